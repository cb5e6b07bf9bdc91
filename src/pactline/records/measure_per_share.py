"""A sum told again by the share and the figures before it in, what both are of out: earned $9 million, or 40 cents a
share.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.model.record import Measure, Record
from pactline.records import measure_same
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money

A_SHARE = re.compile(r" (?:an?|per) (?:[a-z]+ ){0,2}(?:share|unit|ADS|ADR)\b")
AGAIN = re.compile(r",? or (?:about |around |roughly |nearly |almost )?$")
ARTICLE = re.compile(r"^(?:an?|the|its) ")
MOVED = "moved"  # the rule of an earlier level: up from $8 million, or [35 cents] a share
SUM = re.compile(r" of (?:[A-Z]{0,3}[$€£¥#]|\d).*$")


def read(here: Ground, found: Sequence[Record]) -> Finding | None:
    """What a sum a share is of, or a sum behind one, stamped with the rule that read it."""
    last = found[-1] if found else None
    if last is None or not is_money(here) or not isinstance(last.body, Measure) or last.body.amount.unit == "percent":
        return None
    finding = per_share(here, last, last.body)
    if finding is not None and last.evidence[0].rule == MOVED:
        finding = _before(finding, found[:-1])
    return None if finding is None else msgspec.structs.replace(finding, rule=per_share.__name__)


def per_share(here: Ground, last: Record, body: Measure) -> Finding | None:
    """[Net income] was $9 million, or 40 cents a share; an offer of $18 a share, or $576 million."""
    start = body.amount.span.end
    before, share = A_SHARE.match(here.text, start), A_SHARE.match(here.text, here.amount.span.end)
    near = start >= here.sentence.start and (before is None) != (share is None)
    if not near or not AGAIN.fullmatch(here.text, start if before is None else before.end(), here.amount.span.start):
        return None
    label, rule = ARTICLE.sub("", SUM.sub("", body.label)), last.evidence[0].rule
    if rule == "alone" or (rule != MOVED and any(letter.isdigit() for letter in label)):
        return None
    return Finding(f"{label} a share" if before is None else label.removesuffix(" a share"), measure_same.thing(last))


def _before(finding: Finding, found: Sequence[Record]) -> Finding | None:
    """An earlier sum by the share, of what the last such sum before it is of."""
    last = found[-1] if found else None
    if last is None or not isinstance(last.body, Measure) or last.evidence[0].rule != per_share.__name__:
        return None
    return msgspec.structs.replace(finding, label=f"{last.body.label} before", object=measure_same.thing(last))
