"""What was agreed, promised and measured, whole: in the five reports Pactline was born from and in the example."""

import json
from pathlib import Path

import pytest

from pactline import settings
from pactline.engine import building

EXAMPLE = Path(__file__).parents[2] / "examples" / "union-state"


def build(paths: Path, out: Path) -> dict:
    chosen = settings.read({}, today="2026-11-24", jobs=0)
    building.build(building.Order(paths=(paths,), out=out, facts=None, settings=chosen))
    return json.loads((out / "dossier.json").read_bytes())


@pytest.fixture(scope="module")
def seeds(shared, tmp_path_factory):
    return build(shared / "seeds", tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    return build(EXAMPLE, tmp_path_factory.mktemp("example"))


def names(dossier: dict, keys: list[str]) -> set[str]:
    return {actor["name"] for actor in dossier["actors"] if actor["id"] in keys}


def programmes(dossier: dict) -> dict:
    (found,) = [one for one in dossier["agreements"] if any(label.startswith("28 ") for label in one["labels"])]
    return found


def commitment(dossier: dict, words: str) -> dict:
    found = [one for one in dossier["commitments"] if words in one["action"]]
    assert len(found) == 1, [one["action"] for one in dossier["commitments"]]
    return found[0]


def test_the_28_programmes_are_one_agreement_under_three_labels_with_the_reason(seeds):
    one = programmes(seeds)
    assert {"28 programmes", "28 joint development projects", "28 prioritized sectors"} <= set(one["labels"])
    assert any("both count 28" in why for why in one["why"])


def test_agreed_and_signed_are_two_stages_of_it(seeds):
    stages = {one["stage"]: one["when"] for one in programmes(seeds)["stages"]}
    assert stages["agreed"]["edtf"].endswith("-09")
    assert stages["signed"]["first"] is not None


def test_its_topics_and_what_is_left_out(seeds):
    one = programmes(seeds)
    assert {"taxation", "banking", "industry", "agriculture", "energy"} <= set(one["topics"])
    assert {"single parliament", "currency"} == set(one["excluded"])


def test_the_treaties_of_1996_and_1997_stay_apart(seeds):
    treaties = [one for one in seeds["agreements"] if one["kind"] == "treaty"]
    assert len(treaties) == 2
    (old,) = [one for one in treaties if one["stages"]]
    assert old["stages"][0]["when"]["edtf"] == "1996"


def test_74_percent_of_the_planned_activities_is_claimed(seeds):
    (indicator,) = [one for one in seeds["indicators"] if one["unit"] == "percent"]
    (point,) = indicator["observations"]
    assert "activities planned" in indicator["of"] and indicator["about"] == programmes(seeds)["id"]
    assert names(seeds, [point["claimant"]]) == {"Vladimir Putin"}


@pytest.mark.parametrize(
    ("words", "strength"),
    [
        ("loan of $1.5 billion", "firm"),
        ("resist any attempts to interfere", "firm"),
        ("continue to provide assistance", "firm"),
        ("migration and visa space", "requested"),
        ("holding bilateral exercises", "considered"),
        ("joint military drills", "firm"),
        ("oil and gas market", "firm"),
        ("single electricity market", "considered"),
        ("defense and security cooperation", "firm"),
        ("prepare their armies", "firm"),
    ],
)
def test_each_commitment_of_the_seeds(seeds, words, strength):
    one = commitment(seeds, words)
    assert one["strength"] == strength and one["said_by"]
    assert bool(one["by"]) == (strength != "requested")  # of a need nobody says who is to meet it


def test_the_loan_has_its_sum_its_receiver_and_its_agreement(seeds):
    one = commitment(seeds, "loan of $1.5 billion")
    assert (one["amount"]["value"], one["amount"]["unit"]) == (1.5e9, "USD")
    assert (names(seeds, one["by"]), names(seeds, one["to"])) == ({"Russia"}, {"Belarus"})
    assert one["agreement"] in {pact["id"] for pact in seeds["agreements"] if pact["kind"] == "loan"}


def test_a_term_that_has_passed_without_a_report_is_said(seeds):
    assert commitment(seeds, "holding bilateral exercises")["overdue"] is True


def test_the_claimants_of_one_share_stand_in_one_indicator(example):
    shares = [one for one in example["indicators"] if one["unit"] == "percent" and len(one["observations"]) > 5]
    (one,) = shares
    claimants = {point["claimant"] or point["sayer"] for point in one["observations"]}
    assert len(claimants) == 6 and "" not in claimants  # nothing is left to the reports themselves
    assert one["about"] == programmes(example)["id"]
    relations = {point["text"]: point["relation"] for point in one["observations"]}
    assert relations["more than 46%"] == relations["Some 40%"] == "disagrees"
    assert relations["about 70 percent"] == "other-denominator"
    assert relations["70 and 80 percent"] == "rounding"


def test_a_promised_approval_is_reported_done(example):
    one = commitment(example, "approve it before the end of the year")
    assert (one["status"], one["overdue"]) == ("reported-done", False)
