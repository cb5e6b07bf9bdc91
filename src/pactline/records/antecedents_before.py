"""A pronoun in its sentence in, the noun of the sentence before that it plainly stands for out.

Only where both stand in one paragraph, or "they also" goes on with the one before, where the sentence of the pronoun
names nobody before it who could be meant, and where the one before has just one who can.
"""

import msgspec

from pactline.kit import trees
from pactline.records.antecedent_fit import CORE, fits
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

SINGLE = ("he", "she", "it")


def beside(place: Place, at: int) -> Place:
    """The sentence with the one before it at hand, that of another paragraph where [they also] goes on with it."""
    near = place.above is not None and place.sentence.paragraph - place.above.sentence.paragraph == 1
    return msgspec.structs.replace(place, before=place.above) if near and _goes_on(place, at) else place


def _goes_on(place: Place, at: int) -> bool:
    """[They also] urged him to wait: as those of the sentence before did."""
    verb = place.tokens[at].head
    they = place.tokens[at].text.lower() == "they" and _opens(place, at)
    return they and any(place.lemma(i) == "also" and at < i < verb for i in place.children(verb, "advmod"))


def antecedent(place: Place, at: int, words: CommitmentWords) -> int | None:
    """The token in `place.before`: [Nurses] met. They vowed a strike."""
    if place.before is None or not (_opens(place, at) or _of_others(place, at)):
        return None
    pronoun, before = place.tokens[at].text.lower(), place.before
    rivals = any(fits(place, i, pronoun, words=words) for i in range(at))
    able = [i for i in _spots(place, at, before) if fits(before, i, pronoun, words=words)]
    return able[0] if len(able) == 1 and not rivals and _acts(place, at, able[0], words=words) else None


def _spots(place: Place, at: int, before: Place) -> list[int]:
    """Where in the sentence before those stand who may be meant; for "they also" only at its head."""
    spots = [i for i, one in enumerate(before.tokens) if one.deprel in CORE]
    return [i for i in spots if _leads(before, i)] if _goes_on(place, at) else spots


def _acts(place: Place, at: int, noun: int, *, words: CommitmentWords) -> bool:
    """Whether a noun of the sentence before stands for somebody, and leads its sentence as the pronoun does."""
    before = place.before
    if before is None or (_opens(place, at) and not _leads(before, noun)):
        return False
    people = agentive(before, noun, words) or before.lemma(noun) in words.words.crowd
    return people or place.tokens[at].text.lower() == "it"


def _opens(place: Place, at: int) -> bool:
    """[They] vowed to stay: the subject of the sentence."""
    main = place.tokens[at].head == trees.root(place.tokens) and place.tokens[at].deprel == "nsubj"
    return main and place.tokens[at].text.lower() in ("they", "it")


def _of_others(place: Place, at: int) -> bool:
    """She added that [they] would stay: others than the one who says so."""
    verb = place.tokens[at].head
    if place.tokens[at].text.lower() != "they" or verb < 0 or place.tokens[verb].deprel != "ccomp":
        return False
    over = place.clause(place.tokens[verb].head)
    return over is not None and over.subject is not None and place.tokens[over.subject].text.lower() in SINGLE


def _leads(before: Place, noun: int) -> bool:
    """Whether a noun is the subject of its sentence."""
    return before.tokens[noun].deprel == "nsubj" and before.tokens[noun].head == trees.root(before.tokens)
