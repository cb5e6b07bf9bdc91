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
SUM = re.compile(r" of (?:[A-Z]{0,3}[$€£¥#]|\d).*$")


def read(here: Ground, found: Sequence[Record]) -> Finding | None:
    """What a sum a share is of, or a sum behind one, stamped with the rule that read it."""
    last = found[-1] if found else None
    if last is None or not is_money(here) or not isinstance(last.body, Measure) or last.body.amount.unit == "percent":
        return None
    finding = per_share(here, last, last.body)
    return None if finding is None else msgspec.structs.replace(finding, rule=per_share.__name__)


def per_share(here: Ground, last: Record, body: Measure) -> Finding | None:
    """[Net income] was $9 million, or 40 cents a share; an offer of $18 a share, or $576 million."""
    start = body.amount.span.end
    before, share = A_SHARE.match(here.text, start), A_SHARE.match(here.text, here.amount.span.end)
    near = start >= here.sentence.start and (before is None) != (share is None)
    if not near or not AGAIN.fullmatch(here.text, start if before is None else before.end(), here.amount.span.start):
        return None
    label = ARTICLE.sub("", SUM.sub("", body.label))
    if last.evidence[0].rule == "alone" or any(letter.isdigit() for letter in label):
        return None
    return Finding(f"{label} a share" if before is None else label.removesuffix(" a share"), measure_same.thing(last))
