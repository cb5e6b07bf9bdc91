"""A sentence in, its verbs' events out: a verb in one of its frames, with who does it and to whom.

The frame says what must stand beside the verb and of what class its noun must be; roles come from the clause: the
subject, the agent of a passive, the noun that a relative pronoun stands for, the subject shared through coordination
or control.
"""

from collections.abc import Iterator

from pactline.model.sentence import Clause
from pactline.records.event_scene import RELATIVE, Draft, Scene
from pactline.records.event_words import VerbFrame

BIDS = ("effort", "bid", "process", "drive")
COUNTING = frozenset(
    (
        "series",
        "number",
        "set",
        "group",
        "raft",
        "package",
        "pair",
        "round",
        "%",
        "ton",
        "tonne",
        "million",
        "billion",
        "worth",
        "shipment",
        "dozen",
        "piece",
        "lot",
    )
)
MEANS = ("force", "weapon", "help", "sanction")  # what is sent or put on somebody, not who is acted on
DEEP = ("to", "with", "on", "against")
THINGS = ("structure", "territory", "property", "road")  # what is done to these is done to nobody else


def find(scene: Scene) -> Iterator[Draft]:
    """The events of a sentence's verbs, one a verb at most."""
    for verb, token in enumerate(scene.view.tokens):
        if token.deprel == "amod" or not (token.upos == "VERB" or (token.upos == "ADJ" and verb in scene.clauses)):
            continue
        found = _read(scene, verb)
        if found is not None:
            yield found


def _read(scene: Scene, verb: int) -> Draft | None:
    """The first frame of a verb, with its particle or alone, whose needs are met."""
    lemma = scene.view.lemma(verb)
    particle = next(
        (
            i
            for i in scene.view.children(verb, "compound", "advmod")
            if verb < i <= verb + 3 and len(scene.view.word(i)) < 6
        ),
        None,
    )
    forms = [(f"{lemma} {scene.view.word(particle)}", (verb, particle))] if particle is not None else []
    for form, words in (*forms, (lemma, (verb,))):
        for frame in scene.lexicon.verbs.get(form, ()):
            made = _framed(scene, verb, frame)
            if made is not None:
                actors, recipients, noun = made
                return Draft(
                    trigger=verb,
                    words=tuple(i for i in words if i is not None),
                    event=frame.event,
                    rule=f"verb-{form.replace(' ', '-')}",
                    verb=verb,
                    contexts=frame.contexts,
                    actors=actors,
                    recipients=recipients,
                    object=noun,
                )
    return None


Parties = tuple[tuple[int, ...], tuple[int, ...], int | None]


def _framed(scene: Scene, verb: int, frame: VerbFrame) -> Parties | None:
    """Actors, recipients and the noun that met the frame's need; None when the frame is not met."""
    passive = is_passive(scene, verb)
    if frame.passive and not passive:
        return None
    subject, done_to = agent(scene, verb, passive=passive), target(scene, verb, passive=passive)
    if not _allowed(scene, verb, frame, subject=subject, done_to=done_to):
        return None
    met = next((at for need in frame.needs if (at := _met(scene, verb, need, done_to=done_to)) is not None), None)
    if met is None:
        return None
    noun = met if met >= 0 else done_to
    recipients = _recipients(scene, verb, frame.to, done_to=done_to, noun=noun)
    if (
        not recipients
        and noun is not None
        and any(scene.in_class(noun, thing) for thing in THINGS if f":{thing}" in " ".join(frame.needs))
    ):
        recipients = (noun,)
    actors = scene.all_of(subject) if subject is not None else ()
    if frame.whom and not recipients:
        return None
    if frame.mutual and not recipients and subject is not None and scene.many(subject):
        recipients = actors
    return actors, tuple(i for i in recipients if i not in actors or frame.mutual), noun


def _allowed(scene: Scene, verb: int, frame: VerbFrame, *, subject: int | None, done_to: int | None) -> bool:
    """Tell whether subject and object are of the frame's classes and not of those it bars."""
    doer = done_to if frame.passive else subject
    if frame.subject and not (_bare(scene, verb, frame) if doer is None else scene.in_class(doer, frame.subject)):
        return False
    if frame.object and (done_to is None or not scene.in_class(done_to, frame.object)):
        return False
    nouns = [i for i in (subject, done_to) if i is not None]
    if frame.barred and any(scene.in_class(i, frame.barred) for i in nouns):
        return False
    return not frame.words or any(scene.view.word(i) in frame.words for i in scene.view.under[verb])


