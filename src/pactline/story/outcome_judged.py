"""Commitments and later reports in, the turns out that a learned judge of pairs finds in their sentences.

Rules know some ways to tell that a promise was kept (commitment_outcomes.py); a report has a thousand. So the few
sentences nearest to a commitment (outcome_near.py) are put to the language's judge, which was learned on invented
stories (train/judge_*.py). How far it is believed hangs on how near the words are too (outcome_judged.toml, weighed on
stories that it did not learn from). What is likely enough is a turn, if it is plain enough who is to do what; that a
promise is disputed takes a rule besides.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

import msgspec

from pactline.model.knowledge import Language, Sequel
from pactline.model.mention import Time
from pactline.model.outcome import Outcome
from pactline.model.reading import Reading
from pactline.model.record import Statement
from pactline.model.span import Evidence, Span
from pactline.model.story import Fact, Turn
from pactline.model.when import When
from pactline.story import delays, outcome_near
from pactline.story.dating import is_wide, narrowed
from pactline.story.outcome_near import Line, Near
from pactline.story.turns import Pile, commitment, made, refrains

RULE = "judge"
POSSIBLE = "possible-follow-up"
DONE, GOING, DISPUTED, DELAYED, UNDONE = "reported-done", "in-progress", "disputed", "postponed", "undone"
SAYS = ("", "", DONE, GOING, DISPUTED, DELAYED, UNDONE)  # what each likelihood of the judge is of
SAID = 2  # the first that is of anything told of the commitment
NAMED = 0.4  # share of the rarity of an action's words that a sentence must have
GRAVE = (DISPUTED,)  # too grave to be told on the judge's word alone
FLOOR = 1e-4  # of a likelihood
WHOLE = 0.5  # share of a sentence that somebody says, from which what it tells is said


class Weights(msgspec.Struct, frozen=True):
    """outcome_judged.toml: what each thing known of a pair weighs, the chance from which on it is
    `sure`, and that up to which it is `idle`.
    """

    start: float
    judge: float
    action: float
    doers: float
    meant: float
    rank: float
    sure: float
    idle: float


class Judged(msgspec.Struct, frozen=True):
    """The turns of each commitment by id, those of which a sentence says that they are not done, and the sentences that
    tell nothing of it by id.
    """

    turns: Mapping[str, Sequence[Turn]]
    heard: frozenset[str]
    idle: frozenset[tuple[str, Span]]

    def kept(self, key: str, told: Sequence[Turn], pile: Pile) -> list[Turn]:
        """The turns that rules found, without what is only possible and tells nothing of it."""
        return [turn for turn in told if turn.status != POSSIBLE or self._fits(key, turn, pile)]

    def _fits(self, key: str, turn: Turn, pile: Pile) -> bool:
        """Whether a turn may be of a commitment."""
        line = outcome_near.line(turn.evidence[0].span, pile)
        return line is None or (key, line.span) not in self.idle


class Around(msgspec.Struct, frozen=True):
    """What stands in the reports besides: times, deeds and statements by report, in the order of their places."""

    times: Mapping[str, Sequence[Time]]
    deeds: Mapping[str, Sequence[Outcome]]
    said: Mapping[str, Sequence[Fact]]


def read(
    vows: Sequence[Fact],
    told: Mapping[str, Sequence[Turn]],
    around: Around,
    *,
    language: Language,
    readings: Sequence[Reading],
    pile: Pile,
) -> Judged:
    """Put each commitment to the judge with the sentences nearest to it and those that rules hold for possible."""
    pairs = list(outcome_near.find(vows, readings, pile))
    possible = _possible(vows, told, pile)
    pairs += [possible[key] for key in sorted(possible.keys() - {(fact.id, one.line.span) for fact, one in pairs})]
    answers = language.sequels([asked(fact, one.line, pile.texts, names=pile.base.names) for fact, one in pairs])
    weights = _weights()
    judged = [(*pair, *best(pair[1], one, weights)) for pair, one in zip(pairs, answers, strict=bool(answers))]
    turns: dict[str, list[Turn]] = defaultdict(list)
    for fact, one, says, chance in judged:
        ruled = (fact.id, one.line.span) in possible
        if chance >= weights.sure and says != UNDONE and (ruled or _plain(fact, one, says)):
            turns[fact.id].append(_turn(fact, one.line, says, around=around, pile=pile))
    return Judged(
        turns={key: _settled(found) for key, found in turns.items()},
        heard=_heard(judged, weights),
        idle=frozenset((fact.id, one.line.span) for fact, one, _, chance in judged if chance <= weights.idle),
    )


def _heard(judged: Sequence[tuple[Fact, Near, str, float]], weights: Weights) -> frozenset[str]:
    """The commitments of which a sentence says that they are not done yet."""
    return frozenset(fact.id for fact, _, says, chance in judged if says == UNDONE and chance >= weights.sure)


def _plain(fact: Fact, one: Near, says: str) -> bool:
    """Whether it is plain enough who is to do what for the judge's word alone: told of somebody, to be done and not
    left, with much of what is to be done in the sentence; nothing grave.
    """
    told = any(party.role == "by" for party in fact.parties)
    return told and says not in GRAVE and not refrains(commitment(fact)) and one.own >= NAMED


def _possible(
    vows: Sequence[Fact], told: Mapping[str, Sequence[Turn]], pile: Pile
) -> dict[tuple[str, Span], tuple[Fact, Near]]:
    """The commitments with the sentences that rules hold for possible, by both; what the judge finds likely too is
    sure.
    """
    found: dict[tuple[str, Span], tuple[Fact, Near]] = {}
    for fact in vows:
        for turn in told.get(fact.id, ()):
            line = outcome_near.line(turn.evidence[0].span, pile) if turn.status == POSSIBLE else None
            one = outcome_near.beside(fact, line, pile) if line is not None else None
            if one is not None:
                found[fact.id, one.line.span] = fact, one
    return found


def asked(fact: Fact, line: Line, texts: Mapping[str, str], *, names: Mapping[str, str]) -> Sequel:
    """A commitment and a sentence as the judge reads them."""
    return Sequel(
        party=" and ".join(outcome_near.doers(fact, names)),
        action=commitment(fact).action,
        before=_words(line.before, texts) if line.before is not None else "",
        sentence=_words(line.span, texts),
    )


def _words(span: Span, texts: Mapping[str, str]) -> str:
    """What stands somewhere."""
    return texts[span.report][span.start : span.end]


def known(one: Near, likely: Sequence[float]) -> tuple[float, ...]:
    """What is weighed of a pair, in the order of Weights: the judge's odds that anything is told, and the nearness."""
    told = min(max(sum(likely[SAID:]), FLOOR), 1 - FLOOR)
    return math.log(told / (1 - told)), one.action, one.doers, one.meant, math.log1p(one.rank)


