"""Lemmas: what is drawn in lemmas.cases."""

from pathlib import Path

import pytest

from pactline.lexicon.en import lemmas

CASES = [
    line.split()
    for line in (Path(__file__).parent / "lemmas.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


@pytest.mark.parametrize(("word", "upos", "xpos", "lemma"), CASES)
def test_a_word_has_the_lemma_drawn(word, upos, xpos, lemma):
    assert lemmas.load().find(word, upos, xpos) == lemma
