"""A verb of saying in, what kind of answer it is out: a threat (it would go to [court] if), a denial of all."""

from pactline.records import event_roles
from pactline.records.event_scene import Scene

MANY = ("they", "we")
POINTERS = ("it", "this", "that")
SPOKEN_FOR = ("leader", "official", "speakers")
BODIES = ("organisation", "state", "group", "place")
ANY = ("any", "anybody", "anyone")
EXECUTIVE = "executive"


def menaced(scene: Scene, verb: int, wanted: str) -> bool:
    """Whether somebody says what he or his body, and no other, would do if or unless; of a list."""
    inner, view = event_roles.complement(scene, verb, "that"), scene.view
    clause = scene.clauses.get(inner) if inner is not None else None
    if inner is None or clause is None or clause.negated or clause.modality not in ("will", "would", "shall"):
        return False
    unless = any(view.word(i) in ("if", "unless") for i in view.subtree(verb))
    phrases = (i for i in view.children(inner, "obl") if view.case(i) == "to")
    does = any(scene.in_class(i, wanted) for i in (inner, *phrases))
    return unless and does and _by_himself(scene, view.child(verb, "nsubj"), view.child(inner, "nsubj"))


def _by_himself(scene: Scene, speaker: int | None, doer: int | None) -> bool:
    """Whether a pronoun stands for who speaks, or for the body for which he does."""
    if speaker is None or doer is None:
        return False
    word, many = scene.view.word(doer), scene.view.tokens[speaker].xpos in ("NNS", "NNPS")
    if word in MANY:
        return many
    return not many and (word in ("he", "she") or (word == "it" and _of_body(scene, speaker)))


def _of_body(scene: Scene, speaker: int) -> bool:
    """Whether who speaks is a body or holds an office in one."""
    name, lemma = scene.name(speaker), scene.view.lemma(speaker)
    if name is not None and name.kind in BODIES:
        return True
    holds = any(lemma in scene.lexicon.classes[one] for one in SPOKEN_FOR) or lemma == EXECUTIVE
    return holds or (name is None and scene.in_class(speaker, "actor"))


def of_any(scene: Scene, verb: int, _: str) -> bool:
    """Denied that [any] ship had been sunk: that there was a wrong at all; no word of a spokesman's."""
    inner, view = event_roles.complement(scene, verb, "that"), scene.view
    subject, speaker = (view.child(at, "nsubj") if at is not None else None for at in (inner, verb))
    someone = speaker is not None and any(view.word(i) in ("a", "an") for i in view.children(speaker, "det"))
    if subject is None or verb > subject or someone:
        return False
    words = (view.word(subject), *(view.word(i) for i in view.children(subject, "det")))
    return any(word in ANY for word in words)


def pointing(scene: Scene, verb: int, _: str) -> bool:
    """Denied [it]: the object is a pronoun that points at what was said."""
    behind = [scene.view.word(i) for i in scene.view.children(verb, "obj", "iobj") if i > verb]
    return len(behind) == 1 and behind[0] in POINTERS
