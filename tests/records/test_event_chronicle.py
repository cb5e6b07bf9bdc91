"""A report that tells of the past in the present: what it tells has happened, and what news tells goes on."""

import pytest

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source, StatedDate
from pactline.records import events

OPENING = "The harbour is old. It was dug by hand. Many still like it. "
DATED = "On October 8, 1936, Marta Lund praises the dockers of Riga. "
TITLED = "In a speech on April 2, 1935, Marta Lund blasts the harbour board for its waste. "


def statuses(text, language, world, *, day="2034-05-01"):
    """The statuses of a report's events, those of its first sentences aside."""
    dates = (StatedDate(day, day, "field", "metadata", day),) if day else ()
    report = Report(id="r", text=OPENING + text, source=Source("p", "d"), dates=dates)
    split = sentences.split(report, language)
    found, chains = mentions.find(report, split, language=language, world=world)
    page = Reading(report=report, sentences=split, mentions=found, chains=chains)
    return [record.status for record in events.find(page, language=language)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (DATED, ["happened"]),
        (DATED.replace("1936", "2034"), ["ongoing"]),
        ("Norway, which in 1936 was poor, condemns Latvia.", ["ongoing"]),
        (DATED + "Norway condemns Latvia.", ["happened", "ongoing"]),
        (DATED + TITLED + "Norway condemns Latvia.", ["happened", "happened", "happened"]),
        (DATED + TITLED + "Norway is negotiating with Latvia.", ["happened", "happened", "ongoing"]),
    ],
)
def test_a_present_under_a_year_gone_by_has_happened(text, told, language, world):
    assert statuses(text, language, world) == told


def test_no_year_is_gone_by_where_the_reports_own_is_not_known(language, world):
    assert statuses(DATED, language, world, day="") == ["ongoing"]
