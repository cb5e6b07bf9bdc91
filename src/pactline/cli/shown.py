"""A written dossier in, the rows of its terminal tables out."""

from collections.abc import Callable, Mapping, Sequence

from pactline.cli import cells
from pactline.dossier import deeds
from pactline.errors import PactlineError
from pactline.outputs.schema import DossierOut
from pactline.outputs.schema_records import EventOut

Row = tuple[str, ...]
Table = tuple[str, tuple[str, ...], Sequence[Row]]


def tables(dossier: DossierOut, section: str | None) -> list[Table]:
    """The tables of one section, or of the overview; an unknown section raises PactlineError."""
    if section is None:
        return [_overview(dossier)]
    if section not in SECTIONS:
        known = ", ".join(sorted(SECTIONS))
        raise PactlineError("no such section", where=section, remedy=f"known are {known}")
    return [SECTIONS[section](dossier)]


def _overview(dossier: DossierOut) -> Table:
    """How much there is of each thing."""
    counts = {
        "reports": len(dossier.reports),
        "rejected": len(dossier.rejected),
        "actors": len(dossier.actors),
        "agreements": len(dossier.agreements),
        "commitments": len(dossier.commitments),
        "indicators": len(dossier.indicators),
        "events": len(dossier.events),
        "statements": len(dossier.statements),
        "contradictions": len(dossier.contradictions),
        "cues without a record": len(dossier.coverage.with_cue_without_record),
    }
    title = "; ".join(story.title for story in dossier.stories) or "no story"
    return title, ("what", "how many"), [(name, str(count)) for name, count in counts.items()]


def _timeline(dossier: DossierOut) -> Table:
    """What is dated, in order."""
    lines = {
        one.id: (cells.day(one.when), cells.brief(one.speaker_text, one.cue, one.text)) for one in dossier.statements
    }
    names = {actor.id: actor.name for actor in dossier.actors}
    lines |= {one.id: (cells.day(one.when), _deed(one, names)) for one in dossier.events}
    lines |= {one.id: (cells.day(one.made), cells.brief(one.action)) for one in dossier.commitments}
    lines |= {one.id: (cells.reached(one), cells.brief(one.name)) for one in dossier.agreements}
    for indicator in dossier.indicators:
        for point in indicator.observations:
            lines[point.id] = (cells.day(point.as_of), f"{point.text} ({cells.of(indicator)})")
    ordered = [key for story in dossier.stories for key in story.timeline]
    return "Timeline", ("id", "when", "what"), [(key, *lines[key]) for key in ordered if key in lines]


def _agreements(dossier: DossierOut) -> Table:
    """What was agreed, between whom, and how far it has got."""
    names = {actor.id: actor.name for actor in dossier.actors}
    rows = [
        (
            one.id,
            cells.brief(one.name),
            ", ".join(names.get(key, key) for key in one.parties),
            cells.reached(one),
            cells.carried(one),
        )
        for one in sorted(dossier.agreements, key=lambda one: (not one.stages, -one.independent, one.id))
    ]
    return "Agreements", ("id", "what", "between", "stages", "told by"), rows


def _events(dossier: DossierOut) -> Table:
    """Who did what to whom."""
    names = {actor.id: actor.name for actor in dossier.actors}
    rows = [
        (
            one.id,
            cells.day(one.when),
            one.type,
            ", ".join((*(names.get(key, key) for key in one.actors), *one.actors_text)),
            ", ".join((*(names.get(key, key) for key in one.recipients), *one.recipients_text)),
            one.status,
            cells.words(one.evidence, dossier),
        )
        for one in sorted(dossier.events, key=lambda one: (one.when.first or "9999", one.id))
    ]
    return "Events", ("id", "when", "type", "by", "toward", "status", "words"), rows


def _actors(dossier: DossierOut) -> Table:
    """People and bodies, the most named first."""
    rows = [
        (
            one.id,
            one.name,
            one.kind,
            ", ".join(dict.fromkeys(f"{role.title} of {role.of}" if role.of else role.title for role in one.roles)),
            str(len(one.mentions)),
        )
        for one in sorted(dossier.actors, key=lambda one: (-len(one.mentions), one.name))
    ]
    return "People and bodies", ("id", "name", "kind", "offices", "named"), rows


