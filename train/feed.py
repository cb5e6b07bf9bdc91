"""Documents in, the batches of every epoch as arrays out, made ahead by other processes where that helps.

An epoch depends on its number and the seed alone, so who makes it, and when, changes nothing.
"""

import multiprocessing
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, islice
from typing import ClassVar

import numpy as np

from train.encode import Arrays, Encoder, Labels, inputs, targets
from train.sample import Document, Window
from train.schedule import epoch

SMALL = np.int16  # wordpieces and labels are numbers below 32,768


@dataclass(frozen=True)
class Source:
    """What the batches are made of; `tokens` are the padded wordpieces of one batch."""

    documents: Sequence[Document]
    encoder: Encoder
    labels: Labels
    seed: int
    tokens: int


class Maker:
    """Makes epochs inside a worker process, from a source handed over once."""

    source: ClassVar[Source]

    @classmethod
    def ready(cls, source: Source) -> None:
        """Keep the source for all epochs this process will make."""
        cls.source = source

    @classmethod
    def make(cls, number: int) -> list[Arrays]:
        """Make one epoch."""
        return list(made(cls.source, number))


def feed(source: Source, *, done: int, workers: int) -> Iterator[Arrays]:
    """Yield batch after batch, the first `done` left out; with `workers` 0 they are made in this process."""
    return islice(_ahead(source, workers) if workers else _here(source), done, None)


def made(source: Source, number: int) -> Iterator[Arrays]:
    """Make the batches of one epoch."""
    for batch in epoch(source.documents, source.encoder, seed=source.seed, number=number, tokens=source.tokens):
        yield {name: array.astype(SMALL) for name, array in arrays(batch, source).items()}


def arrays(batch: Sequence[Window], source: Source) -> Arrays:
    """Lay one batch's words and labels in arrays."""
    return inputs([window.words for window in batch], source.encoder) | targets(batch, source.labels)


def _here(source: Source) -> Iterator[Arrays]:
    """Make epochs as they are asked for."""
    for number in count():
        yield from made(source, number)


def _ahead(source: Source, workers: int) -> Iterator[Arrays]:
    """Keep `workers` epochs in the making, and yield them in order."""
    with multiprocessing.get_context("fork").Pool(workers, Maker.ready, (source,)) as pool:
        waiting = [pool.apply_async(Maker.make, (number,)) for number in range(workers)]
        for number in count(workers):
            waiting.append(pool.apply_async(Maker.make, (number,)))
            yield from waiting.pop(0).get()
