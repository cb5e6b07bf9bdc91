"""Sentences of a report: offsets into its text, paragraphs counted, clauses filled."""

from pactline import sentences
from pactline.model.report import Report, Source

TEXT = "Holm signed the accord in Oslo. She left.\n\nAune said nothing\n\n\n“We agreed,” the envoy said."


def split(text, language):
    return sentences.split(Report(id="r", text=text, source=Source("p", "d")), language)


def test_offsets_are_those_of_the_report(language):
    found = split(TEXT, language)
    assert [TEXT[one.start : one.end] for one in found] == [
        "Holm signed the accord in Oslo.",
        "She left.",
        "Aune said nothing",
        "“We agreed,” the envoy said.",
    ]
    assert all(TEXT[token.start : token.end] == token.text for one in found for token in one.tokens)
    assert [one.index for one in found] == [0, 1, 2, 3]
    assert [one.paragraph for one in found] == [0, 0, 1, 2]


def test_clauses_are_filled(language):
    first = split(TEXT, language)[0]
    (clause,) = first.clauses
    assert first.tokens[clause.verb].text == "signed"
    assert first.tokens[clause.object].text == "accord"


def test_row_1_a_text_without_words_has_no_sentences(language):
    assert split(" \n\n ", language) == ()
