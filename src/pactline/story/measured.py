"""A settled measure in, what it counts out: its noun and other words, whom and where it is about, when, who says so."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from pactline.kit import edtf
from pactline.model.mention import Time
from pactline.model.record import Measure
from pactline.model.story import Dating, Fact
from pactline.model.when import Shift, When
from pactline.story import indicator_works
from pactline.story.dating import is_wide, resolve
from pactline.story.facts import Ground

_PEOPLE = "people"
_PERSONS = ("deaths", "persons", "lives", "fatalities", "victims")
KEPT = 1 << 16  # labels whose words are kept at hand
WEEK, MONTH, YEAR = 7, 31, 360  # days; a year or month that still runs is told whole
UNTOLD = ("planned", "hypothetical", "negated")
_WORD = re.compile(r"[^\W\d_]{3,}")
_POINTING = re.compile(r"\b(?:the|this|that|these|those|their|its|his|her|our|and)\b")
_STOP = re.compile(r"\b(?:of|in|under|for|by|on|that|which|who|from|to|with|between|planned|during|after|at)\b")
_MISHAP = re.compile(r"people [a-z]+ (in an? .+)")
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}|^[A-Z]\w+(?=['’]s )")  # a capital that no sentence's start gives
_ORIGIN = re.compile(r"\b(?:from|of|in) (?:the )?([A-Z]\w+)")
_TOGETHER = re.compile(r"\band\b")
_MORE = re.compile(r"\b(?:new|more|another|further|additional|extra|other|first|latest)\b")


def measure(fact: Fact) -> Measure:
    """The measure of a fact."""
    body = fact.record.body
    if not isinstance(body, Measure):
        raise TypeError(f"{fact.id} is no measure")
    return body


def counted(fact: Fact) -> str:
    """The whole of a share, the label of a plain count; work at a thing is the thing."""
    of = measure(fact).of
    return indicator_works.thing(of) if of else measure(fact).label


def told(fact: Fact) -> str:
    """What the report says of a figure: where its label leaves that out, in the words of its clause."""
    return measure(fact).told or measure(fact).label


def deed(fact: Fact) -> frozenset[str]:
    """The words of what is told of a figure without those of what is counted; none where the label tells it."""
    return words(measure(fact).told) - words(measure(fact).label)


@lru_cache(KEPT)
def rest(label: str) -> frozenset[str]:
    """The words of a label without its counted noun."""
    return words(label) - {head(label).removesuffix("s")}


@lru_cache(KEPT)
def head(label: str) -> str:
    """The last word before the first preposition or participle: the noun that is counted."""
    parts = (_WORD.findall(part) for part in _STOP.split(indicator_works.formed(label.casefold())))
    return next((found[-1] for found in parts if found), label.casefold())


@lru_cache(KEPT)
def words(label: str) -> frozenset[str]:
    """The words of a label, plural endings aside, one word for all that tell one deed."""
    plain = _POINTING.sub(" ", _STOP.sub(" ", indicator_works.formed(label.casefold())))
    return frozenset(
        indicator_works.deed(word).removesuffix("s") for word in _WORD.findall(plain) if not indicator_works.idle(word)
    )


def unit(fact: Fact) -> str:
    """The unit by which figures meet: those of the dead are of people, whatever they are told as."""
    own = measure(fact).amount.unit
    return _PEOPLE if own in _PERSONS else own


def matter(fact: Fact) -> frozenset[str]:
    """The words of what is counted, without its noun; of a bare noun those that tell of it."""
    found = rest(counted(fact))
    return found or rest(told(fact)) if measure(fact).of is None else found


def adds(fact: Fact) -> bool:
    """Does a figure tell what came on top: 59 new cases are not the cases there are?"""
    return _MORE.search(counted(fact).casefold()) is not None


def real(fact: Fact) -> bool:
    """Is a figure told as it is, and not as it may become?"""
    return fact.record.status not in UNTOLD


def short(left: Fact, right: Fact) -> bool:
    """Does one of two equal counts only come near it: nearly two dozen countries are not the 24 countries?"""
    bounds = {measure(one).amount.bound for one in (left, right)}
    return len(bounds) > 1 and "less than" in bounds


def about(fact: Fact) -> str | None:
    """The actor a measure is about."""
    return _party(fact, "about")


def where_told(group: Sequence[Fact], words: str) -> str | None:
    """The one place that measures are told of, where their words name it: cases [in Latvia]."""
    places = {(one.actor, one.text) for fact in group for one in fact.parties if one.role == "where" and one.actor}
    named = {actor for actor, text in places if text in words}
    return next(iter(named)) if len(named) == 1 and len({actor for actor, _ in places}) == 1 else None


def apart(left: Fact, right: Fact) -> bool:
    """Do the words of two figures name different owners: barrels from the Sund well and from the Berg well?"""
    ours, theirs = (frozenset(_NAMED.findall(counted(one))) for one in (left, right))
    mishaps = {match[1] for one in (left, right) if (match := _MISHAP.fullmatch(measure(one).label))}
    return (bool(ours and theirs) and not ours & theirs) or len(mishaps) > 1


def origin(fact: Fact) -> frozenset[str]:
    """The names behind what is counted: children from [Norvath]; "Norvathian firms" are those told as firms alone."""
    return frozenset(_ORIGIN.findall(counted(fact)))


def doer(fact: Fact) -> str | None:
    """The actor who did what is counted: the troops that Norvath sent are not those of Sulmara."""
    return _party(fact, "actor")


def place(fact: Fact) -> str | None:
    """The actor or the words of the place that a figure is told of."""
    return next((party.actor or party.text for party in fact.parties if party.role == "where"), None)


def loose(fact: Fact) -> bool:
    """Does a count say neither whom nor where it is about?"""
    return measure(fact).of is None and not (about(fact) or place(fact) or doer(fact))


def _party(fact: Fact, role: str) -> str | None:
    """The first known actor in a part."""
    return next((party.actor for party in fact.parties if party.role == role and party.actor), None)


def claimant(fact: Fact) -> str | None:
    """Who says the number; None when the report itself does, or several together: their words name them all."""
    return fact.said_by[0] if fact.said_by and not _together(fact) else None


def _together(fact: Fact) -> str:
    """The words of several who say a number together: [Norvath and Sulmara] announced a cut of 40 percent."""
    said = [" ".join(party.text.split()) for party in fact.record.said_by]
    whole = max(said, key=len, default="")
    return whole if len(fact.said_by) > 1 and _TOGETHER.search(whole) else ""


def sayer(fact: Fact) -> str:
    """The words for a claimant who is no known actor."""
    said = fact.record.said_by
    return "" if claimant(fact) or not said else _together(fact) or " ".join(said[0].text.split())


def cue(fact: Fact, texts: Mapping[str, str]) -> str | None:
    """The word that says what is told of a figure, one for all that tell it as done; None where none is kept."""
    said = next((one.span for one in fact.record.evidence if one.role == "cue"), None)
    return indicator_works.plain(texts[said.report][said.start : said.end].casefold()) if said else None


def as_of(fact: Fact, base: Ground) -> When:
    """The day a value holds for: as said, else the statement's, else the report's; unknown where that has no end, or
    where the value is of a time gone by that nobody tells.
    """
    if fact.id not in base.days:
        base.days[fact.id] = _as_of(fact, base)
    return base.days[fact.id]


def _as_of(fact: Fact, base: Ground) -> When:
    """The same, reckoned."""
    if measure(fact).earlier:
        return When()
    dating = base.datings[fact.evidence[0].span.report]
    said, done = measure(fact).as_of, real(fact)
    when = _said(said, dating, done=done) if said else When()
    when = when if when.edtf else fact.when
    if when.edtf:
        return _past(when, dating) if done else _to_come(when, fact, dating)
    return When() if is_wide(dating.when) else dating.when


def _to_come(when: When, fact: Fact, dating: Dating) -> When:
    """The days of what is not so yet; a plan's own day is none that its report's day has left behind."""
    planned = fact.record.status == "planned" and measure(fact).as_of is not None
    return When() if planned and when.last and dating.when.first and when.last < dating.when.first else when


def _said(said: Time, dating: Dating, *, done: bool) -> When:
    """The days of a time; a weekend or a week that has been is the one before the report's day."""
    when, told = resolve(said, dating, "happened" if done else ""), dating.when
    stretch = isinstance(said.expr, Shift) and said.expr.unit == "weekend" and said.expr.count == 0
    if not (done and stretch and told.first and told.first == told.last):
        return when
    coming = resolve(said, dating)
    if not (coming.first and coming.last and coming.first > told.first):
        return when
    back = (date.fromisoformat(one) - timedelta(WEEK) for one in (coming.first, coming.last))
    return edtf.between(*back)


def _past(when: When, dating: Dating) -> When:
    """What has been ends with its report's day at the latest: a quarter, a week that still runs."""
    end = max(dating.when.last or "", dating.printed.last or "")
    if not (when.first and when.last and end) or "[" in when.edtf or not when.first < end < when.last:
        return when
    first, last = (date.fromisoformat(one) for one in (when.first, when.last))
    return edtf.between(first, date.fromisoformat(end)) if MONTH < (last - first).days < YEAR else when


def days(last: When, point: When) -> int:
    """Days from the end of the one to the start of the other; very many where either is open."""
    if not (last.last and point.first):
        return 10**6
    return (date.fromisoformat(point.first) - date.fromisoformat(last.last)).days
