"""A figure in its sentence in, the time that it holds for out: the one said in its clause, or in the clause it serves.

"In March the bank agreed to lend $9 million": lent in March. What a figure is compared with is another time: "40
percent of its 1990 value", "since 1991", "up from last year".
"""

import re
from collections.abc import Iterator, Sequence

from pactline.kit import trees
from pactline.model.mention import Amount, Mention, Time
from pactline.model.sentence import Clause
from pactline.model.when import Clock, Opening, Shift, SpanOf, Vague, Weekday
from pactline.records.measure_ground import Ground

BASE = re.compile(
    r"[\s-](?:levels?|values?|highs?|lows?|peaks?|prices?|figures?|totals?|estimates?|forecasts?|rates?|baselines?|budgets?)\b"
)
AGAINST = re.compile(
    r"\b(?:since|than|compared (?:with|to)|against|versus|from|until|before|after|like"
    r"|(?:retroactive|back|backdated|dating) to)"
    r" (?:(?:in|the|those|that|its|their|of|early|late|mid|about|at least) )*$",
    re.I,
)
OFF = re.compile(  # down a fifth from its peak in [March], below the level of [2009]
    r"\b(?:from|below|above|under|than|off|against) (?:[\w'’-]+ ){1,3}"
    r"(?:levels?|values?|highs?|lows?|peaks?|prices?|totals?|rates?) (?:(?:in|of|on|at|the|early|late|mid)[ -])+$",
    re.I,
)
YEARLY = re.compile(r"\b(?:on|over) (?:the )?$", re.I)  # up 5 percent on [last year]
YEAR = re.compile(r"(?:the )?(?:last|previous|past|same|prior) \w+|\d{4}", re.I)
BEHIND = re.compile(
    r"(?: \([^()]{1,30}\))? (?:(?:in|on|for|during|by|at|as of|as at|early|late|at the end of) )?(?:the )?"
)
OWNED = re.compile(r"['’]s\b")  # [Friday's] scenes are no day of Saturday's toll
FROM_TO = re.compile(r"\b(?:from|between) $", re.I)
TWO = re.compile(r" (?:and|or) (?:in )?")
TO = re.compile(r" (?:to|until|through|and) (?:the )?")
AND = re.compile(r"(?:,? (?:and|or|through|to)|[-–/]) ?(?:in |on )?")
STEP = re.compile(r"\b(?:later|earlier|afterwards?|thereafter|since then|subsequently|eventually)\b")
SAYING = ("ccomp", "csubj", "parataxis", "acl:relcl")  # the day of the verb above is not the day of what is told in it
SERVING = ("xcomp", "acl", "advcl", "conj")
MARKS = ("when", "as", "after", "while", "to", "")
WHOLE = ("the year", "the month", "the week", "the quarter", "the day")  # "rose 25 percent for the year" has no day
REACH = 4  # tokens from a time to the noun it tells of
STEPS = 3  # clauses up from a figure


def as_of(here: Ground, near: Sequence[Mention]) -> Time | None:
    """The one date said of the amount; "now" is no date but the report's day."""
    named = _named_by_when(here, near) or _right_behind(here, near)
    if named is not None:
        return named
    times = _times(here, near)
    if _stepped(here):
        return None
    listed = _listed(here, times)
    if listed is not None:
        return listed
    for step, clause in enumerate(_upward(here, here.clause())):
        told = [time for time in times if _inside(here, clause, time)]
        fit = _plain(here, told)
        fit = _above(here, clause, fit, times=times) if step else fit
        if told or fit or step >= STEPS:
            return _only(here, fit, near)
    return None


def _listed(here: Ground, times: Sequence[Time]) -> Time | None:
    """[In 1692] a quake killed 2,000; in 1843 a storm killed 500: the one time of a figure's own item of a list."""
    start, end = here.sentence.start, here.sentence.end
    low, high = here.text.rfind(";", start, here.amount.span.start), here.text.find(";", here.amount.span.end, end)
    own = [one for one in times if low < one.span.start and (high < 0 or one.span.end <= high)]
    dated_too = len(own) == 1 and len(times) > 1 and (low >= 0 or high >= 0)
    clause = here.clause()
    told = clause is not None and clause.relation in SAYING and not (own and _inside(here, clause, own[0]))
    return own[0] if dated_too and not told and not is_base(here, own[0]) else None


def _stepped(here: Ground) -> bool:
    """Calved in May but weeks later broke into 20 pieces: a clause joined to a dated one that has a step of its own."""
    clause = here.clause()
    if clause is None or clause.relation != "conj":
        return False
    own = " ".join(here.tokens[i].text.lower() for i in sorted(clause.words) if i < here.head)
    return STEP.search(own) is not None and not any(char.isdigit() for char in STEP.split(own)[0])


