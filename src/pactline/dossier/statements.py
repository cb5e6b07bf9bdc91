"""A view in, who said what out: by speaker, one line for each act of speaking."""

from collections import defaultdict
from collections.abc import Sequence

from pactline.dossier import facts, leaning, speech, worth
from pactline.dossier.view import View, role
from pactline.dossier.wording import clip
from pactline.model.dossier import Line, Section
from pactline.model.record import Statement
from pactline.model.span import Span
from pactline.model.story import Fact

KEY = "statements"
SHOWN = 3  # differences told in one line; dossier.json has them all
OTHERS = "Others, as the reports name them"


def section(view: View) -> Section:
    """List what was said, whoever speaks most in the reports first."""
    acts: dict[str, list[Fact]] = defaultdict(list)
    for fact in (one for one in view.spoken if worth.told(one, view)):
        acts[fact.utterance or fact.id].append(fact)
    lines = [_line(sorted(held, key=_fullness), view) for held in acts.values()]
    lines.sort(key=lambda line: (_rank(line, view), line.when.first or "9999", line.evidence))
    note = "Words in quotation marks are the speaker’s as printed; all else is the report’s own wording."
    return Section(KEY, "Who said what", tuple(lines), note)


def _fullness(fact: Fact) -> tuple[int, str]:
    """The fullest wording first."""
    body = fact.record.body
    length = sum(span.end - span.start for span in body.content) if isinstance(body, Statement) else 0
    return -length, fact.id


def _rank(line: Line, view: View) -> tuple[bool, tuple[int, int, str]]:
    """Speakers in the order of their weight, the unnamed last."""
    actor = next((tag[6:] for tag in line.tags if tag.startswith("actor:")), "")
    return actor not in view.weight, view.weight.get(actor, (0, 0, ""))


def _line(held: Sequence[Fact], view: View) -> Line:
    """One act of speaking, in its fullest wording, with the words of every report that carries it."""
    fact = held[0]
    actor = next((party.actor for party in fact.parties if party.role == "speaker" and party.actor), None)
    when = fact.when if fact.when.edtf else view.reported(fact.evidence[0].span.report)
    text, told = speech.line(fact, view), (role(fact.evidence, "content") or [facts.own(fact)])[0]
    return Line(
        record=fact.id,
        text=text,
        evidence=tuple(sorted({one for other in held for one in other.evidence})),
        when=when,
        detail=_detail(held, view),
        tags=_tags(held, actor),
        group=speech.speaker(fact, view) if actor else OTHERS,
        day=facts.day(fact, view),
        terms=leaning.term(text, told, view, speaker="" if actor else speech.speaker(fact, view)),
    )


def _tags(held: Sequence[Fact], actor: str | None) -> tuple[str, ...]:
    """The act and its form, the speaker, the other wordings and how they differ."""
    body = held[0].record.body
    form, act = (body.form, body.act) if isinstance(body, Statement) else ("", "")
    others = tuple(f"also:{other.id}" for other in held[1:])
    return (f"act:{act}", f"form:{form}", *([f"actor:{actor}"] if actor else []), *others, *_drifts(held))


def _detail(held: Sequence[Fact], view: View) -> str:
    """Where it is told, and how the wordings differ."""
    fact = held[0]
    where = view.carriers(fact.evidence, fact.reports, fact.independent)
    parts = (where, _differing(held, view))
    return "; ".join(part for part in parts if part)


def _differing(held: Sequence[Fact], view: View) -> str:
    """Merrin Dispatch has “48”, Castra Bay Advertiser “84”."""
    drift = next((fact.drift for fact in held if fact.drift), ())
    told = [
        f"{view.source(one.ours.report)} has “{_words(one.ours, view)}”,"
        f" {_other(one.ours, one.theirs, view)} “{_words(one.theirs, view)}”"
        for one in drift
        if one.ours and one.theirs
    ]
    return "the wordings differ: " + "; ".join(told[:SHOWN]) if told else ""


def _other(ours: Span, theirs: Span, view: View) -> str:
    """The other report by name, where that tells it from the first."""
    name = view.source(theirs.report)
    return name if name != view.source(ours.report) else "elsewhere"


def _words(span: Span, view: View) -> str:
    """Some words of a report, on one line."""
    return clip(view.report(span.report).text[span.start : span.end])


def _drifts(held: Sequence[Fact]) -> list[str]:
    """The kinds of drift among the wordings, as tags."""
    return sorted({f"drift:{one.kind}" for fact in held for one in fact.drift})