def _bare(scene: Scene, verb: int, frame: VerbFrame) -> bool:
    """Tell whether a verb can do without a subject: a passive, a participle, an infinitive."""
    if frame.passive or frame.subject == "many":
        return False
    return is_passive(scene, verb) or scene.view.tokens[verb].xpos in ("VB", "VBG", "VBN")


def _met(scene: Scene, verb: int, need: str, *, done_to: int | None) -> int | None:
    """The noun that meets a need, -1 where none is asked for, None when it is not met."""
    slot, _, wanted = need.partition(":")
    if slot == "":
        return -1
    if slot == "must":
        return -1 if _bidden(scene, verb) else None
    if slot in ("inf", "that"):
        return -1 if _complement(scene, verb, slot) is not None else None
    at = done_to if slot == "obj" else prepositional(scene, verb, slot)
    if at is None:
        return None
    if scene.in_class(at, wanted):
        return at
    joined = next((i for i in scene.view.children(at, "conj") if wanted and scene.in_class(i, wanted)), None)
    return joined if joined is not None else _counted(scene, at, wanted)


def _bidden(scene: Scene, verb: int) -> bool:
    """Said [Norvath must leave]: somebody named is told what to do."""
    inner = scene.view.child(verb, "ccomp")
    clause = scene.clauses.get(inner) if inner is not None else None
    if inner is None or clause is None or clause.modality not in ("must", "should") or clause.voice == "passive":
        return False
    subject = scene.view.child(inner, "nsubj")
    return subject is not None and scene.view.tokens[subject].upos != "PRON" and scene.in_class(subject, "state")


def _counted(scene: Scene, at: int, wanted: str) -> int | None:
    """A series of [agreements], tonnes of [wheat]: what a counting noun counts; a mediation [effort]."""
    if not wanted:
        return None
    if scene.view.lemma(at) in BIDS and any(scene.in_class(i, wanted) for i in scene.view.children(at, "compound")):
        return at
    if scene.view.lemma(at) not in COUNTING:
        return None
    inner = [i for i in scene.view.children(at, "nmod") if scene.view.case(i) == "of"]
    return next((i for i in inner if scene.in_class(i, wanted)), None)


def _complement(scene: Scene, verb: int, slot: str) -> int | None:
    """The infinitive or the clause that completes a verb."""
    for at in scene.view.children(verb, "xcomp", "ccomp"):
        if at < verb:
            continue
        to = any(scene.view.word(i) == "to" and scene.view.tokens[i].deprel == "mark" for i in scene.view.under[at])
        if to == (slot == "inf"):
            return at
    return None


def is_passive(scene: Scene, verb: int) -> bool:
    """Tell whether a verb is passive."""
    clause = scene.clauses.get(verb)
    if clause is not None and clause.voice == "passive":
        return True
    token = scene.view.tokens[verb]
    return token.deprel in ("amod", "acl") and token.xpos == "VBN"


def agent(scene: Scene, verb: int, *, passive: bool) -> int | None:
    """Who does it: the subject, or "by whom" in the passive."""
    clause = scene.clauses.get(verb)
    if passive:
        by = clause.agent if clause is not None else None
        return by if by is not None else prepositional(scene, verb, "by", loose=False)
    blamed = _blamed(scene, verb)
    if blamed is not None:
        return blamed
    if clause is None or clause.subject is None:
        return _helped(scene, verb)
    return scene.stands_for(clause.subject, clause)


def _helped(scene: Scene, verb: int) -> int | None:
    """Said that [Norvath] had signed, where a tree takes "had" for a verb of its own."""
    before = verb - 1
    if before < 0 or scene.view.lemma(before) != "have" or scene.view.tokens[before].upos != "VERB":
        return None
    return scene.view.child(before, "nsubj")


def _blamed(scene: Scene, verb: int) -> int | None:
    """Condemned [Norvath] for arresting them: who did it is the object of the verb above, not its subject."""
    view, token = scene.view, scene.view.tokens[verb]
    if token.xpos != "VBG" or view.case(verb) not in ("of", "for") or token.head < 0:
        return None
    above = token.head
    if view.tokens[above].upos != "VERB":
        return above if scene.in_class(above, "actor") else None
    passive = is_passive(scene, above)
    return target(scene, above, passive=passive)


