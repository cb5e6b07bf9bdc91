"""The names of one report in, the same names linked into chains out: one chain an actor.

Persons by chain_people.py, what the gazetteer knows by its key, bodies by their words and acronyms; then nominals and
pronouns that stand for one of the chains are added as names of their own.
"""

from collections.abc import Callable, Sequence

import msgspec

from pactline.kit.ids import digest
from pactline.mentions import (
    chain_bodies,
    chain_called,
    chain_circles,
    chain_definites,
    chain_governments,
    chain_nominals,
    chain_people,
    chain_pronouns,
    chain_quarters,
    chain_unnamed,
    name_candidates,
    name_states,
)
from pactline.mentions.name_known import SOMEBODY
from pactline.mentions.name_words import Lists, lists
from pactline.model.knowledge import Language, World
from pactline.model.mention import Name, Quote
from pactline.model.reading import Chain
from pactline.model.report import Report
from pactline.model.sentence import Sentence
from pactline.model.span import Evidence

STALE = "former "


def link(
    report: Report,
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    *,
    language: Language,
    world: World,
    quotes: Sequence[Quote] = (),
) -> tuple[tuple[Name, ...], tuple[Chain, ...]]:
    """Every name with its chain, pronouns and nominals added, and the chains; ambiguous names stay without one."""
    words = lists(language)

    def gender(name: Name) -> str | None:
        return _gender(report.text, name, words)

    people = chain_people.group(names, words=words, world=world, gender=gender)
    groups = [person.names for person in people] + chain_bodies.group(report.text, names, words)
    chains = [_chain(report, [names[index] for index in group], words) for group in groups]
    linked = _linked(names, list(zip(groups, chains, strict=True)))
    known = [_known(chain) for chain in chains if chain.kind == "person"]
    grounds = [name_candidates.ground(sentence, report.text, lists=words, world=world) for sentence in sentences]
    unlisted = name_states.infer(grounds)
    grounds = [name_candidates.extended(here, unlisted) for here in grounds] if unlisted else grounds
    linked = [_the_national(name, known, words) for name in linked]
    named = _by_sentence(linked)
    linked += [n for n in chain_nominals.find(grounds, known) if not _covered(n, named.get(n.sentence, ()))]
    linked += list(chain_quarters.find(sentences, linked, words))
    kinds = language.table("bodies", chain_called.Kinds)
    called = chain_called.of(sentences, linked, chains, kinds=kinds)
    chains = [msgspec.structs.replace(chain, called=chain_called.nouns(called, chain.id, kinds)) for chain in chains]
    linked += list(chain_definites.find(sentences, linked, chains, called=called, kinds=kinds, text=report.text))
    linked += list(chain_governments.find(sentences, linked, chains, text=report.text, quotes=quotes))
    linked.sort(key=_place)
    genders = _genders(linked, gender)
    persons = language.table("persons", chain_unnamed.Persons)
    linked += chain_pronouns.find(sentences, linked, genders=genders, text=report.text, words=persons, quotes=quotes)
    circles, circled = chain_circles.find(sentences, linked, chains, words=words, text=report.text)
    return tuple(sorted([*linked, *circles], key=_place)), tuple(sorted([*chains, *circled], key=_by_id))


def _by_id(chain: Chain) -> str:
    """A chain's id, to sort by."""
    return chain.id


def _linked(names: Sequence[Name], groups: Sequence[tuple[Sequence[int], Chain]]) -> list[Name]:
    """The names with the chains of their groups."""
    linked = list(names)
    for group, chain in groups:
        for index in group:
            linked[index] = msgspec.structs.replace(names[index], chain=chain.id, name=chain.name)
    return linked


def _genders(names: Sequence[Name], gender: Callable[[Name], str | None]) -> dict[str, str | None]:
    """The gender of each chain, where its names agree on one."""
    said: dict[str, list[str | None]] = {}
    for name in names:
        if name.chain is not None:
            said.setdefault(name.chain, []).append(gender(name))
    return {chain: _common(found) for chain, found in said.items()}


def _place(name: Name) -> tuple[int, int]:
    """Where a name stands, to sort by."""
    return name.span.start, name.span.end


def _chain(report: Report, names: Sequence[Name], words: Lists) -> Chain:
    """The chain of a group of names."""
    first = min(names, key=_place)
    named = [name for name in names if name.form == "name"]
    aliases = tuple(dict.fromkeys(name.text for name in sorted(named, key=_place)))
    keyed = next((name for name in names if name.key is not None), None)
    full = (
        keyed.name if keyed else max(aliases or (first.text,), key=lambda text: (len(text.split()), not text.isupper()))
    )
    full = chain_bodies.unregistered(full, words) if first.kind == "organisation" and keyed is None else full
    titles = dict.fromkeys(
        (name.title.office, name.title.of, Evidence(name.title.span, "title", "title"))
        for name in sorted(names, key=_place)
        if name.title is not None
    )
    return Chain(
        id="c-" + digest(report.id, first.kind, full, first.span.start),
        name=full,
        kind=first.kind,
        aliases=aliases,
        key=keyed.key if keyed else None,
        country=next((name.country for name in names if name.country), None),
        titles=tuple(titles),
    )


def _known(chain: Chain) -> chain_nominals.Known:
    """A person's chain as the nominals see it; offices of the past do not count."""
    offices = tuple((office, of) for office, of, _ in chain.titles if not office.startswith(STALE))
    return chain_nominals.Known(chain.id, chain.name, offices)


def _the_national(name: Name, known: Sequence[chain_nominals.Known], words: Lists) -> Name:
    """[The Belarusian] arrived: the one person of the report with an office of that state."""
    if name.form != "nominal" or name.chain is not None or name.rule == SOMEBODY:
        return name
    fits = [person for person in known if any(of == name.name for _, of in person.offices)]
    fits = [p for p in fits if any(held in words.leaders and of == name.name for held, of in p.offices)] or fits
    if len(fits) != 1:
        return name
    return msgspec.structs.replace(name, chain=fits[0].chain, name=fits[0].name)


def _by_sentence(names: Sequence[Name]) -> dict[int, list[Name]]:
    """The names of each sentence."""
    found: dict[int, list[Name]] = {}
    for name in names:
        found.setdefault(name.sentence, []).append(name)
    return found


def _covered(nominal: Name, names: Sequence[Name]) -> bool:
    """Whether a nominal's words are another name's already, its adjective aside."""
    return any(
        name.form != "adjective" and name.span.start < nominal.span.end and nominal.span.start < name.span.end
        for name in names
        if name.kind == "person"
    )


def _gender(text: str, name: Name, words: Lists) -> str | None:
    """What a name says of the person's gender: honorific, office, forename."""
    before = text[max(name.span.start - 12, 0) : name.span.start].split()
    last = before[-1].lower() if before else ""
    title = set(name.title.words.lower().split()) if name.title else set()
    epithets = words.titles.epithets
    if last in epithets.male_honorifics or title & set(epithets.male):
        return "male"
    if last in epithets.female_honorifics or title & set(epithets.female):
        return "female"
    forename = name.text.split()[0]
    return words.gender(forename) if " " in name.text else None


def _common(said: Sequence[str | None]) -> str | None:
    """The gender that all names of a person agree on."""
    found = sorted({gender for gender in said if gender is not None})
    return found[0] if len(found) == 1 else None
