"""An undertaking in its sentence in, the day or the stretch by when it is due out."""

import msgspec

from pactline.model.mention import Time
from pactline.model.sentence import Clause, Token
from pactline.model.when import Clock, Fixed, Opening, Shift, SpanOf, Vague, Weekday
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

YEARLY = ("nummod", "compound", "amod")
OCCASION = ("at", "during")
THERE = ("there_will_be", "assured_there")  # whose subject stands behind
# rules by which something is told with its subject: "the port will be closed", "talks will begin"
BY_SUBJECT = (
    "will_be_done",
    "headline_done",
    "money_will_go",
    "will_take_place",
    "will_begin",
    "takes_effect",
    "completed",
    "under_which_done",
    "planned_for",
    "is_due",
    "assured",
    "vouched_to",
    "expected_done",
    "slated_to",
    *THERE,
)
OF_THINGS = (*BY_SUBJECT, "promised_of_them")  # where the cue is the deed's verb
BY_CUE = ("vowed_to", "promised_thing")  # a last day behind the deed is the deed's, whatever the tree hangs it on
LENGTHENED = ("extend", "prolong", "lengthen")
WITHIN = "within"  # 30 days
STANDING = ("must", "needs_to", "obliged", "under_which")  # for whomever it may concern
COUNTED = ("the day", "the week", "the month", "the year")
FROM = ("of ", "after ", "from ")
LATEST = ("by", "before")
COMING = ("the next ", "the coming ")  # week, from now on; "next week" begins on its Monday
STRETCHES = ("week", "month", "year")
BEYOND = ("after", "since", "beyond")  # what begins there has no last day


def due(place: Place, found: Undertaking, span: tuple[int, int], *, words: CommitmentWords) -> Time | None:
    """By when: a date or a stretch to come in the action's words or its clause; one with "by" before all others."""
    inside = _beside(place, found, span)
    terms = [one for one in inside if _is_term(place, found, one, words=words)]
    terms += [one for one in _of_sentence(place) if one not in inside and _set_with_cue(place, found, one)]
    latest = (one for one in terms if _case(place, one) in LATEST)
    one = next(latest, next(iter(terms), None))
    return None if one is None else _forward(one, within=_case(place, one) == WITHIN)


def _beside(place: Place, found: Undertaking, span: tuple[int, int]) -> list[Time]:
    """The times in the action's words or its clause, up to where another undertaking begins."""
    spans, clause = [span], _clause(place, found)
    if clause is not None:
        spans += [(place.tokens[i].start, place.tokens[i].end) for i in clause.words]
    end = place.tokens[found.until].start if found.until >= 0 else place.sentence.end
    times = (one for one in _of_sentence(place) if one.span.start < end)
    return [one for one in times if any(first <= one.span.start < last for first, last in spans)]


def _clause(place: Place, found: Undertaking) -> Clause | None:
    """The clause of the deed; of a thing to which it is done, the clause of the cue; of one without a verb, none."""
    if found.gapped:
        return None
    return place.clause(found.cue if found.rule in OF_THINGS else found.act)


def _of_sentence(place: Place) -> list[Time]:
    """The times of the whole sentence."""
    return place.times(place.sentence.start, place.sentence.end)


def _is_term(place: Place, found: Undertaking, time: Time, *, words: CommitmentWords) -> bool:
    """Whether a time beside an action can be the one by which it is due."""
    if (
        time.rule == "time:century"
        or _from_elsewhere(place, found, time)
        or not _ahead(place, time)
        or _of_the_clock(place, time)
        or _of_a_name(place, time)
        or _case(place, time) in BEYOND
        or _of_the_asking(place, found, time)
    ):
        return False
    if place.lemma(found.act) in LENGTHENED and _case(place, time) in ("to", "until", "till", "through"):
        return False  # "extend the credit to 2016"
    return not (_told_by_the_way(place, found, time) or _says_which(place, time, words) or _in_a_range(place, time))


def _set_with_cue(place: Place, found: Undertaking, time: Time) -> bool:
    """Asked Tessary for papers, promised a clinic [by 4 May]: a last day that hangs on the asking or promising."""
    behind = found.rule in BY_CUE and time.span.start > place.tokens[found.act].start
    if not (found.asked or behind) or _case(place, time) not in LATEST or not _ahead(place, time):
        return False
    return any(stands_on(time, place.tokens[i]) for i in place.children(found.cue, "obl"))


def _top(place: Place, time: Time) -> int | None:
    """The token of a time on which its others hang."""
    own = [i for i, token in enumerate(place.tokens) if stands_on(time, token)]
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


def stands_on(time: Time, token: Token) -> bool:
    """Whether a time stands on a token."""
    return time.span.start < token.end and token.start < time.span.end


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


def _of_the_clock(place: Place, time: Time) -> bool:
    """At [2000] on Friday, at [1900] local time: an hour that reads as a year."""
    year = isinstance(time.expr, Fixed) and time.expr.month is None
    return year and place.text[: time.span.start].rstrip()[-3:].lower() == " at"


def _of_a_name(place: Place, time: Time) -> bool:
    """The [1994] trade agreement, the Sund Act of [2010]: a year that says which, and not by when."""
    if not isinstance(time.expr, Fixed) or time.expr.month is not None:
        return False
    at = next((i for i, token in enumerate(place.tokens) if token.start == time.span.start), None)
    if at is None:
        return False
    of = place.tokens[at].deprel == "nmod" and place.case(at) == "of"
    return place.tokens[at].deprel in YEARLY or (of and place.tokens[place.tokens[at].head].upos == "PROPN")


def _forward(time: Time, *, within: bool) -> Time:
    """A term lies ahead: "on Friday" of a promise is the next one, [the next week] is that from now on, [within] it by
    its end.
    """
    if isinstance(time.expr, SpanOf) and within:
        ahead = msgspec.structs.replace(time.expr, toward="future")
        return msgspec.structs.replace(time, expr=Opening(ahead, "by"))
    if isinstance(time.expr, Shift) and time.expr.unit in STRETCHES and time.text.lower().startswith(COMING):
        return msgspec.structs.replace(time, expr=SpanOf(time.expr.unit, 1.0, toward="future"))
    if isinstance(time.expr, Weekday | Fixed) and time.expr.toward is None:
        return msgspec.structs.replace(time, expr=msgspec.structs.replace(time.expr, toward="future"))
    return time


def _from_elsewhere(place: Place, found: Undertaking, time: Time) -> bool:
    """Must appeal [within 30 days], within a week [of the vote]: not counted from the day on which it is said."""
    behind = place.text[time.span.end :].lstrip()
    if place.words(time.span).lower() in COUNTED and behind.startswith(FROM[1:]):
        return True  # "on the first day of the month after the vote"
    if _case(place, time) != WITHIN:
        return False
    return found.rule in STANDING or behind.startswith(FROM)


def _ahead(place: Place, time: Time) -> bool:
    """Whether a time can be a term: a date that is not past, or a length with "within" or "next"."""
    if time.type not in ("DATE", "TIME", "DURATION") or isinstance(time.expr, Vague):
        return False
    if isinstance(time.expr, SpanOf):
        return time.expr.toward == "future" or _case(place, time) == WITHIN
    if isinstance(time.expr, Opening) and time.expr.side in ("since", "after"):
        return False
    if isinstance(time.expr, Fixed) and time.expr.year is not None:
        return True
    past = getattr(time.expr, "toward", None) == "past" or (isinstance(time.expr, Shift) and time.expr.count < 0)
    return not past
