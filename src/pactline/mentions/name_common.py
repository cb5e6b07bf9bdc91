"""The names of a report in, those left out that only the start of a sentence writes with a capital: "Pirates fled"."""

from collections.abc import Sequence

from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_titles import Ground

Read = tuple[Ground, Sequence[Candidate]]
COMMON = ("NOUN", "ADJ", "VERB", "ADV")
SHORTEST = 4  # letters of a word that is looked for elsewhere in the report
ARTICLES = ("the", "these", "those", "some")
HEADS = ("NOUN", "PROPN", "ADJ", "NUM", "PART")


def apart(read: Sequence[Read]) -> list[Read]:
    """The same names without common words."""
    words = {
        token.text.lower()
        for here, _ in read
        for token in here.sentence.tokens
        if token.upos in COMMON and token.text.islower() and len(token.text) >= SHORTEST
    }
    inside = {_word(here, one) for here, found in read for one in found if _alone(one) and not _begins(here, one)}
    kept = words - {word.lower() for word in inside}
    return [(here, [one for one in found if not _common(here, one, kept)]) for here, found in read]


def _common(here: Ground, one: Candidate, words: set[str]) -> bool:
    """Whether a name is a common word, or some people and not one: "the Marvos came on board"."""
    if not _alone(one):
        return False
    word = _word(here, one).lower()
    return _several(here, one) or (_begins(here, one) and word in words and word not in here.lists.organisations)


def _alone(one: Candidate) -> bool:
    """Whether a name is one word that nothing else says to be one."""
    return one.known is None and one.last - one.first == 1 and one.rule not in ("title", "people")


def _word(here: Ground, one: Candidate) -> str:
    """The word of a name."""
    return here.sentence.tokens[one.first].text


def _begins(here: Ground, one: Candidate) -> bool:
    """Whether a name begins its sentence, marks aside."""
    return not any(token.text[:1].isalnum() for token in here.sentence.tokens[: one.first])


def _several(here: Ground, one: Candidate) -> bool:
    """Whether a person's name of one word stands behind an article and before no noun of its own."""
    tokens = here.sentence.tokens
    if one.kind != "person" or one.first == 0 or tokens[one.first - 1].text.lower() not in ARTICLES:
        return False
    return one.last >= len(tokens) or tokens[one.last].upos not in HEADS
