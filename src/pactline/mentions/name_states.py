"""The sentences of a report in, the states that no gazetteer knows out: "the Norvathian President".

A word is a state's name where an office or an organ of state is said to be of it, and its adjective where it stands
before one; an adjective points to the name it is built from. New, disputed and invented states are all read alike.
"""

from collections.abc import Callable, Sequence

from pactline.mentions.name_titles import Ground, before, honorific, office_at
from pactline.model.knowledge import Known
from pactline.model.sentence import Token

ENDINGS = ("ian", "an", "n", "i", "ish", "ese")
SHORTEST = 4  # letters of a name that an adjective is built from
LONGEST = 6  # words from an office over a name to its owner
KEY = "unlisted:"


def infer(grounds: Sequence[Ground]) -> dict[str, Known]:
    """Written form -> the state it stands for, for every unknown state of a report."""
    people = _all(grounds, _people)
    owners = _all(grounds, _owners) - people
    words = _all(grounds, _written) - people
    adjectives = sorted(_all(grounds, _adjectives))
    stems = {adjective: sorted(word for word in words if _built_from(adjective, word)) for adjective in adjectives}
    found = {adjective: _known(names[0], "demonym") for adjective, names in stems.items() if len(names) == 1}
    owners |= {known.name for known in found.values()}
    return {**found, **{word: _known(word, "name") for word in sorted(owners) if word not in found}}


def _all(grounds: Sequence[Ground], words: Callable[[Ground], list[str]]) -> set[str]:
    """The words that a rule finds anywhere in a report."""
    return {word for here in grounds for word in words(here)}


def _written(here: Ground) -> list[str]:
    """Words written as names."""
    return [token.text for token in here.sentence.tokens if _proper(token)]


def _people(here: Ground) -> list[str]:
    """Words that a report writes as a person's: Anna [Ozola], Mr. [Holm], President [Tarm]."""
    tokens = here.sentence.tokens
    surnames = [tokens[e.last - 1].text for e in here.sentence.entities if e.kind == "person" and e.last - e.first > 1]
    titled = [token.text for at, token in enumerate(tokens) if at and _unknown(here, at) and honorific(here, at)]
    offices = [
        token.text
        for at, token in enumerate(tokens)
        if at and tokens[at - 1].text[:1].isupper() and _unknown(here, at) and before(here, at) is not None
    ]
    return [*surnames, *titled, *offices]


def _known(name: str, sense: str) -> Known:
    """The entry of an unlisted state."""
    return Known(key=KEY + name.lower(), name=name, kind="state", country=None, sense=sense)


def _owners(here: Ground) -> list[str]:
    """Names that an office or an organ of state is of: "president of Norvath", "parliaments of Norvath and Sulmara"."""
    found = []
    for at, token in enumerate(here.sentence.tokens):
        if _unknown(here, at) and (_owned(here, at) or _owns(here, at)):
            found.append(token.text)
            joined = at + 2 < len(here.sentence.tokens) and here.sentence.tokens[at + 1].text == "and"
            if joined and _unknown(here, at + 2) and not _unknown(here, at + 3):
                found.append(here.sentence.tokens[at + 2].text)
    return found


def _owned(here: Ground, at: int) -> bool:
    """The president of [Norvath]; President Ilse Brandvik of [Norvath]."""
    tokens = here.sentence.tokens
    if at < 2 or tokens[at - 1].text != "of" or _unknown(here, at + 1):
        return False
    start = at - 2
    while start > 0 and at - start < LONGEST and _unknown(here, start):
        start -= 1
    return _ends_of_state(here, start)


def _owns(here: Ground, at: int) -> bool:
    """[Norvath]'s foreign minister."""
    tokens = here.sentence.tokens
    marked = at + 2 < len(tokens) and tokens[at + 1].text in ("'s", "’s")
    return marked and not _unknown(here, at - 1) and _of_state(here, at + 2)


def _adjectives(here: Ground) -> list[str]:
    """Adjectives before an office or an organ of state: "Norvathian President"."""
    tokens = here.sentence.tokens
    return [
        token.text
        for at, token in enumerate(tokens[:-1])
        if token.text.endswith(ENDINGS)
        and _unknown(here, at)
        and not _unknown(here, at - 1)
        and _of_state(here, at + 1)
    ]


def _of_state(here: Ground, at: int) -> bool:
    """Whether an office of state or an organ of state begins at a token."""
    found = office_at(here, at)
    word = here.sentence.tokens[at].text.lower()
    return (found is not None and found[1] in here.lists.state_offices) or word in here.lists.organs


def _ends_of_state(here: Ground, at: int) -> bool:
    """Whether one ends there."""
    return any(_of_state(here, start) for start in range(max(at - 2, 0), at + 1))


def _unknown(here: Ground, at: int) -> bool:
    """Whether a token is a capitalised word that no gazetteer and no list of titles knows."""
    tokens = here.sentence.tokens
    if not 0 <= at < len(tokens) or not _proper(tokens[at]) or here.known(at) is not None:
        return False
    return tokens[at].text not in here.lists.never and tokens[at].text.lower() not in here.lists.title_words


def _proper(token: Token) -> bool:
    """Whether a token is written as a name."""
    return token.text[:1].isupper() and token.text[1:].islower() and token.upos in ("PROPN", "ADJ", "NOUN")


def _built_from(adjective: str, name: str) -> bool:
    """Whether an adjective is a name with an ending: Sulmaran of Sulmara, Norvathian of Norvath."""
    if len(name) < SHORTEST or name[0] != adjective[0] or name == adjective:
        return False
    stems = {adjective.removesuffix(ending) for ending in ENDINGS if adjective.endswith(ending)}
    return name in stems or any(name[:-1] == stem and name[-1] in "aeioy" for stem in stems)
