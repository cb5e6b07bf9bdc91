"""The measures of one indicator in, those that are one observation together out.

One value of one claimant for one day is one observation, however often it is told. So is a value that one report tells
twice, and one that several reports have in the same words.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from pactline.kit.groups import join
from pactline.model.story import Fact
from pactline.story import indicator_groups, measured
from pactline.story.facts import Ground

LONG = 9  # words from which a label is a stretch of its sentence
VOICES = 2  # from so many on the same value is said by several
BESIDE = 60  # characters around a figure that are the same where one text has it from another


def folded(group: Sequence[Fact], base: Ground, texts: Mapping[str, str]) -> list[list[Fact]]:
    """The measures of each observation, the one that tells most first."""
    shelves: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for at, fact in enumerate(group):
        for key in _keys(fact, base, texts):
            shelves[key].append(at)
    one_voice = (shelf for shelf in shelves.values() if len({_who(group[at]) for at in shelf} - {""}) < VOICES)
    pairs = [(shelf[0], other) for shelf in one_voice for other in shelf[1:]]
    found = [[group[at] for at in places] for places in join(range(len(group)), pairs)]
    return [sorted(facts, key=_rank) for facts in found]


def _keys(fact: Fact, base: Ground, texts: Mapping[str, str]) -> list[tuple[object, ...]]:
    """What two measures of one observation share: value, whole, and claimant and day, or report, or words."""
    amount = measured.measure(fact).amount
    head = measured.head(measured.counted(fact)) if measured.measure(fact).of else ""
    value = (amount.value, amount.low, amount.high, amount.bound, head)
    report, span = indicator_groups.report(fact), amount.span
    text = texts[report]
    around = " ".join(text[max(span.start - BESIDE, 0) : span.end + BESIDE].split()).casefold()
    return [
        (*value, _who(fact), measured.as_of(fact, base)),
        (*value, "report", report),
        (*value, "words", around),
    ]


def _who(fact: Fact) -> str:
    """Who stands behind a value; "" where it is the report."""
    return measured.claimant(fact) or measured.sayer(fact)


def _rank(fact: Fact) -> tuple[object, ...]:
    """Those that say who or when first, then as the reports stand."""
    return not fact.said_by, _day(fact) is None, fact.evidence[0].span


def _day(fact: Fact) -> object:
    """The day that is said of a figure."""
    return measured.measure(fact).as_of


def telling(group: Sequence[Fact]) -> Fact:
    """The measure by whose label an indicator is called: that told most often, then a short one, then the first."""
    labels = Counter(measured.measure(fact).label.casefold() for fact in group)
    known = [fact for fact in group if measured.about(fact)] or list(group)

    def rank(fact: Fact) -> tuple[object, ...]:
        label = measured.measure(fact).label.casefold()
        return -labels[label], len(label.split()) >= LONG, fact.evidence[0].span

    return min(known, key=rank)
