"""A report's linked names in, those who act around one of its people, with chains of their own, out: "Holm's campaign".

A campaign, an administration, a cabinet is no person and no state, yet it sues, denies and signs: each is one actor
under the name of whom it serves.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec

from pactline.kit import trees
from pactline.kit.ids import digest
from pactline.mentions import chain_people
from pactline.mentions.name_words import Lists
from pactline.model.mention import Name
from pactline.model.reading import Chain
from pactline.model.sentence import Sentence
from pactline.model.span import Span

NEAR = ("'s", "’s", "'", "’")
OWN = ("his", "her", "whose")
RULERS = ("president", "governor", "mayor")  # who have an administration


class Circle(msgspec.Struct, frozen=True):
    """A circle where it is named: its span, its name, the sentence, and whether by its person's name."""

    span: Span
    name: str
    sentence: int
    sure: bool = True


def find(
    sentences: Sequence[Sentence], names: Sequence[Name], chains: Sequence[Chain], *, words: Lists, text: str
) -> tuple[tuple[Name, ...], tuple[Chain, ...]]:
    """The circles of a report as names, and their chains."""
    known = {chain.id: chain for chain in chains}
    beside: dict[int, list[Name]] = {}
    for name in names:
        beside.setdefault(name.sentence, []).append(name)
    owned = [
        circle
        for sentence in sentences
        for circle in _owned(sentence, beside.get(sentence.index, ()), known, words=words)
    ]
    sure = {circle.name for circle in owned if circle.sure}
    owned = [circle for circle in owned if circle.name in sure]  # "his campaign" alone may be another's
    bare = [] if _another_rules(owned, names, known, words=words) else list(_bare(sentences, owned, words))
    chained = {one.name: _chain(one, owned, text) for one in reversed(owned)}
    return tuple(_name(one, chained[one.name], text) for one in (*owned, *bare)), tuple(chained.values())


def _owned(sentence: Sentence, names: Sequence[Name], known: Mapping[str, Chain], *, words: Lists) -> Iterator[Circle]:
    """The Holm [campaign], Mr. Holm's [administration], whose [cabinet]."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        if token.text not in words.names.circles or _over(names, token.start):
            continue
        owner = _owner(sentence, at, names)
        surname = _surname(owner, known, words) if owner is not None else None
        if owner is not None and surname is not None:
            start = min(owner.span.start, tokens[_first(sentence, at, owner)].start)
            span, name = Span(sentence.report, start, token.end), f"{surname} {token.text}"
            yield Circle(span, name, sentence.index, sure=owner.form == "name")


def _over(names: Sequence[Name], at: int) -> Name | None:
    """The name over a place."""
    return next((name for name in names if name.span.start <= at < name.span.end), None)


def _owner(sentence: Sentence, at: int, names: Sequence[Name]) -> Name | None:
    """Whose circle it is: the person named, or told by a pronoun, right before it."""
    tokens = sentence.tokens
    before = at - 1
    if before > 0 and tokens[before].text in NEAR:
        before -= 1
    if before < 0:
        return None
    if tokens[before].text.lower() == "whose":
        return _relative(sentence, at, names)
    owner = _over(names, tokens[before].start)
    return owner if owner is not None and owner.kind == "person" and _stands(owner, tokens[before].text) else None


def _stands(owner: Name, word: str) -> bool:
    """Whether a name can own a circle: no nominal, and of the pronouns only those that own."""
    return owner.form == "name" or (owner.form == "pronoun" and word.lower() in OWN)


def _relative(sentence: Sentence, at: int, names: Sequence[Name]) -> Name | None:
    """Mr. [Holm], whose campaign: the name that the relative clause hangs on."""
    tokens = sentence.tokens
    above = next((i for i in trees.path_up(tokens, at) if tokens[i].deprel == "acl:relcl"), None)
    owner = _over(names, tokens[tokens[above].head].start) if above is not None else None
    return owner if owner is not None and owner.kind == "person" and owner.form == "name" else None


def _surname(owner: Name, known: Mapping[str, Chain], words: Lists) -> str | None:
    """The surname that a circle goes by, with what belongs to it: "van Holm"."""
    chain = known.get(owner.chain or "")
    if chain is None and owner.form == "pronoun":
        return None
    full = chain.name if chain is not None else owner.text
    *given, last = chain_people.parts(full, words) or (full,)
    while given and given[-1].lower() in words.names.particles:
        last = f"{given.pop()} {last}"
    return last


def _first(sentence: Sentence, at: int, owner: Name) -> int:
    """The first word of the owner's name, or of the pronoun."""
    inside = [i for i, t in enumerate(sentence.tokens) if owner.span.start <= t.start < owner.span.end]
    return inside[0] if inside else at


def _another_rules(owned: Sequence[Circle], names: Sequence[Name], known: Mapping[str, Chain], *, words: Lists) -> bool:
    """Whether a report names the Lund administration and, more often than Lund, [President] Holm: he has one too."""
    often = Counter(name.chain for name in names if name.chain is not None)
    people = {key: _last(chain, words) for key, chain in known.items() if chain.kind == "person"}
    last = {one.name.rpartition(" ")[0] for one in owned}
    owners = [key for key, name in people.items() if name in last]
    states = {of for key in owners for of in _rules(known[key])}
    rivals = [key for key in people if key not in owners and _of_one_state(_rules(known[key]), states)]
    most = max((often[key] for key in owners), default=0)
    return any(often[key] > most for key in rivals)


def _rules(chain: Chain) -> frozenset[str | None]:
    """What somebody rules whose office has an administration; None for an office without its state."""
    return frozenset(of for office, of, _ in chain.titles if office in RULERS)


def _of_one_state(rival: frozenset[str | None], states: Collection[str | None]) -> bool:
    """Whether two may rule one state, as far as is told: President Lund, the Latvian president Holm."""
    told, known = rival - {None}, set(states) - {None}
    return bool(rival) and (not states or not told or bool(told & known))


def _last(chain: Chain, words: Lists) -> str:
    """A person's surname."""
    return (chain_people.parts(chain.name, words) or (chain.name,))[-1]


def _bare(sentences: Sequence[Sentence], owned: Sequence[Circle], words: Lists) -> Iterator[Circle]:
    """The [administration], where the report names one and no other."""
    for word in words.names.bare_circles:
        named = {one.name for one in owned if one.name.endswith(f" {word}")}
        if len(named) != 1:
            continue
        (name,) = named
        taken = {one.span.end for one in owned}
        for sentence in sentences:
            for at, token in enumerate(sentence.tokens):
                article = at > 0 and sentence.tokens[at - 1].text.lower() in ("the", "this")
                if token.text == word and article and token.end not in taken:
                    start = sentence.tokens[at - 1].start
                    yield Circle(Span(sentence.report, start, token.end), name, sentence.index)


def _chain(circle: Circle, owned: Sequence[Circle], text: str) -> Chain:
    """The chain of a circle."""
    forms = [text[one.span.start : one.span.end] for one in owned if one.name == circle.name]
    named = tuple(dict.fromkeys(form for form in forms if form[:1].isupper() and form.split()[0].lower() not in OWN))
    return Chain(
        id="c-" + digest(circle.span.report, "organisation", circle.name, circle.span.start),
        name=circle.name,
        kind="organisation",
        aliases=named,
    )


def _name(circle: Circle, chain: Chain, text: str) -> Name:
    """A circle as a name."""
    words = text[circle.span.start : circle.span.end]
    return Name(
        circle.span,
        circle.sentence,
        words,
        "organisation",
        chain.name,
        form="nominal",
        chain=chain.id,
        rule="circle",
    )
