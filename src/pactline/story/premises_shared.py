"""Several reports in, what one tells of another's day out: copies, and an agreement that two tell of."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from pactline.kit import bounds
from pactline.kit.likeness import overlaps
from pactline.model.mention import Time
from pactline.model.span import Span
from pactline.model.story import Copy, Premise
from pactline.model.when import Edge, Fixed, TimeExpr
from pactline.story import premises_events, premises_pacts, premises_passages, premises_speech, premises_stages
from pactline.story.premises import Clue, Page, any_word, fixed

COPIED = 0.6  # share of its words a report has from another to be of its news
APART = 2  # days between a report and a copy of it
TELLING = 10  # a number from here on tells one agreement from another
REACHABLE = 90  # characters between a number and what it counts, or the verb of its stage
_NUMBER = re.compile(r"(?<![\d.,$€£])\d{2,3}(?![\d%]|[.,]\d)")
_WORD = re.compile(r"\w+")


class Told(msgspec.Struct, frozen=True):
    """An agreement as one report tells of it: `key` its number, `at` the words, `when` the time of its stage."""

    page: Page
    key: str
    at: Span
    verb: str
    when: Time | None


def find(pages: Sequence[Page], copies: Sequence[Copy] | None) -> Iterator[Clue]:
    """Every premise that links two reports; copies are looked for where they are not given."""
    alike = _alike(pages) if copies is None else ((one.report, one.of) for one in copies if one.share >= COPIED)
    yield from copied(alike)
    yield from agreements(pages)
    yield from approved(pages)
    yield from premises_events.find(pages)
    yield from premises_pacts.find(pages)
    yield from premises_passages.find(pages)
    yield from premises_speech.find(pages)
    yield from premises_stages.find(pages)


def copied(pairs: Iterable[tuple[str, str]]) -> Iterator[Clue]:
    """Two outlets print one agency text: they are of one day, or nearly."""
    for one, other in pairs:
        for target, source in ((one, other), (other, one)):
            premise = Premise("most of it stands in another report as well", None, source)
            yield Clue(bounds.Rule(f"{target}:copy:{source}", target, _near, (source,)), (premise,))


def agreements(pages: Sequence[Page]) -> Iterator[Clue]:
    """Agreed in September on 28 programmes / 28 sectors approved in 2021: it was the September of 2021."""
    groups: dict[str, list[Told]] = defaultdict(list)
    for page in pages:
        for told in _agreements(page):
            groups[told.key].append(told)
    for key, group in sorted(groups.items()):
        years = {year: told for told in reversed(group) if (year := _year(told))}
        if len(years) == 1:
            for year, dated in years.items():
                yield from _placed(group, dated, year=year, key=key)


def approved(pages: Sequence[Page]) -> Iterator[Clue]:
    """The programmes we approved / 28 sectors approved in 2021: the report is no older than 2021."""
    dated = [(told, year) for page in pages for told in _agreements(page) if (year := _year(told))]
    for page in pages:
        match = _reached(page)
        if match:
            near = [(told, year) for told, year in dated if told.verb == match[1] and _of_one(told.page, page)]
            if len({year for _, year in near}) == 1:
                yield _not_before(page, match[0], near[0])


def _of_one(page: Page, other: Page) -> bool:
    """Are these two reports on the same people?"""
    return page.id != other.id and premises_events.shares(page, other)


def _not_before(page: Page, at: Span, near: tuple[Told, int]) -> Clue:
    """A report that tells of what another dates as done is no older than that."""
    told, year = near
    ours = Premise(f"it tells of {page.quoted(at)}", at, page.id)
    theirs = Premise(f"another report has that in {year}: {told.page.quoted(told.at)}", told.at, told.page.id)
    return fixed(f"{page.id}:reached", page.id, bounds.between(date(year, 1, 1), None), ours, theirs)


def _reached(page: Page) -> tuple[Span, str] | None:
    """Where a report tells of programmes as approved, and by which verb."""
    verbs, nouns = "|".join(map(re.escape, page.words.reached)), _nouns(page.words.numbered).pattern
    found = re.compile(rf"{nouns}(?: \w+){{0,4}}? (?P<verb>{verbs})\b", re.I).search(page.text)
    return (Span(page.id, found.start(), found.end()), found["verb"].lower()) if found else None


def _alike(pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """The pairs of reports that share most of their words."""
    texts = {page.id: tuple(_WORD.findall(page.text.lower())) for page in pages}
    for pair in overlaps(texts):
        left, right = texts[pair.left], texts[pair.right]
        if pair.left_words >= COPIED * len(left) and pair.right_words >= COPIED * len(right):
            yield pair.left, pair.right


def _near(found: int) -> int:
    """The days around another report's."""
    return bounds.spread(found, APART, APART)


