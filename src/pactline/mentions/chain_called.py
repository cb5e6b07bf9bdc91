"""A report's linked names in, the nouns by which each body may be told once more out: Tarvon Airlines is an airline.

The report gives a body its noun beside the name ("oil company Tarm", "Tarm, a carmaker", "Tarm is a bank"), or the
name's own words do.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.model.reading import Chain
from pactline.model.sentence import Sentence, Token

BODIES = ("organisation", "group", "place")
SINGLE = ("NN", "NNP")
OF = ("of", "for")
WORLD = "body:"


class Kind(msgspec.Struct, frozen=True):
    """One kind of body; bodies.toml says what each list is for."""

    nouns: tuple[str, ...]
    given: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    opens: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    loose: bool = False
    styled: bool = False
    alone: bool = False


class Kinds(msgspec.Struct, frozen=True, dict=True):
    """bodies.toml."""

    behind: frozenset[str]
    holdings: frozenset[str]
    bosses: frozenset[str]
    firm: str
    kind: tuple[Kind, ...]

    @cached_property
    def by_noun(self) -> Mapping[str, int]:
        """The kind of each noun that may follow."""
        return {noun: at for at, kind in enumerate(self.kind) for noun in kind.nouns}

    @cached_property
    def by_given(self) -> Mapping[str, frozenset[int]]:
        """The kinds that a noun beside a name tells."""
        return _index((at, word) for at, kind in enumerate(self.kind) for word in (*kind.nouns, *kind.given))

    @cached_property
    def by_end(self) -> Mapping[str, frozenset[int]]:
        """The kinds that the last word of a name tells."""
        return _index((at, word) for at, kind in enumerate(self.kind) for word in kind.ends)

    @cached_property
    def by_key(self) -> Mapping[str, frozenset[int]]:
        """The kinds of the bodies that the world knows."""
        return _index((at, key) for at, kind in enumerate(self.kind) for key in kind.keys)

    @cached_property
    def by_opening(self) -> Mapping[str, frozenset[int]]:
        """The kinds that the first word of a name tells, before "of"."""
        return _index((at, word) for at, kind in enumerate(self.kind) for word in kind.opens)


class Called(msgspec.Struct, frozen=True):
    """The kinds of each chain, and where the report gives them: sentence and token."""

    kinds: dict[str, set[int]]
    at: Mapping[tuple[int, int], str]


def _index(pairs: Iterator[tuple[int, str]]) -> Mapping[str, frozenset[int]]:
    """The kinds of each word."""
    found: dict[str, set[int]] = {}
    for at, word in pairs:
        found.setdefault(word, set()).add(at)
    return {word: frozenset(kinds) for word, kinds in found.items()}


def of(sentences: Sequence[Sentence], names: Sequence[Name], chains: Sequence[Chain], *, kinds: Kinds) -> Called:
    """The kinds of a report's bodies."""
    led = {of for chain in chains for office, of, _ in chain.titles if office in kinds.bosses}
    bodies = {chain.id: _by_itself(chain, led, kinds) for chain in chains if chain.kind in BODIES}
    places: dict[tuple[int, int], str] = {}
    for name in names:
        if name.chain in bodies and name.form == "name" and name.kind != "place":
            tokens, own = sentences[name.sentence].tokens, bodies[name.chain]
            for at, told in _told(tokens, name, kinds):
                own |= told
                places[name.sentence, at] = name.chain
            own |= _of_firm(tokens, name, kinds) if not own else set()
    return Called(bodies, places)


def _by_itself(chain: Chain, led: Collection[str | None], kinds: Kinds) -> set[int]:
    """The kinds that a body's name tells, and that somebody heads it as only firms are headed."""
    firm = {kinds.by_noun[kinds.firm]} if chain.kind == "organisation" and chain.name in led else set()
    return {*of_name(chain, kinds), *firm}


def nouns(called: Called, chain: str, kinds: Kinds) -> tuple[str, ...]:
    """The nouns that may stand for a body, by what its name and its report say."""
    return tuple(sorted(noun for at in called.kinds.get(chain, ()) for noun in kinds.kind[at].nouns))


