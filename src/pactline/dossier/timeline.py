"""A view in, the timeline out: reports by their opening sentence, and every record that has a day."""

from pactline.dossier import figures, ledger, speech
from pactline.dossier.view import View
from pactline.dossier.wording import clip
from pactline.model.dossier import Line, Section
from pactline.model.reading import Reading
from pactline.model.record import Statement
from pactline.model.span import Evidence, Span
from pactline.model.story import Fact
from pactline.model.when import When

KEY = "timeline"
RULE = "opening sentence"


def section(view: View) -> Section:
    """List what has a day in the order of the days; what could be one of several days stands at the first."""
    lines = [*_reports(view), *_records(view)]
    lines.sort(key=lambda line: (line.when.first or "9999", line.when.last or "9999", line.tags, line.record))
    note = (
        "Reports, in bold, stand at their own dates with their opening sentences; all else at the date its words give."
    )
    return Section(KEY, "Timeline", tuple(lines), note)


def _reports(view: View) -> list[Line]:
    """Each report at its date."""
    return [_report(reading, view) for key, reading in sorted(view.readings.items())]


def _report(reading: Reading, view: View) -> Line:
    """A report, by its first sentence."""
    report = reading.report
    dating, origin = view.datings.get(report.id), report.outlet or report.agency
    first = reading.sentences[0] if reading.sentences else None
    evidence = (Evidence(Span(report.id, first.start, first.end), RULE, "content"),) if first else ()
    opening = clip(view.words(evidence[0])) if evidence else ""
    return Line(
        record=report.id,
        text=report.title or opening or report.source.path,
        evidence=evidence,
        when=dating.when if dating else When(),
        detail=" ".join(part for part in (opening if report.title else "", f"({origin})" if origin else "") if part),
        tags=("report",),
        day=view.date(report.id),
    )


def _records(view: View) -> list[Line]:
    """Facts and values with a day of their own, by way of the timelines of the storylines."""
    wanted = {key for thread in view.story.threads for key in thread.timeline}
    facts = [_fact(fact, view) for fact in view.story.facts if fact.id in wanted and fact.when.first]
    values = [
        Line(
            record=point.id,
            text=figures.sentence(one, point, view),
            evidence=point.evidence,
            when=point.as_of,
            detail=figures.quoted(point, view),
            tags=("see", "figure"),
            day=view.day(point.as_of, min(point.evidence).span.report),
        )
        for one in view.story.indicators
        for point in one.observations
        if point.id in wanted and point.as_of.first
    ]
    return facts + values


def _fact(fact: Fact, view: View) -> Line:
    """A fact at its day."""
    spoken = isinstance(fact.record.body, Statement)
    text = speech.line(fact, view) if spoken else ledger.sentence(fact, view)
    tags = ("see", "statement" if spoken else "fact")
    day = view.day(fact.when, fact.evidence[0].span.report)
    detail = "" if spoken else ledger.quoted(fact, view)
    return Line(fact.id, clip(text), fact.evidence, fact.when, detail=detail, tags=tags, day=day)
