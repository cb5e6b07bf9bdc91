"""An undertaking in its sentence in, the day or the stretch by when it is due out."""

from collections.abc import Iterator

import msgspec

from pactline.model.mention import Time
from pactline.model.sentence import Token
from pactline.model.when import Clock, Edge, Fixed, Opening, Shift, SpanOf, Vague, Weekday, Years
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

YEARLY = ("nummod", "compound", "amod")
OCCASION = ("at", "during")
LATEST = ("by", "before")
TOLD = ("VBD", "VBN")
ALONG = ("as", "when", "while")


def due(place: Place, found: Undertaking, span: tuple[int, int], *, words: CommitmentWords) -> Time | None:
    """By when: a date or a stretch to come in the action's words or its clause; one with "by" before all others."""
    clause = place.clause(found.act)
    spans = [span]
    if clause is not None:
        spans += [(place.tokens[i].start, place.tokens[i].end) for i in clause.words]
    inside = [one for one in _of_sentence(place) if any(s <= one.span.start and one.span.start < e for s, e in spans)]
    terms = [one for one in inside if _is_term(place, found, one, words=words)]
    terms += [one for one in _of_sentence(place) if one not in inside and _set_with_cue(place, found, one)]
    latest = (one for one in terms if _case(place, one) in LATEST)
    one = next(latest, next(iter(terms), None))
    return None if one is None else _forward(one)


def _of_sentence(place: Place) -> list[Time]:
    """The times of the whole sentence."""
    return place.times(place.sentence.start, place.sentence.end)


def _is_term(place: Place, found: Undertaking, time: Time, *, words: CommitmentWords) -> bool:
    """Whether a time beside an action can be the one by which it is due."""
    if not _ahead(place, time) or _of_a_name(place, time) or _of_the_asking(place, found, time):
        return False
    return not (_told_by_the_way(place, found, time) or _says_which(place, time, words) or _in_a_range(place, time))


def _set_with_cue(place: Place, found: Undertaking, time: Time) -> bool:
    """Asked Tessary for papers [by 4 May]: a last day that hangs on the asking."""
    if not found.asked or _case(place, time) not in LATEST or not _ahead(place, time):
        return False
    return any(_over(time, place.tokens[i]) for i in place.children(found.cue, "obl"))


def _top(place: Place, time: Time) -> int | None:
    """The token of a time on which its others hang."""
    own = [i for i, token in enumerate(place.tokens) if _over(time, token)]
    return next((i for i in own if place.tokens[i].head not in own), None)


def _case(place: Place, time: Time) -> str:
    """The preposition before a time; of a day of the month that hangs on its number, the number's."""
    top = _top(place, time)
    head = place.tokens[top].head if top is not None else -1
    clock = top is not None and head >= 0 and place.tokens[top].deprel == "nmod:unmarked"
    return "" if top is None else place.case(top) or (place.case(head) if clock else "")


def _says_which(place: Place, time: Time, words: CommitmentWords) -> bool:
    """Cancel [this summer]'s plans, a [midnight] rule: which, and not by when; but: will hold [next week]'s talks."""
    top = _top(place, time)
    if top is None:
        return False
    token, noun = place.tokens[top], place.tokens[top].head
    owns = token.deprel == "nmod:poss" and noun >= 0 and place.lemma(noun) not in words.words.meetings
    return owns or (token.deprel in YEARLY and isinstance(time.expr, Clock) and time.type == "TIME" and noun > top)


def _in_a_range(place: Place, time: Time) -> bool:
    """A curfew [from 4 p.m. Saturday to 8 a.m. Sunday]: when it holds, and not by when."""
    pair = ("from", "to", "until", "till")
    if _case(place, time) not in pair:
        return False
    cases = {_case(place, one) for one in _of_sentence(place)}
    return "from" in cases and bool(cases & set(pair[1:]))


def made(place: Place, found: Undertaking) -> Time | None:
    """When it was undertaken: [last month] threatened to close it; a time of the undertaking verb before the deed, or
    of the verb that announces the plan or that the undertaking goes along with.
    """
    for verb in _telling(place, found):
        hung = [place.tokens[i] for i in place.children(verb, "obl", "advmod", "nmod", "nsubj")]
        before = place.times(place.sentence.start, place.tokens[found.act].start)
        told = (_looked_back(one) for one in before if any(_over(one, token) for token in hung))
        if (one := next((one for one in told if _back(one)), None)) is not None:
            return one
    return None


