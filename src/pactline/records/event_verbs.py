"""A sentence in, its verbs' events out: a verb in one of its frames, with who does it and to whom.

The frame says what must stand beside the verb and of what class its noun must be; roles come from the clause: the
subject, the agent of a passive, the noun that a relative pronoun stands for, the subject shared through coordination
or control.
"""

from collections.abc import Iterator

from pactline.records import (
    event_addressed,
    event_beside,
    event_doers,
    event_meant,
    event_needs,
    event_readings,
    event_roles,
    event_voice,
)
from pactline.records.event_scene import RELATIVE, Draft, Scene
from pactline.records.event_words import VerbFrame


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
    particle = _particle(scene, verb)
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
                    aside=event_beside.told_beside(scene, verb) is not None,
                )
    return None


def _particle(scene: Scene, verb: int) -> int | None:
    """Handed [over] the girls; handed [over] 21 girls, where a tree takes it for "more than"."""
    view = scene.view
    near = (i for i in view.children(verb, "compound", "advmod") if verb < i <= verb + 3 and len(view.word(i)) < 6)
    after = verb + 1 if verb + 2 < len(view.tokens) else verb
    counts = view.word(after) == "over" and view.tokens[view.tokens[after].head].upos == "NUM"
    return next(near, after if counts else None)


def _elsewhere(scene: Scene, verb: int, frame: VerbFrame) -> tuple[int, ...]:
    """Whom the sentence names elsewhere: wrote to [Norvath] demanding an answer."""
    at = event_addressed.addressed(scene, verb, frame.event)
    return scene.all_of(at) if at is not None else ()


Sides = tuple[tuple[int, ...], tuple[int, ...]]
Parties = tuple[tuple[int, ...], tuple[int, ...], int | None]


def _framed(scene: Scene, verb: int, frame: VerbFrame) -> Parties | None:
    """Actors, recipients and the noun that met the frame's need; None when the frame is not met."""
    passive = event_voice.is_passive(scene, verb)
    done_to, subject = event_roles.target(scene, verb, passive=passive), _doer(scene, verb, frame, passive=passive)
    voiced = passive if frame.active else frame.passive > passive
    if voiced or not event_needs.allowed(scene, verb, frame, subject=subject, done_to=done_to):
        return None
    met = _met(scene, verb, frame, done_to=done_to)
    noun = met if met is not None and met >= 0 else done_to
    if met is None or not event_needs.within(scene, noun, frame):
        return None
    slots = event_roles.slots(scene, verb, frame, subject=subject)
    recipients = _recipients(scene, verb, slots, done_to=done_to, noun=noun)
    recipients = recipients or event_needs.thing(scene, frame, noun) or _elsewhere(scene, verb, frame)
    sides = _moved(scene, frame, _sides(scene, frame, subject=subject, recipients=recipients), done_to=done_to)
    return None if frame.whom and not recipients else (*sides, noun)


def _moved(scene: Scene, frame: VerbFrame, sides: Sides, *, done_to: int | None) -> Sides:
    """Five [tanks] were deployed: those who are moved act, where nobody else has a part."""
    return (scene.all_of(done_to), ()) if frame.itself and done_to is not None and not any(sides) else sides


def _doer(scene: Scene, verb: int, frame: VerbFrame, *, passive: bool) -> int | None:
    """Who does it: the subject, else the agent of a passive; of harm, who can have done it."""
    beside = event_beside.doer(scene, verb)
    subject = beside if beside is not None else event_roles.agent(scene, verb, passive=passive)
    harm = frame.event.startswith("ASSAULT")
    if passive and subject is None:
        rule = event_doers.below if harm else event_doers.holds if frame.event == "COERCE arrest" else None
        return rule(scene, verb) if rule is not None else None
    return event_doers.meant(scene, verb, subject) if harm and not passive else subject


def _met(scene: Scene, verb: int, frame: VerbFrame, *, done_to: int | None) -> int | None:
    """The noun that meets the first need of a frame that is met, -1 where it asks for none, None where none is met."""
    found = (event_needs.met(scene, verb, need, done_to=done_to) for need in frame.needs)
    return next((at for at in found if at is not None), None)


def _sides(scene: Scene, frame: VerbFrame, *, subject: int | None, recipients: tuple[int, ...]) -> Sides:
    """Who acts and on whom: several who act together act on each other."""
    meant = event_meant.sayer(scene, event_meant.whose(scene, subject)) if subject is not None else None
    doers = (*scene.all_of(meant), *event_meant.alongside(scene, meant)) if meant is not None else ()
    actors = tuple(i for i in doers if not _open(scene, i))
    if frame.event.startswith("ASSAULT"):
        actors = _hands(scene, actors)
    if frame.turned:
        return recipients, actors  # police clashed with protesters: it is their riot
    if not frame.mutual:
        return actors, tuple(i for i in recipients if i not in actors)
    together = not recipients and subject is not None and scene.many(subject)
    return actors, actors if together else recipients


def _hands(scene: Scene, actors: tuple[int, ...]) -> tuple[int, ...]:
    """Who does it with what: killed by a bullet; [Norvanian] air strikes killed twelve; an attack by [rebels] did."""
    wielders = tuple(j for i in actors if _raids(scene, i) for j in event_readings.wielders(scene, i))
    return wielders or tuple(i for i in actors if not scene.in_class(i, "instrument"))


def _raids(scene: Scene, at: int) -> bool:
    """Tell whether a noun is a deed of somebody's: an attack, an air strike."""
    return scene.name(at) is None and any(scene.in_class(at, name) for name in ("strikes", "raid"))


def _open(scene: Scene, at: int) -> bool:
    """Tell whether a word names nobody: that, which, what, how many, full force."""
    relative = scene.view.word(at) in (*RELATIVE, "what") and scene.view.tokens[at].upos != "PROPN"  # the WHO
    if relative or any(scene.view.word(i) == "how" for i in scene.view.subtree(at)):
        return True
    return scene.view.word(at) == "force" and not scene.view.children(at, "det", "compound", "nmod")


def _recipients(
    scene: Scene, verb: int, slots: tuple[str, ...], *, done_to: int | None, noun: int | None
) -> tuple[int, ...]:
    """The first slot that names an actor."""
    for slot in slots:
        at = event_roles.fill(scene, verb, slot, done_to=done_to, noun=noun)
        at = event_addressed.antecedent(scene, at) if at is not None else None
        agent = at is not None and scene.view.tokens[at].deprel == "obl:agent"
        to_do = at is not None and scene.view.tokens[at].xpos == "VB"  # were deployed to patrol the streets
        if at is not None and not agent and not to_do and scene.in_class(at, "actor") and not _open(scene, at):
            beside = event_meant.besides(scene, verb) if slot == "obj" else ()
            return (*scene.all_of(event_meant.taken_up(scene, verb, at)), *beside)
    return ()
