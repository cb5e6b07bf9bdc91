"""A figure that somebody else gives for what was told just before in, what it is of out.

"64 percent stand empty, said the union. The ministry puts the share at 51 percent." The second figure has no noun of
its own, and is of what the first is of. Only where one thing alone can be meant: the nearest figures of one unit, in
the paragraph or the one before, are all of one thing; a cost may stand farther up, where a report tells of one cost.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.record import Measure, Party, Record, Statement
from pactline.model.span import Evidence, Span
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money
from pactline.records.measure_lone import ECHOES
from pactline.records.measure_same import thing

RULE = "countered"
HEDGE = (
    r"(?:(?:only|just|about|some|around|roughly|nearly|almost|over|under|above|more than|less than|fewer than|at least"
    r"|up to|as many as|a mere|well|no|now) )*"
)
ROLE = "counters"  # of the words of the figure that is countered
LATTER = "latter"
UNTOLD = ("planned", "hypothetical", "negated")
WHO = (
    r"(?:^|[;,] (?:while |but |whereas |and |though )?)(?:But |However, |Yet )?"
    r"(?P<who>(?!(?:In|On|At|By|Of|Since|After|Before|Last|Earlier|Until|For|During|Under|When|If|As|While|Although"
    r"|From|in|on|at|by|of|for|it|they|he|she|which|who|that)\b)"
    r"(?:(?! (?:while|but|whereas|that|said|says|not|never|would|could|may|might|if|had|where)\b)"
    r"[^.;:“”\"()\d\n]){1,160}?)"
    r"(?:, (?:who|which) [^,.;:“”\"()\d\n]{3,80},)?"
)
NOUN = (
    r"(?:the|that|this) (?P<which>(?:latter|actual|true|real|total|overall|correct) )?"
    r"(?P<noun>share|figure|number|proportion|percentage|total|toll|count|tally|sum|bill|costs?|price)"
)
PUT = re.compile(
    rf"{WHO} (?:has |have )?(?:puts?|estimates?|estimated|reckons?|reckoned|sets?|gives?|gave|places?|placed)"
    rf" (?:{NOUN}|it) (?:at|as) {HEDGE}$"
)
SAID = re.compile(
    rf"{WHO} (?:says?|said|reckons?|reckoned|estimates?|estimated|believes?|believed|claims?|claimed|insists?|insisted"
    rf"|expects?)(?: that)? {NOUN} (?:is|was|were|(?:will |would )?(?:be|exceed|reach|top|come to)|stood at|stands at"
    rf"|exceeds|exceeded|came to|comes to)(?: closer to| more like| really| actually| in fact)* {HEDGE}$"
)
BARE = re.compile(
    rf"{WHO} (?P<had>had |has )?(?:finds?|found|counts?|counted|measured|reports?|reported|cites?|cited"
    rf"|(?:speaks?|spoke|talks?|talked) of) {HEDGE}$"
)
ENDS = re.compile(r"(?:[.;)]|$|,(?! (?:in|for|by|as of|at)\b)| (?:and|but) )")
BARE_ENDS = re.compile(r"(?: to the [a-z]+)?(?:[.;]|$|,(?! (?:in|for|by|as of|at)\b))")
PARAGRAPH = re.compile(r"\n\s*")
COSTS = ("bill", "cost", "costs", "price")
COSTLY = re.compile(r"\b(?:costs?|costing|price|bill)\b", re.I)
DEADLY = re.compile(r"\b(?:dead|killed|died|deaths?|dying)\b", re.I)
FINISHED = re.compile(r"[a-z]+(?:ed|ne|lt)$")  # repaired, done, built
KINDS = ("person", "organisation", "group")
HELD = 60  # figures back that are looked at


def read(here: Ground, found: Sequence[Record]) -> Finding | None:
    """The ministry puts the share at [51 percent]: another value of what the figure before is a value of."""
    match = _told(here) if found else None
    first = None if match is None else _first(here, found, match)
    if first is None or not isinstance(first.body, Measure):
        return None
    return Finding(first.body.label, thing(first), of=first.body.of, rule=RULE)


def told(found: Sequence[Record], page: Reading) -> tuple[Record, ...]:
    """The measures, each that counters another told in the words of that; none that nobody claims."""
    said = {one.id: one for one in page.records if isinstance(one.body, Statement)}
    kept: list[Record] = []
    for record in found:
        if record.evidence[0].rule != RULE:
            kept.append(record)
            continue
        own = (one for one in reversed(kept) if one.evidence[0].rule != RULE)
        first = next((one for one in own if _of_one(one, record)), None)
        who = _teller(record, page) or record.said_by
        if first is not None and who:
            claimed = msgspec.structs.replace(record, said_by=who)
            kept.append(_countering(first, claimed, said.get(first.within or "")))
    return tuple(kept)


def standing(found: Sequence[Record]) -> list[Record]:
    """The measures, less those that counter one which is none of them."""
    own = [one for one in found if one.evidence[0].rule != RULE]
    return [one for one in found if one in own or any(_of_one(first, one) for first in own)]


def _teller(record: Record, page: Reading) -> tuple[Party, ...]:
    """Who gives a figure: who is named behind a comma, else whom a statement names, else the words."""
    span = record.evidence[0].span
    low = next(one.start for one in page.sentences if one.start <= span.start < one.end)
    match = _matched(page.report.text[low : span.start])
    if match is None:
        return ()
    start = low + match.start("who")
    named = _named(page, start, match["who"], said=record.said_by)
    return named or record.said_by or _worded(span.report, start, match["who"])


def _named(page: Reading, start: int, words: str, *, said: Sequence[Party]) -> tuple[Party, ...]:
    """Who is named by the words for who gives a figure, or behind the comma in them, where no statement says it."""
    whole = words.partition(", ")[0]
    starts = {one.span.start: one for one in page.mentions if isinstance(one, Name) and _is_source(one)}
    name = starts.get(start + len(whole) + 2)
    own = starts.get(start)
    if name is None and own is not None and own.text == whole:
        name = own
    known = name is None or any(party.chain for party in said)
    return () if known or name is None else (Party("speaker", name.chain, name.text, name.span),)


def _worded(report: str, start: int, words: str) -> tuple[Party, ...]:
    """Who gives a figure by the words alone."""
    whole = words.partition(",")[0]
    return (Party("speaker", None, whole, Span(report, start, start + len(whole))),)


def _is_source(name: Name) -> bool:
    """Whether a name is one of somebody known who may give a figure."""
    return bool(name.chain) and name.kind in KINDS


def _matched(before: str) -> re.Match[str] | None:
    """The words that give a figure, by the first rule that reads them."""
    return next((match for rule in (PUT, SAID, BARE) if (match := rule.search(before)) is not None), None)


def _told(here: Ground) -> re.Match[str] | None:
    """The words that give a figure for what was told before, where they stand alone."""
    before = here.text[here.sentence.start : here.amount.span.start]
    for rule in (PUT, SAID, BARE):
        match = rule.search(before)
        ends = BARE_ENDS if rule is BARE else ENDS
        if match is not None and ends.match(here.text, here.amount.span.end, here.sentence.end):
            lone = here.amount.unit == "percent" or is_money(here) or here.amount.rule in ECHOES
            return match if lone else None
    return None


def _first(here: Ground, found: Sequence[Record], match: re.Match[str]) -> Record | None:
    """The last of the figures before that a countering one can be of, where all such are of one thing."""
    words = match.groupdict()
    alike = [one for one in found[-HELD:] if _fits(here, one, words.get("noun") or "")]
    if words.get("noun") not in COSTS:
        alike = list(_nearest(here, alike))
    own = {_matter(one) for one in alike if one.evidence[0].rule != RULE}
    if len(own) != 1 and (not own or LATTER not in (words.get("which") or "")):
        return None
    return None if words.get("had") == "had " and not _impossible(here, alike[-1]) else alike[-1]


def _nearest(here: Ground, found: Sequence[Record]) -> Iterator[Record]:
    """The figures of the same paragraph; where it has none, those of the one before."""
    far = [(len(PARAGRAPH.findall(here.text[_end(one) : here.amount.span.start])), one) for one in found]
    least = min((gap for gap, _ in far), default=2)
    yield from (one for gap, one in far if gap == least and gap < 2)


def _end(record: Record) -> int:
    """Where the number of a figure ends."""
    return record.evidence[0].span.end


def _fits(here: Ground, one: Record, noun: str) -> bool:
    """Can a figure before be a value of the same thing: a share of a whole, as many of one noun, a cost?"""
    body = one.body
    if not isinstance(body, Measure) or body.amount.unit != here.amount.unit or one.status == "negated":
        return False
    words = f"{body.label} {body.told}"
    if noun in COSTS and not COSTLY.search(words):
        return False
    if noun == "toll" and not DEADLY.search(words):
        return False
    return body.of is not None or here.amount.unit != "percent"


def _matter(one: Record) -> tuple[str, str | None, float]:
    """What a figure is of, with its value: two that one source gives are of two times or two parts."""
    assert isinstance(one.body, Measure)
    return one.body.label, one.body.of, one.body.amount.value


def _impossible(here: Ground, first: Record) -> bool:
    """The firm [had reported] 68 percent of what is 52 percent done: work that is done does not shrink."""
    cue = next((one.span for one in first.evidence if one.role == "cue"), None)
    body = first.body
    done = cue is not None and FINISHED.fullmatch(here.text[cue.start : cue.end]) is not None
    return isinstance(body, Measure) and done and body.of is not None and here.amount.value > body.amount.value


def _of_one(one: Record, other: Record) -> bool:
    """Is a figure of what another counters?"""
    ours, theirs = one.body, other.body
    if not isinstance(ours, Measure) or not isinstance(theirs, Measure):
        return False
    return ours.amount.unit == theirs.amount.unit and thing(one) == thing(other)


def _countering(first: Record, record: Record, said: Record | None) -> Record:
    """A figure told in the words of the one that it counters, and for its day where it has none of its own."""
    body, old = record.body, first.body
    assert isinstance(body, Measure) and isinstance(old, Measure)
    body = msgspec.structs.replace(body, label=old.label, of=old.of, told=old.told, as_of=body.as_of or old.as_of)
    named = first.said_by and _sources(first).isdisjoint(_sources(record))
    against = (Evidence(first.evidence[0].span, RULE, ROLE),) if named else ()
    cue = tuple(one for one in first.evidence if one.role == "cue")
    when = record.when or first.when or (said.when if said is not None else None)
    real = first.status if first.status in UNTOLD or record.status in UNTOLD else record.status
    return msgspec.structs.replace(
        record,
        body=body,
        evidence=(*record.evidence[:2], *cue, *against),
        parties=first.parties,
        when=when,
        status=real,
    )


def _sources(record: Record) -> set[str]:
    """Who claims a figure, by chain or words."""
    return {_source(one) for one in record.said_by}


def _source(party: Party) -> str:
    """One source."""
    return party.chain or party.text.casefold()
