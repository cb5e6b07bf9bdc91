"""Whose statement it is: the chain of who speaks, and the words where there is none."""

import pytest

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.records import statements


def speakers(text, language, world):
    """The chain's name and the words of every speaker."""
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    found, chains = mentions.find(report, split, language=language, world=world)
    page = Reading(report=report, sentences=split, mentions=found, chains=chains)
    names = {chain.id: chain.name for chain in chains}
    spoken = statements.find(page, language=language)
    return [(names.get(p.chain), p.text) for record in spoken for p in record.parties if p.role == "speaker"]


def test_what_a_pronoun_says_is_said_by_the_unnamed_person_it_stands_for(language, world):
    text = (
        "Lars Holm, a spokesman for the port, said aid was coming.\n\n"
        "One survivor told us that the well was dry.\n\n“We have no water, nothing at all,” he said."
    )
    found = speakers(text, language, world)
    assert found == [
        ("Lars Holm", "Lars Holm, a spokesman for the port"),
        (None, "One survivor"),
        (None, "One survivor"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Foreign Ministry spokeswoman Anna Ozola said the talks were over.", "Anna Ozola"),
        ("Norway's Foreign Ministry spokeswoman, Anna Ozola, said the talks were over.", "Anna Ozola"),
        ("A Hezbollah spokesman said the talks were over.", "Hezbollah"),
        ("The Hezbollah leader said the talks were over.", None),
        ("The first Norwegian to arrive said the talks were over.", None),
        ("Norway said the talks were over.", "Norway"),
        ("Hezbollah ski huts said the snow was late.", None),
        ("Hezbollah iReporters said the snow was late.", None),
        ("A Hezbollah page says the talks are over.", None),
        ("A Hezbollah statement says the talks are over.", "Hezbollah"),
        ("The Hezbollah militia said the snow was late.", "Hezbollah"),
        ("The newspaper Nice-Matin said the talks were over.", "Nice-Matin"),
    ],
)
def test_a_person_is_not_the_body_or_the_state_that_is_named_beside_him(text, speaker, language, world):
    assert [name for name, _ in speakers(text, language, world)] == [speaker]


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("A Hezbollah official said the talks were over.", [None]),
        ("Some Facebook users demanded a new bridge.", [None]),
        ("A Facebook page calls for a new bridge.", [None]),
        ("Hezbollah volunteers said that the bridge was closed.", [None]),
        ("A Hezbollah statement calls for a new bridge.", ["Hezbollah"]),
        ("Two ferries of Lars Holm and Anna Ozola left. Two tests have shown that the pier is safe.", [None]),
        ("As the founder (and Facebook CEO) explained, the pier is safe.", [None]),
        ("Port chief and Facebook founder Lars Holm said the pier was safe.", ["Lars Holm"]),
        ("“The pier is safe,” the state-run Nordby TV quoted Lars Holm as saying.", ["Lars Holm"]),
    ],
)
def test_who_belongs_to_a_body_is_not_the_body(text, spoken, language, world):
    assert [name for name, _ in speakers(text, language, world)] == spoken


def test_whom_somebody_told_is_not_who_told_it(language, world):
    text = "The port will close, a dock official, who asked not to be named because it is early, told Facebook."
    assert "Facebook" not in [name for name, _ in speakers(text, language, world)]


def test_a_papers_name_is_whole_and_no_word_of_it_is_said(language, world):
    text = "According to Norway Today, the talks are over. Norway Today reported that the pier was late."
    assert speakers(text, language, world) == [("Norway Today", "Norway Today")] * 2
    text = "Norway today reported a loss."
    assert speakers(text, language, world) == [("Norway", "Norway")]
