"""Sentences in, the names, times, amounts and quotes they mention out."""

from collections.abc import Sequence

from pactline.mentions import amounts, chains, names, quotes, times
from pactline.model.knowledge import Language, World
from pactline.model.mention import Mention
from pactline.model.reading import Chain
from pactline.model.report import Report
from pactline.model.sentence import Sentence

__all__ = ["find"]


def find(
    report: Report, sentences: Sequence[Sentence], *, language: Language, world: World
) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """Find every mention of a report, in the order of the text, and the chains that its names form."""
    said = times.find(report, sentences, language=language)
    named = names.find(report, sentences, language=language, world=world)
    quoted = quotes.find(report, sentences, language=language)
    linked, chained = chains.link(report, sentences, named, language=language, world=world, quotes=quoted)
    counted = amounts.find(report, sentences, said, language=language, world=world)
    found: list[Mention] = [*said, *linked, *counted, *quoted]
    found.sort(key=lambda mention: (mention.span.start, mention.span.end, type(mention).__name__))
    return tuple(found), chained
