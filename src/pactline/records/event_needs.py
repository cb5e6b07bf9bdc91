"""A verb and one of its frames in, whether the frame is met and by which noun out.

A frame says what must stand beside the verb and of what class its noun must be, who may do it, and what nouns bar it.
"""

from collections.abc import Iterator, Sequence

from pactline.records import event_menaces, event_mishap, event_owned, event_roles, event_voice
from pactline.records.event_scene import Scene
from pactline.records.event_words import VerbFrame

SETTING = ("on", "in", "after", "before", "during", "by", "")  # when and where, not to whom
BIDS = ("effort", "bid", "process", "drive")
THINGS = (
    "structure",
    "territory",
    "property",
    "road",
    "vessel",
    "aircraft",
    "wall",
    "premises",
)  # what is done to these is done to nobody else


def allowed(scene: Scene, verb: int, frame: VerbFrame, *, subject: int | None, done_to: int | None) -> bool:
    """Tell whether subject and object are of the frame's classes and not of those it bars."""
    if not _able(scene, verb, frame, doer=done_to if frame.passive else subject):
        return False
    if frame.object and (done_to is None or not scene.in_class(done_to, frame.object)):
        return False
    barred = frame.barred and any(scene.in_class(i, frame.barred) for i in _around(scene, verb, subject, done_to))
    return not (barred or _asks_a_time(scene, verb, frame)) and _worded(scene, verb, frame)


def _asks_a_time(scene: Scene, verb: int, frame: VerbFrame) -> bool:
    """Called a meeting for [Monday morning]: a time is nothing that is asked for."""
    asks = frame.event == "REQUEST" and frame.needs == ("for",)
    at = event_roles.prepositional(scene, verb, "for") if asks else None
    return at is not None and (scene.in_class(at, "hour") or scene.view.word(at) in scene.lexicon.classes["calendar"])


def _worded(scene: Scene, verb: int, frame: VerbFrame) -> bool:
    """Tell whether the words below a verb are those of its frame, and none that it does without."""
    below = scene.view.subtree(verb) if frame.unless or frame.amid else ()
    if frame.unless and any(scene.in_class(i, frame.unless) for i in below):
        return False
    if frame.amid and not any(scene.in_class(i, frame.amid) for i in below):
        return False
    return not frame.words or any(scene.view.word(i) in frame.words for i in scene.view.under[verb])


def _able(scene: Scene, verb: int, frame: VerbFrame, *, doer: int | None) -> bool:
    """Tell whether who does it is of the frame's class; "it" assaults nobody: a plague, an accident."""
    if doer is None:
        return (not frame.subject or _bare(scene, verb, frame)) and not (
            frame.event.startswith("ASSAULT") and event_mishap.befell(scene, verb)
        )
    if frame.event.startswith("ASSAULT") and scene.view.word(doer) in ("it", "this", "that"):
        return False
    if frame.event.startswith("ASSAULT") and event_mishap.unmeant(scene, verb, doer):
        return False
    return not frame.subject or _of_class(scene, doer, frame.subject) is not None


def _bare(scene: Scene, verb: int, frame: VerbFrame) -> bool:
    """Tell whether a verb can do without a subject: a passive, a participle, an infinitive."""
    if frame.passive or frame.subject == "many":
        return False
    return event_voice.is_passive(scene, verb) or scene.view.tokens[verb].xpos in ("VB", "VBG", "VBN")


def _around(scene: Scene, verb: int, *nouns: int | None) -> Iterator[int]:
    """What a verb's sense hangs on: its nouns, its infinitive, what it is done with or on: hit [with sanctions]."""
    phrases = (event_roles.prepositional(scene, verb, word) for word in ("with", "on", "against", "in"))
    tasks = (i for i in scene.view.children(verb, "advcl") if _marked(scene, i, "with"))  # charged [with negotiating]
    known = [noun for noun in nouns if noun is not None]
    relative = scene.view.tokens[verb].deprel == "acl:relcl" and scene.view.tokens[verb].head
    held = (
        *known,
        *_made_of(scene, known),
        event_roles.complement(scene, verb, "inf"),
        *phrases,
        *tasks,
        relative or None,
    )
    yield from (i for i in held if i is not None and i >= 0)


