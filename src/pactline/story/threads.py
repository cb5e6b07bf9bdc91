"""Reports, actors and facts in, storylines out.

This first version takes the pile it is given for one story; it names it by the actors most reports speak of and orders
what is dated. (Taking a mixed pile apart is a later step.)
"""

from collections.abc import Sequence

from pactline.kit.ids import digest
from pactline.model.story import Actor, Dating, Fact, Indicator, Thread
from pactline.model.when import When

NAMED = 2  # actors in a title


def tell(
    datings: Sequence[Dating], actors: Sequence[Actor], *, facts: Sequence[Fact], indicators: Sequence[Indicator]
) -> tuple[Thread, ...]:
    """Make one thread of all reports; none of no reports."""
    if not datings:
        return ()
    reports = tuple(sorted(dating.report for dating in datings))
    days = [dating.when for dating in datings if dating.when.first and dating.when.last]
    thread = Thread(
        id="t-" + digest(*reports),
        title=_title(actors, len(reports)),
        reports=reports,
        first=min((when.first for when in days if when.first), default=None),
        last=max((when.last for when in days if when.last), default=None),
        timeline=_timeline(facts, indicators),
    )
    return (thread,)


def _title(actors: Sequence[Actor], reports: int) -> str:
    """Name the actors that stand in the most reports."""
    ranked = sorted(actors, key=lambda actor: (-_reach(actor), -len(actor.mentions), actor.name))
    named = [actor.name for actor in ranked if actor.kind in {"state", "person", "organisation"}][:NAMED]
    return " and ".join(named) or f"{reports} report{'s' if reports != 1 else ''}"


def _reach(actor: Actor) -> int:
    """How many reports speak of an actor."""
    return len({span.report for span in actor.mentions})


def _timeline(facts: Sequence[Fact], indicators: Sequence[Indicator]) -> tuple[str, ...]:
    """The ids of what has a first day, in the order of the days."""
    observed = [point for indicator in indicators for point in indicator.observations if point.relation != "restated"]
    dated = [(fact.when, fact.id) for fact in facts] + [(point.as_of, point.id) for point in observed]
    return tuple(key for _, key in sorted((_order(when), key) for when, key in dated if when.first))


def _order(when: When) -> tuple[str, str]:
    """First day, then the shorter span."""
    return when.first or "", when.last or "9999"
