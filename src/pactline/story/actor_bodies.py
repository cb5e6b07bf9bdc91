"""The chains of states, bodies, places and groups in, those of one actor together out: by key, by words, by acronym."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from pactline.kit import groups
from pactline.model.mention import Name
from pactline.model.reading import Chain

OF = re.compile(" of ")
LETTER = re.compile(r"(?<![^\s-])[A-Z]")  # that begins a word
INITIALS, ACRONYM = 3, 6  # letters by which a body is known without its name beside them; letters at most


class Linked(msgspec.Struct, frozen=True):
    """A chain with the names it holds."""

    chain: Chain
    names: tuple[Name, ...]
    because: tuple[str, ...] = ()


def group(linked: Sequence[Linked]) -> list[list[Linked]]:
    """Groups of everything but persons: by key, else by kind and words, an acronym by who bears it."""
    homes: dict[str, list[str]] = {}
    for one in linked:
        homes.setdefault(_home(one.chain), []).append(one.chain.id)
    pairs = [(ids[0], other) for ids in homes.values() for other in ids[1:]]
    because: dict[str, tuple[str, ...]] = {}
    for chain, home, why in _acronyms(linked):
        because[chain] = (why,)
        pairs.append((chain, homes[home][0]))
    for home, fuller in _fuller(homes):
        pairs.append((homes[home][0], homes[fuller][0]))
        because |= dict.fromkeys(homes[home], ("no other name in the reports begins so",))
    by_id = {one.chain.id: Linked(one.chain, one.names, because.get(one.chain.id, ())) for one in linked}
    return [[by_id[chain] for chain in group] for group in groups.join(by_id, pairs)]


def _fuller(homes: Iterable[str]) -> list[tuple[str, str]]:
    """A body's name of three words and the only one that adds to whom it belongs: "Council of Elders of Tarvon"."""
    longer: dict[str, list[str]] = {}
    for home in sorted(homes):
        for at in (found.start() for found in OF.finditer(home)):
            longer.setdefault(home[:at], []).append(home)
    bodies = [home for home in sorted(longer) if home in homes and home.startswith("organisation:")]
    return [(home, longer[home][0]) for home in bodies if len(longer[home]) == 1 and home.count(" ") > 1]


def _acronyms(linked: Sequence[Linked]) -> Iterator[tuple[str, str, str]]:
    """Chains of a mere acronym or a first word, whose it is and why: the one body that bears it somewhere, or whose
    initials it is.
    """
    beside, spelt = _borne(linked), _spelt(linked)
    for one in (one for one in linked if one.chain.key is None):
        name = one.chain.name
        bearers, bodies = beside.get(name, set()), spelt.get(name, set()) if _stands_alone(one.chain) else set()
        if len(bearers) == 1 and (_is_acronym(name) or one.chain.kind == "organisation"):
            yield one.chain.id, min(bearers), "another report writes it beside the full name"
        elif not bearers and len(bodies) == 1:
            yield one.chain.id, min(bodies), "its letters begin the words of no other body in the reports"


def _borne(linked: Sequence[Linked]) -> dict[str, set[str]]:
    """The acronyms and first words by which reports call bodies that they name in full, with whose they are."""
    beside: dict[str, set[str]] = defaultdict(set)
    for one in (one for one in linked if not _is_acronym(one.chain.name)):
        for alias in one.chain.aliases:
            if _is_acronym(alias) or _begins(alias, one.chain):
                beside[alias].add(_home(one.chain))
    return beside


def _spelt(linked: Sequence[Linked]) -> dict[str, set[str]]:
    """The initials of the bodies named in full, with whose they are."""
    spelt: dict[str, set[str]] = defaultdict(set)
    for one in linked:
        if one.chain.kind == "organisation" and not _is_acronym(one.chain.name):
            spelt["".join(LETTER.findall(one.chain.name))].add(_home(one.chain))
    return spelt


def _begins(alias: str, chain: Chain) -> bool:
    """Whether a body is called by the first word of its name ("Tarm" for Tarm Brothers) or by one that is listed."""
    named = chain.name.startswith(f"{alias} ") or (chain.key or "").startswith("body:")
    return chain.kind == "organisation" and " " not in alias and named


def _stands_alone(chain: Chain) -> bool:
    """Whether an acronym is a body's and long enough to be known without the name."""
    return chain.kind == "organisation" and _is_acronym(chain.name) and len(chain.name) >= INITIALS


def _home(chain: Chain) -> str:
    """What chains of one actor share."""
    words = chain.name.lower().removeprefix("the ").replace(".", "").replace("’", "'")
    return chain.key or f"{chain.kind}:{words}"


def _is_acronym(text: str) -> bool:
    """Whether a name is written in capitals only: "BGC"."""
    return text.isupper() and " " not in text and 1 < len(text.replace(".", "")) <= ACRONYM
