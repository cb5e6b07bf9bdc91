"""The chains of all reports in, actors out: one person, state, organisation, place or group across all reports.

What the gazetteer knows merges by its key; bodies, places and groups by their words; persons by surname and forename
(actor_people.py). Candidates meet under keys only, so ten times the reports are ten times the work.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from pactline.kit.ids import digest
from pactline.model.knowledge import World
from pactline.model.mention import Name
from pactline.model.reading import Chain, Reading
from pactline.model.span import Evidence, Span
from pactline.model.story import Actor, Form, Role
from pactline.story import actor_bodies, actor_names, actor_people
from pactline.story.actor_bodies import Linked

HOLLOW = frozenset({"counterpart"})  # says who somebody meets and not what he is
UNLISTED = "unlisted:"  # keys of states that a report shows to be some, and no gazetteer lists
ENDINGS = ("n", "i", "ish", "ese")
LONGEST_ENDING = 3
TOLD = 3  # mentions of a name that its own report says is a firm's count so much as those that look like a person's
SENSES = {  # of a gazetteer's form, in words
    "name": "a name of {}",
    "demonym": "the adjective of {}",
    "capital": "the capital, which stands for {}",
    "seat": "a seat of government, which stands for {}",
}


def merge(readings: Sequence[Reading], *, world: World) -> tuple[Actor, ...]:
    """Every actor of all reports, sorted by id; the same readings in any order give the same actors."""
    linked = [one for reading in sorted(readings, key=lambda r: r.report.id) for one in _linked(reading)]
    linked = [_as_known(one, world) if one.chain.name.islower() else one for one in linked]
    linked = _of_one_kind(_of_unlisted_states(linked))
    by_id = {one.chain.id: one for one in linked}
    people = [one.chain for one in linked if _is_person(one.chain)]
    grouped = [
        [Linked(each.chain, by_id[each.chain.id].names, each.because) for each in group]
        for group in actor_people.group(people, world=world)
    ]
    grouped += actor_bodies.group([one for one in linked if not _is_person(one.chain)])
    actors = [_actor(group, world) for group in grouped if not _never_capital(group)]
    return tuple(sorted(_told_apart(actors), key=lambda actor: actor.id))


def _as_known(one: Linked, world: World) -> Linked:
    """A name in small letters as what the gazetteer knows by it in capitals: "middle east"."""
    known = world.lookup(one.chain.name.title()) if one.chain.key is None else None
    if known is None:
        return one
    chain = msgspec.structs.replace(one.chain, key=known.key, name=known.name, kind=known.kind)
    return msgspec.structs.replace(one, chain=chain)


def _never_capital(group: Sequence[Linked]) -> bool:
    """Whether nobody writes a name with a capital, as in a web address or a reader's slip: then it is none."""
    return all(one.chain.name.islower() and one.chain.key is None for one in group)


def _of_unlisted_states(linked: Sequence[Linked]) -> list[Linked]:
    """The chains, with those of one word that another report shows to be a state's name or adjective taken as that."""
    states = {one.chain.name: one.chain for one in linked if (one.chain.key or "").startswith(UNLISTED)}
    return [_as_state(one, states) if states and one.chain.key is None else one for one in linked]


def _of_one_kind(linked: Sequence[Linked]) -> list[Linked]:
    """The chains, with a name that is one thing here and another in more mentions elsewhere as that.

    A bare word that is a place or a body here and mostly a person elsewhere stays: it may be either.
    """
    votes: dict[str, Counter[str]] = {}
    for one in linked:
        if one.chain.key is None:
            votes.setdefault(one.chain.name, Counter())[one.chain.kind] += _weight(one)
    kinds = {name: max(sorted(found), key=lambda kind: found[kind]) for name, found in votes.items() if len(found) > 1}
    return [_as_kind(one, kinds.get(one.chain.name)) for one in linked]


def _weight(one: Linked) -> int:
    """How much a report's word on what a name is counts: more where it says outright that it is a firm."""
    told = one.chain.kind == "organisation" and bool(one.chain.called)
    return len(one.names) * (TOLD if told else 1)


def _open(chain: Chain) -> bool:
    """Whether what a chain is may be asked of other reports."""
    return chain.key is None and not chain.titles


def _as_kind(one: Linked, kind: str | None) -> Linked:
    """A name as what the other reports take it for."""
    if kind is None or not _open(one.chain) or (kind == "person" and " " not in one.chain.name):
        return one
    return Linked(msgspec.structs.replace(one.chain, kind=kind), one.names)


def _as_state(one: Linked, states: Mapping[str, Chain]) -> Linked:
    """A chain as the state it names: "Norvath", or "Norvathian" where a report has only that."""
    stem = next((name for name in sorted(states) if one.chain.name == name or _adjective(one.chain.name, name)), None)
    if stem is None:
        return one
    state = states[stem]
    return Linked(msgspec.structs.replace(one.chain, kind="state", key=state.key, name=state.name), one.names)


def _adjective(word: str, name: str) -> bool:
    """Whether a word is a name with the ending of an adjective."""
    return word.startswith(name[:-1]) and word.endswith(ENDINGS) and 0 < len(word) - len(name) <= LONGEST_ENDING


