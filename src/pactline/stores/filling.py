"""A dossier in, the rows of each table out."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from pactline.model.dossier import Dossier, Line
from pactline.model.record import Agreement, Commitment, Event, Statement
from pactline.model.span import Evidence
from pactline.model.story import Fact, Indicator, Observation, Story
from pactline.stores import tables

Row = dict[str, Any]
KINDS = {Statement: "statement", Event: "event", Agreement: "agreement", Commitment: "commitment"}


def rows(dossier: Dossier) -> Iterator[tuple[Any, list[Row]]]:
    """Every table with its rows, referred-to tables first."""
    for table, make in FILLERS:
        yield table, list(make(dossier))


def _reports(dossier: Dossier) -> Iterator[Row]:
    """Reports with their dates and copies."""
    story = dossier.story
    datings = {dating.report: dating for dating in story.datings}
    copies = {copy.report: copy for copy in sorted(story.copies, key=lambda copy: (copy.report, copy.share, copy.of))}
    for reading in sorted(story.readings, key=lambda reading: reading.report.id):
        report, dating = reading.report, datings.get(reading.report.id)
        copy = copies.get(report.id)
        yield {
            **{
                name: getattr(report, name)
                for name in ("id", "outlet", "agency", "author", "title", "language", "text")
            },
            **{"path": report.source.path, "url": report.source.url, "digest": report.source.digest},
            **(_when(dating.when) if dating else _when(None)),
            "date_method": dating.method if dating else "unknown",
            "copy_of": copy.of if copy else None,
            "copy_kind": copy.kind if copy else None,
            "copy_share": copy.share if copy else None,
        }


def _when(when: Any) -> Row:
    """A set of days in three columns."""
    return {
        "date": when.edtf or None if when else None,
        "first_day": when.first if when else None,
        "last_day": when.last if when else None,
    }


def _premises(dossier: Dossier) -> Iterator[Row]:
    """Why a report is of its day."""
    for dating in dossier.story.datings:
        for position, one in enumerate(dating.because):
            span = one.span
            yield {
                "report": dating.report,
                "position": position,
                "premise": one.text,
                "words_in": span.report if span else None,
                "start": span.start if span else None,
                "end": span.end if span else None,
            }


def _repairs(dossier: Dossier) -> Iterator[Row]:
    """What was taken out of a report."""
    for reading in dossier.story.readings:
        for position, one in enumerate(reading.report.repairs):
            yield {"report": reading.report.id, "position": position, "kind": one.kind, "text": one.text}


def _rejected(dossier: Dossier) -> Iterator[Row]:
    """What could not be read."""
    return ({"path": one.path, "reason": one.reason} for one in sorted(dossier.story.rejected))


def _sentences(dossier: Dossier) -> Iterator[Row]:
    """The sentences of every report."""
    for reading in dossier.story.readings:
        text = reading.report.text
        for one in reading.sentences:
            place = {"report": one.report, "position": one.index, "paragraph": one.paragraph}
            yield {**place, "start": one.start, "end": one.end, "text": text[one.start : one.end]}


def _actors(dossier: Dossier) -> Iterator[Row]:
    """One row an actor."""
    for one in dossier.story.actors:
        named = {"id": one.id, "name": one.name, "kind": one.kind, "country": one.country}
        yield {**named, "mentions": len(one.mentions), "reports": len({span.report for span in one.mentions})}


def _aliases(dossier: Dossier) -> Iterator[Row]:
    """What else an actor is called."""
    return ({"actor": one.id, "alias": alias} for one in dossier.story.actors for alias in one.aliases)


def _roles(dossier: Dossier) -> Iterator[Row]:
    """The offices an actor is given."""
    for one in dossier.story.actors:
        for role in one.roles:
            yield {"actor": one.id, "title": role.title, "of": role.of}


def _records(dossier: Dossier) -> Iterator[Row]:
    """Facts and observations in one wide table, each with the sentence the page shows."""
    said = _said(dossier)
    names = {actor.id: actor.name for actor in dossier.story.actors}
    for fact in dossier.story.facts:
        yield _fact(fact, said, names)
    for one in dossier.story.indicators:
        for point in one.observations:
            yield _observation(one, point, said=said, names=names)
    for clash in dossier.story.contradictions:
        counts = {"reports": len({one.span.report for one in clash.evidence}), "independent": 1}
        yield {**BLANK, "id": clash.id, "kind": "contradiction", "says": clash.why, "label": clash.kind, **counts}


def _said(dossier: Dossier) -> dict[str, Line]:
    """Record -> its line on the page."""
    wanted = [section for section in dossier.sections if section.key not in ("summary", "timeline")]
    return {line.record: line for section in wanted for line in section.lines if line.record}


BLANK: Row = {column.name: None for column in tables.records.columns}


def _fact(fact: Fact, said: Mapping[str, Line], names: Mapping[str, str]) -> Row:
    """A statement, event, agreement or commitment."""
    body = fact.record.body
    actor = next((party.actor for party in fact.parties if party.role in ("speaker", "actor", "by", "party")), None)
    line = said.get(fact.utterance or fact.id) or said.get(fact.id)
    return {
        **BLANK,
        **_when(fact.when),
        "id": fact.id,
        "kind": KINDS.get(type(body), "record"),
        "says": line.text if line else _words(fact.evidence),
        "actor": actor,
        "actor_name": names.get(actor or ""),
        "act": getattr(body, "act", None),
        "form": getattr(body, "form", None),
        "status": fact.record.status,
        "label": getattr(body, "label", None),
        "reports": fact.reports,
        "independent": fact.independent,
    }


def _words(evidence: tuple[Evidence, ...]) -> str:
    """Something to say of a record that shares its line with another."""
    return f"as in {len(evidence)} places of the reports" if len(evidence) != 1 else "as in one place of the reports"


def _observation(one: Indicator, point: Observation, *, said: Mapping[str, Line], names: Mapping[str, str]) -> Row:
    """A figure."""
    line = said.get(point.id)
    return {
        **BLANK,
        **_when(point.as_of),
        "id": point.id,
        "kind": "figure",
        "says": line.text if line else point.text,
        "actor": point.claimant,
        "actor_name": names.get(point.claimant or ""),
        "status": point.relation,
        "label": one.label,
        "unit": one.unit,
        "bound": point.bound,
        "value": point.value,
        "reports": point.reports,
        "independent": point.independent,
    }


def _evidence(dossier: Dossier) -> Iterator[Row]:
    """The words every record rests on."""
    story = dossier.story
    texts = {reading.report.id: reading.report.text for reading in story.readings}
    for key, held in _held(story):
        for one in held:
            span = one.span
            place = {"report": span.report, "start": span.start, "end": span.end}
            words = texts[span.report][span.start : span.end]
            yield {"record": key, **place, "role": one.role, "rule": one.rule, "words": words}


def _held(story: Story) -> Iterator[tuple[str, tuple[Evidence, ...]]]:
    """Everything that has evidence."""
    yield from ((fact.id, fact.evidence) for fact in story.facts)
    yield from ((point.id, point.evidence) for one in story.indicators for point in one.observations)
    yield from ((clash.id, clash.evidence) for clash in story.contradictions)
    yield from ((actor.id, role.evidence) for actor in story.actors for role in actor.roles)


def _lines(dossier: Dossier) -> Iterator[Row]:
    """The page's lines."""
    for section in dossier.sections:
        for position, line in enumerate(section.lines):
            place = {"section": section.key, "position": position, "heading": line.group, "day": line.day}
            yield {**place, "line": line.text, "detail": line.detail, "record": line.record}


FILLERS: tuple[tuple[Any, Callable[[Dossier], Iterator[Row]]], ...] = (
    (tables.reports, _reports),
    (tables.premises, _premises),
    (tables.repairs, _repairs),
    (tables.rejected, _rejected),
    (tables.sentences, _sentences),
    (tables.actors, _actors),
    (tables.aliases, _aliases),
    (tables.roles, _roles),
    (tables.records, _records),
    (tables.evidence, _evidence),
    (tables.lines, _lines),
)
