"""The years that sentences put their events into."""

import pytest

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source, StatedDate
from pactline.model.when import Opening
from pactline.records import events


def year(text, language, world, day="2031-03-04"):
    """The times of the events of a report of a day, and whether they are open from then on."""
    dates = (StatedDate(day, day, "field", "metadata", day),) if day else ()
    report = Report(id="r", text=text, source=Source("p", "d"), dates=dates)
    split = sentences.split(report, language)
    found, chains = mentions.find(report, split, language=language, world=world)
    page = Reading(report=report, sentences=split, mentions=found, chains=chains)
    times = [record.when for record in events.find(page, language=language)]
    return [(one.text, isinstance(one.expr, Opening)) if one else None for one in times]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("In a 1979 essay, Lars Holm criticised Norway.", [("1979", False)]),
        ("Lars Holm criticised Norway in a 1979 essay.", [("1979", False)]),
        ("After the 2005 earthquake, Norway sent aid to Latvia.", [("2005", True)]),
        ("Lars Holm vowed to close the port when he took office in 2029.", [("2029", False)]),
        ("Norway has asked Latvia to honour the 2005 treaty.", [None]),
        ("Norway criticised the 2005 treaty.", [None]),
        ("After the 2031 earthquake, Norway sent aid to Latvia.", [None]),
        ("Police freed three dockers who came to Riga in 2005.", [None]),
    ],
)
def test_an_event_is_of_the_year_its_sentence_puts_it_into(text, told, language, world):
    assert year(text, language, world) == told


def test_no_year_is_gone_by_where_the_reports_own_is_not_known(language, world):
    assert year("After the 2005 earthquake, Norway sent aid to Latvia.", language, world, day="") == [None]
