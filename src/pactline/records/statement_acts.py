"""A claim in, what kind of act it is and how its content stands to the world out.

The status is the content's, as an event's would be: `happened` for a fact as told, `planned` for the future and for
what is promised, offered or demanded, `hypothetical` under a condition or a question, `negated` when it is said not
to be so.
"""

import re
from collections.abc import Callable

import msgspec

from pactline.records.statement_claims import Claim
from pactline.records.statement_view import View, inside
from pactline.records.statement_words import Cues, Lists

AHEAD = frozenset(("promise", "offer", "threaten", "demand", "request"))
INFINITIVE = frozenset(("to", "obj-to"))
LYING = re.compile(r"\blies? (?:with|in|at|on|under|beneath|behind|ahead|within)\b")
PAST = frozenset(("VBD", "VBG", "VBN"))


class Heard(msgspec.Struct, frozen=True):
    """A content's predicate with its auxiliaries and markers, and what the cue says of it."""

    words: frozenset[str]
    act: str
    frame: str
    past: bool
    arranged: bool = False
    does: bool = False


class Told(msgspec.Struct, frozen=True):
    """A claim in its sentence, its content's words as written and the words of the content's predicate."""

    view: View
    claim: Claim
    said: str
    words: frozenset[str]


Rule = Callable[[Heard, Lists], str | None]


def act(view: View, claim: Claim, cues: Cues, *, said: str = "") -> str:
    """The speech act by cue and content together, `said` the content's words: the first rule that answers, else the
    cue's own.
    """
    told = Told(view, claim, said, _main_words(view, claim))
    answers = (rule(told, cues) for rule in ACTS)
    return next((answer for answer in answers if answer is not None), claim.act)


def cue_negated(told: Told, cues: Cues) -> str | None:
    """The mayor did not claim it was safe (the act turns around)."""
    view, claim = told.view, told.claim
    if any(view.word(i) in cues.lists.negation for i in claim.cue if i != claim.head):
        return cues.flips.get(claim.act, claim.act)
    return None


def withheld(told: Told, cues: Cues) -> str | None:
    """The mayor did not say whether she would resign (a refusal to say, and a denial of nothing)."""
    begins = told.said.lower().split(" ", 1)[0]
    return "reject" if begins in cues.lists.open_questions and cue_negated(told, cues) == "deny" else None


def called_for_it(told: Told, cues: Cues) -> str | None:
    """The mayor is calling for the bridge to be closed."""
    view, after = told.view, told.claim.head + 1
    called = told.claim.lemma == "call" and after < len(view.tokens) and view.word(after) == "for"
    return "demand" if called else None


def named_by_noun(told: Told, cues: Cues) -> str | None:
    """The mayor expressed support for the plan; he voiced a hope."""
    view, claim = told.view, told.claim
    if claim.frame != "obj" or claim.act != "say" or claim.lemma not in cues.lists.giving:
        return None
    tops = (i for i in view.children(claim.head, "obj") if view.lemma(i) in cues.nouns)
    return next((cues.nouns[view.lemma(i)] for i in tops), None)


def weighed(told: Told, cues: Cues) -> str | None:
    """The mayor considered whether the bridge could last."""
    open_ = told.claim.lemma in cues.lists.open_minded and told.claim.act != "deny"
    return "ask" if open_ and told.said.lower().startswith(("whether ", "if ")) else None


def only_asked(told: Told, cues: Cues) -> str | None:
    """“Is the bridge safe?” the mayor said."""
    bare = told.said.strip("\"'“”‘’ ")
    question = told.claim.act == "say" and bare.endswith("?") and not any(mark in bare[:-1] for mark in ".!?")
    return "ask" if question else None


def denied(told: Told, cues: Cues) -> str | None:
    """The mayor insisted the bridge was not for sale; he said there never was a plan."""
    if told.claim.act not in ("say", "claim", "note") or not told.words & cues.lists.negation:
        return None
    stands_by = told.claim.lemma in cues.lists.standing_by
    return "deny" if stands_by or {"there", "never"} <= told.words else None


def called_false(told: Told, cues: Cues) -> str | None:
    """The ministry called the report “a groundless invention”; the mayor said it was untrue."""
    by_name = told.claim.frame != "that" or told.claim.lemma == "call"
    words = frozenset(re.findall(r"\w+", told.said.lower())) if by_name else told.words
    if LYING.search(told.said.lower()):
        words -= {"lie", "lies"}  # the roots of it lie with the mayor
    return "deny" if told.claim.act in ("say", "claim", "note") and words & cues.lists.untrue else None


def contested(told: Told, cues: Cues) -> str | None:
    """The opposition said the vote was rigged (saying it is claiming it)."""
    return "claim" if told.claim.act == "say" and told.words & cues.lists.contested else None


def shown(told: Told, cues: Cues) -> str | None:
    """A poll suggested that the bridge was liked."""
    speaker = told.claim.speaker
    if told.claim.act not in ("claim", "say") or told.claim.lemma != "suggest" or speaker is None:
        return None
    return "note" if told.view.lemma(speaker.head) in cues.lists.records else None


