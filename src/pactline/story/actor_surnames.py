"""Chains that bear a surname alone in, joined to the person they fit out, else to each other.

A surname joins the only person who bears it, the only one of the same office, or the one whom nearly all reports
name in full; where nothing tells the bearers apart it stays by itself.
"""

from collections.abc import Sequence

from pactline.story import actor_names
from pactline.story.actor_names import Office, Person, offices

FULLY = 3  # reports that name somebody in full before a bare surname may be taken for that one of several
MOSTLY = 5  # times as many as name all the others of one surname in full
FOREMOST = "nearly all reports that give a forename mean that one"
IN_OFFICE = "the only one of that name in the office given"
ALONE = "nobody else in the reports bears it"


def join(bare: Sequence[Person], named: list[list[Person]], because: dict[str, set[str]]) -> list[list[Person]]:
    """Chains without a forename joined to the person they fit, else to each other; the reasons are noted."""
    bearers = _bearers(named)
    grown = [list(found) for found in named]
    held = [frozenset(office for person in found for office in offices(person)) for found in named]
    alone: dict[str, list[Person]] = {}
    for person in bare:
        fits = bearers.get(actor_names.folded(person.surname), ())
        home, why = _home(person, fits, named=named, held=held)
        if home is None:
            alone.setdefault(actor_names.folded(person.surname) or person.surname, []).append(person)
        else:
            because.setdefault(person.chain.id, set()).add(why)
            grown[home].append(person)
    return grown + [part for surname, found in alone.items() for part in _apart(found, bool(bearers.get(surname)))]


def _bearers(named: Sequence[Sequence[Person]]) -> dict[str, list[int]]:
    """Who may be called by a word, by their places."""
    bearers: dict[str, list[int]] = {}
    for index, found in enumerate(named):
        for surname in sorted(_called(found)):
            bearers.setdefault(surname, []).append(index)
    return bearers


def _called(found: Sequence[Person]) -> set[str]:
    """What one word a person may be called by: the last of the names, and the first where a report does so (Kim)."""
    first = {actor_names.folded(p.forename).split(" ")[0] for p in found if p.forename.split()[0] in p.chain.aliases}
    return {actor_names.folded(person.surname) for person in found} | first


def _home(
    person: Person, fits: Sequence[int], *, named: Sequence[Sequence[Person]], held: Sequence[frozenset[Office]]
) -> tuple[int | None, str]:
    """The one group that a surname fits, by itself, by the offices `held` in each or as the foremost, and why."""
    if len(fits) == 1:
        return fits[0], ALONE
    borne = offices(person)
    serving = [index for index in fits if borne & held[index]]
    if len(serving) == 1:
        return serving[0], IN_OFFICE
    most = _foremost(fits, named)
    alike = most is None or not borne or {office for office, _ in borne} & {office for office, _ in held[most]}
    return most if alike else None, FOREMOST


def _foremost(fits: Sequence[int], named: Sequence[Sequence[Person]]) -> int | None:
    """Of several bearers of a name the one whom nearly all reports name in full, if there is one."""
    most = max(fits, key=lambda index: len(named[index]), default=None)
    if most is None or len(named[most]) < FULLY:
        return None
    others = sum(len(named[index]) for index in fits if index != most)
    return most if len(named[most]) >= MOSTLY * others else None


def _apart(found: list[Person], ambiguous: bool) -> list[list[Person]]:
    """Bare surnames as one person, or each by itself where several people bear the name."""
    return [[person] for person in found] if ambiguous else [found]
