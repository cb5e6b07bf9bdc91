"""Two persons' names in, whether they can be one person's out, whatever transliteration they came through."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec
from anyascii import anyascii
from rapidfuzz.distance import OSA, JaroWinkler

from pactline.model.reading import Chain

ALIKE = 0.86  # Jaro-Winkler of two transliterations of a forename: Aleksandr, Alexander .88; Andrei, Anton .67
SLIP = 6  # letters from which one wrong letter is a slip of the pen and not another name; one fewer for two swapped
SPELLINGS = (
    ("ks", "x"),
    ("iy", "y"),
    ("ij", "y"),
    ("ii", "y"),
    ("yy", "y"),
    ("yi", "y"),
    ("sch", "sh"),
    ("ck", "k"),
    ("ph", "f"),
)
SOUNDS = ("aeiouyjh", "kcqgxh", "szcj", "vwfb", "tdz")  # letters that transliterations take for one another
NOT_LETTERS = re.compile(r"[^a-z ]+")
VOWELS = re.compile(r"[aeiouy]+")


Office = tuple[str, str | None]


class Person(msgspec.Struct, frozen=True):
    """A chain's name in two parts; `forename` is empty where the report never gives it."""

    chain: Chain
    forename: str
    surname: str


def offices(person: Person) -> set[Office]:
    """The offices a report gives with a name."""
    return {(office, of) for office, of, _ in person.chain.titles}


@lru_cache(maxsize=1 << 17)  # the same names come again and again
def folded(name: str) -> str:
    """A name in plain lower-case Latin letters, one spelling for what is transliterated in several ways."""
    plain = NOT_LETTERS.sub("", anyascii(name).lower().replace("-", " ").replace("’", ""))
    for spelling, one in SPELLINGS:
        plain = plain.replace(spelling, one)
    return " ".join(plain.split())


@lru_cache(maxsize=1 << 17)
def joined(name: str) -> str:
    """A full name without gaps, for given names written apart, together or with a hyphen: "Min-ho", "Min Ho"."""
    return folded(name).replace(" ", "")


def keys(surname: str) -> Iterator[str]:
    """Block keys under which a surname and its slips and transliterations meet."""
    plain = folded(surname)
    yield "s:" + plain
    if len(plain) >= SLIP - 1:
        yield "l:" + "".join(sorted(plain))  # two letters swapped
        yield "c:" + plain[0] + VOWELS.sub("", plain[1:])  # another vowel: Lukashenka


def same_surname(left: str, right: str) -> bool:
    """Whether two surnames can be one: equal, or one slip apart; never a woman's form of a man's name."""
    a, b = folded(left), folded(right)
    if a == b:
        return True
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    if longer in (shorter + "a", shorter + "s") or min(len(a), len(b)) < SLIP - 1 or a[0] != b[0]:
        return False
    if len(shorter) < SLIP:
        return sorted(a) == sorted(b) and bool(OSA.distance(a, b) == 1)
    return bool(OSA.distance(a, b) == 1)


def same_forename(left: str, right: str) -> bool:
    """Whether two forenames can be one person's: equal, an initial of the other, two transliterations."""
    a, b = folded(left).split(), folded(right).split()
    if not a or not b:
        return False
    if len(a[0]) == 1 or len(b[0]) == 1:
        return a[0][0] == b[0][0]
    return a[0] == b[0] or (_sound_alike(a[0][0], b[0][0]) and bool(JaroWinkler.similarity(a[0], b[0]) >= ALIKE))


def holds(longer: str, shorter: str) -> bool:
    """Whether all of a person's forenames stand among another's, in their order: "Hosni" in "Muhammad Hosni Sayyid"."""
    words = iter(folded(longer).split())
    return all(word in words for word in folded(shorter).split())


def sounds(name: str) -> Iterator[str]:
    """The letter that a plain name begins with, and the sounds it may stand for: names that sound alike share one."""
    yield name[0]
    yield from (letters for letters in SOUNDS if name[0] in letters)


def _sound_alike(one: str, other: str) -> bool:
    """Whether two letters may begin one forename in two transliterations: Yelena, Elena."""
    return one == other or any(one in sounds and other in sounds for sounds in SOUNDS)
