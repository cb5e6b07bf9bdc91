"""Signs of money in, the pattern of a numeral's pieces out: figures, words, parts of a million."""

import re
from functools import cache

DIGITS = (
    r"[0-9]{1,3} ,[0-9]{3}(?![0-9,])"  # 50 ,000
    r"|(?:(?<=[$£€¥])|(?<=[$£€¥] ))[0-9]{1,3}\. [0-9]{1,2}(?= (?:- )?(?:m|b|tr)illion\b)"  # $2. 6 million
    r"|[0-9]{1,3}(?:, ?[0-9]{3}){0,4}, 0[0-9]{2}(?:, ?[0-9]{3}){0,4}"  # 430, 000 as some files space it
    r"|"
    r"[0-9]{1,3}(?:,[0-9]{3}){1,5}(?:\.[0-9]{1,9})?"  # 1,200,000.5
    r"|[0-9]{1,3}(?:\.[0-9]{3}){1,5},[0-9]{1,2}"  # 1.234,56
    r"|[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3}){1,5}"
    r"|[0-9]{1,3}(?: [0-9]{3}){2,5}"  # 1 200 000; with one blank it may be two numbers
    r"|[0-9]{1,15}(?:\.[0-9]{1,9})?"
)
SHORT = r"(?:[ckm]?g|[ck]m|ft|[mk]ph|[MG]W)\b"  # units glued to their figure: 40ft, 71.7g
SPACED = r"[0-9]{1,3}(?:, [0-9]{3})+(?![0-9,])"
FREE = r"(?<![\w.,])"
PART = r"(?P<part>[Aa] quarter|[Tt]hree[- ]quarters) of an? (?P<whole>million|billion|trillion)\b"
REST = (
    rf"(?P<digits>{DIGITS})(?:(?={SHORT})|(?P<glued>million|billion|bn|mn|mln|bln|trn|tn|[mMbBkK])?"
    r"(?!(?!pc?\b)\w|[.,][0-9]))"
    rf"|{PART}|(?P<word>[A-Za-z]+)"
)


@cache
def pattern(signs: tuple[str, ...], spaced: bool = False) -> re.Pattern[str]:
    """What a piece of a numeral looks like; figures may be glued to some signs of money: Rs500.

    `spaced` is a text that has blanks behind the commas of its numbers: 1, 300.
    """
    starts = {sign: r"\b" if sign[0].isalpha() else "" for sign in signs}
    glued = "".join(rf"|(?<={start}{re.escape(sign)})" for sign, start in starts.items())
    rest = REST.replace(DIGITS, f"{SPACED}|{DIGITS}", 1) if spaced else REST
    return re.compile(rf"(?:(?:{FREE}{glued})(?=[0-9])|(?=[A-Za-z])){rest}")
