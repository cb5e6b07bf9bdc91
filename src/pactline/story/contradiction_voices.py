"""Two figures in, whether two named sources tell of what is, and not of a part, a plan or an older count, out.

What a report tells itself is soon of something else than what another tells: a stock and what is to come, a flow and
what a ship can hold, a count in the morning and one by night. Such figures stand beside each other as observations.
"""

import re

from pactline.model.span import Span
from pactline.model.story import Observation
from pactline.story.clashes import Case
from pactline.story.contradiction_scopes import own_sentence, values

ARTICLE = re.compile(r"^(?:the|an?) ", re.I)
PROMISED = re.compile(  # of what is told as done behind it
    r"(?<=[a-z]) (?:promised|pledged|planned|offered|demanded|expected)\b"
    r"(?=[^.;,]* (?:has|have|had) (?:\w+ )?(?:been|\w+ed)\b"
    r"|[^.;,]* (?:was|were|is|are) (?:\w+ )?(?:\w+ed|built|done|complete|paid)\b)"
)
NAME = re.compile(r"\b[A-Z]\w")
NAMES = re.compile(r"\b[A-Z]\w+")
STEM = 5  # letters by which a state and its adjective meet
PHRASE = re.compile(r",| (?:of|for|in|on|at|from|who|which|that|with)\b")
WORD = re.compile(r"[^\W\d_]{2,}")


def opposed(one: Observation, other: Observation, *, share: bool) -> bool:
    """Do two named sources give two figures: two known actors, or words with a name for one and for another?

    Those of a share may have a word in common that is no name: two water ministries.
    """
    known = one.claimant, other.claimant
    if all(known):
        return known[0] != known[1]
    if not all(_named(side) for side in (one, other)):
        return False
    return not _words(one) & _words(other) or (share and _of_two(one, other))


def _of_two(one: Observation, other: Observation) -> bool:
    """Do two sources of like words have two names: the Kestrian water ministry, Vardania's water minister?"""
    ours, theirs = ({name[:STEM] for name in NAMES.findall(ARTICLE.sub("", side.sayer))} for side in (one, other))
    return bool(ours and theirs) and not ours & theirs


def misquoted(one: Observation, other: Observation) -> bool:
    """Do two reports hold one known source to two figures of one day: one has 48, and 84 stands in the other?"""
    ours, theirs = ({span.report for span in values(side)} for side in (one, other))
    return bool(one.claimant) and one.claimant == other.claimant and one.as_of == other.as_of and not ours & theirs


def settled(point: Observation, case: Case, *, share: bool) -> bool:
    """Is a figure told as one that is and that still holds: no plan, no room there is for it, no sum in other coin?"""
    unsettled = case.table.planned if share else case.table.planned | case.table.growing | case.table.parting
    for span in values(point):
        told = own_sentence(span, case)
        words = WORD.findall(_plain(told) if share else told.casefold())
        if _aside(span, case) or not unsettled.isdisjoint(words):
            return False
    return True


def _plain(told: str) -> str:
    """The words of a sentence, what was promised of what has been done left out: homes [promised] had been built."""
    return PROMISED.sub(" ", told).casefold()


def _named(point: Observation) -> bool:
    """Is who says a figure somebody who can be told from others?"""
    return bool(point.claimant) or NAME.search(ARTICLE.sub("", point.sayer)) is not None


def head(sayer: str) -> str:
    """The last word of what a source is called, before what it is of: the [ministry] of works."""
    told = WORD.findall(PHRASE.split(ARTICLE.sub("", sayer), maxsplit=1)[0].casefold())
    return told[-1] if told else ""


def _words(point: Observation) -> frozenset[str]:
    """The words for a source that is no known actor."""
    return frozenset(WORD.findall(ARTICLE.sub("", point.sayer).casefold()))


def _aside(span: Span, case: Case) -> bool:
    """Does a figure stand in brackets: $270m (£165m)?"""
    text = case.pages[span.report].report.text
    return text[: span.start].rstrip(" #£$€").endswith("(")
