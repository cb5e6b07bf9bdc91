"""The persons' names of one report in, groups of names that mean one person out.

A full name opens a group; a surname or a forename alone joins the one group it fits, and none where two fit; a form one
slip of the pen from a known surname, and unknown otherwise, joins it too ("Lukashneko").
"""

from collections import Counter
from collections.abc import Callable, Sequence

import msgspec
from rapidfuzz.distance import OSA

from pactline.mentions.name_words import Lists
from pactline.model.knowledge import World
from pactline.model.mention import Name

SHORTEST = 6  # letters of a name that may be misspelt; shorter names one letter apart are two names
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
    return _misspelt(names, people, world)


def parts(text: str, words: Lists) -> tuple[str, ...]:
    """The words of a name without dots, initials kept, "Jr." and the like left out."""
    return tuple(word.strip(".") for word in text.replace("’", "'").split() if word not in words.names.suffixes)


def compatible(left: str, right: str) -> bool:
    """Whether two forenames can be one person's: equal, an initial, or one of several ("Jan Peter" and "Jan")."""
    if not left or not right:
        return True
    a, b = left.split(), right.split()
    return a[0] == b[0] or (1 in (len(a[0]), len(b[0])) and a[0][0] == b[0][0]) or left.replace(" ", "-") == right


def _persons(names: Sequence[Name]) -> list[int]:
    """Indexes of the persons' names that no gazetteer knows."""
    return [index for index, name in enumerate(names) if name.kind == "person" and name.form == "name"]


def _full(names: Sequence[Name], words: Lists) -> list[Person]:
    """The persons named in full."""
    people: list[Person] = []
    for index in _persons(names):
        split = parts(names[index].text, words)
        if len(split) < 2:
            continue
        forename, surname = " ".join(split[:-1]), split[-1]
        place = next(
            (i for i, p in enumerate(people) if p.surname == surname and compatible(p.forename, forename)), None
        )
        if place is None:
            people.append(Person(forename, surname, (index,)))
        else:
            fuller = max(people[place].forename, forename, key=len)
            people[place] = Person(fuller, surname, (*people[place].names, index))
    return people


def _single(
    names: Sequence[Name], people: list[Person], *, words: Lists, gender: Callable[[Name], str | None]
) -> list[Person]:
    """Names of one word joined to the person they fit; those that fit nobody open their own group."""
    joined = {i: list(person.names) for i, person in enumerate(people)}
    alone: dict[str, list[int]] = {}
    for index in _persons(names):
        split = parts(names[index].text, words)
        if len(split) != 1:
            continue
        fits = [i for i, p in enumerate(people) if p.surname == split[0]] or [
            i for i, p in enumerate(people) if p.forename == split[0]
        ]
        if not fits:
            alone.setdefault(split[0], []).append(index)
        elif (chosen := _choose(names, index, fits=[(i, people[i]) for i in fits], gender=gender)) is not None:
            joined[chosen].append(index)
    grown = [msgspec.structs.replace(person, names=tuple(sorted(joined[i]))) for i, person in enumerate(people)]
    return grown + [Person("", word, tuple(found)) for word, found in alone.items()]


def _choose(
    names: Sequence[Name], index: int, *, fits: Sequence[tuple[int, Person]], gender: Callable[[Name], str | None]
) -> int | None:
    """Which of several namesakes a surname means: by honorific, by office, or as the only one named so far."""
    if len(fits) == 1:
        return fits[0][0]
    name = names[index]
    said = gender(name)
    if said is not None:
        fits = [
            (i, p)
            for i, p in fits
            if said in {gender(names[n]) for n in p.names} | {None} and _not_other(names, p, said, gender)
        ]
    if name.title is not None:
        office = name.title.office
        same = [
            (i, p)
            for i, p in fits
            if any(t is not None and t.office == office for t in (names[n].title for n in p.names))
        ]
        fits = same or fits
    named = [(i, p) for i, p in fits if names[p.names[0]].span.start < name.span.start]
    if len(fits) > 1:
        fits = named
    return fits[0][0] if len(fits) == 1 else None


def _not_other(names: Sequence[Name], person: Person, said: str, gender: Callable[[Name], str | None]) -> bool:
    """Whether nothing says that a person is of the other gender."""
    return {gender(names[n]) for n in person.names} <= {said, None}


def _misspelt(names: Sequence[Name], people: list[Person], world: World) -> list[Person]:
    """Rare unknown forms joined to the surname they are a slip from."""
    counts = Counter({i: len(person.names) for i, person in enumerate(people)})
    target: dict[int, int] = {}
    for i, person in enumerate(people):
        if counts[i] > RARE or len(person.surname) < SHORTEST or world.lookup(person.surname) is not None:
            continue
        near = [j for j, other in enumerate(people) if j != i and counts[j] > counts[i] and _slip(person, other)]
        if len(near) == 1:
            target[i] = near[0]
    merged = []
    for i, person in enumerate(people):
        if i not in target:
            extra = [n for j, goal in target.items() if goal == i for n in people[j].names]
            merged.append(msgspec.structs.replace(person, names=tuple(sorted([*person.names, *extra]))))
    return merged


def _slip(wrong: Person, right: Person) -> bool:
    """Whether a surname is one slip of the pen from another: not a woman's form ("Ivanova"), not another forename."""
    a, b = wrong.surname, right.surname
    if a[:1] != b[:1] or a + "a" == b or b + "a" == a or a + "s" == b or b + "s" == a:
        return False
    return compatible(wrong.forename, right.forename) and bool(OSA.distance(a, b) == 1)
