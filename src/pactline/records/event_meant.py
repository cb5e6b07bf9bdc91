"""A word in a part of an event in, whom its sentence means by it out: "whose soldiers", "blamed it", "as well as"."""

from collections.abc import Iterator

from pactline.records import event_voice
from pactline.records.event_scene import Scene

FORCES = ("military", "raid", "strikes", "warring")  # whose these are is whose deed theirs is
BESIDES = ("as well", "along with")
LYING = ("in", "of", "at", "near", "'s", "’s")
ONE = {"it": "NN NNP", "him": "NN NNP", "her": "NN NNP", "them": "NNS NNPS"}  # tags of what a pronoun may take up


def whose(scene: Scene, at: int) -> int:
    """[Gangs] whose wars have killed many; [Norvath], whose soldiers shot them: the one whose deed it is."""
    view = scene.view
    owned = any(view.word(i) == "whose" for i in view.children(at, "nmod"))
    verb = view.tokens[at].head
    owner = view.tokens[verb].head if owned and verb >= 0 and view.tokens[verb].deprel == "acl:relcl" else -1
    if owner < 0 or not any(scene.in_class(at, name) for name in FORCES):
        return at
    name = scene.name(owner)
    return at if name is not None and name.kind == "person" else owner


def taken_up(scene: Scene, verb: int, at: int) -> int:
    """Invited [Holm] and then accused him: the object of the verb before it, which has the same subject."""
    view, token = scene.view, scene.view.tokens[verb]
    word = view.word(at)
    if word not in ONE or token.deprel != "conj" or token.head < 0 or view.children(verb, "nsubj", "nsubj:pass"):
        return at
    before = [i for i in view.children(token.head, "obj") if token.head < i < verb]
    others = view.children(token.head, "iobj", "xcomp", "ccomp")
    if len(before) != 1 or others or _somebodys(scene, before[0]):
        return at
    return before[0] if _agrees(scene, word, before[0]) else at


def _somebodys(scene: Scene, at: int) -> bool:
    """Broke [his] arm and beat him: what is somebody's is not him."""
    return any(scene.view.tokens[i].xpos == "PRP$" for i in scene.view.children(at, "nmod"))


def _agrees(scene: Scene, pronoun: str, at: int) -> bool:
    """Tell whether a pronoun may stand for a noun: it for a body, him for a person, them for several."""
    view, name = scene.view, scene.name(at)
    several = bool(view.children(at, "conj"))
    if pronoun == "them":
        return several or (view.tokens[at].xpos in ONE["them"].split() and scene.in_class(at, "actor"))
    if several or view.tokens[at].xpos not in ONE[pronoun].split():
        return False
    body = name is not None and name.kind in ("state", "organisation")
    return body if pronoun == "it" else scene.in_class(at, "person") and not body


def sayer(scene: Scene, at: int) -> int:
    """[Police] said they had arrested two men; [the ministry] said it had: the unnamed body that tells its own deed."""
    view, verb = scene.view, scene.view.tokens[at].head
    above = view.tokens[verb].head if verb >= 0 and view.tokens[verb].deprel == "ccomp" else -1
    if view.word(at) not in ("it", "they") or above < 0 or view.lemma(above) not in scene.lexicon.classes["owning"]:
        return at
    who = view.child(above, "nsubj")
    if who is None or scene.name(who) is not None or view.children(who, "conj"):
        return at
    several = view.tokens[who].xpos == "NNS"
    fits = scene.in_class(who, "actor") and several if view.word(at) == "they" else not several and _acts(scene, who)
    return who if fits else at


def _acts(scene: Scene, at: int) -> bool:
    """Tell whether a noun is a body that acts: the ministry, the bank."""
    return any(scene.in_class(at, name) for name in ("bodies", "firm", "governments"))


def alongside(scene: Scene, at: int) -> tuple[int, ...]:
    """Norvath, along with [Tessary] and [Arle], sued; together with [Tessary]: who does it too."""
    along = (i for i in scene.view.children(at, "nmod") if scene.view.case(i) == "along")
    beside = (*along, *_together_with(scene, at))
    return tuple(j for i in beside if scene.in_class(i, "actor") for j in scene.all_of(i))


def _together_with(scene: Scene, at: int) -> Iterator[int]:
    """The heads of those who are named behind "together with", wherever it hangs; all that hang on it come first."""
    view = scene.view
    verb = view.tokens[at].head if view.tokens[at].deprel == "nsubj" else -1
    over = (at,) if verb < 0 else (at, verb)
    together = [i for one in over for i in view.children(one, "advmod") if view.word(i) == "together" and i > at]
    yield from (j for i in together for j in view.children(i, "obl", "nmod") if view.case(j) == "with")
    if verb >= 0:
        yield from (j for i in together for j in view.children(verb, "obl") if min(view.subtree(j)) == i + 1)


def besides(scene: Scene, verb: int) -> Iterator[int]:
    """Ten rebels were killed as well as two [soldiers], along with two soldiers: who suffers it too."""
    view = scene.view
    for i in view.children(verb, "conj", "obl") if event_voice.is_passive(scene, verb) else ():
        before = " ".join(view.word(j) for j in range(max(verb + 1, min(view.subtree(i))), i))
        if i > verb and before.startswith(BESIDES) and scene.in_class(i, "person"):
            yield i


def site(scene: Scene, *heads: int | None) -> int | None:
    """Toured a factory in [Arle], the ruins of [Norvath]'s coast: the place that something lies in."""
    near = [i for at in heads if at is not None for i in scene.view.children(at, "nmod", "obl")]
    lying = (_lies(scene, i) for i in near if scene.view.case(i) in LYING)
    return next((at for at in lying if at is not None), None)


def _lies(scene: Scene, at: int) -> int | None:
    """A noun that is a place, else the place that it lies in."""
    name = scene.name(at)
    known = name is not None and name.kind in ("place", "state") and name.form == "name"
    return at if known else site(scene, at)
