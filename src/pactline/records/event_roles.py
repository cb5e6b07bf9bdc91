"""A verb in, the nouns in its roles out: who does it, to whom, and what stands in its prepositions.

Subjects are those of the clause, shared ones too; a relative pronoun gives way to the noun it stands for, and where a
tree errs in a way that trees often do, the words' order gets a second look.
"""

from pactline.model.sentence import Clause
from pactline.records import event_authors, event_meant, event_readings, event_voice
from pactline.records.event_scene import RELATIVE, Scene
from pactline.records.event_words import VerbFrame

MEANS = ("force", "weapon", "help", "sanction")  # what is sent or put on somebody, not who is acted on
ACTING = ("state", "organisation", "person", "group")
SAYING = ("say", "testify", "tell", "report")
DEEP = ("to", "with", "on", "against")


def complement(scene: Scene, verb: int, slot: str) -> int | None:
    """The infinitive or the clause that completes a verb."""
    for at in scene.view.children(verb, "xcomp", "ccomp"):
        if at < verb:
            continue
        to = any(scene.view.word(i) == "to" and scene.view.tokens[i].deprel == "mark" for i in scene.view.under[at])
        to = to and scene.view.child(at, "nsubj") is None  # "told her that the aim was to stay" asks nothing
        if to == (slot == "inf"):
            return at
    return None


def agent(scene: Scene, verb: int, *, passive: bool) -> int | None:
    """Who does it: the subject, or "by whom" in the passive."""
    clause = scene.clauses.get(verb)
    if passive:
        if clause is not None and clause.agent is not None and scene.view.case(clause.agent) in ("by", ""):
            return clause.agent  # not: hurt, according to [Holm]
        return prepositional(scene, verb, "by", loose=False)
    blamed = _blamed(scene, verb)
    if blamed is not None:
        return blamed
    ranked = event_readings.ranked(scene, verb)
    if ranked is not None:
        return ranked
    sent = _before_told(scene, verb)
    sent = sent if sent is not None else _controlled(scene, verb)
    if sent is not None or clause is None or clause.subject is None or _trailing(scene, verb):
        return sent if sent is not None else _helped(scene, verb)
    return event_authors.author(scene, scene.stands_for(_unheld(scene, verb, clause.subject), clause))


def _unheld(scene: Scene, verb: int, subject: int) -> int:
    """[Dockers] angry with the plans of Norvath struck: of two subjects of a tree, not the one behind "of"."""
    if scene.view.case(subject) != "of":
        return subject
    return next((i for i in scene.view.children(verb, "nsubj") if scene.view.case(i) == ""), subject)


def _helped(scene: Scene, verb: int) -> int | None:
    """Said that [Norvath] had signed, where a tree takes "had" for a verb of its own."""
    before = verb - 1
    if before < 0 or scene.view.lemma(before) != "have" or scene.view.tokens[before].upos != "VERB":
        return None
    return scene.view.child(before, "nsubj")


def _before_told(scene: Scene, verb: int) -> int | None:
    """After [shooting] him, a witness said, [Holm] ran: who did it is whom the witness tells of."""
    view, token = scene.view, scene.view.tokens[verb]
    fronted = token.deprel == "advcl" and token.xpos == "VBG" and verb < token.head
    if not fronted or view.case(verb) not in ("after", "before", "while", "by"):
        return None
    told = view.child(token.head, "ccomp") if view.lemma(token.head) in SAYING else None
    that = told is None or any(view.word(i) == "that" for i in view.children(told, "mark"))
    return None if that or told is None else view.child(told, "nsubj")


def _controlled(scene: Scene, verb: int) -> int | None:
    """Dispatched [Lars Holm] to meet her, called on [Norvath] to sign: who is to act is not who sends or calls."""
    view, token = scene.view, scene.view.tokens[verb]
    to = any(view.word(i) == "to" for i in view.children(verb, "mark"))
    if not to or token.deprel not in ("xcomp", "advcl") or token.head < 0 or event_voice.is_passive(scene, token.head):
        return None
    if view.lemma(token.head) not in scene.lexicon.status["controlling"]:
        return None
    near = [i for i in view.children(token.head, "obj", "iobj", "obl") if token.head < i < verb]
    good = [i for i in near if view.tokens[i].deprel != "obl" or view.case(i) in ("on", "upon", "for", "to")]
    return next((i for i in good if scene.in_class(i, "actor")), None)


def _trailing(scene: Scene, verb: int) -> bool:
    """Found in 17 states, [killing] 90: a participle behind a comma is not done by the noun before it."""
    token = scene.view.tokens[verb]
    return token.deprel == "acl" and token.xpos == "VBG" and verb > 0 and scene.view.word(verb - 1) == ","