def _made_of(scene: Scene, nouns: Sequence[int]) -> Iterator[int]:
    """The nouns under nouns that say what they are: a series [of attacks], [trade] sanctions."""
    for noun in nouns:
        yield from (i for i in scene.view.children(noun, "nmod") if scene.view.case(i) == "of")
    for noun in nouns:
        yield from scene.view.children(noun, "compound")


def _marked(scene: Scene, verb: int, word: str) -> bool:
    """Tell whether a clause stands behind a word."""
    return any(scene.view.word(i) == word for i in scene.view.children(verb, "mark", "case"))


def met(scene: Scene, verb: int, need: str, *, done_to: int | None) -> int | None:
    """The noun that meets a need, -1 where none is asked for, None when it is not met."""
    slot, _, wanted = need.partition(":")
    if slot in ("", "must", "will", "inf", "that"):
        return -1 if _claused(scene, verb, slot) else None
    if slot in OPEN:
        return -1 if OPEN[slot](scene, verb, wanted) else None
    at = _object(scene, verb, slot, done_to=done_to)
    return None if at is None or (slot == "as" and at in scene.clauses) else _of_class(scene, at, wanted)


def _object(scene: Scene, verb: int, slot: str, *, done_to: int | None) -> int | None:
    """The noun in a slot; `only`: called [him], not "called him a friend", nor "let them take over and guard him"."""
    if slot == "only":
        more = scene.view.children(verb, "xcomp", "ccomp", "iobj") or scene.view.child(verb, "obj") is None
        return None if more else done_to
    if slot == "iobj":
        return scene.view.child(verb, "iobj")
    return done_to if slot == "obj" else event_roles.prepositional(scene, verb, slot)


def _of_class(scene: Scene, at: int, wanted: str) -> int | None:
    """The noun of a class that a noun is, is joined to, or counts."""
    if scene.in_class(at, wanted):
        return at
    joined = next((i for i in scene.view.children(at, "conj") if wanted and scene.in_class(i, wanted)), None)
    return joined if joined is not None else _counted(scene, at, wanted)


def _claused(scene: Scene, verb: int, slot: str) -> bool:
    """Tell whether the clause that a need asks for stands there; "" asks for none."""
    if slot == "must":
        return _bidden(scene, verb)
    if slot == "will":
        return _undertaken(scene, verb)
    return slot == "" or event_roles.complement(scene, verb, slot) is not None


def _refused(scene: Scene, verb: int, wanted: str) -> bool:
    """Vowed [not to sign], that he would never [sign]."""
    inner = event_roles.complement(scene, verb, "inf") or event_roles.complement(scene, verb, "that")
    if inner is None or not scene.in_class(inner, wanted):
        return False
    return any(scene.view.word(i) in ("not", "never", "n't", "n’t") for i in scene.view.children(inner, "advmod"))


def _offered(scene: Scene, verb: int, wanted: str) -> bool:
    """Is willing [to talk]: to do something of a list."""
    inner = event_roles.complement(scene, verb, "inf")
    return inner is not None and scene.in_class(inner, wanted)


def _ended(scene: Scene, verb: int, wanted: str) -> bool:
    """Voted [to approve] it, voted 61 to 36 [to approve] it."""
    ends = (i for i in scene.view.children(verb, "xcomp", "advcl") if _marked(scene, i, "to"))
    return any(scene.in_class(i, wanted) for i in ends)


def _wondered(scene: Scene, verb: int, wanted: str) -> bool:
    """Are looking into [whether] he slept."""
    return any(_marked(scene, i, wanted) for i in scene.view.children(verb, "ccomp", "advcl"))


def _alone(scene: Scene, verb: int, _: str) -> bool:
    """He [refused]; not "refused him", "refused to go", "appealed to voters"."""
    if scene.view.children(verb, "obj", "iobj", "xcomp", "ccomp", "parataxis", "advcl"):
        return False
    return all(scene.view.case(i) in SETTING for i in scene.view.children(verb, "obl", "nmod"))


