"""Two measures in, whether their sentences set them in two scenes out: two storms by name, two years.

The dead of Hurricane Holm are not those of Hurricane Lund, those of a quake in 1987 not those of one in 2003, however
alike they are told. "It killed 40" is of what the sentence before names.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources

import msgspec

from pactline.model.story import Fact
from pactline.story import measured

STOP = re.compile(r"[.!?][”\"’')]*\s+|\n")
YEAR = re.compile(r"\b(?:in|of|since|[A-Z][a-z]+|[A-Z][a-z]+ \d{1,2},) ((?:19|20)\d\d)\b")
POINTING = re.compile(r"(?:It|That|The)\b")
PART = re.compile(r"\s?(?:percent|per cent|%)? of (?:them|those|these|whom|which)\b")
SHARE = re.compile(r"\d\s?(?:%|percent|per cent)|\b(?:half|thirds?|quarters?|fifths?|tenths?) of\b")
REACH = 600  # characters around a figure in which its sentence and the one before stand
KEPT = 1 << 15  # figures whose scenes are kept at hand: each is compared with many


class Words(msgspec.Struct, frozen=True):
    """Of doubles.toml the words behind which a mishap has its name, and what befalls people once."""

    mishaps: tuple[str, ...]
    fates: Mapping[str, tuple[str, ...]]


@cache
def _table() -> Words:
    """The words of doubles.toml."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("doubles.toml").read_bytes(), type=Words)


@cache
def _named() -> re.Pattern[str]:
    """The name of a mishap behind its word."""
    return re.compile(rf"\b(?:{'|'.join(_table().mishaps)}) ([A-Z]\w+)")


@cache
def _befalling() -> Mapping[str, str]:
    """The words of what befalls people, with their fate."""
    return {word: name for name, words in _table().fates.items() for word in words}


def fate(word: str) -> str:
    """What befell those of whom a word is told; "" where it tells no fate."""
    return _befalling().get(word, "")


def apart(one: Fact, other: Fact, texts: Mapping[str, str]) -> bool:
    """Do two figures stand in sentences that name two mishaps, or tell what befell people in two years, or is but one
    of them a share of a share?

    What is so in two years may be one count through time.
    """
    ours, theirs = (_scene(fact, texts) for fact in (one, other))
    mishaps = ours[0] and theirs[0] and not ours[0] & theirs[0]
    years = ours[1] and theirs[1] and not ours[1] & theirs[1]
    if _of_a_share(one, texts) != _of_a_share(other, texts):
        return True
    return bool(mishaps or (years and all(_befell(fact) for fact in (one, other))))


def sentence(text: str, at: int) -> tuple[str, str]:
    """The sentence before the one around an offset, "" where none is near, and that one."""
    *before, own = STOP.split(text[max(at - REACH, 0) : at])
    return before[-1] if before else "", own + STOP.split(text[at : at + REACH])[0]


def _of_a_share(fact: Fact, texts: Mapping[str, str]) -> bool:
    """Is a share one of a share told before it: 40 percent of the firms closed, [a third] of them for good?"""
    span = measured.measure(fact).amount.span
    text = texts[span.report]
    behind = measured.measure(fact).of is not None and PART.match(text, span.end) is not None
    return behind and SHARE.search(STOP.split(text[max(span.start - REACH, 0) : span.start])[-1]) is not None


def _befell(fact: Fact) -> bool:
    """Does a figure tell what befell those counted?"""
    return bool(measured.words(measured.counted(fact)) & set(_befalling()))


def _scene(fact: Fact, texts: Mapping[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """The mishaps and the years that a figure's sentence names."""
    span = measured.measure(fact).amount.span
    return _read(texts[span.report], span.start)


@lru_cache(KEPT)
def _read(text: str, at: int) -> tuple[frozenset[str], frozenset[str]]:
    """The mishaps and the years that the sentence around an offset names; of "it" the mishaps of the one before."""
    before, own = sentence(text, at)
    mishaps = frozenset(_named().findall(own))
    if not mishaps and POINTING.match(own):
        mishaps = frozenset(_named().findall(before))
    return mishaps, frozenset(YEAR.findall(own))
