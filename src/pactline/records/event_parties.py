"""A party told by a description in, the actors whom the report makes plain it means out: "the committee".

A description is taken for the one fitting name that stands just before it, and for nobody where two fit alike or where
the other side of the event is meant. What no rule answers keeps its words.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.model.reading import Chain, Reading
from pactline.model.record import Party, Record
from pactline.model.sentence import Sentence

BARE = re.compile(r"(?:the|this|that) (\w+)", re.I)
OWNED = re.compile(r"(?:his|her) (?:own )?(\w+)", re.I)
PAIR = re.compile(r"(?:the two|both|the) (\w+)s", re.I)
BACK = 5  # sentences a body may be named before "the committee"
NEAR = 2  # sentences a state may be named before "the country"

Chains = tuple[str, ...]


class Ground(msgspec.Struct, frozen=True):
    """A report's names by sentence, its chains, its sentences, and the words that tell what a description may mean."""

    sentences: Sequence[Sentence]
    names: Mapping[int, Sequence[Name]]
    chains: Mapping[str, Chain]
    classes: Mapping[str, frozenset[str]]


class Told(msgspec.Struct, frozen=True):
    """A party with the sentence it stands in and the chains of the event's other parties."""

    party: Party
    at: int
    others: frozenset[str | None]

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.party.span.start if self.party.span is not None else 0


def ground(page: Reading, classes: Mapping[str, frozenset[str]]) -> Ground:
    """The ground of a report, laid once for all its events."""
    names: dict[int, list[Name]] = {}
    for mention in page.mentions:
        if isinstance(mention, Name) and mention.chain is not None:
            names.setdefault(mention.sentence, []).append(mention)
    return Ground(page.sentences, names, {chain.id: chain for chain in page.chains}, classes)


def settle(record: Record, at: int, base: Ground) -> Record:
    """The event with the parties that a description makes plain."""
    found = [_settled(party, record, at, base) for party in record.parties]
    return msgspec.structs.replace(record, parties=tuple(party for parties in found for party in parties))


def _settled(party: Party, record: Record, at: int, base: Ground) -> Sequence[Party]:
    """A party as it is, or with the chains that the first rule gives it."""
    if party.chain is not None:
        return [party]
    others = frozenset(one.chain for one in record.parties if one.role != party.role)
    told = Told(party, at, others)
    meant = next((chains for rule in RULES if (chains := rule(told, base))), ())
    if not meant or others & set(meant):
        return [party]
    return [msgspec.structs.replace(party, chain=chain) for chain in meant]


def body(told: Told, base: Ground) -> Chains:
    """The Harbour Committee met; [the committee] sued: the body whose name has that word."""
    noun = _noun(BARE, told, base, "bodies")
    return () if noun is None else _nearest(told, base, BACK, lambda chain: _has(chain, noun))


def bloc(told: Told, base: Ground) -> Chains:
    """[The bloc]: the union of states that the report names."""
    noun = _noun(BARE, told, base, "blocs")
    return () if noun is None else _nearest(told, base, BACK, lambda chain: chain.name in base.classes["named_blocs"])


def country(told: Told, base: Ground) -> Chains:
    """[The country], after one state and no other."""
    noun = _noun(BARE, told, base, "countries")
    return () if noun is None else _nearest(told, base, NEAR, lambda chain: chain.kind == "state")


def government(told: Told, base: Ground) -> Chains:
    """[The government], in a report that names one state above all."""
    noun = _noun(BARE, told, base, "governments")
    return (
        () if noun is None else _nearest(told, base, NEAR, lambda chain: chain.kind == "state" and _main(chain, base))
    )


def home(told: Told, base: Ground) -> Chains:
    """Norvath's leader said that [his country] would sign: the state whose office he holds."""
    noun = _noun(OWNED, told, base, "countries")
    owner = next((name for name in base.names.get(told.at, ()) if name.span.start == told.start), None)
    chain = base.chains.get(owner.chain or "") if noun is not None and owner is not None else None
    held = {of for _, of, _ in chain.titles if of is not None} if chain is not None else set()
    states = [one.id for one in base.chains.values() if one.kind == "state" and one.name in held]
    return tuple(states) if len(states) == len(held) == 1 else ()


def both(told: Told, base: Ground) -> Chains:
    """The two [Koreas]: the two states of the report that have the word in their names."""
    match = PAIR.fullmatch(told.party.text)
    states = [one for one in base.chains.values() if one.kind == "state"] if match else []
    fits = [one.id for one in states if match and one.name.endswith(f" {match[1]}")]
    return tuple(sorted(fits)) if len(fits) == 2 else ()


RULES: tuple[Callable[[Told, Ground], Chains], ...] = (body, bloc, country, government, home, both)


def _noun(pattern: re.Pattern[str], told: Told, base: Ground, wanted: str) -> str | None:
    """The noun of a description, if it is of a class."""
    match = pattern.fullmatch(told.party.text)
    noun = match[1].lower() if match else ""
    return noun if noun in base.classes[wanted] else None


def _main(chain: Chain, base: Ground) -> bool:
    """Whether no other state is named as often."""
    counts = Counter(name.chain for names in base.names.values() for name in names if name.kind == "state")
    return all(count < counts[chain.id] for other, count in counts.items() if other != chain.id)


def _has(chain: Chain, noun: str) -> bool:
    """Whether a body's name ends in a word, or begins with it: "Ministry of Harbours"."""
    forms = [form.lower().split() for form in (chain.name, *chain.aliases)]
    ends = any(words[-1:] == [noun] or words[:2] == [noun, "of"] for words in forms if len(words) > 1)
    return chain.kind == "organisation" and ends


def _nearest(told: Told, base: Ground, back: int, fits: Callable[[Chain], bool]) -> Chains:
    """The one fitting chain of the nearest sentence that has any, or its one fitting subject."""
    for index in range(told.at, max(told.at - back, 0) - 1, -1):
        near = [name for name in base.names.get(index, ()) if name.span.end <= told.start]
        found = [name for name in near if name.chain and fits(base.chains[name.chain])]
        if found:
            meant = _one(found) or _one(list(_acting(base.sentences[index], found)))
            return (meant,) if meant is not None else ()
    return ()


def _one(names: Sequence[Name]) -> str | None:
    """The chain of some names, if they have but one."""
    chains = {name.chain for name in names}
    return chains.pop() if len(chains) == 1 else None


def _acting(sentence: Sentence, names: Sequence[Name]) -> Iterator[Name]:
    """The names that are subjects of their sentence's main clause."""
    tokens = sentence.tokens
    root = trees.root(tokens)
    for name in names:
        inside = [i for i, token in enumerate(tokens) if name.span.start <= token.start < name.span.end]
        head = trees.common(tokens, inside)
        if head is not None and tokens[head].deprel == "conj":
            head = tokens[head].head
        if head is not None and tokens[head].head == root and tokens[head].deprel.startswith("nsubj"):
            yield name
