"""A pronoun and a noun in, whether the one can stand for the other out; and who else could be meant."""

from pactline.records.commitment_agents import SOME, agentive
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

PLURAL = ("NNS", "NNPS")
NOUNS = ("NOUN", "PROPN")
BODIES = ("organisation", "state", "group")
THEY, IT = ("they", "their"), ("it", "its")
TOGETHER = ("police", "family", "couple", "staff")  # "they", though one word
SHARES = ("percent", "%", "half", "third", "quarter", "majority", "number", "dozen", "hundred", "thousand")
CORE = ("nsubj", "nsubj:pass", "obj", "iobj", "obl")  # where those stand whom a pronoun may take up


def fits(place: Place, noun: int, pronoun: str, *, words: CommitmentWords) -> bool:
    """Whether a pronoun can stand for a noun: "they" for several, "it" for one body, "his" for one person."""
    if not _can_be_meant(place, noun, words):
        return False
    if pronoun in THEY or several(place, noun):
        return pronoun in THEY and several(place, noun)
    body = _body(place, noun, words)
    return body if pronoun in IT else not body and agentive(place, noun, words)


def several(place: Place, noun: int) -> bool:
    """Whether a noun stands for more than one: yards, Holm and Lund, several of the critics, a third of nurses."""
    token = place.tokens[noun]
    joined = token.deprel in CORE and len(place.joined(noun)) > 1
    many = token.xpos in PLURAL or place.lemma(noun) in TOGETHER
    return many or joined or place.lemma(noun) in ("percent", "%") or _part(place, noun) is not None


def rivals(place: Place, at: int, noun: int) -> list[int]:
    """The other nouns before a word that stand for several, whoever or whatever they are."""
    near = (i for i in range(at) if place.tokens[i].deprel in CORE and place.tokens[i].upos in NOUNS)
    return [i for i in near if i != noun and several(place, i)]


def _can_be_meant(place: Place, noun: int, words: CommitmentWords) -> bool:
    """Whether a word is a noun that stands for somebody by itself, or a part of several."""
    token = place.tokens[noun]
    if token.upos not in NOUNS and _part(place, noun) is None:
        return False
    return token.deprel != "compound" and place.lemma(noun) not in words.words.spans


def _part(place: Place, noun: int) -> int | None:
    """Several of the [critics], 50 percent of [nurses]: of whom some are told."""
    token = place.tokens[noun]
    if token.upos != "NUM" and not {token.text.lower(), place.lemma(noun)} & {*SOME, *SHARES}:
        return None
    whole = (i for i in place.children(noun, "nmod:", "obl:") if place.case(i) == "of")
    return next((i for i in whole if place.tokens[i].xpos in PLURAL), None)


def _body(place: Place, noun: int, words: CommitmentWords) -> bool:
    """Whether a noun stands for a body."""
    name = place.named(noun)
    if name is not None:
        return name.kind in BODIES
    return place.lemma(noun) in words.words.bodies | words.words.premises
