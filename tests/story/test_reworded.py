"""One undertaking told in other words, and what looks like it."""

import json

import pytest

from pactline import settings
from pactline.engine import building

FIRST = "Lars Holm promised to reverse the rule changes on ferry traffic."


@pytest.fixture
def lines(tmp_path):
    """Reports -> the commitments of their dossier."""

    def of(*told):
        rows = [json.dumps({"id": str(at), "date": f"2031-05-0{at + 5}", "text": t}) for at, t in enumerate(told)]
        path = tmp_path / "reports.jsonl"
        path.write_text("\n".join(rows), "utf-8")
        chosen = settings.read({}, today="2031-12-31", jobs=1)
        building.build(building.Order(paths=(path,), out=tmp_path / "out", facts=None, settings=chosen))
        return json.loads((tmp_path / "out" / "dossier.json").read_bytes())["commitments"]

    return of


@pytest.mark.parametrize(
    "other",
    [
        "Lars Holm promised to reverse the new rules on ferry traffic.",
        "Lars Holm promised to work to reverse the changes to the rules.",
    ],
)
def test_one_promise_in_other_words_is_one_line(other, lines):
    (found,) = lines(FIRST, other)
    assert found["reports"] == 2


@pytest.mark.parametrize(
    "other",
    [
        "Lars Holm promised not to reverse the new rules on ferry traffic.",
        "Lars Holm promised to reverse the new rules on ferry traffic if the sailors return.",
        "Marta Lund promised to reverse the new rules on ferry traffic.",
        "Lars Holm promised to build new ferries for the harbour.",
        "Lars Holm is considering a plan to reverse the new rules on ferry traffic.",
    ],
)
def test_another_doer_condition_or_strength_makes_another(other, lines):
    assert len(lines(FIRST, other)) == 2


def test_the_day_and_the_sum_that_one_telling_has_are_the_promises(lines):
    (found,) = lines(
        "Lars Holm promised to rebuild the old stone pier.",
        "Lars Holm promised to rebuild the old stone pier by June 2032.",
    )
    assert found["due"]["edtf"] == "2032-06"


def test_of_what_somebody_says_he_will_make_another_do_only_he_is_to_act(lines):
    (found,) = lines(
        "Lars Holm vowed to make Boreal pay for the damage in the harbour. “Boreal will be made to pay for the damage "
        "in the harbour,” Lars Holm said.",
        "Lars Holm said Boreal would pay for the damage in the harbour.",
    )
    assert len(found["by"]) == 1