def _is_person(chain: Chain) -> bool:
    """Whether a chain is a person that no gazetteer knows."""
    return chain.kind == "person" and chain.key is None


def _linked(reading: Reading) -> list[Linked]:
    """The chains of a report with their names."""
    names: dict[str, list[Name]] = {chain.id: [] for chain in reading.chains}
    for mention in reading.mentions:
        if isinstance(mention, Name) and mention.chain in names:
            names[mention.chain].append(mention)
    return [Linked(chain, tuple(names[chain.id])) for chain in sorted(reading.chains, key=lambda chain: chain.id)]


def _actor(group: Sequence[Linked], world: World) -> Actor:
    """The actor that a group of chains is."""
    first = _keyed(group)
    name = _name(group)
    roles = tuple(_roles([one.chain for one in group]))
    forms = {alias for one in group for alias in one.chain.aliases} | {one.chain.name for one in group}
    aliases = tuple(sorted(forms - {name}))
    return Actor(
        id="a-" + digest(first.kind, first.key or actor_names.folded(name) or name),
        name=name,
        kind=first.kind,
        aliases=aliases,
        country=_country(group, roles, world),
        roles=roles,
        mentions=_mentions([name for one in group for name in one.names]),
        chains=tuple(sorted(one.chain.id for one in group)),
        because=tuple(Form(form, _because(form, name, group, world=world)) for form in aliases),
    )


def _keyed(group: Sequence[Linked]) -> Chain:
    """The first chain that the gazetteer knows, else the first."""
    return next((one.chain for one in group if one.chain.key), group[0].chain)


def _because(form: str, name: str, group: Sequence[Linked], *, world: World) -> tuple[str, ...]:
    """Why a form is an alias: what the gazetteer says of it, why its chain was joined, what else a report calls it."""
    known, keyed = world.lookup(form), _keyed(group)
    if known is not None and known.key == keyed.key:
        return (SENSES.get(known.sense, "a name of {}").format(known.name),)
    if known is not None and known.kind == "place" and keyed.kind == "state":
        return (SENSES["capital"].format(name),)
    found: set[str] = set()
    for one in group:
        if form == one.chain.name:
            found.update(one.because)
        elif form in one.chain.aliases:
            found.add(f"a report that names {one.chain.name} calls it so")
            found.update(one.because if one.chain.name != name else ())
    return tuple(sorted(found)) or ("the same name, another spelling",)


def _name(group: Sequence[Linked]) -> str:
    """The gazetteer's name, else the fullest form that most reports write."""
    if _keyed(group).key is not None:
        return _keyed(group).name
    written = Counter(name.text for one in group for name in one.names if name.form == "name")
    chains = Counter(one.chain.name for one in group)
    full = [text for text in chains if len(text.split()) > 1] or list(chains)
    calm = _written(full)
    calm = [text for text in calm if not any(text.endswith(f" {other}") for other in calm)]  # its office before it
    return max(sorted(calm), key=lambda text: (chains[text], written[text], len(text)))


def _written(full: list[str]) -> list[str]:
    """The forms that careful writing has, where there are some: transcripts shout "ANNA OZOLA", readers write "bp"."""
    calm = [text for text in full if not text.isupper() and not text.islower()]
    return calm or [text for text in full if text.isupper()] or full


def _mentions(names: Sequence[Name]) -> tuple[Span, ...]:
    """Where an actor is named or called by a noun; adjectives only where nothing else is."""
    spans = {name.span for name in names if name.form in ("name", "nominal")}
    return tuple(sorted(spans or {name.span for name in names}))


def _roles(chains: Iterable[Chain]) -> list[Role]:
    """The offices of an actor with all their evidence; one without an owner joins its like with the only owner."""
    found: dict[tuple[str, str | None], set[Evidence]] = {}
    for chain in chains:
        for office, of, evidence in chain.titles:
            if office not in HOLLOW:
                found.setdefault((office, of), set()).add(evidence)
    for office, of in sorted(found, key=str):
        owners = [key for key in found if key[0] == office and key[1] is not None]
        if of is None and len(owners) == 1:
            found[owners[0]] |= found.pop((office, None))
    return [Role(office, of, tuple(sorted(found[office, of]))) for office, of in sorted(found, key=str)]


def _country(group: Sequence[Linked], roles: Sequence[Role], world: World) -> str | None:
    """The country of the chains, else of the one state that the offices belong to."""
    own = {one.chain.country for one in group if one.chain.country}
    if not own:
        entries = [world.lookup(role.of) for role in roles if role.of is not None]
        own = {known.country for known in entries if known is not None and known.kind == "state" and known.country}
    return next(iter(own)) if len(own) == 1 else None


def _told_apart(actors: Sequence[Actor]) -> list[Actor]:
    """Actors of one name that are not one actor, with ids of their own."""
    counts: Mapping[str, int] = Counter(actor.id for actor in actors)
    return [
        actor if counts[actor.id] == 1 else msgspec.structs.replace(actor, id="a-" + digest(actor.id, actor.chains[0]))
        for actor in actors
    ]
