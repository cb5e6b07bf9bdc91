"""A view in, the agreements out: what was agreed, between whom, and how far it has got."""

from pactline.dossier import facts, standing
from pactline.dossier.view import View
from pactline.dossier.wording import capital, clip, join
from pactline.model.dossier import Line, Section
from pactline.model.record import Agreement
from pactline.model.story import Fact

KEY = "agreements"
STAGES = {"in-force": "in force"}


def section(view: View) -> Section:
    """One line for each agreement with its stages; those of most reports first."""
    held = [fact for fact in view.story.facts if isinstance(fact.record.body, Agreement)]
    note = "Only stages that a report gives are shown; a stage that is not here may still have been reached."
    return Section(KEY, "What was agreed", tuple(_line(fact, view) for fact in sorted(held, key=rank)), note)


def rank(fact: Fact) -> tuple[int, int, str, str]:
    """What most sources carry first, then by days."""
    return -fact.independent, -fact.reports, fact.when.first or "9999", fact.id


def brief(fact: Fact, view: View) -> str:
    """The Harbour Accord: signed 4 March 2031."""
    last = standing.furthest(standing.stages(fact, view))
    label = facts.sentence(fact, view)
    if last is None:
        return label
    day = view.day(last.when, last.evidence[0].span.report) if last.when.edtf else ""
    return f"{label}: {STAGES.get(last.name, last.name)}{' ' + day if day else ''}"


def _line(fact: Fact, view: View) -> Line:
    """One agreement; its day stands with its stages where it has any."""
    steps = standing.stages(fact, view)
    bare = fact.when.edtf and not steps
    return Line(
        record=fact.id,
        text=facts.sentence(fact, view),
        evidence=fact.evidence,
        when=fact.when,
        detail=facts.remarks(fact, view),
        tags=("agreement", *(f"actor:{party.actor}" for party in fact.parties if party.actor)),
        day=view.day(fact.when, fact.evidence[0].span.report) if bare else "",
        terms=tuple((name, value) for name, value in _terms(fact, view) if value),
        parts=tuple(_stage(step, view) for step in steps),
    )


def _terms(fact: Fact, view: View) -> list[tuple[str, str]]:
    """Between whom, about what, and what it leaves out."""
    records = [view.records.get(key, fact.record) for key in fact.records] or [fact.record]
    bodies = [record.body for record in records if isinstance(record.body, Agreement)]
    topics = sorted({topic for body in bodies for topic in body.topics})
    excluded = sorted({topic for body in bodies for topic in body.excluded})
    also = sorted({body.label for body in bodies} - {bodies[0].label}) if bodies else []
    return [
        ("Between", join(facts.parties(fact, "party", view))),
        ("About", clip(join(topics))),
        ("Leaves out", clip(join(excluded))),
        ("Also called", clip(join([f"“{label}”" for label in also]))),
    ]


def _stage(step: standing.Step, view: View) -> Line:
    """One stage."""
    report = step.evidence[0].span.report
    return Line(
        record="",
        text=capital(STAGES.get(step.name, step.name)),
        evidence=step.evidence,
        when=step.when,
        detail=view.carriers(step.evidence, 1, 1),
        day=view.day(step.when, report) if step.when.edtf else "day not given",
        tags=("stage", f"stage:{step.name}"),
    )
