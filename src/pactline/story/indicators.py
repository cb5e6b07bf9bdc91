"""Settled measures in, those of one indicator together out.

A share names its whole, so shares of one whole told in shared words are one indicator. A plain count does not say of
which matter it is: "killed people" may be of two wars. Two counts are of one indicator when their words, their place
and those who did it agree, and their values are such as one count can grow through in a season; where the words say
nothing ("people", "a loan"), only equal values are.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Levenshtein

from pactline.model.story import Fact
from pactline.model.when import When
from pactline.story import (
    indicator_doubles,
    indicator_groups,
    indicator_names,
    indicator_scenes,
    indicator_scopes,
    measured,
)
from pactline.story.facts import Ground

SPELLING = 2  # letters two spellings of one noun may differ by (programme, programs)
BEGINS = 2  # letters by which they meet
SHARED = 2  # words that two opinions of one poll share: "who said" is but one
BESIDE = 24  # characters between the two ends of one move
_OWNED = re.compile(r"(?:its|their|his|her|our|my|your)\b", re.IGNORECASE)
WEEK = 7  # days: what is so "now" and what "this week" are of one time
SEASON = 92  # days within which one count is told again and again


def groups(
    facts: Sequence[Fact], pacts: Mapping[str, str], base: Ground, *, texts: Mapping[str, str]
) -> list[list[Fact]]:
    """Put the measures of one indicator together, smaller values first, so that a count is met as it grows."""
    rows: dict[tuple[str, str], indicator_groups.Shelf] = defaultdict(lambda: indicator_groups.Shelf(base, texts))
    shares: dict[tuple[str, bool], list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=lambda one: (measured.measure(one).amount.value, one.id)):
        body = measured.measure(fact)
        pact = pacts.get(body.agreement or "")
        if pact is not None:
            shares[pact, measured.real(fact)].append(fact)
            continue
        shelf = rows[measured.unit(fact), measured.head(measured.counted(fact))[:BEGINS]]
        fits = (at for at, one in shelf.near(fact) if _belongs(fact, one, base, texts=texts))
        home = next(fits, None)
        if home is None:
            shelf.open(fact)
        else:
            shelf.add(home, fact)
    counts = [group.facts for _, shelf in sorted(rows.items()) for group in shelf.groups]
    joined = indicator_doubles.together(counts, base, texts=texts)
    found = [*shares.values(), *(part for group in joined for part in indicator_names.split(group, texts))]
    return [sorted(group, key=lambda fact: fact.id) for group in found]


def _belongs(fact: Fact, group: indicator_groups.Group, base: Ground, *, texts: Mapping[str, str]) -> bool:
    """Is a measure one more value of an indicator?"""
    first = group.facts[0]
    if not _same(first, fact) or any(
        _in_one_breath(one, fact, base) for one in group.of_report.get(indicator_groups.report(fact), ())
    ):
        return False
    scenes = indicator_scenes.apart(first, fact, texts) or indicator_scopes.apart(first, fact, texts)
    if scenes or not _told_of_one(first, fact, base, texts=texts):
        return False
    if not _one_deed(first, fact, base, texts=texts):
        return False
    return measured.measure(fact).of is not None or any(_grown(one, fact, base) for one in group.values.values())


def _told_of_one(left: Fact, right: Fact, base: Ground, *, texts: Mapping[str, str]) -> bool:
    """Is one thing said of two shares of a bare whole? A fifth of the country is poor, and half of it is for peace."""
    ours, theirs = measured.measure(left).of, measured.measure(right).of
    if ours is None or theirs is None or (measured.rest(ours) and measured.rest(theirs)):
        return True
    opinions = [words for words in (_opinion(left), _opinion(right)) if words]
    if len(opinions) > 1 and len(opinions[0] & opinions[1]) < SHARED:
        return False
    return indicator_groups.said_alike(measured.cue(left, texts), measured.cue(right, texts), base.near)


def _one_deed(left: Fact, right: Fact, base: Ground, *, texts: Mapping[str, str]) -> bool:
    """Can what the clauses tell of two figures be one? Ships that pirates attacked are not those that they hijacked."""
    ours, theirs = measured.deed(left), measured.deed(right)
    size = measured.measure(left).amount.value
    telling = measured.rest(measured.counted(left)) or measured.rest(measured.counted(right))  # more than "countries"
    equal = telling and size == measured.measure(right).amount.value and abs(size) >= indicator_groups.MANY
    if not ours or not theirs or ours & theirs or equal:
        return True
    return indicator_groups.said_alike(measured.cue(left, texts), measured.cue(right, texts), base.near)


def _opinion(fact: Fact) -> frozenset[str]:
    """The words of what those of a share hold: nurses [who think the ward is safe]."""
    body = measured.measure(fact)
    told = body.label.removeprefix(f"{body.of} who ")
    return frozenset() if told == body.label else measured.words(told)


def _same(left: Fact, right: Fact) -> bool:
    """Do two measures of one unit count the same thing about the same actor?"""
    ours, theirs = measured.measure(left), measured.measure(right)
    apart = (ours.of is None) != (theirs.of is None) or measured.real(left) != measured.real(right)
    if apart or measured.apart(left, right) or not _heads_agree(left, right):
        return False
    if ours.of is None or theirs.of is None:
        return measured.about(left) == measured.about(right) and _one_matter(left, right)
    return _one_owner(left, right) and _of_one(left, right)


def _of_one(left: Fact, right: Fact) -> bool:
    """Can two shares be about one actor: nobody is told, it is one, or their wholes share words?"""
    unknown = measured.about(left) is None or measured.about(right) is None
    shared = bool(measured.rest(measured.counted(left)) & measured.rest(measured.counted(right)))
    return unknown or measured.about(left) == measured.about(right) or shared


def _one_owner(left: Fact, right: Fact) -> bool:
    """May two shares be of one owner's? Of "its wells" only equal ones are, where nobody says whose."""
    ours, theirs = measured.measure(left), measured.measure(right)
    if measured.about(left) is not None and measured.about(left) == measured.about(right):
        return True
    owned = any(_OWNED.match(one.of or "") for one in (ours, theirs))
    return not owned or ours.amount.value == theirs.amount.value


