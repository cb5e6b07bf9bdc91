"""A party with its report's names in, the actors that stand before it out: the nearest that fits, the one that acts."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Name, Quote
from pactline.model.reading import Chain, Reading
from pactline.model.record import Party
from pactline.model.sentence import Sentence, Token

COMPARING = frozenset(("than", "unlike"))
CLOSE = 4  # words between "than" and the last state of a list
Chains = tuple[str, ...]


class Ground(msgspec.Struct, frozen=True):
    """A report's names by sentence, its chains, its sentences, the words that tell what a description may mean, and
    where somebody is quoted.
    """

    sentences: Sequence[Sentence]
    names: Mapping[int, Sequence[Name]]
    chains: Mapping[str, Chain]
    classes: Mapping[str, frozenset[str]]
    quotes: Sequence[tuple[int, int]] = ()


class Told(msgspec.Struct, frozen=True):
    """A party on the ground of its report, with the sentence it stands in."""

    party: Party
    at: int
    base: Ground

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.party.span.start if self.party.span is not None else 0

    @property
    def quoted(self) -> bool:
        """Whether its words are somebody's."""
        return any(start <= self.start < end for start, end in self.base.quotes)

    def before(self, index: int) -> list[Name]:
        """The names of a sentence that stand before it."""
        return [name for name in self.base.names.get(index, ()) if name.span.end <= self.start]


def lay(page: Reading, classes: Mapping[str, frozenset[str]]) -> Ground:
    """The ground of a report, laid once for all its events."""
    names: dict[int, list[Name]] = {}
    for mention in page.mentions:
        if isinstance(mention, Name) and mention.chain is not None:
            names.setdefault(mention.sentence, []).append(mention)
    quotes = [(one.span.start, one.span.end) for one in page.mentions if isinstance(one, Quote) and not one.scare]
    return Ground(page.sentences, names, {chain.id: chain for chain in page.chains}, classes, quotes)


def nearest(told: Told, fits: Callable[[Chain], bool], *, back: int) -> Chains:
    """The one fitting chain of the nearest sentence that has any, or its one fitting subject."""
    for index in range(told.at, max(told.at - back, 0) - 1, -1):
        found = [name for name in told.before(index) if name.chain and fits(told.base.chains[name.chain])]
        if any(_compared(told.base.sentences[index], name) for name in found):
            return ()
        if found:
            meant = one(found) or one(list(acting(told.base.sentences[index], found)))
            return (meant,) if meant is not None else ()
    return ()


def _compared(sentence: Sentence, name: Name) -> bool:
    """Marches there were smaller than in [Norvath]: the next words are of "there", not of it."""
    before = [token.text.lower() for token in sentence.tokens if token.start < name.span.start][-CLOSE:]
    return bool(COMPARING & set(before))


def one(names: Sequence[Name]) -> str | None:
    """The chain of some names, if they have but one."""
    chains = {name.chain for name in names}
    return chains.pop() if len(chains) == 1 else None


def acting(sentence: Sentence, names: Sequence[Name]) -> Iterator[Name]:
    """The names that are subjects of their sentence's main clause, or joined to one."""
    tokens = sentence.tokens
    root = trees.root(tokens)
    for name in names:
        inside = [i for i, token in enumerate(tokens) if name.span.start <= token.start < name.span.end]
        head = trees.common(tokens, inside)
        if head is not None and tokens[head].deprel == "conj":
            head = tokens[head].head
        if head is not None and tokens[head].head == root and tokens[head].deprel.startswith("nsubj"):
            yield name


def unnamed(base: Ground, index: int) -> bool:
    """Whether a sentence has a subject that looks like a name and is none that the report knows."""
    tokens = base.sentences[index].tokens
    names = base.names.get(index, ())
    subjects = (one for at, one in enumerate(tokens) if one.deprel.startswith("nsubj") and _capital(one, at))
    return any(not any(name.span.start <= one.start < name.span.end for name in names) for one in subjects)


def _capital(token: Token, at: int) -> bool:
    """Whether a word is written as a name: the Boreal [Group] waits."""
    return token.upos == "PROPN" or (at > 0 and token.text[:1].isupper() and token.upos == "NOUN")


def together(base: Ground, index: int) -> Chains:
    """The actors who are the subject of a sentence together, if all of them have names: Lund and Holm met."""
    tokens = base.sentences[index].tokens
    root = trees.root(tokens)
    subject = trees.child(tokens, root, "nsubj") if root is not None else None
    heads = [subject, *trees.children(tokens, subject, "conj")] if subject is not None else []
    found = [_known(base, index, at) for at in heads]
    chains = tuple(chain for chain in found if chain is not None)
    return chains if len(set(chains)) == len(heads) > 1 else ()


def _known(base: Ground, index: int, at: int) -> str | None:
    """The chain of the name at a word."""
    token = base.sentences[index].tokens[at]
    names = (one for one in base.names.get(index, ()) if one.span.start <= token.start < one.span.end)
    return next((one.chain for one in names if one.form != "adjective"), None)


def says(sentence: Sentence) -> bool:
    """Whether a sentence tells what somebody says, so that the next may go on about another."""
    root = trees.root(sentence.tokens)
    return root is not None and bool(trees.children(sentence.tokens, root, "ccomp", "parataxis"))


def main_state(base: Ground) -> str | None:
    """The state that a report names more often than any other."""
    counts = Counter(name.chain for names in base.names.values() for name in names if name.kind == "state")
    first, second = [*counts.most_common(2), (None, 0), (None, 0)][:2]
    return first[0] if first[1] > second[1] else None
