"""Words become numbers the way the run time does it."""

import numpy as np
import pytest
from train.encode import CLS, PIECES, SEP, Encoder, Labels, inputs, shape, targets
from train.sample import MISSING, Labelled, join
from train.schedule import WARM, rate


@pytest.mark.parametrize(
    ("word", "number"),
    [("treaty", 1), ("Treaty", 2), ("A", 2), ("UN", 3), ("McKay", 4), ("2021", 5), ("条約", 6), ("—", 7), ("", 7)],
)
def test_shapes(word, number):
    assert shape(word) == number


def test_a_batch_is_padded_and_first_points_at_each_word():
    known = {"sign": (7,), "treaties": (8, 9), "long": tuple(range(200, 200 + PIECES))}
    arrays = inputs([["treaties", "sign"], ["sign"]], Encoder(None, known))
    assert arrays["ids"].tolist() == [[CLS, 8, 9, 7, SEP], [CLS, 7, SEP, 0, 0]]
    assert arrays["first"].tolist() == [[1, 3], [1, 0]]
    assert arrays["mask"].sum(1).tolist() == [5, 3]
    assert arrays["shape"].tolist() == [[0, 1, 1, 1, 0], [0, 1, 0, 0, 0]]


def test_unknown_labels_cost_nothing():
    labels = Labels(("NOUN",), ("NN",), ("root",), ("O",))
    sentence = Labelled(("a", "b"), ("NOUN", ""), ("", "NN"), (0, MISSING), ("root", ""), ("", "O"))
    arrays = targets([join((sentence, sentence))], labels)
    assert arrays["upos"].tolist() == [[0, MISSING, 0, MISSING]]
    assert arrays["head"].tolist() == [[0, MISSING, 0, MISSING]]
    assert arrays["sent"].tolist() == [[MISSING, 0, 1, 0]]
    assert arrays["ner"].dtype == np.int64


def test_the_rate_rises_then_falls():
    assert rate(0, 1000) < rate(WARM - 1, 1000) > rate(900, 1000) > 0
