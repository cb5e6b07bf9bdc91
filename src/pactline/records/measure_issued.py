"""The figures of a report in, those of a body's own notice or of an interview with who speaks in it as claimant out.

A communiqué of a ministry tells its figures without a "said": they are the ministry's. So are the answers of an
interview those of whom the paper met.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.record import Party, Record
from pactline.model.report import Report
from pactline.model.span import Span

NOTICE = re.compile(
    r"\b(?:press (?:office|service|release|department|statement|centre|center)|information service|communiqu[eé]"
    r"|(?:notice|statement|release) (?:to|for) the (?:press|media)|news release|media release|for immediate release"
    r"|communications (?:unit|office|department|service)|press and information)\b",
    re.IGNORECASE,
)
BODY = re.compile(
    r"(?P<body>(?:(?:[A-Z][\w’'-]+|of|the|for|and) ){0,6}?"
    r"(?:Ministry|Commission|Commissariat|Directorate|Agency|Authority|Secretariat|Cabinet|Presidency|Embassy"
    r"|Parliament|Council|Union|Federation|Bank|Institute|Inspectorate|Municipality|Government|Headquarters|Command"
    r"|Board|Court|Office|Foundation|Committee|Confederation)"
    r"(?: (?:of|for)(?: the)?(?: [A-Z][\w’'-]+(?: and [A-Z][\w’'-]+)?)+)*)"
)
PAPER = re.compile(
    r"\b(?:News|Times|Herald|Gazette|Courier|Chronicle|Observer|Tribune|Post|Review|Weekly|Daily|Journal)\b"
)
TOP = 4  # short lines above the text that may name who issues it
LINE = 120  # characters of such a line
MET = re.compile(
    r"\b(?:interview(?:ed)?|met (?:her|him|them)|(?:spoke|talked) (?:to|with)|asked (?:her|him)|sat down with)\b",
    re.IGNORECASE,
)
QUESTIONS = 3  # that make an interview
QUESTION = 160  # characters of one
INTRO = 600  # characters within which an interview says so
SMALL = re.compile(r"\b(?:Of|The|And|For|In)\b")
PARAGRAPH = re.compile(r"[^\n]+")


def told(found: Sequence[Record], page: Reading) -> tuple[Record, ...]:
    """The measures, those that nobody claims in a body's notice or an answer of an interview by whose they are."""
    if not any(_open(one) for one in found):
        return tuple(found)
    body = _issuer(page.report, page)
    if body is not None:
        return tuple(_by(body, one) if _open(one) else one for one in found)
    who, starts = _met(page)
    if who is None:
        return tuple(found)
    return tuple(_by(who, one) if _open(one) and _answer(page, one, starts) else one for one in found)


def _open(record: Record) -> bool:
    """Whether nobody claims a figure."""
    return not record.said_by and record.within is None


def _by(who: Party, record: Record) -> Record:
    """A figure as somebody claims it."""
    status = "alleged" if record.status == "happened" else record.status
    return msgspec.structs.replace(record, said_by=(who,), status=status)


def _issuer(report: Report, page: Reading) -> Party | None:
    """The body whose notice a report is, by the lines above its text."""
    lines = list(PARAGRAPH.finditer(report.text))[:TOP]
    short = [match[0] for match in lines if len(match[0]) < LINE and not match[0].endswith(".")]
    heads = [line for line in (report.outlet, report.title, *short) if line]
    if not any(NOTICE.search(line) for line in heads):
        return None
    plain = [_lowered(line) for line in heads if not PAPER.search(line)]
    found = next((match["body"] for line in plain if (match := BODY.search(line))), None)
    if found is None:
        return None
    words = " ".join(found.split())
    return Party("speaker", _chain(words, page), words)


def _lowered(line: str) -> str:
    """A line in capitals as it would stand in a text."""
    return SMALL.sub(lambda match: match[0].lower(), line.title()) if line.isupper() else line


def _chain(words: str, page: Reading) -> str | None:
    """The chain of a body that its own notice names in the text."""
    names = (one for one in page.mentions if isinstance(one, Name) and one.chain and one.kind == "organisation")
    return next((one.chain for one in names if words.casefold().startswith(one.text.casefold())), None)


def _met(page: Reading) -> tuple[Party | None, Sequence[int]]:
    """Whom an interview is with, and where its questions begin; nobody where a report is none."""
    text = page.report.text
    starts = [one.start() for one in PARAGRAPH.finditer(text) if _asks(one[0])]
    if len(starts) < QUESTIONS or not MET.search(f"{page.report.title or ''} {text[: min(starts[0], INTRO)]}"):
        return None, ()
    first = next(_persons(page, starts[0]), None)
    return (None if first is None else Party("speaker", first.chain, first.text, first.span)), starts


def _asks(line: str) -> bool:
    """Is a paragraph a question?"""
    return line.rstrip('”"').endswith("?") and len(line) < QUESTION


def _persons(page: Reading, end: int) -> Iterator[Name]:
    """The people whom the words before the first question name."""
    known = (one for one in page.mentions if isinstance(one, Name) and one.chain and one.span.start < end)
    yield from (one for one in known if one.kind == "person" and not PAPER.search(one.text))


def _answer(page: Reading, record: Record, starts: Sequence[int]) -> bool:
    """Whether a figure stands behind the first question, and in none."""
    span: Span = record.evidence[0].span
    text = page.report.text
    at = text.rfind("\n", 0, span.start) + 1
    return bisect_right(starts, span.start) > 0 and at not in starts
