"""The words and patterns that mastheads and credits share, from masthead.toml."""

import re
from functools import cache
from importlib import resources

import msgspec

from pactline.reports import dates

_WORD = r"(?:[A-Z][\w'’.-]{0,24}|de|da|di|del|der|den|la|le|van|von|bin|ibn|al|el|dos|ter)"
NAME = rf"[A-Z][\w'’.-]{{0,24}}(?: {_WORD}){{1,4}}"
NAMES = rf"{NAME}(?:(?:, | and | AND | & |, and ){NAME}){{0,4}}"
TIME = r"(?:at )?\d{1,2} ?(?:[:.h] ?\d{2}){0,2}(?:\.\d{1,9})? ?(?:[ap]\.? ?m\b\.?)?|\d{1,2} ?[ap]\.? ?m\b\.?"
ZONE = (
    r"(?:\b(?:GMT|UTC|[ECMP][SD]?T|BST|CES?T|EES?T|IST|MSK|ICT|AES?T|Z)\b)? ?"
    r"(?:\(?(?:GMT|UTC)? ?[+-] ?\d{1,2}:? ?\d{0,2}\)?)?"
)
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
LONGEST_DATE_LINE = 120
_DAY = rf"(?:{dates.MONTH}\b\.? \d{{1,2}}(?:st|nd|rd|th)?\b|\b\d{{1,2}}(?:st|nd|rd|th)? {dates.MONTH}\b\.?)"
_LONE_DAY = re.compile(_DAY, re.IGNORECASE)
_AGO = re.compile(
    r"\b(?:an?|\d{1,3}) ?(?:min(?:ute)?|h(?:ou)?r|day|week|month)s? ago\b|\b(?:today|yesterday)\b", re.IGNORECASE
)
DAY_LINE = re.compile(rf"(?:{_WEEKDAY},? ?)?{_DAY},?(?: ?{_WEEKDAY})?(?: ?[-–—:])?", re.IGNORECASE)  # the year left out
LEAST_WORDS = 7  # a headline with a full stop is shorter
_END = re.compile(r"""\.["”’')]{0,2}\s*\Z""")


class Words(msgspec.Struct, frozen=True):
    """The whole of masthead.toml."""

    agencies: tuple[str, ...]
    picture_houses: tuple[str, ...]
    date_labels: tuple[str, ...]
    no_places: frozenset[str]
    no_names: frozenset[str]
    date_fields: frozenset[str]
    papers: tuple[str, ...]
    bodies: tuple[str, ...]
    notices: tuple[str, ...]


@cache
def words() -> Words:
    """The words, read once."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("masthead.toml").read_bytes(), type=Words)


@cache
def agency() -> str:
    """A pattern for the name of an agency, longest first."""
    return "(?:" + "|".join(re.escape(name) for name in sorted(words().agencies, key=lambda n: (-len(n), n))) + ")"


def is_date_line(line: str) -> bool:
    """Is a line nothing but a date or a time, with its label: "Published: 30 December 2021, 5:12 p.m."?"""
    if len(line) > LONGEST_DATE_LINE or not any(sign.isdigit() for sign in line):
        return False
    if DAY_LINE.fullmatch(line):
        return True
    rest, found = _undated(dates.lengthened(line))
    left, labels = _noise().subn(" ", rest)
    if any(sign.isalnum() for sign in left):
        return False
    return found or bool(_label().match(line) and labels)


def _undated(line: str) -> tuple[str, bool]:
    """A line without its dates, and whether it has any: whole ones, else a month, a day of one, or "2 days ago"."""
    found = list(dates.shaped(line))
    for one in reversed(found):
        line = line[: one.start] + " " + line[one.end :]
    if found:
        return line, True
    for form in (dates.MONTH_LINE, _LONE_DAY, _AGO):
        line, count = form.subn(" ", line, count=1)
        if count:
            return line, True
    return line, False


def is_sentence(line: str) -> bool:
    """Is a line a sentence with its full stop, written as prose is and not with the capitals of a headline?"""
    named = line.split()
    capitals = sum(word[0].isupper() for word in named[1:])
    return bool(_END.search(line)) and len(named) >= LEAST_WORDS and capitals * 2 < len(named)


def is_name(text: str) -> bool:
    """Can this be a person's name, by its capitals and by what is not in it?"""
    named = text.title() if text.isupper() else text
    parts = {part.strip(".,").lower() for part in named.split()}
    return bool(re.fullmatch(NAMES, named)) and parts.isdisjoint(words().no_names)


@cache
def _noise() -> re.Pattern[str]:
    """What stands beside a date on its line: time, zone, weekday, label."""
    labels = "|".join(sorted(map(re.escape, words().date_labels), key=len, reverse=True))
    clock = rf"\bT(?:{TIME})Z?|{TIME}"
    return re.compile(rf"\b(?:{labels})\b|{clock}|\b{_WEEKDAY}|[+-]\d{{2}}:?\d{{2}}|{ZONE}", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    """A date line's label at the start of it."""
    return re.compile(r"\s*(?:last |first )?(?:published|updated|posted|modified)\b", re.IGNORECASE)
