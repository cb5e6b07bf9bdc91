"""A sentence's tokens in, its clauses out: each predicate with subject, objects, negation, modality, tense and voice.

Universal Dependencies hangs a clause on its predicate (a verb, or under a copula the noun or adjective), so a clause
is a token with a clausal relation and what hangs on it, less the clauses below. A subject that is not written is taken
from the verb a conjunct is coordinated with, or from the verb that controls an open complement ("agreed to sign": the
agreeing one signs; "asked Minsk to sign": Minsk does).
"""

from collections.abc import Sequence

import msgspec

from pactline.kit.trees import dependents, is_a
from pactline.model.sentence import Clause, Token
from pactline.sentences import sharing
from pactline.sentences.predicates import Below, Words, form
from pactline.sentences.sharing import Gap

ALWAYS = frozenset(
    (
        "root",
        "acl",
        "acl:relcl",
        "advcl",
        "advcl:relcl",
        "ccomp",
        "csubj",
        "csubj:pass",
        "csubj:outer",
        "xcomp",
        "parataxis",
    )
)
COMPLEMENTS = ("ccomp", "xcomp")
OBLIQUES = ("obl", "obl:unmarked", "obl:tmod", "obl:npmod")


class Found(msgspec.Struct):
    """A clause while it is being put together."""

    verb: int
    parent: int | None
    subject: int | None = None
    shared: bool = False


def clauses(tokens: Sequence[Token], words: Words) -> tuple[Clause, ...]:
    """Every clause of a sentence in the order of its predicates."""
    below = dependents(tokens)
    verbs = [at for at in range(len(tokens)) if _heads_clause(tokens, at, below)]
    place = {verb: index for index, verb in enumerate(verbs)}
    found = [Found(verb=verb, parent=_parent(tokens, verb, place)) for verb in verbs]
    _subjects(tokens, found, below=below, words=words)
    parts = _parts(tokens, place)
    return tuple(
        _clause(tokens, one, below=below, parts=tuple(parts[index]), words=words) for index, one in enumerate(found)
    )


def _heads_clause(tokens: Sequence[Token], at: int, below: Below) -> bool:
    """Tell whether a token is a predicate: by its relation, or a conjunct that is a verb or has a subject or copula."""
    token = tokens[at]
    if token.deprel in ALWAYS:
        return True
    return token.deprel == "conj" and (
        token.upos == "VERB"
        or any(tokens[index].deprel.split(":")[0] in ("nsubj", "cop", "csubj") for index in below[at])
    )


def _parent(tokens: Sequence[Token], verb: int, place: dict[int, int]) -> int | None:
    """The nearest clause above; None for a main clause or in a circle."""
    seen = {verb}
    head = tokens[verb].head
    while 0 <= head < len(tokens) and head not in seen:
        if head in place:
            return place[head]
        seen.add(head)
        head = tokens[head].head
    return None


def _subjects(tokens: Sequence[Token], found: Sequence[Found], *, below: Below, words: Words) -> None:
    """Fill in the subjects: their own first, then those shared from a clause above, nearest to the root first."""
    for one in found:
        own = [at for at in below[one.verb] if is_a(tokens[at].deprel, "nsubj") or is_a(tokens[at].deprel, "csubj")]
        one.subject = own[-1] if own else None
    for one in sorted(found, key=lambda clause: _depth(found, clause)):
        if one.subject is None and one.parent is not None:
            above, beside = found[one.parent], _beside(tokens, found, one)
            if beside is not None:
                one.subject = beside.subject
            else:
                one.subject = sharing.subject(Gap(tokens, below, one.verb, above.verb, above.subject), words)
            one.shared = one.subject is not None


def _beside(tokens: Sequence[Token], found: Sequence[Found], one: Found) -> Found | None:
    """Said it would pay and [called] for talks: a past tense hung on a bare verb goes with the past tense above it."""
    if tokens[one.verb].deprel != "conj" or tokens[one.verb].xpos != "VBD" or one.parent is None:
        return None
    above = found[one.parent]
    if tokens[above.verb].xpos != "VB" or tokens[one.verb].head != above.verb:
        return None
    for _ in found:
        if above.parent is None or tokens[above.verb].xpos not in ("VB", "VBG"):
            break
        above = found[above.parent]
    return above if tokens[above.verb].xpos == "VBD" else None


def _depth(found: Sequence[Found], one: Found) -> int:
    """Steps to a main clause."""
    steps = 0
    while one.parent is not None and steps < len(found):
        one = found[one.parent]
        steps += 1
    return steps


def _parts(tokens: Sequence[Token], place: dict[int, int]) -> list[list[int]]:
    """The tokens of each clause: every token goes to the nearest predicate at or above it."""
    lists: list[list[int]] = [[] for _ in place]
    for at in range(len(tokens)):
        home = place[at] if at in place else _parent(tokens, at, place)
        if home is not None:
            lists[home].append(at)
    return lists


def _clause(tokens: Sequence[Token], one: Found, *, below: Below, parts: tuple[int, ...], words: Words) -> Clause:
    """The finished clause."""
    inner = below[one.verb]
    stands = form(tokens, one.verb, below=below, words=words)

    def first(relation: str) -> int | None:
        return next((at for at in inner if tokens[at].deprel == relation), None)

    return Clause(
        verb=one.verb,
        words=parts,
        subject=one.subject,
        object=first("obj"),
        indirect=first("iobj"),
        agent=first("obl:agent"),
        obliques=tuple(at for at in inner if tokens[at].deprel in OBLIQUES),
        complements=tuple(at for at in inner if tokens[at].deprel in COMPLEMENTS),
        parent=one.parent,
        relation=tokens[one.verb].deprel,
        negated=stands.negated,
        modality=stands.modality,
        tense=stands.tense,
        voice=stands.voice,
        shared=one.shared,
    )
