"""A pronoun for those who are asked in, the noun of its sentence that it plainly stands for out.

Praised [the owners] and urged them to open the port: whom one verb has for its object, the next has too. Else whoever
is asked is somebody, so that of all that is named before only people can be meant, and of these only one may be there.
"""

from collections.abc import Iterator

from pactline.records.antecedent_fit import CORE, fits
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

HEARER = ("obj", "iobj", "obl", "nsubj")  # urged them to, called on them to, asked that they
JOINED = ("conj", "advcl")


def asked(place: Place, at: int, words: CommitmentWords) -> int | None:
    """Said [the owners] must open it and urged them to: the only people named before, and not who asks."""
    if place.tokens[at].text.lower() != "them" or place.tokens[at].deprel not in HEARER:
        return None
    asker = _asker(place, place.tokens[at].head)
    able = [i for i in _people(place, at, words) if i != asker]
    first = [i for i in able if place.tokens[i].deprel != "conj" or place.tokens[i].head not in able]
    return first[0] if len(first) == 1 else None


def same_object(place: Place, at: int, words: CommitmentWords) -> int | None:
    """Met [the owners] and urged them to open it, called [the police], urging them to: whom both verbs are about."""
    word, verb = place.tokens[at].text.lower(), place.tokens[at].head
    if (
        word not in ("it", "them")
        or place.tokens[at].deprel not in HEARER[:3]
        or place.tokens[verb].deprel not in JOINED
    ):
        return None
    own = place.child(verb, "nsubj") is not None  # and [the mayor] urged them
    first = (i for i in place.children(place.tokens[verb].head, "obj", "iobj") if i < verb and not own)
    able = [i for i in first if fits(place, i, "they" if word == "them" else "it", words=words)]
    return able[0] if len(able) == 1 and _is_somebody(place, able[0], words) else None


def _is_somebody(place: Place, noun: int, words: CommitmentWords) -> bool:
    """Whether a noun, or what it counts, stands for people or a body."""
    whole = (noun, *place.children(noun, "nmod:"))
    return any(agentive(place, one, words) or place.lemma(one) in words.words.crowd for one in whole)


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
        able = place.tokens[i].deprel in (*CORE, "conj") and fits(place, i, "they", words=words)
        if able and _is_somebody(place, i, words):
            yield i
