"""The chains of persons in all reports in, groups of chains that mean one person out.

Full names first: surname and forename must both fit. A surname alone then joins the only person who bears it, or the
only one of the same office; where several bear it and nothing tells them apart it stays by itself.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from pactline.kit import groups
from pactline.model.knowledge import World
from pactline.model.reading import Chain
from pactline.story import actor_names, actor_surnames
from pactline.story.actor_names import Person

JUNIOR = ("Jr", "Sr")
BLOCK = 24  # full names under one key that all meet; of more, each meets so many after it by forename
FULL = 3  # forenames of which a report may leave out the first
SUFFIXES = frozenset({"Jr", "Sr", "II", "III", "IV"})


class Joined(msgspec.Struct, frozen=True):
    """A chain in its group, and why it is there."""

    chain: Chain
    because: tuple[str, ...] = ()


class Nicknames(msgspec.Struct, frozen=True):
    """nicknames.toml: a short form -> the given names it stands for."""

    full: Mapping[str, tuple[str, ...]]


def group(chains: Sequence[Chain], *, world: World) -> list[list[Joined]]:
    """Every chain in one group, with the reasons for which it is there."""
    short = world.table("nicknames", Nicknames).full
    people = [_person(chain) for chain in chains]
    full = [person for person in people if person.forename]
    bare = [person for person in people if not person.forename]
    by_id = {person.chain.id: person for person in people}
    told = list(_told(full, short))
    because = _noted(told)
    named = groups.join([person.chain.id for person in full], sorted((a, b) for a, b, _ in told))
    joined = actor_surnames.join(bare, [[by_id[chain] for chain in ids] for ids in named], because)
    return [
        [Joined(person.chain, tuple(sorted(because.get(person.chain.id, ())))) for person in found] for found in joined
    ]


def _noted(told: Iterable[tuple[str, str, str]]) -> dict[str, set[str]]:
    """The reasons by the chains that they join."""
    because: dict[str, set[str]] = {}
    for one, other, why in told:
        if why:
            because.setdefault(one, set()).add(why)
            because.setdefault(other, set()).add(why)
    return because


def _told(full: Sequence[Person], short: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    """The chains whose full names are one person's, two by two, with the reason."""
    for one, other in _candidates(full, short):
        why = same_person(one, other, short=short)
        if why is not None:
            yield one.chain.id, other.chain.id, why


def _person(chain: Chain) -> Person:
    """A chain's fullest name, parted before its last word."""
    words = [word.strip(".,") for word in chain.name.split()]
    plain = [word for word in words if word not in SUFFIXES] or words
    juniors = [word for word in words if word in JUNIOR]
    return Person(chain, " ".join([*plain[:-1], *juniors]), plain[-1] if plain else "")


def _candidates(people: Sequence[Person], short: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[Person, Person]]:
    """Pairs worth a look: one of each distinct name meets the others under a key of its surname."""
    firsts: dict[tuple[str, str, str], Person] = {}
    for person in people:
        known = firsts.setdefault((person.forename, person.surname, person.chain.country or ""), person)
        if known is not person:
            yield known, person
    blocks: dict[str, list[Person]] = {}
    for person in firsts.values():
        for key in (*actor_names.keys(person.surname), "f:" + actor_names.joined(person.chain.name)):
            blocks.setdefault(key, []).append(person)
    begun: dict[str, frozenset[str]] = {}
    for key, block in blocks.items():
        if len(block) > 1:
            begun.update((one.chain.id, _begun(one, short)) for one in block if one.chain.id not in begun)
            yield from _within(block, begun, known=key.startswith(("l:", "c:")))


def _begun(person: Person, short: Mapping[str, tuple[str, ...]]) -> frozenset[str]:
    """What the forename of one person has in common with any that may be the same one's: the sound it begins with, a
    word of it, what it is short for, or the whole name; nothing where that is not told.
    """
    words = actor_names.folded(person.forename).split()
    first = person.forename.split(maxsplit=1)[0]
    named = (first, *short.get(first, ()), "=" + actor_names.joined(person.chain.name))
    return frozenset((*words, *named, *actor_names.sounds(words[0]))) if words else frozenset()


def _within(
    block: Sequence[Person], begun: Mapping[str, frozenset[str]], *, known: bool
) -> Iterator[tuple[Person, Person]]:
    """The pairs of one block that can be one; in a block of another key those of one surname are known already."""
    plain = {person.surname: actor_names.folded(person.surname) for person in block}
    if len(plain) == 1 and known:
        return
    if len(block) > BLOCK:
        block = sorted(block, key=lambda one: (actor_names.folded(one.forename), one.forename, one.surname))
    marks = [begun[one.chain.id] for one in block]
    for place, one in enumerate(block):
        mine, ours = marks[place], plain[one.surname]
        for at in range(place + 1, min(place + BLOCK, len(block))):
            alike = not mine.isdisjoint(marks[at]) or not (mine and marks[at])
            if alike and not (known and ours == plain[block[at].surname]):
                yield one, block[at]


def same_person(left: Person, right: Person, *, short: Mapping[str, tuple[str, ...]]) -> str | None:
    """Why two full names are one person's: "" when they are the same words, None when they are not one."""
    if _are_two(left, right):
        return None
    if left.chain.name == right.chain.name:
        return ""
    if actor_names.joined(left.chain.name) == actor_names.joined(right.chain.name):
        return "one name in two spellings"
    if not actor_names.same_surname(left.surname, right.surname):
        return None
    forename = _same_forename(left.forename, right.forename, short) or _within_full(left, right)
    if forename and actor_names.folded(left.surname) != actor_names.folded(right.surname):
        return f"{forename}; the surnames are one letter apart"
    return forename


def _are_two(left: Person, right: Person) -> bool:
    """Whether two names are a father's and his son's, or of monarchs of whom only one or both are known to be of a
    country; the same minister is now and then written without the "Jr.".
    """
    if left.chain.country != right.chain.country:
        return True
    junior = left.forename.endswith(JUNIOR) != right.forename.endswith(JUNIOR)
    return junior and not actor_names.offices(left) & actor_names.offices(right)


def _same_forename(left: str, right: str, short: Mapping[str, tuple[str, ...]]) -> str | None:
    """Why two forenames before one surname are one person's."""
    a, b = left.split(maxsplit=1)[0], right.split(maxsplit=1)[0]
    if b in short.get(a, ()) or a in short.get(b, ()):
        return f"{a} and {b} are one forename, short and in full"
    if not actor_names.same_forename(left, right):
        return None
    if a == b:
        return f"the same surname, and {a}"
    initial = 1 in (len(a.strip(".")), len(b.strip(".")))
    return f"the same surname, and {a} is {'an initial' if initial else 'a transliteration'} of {b}"


def _within_full(left: Person, right: Person) -> str | None:
    """Why a name is another's with forenames left out: of three or more, or of one office in both reports."""
    longer, shorter = (left, right) if len(left.forename) > len(right.forename) else (right, left)
    if not actor_names.holds(longer.forename, shorter.forename):
        return None
    offices = [{office for office, _, _ in person.chain.titles} for person in (left, right)]
    if offices[0] & offices[1] or len(longer.forename.split()) >= FULL:
        return f"the same surname, and {shorter.forename} is among the forenames {longer.forename}"
    return None
