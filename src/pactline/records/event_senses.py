"""An event's draft in, whether its words are used in another sense out: cries, beatings in a match, who is let do it.

Each rule has a sentence that it leaves out.
"""

from pactline.records.event_scene import PERSONAL, Draft, Scene

OWN = ("his", "her", "its", "their")
READY = ("verb-ready", "verb-willing", "verb-prepared")
NOT_BEFORE = ("before", "until", "till")


def astray(scene: Scene, draft: Draft) -> bool:
    """Tell whether a rule has the words in another sense."""
    return any(rule(scene, draft) for rule in RULES)


def charged_into(scene: Scene, draft: Draft) -> bool:
    """Forty riders charged into the park."""
    words = (scene.view.case(i) for i in scene.view.children(draft.trigger, "obl", "nmod"))
    return draft.rule == "verb-charge" and bool(set(words) & {"into", "at", "through", "toward", "towards", "across"})


def named_so(scene: Scene, draft: Draft) -> bool:
    """You cannot call us dockers: nobody rings anybody."""
    clause = scene.clauses.get(draft.verb) if draft.verb is not None else None
    modal = clause is not None and clause.modality is not None
    thing = any(scene.view.word(i) == "it" for i in draft.recipients)
    return draft.rule == "verb-call" and draft.event == "CONSULT phone" and (modal or thing)


def called_names(scene: Scene, draft: Draft) -> bool:
    """Holm called her a liar for her words: nothing is called for."""
    return draft.rule == "verb-call" and draft.event == "REQUEST" and bool(scene.view.children(draft.trigger, "obj"))


def hails_from(scene: Scene, draft: Draft) -> bool:
    """The docker hailed from Arle."""
    view = scene.view
    away = any(view.case(i) == "from" for i in view.children(draft.trigger, "obl"))
    return draft.rule == "verb-hail" and away and not view.children(draft.trigger, "obj")


def chanted(scene: Scene, draft: Draft) -> bool:
    """He sang, “Bomb, bomb, bomb Norvath”: a bare verb in a song or a cry is nobody's deed."""
    view, at = scene.view, draft.verb
    if at is None or view.tokens[at].xpos != "VB" or view.children(at, "nsubj", "aux", "mark"):
        return False
    near = [view.word(i) for i in range(max(0, at - 2), min(len(view.tokens), at + 3)) if i != at]
    return view.word(at) in near or view.tokens[max(0, at - 1)].xpos == "``"


def unvisited(scene: Scene, draft: Draft) -> bool:
    """Four pupils fell ill on a trip to Arle: no visit of anybody's."""
    visit = draft.mode == "visit" or draft.event == "CONSULT visit"
    return visit and draft.rule.startswith("noun") and not draft.actors


def so_many(scene: Scene, draft: Draft) -> bool:
    """So many ships have been commandeered: by whom is not told, and none in particular."""
    if draft.actors:
        return False
    words = {scene.view.word(j) for i in draft.recipients for j in scene.view.subtree(i)}
    return {"so", "many"} <= words


def his_own(scene: Scene, draft: Draft) -> bool:
    """Holm defended his handling of it: who stands by himself supports nobody."""
    if draft.rule not in ("verb-defend", "verb-back", "verb-support") or draft.object is None:
        return False
    owners = [i for j in scene.view.subtree(draft.object) for i in scene.view.children(j, "nmod:poss", "nmod")]
    return any(scene.view.tokens[i].deprel == "nmod:poss" and scene.view.word(i) in OWN for i in owners)


def let_do(scene: Scene, draft: Draft) -> bool:
    """Let the army take over and guard you!"""
    view, at = scene.view, draft.verb
    above = view.tokens[at].head if at is not None else -1
    if above < 0 or view.lemma(above) != "let" or view.tokens[above].xpos != "VB":
        return False
    return not view.children(above, "nsubj", "aux", "mark")


def not_until(scene: Scene, draft: Draft) -> bool:
    """Norvath had not cut the web before last week: that it did not do it is not what is told."""
    clause = scene.clauses.get(draft.verb) if draft.verb is not None else None
    if clause is None or not clause.negated:
        return False
    return any(scene.view.case(i) in NOT_BEFORE for i in scene.view.children(clause.verb, "obl", "advcl"))


def protests_that(scene: Scene, draft: Draft) -> bool:
    """The chiefs protest that they are blamed for nothing: nobody is in the street."""
    return draft.rule == "verb-protest" and scene.view.child(draft.trigger, "ccomp") is not None


