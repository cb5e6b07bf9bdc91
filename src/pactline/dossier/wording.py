"""Counts, lists and numbers in, plain English out."""

import re
from collections.abc import Sequence

SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
SYMBOLS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
HEDGES = {"about": "about", "more than": "more than", "less than": "less than", "at least": "at least"} | {
    "at most": "at most"
}
ARTICLES = ("The", "A", "An")
BREAK = re.compile(r"[,;:](?=\s)\s*|\s[-–—]+\s|—|[.!?][\"”’']?\s+")  # where a long sentence may be opened
TAIL = 3  # of the length of a stretch, one part for what stands behind its words
LONGEST = 420  # characters of a quotation in a line; the whole stands in the report


def count(number: int, noun: str, plural: str = "") -> str:
    """One report, two reports, 14 reports."""
    return f"{spell(number)} {noun if number == 1 else plural or noun + 's'}"


def spell(number: int) -> str:
    """Numbers to ten in words, as news style has it."""
    return SMALL[number] if 0 <= number < len(SMALL) else f"{number:,}"


def times(number: int) -> str:
    """Once, twice, three times."""
    return {1: "once", 2: "twice"}.get(number, f"{spell(number)} times")


def join(parts: Sequence[str], last: str = "and") -> str:
    """A, B and C."""
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}" if parts else ""


def capital(text: str) -> str:
    """The text with a capital first letter, the rest as it is."""
    return text[:1].upper() + text[1:]


def inside(text: str) -> str:
    """The text as it stands inside a sentence: "The harbour board" is "the harbour board" there."""
    first, blank, rest = text.partition(" ")
    return f"{first.lower()}{blank}{rest}" if first in ARTICLES else text


def number(value: float) -> str:
    """9,000; 4.5: no more digits than a reader takes in."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.6g}" if abs(value) < 1e6 else f"{value:,.2f}"


def amount(value: float, unit: str) -> str:
    """74 percent, $1.5 billion, $5 million a year, 9,000 troops, 4.5 times."""
    code, _, rate = unit.partition(" ")  # "USD a year"
    symbol = SYMBOLS.get(code)
    if symbol or (len(code) == 3 and code.isupper()):
        return f"{symbol or code + ' '}{_scaled(value)} {rate}".strip()
    return f"{_scaled(value)} {unit}".strip()


def measured(value: float, unit: str, *, bound: str, between: tuple[float | None, float | None]) -> str:
    """An amount with its bound: more than $1.5 billion, 70 to 80 percent."""
    low, high = between
    if low is not None and high is not None and low != high:
        symbol = SYMBOLS.get(unit.partition(" ")[0], "")
        return f"{symbol}{number(low)} to {amount(high, unit)}"
    return f"{HEDGES.get(bound, '')} {amount(value, unit)}".strip()


def clip(text: str, length: int = LONGEST) -> str:
    """The text in one line, cut at a word with an ellipsis where it is too long."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    cut = line[:length].rsplit(" ", 1)[0] or line[:length]
    return cut.rstrip(",;:– ") + " …"


def around(text: str, first: int, last: int, *, length: int) -> str:
    """The stretch of a text, about `length` characters long, that words of it stand in: opened at its start where there
    is room for that, else behind a comma or the like, and never inside the words.
    """
    if len(text) <= length or last <= length - length // TAIL:
        return clip(text, max(length, last))
    low = max(0, last + length // TAIL - length)
    breaks = [one.end() for one in BREAK.finditer(text, low, first)]
    start = breaks[0] if breaks else text.find(" ", low, first) + 1 or first
    return f"… {clip(text[start:], max(length, last - start))}"


def _scaled(value: float) -> str:
    """1.5 billion."""
    for scale, name in SCALES:
        if abs(value) >= scale:
            return f"{number(value / scale)} {name}"
    return number(value)
