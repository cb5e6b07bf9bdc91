"""A page with its statements in, the same with those that only answer another out: "a charge that she rejected".

Such an answer has no content of its own but a word that points at what was said just before, in the same sentence or
in the one before. What it answers does not hold its words.
"""

import re
from collections.abc import Iterator, Sequence

import msgspec

from pactline.kit import ids
from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.record import Party, Record, Statement
from pactline.model.span import Evidence, Span

CHARGE = r"(?:charges?|claims?|allegations?|accusations?|assertions?|suggestions?)"
DENIES = r"(?P<cue>den(?:y|ies|ied)|reject(?:s|ed)?|disput(?:e|es|ed))"
WHO = r"(?P<who>[^.;:,“”\"()\d\n]{2,60}?(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2},)?)"
END = r"(?=[.;,]|$| and | but )"
POINTED = re.compile(
    rf"(?<=[.!?”\"\n] )(?:But )?{WHO} {DENIES}"
    rf" (?P<what>(?:this|that)(?= *[.;,]|$)|(?:the|this|that|these) {CHARGE}){END}"
)
RELATIVE = re.compile(rf", (?P<what>(?:an?|the) {CHARGE}) (?:that |which )?{WHO} (?:has |have |had )?{DENIES}{END}")
PASSIVE = re.compile(rf", (?P<what>(?:an?|the) {CHARGE}) (?P<cue>denied|rejected|disputed) by {WHO}(?=[.;]|$)")
VERB = re.compile(  # a court that rejects a claim, and words that are no subject
    r"\b(?:courts?|judges?|jury|tribunal|insurers?|magistrates?|not|never|who|which|is|was|are|were|has|have|had|said|says|would|could|may|if|when|while)\b",
    re.I,
)
WEAK = re.compile(r"reject", re.I)
SPEAKERS = ("person", "organisation", "group", "state")


def added(page: Reading, made: Sequence[Record]) -> tuple[Record, ...]:
    """The statements of a report with the bare answers to them, in the order of their ids where they begin alike."""
    cues = {one.span.start for record in made for one in record.evidence if one.role == "cue"}
    found = [one for one in _answers(page) if _cue(one).start not in cues]
    if not found:
        return tuple(made)
    return (*(_cut(record, found) for record in made), *found)


def _answers(page: Reading) -> Iterator[Record]:
    """The bare answers of each sentence."""
    text = page.report.text
    for sentence in page.sentences:
        line = text[sentence.start : sentence.end]
        for rule in (POINTED, RELATIVE, PASSIVE):
            low = sentence.start - 2 if rule is POINTED else sentence.start
            words = f". {line}" if rule is POINTED else line
            match = rule.search(words)
            if match is not None and not VERB.search(match["who"]):
                yield _record(page, match, low)


def _record(page: Reading, match: re.Match[str], low: int) -> Record:
    """An answer as a statement."""
    report = page.report.id
    who, cue, what = (Span(report, low + match.start(one), low + match.end(one)) for one in ("who", "cue", "what"))
    act = "reject" if WEAK.match(match["cue"]) else "deny"
    body = Statement(cue=match["cue"], act=act, form="indirect", content=(what,))
    evidence = tuple(
        Evidence(span, "rejoinder", role) for span, role in ((who, "source"), (cue, "cue"), (what, "content"))
    )
    key = ids.digest(report, *((one.role, one.span.start, one.span.end) for one in evidence))
    return Record(id=f"s-{key}", body=body, evidence=evidence, parties=(_speaker(page, who, match["who"]),))


def _speaker(page: Reading, who: Span, words: str) -> Party:
    """Who answers: the one named by all of the words or behind a comma, else the words."""
    plain, name = words.rstrip(","), words.rstrip(",").partition(", ")[2]
    named = [
        one for one in page.mentions if isinstance(one, Name) and one.chain and who.start <= one.span.start < who.end
    ]
    own = next((one for one in named if one.text in (plain, name)), None)
    own = own or next((one for one in named if _names(plain, one) and one.kind in SPEAKERS), None)
    return Party("speaker", own.chain if own is not None else None, own.text if own is not None else plain, who)


def _names(words: str, name: Name) -> bool:
    """Do words only name somebody, with an article or a title: the firm Norbau?"""
    return words.endswith(f" {name.text}") and "of " not in words and " for " not in words and "’s" not in words


def _cue(record: Record) -> Span:
    """Where the verb of an answer stands."""
    return next(one.span for one in record.evidence if one.role == "cue")


def _cut(record: Record, answers: Sequence[Record]) -> Record:
    """A statement without the words of an answer to it."""
    body = record.body
    if not isinstance(body, Statement):
        return record
    content = tuple(_before(span, answers) for span in body.content)
    if content == body.content:
        return record
    ends = dict(zip(body.content, content, strict=True))
    evidence = tuple(
        msgspec.structs.replace(one, span=ends.get(one.span, one.span)) if one.role == "content" else one
        for one in record.evidence
    )
    return msgspec.structs.replace(record, body=msgspec.structs.replace(body, content=content), evidence=evidence)


def _before(span: Span, answers: Sequence[Record]) -> Span:
    """A stretch of content up to the answer that it holds."""
    for answer in answers:
        what = next(one.span for one in answer.evidence if one.role == "content")
        if span.start < what.start and _cue(answer).start < span.end and what.start < _cue(answer).end:
            return Span(span.report, span.start, what.start - len(", "))
    return span
