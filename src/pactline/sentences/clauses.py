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
NEGATIONS = frozenset(("not", "n't", "n’t", "never", "nt"))
PAST, PRESENT = frozenset(("VBD", "VBN")), frozenset(("VBZ", "VBP"))
FUTURE = frozenset(("will", "'ll", "’ll", "shall", "wo"))
Below = tuple[tuple[int, ...], ...]


class Found(msgspec.Struct):
    """A clause while it is being put together."""

    verb: int
    parent: int | None
    subject: int | None = None
    shared: bool = False


def clauses(tokens: Sequence[Token]) -> tuple[Clause, ...]:
    """Every clause of a sentence in the order of its predicates."""
    below = dependents(tokens)
    verbs = [at for at in range(len(tokens)) if _heads_clause(tokens, at, below)]
    place = {verb: index for index, verb in enumerate(verbs)}
    found = [Found(verb=verb, parent=_parent(tokens, verb, place)) for verb in verbs]
    _subjects(tokens, found, below)
    words = _words(tokens, place)
    return tuple(_clause(tokens, one, below=below, words=tuple(words[index])) for index, one in enumerate(found))


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


def _subjects(tokens: Sequence[Token], found: Sequence[Found], below: Below) -> None:
    """Fill in the subjects: their own first, then those shared from a clause above, nearest to the root first."""
    for one in found:
        own = [at for at in below[one.verb] if is_a(tokens[at].deprel, "nsubj") or is_a(tokens[at].deprel, "csubj")]
        one.subject = own[-1] if own else None
    for one in sorted(found, key=lambda clause: _depth(found, clause)):
        if one.subject is None and one.parent is not None:
            one.subject = _inherited(tokens, one, found[one.parent], below=below)
            one.shared = one.subject is not None


def _depth(found: Sequence[Found], one: Found) -> int:
    """Steps to a main clause."""
    steps = 0
    while one.parent is not None and steps < len(found):
        one = found[one.parent]
        steps += 1
    return steps


def _inherited(tokens: Sequence[Token], one: Found, above: Found, *, below: Below) -> int | None:
    """The subject a clause takes from the one above."""
    relation = tokens[one.verb].deprel
    if relation == "conj" and tokens[one.verb].head == above.verb:
        return above.subject
    if relation == "xcomp":
        objects = [at for at in below[above.verb] if tokens[at].deprel in ("obj", "iobj")]
        return objects[0] if objects else above.subject
    if relation == "advcl" and tokens[one.verb].xpos in ("VBG", "VB", "VBN"):
        return above.subject
    if relation == "acl" and tokens[one.verb].head != above.verb:
        return tokens[one.verb].head if tokens[one.verb].xpos in ("VBG", "VBN") else None
    return None


def _words(tokens: Sequence[Token], place: dict[int, int]) -> list[list[int]]:
    """The tokens of each clause: every token goes to the nearest predicate at or above it."""
    lists: list[list[int]] = [[] for _ in place]
    for at in range(len(tokens)):
        home = place[at] if at in place else _parent(tokens, at, place)
        if home is not None:
            lists[home].append(at)
    return lists


def _clause(tokens: Sequence[Token], one: Found, *, below: Below, words: tuple[int, ...]) -> Clause:
    """The finished clause."""
    inner = below[one.verb]
    first = {
        relation: next((at for at in inner if tokens[at].deprel == relation), None)
        for relation in ("obj", "iobj", "obl:agent")
    }
    helpers = [at for at in inner if tokens[at].deprel in ("aux", "aux:pass", "cop")]
    passive = any(tokens[at].deprel in ("aux:pass", "nsubj:pass", "csubj:pass") for at in inner)
    return Clause(
        verb=one.verb,
        words=words,
        subject=one.subject,
        object=first["obj"],
        indirect=first["iobj"],
        agent=first["obl:agent"],
        obliques=tuple(at for at in inner if tokens[at].deprel in ("obl", "obl:unmarked", "obl:tmod", "obl:npmod")),
        complements=tuple(at for at in inner if tokens[at].deprel in COMPLEMENTS),
        parent=one.parent,
        relation=tokens[one.verb].deprel,
        negated=any(tokens[at].text.lower() in NEGATIONS for at in inner),
        modality=next((_modal(tokens[at]) for at in helpers if tokens[at].xpos == "MD"), None),
        tense=_tense(tokens, one.verb, helpers),
        voice="passive" if passive or _bare_passive(tokens, one.verb, helpers) else "active",
        shared=one.shared,
    )


def _modal(token: Token) -> str:
    """A modal's lemma."""
    return token.lemma.lower()


def _tense(tokens: Sequence[Token], verb: int, helpers: Sequence[int]) -> str | None:
    """Past, present or future by the first finite word; None for infinitives and participles on their own."""
    for at in (*helpers, verb):
        if tokens[at].text.lower() in FUTURE and tokens[at].xpos == "MD":
            return "future"
        if tokens[at].xpos == "VBD":
            return "past"
        if tokens[at].xpos in PRESENT:
            return "present" if at == verb or len(helpers) == 0 else _perfect(tokens, verb, at)
    return None


def _perfect(tokens: Sequence[Token], verb: int, helper: int) -> str:
    """Has signed: past. Is signing, is signed: present."""
    return (
        "past"
        if tokens[helper].lemma.lower() in ("have", "has", "ve", "'ve", "’ve", "'s") and tokens[verb].xpos == "VBN"
        else "present"
    )


def _bare_passive(tokens: Sequence[Token], verb: int, helpers: Sequence[int]) -> bool:
    """The pact [signed in Minsk]: a past participle on its own behind its noun."""
    return tokens[verb].xpos == "VBN" and tokens[verb].deprel == "acl" and not helpers
