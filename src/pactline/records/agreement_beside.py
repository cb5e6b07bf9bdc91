"""A stage in its sentence in, the same with the days it lies from the stage told before out: signed [the same evening].

The stage told before need have no day in its report: "approved by the members; it was signed the same evening" of a
ballot that another sentence dates. So what is kept is which stage, and how many days lie between; the reduce has the
days (story/agreement_courses.py).
"""

from collections.abc import Iterator, Sequence

import msgspec

from pactline.model.mention import Time
from pactline.model.record import Stage
from pactline.model.when import Shift
from pactline.records import agreement_moments
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

ENDS = ("PUNCT", "ADP", "CCONJ", "VERB")  # what stands behind such words where nothing else is their base
ASIDE = ("participle_of_stage", "modifier_of_stage", "talks_before")  # rules of what is told by the way, and is older
LONG = 3  # words in which such a day is told


def placed(
    place: Place, told: tuple[Turn, Stage], words: AgreementWords, *, turns: Sequence[Turn], earlier: Sequence[Stage]
) -> Stage:
    """A stage that stands beside one of its sentence or of the mention before; any other as it is."""
    turn, stage = told
    found = next(_phrases(place, turn, words), None)
    if found is None:
        return stage
    days, start = found
    others = [one for one in turns if one.at < turn.at and one.rule not in ASIDE]
    base = _in_sentence(place, others, start) or (_latest(earlier) if not _dated_before(place, start, 0) else "")
    if base:
        return msgspec.structs.replace(stage, when=None, beside=(base, days))
    aside = [one for one in turns if one.rule in ASIDE and one.at < turn.at]
    if not aside:
        return stage
    last = _said_before(place)
    return msgspec.structs.replace(stage, when=None if last is None else _shifted(last, days))


def _said_before(place: Place) -> Time | None:
    """The last day that the sentence before tells of, where days of its own are told of what is older."""
    above = place.before
    times = above.times(above.sentence.start, above.sentence.end) if above is not None else []
    return next((one for one in reversed(times) if one.type == "DATE"), None)


def _shifted(base: Time, days: int) -> Time:
    """So many days from a day told before."""
    return msgspec.structs.replace(base, expr=Shift("day", days, base=base.expr), rule="beside")


def _phrases(place: Place, turn: Turn, words: AgreementWords) -> Iterator[tuple[int, int]]:
    """The days that words of the stage's clause tell of, and where these begin."""
    clause, tokens = place.clause(turn.verb), place.tokens
    for first in agreement_moments.words_of(place, clause) if clause is not None else ():
        for last in range(first + 2, min(first + LONG, len(tokens)) + 1):
            days = words.beside.get(" ".join(token.text.lower() for token in tokens[first:last]))
            if days is not None and (last >= len(tokens) or tokens[last].upos in ENDS):
                yield days, tokens[first].start


def _in_sentence(place: Place, turns: Sequence[Turn], start: int) -> str:
    """The last of some stages, where no more than its own day stands between it and a place."""
    last = max(turns, key=lambda turn: turn.at, default=None)
    if last is None or _dated_before(place, start, place.tokens[last.at].end) > 1:
        return ""
    return last.stage


def _latest(stages: Sequence[Stage]) -> str:
    """The last stage that a mention tells of in a clause of its own."""
    told = [(one.evidence[0].span.start, one.stage) for one in stages if one.evidence[0].rule not in ASIDE]
    return max(told, default=(0, ""))[1]


def _dated_before(place: Place, start: int, low: int) -> int:
    """How many days are told between two places of a sentence."""
    times = place.times(max(low, place.sentence.start), place.sentence.end)
    return sum(one.type == "DATE" and one.span.end <= start for one in times)
