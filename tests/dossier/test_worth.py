"""A deal of which one report tells neither whose it is nor what it is about has no line of the page."""

import msgspec
import pytest
from tests import invented

from pactline.dossier import agreements, worth
from pactline.dossier.coverage import section
from pactline.dossier.view import View
from pactline.model.story import Story

PARTIES = ("party", "a-norvania", "Norvania"), ("party", "a-tessary", "Tessary")


def _view(label, *parties, kind="agreement", topics=()):
    """One agreement in the one report that names it."""
    body = msgspec.structs.replace(invented.SIGNED.body, label=label, kind=kind, topics=topics)
    fact = invented.fact(msgspec.structs.replace(invented.SIGNED, body=body), *parties)
    reading = invented.Reading(report=invented.report("r-second"), sentences=invented.sentences("r-second"))
    return View(Story(readings=(reading,), facts=(fact,)))


@pytest.mark.parametrize("label", ["deal", "new agreement", "conventional construction loan"])
def test_a_deal_of_nobody_about_nothing_stands_among_what_was_left_out(label):
    view = _view(label, kind="loan" if label.endswith("loan") else "agreement")
    assert not agreements.section(view).lines
    assert [line.record for line in section(view).lines if "unsure" in line.tags] == ["g-accord"]


@pytest.mark.parametrize(
    "view",
    [
        _view("deal", *PARTIES),
        _view("Harbour Accord"),
        _view("pact", topics=("fisheries",)),
        _view("joint oil market", kind="market"),
    ],
)
def test_a_name_two_parties_or_a_matter_are_enough(view):
    assert [fact.id for fact in worth.agreements(view)] == ["g-accord"]
    assert len(agreements.section(view).lines) == 1


def test_one_party_is_between_nobody_and_the_sentence_stands_beside_it():
    (line,) = agreements.section(_view("Harbour Accord", PARTIES[0])).lines
    terms = dict(line.terms)
    assert "Between" not in terms and terms["Party"]
    assert "Harbour Accord" in terms["The report says"]