def _only(here: Ground, fit: Sequence[Time], near: Sequence[Mention]) -> Time | None:
    """The one time of a clause, unless it is one of several meant."""
    return fit[0] if len(fit) == 1 and not _of_several(here, fit[0], near) else None


def _of_several(here: Ground, time: Time, near: Sequence[Mention]) -> bool:
    """$33 billion in [2009] and 2010: a time that only is the first of those meant."""
    behind = (one for one in near if isinstance(one, Time) and one.span.start > time.span.end)
    return any(AND.fullmatch(here.text, time.span.end, one.span.start) for one in behind)


def _named_by_when(here: Ground, near: Sequence[Mention]) -> Time | None:
    """Have trained since [May 2031], when 900 sailors came: the day that a clause with "when" is of."""
    clause = here.clause()
    mark = None if clause is None else trees.child(here.tokens, clause.verb, "advmod", "mark")
    if mark is None or mark < 2 or here.tokens[mark].text.lower() != "when" or here.tokens[mark - 1].text != ",":
        return None
    before = (one for one in near if isinstance(one, Time) and one.span.end == here.tokens[mark - 2].end)
    return next((one for one in before if dated(one)), None)


def _right_behind(here: Ground, near: Sequence[Mention]) -> Time | None:
    """Down from $25 billion [a year earlier]: a time counted from the one said before."""
    behind = (one for one in near if isinstance(one, Time) and one.span.start == here.amount.span.end + 1)
    return next((one for one in behind if isinstance(one.expr, Shift) and one.expr.base and dated(one)), None)


def _times(here: Ground, near: Sequence[Mention]) -> list[Time]:
    """The times of a sentence that say which day, and are no other figure's."""
    others = [one.span.end for one in near if isinstance(one, Amount) and one.span != here.amount.span]
    return [one for one in near if isinstance(one, Time) and dated(one) and not _taken(here, one, others)]


def _plain(here: Ground, told: Sequence[Time]) -> list[Time]:
    """The times of a clause that hold for its figure."""
    return _own(here, told) or [time for time in told if not is_base(here, time)]


def _above(here: Ground, clause: Clause, fit: Sequence[Time], *, times: Sequence[Time]) -> list[Time]:
    """Of the times of a clause above a figure's those that hold for it too."""
    set_for = [time for time in fit if _before(here, clause, time)] or _when(here, clause, times)
    return set_for or [time for time in times if _narrated(here, clause, time)]


def _taken(here: Ground, time: Time, ends: Sequence[int]) -> bool:
    """Whether a time stands right behind another figure: to $35 from $140 [in July]."""
    return any(here.amount.span.end < end and BEHIND.fullmatch(here.text, end, time.span.start) for end in ends)


def dated(time: Time) -> bool:
    """Whether a time is a day or longer and says which: not "now", not "for the year", not "since 1991"."""
    expr = time.expr
    if isinstance(expr, Clock):
        return expr.of is not None
    since = isinstance(expr, Opening) and expr.side in ("since", "after")
    whole = time.text.lower() in WHOLE
    return time.type == "DATE" and not whole and not since and not isinstance(expr, Vague | SpanOf)


def _upward(here: Ground, clause: Clause | None) -> Iterator[Clause]:
    """The clause of a figure and those that it serves: agreed [to lend], faced a need [to find], fell, [losing]."""
    while clause is not None:
        yield clause
        relation = clause.relation
        if clause.parent is None or relation in SAYING or relation.split(":")[0] not in SERVING:
            return
        if relation.startswith("advcl") and _word(here, clause) not in MARKS:
            return
        above = here.sentence.clauses[clause.parent]
        if relation.startswith("acl") and not _serves(here, clause, above):
            return
        clause = above


def _serves(here: Ground, clause: Clause, above: Clause) -> bool:
    """Whether what a clause hangs on is part of the one above, and not of a noun in it: faced [a need] to find."""
    thing = here.tokens[here.tokens[clause.verb].head]
    return thing.head == above.verb


def _inside(here: Ground, clause: Clause, time: Time) -> bool:
    """Whether a time stands in a clause."""
    tokens = [here.tokens[at] for at in clause.words]
    return any(token.start < time.span.end and time.span.start < token.end for token in tokens)


def is_base(here: Ground, time: Time) -> bool:
    """Whether a time is but what a figure is measured against: its [1990] value, more than in [2005]."""
    before = here.text[here.sentence.start : time.span.start]
    if isinstance(time.expr, Weekday) and OWNED.match(here.text, time.span.end):
        return True
    if _attributive(here, time) or _names(here, time) or _begins(here, time):
        return True
    if YEARLY.search(before) and YEAR.fullmatch(time.text):
        return True
    if BASE.match(here.text, time.span.end) is not None:
        return True
    return AGAINST.search(before) is not None or OFF.search(before) is not None


