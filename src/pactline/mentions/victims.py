"""A lone number in its sentence in, the people whom something befell out: killed 11, 300 made homeless."""

from pactline.mentions import lone
from pactline.mentions.lone import ACTED, PEOPLE, Place
from pactline.mentions.unit_ground import Ground, Unit
from pactline.model.sentence import Token

HEDGE = 40  # characters, more than the longest of them
HEDGES = ("at least ", "more than ")  # "at least one car" is a count


def befallen(place: Place) -> Unit | None:
    """The blast killed [11]; at least [45] were wounded; [300] are missing."""
    tokens = place.ground.tokens
    token = tokens[place.last]
    struck = token.deprel == "nummod" and token.head == place.last + 1  # "14 dead and 20 wounded"
    if token.head < 0 or not (token.deprel in ACTED or struck or _before_its_verb(place)) or lone.named(place):
        return None
    states = [i for i, t in enumerate(tokens) if t.head == token.head and t.deprel == "xcomp"]  # made [homeless]
    if not any(_befalls(at, place.ground) for at in (token.head, *states)):
        return None
    noun = _victims(place, struck=struck)
    return place.unit(PEOPLE, None) if noun is None else place.unit(tokens[noun].text, noun)


def _before_its_verb(place: Place) -> bool:
    """Whether a number stands right before its verb, whatever the tree makes of it: [Up to 200] have been killed."""
    tokens, verb = place.ground.tokens, place.ground.tokens[place.last].head
    return all(t.upos == "AUX" and t.head == verb for t in tokens[place.last + 1 : verb]) and verb > place.last + 1


def _victims(place: Place, *, struck: bool) -> int | None:
    """The noun for those counted right before, whom the same or the like befell."""
    tokens, noun = place.ground.tokens, lone.counted_before(place)
    if noun is None:
        return None
    alike = tokens[noun].deprel in ACTED and _befalls(tokens[noun].head, place.ground)
    return noun if alike or (struck and tokens[noun].text == PEOPLE) else None


def alike(place: Place) -> Unit | None:
    """Three [protesters] were shot and 46 wounded: those counted before whom the like befell."""
    noun = _victims(place, struck=True)
    return None if noun is None else place.unit(place.ground.tokens[noun].text, noun)


def hurt(place: Place) -> Unit | None:
    """[Twenty] of those hurt are in hospital: people whom something befell."""
    after = place.ground.tokens[place.last + 1 : place.last + 4]
    if [t.text.lower() for t in after[:2]] != ["of", "those"] or len(after) < len(("of", "those", "hurt")):
        return None
    return (
        place.unit(PEOPLE, place.last + 2)
        if {after[2].lemma, after[2].text} & set(place.ground.nouns.befalling)
        else None
    )


def person(place: Place) -> Unit | None:
    """The fire left [one person] dead; [one soldier] was killed: a lone victim, counted like more of them."""
    noun = _single(place)
    if noun is None or not (_struck(place, noun) or (noun.deprel == "obj" and _left(place, noun))):
        return None
    words = place.ground.nouns.persons.get(noun.text.lower())
    return Unit(words, place.quantity.start, noun.end, (noun.start, noun.end)) if words else None


def hedged(place: Place) -> Unit | None:
    """At least [one car] was found: with a bound even one is a count."""
    noun, nouns = _single(place), place.ground.nouns
    if noun is None or noun.text in nouns.temporal:
        return None
    before = place.ground.text[max(place.quantity.start - HEDGE, 0) : place.quantity.start]
    if not before.lower().endswith(HEDGES):
        return None
    counted = nouns.persons.get(noun.text.lower(), noun.text)
    return Unit(counted, place.quantity.start, noun.end, (noun.start, noun.end))


def _single(place: Place) -> Token | None:
    """The singular noun right behind the word "one"."""
    tokens = place.ground.tokens
    after = tokens[place.last + 1 : place.last + 2]
    counts = place.quantity.one and after and after[0].xpos == "NN" and tokens[place.last].head == place.last + 1
    return after[0] if counts else None


def _struck(place: Place, noun: Token) -> bool:
    """Whether the verb of a noun says what befell it."""
    return noun.deprel in ACTED and noun.head >= 0 and _befalls(noun.head, place.ground)


def _left(place: Place, noun: Token) -> bool:
    """Whether a noun was left in a state that befalls people: left one soldier [dead]."""
    states = (i for i, t in enumerate(place.ground.tokens) if t.head == noun.head and t.deprel == "xcomp")
    return any(_befalls(at, place.ground) for at in states)


def _befalls(verb: int, ground: Ground) -> bool:
    """Tell whether a verb or adjective says what befell people."""
    token = ground.tokens[verb]
    return bool({token.lemma, token.text.lower()} & set(ground.nouns.befalling))
