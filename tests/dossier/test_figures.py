"""How a value is put into the words that tell of it."""

import pytest

from pactline.dossier.figures import filled

CASES = (
    ("raiders held … ships off Riga", "about 12 ships", "raiders held about 12 ships off Riga"),
    ("crates … held a launcher with … rockets", "two rockets", "crates … held a launcher with two rockets"),
    ("Holm … are … of the yard", "30 percent", "Holm … are 30 percent of the yard"),
    ("trawlers attacked by raiders", "nearly 100 trawlers", "nearly 100 trawlers attacked by raiders"),
    ("company's stock closed down by", "12 percent", "company's stock closed down by: 12 percent"),
    ("killed people", "at least nine people", "killed people: at least nine people"),
)


@pytest.mark.parametrize(("label", "text", "line"), CASES)
def test_a_value_stands_in_its_words(label, text, line):
    assert filled(label, text) == line
