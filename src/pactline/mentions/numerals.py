"""A stretch of text and the number words in, the numerals written in it out, each with its exact value.

A numeral is read whole or not at all: what is glued to letters ("S-400", "1e999"), too long, signed, or written with
separators that two conventions read apart ("1,5", "$430, 250") is left alone.
"""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

import msgspec

from pactline.mentions import numeral_pieces

SIGN = re.compile(r"(?:^|[\s(])[-−–]$")
GROUPS = re.compile(r"[,\u00a0\u202f\u2009 ]")
GAP = re.compile(r"\s{1,2}|-|\s-\s|\s{1,2}and\s{1,2}")
SPACED = " - "  # before a scale only: "$5 - million"
MONEY = r"[$£€¥]\s?[0-9]{1,3}"
SPACED_AFTER = re.compile(r", [0-9]{3}(?![0-9,])")
SPACED_BEFORE = re.compile(MONEY + r", $")
SIGNED = re.compile(r"[$£€¥#]\s?$")
OF_MANY = r"(?:[A-Z][a-z]+s|people|barrels|tonnes|tons|euros|children|refugees|litres|liters|gallons)\b"
MANY_OF = re.compile(rf" (m)(?= (?:(?:to|and|or) \d[\d.]* m )?{OF_MANY})")  # 1.5 m people, 1.5 m to 2.5 m people
LOOSE_LETTER = re.compile(r" (m|bn|mn)\b(?!\.\S)")
LOST = re.compile(r"\d[\d.,]*(?: (?:million|billion|trillion)|m|bn)\b")
ARTICLES = {"a": Decimal(1), "an": Decimal(1), "another": Decimal(1), "half": Decimal("0.5")}
SHARE = re.compile(r"\s(?:per\s?cent|pct)")
HALF = re.compile(r"(?:\s+and)?\s+a\s+half\b", re.IGNORECASE)


class NumberWords(msgspec.Struct, frozen=True):
    """Number words: `numbers` below a hundred, `scales` that multiply, `letters` glued to digits, `signs` before,
    `further` words that may part a number from its scale; `spaced` where a blank stands behind a number's commas.
    """

    numbers: Mapping[str, int]
    scales: Mapping[str, int]
    letters: Mapping[str, int]
    signs: tuple[str, ...] = ()
    further: tuple[str, ...] = ()
    spaced: bool = False


class Numeral(msgspec.Struct, frozen=True):
    """A number at `[start, end)`: `value` is exact, `scale` what a scale word multiplied it by, `words` when no digit
    is in it, `bare` when it is a lone figure without grouping ("2020").
    """

    start: int
    end: int
    value: Decimal
    scale: int = 1
    words: bool = False
    bare: bool = False


def read(text: str, words: NumberWords) -> tuple[Numeral, ...]:
    """Every numeral of a text in order: "two and a half million", "1.5 billion", "a hundred", "9,000"."""
    lexemes = [
        lexeme
        for match in numeral_pieces.pattern(words.signs, words.spaced).finditer(text)
        if (lexeme := _lexeme(text, match, words)) is not None
    ]
    found: list[Numeral] = []
    at = 0
    while at < len(lexemes):
        run = _run(text, lexemes, at, further=words.further)
        at += len(run)
        numeral = _numeral(text, run)
        if numeral is not None and (not found or numeral.start >= found[-1].end):
            found.append(numeral)
    return tuple(found)


class _Lexeme(msgspec.Struct, frozen=True):
    """A piece of a numeral; `kind` is digits, number, scale or article."""

    start: int
    end: int
    kind: str
    value: Decimal
    scale: int = 1
    bare: bool = False


def _lexeme(text: str, match: re.Match[str], words: NumberWords) -> _Lexeme | None:
    """The piece a match stands for, or None for any other word."""
    start, end = match.span()
    if match["digits"] is not None:
        odd = SIGN.search(text[max(start - 2, 0) : start]) or _labelled(text, start) or _torn(text, match)
        return None if odd else _figure(text, match, words)
    if match["part"] is not None:
        value = Decimal("0.25") if match["part"].lower() == "a quarter" else Decimal("0.75")
        return _Lexeme(start, end, "number", value * words.scales[match["whole"]], scale=words.scales[match["whole"]])
    word = match["word"].lower()
    if word in words.numbers:
        return _Lexeme(start, end, "number", Decimal(words.numbers[word]))
    if word in words.scales:
        return _Lexeme(start, end, "scale", Decimal(1), scale=words.scales[word])
    if word in ARTICLES:
        return _Lexeme(start, end, word, Decimal(1))
    return None


def _labelled(text: str, start: int) -> bool:
    """Whether figures belong to a label: "S-400", "COVID-19", "#5"; not of a lost pound sign: "#5 million"."""
    before = text[max(start - 2, 0) : start]
    if before.endswith("#") and LOST.match(text, start):
        return False
    return before.endswith(("#", "@", "_", "\\")) or (before.endswith("-") and before[:1].isalpha())


def _torn(text: str, match: re.Match[str]) -> bool:
    """Whether figures may be a part of a number only: "$430" of "$430, 250", "007"."""
    start, end = match.span()
    spaced = text[max(start - 2, 0) : start].rstrip().endswith(("$", "£", "€", "¥")) and SPACED_AFTER.match(text, end)
    padded = match["digits"][:1] == "0" and match["digits"][1:2].isdigit()
    return padded or bool(spaced) or bool(SPACED_BEFORE.search(text[max(start - 8, 0) : start]))


