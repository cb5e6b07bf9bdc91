"""An event's draft in, whether its words are everyday ones out: charged a price, a strike of dockers, a lecture.

Each rule has a sentence that it leaves out.
"""

from pactline.records import event_voice
from pactline.records.event_scene import BODIES, Draft, Scene

PRICED = ("obj", "iobj", "obl:unmarked", "nsubj:pass")
COINS = ("$", "€", "£")


def everyday(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule has the words in their everyday sense."""
    return any(rule(scene, draft) for rule in RULES)


def priced(scene: Scene, draft: Draft) -> bool:
    """Visitors were charged ten crowns to see the ship: a price, and no court."""
    if draft.rule != "verb-charge":
        return False
    passive = event_voice.is_passive(scene, draft.trigger)
    behind = (i for i in scene.view.children(draft.trigger, *PRICED) if i > draft.trigger)
    return any(_sum(scene, i, passive=passive) for i in behind)


def _sum(scene: Scene, at: int, *, passive: bool) -> bool:
    """Tell whether a noun is a sum: $ 10, ten crowns, a fee; police charged 10, and they were charged 10."""
    coin = scene.view.tokens[at].text[-1:] in COINS or scene.view.tokens[at - 1].text[-1:] in COINS
    return coin or scene.in_class(at, "price") or (passive and scene.view.tokens[at].xpos == "CD")


def walked_out(scene: Scene, draft: Draft) -> bool:
    """The strike launched by the Dockers' Union is in its second week: nobody is attacked."""
    if draft.event != "ASSAULT" or draft.object is None or scene.view.lemma(draft.object) != "strike":
        return False
    return any(_of_workers(scene, i) for i in draft.actors)


def _of_workers(scene: Scene, at: int) -> bool:
    """Tell whether somebody is a union or those who work."""
    if scene.in_class(at, "workers") and scene.name(at) is None:
        return True
    name = scene.name(at)
    words = name.text.casefold().replace("’s", "").replace("'s", "").split() if name is not None else ()
    return name is not None and name.kind in BODIES and bool(set(words) & scene.lexicon.classes["unions"])


def tallied(scene: Scene, draft: Draft) -> bool:
    """She fell ill, bringing the number of cases to 28: no case at law."""
    if draft.rule != "verb-bring" or draft.object is None:
        return False
    near = {scene.view.lemma(i) for j in scene.view.children(draft.trigger, "obj") for i in scene.view.subtree(j)}
    return bool(near & scene.lexicon.classes["tally"])


def lectured(scene: Scene, draft: Draft) -> bool:
    """Holm and Reyk will discuss stars in a lecture: they talk to others."""
    if draft.rule != "verb-discuss" or draft.recipients != draft.actors:
        return False
    return any(scene.in_class(i, "lectures") for i in scene.view.children(draft.trigger, "obl"))


def among_themselves(scene: Scene, draft: Draft) -> bool:
    """The plan is being discussed by officials: with whom is not told."""
    one = draft.rule == "verb-discuss" and len(draft.actors) == 1 and draft.recipients == draft.actors
    return one and scene.name(draft.actors[0]) is None and event_voice.is_passive(scene, draft.trigger)


def sought_care(scene: Scene, draft: Draft) -> bool:
    """A thousand people sought help at three clinics: as the sick do."""
    if draft.event != "REQUEST assist" or draft.recipients or not draft.actors:
        return False
    return all(scene.name(i) is None and scene.in_class(i, "sick") for i in draft.actors)


def cheered(scene: Scene, draft: Draft) -> bool:
    """Holm thanked the crowd."""
    if draft.rule != "verb-thank" or not draft.recipients:
        return False
    return all(scene.name(i) is None and scene.in_class(i, "cheering") for i in draft.recipients)


def hailed_a_cab(scene: Scene, draft: Draft) -> bool:
    """She asked a cab driver to take her to Arle: a private errand."""
    if draft.event != "REQUEST" or len(draft.recipients) != 1:
        return False
    at = draft.recipients[0]
    one = any(scene.view.word(i) in ("a", "an", "her", "his", "my") for i in scene.view.under[at])
    one = one and scene.name(at) is None and scene.view.tokens[at].xpos == "NN" and scene.in_class(at, "servant")
    office = any(scene.in_class(i, "official") for i in draft.actors if scene.name(i) is None)
    return one and not office


def stormed_across(scene: Scene, draft: Draft) -> bool:
    """Protesters stormed a bridge into the square: they ran across it."""
    return draft.rule == "verb-storm" and any(scene.in_class(i, "passage") for i in draft.recipients)


def moved_away(scene: Scene, draft: Draft) -> bool:
    """Norvanians are leaving the city: they are no troops."""
    if draft.event != "RETREAT withdraw" or draft.rule != "verb-leave" or not draft.actors:
        return False
    return all(scene.view.tokens[i].xpos == "NNPS" for i in draft.actors)


RULES = (
    moved_away,
    priced,
    walked_out,
    tallied,
    lectured,
    among_themselves,
    sought_care,
    cheered,
    hailed_a_cab,
    stormed_across,
)
