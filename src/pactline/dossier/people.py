"""A view in, people and bodies out: who they are in the reports' words, and what else they are called."""

from pactline.dossier.view import View
from pactline.dossier.wording import capital, count, join, times
from pactline.model.dossier import Line, Section
from pactline.model.story import Actor, Role

KEY = "actors"
KINDS = {
    "person": "People",
    "state": "States",
    "organisation": "Organisations",
    "group": "Groups",
    "place": "Places",
}
ROLES = 4  # offices shown; the rest are in dossier.json
ALIASES = 6


def section(view: View) -> Section:
    """List the actors by kind, the most named first."""
    kinds = list(KINDS)
    ranked = sorted(
        view.story.actors, key=lambda one: (kinds.index(one.kind) if one.kind in KINDS else 9, view.weight[one.id])
    )
    return Section(KEY, "People and bodies", tuple(_line(actor) for actor in ranked))


def offices(actor: Actor) -> list[str]:
    """The offices an actor is given, each once: president of Northland."""
    owners = dict.fromkeys(_owner(role) for role in actor.roles)
    titles = {owner: list(dict.fromkeys(r.title for r in actor.roles if _owner(r) == owner)) for owner in owners}
    return [f"{join(held)}{f' of {owner}' if owner else ''}" for owner, held in titles.items()]


def _line(actor: Actor) -> Line:
    """One actor."""
    held = offices(actor)[:ROLES]
    text = f"{actor.name}{', ' + join(held) if held else ''}"
    others = [alias for alias in actor.aliases if alias != actor.name][:ALIASES]
    also = f"also written {join([f'“{alias}”' for alias in others])}" if others else ""
    reports = len({span.report for span in actor.mentions})
    named = f"named {times(len(actor.mentions))} in {count(reports, 'report')}" if actor.mentions else ""
    return Line(
        record=actor.id,
        text=text,
        evidence=tuple(one for role in actor.roles[:ROLES] for one in role.evidence),
        detail=capital("; ".join(part for part in (also, named) if part)),
        tags=(f"kind:{actor.kind}",),
        group=KINDS.get(actor.kind, "Others"),
    )


def _owner(role: Role) -> str:
    """What an office is of; "" where the title says it already, or nobody does."""
    return role.of if role.of and role.of.casefold() not in role.title.casefold() else ""
