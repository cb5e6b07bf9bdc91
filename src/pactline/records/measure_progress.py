"""A share that tells how far a thing is done in, the thing as its whole out.

"The spillway is 43 percent complete" and "he put the completed share of the spillway at 43 percent" tell of the whole
spillway, as "43 percent of the spillway is complete" does.
"""

import re

import msgspec

from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

DONE_RULE = "done_of"
FULLY = ("fully", "now", "already", "physically")
SHARE = re.compile(
    r"(?:the |its |their )?(?:overall )?(?P<done>[a-z]+) (?:share|part|portion|proportion|percentage) of "
    r"(?P<thing>[^,;:]{3,80}?)(?: (?:is|was|stood|stands|were|has|had|now|at|to|as)\b[^,;:]{0,20})? $"
)
DONE_OF = re.compile(
    r"\b(?:the |its |their )?(?:overall )?(?:share|portion|proportion|percentage) of (?:the )?(?P<thing>[^,;:]{3,60}?) "
    r"(?P<done>[a-z]+)(?: so far| to date| by now)? (?:at|to be|as|is|was|stood at|stands at) $"
)
RATE = re.compile(
    r"(?:the |its |their )?(?P<done>completion)(?: rate| level)? of (?P<thing>[^,;:]{3,80}?)"
    r" (?:is|was|stood|stands|has reached|had reached|reached)(?: now)?(?: at)? $"
)
WORK = re.compile(
    r"(?:the )?(?P<done>work|works|construction|progress) (?:on|of|at) (?P<thing>[^,;:]{3,80}?)"
    r" (?:has reached|had reached|reached|stood at|stands at|is at|was at) $",
    re.I,
)
CAPITAL = re.compile(r"^(?:The|Its|Their|Our|His|Her)\b")
AGENT = re.compile(r" by (?!(?:the end|then|now|early|late|mid|[A-Z][a-z]+day)\b)")


def whole(here: Ground, finding: Finding) -> Finding:
    """What a share measures, with the thing that is done as its whole where it has none."""
    if here.amount.unit != "percent" or finding.of is not None:
        return finding
    return _is_done(here, finding) or _named(here, finding) or _done_of(here) or finding


def _whole(words: str) -> str:
    """The words of a whole, as they stand within a sentence."""
    return CAPITAL.sub(lambda found: found[0].lower(), measure_labels.whole(" ".join(words.split())))


def _is_done(here: Ground, finding: Finding) -> Finding | None:
    """[The bridge] is 55 percent complete."""
    at = here.own[-1] + 1
    at += at < len(here.tokens) and here.tokens[at].text.lower() in FULLY
    clause = here.clause()
    if at >= len(here.tokens) or clause is None or here.tokens[at].text.lower() not in here.words.finishing:
        return None
    start, end = finding.object
    own = clause.subject is not None and start <= here.tokens[clause.subject].start < end
    if not own or AGENT.match(here.text, here.tokens[at].end):
        return None
    of = _whole(here.text[start:end])
    return msgspec.structs.replace(finding, of=of, cue=at) if of else None


def _done_of(here: Ground) -> Finding | None:
    """He puts [the share of roads repaired] at 43 percent: so many of the roads are repaired."""
    low = here.sentence.start
    match = DONE_OF.search(here.text[low : here.amount.span.start])
    cue = -1 if match is None else _token(here, low + match.start("done"))
    of = "" if match is None or cue < 0 or here.tokens[cue].xpos != "VBN" else _whole(match["thing"])
    if match is None or not of:
        return None
    return Finding(of, (low + match.start("thing"), low + match.end("thing")), of=of, rule=DONE_RULE, cue=cue)


def told(here: Ground, finding: Finding) -> str:
    """The thing with what is done of it: roads repaired."""
    return here.text[finding.object[0] : here.tokens[finding.cue].end]


def _token(here: Ground, start: int) -> int:
    """The token that begins at an offset; -1 for none."""
    return next((at for at, token in enumerate(here.tokens) if token.start == start), -1)


def _named(here: Ground, finding: Finding) -> Finding | None:
    """[The completed share of the spillway] at 43 percent; work on the spillway had reached 43 percent."""
    start = finding.object[0]
    before = here.text[start : here.amount.span.start]
    match = next((found for rule in (SHARE, RATE, WORK) if (found := rule.match(before))), None)
    if match is None or (match.re is SHARE and match["done"] not in here.words.finishing):
        return None
    of = _whole(match["thing"])
    first = start + match.start("done")
    cue = _token(here, first)
    if not of or cue < 0:
        return None
    return msgspec.structs.replace(finding, of=of, cue=cue, object=(start, start + match.end("thing")))
