r"""Decoded text in, its paragraphs out: tags and entities that stuck to it undone, wrapped lines joined.

`links.</p>.<p>"We` is the end of a paragraph and the start of the next: the stop between the tags was put there by the
tool that glued them, unless the paragraph has no stop of its own.
"""

import html
import re
from collections.abc import Iterator

from pactline.kit.offsets import Edit, Traced, join
from pactline.model.report import Repair
from pactline.reports.draft import Draft

_BLOCK = (
    r"</?(?:p|br|div|h[1-6]|li|ul|ol|dl|dt|dd|blockquote|section|article|main|table|tbody|tr|td|hr|figure|figcaption"
    r"|center|pre)(?:\s[^<>]{0,500})?/?>"
)
_GLUE = re.compile(rf"\s*{_BLOCK}(?:[\s.;,]*{_BLOCK})*\s*", re.IGNORECASE)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|big|cite|code|em|font|i|img|ins|mark|q|s|small|span|strike|strong|sub|sup|time|tt|u|html|body|head)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});")
_UNSEEN = {"<!--": "-->", "<script": "</script>", "<style": "</style>", "<svg": "</svg>", "<form": "</form>"}
_END = re.compile(r"""[.!?…:;]["'”’»)\]]{0,3}$""")
_EMPHASIS = re.compile(r"(\*\*|__|\*|(?<![A-Za-z0-9])_(?=\S)|(?<=\S)_(?![A-Za-z0-9])|`)")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\([^()\n]{0,500}\)")
_HEADING = re.compile(r"^ {0,3}#{1,6} +(.*?)[ #]*$")
_BLANK = re.compile(r"\n[ \n]*\n")
WRAP = range(40, 101)  # characters of a line that was broken to fit a width


def open_plain(source: Traced, repairs: tuple[Repair, ...], *, markdown: bool = False) -> Draft:
    """The draft of a plain text."""
    bare, tags = strip_markup(source)
    lines = tuple(paragraphs(bare))
    draft = Draft(lines=lines, repairs=repairs + tags)
    return _unmarked(draft) if markdown else draft


def strip_markup(source: Traced) -> tuple[Traced, tuple[Repair, ...]]:
    """Undo tags and entities in a text that is no page; each form that was removed is a repair once."""
    gone: dict[str, None] = {}
    if "<" in source.text:
        for find in (_hidden, _glue, _inline):
            edits = list(find(source.text))
            gone |= {source.text[edit.start : edit.end].strip(): None for edit in edits}
            source = source.edit(edits) if edits else source
    if "&" in source.text:
        edits = list(_entities(source.text))
        gone |= {source.text[edit.start : edit.end]: None for edit in edits}
        source = source.edit(edits) if edits else source
    return source, tuple(Repair("markup", text) for text in gone if text)


def paragraphs(source: Traced) -> Iterator[Traced]:
    """Cut a text into paragraphs: at blank lines, and at line ends unless the lines were broken to fit a width."""
    at = 0
    for match in _BLANK.finditer(source.text):
        yield from _block(source.cut(at, match.start()))
        at = match.end()
    yield from _block(source.cut(at))


def _block(block: Traced) -> Iterator[Traced]:
    """The paragraphs of text without a blank line in it."""
    lines = []
    at = 0
    for line in block.text.split("\n"):
        piece = block.cut(at, at + len(line)).strip()
        at += len(line) + 1
        if piece.text:
            lines.append(piece)
    if _is_wrapped([line.text for line in lines]):
        yield join(lines, " ")
    else:
        yield from lines


def _is_wrapped(lines: list[str]) -> bool:
    """Were these lines one paragraph? All but the last are of a like length, and most break off in mid-sentence."""
    if len(lines) < 2 or any(len(line) not in WRAP for line in lines[:-1]):
        return False
    broken = sum(not _END.search(line) for line in lines[:-1])
    lower = sum(line[0].islower() for line in lines[1:])
    return broken * 2 > len(lines) - 1 and lower * 3 >= len(lines) - 1


def _hidden(text: str) -> Iterator[Edit]:
    """Comments, scripts and forms, with what is in them; one that is never closed is left."""
    lowered = text.lower()
    if len(lowered) != len(text):  # some letters grow when lowered; then places would not fit
        lowered = text
    at = 0
    following = {mark: lowered.find(mark) for mark in _UNSEEN}
    while live := {start: mark for mark, start in following.items() if start >= 0}:
        start = min(live)
        mark = live[start]
        stop = lowered.find(_UNSEEN[mark], start)
        if stop < 0:
            following[mark] = -1
            continue
        at = stop + len(_UNSEEN[mark])
        yield Edit(start, at, "\n\n")
        behind = [mark for mark, start in following.items() if 0 <= start < at]
        following |= {mark: lowered.find(mark, at) for mark in behind}


def _glue(text: str) -> Iterator[Edit]:
    """Tags that end or begin a block, with the stop between them."""
    for match in _GLUE.finditer(text):
        start, stop = match.span()
        dot = _own_stop(text, start, match[0])
        if dot is None:
            yield Edit(start, stop, "\n\n")
        else:
            yield Edit(start, start + dot)
            yield Edit(start + dot + 1, stop, "\n\n")


def _own_stop(text: str, start: int, glue: str) -> int | None:
    """Where in the glue the stop is that the paragraph before it lacks."""
    if start == 0 or _END.search(text[max(0, start - 8) : start]):
        return None
    tags = [match.span() for match in re.finditer(_BLOCK, glue, re.IGNORECASE)]
    return next((at for at, sign in enumerate(glue) if sign == "." and not any(a <= at < b for a, b in tags)), None)


def _inline(text: str) -> Iterator[Edit]:
    """Tags inside a line."""
    return (Edit(match.start(), match.end()) for match in _INLINE.finditer(text))


def _entities(text: str) -> Iterator[Edit]:
    """Characters written as entities; one that leaves no ink becomes nothing, a space a space."""
    for match in _ENTITY.finditer(text):
        sign = html.unescape(match[0])
        if sign != match[0]:
            yield Edit(match.start(), match.end(), " " if sign.isspace() else sign if sign.isprintable() else "")


def _unmarked(draft: Draft) -> Draft:
    """A Markdown text without its marks; a heading that opens it is the title."""
    lines = []
    for number, line in enumerate(draft.lines):
        heading = _HEADING.match(line.text)
        bare = line.cut(*heading.span(1)) if heading else line
        bare = bare.edit(_links(bare.text))
        bare = bare.edit(Edit(match.start(), match.end()) for match in _EMPHASIS.finditer(bare.text)).strip()
        if heading and number == 0:
            draft = draft.known(title=bare.text)
        if bare.text.strip("-=~* "):
            lines.append(bare)
    return draft.with_lines(tuple(lines))


def _links(text: str) -> Iterator[Edit]:
    """The words of a link without its address."""
    for match in _LINK.finditer(text):
        yield Edit(match.start(), match.start(1))
        yield Edit(match.end(1), match.end())
