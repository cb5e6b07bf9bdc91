"""Tags: a word in small letters is a proper noun only where the model is sure, or where nothing has a capital."""

import numpy as np
import pytest

from pactline.lexicon.en import tags

LABELS = ("NOUN", "PROPN")


@pytest.mark.parametrize(
    ("words", "lead", "tag"),
    [
        (("The", "minister"), 1.0, "NOUN"),
        (("The", "minister"), 9.0, "PROPN"),
        (("The", "Minister"), 1.0, "PROPN"),
        (("the", "minister"), 1.0, "PROPN"),
    ],
)
def test_a_proper_noun_in_small_letters_must_be_sure(words, lead, tag):
    scores = np.array([[1.0, 0.0], [0.0, lead]], np.float32)
    assert tags.read(words, scores, LABELS) == ["NOUN", tag]


def test_no_words_have_no_tags():
    assert tags.read((), np.zeros((0, 2), np.float32), LABELS) == []
