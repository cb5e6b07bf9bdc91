"""Words: what is drawn in tokens.cases, and hostile text."""

from itertools import pairwise
from pathlib import Path

import pytest

from pactline.lexicon.en.english import table
from pactline.lexicon.en.pieces import Words, tables
from pactline.lexicon.en.tokenise import LONGEST, cut

LINES = [
    line
    for line in (Path(__file__).parent / "tokens.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.fixture(scope="module")
def ready():
    return tables(table("tokens", Words))


@pytest.mark.parametrize(("text", "words"), list(zip(LINES[::2], LINES[1::2], strict=True)))
def test_words_are_cut_as_drawn(text, words, ready):
    assert " ".join(text[start:end] for start, end in cut(text, ready)) == words


HOSTILE = {
    "letters": "a" * 20_000,
    "ones": "1," * 10_000,
    "almost numbers": ("1," * 400 + "x") * 25,
    "marks": '"' * 20_000,
    "dots": "a." * 10_000,
    "hyphens": "a-" * 10_000,
    "prefixes": "non-" * 5_000,
    "clitics": "a'" * 10_000,
    "mails": "a@" * 10_000,
    "links": "http://" * 3_000,
    "invisible": "a\u200bb\u202ec\x00\ud800 \ufeff",
    "emoji": "👍🏽👩‍👩‍👧" * 500,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_row_20_words_cover_hostile_text_in_order_without_overlap(text, ready):
    found = list(cut(text, ready))
    assert found
    assert all(start < end <= start + LONGEST for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))


def test_a_part_of_a_text_is_cut_with_offsets_into_the_whole(ready):
    assert list(cut("They met in Oslo.", ready, start=9)) == [(9, 11), (12, 16), (16, 17)]
