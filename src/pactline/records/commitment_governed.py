"""A body told as somebody's in, the body out: "her government" of a minister of Norvania is Norvania's.

The person is the one the pronoun stands for; whose he is, his title tells where the report gives it. Where nothing
tells it, the body keeps its owner's name: "Lund's government".
"""

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.model.reading import Chain, Reading
from pactline.model.record import Party
from pactline.records.ledger_place import Place

POSSESSIVES = ("her", "his")
STATE = ("government", "administration", "cabinet", "country", "ministry", "army", "nation")


def owned(place: Place, at: int, page: Reading) -> tuple[Party, ...]:
    """Whose body acts, for a noun with "her" or "his"; nothing for every other noun."""
    owner = next((i for i in place.children(at, "nmod:poss") if place.tokens[i].text.lower() in POSSESSIVES), None)
    if owner is None or place.lemma(at) not in STATE:
        return ()
    person = _person(place, owner, page)
    if person is None:
        return ()
    first, last = trees.phrase(place.tokens, at)
    span = place.span(place.tokens[first].start, place.tokens[last - 1].end)
    state = _state(person, page) if place.lemma(at) != "ministry" else None
    if state is not None:
        return (Party("by", state.id, place.words(span), span),)
    rest = place.text[place.tokens[owner].end : span.end]
    return (Party("by", None, f"{person.name}\u2019s{rest}", span),)


def _person(place: Place, owner: int, page: Reading) -> Chain | None:
    """Whom the pronoun stands for, else who says so."""
    name = place.named(owner)
    claim = place.claim(owner)
    speakers = [one.chain for one in claim.parties if one.role == "speaker"] if claim is not None else []
    key = name.chain if name is not None and name.chain is not None else (speakers[0] if len(speakers) == 1 else None)
    return next((one for one in page.chains if one.id == key and one.kind == "person"), None)


def _state(person: Chain, page: Reading) -> Chain | None:
    """The state whose office a report says somebody holds."""
    wanted = {of for _, of, _ in person.titles if of} | _titled(person, page)
    found = [one for one in page.chains if one.kind == "state" and (one.name in wanted or one.key in wanted)]
    return found[0] if len(found) == 1 else None


def _titled(person: Chain, page: Reading) -> set[str]:
    """Of what the titles written with his name are."""
    names = (one for one in page.mentions if isinstance(one, Name) and one.chain == person.id)
    return {one.title.of for one in names if one.title is not None and one.title.of}