def _blamed(scene: Scene, verb: int) -> int | None:
    """Condemned [Norvath] for arresting them, kept [Norvath] from it: the object of the verb above, not its subject."""
    view, token = scene.view, scene.view.tokens[verb]
    if token.xpos != "VBG" or token.head < 0:
        return None
    above = token.head
    if view.case(verb) == "by":
        return _blamed(scene, _inner_charge(scene, above, verb))
    if view.case(verb) not in ("of", "for", "from"):
        return None
    if view.tokens[above].upos != "VERB":
        return above if scene.in_class(above, "actor") else None
    passive = event_voice.is_passive(scene, above)
    return target(scene, above, passive=passive)


def _inner_charge(scene: Scene, above: int, verb: int) -> int:
    """Accused Norvath of [bluffing] by threatening war: what it is accused of, wherever the tree hangs the rest."""
    charges = (i for i in scene.view.children(above, "advcl") if i < verb and scene.view.case(i) in ("of", "for"))
    return next(charges, above)


def target(scene: Scene, verb: int, *, passive: bool) -> int | None:
    """To whom or what it is done: the object, the subject of a passive, the noun of a participle."""
    clause = scene.clauses.get(verb)
    if passive:
        return _suffering(scene, verb, clause)
    objects = scene.view.children(verb, "obj") or scene.view.children(verb, "iobj")
    if objects:
        near = len(objects) == 2 and objects[1] == objects[0] + 1
        near = near and scene.view.tokens[objects[1]].upos in ("NOUN", "PROPN")  # fined Norvath Oil | $20 million
        beside = near and any(scene.name(i) is not None for i in objects)  # "rescinded Norway | rules"
        return objects[1] if beside else scene.stands_for(objects[0], clause)  # "backed leader Lars Holm"
    return (
        event_readings.up_to(scene, verb)
        or _shared(scene, verb)
        or (_relative(scene, verb, clause) if clause is not None else None)
    )


def _suffering(scene: Scene, verb: int, clause: Clause | None) -> int | None:
    """[He] was arrested; the [men] arrested in May; [he] is the second man to be arrested."""
    token, ranked = scene.view.tokens[verb], event_readings.ranked(scene, verb)
    if ranked is not None:
        return ranked
    if clause is not None and clause.subject is not None:
        return scene.stands_for(clause.subject, clause)
    return token.head if token.deprel in ("acl", "amod") and token.head >= 0 else None


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
    words = (clause.subject, *scene.view.under[clause.subject], *scene.view.under[verb])
    taken = any(scene.view.word(i) in (*RELATIVE, "whose") for i in words)
    taken = taken or any(scene.view.tokens[i].deprel == "case" for i in (clause.subject, *scene.view.under[verb]))
    return None if taken else token.head


def prepositional(scene: Scene, verb: int, preposition: str, *, loose: bool = True) -> int | None:
    """The noun of a phrase with a preposition, on the verb; where trees err, on the noun before it."""
    for at in scene.view.children(verb, "obl", "nmod", "advcl", "xcomp"):
        if at > verb and scene.view.case(at) == preposition and at != event_readings.up_to(scene, verb):
            return at
    bidden = _bidden(scene, verb, preposition)
    if bidden is not None or not loose:
        return bidden
    for near in scene.view.children(verb, "obj", "obl"):
        for at in scene.view.children(near, "nmod"):
            if at > near > verb and scene.view.case(at) == preposition and scene.view.tokens[near].deprel == "obj":
                return at
    return None


def slots(scene: Scene, verb: int, frame: VerbFrame, *, subject: int | None) -> tuple[str, ...]:
    """Where a frame looks for whom it is done to: several who agree to settle a dispute agree with each other."""
    among = frame.event == "AGREE" and frame.mutual and subject is not None and scene.many(subject)
    return tuple(slot for slot in frame.to if slot != "deep") if among else frame.to


def _bidden(scene: Scene, verb: int, preposition: str) -> int | None:
    """Called for [Norvath] to leave: who is to do it, where the tree has them as the subject of a clause."""
    subjects = (scene.view.child(at, "nsubj") for at in scene.view.children(verb, "advcl") if at > verb)
    return next((i for i in subjects if i is not None and i > verb and scene.view.case(i) == preposition), None)


def _asked(scene: Scene, verb: int) -> int | None:
    """Called for [Norvath] to leave, in either tree; who is to be deported is not asked to do it."""
    found = prepositional(scene, verb, "for", loose=False)
    to_do = [
        i
        for i in scene.view.children(verb, "advcl", "xcomp")
        if any(scene.view.word(j) == "to" for j in scene.view.children(i, "mark"))
    ]
    done = [i for i in to_do if found is not None and i > found and not event_voice.is_passive(scene, i)]
    return found if done else None


def fill(scene: Scene, verb: int, slot: str, *, done_to: int | None, noun: int | None) -> int | None:
    """The noun in a slot (events.toml says which there are)."""
    view = scene.view
    if slot in ("", "obj"):
        return done_to if slot else None
    if slot == "iobj":
        return view.child(verb, "iobj")
    if slot in ("poss", "owner"):
        held = [n for n in (noun, done_to) if n is not None and not scene.in_class(n, "fate")]  # whose death it is
        rules = (owner, _voters) if slot == "poss" else (_maker,)
        return next((p for n in held for found in rules if (p := found(scene, n)) is not None), None)
    return (
        _inside(scene, verb, slot) if slot in ("deep", "inner") else _phrase(scene, verb, slot, nouns=(noun, done_to))
    )


