"""A sentence in, the persons out that it speaks of without a name: "one survivor", "the boy's mother", "a spokesman".

A pronoun may stand for them, so they are looked at beside the names. "The actor" is no such person: who is called by an
office and an article was, as a rule, named before.
"""

from collections.abc import Iterator, Sequence

import msgspec

from pactline.kit import trees
from pactline.mentions import chain_places
from pactline.mentions.chain_places import Referent
from pactline.model.mention import Name
from pactline.model.sentence import Sentence, Token

PLACES = ("nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "obl:agent")
THE = ("the", "this", "that")
SINGULAR = ("NN", "NNP")
OUT = ("appos", "acl", "advcl", "parataxis", "conj", "cc", "case", "punct", "cop", "mark", "dep", "discourse")
BESIDE = ("appos", "flat", "compound", "nmod:desc")
HYPHENS = ("-", "–", "/")
LONGEST = 60  # characters of a description; of a longer one only the noun and what stands right before it are kept


class Persons(msgspec.Struct, frozen=True):
    """persons.toml, whose comments say what each list is for."""

    male: frozenset[str]
    female: frozenset[str]
    plain: frozenset[str]
    others: frozenset[str]
    ones: frozenset[str]
    naming: frozenset[str]

    def gender(self, noun: str) -> str | None:
        """What a noun says: male, female, or None."""
        if noun in self.male:
            return "male"
        return "female" if noun in self.female else None

    def holds(self, noun: str) -> bool:
        """Whether a noun stands for a person."""
        return noun in self.plain or noun in self.others or self.gender(noun) is not None


def find(
    sentence: Sentence, names: Sequence[Name], *, text: str, words: Persons
) -> Iterator[tuple[Referent, str | None]]:
    """The unnamed persons of a sentence in order, each with the gender that its noun tells."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        noun = _noun(tokens, at, words)
        if noun is None or not _placed(tokens, at, words) or _named(tokens, at, names):
            continue
        called = _called(tokens, at, names, words=words)
        if called is not None:
            yield _stand(tokens, msgspec.structs.replace(chain_places.place(sentence, called), lone=False), at), None
        elif not _known(tokens, at, words):
            one = Referent(f"?{token.start}", _words(tokens, at, text), "person", unnamed=True)
            yield _stand(tokens, one, at), words.gender(noun)


def offices(sentence: Sentence, names: Sequence[Name], words: Persons) -> Iterator[int]:
    """The persons of a sentence who have an office and an article instead of a name: [the minister] said."""
    for at in range(len(sentence.tokens)):
        bare = _noun(sentence.tokens, at, words) is not None and _known(sentence.tokens, at, words)
        if bare and not _named(sentence.tokens, at, names):
            yield at


def _placed(tokens: Sequence[Token], at: int, words: Persons) -> bool:
    """Whether a noun is somebody whom a clause is about, or on whom something is done, or to whom: pointed to his
    [daughter].
    """
    if tokens[at].deprel in BESIDE:
        return False
    if tokens[at].deprel == "obl" and words.gender(tokens[at].text.lower()) is not None:
        return True
    return tokens[at].deprel in PLACES or chain_places.acts(tokens, at) is not None or _topmost(tokens, at)


def _topmost(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun with a clause on it stands for the whole sentence: "A man who left said", as trees err."""
    if tokens[at].deprel != "root" or trees.child(tokens, at, "nsubj", "cop") is not None:
        return False
    return trees.child(tokens, at, "acl") is not None


def _stand(tokens: Sequence[Token], one: Referent, at: int) -> Referent:
    """Somebody spoken of at a noun."""
    placed = chain_places.stand(tokens, one, at)
    return msgspec.structs.replace(placed, subject=True, leads=True) if _topmost(tokens, at) else placed


def _noun(tokens: Sequence[Token], at: int, words: Persons) -> str | None:
    """The noun that says a word stands for a person: its own; of "one of the survivors" the plural one; of a name that
    nobody knows the one beside it.
    """
    token = tokens[at]
    word = token.text.lower()
    if token.xpos in SINGULAR and words.holds(word):
        return word
    if word not in words.ones and token.upos != "PROPN":
        return None
    beside = ("appos",) if token.upos == "PROPN" else ("nmod", "appos")
    inner = [tokens[i] for i in trees.children(tokens, at, *beside)]
    return next((t.lemma.lower() for t in inner if words.holds(t.lemma.lower())), None)


def _named(tokens: Sequence[Token], at: int, names: Sequence[Name]) -> bool:
    """Whether a noun has a person's name on it or beside it: [his wife] Lena, [the mayor], Lars Holm."""
    held = {at, *trees.children(tokens, at, *BESIDE)}
    return any(
        name.kind == "person" and name.form != "pronoun" and _on(tokens[i], name) for i in held for name in names
    )


def _called(tokens: Sequence[Token], at: int, names: Sequence[Name], *, words: Persons) -> Name | None:
    """The name that a clause on a noun gives: a man who gave his name as [Michel], a boy known only as [Jan]."""
    inside = [i for clause in trees.children(tokens, at, "acl") for i in trees.subtree(tokens, clause)]
    naming = next((i for i in inside if words.naming & {tokens[i].lemma.lower(), tokens[i].text.lower()}), None)
    if naming is None:
        return None
    given = (n for n in names if n.kind == "person" and n.form == "name" and n.chain is not None)
    return next((n for n in given if any(i > naming and _on(tokens[i], n) for i in inside)), None)


def _on(token: Token, name: Name) -> bool:
    """Whether a token stands in a name."""
    return token.start < name.span.end and name.span.start < token.end


def _known(tokens: Sequence[Token], at: int, words: Persons) -> bool:
    """Whether a noun is an office with an article that narrows it no further: somebody who was named before."""
    noun = tokens[at].text.lower()
    if noun in words.plain or noun in words.ones:
        return False
    article = any(tokens[i].text.lower() in THE for i in trees.children(tokens, at, "det"))
    return article and not trees.children(tokens, at, "acl", "nmod:")


def _words(tokens: Sequence[Token], at: int, text: str) -> str:
    """A person as described: the noun with its article, owner, adjectives and what narrows it."""
    inside = trees.subtree(tokens, at, without=OUT, below=("acl", "appos", "parataxis"))
    first, last = _run(inside, at)
    while last > at and tokens[last].upos == "PUNCT":
        last -= 1
    while last + 2 < len(tokens) and _hyphened(tokens, last):
        last += 2
    first += first < at and tokens[first].text in ("'s", "’s", "'", "’")
    if tokens[last].end - tokens[first].start > LONGEST:
        first, last = max(first, at - 3), at
    return text[tokens[first].start : tokens[last].end]


def _hyphened(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is tied to the one after the next by a hyphen: Agence [France]-Presse."""
    mark, after = tokens[at + 1], tokens[at + 2]
    return mark.text in HYPHENS and tokens[at].end == mark.start and mark.end == after.start


def _run(inside: Sequence[int], at: int) -> tuple[int, int]:
    """The unbroken run of indexes around one of them."""
    held, first, last = set(inside), at, at
    while first - 1 in held:
        first -= 1
    while last + 1 in held:
        last += 1
    return first, last
