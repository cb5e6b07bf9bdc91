"""The persons' names of one report in, groups of names that mean one person out.

A full name opens a group; a surname or a forename alone joins the one group it fits, and none where two fit; a form one
slip of the pen from a known surname, and unknown otherwise, joins it too ("Lukashneko").
"""

from collections.abc import Callable, Iterator, Sequence

import msgspec
from rapidfuzz.distance import OSA

from pactline.mentions.name_words import Lists
from pactline.model.knowledge import World
from pactline.model.mention import Name

SHORTEST = 6  # letters of a name that may be misspelt; shorter names one letter apart are two names
JUNIOR = ("Jr", "Sr")
RARE = 2  # a misspelling stands at most this often in a report


class Person(msgspec.Struct, frozen=True):
    """Names of one person, as indexes into the report's names, by their word forms."""

    forename: str
    surname: str
    names: tuple[int, ...]


def group(names: Sequence[Name], *, words: Lists, world: World, gender: Callable[[Name], str | None]) -> list[Person]:
    """Every person of a report; names that fit two persons stand in none."""
    people = _full(names, words)
    people = _single(names, people, words=words, gender=gender)
    return _misspelt(people, world)


def parts(text: str, words: Lists) -> tuple[str, ...]:
    """The words of a name without dots and numerals; "Jr." moves to the forename: he is not his father."""
    found = [word.strip(".,") for word in text.replace("’", "'").split()]
    plain = [word for word in found if word not in words.names.suffixes]
    plain = _without_particles(plain, words)
    juniors = [word for word in found if word in JUNIOR]
    return (*plain[:-1], *juniors, plain[-1]) if juniors and len(plain) > 1 else tuple(plain)


def _without_particles(plain: list[str], words: Lists) -> list[str]:
    """The words of a name without the particles before a surname alone: bin [Tarm], al-[Tarm]."""
    first = next((at for at, word in enumerate(plain[:-1]) if word not in words.names.particles), len(plain) - 1)
    return [*plain[max(first, 0) : -1], *(word.removeprefix("al-") for word in plain[-1:])]


def compatible(left: str, right: str) -> bool:
    """Whether two forenames can be one person's: equal, an initial, or one of several ("Jan Peter" and "Jan")."""
    if not left or not right:
        return True
    a, b = left.split(), right.split()
    if (a[-1] in JUNIOR) != (b[-1] in JUNIOR):
        return False
    return a[0] == b[0] or (1 in (len(a[0]), len(b[0])) and a[0][0] == b[0][0]) or left.replace(" ", "-") == right


def _persons(names: Sequence[Name]) -> list[int]:
    """Indexes of the persons' names that no gazetteer knows."""
    return [index for index, name in enumerate(names) if name.kind == "person" and name.form == "name"]


def _full(names: Sequence[Name], words: Lists) -> list[Person]:
    """The persons named in full."""
    people: list[Person] = []
    bearers: dict[str, list[int]] = {}
    for index in _persons(names):
        split = parts(names[index].text, words)
        if len(split) < 2:
            continue
        forename, surname = " ".join(split[:-1]), split[-1]
        namesakes = bearers.setdefault(surname, [])
        fits = (i for i in namesakes if compatible(people[i].forename, forename))
        place = next((i for i in fits if _of_one_country(names, people[i], names[index])), None)
        if place is None:
            namesakes.append(len(people))
            people.append(Person(forename, surname, (index,)))
        else:
            fuller = max(people[place].forename, forename, key=len)
            people[place] = Person(fuller, surname, (*people[place].names, index))
    return people


def _of_one_country(names: Sequence[Name], person: Person, name: Name) -> bool:
    """Whether nothing says that a name is another country's monarch of that name."""
    countries = {names[index].country for index in person.names} | {name.country}
    return len(countries - {None}) < 2


def _single(
    names: Sequence[Name], people: list[Person], *, words: Lists, gender: Callable[[Name], str | None]
) -> list[Person]:
    """Names of one word joined to the person they fit; those that fit nobody open their own group."""
    joined = {i: list(person.names) for i, person in enumerate(people)}
    surnames = _index([person.surname for person in people])
    forenames = _index([person.forename.split()[0] for person in people])
    alone: dict[str, list[int]] = {}
    for index, word in _words(names, words):
        fits = [(i, people[i]) for i in surnames.get(word, forenames.get(word, []))]
        if not fits:
            alone.setdefault(word, []).append(index)
        elif (chosen := _choose(names, index, fits=fits, gender=gender)) is not None:
            joined[chosen].append(index)
    grown = [msgspec.structs.replace(person, names=tuple(sorted(joined[i]))) for i, person in enumerate(people)]
    return grown + [Person("", word, tuple(found)) for word, found in alone.items()]


def _words(names: Sequence[Name], words: Lists) -> Iterator[tuple[int, str]]:
    """The persons' names of one word."""
    for index in _persons(names):
        split = parts(names[index].text, words)
        if len(split) == 1:
            yield index, split[0]


def _index(words: Sequence[str]) -> dict[str, list[int]]:
    """Where each word stands."""
    found: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        found.setdefault(word, []).append(place)
    return found


def _choose(
    names: Sequence[Name], index: int, *, fits: Sequence[tuple[int, Person]], gender: Callable[[Name], str | None]
) -> int | None:
    """Which of several namesakes a surname means: by honorific, by office, or as the only one named so far."""
    name = names[index]
    said = gender(name)
    if len(fits) > 1 and said is not None:
        fits = [(i, person) for i, person in fits if _genders(names, person, gender) <= {said, None}]
    if len(fits) > 1 and name.title is not None:
        fits = [(i, person) for i, person in fits if name.title.office in _offices(names, person)] or fits
    if len(fits) > 1:
        fits = [(i, person) for i, person in fits if names[person.names[0]].span.start < name.span.start]
    return fits[0][0] if len(fits) == 1 else None


def _genders(names: Sequence[Name], person: Person, gender: Callable[[Name], str | None]) -> set[str | None]:
    """What the names of a person say of the gender."""
    return {gender(names[index]) for index in person.names}


def _offices(names: Sequence[Name], person: Person) -> set[str]:
    """The offices written with a person's names."""
    titles = (names[index].title for index in person.names)
    return {title.office for title in titles if title is not None}


def _misspelt(people: list[Person], world: World) -> list[Person]:
    """Rare unknown forms joined to the surname they are a slip from."""
    target: dict[int, int] = {}
    blocks = _index([person.surname[:2] for person in people])
    for i, person in enumerate(people):
        if not _rare(person, world):
            continue
        block = [j for j in blocks[person.surname[:2]] if len(people[j].names) > len(person.names)]
        near = [j for j in block if _slip(person, people[j])]
        if len(near) == 1:
            target[i] = near[0]
    grown = {i: list(person.names) for i, person in enumerate(people) if i not in target}
    for wrong, right in target.items():
        grown.get(right, []).extend(people[wrong].names)
    return [msgspec.structs.replace(people[i], names=tuple(sorted(indexes))) for i, indexes in grown.items()]


def _rare(person: Person, world: World) -> bool:
    """Whether a surname may be a slip of the pen at all."""
    return len(person.names) <= RARE and len(person.surname) >= SHORTEST and world.lookup(person.surname) is None


def _slip(wrong: Person, right: Person) -> bool:
    """Whether a surname is one slip of the pen from another: not a woman's form ("Ivanova"), not another forename."""
    a, b = wrong.surname, right.surname
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if a[:1] != b[:1] or longer in (shorter + "a", shorter + "s"):
        return False
    return compatible(wrong.forename, right.forename) and bool(OSA.distance(a, b) == 1)
