"""An undertaking in its sentence in, when it was undertaken out, and whether that was before its report."""

from collections.abc import Iterator

import msgspec

from pactline.model.mention import Time
from pactline.model.when import Clock, Edge, Fixed, Shift, Weekday, Years
from pactline.records.commitment_terms import OF_THINGS, stands_on
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

TOLD = ("VBD", "VBN")
ALONG = ("as", "when", "while")


def made(place: Place, found: Undertaking) -> Time | None:
    """When it was undertaken: [last month] threatened to close it; a time of the undertaking verb before the deed, or
    of the verb that announces the plan or that the undertaking goes along with.
    """
    for verb in _telling(place, found):
        hung = [place.tokens[i] for i in place.children(verb, "obl", "advmod", "nmod", "nsubj")]
        before = place.times(place.sentence.start, place.tokens[found.act].start)
        told = (_looked_back(one) for one in before if any(stands_on(one, token) for token in hung))
        if (one := next((one for one in told if _back(one)), None)) is not None:
            return one
    return None


def is_old(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm [had] vowed to close it; [on the campaign trail] he said he would: before its report, no one says when."""
    cue = place.tokens[found.cue]
    had = any(place.tokens[i].text.lower() == "had" for i in place.children(found.cue, "aux"))
    if cue.xpos == "VBN" and had and found.cue != found.act:
        return True
    if _after_it(place, found):
        return True
    before = place.text[place.sentence.start : place.tokens[found.act].start].lower()
    return any(phrase in before for phrase in words.words.formerly)


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


def _telling(place: Place, found: Undertaking) -> Iterator[int]:
    """The verbs whose time is an undertaking's: announced [plans] on Monday; spoke on Monday as she [offered]."""
    cue = place.tokens[found.cue]
    if found.cue == found.act or found.rule in OF_THINGS:
        return
    if cue.upos == "NOUN" and cue.deprel in ("obj", "nsubj:pass") and place.tokens[cue.head].xpos in TOLD:
        yield cue.head
    if cue.xpos not in TOLD:
        return
    yield found.cue
    along = any(place.lemma(i) in ALONG for i in place.children(found.cue, "mark", "advmod"))
    if cue.deprel.startswith("advcl") and along and place.tokens[cue.head].xpos in TOLD:
        yield cue.head


def _back(time: Time) -> bool:
    """Whether a time can be that of what has been done."""
    inner = time.expr.of if isinstance(time.expr, Clock | Edge) else time.expr
    if isinstance(inner, Weekday | Fixed):
        return inner.toward != "future"
    return isinstance(inner, Years) or (isinstance(inner, Shift) and inner.count <= 0)
