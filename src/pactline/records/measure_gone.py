"""A figure without a time of its own in, whether it is of a time gone by that nobody tells out.

News tells in the past tense what has just been: then a figure is of the report's day. Of another time is what stands
by "at the time" or "before the crash", what "had been" or "used to be", what is told beside an old day that is not its
own ("the 276 miners trapped in April 2014"), and what goes on with a story whose start has a year of its own, until the
report comes back to the news.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from pactline.kit import trees
from pactline.model.mention import Mention, Time
from pactline.model.reading import Reading
from pactline.model.record import Statement
from pactline.model.sentence import Clause, Sentence
from pactline.model.span import Span
from pactline.model.when import (
    Clock,
    Edge,
    Fixed,
    Holiday,
    Opening,
    Recurring,
    Shift,
    SpanOf,
    TimeExpr,
    Vague,
    Weekday,
    Years,
)
from pactline.records import measure_days, measure_old_days
from pactline.records.measure_ground import Ground

LEAD = 3  # the first sentences of a report tell its news
REACH = 8  # sentences that a story of old goes on for
LONG = ("year", "decade", "century")
FINITE = ("VBD", "VBP", "VBZ", "MD")
SAYING = ("ccomp", "parataxis")
STRETCH = re.compile(r"(?:^|, )(?:[\w-]+ ){0,3}(?:week|month|year|decade)s? (?:after|before) ", re.I)

Rule = Callable[[Ground, Clause, Sequence[Mention]], bool]


def gone(here: Ground, near: Sequence[Mention], old: frozenset[int]) -> bool:
    """Whether a figure is of a time gone by; `old` are the sentences of the report that go on with a story of old."""
    if any(measure_old_days.knows(here, one) for one in measure_old_days.told(near)):
        return True
    clause = next((one for one in _upward(here) if _form(here.sentence, one.verb)), None)
    if clause is None or _form(here.sentence, clause.verb) != "VBD":
        return False
    told_of_old = here.sentence.index in old and clause.relation not in SAYING
    return told_of_old or any(rule(here, clause, near) for rule in RULES)


def stories(page: Reading, beside: dict[int, list[Mention]]) -> frozenset[int]:
    """The sentences of a report that go on, in the plain past, behind one whose year is long gone."""
    found: set[int] = set()
    since = -REACH - 1
    for sentence in page.sentences:
        times = [one for one in beside.get(sentence.index, ()) if isinstance(one, Time)]
        past = sentence.index >= LEAD and _past(sentence) and not any(_of_news(one.expr) for one in times)
        goes_on = past and 0 < sentence.index - since <= REACH and not _says(page, sentence)
        if goes_on:
            found.add(sentence.index)
        text = page.report.text
        if past and _begins(sentence, [one for one in times if not _is_since(text, sentence, one)]):
            since = sentence.index
        elif not goes_on:
            since = -REACH - 1
    return frozenset(found)


def by_phrase(here: Ground, clause: Clause, near: Sequence[Mention]) -> bool:
    """[At the time], it held 30 percent; it [once] held 30 percent; it [used to] hold them."""
    own = _words(here, clause)
    told = f" {' '.join(own)} "
    if any(f" {phrase} " in told and f" {phrase} of " not in told for phrase in here.words.bygone):
        return True
    return any(here.tokens[i].lemma.lower() in here.words.formerly for i in _hung(here, clause, "advmod"))


def by_perfect(here: Ground, clause: Clause, near: Sequence[Mention]) -> bool:
    """The price [had been] $9; but he said that it had been."""
    words = {here.tokens[i].text.lower() for i in _hung(here, clause, "aux", "cop")}
    return {"had", "been"} <= words and _is_state(here, clause) and clause.relation not in SAYING


def by_clause(here: Ground, clause: Clause, near: Sequence[Mention]) -> bool:
    """[When it abandoned caution], its shares were at $30: a state beside a deed that is told as past."""
    if not _is_state(here, clause) or clause.subject in here.own:
        return False
    return any(
        _form(here.sentence, at) == "VBD"
        and any(here.tokens[i].text.lower() in ("when", "before") for i in _marks(here, at))
        for at in trees.children(here.tokens, clause.verb, "advcl")
    )


def by_noun(here: Ground, clause: Clause, near: Sequence[Mention]) -> bool:
    """Houses were fetching $90,000 [before the crash]."""
    times = [one.span for one in near if isinstance(one, Time)]
    going = here.tokens[clause.verb].xpos == "VBG"
    if not (going or _is_state(here, clause)):
        return False
    nouns = [i for i in trees.children(here.tokens, clause.verb, "obl") if here.tokens[i].upos == "NOUN"]
    return any(_is_before(here, i) and not any(_stands_in(here, i, one) for one in times) for i in nouns)


def by_ago(here: Ground, clause: Clause, near: Sequence[Mention]) -> bool:
    """Who, [three weeks ago], complained of his demanding $700 billion: said of what the figure's clause serves."""
    if clause.verb == here.verb():
        return False
    ago = [one for one in near if isinstance(one, Time) and _is_ago(one.expr)]
    return any(_stands_in(here, i, one.span) for one in ago for i in clause.words)


def by_old_day(here: Ground, clause: Clause, near: Sequence[Mention]) -> bool:
    """[Two years ago], guards hired from abroad shot 32 people: an old day beside it, if not surely its own."""
    words = [here.tokens[i] for one in _upward(here) for i in one.words]
    words += [here.tokens[0]] if here.tokens else []
    old = [one.span for one in measure_old_days.told(near) if not measure_days.is_base(here, one)]
    return any(one.start < t.end and t.start < one.end for one in old for t in words)


