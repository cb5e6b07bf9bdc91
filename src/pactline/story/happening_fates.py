"""Tellings in, the pairs out that one deed makes where its sides are told in several words: shot, fatally shot, killed.

Who is killed is killed once, whichever verb tells it and on whose word; the suspect of a report is its one victim. A
headline leaves out whom its sentence below names, and ministers whom nobody names refuse a plan once.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from itertools import pairwise

from pactline.story.happening_groups import ANOTHER, Pair
from pactline.story.happening_questions import DONE, Telling, one_day, one_place, same_words
from pactline.story.happening_ways import at_one_time

FATAL = frozenset(
    f"verb-{word}" for word in ("kill", "murder", "assassinate", "shoot", "shoot-dead", "gun-down", "slay", "lynch")
)
SHOT = FATAL | {"verb-fire", "verb-open-fire"}
SPOKEN = ("REQUEST", "ACCUSE", "REJECT", "SUPPORT", "AGREE")
STANDING_IN = frozenset(("they", "he", "she", "it", "who", "which"))
PLURAL = frozenset(("people", "men", "women", "children", "police", "others", "many", "several", "dozens"))
FEWEST = 5  # words in common that two reports hardly have by chance


def find(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The pairs of all rules, with the reasons."""
    held = sorted(tellings, key=lambda one: (one.report, one.at, one.fact.id))
    yield from _one_fate(held)
    yield from _one_victim(held)
    yield from _in_the_headline(held)
    yield from _unnamed_sides(held)
    yield from _same_sentence(held)


