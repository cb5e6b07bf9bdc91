"""Actors: who is one across reports, and who is not (FAULTS row 32)."""

import msgspec
import pytest

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.story import actor_names, actors


def reading(name, text, language, world):
    report = Report(id=name, text=text, source=Source(name, "d"))
    split = sentences.split(report, language)
    found, chained = mentions.find(report, split, language=language, world=world)
    return Reading(report, split, found, chained)


@pytest.fixture(scope="module")
def merged(language, world):
    texts = {
        "a": "Norwegian President Aleksander Kristensen met Anna Ozola. Kristensen left.",
        "b": "President Alexander Kristensen spoke in Oslo. Kristensen and Kristesnen are one.",
        "c": "Kristensen, the president of Norway, spoke. Oslo said that it would pay.",
        "d": "The minister Lars Tamm met the writer Maria Tamm.",
        "e": "Tamm spoke in Tallinn.",
    }
    readings = [reading(name, text, language, world) for name, text in texts.items()]
    return actors.merge(readings, world=world), actors.merge(readings[::-1], world=world)


def by_name(found, surname):
    return [actor for actor in found if actor.name.endswith(surname) and actor.kind == "person"]


def test_row_32_spellings_of_one_person_are_one_actor(merged):
    (actor,) = by_name(merged[0], "Kristensen")
    assert len(actor.chains) == 3
    assert "Kristesnen" in actor.aliases
    assert actor.country == "NO"
    assert ("president", "Norway") in [(role.title, role.of) for role in actor.roles]
    assert all(role.evidence for role in actor.roles)


def test_row_32_a_surname_that_two_bear_stays_by_itself(merged):
    assert sorted(actor.name for actor in by_name(merged[0], "Tamm")) == ["Lars Tamm", "Maria Tamm", "Tamm"]


def test_states_merge_by_their_key(merged):
    (norway,) = [actor for actor in merged[0] if actor.name == "Norway"]
    assert norway.kind == "state"
    assert norway.country == "NO"
    assert "Oslo" in norway.aliases


def test_row_46_the_order_of_the_readings_does_not_matter(merged):
    assert merged[0] == merged[1]
    assert len({actor.id for actor in merged[0]}) == len(merged[0])


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Holm", "Holm", True),
        ("Kristensen", "Kristesnen", True),
        ("Петров", "Petrov", True),
        ("Petrov", "Petrova", False),
        ("Holm", "Hold", False),
        ("Berg", "Bergs", False),
    ],
)
def test_surnames(left, right, same):
    assert actor_names.same_surname(left, right) is same


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [("Alexander", "Aleksandr", True), ("A.", "Alexander", True), ("Lars", "Maria", False), ("Андрей", "Andrei", True)],
)
def test_forenames(left, right, same):
    assert actor_names.same_forename(left, right) is same


def test_a_body_and_its_name_with_its_owner_are_one(language, world):
    texts = {"a": "The Council of Elders of Latvia met.", "b": "The Council of Elders spoke. The Bank of Latvia fell."}
    found = actors.merge([reading(name, text, language, world) for name, text in texts.items()], world=world)
    assert len([actor for actor in found if "Elders" in actor.name]) == 1
    assert [actor.name for actor in found if "Bank" in actor.name] == ["Bank of Latvia"]


def test_a_nickname_and_an_initial_are_one_person(language, world):
    texts = {"a": "The lawyer Bill Harwell spoke.", "b": "William T. Harwell III left.", "c": "Walter Harwell sang."}
    found = actors.merge([reading(name, text, language, world) for name, text in texts.items()], world=world)
    assert sorted(len(actor.chains) for actor in by_name(found, "Harwell") + by_name(found, "III")) == [1, 2]


def test_of_several_bearers_a_surname_is_the_one_whom_nearly_all_reports_name(language, world):
    full = dict.fromkeys("abcdh", "The writer Lars Tamm spoke in Oslo.")
    texts = {**full, "e": "The singer Maria Tamm left.", "f": "Tamm said that the vote was fair."}
    assert sorted(len(actor.chains) for actor in by_name(found_in(texts, language, world), "Tamm")) == [1, 6]
    even = {**texts, "g": "The singer Maria Tamm sang."}
    assert sorted(len(actor.chains) for actor in by_name(found_in(even, language, world), "Tamm")) == [1, 2, 5]


def test_a_junior_without_it_is_one_with_him_only_in_one_office(language, world):
    texts = {
        "a": "Finance Minister Henry M. Brandt Jr. spoke.",
        "b": "Finance Minister Hank Brandt left.",
        "c": "The writer Otto Lind Jr. spoke.",
        "d": "The writer Otto Lind is his father.",
    }
    found = found_in(texts, language, world)
    assert sorted(len(actor.chains) for actor in found if "Brandt" in actor.name) == [2]
    assert sorted(len(actor.chains) for actor in found if "Lind" in actor.name) == [1, 1]


def test_an_acronym_is_the_one_body_whose_initials_it_is(language, world):
    texts = {"a": "The Tarvon Grid Council met in Oslo.", "b": "TGC said no.", "c": "The TGC left Oslo."}
    (council,) = [
        actor for actor in found_in(texts, language, world) if len(actor.chains) == 3 and actor.kind != "state"
    ]
    assert council.name == "Tarvon Grid Council"
    assert "its letters begin the words of no other body in the reports" in council.because[0].because
    two = {**texts, "d": "The Torvik Glass Centre met in Oslo."}
    assert max(len(one.chains) for one in found_in(two, language, world) if one.kind == "organisation") == 2


def found_in(texts, language, world):
    return actors.merge([reading(name, text, language, world) for name, text in texts.items()], world=world)


