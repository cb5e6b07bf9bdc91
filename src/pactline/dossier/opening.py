"""A view in, "The story in brief" out: who, when, what was agreed and promised, and what is open, on one screen."""

from collections import Counter
from collections.abc import Callable, Sequence

from pactline.dossier import agreements, dates, disagreements, people, standing, values, worth
from pactline.dossier.view import View
from pactline.dossier.wording import capital, clip, count, join, spell
from pactline.kit.groups import join as group
from pactline.model.dossier import Line, Section
from pactline.model.record import Agreement, Commitment, Event
from pactline.model.story import Highlight, Indicator, Observation

KEY = "summary"
TITLE = "The story in brief"
NAMED = 2  # people, and as many bodies, that a reader keeps apart at once
SHOWN = 3  # agreements, figures and disputes named here; the rest stand in their sections
SAID = 200  # characters of a line that tells of a day
WHOLE = ("exact", "near")
FATES = {
    "reported-done": "reported done",
    "in-progress": "reported under way",
    "disputed": "disputed",
    "announced": "announced",
    "no-report-since": "with no later report",
}
SHARES = "Shares"  # of no agreement: they tell nothing of how far one has got
KINDS = (
    (Agreement, "agreement", "agreements"),
    (Commitment, "promise or request", "promises or requests"),
    (Event, "event", "events"),
)
MEANT = {"firm": "promise", "conditional": "promise", "considered": "plan", "requested": "request"}


def section(view: View) -> Section:
    """Say it in the order of the questions; what has no answer is left out."""
    if not view.readings:
        return Section(KEY, TITLE, tuple(_plain("Reports", [_rejected(view) or "No report could be read."])))
    lines = [line for label, answer in QUESTIONS for line in answer(label, view)]
    return Section(KEY, TITLE, tuple(lines))


def _plain(label: str, texts: Sequence[str]) -> list[Line]:
    """Lines that sum up and so point at no single record."""
    return [Line(record="", text=text, evidence=(), group=label) for text in texts if text]


def _parties(label: str, view: View) -> list[Line]:
    """Who the reports speak of most."""
    ranked = sorted(view.story.actors, key=lambda actor: view.weight[actor.id])
    persons = [
        f"{actor.name}{''.join(f' ({office})' for office in people.offices(actor)[:1])}"
        for actor in ranked
        if actor.kind == "person"
    ][:NAMED]
    bodies = [actor.name for actor in ranked if actor.kind in ("state", "organisation")][:NAMED]
    named = [join(part) for part in (persons, bodies) if part]
    return _plain(label, [f"{'; '.join(named)}." if named else ""])


def _read(label: str, view: View) -> list[Line]:
    """How many reports, how many on their own feet, and what they hold."""
    held = {copy.report: copy.of for copy in view.story.copies if copy.kind in WHOLE and copy.of in view.readings}
    alone = view.story.independent
    if alone is None:
        alone = len(group(sorted(view.readings), [pair for pair in held.items() if pair[0] in view.readings]))
    text = capital(count(len(view.readings), "report"))
    if held:
        text += f", {spell(len(held))} of them {'a copy' if len(held) == 1 else 'copies'} of another"
        text += _own(alone, len(view.readings))
    elif len(view.readings) > 1:
        text += ", none a copy of another"
    return _plain(label, [f"{text}. {_found(view)}"])


def _own(alone: int, reports: int) -> str:
    """How many tell something of their own, where there are copies."""
    if alone >= reports:
        return ", with words added"
    return f"; {spell(alone)} in all {'tells something of its' if alone == 1 else 'tell something of their'} own"


def _found(view: View) -> str:
    """What the reports yield, in counts."""
    held = [fact.record.body for fact in view.story.facts if worth.told(fact, view)]
    totals = [(sum(isinstance(body, kind) for body in held), noun, plural) for kind, noun, plural in KINDS]
    totals.append((sum(len(one.observations) for one in view.story.indicators), "figure", "figures"))
    parts = [_spoken(view)] if view.spoken else []
    parts += [count(total, noun, plural) for total, noun, plural in totals if total]
    return f"They carry {join(parts)}." if parts else "No statement or figure could be read from them."


def _spoken(view: View) -> str:
    """How many statements, by how many speakers."""
    said = [fact for fact in view.spoken if worth.told(fact, view)]
    speakers = {party.actor for fact in said for party in fact.parties if party.role == "speaker"} - {None}
    by = f" by {count(len(speakers), 'speaker')}" if speakers else ""
    return f"{count(len(said), 'statement')}{by}"


def _dates(label: str, view: View) -> list[Line]:
    """From when to when."""
    known = [one for one in view.story.datings if one.when.first and one.when.last]
    if not known:
        return _plain(label, ["None of the reports could be dated."])
    first = min(known, key=lambda one: (one.when.first or "", one.when.last or "", one.report))
    last = max(known, key=lambda one: (one.when.last or "", one.when.first or "", one.report))
    if first.when == last.when:
        return _plain(label, [f"The reports are of {view.date(first.report)}."])
    return _plain(label, [f"The first report is of {view.date(first.report)}, the last of {view.date(last.report)}."])


def _days(label: str, view: View) -> list[Line]:
    """The days that the reports of the largest story tell most of, by a line of theirs."""
    days = next((thread.highlights for thread in view.story.threads if thread.highlights), ())
    most = sorted(sorted(days, key=lambda one: (-one.reports, one.day))[:SHOWN], key=lambda one: one.day)
    return [_day(label, one, view) for one in most if one.reports > 1]


