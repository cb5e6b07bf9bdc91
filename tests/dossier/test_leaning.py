"""A line that begins with a word for something told before has the sentence before it beside it."""

import pytest
from tests.story.test_retold import dossier

from pactline.dossier import leaning
from pactline.engine import opening


@pytest.mark.parametrize(
    ("line", "leans"),
    [
        ("It will be shut in May.", True),
        ("Their ferries were seized.", True),
        ("That's down from 54 percent three weeks ago.", True),
        ("… these are nine piers", True),
        ("Marta Lund said: “They have lost 40 percent of their worth since the storm came over the bay in May.”", True),
        ("Marta Lund said she would close it.", True),
        ("Marta Lund said: “But nobody has to leave the town before the storm comes over the bay again in May.”", True),
        (
            'Marta Lund told the Courier: "Such scorn for the people of the town and its old port is new to me."',
            True,
        ),
        (
            "Marta Lund said: “And then the people of the town went down to the old port in the night of the storm.”",
            True,
        ),
        ("Marta Lund said: “The harbour board of the town wrote to him in May about the state of the old pier.”", True),
        ("According to the Harbour Institute in Oslo, it spent nine million crowns on the old pier in the year.", True),
        ("“The only thing that nobody in the harbour board of the town can tell us is when,” Marta Lund said.", True),
        # what speaks for itself
        (
            "Marta Lund said: “The harbour board wrote to Lars Holm in May about the old pier and told him to go.”",
            False,
        ),
        (
            "According to the Harbour Institute in Oslo, the port spent nine million crowns on the pier in the year.",
            False,
        ),
        (
            "Marta Lund told the Courier: “Scorn for the people of the town and of its old port is new to me now.”",
            False,
        ),
        ("“Nobody in the harbour board of the town can tell us when the pier will be mended,” Marta Lund said.", False),
        (
            "But Marta Lund said: “Nobody has to leave the town before the storm comes over the bay again in May.”",
            False,
        ),
        ("Norway will shut the pier in May.", False),
        ("Marta Lund said that the pier was shut.", False),
        ("Theirs is the pier.", False),
        ("Norway will shut the pier in May because the storm that came over the bay in April has damaged it.", False),
    ],
)
def test_what_leans_on_the_sentence_before(line, leans):
    assert leaning.leans(line) is leans


@pytest.mark.parametrize(
    ("line", "bare"),
    [
        ("A spokesman said that the pier was shut", True),
        ("The report says that the pier was shut", True),
        ("A spokesman for the port said that the pier was shut", False),
        ("The mayor said that the pier was shut", False),
        ("Port officials said that the pier was shut", False),
    ],
)
def test_a_speaker_of_whom_it_is_not_told_whose_leans(line, bare):
    assert leaning.speaks_bare(line) is bare


@pytest.mark.parametrize(
    ("speaker", "bare"),
    [
        ("the two ministers", True),
        ("our correspondent", True),
        ("The airline", True),
        ("The mayor", False),
        ("The airline's pilots", False),
        ("port officials", False),
        ("", False),
    ],
)
def test_a_speaker_known_from_before_leans_wherever_it_stands(speaker, bare):
    assert leaning.stands_bare(speaker) is bare


TEXT = """OSLO, 3 May 2021

Norway has nine old piers on the coast. It will close three piers in June, Marta Lund said on Monday.

“No,” he said. They arrested forty sailors in Riga.

Latvia will build a dike of 40 kilometres."""


@pytest.fixture(scope="module")
def lines(tmp_path_factory):
    """Every line of the page."""
    folder = tmp_path_factory.mktemp("leaning")
    dossier(folder, TEXT)
    return [line for section in opening.dossier(folder / "out").sections for line in section.lines]


def test_the_sentence_before_stands_beside_the_line(lines):
    leaning_ones = [dict(line.terms) for line in lines if line.text.startswith("It will close") and line.terms]
    assert leaning_ones and all(one["After"] == "“Norway has nine old piers on the coast.”" for one in leaning_ones)
    assert not any("After" in dict(line.terms) for line in lines if line.text.startswith("Latvia will build"))


def test_a_scrap_before_it_explains_nothing(lines):
    arrests = [line for line in lines if line.text.startswith("They arrested")]
    assert arrests and not any("After" in dict(line.terms) for line in arrests)