def of_name(chain: Chain, kinds: Kinds) -> Iterator[int]:
    """The kinds that a name's own words tell: Tarvon Airlines, Ministry of Harbours."""
    yield from kinds.by_key.get((chain.key or "").removeprefix(WORLD), ())
    for form in (chain.name, *chain.aliases):
        words = [word.strip(".,'’").lower() for word in form.split()]
        ends = {at for last in (words[-1:], words[-2:]) for at in kinds.by_end.get(" ".join(last), ())}
        yield from (at for at in ends if len(words) > 1 or kinds.kind[at].alone)
        if len(words) > 2:
            yield from kinds.by_opening.get(words[0], ()) if words[1] in OF else ()


def _told(tokens: Sequence[Token], name: Name, kinds: Kinds) -> Iterator[tuple[int, frozenset[int]]]:
    """The nouns that say what a name is, with the kinds that they tell."""
    inside = [at for at, token in enumerate(tokens) if token.start < name.span.end and name.span.start < token.end]
    if not inside:
        return
    if name.kind == "organisation" and _held(tokens, inside, kinds):
        yield inside[-1], frozenset((kinds.by_noun[kinds.firm],))
    head = trees.common(tokens, inside)
    for at in (*_before(tokens, inside[0]), *_behind(tokens, inside[-1], kinds), *_beside(tokens, head)):
        if at not in inside and tokens[at].xpos in SINGLE and tokens[at].lemma.lower() in kinds.by_given:
            yield at, kinds.by_given[tokens[at].lemma.lower()]


def _held(tokens: Sequence[Token], inside: Sequence[int], kinds: Kinds) -> bool:
    """Tarm's [shares], [shares] in Tarm."""
    behind = [token.text.lower() for token in tokens[inside[-1] + 1 : inside[-1] + 3]]
    if kinds.holdings.intersection(behind[:1] if behind[:1] not in (["'s"], ["’s"]) else behind[1:]):
        return True
    before = [token.text.lower() for token in tokens[max(inside[0] - 2, 0) : inside[0]]]
    return before[1:] in (["in"], ["of"]) and before[0] in ("shares", "shareholders", "stock")


def _of_firm(tokens: Sequence[Token], name: Name, kinds: Kinds) -> set[int]:
    """The kind of a body of which no more is told than that it has a chief executive: Tarm's chief executive."""
    inside = [at for at, token in enumerate(tokens) if token.start < name.span.end and name.span.start < token.end]
    around = (tokens[max(inside[0] - 3, 0) : inside[0]], tokens[inside[-1] + 1 : inside[-1] + 4]) if inside else ()
    words = [" ".join(token.text.lower() for token in side) for side in around]
    headed = name.kind == "organisation" and any("chief executive" in side for side in words)
    return {kinds.by_noun[kinds.firm]} if headed else set()


def _before(tokens: Sequence[Token], first: int) -> Iterator[int]:
    """Oil [company] Tarm."""
    if first > 0 and tokens[first - 1].upos == "NOUN":
        yield first - 1


def _behind(tokens: Sequence[Token], last: int, kinds: Kinds) -> Iterator[int]:
    """The Tarm [newspaper], the Tarm news [agency]."""
    for at in range(last + 1, min(last + 3, len(tokens))):
        if tokens[at].upos != "NOUN":
            return
        told = tokens[at].lemma.lower() in kinds.behind and (at == last + 1 or tokens[at - 1].lemma == "news")
        the = any(tokens[i].text.lower() == "the" for i in trees.children(tokens, at, "det"))
        if told and the and tokens[last].head == at and (tokens[at].lemma != "agency" or at > last + 1):
            yield at


def _beside(tokens: Sequence[Token], head: int | None) -> Iterator[int]:
    """Tarm, a [carmaker]; the [carmaker], Tarm; Tarm is a [bank]."""
    if head is None:
        return
    yield from trees.children(tokens, head, "appos")
    above = tokens[head].head
    if above < 0:
        return
    copula = tokens[head].deprel == "nsubj" and trees.child(tokens, above, "cop") is not None
    denied = any(tokens[i].lemma == "not" for i in trees.children(tokens, above, "advmod"))
    if tokens[head].deprel == "appos" or (copula and not denied):
        yield above
