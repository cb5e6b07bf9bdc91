"""Words around a weekday or a date without a year in, the side of the report's day it lies on out."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from pactline.mentions.times.grammar import Times
from pactline.mentions.times.words import Word
from pactline.model.sentence import Clause, Sentence
from pactline.model.when import Clock, Edge, Fixed, Holiday, Shift, TimeExpr, Weekday

REACH = 14  # words looked back for a cue, half as many ahead
BEHIND = 3  # words by which a cue after the time must be nearer to count
LONG_STEM = 4  # letters from which "-ed" is a past tense
TIED = 2  # words before a time in which a connective settles its side
TOUCHING = 2  # words before a time in which a cue outweighs the clause ("said on Tuesday that")
PLANNING = frozenset(("plan", "schedule", "postpone"))  # verbs whose time is that of what is planned
DUE = ("by", "before", "until")
OWNING = frozenset(("'s", "’s"))
STOPS = frozenset(".;!?")
CLIMB = 4  # clauses looked up from a participle to a finite verb
MODALS = frozenset(("will", "shall", "would", "should", "may", "might", "can", "could", "must", "wo", "'ll", "’ll"))


class Compass:
    """The cues of a language."""

    def __init__(self, times: Times) -> None:
        self.future = frozenset(times.future)
        self.past = frozenset(times.past)
        self.tied = times.tied
        self.ranked = frozenset(times.ranked)

    def turned(
        self, expr: TimeExpr, words: Sequence[Word], *, at: tuple[int, int], sentence: Sentence | None
    ) -> TimeExpr:
        """The expression with `toward` filled in where tense and connectives tell."""
        if isinstance(expr, Edge | Clock):
            return self._inside(expr, words, at=at, sentence=sentence)
        if not isinstance(expr, Weekday | Holiday | Fixed) or expr.toward is not None:
            return expr
        tied = self._tied(words, at[0])
        toward = tied or _owned(expr, words[at[1] : at[1] + 1]) or self._toward(words, at=at, sentence=sentence)
        untold = toward == _untold(expr) or _now(expr, sentence, words[at[0]].start)
        return replace(expr, toward=None if untold and not tied else toward)

    def _inside(
        self, expr: Edge | Clock, words: Sequence[Word], *, at: tuple[int, int], sentence: Sentence | None
    ) -> TimeExpr:
        """An edge or a time of day with the time turned that it is of."""
        if isinstance(expr, Edge) and _opens_this(expr):
            return self._next_opening(expr, words, at=at, sentence=sentence)
        return replace(expr, of=self.turned(expr.of, words, at=at, sentence=sentence)) if expr.of else expr

    def _next_opening(
        self, expr: Edge, words: Sequence[Word], *, at: tuple[int, int], sentence: Sentence | None
    ) -> TimeExpr:
        """Prices may fall [by the start of the year]: the next one's."""
        before = words[at[0] - 1].text.lower() if at[0] else ""
        ahead = before in DUE and self._toward(words, at=at, sentence=sentence) == "future"
        return replace(expr, of=replace(expr.of, count=1)) if ahead and isinstance(expr.of, Shift) else expr

    def _tied(self, words: Sequence[Word], first: int) -> str | None:
        """The side of the nearest word before a time that ties it to one."""
        near = (self.tied.get(word.text.lower()) for word in reversed(words[max(first - TIED, 0) : first]))
        return next((side for side in near if side), None)

    def _toward(self, words: Sequence[Word], *, at: tuple[int, int], sentence: Sentence | None) -> str | None:
        """The side that a word right before it gives, else the clause's tense, else the nearest cue."""
        near = self._nearest(words, range(at[0] - 1, max(at[0] - 1 - TOUCHING, -1), -1))
        parsed = by_clause(sentence, words[at[0]].start, self.ranked) if sentence else None
        return (near[1] if near else None) or parsed or self._by_cue(words, at=at)

    def _by_cue(self, words: Sequence[Word], *, at: tuple[int, int]) -> str | None:
        """The side that the nearest cue points to; one before the time counts as nearer."""
        before = self._nearest(words, range(at[0] - 1, max(at[0] - 1 - REACH, -1), -1))
        after = self._nearest(words, range(at[1], min(at[1] + REACH // 2, len(words))))
        if before and after:
            return before[1] if before[0] <= after[0] + BEHIND else after[1]
        found = before or after
        return found[1] if found else None

    def _nearest(self, words: Sequence[Word], places: range) -> tuple[int, str] | None:
        """The distance and side of the first cue on the way, up to the end of the sentence."""
        for distance, place in enumerate(places):
            form = words[place].text.lower()
            if form in STOPS or words[place].text[0] == "\n":
                return None
            if form in self.future:
                return distance, "future"
            if form in self.past or (len(form) > LONG_STEM and form.endswith("ed") and not _to_be(words, place)):
                return distance, "past"
        return None


def _to_be(words: Sequence[Word], place: int) -> bool:
    """Stands "be" before a participle, which makes it none of the past: to be repaired."""
    return place > 0 and words[place - 1].text.lower() == "be"


def _opens_this(expr: Edge) -> bool:
    """The start of the year."""
    inner = expr.of if expr.edge == "start" else None
    return isinstance(inner, Shift) and inner.count == 0 and inner.base is None


def _owned(expr: TimeExpr, after: Sequence[Word]) -> str | None:
    """Wednesday's ruling is known by its day, so it has been."""
    return "past" if isinstance(expr, Weekday) and after and after[0].text.lower() in OWNING else None


def _now(expr: Weekday | Holiday | Fixed, sentence: Sentence | None, start: int) -> bool:
    """Whether a year stands in a clause of the present, whatever the one above tells: they noted that he faces a vote
    in [2031].
    """
    if sentence is None or not isinstance(expr, Fixed) or expr.year is None:
        return False
    home = _home(sentence, start)
    clause = None if home is None else sentence.clauses[home]
    return clause is not None and clause.tense == "present" and sentence.tokens[clause.verb].xpos in ("VBZ", "VBP")


def _home(sentence: Sentence, start: int) -> int | None:
    """The clause around an offset."""
    token = next((place for place, one in enumerate(sentence.tokens) if one.start <= start < one.end), None)
    return next((place for place, one in enumerate(sentence.clauses) if token in one.words), None)


def by_clause(sentence: Sentence, start: int, ranked: AbstractSet[str]) -> str | None:
    """The side that the tense of the clause around an offset gives; from an infinitive on up to a finite verb."""
    home = _home(sentence, start)
    for _ in range(CLIMB):
        if home is None:
            return None
        clause = sentence.clauses[home]
        side = _side(clause, sentence)
        if side and not (_of_the_first(clause, sentence, ranked) and _above(clause, sentence) == "past"):
            return side
        home = clause.parent
    return None


def _of_the_first(clause: Clause, sentence: Sentence, ranked: AbstractSet[str]) -> bool:
    """Was the first envoy to arrive on Saturday: an infinitive that says who it was, and has the tense of the rest."""
    verb = sentence.tokens[clause.verb]
    first = any(
        one.head == verb.head and one.deprel in ("amod", "nummod") and one.lemma.lower() in ranked
        for one in sentence.tokens
    )
    return verb.xpos == "VB" and verb.deprel == "acl" and (first or sentence.tokens[verb.head].lemma.lower() in ranked)


def _above(clause: Clause, sentence: Sentence) -> str | None:
    """The side that the clause around one gives."""
    return _side(sentence.clauses[clause.parent], sentence) if clause.parent is not None else None


def _side(clause: Clause, sentence: Sentence) -> str | None:
    """The side one clause gives: past, future, or None when its verb is not finite or present."""
    tag = sentence.tokens[clause.verb].xpos
    if sentence.tokens[clause.verb].lemma in PLANNING or clause.modality in MODALS or clause.tense == "future":
        return "future"
    if clause.tense == "present" and _is_to(clause, sentence):
        return "future"
    if clause.tense == "past":
        return "past"
    if clause.tense is None and tag == "VB":
        return "future"
    return "past" if clause.tense is None and tag in ("VBN", "VBD") else None


def _is_to(clause: Clause, sentence: Sentence) -> bool:
    """The strait is [due] to reopen, the fund is to be paid: what the present sets for a day to come."""
    own = sentence.tokens[max(clause.verb - 2, 0) : clause.verb]
    before = own[:1] if len(own) > 1 and own[1].lemma == "be" else own[1:]
    copula = (one for one in sentence.tokens[: clause.verb] if one.head == clause.verb and one.lemma == "be")
    return any(one.text.lower() == "to" for one in before) and any(one.xpos in ("VBZ", "VBP") for one in copula)


def _untold(expr: Weekday | Holiday | Fixed) -> str | None:
    """The side a cue does not prove: news sets days of months in the past tense ("was to meet on Nov. 30"), and asks
    about the quarter gone by ("expects third-quarter profit to fall").
    """
    if isinstance(expr, Fixed) and expr.year is None and expr.day is not None:
        return "past"
    return "future" if isinstance(expr, Fixed) and expr.year is None and expr.part is not None else None