def _having_done(scene: Scene, verb: int, _: str) -> bool:
    """Denied [having left], denied [taking] it."""
    inner = (i for i in scene.view.children(verb, "xcomp", "ccomp", "advcl") if i > verb)
    return any(_gerund(scene, i) and not scene.view.children(i, "mark", "nsubj", "nsubj:pass") for i in inner)


def _gerund(scene: Scene, at: int) -> bool:
    """Taking, having taken, being taken."""
    first = next((i for i in scene.view.children(at, "aux")), at)
    return scene.view.tokens[first].xpos == "VBG"


OPEN = {
    "not": _refused,
    "ready": _offered,
    "end": _ended,
    "would": event_menaces.menaced,
    "asks": _wondered,
    "bare": _alone,
    "doing": _having_done,
    "any": event_menaces.of_any,
    "it": event_menaces.pointing,
}


def _undertaken(scene: Scene, verb: int) -> bool:
    """Agreed [that they would sign], that he sign; who agrees that the sky is blue undertakes nothing."""
    inner = event_roles.complement(scene, verb, "that")
    clause = scene.clauses.get(inner) if inner is not None else None
    if inner is None or clause is None:
        return False
    bare = scene.view.tokens[inner].xpos == "VB" and not scene.view.children(inner, "aux")
    bare = bare and scene.view.child(inner, "nsubj") is not None  # the experts agree: keep working
    return (
        bare
        or clause.tense == "future"
        or clause.modality in ("will", "would", "shall", "must", "should", "may", "can")
    )


def _bidden(scene: Scene, verb: int) -> bool:
    """Said [Norvath must leave]: somebody named is told what to do."""
    inner = scene.view.child(verb, "ccomp")
    clause = scene.clauses.get(inner) if inner is not None else None
    if inner is None or clause is None or clause.modality not in ("must", "should") or clause.voice == "passive":
        return False
    if scene.in_class(inner, "foreseeing") or any(
        scene.view.word(i) == "have" for i in scene.view.children(inner, "aux")
    ):
        return False  # must expect more of it; should have had more ships
    subject = scene.view.child(inner, "nsubj")
    if subject is not None and any(scene.view.word(i) in ("a", "an") for i in scene.view.children(subject, "det")):
        return False  # said a council should rule: there is none to be told
    return subject is not None and scene.view.tokens[subject].upos != "PRON" and scene.in_class(subject, "state")


def _counted(scene: Scene, at: int, wanted: str) -> int | None:
    """A series of [agreements], tonnes of [wheat]: what a counting noun counts; a mediation [effort]."""
    if not wanted:
        return None
    if scene.view.lemma(at) in BIDS and any(scene.in_class(i, wanted) for i in scene.view.children(at, "compound")):
        return at
    if scene.view.lemma(at) not in scene.lexicon.classes["counting"]:
        return None
    inner = [i for i in scene.view.children(at, "nmod") if scene.view.case(i) == "of"]
    found = (i if scene.in_class(i, wanted) else _counted(scene, i, wanted) for i in inner)
    return next((i for i in found if i is not None), None)


def within(scene: Scene, noun: int | None, frame: VerbFrame) -> bool:
    """Tell whether one of the words a frame wants within stands in the phrase of its noun: a [nuclear] test site."""
    if not frame.within:
        return True
    return noun is not None and any(scene.view.word(i) in frame.within for i in scene.view.subtree(noun))


def thing(scene: Scene, frame: VerbFrame, noun: int | None) -> tuple[int, ...]:
    """The village that was shelled: what a deed is done to when it is done to nobody else."""
    if frame.object == "responsibility":
        return event_owned.hit(scene, noun)
    wanted = [thing for thing in THINGS if any(need.endswith(f":{thing}") for need in frame.needs)]
    return (noun,) if noun is not None and any(scene.in_class(noun, thing) for thing in wanted) else ()
