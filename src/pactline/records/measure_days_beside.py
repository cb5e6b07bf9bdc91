"""A figure without a time in its own clause in, the time out of what it is told beside.

"The 1989 quake, in which 250 died": of 1989, as the quake is. "Killed 17 when it struck Norvath in September 2004":
then. "The 5,000 barrels that it took in three days ago": so many were taken in then.
"""

import re
from collections.abc import Iterator, Sequence

from pactline.kit import trees
from pactline.model.mention import Mention, Time
from pactline.model.sentence import Clause
from pactline.model.when import Fixed, Opening, Shift, TimeExpr, Weekday
from pactline.records import measure_days, measure_old_days
from pactline.records.measure_ground import Ground

RELATIVE = "acl:relcl"
DATED_BY = ("compound", "nummod", "amod", "nmod", "nmod:poss", "nmod:unmarked")  # how a noun holds its own day
PART_OF = ("nmod", "appos")  # the spill [in the bay], in which they died
SPOKEN = ("ccomp", "xcomp")
FIRST = re.compile(
    r"\s*(?:(?:But|And|Then) )?(?:(?:[Ii]n|[Oo]n|[Dd]uring|[Bb]y) )?"
)  # what stands before a time set first
DURING = ("in", "during")
STEPS = 2  # clauses up from a figure to what tells of its noun
LONG = ("year", "month", "decade")


def day(here: Ground, near: Sequence[Mention]) -> Time | None:
    """The one past time of what a figure's clause serves, is set beside, or of what tells which it counts."""
    clause = here.clause()
    times = [one for one in near if isinstance(one, Time) and measure_days.dated(one) and _can_have_been(one.expr)]
    if clause is None or not times:
        return None
    return _told_of_it(here, times) or _of_the_blow(here, clause, times) or _outside(here, clause, times)


def _of_the_blow(here: Ground, clause: Clause, times: Sequence[Time]) -> Time | None:
    """[Friday's] blast killed 12; in the [2007] raid rebels killed 32: those who died by a blow died on its day."""
    verb = here.tokens[clause.verb].lemma.lower()
    if not _is_past(here, clause) or not (verb in here.words.fates or verb in here.words.perishing):
        return None
    hung = trees.children(here.tokens, clause.verb, "nsubj", "obl")
    blows = [i for i in hung if here.tokens[i].deprel != "obl" or _case(here, i) in DURING]
    told = [time for time in times if _day_of(here, time) in blows]
    others = [time for time in times if time not in told and _stands_in(here, clause, time)]
    return told[0] if len(told) == 1 and not others else None


def _case(here: Ground, at: int) -> str:
    """The preposition of a noun."""
    found = trees.child(here.tokens, at, "case")
    return "" if found is None else here.tokens[found].text.lower()


def _outside(here: Ground, clause: Clause, times: Sequence[Time]) -> Time | None:
    """The day of a clause beside a figure's or of the thing that its clause tells of."""
    if any(_stands_in(here, clause, one) for one in times):
        return None
    return _when(here, clause, times) or _of_the_thing(here, clause, times) or _fronted(here, clause, times)


def _told_of_it(here: Ground, times: Sequence[Time]) -> Time | None:
    """The 5,000 barrels that it had said it took in [three days ago]."""
    noun = here.tokens[here.head].head if here.tokens[here.head].deprel == "appos" else here.head
    first = [one for one in here.sentence.clauses if one.relation == RELATIVE and here.tokens[one.verb].head == noun]
    below = [one for top in first for one in _with_spoken(here, top) if _is_past(here, one)]
    told = [time for one in below for time in times if _stands_in(here, one, time) and not _against(here, time)]
    return told[0] if len(told) == 1 else None


def announced(here: Ground, near: Sequence[Mention]) -> Time | None:
    """From the 333 [announced in early March]: the day that stands in what tells which they are, and that alone."""
    clause = next((one for one in here.sentence.clauses if _tells_of(here, one)), None)
    times = [one for one in near if isinstance(one, Time) and measure_days.dated(one) and _can_have_been(one.expr)]
    told = [one for one in times if clause is not None and _stands_in(here, clause, one)]
    return told[0] if len(told) == 1 and not _against(here, told[0]) else None


def _tells_of(here: Ground, clause: Clause) -> bool:
    """Whether a clause tells when a figure was given: announced, reported, recorded."""
    told = clause.relation == "acl" and here.tokens[clause.verb].head == here.head
    return told and here.tokens[clause.verb].xpos == "VBN" and here.tokens[clause.verb].lemma in here.words.publishing


def _with_spoken(here: Ground, top: Clause) -> Iterator[Clause]:
    """A clause and what it says was so."""
    yield top
    at = here.sentence.clauses.index(top)
    yield from (one for one in here.sentence.clauses if one.parent == at and one.relation in SPOKEN)


def _when(here: Ground, clause: Clause, times: Sequence[Time]) -> Time | None:
    """Killed 17 people and left nine homeless [when it struck Norvath in September 2004]."""
    if not _is_past(here, clause):
        return None
    verbs = [one.verb for one in here.sentence.clauses if _of_one_chain(here, clause, one)]
    set_by = [one for one in here.sentence.clauses if here.tokens[one.verb].head in verbs and _is_when(here, one)]
    told = [time for one in set_by for time in times if _stands_in(here, one, time) and not _against(here, time)]
    return told[0] if len(told) == 1 else None


