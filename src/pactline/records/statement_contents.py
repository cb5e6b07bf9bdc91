"""A content as the tree gives it in, the part that the source answers for out.

A tree hangs on the reported clause what the reporter adds to the sentence: a second cue ("and predicted that ..."), a
participle that goes on reporting (", adding that ..."), a clause of circumstance after a comma (", as crowds cheered").
"""

from collections.abc import Callable

import msgspec

from pactline.records.statement_claims import SEEMING
from pactline.records.statement_view import View
from pactline.records.statement_words import Lexicon

ASIDE = frozenset(("as", "while", "after", "whereas"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))


class Spot(msgspec.Struct, frozen=True):
    """A token of a content, and the cue's verb."""

    verb: int
    at: int


Rule = Callable[[View, Spot, Lexicon], bool]


def trimmed(view: View, verb: int, content: frozenset[int], *, lexicon: Lexicon) -> tuple[frozenset[int], list[int]]:
    """The content less what a rule calls the reporter's own, and the verbs cut off that go on reporting."""
    kept, cut = _with_reason(view, verb, _without_day(view, verb, content)), list[int]()
    for at in sorted(content):
        if (
            at > verb
            and at in kept
            and not view.quoted[at]
            and any(rule(view, Spot(verb, at), lexicon) for rule in RULES)
        ):
            branch = view.subtree(at)
            last = max(i for i in kept if view.tokens[i].upos != "PUNCT" or i == at)
            if min(branch) > min(kept) and last in branch:
                kept = kept - branch
                cut += (
                    [at, *view.children(at, "xcomp")]
                    if any(rule(view, Spot(verb, at), lexicon) for rule in GOES_ON)
                    else []
                )
    return kept, cut


def _with_reason(view: View, verb: int, content: frozenset[int]) -> frozenset[int]:
    """The mayor vetoed the plan because it was dear; she said it was dear, and that it would stay so: what a tree hangs
    on the cue though it goes on with what was said.
    """
    for at in view.children(verb, "advcl", "conj", "ccomp"):
        wanted = "because" if view.tokens[at].deprel == "advcl" else "that"
        branch = view.subtree(at)
        last = max(content)
        if view.case(at) == wanted and verb < last < min(branch) <= last + 2:
            content |= branch
    return content


def _without_day(view: View, verb: int, content: frozenset[int]) -> frozenset[int]:
    """The mayor said on Monday the bridge would open: a day right after the cue is when it was said."""
    for at in sorted(content & frozenset(range(verb + 1, verb + 4))):
        if view.word(at).endswith("day") and view.tokens[at].deprel.startswith(("obl", "nmod")):
            branch = view.subtree(at)
            if min(branch) == verb + 1 and max(branch) == at and view.tokens[at].head > at:
                return content - branch
    return content


def reports_on(view: View, spot: Spot, lexicon: Lexicon) -> bool:
    """The mayor said the bridge was safe, adding that it was new (but not: said they had left, planning to return)."""
    at = spot.at
    token = view.tokens[at]
    if view.lemma(at) in lexicon.cues.lists.intending and view.child(at, "ccomp") is None:
        return False
    if token.xpos != "VBG" or token.deprel not in ("advcl", "acl") or view.lemma(at) not in lexicon.lemmas:
        return False
    return at > 0 and view.tokens[at - 1].text in BREAKS


def reports_again(view: View, spot: Spot, lexicon: Lexicon) -> bool:
    """The mayor said the bridge was safe and predicted that it would last."""
    at = spot.at
    token = view.tokens[at]
    if token.deprel == "conj" and steps_out(view, at) and view.lemma(at) in lexicon.lemmas:
        return True
    if token.deprel != "conj" or token.xpos not in FINITE or token.xpos != view.tokens[spot.verb].xpos:
        return False
    if view.child(at, "nsubj") is not None or (view.lemma(at), "that") not in lexicon.senses:
        return False
    return view.child(at, "ccomp", "xcomp") is not None


def seems_on(view: View, spot: Spot, lexicon: Lexicon) -> bool:
    """The mayor said more was needed and appeared to blame the builder."""
    at = spot.at
    token = view.tokens[at]
    if token.deprel != "conj" or token.xpos != view.tokens[spot.verb].xpos or view.lemma(at) not in SEEMING:
        return False
    shown = view.child(at, "xcomp")
    return view.child(at, "nsubj") is None and shown is not None and view.lemma(shown) in lexicon.lemmas


def steps_out(view: View, at: int) -> bool:
    """The mayor said the bridge would last and called for calm (a past tense cannot share the "would" before it)."""
    token = view.tokens[at]
    if token.xpos not in FINITE or token.head < 0 or view.child(at, "nsubj", "aux") is not None:
        return False
    if view.child(at, "obj", "obl", "ccomp", "xcomp") is None:
        return False
    above = view.tokens[token.head].xpos
    return above == "VB" or (
        above == "VBN" and any(view.tokens[i].deprel == "aux:pass" for i in view.under[token.head])
    )


def circumstance(view: View, spot: Spot, lexicon: Lexicon) -> bool:
    """The mayor vowed to rebuild the bridge, as crowds cheered (or: while the builder said it was safe)."""
    if view.tokens[spot.at].deprel != "advcl" or view.case(spot.at) not in ASIDE:
        return _objects(view, spot, lexicon)
    first = min(view.subtree(spot.at))
    if (
        view.case(spot.at) == "while"
        and view.child(spot.at, "ccomp")
        and (view.lemma(spot.at), "that") in lexicon.senses
    ):
        return True
    return first > 0 and (view.tokens[first].text in BREAKS or view.tokens[first - 1].text in BREAKS)


def _objects(view: View, spot: Spot, lexicon: Lexicon) -> bool:
    """He said he made it up - although friends say it is true: others' words, not his."""
    subject, at = view.child(spot.at, "nsubj"), spot.at
    if view.case(at) not in ("although", "though") or subject is None or view.tokens[subject].upos == "PRON":
        return False
    return bool(view.child(at, "ccomp")) and (view.lemma(at), "that") in lexicon.senses and _after_comma(view, at)


def loose_relative(view: View, spot: Spot, lexicon: Lexicon) -> bool:
    """The mayor praised the bridge, which opened in May."""
    return view.tokens[spot.at].deprel == "acl:relcl" and _after_comma(view, spot.at)


def loose_apposition(view: View, spot: Spot, lexicon: Lexicon) -> bool:
    """The mayor praised the bridge, a gift of the crown (under whatever label: a noun without a verb of its own)."""
    token = view.tokens[spot.at]
    if token.deprel not in ("appos", "parataxis") or token.upos != "NOUN":
        return False
    return view.child(spot.at, "cc", "nsubj", "cop", "case") is None and _after_comma(view, spot.at)


def _after_comma(view: View, at: int) -> bool:
    """Tell whether a branch starts after a comma or a dash."""
    first = min(view.subtree(at))
    return first > 0 and (view.tokens[first].text in BREAKS or view.tokens[first - 1].text in BREAKS)


BREAKS = frozenset((",", "-", "--", "–", "—"))
RULES: tuple[Rule, ...] = (reports_on, reports_again, seems_on, circumstance, loose_relative, loose_apposition)
GOES_ON = (reports_on, reports_again, seems_on)
