"""A task and its gold file in, PactlineError out where the file is not in the task's format.

The file is checked whole, so that one line says how many of its lines do not fit; the first is named with what is
wrong. Treebanks have a check of their own (evaluate/conllu_check.py), reports with marks in them theirs (marked.py).
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from pactline.errors import PactlineError
from pactline.evaluate import conllu_check, goldfile, shapes
from pactline.evaluate.ledger_match import Labels
from pactline.evaluate.timelines import articles
from pactline.kit import misfits

Shape = Callable[[int, object], type]
LEAD = "a line is "
ARTICLE = 'an article is {"id", "topic", "date": "YYYY-MM-DD", "text"}'
TEXT = 'a text is {"id", "text"}'
LINES: Mapping[str, str] = {
    "acts": 'the first {"texts": FILE}, each further {"id", "half", "cue": [[start, end]], "content", "act", "status"}',
    "attribution": '{"id", "text", "attributions": [{"source": [[start, end]], "cue", "content", "type"}]}',
    "copies": '{"id", "text", "cluster", "kind", "segments": [{"start", "end"}]}',
    "coref": '{"id", "text", "topic", "mentions": [{"start", "end", "text", "kind", "chain"}]}',
    "dating": '{"id", "text", "date": "YYYY-MM-DD"}',
    "events": '{"id", "text"} with "source", "target" and "root15", or with "events"',
    "extraction": '{"html": FILE.gz, "article_body"}',
    "language": "as CoNLL-U has it, with # text before each sentence",
    "ledger": '{"id", "corpus", "half", "agreements", "commitments", "measures"}, or marked reports in a .txt',
    "pagedate": '{"html": FILE.gz, "url", "date": "YYYY-MM-DD"}',
    "stories": '{"id", "text", "title", "cluster", "corpus"}',
    "time": '{"id", "text", "dct": "YYYY-MM-DD", "timexes": [{"start", "end", "type", "value"}]}',
    "timelines": '{"topic", "start", "end", "l", "k", "timeline": [["YYYY-MM-DD", [sentence]]]}',
}
ONE_SHAPE: Mapping[str, type] = {
    "attribution": shapes.Attributed,
    "copies": shapes.Copied,
    "coref": shapes.Mentioning,
    "dating": shapes.Dated,
    "extraction": shapes.PageBody,
    "pagedate": shapes.PageDay,
    "stories": shapes.Clustered,
    "time": shapes.Timed,
}


def check(task: str, gold: Path) -> None:
    """Read the whole gold file; the first line that does not fit is told, with the number of such lines."""
    CHECKERS.get(task, _shaped)(task, gold)


def _shaped(task: str, gold: Path) -> None:
    """A file whose lines all have one shape."""
    _fit(task, gold, lambda at, row: ONE_SHAPE[task])


def _events(task: str, gold: Path) -> None:
    """A file of events, whose lines say themselves which shape they have."""
    _fit(task, gold, lambda at, row: _of_events(row))


def _of_events(row: object) -> type:
    """The shape of a line of events, by the key that tells the kinds apart."""
    keys = row if isinstance(row, dict) else {}
    return shapes.Rooted if "root15" in keys else shapes.Running if "until" in keys else shapes.Directed


def _timelines(task: str, gold: Path) -> None:
    """The timelines, and the articles beside them."""
    _fit(task, gold, lambda at, row: shapes.Timeline)
    _fit(task, articles(gold), lambda at, row: shapes.Article, lead=ARTICLE)


def _acts(task: str, gold: Path) -> None:
    """Standoff labels, and the texts that their first line names."""
    head, *labels = _fit(task, gold, lambda at, row: shapes.Spoken if at else shapes.Pointer)
    place = gold.parent / head.texts
    texts = {str(one.id): len(one.text) for one in _fit(task, place, lambda at, row: shapes.Text, lead=TEXT)}
    for number, one in enumerate(labels, start=2):
        if one.id not in texts:
            raise goldfile.misfit(gold, number, f"there is no text {one.id!r} in {place}")
        if any(not 0 <= start <= end <= texts[one.id] for start, end in (*one.cue, *one.content)):
            raise goldfile.misfit(gold, number, "a span lies outside its text")


def _ledger(task: str, gold: Path) -> None:
    """Standoff labels; reports with marks in them are checked as they are read."""
    if gold.suffix != ".txt":
        _fit(task, gold, lambda at, row: Labels)


def _language(task: str, gold: Path) -> None:
    """A treebank."""
    conllu_check.check(gold)


def _fit(task: str, path: Path, shape: Shape, *, lead: str = "") -> list[Any]:
    """The values of all lines; PactlineError where there are none or some do not fit."""
    values: list[Any] = []
    faults: list[tuple[int, str]] = []
    for at, (number, line) in enumerate(goldfile.lines(path)):
        try:
            row = json.loads(line)
            values.append(msgspec.convert(row, type=shape(at, row)))
        except (ValueError, RecursionError) as fault:
            faults.append((number, _said(fault)))
    remedy = f"{lead or LEAD + LINES[task]}; see {goldfile.PAGE}"
    if faults:
        more = f" (and {len(faults) - 1} more lines do not fit)" if len(faults) > 1 else ""
        where = f"{path}:{faults[0][0]}: {faults[0][1]}{more}"
        raise PactlineError(f"not a gold file of {task}", where=where, remedy=remedy)
    if not values:
        raise PactlineError("the gold file is empty", where=str(path), remedy=remedy)
    return values


def _said(fault: Exception) -> str:
    """What is wrong with a line."""
    if isinstance(fault, msgspec.ValidationError):
        return misfits.plainly(fault)
    return "it is no UTF-8" if isinstance(fault, UnicodeDecodeError) else "it is no JSON"


CHECKERS: Mapping[str, Callable[[str, Path], None]] = {
    "acts": _acts,
    "events": _events,
    "language": _language,
    "ledger": _ledger,
    "timelines": _timelines,
}
