"""A dossier in, the bytes of dossier.json out: CONTRACT.md's shape, every key present, lists sorted by id."""

import msgspec

from pactline.model.dossier import Dossier
from pactline.model.story import Contradiction, Indicator, Observation, Story, Thread
from pactline.outputs import facts, sources
from pactline.outputs.schema import SCHEMA, ContradictionOut, DossierOut, HighlightOut, StoryOut
from pactline.outputs.schema_records import IndicatorOut, ObservationOut
from pactline.outputs.schema_reports import CoverageOut, GapOut
from pactline.outputs.sources import days, words


def render(dossier: Dossier) -> bytes:
    """Write the dossier as indented JSON, the same bytes for the same dossier."""
    return msgspec.json.format(msgspec.json.encode(public(dossier)), indent=1) + b"\n"


def public(dossier: Dossier) -> DossierOut:
    """Bring a dossier into the public shape."""
    story = dossier.story
    told = facts.convert(story)
    return DossierOut(
        schema=SCHEMA,
        version=dossier.version,
        options=dict(sorted(dossier.options)),
        reports=sources.reports(story),
        rejected=sources.rejected(story),
        actors=sources.actors(story),
        statements=told.statements,
        events=told.events,
        agreements=told.agreements,
        commitments=told.commitments,
        indicators=tuple(_indicator(one) for one in sorted(story.indicators, key=lambda one: one.id)),
        contradictions=tuple(_contradiction(one) for one in sorted(story.contradictions, key=lambda one: one.id)),
        stories=tuple(_thread(one) for one in sorted(story.threads, key=lambda one: one.id)),
        coverage=_coverage(story),
    )


def _indicator(one: Indicator) -> IndicatorOut:
    """An indicator; its observations sorted by id."""
    points = tuple(_observation(point) for point in sorted(one.observations, key=lambda point: point.id))
    return IndicatorOut(id=one.id, label=one.label, unit=one.unit, of=one.of, about=one.about, observations=points)


def _observation(one: Observation) -> ObservationOut:
    """One value."""
    return ObservationOut(
        id=one.id,
        value=one.value,
        low=one.low,
        high=one.high,
        bound=one.bound,
        as_of=days(one.as_of),
        claimant=one.claimant,
        sayer=one.sayer,
        text=one.text,
        relation=one.relation,
        evidence=words(one.evidence),
        reports=one.reports,
        independent=one.independent,
    )


def _contradiction(one: Contradiction) -> ContradictionOut:
    """Records side by side."""
    records = tuple(sorted(one.records))
    return ContradictionOut(id=one.id, kind=one.kind, records=records, why=one.why, evidence=words(one.evidence))


def _thread(one: Thread) -> StoryOut:
    """A storyline; its timeline keeps its order."""
    reports = tuple(sorted(one.reports))
    days = tuple(HighlightOut(each.day, each.reports, words(each.lines)) for each in one.highlights)
    return StoryOut(one.id, one.title, reports, one.first, one.last, one.timeline, days)


def _coverage(story: Story) -> CoverageOut:
    """What was read, and the cues that gave no record."""
    gaps = sorted((gap.report, gap.start, gap.end, gap.cue) for gap in story.gaps)
    count = sum(len(reading.sentences) for reading in story.readings)
    return CoverageOut(sentences=count, with_cue_without_record=tuple(GapOut(*gap) for gap in gaps))
