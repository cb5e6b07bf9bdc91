"""A stage of an agreement in its sentence in, the day that is told of it out.

No day is a stage's that is a term, the day of what the agreement is about, or that of others.
"""

from collections.abc import Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Time
from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.model.when import Clock, Fixed, Shift, TimeExpr, Vague, Weekday
from pactline.records.agreement_pact import Pact
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

RESUMED = "resumed"  # the rule of what is in force again
PLAIN = ("VBZ", "VBP")
INFINITIVE = ("advcl", "xcomp")
LENGTH = 2  # words of a length: a day
UNITS = ("hour", "day", "week", "month", "year", "night")
ANNOUNCED = ("suspended", "ended")  # stages that come about by being announced
DECLARED, PERFECT = ("announced", "declared"), {"has", "have"}


def moment(
    place: Place, turn: Turn, words: AgreementWords, *, dates: Sequence[Time], taken: Sequence[Time] = ()
) -> Time | None:
    """The one date said in the stage's clause, else the only one of the sentence's main clause; `taken` are the days of
    others.
    """
    if turn.rule == "modifier_of_stage" or _fallen(place, turn, words):
        return None  # of "they rejected the draft treaty on Monday" Monday is no day of the draft
    clause = place.clause(turn.verb)
    free = [one for one in dates if one not in taken]
    inside = words_of(place, clause) if clause is not None else (turn.at,)
    own = _among(place, free, inside) or _among(place, free, _behind(place, turn.verb)) or _voted(place, clause, free)
    if own or clause is None or clause.relation != "advcl":
        return _only(own)
    return _measured(place, clause, free[0], words=words) if len(free) == 1 else None


def ahead(place: Place, turn: Turn, when: Time | None) -> Time | None:
    """It comes into force on Thursday: the next one."""
    clause = place.clause(turn.verb)
    coming = clause is not None and clause.tense == "present" and place.tokens[turn.verb].xpos in PLAIN
    if when is None or not coming or turn.stage != "in-force":
        return when
    return msgspec.structs.replace(when, expr=_ahead(when.expr))


def _ahead(expr: TimeExpr) -> TimeExpr:
    """A weekday, or a day without a year, that lies ahead."""
    if isinstance(expr, Clock) and expr.of is not None:
        return msgspec.structs.replace(expr, of=_ahead(expr.of))
    loose = isinstance(expr, Weekday) or (isinstance(expr, Fixed) and expr.year is None)
    return msgspec.structs.replace(expr, toward="future") if loose else expr


def _only(times: Sequence[Time]) -> Time | None:
    """The one day of some times, else the one hour of a day."""
    days = [one for one in times if one.type == "DATE"] or times
    return days[0] if len(days) == 1 else None


def _voted(place: Place, clause: Clause | None, dates: Sequence[Time]) -> list[Time]:
    """They voted on [Friday] to accept the deal: the day of what an infinitive hangs on."""
    if clause is None or clause.parent is None or clause.relation not in INFINITIVE or clause.tense is not None:
        return []
    return _among(place, dates, place.sentence.clauses[clause.parent].words)


def _fallen(place: Place, turn: Turn, words: AgreementWords) -> bool:
    """Talks on a pact [broke down] on Monday: no day on which it was proposed."""
    return turn.rule == "noun_of_stage" and turn.stage == "proposed" and place.lemma(turn.verb) in words.words.failing


def words_of(place: Place, clause: Clause) -> tuple[int, ...]:
    """The words of a clause with those of what it becomes: it becomes effective on 1 July."""
    below = (one.words for one in place.sentence.clauses if one.relation == "xcomp" and _is_of(place, one, clause))
    return (*clause.words, *(i for words in below for i in words))


def _is_of(place: Place, inner: Clause, clause: Clause) -> bool:
    """Whether a clause hangs on another and is no verb of its own."""
    return place.tokens[inner.verb].head == clause.verb and place.tokens[inner.verb].upos == "ADJ"