def _of_one_chain(here: Ground, clause: Clause, other: Clause) -> bool:
    """Whether two clauses are joined and tell of one subject: killed 17 and left nine homeless."""
    if other is clause:
        return True
    ends = here.tokens[other.verb].head, here.tokens[clause.verb].head
    joined = (other.relation == "conj" and ends[0] == clause.verb) or (
        clause.relation == "conj" and ends[1] == other.verb
    )
    return joined and other.subject == clause.subject


def _is_when(here: Ground, clause: Clause) -> bool:
    """Whether a clause says when something was: when it struck Norvath."""
    marks = trees.children(here.tokens, clause.verb, "mark", "advmod")
    when = any(here.tokens[i].text.lower() == "when" for i in marks)
    return when and clause.relation.startswith("advcl") and _is_past(here, clause)


def _of_the_thing(here: Ground, clause: Clause, times: Sequence[Time]) -> Time | None:
    """The [1989] quake, in which 250 died; hit [in 2008] by storms that cost $9 million."""
    told = next((one for one in _upward(here, clause) if one.relation == RELATIVE), None)
    if told is None or not (_is_past(here, told) and _is_past(here, clause)):
        return None
    nouns = list(_nouns(here, here.tokens[told.verb].head))
    own = [time for time in times if _day_of(here, time) in nouns and _fits(here, clause, time)]
    if own or any(_stands_in(here, told, one) for one in times):
        return own[0] if len(own) == 1 else None
    return _of_what_befell(here, told, times)


def _upward(here: Ground, clause: Clause) -> Iterator[Clause]:
    """A clause and the one that it is joined to: which hurt nine [and killed two]."""
    for _ in range(STEPS):
        yield clause
        if clause.parent is None or clause.relation != "conj":
            return
        clause = here.sentence.clauses[clause.parent]


def _nouns(here: Ground, noun: int) -> Iterator[int]:
    """The noun that a clause hangs on and the one that this is a part of."""
    yield noun
    while here.tokens[noun].deprel.split(":")[0] in PART_OF:
        noun = here.tokens[noun].head
        yield noun


def _day_of(here: Ground, time: Time) -> int:
    """The noun whose day a time is, or -1: the [1989] quake, [Friday]'s blast, the quake [of 1989]."""
    inside = tuple(i for i, t in enumerate(here.tokens) if t.start < time.span.end and time.span.start < t.end)
    at = trees.common(here.tokens, inside) if inside else None
    if at is None or here.tokens[at].deprel not in DATED_BY:
        return -1
    noun = here.tokens[at].head
    return noun if here.tokens[noun].upos == "NOUN" else -1


def _fits(here: Ground, clause: Clause, time: Time) -> bool:
    """Whether what is told of a dated thing was so on its day: in its year, or, on a day, who died there and then."""
    verb = here.tokens[clause.verb].lemma.lower()
    return _is_long(time.expr) or verb in here.words.fates or verb in here.words.perishing


def _of_what_befell(here: Ground, told: Clause, times: Sequence[Time]) -> Time | None:
    """[In 2008] the coast was hit by storms that cost $9 million; led [yesterday] by firms that rose 9 percent."""
    above = here.sentence.clauses[told.parent] if told.parent is not None else None
    if above is None or not _is_past(here, above) or here.tokens[here.tokens[told.verb].head].head != above.verb:
        return None
    hung = trees.children(here.tokens, above.verb, "obl", "obl:unmarked", "advmod")
    swings = here.tokens[told.verb].lemma in here.words.swinging
    old = times if swings else list(measure_old_days.told(times))
    own = [one for one in old if not _against(here, one) and any(_covers(here, one, i) for i in hung)]
    return own[0] if len(own) == 1 else None


def _fronted(here: Ground, clause: Clause, times: Sequence[Time]) -> Time | None:
    """[In early June], a team led by Holm found a 15-mile-long plume: the only time, set for the whole sentence."""
    before = here.text[here.sentence.start : times[0].span.start]
    alone = len(times) == 1 and FIRST.fullmatch(before) and here.text.startswith(",", times[0].span.end)
    return times[0] if alone and clause.relation == "root" and _is_past(here, clause) else None


def _is_past(here: Ground, clause: Clause) -> bool:
    """Whether a clause is told in the past and not in the perfect: struck, was hit, was taking in; no "has struck"."""
    words = [
        here.tokens[clause.verb],
        *(here.tokens[i] for i in trees.children(here.tokens, clause.verb, "aux", "cop")),
    ]
    return any(one.xpos == "VBD" for one in words) and not any(one.text.lower() in ("has", "have") for one in words)


def _can_have_been(expr: TimeExpr) -> bool:
    """Whether a time can lie behind the report, whichever way the verbs around it look."""
    if isinstance(expr, Shift):
        return expr.count < 0
    if isinstance(expr, Weekday) or (isinstance(expr, Fixed) and expr.year is None):
        return expr.toward != "future"
    return not isinstance(expr, Opening)


def _is_long(expr: TimeExpr) -> bool:
    """Whether a time is a month or longer."""
    if isinstance(expr, Fixed):
        return expr.day is None
    return isinstance(expr, Shift) and expr.unit in LONG


def _against(here: Ground, time: Time) -> bool:
    """Whether a time is but what something is measured against or told from: since Monday."""
    return measure_days.is_base(here, time)


def _stands_in(here: Ground, clause: Clause, time: Time) -> bool:
    """Whether a time stands in a clause."""
    return any(_covers(here, time, i) for i in clause.words)


def _covers(here: Ground, time: Time, at: int) -> bool:
    """Whether a time stands on a token."""
    return here.tokens[at].start < time.span.end and time.span.start < here.tokens[at].end