def is_old(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm [had] vowed to close it; [on the campaign trail] he said he would: before its report, no one says when."""
    cue = place.tokens[found.cue]
    had = any(place.tokens[i].text.lower() == "had" for i in place.children(found.cue, "aux"))
    if cue.xpos == "VBN" and had and found.cue != found.act:
        return True
    before = place.text[place.sentence.start : place.tokens[found.act].start].lower()
    return any(phrase in before for phrase in words.words.formerly)


def _looked_back(time: Time) -> Time:
    """Announced plans [Tuesday] to sail: a plain weekday of what was told has been, whatever is to come behind it."""
    if not isinstance(time.expr, Weekday) or time.expr.stepped:
        return time
    return msgspec.structs.replace(time, expr=msgspec.structs.replace(time.expr, toward="past"))


def _telling(place: Place, found: Undertaking) -> Iterator[int]:
    """The verbs whose time is an undertaking's: announced [plans] on Monday; spoke on Monday as she [offered]."""
    cue = place.tokens[found.cue]
    if found.cue == found.act:
        return
    if cue.upos == "NOUN" and cue.deprel in ("obj", "nsubj:pass") and place.tokens[cue.head].xpos in TOLD:
        yield cue.head
    if cue.xpos not in TOLD:
        return
    yield found.cue
    along = any(place.lemma(i) in ALONG for i in place.children(found.cue, "mark", "advmod"))
    if cue.deprel.startswith("advcl") and along and place.tokens[cue.head].xpos in TOLD:
        yield cue.head


def _over(time: Time, token: Token) -> bool:
    """Whether a time stands on a token."""
    return time.span.start < token.end and token.start < time.span.end


def _back(time: Time) -> bool:
    """Whether a time can be that of what has been done."""
    inner = time.expr.of if isinstance(time.expr, Clock | Edge) else time.expr
    if isinstance(inner, Weekday | Fixed):
        return inner.toward != "future"
    return isinstance(inner, Years) or (isinstance(inner, Shift) and inner.count <= 0)


def _of_the_asking(place: Place, found: Undertaking, time: Time) -> bool:
    """They asked him not to sell it at a rally [on Sunday]: the day of the asking as likely as of what is asked."""
    at = next((i for i, token in enumerate(place.tokens) if token.start >= time.span.start), 0)
    occasion = at - 2 if at > 1 and place.tokens[at - 1].text.lower() == "on" else at - 1
    if found.strength != "requested" or occasion < 0 or place.tokens[occasion].upos != "NOUN":
        return False
    cases = [token.text.lower() for token in place.tokens if token.head == occasion and token.deprel == "case"]
    return not set(OCCASION).isdisjoint(cases)


def _told_by_the_way(place: Place, found: Undertaking, time: Time) -> bool:
    """The curfew, which was to end [this month], will be extended; its move [earlier this year] to ban it."""
    if place.words(time.span).lower().startswith("earlier"):
        return True
    at = next((i for i, token in enumerate(place.tokens) if token.end > time.span.start), -1)
    path: list[int] = []
    while at >= 0 and at not in (found.act, found.cue, *path):
        path.append(at)
        at = place.tokens[at].head
    return any(place.tokens[i].deprel == "acl:relcl" for i in path)


def _of_a_name(place: Place, time: Time) -> bool:
    """The [1994] trade agreement: a year that says which, and not by when."""
    if not isinstance(time.expr, Fixed) or time.expr.month is not None:
        return False
    at = next((i for i, token in enumerate(place.tokens) if token.start == time.span.start), None)
    return at is not None and place.tokens[at].deprel in YEARLY


def _forward(time: Time) -> Time:
    """A term lies ahead: "on Friday" of a promise is the next one."""
    if isinstance(time.expr, Weekday | Fixed) and time.expr.toward is None:
        return msgspec.structs.replace(time, expr=msgspec.structs.replace(time.expr, toward="future"))
    return time


def _ahead(place: Place, time: Time) -> bool:
    """Whether a time can be a term: a date that is not past, or a length with "within" or "next"."""
    if time.type not in ("DATE", "TIME", "DURATION") or isinstance(time.expr, Vague):
        return False
    if isinstance(time.expr, SpanOf):
        return time.expr.toward == "future"
    if isinstance(time.expr, Opening) and time.expr.side in ("since", "after"):
        return False
    if isinstance(time.expr, Fixed) and time.expr.year is not None:
        return True
    past = getattr(time.expr, "toward", None) == "past" or (isinstance(time.expr, Shift) and time.expr.count < 0)
    return not past
