"""A figure in its sentence in, whose estimate it is out: Holm's $4 million estimate, a forecast of 4 percent by Lund.

Who owns an estimate claims its figure, whoever else speaks of it: experts said [Holm's] $4 million estimate was low.
"""

from pactline.kit import trees
from pactline.model.record import Party
from pactline.model.span import Span
from pactline.records.measure_ground import LOOSE, NOUNS, Ground

WITHIN = ("nummod", "nmod", "compound", "amod", "appos", "dep")  # what keeps a figure in the phrase of a noun
LEVEL = ("be", "stand", "remain", "stay", "range", "total")  # verbs that say how high an estimate is
MARKS = ("'s", "’s", "'", "’")


def owner(here: Ground) -> Party | None:
    """[Lund's] $4 million estimate; the forecast [of the bank] of 4 percent is left alone."""
    noun = _told(here) or _estimate(here)
    own = None if noun is None else _owning(here, noun)
    party = None if own is None else _named(here, own)
    within = (
        party is not None and party.span is not None and party.span.start <= here.amount.span.start < party.span.end
    )
    return None if within else party  # "a forecast from a poll of [nine analysts]"


def _told(here: Ground) -> int | None:
    """The estimate that a clause says the figure of: Lund's estimate is [$4 million]."""
    verb, subject = here.verb(), here.subject()
    if verb is None or subject is None or here.tokens[subject].lemma not in here.words.estimates:
        return None
    level = here.governor() == verb and here.tokens[verb].lemma in LEVEL
    return subject if level or verb == here.head else None


def _estimate(here: Ground) -> int | None:
    """The estimate that a figure is the size of: by the way up through nothing but its own phrase."""
    below = here.head
    for at in trees.path_up(here.tokens, here.head):
        if here.tokens[below].deprel.split(":")[0] not in WITHIN:
            return None
        if here.tokens[at].lemma in here.words.estimates and at not in here.own:
            return at
        below = at
    return None


def _owning(here: Ground, noun: int) -> int | None:
    """Who made an estimate: the owner before it, else a maker named behind it."""
    before = trees.child(here.tokens, noun, "nmod:poss")
    if before is not None:
        return before if here.tokens[before].upos in NOUNS and _case(here, before) in MARKS else None
    way = [*trees.path_up(here.tokens, here.head), noun]
    behind = [at for over in way[: way.index(noun) + 1] for at in trees.children(here.tokens, over, "nmod")]
    return next((at for at in behind if _made(here, at)), None)


def _made(here: Ground, at: int) -> bool:
    """Whether a noun behind an estimate tells who made it: a forecast [by the bank], an average [from a poll]."""
    token, case = here.tokens[at], _case(here, at)
    if at in here.own or token.upos not in NOUNS or token.lemma.lower() in here.words.when:
        return False
    return case == "by" or (case == "from" and token.lemma in here.words.tallies)


def _case(here: Ground, at: int) -> str:
    """The preposition of a noun, or the mark of an owner."""
    case = trees.child(here.tokens, at, "case")
    return "" if case is None else here.tokens[case].text.lower()


def _named(here: Ground, at: int) -> Party:
    """The words of an owner as who claims."""
    start, end = here.phrase(at, without=(*LOOSE, "acl"))
    return Party("speaker", None, here.text[start:end], Span(here.sentence.report, start, end))
