"""The word lists of tokens.toml in, what the tokeniser looks things up in out: sets, and one pattern of pieces.

The pattern names the piece that stands at a place: an address, a number, an abbreviation, a word, a run of marks. Its
parts are tried in the order of PARTS and every repetition is bounded or over a class that cannot match what follows it.
"""

import re

import msgspec

LETTER = r"[^\W\d_]"
MARKS = "\u0300-\u036f\u00ad\u200c\u200d"  # accents on their own, soft hyphen, joiners: inside words
LINK = r"[^\s<>\"”]"
PICTURE = "\u2600-\u27bf\U0001f300-\U0001faff"

PARTS = {
    "sign": r"(?i:{signs})(?!\w)",
    "mail": r"(?:mailto:)?[\w.+%-]{{1,64}}@[\w-]+(?:\.[\w-]+)*",
    "address": r"(?:(?:https?|ftp)://|www\.){link}+[^\s<>\"”.,;:!?)\]'’]",
    "file": r"[\w#&-]{{1,99}}(?:\.[\w#&-]{{1,99}}){{0,3}}\.(?i:{files})(?![\w.]*\w)|(?<!\S)\.(?i:{files})(?!\w)",
    "domain": r"[a-zA-Z][\w-]{{1,63}}(?:\.[\w-]{{2,63}}){{0,3}}\.(?:{domains})(?:/{link}*[\w/])?(?![\w.]*\w)",
    "group": r"[a-z][\w-]{{1,30}}(?:\.[a-z][\w-]{{1,30}}){{2,6}}(?!\w)",
    "tag": r"[#@][^\W\d_]\w+",
    "money": r"(?i:{currencies})[$]|(?:{glued})(?=\d)|[KNPRW](?=\d+[.,]\d+(?:{units})?(?!\w))",
    "initials": r"(?:{letter}\.){{2,}}(?:{letter}(?!\w))?|(?:[A-Z][a-z]?\.){{2,}}|{letter}\.{letter}(?!\w)",
    "phone": r"\d{{1,4}}(?:-\d{{2,5}}){{2,4}}(?!\w)|(?:\d|\d{{3}})-\d{{4}}(?!\w)|\+\d+(?![\d.,])",
    "date": r"\d{{1,4}}/\d{{1,4}}(?:/\d{{1,4}})?(?!\w)",
    "clock": r"\d{{1,2}}:\d\d(?::\d\d)?(?=\D|$)",
    "decimal": r"\d+(?:[.,]\d+)+(?=(?:{units})?(?!\w))|(?<![\w.])\.\d+",
    "decade": r"\d+0['’]s(?!\w)|['’]\d\ds?(?!\w)",
    "number": r"\d+[^\W_]*",
    "clitic": r"['’](?i:{clitics}|em|til|tis|twas|cause)(?!\w)",
    "word": r"{letter}[\w{marks}]*(?:['’&]{letter}[\w{marks}]*)*",
    "smile": r"[:;=]['-]?[()DP](?!\w)|\(:|\^_\^",
    "dots": r"[.…]{{2,}}|[.,]?[!?]+(?<=..)|#{{3,}}|(?P<run>[-=*_+~<>$])(?P=run)+",
    "quotes": r"''|``|’’|‘‘|‘’",
    "emoji": r"[\U0001f1e6-\U0001f1ff]{{2}}|[{picture}][\ufe0f\u200d\U0001f3fb-\U0001f3ff{picture}]{{0,12}}",
}


class Apart(msgspec.Struct, frozen=True):
    """A word that is two before some words only: cut after so many letters where one of `before` follows."""

    after: int
    before: tuple[str, ...]


class Words(msgspec.Struct, frozen=True):
    """tokens.toml."""

    prefixes: tuple[str, ...]
    abbreviations: tuple[str, ...]
    titles: tuple[str, ...]
    days: tuple[str, ...]
    openers: tuple[str, ...]
    running: tuple[str, ...]
    agencies: tuple[str, ...]
    leading: tuple[str, ...]
    finite: tuple[str, ...]
    inside: tuple[str, ...]
    before_numbers: tuple[str, ...]
    capitalised: tuple[str, ...]
    splits: dict[str, int]
    clitics: tuple[str, ...]
    apostrophes: tuple[str, ...]
    units: tuple[str, ...]
    currencies: tuple[str, ...]
    glued: tuple[str, ...]
    domains: tuple[str, ...]
    signs: tuple[str, ...]
    files: tuple[str, ...]
    apart: dict[str, Apart]


class Tables(msgspec.Struct, frozen=True):
    """The word lists made ready."""

    piece: re.Pattern[str]
    prefixes: frozenset[str]
    abbreviations: frozenset[str]
    titles: frozenset[str]
    days: frozenset[str]
    openers: frozenset[str]
    running: frozenset[str]
    agencies: frozenset[str]
    leading: frozenset[str]
    finite: frozenset[str]
    inside: frozenset[str]
    before_numbers: frozenset[str]
    capitalised: frozenset[str]
    splits: dict[str, int]
    apart: dict[str, tuple[int, frozenset[str]]]
    clitics: frozenset[str]
    apostrophes: frozenset[str]
    units: frozenset[str]


def tables(words: Words) -> Tables:
    """Make the word lists ready."""
    return Tables(
        piece=_piece(words),
        splits=words.splits,
        apart={word: (found.after, frozenset(found.before)) for word, found in words.apart.items()},
        **{name: frozenset(getattr(words, name)) for name in SETS},
    )


SETS = (
    "prefixes",
    "abbreviations",
    "inside",
    "titles",
    "days",
    "openers",
    "running",
    "agencies",
    "leading",
    "finite",
    "before_numbers",
    "capitalised",
    "clitics",
    "apostrophes",
    "units",
)


def _piece(words: Words) -> re.Pattern[str]:
    """The pattern of pieces; the first part that fits wins, and its name says how the piece is cut further."""
    lists = ("signs", "files", "domains", "currencies", "glued", "units", "clitics")
    known = {name: "|".join(sorted(map(re.escape, getattr(words, name)), key=_longest_first)) for name in lists}
    known |= {"letter": LETTER, "marks": MARKS, "link": LINK, "picture": PICTURE}
    return re.compile("|".join(f"(?P<{name}>{part.format(**known)})" for name, part in PARTS.items()))


def _longest_first(word: str) -> tuple[int, str]:
    """Order alternatives so that the longest is tried first."""
    return -len(word), word
