"""A figure that somebody else gives for what was told just before in, what it is of out.

"64 percent stand empty, said the union. The ministry puts the share at 51 percent." The second figure has no noun of
its own, and is of what the first is of. Only where one thing alone can be meant: the nearest figures of one unit, in
the paragraph or the one before, are all of one thing; a cost may stand farther up, where a report tells of one cost.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.record import Measure, Party, Record, Statement
from pactline.model.sentence import Sentence
from pactline.model.span import Evidence, Span
from pactline.records import measure_answers
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_same import thing

RULE = "countered"
ROLE = "counters"  # of the words of the figure that is countered
LATTER = "latter"
UNTOLD = ("planned", "hypothetical", "negated")
PARAGRAPH = re.compile(r"\n\s*")
COSTS = ("bill", "cost", "costs", "price")
COSTLY = re.compile(r"\b(?:costs?|costing|price|bill)\b", re.I)
DEADLY = re.compile(r"\b(?:dead|killed|died|deaths?|dying)\b", re.I)
FINISHED = re.compile(r"[a-z]+(?:ed|ne|lt)$")  # repaired, done, built
BEFORE = re.compile(r"\b(?:from|compared (?:with|to)|against|than)(?: [a-z]+){0,2} $")
OLD = re.compile(  # In October it had put the number at 9,000
    r"^(?:In|Last|Earlier|Back in|Until|A|Two|Three|Six) [^.;]{2,40}? (?:it|they|he|she|the [a-z]+)"
    r" (?:had|put|gave|spoke|said)\b"
)
FAR = 160  # characters before a figure in which its clause says when or how it is told
PLEDGED = re.compile(
    r"\b(?:promised|pledged|vowed|undertook|undertaken|was to|were to|is to|target|goal|aim(?:s|ed)?)\b"
)
NOT = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b")
BACK = 40  # characters before a figure in which it is told as one of before
TOLLS = ("toll", "losses")
STEM = 4  # letters by which the forms of a word meet
LINKS = frozenset(("of", "for", "in", "at", "from", "and", "by", "with", "to"))
KINDS = ("person", "organisation", "group")
HELD = 60  # figures back that are looked at


def read(here: Ground, found: Sequence[Record]) -> Finding | None:
    """The ministry puts the share at [51 percent]: another value of what the figure before is a value of."""
    match = measure_answers.read(here) if found else None
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
        first = _countered(kept, record, page.report.text)
        who = _teller(record, page) or record.said_by
        if first is not None and who:
            claimed = msgspec.structs.replace(record, said_by=who)
            plain = _set_apart(record, page)
            if _pledged(first, page.report.text):
                first = msgspec.structs.replace(first, said_by=(), status="alleged")
                plain = False
            kept.append(_countering(first, claimed, said.get(first.within or ""), plain=plain))
    return tuple(kept)


def _countered(kept: Sequence[Record], record: Record, text: str) -> Record | None:
    """The last figure that a countering one is told in the words of; none that is only compared with it."""
    own = [one for one in reversed(kept) if one.evidence[0].rule != RULE and _of_one(one, record)]
    return next((one for one in own if not _passed(text, one)), next(iter(own), None))


def standing(found: Sequence[Record]) -> list[Record]:
    """The measures, less those that counter one which is none of them."""
    own = [one for one in found if one.evidence[0].rule != RULE]
    return [one for one in found if one in own or any(_of_one(first, one) for first in own)]


def _teller(record: Record, page: Reading) -> tuple[Party, ...]:
    """Who gives a figure: who is named in or behind the words for it, else whom a statement names, else the words."""
    span = record.evidence[0].span
    at = next(place for place, one in enumerate(page.sentences) if one.start <= span.start < one.end)
    low = page.sentences[at].start
    match = measure_answers.matched(page.report.text[low : span.start])
    words = "" if match is None else measure_answers.word(match, "who")
    if match is None or not words:
        return () if record.said_by else _behind(span.end, page.sentences[at].end, page)
    start = low + match.start("who")
    named = _named(page, start, words, said=record.said_by)
    cut = [one for one in record.said_by if not one.chain and words.startswith(f"{one.text} ")]
    if cut and not named:
        return _worded(span.report, start, words)
    if named or record.said_by or words.casefold() not in measure_answers.PERSONAL:
        return named or record.said_by or _worded(span.report, start, words)
    return _subject(page.sentences[at - 1], page) if at else ()


def _behind(start: int, end: int, page: Reading) -> tuple[Party, ...]:
    """Who is named behind a figure: it was nearer 12 percent, [the mayor, Lind,] said."""
    match = measure_answers.BEHIND.match(page.report.text, start, end)
    if match is None:
        return ()
    first, words = match.start(match.lastgroup or 0), match[match.lastgroup or 0]
    return _named(page, first, words, said=()) or _worded(page.report.id, first, words)


def _named(page: Reading, start: int, words: str, *, said: Sequence[Party]) -> tuple[Party, ...]:
    """Who is named last in the words for who gives a figure, or behind their comma, where no statement says it."""
    whole = words.partition(", ")[0]
    names = [one for one in page.mentions if isinstance(one, Name) and _is_source(one)]
    behind = next((one for one in names if one.span.start == start + len(whole) + 2), None)
    last = next((one for one in names if one.span.end == start + len(whole) and start <= one.span.start), None)
    name = behind or (last if last is not None and _plain(words[: last.span.start - start]) else None)
    known = name is None or any(party.chain for party in said)
    return () if known or name is None else (Party("speaker", name.chain, name.text, name.span),)


def _plain(words: str) -> bool:
    """Whether what stands before a name only says who that is: [the charity] Lind, and no [office of] Lind."""
    return not words or LINKS.isdisjoint(words.casefold().split())


def _subject(sentence: Sentence, page: Reading) -> tuple[Party, ...]:
    """Whom a sentence tells of first: "its own count" behind it is theirs."""
    at = next((one.subject for one in sentence.clauses if one.subject is not None), None)
    if at is None or sentence.tokens[at].upos not in ("NOUN", "PROPN"):
        return ()
    first, last = trees.phrase(sentence.tokens, at, without=("punct", "appos", "acl:relcl", "acl", "parataxis"))
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    return _worded(sentence.report, start, page.report.text[start:end])


def _worded(report: str, start: int, words: str) -> tuple[Party, ...]:
    """Who gives a figure by the words alone."""
    whole = words.partition(",")[0]
    return (Party("speaker", None, whole, Span(report, start, start + len(whole))),)


def _is_source(name: Name) -> bool:
    """Whether a name is one of somebody known who may give a figure."""
    return bool(name.chain) and name.kind in KINDS


def _first(here: Ground, found: Sequence[Record], match: re.Match[str]) -> Record | None:
    """The last of the figures before that a countering one can be of, where all such are of one thing."""
    noun = measure_answers.word(match, "noun")
    alike = [one for one in found[-HELD:] if _fits(here, one, match)]
    if noun not in COSTS:
        alike = list(_nearest(here, alike))
    if match.re is measure_answers.SHORT:
        alike = [one for one in alike if one.evidence[0].span.start >= here.sentence.start]
    alike = [one for one in alike if not _passed(here.text, one)] or alike
    own = {_matter(one) for one in alike if one.evidence[0].rule != RULE}
    if len(own) > 1 and len({one[:2] for one in own}) == 1:  # one thing at several times: its value of now
        alike = [one for one in alike if isinstance(one.body, Measure) and one.body.as_of is None]
        own = {_matter(one) for one in alike if one.evidence[0].rule != RULE}
    if len(own) != 1 and (not own or LATTER not in measure_answers.word(match, "which")):
        return None
    return None if measure_answers.word(match, "had") and not _impossible(here, alike[-1]) else alike[-1]


def _passed(text: str, one: Record) -> bool:
    """Is a figure of a time gone by, with which another is only compared: up from [20 percent]?"""
    span = one.evidence[0].span
    told = text[max(span.start - FAR, 0) : span.start]
    own = PARAGRAPH.split(told)[-1].rpartition(". ")[2]
    return BEFORE.search(told[-BACK:]) is not None or OLD.search(own) is not None


def _nearest(here: Ground, found: Sequence[Record]) -> Iterator[Record]:
    """The figures of the same paragraph; where it has none, those of the one before."""
    far = [(len(PARAGRAPH.findall(here.text[_end(one) : here.amount.span.start])), one) for one in found]
    least = min((gap for gap, _ in far), default=2)
    yield from (one for gap, one in far if gap == least and gap < 2)


def _end(record: Record) -> int:
    """Where the number of a figure ends."""
    return record.evidence[0].span.end


def _fits(here: Ground, one: Record, match: re.Match[str]) -> bool:
    """Can a figure before be a value of the same thing: a share of a whole, as many of one noun, a cost?"""
    body, noun, of = one.body, measure_answers.word(match, "noun"), measure_answers.word(match, "of")
    if not isinstance(body, Measure) or (one.status == "negated" and _denied(here.text, one)):
        return False
    words = f"{body.label} {body.told}"
    deadly = DEADLY.search(words) is not None
    if of and not _names(of, words):
        return False
    if body.amount.unit != here.amount.unit and not (deadly and DEADLY.search(of)):
        return False
    if (noun in COSTS and not COSTLY.search(words)) or (noun in TOLLS and not deadly):
        return False
    return body.of is not None or here.amount.unit != "percent"


def _denied(text: str, one: Record) -> bool:
    """Whether a share is told by what they do not do: of those who [did not] vote another figure may be the rest."""
    span = one.evidence[0].span
    return NOT.search(PARAGRAPH.split(text[span.end : span.end + BACK * 2])[0].partition(". ")[0]) is not None


def _names(of: str, words: str) -> bool:
    """Whether "the number of [dead]" has a word of what was told of a figure, or both tell of the dead."""
    told = words.casefold()
    met = any(word[:STEM] in told for word in of.casefold().split() if len(word) >= STEM)
    return met or (DEADLY.search(of) is not None and DEADLY.search(words) is not None)


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
    return thing(one) == thing(other)


def _pledged(first: Record, text: str) -> bool:
    """Whether a figure is of what was promised: what there is of it is no other figure for the same."""
    span = first.evidence[0].span
    return PLEDGED.search(text[max(span.start - FAR, 0) : span.start].rpartition(". ")[2]) is not None


def _set_apart(record: Record, page: Reading) -> bool:
    """Whether the words of a figure say that it is another than the report's own: there were only 170."""
    assert isinstance(record.body, Measure)
    span, text = record.evidence[0].span, page.report.text
    return measure_answers.contrasts(text[max(span.start - BACK, 0) : span.start], record.body.amount.text)


def _countering(first: Record, record: Record, said: Record | None, *, plain: bool) -> Record:
    """A figure told in the words of the one that it counters, and for its day where it has none of its own."""
    body, old = record.body, first.body
    assert isinstance(body, Measure) and isinstance(old, Measure)
    body = msgspec.structs.replace(body, label=old.label, of=old.of, told=old.told, as_of=body.as_of or old.as_of)
    named = _sources(first).isdisjoint(_sources(record)) if first.said_by else plain
    against = (Evidence(first.evidence[0].span, RULE, ROLE),) if named else ()
    cue = tuple(one for one in first.evidence if one.role == "cue")
    when = record.when or first.when or (said.when if said is not None else None)
    real = first.status if first.status in UNTOLD or record.status in UNTOLD else "alleged"
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
