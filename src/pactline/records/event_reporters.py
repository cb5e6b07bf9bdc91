"""An event's draft in, whether it is only a reporter at work out: an interview, a trip to where it happened."""

from pactline.records.event_scene import Draft, Scene


def at_work(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule has a reporter's work."""
    return interviews(scene, draft) or goes_there(scene, draft)


def interviews(scene: Scene, draft: Draft) -> bool:
    """Radio Norvath's Holm talks to Reyk, a reporter: what the press does for its report."""
    sides = (*draft.actors, *draft.recipients)
    return draft.event == "CONSULT" and len(sides) > 1 and any(_of_the_press(scene, i) for i in sides)


def goes_there(scene: Scene, draft: Draft) -> bool:
    """Radio Norvath's Holm, who visited the camp, said that it was empty."""
    visit = "visit" in (draft.mode, *draft.event.split()[1:])
    return visit and any(_of_the_press(scene, i) for i in draft.actors)


def _of_the_press(scene: Scene, at: int) -> bool:
    """Tell whether somebody is named with his trade: Reyk, a [reporter]; [correspondent] Reyk; the [Gazette]'s Reyk."""
    name = scene.name(at)
    if name is None or name.kind != "person":
        return False
    near = (at, *scene.view.children(at, "appos", "compound", "amod"))
    if any(scene.view.lemma(i) in scene.lexicon.classes["press"] for i in near):
        return True
    owners = scene.view.children(at, "nmod:poss")
    return any(scene.view.word(i) in scene.lexicon.classes["outlets"] for i in owners)
