"""Batches are the same whoever makes them, and new names take the place of old ones only."""

from itertools import islice
from random import Random

import numpy as np
import pytest
from train.disturb import rename
from train.encode import Encoder, Labels
from train.feed import Source, feed
from train.renames import pool
from train.sample import Labelled, join

WORDS = ("They", "met", "in", "Oslo", "on", "Monday", ".")
KNOWN = {word: (200 + at,) for at, word in enumerate(WORDS)}
NAMES = ("O", "O", "O", "B-LOC", "O", "O", "O")
SENTENCE = Labelled(WORDS, ("X",) * 3 + ("PROPN",) + ("X",) * 3, ("X",) * 7, (0, 1, 1, 1, 1, 1, 1), ("a",) * 7, NAMES)


class AnyWord(dict):
    def __missing__(self, word):
        return (199,)

    def __contains__(self, word):
        return True


def source():
    labels = Labels(("PROPN", "X"), ("X",), ("a",), ("B-LOC", "O"))
    documents = tuple((SENTENCE,) * (2 + at) for at in range(6))
    return Source(documents, Encoder(None, AnyWord(KNOWN)), labels, seed=3, tokens=40)


def taken(**how):
    return [{name: array.tolist() for name, array in one.items()} for one in islice(feed(source(), **how), 25)]


@pytest.mark.parametrize("workers", [1, 3])
def test_other_processes_make_the_same_batches(workers):
    assert taken(done=0, workers=workers) == taken(done=0, workers=0)


def test_a_run_goes_on_where_it_was_cut_off():
    assert taken(done=7, workers=0)[:10] == taken(done=0, workers=0)[7:17]


def test_numbers_fit_their_type():
    assert next(feed(source(), done=0, workers=0))["head"].dtype == np.int16


def test_a_renamed_window_keeps_its_labels_and_all_other_words():
    window = join((SENTENCE,))
    found = [rename(window, Random(seed)) for seed in range(20)]
    cities = {one.words[3] for one in found}
    assert len(cities) > 5
    assert all(one.words[:3] + one.words[4:] == WORDS[:3] + WORDS[4:] for one in found)
    assert all((one.names, one.head, one.upos) == (window.names, window.head, window.upos) for one in found)


def test_the_pool_holds_names_of_as_many_words_as_it_says():
    assert {kind for kind, _ in pool()} == {"LOC", "ORG"}
    assert all(len(name.split()) == size for (_, size), names in pool().items() for name in names)
