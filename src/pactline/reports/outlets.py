"""Lines of a text's head in, the paper or the body that printed it out.

A paper is known by the noun that its name ends with, a body that issues a notice by its noun and by the line below that
calls the text a notice. What is neither stays: an outlet that is not known is none.
"""

import re
from functools import cache

from pactline.reports.draft import Draft
from pactline.reports.wording import is_date_line, is_sentence, words

NOTICES = 3  # lines below a letterhead in which the text is called a notice
LONGEST = 90  # characters of a line that names an outlet
SHORT = 3  # words of a name that stands where a title may
_WORD = r"(?:[A-Z](?:[\w'’&-]|\.(?=\w)){0,24}|&)"
_NAME = rf"(?:The |THE )?{_WORD}(?: (?:{_WORD}|of|the|and|&|de|la|del)){{0,5}}"
_CREDIT = re.compile(
    rf"(?:(?:©|\(c\)|Copyright)\W{{0,3}}){{1,2}}(?:\d{{4}}\W{{1,3}})?(?:\d{{4}}\W{{1,3}})?(?P<name>{_NAME})\b"
)
_ISSUED = re.compile(rf"(?P<name>{_WORD}(?: (?:{_WORD}|of|the|and|for)){{1,10}}) ?[-–—|:,] ?(?P<rest>.{{3,60}})")
_MENU = re.compile(r"[^|.!?]{1,24}(?: ?\| ?[^|.!?]{1,24}){2,12}")
_SMALL = re.compile(r"\b(?:Of|The|And|For|In|On|De|La|Del)\b")


def menu(draft: Draft, at: int) -> Draft | None:
    """Home | Region | Sport | Sign in"""
    line = draft.lines[at].text
    return draft.without(at, "furniture") if _MENU.fullmatch(line) and not any(map(str.isdigit, line)) else None


def paper(draft: Draft, at: int) -> Draft | None:
    """Ilvenburg Chronicle, from our correspondent in Calvane"""
    line = draft.lines[at].text
    match = _paper().fullmatch(line) if len(line) <= LONGEST and not draft.outlet else None
    if match is None or not (at or draft.title or _stands_over_a_title(draft, match["name"])):
        return None
    return _taken(draft, at, match)


def issuer(draft: Draft, at: int) -> Draft | None:
    """Ministry of Health of Sulmara - Press release No. 14"""
    line = draft.lines[at].text
    match = _ISSUED.fullmatch(line) if len(line) <= LONGEST and not draft.outlet else None
    issued = match is not None and _body().search(match["name"]) and _notice().search(match["rest"])
    if match is None or not issued or not (at or draft.title or _stands_over_a_title(draft, match["name"])):
        return None
    return _taken(draft, at, match)


def _taken(draft: Draft, at: int, match: re.Match[str]) -> Draft | None:
    """The draft with the outlet of a line, and with the day behind its name; None where figures there are no day."""
    rest = match["rest"] or ""
    dated = is_date_line(rest)
    if not dated and any(map(str.isdigit, rest)) and not _notice().search(rest):
        return None
    told = draft.known(outlet=_written(match["name"])).without(at, "outlet")
    return told.dated_by(rest, "date-line") if dated else told


def letterhead(draft: Draft, at: int) -> Draft | None:
    """MINISTRY OF TRANSPORT / Press Service / Communiqué No. 118"""
    name = draft.lines[at].text
    if at or draft.outlet or not name.isupper() or not _body().search(name) or len(name) > LONGEST:
        return None
    below = [line.text for line in draft.lines[1 : 1 + NOTICES]]
    last = max(
        (place for place, line in enumerate(below, 1) if _notice().search(line) and not is_sentence(line)), default=0
    )
    if not last or any(is_sentence(line) for line in below[:last]):
        return None
    told = draft.known(outlet=_written(name))
    for _ in range(last + 1):
        told = told.without(0, "outlet")
    return told


def credited(draft: Draft) -> Draft:
    """© 2021 Harbour Times. All rights reserved."""
    for repair in draft.repairs:
        match = _CREDIT.match(repair.text) if repair.kind == "furniture" else None
        if match is not None and is_paper(match["name"]):
            return draft.known(outlet=_written(match["name"]))
    return draft


def _stands_over_a_title(draft: Draft, name: str) -> bool:
    """Whether a first line is the paper's and not a headline: short or all in capitals, with a title below it."""
    plain = len(name.split()) <= SHORT or name.isupper() or name.casefold().startswith("the ")
    below = next((line.text for line in draft.lines[1:] if not is_date_line(line.text)), "")
    return plain and len(below.split()) > SHORT and not is_sentence(below)


def _written(name: str) -> str:
    """A name in capitals as names are written."""
    name = name.strip(" ,")
    told = _SMALL.sub(lambda small: small[0].lower(), name.title()) if name.isupper() else name
    return told[:1].upper() + told[1:]


@cache
def _paper() -> re.Pattern[str]:
    """A pattern for a line that names a paper, with what stands behind the name."""
    nouns = "|".join(re.escape(noun) for noun in words().papers)
    ends = rf"(?:{_NAME} )?(?:{nouns}|{nouns.upper()})|(?:Radio|RADIO) {_WORD}"
    kept = rf"{_NAME}(?=, (?:the|a) (?:daily|weekly|monthly|newspaper|magazine|journal)\b)"
    return re.compile(rf"(?P<name>{ends}|{kept})(?: [Oo]nline)?(?: ?[,|·•–—-] ?(?P<rest>.{{3,60}}))?")


def is_paper(name: str) -> bool:
    """Whether a name is a paper's."""
    return _paper().fullmatch(name) is not None


@cache
def _body() -> re.Pattern[str]:
    """A pattern for the noun of a body."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words().bodies))})\b", re.IGNORECASE)


@cache
def _notice() -> re.Pattern[str]:
    """A pattern for what a body calls its own text."""
    return re.compile(rf"\b(?:{'|'.join(words().notices)})\b", re.IGNORECASE)
