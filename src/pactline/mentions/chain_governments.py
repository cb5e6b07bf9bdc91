"""A report's linked names in, "the government" where it stands for the report's state out.

It does where the sentence before names that state and no other, and has it act. Whoever speaks may mean any other, so
that nothing inside quotation marks is read.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pactline.mentions import chain_bare, chain_places
from pactline.model.mention import Name, Quote
from pactline.model.reading import Chain
from pactline.model.sentence import Sentence
from pactline.model.span import Span

NOUN = "government"
MOST = 2  # times as often as any other state the one of the report is named


def find(
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    chains: Sequence[Chain],
    *,
    text: str,
    quotes: Sequence[Quote] = (),
) -> Iterator[Name]:
    """The governments of a report, in order."""
    main = _main(names, {chain.id: chain for chain in chains if chain.kind == "state"})
    if main is None:
        return
    states = [one for one in names if one.kind == "state" and one.chain is not None]
    spoken = [one.span for one in quotes if not one.scare]
    for sentence in sentences:
        for at in _nouns(sentence, names, spoken):
            if _acts(sentences, states, main.id, sentence=sentence.index, before=sentence.tokens[at].start):
                yield chain_bare.nominal(sentence, at, main, text=text)


def _nouns(sentence: Sentence, names: Sequence[Name], spoken: Sequence[Span]) -> Iterator[int]:
    """Where a sentence has a bare "the government" that is part of no name and that nobody speaks."""
    for at, token in enumerate(sentence.tokens):
        if token.lemma.lower() != NOUN or not chain_bare.bare(sentence.tokens, at):
            continue
        taken = (one.span for one in names if one.sentence == sentence.index)
        if not any(span.start <= token.start < span.end for span in (*taken, *spoken)):
            yield at


def _main(names: Sequence[Name], states: Mapping[str, Chain]) -> Chain | None:
    """The state that a report is about: named far more often than any other."""
    often = Counter(one.chain for one in names if one.chain in states and one.form != "pronoun")
    ranked = sorted(often.items(), key=lambda item: (-item[1], item[0] or ""))
    clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][1] >= MOST * ranked[1][1])
    return states[ranked[0][0] or ""] if clear else None


def _acts(sentences: Sequence[Sentence], states: Sequence[Name], main: str, *, sentence: int, before: int) -> bool:
    """Whether no state but one is named just before a noun, and that acts."""
    near = [
        one for one in states if one.sentence == sentence - 1 or (one.sentence == sentence and one.span.start < before)
    ]
    heads = ((sentences[one.sentence], chain_places.place(sentences[one.sentence], one).head) for one in near)
    acting = any(chain_bare.acts(here.tokens, head) for here, head in heads)
    return {one.chain for one in near} == {main} and acting
