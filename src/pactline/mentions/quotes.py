"""Report and sentences in, words between quotation marks out.

Marks are read paragraph by paragraph, left to right, with a stack of open marks: a mark may open or close by the
characters beside it, and closes only what it can pair with. A quote that is still open at the end of its paragraph
runs on if the next paragraph opens with the same kind of mark (the usage of English newspapers), and so does one where
paragraphs are single lines; otherwise it ends there. Every step looks at one mark and its neighbours, so the work grows
with the text and no faster.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec
import re2

from pactline.mentions import quotes_scare
from pactline.mentions.quotes_marks import Mark, marks
from pactline.model.knowledge import Language
from pactline.model.mention import Quote
from pactline.model.report import Report
from pactline.model.sentence import Sentence
from pactline.model.span import Span

MAX_DEPTH = 3  # a quote in a quote in a quote; deeper nesting is noise, not news
FAR = 500  # characters of a quote that a new line opens anew, at most; in longer ones a mark may be missing
BEFORE = 40  # characters before a quote that can hold what introduces it
PARAGRAPH = re2.compile(r"\n[ \t\r\x{a0}]*\n\s*")


class Found(msgspec.Struct, frozen=True):
    """A quote by offsets: `[start, end)` with its marks, `[inner, outer)` without them."""

    start: int
    inner: int
    outer: int
    end: int
    rule: str
    continues: bool = False


def find(report: Report, sentences: Sequence[Sentence], *, language: Language) -> tuple[Quote, ...]:
    """Every quote of a report in order of its opening mark, a nested one after the one around it."""
    text = report.text
    words = language.table("quotes", quotes_scare.Words)
    starts = [sentence.start for sentence in sentences]
    quotes = []
    for found in sorted(_in_text(text, words.elisions), key=lambda f: (f.start, -f.end)):
        before = text[max(0, found.start - BEFORE) : found.start]
        held_up = not found.continues and quotes_scare.held_up(
            text[found.inner : found.outer], before=before, words=words
        )
        quotes.append(
            Quote(
                span=Span(report.id, found.start, found.end),
                inner=Span(report.id, found.inner, found.outer),
                sentence=max(0, bisect_right(starts, found.start) - 1),
                scare=held_up,
                continues=found.continues,
                rule=found.rule,
            )
        )
    return tuple(quotes)


def _in_text(text: str, elisions: tuple[str, ...]) -> Iterator[Found]:
    """Quotes of all paragraphs."""
    blocks = list(_paragraphs(text))
    per_block = [list(marks(text, start, end, elisions=elisions)) for start, end in blocks]
    for index, (start, end) in enumerate(blocks):
        following = per_block[index + 1] if index + 1 < len(blocks) else []
        opens_next = following[0].family if following and following[0].start == blocks[index + 1][0] else ""
        yield from _in_paragraph(text, per_block[index], start=start, end=end, opens_next=opens_next)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between blank lines, white space trimmed at both ends."""
    start = 0
    for gap in PARAGRAPH.finditer(text):
        yield from _trimmed(text, start, gap.start())
        start = gap.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The stretch without white space at its ends, if anything is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        yield start, end


def _in_paragraph(text: str, found: list[Mark], *, start: int, end: int, opens_next: str) -> Iterator[Found]:
    """Pair the marks of one paragraph; `opens_next` is the family of the mark that opens the next one, or ""."""
    open_marks: list[Mark] = []
    for index, mark in enumerate(found):
        depth = _closes(open_marks, mark)
        if depth is not None and not _possessive(text, found, index):
            yield from _pair(open_marks[depth], mark, depth=depth)
            del open_marks[depth:]
        elif mark.opens:
            yield from _runs_on(text, open_marks, mark)
            _push(open_marks, mark)
    yield from _left_open(open_marks, start=start, end=end, opens_next=opens_next)


def _pair(opener: Mark, closer: Mark, *, depth: int) -> Iterator[Found]:
    """The quote between two marks, unless it is empty."""
    if opener.end < closer.start:
        rule = "nested-marks" if depth else "paired-marks"
        yield Found(opener.start, opener.end, closer.start, closer.end, rule)


def _left_open(open_marks: list[Mark], *, start: int, end: int, opens_next: str) -> Iterator[Found]:
    """The quote that no mark of its paragraph closes: it runs on, or opens the paragraph and fills it."""
    if not open_marks or open_marks[0].end >= end:
        return  # nothing open, or a stray mark at the very end
    if open_marks[0].family == opens_next:
        yield Found(open_marks[0].start, open_marks[0].end, end, end, "runs-on", continues=True)
    elif open_marks[0].family == "double" and open_marks[0].start == start:
        yield Found(start, open_marks[0].end, end, end, "unclosed-at-paragraph")


def _runs_on(text: str, open_marks: list[Mark], mark: Mark) -> Iterator[Found]:
    """The quote that the next line of it opens anew: “We lost it all. / “We will build it again,” said the mayor."""
    first = open_marks[0] if open_marks else None
    if first is None or first.family != "double" or first.text != mark.text or not _opens_line(text, first):
        return
    line = text[first.end : mark.start].rstrip(" \t")
    end = first.end + len(line.rstrip())
    if line.endswith("\n") and first.end < end < first.end + FAR:
        yield Found(first.start, first.end, end, end, "runs-on", continues=True)


def _opens_line(text: str, mark: Mark) -> bool:
    """Whether a mark opens its line, or what a colon or a comma introduces."""
    before = text[max(0, mark.start - BEFORE) : mark.start].rstrip(" \t")
    return not before or before[-1] in "\n:,"


def _closes(open_marks: list[Mark], mark: Mark) -> int | None:
    """Which open mark this one closes, innermost first; None when it closes nothing."""
    if not mark.closes:
        return None
    for depth in range(len(open_marks) - 1, -1, -1):
        if open_marks[depth].text in mark.partners:
            return depth
    return None


def _push(open_marks: list[Mark], mark: Mark) -> None:
    """Open a mark; a second opening of the very same mark says that the first was never closed."""
    for depth, other in enumerate(open_marks):
        if other.text == mark.text:
            del open_marks[depth:]
            break
    if len(open_marks) < MAX_DEPTH:
        open_marks.append(mark)


def _possessive(text: str, found: list[Mark], index: int) -> bool:
    """The ‘voters’ choice’: a plural's apostrophe, when the next single mark can close as well."""
    mark = found[index]
    if mark.family != "single" or text[mark.start - 1] not in "sS" or not text[mark.end : mark.end + 1].isspace():
        return False
    if not text[mark.end + 1 : mark.end + 2].islower():
        return False
    later = next((m for m in found[index + 1 : index + 3] if m.family == "single"), None)
    return later is not None and later.closes and not later.opens
