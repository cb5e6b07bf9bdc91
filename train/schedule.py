"""Documents in, the batches of an epoch and the rate of each step out: by step and seed, never by the clock."""

from collections.abc import Iterator, Sequence
from random import Random

from train.disturb import disturb
from train.encode import Encoder, width
from train.sample import Document, Window
from train.windows import cut

SEED = 7
TOKENS = 8000  # padded wordpieces in a batch
CHUNK = 400  # windows sorted by length together, so that little is padded and order stays random
WARM = 150  # steps of rising rate
LEAST = 0.01  # of the full rate is left at the end


def rate(step: int, total: int) -> float:
    """Give the share of the full learning rate: up over WARM steps, then down in a line."""
    return min((step + 1) / WARM, max(LEAST, 1 - step / total))


def epoch(
    documents: Sequence[Document], encoder: Encoder, *, seed: int, number: int, tokens: int = TOKENS
) -> list[tuple[Window, ...]]:
    """Cut, disturb and shuffle the documents of one epoch, always the same for its number and seed."""
    chance = Random(f"{seed} {number}")
    windows = [disturb(window, chance) for document in documents for window in cut(document, chance)]
    chance.shuffle(windows)
    batches = list(grouped(windows, encoder, tokens=tokens))
    chance.shuffle(batches)
    return batches


def grouped(windows: Sequence[Window], encoder: Encoder, *, tokens: int) -> Iterator[tuple[Window, ...]]:
    """Put windows of like length together, up to a number of padded wordpieces."""
    for start in range(0, len(windows), CHUNK):
        batch: list[Window] = []
        for window in sorted(windows[start : start + CHUNK], key=lambda window: width(window, encoder)):
            if batch and width(window, encoder) * (len(batch) + 1) > tokens:
                yield tuple(batch)
                batch = []
            batch.append(window)
        if batch:
            yield tuple(batch)
