"""Gold attributions in, the metric of PolNeAR out: who said what, by content overlap and source.

Attributions of one document are paired one to one by the overlap (intersection over union) of their content
characters; a pair counts when it is at least one half, and as who-said-what when the sources overlap as well or both
are empty. Figures are summed over documents. A type's recall is over gold attributions of that type, its precision
over the program's attributions of that type, both in the one pairing of all attributions.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from pactline.engine import reading
from pactline.engine.equipment import Tools
from pactline.evaluate import goldfile
from pactline.evaluate.scores import Row
from pactline.model.mention import Quote
from pactline.model.reading import Reading
from pactline.model.record import Statement
from pactline.model.report import Report, Source

ROLES = ("source", "cue", "content")
TYPES = ("direct", "mixed", "indirect")
HALF = 0.5  # the README's threshold for a match
EXACT = 0.95
DIRECT, INDIRECT = 0.9, 0.05  # the README's shares of quoted characters
Pieces = tuple[tuple[int, int], ...]


class Attribution(msgspec.Struct, frozen=True):
    """One attribution by the characters (white space left out) of its three roles."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    type: str


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Score the statements found in the texts of a gold file: all, then by type."""
    return score(pairs(gold, reader(tools)))


def reader(tools: Tools) -> Callable[[Report], Iterator[Attribution]]:
    """What `pairs` takes: pactline itself."""
    return lambda report: attributions(reading.read(report, tools))


def pairs(
    gold: Path, finder: Callable[[Report], Iterable[Attribution]], *, compartment: str | None = None
) -> Iterator[tuple[list[Attribution], list[Attribution]]]:
    """Gold and found attributions of each document; `finder` takes a Report and yields Attributions."""
    for document in goldfile.rows(gold):
        if compartment and document.get("compartment") != compartment:
            continue
        text = document["text"]
        report = Report(id=document["id"], text=text, source=Source(path=document["id"], digest=""))
        yield [gold_attribution(text, one) for one in document["attributions"]], list(finder(report))


def attributions(page: Reading) -> Iterator[Attribution]:
    """The statements of a reading as attributions; statements that hang on one cue are one attribution."""
    text = page.report.text
    inside = _inside((q.span.start, q.span.end) for q in page.mentions if isinstance(q, Quote))
    joined: dict[tuple[Pieces, Pieces], list[tuple[int, int]]] = {}
    for record in page.records:
        if not isinstance(record.body, Statement) or record.within is not None:
            continue  # the corpus marks no attribution inside the content of another
        roles: dict[str, list[tuple[int, int]]] = {role: [] for role in ROLES}
        for evidence in record.evidence:
            roles.setdefault(evidence.role, []).append((evidence.span.start, evidence.span.end))
        joined.setdefault((tuple(roles["source"]), tuple(roles["cue"])), []).extend(roles["content"])
    for (source, cue), content in joined.items():
        said = characters(text, content)
        yield Attribution(characters(text, source), characters(text, cue), said, _type(said, inside))


def score(documents: Iterable[tuple[Sequence[Attribution], Sequence[Attribution]]]) -> tuple[Row, ...]:
    """The rows of the metric over pairs of (gold, found) a document."""
    total: Counter[tuple[str, str]] = Counter()
    for gold, found in documents:
        total.update(_count(gold, found))
    return (_all_row(total), *(_type_row(total, kind) for kind in TYPES))


def _count(gold: Sequence[Attribution], found: Sequence[Attribution]) -> Counter[tuple[str, str]]:
    """What one document adds to the sums."""
    counts: Counter[tuple[str, str]] = Counter()
    for role in ROLES:
        left: frozenset[int] = frozenset().union(*(getattr(a, role) for a in gold))
        right: frozenset[int] = frozenset().union(*(getattr(a, role) for a in found))
        counts[role, "both"] += len(left & right)
        counts[role, "size"] += len(left) + len(right)
    for name, side in (("gold", gold), ("found", found)):
        for one in side:
            counts[name, "all"] += 1
            counts[name, one.type] += 1
    for one, other in _matched(gold, found):
        right_source = bool(one.source & other.source) or not (one.source or other.source)
        counts["content", "match"] += 1
        counts["exact", "match"] += overlap(one.content, other.content) >= EXACT
        counts["cue", "match"] += bool(one.cue & other.cue)
        counts["source", "match"] += right_source
        if right_source:
            counts["gold-right", one.type] += 1
            counts["found-right", other.type] += 1
    return counts


def _matched(gold: Sequence[Attribution], found: Sequence[Attribution]) -> Iterator[tuple[Attribution, Attribution]]:
    """The best one-to-one pairing by content overlap, pairs of at least one half."""
    if not gold or not found:
        return
    from scipy.optimize import linear_sum_assignment  # heavy, and only measuring needs it

    table = [[overlap(one.content, other.content) for other in found] for one in gold]
    for row, column in zip(*linear_sum_assignment(table, maximize=True), strict=True):
        if table[row][column] >= HALF:
            yield gold[row], found[column]


def _all_row(total: Counter[tuple[str, str]]) -> Row:
    """The headline figures."""
    gold, found, matched = total["gold", "all"], total["found", "all"], total["content", "match"]
    right = total["source", "match"]
    return Row(
        name="all",
        figures=(
            ("who_said_what_p", _share(right, found)),
            ("who_said_what_r", _share(right, gold)),
            ("who_said_what_f1", _share(2 * right, gold + found)),
            ("attribution_f1", _share(2 * matched, gold + found)),
            ("exact_f1", _share(2 * total["exact", "match"], gold + found)),
            ("source_acc", _share(right, matched)),
            ("cue_acc", _share(total["cue", "match"], matched)),
            *((f"{role}_chars_f1", _share(2 * total[role, "both"], total[role, "size"])) for role in ROLES),
            ("gold", float(gold)),
        ),
    )


def _type_row(total: Counter[tuple[str, str]], kind: str) -> Row:
    """Who said what for one type of attribution."""
    precision = _share(total["found-right", kind], total["found", kind])
    recall = _share(total["gold-right", kind], total["gold", kind])
    return Row(
        name=kind,
        figures=(
            ("who_said_what_p", precision),
            ("who_said_what_r", recall),
            ("who_said_what_f1", 2 * precision * recall / (precision + recall) if precision + recall else 0.0),
            ("gold", float(total["gold", kind])),
        ),
    )


def gold_attribution(text: str, one: dict[str, Any]) -> Attribution:
    """A gold attribution."""
    source, cue, content = (characters(text, one[role]) for role in ROLES)
    return Attribution(source, cue, content, type=one["type"])


def characters(text: str, pieces: Iterable[Sequence[int]]) -> frozenset[int]:
    """The positions in the pieces that are not white space."""
    return frozenset(at for start, end in pieces for at in range(start, end) if not text[at].isspace())


def _inside(spans: Iterable[tuple[int, int]]) -> frozenset[int]:
    """All positions in the spans."""
    return frozenset(at for start, end in spans for at in range(start, end))


def _type(content: frozenset[int], inside: frozenset[int]) -> str:
    """Direct, mixed or indirect, by the share of the content that stands in quotation marks."""
    share = len(content & inside) / len(content) if content else 0.0
    if share >= DIRECT:
        return "direct"
    return "indirect" if share <= INDIRECT else "mixed"


def overlap(one: frozenset[int], other: frozenset[int]) -> float:
    """Intersection over union."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def _share(part: float, whole: float) -> float:
    """A quotient, 0 for nothing of nothing."""
    return part / whole if whole else 0.0
