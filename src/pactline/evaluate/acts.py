"""Gold speech acts in, the share that pactline names alike out: the act of a statement and the status of its content.

The gold is standoff: a first line `{"texts": path}` names the file (JSONL of `id`, `text`) that the offsets point into,
relative to the gold file; each further line is `{"id", "half", "cue": [[s, e]..], "content": [[s, e]..], "act",
"status"}`. A gold statement is compared with the statement found at its cue, the one of most like content where there
are several; accuracies are over those found, `found` is their share.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from pactline.engine import reading
from pactline.engine.equipment import Tools
from pactline.evaluate import goldfile
from pactline.evaluate.attribution import characters, overlap
from pactline.evaluate.scores import Row
from pactline.model.record import Record, Statement
from pactline.model.report import Report, Source

Pieces = tuple[tuple[int, int], ...]


class Label(msgspec.Struct, frozen=True):
    """A gold label by the offsets of its statement."""

    id: str
    half: str
    cue: Pieces
    content: Pieces
    act: str
    status: str


class Outcome(msgspec.Struct, frozen=True):
    """A label with the act and the status that were found at its cue, None where nothing was."""

    label: Label
    act: str | None
    status: str | None


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Score the acts and statuses of a gold file, by half."""
    return score(outcomes(gold, tools))


def outcomes(gold: Path, tools: Tools) -> Iterator[Outcome]:
    """Every label with what the program says of its statement."""
    head, *rows = goldfile.rows(gold)
    by_report: dict[str, list[Label]] = defaultdict(list)
    for label in msgspec.convert(rows, list[Label]):
        by_report[label.id].append(label)
    texts = _texts(gold.parent / head["texts"], by_report)
    for name, labels in sorted(by_report.items()):
        page = reading.read(Report(id=name, text=texts[name], source=Source(path=name, digest="")), tools)
        for label in labels:
            yield judged(label, page.records, texts[name])


def judged(label: Label, records: Iterable[Record], text: str) -> Outcome:
    """A label with the record at its cue."""
    cue, content = characters(text, label.cue), characters(text, label.content)
    near = [r for r in records if isinstance(r.body, Statement) and not cue.isdisjoint(_role(r, "cue", text))]
    best = max(near, key=lambda r: overlap(content, _role(r, "content", text)), default=None)
    if best is None or not isinstance(best.body, Statement):
        return Outcome(label, None, None)
    return Outcome(label, best.body.act, best.status)


def score(judged_labels: Iterable[Outcome]) -> tuple[Row, ...]:
    """Accuracies over all, and a row for each half."""
    halves: dict[str, Counter[str]] = defaultdict(Counter)
    for outcome in judged_labels:
        for half in ("all", outcome.label.half):
            halves[half].update(gold=1, found=outcome.act is not None, act=outcome.act == outcome.label.act)
            halves[half].update(status=outcome.status == outcome.label.status)
    return tuple(_row(half, counts) for half, counts in sorted(halves.items()))


def _row(half: str, counts: Counter[str]) -> Row:
    """The figures of one half."""
    found = counts["found"] or 1
    figures = (("act_acc", counts["act"] / found), ("status_acc", counts["status"] / found))
    return Row(name=half, figures=(*figures, ("found", found / counts["gold"]), ("gold", float(counts["gold"]))))


def _texts(path: Path, wanted: Mapping[str, object]) -> dict[str, str]:
    """The texts of the reports that have labels."""
    return {row["id"]: row["text"] for row in goldfile.rows(path) if row["id"] in wanted}


def _role(record: Record, role: str, text: str) -> frozenset[int]:
    """The characters of a record's evidence in one role."""
    return characters(text, ((e.span.start, e.span.end) for e in record.evidence if e.role == role))
