"""Parts that stand without their whole in, shares out: profit fell by half, two-thirds said no, a half-point cut.

A part of a point is so much of a percentage point: a tenth of a percentage point, three-quarters of a point.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Unit

PART = r"(?P<part>(?:(?:one|two|three|four|a)[ -])?(?:half|thirds?|quarters?|fifths?|tenths?))"
HEDGE = r"(?:about|around|nearly|almost|some|roughly|over|more than|less than|at least)"
SPEAKING = re.compile(
    rf"(?:^|[.:;—–“\"(] ?|\b(?:that|but|and|while|after|only|just|another|an additional|{HEDGE}|up to) )"
    rf"{PART}(?= (?:also |now |still |even )?(?P<verb>[a-z]+)\b)",
    re.IGNORECASE,
)
MOVED = re.compile(
    rf"(?:\bby|(?:[,(]|\b(?:is|are|was|were|be|been|closed|ended)) (?:up|down|off)) (?:{HEDGE} )?"
    rf"{PART}(?=[,.;:)]|$| (?:since|in|from|to|over|on|after|and|this|last|compared|between|as|with|but|while)\b)"
)
LEVEL = re.compile(
    rf"\b(?:share|proportion|figure|rate|number|it|that) (?:is|was|stands at|stood at|at) (?:{HEDGE} )?"
    rf"{PART}(?=[,.;:)”\"]|$| (?:according|at (?:most|least)|and|but|while)\b)",
    re.IGNORECASE,
)
FRONTED = re.compile(
    rf"(?:^|[.;] ?)Of (?:the|its|their|his|her|those|these|all)\b[^.;:]{{3,80}}, (?:only |just )?"
    rf"(?:{HEDGE} )?{PART}(?= )",
    re.IGNORECASE,
)
POINT = re.compile(rf"\b{PART}[ -]of (?:a|an|one|1) (?:full )?(?:percentage )point\b", re.IGNORECASE)
MOVE = r"(?:cut|rise|increase|hike|reduction|move|drop|fall|gain|decline)"
HALF_POINT = re.compile(rf"\b(?P<part>half|full|quarter|three-quarter)[ -](?:percentage[ -]point\b|point(?= {MOVE}\b))")
PATTERNS = (
    (POINT, "percentage points"),
    (HALF_POINT, "percentage points"),
    (SPEAKING, ""),
    (MOVED, ""),
    (LEVEL, ""),
    (FRONTED, ""),
)
MANY = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4}
PIECES = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10, "full": 1}
PLACES = 2


def read(text: str, start: int, end: int, *, answering: Collection[str]) -> Iterator[tuple[Quantity, Unit]]:
    """The parts of a stretch that no whole follows; `answering` are the verbs of parts of people: half approved."""
    for pattern, unit in PATTERNS:
        for match in pattern.finditer(text[start:end]):
            value = _value(match["part"].lower(), PIECES)
            told = pattern is not SPEAKING or match["verb"].lower() in answering
            if value is not None and told:
                first, stop = start + match.start("part"), start + match.end("part")
                share = value if unit else round(100 * value, PLACES)
                last = start + match.end() if unit else stop
                rule = "percentage_points" if unit else "fraction"
                yield (
                    Quantity(first, stop, low=share, high=share, value=share),
                    Unit(unit or "percent", first, last, (first, stop), rule),
                )


def _value(words: str, pieces: Mapping[str, int]) -> float | None:
    """A part of one: two-thirds, half, a tenth; None where it is more than one."""
    count, _, name = re.sub(r"[ -]", " ", words).rpartition(" ")
    many, whole = MANY.get(count or "one"), pieces.get(name.removesuffix("s"))
    return None if many is None or whole is None or many > whole else many / whole
