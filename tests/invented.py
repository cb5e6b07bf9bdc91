"""An invented story with every kind of record, built by hand, for the stages behind the reduce."""

import hashlib
import re

from pactline.model.mention import Amount, Time
from pactline.model.reading import Gap, Reading
from pactline.model.record import Agreement, Commitment, Event, Record, Stage, Statement
from pactline.model.report import Rejected, Repair, Report, Source
from pactline.model.sentence import Sentence
from pactline.model.span import Evidence, Span
from pactline.model.story import (
    Actor,
    Bound,
    Contradiction,
    Copy,
    Dating,
    Fact,
    Indicator,
    Observation,
    Pact,
    Premise,
    Role,
    Staged,
    Story,
    Thread,
)
from pactline.model.when import Unread, When

FIRST = (
    "Norvania's president Ada Holm on Thursday said that Norvania would lend Tessary 20 million crowns.\n\n"
    '"We have completed 60 percent of the harbour works," Holm said. She did not say when the rest would be done.\n\n'
    "About 300 dockers protested in Port Edra. The works, according to officials, are late."
)
SECOND = (
    "Tessary's chancellor Bo Lindqist denied that any loan had been agreed with Norvania.\n\n"
    "Lindqist added that 45 percent of the harbour works were done.\n\n"
    "Ada Holm and Bo Lindqist signed the Harbour Accord on 4 March 2031, officials said."
)
HOSTILE = (
    '<script>alert("x")</script> Ada Holm said: "</script><img src=x onerror=alert(1)> we\u2028stand & fall".\n\n'
    "\u202eevil\u202c text with javascript:alert(1) and </details></main><style>*{display:none}</style> in it.\n\n"
    "=HYPERLINK(1) <svg onload=alert(2)> <a href='javascript:alert(3)'>go</a> <!-- ]]> {{ 7*7 }}"
)
TEXTS = {"r-first": FIRST, "r-second": SECOND, "r-hostile": HOSTILE}


def span(report: str, words: str, *, nth: int = 0) -> Span:
    """The span of some words of a report."""
    start = [found.start() for found in re.finditer(re.escape(words), TEXTS[report])][nth]
    return Span(report, start, start + len(words))


def words(report: str, text: str, role: str = "content", *, rule: str = "by-hand", nth: int = 0) -> Evidence:
    """Evidence on some words of a report."""
    return Evidence(span(report, text, nth=nth), rule, role)


def sentences(report: str) -> tuple[Sentence, ...]:
    """Sentences by full stops and paragraphs."""
    found, text = [], TEXTS[report]
    for paragraph, block in enumerate(re.finditer(r"[^\n]+", text)):
        for piece in re.finditer(r"\S.*?(?:[.](?=\s|$)|$)", block.group()):
            start = block.start() + piece.start()
            found.append(Sentence(report, len(found), paragraph, start, start + len(piece.group()), ()))
    return tuple(found)


def report(key: str, **fields: object) -> Report:
    """A report of the invented texts."""
    text = TEXTS[key]
    source = Source(f"{key[2:]}.txt", hashlib.sha256(text.encode()).hexdigest(), fields.pop("url", None))
    return Report(id=key, text=text, source=source, language="en", **fields)


def said(key: str, source: Evidence | None, cue: Evidence, content: Evidence, **fields: str) -> Record:
    """A statement record."""
    text = TEXTS[cue.span.report]
    body = Statement(
        cue=text[cue.span.start : cue.span.end],
        act=fields.get("act", "say"),
        form=fields.get("form", "indirect"),
        content=(content.span,),
    )
    evidence = tuple(one for one in (source, cue, content) if one)
    return Record(id=key, body=body, evidence=evidence, status=fields.get("status", "happened"))


def fact(record: Record, *parties: tuple[str, str | None, str], when: When = When(), **fields: object) -> Fact:  # noqa: B008
    """A fact of one record."""
    return Fact(
        id=record.id,
        record=record,
        records=(record.id,),
        parties=tuple(Bound(*party) for party in parties),
        when=when,
        evidence=record.evidence,
        **fields,
    )


MARCH = When("2031-03-04", "2031-03-04", "2031-03-04")
THURSDAYS = ("2031-03-06", "2031-03-13", "2031-03-20", "2031-03-27")
SET = When("2031-03-06/2031-03-27", "2031-03-06", "2031-03-27")

