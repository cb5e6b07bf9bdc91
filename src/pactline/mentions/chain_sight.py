"""A report as far as it is read: where its bodies are named, what each is, and which nouns told of each."""

from collections.abc import Mapping, Sequence

import msgspec

from pactline.kit import trees
from pactline.mentions.chain_called import Called, Kinds
from pactline.model.reading import Chain
from pactline.model.sentence import Sentence, Token

JOINED = ("conj", "appos", "flat", "compound", "amod")
ACTED_ON = ("obj", "iobj", "obl", "obl:agent")
Last = Mapping[str, "Spot"]


class Spot(msgspec.Struct, frozen=True, order=True):
    """Where something stands in a report: sentence and token."""

    sentence: int
    token: int


class Scene(msgspec.Struct, frozen=True):
    """A report read so far: where its bodies are named, what each is, and where nouns tell of bodies without a name."""

    sentences: Sequence[Sentence]
    chains: Mapping[str, Chain]
    called: Called
    kinds: Kinds
    last: dict[str, Spot] = {}
    near: list[tuple[Spot, str]] = []
    unnamed: dict[int, Spot] = {}
    noted: dict[int, set[str]] = {}

    def name(self, spot: Spot, chain: str) -> None:
        """Remember where a body is named."""
        self.last[chain] = spot
        self.near.append((spot, chain))

    def note(self, noun: str, chain: str) -> None:
        """Remember that the report gave a body a noun."""
        kind = self.kinds.by_noun.get(noun)
        if kind is not None:
            self.noted.setdefault(kind, set()).add(chain)

    def has(self, chain: str, kind: int) -> bool:
        """Whether a body is of a kind."""
        return kind in self.called.kinds[chain]

    def held(self, kind: int, spot: Spot, back: int) -> list[str]:
        """The bodies of a kind that a noun may stand for, named so many sentences back or later."""
        near = [one for one, place in self.last.items() if place.sentence >= spot.sentence - back]
        fits = [one for one in near if self.has(one, kind) and not self.paired(one, kind)]
        return [one for one in fits if not self.acting_on(one, spot)]

    def open(self, chain: str) -> bool:
        """Whether nobody tells what a body is."""
        return self.chains[chain].kind == "organisation" and not self.called.kinds[chain]

    def spelt(self, chain: str, noun: str) -> bool:
        """Whether a noun is the last word of a body's name, or its first before "of": Lund [Bank], [Court] of Audit."""
        forms = [form.lower().split() for form in (self.chains[chain].name, *self.chains[chain].aliases)]
        return any(words[-1:] == [noun] or words[:2] == [noun, "of"] for words in forms if len(words) > 1)

    def acting_on(self, chain: str, spot: Spot) -> bool:
        """Whether a body does something to whoever a noun stands for, so that these are two: [Tarm] sued the
        company.
        """
        place, tokens = self.last[chain], self.sentences[spot.sentence].tokens
        if place.sentence != spot.sentence:
            return False
        verb = tokens[spot.token].head
        subjects = {i for i in _tops(tokens, place.token) if tokens[i].deprel.startswith("nsubj")}
        return tokens[spot.token].deprel in ACTED_ON and any(tokens[i].head == verb for i in subjects)

    def paired(self, chain: str, kind: int) -> bool:
        """Whether a body was last named together with another that may be of the kind: [Tarm] and Lund Motors."""
        place = self.last[chain]
        beside = {one for spot, one in self.near if spot.sentence == place.sentence and one != chain}
        loose = self.kinds.kind[kind].loose
        others = {one for one in beside if self.has(one, kind) or (loose and self.open(one))}
        spots = [spot.token for spot, one in self.near if spot.sentence == place.sentence and one in others]
        tokens = self.sentences[place.sentence].tokens
        own = _tops(tokens, place.token)
        return any(own & _tops(tokens, spot) for spot in spots)


def _tops(tokens: Sequence[Token], at: int) -> set[int]:
    """The words by which a noun is joined to others: itself and those above it."""
    found = {at}
    for above in trees.path_up(tokens, at):
        if not tokens[at].deprel.startswith(JOINED):
            break
        found.add(above)
        at = above
    return found
