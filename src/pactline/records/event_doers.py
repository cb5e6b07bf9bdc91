"""A verb of harm and the noun that its tree has for its doer in, who can have done it out.

Trees hang a clause on the nearest noun: an attack in Arle [which] killed ten, a lorry that ran into a crowd [killing]
ten. Neither a town nor those whom a lorry runs into have killed anybody.
"""

from pactline.kit import trees
from pactline.records import event_readings, event_roles, event_voice
from pactline.records.event_scene import Scene

PLACING = ("in", "at", "near", "outside", "on")
INTO = ("into", "through")


def meant(scene: Scene, verb: int, found: int | None) -> int | None:
    """Who did it: as the tree has it, save a place, or those it was done to."""
    if found is None:
        return None
    if _placed(scene, found):
        return _attack(scene, scene.view.tokens[found].head)
    return _runs(scene, verb, found) if _run_into(scene, verb, found) else found


def below(scene: Scene, verb: int) -> int | None:
    """By whom it was done to them, where only what goes along tells it."""
    wielder = _wielder(scene, verb)
    return wielder if wielder is not None else _along(scene, verb)


def _wielder(scene: Scene, verb: int) -> int | None:
    """Ten were killed in an attack by [rebels]."""
    raids = [i for i in scene.view.children(verb, "obl") if scene.view.case(i) == "in" and _deed(scene, i)]
    return next((at for i in raids for at in event_readings.wielders(scene, i)), None)


def _along(scene: Scene, verb: int) -> int | None:
    """Ten were killed, mown down by a lorry driven by [a docker]."""
    view = scene.view
    along = [i for i in view.children(verb, "advcl", "conj") if i > verb and view.tokens[i].xpos in ("VBN", "VBG")]
    agents = [j for i in along for j in _agents(scene, i)]
    drivers = [k for j in agents for i in view.children(j, "acl") for k in _agents(scene, i)]
    return next((i for i in (*agents, *drivers) if scene.in_class(i, "actor")), None)


def holds(scene: Scene, verb: int) -> int | None:
    """Arrested on suspicion of fraud [by police]: where a tree hangs who does it on what it is for."""
    view = scene.view
    grounds = [i for i in view.children(verb, "obl") if view.case(i) in ("on", "for", "over", "in")]
    under = [i for at in grounds for i in sorted(view.subtree(at)) if i > at]
    held = [i for i in under if view.tokens[i].deprel == "nmod"]
    return next((i for i in held if view.case(i) == "by" and scene.in_class(i, "holder")), None)


def _deed(scene: Scene, at: int) -> bool:
    """Tell whether a noun is a blow: an attack, an air strike."""
    return any(scene.in_class(at, name) for name in ("strikes", "raid"))


def _agents(scene: Scene, verb: int) -> list[int]:
    """By [a docker]."""
    return [i for i in scene.view.children(verb, "obl") if scene.view.tokens[i].deprel == "obl:agent"]


def _placed(scene: Scene, at: int) -> bool:
    """In [Arle]: tell whether a noun is a place, told as one."""
    name = scene.name(at)
    town = name is not None and name.kind in ("place", "state") and name.form == "name"
    hung = scene.view.tokens[at].deprel.split(":")[0] in ("nmod", "obl")
    return town and hung and scene.view.case(at) in PLACING


def _attack(scene: Scene, at: int) -> int | None:
    """The [attack] in Arle, if the place hangs on a deed."""
    return at if at >= 0 and scene.in_class(at, "raid") else None


def _run_into(scene: Scene, verb: int, at: int) -> bool:
    """Ran into a [crowd] watching a show killing ten: tell whether a noun is only what something drove into."""
    view, token = scene.view, scene.view.tokens[at]
    way = (verb, *trees.path_up(view.tokens, verb))
    between = way[: way.index(at)] if at in way else ()
    gerunds = bool(between) and all(view.tokens[i].xpos == "VBG" for i in between)
    return gerunds and token.deprel == "obl" and view.case(at) in INTO


def _runs(scene: Scene, verb: int, at: int) -> int | None:
    """[The lorry] that ran into a crowd."""
    above = scene.view.tokens[at].head
    passive = above >= 0 and event_voice.is_passive(scene, above)
    return event_roles.agent(scene, above, passive=passive) if above >= 0 else None
