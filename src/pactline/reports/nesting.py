"""Markup in, a reason not to parse it out: a linear look at size and depth before any parser (FAULTS row 12).

Parsers take quadratic time in the depth; a page a person can read has some 30 levels, the deepest seen about 120.
"""

import re

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
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,30})")


def too_deep(text: str) -> str:
    """The reason why markup should not be parsed, "" if it may."""
    depth = deepest = count = 0
    inside = ""  # a script or style sheet, whose own angle brackets are no tags
    for match in _TAG.finditer(text):
        name = match[2].lower()
        if inside and not (match[1] and name == inside):
            continue
        inside = name if name in _CODE and not match[1] else ""
        count += 1
        if name not in _FLAT:
            depth = max(0, depth - 1) if match[1] else depth + 1
            deepest = max(depth, deepest)
    if deepest > DEPTH:
        return f"nested too deep: {deepest} levels, at most {DEPTH} are read"
    return f"too many tags: {count}, at most {TAGS} are read" if count > TAGS else ""