def told(texts, language, world):
    found = actors.merge([reading(name, text, language, world) for name, text in texts.items()], world=world)
    return {(actor.name, form.text): form.because for actor in found for form in actor.because}


def test_every_alias_says_why_it_is_one(merged):
    assert all({form.text for form in actor.because} == set(actor.aliases) for actor in merged[0])
    assert all(form.because for actor in merged[0] for form in actor.because)


def test_an_alias_says_by_which_question_it_was_joined(language, world):
    found = told(
        {
            "a": "The lawyer William Harwell spoke in Oslo, and Norway listened.",
            "b": "The lawyer Bill Harwell left. Oslo said it would pay.",
            "c": "Harwell sang.",
        },
        language,
        world,
    )
    reasons = {form: because for (_, form), because in found.items()}
    assert reasons["Harwell"] == ("nobody else in the reports bears it",)
    (why,) = reasons.get("Bill Harwell") or reasons["William Harwell"]
    assert why.endswith("are one forename, short and in full")
    assert reasons["Oslo"] == ("the capital, which stands for Norway",)


def test_one_office_that_changes_hands_leaves_two_people(language, world):
    texts = {
        "a": "President Lars Holm of Latvia signed. Holm left.",
        "b": "President Maria Holm of Latvia, who followed him, spoke.",
        "c": "Holm of Riga spoke.",
    }
    found = actors.merge([reading(name, text, language, world) for name, text in texts.items()], world=world)
    assert {actor.name for actor in by_name(found, "Holm")} >= {"Lars Holm", "Maria Holm"}
    assert not [actor for actor in found if {"Lars Holm", "Maria Holm"} <= {actor.name, *actor.aliases}]


def test_a_name_that_transcripts_shout_is_written_calmly(language, world):
    texts = {
        "a": "MARIA OZOLA, ANALYST: Thank you. ANALYST MARIA OZOLA left.",
        "b": "MARIA OZOLA, ANALYST: No.",
        "c": "The analyst Maria Ozola said no.",
    }
    found = actors.merge([reading(name, text, language, world) for name, text in texts.items()], world=world)
    assert [(actor.name, actor.kind) for actor in found if "ozola" in actor.name.lower()] == [("Maria Ozola", "person")]


def people(texts, language, world):
    found = actors.merge([reading(f"r-{n}", text, language, world) for n, text in enumerate(texts)], world=world)
    return sorted(actor.name for actor in found if actor.kind == "person")


def test_forenames_left_out_are_one_person(language, world):
    full = "President Anders Lars Henrik Kvam spoke in Oslo. Kvam left."
    assert people([full, "Lars Kvam flew to Riga. Kvam spoke."], language, world) == ["Anders Lars Henrik Kvam"]
    two = "Anders Lars Kvam spoke in Oslo."
    assert people([two, "Lars Kvam flew to Riga."], language, world) == ["Anders Lars Kvam", "Lars Kvam"]


@pytest.mark.parametrize(("reports", "held"), [(9, 0), (3, 1)])
def test_a_surname_alone_is_whom_nearly_all_reports_mean(reports, held, language, world):
    texts = ["Lars Kvam flew to Riga. Kvam spoke."] * reports
    names = people([*texts, "Nora Kvam spoke in Oslo.", "On Friday Kvam said he would leave."], language, world)
    assert names.count("Kvam") == held


def test_a_word_that_nobody_writes_with_a_capital_is_no_actor(language, world):
    shown = reading("r", "Anna Ozola spoke in Oslo.", language, world)
    chains = tuple(msgspec.structs.replace(one, name=one.name.lower(), key=None, aliases=()) for one in shown.chains)
    lower = msgspec.structs.replace(shown, chains=tuple(chains))
    assert [actor.name for actor in actors.merge([lower], world=world)] == ["Oslo"]


def test_forenames_that_begin_with_other_sounds_are_two(language, world):
    assert not actor_names.same_forename("Barack", "Mubarak")
    assert actor_names.same_forename("Yelena", "Elena")


def test_a_name_is_told_without_the_office_that_one_report_runs_it_together_with(language, world):
    one = reading("r-1", "Lars Kvam flew to Riga.", language, world)
    other = reading("r-2", "Lars Kvam flew to Riga.", language, world)
    chains = tuple(
        msgspec.structs.replace(chain, name=f"Harbour Board Chairman {chain.name}") if chain.kind == "person" else chain
        for chain in other.chains
    )
    found = actors.merge([one, msgspec.structs.replace(other, chains=chains)], world=world)
    assert [actor.name for actor in found if actor.kind == "person"] == ["Lars Kvam"]


def test_two_monarchs_of_one_name_are_two(language, world):
    texts = {
        "a": "Norway's King Harald met the minister. King Harald left.",
        "b": "Danish King Harald wrote to the minister on Monday.",
    }
    found = actors.merge([reading(name, text, language, world) for name, text in texts.items()], world=world)
    assert sorted(actor.country for actor in by_name(found, "Harald")) == ["DK", "NO"]


def test_a_firm_is_one_actor_by_the_first_word_of_its_name_and_without_its_form(language, world):
    texts = {
        "a": "Tarm Brothers fell on Monday. A loan for Tarm came too late, said Merrin Oil, Ltd. on Friday.",
        "b": "A loan for Tarm came too late. Shares of Merrin Oil fell.",
    }
    found = actors.merge([reading(name, text, language, world) for name, text in texts.items()], world=world)
    bodies = {actor.name: actor.aliases for actor in found if actor.kind == "organisation"}
    assert bodies["Merrin Oil"] == ("Merrin Oil, Ltd.",)
    assert bodies["Tarm Brothers"] == ("Tarm",)
