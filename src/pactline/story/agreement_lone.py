"""Groups of places that name one agreement in, pairs of groups that are one because only one fits out, with the reason.

"The treaty", "the 2019 accord", "the Orlen treaty" of one report are the agreement that another names in full where
the parties, the years, the days of the stages and every word told of it allow that, and where they allow no other.
Where two fit, nothing is joined.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations

import msgspec

from pactline.kit import groups
from pactline.model.when import When
from pactline.story import agreement_means, agreement_questions
from pactline.story.agreement_means import MADE, RESUMED
from pactline.story.agreement_questions import LENT, Place
from pactline.story.likeness import stems

GENERAL = frozenset({"treaty", "pact", "accord", "agreement", "deal"})  # nouns that take up a pact of another noun
LOOSE = stems("deal agreement")  # of these there may be any number
NEW = agreement_questions.NEW | {"earlier", "previous", "old", "separate", "other"}  # say that there are two
OPEN = stems("bilateral landmark historic international joint recent existing original")  # tell no pact from another
FRESH = stems("new")  # tells no pact from others, but says that there are two
TALKED = 3  # years in which talks lead to a pact, or to none
CAP = 40  # groups between one pair of parties beyond which nothing is told by there being just one
ONCE = ("agreed", "signed", "in-force")  # stages whose days tell two agreements apart
ROUNDS = 8  # the more specific are joined before those that are named by less


class Group(msgspec.Struct, frozen=True):
    """What the places of a group say together; `words` and `names` without those of the parties."""

    key: str
    places: tuple[Place, ...]
    words: frozenset[str]
    names: frozenset[str]
    known: frozenset[str]
    parties: frozenset[str]
    circle: frozenset[str]
    wide: frozenset[str]
    sides: frozenset[str]
    years: frozenset[str]
    family: str
    definite: bool


def pairs(apart: Sequence[Sequence[Place]], titles: Mapping[str, frozenset[str]]) -> list[tuple[str, str, str]]:
    """Pairs of fact ids that are one agreement, with why; `titles` are the stems of the names of each actor."""
    found: list[tuple[str, str, str]] = []
    held = [_group(places, titles) for places in apart if _pact(places)]
    for _ in range(ROUNDS):
        told = _round(held)
        if not told:
            break
        found += [(one.key, other.key, _why(one, other)) for one, other in told]
        held = _joined(held, told, titles)
    return found


def _round(held: Sequence[Group]) -> list[tuple[Group, Group]]:
    """The groups of the most words that have just one they fit, each with that one."""
    index: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for one in held:
        for pair in (*_pairs(one.parties if len(one.parties) > 1 else one.circle), *_singly(one)):
            index[pair].append(one)
    told = [(one, other) for one in held if (other := _only(one, index)) is not None]
    most = max((len(one.words) for one, _ in told), default=0)
    return [(one, other) for one, other in told if len(one.words) == most]


def _only(one: Group, index: Mapping[tuple[str, str], Sequence[Group]]) -> Group | None:
    """The only group of the same parties that a group fits; None where two do, or where there are too many to tell."""
    near = {
        other.key: other for pair in (*_pairs(one.circle), *_singly(one)) for other in index.get(pair, ())[: CAP + 1]
    }
    fitting = [near[key] for key in sorted(near) if len(near) <= CAP and _fits(one, near[key])]
    return fitting[0] if len(fitting) == 1 else None


def _joined(
    held: Sequence[Group], told: Sequence[tuple[Group, Group]], titles: Mapping[str, frozenset[str]]
) -> list[Group]:
    """The groups after some were joined."""
    by_key = {one.key: one for one in held}
    joined = groups.join([one.key for one in held], [(one.key, other.key) for one, other in told])
    whole = ([place for key in keys for place in by_key[key].places] for keys in joined)
    return [_group(places, titles) if len(places) > 1 else by_key[places[0].fact.id] for places in whole]


def _group(places: Sequence[Place], titles: Mapping[str, frozenset[str]]) -> Group:
    """What the places of a group say together."""
    circle = _all(place.circle for place in places)
    sides = _all(titles.get(actor, frozenset()) for actor in circle)
    named = [place for place in places if place.body.taken_up is None]
    words = _all(place.words for place in named)
    actors = _all(map(agreement_means.parties, places))
    return Group(
        key=min(place.fact.id for place in places),
        places=tuple(places),
        words=words - sides - OPEN - FRESH,
        names=_all(map(agreement_questions.names, places)) - sides - _all(place.head for place in places),
        known=words | _all(stems(" ".join(place.body.topics)) for place in places),
        parties=actors & titles.keys(),
        circle=circle,
        sides=sides,
        wide=_all(place.wide for place in places),
        family=max(_families(places), key=agreement_means.rank, default=""),
        definite=all(place.body.known for place in places),
        years=_all(place.years for place in places),
    )


def _all(sets: Iterable[frozenset[str]]) -> frozenset[str]:
    """What some sets hold together."""
    return frozenset(chain.from_iterable(sets))


def _pact(places: Sequence[Place]) -> bool:
    """Whether a group is one pact, loan or contract, not several and no set of programmes."""
    families = _families(places)
    several = any(agreement_questions.plural(place) for place in places)
    counted = any(place.body.number for place in places)
    return len(families) == 1 and families <= {"pact", *LENT} and not several and not counted


def _families(places: Sequence[Place]) -> frozenset[str]:
    """The families of a group's places but those that take up another."""
    return frozenset(agreement_means.family(place.body.kind) for place in places if place.body.taken_up is None)


