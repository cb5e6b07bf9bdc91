"""Several reports in, what the day of an agreement's stage says of the day of a report that tells of a later one out.

"They agreed on 28 plans ... The plans were signed on Thursday" in one report; in another "much has been done to carry
out the plans we approved": nobody carries out what is not signed, so the other is no older than that Thursday, wherever
the first report's own days put it. The agreements are one where two reports of the same people count as many, or where
one does not count them, names them by the same noun, and the others count one number of those only.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from pactline.kit import bounds, calendar
from pactline.model.mention import Time
from pactline.model.sentence import Sentence
from pactline.model.span import Span
from pactline.model.story import Premise
from pactline.story import premises_events, premises_pacts
from pactline.story.premises import Clue, Page, Words, any_word

NEXT = 2  # sentences behind one that counts agreements in which "the agreements" are those
WIDEST = 62  # days a report may be of for the day of its stage to date another
MOST = 3  # reports whose stage dates one other
LEAST = 10  # a number from here on tells one agreement from another
HELD = r"\b(?:has|have|had|was|were|been|being)\b[^.;]{0,60}?"
WORDS = r"(?: [\w'’-]+){0,4}? "


class Told(msgspec.Struct, frozen=True):
    """A stage as one report tells of it: `key` how many agreements, "" if not counted; `rank` its place in order."""

    page: Page
    at: Span
    key: str
    noun: str
    verb: str
    rank: int
    time: Time | None = None


def find(pages: Sequence[Page]) -> Iterator[Clue]:
    """Every report that tells of a later stage than one whose day another report tells of."""
    sources: dict[str, list[Told]] = defaultdict(list)
    for told in (told for page in pages for told in _dated(page)):
        sources[told.noun].append(told)
        sources[told.key].append(told)
    for page in pages if sources else ():
        later = max(_reached(page), key=lambda told: (told.rank, -told.at.start), default=None)
        if later:
            for rank, source in enumerate(_earlier(later, sources.get(later.key or later.noun, ()))):
                yield _not_before(later, source, key=str(rank))


def _earlier(later: Told, sources: Sequence[Told]) -> Sequence[Told]:
    """The dated stages of the same agreements before one, the last first; none where it may be of several."""
    same = [one for one in sources if one.page.id != later.page.id and premises_events.shares(one.page, later.page)]
    found = [one for one in same if one.rank < later.rank or one.verb == later.verb]
    found.sort(key=lambda one: (-one.rank, one.page.id, one.at.start))
    return found[:MOST] if len({one.key for one in same}) == 1 else ()


def _not_before(later: Told, source: Told, *, key: str) -> Clue:
    """A report that tells of a later stage is no older than the first day on which the earlier one can have been."""

    def narrow(seen: int) -> int:
        if source.time is None or seen.bit_count() > WIDEST:
            return bounds.ALL
        placed = [calendar.place(source.time.expr, day) for day in bounds.days(seen)]
        firsts = [one.first for one in placed if one and one.first]
        return bounds.between(min(firsts), None) if firsts else bounds.ALL

    page = later.page
    rule = bounds.Rule(f"{page.id}:stage:{key}", page.id, narrow, (source.page.id,))
    ours = Premise(f"it tells of {page.quoted(later.at)} as done", later.at, page.id)
    theirs = Premise(f"another report has the day of that: {source.page.quoted(source.at)}", source.at, source.page.id)
    return Clue(rule, (ours, theirs))


def _dated(page: Page) -> Iterator[Told]:
    """The stages of counted agreements to which a report gives a time that leads back to a day."""
    counting, verbs, those = _counting(page.words), rf"\b{_verbs(page.words)}", _those(page.words)
    for place, sentence in enumerate(page.reading.sentences):
        for found in counting.finditer(page.text, sentence.start, sentence.end):
            near = page.reading.sentences[place + 1 : place + 1 + NEXT]
            told = (_stage(page, sentence, verbs), *(_stage(page, one, those) for one in near))
            for one in told:
                if one and one.time and premises_pacts.points(one.time) and int(found["number"]) >= LEAST:
                    yield msgspec.structs.replace(one, key=found["number"], noun=_stem(found["noun"]))


def _reached(page: Page) -> Iterator[Told]:
    """The stages of agreements that a report tells of as reached or, beyond any stage, as carried out."""
    counting, reached = _counting(page.words), rf"\b{_noun(page.words)}{WORDS}{_verbs(page.words)}"
    carried = re.compile(HELD + any_word(page.words.carried).pattern, re.IGNORECASE)
    for sentence in page.reading.sentences:
        told = _stage(page, sentence, reached)
        if told and not any_word(page.words.open_ahead).search(page.text, sentence.start, told.at.start):
            number = counting.search(page.text, sentence.start, told.at.end)
            done = carried.search(page.text, sentence.start, told.at.start)
            low = min(found.start() for found in (number, done) if found) if number or done else told.at.start
            at = Span(page.id, min(low, told.at.start), told.at.end)
            rank = len(page.words.stages) if done else told.rank
            yield msgspec.structs.replace(told, key=number["number"] if number else "", rank=rank, at=at)


def _stage(page: Page, sentence: Sentence, form: str) -> Told | None:
    """The first stage that a sentence tells of in some form, with the first time behind its verb."""
    found = re.compile(form, re.IGNORECASE).search(page.text, sentence.start, sentence.end)
    if found is None:
        return None
    verb, noun = found["verb"].lower(), found.groupdict().get("noun") or ""
    time = next((one for one in page.times if found.end() <= one.span.start < sentence.end), None)
    at = Span(page.id, found.start(), time.span.end if time else found.end())
    rank = next(place for place, verbs in enumerate(page.words.stages) if verb in verbs)
    return Told(page, at, "", _stem(noun), verb, rank, time)


def _counting(words: Words) -> re.Pattern[str]:
    """28 programmes."""
    return re.compile(rf"(?<![\d.,$€£])\b(?P<number>\d{{2,3}}){WORDS}{_noun(words)}", re.IGNORECASE)


def _those(words: Words) -> str:
    """The agreements were signed: the ones just counted."""
    return rf"\b(?:the|these|those|all) {_noun(words)}{WORDS}{_verbs(words)}"


def _noun(words: Words) -> str:
    """What can be numbered, in the plural."""
    return rf"(?P<noun>(?:{_either(words.numbered)})(?:(?<=ies)|s|mes)\b)"


def _verbs(words: Words) -> str:
    """The verbs of all stages."""
    return rf"(?P<verb>{_either(words.reached)})\b"


def _either(words: Sequence[str]) -> str:
    """One of some words, the longest first."""
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


def _stem(noun: str) -> str:
    """A noun less its plural: programmes and programs are one."""
    return noun.casefold().removesuffix("s").removesuffix("me")
