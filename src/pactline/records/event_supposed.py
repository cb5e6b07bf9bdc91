"""An event's verb in, whether it is only supposed out: had they signed, as if, likened to, under a deal."""

from pactline.records.event_above import HYPOTHETICAL, PLANNED
from pactline.records.event_scene import Scene

PLAIN = ("VBZ", "VBP")
LIKE = ("like", "to", "with")


def says(scene: Scene, verb: int) -> str | None:
    """The first rule's status, or None."""
    return next((answer for rule in RULES if (answer := rule(scene, verb)) is not None), None)


def turned_round(scene: Scene, verb: int) -> str | None:
    """Had Norvath signed, Sulmara would have left."""
    view = scene.view
    subject = view.child(verb, "nsubj")
    if subject is None or view.tokens[verb].deprel != "advcl" or view.children(verb, "mark"):
        return None
    first = any(view.word(i) in ("had", "were") and i < subject for i in view.children(verb, "aux", "cop"))
    return HYPOTHETICAL if first else None


def likened(scene: Scene, verb: int) -> str | None:
    """It was like Norvath attacking Sulmara; compared it to Norvath attacking Sulmara."""
    view, token = scene.view, scene.view.tokens[verb]
    if token.xpos != "VBG":
        return None
    if any(view.word(i) == "like" for i in view.children(verb, "mark", "case")):
        return HYPOTHETICAL
    compared = token.head >= 0 and view.lemma(token.head) in scene.lexicon.status["likening"]
    beside = [i for i in view.children(token.head, "obl", "nmod") if view.case(i) in LIKE and i < verb]
    return HYPOTHETICAL if compared and (beside or view.case(verb) in LIKE) else None


def by_terms(scene: Scene, verb: int) -> str | None:
    """Under the deal, Norvath releases Holm: it is to do so."""
    view = scene.view
    if view.tokens[verb].xpos not in PLAIN or view.children(verb, "aux"):
        return None
    terms = [i for i in view.children(verb, "obl") if view.case(i) == "under" and scene.in_class(i, "terms")]
    return PLANNED if terms else None


def unsaid(scene: Scene, verb: int) -> str | None:
    """Holm did not say that Norvath would sign: nobody has said so; but he did not know that it had."""
    token = scene.view.tokens[verb]
    clause = scene.clauses.get(token.head) if token.deprel == "ccomp" else None
    no = clause is not None and clause.negated and scene.view.lemma(token.head) in scene.lexicon.status["opining"]
    return HYPOTHETICAL if no else None


RULES = (unsaid, turned_round, likened, by_terms)