def _day(label: str, one: Highlight, view: View) -> Line:
    """A day and the first of its lines, as the report has it."""
    line = one.lines[0]
    told = f"{dates.point(one.day)}, told of in {count(one.reports, 'report')}: “{clip(view.words(line), SAID)}”"
    return Line(record=line.span.report, text=told, evidence=(line,), group=label, tags=("see",))


def _agreed(label: str, view: View) -> list[Line]:
    """What was agreed and the last stage that is reported of it."""
    named = sorted(worth.agreements(view), key=agreements.rank)
    held = [fact for fact in named if standing.stages(fact)] or named
    return [
        *(_pointing(label, fact.id, f"{agreements.brief(fact, view)}.") for fact in held[:SHOWN]),
        *_more(label, len(held) - SHOWN, "agreement"),
    ]


def _promised(label: str, view: View) -> list[Line]:
    """How many promises, plans and requests, and what became of them."""
    held = worth.promises(view)
    if not held:
        return []
    states = [standing.course(fact).status for fact in held]
    counts = {name: states.count(status) for status, name in FATES.items() if status in states}
    fate = join([f"{spell(number) if number else 'none'} {name}" for name, number in counts.items()])
    done = "" if "reported-done" in states else "; none is reported done"
    bodies = [fact.record.body for fact in held]
    meant = Counter(MEANT.get(body.strength, "plan") for body in bodies if isinstance(body, Commitment))
    told = join([count(meant[noun], noun) for noun in dict.fromkeys(MEANT.values()) if meant[noun]])
    return _plain(label, [f"{capital(told)}: {fate}{done}."])


def _far(label: str, view: View) -> list[Line]:
    """The latest value of the shares that most observations speak of; what one report says in passing is none."""
    shares = [one for one in view.story.indicators if one.of and _held(one, view) and _matters(one, view)]
    shares.sort(key=lambda one: (-len(one.observations), one.label, one.id))
    pacts = _pacts(view)
    return [
        _figure(label if one.about in pacts else SHARES, one, point, view=view)
        for one in shares[:SHOWN]
        for point in _latest(_held(one, view))
    ]


def _latest(held: Sequence[Observation]) -> list[Observation]:
    """The latest value, and before it the one that it disagrees with."""
    ranked = sorted(held, key=lambda point: (point.as_of.last or "", point.id))
    return ranked[-2:] if ranked[-1].relation == "disagrees" else ranked[-1:]


def _matters(one: Indicator, view: View) -> bool:
    """Is a share told more than once, or of an agreement; or is there one report only?"""
    carriers = {evidence.span.report for point in one.observations for evidence in point.evidence}
    return len(one.observations) > 1 or len(carriers) > 1 or one.about in _pacts(view) or len(view.readings) == 1


def _pacts(view: View) -> set[str]:
    """The agreements, by id."""
    return {fact.id for fact in view.story.facts if isinstance(fact.record.body, Agreement)}


def _figure(label: str, one: Indicator, point: Observation, *, view: View) -> Line:
    """The latest value of an indicator, by whom, as of when."""
    day = values.day(point, view)
    carriers = view.carriers(point.evidence, point.reports, point.independent)
    nobody = not point.claimant and values.source(point, view) is None
    told = values.sentence(point, view).removesuffix(".")
    return _pointing(label, point.id, f"{told} ({day}{', ' + carriers if nobody else ''}).")


def _held(one: Indicator, view: View) -> list[Observation]:
    """The values that hold for a day which has come by the time of the last report, and are not withdrawn."""
    last = max((dating.when.last or "" for dating in view.story.datings if dating.when.first), default="") or "9999"
    held = (point for point in one.observations if point.relation != "withdrawn")
    return [point for point in held if (point.as_of.first or "") <= last]


def _disputed(label: str, view: View) -> list[Line]:
    """What the reports disagree on."""
    held = sorted(view.story.contradictions, key=lambda one: (one.kind != "denial", one.kind, one.id))
    return [
        *(_pointing(label, one.id, clip(disagreements.why(one))) for one in held[:SHOWN]),
        *_more(label, len(held) - SHOWN, "disagreement"),
    ]


def _missing(label: str, view: View) -> list[Line]:
    """What could not be told: days, inputs, passages, later news."""
    loose = [one for one in view.story.datings if not one.when.first or one.when.first != one.when.last]
    gaps = len(view.story.gaps)
    texts = [
        f"{capital(count(len(loose), 'report'))} could not be dated to one day." if loose else "",
        f"{capital(count(gaps, 'passage'))} with a number, a quotation or a promise gave no record." if gaps else "",
        _rejected(view),
    ]
    text = " ".join(text for text in texts if text)
    return _plain(label, [text])


def _rejected(view: View) -> str:
    """What could not be read."""
    number = len(view.story.rejected)
    return f"{capital(count(number, 'input'))} gave no report; the reasons are at the end." if number else ""


def _pointing(label: str, record: str, text: str) -> Line:
    """A line that leads to a record."""
    return Line(record=record, text=text.replace("..", "."), evidence=(), group=label, tags=("see",))


def _more(label: str, number: int, noun: str) -> list[Line]:
    """What is not named here."""
    return _plain(label, [f"And {spell(number)} more {noun if number == 1 else noun + 's'}."]) if number > 0 else []


QUESTIONS: tuple[tuple[str, Callable[[str, View], list[Line]]], ...] = (
    ("Parties", _parties),
    ("Dates", _dates),
    ("Reports", _read),
    ("Days", _days),
    ("Agreed", _agreed),
    ("How far", _far),
    ("Promised", _promised),
    ("Disputed", _disputed),
    ("Not known", _missing),
)
