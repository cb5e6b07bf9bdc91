"""A draft in, its head read out: title, byline, date line, agency and the dateline's town.

Lines are looked at from the top while a rule of `LINES` takes them; then the first lines of prose for what is glued to
their front (`FRONTS`). What is taken becomes a field and a repair.
"""

import re
from collections.abc import Callable

from pactline.reports import dates
from pactline.reports.draft import Draft
from pactline.reports.wording import NAMES, TIME, ZONE, agency, is_date_line, is_name, is_sentence, words

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
_TOWN = r"[A-Z][\w.'’-]{1,24}(?:[ /-][A-Z][\w.'’-]{1,24}){0,2}"
_DAY = rf"(?:{dates.MONTH}\b\.? \d{{1,2}}|\d{{1,2}} {dates.MONTH}\b\.?)(?:,? \d{{4}})?"
_LONE = re.compile(
    rf"(?P<town>{_TOWN})(?:, [A-Z][\w. ]{{0,23}}?)?(?: ?[-–—,]{{1,2}} ?(?P<day>(?i:{_DAY})))?(?: ?[-–—:]{{1,2}})?"
)
_DASH = r"\s?(?:[-–—―‒]{1,3}|:)\s?"


def read(draft: Draft) -> Draft:
    """Read the masthead: whole lines first, then what is glued to the first lines of prose."""
    at = 0
    while at < min(DEEPEST, len(draft.lines) - 1):
        taken = next((new for rule in LINES if (new := rule(draft, at)) is not None), None)
        if taken is not None:
            draft = taken
        elif _STOP.search(draft.lines[at].text) or len(draft.lines[at].text) not in TITLE_LENGTH:
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
    return draft.dated(dates.stated(dates.lengthened(line), origin="date-line")).without(at, "date-line")


def byline(draft: Draft, at: int) -> Draft | None:
    """By Ada Thorne and Petr Lomas in Merrin"""
    line = draft.lines[at].text
    match = _BYLINE.fullmatch(line)
    if not match or not line[0].isupper() or not is_name(match["names"]) or match["rest"].endswith((".", "?", "!")):
        return None
    dated = dates.stated(match["rest"], origin="date-line")
    found = re.search(agency(), match["rest"])
    return draft.known(author=_name(match["names"]), agency=found and found[0]).dated(dated).without(at, "byline")


def name_and_date(draft: Draft, at: int) -> Draft | None:
    """Ada Thorne | Updated 26 February 2026"""
    match = _NAMED.fullmatch(draft.lines[at].text)
    if not match or not is_name(match["names"]) or not is_date_line(match["rest"]):
        return None
    dated = dates.stated(match["rest"], origin="date-line")
    return draft.known(author=_name(match["names"])).dated(dated).without(at, "byline")


def agency_line(draft: Draft, at: int) -> Draft | None:
    """Reuters"""
    line = draft.lines[at].text
    match = re.fullmatch(rf"(?:source ?: ?)?\(?({agency()})\)?", line, re.IGNORECASE)
    return draft.known(agency=match[1]).without(at, "agency") if match else None


def known_author(draft: Draft, at: int) -> Draft | None:
    """The author whom the page's own data gives, alone on a line."""
    line = draft.lines[at].text
    return draft.without(at, "byline") if draft.author and line.casefold() == draft.author.casefold() else None


def lone_dateline(draft: Draft, at: int) -> Draft | None:
    """MERRIN — or MERRIN, SB, April 3, 2021"""
    line = draft.lines[at].text
    match = _LONE.fullmatch(line)
    if match is None or len(draft.lines) < 2 or not _is_place(match["town"]):
        return None
    if match["day"]:
        return draft.known(place=match["town"]).dated(dates.stated(line, origin="dateline")).without(at, "date-line")
    return None if at or line[-1] not in "—–-" else draft.known(place=match["town"]).without(at, "dateline")


def title(draft: Draft, at: int) -> Draft | None:
    """Harbour Pilots Agree to New Rota"""
    line = draft.lines[at].text
    if at or draft.title or len(draft.lines) < 2:
        return None
    if len(line) not in TITLE_LENGTH or len(line.split()) not in TITLE_WORDS or _STOP.search(line):
        return None
    if not (line[0].isupper() or line[0].isdigit() or line[0] in "\"“'‘") or not _has_prose(draft):
        return None
    if line.endswith(("?", "!")) and sum(word[0].isupper() for word in line.split()) * 2 < len(line.split()):
        return None
    return draft.known(title=line).without(0, "title")


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
    found = next(dates.find(line[:100]), None)
    match = _AFTER_DATE.match(line, found.end) if found and found.start == start else None
    if found is None or match is None or not (line[:start].strip() or match["mark"].strip()):
        return None
    stated = dates.stated(line[found.start : found.end], origin="date-line")
    kept = draft.lines[at].cut(match.end())
    return draft.dated(stated).with_line(at, kept).repaired("date-line", line[: match.end()].strip())


def dateline(draft: Draft, at: int) -> Draft | None:
    """MERRIN, Sept. 9, 2021 (Reuters) - Harbour pilots agreed on Friday"""
    line = draft.lines[at].text
    match = _dateline().match(line[:160])
    if not match or not match["dash"]:
        return None
    town = match["town"]
    known = match["agency"] in words().agencies
    if not known and (town is None or not _is_place(town) or (":" in match["dash"] and not match["agency"])):
        return None
    if town is not None and town.startswith("By "):
        return None
    stated = dates.stated(match["date"] or "", origin="dateline")
    told = draft.known(place=town, agency=match["agency"]).dated(stated)
    return told.with_line(at, draft.lines[at].cut(match.end())).repaired("date-line", line[: match.end()].strip())


def _dateline() -> re.Pattern[str]:
    """Town, region, date, agency and a dash, in that order, any of the first four missing."""
    return re.compile(
        rf"(?:(?P<town>{_TOWN})(?: \[[\w ]{{2,30}}\])?(?P<region>, [A-Z][\w. ]{{1,24}}?)?)?"
        rf"(?:,? ?(?P<date>(?:(?:[A-Z][a-z]{{2,8}}\.? \d{{1,2}}|\d{{1,2}} [A-Z][a-z]{{2,8}}\.?)(?:,? \d{{4}})?)))?"
        rf"(?:,? ?[(\[](?P<agency>{agency()}|[A-Z][\w-]+(?: [A-Z][\w-]+){{0,2}})[)\]])?"
        rf"(?P<dash>{_DASH})(?=[\"“'‘A-Z0-9])"
    )


def _is_place(town: str) -> bool:
    """Is it written as a dateline's town is, in capitals, and not a word that heads lines for other reasons?"""
    return town.isupper() and len(town) > 3 and town.split(" ", maxsplit=1)[0].rstrip(":") not in words().no_places


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
    name_and_date,
    agency_line,
    known_author,
    lone_dateline,
    title,
)
FRONTS: tuple[Rule, ...] = (front_staff, front_sent, front_date, dateline)