def best(one: Near, likely: Sequence[float], weights: Weights) -> tuple[str, float]:
    """What a sentence most likely says of a commitment were it told of, and the chance that it does."""
    given = (weights.judge, weights.action, weights.doers, weights.meant, weights.rank)
    score = weights.start + sum(weight * value for weight, value in zip(given, known(one, likely), strict=True))
    chances = list(zip(likely[SAID:], SAYS[SAID:], strict=True))
    most, says = max(chances)
    return says, most / max(sum(likely[SAID:]), FLOOR) / (1 + math.exp(-score))


@cache
def _weights() -> Weights:
    """outcome_judged.toml."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("outcome_judged.toml").read_bytes(), type=Weights)


def around(facts: Sequence[Fact], readings: Sequence[Reading]) -> Around:
    """Times, deeds and statements by their reports."""
    said: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact.record.body, Statement):
            for report in sorted({one.span.report for one in fact.evidence}):
                said[report].append(fact)
    return Around(
        times={one.report.id: [each for each in one.mentions if isinstance(each, Time)] for one in readings},
        deeds={one.report.id: [each for each in one.outcomes if not each.of] for one in readings},
        said=said,
    )


def _turn(fact: Fact, line: Line, says: str, *, around: Around, pile: Pile) -> Turn:
    """What a sentence tells of a commitment, on the day that it gives, else that of its report."""
    when = _day(fact, line, around=around, pile=pile)
    term = _term(fact, line, around=around, pile=pile) if says == DELAYED else None
    due = [Evidence(term[0].span, RULE, "due")] if term is not None else []
    told = (Evidence(line.span, RULE, "follow-up"), *_sayers(line, around), *due)
    return Turn(says, when, told, term[1] if term is not None else None)


def _day(fact: Fact, line: Line, *, around: Around, pile: Pile) -> When:
    """The one day that a sentence tells, behind the promise and up to its report; else the day of the report."""
    dating, since = pile.base.datings[line.span.report], made(fact, pile)
    days = [narrowed(one, dating, "happened") for one in _times(line, around)]
    near = [one for one in days if not is_wide(one) and (since.last or "") <= (one.first or "")]
    fit = [one for one in near if _by(one, dating.when)]
    return fit[0] if len(days) == len(fit) == 1 else dating.when


def _times(line: Line, around: Around) -> list[Time]:
    """The times of the deeds that a sentence tells; where they have none, all of its times."""
    deeds = [one for one in around.deeds[line.span.report] if _inside(one.span, line)]
    told = {one.when.span: one.when for one in deeds if one.when is not None}
    return list(told.values()) or [one for one in around.times[line.span.report] if _inside(one.span, line)]


def _by(one: When, other: When) -> bool:
    """Whether days are none after others."""
    return bool(one.last and other.last and one.last <= other.last)


def _term(fact: Fact, line: Line, *, around: Around, pile: Pile) -> tuple[Time, When] | None:
    """The new day of what is put off, where the sentence gives just one."""
    times = [one for one in around.times[line.span.report] if _inside(one.span, line)]
    moved = [(one, delays.moved(Outcome(line.span, term=one), fact, pile)) for one in times]
    last = pile.base.datings[line.span.report].when.last or ""
    ahead = [(one, when) for one, when in moved if when is not None and (when.last or "") > last and _is_a_month(when)]
    return ahead[0] if len(ahead) == 1 else None


def _is_a_month(when: When) -> bool:
    """Whether days are of one month or fewer: "after the summer" is no term."""
    return bool(when.first and when.last) and (when.first or "")[:7] == (when.last or "")[:7]


def _inside(span: Span, line: Line) -> bool:
    """Whether words stand in a sentence."""
    return line.span.start <= span.start < line.span.end


def _sayers(line: Line, around: Around) -> list[Evidence]:
    """The words for whoever says most of a sentence."""
    for fact in around.said.get(line.span.report, ()):
        content = [one.span for one in fact.evidence if one.role == "content" and one.span.report == line.span.report]
        covered = sum(max(0, min(span.end, line.span.end) - max(span.start, line.span.start)) for span in content)
        if covered >= WHOLE * (line.span.end - line.span.start):
            sources = [
                one.span for one in fact.evidence if one.role == "source" and one.span.report == line.span.report
            ]
            return [Evidence(span, RULE, "said_by") for span in sorted(set(sources))[:1]]
    return []


def _settled(found: Sequence[Turn]) -> list[Turn]:
    """The turns in order, of those of one kind that follow each other the first."""
    kept: list[Turn] = []
    for turn in sorted(found, key=lambda one: (one.when.first or "9999", one.status, one.evidence)):
        if not kept or kept[-1].status != turn.status:
            kept.append(turn)
    return kept
