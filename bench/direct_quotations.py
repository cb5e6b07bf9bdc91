"""A report in, the direct quotations that textacy reads on our pipeline's words, tags and trees out.

`textacy.extract.direct_quotations` takes a spaCy document; ours is made into one, a paragraph at a time, since it
gives up where a text has an odd number of quotation marks. Neither library is a dependency: without them no row.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import groupby
from typing import Any

from pactline import sentences
from pactline.engine.equipment import Tools
from pactline.evaluate.attribution import Attribution, characters
from pactline.model.report import Report
from pactline.model.sentence import Sentence, Token


def finder(tools: Tools) -> Callable[[Report], Iterator[Attribution]] | None:
    """What reads a report by textacy; None where it is not installed."""
    try:
        import spacy
        from textacy.extract.triples import direct_quotations
    except ImportError:
        return None
    vocab = spacy.blank("en").vocab

    def found(report: Report) -> Iterator[Attribution]:
        split = sentences.split(report, tools.language)
        for _, paragraph in groupby(split, key=lambda sentence: sentence.paragraph):
            held = list(paragraph)
            tokens = [token for sentence in held for token in sentence.tokens]
            with suppress(ValueError):  # an odd number of marks
                for triple in direct_quotations(_document(vocab, held)):
                    yield _attribution(report.text, tokens, triple)

    return found


def _document(vocab: Any, paragraph: Sequence[Sentence]) -> Any:
    """Some sentences as one spaCy document with our lemmas, tags and trees."""
    from spacy.tokens import Doc

    tokens = [token for sentence in paragraph for token in sentence.tokens]
    heads, starts = [], []
    for sentence in paragraph:
        first = len(heads)
        heads += [first + (token.head if token.head >= 0 else at) for at, token in enumerate(sentence.tokens)]
        starts += [at == 0 for at in range(len(sentence.tokens))]
    return Doc(
        vocab,
        words=[token.text for token in tokens],
        lemmas=[token.lemma for token in tokens],
        pos=[token.upos for token in tokens],
        tags=[token.xpos for token in tokens],
        heads=heads,
        deps=[token.deprel if token.head >= 0 else "ROOT" for token in tokens],
        sent_starts=starts,
    )


def _attribution(text: str, tokens: Sequence[Token], triple: Any) -> Attribution:
    """A triple as an attribution."""
    content = characters(text, [(tokens[triple.content.start].start, tokens[triple.content.end - 1].end)])
    source, cue = (
        characters(text, [(tokens[word.i].start, tokens[word.i].end) for word in words])
        for words in (triple.speaker, triple.cue)
    )
    return Attribution(source, cue, content, type="direct")
