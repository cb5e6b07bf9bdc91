"""A claim in, whether nobody is told to have spoken out: what all believe, what was left unsaid, done, tried or read.

Each rule has a sentence that it leaves out.
"""

from collections.abc import Callable

from pactline.records.statement_claims import Claim
from pactline.records.statement_view import View, inside
from pactline.records.statement_words import Lists

Rule = Callable[[View, Claim, Lists], bool]
PASSIVE = "was-told-that"  # the rule of a clause under a passive
HIMSELF = frozenset(("he", "she"))
MODAL = frozenset(("can", "could", "will", "would"))
WHEN = frozenset(("when", "while", "after", "before", "without"))
OPENERS = ("mark", "advmod", "case")
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
NAMED = frozenset(("NOUN", "PROPN"))
NAMING = NAMED | {"ADJ", "NUM"}
FEW = 2  # words of a headline's subject: told boats are, told old boats are
STEPS = 3  # infinitives under each other: tries to mark it to confirm that


def unspoken(view: View, claim: Claim, lists: Lists, *, plain: bool) -> bool:
    """Tell whether a rule finds that nobody spoke; `plain` of what stands in no quotation marks."""
    return any(rule(view, claim, lists) for rule in (PLAIN + ANY if plain else ANY))


def supposed(view: View, claim: Claim, lists: Lists) -> bool:
    """It is believed that it was late (but: it was announced that, the board is believed by Holm to)."""
    return claim.speaker is None and claim.rule == PASSIVE and claim.lemma in lists.supposing


def hearers(view: View, claim: Claim, lists: Lists) -> bool:
    """He was told that it was closed: by whom, and who he is, is not said (but: the court was told)."""
    heard = claim.addressee
    return claim.speaker is None and claim.rule == PASSIVE and heard is not None and view.word(heard) in lists.unnamed


def withheld(view: View, claim: Claim, lists: Lists) -> bool:
    """The mayor offered no objection; she made no promise to mend it (but: she made a promise, she sees no need)."""
    if view.tokens[claim.head].upos == "NOUN":
        above = view.tokens[claim.head].head
        none = any(view.word(i) == "no" for i in view.children(claim.head, "det"))
        return none and above >= 0 and view.lemma(above) in lists.voicing
    said = inside(view, claim.content)
    return claim.lemma in lists.voicing and bool(said) and view.word(said[0]) == "no"


def accused(view: View, claim: Claim, lists: Lists) -> bool:
    """Mayor accused of neglect by Holm: a headline's passive, and no word of the mayor's (but: accused her of it)."""
    if claim.lemma not in lists.passive_of or claim.speaker is None or claim.speaker.rule != "subject":
        return False
    return claim.head + 1 < len(view.tokens) and view.word(claim.head + 1) in ("of", "by")


def was_told(view: View, claim: Claim, lists: Lists) -> bool:
    """Mayor told pier is to close: a headline's passive, for whoever tells names whom (but: told the board it is)."""
    said = inside(view, claim.content)
    if claim.lemma not in lists.heard_by or claim.addressee is not None or claim.speaker is None or not said:
        return False
    heads = claim.speaker.rule == "subject" and claim.speaker.head < claim.head
    last = next((n for n, i in enumerate(said) if view.tokens[i].xpos in FINITE), 0)
    bare = all(view.tokens[i].upos in NAMING for i in said[:last]) and view.tokens[said[last - 1]].upos in NAMED
    return heads and said[0] == claim.head + 1 and 0 < last <= FEW and bare


def tried(view: View, claim: Claim, lists: Lists) -> bool:
    """The navy is trying to mark the oil to confirm that it is old (but: it wrote to confirm that)."""
    at = claim.head
    for _ in range(STEPS):
        above = view.tokens[at].head
        if above < 0 or not any(view.word(i) == "to" for i in view.children(at, "mark")):
            return False
        if view.lemma(above) in lists.trying or view.word(above) in lists.trying:
            return claim.lemma in lists.finding
        at = above
    return False


def failed(view: View, claim: Claim, lists: Lists) -> bool:
    """Holm failed to tell the board that it was late: he did not say so (but: declined to say whether it was)."""
    above = view.tokens[claim.head].head
    if above < 0 or not any(view.word(i) == "to" for i in view.children(claim.head, "mark")):
        return False
    return view.lemma(above) in lists.failing or view.word(above) in lists.failing


def on_occasion(view: View, claim: Claim, lists: Lists) -> bool:
    """Holm wept when speaking about the flood: when it was, and not what was said (but: when saying that it was)."""
    verb = view.tokens[claim.head]
    loose = claim.frame == "called-for" or claim.rule.startswith("called-for")
    return verb.xpos == "VBG" and loose and any(view.word(i) in WHEN for i in view.children(claim.head, *OPENERS))


def by_deed(view: View, claim: Claim, lists: Lists) -> bool:
    """Holm has shown that he is no coward, that they can win: as others see it (but: tests show that it is safe)."""
    said = inside(view, claim.content)
    if claim.lemma not in lists.by_deed or not said:
        return False
    first = said[1:3] if view.word(said[0]) == "that" else said[:2]
    words = [view.word(i) for i in first]
    return words[:1] != [] and (words[0] in HIMSELF or (words[0] in ("it", "they") and words[-1] in MODAL))


def read_from(view: View, claim: Claim, lists: Lists) -> bool:
    """Taken together, the data suggest that it was late: whoever writes reads it there (but: the ministry's data)."""
    who = claim.speaker
    if who is None or claim.lemma not in lists.inferring or view.lemma(who.head) not in lists.numbers:
        return False
    owned = any(view.tokens[i].upos == "PROPN" for i in range(who.first, who.last + 1))
    return not owned and not view.children(who.head, "nmod", "nmod:poss", "acl", "acl:relcl")


def turned_down(view: View, claim: Claim, lists: Lists) -> bool:
    """The port rejected the application, or denied them access: a deed of an office (but: rejected the claim)."""
    target = view.child(claim.head, "obj")
    return claim.act in ("reject", "deny") and target is not None and view.lemma(target) in lists.filings


PLAIN: tuple[Rule, ...] = (supposed, hearers, was_told, tried, by_deed, read_from, turned_down)
ANY: tuple[Rule, ...] = (withheld, accused, failed, on_occasion)
