"""Events of a time gone by that nobody tells."""

import pytest

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source, StatedDate
from pactline.records import events

NEWS = "The harbour board sat.\n\nThe union sang.\n\nThe dockers marched."


def gone(text, language, world, day="2031-03-04"):
    """Which of the events of a report of a day are of a time gone by."""
    dates = (StatedDate(day, day, "field", "metadata", day),) if day else ()
    report = Report(id="r", text=text, source=Source("p", "d"), dates=dates)
    split = sentences.split(report, language)
    found, chains = mentions.find(report, split, language=language, world=world)
    page = Reading(report=report, sentences=split, mentions=found, chains=chains)
    return [record.body.earlier for record in events.find(page, language=language)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In the past, Norway has been accused of spying.", []),  # no one deed
        ("Years later, Latvian police arrested 20 dockers.", [True]),
        ("At the time, Norway arrested 20 dockers.", [True]),
        ("The government has been bold in recent years, arresting hundreds of dockers.", []),
        ("In recent weeks, Norway has arrested 20 dockers.", [False]),
        ("At the time of the vote, Norway arrested 20 dockers.", [False]),
        ("Norway arrested 20 dockers.", [False]),
    ],
)
def test_words_of_a_time_gone_by(text, told, language, world):
    assert gone(text, language, world) == told


@pytest.mark.parametrize(
    ("story", "told"),
    [
        ("The union was banned in 1948. Its head was assassinated soon afterwards.", [False, True]),
        ("The union was banned in 1948. Norway has arrested its head.", [False, False]),
        ("The union was banned in 1948. Norway arrested its head on Monday.", [False, False]),
        ("The union was banned on 2 March 2031. Norway arrested its head.", [False, False]),
        ("The union was banned. Norway arrested its head.", [False, False]),
    ],
)
def test_what_goes_on_with_a_story_of_old(story, told, language, world):
    found = gone(f"{NEWS}\n\n{story}", language, world)
    assert found[-len(told) :] == told


def test_no_story_is_of_old_where_the_reports_own_year_is_not_known(language, world):
    story = "The union was banned in 1948. Its head was assassinated soon afterwards."
    assert not any(gone(f"{NEWS}\n\n{story}", language, world, day=""))
