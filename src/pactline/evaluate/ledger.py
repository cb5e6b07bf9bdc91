"""Hand-made standoff labels in, precision and recall of agreements, commitments and measures out.

A gold line holds no text: `{"id", "corpus", "half", "agreements", "commitments", "measures"}` with offsets into the
report of that id (docs/guidelines-ledger.md says how they were made). `found` counts a finding that overlaps a label,
`right` one that has all fields right too: an agreement its stages; a commitment who acts and how firmly; a measure its
value, unit, object and claimant. A label that is `optional` counts neither for nor against. A trivial baseline is
scored beside it by the same rules, and so is a second reading of the same reports, which says how far readers agree.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from pactline.engine.equipment import Tools
from pactline.engine.reading import read
from pactline.errors import PactlineError
from pactline.evaluate.scores import Row
from pactline.model.reading import Reading
from pactline.model.record import Agreement, Commitment, Measure, Record
from pactline.model.report import Report, Source

Pair = tuple[int, int]
EXACT = 1e-6  # relative difference within which two values are one


class Pact(msgspec.Struct, frozen=True):
    """An agreement: every place that names it (any of them will do) and its stages."""

    mentions: tuple[Pair, ...]
    stages: tuple[str, ...] = ()
    optional: bool = False


class Vow(msgspec.Struct, frozen=True):
    """A commitment: what is to be done, by whom (None where it is not said), how firmly, who says so."""

    action: Pair
    by: Pair | None
    strength: str
    said_by: Pair | None = None
    optional: bool = False


class Figure(msgspec.Struct, frozen=True):
    """A measure: the amount with its value and unit, what it is of, who claims it (None: the report itself)."""

    amount: Pair
    value: float
    unit: str
    bound: str
    object: Pair
    claimant: Pair | None = None
    optional: bool = False


class Labels(msgspec.Struct, frozen=True):
    """One report's labels."""

    id: str
    corpus: str
    half: str
    agreements: tuple[Pact, ...]
    commitments: tuple[Vow, ...]
    measures: tuple[Figure, ...]


class Found(msgspec.Struct, frozen=True):
    """What a system found in one report, in the shape of the labels."""

    agreements: tuple[Pact, ...] = ()
    commitments: tuple[Vow, ...] = ()
    measures: tuple[Figure, ...] = ()
    sayers: tuple[tuple[Pair, ...], ...] = ()  # claimants a measure, in the order of `measures`


