"""Chains that bear a surname alone in, joined to the person they fit out, else to each other.

A surname joins the only person who bears it, the only one of the same office, or the one whom far more reports name in
full than any other bearer; where nothing tells the bearers apart it stays by itself.
"""

from collections.abc import Sequence

from pactline.story import actor_names
from pactline.story.actor_names import Office, Person, offices

FULLY = 3  # reports that name somebody in full before a bare surname may be taken for that one of several
FAR_MORE = 4  # times as many as name any other bearer
FOREMOST = "far more reports name that bearer in full than any other"
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
    if not borne:
        return _foremost(fits, named), FOREMOST
    serving = [index for index in fits if borne & held[index]]
    return serving[0] if len(serving) == 1 else None, IN_OFFICE


def _foremost(fits: Sequence[int], named: Sequence[Sequence[Person]]) -> int | None:
    """Of several bearers of a name the one whom far more reports name in full, if there is one."""
    counts = sorted(((len(named[index]), index) for index in fits), reverse=True)
    if len(counts) < 2 or counts[0][0] < FULLY or counts[0][0] < FAR_MORE * counts[1][0]:
        return None
    return counts[0][1]


def _apart(found: list[Person], ambiguous: bool) -> list[list[Person]]:
    """Bare surnames as one person, or each by itself where several people bear the name."""
    return [[person] for person in found] if ambiguous else [found]
