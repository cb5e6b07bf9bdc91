"""A sentence made ready for questions: its tree's children at hand, its quoted tokens marked."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

import msgspec

from pactline.kit import trees
from pactline.model.sentence import Sentence, Token

Pieces = tuple[tuple[int, int], ...]


class View(msgspec.Struct, frozen=True):
    """A sentence with the children of every token and, a token, whether it stands in somebody's quoted words."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    under: tuple[tuple[int, ...], ...]
    quoted: tuple[bool, ...]

    def child(self, at: int, *deprels: str) -> int | None:
        """The first child with one of these relations (their subtypes too), or None."""
        for index in self.under[at]:
            if self.tokens[index].deprel.split(":")[0] in deprels:
                return index
        return None

    def children(self, at: int, *deprels: str) -> tuple[int, ...]:
        """All children with one of these relations (their subtypes too), or with one of these subtypes."""
        relations = ((index, self.tokens[index].deprel) for index in self.under[at])
        return tuple(index for index, own in relations if own in deprels or own.split(":")[0] in deprels)

    def case(self, at: int) -> str:
        """The preposition, or the marker of a clause, that introduces a phrase; "" without one."""
        found = self.child(at, "case", "mark")
        return self.tokens[found].text.lower() if found is not None else ""

    def subtree(self, at: int, *, without: frozenset[int] = frozenset()) -> frozenset[int]:
        """A token and all under it, less the branches that start at `without`."""
        seen, waiting = {at}, [at]
        while waiting:
            for index in self.under[waiting.pop()]:
                if index not in seen and index not in without:
                    seen.add(index)
                    waiting.append(index)
        return frozenset(seen)

    def lemma(self, at: int) -> str:
        """A token's lemma in lower case."""
        return self.tokens[at].lemma.lower()

    def word(self, at: int) -> str:
        """A token as written, in lower case."""
        return self.tokens[at].text.lower()


def views(sentences: Sequence[Sentence], quotes: Sequence[tuple[int, int]]) -> tuple[View, ...]:
    """Make each sentence ready; `quotes` are the inner spans of spoken quotes in order, none inside another."""
    ready, next_quote = [], 0
    for sentence in sentences:
        flags = []
        for token in sentence.tokens:
            while next_quote < len(quotes) and quotes[next_quote][1] <= token.start:
                next_quote += 1
            flags.append(next_quote < len(quotes) and quotes[next_quote][0] <= token.start)
        ready.append(View(sentence, sentence.tokens, trees.dependents(sentence.tokens), tuple(flags)))
    return tuple(ready)


def pieces(view: View, indexes: Iterable[int]) -> Pieces:
    """The stretches of text that some tokens cover; a gap of nothing but punctuation does not part them."""
    runs: list[list[int]] = []
    for index in sorted(indexes):
        if runs and all(view.tokens[i].upos == "PUNCT" for i in range(runs[-1][-1] + 1, index)):
            runs[-1].append(index)
        else:
            runs.append([index])
    trimmed = (_without_outer_punctuation(view, run) for run in runs)
    return tuple((view.tokens[run[0]].start, view.tokens[run[-1]].end) for run in trimmed if run)


def inside(view: View, stretches: Pieces) -> tuple[int, ...]:
    """The tokens that start in some stretches of text, which are in order and apart."""
    found: list[int] = []
    for start, end in stretches:
        first, last = (bisect_left(view.tokens, at, key=_start) for at in (start, end))
        found += range(first, last)
    return tuple(found)


def _start(token: Token) -> int:
    """Where a token starts."""
    return token.start


def run_around(view: View, indexes: frozenset[int], at: int) -> tuple[int, ...]:
    """The unbroken run of some tokens around one of them, less punctuation at its ends."""
    first = last = at
    while first - 1 in indexes:
        first -= 1
    while last + 1 in indexes:
        last += 1
    return tuple(_without_outer_punctuation(view, list(range(first, last + 1)))) or (at,)


def _without_outer_punctuation(view: View, run: list[int]) -> list[int]:
    """Drop commas and stops at the ends of a run; brackets, quotation marks and signs stay."""
    first, last = 0, len(run)
    while first < last and view.tokens[run[first]].text in LOOSE:
        first += 1
    while last > first and view.tokens[run[last - 1]].text in LOOSE:
        last -= 1
    if last - first > FEWEST and view.word(run[last - 1]) in RELATIVE and view.tokens[run[last - 2]].text == ",":
        last -= 2  # the damage, [which] he put at a million
    return run[first:last]


FEWEST = 2  # words that are left without a relative pronoun at the end
RELATIVE = frozenset(("which", "who", "whom"))
LOOSE = frozenset((",", ".", ";", ":", "-", "–", "—", "--", "…", "...", "'", '"'))
