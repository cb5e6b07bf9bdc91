"""Talks of which only their result is told in, talks with the sides of that result out: after weeks of [negotiations].

Who signs a pact after negotiations has negotiated; and where a report tells of a pact between two bodies and goes on
with talks of nobody's ("Negotiations had opened in May"), they are those that led to it.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.model.reading import Chain
from pactline.model.record import Event, Party, Record
from pactline.records.event_scene import Draft, Scene

TALKS = ("negotiation", "talk")
SPANS = ("week", "day", "month", "night", "hour", "year", "round")
MOVING = ("open", "begin", "start", "conclude", "end", "finish", "resume", "complete")
OWN = ("nmod", "amod", "compound", "acl")
LOOSE = "noun-loose"
PACTS = ("verb-sign", "verb-reach", "verb-conclude", "verb-strike", "verb-clinch", "verb-agree")
BODIES = ("state", "organisation", "group")
REACH = 600  # characters from a pact to the talks that led to it


def spanned(scene: Scene, at: int) -> int:
    """The word that says how long they were: three [nights] of talks; else the noun itself."""
    token = scene.view.tokens[at]
    head = token.head if token.deprel.startswith("nmod") and scene.view.case(at) == "of" else -1
    return head if head >= 0 and scene.view.lemma(at) in TALKS and scene.view.lemma(head) in SPANS else at


def sides(scene: Scene, at: int, nouns: Sequence[int], *, thing: int | None) -> list[int]:
    """[Norvath and Boreal] signed the contract after talks: who came to terms, if they are at least two."""
    pact = thing is not None and scene.in_class(thing, "pact") and scene.view.lemma(at) in TALKS
    found = [one for i in nouns if pact and i != thing for one in scene.all_of(i) if scene.in_class(one, "actor")]
    return found if len(found) > 1 else []


def loose(scene: Scene) -> Iterator[Draft]:
    """[Negotiations] had opened on 17 January: talks that happened, of nobody's."""
    for at, token in enumerate(scene.view.tokens):
        subject = token.deprel.startswith("nsubj") and token.head >= 0 and token.upos == "NOUN"
        if subject and scene.view.lemma(at) in TALKS and _moved(scene, at, token.head):
            yield Draft(at, (at,), "CONSULT", LOOSE, token.head)


def _moved(scene: Scene, at: int, verb: int) -> bool:
    """Whether a sentence tells that talks, of which no more is said, opened or ended."""
    view, clause = scene.view, scene.clauses.get(verb)
    told = clause is not None and clause.tense == "past" and clause.modality is None and not clause.negated
    if not told or view.tokens[verb].deprel != "root" or view.lemma(verb) not in MOVING:
        return False
    names = (scene.name(i) for i in view.subtree(verb))
    bare = not [i for i in view.children(at, *OWN) if not _of_pact(scene, i)]
    return bare and not any(name is not None and name.kind != "place" for name in names)


def _of_pact(scene: Scene, at: int) -> bool:
    """Talks on [the loan], as it was just called."""
    view = scene.view
    the = any(view.word(i) in ("the", "this") for i in view.children(at, "det"))
    return the and view.case(at) in ("on", "about", "over") and scene.in_class(at, "pact")


def peopled(
    made: Sequence[Record], before: Sequence[Record], chains: Mapping[str, Chain], *, text: str
) -> Iterator[Record]:
    """The records, those of loose talks with the sides of the pact just told; without one they are none."""
    for record in made:
        if record.evidence[0].rule != LOOSE:
            yield record
            continue
        pact = next((one for one in reversed(before) if _led_to(one, record, chains, text=text)), None)
        if pact is not None:
            yield msgspec.structs.replace(record, parties=tuple(_with(pact)))


def _led_to(pact: Record, talks: Record, chains: Mapping[str, Chain], *, text: str) -> bool:
    """Whether an event is a pact of two bodies told right before."""
    between = text[pact.evidence[0].span.end : talks.evidence[0].span.start]
    near = len(between) <= REACH and between.count("\n\n") <= 1
    body = isinstance(pact.body, Event) and pact.body.type in ("SUPPORT", "AGREE") and pact.status == "happened"
    if not near or not body or pact.evidence[0].rule not in PACTS:
        return False
    known = {one.chain for one in pact.parties if one.chain is not None}
    return len(known) > 1 and all(one in chains and chains[one].kind in BODIES for one in known)


def _with(pact: Record) -> Iterator[Party]:
    """The sides of a pact as those of talks; their words stand elsewhere."""
    seen = {one.chain: one for one in pact.parties}
    for role in ("actor", "recipient"):
        yield from (Party(role, one.chain, one.text) for one in seen.values())
