"""A figure in its report in, the day that stands before its sentence out: the head of an entry, the last sentence's.

A chronology writes "Sept. 19: ..." once and tells what was done that day in several paragraphs. "Yesterday trade was
halted. The index fell 5 percent": it fell yesterday, since what prices do is told of one day after another.
"""

from collections.abc import Mapping, Sequence

from pactline.kit import trees
from pactline.model.mention import Mention, Time
from pactline.model.reading import Reading
from pactline.model.sentence import Sentence
from pactline.model.when import Fixed, Shift, Weekday
from pactline.records import measure_days
from pactline.records.measure_ground import Ground

FAR = 4  # sentences from a day to what prices did on it
FEW = 3  # entries that make a chronology
REACH = 24  # characters before a time
HEAD = ":"
PAST = "VBD"


def day(here: Ground, page: Reading, beside: Mapping[int, Sequence[Mention]], *, heads: Sequence[Time]) -> Time | None:
    """The day before a figure's sentence that it holds for."""
    return _carried(here, page, beside) or _under(here, heads, beside) or _traded(here, page, beside)


def entries(page: Reading) -> tuple[Time, ...]:
    """The days at the head of the entries of a chronology, in order; none where a report is none."""
    text = page.report.text
    days = [
        one for one in page.mentions if isinstance(one, Time) and one.type == "DATE" and isinstance(one.expr, Fixed)
    ]
    heads = [one for one in days if text[one.span.end : one.span.end + 1] == HEAD and _begins(text, one.span.start)]
    return tuple(heads) if len(heads) >= FEW else ()


def _begins(text: str, start: int) -> bool:
    """Whether an offset begins a line."""
    return start == 0 or text[start - 1] == "\n"


def _under(here: Ground, heads: Sequence[Time], beside: Mapping[int, Sequence[Mention]]) -> Time | None:
    """The day of the entry that a figure stands in: no later entry's, and none of the text behind the last."""
    before = [one for one in heads if one.span.start < here.amount.span.start]
    after = [one for one in heads if one.span.start > here.amount.span.start]
    if not before or [one for one in _days(here.text, beside.get(here.sentence.index, ())) if one != before[-1]]:
        return None
    same = "\n" not in here.text[before[-1].span.end : here.amount.span.start]
    return before[-1] if after or same else None


def _carried(here: Ground, page: Reading, beside: Mapping[int, Sequence[Mention]]) -> Time | None:
    """The one near day of the sentence before, for what prices did: They halted trade [on Monday]. Shares fell."""
    index = here.sentence.index
    while index > max(0, here.sentence.index - FAR):
        if not _swings(page.sentences[index], here) or _days(here.text, beside.get(index, ())):
            return None
        index -= 1
        days = _days(here.text, beside.get(index, ()))
        if days:
            past = any(one.tense == "past" and one.relation == "root" for one in page.sentences[index].clauses)
            return days[0] if past and len(days) == 1 and _near(days[0]) else None
    return None


def _traded(here: Ground, page: Reading, beside: Mapping[int, Sequence[Mention]]) -> Time | None:
    """Stocks fell [yesterday]. ... Lund's shares gained 8 percent: the one day that a report trades on."""
    index = here.sentence.index
    own = page.sentences[index]
    moved = _swings(own, here) or _is_up(own, here)
    if not (moved and _trades(own, here)) or _days(here.text, beside.get(index, ())):
        return None
    before = (beside.get(one.index, ()) for one in page.sentences[:index] if _trades(one, here))
    days = [one for near in before for one in _days(here.text, near) if _near(one)]
    return days[-1] if len({one.expr for one in days}) == 1 else None


def _trades(sentence: Sentence, here: Ground) -> bool:
    """Whether a sentence tells what shares, an index or a stock exchange did: Lund's stock closed at $18."""
    root = next((one for one in sentence.clauses if one.relation == "root"), None)
    if root is None or root.subject is None or not _is_past(sentence, root.verb):
        return False
    return sentence.tokens[root.subject].lemma.lower() in (*here.words.securities, *here.words.indices)


def _is_past(sentence: Sentence, verb: int) -> bool:
    """Whether a predicate is told in the plain past: closed, was up."""
    was = [sentence.tokens[i].xpos for i in trees.children(sentence.tokens, verb, "cop")]
    return PAST in (*was, sentence.tokens[verb].xpos)


def _is_up(sentence: Sentence, here: Ground) -> bool:
    """Whether a sentence tells that something was up or down."""
    roots = [one.verb for one in sentence.clauses if one.relation == "root"]
    words = (i for root in roots for i in (root, *trees.children(sentence.tokens, root, "advmod")))
    return any(sentence.tokens[i].text.lower() in here.words.directions for i in words)


def _swings(sentence: Sentence, here: Ground) -> bool:
    """Whether a sentence tells what prices did: shares fell."""
    roots = [sentence.tokens[one.verb] for one in sentence.clauses if one.relation == "root"]
    return any(verb.lemma in here.words.swinging and verb.xpos == PAST for verb in roots)


def _near(time: Time) -> bool:
    """Whether a time is a day of the last week: yesterday, Monday."""
    expr = time.expr
    yesterday = isinstance(expr, Shift) and expr.unit == "day" and expr.count == -1
    return yesterday or (isinstance(expr, Weekday) and expr.toward != "future")


def _days(text: str, near: Sequence[Mention]) -> list[Time]:
    """The days that a sentence tells, and not what it measures against: the lowest since 2004."""
    times = (one for one in near if isinstance(one, Time) and measure_days.dated(one))
    return [
        one for one in times if not measure_days.AGAINST.search(text, max(one.span.start - REACH, 0), one.span.start)
    ]
