"""A sentence in, its nouns' events out: talks, visits, drills, protests, arrests, attacks.

A noun tells of an event when a light verb carries it (held talks, staged a protest), when it is the subject of a verb
of happening (the drills began), or when it stands as the time or place of a clause with somebody of its own (during
talks with Norvath). A bare noun tells nothing: "Paris talks" may be planned, refused or long past.
"""

from collections.abc import Iterator

import msgspec

from pactline.model.sentence import Clause
from pactline.records import event_carried, event_roles, event_talks, event_voice
from pactline.records.event_scene import Draft, Scene
from pactline.records.event_words import NounFrame

PAST = ("last", "ago", "yesterday", "earlier")
DRAWING = ("draw", "attract")
NOT_YET = ("ahead", "before", "until")  # who will be at a summit is not told by who does something before it
ANSWERING, ANSWERED = ("response", "reaction", "retaliation", "reprisal"), ("to", "for")


class Site(msgspec.Struct, frozen=True):
    """A noun in a frame, with the verb that carries it or None."""

    scene: Scene
    at: int
    frame: NounFrame
    carrier: int | None


def find(scene: Scene) -> Iterator[Draft]:
    """The events of a sentence's nouns, one a noun at most."""
    for at, token in enumerate(scene.view.tokens):
        if token.upos not in ("NOUN", "PROPN"):
            continue
        for frame, words in _frames(scene, at):
            site = Site(
                scene,
                at,
                frame,
                event_carried.carrier(scene, at, scene.lexicon.carriers.get(frame.carriers, frozenset())),
            )
            made = _read(site, words) if _real(site) else None
            if made is not None:
                yield made
                break


def _frames(scene: Scene, at: int) -> Iterator[tuple[NounFrame, tuple[int, ...]]]:
    """The frames of a noun, with the noun before it first (hunger strike), then alone."""
    lemma = scene.view.lemma(at)
    before = scene.view.word(at - 1) if at else ""
    for frame in scene.lexicon.nouns.get(f"{before} {lemma}", ()):
        yield frame, (at - 1, at)
    for frame in scene.lexicon.nouns.get(lemma, ()):
        if not frame.beside or any(scene.view.word(i) in frame.beside for i in _modifiers(scene, at)):
            yield frame, (at,)


def _modifiers(scene: Scene, at: int) -> tuple[int, ...]:
    """The adjectives and nouns before a noun, those joined to them too."""
    near = scene.view.children(at, "amod", "compound", "nmod")
    return (*near, *(i for n in near for i in scene.view.children(n, "conj", "compound") if i < at))


def _real(site: Site) -> bool:
    """Tell whether something makes a noun a fact: a carrier, a verb of happening, its place in a clause."""
    scene, at, frame = site.scene, site.at, site.frame
    if frame.barred and any(scene.in_class(i, frame.barred) for i in _modifiers(scene, at)):
        return False
    if site.carrier is not None or _gone_by(site):
        return True
    if not (_happens(scene, at) or (frame.alone and _circumstance(scene, at))):
        return False
    return not frame.lone or bool(_slot(site, frame.lone)) or ("drawn" in frame.sources and bool(_drawn(scene, at)))


def _gone_by(site: Site) -> bool:
    """[The bureau's raid on Holm last week] angered him: somebody's known deed, whatever else is said of it."""
    scene, at = site.scene, site.at
    if not site.frame.past or not all(_parties(site)):
        return False
    known = any(
        scene.view.word(i) in ("the", "'s", "’s") for one in (at, *_owners(scene, at)) for i in scene.view.under[one]
    )
    days = [i for i in scene.view.children(at, "nmod", "advmod") if scene.view.case(i) in ("", "in", "on")]
    return known and any(scene.view.word(j) in PAST for i in days for j in scene.view.subtree(i))