Finder = Callable[[str, str], Found]


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Pactline and the baseline on each half."""
    labels = _labels(gold)
    texts = _texts(gold, {one.corpus for one in labels})

    def ours(key: str, text: str) -> Found:
        return public(read(Report(id=key, text=text, source=Source(path="", digest="")), tools))

    return tuple(
        row
        for half in sorted({one.half for one in labels})
        for name, finder in (("pactline", ours), ("baseline", baseline))
        for row in score(f"{half} {name}", [one for one in labels if one.half == half], texts, finder=finder)
    )


def readings(first: Path, second: Path) -> tuple[Row, ...]:
    """A second reading of some reports scored as if a system had made it: how far two readings agree."""
    again = {one.id: one for one in _labels(second)}
    labels = [one for one in _labels(first) if one.id in again]
    blank = {(one.corpus, one.id): "" for one in labels}
    return score("second reading", labels, blank, finder=lambda key, text: _read_again(again[key]))


def _read_again(labels: Labels) -> Found:
    """The labels of a reading in the shape of findings, the doubtful ones left out."""
    measures = tuple(one for one in labels.measures if not one.optional)
    return Found(
        tuple(one for one in labels.agreements if not one.optional),
        tuple(one for one in labels.commitments if not one.optional),
        measures,
        tuple((one.claimant,) if one.claimant else () for one in measures),
    )


def _labels(path: Path) -> list[Labels]:
    """The lines of a gold file."""
    return [msgspec.json.decode(line, type=Labels) for line in path.read_bytes().splitlines() if line.strip()]


def _texts(gold: Path, corpora: set[str]) -> dict[tuple[str, str], str]:
    """The texts by corpus and id; they lie in shared/benchmarks in a folder above the gold file."""
    texts = {}
    for corpus in sorted(corpora):
        places = [folder / "shared" / "benchmarks" / f"{corpus}.jsonl" for folder in gold.resolve().parents]
        place = next((one for one in places if one.is_file()), None)
        if place is None:
            raise PactlineError("the labelled texts are missing", where=corpus, remedy="put shared/ beside the project")
        with place.open(encoding="utf-8") as lines:
            texts.update({(corpus, (line := json.loads(row))["id"]): line["text"] for row in lines})
    return texts


def score(name: str, labels: Sequence[Labels], texts: dict[tuple[str, str], str], *, finder: Finder) -> tuple[Row, ...]:
    """One row a kind."""
    counts = {kind: Count() for kind in ("agreements", "commitments", "measures")}
    for one in labels:
        found = finder(one.id, texts[one.corpus, one.id])
        counts["agreements"] += _agreements(one.agreements, found.agreements)
        counts["commitments"] += _matched(
            _vows(one.commitments, found.commitments), one.commitments, len(found.commitments)
        )
        counts["measures"] += _matched(_figures(one.measures, found), one.measures, len(found.measures))
    return tuple(Row(f"{name} {kind}", count.figures()) for kind, count in counts.items())


class Count(msgspec.Struct, frozen=True):
    """Labels, findings, and those that match in place (`found`) and in all fields (`right`), from either side."""

    gold: int = 0
    given: int = 0
    found: int = 0
    given_found: int = 0
    right: int = 0
    given_right: int = 0

    def __add__(self, other: "Count") -> "Count":
        """Both together."""
        return Count(
            *(a + b for a, b in zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True))
        )

    def figures(self) -> tuple[tuple[str, float], ...]:
        """Precision and recall, in place and with all fields."""
        given, gold = max(1, self.given), max(1, self.gold)
        return (
            ("P found", self.given_found / given),
            ("R found", self.found / gold),
            ("P right", self.given_right / given),
            ("R right", self.right / gold),
            ("labels", float(self.gold)),
            ("given", float(self.given)),
        )


def _agreements(gold: Sequence[Pact], given: Sequence[Pact]) -> Count:
    """A finding is found when it stands on any place of an agreement; one agreement's findings share their stages."""
    owners = [{g for g, pact in enumerate(gold) if _touch_any(one.mentions, pact.mentions)} for one in given]
    stages = [
        {s for one, own in zip(given, owners, strict=True) if g in own for s in one.stages} for g in range(len(gold))
    ]
    wanted = {g for g, pact in enumerate(gold) if not pact.optional}
    judged = [own & wanted for own in owners if not own or own & wanted]
    hit = {g for own in judged for g in own}
    right = {g for g in hit if stages[g] == set(gold[g].stages)}
    return Count(
        gold=len(wanted),
        given=len(judged),
        found=len(hit),
        given_found=sum(bool(own) for own in judged),
        right=len(right),
        given_right=sum(bool(right & own) for own in judged),
    )


def _matched(pairs: Sequence[tuple[bool, bool]], gold: Sequence[Vow] | Sequence[Figure], given: int) -> Count:
    """Counts of a one-to-one matching; `pairs` says of each match whether it is optional and whether all is right."""
    judged = [right for optional, right in pairs if not optional]
    wanted = sum(not one.optional for one in gold)
    return Count(wanted, given - len(pairs) + len(judged), len(judged), len(judged), sum(judged), sum(judged))


def _vows(gold: Sequence[Vow], given: Sequence[Vow]) -> list[tuple[bool, bool]]:
    """Match commitments by their actions."""
    labels = sorted(gold, key=lambda one: one.optional)
    pairs = _pairs([one.action for one in labels], [one.action for one in given])
    return [(labels[g].optional, _same_vow(labels[g], given[i])) for g, i in pairs]


def _same_vow(label: Vow, one: Vow) -> bool:
    """Whether who acts and how firmly are right."""
    both = label.by is not None and one.by is not None and touches(label.by, one.by)
    return label.strength == one.strength and (both or label.by is one.by is None)


def _figures(gold: Sequence[Figure], found: Found) -> list[tuple[bool, bool]]:
    """Match measures by their amounts."""
    labels = sorted(gold, key=lambda one: one.optional)
    pairs = _pairs([one.amount for one in labels], [one.amount for one in found.measures])
    return [(labels[g].optional, _same(labels[g], found.measures[i], found.sayers[i])) for g, i in pairs]


