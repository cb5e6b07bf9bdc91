"""The baseline of whole dossiers: a pile read with a handful of patterns, in the shape of a dossier's file."""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import chain, combinations
from typing import Any

SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")
FULL_DAY = re.compile(
    r"(\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December) (\d{4})"
)
NUMBER = re.compile(r"(\d[\d,]*(?:\.\d+)?)\s*(%|[a-z]+)")
PARTY = re.compile(r"([A-Z]\w+(?: [A-Z]\w+)*)[^.]*? will ([^.]+)")
DEEDS = {
    "met": "CONSULT",
    "signed": "SUPPORT",
    "ratified": "SUPPORT",
    "agreed": "AGREE",
    "accused": "ACCUSE",
    "rejected": "REJECT",
    "arrested": "COERCE",
    "seized": "COERCE",
    "attacked": "ASSAULT",
    "freed": "RETREAT",
    "released": "RETREAT",
}
PACT = re.compile(r"\b(?:agreement|accord|treaty|pact|loan|memorandum)\b")


def read(dossier: Any) -> Any:
    """What patterns find in the texts of a dossier's reports."""
    reports = [_dated(one) for one in dossier["reports"]]
    by_word = defaultdict(list)
    for word, line in chain.from_iterable(map(_numbers, reports)):
        by_word[word].append(line)
    return {
        "reports": reports,
        "actors": [],
        "events": [*chain.from_iterable(map(_events, reports))],
        "agreements": [*chain.from_iterable(map(_pacts, reports))],
        "commitments": [*chain.from_iterable(map(_vows, reports))],
        "indicators": [{"observations": lines} for lines in by_word.values()],
        "contradictions": [*chain.from_iterable(map(_pairs, by_word.values()))],
    }


def _dated(report: Any) -> Any:
    """A report with the first full date that stands in it or in what was taken off it."""
    words = "\n".join([one["text"] for one in report["repairs"]] + [report["text"]])
    found = FULL_DAY.search(words)
    day = datetime.strptime(" ".join(found.groups()), "%d %B %Y").date().isoformat() if found else None
    return {**report, "date": {"edtf": day or "", "first": day, "last": day}, "copy": None}


def _numbers(report: Any) -> Iterator[tuple[str, Any]]:
    """Each number with the word after it."""
    for found in NUMBER.finditer(report["text"]):
        line = {"value": float(found[1].replace(",", "")), "claimant": None, "sayer": ""}
        yield found[2], {**line, "evidence": [_span(report, found.span(1), "value")]}


def _pairs(lines: list[Any]) -> Iterator[Any]:
    """Two values of one word in two reports."""
    for one, other in combinations(lines, 2):
        if one["value"] != other["value"] and one["evidence"][0]["report"] != other["evidence"][0]["report"]:
            yield {"evidence": [*one["evidence"], *other["evidence"]]}


def _events(report: Any) -> Iterator[Any]:
    """Each verb of a short list, on the report's day, by the names before it in its sentence."""
    for sentence in SENTENCE.finditer(report["text"]):
        for found in re.finditer(r"[a-z]+", sentence[0]):
            if found[0] in DEEDS:
                at = sentence.start() + found.start()
                span = _span(report, (at, at + len(found[0])), "trigger")
                yield {
                    "type": DEEDS[found[0]],
                    "status": "happened",
                    "when": report["date"],
                    "actors": [],
                    "recipients": [],
                    "evidence": [span],
                }


def _pacts(report: Any) -> Iterator[Any]:
    """Each noun for an agreement; signed on the report's day."""
    for found in PACT.finditer(report["text"]):
        stage = {"stage": "signed", "when": report["date"]}
        yield {"stages": [stage], "evidence": [_span(report, found.span(), "label")]}


def _vows(report: Any) -> Iterator[Any]:
    """Each name with a "will" after it."""
    for found in PARTY.finditer(report["text"]):
        yield {
            "by": [],
            "by_text": [found[1]],
            "due": None,
            "status": "announced",
            "evidence": [_span(report, found.span(2), "action")],
        }


def _span(report: Any, at: tuple[int, int], role: str) -> Any:
    """Evidence by a pattern."""
    return {"report": report["id"], "start": at[0], "end": at[1], "role": role, "rule": "pattern"}
