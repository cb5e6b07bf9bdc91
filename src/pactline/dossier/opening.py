"""A view in, "What this story is" out: one screen of plain sentences."""

from collections.abc import Sequence

from pactline.dossier import dates, figures
from pactline.dossier.view import View
from pactline.dossier.wording import capital, count, join, spell
from pactline.kit.groups import join as group
from pactline.model.dossier import Line, Section
from pactline.model.record import Agreement, Commitment, Event, Statement
from pactline.model.story import Indicator, Observation

KEY = "summary"
NAMED = 4  # actors a reader keeps apart at once
FIGURES = 3
KINDS = ((Agreement, "agreement"), (Commitment, "commitment"), (Event, "event"))
WHOLE = ("exact", "near")


def section(view: View) -> Section:
    """Say who, when, how much was read, what was found and what is missing."""
    if not view.readings:
        return Section(KEY, "What this story is", tuple(_plain([_rejected(view) or "No report could be read."])))
    said = [_parties(view), _span(view), *_found(view), _disputes(view), _rejected(view)]
    lines = [*_plain([text for text in said if text]), *_headline(view)]
    return Section(KEY, "What this story is", tuple(lines))


def _plain(texts: Sequence[str]) -> list[Line]:
    """Lines that sum up and so point at no single record."""
    return [Line(record="", text=text, evidence=()) for text in texts]


def _parties(view: View) -> str:
    """Who the reports speak of most."""
    ranked = sorted(view.story.actors, key=lambda actor: view.weight[actor.id])
    people = [actor.name for actor in ranked if actor.kind == "person"][: NAMED // 2]
    bodies = [actor.name for actor in ranked if actor.kind in ("state", "organisation")][: NAMED // 2]
    named = [join(part) for part in (people, bodies) if part]
    return f"The reports speak most of {', and of '.join(named)}." if named else ""


def _span(view: View) -> str:
    """How many reports, how many on their own feet, from when to when."""
    reports, alone = sorted(view.readings), view.story.independent
    if alone is None:
        pairs = [(copy.report, copy.of) for copy in view.story.copies if copy.kind in WHOLE]
        alone = len(group(reports, [pair for pair in pairs if all(key in view.readings for key in pair)]))
    text = capital(count(len(reports), "report"))
    if len(reports) > 1:
        text += ", none a copy of another" if alone == len(reports) else f", {spell(alone)} independent"
    return f"{text}. {_dates(view)}"


def _dates(view: View) -> str:
    """From when to when, and what could not be dated to a day."""
    known = [one.when for one in view.story.datings if one.when.first and one.when.first == one.when.last]
    loose = len(view.readings) - len(known)
    if not known:
        return "None of them could be dated to one day."
    first, last = (pick(when.first or "" for when in known) for pick in (min, max))
    days = f"of {dates.point(first)}" if first == last else f"from {dates.point(first)} to {dates.point(last)}"
    if not loose:
        return f"{'It is' if len(known) == 1 else 'They are'} {days}."
    rest = f"{count(loose, 'report')} could not be dated to one day."
    return f"{capital(spell(len(known)))} of them {'is' if len(known) == 1 else 'are'} {days}; {rest}"


def _found(view: View) -> list[str]:
    """What the reports yield, in counts."""
    totals = [(sum(isinstance(fact.record.body, kind) for fact in view.story.facts), noun) for kind, noun in KINDS]
    totals.append((sum(len(one.observations) for one in view.story.indicators), "figure"))
    parts = [_spoken(view)] if view.spoken else []
    parts += [count(total, noun) for total, noun in totals if total]
    return [f"They carry {join(parts)}."] if parts else ["No statement or figure could be read from them."]


def _spoken(view: View) -> str:
    """How many statements, by how many speakers, how many word for word."""
    parties = [party for fact in view.spoken for party in fact.parties if party.role == "speaker"]
    speakers = {party.actor for party in parties if party.actor}
    bodies = [fact.record.body for fact in view.spoken]
    direct = sum(isinstance(body, Statement) and body.form == "direct" for body in bodies)
    by = f" by {count(len(speakers), 'speaker')}" if speakers else ""
    return f"{count(len(bodies), 'statement')}{by} ({spell(direct) if direct else 'none'} word for word)"


def _disputes(view: View) -> str:
    """How much is disputed."""
    number = len(view.story.contradictions)
    return f"The reports disagree on {count(number, 'point')}." if number else ""


def _rejected(view: View) -> str:
    """What could not be read."""
    number = len(view.story.rejected)
    return f"{capital(count(number, 'input'))} gave no report; the reasons are at the end." if number else ""


def _headline(view: View) -> list[Line]:
    """The latest value of the shares that most observations speak of."""
    shares = [one for one in view.story.indicators if one.of and one.observations]
    shares.sort(key=lambda one: (-len(one.observations), one.label, one.id))
    shares = [one for one in shares if _held(one, view)]
    latest = [max(_held(one, view), key=lambda point: (point.as_of.last or "", point.id)) for one in shares]
    pairs = list(zip(shares, latest, strict=True))[:FIGURES]
    return [
        Line(
            record=point.id,
            text=f"{figures.sentence(one, point, view)} ({view.day(point.as_of, min(point.evidence).span.report)}).",
            evidence=(),
            when=point.as_of,
            tags=("see",),
        )
        for one, point in pairs
    ]


def _held(one: Indicator, view: View) -> list[Observation]:
    """The values that hold for a day which has come by the time of the last report."""
    last = max((dating.when.last or "" for dating in view.story.datings if dating.when.first), default="") or "9999"
    return [point for point in one.observations if (point.as_of.first or "") <= last]
