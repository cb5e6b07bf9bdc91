"""A dossier in, its records as the rows of one table out: the same columns for every kind of record."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import msgspec

from pactline.model.dossier import Dossier
from pactline.outputs import json
from pactline.outputs.schema import DossierOut
from pactline.outputs.schema_records import AgreementOut, CommitmentOut, EventOut, StatementOut
from pactline.outputs.schema_reports import ReportOut
from pactline.outputs.schema_words import EvidenceOut, WhenOut

Cell = str | float | int | None


class Flat(msgspec.Struct, frozen=True, kw_only=True):
    """One record; `words` are those it rests on, `file` and `title` the report they stand in first, `sentence` the one
    of its own words; `unsure` says "unsure" of what the proofreader does not sign.
    """

    id: str
    kind: str
    type: str = ""
    who: str = ""
    to: str = ""
    text: str = ""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    bound: str = ""
    when: str = ""
    first: str = ""
    last: str = ""
    due: str = ""
    status: str = ""
    said_by: str = ""
    reports: int | None = None
    independent: int | None = None
    file: str = ""
    title: str = ""
    words: str = ""
    sentence: str = ""
    unsure: str = ""


COLUMNS = Flat.__struct_fields__
OWN = ("value", "action", "trigger", "cue", "content")  # the words that a record is of, by their role


class Book(msgspec.Struct, frozen=True, dict=True):
    """A public dossier and what its rows look up."""

    public: DossierOut
    sentences: Mapping[str, Sequence[tuple[int, int]]]  # report -> where its sentences begin and end

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Actors' names by id."""
        return {actor.id: actor.name for actor in self.public.actors}

    @cached_property
    def texts(self) -> Mapping[str, ReportOut]:
        """Reports by id."""
        return {report.id: report for report in self.public.reports}

    def named(self, actors: Sequence[str | None]) -> str:
        """Names, one after the other."""
        return "; ".join(self.names.get(actor, actor) for actor in actors if actor)

    def told(self, actors: Sequence[str], words: Sequence[str]) -> str:
        """Names, and the report's words for those who have none."""
        return "; ".join(one for one in (self.named(actors), *words) if one)

    def ground(self, evidence: Sequence[EvidenceOut]) -> dict[str, Any]:
        """The report and the words."""
        report = self.texts[evidence[0].report]
        pieces = [self.texts[one.report].text[one.start : one.end] for one in evidence]
        words = " … ".join(dict.fromkeys(pieces))
        return {"file": report.path, "title": report.title or "", "words": words, "sentence": self.sentence(evidence)}

    def sentence(self, evidence: Sequence[EvidenceOut]) -> str:
        """The sentence that a record's own words stand in, in one line."""
        one = next((one for role in OWN for one in evidence if one.role == role), evidence[0])
        bounds = self.sentences.get(one.report, ())
        place = bisect_right(bounds, one.start, key=lambda each: each[0]) - 1
        first, last = bounds[place] if place >= 0 else (one.start, one.end)
        return " ".join(self.texts[one.report].text[first : max(last, one.end)].split())


def records(dossier: Dossier) -> Iterator[Flat]:
    """Every statement, event, agreement, commitment, figure and disagreement, kind by kind, by id."""
    bounds = {r.report.id: [(one.start, one.end) for one in r.sentences] for r in dossier.story.readings}
    book = Book(json.public(dossier), bounds)
    yield from (_statement(one, book) for one in book.public.statements)
    yield from (_event(one, book) for one in book.public.events)
    yield from (_agreement(one, book) for one in book.public.agreements)
    yield from (_commitment(one, book) for one in book.public.commitments)
    yield from _figures(book)
    for one in book.public.contradictions:
        yield Flat(id=one.id, kind="disagreement", type=one.kind, text=one.why, **book.ground(one.evidence))


def _statement(one: StatementOut, book: Book) -> Flat:
    """Who said what."""
    return Flat(
        id=one.id,
        kind="statement",
        type=one.act,
        who=book.named(one.speakers) or one.speaker_text,
        to=book.named([one.addressee]),
        text=one.text,
        status=one.status,
        reports=one.reports,
        independent=one.independent,
        unsure=_unsure(one.sure),
        **_days(one.when),
        **book.ground(one.evidence),
    )


def _event(one: EventOut, book: Book) -> Flat:
    """Who did what to whom."""
    return Flat(
        id=one.id,
        kind="event",
        type=one.type,
        who=book.told(one.actors, one.actors_text),
        to=book.told(one.recipients, one.recipients_text),
        status=one.status,
        said_by=book.named(one.said_by),
        reports=one.reports,
        independent=one.independent,
        unsure=_unsure(one.sure),
        **_days(one.when),
        **book.ground(one.evidence),
    )


def _agreement(one: AgreementOut, book: Book) -> Flat:
    """A pact; its stages with their days as its status."""
    return Flat(
        id=one.id,
        kind="agreement",
        type=one.kind,
        who=book.named(one.parties),
        text=one.name,
        status="; ".join(f"{stage.stage} {stage.when.edtf}".strip() for stage in one.stages),
        reports=one.reports,
        independent=one.independent,
        **book.ground(one.evidence),
    )


def _commitment(one: CommitmentOut, book: Book) -> Flat:
    """Who will do what."""
    return Flat(
        id=one.id,
        kind="commitment",
        type=one.strength,
        who=book.told(one.by, one.by_text),
        to=book.told(one.to, one.to_text),
        text=one.action,
        value=one.amount.value if one.amount else None,
        unit=one.amount.unit if one.amount else "",
        bound=one.amount.bound if one.amount else "",
        due=one.due.edtf if one.due else "",
        status=one.status,
        said_by=book.told(one.said_by, one.said_by_text),
        reports=one.reports,
        independent=one.independent,
        unsure=_unsure(one.sure),
        **_days(one.made or WhenOut()),
        **book.ground(one.evidence),
    )


def _figures(book: Book) -> Iterator[Flat]:
    """Every value of every indicator."""
    for indicator in book.public.indicators:
        for one in indicator.observations:
            yield Flat(
                id=one.id,
                kind="figure",
                type=one.relation,
                text=indicator.label,
                value=one.value,
                low=one.low,
                high=one.high,
                unit=indicator.unit,
                bound=one.bound,
                said_by=book.named([one.claimant]) or one.sayer,
                reports=one.reports,
                independent=one.independent,
                **_days(one.as_of),
                **book.ground(one.evidence),
            )


def _unsure(sure: bool) -> str:
    """What the table says of a reading that is not signed."""
    return "" if sure else "unsure"


def _days(when: WhenOut) -> dict[str, Any]:
    """The days in their three columns."""
    return {"when": when.edtf, "first": when.first or "", "last": when.last or ""}
