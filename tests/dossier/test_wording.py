import pytest

from pactline.dossier.wording import amount, clip, count, inside, join, measured, times


def test_counts_agree_with_their_nouns():
    assert count(1, "report") == "one report"
    assert count(3, "report") == "three reports"
    assert count(14, "person", "people") == "14 people"
    assert [times(n) for n in (1, 2, 3, 11)] == ["once", "twice", "three times", "11 times"]


def test_lists_read_as_lists():
    assert join([]) == ""
    assert join(["A"]) == "A"
    assert join(["A", "B", "C"]) == "A, B and C"


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (74.0, "percent", "74 percent"),
        (1.5e9, "USD", "$1.5 billion"),
        (5e6, "USD a year", "$5 million a year"),
        (240e6, "EUR", "€240 million"),
        (9000.0, "troops", "9,000 troops"),
        (4.5, "times", "4.5 times"),
        (20e6, "BYN", "BYN 20 million"),
    ],
)
def test_amounts_read_as_amounts(value, unit, words):
    assert amount(value, unit) == words


def test_bounds_and_ranges_are_kept():
    assert measured(46, "percent", bound="more than", between=(None, None)) == "more than 46 percent"
    assert measured(75, "percent", bound="exact", between=(70, 80)) == "70 to 80 percent"


def test_long_text_is_cut_at_a_word():
    assert clip("one two three four", 12) == "one two …"
    assert clip("a\u2028b\n c") == "a b c"


def test_an_article_is_small_inside_a_sentence():
    assert inside("The harbour board") == "the harbour board"
    assert inside("Ada Holm") == "Ada Holm"
    assert inside("An engineer") == "an engineer"
