"""A story in, the same by key out: what every section looks up."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

import msgspec

from pactline.dossier import dates
from pactline.dossier.wording import around, clip, count, spell
from pactline.model.reading import Reading
from pactline.model.record import Record, Statement
from pactline.model.report import Report
from pactline.model.span import Evidence, Span
from pactline.model.story import Actor, Copy, Dating, Fact, Indicator, Observation, Story
from pactline.model.when import When

QUOTED = 420  # characters of a sentence that is told whole
NAMED = 56  # characters of a title that stands for a report without an outlet


class View(msgspec.Struct, frozen=True, dict=True):
    """A story and its indexes."""

    story: Story

    @cached_property
    def readings(self) -> Mapping[str, Reading]:
        """Readings by report."""
        return {reading.report.id: reading for reading in self.story.readings}

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        """Actors by id."""
        return {actor.id: actor for actor in self.story.actors}

    @cached_property
    def datings(self) -> Mapping[str, Dating]:
        """Datings by report."""
        return {dating.report: dating for dating in self.story.datings}

    @cached_property
    def copies(self) -> Mapping[str, Copy]:
        """Copies by the report that copies."""
        ordered = sorted(self.story.copies, key=lambda copy: (copy.report, copy.share, copy.of))
        return {copy.report: copy for copy in ordered}

    @cached_property
    def spoken(self) -> Sequence[Fact]:
        """The statements."""
        return [fact for fact in self.story.facts if isinstance(fact.record.body, Statement)]

    @cached_property
    def facts(self) -> Mapping[str, Fact]:
        """Facts by their ids and by those of all records that say the same."""
        ordered = sorted(self.story.facts, key=lambda fact: fact.id)
        return {key: fact for fact in ordered for key in fact.records} | {fact.id: fact for fact in ordered}

    @cached_property
    def records(self) -> Mapping[str, Record]:
        """Records by id."""
        return {record.id: record for reading in self.story.readings for record in reading.records}

    @cached_property
    def values(self) -> Mapping[str, tuple[Indicator, Observation]]:
        """Observations by id, with what they measure."""
        return {point.id: (one, point) for one in self.story.indicators for point in one.observations}

    @cached_property
    def contents(self) -> Mapping[str, Sequence[tuple[int, int, Fact]]]:
        """Report -> the stretches of what was said in it, shortest first."""
        found: dict[str, list[tuple[int, int, Fact]]] = {}
        for fact in self.spoken:
            pieces = fact.record.body.content if isinstance(fact.record.body, Statement) else ()
            for one in pieces:
                found.setdefault(one.report, []).append((one.start, one.end, fact))
        return {key: sorted(held, key=lambda each: (each[1] - each[0], each[2].id)) for key, held in found.items()}

    def saying(self, span: Span) -> Fact | None:
        """The statement that words are said in, the innermost where there are several."""
        held = self.contents.get(span.report, ())
        return next((fact for start, end, fact in held if start <= span.start and span.end <= end), None)

    @cached_property
    def weight(self) -> Mapping[str, tuple[int, int, str]]:
        """A sort key an actor: who stands in the most reports and is named most comes first."""
        return {
            actor.id: (-len({span.report for span in actor.mentions}), -len(actor.mentions), actor.name)
            for actor in self.story.actors
        }

    def name(self, actor: str | None) -> str:
        """An actor's name; "" when there is none."""
        return self.actors[actor].name if actor is not None and actor in self.actors else ""

    @cached_property
    def named(self) -> Mapping[Span, str]:
        """Actors by the spans that name them."""
        return {span: actor.id for actor in self.story.actors for span in actor.mentions}

    @cached_property
    def places(self) -> Mapping[str, Sequence[tuple[int, str]]]:
        """Report -> where it names actors, in order."""
        found: dict[str, list[tuple[int, str]]] = {}
        for span, actor in self.named.items():
            found.setdefault(span.report, []).append((span.start, actor))
        return {key: sorted(held) for key, held in found.items()}

    def place(self, span: Span | None) -> str:
        """The name of the place that stands somewhere; "" when there is none."""
        return self.name(self.named.get(span)) if span is not None else ""

    def words(self, evidence: Evidence) -> str:
        """The words a piece of evidence points at."""
        span = evidence.span
        return self.readings[span.report].report.text[span.start : span.end]

    def report(self, key: str) -> Report:
        """A report."""
        return self.readings[key].report

    def date(self, key: str) -> str:
        """A report's date in words."""
        dating = self.datings.get(key)
        return dates.say(dating.when, dating.candidates) if dating else dates.UNKNOWN

    def day(self, when: When, key: str) -> str:
        """Days in words; those of a report as its own date is said, which may know more than first and last."""
        dating = self.datings.get(key)
        return self.date(key) if dating and when == dating.when else dates.say(when)

    def source(self, key: str) -> str:
        """How a report is named in a line: outlet or agency, else its title or first words."""
        report = self.report(key)
        return report.outlet or report.agency or f"“{clip(report.title or report.text, NAMED)}”"

    def carriers(self, evidence: Iterable[Evidence], reports: int, independent: int) -> str:
        """In Xinhua; in three reports that go back to two (0 where that is not known)."""
        if reports <= 1:
            return f"in {self.source(min(evidence).span.report)}"
        told = f"in {count(reports, 'report')}"
        if independent == reports:
            return f"{told}, none a copy of another"
        return f"{told} that go back to {spell(independent)}" if independent else told

    def reported(self, key: str) -> When:
        """The days of a report."""
        dating = self.datings.get(key)
        return dating.when if dating else When()

    def own_day(self, when: When, key: str) -> str:
        """The day of something a report tells, else when it was reported."""
        if when.edtf:
            return self.day(when, key)
        said = self.date(key)
        return said if said == dates.UNKNOWN else f"reported {said}"

    def preceding(self, evidence: Evidence) -> str:
        """The sentence before the one that words stand in; "" for none."""
        reading = self.readings[evidence.span.report]
        place = bisect_right(reading.sentences, evidence.span.start, key=lambda one: one.start) - 1
        before = reading.sentences[place - 1] if place > 0 else None
        return " ".join(reading.report.text[before.start : before.end].split()) if before else ""

    def bounds(self, span: Span) -> tuple[int, int]:
        """Where the sentence that words stand in begins and ends."""
        reading = self.readings[span.report]
        place = bisect_right(reading.sentences, span.start, key=lambda one: one.start) - 1
        one = reading.sentences[place] if place >= 0 else span
        return one.start, max(one.end, span.end)

    def sentence(self, evidence: Evidence) -> str:
        """The sentence that words stand in, around them where it is long."""
        reading = self.readings[evidence.span.report]
        place = bisect_right(reading.sentences, evidence.span.start, key=lambda one: one.start) - 1
        if place < 0:
            return clip(self.words(evidence))
        one, span = reading.sentences[place], evidence.span
        text = reading.report.text[one.start : max(one.end, span.end)]
        return around(text, span.start - one.start, span.end - one.start, length=QUOTED)


def role(evidence: Iterable[Evidence], name: str) -> list[Evidence]:
    """The evidence in one role, in the order of the words."""
    return sorted(one for one in evidence if one.role == name)
