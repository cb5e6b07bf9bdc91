"""A draft in, its head read out: title, byline, date line, agency and the dateline's town.

Lines are looked at from the top while a rule of `LINES` takes them; then the first lines of prose for what is glued to
their front (`FRONTS`). What is taken becomes a field and a repair.
"""

import re
from collections.abc import Callable

from pactline.reports import dates
from pactline.reports.datelines import dateline, lone_dateline
from pactline.reports.draft import Draft
from pactline.reports.outlets import credited, is_paper, issuer, letterhead, menu, paper
from pactline.reports.wording import NAMES, TIME, ZONE, agency, is_date_line, is_name, is_sentence

Rule = Callable[[Draft, int], Draft | None]
DEEPEST = 6  # lines from the top; a masthead is no longer
TITLE_LENGTH = range(8, 220)
TITLE_WORDS = range(2, 36)
_BYLINE = re.compile(
    rf"(?i:by|author|written by|reported by|story by|words by|text by|from our correspondent)\b ?:? ?(?P<names>{NAMES})"
    rf"(?P<rest>(?: ?[,|·•–—/-] ?| (?i:in|for|at|of|from|on) ).{{0,90}}|)"
)
_NAMED = re.compile(rf"(?P<names>{NAMES}) ?(?:[|·•,–—/-]|\bon\b) ?(?P<rest>.{{4,90}})")
_STOP = re.compile(r"""[.,;:]["'”’)]{0,2}$|[.!?,]["”’']{1,2}$""")
_LABEL = re.compile(r"\s*(?:(?:date|dated|published|updated|posted|last updated)\b(?: on)?[ :]{0,3})?", re.IGNORECASE)
_AFTER_DATE = re.compile(rf"(?:,? ?(?i:{TIME}) ?(?:{ZONE}))?(?P<mark> ?[-–—|:.]{{1,2}} | )(?=[\"“'‘A-Z0-9])")
_STAFF = re.compile(
    rf"By (?:the )?(?:{agency()}|[A-Z][\w.]{{1,20}}(?: [A-Z][\w.]{{1,20}}){{0,2}}) "
    r"(?:(?:Wires?|News|Foreign|Web|Online|Digital) )?(?:[Ss]taff|Newsroom|Wires)(?: Writers?| Reporters?)?"
    r"\s+(?=[\"“'‘A-Z])"
)
_SENT = re.compile(rf"By (?P<names>{NAMES}),? (?:[Ss]pecial (?:to|for)|for) (?P<agency>{agency()})\s+(?=[\"“'‘A-Z])")


def read(draft: Draft) -> Draft:
    """Read the masthead: whole lines first, then what is glued to the first lines of prose."""
    draft = credited(draft)
    at = 0
    while at < min(DEEPEST, len(draft.lines) - 1):
        taken = next((new for rule in LINES if (new := rule(draft, at)) is not None), None)
        if taken is not None:
            draft = taken
        elif _STOP.search(draft.lines[at].text) or len(draft.lines[at].text) >= TITLE_LENGTH.stop:
            break
        else:
            at += 1
    for place in range(min(at + 1, len(draft.lines))):
        for rule in FRONTS:
            draft = rule(draft, place) or draft
    return draft


def known_title(draft: Draft, at: int) -> Draft | None:
    """The title that the page's own data gives, as the first line; not where that line is the text's own lead."""
    if not draft.title or at or _leads(draft):
        return None
    line, title = (re.findall(r"\w+", text.casefold()) for text in (draft.lines[0].text, draft.title))
    return (
        draft.without(0, "title")
        if line and (line == title or (len(line) > 3 and title[: len(line)] == line))
        else None
    )


def _leads(draft: Draft) -> bool:
    """Is the first line a sentence that the next does not tell again, so that it opens the report?"""
    first, *others = (set(re.findall(r"\w{4,}", line.text.casefold())) for line in draft.lines[:2])
    again = bool(others) and len(first & others[0]) * 2 > len(first)
    return is_sentence(draft.lines[0].text) and not again


def date_line(draft: Draft, at: int) -> Draft | None:
    """Published: 30 December 2021, 5:12 p.m."""
    line = draft.lines[at].text
    if not is_date_line(line):
        return None
    return draft.dated_by(line, "date-line").without(at, "date-line")


def byline(draft: Draft, at: int) -> Draft | None:
    """By Ada Thorne and Petr Lomas in Merrin"""
    line = draft.lines[at].text
    match = _BYLINE.fullmatch(line)
    if not match or not line[0].isupper() or not is_name(match["names"]) or match["rest"].endswith((".", "?", "!")):
        return None
    found = re.search(agency(), match["rest"])
    *names, last = match["names"].split(", ")
    signed, outlet = (", ".join(names), last) if names and is_paper(last) else (match["names"], None)
    told = draft.known(author=_name(signed), agency=found and found[0], outlet=outlet)
    return told.dated_by(match["rest"], "date-line").without(at, "byline")


