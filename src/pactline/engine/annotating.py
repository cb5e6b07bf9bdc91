"""One JSON object in, the same with a layer of annotations for each one asked out (CONTRACT.md, annotate).

The text is taken as it is: nothing is cleaned, so every offset is one into the given text.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from pactline.engine.equipment import Tools
from pactline.engine.reading import read
from pactline.errors import PactlineError
from pactline.mentions.times import timex
from pactline.model.mention import Amount, Name, Time
from pactline.model.reading import Reading
from pactline.model.record import Event, Record, Statement
from pactline.model.report import Report, Source

FORM = 'a line is {"id": ..., "text": "...", "dct": "YYYY-MM-DD" or left out}'
Pairs = list[list[int]]


def annotate(line: Mapping[str, Any], layers: Sequence[str], tools: Tools) -> dict[str, Any]:
    """Annotate `{"id", "text", "dct"?}`; other keys are passed through."""
    if wrong := fault(line):
        raise PactlineError(wrong, where=f"id {line.get('id', '?')}", remedy=FORM)
    text, dct = line["text"], line.get("dct")
    page = read(Report(id=str(line.get("id", "")), text=text, source=Source(path="", digest="")), tools)
    anchor = _day(dct)
    return {**line, **{key: make(page, anchor) for key, make in (LAYERS[layer] for layer in layers)}}


def fault(line: Mapping[str, Any]) -> str:
    """What is wrong with a line, with the key it is wrong at; "" where nothing is."""
    if not isinstance(line.get("text"), str):
        return '"text" is missing' if line.get("text") is None else '"text" should be text'
    dct = line.get("dct")
    if dct is not None and _day(dct) is None:
        return f'"dct" is no day: {str(dct)[:20]!r}'
    return ""


def check(layers: Sequence[str]) -> tuple[str, ...]:
    """Check layer names; an unknown one raises PactlineError with those there are."""
    if not layers:
        raise PactlineError("no layer is named", where="--layers", remedy=f"known are {', '.join(sorted(LAYERS))}")
    unknown = [layer for layer in layers if layer not in LAYERS]
    if unknown:
        raise PactlineError("no such layer", where=", ".join(unknown), remedy=f"known are {', '.join(sorted(LAYERS))}")
    return tuple(layers)


def _day(words: object) -> date | None:
    """The reference day; None where it is missing or no day."""
    try:
        return date.fromisoformat(str(words)[:10])
    except ValueError:
        return None


def _timexes(page: Reading, anchor: date | None) -> list[dict[str, Any]]:
    """TIMEX3 spans, types and values."""
    return [
        {"start": m.span.start, "end": m.span.end, "type": m.type, "value": timex(m, anchor)}
        for m in page.mentions
        if isinstance(m, Time)
    ]


def _statements(page: Reading, anchor: date | None) -> list[dict[str, Any]]:
    """Source, cue, content, act and form; what hangs on one cue is one statement, one reported in another is none."""
    joined: dict[str, dict[str, Any]] = {}
    for record in page.records:
        if not isinstance(record.body, Statement) or record.within is not None:
            continue
        roles = {role: _role(record, role) for role in ("source", "cue", "content")}
        row = joined.setdefault(f"{roles['source']} {roles['cue']}", {**roles, "content": []})
        row["content"] += roles["content"]
        row.setdefault("act", record.body.act)
        row["form"] = record.body.form if row.get("form", record.body.form) == record.body.form else "mixed"
    return list(joined.values())


def _events(page: Reading, anchor: date | None) -> list[dict[str, Any]]:
    """PLOVER events with trigger, source and target."""
    return [
        {
            "type": record.body.type,
            "mode": record.body.mode,
            "trigger": (_role(record, "trigger") or [[0, 0]])[0],
            "source": _parties(record, "actor"),
            "target": _parties(record, "recipient"),
            "status": record.status,
        }
        for record in page.records
        if isinstance(record.body, Event)
    ]


def _names(page: Reading, anchor: date | None) -> list[dict[str, Any]]:
    """Names proper, with the fullest form of their chain."""
    full = {chain.id: chain.name for chain in page.chains}
    return [
        {"start": m.span.start, "end": m.span.end, "kind": m.kind, "name": full.get(m.chain or "", m.name)}
        for m in page.mentions
        if isinstance(m, Name) and m.form == "name"
    ]


def _amounts(page: Reading, anchor: date | None) -> list[dict[str, Any]]:
    """Numbers with unit and bound."""
    return [
        {"start": m.span.start, "end": m.span.end, "value": m.value, "unit": m.unit, "bound": m.bound}
        for m in page.mentions
        if isinstance(m, Amount)
    ]


def _sentences(page: Reading, anchor: date | None) -> Pairs:
    """Sentence spans."""
    return [[sentence.start, sentence.end] for sentence in page.sentences]


def _tokens(page: Reading, anchor: date | None) -> list[list[Any]]:
    """Tokens of the whole text; heads are indexes into this list."""
    rows: list[list[Any]] = []
    for sentence in page.sentences:
        base = len(rows)
        for t in sentence.tokens:
            rows.append([t.start, t.end, t.lemma, t.upos, t.head + base if t.head >= 0 else -1, t.deprel])
    return rows


def _role(record: Record, role: str) -> Pairs:
    """The spans of a record's evidence in one role."""
    return [[one.span.start, one.span.end] for one in record.evidence if one.role == role]


def _parties(record: Record, role: str) -> Pairs:
    """The spans of a record's parties in one role."""
    return [[party.span.start, party.span.end] for party in record.parties if party.role == role and party.span]


Maker = Callable[[Reading, date | None], Any]
LAYERS: dict[str, tuple[str, Maker]] = {
    "amounts": ("amounts", _amounts),
    "events": ("events", _events),
    "language": ("tokens", _tokens),
    "names": ("names", _names),
    "sentences": ("sentences", _sentences),
    "statements": ("statements", _statements),
    "time": ("timexes", _timexes),
}
