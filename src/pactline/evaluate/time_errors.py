"""Gold and found TIMEX3 in, what goes wrong by kind and type out, with some places to look at.

Missed and spurious expressions overlap none on the other side; boundary, wrong type and wrong value are of pairs, and a
pair may be wrong in all three. Kinds are counted by the gold type, spurious ones by the found. The places are document
and characters, never the words, since gold texts are seldom ours to show.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from pactline.evaluate.scores import Row
from pactline.evaluate.timex import Timex, matched

KINDS = ("missed", "spurious", "boundary", "wrong_type", "wrong_value")
SHOWN = 5  # places of each kind, spread over the documents
Place = tuple[str, Timex, str]
Check = Callable[[Timex, Timex], bool]
WRONG: Mapping[str, Check] = {
    "boundary": lambda gold, found: (gold.start, gold.end) != (found.start, found.end),
    "wrong_type": lambda gold, found: gold.type != found.type,
    "wrong_value": lambda gold, found: gold.value != found.value,
}


def rows(documents: Iterable[tuple[str, Sequence[Timex], Sequence[Timex]]], kinds: Sequence[str]) -> Iterator[Row]:
    """The number of errors of each kind, over all types and for each; then places of each kind."""
    places: dict[str, list[Place]] = defaultdict(list)
    for document, gold, found in documents:
        for kind, one, note in _errors(gold, found):
            places[kind].append((document, one, note))
    for name in ("all", *kinds):
        counts = Counter(kind for kind, held in places.items() for _, one, _ in held if name in ("all", one.type))
        yield Row(f"errors: {name}", tuple((kind, float(counts[kind])) for kind in KINDS))
    for kind in KINDS:
        yield from (_shown(kind, place) for place in places[kind][:: max(len(places[kind]) // SHOWN, 1)][:SHOWN])


def _errors(gold: Sequence[Timex], found: Sequence[Timex]) -> Iterator[tuple[str, Timex, str]]:
    """The errors of one document: kind, expression, and for a wrong value what stood there instead."""
    paired = list(matched(gold, found))
    hit, answered = {one for one, _ in paired}, {other for _, other in paired}
    yield from (("missed", one, one.value) for one in gold if one not in hit)
    yield from (("spurious", one, one.value) for one in found if one not in answered)
    for one, other in paired:
        yield from ((kind, one, _note(kind, one, other)) for kind, wrong in WRONG.items() if wrong(one, other))


def _note(kind: str, gold: Timex, found: Timex) -> str:
    """What differs."""
    if kind == "boundary":
        return f"found {found.start}-{found.end}"
    return f"{gold.value}, found {found.value}" if kind == "wrong_value" else f"found {found.type}"


def _shown(kind: str, place: Place) -> Row:
    """One place to look at."""
    document, one, note = place
    return Row(f"{kind}: {document} {one.type} {note}", (("start", float(one.start)), ("end", float(one.end))))