LEND = said(
    "s-lend",
    words("r-first", "Norvania's president Ada Holm", "source"),
    words("r-first", "said", "cue"),
    words("r-first", "Norvania would lend Tessary 20 million crowns"),
    act="promise",
)
WORKS = said(
    "s-works",
    words("r-first", "Holm", "source", nth=1),
    words("r-first", "said", "cue", nth=1),
    words("r-first", "We have completed 60 percent of the harbour works,"),
    form="direct",
)
LATE = said(
    "s-late",
    words("r-first", "officials", "source"),
    words("r-first", "according to", "cue"),
    words("r-first", "The works"),
)
DENIED = said(
    "s-denied",
    words("r-second", "Tessary's chancellor Bo Lindqist", "source"),
    words("r-second", "denied", "cue"),
    words("r-second", "any loan had been agreed with Norvania"),
    act="deny",
)
ADDED = said(
    "s-added",
    words("r-second", "Lindqist", "source", nth=1),
    words("r-second", "added", "cue"),
    words("r-second", "45 percent of the harbour works were done"),
    act="claim",
)
SCRIPT = said(
    "s-script",
    words("r-hostile", "Ada Holm", "source"),
    words("r-hostile", "said", "cue"),
    words("r-hostile", "</script><img src=x onerror=alert(1)> we\u2028stand & fall"),
    form="direct",
)
DAY = Time(span("r-second", "on 4 March 2031"), 2, "on 4 March 2031", "DATE", Unread())
SIGNED = Record(
    id="g-accord",
    body=Agreement(
        label="Harbour Accord",
        kind="treaty",
        topics=("harbour",),
        stages=(Stage("signed", DAY, (words("r-second", "signed", "stage"),)),),
    ),
    evidence=(words("r-second", "Harbour Accord", "label"),),
    when=DAY,
)
PROTEST = Record(
    id="e-protest",
    body=Event(type="PROTEST", mode="demonstrate", contexts=("labour",)),
    evidence=(words("r-first", "protested", "trigger"), words("r-first", "About 300 dockers", "actor")),
    where=span("r-first", "Port Edra"),
)
CROWNS = Amount(
    span("r-first", "20 million crowns"), 0, "20 million crowns", 20e6, "crowns", number=span("r-first", "20 million")
)
LOAN = Record(
    id="c-loan",
    body=Commitment(action="lend Tessary 20 million crowns", strength="firm", amount=CROWNS),
    evidence=(words("r-first", "would lend Tessary 20 million crowns", "action"),),
    within="s-lend",
)


def observed(key: str, value: float, report: str, text: str, claimant: str, relation: str) -> Observation:
    """A share of the harbour works."""
    day = MARCH if report == "r-second" else SET
    return Observation(
        id=key,
        value=value,
        low=None,
        high=None,
        bound="exact",
        as_of=day,
        claimant=claimant,
        text=text,
        relation=relation,
        evidence=(words(report, text, "value"),),
    )


