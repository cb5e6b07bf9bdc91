"""Where headlines of other stories stand in a report."""

import pytest

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.records import statements, teasers

WORDS = teasers.Teasers(("Related Stories", "Read More"), ("read also", "related"), ("AP",))
NEWS = "Norway closed its port.\n"
LISTS = (
    "Related Stories Harbour pilots walk out over new rota Latvia claims 40 boats are lost",
    "HARBOUR ROW Pilots walk out over new rota 'NIGHT FIRE' Riga claims two sheds lost COLD SNAP Will ferries sail?",
    "Read More: Harbour pilots walk out over new rota as Riga claims 40 boats",
    "Read also: Norway attacks Latvia",
)


@pytest.mark.parametrize("line", LISTS)
def test_headlines_of_other_stories_are_found(line):
    assert teasers.find(NEWS + line + "\nShips turned back.", WORDS) == ((len(NEWS), len(NEWS) + len(line)),)


def test_what_an_archive_runs_together_above_a_dateline_is_found():
    above = "Harbour pilots walk out over their new rota Two sheds lost in a fire overnight Riga (AP) -- "
    assert teasers.find(NEWS + above + "Ships turned back.", WORDS) == ((len(NEWS), len(NEWS) + len(above)),)
    assert teasers.find(NEWS + "Riga (AP) -- Ships turned back.", WORDS) == ()
    states = "U.S. pilots walk out over their new rota Two U.S. sheds lost in a fire Riga (AP) -- "
    assert teasers.find(NEWS + states + "Ships turned back.", WORDS) == ((len(NEWS), len(NEWS) + len(states)),)
    body = "Harbour pilots walked out over their new rota. Two sheds were lost in a fire on Sunday. "
    assert teasers.find(body + "Riga (AP) -- Ships turned back.", WORDS) == ()


def test_labels_may_stand_in_lines_of_their_own():
    text = "HARBOUR ROW Pilots walk out\nNIGHT FIRE Two sheds lost\nCOLD SNAP Ferries are late\nShips turned back."
    assert [text[start:end] for start, end in teasers.find(text, WORDS)] == text.split("\n")[:3]


@pytest.mark.parametrize(
    "text",
    [
        "Related stories of lost boats filled the papers of Riga for a week or more",
        "Related Stories Harbour pilots walked out over their new rota. Latvia said 40 boats were lost.",
        "HARBOUR ROW Pilots walk out over new rota NIGHT FIRE Two sheds lost",
        "THE HARBOUR BOARD of RIGA HAS SAID that NO BOATS WERE lost.",
        "US UN EU NATO UN EU talks on the port",
        "Related to this: Norway attacks Latvia",
    ],
)
def test_sentences_and_single_captions_are_the_reports_own(text):
    assert teasers.find(text, WORDS) == ()


def test_no_record_rests_on_a_headline_of_another_story(language, world):
    said, other = "Lars Holm said that the port would close.", "Will ferries sail? Riga claims that 40 boats were lost"
    text = f"{said}\nHARBOUR ROW Pilots walk out NIGHT FIRE Two sheds lost COLD SNAP {other}"
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    found, chains = mentions.find(report, split, language=language, world=world)
    made = statements.find(Reading(report=report, sentences=split, mentions=found, chains=chains), language=language)
    kept = teasers.without(made, text, language=language)
    assert [record.evidence[0].span.start < len(said) for record in made] == [True, False]
    assert kept == made[:1]
