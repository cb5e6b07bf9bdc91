"""A view in, an account of what was not read or gave nothing out."""

from bisect import bisect_right

from pactline.dossier import facts, worth
from pactline.dossier.view import View
from pactline.dossier.wording import capital, clip, count, join
from pactline.model.dossier import Line, Section
from pactline.model.reading import Gap, Reading
from pactline.model.record import Agreement, Commitment, Event, Statement
from pactline.model.span import Evidence, Span

KEY = "coverage"
CUES = {"number": ("number", "numbers"), "quote": ("quotation", "quotations"), "promise": ("promise", "promises")}
DOUBTED: dict[type, tuple[str, str]] = {
    Agreement: ("agreement", "agreements"),
    Commitment: ("promise or request", "promises or requests"),
    Event: ("event", "events"),
    Statement: ("statement", "statements"),
}
REJECTED = "Inputs that gave no report"
SKIPPED = {"number": "Numbers", "quote": "Quotations", "promise": "Words of promise"}


def section(view: View) -> Section:
    """Say what was read and list what was left: cues without a record, and inputs that are no reports."""
    gaps = sorted(view.story.gaps, key=lambda gap: (gap.cue, gap.report, gap.start, gap.end))
    rejected = [
        Line(record="", text=f"{one.path}: {one.reason}", evidence=(), group=REJECTED, tags=("rejected",))
        for one in sorted(view.story.rejected)
    ]
    lines = [_summary(view), *rejected, *_unsure(view), *(_gap(gap, view) for gap in gaps)]
    return Section(KEY, "What was left out", tuple(lines))


def _summary(view: View) -> Line:
    """How much was read, and how much of it gave a record."""
    total = sum(len(reading.sentences) for reading in view.readings.values())
    used = sum(_used(reading) for reading in view.readings.values())
    text = f"{capital(count(total, 'sentence'))} {'was' if total == 1 else 'were'} read"
    text += f"; {count(used, 'sentence')} gave a statement, a figure or another record." if total else "."
    cues = [gap.cue for gap in view.story.gaps]
    parts = [count(cues.count(cue), *words) for cue, words in CUES.items() if cue in cues]
    if parts:
        text += f" {capital(join(parts))} gave none; they are listed here."
    left = [count(len(found), *words) for kind, words in DOUBTED.items() if (found := worth.left(view, kind))]
    if left:
        text += (
            f" {capital(join(left))} of unsure reading, or of which it is not settled whose they are, are listed here."
        )
    return Line(record="", text=text + _set_aside(view), evidence=())


def _unsure(view: View) -> list[Line]:
    """What was read and has no line elsewhere, by its sentence."""
    return [
        Line(
            record=fact.id,
            text=f"“{clip(facts.words(fact, view))}”",
            evidence=fact.evidence,
            detail=f"in {view.source(min(fact.evidence).span.report)}",
            group=f"{capital(words[-1])} of unsure reading",
            tags=("see", "unsure"),
        )
        for kind, words in DOUBTED.items()
        for fact in worth.left(view, kind)
    ]


def _set_aside(view: View) -> str:
    """What of the pages was not read as report; each report lists the words."""
    kinds = [[repair.kind for repair in reading.report.repairs] for reading in view.readings.values()]
    lines, below = sum(one.count("furniture") for one in kinds), sum("comments" in one for one in kinds)
    parts = [count(lines, "line of page furniture", "lines of page furniture")] if lines else []
    parts += [f"readers’ comments below {count(below, 'report')}"] if below else []
    return f" Set aside and not read: {join(parts)}." if parts else ""


def _used(reading: Reading) -> int:
    """How many sentences a record rests on."""
    starts = [sentence.start for sentence in reading.sentences]
    touched: set[int] = set()
    for record in reading.records:
        for one in record.evidence:
            first = max(0, bisect_right(starts, one.span.start) - 1)
            last = max(first, bisect_right(starts, one.span.end - 1) - 1)
            touched.update(range(first, last + 1))
    return len(touched) if starts else 0


def _gap(gap: Gap, view: View) -> Line:
    """A cue that gave no record, in its words."""
    evidence = Evidence(Span(gap.report, gap.start, gap.end), "no record", "cue")
    return Line(
        record="",
        text=f"“{clip(view.words(evidence), 160)}”",
        evidence=(evidence,),
        detail=f"in {view.source(gap.report)}",
        group=f"{SKIPPED.get(gap.cue, capital(gap.cue))} that gave no record",
        tags=(f"cue:{gap.cue}",),
    )
