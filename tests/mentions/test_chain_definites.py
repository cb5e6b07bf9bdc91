"""Definite nouns: which body "the company" and "the ministry" stand for, and where nobody can say."""

import pytest

from pactline import sentences
from pactline.mentions import chains, names, quotes
from pactline.model.report import Report, Source


def meant(text, language, world):
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    found = names.find(report, split, language=language, world=world)
    quoted = quotes.find(report, split, language=language)
    linked, _ = chains.link(report, split, found, language=language, world=world, quotes=quoted)
    return [(one.text, one.name) for one in linked if one.rule == "definite"]


@pytest.mark.parametrize(
    ("text", "noun", "body"),
    [
        ("Tarvon Airlines cut its fares. The airline flies to Oslo.", "The airline", "Tarvon Airlines"),
        ("The Ministry of Harbours met dockers. The ministry will pay.", "The ministry", "Ministry of Harbours"),
        ("The carmaker Tarvo is hiring in Oslo. The company will build a yard.", "The company", "Tarvo"),
        ("Tarvo, an oil company, is hiring in Oslo. The company will build a yard.", "The company", "Tarvo"),
        ("Tarvo's shares fell on Monday. The firm lost a contract in Oslo.", "The firm", "Tarvo"),
        ("The Bank of Sulmara raised its rate, and the bank will wait until May.", "the bank", "Bank of Sulmara"),
        ("Tarvo's chief executive left Oslo on Monday. The company lost a contract.", "The company", "Tarvo"),
        ("Edra Aid said it would send tents. The charity has workers in Oslo.", "The charity", "Edra Aid"),
    ],
)
def test_a_definite_noun_stands_for_the_body_of_its_kind_just_named(text, noun, body, language, world):
    assert (noun, body) in meant(text, language, world)


@pytest.mark.parametrize(
    "text",
    [
        "Tarvon Airlines and Norvath Airways cut their fares. The airline flies to Oslo.",
        "Tarvon Airlines sued a small airline from Oslo. The airline had used its name.",
        "Tarvon Airlines cut its fares. The airline that flies to Oslo did not.",
        "Tarvon Airlines cut its fares. The airline of the north did not.",
        "The Ministry of Harbours met dockers. The company will pay.",
        "Tarvo, an oil company, sued Norvo Borealis. The company had used its name.",
        "Dockers met in Edra. The company will pay.",
        "Tarvon Airlines cut its fares. An airline manager left.",
    ],
)
def test_where_none_or_several_fit_nobody_is_meant(text, language, world):
    assert not meant(text, language, world)


def test_of_two_that_fit_the_one_just_named_is_meant(language, world):
    text = "Tarvon Airlines flies to Oslo. Dockers met. It rained. Norvath Airways fell. The airline left."
    assert ("The airline", "Norvath Airways") in meant(text, language, world)


def test_what_was_told_once_of_a_body_holds_later(language, world):
    text = (
        "Tarvo is hiring. The company will build a yard. Dockers met in Edra. They cheered. Tarvo grew. The firm won."
    )
    assert ("The firm", "Tarvo") in meant(text, language, world)


def test_it_stands_for_the_body_that_the_noun_stands_for(language, world):
    text = "Tarvon Airlines cut its fares. The airline said it would fly to Oslo."
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    found = names.find(report, split, language=language, world=world)
    linked, _ = chains.link(report, split, found, language=language, world=world)
    assert ("it", "Tarvon Airlines") in [(one.text, one.name) for one in linked if one.form == "pronoun"]


def test_the_government_is_that_of_the_one_state_that_acts_just_before(language, world):
    text = "Latvian President Lars Holm met dockers. The government will build a port."
    assert ("The government", "Latvia") in meant(text, language, world)


@pytest.mark.parametrize(
    "text",
    [
        "Latvian President Lars Holm met Norwegian dockers. The government will build a port.",
        "A storm hit the coast of Latvia. It rained. The government will build a port.",
        "Latvian President Lars Holm met dockers. “The government will build a port,” said Anna Lund.",
        "Latvian President Lars Holm met dockers. The government of the north will build a port.",
    ],
)
def test_the_government_of_two_or_of_a_speaker_may_be_any(text, language, world):
    assert not meant(text, language, world)


@pytest.mark.parametrize(
    ("text", "noun", "body"),
    [
        ("The ferry company Tarvo will build a yard. Norvo and Lund Motors complained. It rained. It snowed. "
         "Dockers urged the company to wait.", "the company", "Tarvo"),
        ("Lund Bank and Norvo signed a loan. Dockers cheered. The bank will pay in May.", "The bank", "Lund Bank"),
        ("The United Harbour Workers met in Oslo. The union wants a rise.", "The union", "United Harbour Workers"),
        ("The carmaker Tarvo closed a yard in Oslo. Two dockers accused the firm of lying.", "the firm", "Tarvo"),
        ("The shipping firm, Anna Tarm, sued dockers. The firm lost.", "The firm", "Anna Tarm"),
        ("Anna Tarm, a building firm, sued dockers. The firm lost.", "The firm", "Anna Tarm"),
        ("Anna Tarm's chief executive, Lars Holm, left. The firm will build a yard.", "The firm", "Anna Tarm"),
    ],
)  # fmt: skip
def test_a_body_is_the_one_that_its_report_says_it_is(text, noun, body, language, world):
    assert (noun, body) in meant(text, language, world)


@pytest.mark.parametrize(
    "text",
    [
        "The ferry company Tarvo will build a yard. Norvo sued it. It rained. Norvo left. Dockers urged the company.",
        "Lund Bank and Norvo Bank signed a loan. Dockers cheered. The bank will pay in May.",
        "Anna Tarm, a bank clerk, sued dockers. The bank lost.",
        "The head of the shipping firm, Anna Tarm, sued dockers. The firm lost.",
        "The ferry company Tarvo sued the company.",
        "The ferry company Tarvo grew. Dockers saw the company of his brother.",
        "Dockers of Tarvo met Anna Holm, the company said.",
        "Anna Holm, the bank, and dockers met in Oslo. The bank lost.",
    ],
)
def test_a_person_and_one_of_a_pair_are_not_meant(text, language, world):
    assert not meant(text, language, world)