def _read(site: Site, words: tuple[int, ...]) -> Draft | None:
    """The event of a noun, if it has somebody in it."""
    scene, at, frame = site.scene, site.at, site.frame
    actors, recipients = _parties(site)
    if not _peopled(site, actors, recipients):
        return None
    type_, mode = frame.event.partition(" ")[::2]
    how = _how(site)
    return Draft(
        trigger=at,
        words=words,
        event=type_,
        mode=_mode_beside(site) or mode or None,
        rule=f"noun-{how}",
        verb=scene.view.tokens[at].head if how == "happening" else site.carrier,
        contexts=frame.contexts,
        actors=actors,
        recipients=recipients or (actors if frame.mutual and (len(actors) > 1 or _college(site, actors)) else ()),
    )


def _college(site: Site, actors: tuple[int, ...]) -> bool:
    """[European ministers] held a meeting: several of one office meet each other."""
    scene = site.scene
    of_office = [i for i in actors if scene.view.lemma(i) in scene.lexicon.classes["leader"]]
    return site.carrier is not None and any(scene.view.tokens[i].xpos == "NNS" for i in of_office)


def _peopled(site: Site, actors: tuple[int, ...], recipients: tuple[int, ...]) -> bool:
    """Tell whether a noun has the sides that its frame asks for."""
    frame = site.frame
    if frame.among and (len(actors) < 2 or not any(site.scene.in_class(i, frame.among) for i in actors)):
        return False
    return bool(recipients) or (bool(actors) and frame.event != "CONSULT visit")


def _mode_beside(site: Site) -> str | None:
    """The mode that a word beside the noun gives: a [phone] call."""
    words = (site.scene.view.word(i) for i in _modifiers(site.scene, site.at))
    return next((site.frame.modes[word] for word in words if word in site.frame.modes), None)


def _how(site: Site) -> str:
    """What makes the noun a fact: it was carried, it happened, or it is a circumstance of something else."""
    if site.carrier is not None:
        return "carried"
    return "happening" if _happens(site.scene, site.at) else "circumstance"


def _happens(scene: Scene, at: int) -> bool:
    """Tell whether a noun is the subject of a verb that says it happened."""
    token, view = scene.view.tokens[at], scene.view
    if token.deprel != "nsubj" or token.head < 0 or view.tokens[token.head].upos not in ("VERB", "AUX"):
        return False
    lemma = view.lemma(token.head)
    there = view.child(token.head, "expl") is not None
    if lemma == "fail" and view.child(token.head, "xcomp") is not None:
        return False  # the summit failed to reach a deal
    if lemma in scene.lexicon.carriers["stir"]:
        clause = scene.clauses.get(token.head)
        return clause is not None and clause.tense == "past" and clause.modality is None and not clause.negated
    return lemma in scene.lexicon.carriers["happen"] and (lemma != "be" or there)


def _circumstance(scene: Scene, at: int) -> bool:
    """Tell whether a noun is the time or place of a clause, or its cause: during [talks], in response to a [raid]."""
    at = event_talks.spanned(scene, at)
    token, view = scene.view.tokens[at], scene.view
    if token.deprel == "nmod" and view.case(at) in ANSWERED and view.lemma(token.head) in ANSWERING:
        return view.case(token.head) == "in"
    return (
        token.deprel.split(":")[0] in ("obl", "nmod")
        and view.case(at) in scene.lexicon.status["when"]
        and not _of_noun(scene, at)
    )


def _of_noun(scene: Scene, at: int) -> bool:
    """Tell whether a phrase hangs on a noun that is no fact itself: a statement after talks is, hopes for talks not."""
    head = scene.view.tokens[at].head
    return head >= 0 and scene.view.lemma(head) in scene.lexicon.status["hoped"]


