"""An event's draft in, whether it tells of no one deed out: what is asked as a rule, was done over years, is titled so.

Each rule has a sentence that it leaves out.
"""

from pactline.kit import trees
from pactline.records.event_scene import Draft, Scene

BEFORE = 3  # steps up the tree on which a time holds for what is told along with it
SPANS = ("years", "decades", "centuries")
TITLE = 8  # words of a title before its colon


def standing(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule has words for no one deed."""
    return any(rule(scene, draft) for rule in RULES)


def asked_as_a_rule(scene: Scene, draft: Draft) -> bool:
    """Visitors are asked to leave their bags: by a notice, day after day."""
    if draft.event != "REQUEST" or draft.actors or draft.verb is None:
        return False
    helpers = [scene.view.word(i) for i in scene.view.children(draft.verb, "aux", "aux:pass")]
    return helpers == ["are"] and all(scene.name(i) is None for i in draft.recipients)


def asked_sum(scene: Scene, draft: Draft) -> bool:
    """The millions demanded from Norvath are a tenth of it: by whom is not told, and it only tells which they are."""
    token = scene.view.tokens[draft.trigger]
    told = draft.event == "REQUEST" and not draft.actors and token.deprel == "acl" and token.xpos == "VBN"
    return told and not scene.view.children(draft.trigger, "xcomp", "ccomp")


def in_the_past(scene: Scene, draft: Draft) -> bool:
    """In the past, Norvath has been accused of sloth; it has often been so: nobody tells when, or by whom."""
    if draft.actors or draft.verb is None or draft.event.split()[0] not in ("ACCUSE", "REQUEST", "REJECT"):
        return False
    view = scene.view
    often = {view.word(i) for i in view.children(draft.verb, "advmod")} & scene.lexicon.status["again"]
    past = any(view.word(i) == "past" and view.case(i) == "in" for i in view.children(draft.verb, "obl"))
    return bool(often) or past


def over_years(scene: Scene, draft: Draft) -> bool:
    """Norvath has been bold in recent years, arresting its foes; over the years it has sued many."""
    if draft.verb is None or draft.event.split()[0] in ("SUPPORT", "AGREE", "COOPERATE"):
        return False
    way = (draft.verb, *trees.path_up(scene.view.tokens, draft.verb))[:BEFORE]
    gerund = scene.view.tokens[draft.verb].xpos == "VBG"
    own = way if gerund else way[:1]
    return any(_span(scene, i) for at in own for i in scene.view.children(at, "obl", "obl:unmarked"))


def by_law(scene: Scene, draft: Draft) -> bool:
    """It breaks the law, which bans all parties: what a law says goes on."""
    view, clause = scene.view, scene.clauses.get(draft.verb) if draft.verb is not None else None
    if clause is None or clause.subject is None or clause.tense != "present":
        return False
    at = clause.subject
    if view.word(at) in ("which", "that"):  # a tree may hang the clause on another word than the law before it
        at -= 2 if view.word(at - 1) == "," else 1
    return at >= 0 and scene.name(at) is None and view.lemma(at) in scene.lexicon.classes["laws"]


def at_a_rate(scene: Scene, draft: Draft) -> bool:
    """The gang kills a man every week."""
    view, at = scene.view, draft.verb
    if at is None or view.tokens[at].xpos not in ("VBZ", "VBP", "VBD", "VBN"):
        return False
    bare = [i for i in view.children(at, "obl") if view.tokens[i].deprel == "obl:unmarked"]
    times = [i for i in bare if view.word(i) in scene.lexicon.classes["times"]]
    return any(view.word(j) in ("each", "every") for i in times for j in view.children(i, "det"))


def few(scene: Scene, draft: Draft) -> bool:
    """Few dockers have protested; but a few have."""
    view = scene.view
    small = [i for at in draft.actors for i in view.children(at, "amod") if view.word(i) == "few"]
    return any(not view.children(view.tokens[i].head, "det") for i in small)


def _span(scene: Scene, at: int) -> bool:
    """Tell whether a phrase is a time of many years: in recent years, over the years."""
    view = scene.view
    if view.word(at) not in SPANS:
        return False
    recent = any(view.word(i) in ("recent", "past", "previous", "earlier") for i in view.children(at, "amod"))
    counted = view.children(at, "nummod")
    return not counted and ((view.case(at) == "in" and recent) or view.case(at) in ("over", "through", "throughout"))


def unrefused(scene: Scene, draft: Draft) -> bool:
    """Norvath was not ruling it out: who has not refused has done nothing."""
    clause = scene.clauses.get(draft.verb) if draft.verb is not None else None
    return draft.event == "REJECT" and clause is not None and clause.negated


def denied_often(scene: Scene, draft: Draft) -> bool:
    """He has long denied the claims, has strongly and repeatedly denied them: at no one time."""
    view, again = scene.view, scene.lexicon.status["again"]
    if draft.rule != "verb-deny":
        return False
    how = view.children(draft.trigger, "advmod", "conj")
    return any(view.word(i) in again for at in how for i in (at, *view.children(at, "conj", "advmod")))


def title(scene: Scene, draft: Draft) -> bool:
    """Suing Norvath: The Harbour Papers."""
    view = scene.view
    if draft.trigger != 0 or view.tokens[0].xpos != "VBG" or draft.actors:
        return False
    return any(token.text == ":" for token in view.tokens[1:TITLE])


RULES = (asked_as_a_rule, asked_sum, in_the_past, over_years, by_law, at_a_rate, few, unrefused, denied_often, title)
