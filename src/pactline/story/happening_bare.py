"""Tellings in, the pairs out that are one deed though somebody in them is told without a name: the driver, the company.

A report kills "the driver" once, by whomever, and has each toll once, however it is worded; its headline has that toll
as "scores". Whom one speaker urges in a headline and below it, in one word, are the same. "The company has agreed to
set aside 20 billion" is the company that another report names, where nearly all the rest is said in the same words.
"""

from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import combinations

from pactline.story.happening_fates import FATAL, PLURAL
from pactline.story.happening_groups import ANOTHER, LOOSE, Pair
from pactline.story.happening_questions import DONE, Telling, one_day, one_place
from pactline.story.happening_ways import at_one_time

PRESSED = ("REQUEST", "ACCUSE", "REJECT")
SPOKEN = (*PRESSED, "AGREE", "SUPPORT", "THREATEN")
TOLLS = ("ASSAULT", "COERCE")
VAGUE = frozenset(("scores", "dozens", "hundreds", "many", "several", "people", "of"))
BODIES = frozenset(
    ("company", "firm", "bank", "group", "government", "ministry", "agency", "union", "party", "airline")
)
BEHIND = frozenset(("in", "of", "from", "at", "on", "across", "with", "who", "to", "for"))
ALIKE = 0.8  # of the shorter sentence's words: the body's own word is the only one that differs
FEWEST = 5  # words in common
Key = Callable[[Telling], Hashable | None]
Alike = Callable[[Telling, Telling], bool]


def find(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The pairs of all rules, with the reasons."""
    held = sorted(tellings, key=lambda one: (one.report, one.at, one.fact.id))
    for key, alike, why in RULES:
        pairs = (two for group in _grouped(held, key) for two in combinations(group, 2))
        yield from (_pair(one, other, why) for one, other in pairs if alike(one, other))
    for group in _grouped(held, _deed):
        pairs = (two for two in _with_bare(group) if _one_body(*two))
        yield from (_pair(one, other, "the body that another report names") for one, other in pairs)
    yield from _scores(held)


def _grouped(tellings: Sequence[Telling], key: Key) -> Iterator[list[Telling]]:
    """The tellings that have a key in common, those left out that something keeps from the first."""
    groups: dict[Hashable, list[Telling]] = defaultdict(list)
    for one in tellings:
        found = key(one)
        if found is not None and not (groups[found] and _apart(groups[found][0], one)):
            groups[found].append(one)
    yield from groups.values()


def _victim(one: Telling) -> Hashable | None:
    """Police shot [the driver]; after [the driver] was killed: who is one, and told so in one report."""
    words = _words(one, "recipient")
    single = len(words) > 1 and words[0] == "the" and not set(words) & PLURAL and not words[-1].endswith("s")
    fatal = _rule(one) in FATAL and _real(one) and not one.acting("recipient")
    return (one.report, words) if fatal and single else None


def _toll(one: Telling) -> Hashable | None:
    """Killing almost [80 people]; nearly [80 people] were killed."""
    words = frozenset(_words(one, "recipient")) - LOOSE
    told = one.event.type in TOLLS and not one.actors and _real(one)
    return (one.report, _rule(one), words) if told and any(word[:1].isdigit() for word in words) else None


def _urged(one: Telling) -> Hashable | None:
    """Urges political [leaders] to listen, says the headline; has urged [leaders] to listen, says what follows it."""
    noun = _split(one)[0]
    known = one.event.type in PRESSED and bool(one.acting("actor")) and not one.acting("recipient")
    told = (one.report, one.event.type, one.acting("actor"), noun, one.fact.record.status)
    return told if known and noun else None


def _headed(one: Telling, other: Telling) -> bool:
    """Does one stand in the headline, or both in one sentence, and has one of them no more words than the noun?"""
    tails = {tail for _, tail in (_split(one), _split(other)) if tail}
    return one.at in (0, other.at) and len(tails) < 2


def _split(one: Telling) -> tuple[str, tuple[str, ...]]:
    """The noun for a side, and what follows it: [leaders] [in the north]."""
    words = _words(one, "recipient")
    end = next((place for place, word in enumerate(words) if place and word in BEHIND), len(words))
    return (words[end - 1], words[end:]) if words else ("", ())


def _deed(one: Telling) -> Hashable | None:
    """What is agreed, asked or promised, by whichever word."""
    return (one.event.type, _rule(one), one.fact.record.status) if one.event.type in SPOKEN else None


def _with_bare(group: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """The pairs of which one at least has a body without its name, in the group's order."""
    bare = [place for place, one in enumerate(group) if _bare(one)]
    known = frozenset(bare)
    for place, one in enumerate(group):
        others = range(place + 1, len(group)) if place in known else bare[bisect(bare, place) :]
        yield from ((one, group[other]) for other in others)


def _bare(one: Telling) -> bool:
    """Is it [the company] that acts, and nobody with a name?"""
    words = _words(one, "actor")
    return len(words) == 2 and words[0] == "the" and words[1] in BODIES and not one.acting("actor")


def _one_body(one: Telling, other: Telling) -> bool:
    """Does one name the body that the other does not?"""
    return _named_by(one, other) or _named_by(other, one)


def _named_by(named: Telling, other: Telling) -> bool:
    """Is it [the company] here that has its name there, and all else told in the same words?"""
    if len(named.acting("actor")) != 1 or named.report == other.report or not _bare(other):
        return False
    if any(sign.isdigit() for word in named.words ^ other.words for sign in word):
        return False
    common = len(named.words & other.words)
    return common >= max(FEWEST, ALIKE * min(len(named.words), len(other.words)))


def _scores(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """[Scores] killed, says a headline: the first toll below it."""
    reports: dict[str, list[Telling]] = defaultdict(list)
    for one in tellings:
        if one.event.type in TOLLS and _real(one):
            reports[one.report].append(one)
    for held in reports.values():
        vague = held[0].at == 0 and bool(_words(held[0], "recipient")) and set(_words(held[0], "recipient")) <= VAGUE
        counted = [one for one in held[1:] if _toll(one) is not None and _rule(one) == _rule(held[0])]
        if vague and counted and not _apart(held[0], counted[0]):
            yield _pair(held[0], counted[0], "the toll of the headline")


def _words(one: Telling, role: str) -> tuple[str, ...]:
    """The words for a side that is one noun, nothing where there are several."""
    told = [party.text.casefold() for party in one.fact.parties if party.role == role]
    return tuple(told[0].split()) if len(told) == 1 else ()


def _rule(one: Telling) -> str:
    """The rule that found it."""
    return one.fact.evidence[0].rule


def _real(one: Telling) -> bool:
    """Is it done, by the report or on somebody's word?"""
    return one.fact.record.status in DONE or one.fact.record.status == "alleged"


def _apart(one: Telling, other: Telling) -> bool:
    """Does a day, a place, a time or a word speak against it?"""
    clash = one_day(one, other) is None or one_place(one, other) is None
    return clash or not at_one_time(one.told, other.told) or bool((one.before | other.before) & ANOTHER)


def _pair(one: Telling, other: Telling, why: str) -> Pair:
    """The two by id, with the reason."""
    first, last = sorted((one.fact.id, other.fact.id))
    return (first, last), (why,)


def _any(one: Telling, other: Telling) -> bool:
    """Any two of a group."""
    return True


RULES: tuple[tuple[Key, Alike, str], ...] = (
    (_victim, _any, "killed only once"),
    (_toll, _any, "one toll of the report"),
    (_urged, _headed, "told in the headline"),
)
