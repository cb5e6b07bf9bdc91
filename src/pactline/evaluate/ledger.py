"""Hand-made standoff labels in, precision and recall of agreements, commitments and measures out.

A gold line holds no text: `{"id", "corpus", "half", "agreements", "commitments", "measures"}` with offsets into the
report of that id (docs/guidelines-ledger.md says how they were made). `found` counts a finding that overlaps a label,
`right` one that has all fields right too: an agreement its stages; a commitment who acts and how firmly; a measure its
value, unit, object and claimant. A label that is `optional` counts neither for nor against, and of a kind that is
`unread` in a line nothing counts. A trivial baseline is scored beside it by the same rules, and so is a second reading
of the same reports, which says how far readers agree.
Reports made up for the purpose carry their labels in the text (evaluate/marked.py); they have no agreements.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec

from pactline.engine.equipment import Tools
from pactline.engine.reading import read
from pactline.engine.telling import tell
from pactline.errors import PactlineError
from pactline.evaluate import goldfile, ledger_baseline, ledger_match, marked
from pactline.evaluate.ledger_match import Count, Figure, Found, Labels, Pact, Vow
from pactline.evaluate.scores import Row
from pactline.model.knowledge import Facts
from pactline.model.reading import Reading
from pactline.model.record import Commitment, Measure, Record
from pactline.model.report import Report, Source
from pactline.model.story import Pact as Told
from pactline.model.story import Staged

TODAY = "2030-01-01"  # later than any labelled report, so that no day is too late
SEEN = "seen"  # the half that rules were tuned on
UNLABELLED = {"initialled": "signed", "extended": ""}  # stages that the labels call otherwise or do not know
STAGES = frozenset(("proposed", "agreed", "signed", "approved", "ratified", "in-force", "suspended", "ended"))
Finder = Callable[[str, str], Found]


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Pactline and the baseline on each half, and on all not tuned on; a .txt file holds its texts, marked."""
    labels, texts = _marked(gold) if gold.suffix == ".txt" else _standoff(gold)

    @cache
    def ours(key: str, text: str) -> Found:
        return public(read(Report(id=key, text=text, source=Source(path="", digest="")), tools), tools)

    halves = {half: [one for one in labels if one.half == half] for half in sorted({one.half for one in labels})}
    if SEEN in halves and len(halves) > 2:
        halves["all but seen"] = [one for one in labels if one.half != SEEN]
    return tuple(
        row
        for half, part in halves.items()
        for name, finder in (("pactline", ours), ("baseline", ledger_baseline.find))
        for row in score(f"{half} {name}", part, texts, finder=finder)
        if dict(row.figures)["labels"]
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


def _marked(gold: Path) -> tuple[list[Labels], dict[tuple[str, str], str]]:
    """Labels and texts of reports with marks in them."""
    reports = list(marked.read(gold))
    return [one.labels for one in reports], {(one.labels.corpus, one.labels.id): one.text for one in reports}


def _standoff(gold: Path) -> tuple[list[Labels], dict[tuple[str, str], str]]:
    """Labels of a gold file and the texts that they lie on."""
    labels = _labels(gold)
    return labels, _texts(gold, labels)


def _labels(path: Path) -> list[Labels]:
    """The lines of a gold file."""
    labels = [msgspec.json.decode(line, type=Labels) for line in path.read_bytes().splitlines() if line.strip()]
    strange = sorted({f"{one.id}: {name}" for one in labels for p in one.agreements for name in {*p.stages} - STAGES})
    if strange:
        raise PactlineError("no such stage", where=", ".join(strange), remedy="use " + ", ".join(sorted(STAGES)))
    return labels


def _texts(gold: Path, labels: Sequence[Labels]) -> dict[tuple[str, str], str]:
    """The texts of some labels by corpus and id."""
    texts = {}
    for corpus in sorted({one.corpus for one in labels}):
        texts.update({(corpus, row["id"]): row["text"] for row in goldfile.rows(_place(gold, corpus))})
    lost = next((one for one in labels if (one.corpus, one.id) not in texts), None)
    if lost:
        where = f"{gold}: {lost.id!r} of {lost.corpus!r}"
        raise PactlineError("a labelled text is missing", where=where, remedy=f"see {goldfile.PAGE}")
    return texts


def _place(gold: Path, corpus: str) -> Path:
    """The file of a corpus, gzipped or not: it lies in shared/benchmarks in a folder above the gold file."""
    folders = [folder / "shared" / "benchmarks" for folder in gold.resolve().parents]
    places = [folder / f"{corpus}.{ending}" for folder in folders for ending in ("jsonl", "jsonl.gz")]
    place = next((one for one in places if one.is_file()), None)
    if place is None:
        raise PactlineError("the labelled texts are missing", where=corpus, remedy="put shared/ beside the project")
    return place


def score(name: str, labels: Sequence[Labels], texts: dict[tuple[str, str], str], *, finder: Finder) -> tuple[Row, ...]:
    """One row a kind; reports in which nobody looked for a kind say nothing of it."""
    counts = {kind: Count() for kind in ("agreements", "commitments", "measures")}
    for one in labels:
        for kind, count in _counted(one, finder(one.id, texts[one.corpus, one.id])).items():
            counts[kind] += count if kind not in one.unread else Count()
    return tuple(Row(f"{name} {kind}", count.figures()) for kind, count in counts.items())


def _counted(one: Labels, found: Found) -> dict[str, Count]:
    """The counts of one report, a kind each."""
    vows, figures = ledger_match.vows(one.commitments, found.commitments), ledger_match.figures_met(one.measures, found)
    return {
        "agreements": ledger_match.agreements(one.agreements, found.agreements),
        "commitments": ledger_match.matched(vows, one.commitments, len(found.commitments)),
        "measures": ledger_match.matched(figures, one.measures, len(found.measures)),
    }


def public(page: Reading, tools: Tools) -> Found:
    """What Pactline found in a page, in the shape of the labels; agreements as the dossier of this report has them."""
    measures = [record for record in page.records if isinstance(record.body, Measure)]
    return Found(
        agreements=tuple(_pacts(page, tools)),
        commitments=tuple(_vow(one, one.body) for one in page.records if isinstance(one.body, Commitment)),
        measures=tuple(_figure(one, one.body) for one in measures if isinstance(one.body, Measure)),
        sayers=tuple(
            tuple((party.span.start, party.span.end) for party in one.said_by if party.span) for one in measures
        ),
    )


def _pacts(page: Reading, tools: Tools) -> Iterator[Pact]:
    """The agreements of a dossier of this report alone: every place that names one, and the stages it has."""
    places = {record.id: record.evidence[0].span for record in page.records}
    story = tell([page], (), known=Facts(), tools=tools, today=TODAY)
    for fact in story.facts:
        if isinstance(fact.ledger, Told):
            spans = (places[record] for record in fact.records)
            yield Pact(tuple((s.start, s.end) for s in spans), _labelled(fact.ledger.stages))


def _labelled(stages: Iterable[Staged]) -> tuple[str, ...]:
    """The stages in the words of the labels, which know an initialling as a signing and no extension."""
    named = (UNLABELLED.get(one.stage, one.stage) for one in stages)
    return tuple(name for name in named if name)


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
