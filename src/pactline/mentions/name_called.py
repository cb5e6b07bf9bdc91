"""A name in its sentence in, whether the words beside it say that it is a body's out: Tarm, a building [firm]."""

from collections.abc import Sequence

from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_titles import Ground
from pactline.model.sentence import Token

ARTICLES = ("the", "a", "an")
CLOSING = (",", ".", ")", ";", "—", "–")
DESCRIBING = ("ADJ", "NOUN", "PROPN", "ADV", "PUNCT")
RELATIVE = ("that", "which", "whose", "where")
LONGEST = 6  # words between an article and the noun that it belongs to


def body(here: Ground, candidate: Candidate) -> bool:
    """Whether the words beside a name say outright that it is a body's, whatever it looks like."""
    return _aside(here, candidate) or _noun_and_comma(here, candidate) or _led(here, candidate)


def _aside(here: Ground, candidate: Candidate) -> bool:
    """Anna Tarm, a building [firm], said; Anna Tarm, the [airline]; no Anna Tarm, a bank clerk."""
    tokens, at = here.sentence.tokens, candidate.last + 1
    opens = at < len(tokens) and tokens[at - 1].text in (",", "(") and tokens[at].text.lower() in ARTICLES
    if not opens:
        return False
    noun = _noun(tokens, at + 1)
    return noun is not None and tokens[noun].text.lower() in here.lists.names.bodies and _ends(tokens, noun)


def _noun(tokens: Sequence[Token], first: int) -> int | None:
    """The last noun of the words that follow an article without a break."""
    at = first
    while (
        at < len(tokens) and at - first < LONGEST and tokens[at].upos in DESCRIBING and tokens[at].text not in CLOSING
    ):
        at += 1
    return at - 1 if at > first and tokens[at - 1].upos == "NOUN" else None


def _ends(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a noun stands for itself: no [firm]'s manager; Wick, the [firm] said; Tarm, the [firm], and dockers."""
    after = [token.text.lower() for token in tokens[noun + 1 : noun + 3]]
    if not after or after == [",", "and"]:
        return not after
    return after[0] in (*CLOSING, *RELATIVE) or tokens[noun + 1].upos == "ADP"


def _noun_and_comma(here: Ground, candidate: Candidate) -> bool:
    """The building [firm], Anna Tarm, said; no head of the firm, Anna Tarm."""
    tokens, comma = here.sentence.tokens, candidate.first - 1
    closed = candidate.last < len(tokens) and tokens[candidate.last].text in CLOSING
    announced = comma > 1 and tokens[comma].text == "," and tokens[comma - 1].text.lower() in here.lists.names.bodies
    at = comma - 1
    while at > 0 and comma - at < LONGEST and tokens[at].upos in ("ADJ", "NOUN", "PROPN"):
        at -= 1
    return closed and announced and tokens[at].text.lower() in ARTICLES and _begins(tokens, at)


def _begins(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing stands before a phrase that it may belong to."""
    return at == 0 or tokens[at - 1].text in CLOSING or tokens[at - 1].upos in ("SCONJ", "CCONJ")


def _led(here: Ground, candidate: Candidate) -> bool:
    """The chief [executive] of Anna Tarm, Anna Tarm's chief [executive]: an office that only bodies give."""
    tokens, first, last = here.sentence.tokens, candidate.first, candidate.last
    before = " ".join(token.text.lower() for token in tokens[max(first - 3, 0) : first])
    behind = " ".join(token.text.lower() for token in tokens[last : last + 3])
    offices = here.lists.names.headed
    return any(before == f"{one} of" or behind in (f"'s {one}", f"’s {one}") for one in offices)