def _one_fate(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The tellings of how one known person was shot or killed."""
    groups: dict[Hashable, list[Telling]] = defaultdict(list)
    for one in tellings:
        if _rule(one) in FATAL and _real(one) and len(one.acting("recipient")) == 1 and one.befell in (None, 1):
            groups[one.acting("recipient")].append(one)
    for group in groups.values():
        yield from _chained(group, "killed only once")


def _one_victim(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """Fired at [the suspect], after a report has told of Holm's death and nobody else's; [a docker] shot, before it."""
    reports: dict[str, list[Telling]] = defaultdict(list)
    for one in tellings:
        if _rule(one) in SHOT and _real(one):
            reports[one.report].append(one)
    for held in reports.values():
        named = _only_victim(held)
        if named is not None:
            meant = [one for one in held if _meant(one, named) and not _apart(one, named)]
            yield from (_pair(one, named, "the one victim of the report") for one in meant)


def _only_victim(held: Sequence[Telling]) -> Telling | None:
    """The first telling of the one person known whom a report has killed."""
    named = [one for one in held if len(one.acting("recipient")) == 1 and _rule(one) in FATAL]
    return named[0] if len({one.acting("recipient") for one in named}) == 1 else None


def _meant(one: Telling, named: Telling) -> bool:
    """Is somebody told without a name, and is he the one who is named?"""
    told = [party for party in one.fact.parties if party.role == "recipient"]
    if len(told) != 1 or told[0].actor is not None or one.befell not in (None, 1):
        return False
    article, *rest = told[0].text.casefold().split() or [""]
    single = bool(rest) and not set(rest) & PLURAL and not rest[-1].endswith("s")
    return single and (article == "the" if one.at > named.at else article in ("a", "an"))


def _in_the_headline(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """Holm calls for patience, says the headline: whom he calls on stands below."""
    groups: dict[Hashable, list[Telling]] = defaultdict(list)
    for one in tellings:
        if one.event.type in SPOKEN and len(one.acting("actor")) == 1 and _real(one):
            groups[one.report, one.event.type, one.acting("actor")].append(one)
    for group in groups.values():
        yield from _filled_below(group)


def _filled_below(group: Sequence[Telling]) -> Iterator[Pair]:
    """The pair of a headline that names no other side with the one sentence that does."""
    full = [one for one in group if one.at > 0 and one.acting("recipient")]
    bare = [one for one in group if one.at == 0 and not _texts(one, "recipient")]
    if len(full) == 1 and bare and not _apart(bare[0], full[0]):
        yield _pair(bare[0], full[0], "told in the headline")


def _unnamed_sides(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """The ministers refused the Norvanian plan; refusing it, they said: the same unnamed to the same."""
    groups: dict[Hashable, list[Telling]] = defaultdict(list)
    for one in tellings:
        if one.event.type in SPOKEN and not one.acting("actor") and _heads(one):
            groups[one.event.type, _rule(one), one.acting("recipient"), one.fact.record.status].append(one)
    for group in groups.values():
        for one, other in _meeting(group):
            if _again(one, other) and not _apart(one, other):
                yield _pair(one, other, "told of the same sides")


def _meeting(group: Sequence[Telling]) -> Iterator[tuple[Telling, Telling]]:
    """The pairs of a group that are of one report, or whose doers are told by the same words, each in its order."""
    filed: dict[Hashable, list[int]] = defaultdict(list)
    for place, one in enumerate(group):
        keys: tuple[Hashable, ...] = (one.report, _heads(one))
        for at in sorted({at for key in keys for at in filed[key]}):
            yield group[at], one
        for key in keys:
            filed[key].append(place)


def _again(one: Telling, other: Telling) -> bool:
    """Do both tell of the same doers: in a word of one report that stands for them, or in the same words?"""
    ours, theirs = _heads(one), _heads(other)
    if one.report == other.report and one.acting("recipient"):
        return ours == theirs or bool((ours | theirs) & STANDING_IN)
    return ours == theirs and not ours & STANDING_IN and _told_alike(one, other)


def _same_sentence(tellings: Sequence[Telling]) -> Iterator[Pair]:
    """What several reports say in the same words befell somebody whom none of them names."""
    groups: dict[Hashable, list[Telling]] = defaultdict(list)
    for one in tellings:
        if not one.actors and one.fact.parties:
            groups[one.event.type, one.fact.record.status, one.deed, _texts(one)].append(one)
    for group in groups.values():
        for one, other in pairwise(group):
            if one.report != other.report and _told_alike(one, other) and not _apart(one, other):
                yield _pair(one, other, "told in the same words")


def _told_alike(one: Telling, other: Telling) -> bool:
    """Are the words of both sentences the same, and enough of them?"""
    return bool(same_words(one, other)) and len(one.words & other.words) >= FEWEST


def _heads(one: Telling) -> frozenset[str]:
    """The last word of each doer's telling: the health [ministers]."""
    told = (party.text.casefold().split()[-1:] for party in one.fact.parties if party.role == "actor")
    return frozenset(word for words in told for word in words)


def _texts(one: Telling, *roles: str) -> Hashable:
    """How each side is told, or those of some roles."""
    parties = (party for party in one.fact.parties if party.role in (roles or ("actor", "recipient")))
    return tuple(sorted((party.role, party.text.casefold()) for party in parties))


def _rule(one: Telling) -> str:
    """The rule that found it."""
    return one.fact.evidence[0].rule


def _real(one: Telling) -> bool:
    """Is it done, by the report or on somebody's word?"""
    return one.fact.record.status in DONE or one.fact.record.status == "alleged"


def _chained(group: Sequence[Telling], why: str) -> Iterator[Pair]:
    """The pairs of a group, each with the first that nothing keeps it from."""
    for place, one in enumerate(group):
        first = next((other for other in group[:place] if not _apart(one, other)), None)
        if first is not None:
            yield _pair(one, first, why)


def _apart(one: Telling, other: Telling) -> bool:
    """Does a day, a place, a time or a word speak against it, or does one side do here what it suffers there?"""
    clash = one_day(one, other) is None or one_place(one, other) is None
    turned = any(
        a.acting("actor") & b.acting("recipient") - a.acting("recipient") for a, b in ((one, other), (other, one))
    )
    return clash or turned or not at_one_time(one.told, other.told) or bool((one.before | other.before) & ANOTHER)


def _pair(one: Telling, other: Telling, why: str) -> Pair:
    """The two by id, with the reason."""
    first, last = sorted((one.fact.id, other.fact.id))
    return (first, last), (why,)
