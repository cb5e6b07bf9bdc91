"""An undertaking in its sentence in, when it was undertaken out, and whether that was before its report."""

from collections.abc import Iterator

import msgspec

from pactline.model.mention import Time
from pactline.model.when import Clock, Edge, Fixed, Shift, Vague, Weekday, Years
from pactline.records import commitment_then, occasions
from pactline.records.commitment_terms import OF_THINGS, stands_on
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.occasions import Occasions
from pactline.records.undertaking import Undertaking

UNITS = ("day", "days", "night", "morning", "afternoon", "evening", "week", "weeks", "month", "months", "year", "years")
FORMERLY = ("once", "previously", "originally", "formerly", "initially")
TOLD = ("VBD", "VBN")


def made(place: Place, found: Undertaking, said: Occasions) -> Time | None:
    """When it was undertaken: [last month] threatened to close it; a time of the undertaking verb before the deed, or
    of the verb that announces the plan or that the undertaking goes along with.
    """
    for verb in _telling(place, found, said):
        hung = [place.tokens[i] for i in place.children(verb, "obl", "advmod", "nmod", "nsubj")]
        before = place.times(place.sentence.start, place.tokens[found.act].start)
        told = (_looked_back(one) for one in before if any(stands_on(one, token) for token in hung))
        if (one := next((one for one in told if _back(one)), None)) is not None:
            return one
    return commitment_then.told_then(place, found)


def is_old(place: Place, found: Undertaking, *, words: CommitmentWords, said: Occasions) -> bool:
    """Holm [had] vowed to close it; [on the campaign trail] he said he would: before its report, no one says when."""
    cue = place.tokens[found.cue]
    had = any(place.tokens[i].text.lower() == "had" for i in place.children(found.cue, "aux"))
    if cue.xpos == "VBN" and had and found.cue != found.act:
        return True
    if commitment_then.told_then(place, found) is not None or _after_it(place, found) or _some_time(place, found, said):
        return True
    before = place.text[place.sentence.start : place.tokens[found.act].start].lower()
    return any(phrase in before for phrase in words.words.formerly) or _counted_from(place, found)


def _counted_from(place: Place, found: Undertaking) -> bool:
    """[A day before] the crash she asked, [the morning after] he had left she vowed: beside a day that no one tells."""
    for at in range(1, found.act):
        token, unit = place.tokens[at], place.tokens[at - 1].text.lower()
        joins = token.text.lower() == "before" or (token.text.lower() == "after" and token.deprel == "mark")
        if joins and unit in UNITS:
            return True
    return False


def _some_time(place: Place, found: Undertaking, said: Occasions) -> bool:
    """Holm [once] said that he would, has [previously] vowed to: some day before."""
    past = [one for one in place.times(place.sentence.start, place.tokens[found.act].start) if _long_gone(one)]
    claim = place.claim(found.act)
    cue = next((one.span for one in claim.evidence if one.role == "cue"), None) if claim is not None else None
    heads = [i for i, token in enumerate(place.tokens) if cue is not None and cue.start <= token.start < cue.end]
    for word in (*heads, *_telling(place, found, said)):
        under = place.children(word, "obl", "advmod", "nmod")
        if any(place.lemma(i) in FORMERLY or any(stands_on(one, place.tokens[i]) for one in past) for i in under):
            return True
    return False


def _long_gone(time: Time) -> bool:
    """Whether a time says only that something has been."""
    return isinstance(time.expr, Vague) and time.expr.ref == "PAST_REF"


def _after_it(place: Place, found: Undertaking) -> bool:
    """The march came the day [after] Holm vowed to stay: before what is told."""
    at, seen = found.act, set[int]()
    while at >= 0 and at not in seen:
        seen.add(at)
        told = place.tokens[at].xpos in ("VBD", "VBP", "VBZ") and at != found.act
        if told and any(place.lemma(i) == "after" for i in place.children(at, "mark", "case")):
            return True
        at = place.tokens[at].head
    return False


def _looked_back(time: Time) -> Time:
    """Announced plans [Tuesday] to sail: a plain weekday of what was told has been, whatever is to come behind it."""
    if not isinstance(time.expr, Weekday) or time.expr.stepped:
        return time
    return msgspec.structs.replace(time, expr=msgspec.structs.replace(time.expr, toward="past"))


def _telling(place: Place, found: Undertaking, said: Occasions) -> Iterator[int]:
    """The words whose time is an undertaking's: announced [plans] on Monday; spoke on Monday as she [offered]."""
    cue = place.tokens[found.cue]
    if found.cue == found.act or found.rule in OF_THINGS:
        return
    if cue.xpos in (*TOLD, "VBG") or cue.upos == "NOUN":
        yield from occasions.hung_on(place.tokens, found.cue, said)


def _back(time: Time) -> bool:
    """Whether a time can be that of what has been done."""
    inner = time.expr.of if isinstance(time.expr, Clock | Edge) else time.expr
    if isinstance(inner, Weekday | Fixed):
        return inner.toward != "future"
    return isinstance(inner, Years) or (isinstance(inner, Shift) and inner.count <= 0)
