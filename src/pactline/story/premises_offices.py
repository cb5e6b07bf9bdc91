"""One report and who held which office when in, the days on which it can call somebody by that office out.

"President Clinton" anywhere puts a report after he took office; at its head, where the news is told, also before he
left it. Former presidents who are still called so are told of below the head, or with a word that says so.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from pactline.kit import bounds, edtf
from pactline.model.span import Span
from pactline.story.premises import Clue, Known, Page, any_word, spoken

HEAD = 3  # sentences in which a person called by an office holds it
LOOKED_AT = 24  # characters before a title in which a word says that it is not held any more
SERVED = 120  # characters before a title in which somebody is called its holder's former aide
_SERVED = re.compile(
    r"\b(?:former|ex|one-?time|veteran)\b[ -][^.;:!?\n]*\b(?:to|of|for|under|by)\s+(?:the )?$", re.IGNORECASE
)
FOLLOWS = 30  # days a report may still call somebody by the office they left


class Held(msgspec.Struct, frozen=True, array_like=True):
    """A line of offices.toml: ISO days, `until` "" where it is still held."""

    title: str
    person: str
    since: str
    until: str


class Offices(msgspec.Struct, frozen=True):
    """offices.toml."""

    office: tuple[Held, ...]


def in_office(page: Page, known: Known) -> Iterator[Clue]:
    """President Clinton said on Friday."""
    table = known.world.table("offices", Offices)
    pattern, held = _compiled(table.office)
    head = page.reading.sentences[:HEAD][-1].end if page.reading.sentences else 0
    seen: set[tuple[str, bool]] = set()
    for match in pattern.finditer(page.text):
        terms = _terms(match, held)
        at_head = match.end() <= head
        key = (match["title"] + match["last"], at_head)
        if terms and key not in seen and not _bygone(page, match.start()):
            seen.add(key)
            yield _clue(page, match, terms, both=at_head)


@lru_cache(maxsize=4)
def _compiled(office: tuple[Held, ...]) -> "tuple[re.Pattern[str], Mapping[tuple[str, str], Sequence[Held]]]":
    """One pattern for every title and surname, and the terms by both."""
    held: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for one in office:
        held[one.title, one.person.split()[-1]].append(one)
    titles = "|".join(sorted({re.escape(one.title) for one in office}, key=len, reverse=True))
    lasts = "|".join(sorted({re.escape(last) for _, last in held}, key=len, reverse=True))
    pattern = rf"\b(?P<title>{titles}) (?P<given>(?:[A-Z][\w.'’-]{{0,20}} ){{0,3}}?)(?P<last>{lasts})\b(?![-’']\w\w)"
    return re.compile(pattern), held


def _terms(match: "re.Match[str]", held: Mapping[tuple[str, str], Sequence[Held]]) -> tuple[Held, ...]:
    """The terms that a title and a name can mean: a first name, where given, must be theirs."""
    terms = held.get((match["title"], match["last"]), ())
    given = match["given"].split()
    if given and not any(one.person.split()[0] == given[0] for one in terms):
        return ()
    if len(given) > 1:
        terms = [one for one in terms if " ".join(given) in one.person] or terms
    return tuple(terms)


def _bygone(page: Page, at: int) -> bool:
    """Stands "former", "then" or "late" before a title, or is it the deputy, or a former aide, of one?"""
    told = any_word(page.words.bygone).search(page.text[max(at - LOOKED_AT, 0) : at])
    return bool(told or _SERVED.search(page.text[max(at - SERVED, 0) : at]))


def _clue(page: Page, match: "re.Match[str]", terms: Sequence[Held], *, both: bool) -> Clue:
    """The days from the first term on; up to the end of the last one, or of each, where the news is told."""
    days = 0
    for one in terms:
        start, end = edtf.whole(one.since), edtf.whole(one.until) if one.until and both else None
        if start:
            days |= bounds.spread(bounds.between(start[0], end[1] if end else None), 0, FOLLOWS)
    span = Span(page.id, match.start(), match.end())
    said = " or ".join(_said(one, both=both) for one in terms)
    return page.clue(f"office:{match.start()}", days, text=f"{page.quoted(span)}: {said}", span=span)


def _said(held: Held, *, both: bool) -> str:
    """A term in words."""
    ending = f" to {spoken(held.until)}" if held.until and both else ""
    return f"{held.person} held that office from {spoken(held.since)}{ending or ' on'}"
