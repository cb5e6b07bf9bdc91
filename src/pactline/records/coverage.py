"""A read page in, the cues that no record came of out: an honest account of what was skipped.

A cue is an amount, a quotation or a word of promise; it is covered when some record's evidence overlaps it.
"""

from collections.abc import Iterator

import msgspec

from pactline.model.knowledge import Language
from pactline.model.mention import Amount, Quote
from pactline.model.reading import Gap, Reading
from pactline.model.span import Span


class PromiseWords(msgspec.Struct, frozen=True):
    """Lemmas of verbs and nouns that announce an undertaking."""

    verbs: tuple[str, ...]
    nouns: tuple[str, ...]


def find(page: Reading, *, language: Language) -> tuple[Gap, ...]:
    """List the amounts, quotations and promise words of a page that stand in no record's evidence."""
    covered = _covered(page)
    cues = [*_amounts(page), *_quotes(page), *_promises(page, language.table("promises", PromiseWords))]
    return tuple(
        Gap(page.report.id, span.start, span.end, cue)
        for cue, span in sorted(cues, key=lambda pair: (pair[1].start, pair[1].end, pair[0]))
        if not any(covered[span.start : span.end])
    )


def _covered(page: Reading) -> bytearray:
    """One byte a character: 1 where some record rests on it."""
    covered = bytearray(len(page.report.text))
    for record in page.records:
        for evidence in record.evidence:
            span = evidence.span
            covered[span.start : span.end] = b"\x01" * (span.end - span.start)
    return covered


def _amounts(page: Reading) -> Iterator[tuple[str, Span]]:
    """Every amount is a cue."""
    return (("number", m.span) for m in page.mentions if isinstance(m, Amount))


def _quotes(page: Reading) -> Iterator[tuple[str, Span]]:
    """Every quotation that is speech is a cue; scare quotes are not."""
    return (("quote", m.inner) for m in page.mentions if isinstance(m, Quote) and not m.scare)


def _promises(page: Reading, words: PromiseWords) -> Iterator[tuple[str, Span]]:
    """Every verb or noun of promise is a cue."""
    verbs, nouns = frozenset(words.verbs), frozenset(words.nouns)
    for sentence in page.sentences:
        for token in sentence.tokens:
            if token.lemma in (verbs if token.upos == "VERB" else nouns if token.upos == "NOUN" else ()):
                yield "promise", Span(page.report.id, token.start, token.end)
