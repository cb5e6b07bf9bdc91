"""A report's linked names in, the quarters of the compass that stand for one of its states out: "the North"."""

from collections.abc import Iterator, Sequence

from pactline.mentions.name_words import Lists
from pactline.model.mention import Name
from pactline.model.sentence import Sentence
from pactline.model.span import Span

SEES = ("NOUN", "PROPN", "ADJ", "NUM", "CCONJ")


def find(sentences: Sequence[Sentence], names: Sequence[Name], words: Lists) -> Iterator[Name]:
    """The quarters that one state of the report, and no other, has in its name."""
    states = {name.chain: name for name in names if name.kind == "state" and name.form != "pronoun" and name.chain}
    for quarter in words.names.quarters:
        fits = [name for name in states.values() if name.name.startswith(f"{quarter} ")]
        if len(fits) == 1:
            for sentence in sentences:
                found = _in(sentence, quarter, fits[0])
                yield from (one for one in found if not any(_overlap(one.span, name.span) for name in names))


def _in(sentence: Sentence, quarter: str, state: Name) -> Iterator[Name]:
    """The quarter where it stands alone under its article: not "the North Coast", "the north", "the South of it"."""
    tokens = sentence.tokens
    for at in range(1, len(tokens)):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        alone = after is None or not (after.upos in SEES or after.text.lower() in ("of", "-"))
        if tokens[at].text == quarter and tokens[at - 1].text.lower() == "the" and alone:
            span = Span(sentence.report, tokens[at].start, tokens[at].end)
            yield Name(
                span,
                sentence.index,
                quarter,
                "state",
                state.name,
                form="nominal",
                key=state.key,
                country=state.country,
                chain=state.chain,
                rule="quarter",
            )


def _overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one.start < other.end and other.start < one.end
