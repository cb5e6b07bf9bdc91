"""Nouns of bodies: "the firm" is the one that other reports call so, where nobody else can be meant."""

import pytest

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.record import Event, Party, Record
from pactline.model.report import Report, Source
from pactline.model.span import Span
from pactline.story import actor_nouns, actors

TELLS = "The shipping firm Anna Tarm will build a yard."


def reading(name, text, language, world, *, noun=""):
    report = Report(id=name, text=text, source=Source(name, "d"))
    split = sentences.split(report, language)
    found, chained = mentions.find(report, split, language=language, world=world)
    at = text.rfind(noun) if noun else 0
    party = Party("recipient", None, noun, Span(name, at, at + len(noun)))
    record = Record(id="e-1", body=Event(type="REQUEST"), evidence=(), parties=(party,), status="happened")
    return Reading(report, split, found, chained, records=(record,) if noun else ())


def meant(text, noun, language, world):
    told = [reading("a", TELLS, language, world), reading("b", text, language, world, noun=noun)]
    _, tied = actor_nouns.tie(told)
    (party,) = tied.records[0].parties
    return next((chain.name for chain in tied.chains if chain.id == party.chain), None)


def test_another_report_says_who_the_firm_is(language, world):
    assert (
        meant("Anna Tarm laid off dockers in Oslo. Dockers sued the firm.", "the firm", language, world) == "Anna Tarm"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Dockers sued the firm. Anna Tarm laid off dockers.",
        "Anna Tarm laid off dockers. A small firm did so too. Dockers sued the firm.",
        "Anna Tarm laid off dockers. Norvo Borealis did so too. Dockers sued the firm.",
        "Anna Tarm and the shipping firm Norvo laid off dockers. Dockers sued the firm.",
    ],
)
def test_where_another_may_be_meant_it_stays_open(text, language, world):
    assert meant(text, "the firm", language, world) is None


def test_a_name_that_reports_call_a_firm_is_nobody(language, world):
    looks = ("Anna Tarm laid off dockers.", "Anna Tarm told dockers so.")
    told = [reading(str(at), text, language, world) for at, text in enumerate((TELLS, *looks))]
    (actor,) = [one for one in actors.merge(told, world=world) if one.name == "Anna Tarm"]
    assert actor.kind == "organisation"
