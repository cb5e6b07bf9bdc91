"""A draft in, the draft without lines of page furniture out.

The forms stand in furniture.toml, each a pattern for a whole line with a line it must catch and one it must spare; they
run in linear time (RE2). A line is furniture as a whole or not at all: prose is never shortened here. Many captions,
each with its number, are a gallery.
"""

import re
from functools import cache
from importlib import resources

import msgspec
import re2

from pactline.kit.offsets import Traced
from pactline.reports.draft import Draft

LONGEST = 600  # characters; furniture is short
SHOWS = 3  # captions with their numbers, from which a line is a gallery, however long
_CAPTION = re.compile(r"(?:hide|show) caption \d{1,3} of \d{1,3}\b", re.IGNORECASE)


class Form(msgspec.Struct, frozen=True):
    """One form of line: what it is called, its pattern, and the two lines that show what it does."""

    name: str
    form: str
    catch: str
    spare: str


class Forms(msgspec.Struct, frozen=True):
    """The whole of furniture.toml."""

    line: tuple[Form, ...]


def clear(draft: Draft) -> Draft:
    """Take out every line of furniture."""
    kept: list[Traced] = []
    for line in draft.lines:
        if kind(line.text):
            draft = draft.repaired("furniture", line.text.strip())
        else:
            kept.append(line)
    return draft.with_lines(tuple(kept))


def kind(line: str) -> str:
    """The name of the form that a line has, "" for prose."""
    bare = line.strip()
    if len(bare) > LONGEST:
        return "gallery" if len(_CAPTION.findall(bare)) >= SHOWS else ""
    return next((name for name, pattern in _patterns() if pattern.fullmatch(bare)), "")


@cache
def forms() -> tuple[Form, ...]:
    """The forms, read once."""
    data = resources.files(__package__).joinpath("furniture.toml").read_bytes()
    return msgspec.toml.decode(data, type=Forms).line


@cache
def _patterns() -> tuple[tuple[str, re2._Regexp], ...]:
    """The pattern of each form."""
    return tuple((form.name, re2.compile(f"(?i)(?:{form.form})")) for form in forms())