def _deed(event: EventOut, names: Mapping[str, str]) -> str:
    """An event in plain words; whom nobody could name, in the report's."""
    rule = next((one.rule for one in event.evidence if one.role == "trigger"), "")
    parts = ((event.actors, event.actors_text), (event.recipients, event.recipients_text))
    sides = [[*(names.get(key, key) for key in keys), *words] for keys, words in parts]
    told = deeds.say(event.type, event.mode, by=sides[0], to=sides[1], rule=rule)
    return told if event.status == "happened" else f"{told} ({event.status})"


def _statements(dossier: DossierOut) -> Table:
    """Who said what."""
    names = {actor.id: actor.name for actor in dossier.actors}
    rows = [
        (
            one.id,
            ", ".join(names[key] for key in one.speakers if key in names) or one.speaker_text or "?",
            one.act,
            one.form,
            cells.brief(one.cue, one.text),
        )
        for one in sorted(dossier.statements, key=lambda one: (one.report, one.evidence[0].start))
    ]
    return "Statements", ("id", "speaker", "act", "form", "words"), rows


def _commitments(dossier: DossierOut) -> Table:
    """Who will or may do what, by when, and what became of it."""
    names = {actor.id: actor.name for actor in dossier.actors}
    rows = [
        (
            one.id,
            ", ".join((*(names.get(key, key) for key in one.by), *one.by_text)),
            cells.brief(one.action),
            ", ".join((*(names.get(key, key) for key in one.said_by), *one.said_by_text)),
            one.strength,
            cells.day(one.due),
            one.status + (", overdue" if one.overdue else ""),
        )
        for one in dossier.commitments
    ]
    return "Commitments", ("id", "by", "what", "says who", "strength", "due", "status"), rows


def _indicators(dossier: DossierOut) -> Table:
    """Figures through time with their claimants."""
    names = {actor.id: actor.name for actor in dossier.actors}
    rows = [
        (
            point.id,
            cells.of(indicator),
            cells.value(point),
            cells.day(point.as_of),
            names.get(point.claimant or "", point.sayer),
            point.relation,
        )
        for indicator in dossier.indicators
        for point in indicator.observations
    ]
    return "Figures", ("id", "of what", "value", "as of", "says who", "relation"), rows


def _contradictions(dossier: DossierOut) -> Table:
    """What cannot all hold."""
    rows = [(one.id, one.kind, one.why, ", ".join(one.records)) for one in dossier.contradictions]
    return "Contradictions", ("id", "kind", "why", "records"), rows


def _reports(dossier: DossierOut) -> Table:
    """The reports with their dates and repairs."""
    rows = [
        (one.id, one.path, cells.dated(one.date), one.date.method, one.title or "", cells.kinds(one.repairs))
        for one in dossier.reports
    ]
    rows += [("", one.path, "", "rejected", one.reason, "") for one in dossier.rejected]
    return "Reports", ("id", "path", "date", "how", "title", "repairs"), rows


def _coverage(dossier: DossierOut) -> Table:
    """Cues that no record came of."""
    texts = {report.id: report.text for report in dossier.reports}
    rows = [
        (gap.report, gap.cue, cells.brief(texts[gap.report][max(0, gap.start - 30) : gap.end + 30]))
        for gap in dossier.coverage.with_cue_without_record
    ]
    return f"Skipped, of {dossier.coverage.sentences} sentences", ("report", "cue", "words"), rows


SECTIONS: dict[str, Callable[[DossierOut], Table]] = {
    "actors": _actors,
    "agreements": _agreements,
    "commitments": _commitments,
    "contradictions": _contradictions,
    "coverage": _coverage,
    "events": _events,
    "indicators": _indicators,
    "reports": _reports,
    "statements": _statements,
    "timeline": _timeline,
}
