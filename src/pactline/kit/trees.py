"""A sentence's tokens in, the parts of its dependency tree out: children, subtrees, phrases and their spans.

Trees come from a model and from foreign pipelines, so nothing here trusts them: every walk is iterative and remembers
what it has seen, and a circle or a head out of range ends a walk instead of the program.
"""

from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from pactline.model.sentence import Token

KEPT = 1 << 14  # answers about relations that are kept at hand
CLAUSES = ("acl", "acl:relcl", "advcl", "advcl:relcl", "ccomp", "csubj", "csubj:pass", "parataxis")
BESIDE = ("appos", "case", "cc", "conj", "discourse", "list", "mark", "orphan", "punct", "reparandum", "vocative")
PHRASE = frozenset(CLAUSES + BESIDE + ("cop", "aux", "nsubj", "nsubj:pass", "expl"))  # not part of a plain noun phrase


def children(tokens: Sequence[Token], at: int, *deprels: str) -> tuple[int, ...]:
    """Indexes of the tokens that hang on `at`, in order; with `deprels` only those relations ("obl" also means
    "obl:agent"; "obl:" only the bare one).
    """
    return tuple(
        index
        for index, token in enumerate(tokens)
        if token.head == at and index != at and (not deprels or is_any(token.deprel, deprels))
    )


def child(tokens: Sequence[Token], at: int, *deprels: str) -> int | None:
    """The first of `children`, or None."""
    found = children(tokens, at, *deprels)
    return found[0] if found else None


def is_a(deprel: str, wanted: str) -> bool:
    """Tell whether a relation is `wanted` or a subtype of it; a `wanted` that ends in a colon allows no subtype."""
    return deprel in (wanted, wanted.removesuffix(":")) or (":" not in wanted and deprel.startswith(wanted + ":"))


@lru_cache(KEPT)
def is_any(deprel: str, wanted: tuple[str, ...]) -> bool:
    """Tell whether a relation is one of several; asked so often that the answers are kept."""
    return any(is_a(deprel, one) for one in wanted)


def dependents(tokens: Sequence[Token]) -> tuple[tuple[int, ...], ...]:
    """The children of every token at once, for walks that ask often."""
    lists: list[list[int]] = [[] for _ in tokens]
    for index, token in enumerate(tokens):
        if 0 <= token.head < len(tokens) and token.head != index:
            lists[token.head].append(index)
    return tuple(map(tuple, lists))


def subtree(
    tokens: Sequence[Token], at: int, *, without: Iterable[str] = (), below: Iterable[str] | None = None
) -> tuple[int, ...]:
    """`at` and all under it, in order; branches whose relation is in `without` are left out whole.

    With `below`, `without` bars only the children of `at` itself, and `below` bars those further down.
    """
    near = frozenset(without)
    far = near if below is None else frozenset(below)
    under = dependents(tokens)
    seen, waiting = {at}, [at]
    while waiting:
        head = waiting.pop()
        barred = near if head == at else far
        for index in under[head]:
            if index not in seen and tokens[index].deprel not in barred:
                seen.add(index)
                waiting.append(index)
    return tuple(sorted(seen))


def phrase(tokens: Sequence[Token], at: int, *, without: Iterable[str] = PHRASE) -> tuple[int, int]:
    """The noun phrase of a head as a token range `[first, last)`: the unbroken run of its subtree around it.

    By default without its preposition, clauses, appositions, conjuncts and outer punctuation: "the former president
    of Belarus" out of "by the former president of Belarus, who left". Pass `without=()` for everything that touches.
    """
    barred = frozenset(without)
    kept = {*subtree(tokens, at, without=barred, below=barred & frozenset(CLAUSES)), *_marks(tokens, at)}
    first = last = at
    while first - 1 in kept:
        first -= 1
    while last + 1 in kept:
        last += 1
    while first < at and tokens[first].upos == "PUNCT":
        first += 1
    while last > at and tokens[last].upos == "PUNCT" and tokens[last].text not in (")", "]", "%"):
        last -= 1
    return first, last + 1


def span_of(tokens: Sequence[Token], indexes: Iterable[int]) -> tuple[int, int]:
    """Character offsets from the first to the last of some tokens; (0, 0) for none."""
    found = sorted(indexes)
    return (tokens[found[0]].start, tokens[found[-1]].end) if found else (0, 0)


def path_up(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """The governors of a token from the nearest to the root; ends at a circle."""
    way: list[int] = []
    seen = {at}
    head = tokens[at].head
    while 0 <= head < len(tokens) and head not in seen:
        seen.add(head)
        way.append(head)
        head = tokens[head].head
    return tuple(way)


def root(tokens: Sequence[Token]) -> int | None:
    """The index of the sentence's root, None in an empty sentence."""
    return next((index for index, token in enumerate(tokens) if token.head < 0), 0 if tokens else None)


def common(tokens: Sequence[Token], indexes: Iterable[int]) -> int | None:
    """The head of a stretch: the first of some tokens that is governed from outside of them; None for no tokens."""
    inside = frozenset(indexes)
    return next((index for index in sorted(inside) if tokens[index].head not in inside), min(inside, default=None))


def _marks(tokens: Sequence[Token], at: int) -> tuple[int, ...]:
    """Hyphens, apostrophes and the like that hold the words of a phrase together."""
    return tuple(index for index in subtree(tokens, at) if tokens[index].deprel == "punct")


def in_content(tokens: Sequence[Token], at: int, linking: Collection[str]) -> bool:
    """Does a token belong to what a deed is about, and not to the deed: a pact [for the delivery of trams in 2027]?

    So it does below an infinitive, a gerund, or a noun that one of the `linking` words hangs on another noun, or on the
    deed itself ("signed [for the delivery of trams in 2027]").
    """
    for above in path_up(tokens, at):
        token = tokens[above]
        if token.xpos in ("VB", "VBG") and token.deprel.split(":")[0] in ("acl", "advcl", "xcomp", "nmod", "amod"):
            return True
        if token.upos in ("VERB", "AUX"):
            return False
        cases = {one.lemma.lower() for one in tokens if one.head == above and one.deprel == "case"}
        hung = token.deprel.split(":")[0]
        if (hung == "nmod" or (hung == "obl" and above != at)) and cases & set(linking):
            return True
    return False
