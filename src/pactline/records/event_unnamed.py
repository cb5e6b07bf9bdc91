"""A party that is only "it" or "they" in, the same with the words of the unnamed body that plainly acts out.

The union wants a rise. [It] threatened to strike: who has no name has no chain, so the pronoun would name nobody. The
noun answers where it is the subject of the sentence before and nothing else there could be meant.
"""

import msgspec

from pactline.kit import trees
from pactline.model.record import Party, Record
from pactline.model.sentence import Sentence
from pactline.records.event_ground import Ground, Told

BODIES = ("bodies", "firm", "governments", "overseer", "concern")
TAGS = {"it": ("NN", "NNP"), "they": ("NNS", "NNPS")}
OTHERS = ("state", "organisation")


def settle(record: Record, at: int, base: Ground) -> Record:
    """The event of sentence `at` with the nouns that its actors' pronouns stand for."""
    parties = tuple(_settled(Told(party, at, base)) for party in record.parties)
    return msgspec.structs.replace(record, parties=parties)


def _settled(told: Told) -> Party:
    """A party as it is, or with the words for whom its pronoun stands."""
    words = _meant(told) if _opens(told) else ""
    return msgspec.structs.replace(told.party, text=words) if words else told.party


def _opens(told: Told) -> bool:
    """Tell whether a party without a name is the pronoun that its sentence begins with."""
    party, tokens = told.party, told.base.sentences[told.at].tokens
    bare = party.role == "actor" and party.chain is None and party.text.lower() in TAGS
    first = bool(tokens) and tokens[0].start == told.start and tokens[0].deprel.startswith("nsubj")
    return bare and first and told.at > 0 and not told.quoted


def _meant(told: Told) -> str:
    """The words of the one noun of the sentence before that may be meant, if that is its subject; else nothing."""
    sentence = told.base.sentences[told.at - 1]
    root, word = trees.root(sentence.tokens), told.party.text.lower()
    subject = trees.child(sentence.tokens, root, "nsubj") if root is not None else None
    fitting = [i for i in range(len(sentence.tokens)) if _fits(told, sentence, i)]
    named = any(name.kind in OTHERS and name.form != "adjective" for name in told.base.names.get(told.at - 1, ()))
    if fitting != [subject] or subject is None or (named and word == "it"):
        return ""
    if trees.children(sentence.tokens, subject, "conj", "appos", "acl"):
        return ""
    first, last = trees.phrase(sentence.tokens, subject)
    return " ".join(_words(sentence, first, last))


def _words(sentence: Sentence, first: int, last: int) -> list[str]:
    """The words of a phrase, a sign of ownership joined to its noun."""
    found: list[str] = []
    for i in range(first, last):
        joined = i > first and sentence.tokens[i].start == sentence.tokens[i - 1].end
        found = [*found[:-1], found[-1] + sentence.tokens[i].text] if joined else [*found, sentence.tokens[i].text]
    return found


def _fits(told: Told, sentence: Sentence, at: int) -> bool:
    """Tell whether a noun may be meant: a body for "it", people or bodies for "they"."""
    token, word = sentence.tokens[at], told.party.text.lower()
    if token.xpos not in TAGS[word]:
        return False
    lists = BODIES if word == "it" else (*BODIES, "people")
    return any(token.lemma.lower() in told.base.classes[name] for name in lists)
