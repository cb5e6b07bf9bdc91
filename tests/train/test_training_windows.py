"""Windows keep every word once, whole sentences, and heads that point at the same words."""

from random import Random

import pytest
from train.disturb import curly, dateline, shout, slip, stopless, without
from train.sample import MISSING, Labelled, join
from train.windows import LONGEST, cut, paragraphs


def sentence(words, *, opens=False):
    parts = tuple(words.split())
    blank = ("X",) * len(parts)
    return Labelled(parts, blank, blank, (0, *[1] * (len(parts) - 1)), blank, ("O",) * len(parts), opens)


DOCUMENT = (
    sentence("Treaty signed", opens=True),
    sentence("Ministers met .", opens=True),
    sentence("They signed the treaty ."),
    sentence("w " * (LONGEST + 1), opens=True),
    sentence("It holds .", opens=True),
)


@pytest.mark.parametrize("seed", range(12))
def test_every_sentence_is_in_one_window_save_the_overlong(seed):
    windows = list(cut(DOCUMENT, Random(seed)))
    assert [word for window in windows for word in window.words] == [
        word for one in DOCUMENT if len(one.words) <= LONGEST for word in one.words
    ]
    assert all(len(window.words) <= LONGEST for window in windows)


def test_paragraphs_open_where_marked():
    assert [len(part) for part in paragraphs(DOCUMENT)] == [1, 2, 1, 1]


def test_heads_move_with_their_words():
    window = join(DOCUMENT[1:3])
    assert window.head == (0, 1, 1, 0, 4, 4, 4, 4)
    assert window.sentence == (0, 0, 0, 1, 1, 1, 1, 1)


def test_a_full_stop_goes_and_heads_still_point_right():
    window = without(join(DOCUMENT[1:3]), 2)
    assert window.words == ("Ministers", "met", "They", "signed", "the", "treaty", ".")
    assert window.head == (0, 1, 0, 3, 3, 3, 3)
    assert stopless(join(DOCUMENT[1:2]), Random(0)).words == ("Ministers", "met")


def test_a_dateline_has_no_heads_and_opens_no_sentence():
    window = dateline(join(DOCUMENT[1:3]), Random(1))
    more = len(window.words) - 8
    assert window.head == (MISSING,) * more + tuple(h + more if h else 0 for h in (0, 1, 1, 0, 4, 4, 4, 4))
    assert window.sentence == (0,) * more + (0, 0, 0, 1, 1, 1, 1, 1)
    assert window.names[0] == "B-LOC"


def test_only_one_sentence_shouts():
    words = shout(join(DOCUMENT[1:3]), Random(0)).words
    assert sum(word.isupper() for word in words) in {2, 4}


def test_quotes_open_and_close():
    assert curly(join((sentence('" We \'ll sign "'),)), Random(0)).words == ("“", "We", "’ll", "sign", "”")


def test_a_slip_keeps_the_letters_at_both_ends_or_nearly():
    assert slip("may", Random(0)) == "may"
    assert all(slip("treaty", Random(seed))[0] == "t" for seed in range(9))
