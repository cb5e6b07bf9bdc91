"""A text in, its words out as `(start, end)`: cut as the UD English treebanks EWT and GUM cut it.

White space cuts first. Inside a chunk one pattern names the next piece from the left (an address, a number, an
abbreviation, a word, a run of marks); a word is then cut further where English writes two words as one ("don't",
"Minsk's", "10am", "long-term"). What is particular to English stands in tokens.toml. Every step moves to the right, so
the work grows with the text and no faster.
"""

import re
from collections.abc import Callable, Iterator

import msgspec

LONGEST = 1000  # characters of one token; what is longer is no word and is cut
CHUNK = re.compile(r"[^\s\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
LETTER = r"[^\W\d_]"
MARKS = "\u0300-\u036f\u00ad\u200c\u200d"
Cut = tuple[int, int]
Rule = Callable[[str, "Tables"], int | None]


class Words(msgspec.Struct, frozen=True):
    """tokens.toml."""

    prefixes: tuple[str, ...]
    abbreviations: tuple[str, ...]
    before_numbers: tuple[str, ...]
    capitalised: tuple[str, ...]
    splits: dict[str, int]
    clitics: tuple[str, ...]
    apostrophes: tuple[str, ...]
    units: tuple[str, ...]
    currencies: tuple[str, ...]
    domains: tuple[str, ...]
    signs: tuple[str, ...]


class Tables(msgspec.Struct, frozen=True):
    """The word lists made ready: the pattern of pieces and sets to look up in."""

    piece: re.Pattern[str]
    prefixes: frozenset[str]
    abbreviations: frozenset[str]
    before_numbers: frozenset[str]
    capitalised: frozenset[str]
    splits: dict[str, int]
    apostrophes: frozenset[str]
    units: frozenset[str]


def cut(text: str, tables: Tables) -> Iterator[Cut]:
    """Yield the words of a text in order, without overlap; white space and invisible marks lie between them."""
    for chunk in CHUNK.finditer(text):
        start, end = chunk.span()
        if text[start:end].isalpha() and text[start:end].lower() not in tables.splits and end - start <= LONGEST:
            yield start, end
        else:
            yield from _chunk(text, start, end, tables=tables)


def tables(words: Words) -> Tables:
    """Make the word lists ready."""
    return Tables(
        piece=_piece(words),
        prefixes=frozenset(words.prefixes),
        abbreviations=frozenset(words.abbreviations),
        before_numbers=frozenset(words.before_numbers),
        capitalised=frozenset(words.capitalised),
        splits=words.splits,
        apostrophes=frozenset(words.apostrophes),
        units=frozenset(words.units),
    )


def _chunk(text: str, at: int, end: int, *, tables: Tables) -> Iterator[Cut]:
    """The words of a chunk between white space."""
    while at < end:
        found = tables.piece.match(text, at, end)
        stop = min(found.end() if found else at + 1, at + LONGEST)
        kind = found.lastgroup if found else None
        if kind == "word":
            stop = _word_end(text, at, stop, end=end, tables=tables)
            yield from _inside(text, at, stop, tables=tables)
        elif kind == "number" and text[at:stop].isalnum() and not text[at:stop].isdigit():
            yield from _number(text, at, stop, tables=tables)
        else:
            yield at, stop
        at = stop


def _word_end(text: str, at: int, stop: int, *, end: int, tables: Tables) -> int:
    """Where a word really ends: behind the full stop of an abbreviation, behind the other half of "pro-Western"."""
    word = text[at:stop].lower()
    if stop < end and text[stop] == "-" and word in tables.prefixes and text[stop + 1 : stop + 2].isalnum():
        rest = tables.piece.match(text, stop + 1, end)
        return rest.end() if rest and rest.lastgroup in ("word", "number") else stop
    if stop < end and text[stop] == "." and _abbreviates(text, at, stop, word=word, tables=tables):
        return stop + 1
    return stop


def _abbreviates(text: str, at: int, stop: int, *, word: str, tables: Tables) -> bool:
    """Tell whether the full stop at `stop` belongs to the word before it."""
    if stop + 1 < len(text) and not (text[stop + 1].isspace() or text[stop + 1] in ",;:)'\"’”-?!/]"):
        return word in tables.abbreviations or word in tables.before_numbers
    follow = text[stop + 1 : stop + 12].lstrip()[:1]
    if word in tables.abbreviations:
        return True
    if word in tables.before_numbers and follow.isdigit():
        return True
    if word in tables.capitalised and text[at].isupper() and (follow.isupper() or follow.isdigit() or follow == ","):
        return True
    return len(word) == 1 and text[at].isupper() and text[at] != "I" and (follow.isupper() or follow in ",&")


def _inside(text: str, at: int, stop: int, *, tables: Tables) -> Iterator[Cut]:
    """A word cut where English writes two as one."""
    word = text[at:stop]
    plain = word.lower().replace("’", "'")
    if plain in tables.apostrophes:
        yield at, stop
    elif plain in tables.splits:
        yield at, at + tables.splits[plain]
        yield at + tables.splits[plain], stop
    elif (tail := _tail(plain)) and tail < len(word):
        yield from _inside(text, at, stop - tail, tables=tables)
        yield stop - tail, stop
    else:
        yield at, stop


def _tail(word: str) -> int:
    """Length of the clitic a word ends in, 0 for none."""
    if word.endswith("n't"):
        return 3
    head, mark, tail = word.rpartition("'")
    return len(tail) + 1 if mark and head and tail in CLITICS else 0


CLITICS = frozenset(("s", "m", "d", "re", "ve", "ll"))


def _number(text: str, at: int, stop: int, *, tables: Tables) -> Iterator[Cut]:
    """Digits with letters behind: "10am" is two words, "20th" and "1970s" are one."""
    digits = at
    while digits < stop and text[digits].isdigit():
        digits += 1
    if text[digits:stop].lower() in tables.units and digits > at:
        yield at, digits
        yield digits, stop
    else:
        yield at, stop


def _piece(words: Words) -> re.Pattern[str]:
    """The pattern of pieces; the first that fits wins, and its group's name says how it is cut further."""
    either = "|".join
    units = either(re.escape(unit) for unit in sorted(words.units, key=len, reverse=True))
    parts = {
        "sign": f"(?i:{either(re.escape(sign) for sign in words.signs)})(?!\\w)",
        "mail": r"(?:mailto:)?[\w.+%-]{1,64}@[\w-]+(?:\.[\w-]+)+",
        "address": r"(?:https?|ftp)://[^\s<>\"”]+[^\s<>\"”.,;:!?)\]'’]|www\.[^\s<>\"”]+[^\s<>\"”.,;:!?)\]'’]",
        "domain": rf"[a-zA-Z][\w-]{{1,63}}(?:\.[\w-]{{2,63}}){{0,3}}\.(?:{either(words.domains)})(?:/[^\s<>\"”]*[\w/])?(?![\w.]*\w)",
        "tag": r"[#@][^\W\d_]\w+",
        "money": rf"(?i:{either(words.currencies)})[$]",
        "initials": rf"(?:{LETTER}\.){{2,}}(?:{LETTER}(?!\w))?|Ph\.D\.?",
        "phone": r"\d{1,4}(?:-\d{2,5}){2,4}(?!\w)|\d{3}-\d{4}(?!\w)",
        "date": r"\d{1,4}/\d{1,4}(?:/\d{1,4})?(?!\w)",
        "clock": r"\d{1,2}:\d\d(?::\d\d)?(?=\D|$)",
        "decimal": rf"\d+(?:[.,]\d+)+(?=(?:{units})?(?!\w))",
        "year": r"['’]\d\d(?:s)?(?!\w)",
        "number": r"\d+[^\W_]*",
        "clitic": rf"['’](?:s|m|d|re|ve|ll|S|M|D|RE|VE|LL)(?!\w)|['’](?i:em|til|tis|twas|cause)(?!\w)",
        "word": rf"{LETTER}[\w{MARKS}]*(?:['’&]{LETTER}[\w{MARKS}]*)*",
        "dots": r"[.…]{2,}|[!?]{2,}|-{2,}|={2,}|\*{2,}|_{2,}|\+{2,}|~{2,}|#{3,}|<{2,}|>{2,}|''|``|’’|‘‘",
        "smile": r"[:;=]['-]?[()DP](?!\w)",
        "emoji": r"[\U0001f1e6-\U0001f1ff]{2}|[\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff\u2600-\u27bf\U0001f300-\U0001faff]{0,12}",
    }
    return re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in parts.items()))
