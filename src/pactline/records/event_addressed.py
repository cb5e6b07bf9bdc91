"""A verb with nobody it is done to in, whom its sentence names elsewhere out: wrote to Norvath demanding an answer.

Each rule has a sentence that it catches.
"""

from pactline.records import event_roles
from pactline.records.event_scene import Scene

WRITING = ("write", "appeal")
CLIMB = 4  # steps from a noun up to the clause that "whose" opens


def addressed(scene: Scene, verb: int, event: str) -> int | None:
    """Whom a rule finds: an asked one, one who is blamed in words of the one who blames, one told by "whose"."""
    if event.startswith("REQUEST"):
        return written_to(scene, verb)
    if event.startswith("ACCUSE"):
        called = called_so(scene, verb)
        return called if called is not None else _forced(scene, verb)
    return _scattered(scene, verb) if event == "ASSAULT crowd-control" else None


def _scattered(scene: Scene, verb: int) -> int | None:
    """Fired tear gas to disperse [the crowd]: at whom it was fired."""
    view = scene.view
    aims = [i for i in view.children(verb, "advcl", "xcomp") if i > verb and view.case(i) == "to"]
    aims += [j for i in view.children(verb, "obj") for j in view.children(i, "acl") if view.case(j) == "to"]
    aims += [j for i in aims for j in view.children(i, "xcomp")]  # to try to disperse them
    scattering = [i for i in aims if scene.view.lemma(i) in scene.lexicon.classes["scattering"]]
    found = (view.child(i, "obj") for i in scattering)
    return next((i for i in found if i is not None and scene.in_class(i, "actor")), None)


def _forced(scene: Scene, verb: int) -> int | None:
    """Has filed a lawsuit to force [the harbour board] to open its books: who is sued."""
    view = scene.view
    suits = [i for i in view.children(verb, "obj") if scene.in_class(i, "suits")]
    aims = [j for i in (verb, *suits) for j in view.children(i, "acl", "advcl") if suits and view.case(j) == "to"]
    found = (view.child(i, "obj") for i in aims if view.lemma(i) in scene.lexicon.classes["suing"])
    return next((i for i in found if i is not None and scene.in_class(i, "actor")), None)


def written_to(scene: Scene, verb: int) -> int | None:
    """Wrote to [Norvath] demanding an answer, sent a letter to [Norvath] asking for one: who is written to is asked."""
    view, token = scene.view, scene.view.tokens[verb]
    if token.xpos != "VBG" or token.deprel not in ("advcl", "acl", "xcomp") or token.head < 0:
        return None
    above = token.head
    if token.deprel == "acl" and view.lemma(above) not in scene.lexicon.classes["written"]:
        above = view.tokens[above].head  # hung on whom the letter is sent to
    if above < 0 or not _writes(scene, above):
        return None
    found = [
        i for i in _written_to(scene, above, verb) if scene.in_class(i, "actor") and not scene.in_class(i, "press")
    ]
    return found[0] if len(found) == 1 else None


def _written_to(scene: Scene, above: int, verb: int) -> list[int]:
    """Whom a writing or its letter goes to, between it and a verb behind."""
    view = scene.view
    near = [i for i in view.children(above, "obl", "nmod") if i > above]
    letters = [j for i in view.children(above, "obj") for j in view.children(i, "nmod")]
    return [i for i in (*near, *letters) if i < verb and view.case(i) == "to"]


def _writes(scene: Scene, at: int) -> bool:
    """Tell whether a word is one of writing to somebody: wrote, sent a letter, a letter."""
    written = scene.lexicon.classes["written"]
    sent = any(scene.view.lemma(i) in written for i in scene.view.children(at, "obj"))
    return sent or scene.view.lemma(at) in WRITING or scene.view.lemma(at) in written


def called_so(scene: Scene, verb: int) -> int | None:
    """Condemned what he called [Norvath]'s greed: whose it is that is called so."""
    view, what = scene.view, scene.view.child(verb, "obj")
    if what is None or view.word(what) != "what":
        return None
    calling = [i for i in view.children(what, "acl") if view.lemma(i) in scene.lexicon.classes["calling"]]
    things = [j for i in calling for j in view.children(i, "xcomp", "obj", "obl") if j > i]
    owned = (event_roles.owner(scene, j) for j in things)
    return next((i for i in owned if i is not None and scene.in_class(i, "actor")), None)


def antecedent(scene: Scene, at: int) -> int:
    """[Norvath], whose policy was condemned: the one that "whose" stands for, else the word itself."""
    view, here = scene.view, at
    if view.word(at) != "whose":
        return at
    for _ in range(CLIMB):
        here = view.tokens[here].head
        if here < 0:
            return at
        if view.tokens[here].deprel == "acl:relcl":
            return view.tokens[here].head if view.tokens[here].head >= 0 else at
    return at
