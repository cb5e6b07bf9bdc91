"""A view in, the agreements out: what was agreed, between whom, and how far it has got."""

from collections.abc import Sequence

from pactline.dossier import facts, standing, worth
from pactline.dossier.view import View
from pactline.dossier.wording import capital, clip, count, join
from pactline.model.dossier import Line, Section
from pactline.model.story import Fact

KEY = "agreements"
STAGES = {"in-force": "in force"}
OPENING = ("The ", "Both ", "A ", "An ")
SINGLY = ("approved", "ratified", "suspended", "ended")  # stages that one party may reach without the other
UNDATED = "day not given"
STAGED, BARE = "With a stage that is reported", "Named only; no stage is reported"
NAMED, REASONS = 6, 1  # names and reasons shown; the rest are in dossier.json


def section(view: View) -> Section:
    """One line for each agreement with its stages; those of most sources first, those without a stage last."""
    held = sorted(worth.agreements(view), key=rank)
    note = "Only stages that a report gives are shown; a stage that is not here may still have been reached."
    return Section(KEY, "What was agreed", tuple(_line(fact, view) for fact in held), note)


def rank(fact: Fact) -> tuple[bool, int, int, str]:
    """What has a stage and what most sources carry first."""
    return not standing.stages(fact), -fact.independent, -fact.reports, fact.id


def brief(fact: Fact, view: View) -> str:
    """The Harbour Accord: signed 4 March 2031."""
    last = standing.furthest(standing.stages(fact))
    return facts.sentence(fact, view) if last is None else reached(fact, last, view)


def reached(fact: Fact, step: standing.Step, view: View) -> str:
    """The Harbour Accord: ratified August 2031: one stage with its day."""
    day = view.day(step.when, step.evidence[0].span.report) if step.when.edtf else f"({UNDATED})"
    return f"{facts.sentence(fact, view)}: {_reached(fact, step, view)} {day}"


def _line(fact: Fact, view: View) -> Line:
    """One agreement; its day stands with its stages where it has any."""
    steps = standing.stages(fact)
    return Line(
        record=fact.id,
        text=facts.sentence(fact, view),
        evidence=fact.evidence,
        when=fact.when,
        detail=facts.remarks(fact, view),
        tags=("agreement", *(f"actor:{party.actor}" for party in fact.parties if party.actor)),
        group=STAGED if steps else BARE,
        terms=tuple((name, value) for name, value in _terms(fact, view) if value),
        parts=tuple(_stage(fact, step, view) for step in steps),
    )


def _terms(fact: Fact, view: View) -> list[tuple[str, str]]:
    """Between whom, about what, what it leaves out, why several names are one thing; the sentence of one report."""
    pact = standing.pact(fact)
    others = [f"“{label}”" for label in pact.labels if capital(label) != facts.sentence(fact, view)]
    parties = facts.parties(fact, "party", view)
    return [
        ("Between" if len(parties) > 1 else "Party", join(parties)),
        ("About", _some(pact.topics, "topic")),
        ("Leaves out", _some(pact.excluded, "topic")),
        ("Also called", _some(others, "name")),
        ("Held for one because", _some(pact.why[:REASONS], "") + _rest(len(pact.why) - REASONS, "reason")),
        ("The report says", f"“{clip(facts.words(fact, view))}”" if fact.reports == 1 else ""),
    ]


def _some(names: Sequence[str], noun: str) -> str:
    """The first few, and how many more."""
    told = sorted(dict.fromkeys(names))
    rest = _rest(len(told) - NAMED, noun) if noun else ""
    return (clip("; ".join(told[:NAMED])) if not noun or rest else clip(join(told[:NAMED]))) + rest


def _rest(number: int, noun: str) -> str:
    """And three names more."""
    return f"; and {count(number, noun)} more" if number > 0 else ""


def _reached(fact: Fact, step: standing.Step, view: View) -> str:
    """In force; ratified by Norvania; left by Norvania: what one of three ends goes on between the others."""
    by = [view.name(who.actor) or _inside(clip(who.text)) for who in step.by] if step.name in SINGLY else []
    one_of_many = step.name == "ended" and 0 < len(by) < len(facts.parties(fact, "party", view)) - 1
    name = "left" if one_of_many else STAGES.get(step.name, step.name)
    return f"{name} by {join(list(dict.fromkeys(by)))}" if by else name


def _inside(words: str) -> str:
    """The report's words inside a line: "The parliaments" is "the parliaments" there."""
    return words[:1].lower() + words[1:] if words.startswith(OPENING) else words


def _stage(fact: Fact, step: standing.Step, view: View) -> Line:
    """One stage."""
    report = step.evidence[0].span.report
    return Line(
        record="",
        text=capital(_reached(fact, step, view)),
        evidence=step.evidence,
        when=step.when,
        detail=view.carriers(step.evidence, len({one.span.report for one in step.evidence}), 0),
        day=view.day(step.when, report) if step.when.edtf else UNDATED,
        tags=("stage", f"stage:{step.name}"),
    )