def by_stretch(here: Ground, clause: Clause, near: Sequence[Mention]) -> bool:
    """[The month after] the speech, a man shot two guards: counted from what has a day that nobody tells."""
    start = here.sentence.start
    return any(
        start + one.end() <= here.amount.span.start for one in STRETCH.finditer(here.text[start : here.sentence.end])
    )


RULES: tuple[Rule, ...] = (by_phrase, by_perfect, by_clause, by_noun, by_ago, by_old_day, by_stretch)


def _upward(here: Ground) -> Iterator[Clause]:
    """The clause of a figure and those above it, up to what is said."""
    clause = here.clause()
    while clause is not None:
        yield clause
        if clause.parent is None or clause.relation in SAYING:
            return
        clause = here.sentence.clauses[clause.parent]


def _form(sentence: Sentence, verb: int) -> str:
    """The form of a predicate's finite word, its auxiliary's first; empty without one."""
    tokens = sentence.tokens
    inner = [i for i in trees.children(tokens, verb, "aux", "cop") if tokens[i].xpos in FINITE]
    return tokens[inner[0]].xpos if inner else tokens[verb].xpos if tokens[verb].xpos in FINITE else ""


def _words(here: Ground, clause: Clause) -> list[str]:
    """The words of a clause in small letters."""
    return [here.tokens[i].text.lower() for i in sorted(clause.words)]


def _hung(here: Ground, clause: Clause, *deprels: str) -> tuple[int, ...]:
    """What hangs on a clause's predicate."""
    return trees.children(here.tokens, clause.verb, *deprels)


def _marks(here: Ground, verb: int) -> tuple[int, ...]:
    """The words that join a clause."""
    return trees.children(here.tokens, verb, "mark", "advmod")


def _is_before(here: Ground, noun: int) -> bool:
    """Before the crash."""
    return any(here.tokens[i].text.lower() == "before" for i in trees.children(here.tokens, noun, "case"))


def _stands_in(here: Ground, at: int, span: Span) -> bool:
    """Whether a token stands in a span."""
    return span.start < here.tokens[at].end and here.tokens[at].start < span.end


def _is_state(here: Ground, clause: Clause) -> bool:
    """Whether a clause tells how things were: was, had, held, traded at."""
    cop = trees.child(here.tokens, clause.verb, "cop") is not None
    return cop or here.tokens[clause.verb].lemma.lower() in here.words.staying


def _past(sentence: Sentence) -> bool:
    """Whether a sentence is told in the plain past."""
    root = trees.root(sentence.tokens)
    return root is not None and _form(sentence, root) == "VBD"


def _is_since(text: str, sentence: Sentence, time: Time) -> bool:
    """Whether a time is but what is compared with: the best day since 1939."""
    return measure_days.AGAINST.search(text, sentence.start, time.span.start) is not None


def _begins(sentence: Sentence, times: Sequence[Time]) -> bool:
    """Whether a sentence tells what was in a year long gone."""
    return any(_is_long_gone(one.expr) and _sets_time(sentence, one) for one in times)


def _sets_time(sentence: Sentence, time: Time) -> bool:
    """Whether a time is that of what a sentence tells: [in 1999] it bought; and not of houses built [in 1999]."""
    root = trees.root(sentence.tokens)
    for clause in sentence.clauses:
        leads = clause.verb == root or (clause.relation == "advcl" and sentence.tokens[clause.verb].head == root)
        inside = (sentence.tokens[i] for i in clause.words)
        if leads and any(time.span.start < token.end and token.start < time.span.end for token in inside):
            return True
    return False


def _says(page: Reading, sentence: Sentence) -> bool:
    """Whether a sentence tells what somebody says."""
    spans = (one.evidence[0].span for one in page.records if isinstance(one.body, Statement) and one.body.told)
    return any(sentence.start <= one.start < sentence.end for one in spans)


def _is_ago(expr: TimeExpr) -> bool:
    """Whether a time is so and so long ago."""
    return isinstance(expr, Shift) and expr.count < 0 and expr.ago


def _is_long_gone(expr: TimeExpr) -> bool:
    """Whether a time names a year, or a stretch of years, that is no news: in 2003, the mid-1990s, ten years ago."""
    if isinstance(expr, Edge):
        return _is_long_gone(expr.of)
    if isinstance(expr, Opening):
        return expr.side in ("by", "until") and _is_long_gone(expr.of)
    if isinstance(expr, Shift):
        return expr.unit in LONG and expr.count < 0
    return isinstance(expr, Years) or (isinstance(expr, Fixed | Holiday) and expr.year is not None)


def _of_news(expr: TimeExpr) -> bool:
    """Whether a time brings a report back to its news: on Monday, yesterday, this week, now."""
    if isinstance(expr, Clock | Edge):
        return expr.of is not None and _of_news(expr.of)
    if isinstance(expr, Fixed):
        return expr.year is None
    if isinstance(expr, Shift):
        return expr.unit not in LONG or expr.count >= 0
    if isinstance(expr, Vague):
        return expr.ref != "PAST_REF"
    return isinstance(expr, Weekday) or (
        isinstance(expr, SpanOf | Recurring) and getattr(expr, "toward", None) == "past"
    )
