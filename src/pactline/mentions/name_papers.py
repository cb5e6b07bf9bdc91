"""A sentence in, the papers out whose names a word of time ends: Harbour [Today], Tarvon [Now].

Where such a word has a capital inside a sentence and stands with a verb of telling, it is no time: no model of grammar
sees that, and what is left of the name, "Norway" of Norway Today, would be a state.
"""

from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_titles import Ground

LONGEST = 3  # words of a name before its word of time


def paper(here: Ground, at: int) -> Candidate | None:
    """Harbour [Today] reported so; according to Norway Today; he told Harbour Now so."""
    tokens = here.sentence.tokens
    if at == 0 or tokens[at].text not in here.lists.names.timely:
        return None
    first = at
    while first > 0 and at - first < LONGEST and _capital(here, first - 1):
        first -= 1
    told = _telling(here, at + 1) or any(_telling(here, i) for i in (first - 1, first - 2))
    return Candidate(first, at + 1, "organisation", None, "paper") if first < at and told else None


def _capital(here: Ground, at: int) -> bool:
    """Whether a word is written as a name's, one space before the next."""
    token, after = here.sentence.tokens[at], here.sentence.tokens[at + 1]
    named = token.text[:1].isupper() and token.text.isalnum() and token.text not in here.lists.never
    return named and after.start - token.end == 1


def _telling(here: Ground, at: int) -> bool:
    """Whether a word tells who says something."""
    tokens = here.sentence.tokens
    words = {tokens[at].lemma.lower(), tokens[at].text.lower()} if 0 <= at < len(tokens) else set()
    return not words.isdisjoint(here.lists.names.telling)
