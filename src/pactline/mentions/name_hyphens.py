"""An entity in, the whole name out of which hyphens cut off a part: Merrin-[Post], [Wick]-on-Sea."""

from collections.abc import Sequence

from pactline.mentions.name_extents import HYPHENS
from pactline.mentions.name_titles import Ground
from pactline.model.sentence import Token

LINKS = frozenset({"on", "upon", "in", "sur", "am", "de", "le", "la"})  # between the hyphens of a place's name


def joined(here: Ground, first: int, last: int) -> tuple[int, int]:
    """Where the whole name begins and ends; `first` and `last` where nothing is cut off."""
    tokens, others = here.sentence.tokens, _others(here, first, last)
    begin, end = first, last
    while begin > 1 and _hyphen(tokens, begin - 1) and _begins(here, begin - 2):
        if begin - 2 in others and not _of_town(here, begin - 2, last):
            break
        begin -= 2
    while _hyphen(tokens, end) and _goes_on(tokens, end, others):
        end += 2
    whole = tokens[begin].text[:1].isupper() and tokens[end - 1].text[:1].isupper() and here.known(first) is None
    return (begin, end) if whole else (first, last)


def _others(here: Ground, first: int, last: int) -> set[int]:
    """The words of other names."""
    apart = (one for one in here.sentence.entities if one.last <= first or last <= one.first)
    return {at for one in apart for at in range(one.first, one.last)}


def _hyphen(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a hyphen without a space on either side."""
    inside = 0 < at < len(tokens) - 1 and tokens[at].text in HYPHENS
    return inside and tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _begins(here: Ground, at: int) -> bool:
    """Whether a word may begin a name with a hyphen: no letter of a party, no state beside another (Norway-Latvia)."""
    known, word = here.known(at), here.sentence.tokens[at].text
    return len(word) > 1 and word[:1].isupper() and (known is None or known[2].known.key.startswith("city:"))


def _of_town(here: Ground, town: int, last: int) -> bool:
    """Whether a word that the model took for a name of its own is the town of a paper: [Nordby]-Post (but: the
    Nordby-Tarvon road).
    """
    tokens = here.sentence.tokens
    whole = here.known(last - 1) is None and not (town > 0 and tokens[town - 1].upos == "PROPN")
    return whole and (last >= len(tokens) or tokens[last].upos not in ("NOUN", "PROPN"))


def _goes_on(tokens: Sequence[Token], hyphen: int, others: set[int]) -> bool:
    """Whether the name goes on behind a hyphen: with a word that links, or with a proper noun of no other name."""
    word = tokens[hyphen + 1]
    free = hyphen + 1 not in others or tokens[hyphen - 1].text in LINKS
    return free and (word.text in LINKS or (word.upos == "PROPN" and word.text[:1].isupper()))
