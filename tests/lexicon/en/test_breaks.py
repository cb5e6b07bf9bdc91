"""Sentence starts: where the model may not have its way. A bar shows what it proposed, the list what comes out."""

import numpy as np
import pytest

from pactline.lexicon.en.breaks import Window, sentences
from pactline.lexicon.en.english import table
from pactline.lexicon.en.pieces import Words, tables

TABLES = tables(table("tokens", Words))

CASES = {
    'He left . | " No . " | " Yes , " | she said .': ["He left.", '"No."', '"Yes," she said.'],
    "“ | We agreed . | ” | He left .": ["“We agreed.”", "He left."],
    'He said : " | We agreed . | "': ["He said:", '"We agreed."'],
    "He met Mrs. | Holm there .": ["He met Mrs. Holm there."],
    'He left . " Yes . " She left .': ["He left.", '"Yes."', "She left."],
    "They meet | Monday in Oslo .": ["They meet Monday in Oslo."],
    "It ended | . | It began .": ["It ended.", "It began."],
    "He left the U.S. The ship sank .": ["He left the U.S.", "The ship sank."],
    "They met Gen. | The Holm": ["They met Gen. The Holm"],
    "The storm hurt forty Anna Ozola / Reuters": ["The storm hurt forty", "Anna Ozola / Reuters"],
    "It was taken by Anna Ozola / Reuters": ["It was taken by Anna Ozola / Reuters"],
    "The pier burned all night A crew of nine was saved .": ["The pier burned all night", "A crew of nine was saved."],
    "She hopes to raise 500 The ferry sank .": ["She hopes to raise 500", "The ferry sank."],
    "He has read A and B and also The Tide .": ["He has read A and B and also The Tide."],
    "They sailed to The other pier .": ["They sailed to The other pier."],
    "He said he came on board The Mermaid .": ["He said he came on board The Mermaid."],
    "A THIRD OF THE TOWN More than 200 left .": ["A THIRD OF THE TOWN", "More than 200 left."],
    "It burned . | UNDER PRESSURE The mayor left .": ["It burned.", "UNDER PRESSURE", "The mayor left."],
    "Now the US SENATE Committee left .": ["Now the US SENATE Committee left."],
    "THE PIER BURNS ALL NIGHT": ["THE PIER BURNS ALL NIGHT"],
    "The Ferry Of Death A Long Tale": ["The Ferry Of Death A Long Tale"],
}


def window(drawn):
    """Words and the starts proposed; a word that is a mark touches its neighbour as in the text written out."""
    words, starts = [], []
    for word in drawn.split():
        if word == "|":
            starts.append(len(words))
        else:
            words.append(word)
    return words, starts


def written(words):
    """Lay words out as English is written: stops touch the word before, opening marks the word behind."""
    text, cuts, inside = "", [], False
    for at, word in enumerate(words):
        straight = word == '"'
        closing = word in (".", ",", ":", "”") or (straight and inside)
        glue = not text or closing or words[at - 1] == "“" or (words[at - 1] == '"' and inside)
        inside = not inside if straight else inside
        text += "" if glue else " "
        cuts.append((len(text), len(text) + len(word)))
        text += word
    return text, cuts


@pytest.mark.parametrize("drawn", CASES)
def test_sentences_begin_where_english_lets_them(drawn):
    words, starts = window(drawn)
    text, cuts = written(words)
    scores = np.zeros((len(words), 2), np.float32)
    scores[:, 0] = 5.0
    scores[starts, 1] = 6.0
    found = sentences(Window(cuts, words, TABLES), scores)
    assert [text[cuts[first][0] : cuts[last - 1][1]] for first, last in found] == CASES[drawn]


@pytest.mark.parametrize(("behind", "count"), [(0.5, 2), (2.0, 1)])
def test_a_start_a_little_less_likely_than_none_is_taken(behind, count):
    words, starts = window("They agreed | They left")
    scores = np.zeros((len(words), 2), np.float32)
    scores[:, 0] = 5.0
    scores[starts, 1] = 5.0 - behind
    assert len(sentences(Window(written(words)[1], words, TABLES), scores)) == count


@pytest.mark.parametrize(
    ("drawn", "behind", "count"),
    [
        ("It sank off Tarvon Corp. | Analysts left", 2.5, 2),
        ("It sank off Tarvon Corp. | Analysts left", 4.0, 1),
        ("P.S. | Analysts left", 2.5, 1),
        ("They trade with the U.S. | Norway has agreed", 5.5, 2),
        ("They trade with the U.S. | Norway policy", 5.5, 1),
        ("They met U.S. | Norway has agreed", 5.5, 1),
        ("A ship carried the old and the wounded | The Norwegian council left", 3.5, 2),
        ("A ship carried the old and the wounded | Norwegian council left", 3.5, 1),
        ("A ship carried the old men of | The Norwegian council", 3.5, 1),
    ],
)
def test_a_start_behind_an_abbreviation_may_be_less_likely(drawn, behind, count):
    words, starts = window(drawn)
    scores = np.zeros((len(words), 2), np.float32)
    scores[:, 0] = 9.0
    scores[starts, 1] = 9.0 - behind
    assert len(sentences(Window(written(words)[1], words, TABLES), scores)) == count


def test_no_words_no_sentences():
    assert sentences(Window((), (), TABLES), np.zeros((0, 2), np.float32)) == []


@pytest.mark.parametrize(("text", "count"), [("He paid $US2.5 million", 1), ("He paid $US2. 5 million", 2)])
def test_no_sentence_begins_behind_the_point_of_a_number(text, count):
    words = ("He", "paid", "$", "US2", ".", "5", "million")
    cuts: list[tuple[int, int]] = []
    for word in words:
        at = text.index(word, cuts[-1][1] if cuts else 0)
        cuts.append((at, at + len(word)))
    scores = np.zeros((len(words), 2), np.float32)
    scores[:, 0] = 5.0
    scores[5, 1] = 6.0
    assert len(sentences(Window(cuts, words, TABLES), scores)) == count
