"""Who is told as "the company" and no more has no line of the page, save where its sentence names whom it takes up."""

import pytest
from tests import invented

from pactline.dossier import nameless, statements
from pactline.dossier.coverage import section
from pactline.dossier.view import View
from pactline.model.span import Span
from pactline.model.story import Actor, Story


@pytest.mark.parametrize(
    "words",
    [
        "The company",
        "the two companies",
        "The school, which will stay shut until May",
        "both countries",
        "the former president",
        "the spokesman",
        "the pair",
        "the leaders",
    ],
)
def test_a_noun_with_an_article_names_nobody(words):
    assert nameless.stands_for(words)


@pytest.mark.parametrize(
    "words",
    [
        "The police",
        "the opposition",
        "the protesters",
        "the army",
        "the government",
        "the banks",
        "the oil company",
        "the central bank",
        "the company's founder",
        "a company",
        "Tarvo",
    ],
)
def test_crowds_and_whoever_is_told_more_of_are_understood(words):
    assert not nameless.stands_for(words)


def _view(patch, text, *, named=None):
    """One statement of the company in a report of its own, in which an actor may be named."""
    patch.setitem(invented.TEXTS, "r-bare", text)
    record = invented.said(
        "s-bare",
        invented.words("r-bare", "the company", "source"),
        invented.words("r-bare", "said", "cue"),
        invented.words("r-bare", "the yard will open"),
    )
    fact = invented.fact(record, ("speaker", None, "the company"))
    reading = invented.Reading(report=invented.report("r-bare"), sentences=invented.sentences("r-bare"))
    spans = (Span("r-bare", text.index(named), text.index(named) + len(named)),) if named else ()
    actor = Actor(id="a-tarvo", name="Tarvo", kind="organisation", mentions=spans)
    return View(Story(readings=(reading,), actors=(actor,), facts=(fact,)))


def test_what_the_company_says_stands_among_what_was_left_out(monkeypatch):
    view = _view(monkeypatch, "On Monday the company said the yard will open.")
    assert not statements.section(view).lines
    assert any(line.record == "s-bare" for line in section(view).lines)


def test_what_the_company_says_whose_sentence_names_it_has_a_line(monkeypatch):
    view = _view(monkeypatch, "Tarvo fell, but the company said the yard will open.", named="Tarvo")
    assert [line.record for line in statements.section(view).lines] == ["s-bare"]


def test_another_body_named_only_later_does_not_tell_who_the_company_is(monkeypatch):
    view = _view(monkeypatch, "On Monday the company said the yard will open for Tarvo.", named="Tarvo")
    assert not statements.section(view).lines
