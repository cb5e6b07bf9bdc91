"""Where words stand: a stretch of one report's text, and what was read off it.

A pile has millions of these; they hold no circles, so the garbage collector need not look at them (`gc=False`).
"""

import msgspec


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """Characters `[start, end)` of one report's clean text, in Unicode code points."""

    report: str
    start: int
    end: int


class Evidence(msgspec.Struct, frozen=True, order=True, gc=False):
    """A span, the name of the rule or model that read it, and the part it plays (`source`, `cue`, `content`, ...)."""

    span: Span
    rule: str
    role: str
