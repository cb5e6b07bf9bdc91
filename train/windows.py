"""Documents in, windows of words out: mostly a paragraph, as the run time cuts text, else several or a sentence.

Several paragraphs without the line break between them teach sentence starts where there is no full stop (headings);
single sentences teach short input. The cut changes with each epoch.
"""

from collections.abc import Iterator
from random import Random

from train.sample import Document, Labelled, Window, join

LONGEST = 170  # words; about 230 wordpieces, well under the encoder's 512 positions
SHARES = {"paragraph": 0.72, "several": 0.18, "single": 0.10}
SEVERAL = 120  # words, when paragraphs are laid together


def cut(document: Document, chance: Random) -> Iterator[Window]:
    """Cut a document for one epoch."""
    (way,) = chance.choices(list(SHARES), list(SHARES.values()))
    if way == "single":
        yield from (join((sentence,)) for sentence in document if len(sentence.words) <= LONGEST)
    elif way == "several":
        yield from (join(part) for part in packed(document, limit=chance.randint(SEVERAL // 3, SEVERAL)))
    else:
        for paragraph in paragraphs(document):
            limit = LONGEST if length(paragraph) <= LONGEST else chance.randint(LONGEST // 2, LONGEST)
            yield from (join(part) for part in packed(paragraph, limit=limit))


def paragraphs(document: Document) -> Iterator[Document]:
    """Cut a document where its paragraphs open."""
    part: list[Labelled] = []
    for sentence in document:
        if sentence.opens and part:
            yield tuple(part)
            part = []
        part.append(sentence)
    if part:
        yield tuple(part)


def packed(sentences: Document, *, limit: int) -> Iterator[Document]:
    """Fill windows with whole sentences up to a number of words; a sentence longer than LONGEST is left out."""
    part: list[Labelled] = []
    for sentence in sentences:
        if len(sentence.words) > LONGEST:
            continue
        if part and length(tuple(part)) + len(sentence.words) > limit:
            yield tuple(part)
            part = []
        part.append(sentence)
    if part:
        yield tuple(part)


def length(sentences: Document) -> int:
    """Count the words."""
    return sum(len(sentence.words) for sentence in sentences)
