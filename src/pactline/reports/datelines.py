"""A draft in, the place and day that open its prose out: MERRIN, Sept. 9, 2021 (Reuters) -, alone or before a sentence.

A town in capitals needs no more than a dash. One in small letters needs its day as well, with the year or the agency,
since "Merrin - " and "Merrin, May 6 - " may head a section.
"""

import re

from pactline.reports import dates
from pactline.reports.draft import Draft
from pactline.reports.wording import agency, words

_TOWN = r"[A-Z][\w.'’-]{1,24}(?:[ /-][A-Z][\w.'’-]{1,24}){0,2}"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DAY = rf"(?:{dates.MONTH}\b\.? {_NTH}|{_NTH} {dates.MONTH}\b\.?)(?:,? \d{{4}})?"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,? )?"
_NO_DAY = rf"(?!(?i:{_DAY}))"
_LONE = re.compile(
    rf"(?P<town>{_TOWN})(?:, {_NO_DAY}[A-Z][\w. ]{{0,23}}?)?(?: ?[-–—,]{{1,2}} ?(?P<day>(?i:{_DAY})))?"
    r"(?:,? ?[(\[](?P<agency>[A-Z][\w. -]{1,30})[)\]])?(?: ?[-–—:]{1,2})?"
)
_YEAR = re.compile(r"\d{4}")
_DASH = r"\s?(?:[-–—―‒]{1,3}|:)\s?"
LOOKED_AT = 160  # characters at the front of a line


def lone_dateline(draft: Draft, at: int) -> Draft | None:
    """MERRIN — or MERRIN, SB, April 3, 2021 (Reuters), or Merrin, 6 May 2025"""
    line = draft.lines[at].text
    match = _LONE.fullmatch(line)
    if match is None or len(draft.lines) < 2:
        return None
    if not _is_place(match["town"]) and not _YEAR.search(match["day"] or ""):
        return None
    if match["day"]:
        known = draft.known(place=match["town"], agency=match["agency"])
        return known.dated_by(line, "dateline").without(at, "date-line")
    return None if at or line[-1] not in "—–-" else draft.known(place=match["town"]).without(at, "dateline")


def dateline(draft: Draft, at: int) -> Draft | None:
    """MERRIN, Sept. 9, 2021 (Reuters) - Harbour pilots agreed on Friday"""
    line = draft.lines[at].text
    match = _dateline().match(line[:LOOKED_AT])
    if not match or not (match["dash"] or match["house"]) or not _opens(match):
        return None
    agent = match["agency"] or match["house"]
    told = draft.known(place=match["town"] and match["town"].rstrip("."), agency=agent).dated_by(
        match["date"] or "", "dateline"
    )
    return told.with_line(at, draft.lines[at].cut(match.end())).repaired("date-line", line[: match.end()].strip())


def _opens(match: "re.Match[str]") -> bool:
    """Is it the front of a report, and not a heading, a speaker's name before a colon or a byline?"""
    town, agent = match["town"], match["agency"] or match["house"]
    if town is not None and town.startswith("By "):
        return False
    if agent in words().agencies:
        return True
    whole = bool(match["date"]) and bool(agent or _YEAR.search(match["date"]))
    return town is not None and (agent or whole or not _is_spoken(match)) and (whole or _is_place(town))


def _is_spoken(match: "re.Match[str]") -> bool:
    """Does a colon stand behind it, as behind a speaker's name?"""
    return ":" in (match["dash"] or "")


def _dateline() -> re.Pattern[str]:
    """Town, region, date, agency and a dash, in that order, any of the first four missing; or /TASS/ for the dash."""
    named = rf"{agency()}|[A-Z][\w-]+(?: [A-Z][\w-]+){{0,2}}"
    return re.compile(
        rf"(?:(?P<town>{_TOWN})(?: \[[\w ]{{2,30}}\])?(?P<region>, {_NO_DAY}[A-Z][\w. ]{{1,24}}?)?)?"
        rf"(?:[,.]? ?{_WEEKDAY}(?P<date>(?i:{_DAY})))?"
        rf"(?:(?:,? ?[(\[](?P<agency>{named})[)\]])?(?P<dash>{_DASH})"
        rf"|[.,]? ?/(?P<house>{named})/(?:\.|{_DASH})\s?)(?=[\"“'‘A-Z0-9])"
    )


def _is_place(town: str) -> bool:
    """Is it written as a dateline's town is, in capitals, and not a word that heads lines for other reasons?"""
    return town.isupper() and len(town) > 3 and town.split(" ", maxsplit=1)[0].rstrip(":") not in words().no_places
