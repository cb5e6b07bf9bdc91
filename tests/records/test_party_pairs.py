"""Whom "the two leaders" means, in whatever record names them so."""

import pytest

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.records import statements

MET = "President Lars Holm of Norway met Anna Ozola, the president of Latvia. "


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (MET + "The two presidents promised to close the port.", ["Lars Holm", "Anna Ozola"]),
        (MET + "Both countries said that the port was closed.", ["Norway", "Latvia"]),
        (MET + "The pair said that the port was closed.", ["Lars Holm", "Anna Ozola"]),
        ("It was late. The two countries said that the port was closed. " + MET, ["Norway", "Latvia"]),
        (MET + "The port was closed. " * 4 + "Both countries said that it was late.", ["Norway", "Latvia"]),
        (
            "Norway met Latvia and Iran. " + "The port was closed. " * 4 + "Both countries said that it was late.",
            [None],
        ),
        (MET + "The two presidents left. Ada Lind was there. The three leaders said it was closed.", [None]),
        ("Lars Holm met Anna Ozola and Ada Lind. The two leaders said it was closed.", [None]),
        ("Lars Holm met Anna Ozola and Ada Lind. The pair said it was closed.", [None]),
    ],
)
def test_who_two_of_a_kind_are(text, speakers, language, world):
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    found, chains = mentions.find(report, split, language=language, world=world)
    names = {chain.id: chain.name for chain in chains}
    told = statements.find(Reading(report, split, found, chains), language=language)
    assert [names.get(party.chain) for record in told for party in record.parties] == speakers