def name_and_date(draft: Draft, at: int) -> Draft | None:
    """Ada Thorne | Updated 26 February 2026"""
    match = _NAMED.fullmatch(draft.lines[at].text)
    if not match or not is_name(match["names"]) or not is_date_line(match["rest"]):
        return None
    return draft.known(author=_name(match["names"])).dated_by(match["rest"], "date-line").without(at, "byline")


def agency_line(draft: Draft, at: int) -> Draft | None:
    """Reuters"""
    line = draft.lines[at].text
    match = re.fullmatch(rf"(?:source ?: ?)?\(?({agency()})\)?", line, re.IGNORECASE)
    return draft.known(agency=match[1]).without(at, "agency") if match else None


def known_author(draft: Draft, at: int) -> Draft | None:
    """The author whom the page's own data gives, alone on a line."""
    line = draft.lines[at].text
    return draft.without(at, "byline") if draft.author and line.casefold() == draft.author.casefold() else None


def title(draft: Draft, at: int) -> Draft | None:
    """Harbour Pilots Agree to New Rota"""
    line = draft.lines[at].text
    if at or draft.title or len(draft.lines) < 2 or _STOP.search(line):
        return None
    sized = len(line) in TITLE_LENGTH and len(line.split()) in TITLE_WORDS
    if not _is_headed(line) or not (sized or _heads(draft)) or not _has_prose(draft):
        return None
    return draft.known(title=line).without(0, "title")


def _is_headed(line: str) -> bool:
    """Does a line begin as a title does, and is it no exclamation in small letters?"""
    words_of = line.split()
    loud = line.endswith(("?", "!")) and sum(word[0].isupper() for word in words_of) * 2 < len(words_of)
    return not loud and (line[0].isupper() or line[0].isdigit() or line[0] in "\"“'‘")


def _heads(draft: Draft) -> bool:
    """Is the first line, however short, parted from the prose by nothing but a date line or a byline?"""
    if len(draft.lines[0].text) >= TITLE_LENGTH.stop:
        return False
    below = 1
    while below < min(DEEPEST, len(draft.lines)) and any(
        rule(draft, below) for rule in (date_line, byline, name_and_date)
    ):
        below += 1
    return below > 1 and any(is_sentence(line.text) for line in draft.lines[below : below + 1])


def front_staff(draft: Draft, at: int) -> Draft | None:
    """By the CNN Wire Staff Harbour pilots met in Merrin."""
    line = draft.lines[at].text
    match = _STAFF.match(line)
    if not match:
        return None
    return draft.with_line(at, draft.lines[at].cut(match.end())).repaired("byline", match[0].strip())


def front_sent(draft: Draft, at: int) -> Draft | None:
    """By Ada Thorne for CNN Harbour pilots met in Merrin."""
    match = _SENT.match(draft.lines[at].text)
    if not match or not is_name(match["names"]):
        return None
    told = draft.known(author=_name(match["names"]), agency=match["agency"])
    return told.with_line(at, draft.lines[at].cut(match.end())).repaired("byline", match[0].strip())


def front_date(draft: Draft, at: int) -> Draft | None:
    """Date 2021-12-30 The harbour pilots met in Merrin."""
    line = draft.lines[at].text
    label = _LABEL.match(line)
    start = label.end() if label else 0
    found = next(dates.shaped(line[:100]), None)
    match = _AFTER_DATE.match(line, found.end) if found and found.start == start else None
    if found is None or match is None or not (line[:start].strip() or match["mark"].strip()):
        return None
    kept = draft.lines[at].cut(match.end())
    told = draft.dated_by(line[found.start : found.end], "date-line").with_line(at, kept)
    return told.repaired("date-line", line[: match.end()].strip())


def _has_prose(draft: Draft) -> bool:
    """Is there a sentence below the first line?"""
    return any(_STOP.search(line.text) and len(line.text.split()) > 5 for line in draft.lines[1:])


def _name(names: str) -> str:
    """Names as written, capitals undone."""
    return names.title() if names.isupper() else names


LINES: tuple[Rule, ...] = (
    known_title,
    date_line,
    byline,
    letterhead,
    paper,
    issuer,
    menu,
    name_and_date,
    agency_line,
    known_author,
    lone_dateline,
    title,
)
FRONTS: tuple[Rule, ...] = (front_staff, front_sent, front_date, dateline)
