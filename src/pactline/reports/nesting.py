"""Markup in, a reason not to parse it out: a linear look at size and depth before any parser (FAULTS row 12).

Parsers take quadratic time in the depth; a page a person can read has some 30 levels, the deepest seen about 120.
"""

import re
from collections.abc import Iterator

DEPTH = 500
TAGS = 400_000  # of 10 MB; the largest real page of the benchmarks has some 9,000
# elements that close by themselves, so that they do not nest
_FLAT = frozenset(
    {
        *(
            "area",
            "base",
            "br",
            "col",
            "embed",
            "hr",
            "img",
            "input",
            "link",
            "meta",
            "param",
            "source",
            "track",
            "wbr",
        ),
        *("p", "li", "dt", "dd", "tr", "td", "th", "option", "thead", "tbody", "tfoot", "colgroup", "optgroup"),
    }
)
_CODE = frozenset({"script", "style"})
# what a drawing is made of; inside one, and only there, "<path/>" closes itself for every parser
_DRAWN = frozenset(
    {
        *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "use", "defs", "symbol"),
        *("stop", "lineargradient", "radialgradient", "clippath", "mask", "animate", "animatetransform", "style"),
    }
)
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,30})([^<>]*)")


def too_deep(text: str) -> str:
    """The reason why markup should not be parsed, "" if it may."""
    depth = deepest = count = 0
    for count, step in enumerate(_steps(text), 1):  # noqa: B007 - the number of tags is asked for below
        depth = max(0, depth + step)
        deepest = max(depth, deepest)
    if deepest > DEPTH:
        return f"nested too deep: {deepest} levels, at most {DEPTH} are read"
    return f"too many tags: {count}, at most {TAGS} are read" if count > TAGS else ""


def _steps(text: str) -> Iterator[int]:
    """How many levels each tag leads down: 1, -1, or 0 for one that closes by itself."""
    drawing = False
    for closing, name, empty in _tags(text):
        drawing = name in _DRAWN and (drawing or name == "svg")
        alone = name in _FLAT or (drawing and empty)
        yield 0 if alone else -1 if closing else 1


def _tags(text: str) -> Iterator[tuple[bool, str, bool]]:
    """The tags outside scripts and style sheets: is it closing, its name, does it end in a slash?"""
    inside = ""
    for match in _TAG.finditer(text):
        name = match[2].lower()
        if inside and not (match[1] and name == inside):
            continue
        inside = name if name in _CODE and not match[1] else ""
        yield bool(match[1]), name, match[3].endswith("/")
