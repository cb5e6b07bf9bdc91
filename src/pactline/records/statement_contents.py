"""A content as the tree gives it in, the part that the source answers for out.

A tree hangs on the reported clause what the reporter adds to the sentence: a second cue ("and predicted that ..."), a
participle that goes on reporting (", adding that ..."), a clause of circumstance after a comma (", as crowds cheered").
"""

from collections.abc import Callable

from pactline.records.statement_view import View
from pactline.records.statement_words import Lexicon

ASIDE = frozenset(("as", "while", "although", "though", "after", "even", "whereas"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
Rule = Callable[[View, int, int, Lexicon], bool]


def trimmed(view: View, verb: int, content: frozenset[int], *, lexicon: Lexicon) -> tuple[frozenset[int], list[int]]:
    """The content less what a rule calls the reporter's own, and the verbs cut off that go on reporting."""
    kept, cut = content, []
    for at in sorted(content):
        if at > verb and at in kept and not view.quoted[at] and any(rule(view, verb, at, lexicon) for rule in RULES):
            branch = view.subtree(at)
            if min(branch) > min(kept):
                kept = kept - branch
                cut += [at] if any(rule(view, verb, at, lexicon) for rule in GOES_ON) else []
    return kept, cut


def reports_on(view: View, verb: int, at: int, lexicon: Lexicon) -> bool:
    """The mayor said the bridge was safe, adding that it was new."""
    token = view.tokens[at]
    if token.xpos != "VBG" or token.deprel not in ("advcl", "acl") or view.lemma(at) not in lexicon.lemmas:
        return False
    return at > 0 and view.tokens[at - 1].text == ","


def reports_again(view: View, verb: int, at: int, lexicon: Lexicon) -> bool:
    """The mayor said the bridge was safe and predicted that it would last."""
    token = view.tokens[at]
    if token.deprel != "conj" or token.xpos not in FINITE or token.xpos != view.tokens[verb].xpos:
        return False
    if view.child(at, "nsubj") is not None or (view.lemma(at), "that") not in lexicon.senses:
        return False
    return view.child(at, "ccomp", "xcomp") is not None


def circumstance(view: View, verb: int, at: int, lexicon: Lexicon) -> bool:
    """The mayor vowed to rebuild the bridge, as crowds cheered."""
    if view.tokens[at].deprel != "advcl" or view.case(at) not in ASIDE:
        return False
    first = min(view.subtree(at))
    return first > 0 and (view.tokens[first].text == "," or view.tokens[first - 1].text == ",")


RULES: tuple[Rule, ...] = (reports_on, reports_again, circumstance)
GOES_ON = (reports_on, reports_again)
