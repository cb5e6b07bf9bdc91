"""Sentences of a report: offsets into its text, paragraphs counted, clauses filled."""

import pytest

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


@pytest.mark.parametrize(
    "parts",
    [
        # an abbreviation ends a sentence before a word that no name begins with, and none before a name
        ("He left the U.S.", "The ship sank."),
        ("The U.S. Congress met in May.", "It left."),
        ("Asst. Ch. Con. Lars Holm spoke.", "Det. Holm did not."),
        ("The attack on Nov. 13 hurt three men near St. Olaf's church in Mt. Tarvon.",),
        # a paper's name goes on
        ("He told Harbour Now that it was late.", "Now he waits."),
        # whose picture it is is none of the line
        ("A van ran into the crowd, hurting another 40", "Lars Holm/PA"),
        ("The picture was taken by Lars Holm/PA",),
    ],
)
def test_abbreviations_papers_and_credits(parts, language):
    text = " ".join(parts)
    assert tuple(text[one.start : one.end] for one in split(text, language)) == parts


def test_clauses_are_filled(language):
    first = split(TEXT, language)[0]
    (clause,) = first.clauses
    assert first.tokens[clause.verb].text == "signed"
    assert first.tokens[clause.object].text == "accord"


def test_row_1_a_text_without_words_has_no_sentences(language):
    assert split(" \n\n ", language) == ()