def _measured(place: Place, clause: Clause, day: Time, *, words: AgreementWords) -> Time | None:
    """The day of the main clause; a day before it in "since Tuesday, a day [after] it was signed"; None for "hours"."""
    mark = min((i for i in place.children(clause.verb, "mark")), default=0)
    if mark < LENGTH or place.lemma(mark - 1) not in UNITS:
        return day
    length = " ".join(token.text.lower() for token in place.tokens[mark - LENGTH : mark])
    days = words.beside.get(f"{length} later")
    if days is None or place.lemma(mark) not in ("after", "before"):
        return None
    back = -days if place.lemma(mark) == "after" else days
    return msgspec.structs.replace(day, expr=Shift("day", back, base=day.expr), rule="measured")


def announced(place: Place, turn: Turn) -> Time | None:
    """Norvania has suspended the pact, it announced on Monday: with these the announcement is the deed."""
    claim = place.claim(turn.at) if turn.stage in ANNOUNCED or turn.rule == RESUMED else None
    helped = {place.tokens[i].text.lower() for i in place.children(turn.verb, "aux")}
    body = claim.body if claim is not None and claim.when is not None else None
    if claim is None or not isinstance(body, Statement) or not helped & PERFECT:
        return None
    return claim.when if body.cue.lower() in DECLARED else None


def dates(place: Place, pact: Pact, words: AgreementWords) -> tuple[Time, ...]:
    """The dates of a sentence that can be a stage's, in order: none of its name, no deadline, none of what it is about
    ("a memorandum on training pilots by 2028").
    """
    told = [one for one in place.times(place.sentence.start, place.sentence.end) if _dated(one)]
    outside = [one for one in told if not _of_label(place, one, pact)]
    acted = (one for one in outside if not _of_content(place, one, words))
    plain = (one for one in acted if _opened(place, one) not in words.words.deadlines)
    return tuple(sorted(plain, key=lambda one: one.span.start))


def _of_label(place: Place, time: Time, pact: Pact) -> bool:
    """The 1996 treaty, the treaty of 1996."""
    behind = pact.year is not None and place.text[pact.label[1] : max(time.span.start, pact.label[1])].split() == ["of"]
    return behind or pact.label[0] <= time.span.start < pact.label[1]


def _opened(place: Place, time: Time) -> str:
    """The word before a time, in small letters."""
    return next((token.text.lower() for token in reversed(place.tokens) if token.end <= time.span.start), "")


def _among(place: Place, dates: Sequence[Time], tokens: Sequence[int]) -> list[Time]:
    """The dates that stand over some tokens."""
    return [one for one in dates if any(_over(place, i, one) for i in tokens)]


def _behind(place: Place, verb: int) -> tuple[int, ...]:
    """The phrase right behind a participle, whatever it was hung on: "approved [during the meeting in 2021]"."""
    if verb + 1 >= len(place.tokens) or place.tokens[verb + 1].deprel != "case" or place.tokens[verb].xpos != "VBN":
        return ()
    return tuple(trees.subtree(place.tokens, place.tokens[verb + 1].head))


def _dated(time: Time) -> bool:
    """Whether a time is a date that can be told, or an hour of one."""
    clocked = isinstance(time.expr, Clock) and time.expr.of is not None
    return (time.type == "DATE" and not isinstance(time.expr, Vague)) or clocked


def _of_content(place: Place, time: Time, words: AgreementWords) -> bool:
    """Whether a time is a term, or a day of what is agreed on and not of the agreeing."""
    tokens = [i for i in range(len(place.tokens)) if _over(place, i, time)]
    top = next((i for i in tokens if place.tokens[i].head not in tokens), None)
    before = place.tokens[tokens[0] - 1].lemma.lower() if tokens and tokens[0] else ""
    if before == "on" and _day(time.expr):
        return False  # what is agreed on lies ahead, and a stage on a day to come is none
    return before in words.words.terms or (top is not None and trees.in_content(place.tokens, top, words.words.content))


def _day(expr: TimeExpr) -> bool:
    """Whether a time is one day."""
    return isinstance(expr, Weekday) or (isinstance(expr, Fixed) and expr.day is not None)


def _over(place: Place, at: int, time: Time) -> bool:
    """Whether a time stands over a token."""
    return place.tokens[at].start < time.span.end and time.span.start < place.tokens[at].end