def _placed(group: Sequence[Told], dated: Told, *, year: int, key: str) -> Iterator[Clue]:
    """Every report of a group that gives a month, put in the year of the one that gives it."""
    for place, told in enumerate(group):
        month = _month(told)
        if told.page.id != dated.page.id and month is not None:
            yield _in_year(told, dated, year=year, key=f"{key}:{place}", month=month)


def _in_year(told: Told, dated: Told, *, year: int, key: str, month: int) -> Clue:
    """A month without a year, of an agreement whose year another report has: the report is of the year after it."""
    first = date(year, month, 1)
    last = date(year + 1, month, 1)
    ours = Premise(f"it tells of {told.page.quoted(told.at)}", told.at, told.page.id)
    theirs = Premise(f"another report has it in {year}: {dated.page.quoted(dated.at)}", dated.at, dated.page.id)
    return fixed(f"{told.page.id}:agreement:{key}", told.page.id, bounds.between(first, last), ours, theirs)


def _agreements(page: Page) -> Iterator[Told]:
    """What a report tells of numbered agreements and the stage they reached."""
    reached, noun = any_word(page.words.reached), _nouns(page.words.numbered)
    for sentence in page.reading.sentences:
        text = page.text[sentence.start : sentence.end]
        verb = reached.search(text)
        if not verb:
            continue
        for number in _NUMBER.finditer(text):
            counted = noun.search(text, number.end(), number.end() + REACHABLE)
            if counted and int(number[0]) >= TELLING and _WORD.findall(text[number.end() : counted.start()])[3:] == []:
                low, high = min(verb.start(), number.start()), max(verb.end(), counted.end())
                when = _stage_time(page, sentence.start + verb.start(), (sentence.start, sentence.end))
                low = min(low, when.span.start - sentence.start) if when else low
                high = max(high, when.span.end - sentence.start) if when else high
                at = Span(page.id, sentence.start + low, sentence.start + high)
                yield Told(page, number[0], at, verb[0].lower(), when)


def _stage_time(page: Page, verb: int, sentence: tuple[int, int]) -> Time | None:
    """The first time behind the verb of a stage."""
    return next((time for time in page.times if verb < time.span.start < sentence[1]), None)


def _nouns(words: Sequence[str]) -> re.Pattern[str]:
    """What can be numbered, in the plural."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True)))})(?:m?e?s)?\b", re.I)


def _plain(expr: TimeExpr) -> Fixed | None:
    """The calendar time behind "early" and "the end of"."""
    inner = expr.of if isinstance(expr, Edge) else expr
    return inner if isinstance(inner, Fixed) else None


def _year(told: Told) -> int | None:
    """The year a report gives to the stage."""
    plain = _plain(told.when.expr) if told.when else None
    return plain.year if plain and plain.toward != "future" else None


def _month(told: Told) -> int | None:
    """The month without a year that a report gives to the stage, as past."""
    plain = _plain(told.when.expr) if told.when else None
    return plain.month if plain and plain.year is None and plain.toward != "future" else None
