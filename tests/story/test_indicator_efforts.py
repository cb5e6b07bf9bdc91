"""Which figures told in other words are one through time: of work, of the dead, of what stands for long."""

import msgspec
import pytest
from tests.records.ledger import page

from pactline.model.reading import Reading
from pactline.model.report import Source
from pactline.model.story import Dating
from pactline.model.when import When
from pactline.records import measures
from pactline.story.facts import ground
from pactline.story.progress import chart
from pactline.story.sources import Origins


def charted(texts, language, world):
    """The values of each indicator of some reports of one story, a month apart."""
    readings, datings = [], []
    for number, text in enumerate(texts):
        key = f"r{number}"
        read = renamed(page(text, language, world), key)
        readings.append(read)
        iso = f"2031-0{number + 1}-02"
        datings.append(Dating(report=key, when=When(iso, iso, iso), candidates=(), method="stated"))
    base = ground([], datings, Origins({one.report.id: one.report.id for one in readings}))
    base = msgspec.structs.replace(base, stories={one.report.id: "s" for one in readings})
    found = chart(
        [msgspec.structs.replace(one, records=measures.ruled(one, language=language)) for one in readings], base
    )
    return sorted(sorted(point.value for point in one.observations) for one in found)


def renamed(read: Reading, key: str) -> Reading:
    """A reading under another id."""
    text = msgspec.json.encode(read).decode().replace('"report":"r"', f'"report":"{key}"')
    named = msgspec.json.decode(text, type=Reading)
    return msgspec.structs.replace(named, report=msgspec.structs.replace(read.report, id=key, source=Source(key, "d")))


@pytest.mark.parametrize(
    ("texts", "values"),
    [
        (
            ("Some 14 percent of the work on the dyke has been done.", "Some 22 percent of the works have been done."),
            [[14, 22]],
        ),
        (
            ("Some 14 percent of the work has been done.", "Of the whole dyke 22 percent has been built."),
            [[14], [22]],
        ),
        (
            (
                "Some 14 percent of the work on the dyke has been done.",
                "On the northern section 81 percent of the work has been done.",
            ),
            [[14], [81]],
        ),
        (("The death toll stands at 83.", "So far 107 people have died of the fever."), [[83, 107]]),
        (("The number of deaths stood at 83.", "The death toll has risen to 107."), [[83, 107]]),
        (("The death toll stands at 83.", "Some 107 people were hurt."), [[83], [107]]),
        (("The death toll stands at 83.", "In Arle alone, 41 people died."), [[41], [83]]),
    ],
)
def test_figures_told_in_other_words_are_one_where_they_tell_one_thing(texts, values, language, world):
    assert charted(texts, language, world) == values