def target(scene: Scene, verb: int, *, passive: bool) -> int | None:
    """To whom or what it is done: the object, the subject of a passive, the noun of a participle."""
    clause, token = scene.clauses.get(verb), scene.view.tokens[verb]
    if passive:
        if clause is not None and clause.subject is not None:
            return scene.stands_for(clause.subject, clause)
        return token.head if token.deprel in ("acl", "amod") and token.head >= 0 else None
    objects = scene.view.children(verb, "obj") or scene.view.children(verb, "iobj")
    if objects:
        beside = len(objects) == 2 and objects[1] == objects[0] + 1 and scene.name(objects[1]) is not None
        return objects[1] if beside else scene.stands_for(objects[0], clause)  # "backed leader Lars Holm"
    return _shared(scene, verb) or (_relative(scene, verb, clause) if clause is not None else None)


def _shared(scene: Scene, verb: int) -> int | None:
    """Arrested and jailed [thousands of people]: the object of a verb joined to it."""
    if scene.view.children(verb, "obl", "ccomp", "xcomp"):
        return None
    return next((o for i in scene.view.children(verb, "conj") if (o := scene.view.child(i, "obj")) is not None), None)


def _relative(scene: Scene, verb: int, clause: Clause) -> int | None:
    """The [men] the police arrested: the noun of a relative clause with a subject of its own and no pronoun."""
    token = scene.view.tokens[verb]
    if token.deprel != "acl:relcl" or clause.subject is None or token.head < 0:
        return None
    words = (clause.subject, *scene.view.under[verb])
    taken = any(scene.view.tokens[i].deprel == "case" or scene.view.word(i) in RELATIVE for i in words)
    return None if taken else token.head


def prepositional(scene: Scene, verb: int, preposition: str, *, loose: bool = True) -> int | None:
    """The noun of a phrase with a preposition, on the verb; where trees err, on the noun before it."""
    for at in scene.view.children(verb, "obl", "nmod", "advcl", "xcomp"):
        if at > verb and scene.view.case(at) == preposition:
            return at
    if not loose:
        return None
    for near in scene.view.children(verb, "obj", "obl"):
        for at in scene.view.children(near, "nmod"):
            if at > near > verb and scene.view.case(at) == preposition and scene.view.tokens[near].deprel == "obj":
                return at
    return None


def _recipients(
    scene: Scene, verb: int, slots: tuple[str, ...], *, done_to: int | None, noun: int | None
) -> tuple[int, ...]:
    """The first slot that names an actor."""
    for slot in slots:
        at = fill(scene, verb, slot, done_to=done_to, noun=noun)
        if at is not None and scene.in_class(at, "actor"):
            return scene.all_of(at)
    return ()


def fill(scene: Scene, verb: int, slot: str, *, done_to: int | None, noun: int | None) -> int | None:
    """The noun in a slot (events.toml says which there are)."""
    view = scene.view
    if slot in ("", "obj"):
        return done_to if slot else None
    if slot == "iobj":
        return view.child(verb, "iobj")
    if slot == "poss":
        return next((p for n in (noun, done_to) if n is not None if (p := _owner(scene, n)) is not None), None)
    return _inside(scene, verb, slot) if slot in ("deep", "inner") else _phrase(scene, verb, slot, (noun, done_to))


def _phrase(scene: Scene, verb: int, slot: str, nouns: tuple[int | None, ...]) -> int | None:
    """The noun of a preposition on the verb, or on one of its nouns."""
    found = prepositional(scene, verb, slot)
    if found is not None and scene.in_class(found, "actor"):
        return found
    near = [n for n in (*nouns, found) if n is not None]
    return next((i for n in near for i in scene.view.children(n, "nmod", "acl") if scene.view.case(i) == slot), None)


def _owner(scene: Scene, noun: int) -> int | None:
    """Whose it is: [Netanyahu]'s decision, a [Japanese] resolution."""
    own = [i for i in scene.view.children(noun, "nmod") if scene.view.tokens[i].deprel == "nmod:poss"]
    adjectives = [i for i in scene.view.children(noun, "amod", "compound") if scene.name(i) is not None]
    return next(iter(own + adjectives), None)


def _inside(scene: Scene, verb: int, slot: str) -> int | None:
    """What is acted on, or who acts, in the clause that a verb takes."""
    complement = _complement(scene, verb, "inf")
    inner = complement if complement is not None else scene.view.child(verb, "ccomp")
    if inner is None:
        return None
    clause: Clause | None = scene.clauses.get(inner)
    if slot == "inner":
        return scene.view.child(inner, "nsubj")
    direct = target(scene, inner, passive=False) if clause is not None else None
    means = direct is not None and any(scene.in_class(direct, name) for name in MEANS)
    found = [prepositional(scene, inner, preposition) for preposition in DEEP]
    order = (*found, direct) if means else (direct, *found)
    acted = next((i for i in order if i is not None and scene.in_class(i, "actor")), None)
    return acted if acted is not None or direct is None else _owner(scene, direct)
