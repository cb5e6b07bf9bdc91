"""Paragraphs: blank lines part them; a text without any is one a line."""

import pytest

from pactline.sentences.paragraphs import cut

CASES = {
    "": [],
    " \n\n \t\n": [],
    "One.": ["One."],
    "One.\n\nTwo.": ["One.", "Two."],
    "  One\nstill one.\n \t\n\n Two. ": ["One\nstill one.", "Two."],
    "One.\nTwo.\n": ["One.", "Two."],
    "One.\r\n\r\nTwo.": ["One.", "Two."],
    "One.\n\xa0\nTwo.": ["One.", "Two."],
    "Rep. Ida Holm, D-Norv.\n, opened it.\nTwo.": ["Rep. Ida Holm, D-Norv.\n, opened it.", "Two."],
    "Sen. Olav Tamm (R-Norv.)\ncalled it late.\nTwo.": ["Sen. Olav Tamm (R-Norv.)\ncalled it late.", "Two."],
    "“More tea?”\nshe asks.\nTwo.": ["“More tea?”\nshe asks.", "Two."],
    "Rep. Ida Holm, D-Norv.\n\n, opened it.\n\nTwo.": ["Rep. Ida Holm, D-Norv.\n\n, opened it.", "Two."],
    "The ferry sank.\nno comment from me": ["The ferry sank.", "no comment from me"],
    "(It sank.)\nThe crew swam.": ["(It sank.)", "The crew swam."],
    "Rep. Ana Holm, D-Arl.\n, sued.\nTwo, too.": ["Rep. Ana Holm, D-Arl.\n, sued.", "Two, too."],
    "ARLE (AP) -- One.\nTwo.": ["ARLE (AP) -- One.", "Two."],
    "Pilots walk out over their pay Two sheds lost in a fire overnight Arle (CNN) -- One.\nTwo.": [
        "Pilots walk out over their pay Two sheds lost in a fire overnight Arle (CNN) --",
        "One.",
        "Two.",
    ],
}


@pytest.mark.parametrize("text", CASES)
def test_a_text_is_cut_into_its_paragraphs(text):
    assert [text[start:end] for start, end in cut(text, ("AP", "CNN"))] == CASES[text]


def test_row_20_many_line_breaks_are_cut_in_linear_time():
    assert len(cut("a\n \n" * 20_000)) == 20_000
