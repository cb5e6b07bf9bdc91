"""A figure behind a semicolon that leaves its verb out and the figure before it in, what it is of out.

"Holm Plc fell 34 percent; Lund, 32 percent": each name has its own. "A 2 percent stake in the yard; the Riga Fund with
1 percent": all are of one whole.
"""

import re
from collections.abc import Sequence

from pactline.model.record import Measure, Record
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_moves import level
from pactline.records.measure_same import thing

NAME = r"(?P<name>(?:the |an? )?[A-Za-z][\w’'&.-]*(?: [\w’'&.-]+){0,6}?)"
HEDGE = r"(?:about |around |nearly |almost |some |only |just |by )?"
VERBLESS = re.compile(rf"[^;]{{0,80}}[;,] (?:and |but |while )?{NAME}, {HEDGE}$")
WITH = re.compile(rf"[^;\d]{{0,80}}; (?:and )?{NAME} with {HEDGE}$")
NOMINAL = ("NOUN", "PROPN", "ADJ", "DET", "ADP", "PART", "CCONJ", "PUNCT")


def gapped(here: Ground, found: Sequence[Record]) -> Finding | None:
    """[Holm Plc] fell 34 percent; [Lund], 32 percent; and [Rask], 15 percent: each its own."""
    last = found[-1]
    place = _name(here, last, VERBLESS)
    verb = _verb(here, last)
    if place is None or not verb or ";" not in here.text[last.evidence[0].span.end : here.amount.span.start]:
        return None
    return Finding(f"{' '.join(here.text[slice(*place)].split())} {verb}", place)


def in_turn(here: Ground, found: Sequence[Record]) -> Finding | None:
    """A 2 percent stake in [the yard]; the Riga Fund with [1 percent]: another share of the same."""
    last = found[-1]
    place = _name(here, last, WITH)
    held = isinstance(last.body, Measure) and last.evidence[1].rule in ("part_of_noun", "share_of", in_turn.__name__)
    if place is None or not held or not isinstance(last.body, Measure) or here.amount.unit != "percent":
        return None
    words = last.body.label.rpartition(" with ")[2]
    return Finding(f"{here.text[slice(*place)]} with {words}", thing(last), of=last.body.of)


def _name(here: Ground, last: Record, pattern: re.Pattern[str]) -> tuple[int, int] | None:
    """Where the name stands that a figure follows, in the sentence of another of its unit."""
    body, end = last.body, last.evidence[0].span.end
    alike = isinstance(body, Measure) and body.amount.unit == here.amount.unit and level(here)
    match = pattern.fullmatch(here.text, end, here.amount.span.start) if alike and end >= here.sentence.start else None
    if match is None:
        return None
    start, stop = match.span("name")
    inside = [token for token in here.tokens if start <= token.start < stop]
    return (start, stop) if inside and all(token.upos in NOMINAL for token in inside) else None


def _verb(here: Ground, last: Record) -> str:
    """The verb of the figure before, or that which it takes over itself."""
    if last.evidence[1].rule == gapped.__name__ and isinstance(last.body, Measure):
        return last.body.label.rpartition(" ")[2]
    cue = next((one.span for one in last.evidence if one.role == "cue"), None)
    return "" if cue is None else here.text[cue.start : cue.end]


RULES = (gapped, in_turn)
