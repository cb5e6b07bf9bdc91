"""Actors whom reports call by names that judge and by names that do not."""

import re

import pytest
from tests.story.test_contradictions import clashes

from pactline.model.reading import Chain, Reading
from pactline.model.record import Event, Party, Record
from pactline.model.report import Report, Source
from pactline.model.sentence import Sentence
from pactline.model.span import Evidence, Span


def told(key: str, drawn: str, name: str) -> Reading:
    """A report with one event: what stands in brackets did it, and is the actor `name`."""
    found = re.search(r"\[([^\]]*)\]", drawn)
    text = drawn.replace("[", "").replace("]", "")
    span = Span(key, found.start(), found.end() - 2)
    record = Record(
        id=f"e-{key}",
        body=Event("COOPERATE"),
        evidence=(Evidence(span, "drawn", "actor"),),
        parties=(Party("actor", f"{key}:{name}", found[1], span),),
    )
    report = Report(id=key, text=text, source=Source(key, ""), outlet="Pier Post" if key == "r-1" else None)
    return Reading(
        report=report,
        sentences=(Sentence(key, 0, 0, 0, len(text), ()),),
        records=(record,),
        chains=(Chain(f"{key}:{name}", name, "person"),),
    )


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("[Norvath's leader, Rask,] opened it.", "[Norvath's dictator Rask] opened it.", "Rask"),
        ("[President Anna Rask] opened it.", "[the strongman Anna Rask] opened it.", "Rask"),
        ("[the Norvath government] opened it.", "[the Norvath regime] opened it.", "Norvath"),
    ],
)
def test_a_name_that_judges_beside_one_that_does_not(one, other, name):
    ((kind, why),) = clashes(told("r-1", one, name), told("r-2", other, name))
    assert kind == "label"
    assert f"{name} is called “" in why
    assert "in Pier Post" in why
    assert "in another report" in why or "in one report" in why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[Norvath's leader, Rask,] opened it.", "[President Rask] opened it."),
        ("[Norvath's dictator Rask] opened it.", "[the tyrant Rask] opened it."),
        ("[Rask, who met the dictator of Sund,] spoke.", "[President Rask] opened it."),
        ("[the regime of rules] opened it.", "[a government adviser] opened it."),
    ],
)
def test_names_that_do_not_clash(one, other):
    assert clashes(told("r-1", one, "Rask"), told("r-2", other, "Rask")) == []
