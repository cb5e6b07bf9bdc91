"""What an indicator is called in, whether it can stand as a heading over several values out.

A name is a stretch of a report's sentence without its number. It may be a sentence cut short ("the state could lose"),
have a gap ("forget the … in savings") or hold the number of one value ("cases including three deaths").
"""

import re
from functools import lru_cache
from importlib import resources

import msgspec

from pactline.dossier.view import View
from pactline.dossier.wording import SMALL, capital
from pactline.model.story import Indicator

GAP = "…"  # where a line leaves words of its sentence out
NUMBERS = SMALL[2:]
WORD = re.compile(r"[^\W_]+")  # H1N1 is a word and no number


class Words(msgspec.Struct, frozen=True):
    """headings.toml, whose comments say what each list is for."""

    clause: frozenset[str]
    within: frozenset[str]
    hanging: frozenset[str]


def heading(one: Indicator, view: View) -> str:
    """What is counted, in the words of the reports."""
    about = view.name(one.about)
    told = f"share of {one.of}" if one.of and one.label == one.of else one.label or one.unit
    return capital(told if not about or about.casefold() in told.casefold() else f"{told} ({about})")


def readable(one: Indicator) -> bool:
    """Whether what an indicator is called is a whole name, and of no single value."""
    words = WORD.findall(one.label.casefold())
    bare = one.of is None and one.label.casefold() == one.unit.casefold()  # "states": which, and of what?
    if bare or GAP in one.label or any(word.isdigit() or word in NUMBERS for word in words):
        return False
    outer = next((words[:at] for at, word in enumerate(words) if word in _words().within), words)
    return not _words().clause.intersection(outer) and not _words().hanging.intersection(words[-1:])


@lru_cache(1)
def _words() -> Words:
    """The words of headings.toml."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("headings.toml").read_bytes(), type=Words)