def in_a_match(scene: Scene, draft: Draft) -> bool:
    """Arle reached the semifinal by beating Tessary."""
    if draft.rule not in ("verb-beat", "verb-club", "verb-hit", "verb-strike"):
        return False
    nouns = (i for i, token in enumerate(scene.view.tokens) if token.upos == "NOUN")
    return any(scene.in_class(i, "match") for i in nouns)


def seems_ready(scene: Scene, draft: Draft) -> bool:
    """Norvath appeared ready to lift the ban, was not yet ready to: it has said nothing."""
    if draft.rule not in READY:
        return False
    above, clause = scene.view.tokens[draft.trigger].head, scene.clauses.get(draft.trigger)
    not_yet = {"still", "yet"} & {scene.view.word(i) for i in scene.view.children(draft.trigger, "advmod")}
    unready = clause is not None and clause.negated and bool(not_yet)
    return unready or (above >= 0 and scene.view.lemma(above) in ("appear", "seem", "look"))


def at_the_polls(scene: Scene, draft: Draft) -> bool:
    """Holm would beat Reyk: one named person another, at the polls or in a race as a rule."""
    if draft.rule != "verb-beat" or not draft.actors or not draft.recipients:
        return False
    sides = (*draft.actors, *draft.recipients)
    named = [i for i in sides if (name := scene.name(i)) is not None and name.kind == "person"]
    return bool(named) and all(i in named or scene.view.word(i) in PERSONAL for i in sides)


def in_words(scene: Scene, draft: Draft) -> bool:
    """Holm attacked Reyk, fired back at her, went on with his verbal assault: nobody is hurt."""
    view = scene.view
    if not draft.event.startswith("ASSAULT"):
        return False
    if draft.rule == "verb-fire" and any(view.word(i) == "back" for i in view.children(draft.trigger, "advmod")):
        return True
    if draft.rule in ("verb-attack", "verb-assault"):
        armed = any(view.case(i) == "with" for i in view.children(draft.trigger, "obl"))
        return not armed and bool(draft.actors) and all(_spoken(scene, i) for i in (*draft.actors, *draft.recipients))
    near = view.children(draft.object, "amod") if draft.object is not None else ()
    return any(scene.in_class(i, "spoken") for i in near)


def raided_in_words(scene: Scene, draft: Draft) -> bool:
    """Holm unleashed attacks on Reyk: one person, and no gunman, raids another with words as a rule."""
    if draft.object is None or not _attacks(scene, draft, draft.object):
        return False
    raider, sides = draft.actors[0], draft.recipients
    once = scene.view.tokens[draft.object].xpos == "NN"  # attacks again and again are words, of a man too
    bands = ("armed", "captors", "raid", "troops", *(("lawless",) if once else ()))
    armed = any(scene.in_class(raider, name) for name in bands)
    one = scene.view.tokens[raider].xpos in ("NN", "NNP", "PRP") and scene.name(raider) is None
    named = [name for i in sides if (name := scene.name(i)) is not None and name.kind == "person"]
    return not armed and (one or _spoken(scene, raider)) and bool(sides) and len(named) == len(sides)


def _attacks(scene: Scene, draft: Draft, noun: int) -> bool:
    """Tell whether one of them makes an attack."""
    assault = draft.event.startswith("ASSAULT") and len(draft.actors) == 1
    return assault and scene.view.lemma(noun) in ("attack", "assault")


def _spoken(scene: Scene, at: int) -> bool:
    """Tell whether somebody attacks, or is attacked, with words as a rule: a named person, a company."""
    name = scene.name(at)
    person = name is not None and name.kind == "person"
    return person or scene.view.lemma(at) in ("company", "firm")


def unanswered(scene: Scene, draft: Draft) -> bool:
    """Officials declined our requests for interviews: reporters are not told more."""
    if draft.rule not in ("verb-decline", "verb-refuse") or draft.object is None:
        return False
    return any(scene.view.lemma(i) in ("interview", "comment") for i in scene.view.subtree(draft.object))


RULES = (
    at_the_polls,
    in_words,
    raided_in_words,
    unanswered,
    charged_into,
    named_so,
    called_names,
    hails_from,
    chanted,
    unvisited,
    so_many,
    his_own,
    let_do,
    not_until,
    protests_that,
    in_a_match,
    seems_ready,
)
