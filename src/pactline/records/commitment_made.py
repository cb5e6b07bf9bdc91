"""An undertaking in its sentence in, when it was undertaken out."""

from collections.abc import Iterator

import msgspec

from pactline.model.mention import Time
from pactline.model.record import Record
from pactline.model.when import Clock, Edge, Fixed, Shift, Weekday, Years
from pactline.records import commitment_before, commitment_made_beside, commitment_then, occasions
from pactline.records.commitment_terms import stands_on
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.occasions import Occasions
from pactline.records.undertaking import Undertaking

TOLD = ("VBD", "VBN")


def made(
    place: Place, found: Undertaking, claim: Record | None, *, words: CommitmentWords, said: Occasions
) -> tuple[Time | None, bool]:
    """When it was undertaken, and whether that was before: its own day, else the last on which it can have been."""
    own = _own(place, found, said)
    if own is not None:
        return (None, True) if commitment_before.hedged(own) else (own, False)
    told = claim.when if claim is not None and claim.when is not None else _of_saying(place, found, said)
    if told is None and (led := commitment_made_beside.led(place, found)) is not None:
        return (led, False) if commitment_made_beside.is_a_day(led) else (None, True)
    if commitment_before.hedged(told):
        return None, True
    return told, commitment_before.is_old(place, found, words=words, said=said)


def _own(place: Place, found: Undertaking, said: Occasions) -> Time | None:
    """The day of the undertaking itself: [last month] threatened to close it; a time of the undertaking verb before the
    deed, or of the verb that announces the plan or that the undertaking goes along with.
    """
    one = _told_at(place, found, commitment_before.telling(place, found, said))
    one = one or _fronted(place, found) or commitment_then.told_then(place, found)
    return one or commitment_made_beside.day(place, found, said)


def _told_at(place: Place, found: Undertaking, verbs: Iterator[int]) -> Time | None:
    """The first time before the deed that hangs on one of some words and can have been."""
    for verb in verbs:
        hung = [place.tokens[i] for i in place.children(verb, "obl", "advmod", "nmod", "nsubj")]
        hung += [place.tokens[j] for i in place.children(verb, "nsubj") for j in _behind(place, i)]
        before = place.times(place.sentence.start, place.tokens[found.act].start)
        told = (_looked_back(one) for one in before if any(stands_on(one, token) for token in hung))
        if (one := next((one for one in told if _back(one)), None)) is not None:
            return one
    return None


def _behind(place: Place, subject: int) -> Iterator[int]:
    """Norvania [on Thursday] flatly declared: a day that is taken for the subject's."""
    return (i for i in place.children(subject, "nmod") if i > subject and place.case(i) == "on")


def _fronted(place: Place, found: Undertaking) -> Time | None:
    """[In March] the council met and called upon Tessary to open it: of all that is told behind it."""
    verb = commitment_made_beside.first(place, found.cue)
    subject = place.child(verb, "nsubj") if verb is not None else None
    if verb is None or subject is None:
        return None
    hung = [place.tokens[i] for i in place.children(verb, "obl", "advmod") if i < subject]
    before = place.times(place.sentence.start, place.tokens[subject].start)
    return next((one for one in before if _back(one) and any(stands_on(one, token) for token in hung)), None)


def _of_saying(place: Place, found: Undertaking, said: Occasions) -> Time | None:
    """Norvania on Thursday flatly [declared] it would close it."""
    act = place.tokens[found.act]
    if place.tokens[found.cue].xpos != "MD" or act.deprel != "ccomp" or place.tokens[act.head].xpos not in TOLD:
        return None
    return _told_at(place, found, occasions.hung_on(place.tokens, act.head, said))


def _looked_back(time: Time) -> Time:
    """Announced plans [Tuesday] to sail: a plain weekday of what was told has been, whatever is to come behind it."""
    if not isinstance(time.expr, Weekday) or time.expr.stepped:
        return time
    return msgspec.structs.replace(time, expr=msgspec.structs.replace(time.expr, toward="past"))


def _back(time: Time) -> bool:
    """Whether a time can be that of what has been done."""
    inner = time.expr.of if isinstance(time.expr, Clock | Edge) else time.expr
    if isinstance(inner, Weekday | Fixed):
        return inner.toward != "future"
    return isinstance(inner, Years) or (isinstance(inner, Shift) and inner.count <= 0)