def _phrase(scene: Scene, verb: int, slot: str, *, nouns: tuple[int | None, ...]) -> int | None:
    """The noun of a preposition on the verb, or on one of its nouns; the place of the last of them, or of the verb."""
    if slot == "site":
        return event_meant.site(scene, nouns[-1], verb)
    found = prepositional(scene, verb, slot)
    asked = slot in ("in", "on") and _asks(scene, verb) and prepositional(scene, verb, "for") is not None
    if found is not None and scene.in_class(found, "actor") and not (asked and _land(scene, found)):
        return found
    near = [n for n in (*nouns, found) if n is not None]
    held = (i for n in near for i in scene.view.children(n, "nmod", "acl") if scene.view.case(i) == slot)
    return next((i for i in held if slot not in ("in", "on") or not _land(scene, i)), None)


def _asks(scene: Scene, verb: int) -> bool:
    """Tell whether a verb may ask for something: who arrives in Arle for talks does not."""
    return any(frame.event.startswith("REQUEST") for frame in scene.lexicon.verbs.get(scene.view.lemma(verb), ()))


def _land(scene: Scene, at: int) -> bool:
    """Tell whether a place is no state: called for peace on the [peninsula]."""
    name = scene.name(at)
    return name is not None and name.kind == "place"


def owner(scene: Scene, noun: int) -> int | None:
    """Whose it is: [Netanyahu]'s decision, a [Japanese] resolution; not "the nation's economy", which is one's own."""
    held = [i for i in scene.view.children(noun, "nmod") if scene.view.tokens[i].deprel == "nmod:poss"]
    own = [i for i in held if scene.name(i) is not None or not scene.in_class(i, "countries")]
    near = [i for i in scene.view.children(noun, "amod", "compound") if scene.name(i) is not None]
    adjectives = [i for i in near if not _about(scene, i)]
    return next(iter(own + adjectives), None)


def _about(scene: Scene, at: int) -> bool:
    """The [Norvath] relief operation: a state's full name before a noun says where or what about; US policy is its."""
    name, token = scene.name(at), scene.view.tokens[at]
    land = name is not None and name.kind in ("state", "place") and name.form == "name"
    return land and token.deprel == "compound" and not token.text.isupper()


def _voters(scene: Scene, noun: int) -> int | None:
    """The [committee] vote, Norvanian [government] plans."""
    plain = scene.view.tokens[noun].upos == "NOUN"
    near = [i for i in scene.view.children(noun, "compound") if plain]
    return next((i for i in near if scene.in_class(i, "bodies") or scene.in_class(i, "governments")), None)


def _maker(scene: Scene, noun: int) -> int | None:
    """Whose it is at the end: the failure of [Norvath]'s valve, decisions made by [Norvath]."""
    near = (*scene.view.children(noun, "nmod", "acl", "obl", "obl:agent", "nmod:poss"),)
    good = [i for i in near if scene.view.tokens[i].deprel == "nmod:poss" or scene.view.case(i) in ("of", "by", "")]
    named = next((i for i in good if (name := scene.name(i)) is not None and name.kind in ACTING), None)
    return named if named is not None else next((p for i in good if (p := _maker(scene, i)) is not None), None)


def _inside(scene: Scene, verb: int, slot: str) -> int | None:
    """What is acted on, or who acts, in the clause that a verb takes."""
    bare = complement(scene, verb, "inf")
    inner = bare if bare is not None else scene.view.child(verb, "ccomp")
    if inner is None:
        return _asked(scene, verb) if slot == "inner" else None
    if slot == "inner":
        subject = scene.view.child(inner, "nsubj")
        return subject if subject is not None else _asked(scene, verb)
    given = scene.view.child(inner, "iobj")
    if given is not None and scene.in_class(given, "actor"):
        return given  # agreed to lend [Norvath] a ship
    direct = target(scene, inner, passive=False) if inner in scene.clauses else None
    if scene.view.lemma(inner) in scene.lexicon.classes["founding"]:
        return None  # agreed to establish a fund
    return _acted_on(scene, inner, direct)


def _acted_on(scene: Scene, inner: int, direct: int | None) -> int | None:
    """Whom a clause is done to: its object, unless that is only a means: put [sanctions] on [Norvath]."""
    means = direct is not None and any(scene.in_class(direct, name) for name in MEANS)
    found = [prepositional(scene, inner, preposition) for preposition in DEEP]
    order = (*found, direct) if means else (direct, *found)
    acted = next((i for i in order if i is not None and scene.in_class(i, "actor")), None)
    return acted if acted is not None or direct is None else owner(scene, direct)
