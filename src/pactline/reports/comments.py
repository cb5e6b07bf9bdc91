"""A draft in, the draft without the readers' comments below its report out.

Three things in comments.toml show them: the marks that a page puts at each post, a notice on the comments, a heading
with readers' speech below it. From the first of them on there is no report any more. Where a post stands before its
mark, the first post begins higher up: there the lines are taken that speak as readers do, by the greatest sum of line
weights up to the mark (Kadane's maximal suffix).
"""

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Literal

import msgspec
import re2

from pactline.reports import tail
from pactline.reports.draft import Draft

READER, REPORT, NEITHER = 1.0, -1.5, -0.35  # weights of a line: two of neither kind may stand between two readers
FARTHEST = 120  # lines above the first mark
PERSONAL = 0.25  # of the lines of a report written in the first person, where voice tells nothing
BELOW = 12  # lines below a heading that are looked at
_QUOTED = re2.compile('“[^”]*(?:”|$)|^[^“”]*”|"[^"]*(?:"|$)')


class Mark(msgspec.Struct, frozen=True):
    """What a page puts at a post; one that is `sure` is enough, of the others there must be two."""

    name: str
    form: str
    at: Literal["before", "after"]
    sure: bool
    catch: str
    spare: str


class Notice(msgspec.Struct, frozen=True):
    """What a page says of its comments, `at` their head or their foot: a notice or a heading."""

    name: str
    form: str
    at: Literal["above", "below"]
    catch: str
    spare: str


class Signs(msgspec.Struct, frozen=True):
    """The whole of comments.toml."""

    mark: tuple[Mark, ...]
    notice: tuple[Notice, ...]
    heading: tuple[Notice, ...]
    voice: dict[Literal["reader", "report"], str]


class Cut(msgspec.Struct, frozen=True, order=True):
    """Where the comments begin: a line, and the character in it."""

    line: int
    start: int = 0


def clear(draft: Draft) -> Draft:
    """Take out the comments and all below them but the credits of the report."""
    lines = [line.text for line in draft.lines]
    cut = find(lines)
    if cut is None:
        return draft
    head = draft.lines[cut.line].cut(0, cut.start).strip()
    below = range(cut.line + 1, len(lines))
    owed = [at for at in below if at >= len(lines) - tail.DEEPEST and tail.agency_credit(draft, at) is not None]
    gone = [lines[cut.line][cut.start :].strip(), *(lines[at] for at in below if at not in owed)]
    kept = (*draft.lines[: cut.line], *((head,) if head.text else ()), *(draft.lines[at] for at in owed))
    return draft.with_lines(kept).repaired("comments", "\n\n".join(gone))


def find(lines: Sequence[str]) -> Cut | None:
    """Where the comments of a page begin, if it has any."""
    posts = marked(lines)
    cuts = (posts, headed(lines), noticed(lines, upward=posts is None))
    return min((cut for cut in cuts if cut is not None), default=None)


def marked(lines: Sequence[str]) -> Cut | None:
    """Out with them all! Posted by: quayside | May 28, 2019 8:45 PM | Report abuse"""
    found = [(at, mark, hit.start()) for at, line in enumerate(lines) for mark, hit in _hits(line)]
    if len(found) < 2 and not any(mark.sure for _, mark, _ in found):
        return None
    at, mark, start = found[0]
    return Cut(at, start) if mark.at == "after" else Cut(_first_post(lines, at))


def noticed(lines: Sequence[str], *, upward: bool) -> Cut | None:
    """Comments are not pre-screened before they post.

    `upward`: posts without a mark may stand above a notice that has its place below them.
    """
    for at, line in enumerate(lines):
        found = [(hit.start(), notice) for notice, form in _notices() if (hit := form.search(line))]
        if found and at:
            start, notice = min(found, key=lambda one: one[0])
            post = _first_post(lines, at) if upward and notice.at == "below" else at
            return Cut(post) if post < at else Cut(at, _sentence(line, start))
    return None


def headed(lines: Sequence[str]) -> Cut | None:
    """12 Comments"""
    for at, line in enumerate(lines):
        below = lines[at + 1 : at + 1 + BELOW]
        if at and below and any(form.search(line.strip()) for form in _headings()) and sum(map(weight, below)) > 0:
            return Cut(at)
    return None


def weight(line: str) -> float:
    """How much a line speaks as readers do (above 0) or as reports do (below)."""
    bare = _QUOTED.sub(" ", line)
    reader = (
        bool(_voice("reader").search(bare))
        or bare.lstrip().startswith("@")
        or "!" in bare
        or bare.rstrip().endswith("?")
    )
    report = bare != line or bool(_voice("report").search(bare))
    if reader:
        return READER + REPORT if report else READER
    return REPORT if report else NEITHER


def _first_post(lines: Sequence[str], end: int) -> int:
    """The line with which the first post begins, given the line of its mark: the mark's own, in a personal report and
    where no line above speaks as reports do.
    """
    best, total, first = 0.0, 0.0, end
    for at in range(end - 1, max(0, end - FARTHEST) - 1, -1):
        total += weight(lines[at])
        if total > best:
            best, first = total, at
    above = [weight(line) for line in lines[:first]]
    personal = sum(one > 0 for one in above) > PERSONAL * len(above)
    return first if min(above, default=0.0) <= REPORT and not personal else end


def _sentence(line: str, at: int) -> int:
    """Where the sentence begins that holds a character of a line."""
    return max((line.rfind(stop, 0, at) + 2 for stop in (". ", "? ", "! ", ") ", "” ") if stop in line[:at]), default=0)


def _hits(line: str) -> list[tuple[Mark, "re2._Match"]]:
    """The marks in a line, in order."""
    found = [(mark, hit) for mark, form in _marks() if (hit := form.search(line))]
    return sorted(found, key=lambda one: one[1].start())


@cache
def signs() -> Signs:
    """The signs, read once."""
    data = resources.files(__package__).joinpath("comments.toml").read_bytes()
    return msgspec.toml.decode(data, type=Signs)


@cache
def _marks() -> tuple[tuple[Mark, "re2._Regexp"], ...]:
    """The marks with their patterns."""
    return tuple((mark, re2.compile(f"(?i){mark.form}")) for mark in signs().mark)


@cache
def _notices() -> tuple[tuple[Notice, "re2._Regexp"], ...]:
    """The notices with their patterns."""
    return tuple((one, re2.compile(f"(?i){one.form}")) for one in signs().notice)


@cache
def _headings() -> tuple["re2._Regexp", ...]:
    """The patterns of headings."""
    return tuple(re2.compile(f"(?i){one.form}") for one in signs().heading)


@cache
def _voice(whose: Literal["reader", "report"]) -> "re2._Regexp":
    """The words of readers (as written: "us" is not "US") or of reports."""
    words = signs().voice[whose]
    return re2.compile(rf"\b(?:{words})\b") if whose == "reader" else re2.compile(rf"(?i)(?:\b|^)(?:{words})")
