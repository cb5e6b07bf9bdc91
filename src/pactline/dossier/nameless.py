"""A fact in, whether nobody can tell who acts, speaks or is asked out: "The company", "the two leaders".

A line of the page stands alone. Where all it says of who acts is a noun with an article, whoever reads it is told
nothing, unless the same sentence names a body or person before whom the noun may take up.
"""

import re
from bisect import bisect_left
from functools import lru_cache
from importlib import resources

import msgspec

from pactline.dossier import facts
from pactline.dossier.view import View
from pactline.model.record import Commitment, Event, Statement
from pactline.model.story import Bound, Fact

ROLES: dict[type, str] = {Commitment: "by", Event: "actor", Statement: "speaker"}
BARE = re.compile(
    r"(?:the|this|that|these|those|both|all)((?: [a-z-]+){1,3}?)(?:,.*| (?:who|which|that)\b.*)?", re.I | re.S
)
MANY = ("both", "all", "two", "three", "four")


class Words(msgspec.Struct, frozen=True):
    """nameless.toml."""

    bodies: frozenset[str]
    states: frozenset[str]
    persons: frozenset[str]
    between: frozenset[str]
    alone: frozenset[str]
    plural: frozenset[str]

    def kinds(self, noun: str) -> tuple[str, ...]:
        """The kinds of actor that a noun stands for; none where it is no such noun."""
        lists = ((self.bodies, ("organisation", "group")), (self.states, ("state",)), (self.persons, ("person",)))
        return next((kinds for nouns, kinds in lists if noun in nouns), ())


def nameless(fact: Fact, view: View) -> bool:
    """Whether all that is told of who acts is a noun with an article."""
    part = ROLES.get(type(fact.record.body))
    doers = [party for party in fact.parties if party.role == part]
    return bool(doers) and all(_bare(party, fact, view) for party in doers)


def _bare(party: Bound, fact: Fact, view: View) -> bool:
    """Whether a party is such a noun, and its sentence names nobody before it whom it may take up."""
    kinds = stands_for(party.text) if party.actor is None else ()
    return bool(kinds) and not _named_before(party, kinds, fact, view=view)


def stands_for(text: str) -> tuple[str, ...]:
    """The kinds of actor that a noun with an article may stand for: the company; none for any other words."""
    found, words = BARE.fullmatch(text.strip()), _words()
    if found is None:
        return ()
    *between, noun = found[1].lower().split()
    if any(word not in words.between for word in between):
        return ()
    if noun in words.alone:
        return ("person", "state", "organisation")
    several = noun in words.plural or text.split(maxsplit=1)[0].lower() in MANY or bool(set(between).intersection(MANY))
    single = words.kinds(noun)
    return single or (next(filter(None, map(words.kinds, _singular(noun))), ()) if several else ())


def _singular(noun: str) -> tuple[str, ...]:
    """What a plural may be the plural of."""
    return (noun.removesuffix("s"), noun.removesuffix("es"), f"{noun.removesuffix('ies')}y", noun.replace("men", "man"))


def _named_before(party: Bound, kinds: tuple[str, ...], fact: Fact, *, view: View) -> bool:
    """Whether the sentence names an actor of a kind before the noun."""
    own = facts.own(fact).span
    sentence = view.bounds(own)
    spans, text = view.places.get(own.report, ()), party.text.split(",")[0]
    noun = view.report(own.report).text.find(text, sentence[0], sentence[1])
    end = noun if noun >= 0 else sentence[1]
    inside = spans[bisect_left(spans, (sentence[0], "")) : bisect_left(spans, (end, ""))]
    return any(view.actors[actor].kind in kinds for _, actor in inside)


@lru_cache(1)
def _words() -> Words:
    """The word lists."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("nameless.toml").read_bytes(), type=Words)