def _figure(text: str, match: re.Match[str], words: NumberWords) -> _Lexeme:
    """Figures with the letter glued to them; behind a currency's sign the letter may stand apart: "$2.5 m"."""
    digits = match["digits"]
    decimal_comma = "." in digits and "," in digits and digits.rindex(",") > digits.rindex(".")
    plain = digits.replace(".", "").replace(",", ".") if decimal_comma else GROUPS.sub("", digits)
    signed = SIGNED.search(text[max(match.start() - 2, 0) : match.start()])
    loose = (LOOSE_LETTER if signed else MANY_OF).match(text, match.end())
    letter, end = (loose[1], loose.end()) if loose and not match["glued"] else (match["glued"], match.end())
    scale = words.letters[letter] if letter else 1
    return _Lexeme(match.start(), end, "digits", Decimal(plain) * scale, scale=scale, bare=plain == digits)


def _run(text: str, lexemes: Sequence[_Lexeme], at: int, *, further: Sequence[str]) -> list[_Lexeme]:
    """The pieces from `at` on that make one numeral."""
    run = [lexemes[at]]
    for index in range(at + 1, len(lexemes)):
        lexeme = lexemes[index]
        gap = _gap(text[run[-1].end : lexeme.start], lexeme, further)
        if not GAP.fullmatch(gap) or not _follows(run[-1], lexeme, gap):
            break
        run.append(lexeme)
    return run


def _gap(between: str, lexeme: _Lexeme, further: Sequence[str]) -> str:
    """What parts a piece from the last one; nine [more] million are nine million."""
    parts = lexeme.kind == "scale" and between.startswith(" ") and between.strip().lower() in further
    return " " if parts else between


def _follows(last: _Lexeme, lexeme: _Lexeme, gap: str) -> bool:
    """Whether a piece goes on from the last one: "twenty" "five", "9.5" "million", "half" "a" "million"."""
    rule = FOLLOWS.get(lexeme.kind)
    return rule is not None and rule(last, lexeme, gap)


def _scales(last: _Lexeme, lexeme: _Lexeme, gap: str) -> bool:
    """Hundred thousand, 5 - million."""
    return "and" not in gap and (last.kind != "scale" or last.scale <= lexeme.scale or last.scale == 100)


def _halved(last: _Lexeme, lexeme: _Lexeme, gap: str) -> bool:
    """Half a million."""
    return last.kind == "half" and gap != SPACED and lexeme.value == 1


def _adds(last: _Lexeme, lexeme: _Lexeme, gap: str) -> bool:
    """Twenty-five, two hundred and six."""
    if gap == SPACED:
        return False
    if last.kind == "number":
        return last.value >= 20 and last.value % 10 == 0 and 0 < lexeme.value < 10 and "and" not in gap
    return last.kind == "scale" and last.scale in (100, 1000)


FOLLOWS: Mapping[str, Callable[[_Lexeme, _Lexeme, str], bool]] = {
    "scale": _scales,
    "a": _halved,
    "an": _halved,
    "number": _adds,
}


def _numeral(text: str, run: Sequence[_Lexeme]) -> Numeral | None:
    """The number that a run of pieces says; None for an article alone or a scale with nothing before it ("hundred")."""
    first, last = run[0], run[-1]
    if first.kind == "scale" or last.kind in ARTICLES:
        return _half_a_percent(text, run)
    half = HALF.match(text, first.end) if first.kind in ("number", "digits") and len(run) == 1 else None
    if half is not None:
        return _and_a_half(text, first, half.end())
    scale = math.prod(piece.scale for piece in run)
    worded = all(piece.kind != "digits" for piece in run)
    return Numeral(first.start, last.end, _sum(run), scale, words=worded, bare=len(run) == 1 and first.bare)


def _half_a_percent(text: str, run: Sequence[_Lexeme]) -> Numeral | None:
    """Half a percent; nothing else may end in an article."""
    first, last = run[0], run[-1]
    told = [piece.kind for piece in run] == ["half", "a"] and SHARE.match(text, last.end) is not None
    return Numeral(first.start, last.end, ARTICLES["half"], words=True) if told else None


def _sum(run: Sequence[_Lexeme]) -> Decimal:
    """The value of a run: numbers add up, a scale multiplies what stands before it."""
    total, current = Decimal(0), Decimal(0)
    for piece in run:
        if piece.kind != "scale":
            current = current + piece.value if piece.kind in ("number", "digits") else current or ARTICLES[piece.kind]
        elif piece.scale == 100:
            current = (current or Decimal(1)) * 100
        else:
            total, current = total + (current or Decimal(1)) * piece.scale, Decimal(0)
    return total + current


def _and_a_half(text: str, first: _Lexeme, end: int) -> Numeral | None:
    """Two and a half (million)."""
    scale = re.compile(r"\s(million|billion|trillion|thousand)\b").match(text, end)
    factor = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}[scale[1]] if scale else 1
    stop = scale.end() if scale else end
    return Numeral(first.start, stop, (first.value + Decimal("0.5")) * factor, factor, words=first.kind == "number")
