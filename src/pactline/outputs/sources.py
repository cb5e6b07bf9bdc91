"""A story in, the public shape of its reports, rejected inputs and actors out."""

from collections.abc import Sequence

from pactline.model.reading import Reading
from pactline.model.span import Evidence, Span
from pactline.model.story import Actor, Copy, Dating, Premise, Story
from pactline.model.when import When
from pactline.outputs.schema import ActorOut, MentionOut, RoleOut
from pactline.outputs.schema_copies import CopyOut, DriftOut, PassageOut
from pactline.outputs.schema_names import NamedOut
from pactline.outputs.schema_reports import BecauseOut, DateOut, RejectedOut, RepairOut, ReportOut
from pactline.outputs.schema_words import EvidenceOut, WhenOut

UNDATED = Dating(report="", when=When(), candidates=(), method="unknown")


def days(when: When) -> WhenOut:
    """Days in the public shape."""
    return WhenOut(edtf=when.edtf, first=when.first, last=when.last)


def words(evidence: Sequence[Evidence]) -> tuple[EvidenceOut, ...]:
    """Evidence in the public shape, in the order of the words."""
    rows = sorted({(one.span.report, one.span.start, one.span.end, one.role, one.rule) for one in evidence})
    return tuple(EvidenceOut(*row) for row in rows)


def reports(story: Story) -> tuple[ReportOut, ...]:
    """All reports, sorted by id."""
    datings = {dating.report: dating for dating in story.datings}
    copies = {copy.report: copy for copy in sorted(story.copies, key=lambda copy: (copy.report, copy.share, copy.of))}
    threads = {report: thread.id for thread in story.threads for report in thread.reports}
    return tuple(
        _report(
            reading,
            datings.get(reading.report.id, UNDATED),
            copy=copies.get(reading.report.id),
            story=threads.get(reading.report.id),
        )
        for reading in sorted(story.readings, key=lambda reading: reading.report.id)
    )


def rejected(story: Story) -> tuple[RejectedOut, ...]:
    """What could not be read, sorted by path."""
    return tuple(RejectedOut(path=one.path, reason=one.reason) for one in sorted(story.rejected))


def actors(story: Story) -> tuple[ActorOut, ...]:
    """All actors, sorted by id."""
    return tuple(_actor(one) for one in sorted(story.actors, key=lambda one: one.id))


def _report(reading: Reading, dating: Dating, *, copy: Copy | None, story: str | None) -> ReportOut:
    """One report with its date, repairs and copy."""
    report = reading.report
    return ReportOut(
        id=report.id,
        path=report.source.path,
        url=report.source.url,
        outlet=report.outlet,
        agency=report.agency,
        author=report.author,
        title=report.title,
        language=report.language,
        text=report.text,
        digest=report.source.digest,
        date=_date(dating),
        repairs=tuple(RepairOut(kind=repair.kind, text=repair.text) for repair in report.repairs),
        copy=_copy(copy) if copy else None,
        story=story,
    )


def _copy(copy: Copy) -> CopyOut:
    """A copy with its passages and departures."""
    passages = tuple(
        PassageOut(one.ours.start, one.ours.end, one.theirs.start, one.theirs.end) for one in copy.passages
    )
    drift = tuple(DriftOut(one.kind, *_ends(one.ours), *_ends(one.theirs)) for one in copy.drift)
    return CopyOut(copy.of, copy.kind, copy.share, copy.origin, passages, drift)


def _passage(ours: Span, theirs: Span) -> PassageOut:
    """A passage by its characters on both sides."""
    return PassageOut(ours.start, ours.end, theirs.start, theirs.end)


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    """Start and end, null where there is no span."""
    return (span.start, span.end) if span else (None, None)


def _date(dating: Dating) -> DateOut:
    """Possible days with their premises."""
    when = dating.when
    return DateOut(
        edtf=when.edtf,
        first=when.first,
        last=when.last,
        candidates=dating.candidates,
        method=dating.method,
        because=tuple(_because(premise) for premise in dating.because),
        would_narrow=tuple(_because(premise) for premise in dating.would_narrow),
        printed=WhenOut(dating.printed.edtf, dating.printed.first, dating.printed.last),
    )


def _because(premise: Premise) -> BecauseOut:
    """One premise and where it stands."""
    span = premise.span
    return BecauseOut(
        premise=premise.text,
        report=span.report if span else premise.report,
        start=span.start if span else None,
        end=span.end if span else None,
    )


def _actor(one: Actor) -> ActorOut:
    """One actor."""
    mentions = tuple(MentionOut(span.report, span.start, span.end) for span in sorted(set(one.mentions)))
    return ActorOut(
        id=one.id,
        name=one.name,
        kind=one.kind,
        aliases=tuple(sorted(set(one.aliases) - {one.name})),
        country=one.country,
        roles=tuple(RoleOut(title=role.title, of=role.of, evidence=words(role.evidence)) for role in one.roles),
        mentions=mentions,
        because=tuple(NamedOut(each.text, each.because) for each in sorted(one.because)),
    )
