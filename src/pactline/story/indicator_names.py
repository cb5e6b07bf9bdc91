"""The measures of one indicator in, the words it is called by out, and those measures of which these words are true.

Figures are put together by their values and a word or two. What they are then called is told of one of them: a name
that another's sentence does not bear out is not the name of that other, and the two are no series.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from pactline.model.story import Fact
from pactline.story import indicator_groups, indicator_scenes, indicator_works, measured

OPEN = re.compile(  # told of somebody unnamed, or from within its sentence: "it caused … worth of damage"
    r"^(?:it|they|he|she|we|i|you|this|that|these|those|which|who|to|by|of|with|than|in|on|at|for|from|after|before"
    r"|since|despite|besides|compared|including) |[$£€]\d",
    re.IGNORECASE,
)
PARTIAL = re.compile(r"…|(?<![\w-])\d")  # with a gap for the number, or with another number: so of one value alone
MOST = 12  # names tried on a group; what is left then stands by what it is told as, so that long series cost no more
STEM = 4  # letters by which the forms of a word are told: leak, leaked, leaking
HALF = 0.5  # of the words of a name, more must be told of each value: of "voters who disapprove" both
WORD = re.compile(r"[^\W\d_]{3,}")


def called(group: Sequence[Fact]) -> str:
    """What most measures of an indicator are told as, the shorter first; a bare noun only where none says more."""
    told = Counter(_plain(fact) for fact in group)
    words = min(told, key=lambda one: (PARTIAL.search(one) is not None, " " not in one, -told[one], len(one), one))
    shared = measured.measure(group[0]).of is None or 2 * told[words] > len(group)
    return words if shared else measured.measure(group[0]).label  # of shares of one whole no clause tells all


def split(group: Sequence[Fact], texts: Mapping[str, str]) -> list[list[Fact]]:
    """The group by the measures that its name is true of; the others again by what they are called."""
    left: list[Fact] = list(group)
    found: list[list[Fact]] = []
    told = {fact.id: _told(fact, texts) for fact in group} if len(group) > 1 else {}
    while len(left) > 1 and len(found) < MOST:
        kept = _true_of(left, told, texts)
        found.append([fact for fact in left if fact.id in kept])
        left = [fact for fact in left if fact.id not in kept]
    return [*found, *_alike(left)]


def _true_of(group: Sequence[Fact], told: Mapping[str, frozenset[str]], texts: Mapping[str, str]) -> set[str]:
    """The measures that their name is true of, by id: those it is taken from, those whose sentences bear it out, and
    those of a share that is done in the same way.
    """
    name = called(group)
    named = [fact for fact in group if _named(fact, name)] or group[:1]
    borne = {fact.id for fact in group if _borne_out(fact, name, named, told=told[fact.id])}
    done = {_done(fact, texts) for fact in named} - {None}
    return borne | {fact.id for fact in named} | {fact.id for fact in group if _done(fact, texts) in done}


def _done(fact: Fact, texts: Mapping[str, str]) -> tuple[str, str] | None:
    """What a share tells as done, and in what way; None for what tells no work."""
    cue = measured.cue(fact, texts)
    share = measured.measure(fact).of is not None and indicator_works.tells(cue)
    return (cue or "", measured.head(measured.counted(fact))) if share else None


def _alike(group: Sequence[Fact]) -> list[list[Fact]]:
    """The measures that are told as the same, together."""
    alike: dict[str, list[Fact]] = {}
    for fact in group:
        alike.setdefault(_plain(fact), []).append(fact)
    return list(alike.values())


def _plain(fact: Fact) -> str:
    """What a figure is told as, its bare label where those words name nobody or are from within a sentence."""
    words, label = measured.told(fact), measured.measure(fact).label
    return label if OPEN.search(words) and not OPEN.search(label) else words


def _named(fact: Fact, name: str) -> bool:
    """Is a name what a measure itself is told as?"""
    return name in (_plain(fact), measured.measure(fact).label)


def _borne_out(fact: Fact, name: str, named: Sequence[Fact], *, told: frozenset[str]) -> bool:
    """Does a figure's sentence tell most of what a name says; of one great count, does it tell a word of it?

    One great sum is one whatever it is called: the bailout, the plan.
    """
    asked, amount = _stems(measured.words(name)), measured.measure(fact).amount
    met = asked & told
    equal = measured.measure(fact).of is None and any(
        measured.measure(one).amount.value == amount.value for one in named
    )
    if equal and amount.value >= indicator_groups.MANY:
        return bool(met) or not asked or amount.unit.isupper()
    return len(met) > HALF * len(asked) or not asked


def _told(fact: Fact, texts: Mapping[str, str]) -> frozenset[str]:
    """The words of a figure's sentence and of what it is told as."""
    body, span = measured.measure(fact), measured.measure(fact).amount.span
    own = indicator_scenes.sentence(texts[span.report], span.start)[-1]
    told = measured.words(" ".join((own, body.label, body.told, body.of or "")))
    return _stems(told)


def _stems(words: frozenset[str]) -> frozenset[str]:
    """Words by their first letters, those for one fate by the fate: killed, died."""
    return frozenset(indicator_scenes.fate(word) or word[:STEM] for word in words)