def _pairs(actors: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Every two of some actors."""
    yield from combinations(sorted(actors), 2)


def _singly(one: Group) -> Iterator[tuple[str, str]]:
    """Every party by itself."""
    return ((party, "") for party in sorted(one.parties))


def _fits(one: Group, other: Group) -> bool:
    """Whether a group can be what another, that is told more of, names."""
    return one.key != other.key and all(question(one, other) for question in QUESTIONS)


def _known(one: Group, other: Group) -> bool:
    """A new pact is another one, and a plain "deal" may be any; "the treaty" is one whose parties are told."""
    if NEW & (_said(one) | _said(other)) and not _foreshadowed(one, other):
        return False
    if one.family in LENT or _bare(one):
        return one.definite and bool(one.parties or one.words or one.wide & other.parties)
    return bool(one.words or one.years) or _titled(one, other) or (len(other.parties) > 1 and not _heads(one) & LOOSE)


def _foreshadowed(one: Group, other: Group) -> bool:
    """Talks on a new pact, and the pact that was agreed on within the years after, and not before."""
    if {stage.stage for place in one.places for stage in place.body.stages} != {"proposed"} or _said(other) & NEW:
        return False
    began = [when.last or "" for _, when in _dated(one)]
    made = [when.first or "" for stage, when in _dated(other) if stage in MADE]
    return bool(began and made) and max(began) <= min(made) and int(min(made)[:4]) - int(max(began)[:4]) <= TALKED


def _dated(one: Group) -> list[tuple[str, When]]:
    """The stages of a group whose days are bounded."""
    told = (staged for place in one.places for staged in place.staged)
    return [(stage, when) for stage, when in told if when.first and when.last]


def _titled(one: Group, other: Group) -> bool:
    """A treaty to build the Orlen Rail Line, and the Orlen Rail Treaty: named after what it is about."""
    return len(other.names) > 1 and other.names <= one.known


def _bare(one: Group) -> bool:
    """The bank suspended the agreement: nothing but a noun that says that there is one."""
    return one.family == "pact" and not one.words and not one.years and _heads(one) <= LOOSE


def _one_family(one: Group, other: Group) -> bool:
    """A loan for a loan; the agreement that the bank suspended may be one."""
    return one.family == other.family or (_bare(one) and other.family in LENT)


def _fuller(one: Group, other: Group) -> bool:
    """Whether another is told apart by more of a name, by more words, or by its parties where one is by nothing."""
    if other.family in LENT:
        return agreement_means.made(other.places) and not agreement_means.made(one.places)
    if _foreshadowed(one, other):
        return True
    ours, theirs = _told_apart(one), _told_apart(other)
    return bool(other.words or len(other.parties) > 1) and theirs > ours


def _told_apart(one: Group) -> tuple[int, int, bool, int, str]:
    """A sort key: how much tells a group from others."""
    return len(one.names), len(one.words), len(one.parties) > 1, len(one.places), one.key


def _said(one: Group) -> frozenset[str]:
    """The words of a group's labels up to what they are about, in small letters."""
    return _all(map(agreement_questions.called, one.places))


def _of_years(one: Group, other: Group) -> bool:
    """The 2019 treaty: another of that year, signed or in force in it."""
    if not one.years:
        return True
    staged = {day[:4] for place in other.places for _, when in place.staged for day in (when.first, when.last) if day}
    return bool(one.years & (other.years or staged))


def _between(one: Group, other: Group) -> bool:
    """Whether both can be between the same parties: the states told of one are among those of the other."""
    told = one.parties or (one.family in LENT and one.wide & other.parties)
    if _titled(one, other) and agreement_means.near(one.family, one.wide & other.wide):
        return True
    if told and one.parties <= other.parties and agreement_means.near(one.family, one.wide & other.wide):
        return True
    if len(other.parties) > 1:
        return one.parties <= other.parties and len(one.circle & other.parties) > 1
    return len(one.circle & other.circle) > 1 and one.parties | other.parties <= one.circle & other.circle


def _same_noun(one: Group, other: Group) -> bool:
    """The treaty for a convention, a deal for a truce; but no memorandum for a treaty, no protocol for either."""
    ours, theirs = _heads(one), _heads(other)
    if other.family in LENT:
        return True
    general = stems(" ".join(sorted(GENERAL)))
    kinds = {place.body.kind for place in other.places}
    return bool(ours & theirs) or (ours <= general and "memorandum" not in kinds and not theirs & stems("protocol"))


def _heads(one: Group) -> frozenset[str]:
    """The nouns of a group's labels, as stems, but for those of bare words that take up others."""
    named = [place for place in one.places if place.body.taken_up is None]
    return _all(place.head for place in named or one.places)


def _in_words(one: Group, other: Group) -> bool:
    """Whether all words of one are told of the other; the treaty on the Orlen dam is the Orlen Water Treaty."""
    if other.family in LENT:
        ours, theirs = (_all(map(agreement_means.purpose, told.places)) for told in (one, other))
        return not ours - one.sides or not theirs - one.sides or bool((ours & theirs) - one.sides)
    named = bool(one.names) and one.names <= other.names and one.names >= _capitals(one)
    return one.words <= other.known | _heads(other) or named


def _capitals(one: Group) -> frozenset[str]:
    """The capital words by which a group is told apart."""
    return one.names & one.words


def _agrees(one: Group, other: Group) -> bool:
    """Whether no stage of both is on days that have none in common, or was told before the other's could come about."""
    if not agreement_means.sums_agree(one.places, other.places):
        return False
    if not agreement_means.in_course(one.places, other.places):
        return False
    known = [(stage, when) for stage, when, _ in _stages(other)]
    told = ((ours, latest, when) for name, ours, latest in _stages(one) for stage, when in known if stage == name)
    return not any(
        _apart(ours, theirs) or _apart(theirs, ours) or bool(latest and (theirs.first or "") > latest)
        for ours, latest, theirs in told
    )


def _stages(one: Group) -> Iterator[tuple[str, When, str]]:
    """Each stage that comes about but once; of an undated one the last day of its report."""
    for place in one.places:
        again = {stage.stage for stage in place.body.stages if any(one.rule == RESUMED for one in stage.evidence)}
        dated = {stage for stage, _ in place.staged}
        yield from ((stage, when, "") for stage, when in place.staged if stage in ONCE and stage not in again)
        undated = {stage.stage for stage in place.body.stages} - dated - again
        yield from ((stage, When(), place.told) for stage in sorted(undated) if stage in ONCE)


def _apart(one: When, other: When) -> bool:
    """Whether one ends before the other begins."""
    return bool(one.last and other.first and one.last < other.first)


def _why(one: Group, other: Group) -> str:
    """A reason in words."""
    ours, theirs = (min(place.body.label for place in group.places) for group in (one, other))
    return f"“{ours}” and “{theirs}”: only one agreement of these parties fits"


QUESTIONS = (_fuller, _one_family, _known, _of_years, _between, _same_noun, _in_words, _agrees)
