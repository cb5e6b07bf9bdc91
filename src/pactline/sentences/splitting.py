"""A report in, its sentences out: paragraphs first, then the language within each."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from pactline.model.knowledge import Language
from pactline.model.report import Report
from pactline.model.sentence import Parsed, Sentence, Token
from pactline.sentences import paragraphs
from pactline.sentences.clauses import clauses
from pactline.sentences.predicates import Words


def split(report: Report, language: Language) -> tuple[Sentence, ...]:
    """Parse a report: its sentences in order, offsets into `report.text`, clauses filled."""
    bounds = paragraphs.cut(report.text, language.table("teasers", paragraphs.Words).agencies)
    words = language.table("clauses", Words)
    parsed = (language.parse([report.text[start:end]])[0] for start, end in bounds)  # one at a time: a long report
    return tuple(
        _sentence(report, sentence, index=index, paragraph=paragraph, shift=bounds[paragraph][0], words=words)
        for index, (paragraph, sentence) in enumerate(_numbered(parsed))
    )


def _numbered(parsed: Iterable[Sequence[Parsed]]) -> Iterator[tuple[int, Parsed]]:
    """Every sentence with the number of its paragraph."""
    for paragraph, found in enumerate(parsed):
        for sentence in found:
            yield paragraph, sentence


def _sentence(report: Report, parsed: Parsed, *, index: int, paragraph: int, shift: int, words: Words) -> Sentence:
    """A parsed sentence with offsets into the report."""
    tokens = tuple(_shifted(token, shift) for token in parsed.tokens) if shift else parsed.tokens
    return Sentence(
        report=report.id,
        index=index,
        paragraph=paragraph,
        start=parsed.start + shift,
        end=parsed.end + shift,
        tokens=tokens,
        entities=parsed.entities,
        clauses=clauses(tokens, words),
    )


def _shifted(token: Token, shift: int) -> Token:
    """A token with its offsets moved."""
    return msgspec.structs.replace(token, start=token.start + shift, end=token.end + shift)
