"""A name that the gazetteer knows in its sentence in, what it stands for out: a state, its people, its capital."""

import msgspec

from pactline.mentions import name_places
from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_titles import Ground
from pactline.model.knowledge import World
from pactline.model.mention import Name

STATE = "country:"
ONE = ("the", "a", "an", "one", "another", "every", "each", "no", "any")  # before a nationality that is one person
SOMEBODY = "somebody"


class Body(msgspec.Struct, frozen=True):
    """A body of the world that some places stand for: Brussels for the European Union."""

    key: str
    names: tuple[str, ...]
    acts: tuple[str, ...] = ()


class Acting(msgspec.Struct, frozen=True):
    """bodies.toml of the world, as far as places that act are concerned."""

    body: tuple[Body, ...]


class Countries(msgspec.Struct, frozen=True):
    """countries.toml of the world: canonical names by code."""

    names: dict[str, str]


def named(here: Ground, candidate: Candidate, *, name: Name, world: World) -> Name:
    """A gazetteer find as a name."""
    known = candidate.known
    if known is None:
        return name
    full = msgspec.structs.replace(name, name=known.name, key=known.key, country=known.country, kind=known.kind)
    if known.sense == "demonym":
        return _demonym(here, candidate, name=full)
    if known.sense in ("capital", "seat"):
        return _seat(here, candidate, name=full, world=world)
    return full


def _demonym(here: Ground, candidate: Candidate, *, name: Name) -> Name:
    """Belarusian [strongman]: the state; [Belarusians]: a group; [the Belarusian]: a person, by chains.py; [a
    Belarusian]: somebody whom nobody names.
    """
    tokens = here.sentence.tokens
    head = tokens[candidate.last - 1]
    follows = tokens[candidate.last] if candidate.last < len(tokens) else None
    plural = head.xpos in ("NNPS", "NNS") or (head.text.endswith("s") and not head.text.endswith("ss"))
    if plural and head.upos in ("NOUN", "PROPN"):
        return msgspec.structs.replace(name, kind="group", name=name.text, key=None, rule="people")
    article = tokens[candidate.first - 1].text.lower() if candidate.first > 0 else ""
    alone = follows is None or follows.upos not in ("NOUN", "PROPN", "ADJ", "CCONJ", "NUM")
    if article in ONE and alone and head.deprel.split(":")[0] in ("nsubj", "obj", "obl", "nmod", "iobj"):
        rule = "people" if article == "the" else SOMEBODY
        return msgspec.structs.replace(name, kind="person", key=None, form="nominal", rule=rule)
    return msgspec.structs.replace(name, form="adjective")


def _seat(here: Ground, candidate: Candidate, *, name: Name, world: World) -> Name:
    """Moscow [said]: the state; in [Moscow]: the city; at [the Kremlin]: a place of no entry."""
    known = candidate.known
    seat = known is not None and known.sense == "seat"
    tokens = here.sentence.tokens
    head = candidate.last - 1
    if name.country and name_places.acts(tokens, head, words=here.lists.names, seat=seat):
        body = next((b for b in world.table("bodies", Acting).body if name.text in b.acts), None)
        if body is not None:
            return msgspec.structs.replace(
                name, kind="organisation", name=body.names[0], key=f"body:{body.key}", country=None, rule="metonym"
            )
        return msgspec.structs.replace(name, **_state(name.country, world=world), rule="metonym")
    if seat:
        return msgspec.structs.replace(name, kind="place", name=name.text, key=None)
    return name


def _state(code: str, *, world: World) -> dict[str, str]:
    """Kind, name and key of a state by its code."""
    return {"kind": "state", "key": f"{STATE}{code}", "name": _country(code, world)}


def _country(code: str, world: World) -> str:
    """The canonical name of a state."""
    return world.table("countries", Countries).names.get(code, code)