def _parties(site: Site) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Actors from the first slot that has any, recipients likewise."""
    actors = next((found for slot in site.frame.sources if (found := _source(site, slot))), ())
    recipients = next((found for slot in site.frame.to if (found := _slot(site, slot))), ())
    if site.frame.mutual and actors and set(actors) == set(recipients):
        return actors, recipients
    return actors, tuple(i for i in recipients if i not in actors)


def _source(site: Site, slot: str) -> tuple[int, ...]:
    """Who acts, by one slot."""
    scene, carrier = site.scene, site.carrier
    if slot == "clause":
        return _around(scene, site.at) if carrier is None else ()
    if slot == "drawn":
        return _drawn(scene, site.at)
    if slot != "verb" or carrier is None:
        return _slot(site, slot)
    subject = event_roles.agent(scene, carrier, passive=event_voice.is_passive(scene, carrier))
    good = subject is not None and subject != site.at and scene.in_class(subject, "actor")
    return scene.all_of(subject) if good and subject is not None else ()


def _drawn(scene: Scene, at: int) -> tuple[int, ...]:
    """The rally drew [five hundred people]."""
    head = scene.view.tokens[at].head
    if head < 0 or scene.view.tokens[at].deprel != "nsubj" or scene.view.lemma(head) not in DRAWING:
        return ()
    who = scene.view.child(head, "obj")
    return scene.all_of(who) if who is not None and scene.in_class(who, "people") else ()


def _around(scene: Scene, at: int) -> tuple[int, ...]:
    """Subject and object of the clause that a noun is a circumstance of, and of those above it, as far as two."""
    found: list[int] = []
    if scene.view.case(at) in NOT_YET:
        return ()
    clause = scene.clause_over(at)
    while clause is not None and len(set(found)) < 2:
        if clause.voice == "active":
            found += _of_clause(scene, at, clause)
        above = clause.parent if clause.relation in ("conj", "xcomp", "advcl") else None
        clause = scene.view.sentence.clauses[above] if above is not None else None
    return tuple(dict.fromkeys(found))


def _of_clause(scene: Scene, at: int, clause: Clause) -> list[int]:
    """Those of a clause who may hold talks, and who come to terms in it."""
    own = [scene.stands_for(i, clause) for i in (clause.subject, clause.object) if i is not None]
    found = [j for i in own if i != at and _talks(scene, i) for j in scene.all_of(i)]
    return found + event_talks.sides(scene, at, own, thing=own[-1] if clause.object is not None else None)


def _talks(scene: Scene, at: int) -> bool:
    """Tell whether somebody is one who holds talks: a leader or a named person or state, and no police."""
    name = scene.name(at)
    return scene.in_class(at, "leader") and (
        name is not None or scene.view.lemma(at) in scene.lexicon.classes["leader"]
    )


def _slot(site: Site, slot: str) -> tuple[int, ...]:
    """The actors in a slot of a noun, or in the same preposition of its carrier."""
    scene, at = site.scene, site.at
    if slot == "adj":
        return _adjectives(scene, at)
    found = _owners(scene, at) if slot == "poss" else _prepositional(site, slot)
    good = [i for i in found if scene.in_class(i, "actor")]
    return tuple(j for i in good[:1] for j in scene.all_of(i))


def _owners(scene: Scene, at: int) -> list[int]:
    """[Hana Reyk]'s visit."""
    return [i for i in scene.view.children(at, "nmod") if scene.view.tokens[i].deprel == "nmod:poss"]


def _prepositional(site: Site, word: str) -> list[int]:
    """Talks [with] Norvath, held talks in May [with] Norvath; clashes erupted [between] them."""
    view, carrier = site.scene.view, site.carrier
    if carrier is None and word == "between" and _happens(site.scene, site.at):
        carrier = view.tokens[site.at].head
    held = [site.at, event_carried.counting(site.scene, site.at)]
    if word == "by":  # the arrest of a docker [by police], where a tree hangs it on him
        held += [i for i in view.children(site.at, "nmod") if view.case(i) == "of"]
    own = [i for at in dict.fromkeys(held) for i in view.children(at, "nmod", "acl") if view.case(i) == word]
    if own or carrier is None:
        return own
    return [i for i in view.children(carrier, "obl") if view.case(i) == word and i > carrier]


def _adjectives(scene: Scene, at: int) -> tuple[int, ...]:
    """The [Norvanian] and [Tessarian] drills."""
    near = [(i, scene.name(i)) for i in scene.view.children(at, "amod", "compound")]
    found = [i for i, name in near if name is not None and name.kind in ("state", "organisation")]
    return tuple(j for i in found for j in (i, *scene.view.children(i, "conj")))
