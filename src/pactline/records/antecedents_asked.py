"""A pronoun for those who are asked in, the noun of its sentence that it plainly stands for out.

Praised [the owners] and urged them to open the port: whoever is asked is somebody, so that of all that is named before
only people can be meant, and of these only one may be there.
"""

from collections.abc import Iterator

from pactline.records.antecedent_fit import CORE, fits
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

HEARER = ("obj", "iobj", "obl", "nsubj")  # urged them to, called on them to, asked that they


def asked(place: Place, at: int, words: CommitmentWords) -> int | None:
    """Met [the owners] and urged them to open it: the only people named before, and not who asks."""
    if place.tokens[at].text.lower() != "them" or place.tokens[at].deprel not in HEARER:
        return None
    asker = _asker(place, place.tokens[at].head)
    able = [i for i in _people(place, at, words) if i != asker]
    first = [i for i in able if place.tokens[i].deprel != "conj" or place.tokens[i].head not in able]
    return first[0] if len(first) == 1 else None


def _asker(place: Place, verb: int) -> int | None:
    """Who asks; not the bakers of "hoped the bakers would see it, and [called] on them", though the two were joined."""
    clause, above = place.clause(verb), place.tokens[verb].head
    apart = (
        place.tokens[verb].deprel == "conj" and place.tokens[verb].xpos == "VBD" and place.tokens[above].xpos == "VB"
    )
    return clause.subject if clause is not None and not apart else None


def _people(place: Place, at: int, words: CommitmentWords) -> Iterator[int]:
    """The nouns of several people before a word."""
    for i in range(at):
        if place.tokens[i].deprel in (*CORE, "conj") and fits(place, i, "they", words=words):
            whole = (i, *place.children(i, "nmod:"))
            if any(agentive(place, one, words) or place.lemma(one) in words.words.crowd for one in whole):
                yield i
