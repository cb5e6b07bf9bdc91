"""An event's draft in, whether its words show no deed out: nothing proves it, a bus runs, it has been told before.

Each rule has a sentence that it leaves out.
"""

from pactline.kit import trees
from pactline.records.event_scene import Draft, Scene

NEAR = 4  # steps up the tree to the noun that shows or does not show it
NO = ("no", "little", "any", "without", "hardly", "few", "neither")
OWN = ("his", "her", "its", "their")
DOING = ("verb-carry-out", "verb-commit", "verb-conduct", "verb-mount", "verb-stage", "verb-launch")
GOING = ("verb-arrive", "verb-fly", "verb-travel", "verb-visit", "verb-tour")


def unshown(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule finds no deed shown by the words."""
    return any(rule(scene, draft) for rule in RULES)


def unproven(scene: Scene, draft: Draft) -> bool:
    """There had not been any sign that Holm had pledged allegiance to Norvath."""
    way = (draft.trigger, *trees.path_up(scene.view.tokens, draft.trigger))[:NEAR]
    return any(_without(scene, noun) for i in way for noun in _signs(scene, i))


def _signs(scene: Scene, verb: int) -> list[int]:
    """No [sign] that he had: the nouns that a clause may say what they show, some words before it too."""
    view = scene.view
    if not any(view.word(i) == "that" for i in view.children(verb, "mark")):
        return []
    above = trees.path_up(view.tokens, verb)[:NEAR]
    there = [j for i in above[:1] if view.child(i, "expl") is not None for j in view.children(i, "nsubj")]
    return [i for i in (*above, *there) if i < verb and view.lemma(i) in scene.lexicon.status["proving"]]


def _without(scene: Scene, noun: int) -> bool:
    """Tell whether there is no such sign: no sign, has not seen a sign, a lack of signs."""
    view, clause = scene.view, scene.clause_over(noun)
    lacking = any(view.word(i) in NO for i in view.children(noun, "det", "amod", "advmod", "case"))
    absent = view.tokens[noun].head >= 0 and view.lemma(view.tokens[noun].head) in scene.lexicon.status["lacking"]
    return lacking or absent or (clause is not None and clause.negated)


def runs_there(scene: Scene, draft: Draft) -> bool:
    """The tram overturned as it travelled to Arle: it pays no visit."""
    visit = draft.rule in GOING and draft.event == "CONSULT visit"
    return visit and any(scene.view.word(i) in ("it", "which", "that") for i in draft.actors)


def never_there(scene: Scene, draft: Draft) -> bool:
    """Holm has never visited Arle."""
    clause = scene.clauses.get(draft.verb) if draft.verb is not None else None
    visit = draft.event == "CONSULT visit" and clause is not None and clause.negated
    return visit and any(scene.view.word(i) == "never" for i in scene.view.children(draft.trigger, "advmod"))


def known_attack(scene: Scene, draft: Draft) -> bool:
    """The driver carried out his attack at noon: the attack that has been told before."""
    at = draft.object
    if not draft.event.startswith("ASSAULT") or draft.recipients or at is None or draft.rule not in DOING:
        return False
    view, owners = scene.view, scene.view.children(at, "nmod")
    one = scene.in_class(at, "raid") and view.tokens[at].xpos == "NN" and all(view.word(i) in OWN for i in owners)
    return one and bool(owners)


RULES = (unproven, runs_there, never_there, known_attack)
