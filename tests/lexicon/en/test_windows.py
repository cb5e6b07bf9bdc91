"""Windows: nothing is lost, nothing is too long, sentences stay whole where they can."""

import re

from pactline.lexicon.en.encode import LIMIT
from pactline.lexicon.en.windows import BLOCK, CHARACTERS, LONGEST, WISHED, blocks, windows


def places(text):
    found, at = [], 0
    for word in text.split(" "):
        found.append((at, at + len(word)))
        at += len(word) + 1
    return found


def test_row_21_words_without_a_stop_are_cut_at_white_space():
    text = " ".join(["tide"] * 20_000)
    cuts = places(text)
    found = list(windows(text, cuts, [1] * len(cuts)))
    assert [first for first, _ in found] == [0, *(last for _, last in found[:-1])]
    assert found[-1][1] == len(cuts)
    assert all(cuts[last - 1][1] - cuts[first][0] <= CHARACTERS for first, last in found)


def test_no_window_holds_more_pieces_than_the_encoder_takes():
    text = " ".join(["x"] * 600)
    cuts = places(text)
    assert LONGEST <= LIMIT
    assert all(12 * (last - first) <= LONGEST for first, last in windows(text, cuts, [12] * len(cuts)))


def test_row_21_a_list_without_a_stop_is_cut_behind_a_semicolon():
    text = " ".join(["boats", "and", "nets", ";"] * 400)
    cuts = places(text)
    found = list(windows(text, cuts, [1] * len(cuts)))
    assert all(text[slice(*cuts[last - 1])] == ";" for _, last in found)
    assert all(LONGEST // 2 < last - first <= LONGEST for first, last in found[:-1])


def test_a_window_ends_behind_a_full_stop():
    text = " ".join(["They met in Oslo ."] * 100)
    cuts = places(text)
    found = list(windows(text, cuts, [1] * len(cuts)))
    assert len(found) > 1
    assert all(text[slice(*cuts[last - 1])] == "." and last - first <= WISHED for first, last in found)


def test_a_window_does_not_end_between_an_opening_quote_and_its_words():
    text = 'They met in Oslo. "We agreed on it." ' * 40
    cuts = [found.span() for found in re.finditer(r'\w+|[."]', text)]
    starts = {text[slice(*cuts[first])] for first, _ in windows(text, cuts, [3] * len(cuts))}
    assert starts == {"They", '"'}, "a quote behind white space opens"


def test_blocks_cover_a_text_and_end_behind_a_full_stop():
    text = "They met in Oslo. " * 10_000
    found = list(blocks(text))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(end - start <= BLOCK for start, end in found)
    assert all(text[end - 1] == "." for _, end in found[:-1])


def test_a_text_without_white_space_is_cut_anyway():
    assert max(end - start for start, end in blocks("a" * (3 * BLOCK))) <= BLOCK
