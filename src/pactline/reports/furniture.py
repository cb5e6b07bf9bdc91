"""A draft in, the draft without lines of page furniture out.

The forms stand in furniture.toml, each a pattern for a whole line with a line it must catch and one it must spare; they
run in linear time (RE2). A line is furniture as a whole or not at all: prose is never shortened here. A heading over
links to other stories, last on a page, takes the links with it.
"""

from collections.abc import Sequence
from functools import cache
from importlib import resources

import msgspec
import re2

from pactline.kit.offsets import Traced
from pactline.reports.draft import Draft

HEADING = "related"
LINKS = 10  # below such a heading, at most
LONGEST_LINK = 160  # characters
LEAST_WORDS = 4  # of a headline; shorter lines may be the rows of a table
BARE_LINKS = 2  # of a list in which others are sentences, at least
_SPEECH = re2.compile(r"""["“”]""")
_SENTENCE = re2.compile(r"""[.!?…:;,]["'”’»)\]]{0,3}$|["“”]""")
LONGEST = 600  # characters; furniture is short, save where a form says otherwise


class Form(msgspec.Struct, frozen=True):
    """One form of line: what it is called, its pattern, and the two lines that show what it does."""

    name: str
    form: str
    catch: str
    spare: str
    longest: int = LONGEST


class Forms(msgspec.Struct, frozen=True):
    """The whole of furniture.toml."""

    line: tuple[Form, ...]


def clear(draft: Draft) -> Draft:
    """Take out every line of furniture."""
    kept: list[Traced] = []
    end = _links([line.text for line in draft.lines])
    for at, line in enumerate(draft.lines):
        if at >= end or kind(line.text):
            draft = draft.repaired("furniture", line.text.strip())
        else:
            kept.append(line)
    return draft.with_lines(tuple(kept))


def _links(lines: Sequence[str]) -> int:
    """Where the links below a last heading begin: lines that are no sentences, down to the end of the page."""
    first = len(lines)
    while first and len(lines) - first < LINKS and _is_link(lines[first - 1]):
        first -= 1
    headings = (at for at in range(max(1, first - 1), len(lines)) if kind(lines[at]) == HEADING)
    return next(headings, _listed(lines))


def _listed(lines: Sequence[str]) -> int:
    """Where the links below a last heading with a colon begin, though some of them are sentences; most are none."""
    first = max(1, len(lines) - LINKS - 1)
    at = next((at for at in range(first, len(lines)) if lines[at].rstrip().endswith(":") and _heads(lines[at])), -1)
    links = lines[at + 1 :] if at > 0 else ()
    short = all(len(line) <= LONGEST_LINK and not _SPEECH.search(line) for line in links)
    bare = sum(_is_link(line) for line in links)
    return at if short and len(links) > BARE_LINKS and bare >= BARE_LINKS else len(lines)


def _heads(line: str) -> bool:
    """Is a line the heading over links?"""
    return kind(line) == HEADING


def _is_link(line: str) -> bool:
    """Is a line a headline at most: words, but few, without a stop or quotation marks?"""
    words = len(line) <= LONGEST_LINK and line[:1].isalpha() and len(line.split()) >= LEAST_WORDS
    return bool(kind(line)) or (words and not _SENTENCE.search(line.strip()))


def kind(line: str) -> str:
    """The name of the form that a line has, "" for prose."""
    bare = line.strip()
    fitting = (form.name for form, pattern in _patterns() if len(bare) <= form.longest and pattern.fullmatch(bare))
    return next(fitting, "")


@cache
def forms() -> tuple[Form, ...]:
    """The forms, read once."""
    data = resources.files(__package__).joinpath("furniture.toml").read_bytes()
    return msgspec.toml.decode(data, type=Forms).line


@cache
def _patterns() -> tuple[tuple[Form, re2._Regexp], ...]:
    """The pattern of each form."""
    return tuple((form, re2.compile(f"(?i)(?:{form.form})")) for form in forms())