def _attributive(here: Ground, time: Time) -> bool:
    """Whether a time only tells which thing another noun means: the [April 20] blast prompted ten inquiries."""
    inside = tuple(i for i, t in enumerate(here.tokens) if t.start < time.span.end and time.span.start < t.end)
    at = trees.common(here.tokens, inside) if inside else None
    if at is None or not here.tokens[at].deprel.startswith(("compound", "nummod", "amod", "nmod")):
        return False
    noun = here.tokens[at].head
    mine = (here.head, *trees.path_up(here.tokens, here.head)[:1])
    return inside[-1] < noun < inside[-1] + REACH and noun not in mine


def _begins(here: Ground, time: Time) -> bool:
    """Whether a time is that of what a stretch begins with: has sprayed 90 litres since the blast [on April 20]."""
    at = next((i for i, t in enumerate(here.tokens) if t.start < time.span.end and time.span.start < t.end), None)
    above = () if at is None else trees.path_up(here.tokens, at)
    nouns = [i for i in above if here.tokens[i].upos in ("NOUN", "PROPN")]
    return any(here.tokens[j].text.lower() == "since" for i in nouns for j in trees.children(here.tokens, i, "case"))


def _names(here: Ground, time: Time) -> bool:
    """Whether a time is but part of a name in a clause that tells what holds now: the pact [of 2009] bans 500 ships."""
    clause = here.clause()
    if clause is None or here.tokens[clause.verb].xpos not in ("VBZ", "VBP"):
        return False
    at = next((i for i, t in enumerate(here.tokens) if t.start >= time.span.start), 0)
    return at > 0 and here.tokens[at - 1].text.lower() == "of" and here.tokens[at].deprel.startswith("nmod")


def _own(here: Ground, times: Sequence[Time]) -> list[Time]:
    """Of several times the one right behind the figure; from 1990 [to 2005]: what is told of a stretch has its end."""
    behind = [one for one in times if BEHIND.fullmatch(here.text, here.amount.span.end, one.span.start)]
    if any(TWO.fullmatch(here.text, one.span.end, other.span.start) for one in behind for other in times):
        return []  # "$33 billion in 2009 and 2010" is of neither
    if len(times) != 2 or behind:
        return behind if len(times) > 1 else []
    first, last = times
    opened = FROM_TO.search(here.text[here.sentence.start : first.span.start]) is not None
    return [last] if opened and TO.fullmatch(here.text[first.span.end : last.span.start]) else []


def _when(here: Ground, clause: Clause, times: Sequence[Time]) -> list[Time]:
    """When they cut its rating [on Monday], the firm needed $9 million: the day of what a clause is set beside."""
    at = here.sentence.clauses.index(clause)
    beside = [one for one in here.sentence.clauses if one.parent == at and one.relation.startswith("advcl")]
    set_by = [one for one in beside if one.verb < clause.verb and _word(here, one) in ("when", "as")]
    return [time for one in set_by for time in times if _inside(here, one, time)]


def _narrated(here: Ground, clause: Clause, time: Time) -> bool:
    """Whether a figure is of the next step of a story: the ship sank [in 1989] and spilled, or spilling, 9 tonnes."""
    below = next(
        (one for one in _upward(here, here.clause()) if one.parent == here.sentence.clauses.index(clause)), None
    )
    if below is None or below.subject != clause.subject or here.tokens[clause.verb].xpos != "VBD":
        return False
    form = {"conj": "VBD", "advcl": "VBG"}.get(below.relation, "")
    verb, own = here.tokens[clause.verb], here.tokens[below.verb]
    at = next((i for i, t in enumerate(here.tokens) if time.span.start <= t.start < time.span.end), None)
    hung = at is not None and clause.verb in trees.path_up(here.tokens, at)[:2]
    return own.xpos == form and hung and verb.end <= time.span.start and time.span.end <= own.start


def _word(here: Ground, clause: Clause) -> str:
    """The word that joins a clause to the one above."""
    mark = trees.child(here.tokens, clause.verb, "mark", "advmod")
    return "" if mark is None else here.tokens[mark].text.lower()


def _before(here: Ground, clause: Clause, time: Time) -> bool:
    """Whether a time of a clause above is set for all of it: before its verb, or right behind it."""
    verb, below = here.tokens[clause.verb], here.clause()
    if below is not None and below.relation.startswith("advcl") and _word(here, below) in ("when", "as"):
        return True
    return time.span.start < verb.start or time.span.start - verb.end < 2
