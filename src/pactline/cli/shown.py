"""A written dossier in, the rows of its terminal tables out."""

from collections.abc import Callable, Mapping, Sequence

from pactline.dossier import deeds
from pactline.errors import PactlineError
from pactline.outputs.schema import DossierOut, EventOut, IndicatorOut, ObservationOut, WhenOut

Row = tuple[str, ...]
Table = tuple[str, tuple[str, ...], Sequence[Row]]
BRIEF = 160  # characters of a quoted text in a cell


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
        "statements": len(dossier.statements),
        "commitments": len(dossier.commitments),
        "indicators": len(dossier.indicators),
        "contradictions": len(dossier.contradictions),
        "cues without a record": len(dossier.coverage.with_cue_without_record),
    }
    title = "; ".join(story.title for story in dossier.stories) or "no story"
    return title, ("what", "how many"), [(name, str(count)) for name, count in counts.items()]


def _timeline(dossier: DossierOut) -> Table:
    """What is dated, in order."""
    lines = {one.id: (_day(one.when), _brief(one.speaker_text, one.cue, one.text)) for one in dossier.statements}
    names = {actor.id: actor.name for actor in dossier.actors}
    for event in dossier.events:
        lines[event.id] = (_day(event.when), _deed(event, names, dossier))
    for indicator in dossier.indicators:
        for point in indicator.observations:
            lines[point.id] = (_day(point.as_of), f"{point.text} ({_of(indicator)})")
    ordered = [key for story in dossier.stories for key in story.timeline]
    return "Timeline", ("id", "when", "what"), [(key, *lines[key]) for key in ordered if key in lines]


def _deed(event: EventOut, names: Mapping[str, str], dossier: DossierOut) -> str:
    """An event in plain words; whom nobody could name, in the report's."""
    texts = {report.id: report.text for report in dossier.reports}
    rule = next((one.rule for one in event.evidence if one.role == "trigger"), "")
    sides = []
    for keys, part in ((event.actors, "actor"), (event.recipients, "recipient")):
        words = [texts[one.report][one.start : one.end] for one in event.evidence if one.role == part]
        sides.append([names.get(key, key) for key in keys] or words)
    told = deeds.say(event.type, event.mode, by=sides[0], to=sides[1], rule=rule)
    return told if event.status == "happened" else f"{told} ({event.status})"


def _statements(dossier: DossierOut) -> Table:
    """Who said what."""
    names = {actor.id: actor.name for actor in dossier.actors}
    rows = [
        (one.id, names.get(one.speaker or "", one.speaker_text or "?"), one.act, one.form, _brief(one.cue, one.text))
        for one in sorted(dossier.statements, key=lambda one: (one.report, one.evidence[0].start))
    ]
    return "Statements", ("id", "speaker", "act", "form", "words"), rows


def _commitments(dossier: DossierOut) -> Table:
    """Who will or may do what."""
    names = {actor.id: actor.name for actor in dossier.actors}
    rows = [
        (one.id, ", ".join(names.get(key, key) for key in one.by), _brief(one.action), one.strength, one.status)
        for one in dossier.commitments
    ]
    return "Commitments", ("id", "by", "what", "strength", "status"), rows


def _indicators(dossier: DossierOut) -> Table:
    """Figures through time with their claimants."""
    names = {actor.id: actor.name for actor in dossier.actors}
    rows = [
        (
            point.id,
            _of(indicator),
            _value(point),
            _day(point.as_of),
            names.get(point.claimant or "", ""),
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
        (one.id, one.path, one.date.edtf or "unknown", one.date.method, one.title or "", _kinds(one.repairs))
        for one in dossier.reports
    ]
    rows += [("", one.path, "", "rejected", one.reason, "") for one in dossier.rejected]
    return "Reports", ("id", "path", "date", "how", "title", "repairs"), rows


def _coverage(dossier: DossierOut) -> Table:
    """Cues that no record came of."""
    texts = {report.id: report.text for report in dossier.reports}
    rows = [
        (gap.report, gap.cue, _brief(texts[gap.report][max(0, gap.start - 30) : gap.end + 30]))
        for gap in dossier.coverage.with_cue_without_record
    ]
    return f"Skipped, of {dossier.coverage.sentences} sentences", ("report", "cue", "words"), rows


def _day(when: WhenOut) -> str:
    """A date as EDTF."""
    return when.edtf


def _of(indicator: IndicatorOut) -> str:
    """What an indicator measures."""
    return indicator.of or indicator.label


def _value(point: ObservationOut) -> str:
    """The value as written."""
    return _brief(point.text)


def _kinds(repairs: Sequence[object]) -> str:
    """The kinds of repairs, each once."""
    return ", ".join(sorted({str(getattr(repair, "kind", "")) for repair in repairs}))


def _brief(*words: str) -> str:
    """Words on one line, cut where they are long."""
    line = " ".join(" ".join(part.split()) for part in words if part)
    return line if len(line) <= BRIEF else line[: BRIEF - 1] + "…"


SECTIONS: dict[str, Callable[[DossierOut], Table]] = {
    "commitments": _commitments,
    "contradictions": _contradictions,
    "coverage": _coverage,
    "indicators": _indicators,
    "reports": _reports,
    "statements": _statements,
    "timeline": _timeline,
}