def spells_out(told: Told, cues: Cues) -> str | None:
    """The mayor offered help, saying the town would lend the farmers money."""
    view, claim = told.view, told.claim
    token = view.tokens[claim.head]
    if claim.act != "say" or token.deprel != "advcl" or token.xpos != "VBG" or told.words & cues.lists.negation:
        return None
    offered = any(
        view.lemma(token.head) in group.lemmas
        for group in cues.verbs
        if group.act in ("promise", "offer") and "to" in group.frames
    )
    return "promise" if offered and told.words & (cues.lists.future | {"would"}) else None


ACTS = (
    withheld,
    cue_negated,
    called_for_it,
    named_by_noun,
    weighed,
    only_asked,
    spells_out,
    denied,
    called_false,
    contested,
    shown,
)


def status(view: View, claim: Claim, cues: Cues) -> str:
    """The status of what is said: the first rule that answers, else a fact as told."""
    past = view.tokens[claim.head].xpos in PAST
    does = any(view.tokens[top].upos == "VERB" for top in _tops(view, claim))
    heard = Heard(_main_words(view, claim), claim.act, claim.frame, past, _arranged(view, claim, cues.lists), does)
    answers = (rule(heard, cues.lists) for rule in RULES)
    return next((answer for answer in answers if answer is not None), "happened")


def unreal(heard: Heard, lists: Lists) -> str | None:
    """The mayor said she never would have signed it: neither that she did nor that she did not."""
    supposed = {"would", "have"} <= heard.words
    return "hypothetical" if supposed and heard.words & lists.negation else None


def negated(heard: Heard, lists: Lists) -> str | None:
    """The mayor said the bridge was not safe."""
    return "negated" if heard.words & lists.negation else None


def asked_for(heard: Heard, lists: Lists) -> str | None:
    """The mayor promised a new bridge; he vowed to build it."""
    return "planned" if heard.act in AHEAD or heard.frame in INFINITIVE else None


def ahead(heard: Heard, lists: Lists) -> str | None:
    """The mayor says the bridge will open."""
    return "planned" if heard.words & lists.future else None


def due(heard: Heard, lists: Lists) -> str | None:
    """The mayor said a paper was to be signed by May."""
    return "planned" if heard.frame == "that" and heard.arranged else None


def owed(heard: Heard, lists: Lists) -> str | None:
    """The mayor said they should leave (but: the bridge should be safe; it must have been late)."""
    obliged = heard.does and heard.words & lists.obliging and "have" not in heard.words
    return "planned" if obliged and heard.frame == "that" and not heard.words & lists.doubt else None


def _arranged(view: View, claim: Claim, lists: Lists) -> bool:
    """Tell whether a content's predicate has "is to" beside it (but: her job was to judge; it was for her to judge)."""
    for top in _tops(view, claim):
        to = next((i for i in view.children(top, "mark") if view.word(i) == "to"), None)
        if to is None or _only_about(view, top, lists):
            continue
        before = to - 2 if view.tokens[to - 1].upos in ("ADV", "PART") else to - 1
        if before >= 0 and view.lemma(before) == "be":
            return True
    return False


def _only_about(view: View, top: int, lists: Lists) -> bool:
    """Tell whether "is to" says what something is for or about: her job was to judge; it is to do with the tides."""
    subject = view.child(top, "nsubj")
    about = view.lemma(top) == "do" and any(view.case(i) == "with" for i in view.children(top, "obl"))
    return about or (subject is not None and view.lemma(subject) in lists.aims)


def shifted_back(heard: Heard, lists: Lists) -> str | None:
    """The mayor said the bridge would open (a "will" told in the past, not a condition)."""
    if not heard.past or "would" not in heard.words or "have" in heard.words or heard.words & lists.doubt:
        return None
    return "planned"


def open_question(heard: Heard, lists: Lists) -> str | None:
    """The mayor asked whether the bridge could last."""
    if heard.act == "ask" or heard.words & (lists.doubt | lists.condition):
        return "hypothetical"
    return None


RULES: tuple[Rule, ...] = (unreal, negated, asked_for, ahead, due, owed, shifted_back, open_question)


def _main_words(view: View, claim: Claim) -> frozenset[str]:
    """The predicates of the content with their auxiliaries and markers; empty when it is in another sentence."""
    members = frozenset(inside(view, claim.content)) - frozenset(claim.cue)
    tops = _tops(view, claim)
    own = {i for top in tops for i in view.children(top, "aux", "advmod", "mark", "expl") if i in members}
    return frozenset(view.word(i) for i in (*own, *tops))


def _tops(view: View, claim: Claim) -> list[int]:
    """The tokens of a content that hang on none of it; none when it is in another sentence."""
    said = [i for i in inside(view, claim.content) if i not in claim.cue]
    members = frozenset(said)
    return [i for i in said if view.tokens[i].head not in members]
