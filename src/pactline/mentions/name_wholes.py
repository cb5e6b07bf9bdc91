"""The names of a report in, those that the model cut short made whole out: the Tarvon [Ilbo] of the Tarvon Ilbo."""

from collections.abc import Iterable, Sequence

import msgspec

from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_titles import Ground

Read = tuple[Ground, Sequence[Candidate]]


def whole(read: Sequence[Read]) -> list[Read]:
    """The same names, each as long as the report writes it elsewhere where the same words stand around it."""
    full = {words for here, found in read for one in found if (words := _full(here, one))}
    parts: dict[str, set[tuple[str, ...]]] = {}
    for words in full:
        for word in words:
            parts.setdefault(word, set()).add(words)
    return [(here, _made_whole(here, found, parts)) for here, found in read]


def _full(here: Ground, one: Candidate) -> tuple[str, ...]:
    """The words of a name of several words that nobody lists; a name with "and" may be two."""
    tokens = here.sentence.tokens[one.first : one.last]
    apart = one.known is not None or len(tokens) < 2 or any(token.upos in ("CCONJ", "PUNCT") for token in tokens)
    return () if apart else tuple(token.text for token in tokens)


def _made_whole(here: Ground, found: Sequence[Candidate], parts: dict[str, set[tuple[str, ...]]]) -> list[Candidate]:
    """The names of a sentence, with those that go on in one direction or the other."""
    made: list[Candidate] = []
    for one in found:
        others = {at for other in found if other is not one for at in range(other.first, other.last)}
        longer = [] if one.known is not None else _longer(here, one, parts.get(_head(here, one), ()))
        free = [(first, last) for first, last in longer if others.isdisjoint(range(first, last))]
        first, last = max(free, key=lambda span: span[1] - span[0], default=(one.first, one.last))
        made.append(one if (first, last) == (one.first, one.last) else _grown(one, first, last))
    return made


def _head(here: Ground, one: Candidate) -> str:
    """The first word of a name."""
    return here.sentence.tokens[one.first].text


def _grown(one: Candidate, first: int, last: int) -> Candidate:
    """A name with its new ends."""
    return msgspec.structs.replace(one, first=first, last=last, rule="whole")


def _longer(here: Ground, one: Candidate, full: Iterable[tuple[str, ...]]) -> list[tuple[int, int]]:
    """Where a whole name stands over a part of it."""
    tokens, word, found = here.sentence.tokens, _head(here, one), []
    for words in full:
        first = one.first - words.index(word)
        last = first + len(words)
        same = first >= 0 and tuple(token.text for token in tokens[first:last]) == words
        if same and last >= one.last and last - first > one.last - one.first:
            found.append((first, last))
    return found
