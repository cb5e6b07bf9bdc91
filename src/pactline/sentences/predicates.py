"""A clause's predicate in, its negation, modality, tense and voice out, read off the auxiliaries that hang on it.

A conjunct without auxiliaries of its own shares those of the verb it is coordinated with, when both stand in the same
form: "will sign and ratify", "was arrested and jailed".
"""

from collections.abc import Sequence

import msgspec

from pactline.model.sentence import Token

FINITE = {"VBD": "past", "VBZ": "present", "VBP": "present"}
BARE = ("VB", "VBN", "VBG")
Below = Sequence[Sequence[int]]


class Words(msgspec.Struct, frozen=True):
    """clauses.toml."""

    negations: frozenset[str]
    empty: frozenset[str]
    future: frozenset[str]
    perfect: frozenset[str]
    promising: frozenset[str]


class Form(msgspec.Struct, frozen=True):
    """How a predicate stands."""

    negated: bool
    modality: str | None
    tense: str | None
    voice: str


HAS = (["'s"], ["’s"])  # the helping words of what may as well be a perfect


def form(tokens: Sequence[Token], verb: int, *, below: Below, words: Words) -> Form:
    """Read a predicate's form."""
    helpers = _helpers(tokens, verb, below)
    modal = next((tokens[at].lemma.lower() for at in helpers if tokens[at].xpos == "MD"), None)
    return Form(
        negated=_negated(tokens, verb, below=below, words=words),
        modality=modal,
        tense="future" if modal in words.future else None if modal else _tense(tokens, verb, helpers, words=words),
        voice="passive" if _passive(tokens, verb, helpers, below=below) else "active",
    )


def _helpers(tokens: Sequence[Token], verb: int, below: Below) -> tuple[int, ...]:
    """The auxiliaries and copulas of a predicate, its own or shared."""
    seen = {verb}
    while True:
        own = tuple(at for at in below[verb] if tokens[at].deprel.split(":")[0] in ("aux", "cop"))
        head = tokens[verb].head
        alone = tokens[verb].deprel == "conj" and not own and not _has_subject(tokens, below[verb])
        if (
            not alone
            or head < 0
            or head in seen
            or tokens[verb].xpos not in BARE
            or tokens[head].xpos != tokens[verb].xpos
        ):
            return own
        seen.add(head)
        verb = head


def _has_subject(tokens: Sequence[Token], children: Sequence[int]) -> bool:
    """Tell whether a subject is among some tokens."""
    return any(tokens[at].deprel.split(":")[0] in ("nsubj", "csubj") for at in children)


def _negated(tokens: Sequence[Token], verb: int, *, below: Below, words: Words) -> bool:
    """They did [not] sign; [No] accord was signed; they left [without] signing."""
    if any(tokens[at].lemma.lower() in words.negations or _form(tokens[at]) in words.negations for at in below[verb]):
        return True
    cores = [at for at in below[verb] if tokens[at].deprel in ("nsubj", "nsubj:pass", "obj")]
    parts = [*cores, *(at for core in cores for at in below[core] if tokens[at].deprel.startswith("det"))]
    return any(_form(tokens[at]) in words.empty for at in parts)


def _form(token: Token) -> str:
    """A word in small letters."""
    return token.text.lower()


def _tense(tokens: Sequence[Token], verb: int, helpers: Sequence[int], *, words: Words) -> str | None:
    """Past or present by the first finite word; None for infinitives and for participles on their own."""
    first = next((at for at in (*helpers, verb) if tokens[at].xpos in FINITE), None)
    if first is None:
        return None
    done = any(tokens[at].xpos == "VBN" for at in (*helpers, verb) if at > first)
    if first != verb and done and tokens[first].lemma.lower() in words.perfect:
        return "past"  # "has signed", "has been ready"
    return FINITE[tokens[first].xpos]


def _passive(tokens: Sequence[Token], verb: int, helpers: Sequence[int], *, below: Below) -> bool:
    """The pact [was signed]; the pact [signed in Minsk]; not "he[’s] [asked] for it" where a tree hears "has"."""
    if [_form(tokens[at]) for at in helpers] in HAS and tokens[helpers[0]].deprel == "aux":
        return False
    if any(tokens[at].deprel in ("aux:pass", "nsubj:pass", "csubj:pass") for at in (*helpers, *below[verb])):
        return True
    return tokens[verb].xpos == "VBN" and tokens[verb].deprel == "acl" and not helpers
