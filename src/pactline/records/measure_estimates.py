"""A figure in its sentence in, whose estimate it is out: the bank's forecast of 3 percent, Holm's $4 billion estimate.

Whoever else speaks of an estimate, its figure is claimed by whom it belongs to.
"""

from collections.abc import Iterator

from pactline.kit import trees
from pactline.model.record import Party
from pactline.model.span import Span
from pactline.records.measure_ground import LOOSE, NOUNS, Ground

WITHIN = ("nummod", "compound", "amod")  # how a figure stands before its noun: a $4 billion estimate
AT = ("at", "of")  # what stands before a figure behind it: held the estimate at 3 percent
SOURCE = ("by", "from")  # what stands before whom it is by: a forecast of 3 percent from a poll
POSSESSIVES = ("its", "their", "his", "her", "our", "my", "your", "whose")
STEPS = 2  # nouns between a figure and its estimate, at most: an estimate of a loss of $4 million


def owner(here: Ground) -> Party | None:
    """Growth will miss [the bank]'s forecast of 3 percent: whose an estimate is that a figure belongs to."""
    return next((party for at in _estimates(here) if (party := _of(here, at)) is not None), None)


def ranging(here: Ground) -> Party | None:
    """[Some estimates] are as high as $15 billion; [estimates of the bill] range from 3 to 9 million."""
    clause = here.clause()
    at = None if clause is None else clause.subject
    if at is None or clause is None or clause.negated or at in here.own:
        return None
    token = here.tokens[at]
    standing = here.tokens[clause.verb].lemma in here.words.ranging
    standing = standing or trees.child(here.tokens, clause.verb, "cop") is not None
    if not standing or token.lemma not in here.words.estimates or token.xpos != "NNS" or _pointed(here, at):
        return None
    whose = _of(here, at)
    own = whose is not None and whose.text.lower() not in POSSESSIVES
    return whose if own else _words(here, *here.phrase(at, without=(*LOOSE, "acl")))


def _pointed(here: Ground, at: int) -> bool:
    """Whether a noun was told of before: those estimates."""
    article = trees.child(here.tokens, at, "det")
    return article is not None and here.tokens[article].text.lower() in ("the", "these", "those", "both")


def _estimates(here: Ground) -> Iterator[int]:
    """The estimates that a figure is the value of."""
    below = here.head
    for step, at in enumerate(trees.path_up(here.tokens, here.head)):
        if here.tokens[at].lemma in _nouns(here) and here.tokens[at].upos == "NOUN":
            if _inside(here, below, step):
                yield at
            return
        if step >= STEPS or not _on(here, below):
            break
        below = at
    yield from _held(here)
    yield from _at(here)


def _at(here: Ground) -> Iterator[int]:
    """Lund's [estimate] is $4 million: the subject of a clause that says how high it is."""
    verb, subject = here.verb(), here.subject()
    if verb is None or subject is None or here.tokens[subject].lemma not in here.words.estimates:
        return
    if verb == here.head or (here.governor() == verb and here.tokens[verb].lemma in here.words.standing):
        yield subject


def _nouns(here: Ground) -> tuple[str, ...]:
    """What a value that somebody worked out is called."""
    return (*here.words.estimates, *here.words.reckonings)


def _inside(here: Ground, below: int, step: int) -> bool:
    """Whether a figure stands before its estimate, or behind an "of" or "at"."""
    relation = here.tokens[below].deprel.split(":")[0]
    if relation in WITHIN:
        return step == 0
    counts = here.amount.unit.islower() and here.amount.unit != "percent"
    return relation == "nmod" and _case(here, below) in AT and (step == 0 or not counts)


def _on(here: Ground, at: int) -> bool:
    """Whether the way from a figure to its estimate goes on over a noun: an estimate of [growth of] 3 percent."""
    return here.tokens[at].deprel.split(":")[0] in (*WITHIN, "nmod") and here.tokens[at].upos in (*NOUNS, "NUM", "SYM")


def _held(here: Ground) -> Iterator[int]:
    """They held [the estimate] at 3 percent, [the estimate] of growth steady at 3 percent."""
    if _case(here, here.head) != "at" or here.tokens[here.head].deprel != "obl":
        return
    above = here.tokens[here.head].head
    noun = here.tokens[above].head if here.tokens[above].upos == "ADJ" else trees.child(here.tokens, above, "obj")
    if noun is not None and noun >= 0 and here.tokens[noun].lemma in here.words.estimates:
        yield noun


def _case(here: Ground, at: int) -> str:
    """The preposition of a noun."""
    case = trees.child(here.tokens, at, "case")
    return "" if case is None else here.tokens[case].text.lower()


def its(here: Ground, noun: int) -> Party | None:
    """Who stuck by [its] estimate, where an estimate is somebody's by a pronoun."""
    whose = trees.child(here.tokens, noun, "nmod:poss")
    at = None if whose is None else _meant(here, noun, whose)
    return None if at is None or at == whose else _phrase(here, at)


def _of(here: Ground, noun: int) -> Party | None:
    """Whose an estimate is: its possessor, else who stands before it, else whom it is by or from."""
    whose = trees.child(here.tokens, noun, "nmod:poss")
    if whose is not None:
        timed = here.tokens[whose].lemma.lower() in here.words.when  # last year's forecast
        return None if timed else _phrase(here, _meant(here, noun, whose))
    for at in trees.children(here.tokens, noun, "compound"):
        if here.tokens[at].lemma.lower() in (*here.words.voices, *here.words.forecasters):
            return _words(here, here.tokens[at].start, here.tokens[noun].end)
    for over in (noun, *trees.path_up(here.tokens, here.head)):  # a forecast of growth of 4 percent by the bank
        for at in trees.children(here.tokens, over, "nmod"):
            if at > noun and _case(here, at) in SOURCE and here.tokens[at].upos in NOUNS and _maker(here, at):
                return _phrase(here, at)
        if over == noun and here.head < noun:
            break
    return None


def _maker(here: Ground, at: int) -> bool:
    """Whether a noun behind an estimate may have made it: by [the bank], not by [May], nor what holds the figure."""
    return here.tokens[at].lemma.lower() not in here.words.when and at not in here.own


def _meant(here: Ground, noun: int, whose: int) -> int:
    """Whose an "its" is: of [the bank] that stood by its estimate, where that is somebody who can have one."""
    if here.tokens[whose].text.lower() not in POSSESSIVES:
        return whose
    verb = here.tokens[noun].head
    at = trees.child(here.tokens, verb, "nsubj") if verb >= 0 else None
    if at is None or at == whose:
        return whose
    known = (*here.words.voices, *here.words.forecasters, *here.words.heralds)
    return at if here.tokens[at].xpos.startswith("NNP") or here.tokens[at].lemma.lower() in known else whose


def _phrase(here: Ground, at: int) -> Party:
    """The noun phrase of a token, without its preposition and its possessive."""
    start, end = here.phrase(at, without=(*LOOSE, "acl"))
    case = trees.child(here.tokens, at, "case")
    first = start if case is None or case > at else max(start, here.tokens[case].end + 1)
    return _words(here, first, end)


def _words(here: Ground, start: int, end: int) -> Party:
    """Words of the text as who claims."""
    return Party("speaker", None, here.text[start:end], Span(here.sentence.report, start, end))
