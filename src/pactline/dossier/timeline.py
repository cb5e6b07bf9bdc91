"""A view in, the timeline out: reports by their opening sentence, and every record that has a day."""

from collections.abc import Sequence

from msgspec import structs

from pactline.dossier import agreements, events, facts, standing, values, worth
from pactline.dossier.view import View
from pactline.dossier.wording import clip
from pactline.model.dossier import Line, Section
from pactline.model.reading import Reading
from pactline.model.record import Agreement, Event, Statement
from pactline.model.span import Evidence, Span
from pactline.model.story import Fact, Indicator, Observation
from pactline.model.when import When

KEY = "timeline"
RULE = "opening sentence"


def section(view: View) -> Section:
    """List what has a day in the order of the days; what could be one of several days stands at the first."""
    lines = [*_reports(view), *_records(view), *events.lines(view)]
    lines.sort(key=lambda line: (line.when.first or "9999", line.when.last or "9999", line.tags, line.record))
    lines = [structs.replace(line, group=_year(line)) for line in _once(lines)]
    note = (
        "Reports, in bold, stand at their own dates with their opening sentences; "
        "all else at the date its words give, or at that of the report where they give none."
    )
    return Section(KEY, "Timeline", tuple(lines), note)


def _once(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, what two say of one day in the same words once: a promise and the saying of it, two values of a
    sentence.
    """
    kept: dict[tuple[str, When | None], Line] = {}
    for line in lines:
        key = line.text, line.when
        known = kept.setdefault(key, line)
        if known is not line:
            kept[key] = structs.replace(known, evidence=tuple(sorted({*known.evidence, *line.evidence})))
    return tuple(kept.values())


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
        tags=("see", "report"),
        day=view.date(report.id),
    )


def _records(view: View) -> list[Line]:
    """What has a day of its own: the agreements, promises and statements of the storylines, and telling values."""
    wanted = {key for thread in view.story.threads for key in thread.timeline}
    told = [
        line
        for fact in view.story.facts
        if fact.id in wanted and not isinstance(fact.record.body, Event) and worth.told(fact, view)
        for line in (_stages(fact, view) or ([_fact(fact, view)] if fact.when.first else []))
    ]
    said = {line.record for line in told}
    given = [
        _value(point, view)
        for one, point in view.values.values()
        if _tells(one, point, view) and getattr(values.source(point, view), "id", "") not in said
    ]
    return [*told, *given]


def _tells(one: Indicator, point: Observation, view: View) -> bool:
    """Whether a value belongs in the course of things: a share, one of several, or one with a day of its own."""
    own = point.as_of != view.reported(min(point.evidence).span.report)
    return bool(point.as_of.first) and (own or one.of is not None or len(one.observations) > 1)


def _value(point: Observation, view: View) -> Line:
    """A value at its day."""
    return Line(
        record=point.id,
        text=values.sentence(point, view),
        evidence=point.evidence,
        when=point.as_of,
        detail=view.carriers(point.evidence, point.reports, point.independent),
        tags=("see", "value"),
        day=view.day(point.as_of, min(point.evidence).span.report),
    )


def _stages(fact: Fact, view: View) -> list[Line]:
    """Each stage of an agreement at its own day."""
    steps = standing.stages(fact) if isinstance(fact.record.body, Agreement) and worth.told(fact, view) else ()
    return [
        Line(
            record=fact.id,
            text=clip(agreements.reached(fact, step, view)),
            evidence=step.evidence,
            when=step.when,
            detail=facts.quoted(fact, view),
            tags=("see", "fact"),
            day=view.day(step.when, step.evidence[0].span.report),
        )
        for step in steps
        if step.when.first
    ]


def _fact(fact: Fact, view: View) -> Line:
    """A fact at its day."""
    body = fact.record.body
    tags = ("see", "statement" if isinstance(body, Statement) else "fact")
    text = clip(facts.sentence(fact, view))
    day, detail = facts.day(fact, view), facts.quoted(fact, view)
    return Line(fact.id, text, fact.evidence, fact.when, detail=detail, tags=tags, day=day)


def _year(line: Line) -> str:
    """The heading of a line: its year, or the years it may be of."""
    first, last = (line.when.first or "")[:4], (line.when.last or "")[:4]
    if not first and not last:
        return "Without a date"
    if not first or not last:
        return f"{first} or later" if first else f"{last} or earlier"
    return first if first == last else f"Between {first} and {last}"
