"""A draft in, its tail read out: agency credits, bylines and the lines that introduce the author.

Only the last lines are looked at, and from the end up: a credit may not stand above prose that stays.
"""

import re
from collections.abc import Callable

from pactline.reports.draft import Draft
from pactline.reports.masthead import byline, name_and_date
from pactline.reports.wording import NAME, agency, is_date_line

Rule = Callable[[Draft, int], Draft | None]
DEEPEST = 8  # lines from the end
BLURB_LENGTH = 700
_WORKERS = re.compile(
    r"\W{0,2}(?:additional |with )?(?:reporting|writing|editing|compiled|edited|translated|reported|written)"
    r"(?: and (?:reporting|writing|editing))? by:? (?P<who>[A-Z].{2,300})",
    re.IGNORECASE,
)
_HELPED = re.compile(
    r".{3,300}\b(?:contributed|contributing) to this (?:report|story|article)\.?"
    r"|\W{0,2}with (?:inputs?|files|reporting|additional reporting|assistance) (?:from|by) .{2,120}"
    r"|\W{0,2}additional reporting from .{2,120}"
    r"|(?:this (?:article|story|report) (?:was|is|has been) |it was )?"
    r"(?:first |originally )(?:published|appeared|posted) (?:on|in|at|by) .{2,160}",
    re.IGNORECASE,
)
_BLURB = re.compile(
    rf"{NAME}(?:,? (?:who )?(?:is|was|has|covers|writes|reports|works|joined|served|serves|specialis[ez]s)|,) .{{8,}}"
)
_CONTACT = re.compile(
    r"@\w{2,}|\b(?:follow|reach|contact|e-?mail) (?:him|her|them)\b|\bcan be (?:reached|followed|contacted)\b", re.I
)
_ABOUT = re.compile(r"about the (?:author|writer)s?:?", re.IGNORECASE)


def read(draft: Draft) -> Draft:
    """Take credits off the end until a line of prose is met; an author named there counts for the blurb before it."""
    draft = _with_author(draft)
    at = len(draft.lines) - 1
    while at > 0 and at >= len(draft.lines) - DEEPEST:
        taken = next((new for rule in LINES if (new := rule(draft, at)) is not None), None)
        if taken is None:
            break
        draft, at = taken, at - 1
    return tail_agency(draft) if draft.lines else draft


def _with_author(draft: Draft) -> Draft:
    """The draft with the author whom a byline among the last lines names."""
    for at in range(max(1, len(draft.lines) - DEEPEST), len(draft.lines)):
        named = byline(draft, at)
        if named is not None:
            return draft.known(author=named.author)
    return draft


def agency_credit(draft: Draft, at: int) -> Draft | None:
    """Agencies - Xinhua"""
    line = draft.lines[at].text
    match = _credit().fullmatch(line)
    if not match:
        return None
    return draft.known(agency=match["agency"] or match["named"]).without(at, "agency")


def _credit() -> re.Pattern[str]:
    """A credit line: agencies known by name, or any name that a label says is one."""
    known = agency()
    named = r"(?P<named>[A-Z][\w&.-]{1,24}(?: [A-Z][\w&.-]{1,24}){0,3})"
    return re.compile(
        rf"\W{{0,3}}(?:(?:with )?agencies\W{{0,3}}|source ?: ?|via |from |by )?(?P<agency>{known})"
        rf"(?:(?: ?[,/&-] ?| and ){known}){{0,3}}\W{{0,2}}"
        rf"|\W{{0,2}}(?:(?i:(?:with )?agenc(?:y|ies))) ?[-:–—/] ?{named}\W{{0,2}}"
        rf"|\W{{0,2}}(?i:with )?(?i:agencies|agency inputs)\W{{0,2}}"
    )


def workers(draft: Draft, at: int) -> Draft | None:
    """(Reporting by Ada Thorne; Editing by Petr Lomas)"""
    line = draft.lines[at].text
    match = _WORKERS.fullmatch(line)
    if not match or len(line) > 320:
        return None
    first = re.match(NAME, match["who"])
    reported = line.strip(" (").lower().startswith(("reporting", "written", "reported"))
    return draft.known(author=first[0] if first and reported else None).without(at, "byline")


def helped(draft: Draft, at: int) -> Draft | None:
    """Petr Lomas in Castra contributed to this report."""
    return draft.without(at, "byline") if _HELPED.fullmatch(draft.lines[at].text) else None


def blurb(draft: Draft, at: int) -> Draft | None:
    """Ada Thorne covers the strait for the Log. Follow her on Twitter @adathorne."""
    line = draft.lines[at].text
    match = _BLURB.fullmatch(line)
    if _ABOUT.fullmatch(line):
        return draft.without(at, "byline")
    if not match or len(line) > BLURB_LENGTH:
        return None
    by_author = bool(draft.author) and line.startswith((draft.author or "").split(",")[0].split(" and ")[0])
    if not by_author and not _CONTACT.search(line):
        return None
    return draft.without(at, "byline")


def late_date(draft: Draft, at: int) -> Draft | None:
    """Last updated: 30 December 2021"""
    line = draft.lines[at].text
    if not is_date_line(line):
        return None
    return draft.dated_by(line, "date-line").without(at, "date-line")


def tail_agency(draft: Draft) -> Draft:
    """The pilots will meet again in May. (Reuters)"""
    last = draft.lines[-1]
    match = re.search(
        rf"""(?<=[.!?"”’])\s{{0,2}}(?P<credit>(?:[-–—]{{1,2}} ?|\()(?P<agency>{agency()})\)?\.?)$""", last.text
    )
    if not match:
        return draft
    kept = last.cut(0, match.start()).strip()
    return draft.known(agency=match["agency"]).with_line(len(draft.lines) - 1, kept).repaired("agency", match["credit"])


LINES: tuple[Rule, ...] = (agency_credit, workers, helped, byline, name_and_date, blurb, late_date)
