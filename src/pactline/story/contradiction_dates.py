"""Agreements in, stages to which reports give different days out."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from pactline.model.record import Agreement, Stage
from pactline.model.when import When
from pactline.story.clashes import Case, Clash, Spoken, sides
from pactline.story.contradiction_wording import who
from pactline.story.dating import resolve

SINGLY = ("approved", "ratified", "suspended", "ended")  # stages that one party may reach without the other
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
DAY = re.compile(rf"\bon (\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})\b")
THEN = re.compile(
    r"\bthe (?P<what>accident|incident|attack|collision|crash|blast|explosion|fire|fall|collapse|raid|shooting|arrest)"
    rf" (?:had |has )?(?:happened|occurred|taken place|took place) on (?P<day>\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})\b",
    re.I,
)
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


def told_days(case: Case) -> Iterator[Clash]:
    """A crane fell on 2 May, according to the union. The accident happened on 3 May, the yard said."""
    for held in case.spoken.values():
        for place, one in enumerate(held):
            match = THEN.search(one.text)
            said = [other for other in held[:place] if _tells_day(other, one, case)] if match else []
            days = DAY.findall(said[-1].text) if said else []
            if match and len(days) == 1 and days[0].casefold() != match["day"].casefold():
                why = f"Of the day of the {match['what']}: {days[0]} ({who(said[-1])}); {match['day']} ({who(one)})."
                yield Clash("date", (said[-1].fact.id, one.fact.id), why, "told_days")


def _tells_day(one: Spoken, other: Spoken, case: Case) -> bool:
    """Does another tell, right before, what happened on a day?"""
    near = 0 <= other.sentence - one.sentence <= 1 and one.end <= other.start
    return near and bool(one.name and other.name) and sides(one, other, case.table) and DAY.search(one.text) is not None


def _singly(stage: Stage, case: Case) -> tuple[str, ...]:
    """By whom, of what each party does on a day of its own."""
    by = (case.base.actors.get(who.chain or "") or who.text for who in stage.by)
    return tuple(sorted(by)) if stage.stage in SINGLY else ()


def _apart(one: When, other: When) -> bool:
    """Do two sets of days have none in common?"""
    return (one.last or "") < (other.first or "") or (other.last or "") < (one.first or "")