def _pairs(gold: Sequence[Pair], given: Sequence[Pair]) -> Iterator[tuple[int, int]]:
    """Each stretch of the gold with the one that it shares most with among those not yet taken."""
    free = list(range(len(given)))
    for g, span in enumerate(gold):
        near = [i for i in free if touches(span, given[i])]
        if near:
            best = max(near, key=lambda i: _common(span, given[i]))
            free.remove(best)
            yield g, best


def _same(label: Figure, one: Figure, sayers: Sequence[Pair]) -> bool:
    """Whether value, unit, object and claimant are right; a count's unit is its noun, in whatever company."""
    value = abs(label.value - one.value) <= EXACT * abs(label.value)
    unit = label.unit == one.unit or (label.unit.islower() and label.unit != "percent" and label.unit in one.unit)
    said = any(touches(label.claimant, sayer) for sayer in sayers) if label.claimant else not sayers
    return value and unit and touches(label.object, one.object) and said


def touches(left: Pair, right: Pair) -> bool:
    """Whether two stretches overlap."""
    return left[0] < right[1] and right[0] < left[1]


def _touch_any(left: Sequence[Pair], right: Sequence[Pair]) -> bool:
    """Whether any two of two lists overlap."""
    return any(touches(one, other) for one in left for other in right)


def _common(left: Pair, right: Pair) -> int:
    """Characters in common."""
    return min(left[1], right[1]) - max(left[0], right[0])


def public(page: Reading) -> Found:
    """What Pactline found in a page, in the shape of the labels."""
    measures = [record for record in page.records if isinstance(record.body, Measure)]
    return Found(
        agreements=tuple(_pacts(page.records)),
        commitments=tuple(_vow(one, one.body) for one in page.records if isinstance(one.body, Commitment)),
        measures=tuple(_figure(one, one.body) for one in measures if isinstance(one.body, Measure)),
        sayers=tuple(
            tuple((party.span.start, party.span.end) for party in one.said_by if party.span) for one in measures
        ),
    )


def _pacts(records: Sequence[Record]) -> Iterator[Pact]:
    """Agreements; a bare "the deal" stands where what it takes up stands."""
    places: dict[str, list[Pair]] = {}
    for record in records:
        if isinstance(record.body, Agreement):
            span = record.evidence[0].span
            places[record.id] = [*places.get(record.body.taken_up or "", ()), (span.start, span.end)]
            yield Pact(tuple(places[record.id]), tuple(stage.stage for stage in record.body.stages))


def _vow(record: Record, body: Commitment) -> Vow:
    """A commitment in the shape of the labels."""
    action = next(one.span for one in record.evidence if one.role == "action")
    doer = next((party.span for party in record.parties if party.role == "by" and party.span), None)
    return Vow((action.start, action.end), (doer.start, doer.end) if doer else None, body.strength)


def _figure(record: Record, body: Measure) -> Figure:
    """A measure in the shape of the labels."""
    amount = body.amount
    thing = next((one.span for one in record.evidence if one.role == "object"), amount.span)
    return Figure(
        (amount.span.start, amount.span.end), amount.value, amount.unit, amount.bound, (thing.start, thing.end)
    )


PACT = re.compile(r"\b(?:treaty|agreements?|deal|accord|pact|convention)\b", re.I)
WILL = re.compile(
    r"(\b[A-Z]\w+|\b(?:we|it|he|she|they)) (?:will|would|vowed to|promised to|pledged to) ([^.,\n]{5,120})"
)
NUMBER = re.compile(r"(\$?)(\d[\d,.]*\d|\d)( (?:million|billion))?(%| percent| per cent)? (?:of )?(\w+)")
SCALE = {"": 1.0, "million": 1e6, "billion": 1e9}


def baseline(key: str, text: str) -> Found:
    """Every word for a pact, every "X will do", every number with the word after it."""
    figures = tuple(_number(match) for match in NUMBER.finditer(text))
    return Found(
        agreements=tuple(Pact((match.span(),)) for match in PACT.finditer(text)),
        commitments=tuple(Vow(match.span(2), match.span(1), "firm") for match in WILL.finditer(text)),
        measures=figures,
        sayers=tuple(() for _ in figures),
    )


def _number(match: re.Match[str]) -> Figure:
    """A number with what follows it."""
    digits = match[2].replace(",", "")
    value = float(digits) if digits.count(".") < 2 else 0.0
    unit = "USD" if match[1] else "percent" if match[4] else match[5]
    return Figure(match.span(), value * SCALE[(match[3] or "").strip()], unit, "exact", match.span(5))
