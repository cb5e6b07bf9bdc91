"""A report's persons with their offices in, the nouns that stand for them out: "the Latvian leader".

A nominal is linked only when one person of the report fits it.
"""

from collections.abc import Iterator, Sequence

import msgspec

from pactline.mentions.name_titles import Ground, office_at
from pactline.mentions.name_words import Lists
from pactline.model.mention import Name
from pactline.model.span import Span

REACH = 6  # words between "the" and the office


class Known(msgspec.Struct, frozen=True):
    """A person of the report: the chain and the offices (plain form, of) the report gives."""

    chain: str
    name: str
    offices: tuple[tuple[str, str | None], ...]


class Noun(msgspec.Struct, frozen=True):
    """A definite noun phrase with an office: tokens `[first, last)`."""

    first: int
    last: int
    office: str
    of: str | None


def find(grounds: Sequence[Ground], people: Sequence[Known]) -> Iterator[Name]:
    """The nominals of a report that stand for one of its persons."""
    for here in grounds:
        for noun in _nouns(here):
            person = who(noun.office, noun.of, people=people, lists=here.lists)
            if person is not None:
                yield _name(here, noun, person)


def who(office: str, of: str | None, *, people: Sequence[Known], lists: Lists) -> Known | None:
    """The one person that an office fits; "leader" fits any head of a state."""
    if not of:
        return _only([person for person in people if any(_same(office, held, lists) for held, _ in person.offices)])
    owned = [person for person in people if _holds(person, office, of, lists=lists)]
    if owned:
        return _only(owned)
    open_ = [person for person in people if _may_hold(person, office, lists)]
    return _only([person for person in open_ if all(owner in (None, of) for _, owner in person.offices)])


def _only(people: Sequence[Known]) -> Known | None:
    """The person, if there is just one."""
    return people[0] if len(people) == 1 else None


def _holds(person: Known, office: str, of: str | None, *, lists: Lists) -> bool:
    """Whether a person has an office of just this owner, or one that may be called by it."""
    return any(owner == of and _fits(office, held, lists) for held, owner in person.offices)


def _may_hold(person: Known, office: str, lists: Lists) -> bool:
    """Whether a person has an office of no known owner that may be a state's: no leader of a party or of old."""
    return any(owner is None and held != "leader" and _fits(office, held, lists) for held, owner in person.offices)


def _fits(office: str, held: str, lists: Lists) -> bool:
    """Whether who holds an office may be called by another: a president is a leader."""
    return _same(office, held, lists) or (office == "leader" and held in lists.leaders)


def _same(office: str, held: str, lists: Lists) -> bool:
    """Whether two offices are one: a rights commissioner is the rights chief."""
    *domain, noun = office.split()
    *other, head = held.split()
    return office == held or (noun == "chief" and head in lists.generic and domain[-1:] == other[-1:] != [])


def _nouns(here: Ground) -> Iterator[Noun]:
    """The definite noun phrases with an office that no name follows."""
    tokens = here.sentence.tokens
    for at, token in enumerate(tokens):
        if token.text.lower() != "the":
            continue
        noun = _noun(here, at)
        if noun is not None and not _named(here, noun.last):
            yield noun


def _noun(here: Ground, article: int) -> Noun | None:
    """The office after an article, with the state it belongs to."""
    tokens = here.sentence.tokens
    at, of, inner = article + 1, None, 0
    while at < min(len(tokens), article + REACH):
        known = here.known(at)
        office = office_at(here, at)
        if office is not None and office_at(here, office[0]) is None and tokens[office[0] - 1].xpos in ("NN", "NNP"):
            name = _narrowed(here, range(article + 1, at), office[1])
            return None if name in here.lists.titles.vague else Noun(article, office[0], name, of)
        if known is not None and known[2].known.kind in ("state", "organisation"):
            at, of = known[1], known[2].known.name
        elif (
            tokens[at].upos in ("ADJ", "ADV", "NOUN", "PROPN")
            or tokens[at].xpos in ("VBN", "VBG")
            or tokens[at].text == "-"
        ):
            at, inner = at + 1, inner + 1
        else:
            return None
    return None


def _narrowed(here: Ground, inner: range, office: str) -> str:
    """The office with the domain word before it, as titles write it: "rights chief"."""
    words = [here.sentence.tokens[i].text.lower() for i in inner if here.known(i) is None]
    domain = [word for word in words if word in here.lists.domains]
    return " ".join([*domain, office]) if domain and office in here.lists.generic else office


def _named(here: Ground, at: int) -> bool:
    """Whether a name or an owner follows, so that the noun is a title: "the president of Latvia", "the leader Jan"."""
    tokens = here.sentence.tokens
    if at >= len(tokens):
        return False
    after = tokens[at + 1].upos if at + 1 < len(tokens) else ""
    owned = tokens[at].text.lower() == "for" and after in ("PROPN", "DET", "ADJ")  # not "thanked the mayor for it"
    return tokens[at].upos == "PROPN" or tokens[at].text.lower() == "of" or owned


def _name(here: Ground, noun: Noun, person: Known) -> Name:
    """A nominal as a name."""
    tokens = here.sentence.tokens
    span = Span(here.sentence.report, tokens[noun.first].start, tokens[noun.last - 1].end)
    text = here.text[span.start : span.end]
    return Name(
        span, here.sentence.index, text, "person", person.name, form="nominal", chain=person.chain, rule="office"
    )
