"""Agreements in, stages to which reports give different days out."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from pactline.model.record import Agreement, Stage
from pactline.model.when import When
from pactline.story.clashes import Case, Clash
from pactline.story.dating import resolve

SINGLY = ("approved", "ratified", "suspended", "ended")  # stages that one party may reach without the other
CAP = 12  # tellings of one stage that are compared


def stages(case: Case) -> Iterator[Clash]:
    """The Reef Pact was signed on 3 May 2031. / The Reef Pact, signed on 5 May 2031."""
    told: dict[tuple[str, str, tuple[str, ...]], dict[When, str]] = defaultdict(dict)
    for fact in case.facts:
        body = fact.record.body
        if isinstance(body, Agreement):
            dating = case.base.datings[fact.evidence[0].span.report]
            for stage in body.stages:
                when = resolve(stage.when, dating) if stage.when else When()
                if when.first and when.last:
                    label = " ".join(body.label.casefold().split())
                    told[label, stage.stage, _singly(stage, case)].setdefault(when, fact.id)
    for (label, name, _), days in sorted(told.items()):
        for one, other in combinations(sorted(days)[:CAP], 2):
            if days[one] != days[other] and _apart(one, other):
                why = f"“{label}” is {name} on {one.edtf} in one report and on {other.edtf} in another."
                yield Clash("date", (days[one], days[other]), why, "stages")


def _singly(stage: Stage, case: Case) -> tuple[str, ...]:
    """By whom, of what each party does on a day of its own."""
    by = (case.base.actors.get(who.chain or "") or who.text for who in stage.by)
    return tuple(sorted(by)) if stage.stage in SINGLY else ()


def _apart(one: When, other: When) -> bool:
    """Do two sets of days have none in common?"""
    return (one.last or "") < (other.first or "") or (other.last or "") < (one.first or "")
