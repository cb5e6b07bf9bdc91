"""A stage of an agreement in its sentence in, its tellings out: by whom, and on which day each of them.

One predicate may tell one stage of several, of whom only the first has it: "Norvania ratified the treaty on 14 May and
Tessary on 29 April" (gapping, Ross 1970). Trees hang what is left of the second clause here and there, so it is read
from the words: a name, a preposition, a day, behind a day and a joining word.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from pactline.model.mention import Name, Time
from pactline.model.record import Party
from pactline.records import agreement_doers
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

ROOM = 4  # words that may stand between what is left of a clause and its day


class Round(msgspec.Struct, frozen=True):
    """One telling of a stage: by whom, and the time said of it, None where the stage's own is to be looked for."""

    by: tuple[Party, ...]
    when: Time | None = None


def tellings(place: Place, turn: Turn, words: AgreementWords, *, dates: Sequence[Time]) -> tuple[Round, ...]:
    """The tellings of a stage, the predicate's own first; `dates` are the dates of the sentence in their order."""
    others = tuple(_gapped(place, turn, words, dates=dates))
    return (Round(agreement_doers.doers(place, turn, words)), *others)


def _gapped(place: Place, turn: Turn, words: AgreementWords, *, dates: Sequence[Time]) -> Iterator[Round]:
    """And [Tessary on 29 April], and by [Oland in June]; Tessary's [on 5 June]."""
    if turn.at != turn.verb or turn.rule not in ("verb_of_stage", "pronoun_of_stage"):
        return
    behind = [one for one in dates if one.span.start > place.tokens[turn.verb].end]
    for before, day in pairwise(behind):
        name = _left(place, before, day, words=words)
        if name is not None:
            yield Round((Party("by", name.chain, name.text, name.span),), day)


def _left(place: Place, before: Time, day: Time, *, words: AgreementWords) -> Name | None:
    """The name between two days that stands alone with the second one."""
    low, high = before.span.end, day.span.start
    names = [one for one in place.names() if low <= one.span.start and one.span.end <= high and one.form == "name"]
    if len({(one.span.start, one.chain) for one in names}) != 1:
        return None
    name = names[0]
    joins, leads = _within(place, low, name.span.start), _within(place, name.span.end, high)
    joined = bool(joins) and all(word in words.words.gap_joins for word in joins)
    return name if joined and len(leads) <= ROOM and all(word in words.words.gap_leads for word in leads) else None


def _within(place: Place, low: int, high: int) -> list[str]:
    """The words between two offsets, in small letters."""
    return [token.text.lower() for token in place.tokens if low <= token.start and token.end <= high]