SHARE = Indicator(
    id="i-works",
    label="harbour works",
    unit="percent",
    of="the harbour works",
    about="a-tessary",
    observations=(
        observed("o-sixty", 60.0, "r-first", "60 percent", "a-holm", "disagrees"),
        observed("o-fortyfive", 45.0, "r-second", "45 percent", "a-lindqvist", "first"),
    ),
)
DOCKERS = Indicator(
    id="i-dockers",
    label="dockers",
    unit="dockers",
    of=None,
    about=None,
    observations=(
        Observation(
            id="o-dockers",
            value=300.0,
            low=None,
            high=None,
            bound="about",
            as_of=SET,
            claimant=None,
            text="About 300 dockers",
            relation="first",
            evidence=(words("r-first", "About 300 dockers", "value"),),
        ),
    ),
)
ACTORS = (
    Actor(
        "a-holm",
        "Ada Holm",
        "person",
        aliases=("Holm", "Ada Holm"),
        roles=(Role("president", "Norvania", (words("r-first", "president", "title"),)),),
        mentions=(
            span("r-first", "Ada Holm"),
            span("r-first", "Holm", nth=1),
            span("r-second", "Ada Holm"),
            span("r-hostile", "Ada Holm"),
        ),
    ),
    Actor(
        "a-lindqvist",
        "Bo Lindqvist",
        "person",
        aliases=("Lindqist", "Bo Lindqist"),
        roles=(Role("chancellor", "Tessary", (words("r-second", "chancellor", "title"),)),),
        mentions=(span("r-second", "Bo Lindqist"), span("r-second", "Lindqist", nth=1)),
    ),
    Actor("a-norvania", "Norvania", "state", mentions=(span("r-first", "Norvania"), span("r-second", "Norvania"))),
    Actor("a-tessary", "Tessary", "state", mentions=(span("r-first", "Tessary"), span("r-second", "Tessary"))),
    Actor("a-edra", "Port Edra", "place", mentions=(span("r-first", "Port Edra"),)),
)
FACTS = (
    fact(PROTEST, ("actor", None, "About 300 dockers")),
    fact(LEND, ("speaker", "a-holm", "Norvania's president Ada Holm")),
    fact(WORKS, ("speaker", "a-holm", "Holm")),
    fact(LATE, ("speaker", None, "officials")),
    fact(DENIED, ("speaker", "a-lindqvist", "Tessary's chancellor Bo Lindqist")),
    fact(ADDED, ("speaker", "a-lindqvist", "Lindqist")),
    fact(SCRIPT, ("speaker", "a-holm", "Ada Holm")),
    fact(
        SIGNED,
        ("party", "a-holm", "Ada Holm"),
        ("party", "a-lindqvist", "Bo Lindqist"),
        when=MARCH,
        ledger=Pact(
            ("Harbour Accord",), ("harbour",), stages=(Staged("signed", MARCH, SIGNED.body.stages[0].evidence),)
        ),
    ),
    fact(LOAN, ("by", "a-norvania", "Norvania"), ("to", "a-tessary", "Tessary"), said_by=("a-holm",)),
)


def story() -> Story:
    """The whole invented story."""
    first = report("r-first", title="Norvania lends", outlet="Port Edra Times", url="https://example.org/a?b=1&c=2")
    second = report("r-second", author="Cy Bram", agency="Fennick", repairs=(Repair("byline", "By Cy Bram"),))
    hostile = report(
        "r-hostile",
        title="</title><script>alert(4)</script>",
        outlet='"><img src=x onerror=alert(5)>',
        url="javascript:alert(6)",
        repairs=(Repair("furniture", "<b onclick=alert(7)>Follow us</b>"),),
    )
    records = (LEND, WORKS, LATE, PROTEST, LOAN), (DENIED, ADDED, SIGNED), (SCRIPT,)
    readings = tuple(
        Reading(report=one, sentences=sentences(one.id), records=held)
        for one, held in zip((first, second, hostile), records, strict=True)
    )
    weekday = Premise("the lead calls the day Thursday", span("r-first", "Thursday"))
    return Story(
        readings=readings,
        rejected=(Rejected("empty.txt", "no text"), Rejected("<img src=x>.html", "no text")),
        datings=(
            Dating("r-first", SET, THURSDAYS, "inferred", (weekday, Premise("facts.toml says the accord stood"))),
            Dating("r-second", MARCH, (MARCH.edtf,), "stated", (Premise("the report names 4 March 2031"),)),
            Dating("r-hostile", When(), (), "unknown"),
        ),
        copies=(Copy("r-second", "r-first", "part", 0.31),),
        actors=ACTORS,
        facts=tuple(sorted(FACTS, key=lambda one: one.id)),
        indicators=(DOCKERS, SHARE),
        contradictions=(
            Contradiction(
                "x-works",
                "value",
                ("o-sixty", "o-fortyfive"),
                "Ada Holm gives 60 percent, Bo Lindqvist 45 percent of the harbour works.",
                (words("r-first", "60 percent"), words("r-second", "45 percent")),
            ),
        ),
        threads=(
            Thread(
                "t-one",
                "Ada Holm and Bo Lindqvist",
                ("r-first", "r-hostile", "r-second"),
                "2031-03-04",
                "2031-03-27",
                ("g-accord", "o-fortyfive", "o-sixty"),
            ),
        ),
        gaps=(Gap("r-first", *_at("r-first", "20 million"), "number"),),
    )


def _at(report: str, text: str) -> tuple[int, int]:
    """Start and end of some words."""
    found = span(report, text)
    return found.start, found.end
