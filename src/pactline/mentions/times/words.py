"""Text in, words with the classes they may belong to out.

A word's classes come from times.toml, a number's from its shape. Every set of classes that occurs is one character of
a private alphabet, so that a text is a string of classes and a grammar rule a regular expression over it: the grammar
reads words, however long they are, at the speed of the matcher.
"""

import re
from collections.abc import Iterator, Mapping

import msgspec

Value = int | float | str
BREAK = "|"  # between paragraphs; no rule reads across it
OTHER = "."
FIRST_CODE = 0x4E00  # code points from here on mean nothing to a regular expression
LONGEST = 24  # characters; a longer word or number is no time
YEARS = range(1500, 2200)
_WORD = re.compile(
    r"[ap]\.m\b\.?|[^\W\d_]+|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|am|pm)?(?![^\W\d_])|\d+|['’]s\b|\n\s*\n|\S", re.I
)
_SHARE = re.compile(r"\s?%|[\s-]per\s?cent\b", re.I)  # "by the end of January 14 percent was done"
_CLOCK = re.compile(r"([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(am|pm)?")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_DECADE = re.compile(r"(\d{4}|\d0)s")
_SLASHED = re.compile(r"\d{1,4}([./])\d{1,2}\1\d{2,4}")
_SEASONAL = re.compile(r"\d{4}/\d{2}")
_FRACTION = re.compile(r"([1-9])/([1-9])")
_HOUR = re.compile(r"(1[0-2]|[1-9])(am|pm)")


class Word(msgspec.Struct, frozen=True):
    """A word at `[start, end)`; `values` has what it means in each class it may be of."""

    start: int
    end: int
    text: str
    values: Mapping[str, Value]


class Alphabet:
    """The private alphabet: one character for every set of classes met so far in the lexicon and among numbers."""

    def __init__(self, lexicon: Mapping[str, Mapping[str, Value]]) -> None:
        self.forms: dict[str, dict[str, Value]] = {}
        for name, words in sorted(lexicon.items()):
            for form, value in words.items():
                self.forms.setdefault(form, {})[name] = value
        shapes = {frozenset(values) for values in self.forms.values()} | set(NUMBER_CLASSES)
        ordered = sorted(shapes, key=sorted)
        self.codes = {shape: chr(FIRST_CODE + place) for place, shape in enumerate(ordered)}

    def members(self, name: str) -> str:
        """The characters of all sets that hold a class, for a character class of a pattern."""
        return "".join(code for shape, code in self.codes.items() if name in shape)

    def read(self, text: str) -> tuple[str, list[Word]]:
        """The string of classes of a text, and its words, one for each character of the string."""
        words, codes = [], []
        for match in _WORD.finditer(text):
            form = match[0]
            values = {} if _SHARE.match(text, match.end()) and form[0].isdigit() else self.values(form)
            words.append(Word(match.start(), match.end(), form, values))
            codes.append(self.codes[frozenset(values)] if values else BREAK if form[0] == "\n" else OTHER)
        return "".join(codes), words

    def values(self, form: str) -> Mapping[str, Value]:
        """What a word may mean: as written (May), else in small letters; capitals count as a capital (MAY)."""
        if len(form) > LONGEST:
            return {}
        if form[0].isdigit():
            return dict(_number(form))
        proper = form.capitalize() if form.isupper() and len(form) > 1 else form
        return self.forms.get(form) or self.forms.get(proper) or self.forms.get(form.lower()) or {}


NUMBER_CLASSES = tuple(
    frozenset(names)
    for names in (
        ("n", "n31", "n12"),
        ("n", "n31"),
        ("n",),
        ("n", "yy"),
        ("n", "n31", "yy"),
        ("n", "n31", "n12", "yy"),
        ("n", "year"),
        ("decimal",),
        ("fraction",),
        ("nth",),
        ("nth", "nth31"),
        ("decades",),
        ("clock",),
        ("hour",),
        ("slashed",),
        ("seasonal",),
    )
)


def _number(form: str) -> Iterator[tuple[str, Value]]:
    """The classes of a number by its shape."""
    small = form.lower()
    if small.isascii() and small.isdigit():
        yield from _integer(small)
    elif match := _ORDINAL.fullmatch(small):
        yield "nth", int(match[1])
        if 1 <= int(match[1]) <= 31:
            yield "nth31", int(match[1])
    elif match := _DECADE.fullmatch(small):
        yield "decades", match[1]
    elif _CLOCK.fullmatch(small):
        yield "clock", small
    elif _HOUR.fullmatch(small):
        yield "hour", small
    elif _SLASHED.fullmatch(small):
        yield "slashed", small
    elif _SEASONAL.fullmatch(small):
        yield "seasonal", small
    elif match := _FRACTION.fullmatch(small):
        yield "fraction", int(match[1]) / int(match[2])
    else:
        yield from _decimal(small)


def _integer(form: str) -> Iterator[tuple[str, Value]]:
    """Day of a month, month, year, or just a number."""
    value = int(form)
    yield "n", value
    if 1 <= value <= 31 and len(form) <= 2:
        yield "n31", value
    if 1 <= value <= 12 and len(form) <= 2:
        yield "n12", value
    if len(form) == 2:
        yield "yy", value
    if len(form) == 4 and value in YEARS:
        yield "year", value


def _decimal(form: str) -> Iterator[tuple[str, Value]]:
    """Numbers with a point or with thousands."""
    if form.isascii() and re.fullmatch(r"\d{1,3}(?:,\d{3}){1,3}", form):
        yield "decimal", float(form.replace(",", ""))
    elif form.isascii() and re.fullmatch(r"\d{1,6}\.\d{1,4}", form):
        yield "decimal", float(form)