def _one_matter(left: Fact, right: Fact) -> bool:
    """Can two counts be of one matter: both totals or both on top, not by two doers?"""
    doers = {one for one in (measured.doer(left), measured.doer(right)) if one}
    return measured.adds(left) == measured.adds(right) and len(doers) < 2


def _grown(left: Fact, right: Fact, base: Ground) -> bool:
    """Can two counts be one through time: equal, or near in value and days, in one place, in telling words?"""
    small, large = sorted(abs(measured.measure(one).amount.value) for one in (left, right))
    places = {measured.place(left), measured.place(right)}
    telling = bool(measured.matter(left) and measured.matter(right))
    if small == large:
        return len(places - {None}) < 2 and _equal(left, right, base, telling=telling)
    if not telling or len(places) != 1 or large > indicator_groups.GROWTH * small:
        return False
    return _lasting(left, right, base)


def _equal(left: Fact, right: Fact, base: Ground, *, telling: bool) -> bool:
    """Can two equal counts be one: great ones, or small ones of one season told in telling words?"""
    many = abs(measured.measure(left).amount.value) >= indicator_groups.MANY
    named = not many and measured.origin(left) != measured.origin(right)
    if named or (not telling and measured.short(left, right)):
        return False
    return many or (telling and _near(left, right, base))


def _lasting(left: Fact, right: Fact, base: Ground) -> bool:
    """Can one count be told for both times: days of a season, or any of what stands for long?"""
    return _near(left, right, base) or _standing(left, right)


def _standing(left: Fact, right: Fact) -> bool:
    """Are two counts of what stands for long, told in the same words: people on the sites? Not of what befell them."""
    ours, theirs = (measured.matter(one) for one in (left, right))
    befell = any(indicator_scenes.fate(word) for word in ours | theirs)
    return ours == theirs and not befell and measured.deed(left) == measured.deed(right)


def _near(left: Fact, right: Fact, base: Ground) -> bool:
    """Are two values told for days of one season, as far as the days are known?"""
    ours, theirs = measured.as_of(left, base), measured.as_of(right, base)
    known = ours.last and ours.first and theirs.first and theirs.last
    return not known or max(measured.days(ours, theirs), measured.days(theirs, ours)) <= SEASON


def _in_one_breath(left: Fact, right: Fact, base: Ground) -> bool:
    """Does one voice in one report give two exact values with no time to tell them apart?

    Such are of two things: 46 percent of the voters saw a victory, 56 percent a good evening.
    """
    ours, theirs = measured.measure(left), measured.measure(right)
    exact = ours.amount.bound == theirs.amount.bound == "exact" and ours.amount.value != theirs.amount.value
    exact = exact or _from_to(left, right)
    one_report = left.evidence[0].span.report == right.evidence[0].span.report
    one_voice = (measured.claimant(left), measured.sayer(left)) == (measured.claimant(right), measured.sayer(right))
    return exact and one_report and one_voice and _at_once(left, right, base)


def _at_once(left: Fact, right: Fact, base: Ground) -> bool:
    """Are two values of one time: told of none, or of one day or week, "now" and "this week"?"""
    if measured.measure(left).as_of == measured.measure(right).as_of and left.when == right.when:
        return True
    ours, theirs = measured.as_of(left, base), measured.as_of(right, base)
    return bool(ours.edtf) and (ours == theirs or (_short(ours) and _short(theirs) and _meet(ours, theirs)))


def _short(when: When) -> bool:
    """Is a time a week at most?"""
    known = when.first is not None and when.last is not None
    return known and measured.days(When(last=when.first), When(first=when.last)) < WEEK


def _meet(ours: When, theirs: When) -> bool:
    """Have two times a day in common?"""
    return max(measured.days(ours, theirs), measured.days(theirs, ours)) <= 0


def _from_to(left: Fact, right: Fact) -> bool:
    """Are two shares the ends of one move, told side by side: rates rose from about 1 percent to more than 2?"""
    first, last = sorted((left.evidence[0].span, right.evidence[0].span))
    side = first.report == last.report and last.start - first.end < BESIDE
    return side and measured.measure(left).amount.value != measured.measure(right).amount.value


def _heads_agree(one: Fact, other: Fact) -> bool:
    """Do two shares name one whole, two counts one thing? Measures are not measures behind schedule."""
    ours, theirs = measured.counted(one), measured.counted(other)
    if Levenshtein.distance(measured.head(ours), measured.head(theirs)) > SPELLING:
        return False
    left, right = measured.rest(ours), measured.rest(theirs)
    if left == right or left & right or (not (left and right) and _told_alike(one, other)):
        return True
    return not (left and right) and bool(measured.matter(one) & measured.matter(other))


def _told_alike(one: Fact, other: Fact) -> bool:
    """Are two figures of one noun one where one of them says no more: two shares, or one sum ("the loan")?"""
    ours, theirs = measured.measure(one), measured.measure(other)
    return ours.of is not None or (ours.amount.unit.isupper() and ours.amount.value == theirs.amount.value)
