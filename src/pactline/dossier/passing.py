"""A value in, whether a reader of figures has no need of it out: a small count in passing, a size that describes.

"The last of three valves", "two plays later", "taken to two hospitals", "the 75-tonne cap": what the sentence tells is
something else. Such values stay in the data; beside other figures of their sentence they are told.
"""

import re
from functools import lru_cache
from importlib import resources

import msgspec

from pactline.dossier import values
from pactline.dossier.kinds import COUNTS, SMALL, kind
from pactline.dossier.view import View
from pactline.model.story import Indicator, Observation

WORD = re.compile(r"[^\W\d_]+(?:[’'][a-z]+)?")
SIZED = re.compile(r"[\w.,]+[- ]?-[a-z]+")
STRONG = "-strong"
GREAT = 100  # a size from which on it is told for its own sake
BEFORE, BEHIND = 24, 12  # characters
BEST = re.compile(r"\bof\b.*\b(?:more|most|[a-z]{3,}est)\b")
MEMBERS = re.compile(r"\bmember [a-z]+s\b")
GONE = ("after", "with", "over", "for")  # before how far a game has gone
LAST = 2
ENOUGH = 2  # words of a sentence besides a sum or a share that tell of it


class Words(msgspec.Struct, frozen=True):
    """passing.toml, whose comments say what each list is for."""

    where: frozenset[str]
    picks: frozenset[str]
    reach: frozenset[str]
    moments: tuple[str, ...]
    rounds: frozenset[str]
    sizes: frozenset[str]
    peopled: frozenset[str]
    fates: frozenset[str]


def told(one: Indicator, point: Observation, view: View) -> bool:
    """Whether a value is only told in passing."""
    of = kind(one)
    if of not in (COUNTS, SMALL):
        words = view.sentence(values.place(point)).replace(point.text, "")
        return len(WORD.findall(words)) < ENOUGH  # "Entry: $3."
    before, after = _around(point, view)
    if _moment(one, before, after) or _size(one, point) or _known(point, before, view):
        return True
    if of != SMALL or _picked(point, before):
        return of == SMALL
    if _fateful(point, view) or _claimed(point, view):
        return False
    return point.value == 1 or (point.bound == "exact" and _beside(one, before))


def trifling(one: Indicator) -> bool:
    """Whether several values are but one small count of things, told again: the two masts of a ship."""
    label = {word.lower() for word in WORD.findall(one.label)}
    again = kind(one) == SMALL and len({point.value for point in one.observations}) == 1
    return again and label.isdisjoint(_words().fates)


def _around(point: Observation, view: View) -> tuple[list[str], str]:
    """The last words before a value and the text right behind it."""
    span = values.place(point).span
    text = view.report(span.report).text
    return text[max(0, span.start - BEFORE) : span.start].lower().split()[-LAST:], text[span.end : span.end + BEHIND]


def _moment(one: Indicator, before: list[str], after: str) -> bool:
    """Whether a count tells a moment: two plays [later], [after] 32 laps."""
    behind = any(re.match(rf" {re.escape(words)}(?!\w)", after) for words in _words().moments)
    return behind or (one.unit in _words().rounds and before[-1:] != [] and before[-1] in GONE)


def _size(one: Indicator, point: Observation) -> bool:
    """Whether a value is a size that describes a thing: the 75-tonne cap."""
    sized = SIZED.fullmatch(point.text) is not None and not point.text.endswith(STRONG)
    return sized and point.value < GREAT and one.unit in _words().sizes


def _known(point: Observation, before: list[str], view: View) -> bool:
    """Whether a count says how big a place or a body is: a [town of] 900 people, its 27 member states."""
    peopled = " ".join(before) in _words().peopled
    return peopled or (MEMBERS.search(point.text) is not None and not _fateful(point, view))


def _fateful(point: Observation, view: View) -> bool:
    """Whether a sentence tells what befell somebody."""
    words = {word.lower() for word in WORD.findall(view.sentence(values.place(point)))}
    return not words.isdisjoint(_words().fates)


def _claimed(point: Observation, view: View) -> bool:
    """Whether somebody gives a value."""
    return bool(point.claimant or point.sayer) or values.source(point, view) is not None


def _picked(point: Observation, before: list[str]) -> bool:
    """Whether few are only those of whom one is told, or some of the best: the last [of] three, two of the largest."""
    return (before[-1:] == ["of"] and before[0] in _words().picks) or BEST.search(point.text) is not None


def _beside(one: Indicator, before: list[str]) -> bool:
    """Whether few are only where something happens or to whom: taken [to] two hospitals."""
    return before[-1:] != [] and before[-1] in _words().where and one.unit not in _words().reach


@lru_cache(1)
def _words() -> Words:
    """The words of passing.toml."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("passing.toml").read_bytes(), type=Words)
