"""An event's type, mode and parties in, a plain line out: "Arrest of nearly 7,000 people by police".

The nouns stand for PLOVER's types and modes; the report's own words always stand beside the line.
"""

from collections.abc import Sequence
from functools import cache
from importlib import resources

import msgspec

from pactline.dossier.wording import capital, join


class Words(msgspec.Struct, frozen=True):
    """deeds.toml."""

    plain: frozenset[str]
    opening: frozenset[str]
    agents: frozenset[str]
    nouns: dict[str, tuple[str, str, str]]
    rules: dict[str, dict[str, str]]


def say(type_: str, mode: str | None, *, by: Sequence[str], to: Sequence[str], place: str = "", rule: str = "") -> str:
    """One plain line; both sides of one deed stand together ("talks of A and B")."""
    nouns, rules = _words().nouns, _words().rules
    finer = {**rules.get(type_, {}), **rules.get(f"{type_} {mode}", {})}.get(rule, mode)
    noun, towards, doing = nouns.get(f"{type_} {finer}") or nouns[type_]
    if set(to) <= set(by) or doing == "of":
        by, to = list(dict.fromkeys((*by, *to))), []
    by, to = ([_low(words) for words in side] for side in (by, to))
    where = place if place not in (*by, *to) else ""
    phrases = ((towards, join(to)), (doing, join(by)), ("in", where))
    return capital(" ".join([noun, *(f"{preposition} {words}" for preposition, words in phrases if words)]))


def of_one(words: str) -> bool:
    """Whether words for who acts for a state tell of one man, court or agency of it: "Norvania's president"."""
    plain = words.split()
    return len(plain) > 1 and plain[-1] in _words().agents


def _closed(words: str) -> str:
    """The report's words with the mark that closes what a cut has left open: accused them of "inciting violence."""
    open_ = words.count('"') % 2 or words.count("“") > words.count("”")
    return words + ('"' if words.count('"') % 2 else "”") if open_ else words


def _low(words: str) -> str:
    """The report's words inside a line: "The parliaments" is "the parliaments" there, and "Police" is "police"."""
    known, words = _words(), _closed(words)
    first, _, rest = words.partition(" ")
    return f"{first.lower()} {rest}".strip() if first in known.plain or (rest and first in known.opening) else words


@cache
def _words() -> Words:
    """The nouns and words, read once."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("deeds.toml").read_bytes(), type=Words)
