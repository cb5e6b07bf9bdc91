"""Reports with their labels marked in the text in, labels and bare texts out.

A file holds any number of reports, each `===== ID`, the marked text, a line `---` and a footer. A mark is `[[m1|nearly
30 [[o1|ships]]]]`: one or more names, a bar, words; marks nest and never cross. By the letter of its name a mark is `m`
a measure's amount, `o` its object, `s` its claimant, `c` a commitment's action, `b` who is to act, `a` who says so. The
footer gives the rest: `m1 | 30 | ships | less than` (value, unit, bound), `c1 | firm` (strength), with `| optional`
behind where a careful reader could leave it out.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from pactline.errors import PactlineError
from pactline.evaluate import goldfile
from pactline.evaluate.ledger_match import Figure, Labels, Pair, Vow

HEAD = re.compile(r"^===== ?(.*)\n", re.M)
OPEN = re.compile(r"\[\[([moscba]\d+(?: [moscba]\d+)*)\|")
BOUNDS = ("exact", "about", "at least", "at most", "more than", "less than")
STRENGTHS = ("firm", "conditional", "considered", "requested")
OPTIONAL = "optional"


class Report(msgspec.Struct, frozen=True):
    """One report: its labels and its text without marks."""

    labels: Labels
    text: str


def read(path: Path) -> Iterator[Report]:
    """The reports of a file; PactlineError where a mark or a footer line is wrong."""
    parts = HEAD.split("".join(line for _, line in goldfile.every_line(path)))
    if len(parts) == 1:
        remedy = f"each begins with a line ===== ID; see {goldfile.PAGE}"
        raise PactlineError("no marked report in it", where=str(path), remedy=remedy)
    for name, body in zip(parts[1::2], parts[2::2], strict=True):
        if not body.strip():
            continue
        try:
            yield _report(name.strip(), body, half=path.stem)
        except (KeyError, ValueError, IndexError) as fault:
            raise PactlineError(
                "a marked report cannot be read", where=f"{path}: {name.strip()}", remedy=str(fault)
            ) from fault


def _report(name: str, body: str, *, half: str) -> Report:
    """One report."""
    marked, _, footer = body.partition("\n---\n")
    text, spans = _bare(marked.strip("\n"))
    lines = [[part.strip() for part in line.split("|")] for line in footer.splitlines() if line.strip()]
    figures = tuple(_figure(line, spans) for line in lines if line[0].startswith("m"))
    vows = tuple(_vow(line, spans) for line in lines if line[0].startswith("c"))
    named = {line[0] for line in lines}
    idle = sorted(key for key in spans if (key if key[0] in "mc" else _owner(key)) not in named)
    if idle:
        raise ValueError(f"no line in the footer for {', '.join(idle)}")
    return Report(Labels(id=name, corpus=half, half=half, agreements=(), commitments=vows, measures=figures), text)


def _owner(key: str) -> str:
    """The measure or commitment that a mark belongs to."""
    return ("m" if key[0] in "os" else "c") + key[1:]


def _bare(marked: str) -> tuple[str, dict[str, Pair]]:
    """The text without marks, and where each mark stands in it."""
    text: list[str] = []
    spans: dict[str, Pair] = {}
    open_: list[tuple[list[str], int]] = []
    at = 0
    while at < len(marked):
        mark = OPEN.match(marked, at)
        if mark:
            open_.append((mark[1].split(), len(text)))
            at = mark.end()
        elif open_ and marked.startswith("]]", at):
            names, start = open_.pop()
            spans.update(dict.fromkeys(names, (start, len(text))))
            at += 2
        else:
            text.append(marked[at])
            at += 1
    if open_:
        raise ValueError(f"the mark {' '.join(open_[-1][0])} is not closed")
    return "".join(text), spans


def _figure(line: list[str], spans: Mapping[str, Pair]) -> Figure:
    """A measure from its footer line."""
    key, value, unit, bound = line[:4]
    if bound not in BOUNDS:
        raise ValueError(f"{key}: the bound is one of {', '.join(BOUNDS)}")
    thing, sayer = spans.get("o" + key[1:], spans[key]), spans.get("s" + key[1:])
    return Figure(spans[key], float(value), unit, bound, thing, sayer, optional=OPTIONAL in line)


def _vow(line: list[str], spans: Mapping[str, Pair]) -> Vow:
    """A commitment from its footer line."""
    key, strength = line[:2]
    if strength not in STRENGTHS:
        raise ValueError(f"{key}: the strength is one of {', '.join(STRENGTHS)}")
    return Vow(spans[key], spans.get("b" + key[1:]), strength, spans.get("a" + key[1:]), optional=OPTIONAL in line)
