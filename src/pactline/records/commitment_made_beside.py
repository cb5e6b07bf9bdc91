"""An undertaking in its sentence in, the day out that stands elsewhere than before the deed and with its own verb.

"Told Lund to close it yesterday": a day gone by is of the telling. "Visited Riga on Monday and offered tugs": offered
then. "In his speech of April 28, 1935, Holm tells them to retire": history told in the present.
"""

from collections.abc import Iterator, Sequence

from pactline.model.mention import Time
from pactline.model.sentence import Token
from pactline.model.when import Clock, Edge, Fixed, Holiday, Shift, TimeExpr, Weekday
from pactline.records import occasions
from pactline.records.commitment_terms import stands_on
from pactline.records.ledger_place import Place
from pactline.records.occasions import Occasions
from pactline.records.undertaking import Undertaking

TOLD = ("VBD", "VBN")
PRESENT = ("VBZ", "VBP")
SPANS = ("advmod", "obl", "nmod")
NEAR = ("day", "weekend")
ON = ("then", "later", "now", "today", "since", "meanwhile")  # of another day than what is told before


def day(place: Place, found: Undertaking, said: Occasions) -> Time | None:
    """The day of an undertaking behind its deed, or in a speech of history that is told in the present."""
    return _behind_deed(place, found) or _of_history(place, found, said)


def led(place: Place, found: Undertaking) -> Time | None:
    """Holm visited Riga [in April], praised the guards and offered tugs: the day of the first of several deeds."""
    verb = first(place, found.cue)
    if verb is None:
        return None
    hung = [place.tokens[i] for i in place.children(verb, "obl", "advmod") if verb < i < found.cue]
    behind = place.times(place.tokens[verb].end, place.tokens[found.cue].start)
    return next((one for one in behind if _is_past(one.expr) and _stands_on_one(one, hung)), None)


def is_a_day(time: Time) -> bool:
    """Whether a time is one day, on which all is done that is told of it: on Monday, yesterday; not last year."""
    inner = time.expr.of if isinstance(time.expr, Clock) else time.expr
    if isinstance(inner, Shift):
        return inner.unit in NEAR
    return isinstance(inner, Weekday | Holiday) or (isinstance(inner, Fixed) and inner.day is not None)


def first(place: Place, cue: int) -> int | None:
    """The first of several things told of one subject, where nothing tells that the last is of another day."""
    verb, seen = cue, set[int]()
    if any(place.tokens[i].xpos in PRESENT for i in place.children(cue, "aux", "aux:pass")):
        return None  # relented on Thursday and is expected to open it
    while place.tokens[verb].deprel == "conj" and place.tokens[verb].xpos in TOLD and verb not in seen:
        if place.child(verb, "nsubj") is not None or _on_another(place, verb):
            return None
        seen.add(verb)
        verb = place.tokens[verb].head
    return verb if verb != cue and place.tokens[verb].xpos in TOLD else None


def _on_another(place: Place, verb: int) -> bool:
    """Whether a verb tells of another day than what is told before it: and [later] called upon Tessary."""
    return any(place.tokens[i].text.lower() in ON for i in place.children(verb, "advmod"))


def _behind_deed(place: Place, found: Undertaking) -> Time | None:
    """Directed Lund to cut it by half [yesterday], agreed to pay $3 million [last week]: nothing is to be done then."""
    act, cue = place.tokens[found.act], place.tokens[found.cue]
    if cue.xpos not in TOLD or act.xpos != "VB" or found.act < found.cue or act.deprel not in ("xcomp", "advcl"):
        return None
    hung = [place.tokens[i] for head in (found.cue, *_to_do(place, found.act)) for i in _bare(place, head)]
    behind = place.times(act.end, place.sentence.end)
    return next((one for one in behind if _gone(one) and _stands_on_one(one, hung)), None)


def _to_do(place: Place, act: int) -> Iterator[int]:
    """A deed and those that it serves: to cut its use [to break up] the slick."""
    yield act
    for i in place.children(act, "xcomp", "advcl"):
        if place.tokens[i].xpos == "VB" and i > act:
            yield from _to_do(place, i)


def _bare(place: Place, head: int) -> Iterator[int]:
    """What hangs on a word without a preposition: yesterday."""
    return (i for i in place.children(head, *SPANS) if not place.case(i))


def _gone(time: Time) -> bool:
    """Yesterday, last week, two months ago: no day on which anything is still to be done."""
    return isinstance(time.expr, Shift) and time.expr.count < 0 and time.expr.base is None


def _of_history(place: Place, found: Undertaking, said: Occasions) -> Time | None:
    """[In his speech of April 28, 1935], Holm tells older workers to retire: a year of its own beside the present."""
    verb = _telling(place, found)
    if place.tokens[verb].xpos not in PRESENT or found.cue == found.act:
        return None
    words = tuple(occasions.hung_on(place.tokens, verb, said))
    hung = [place.tokens[i] for word in words for i in place.children(word, "obl", "nmod", "nmod:unmarked")]
    before = [one for one in place.times(place.sentence.start, place.tokens[verb].start) if _has_year(one.expr)]
    return next((one for one in before if _set_before(place, verb, one) or _stands_on_one(one, hung)), None)


def _telling(place: Place, found: Undertaking) -> int:
    """The verb that a speech hangs on: Holm [writes] that he will, [addresses] the guards, telling them to retire."""
    act = place.tokens[found.act]
    cue = act.head if place.tokens[found.cue].xpos == "MD" and act.deprel == "ccomp" else found.cue
    token = place.tokens[cue]
    return token.head if token.xpos == "VBG" and token.deprel == "advcl" and token.head < cue else cue


def _set_before(place: Place, verb: int, time: Time) -> bool:
    """Whether a time stands right before who tells it: in a speech of [April 28, 1935], Holm tells them."""
    subject = place.child(verb, "nsubj")
    return subject is not None and place.text[time.span.end : place.tokens[subject].start] in (", ", " ")


def _stands_on_one(time: Time, hung: Sequence[Token]) -> bool:
    """Whether a time stands on one of some words."""
    return any(stands_on(time, token) for token in hung)


def _has_year(expr: TimeExpr) -> bool:
    """Whether a time names a day in a year: April 28, 1935; Labor Day of 1936."""
    inner = expr.of if isinstance(expr, Edge) else expr
    if isinstance(inner, Holiday):
        return inner.year is not None
    return isinstance(inner, Fixed) and inner.year is not None and inner.month is not None


def _is_past(expr: TimeExpr) -> bool:
    """Whether a time can be that of what has been done."""
    inner = expr.of if isinstance(expr, Clock | Edge) else expr
    if isinstance(inner, Weekday | Fixed | Holiday):
        return inner.toward != "future"
    return isinstance(inner, Shift) and inner.count <= 0
