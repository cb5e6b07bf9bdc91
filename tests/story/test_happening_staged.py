"""One stage of an agreement told by several reports in other words and with other parties: one event, on one day."""

import pytest
from tests.story.test_retold import dossier

SIGNED = "Norway and Latvia signed the harbour treaty in Riga on 3 May 2030."


def _agreed(found, kind="SUPPORT"):
    return [one for one in found["events"] if one["type"] == kind]


@pytest.mark.parametrize(
    ("other", "lines"),
    [
        ("The harbour treaty of Norway and Latvia was signed in May 2030.", 1),
        ("The harbour treaty of Norway and Latvia was signed in June 2030.", 2),
        ("The fishing treaty of Norway and Latvia was signed in May 2030.", 2),
    ],
)
def test_tellings_of_one_stage_are_one_event(other, lines, tmp_path):
    assert len(_agreed(dossier(tmp_path, SIGNED, other))) == lines


def test_the_event_has_the_closest_day_and_every_report(tmp_path):
    found = dossier(tmp_path, SIGNED, "The harbour treaty of Norway and Latvia was signed in May 2030.")
    (one,) = _agreed(found)
    assert (one["when"]["edtf"], one["reports"]) == ("2030-05-03", 2)


def test_a_stage_takes_the_closer_day_of_its_event(tmp_path):
    texts = (
        "Marta Lund and Lars Holm agreed on 14 harbour programmes of Norway and Latvia in May 2030.",
        "Marta Lund and Lars Holm first agreed on the programmes in Riga on 3 May 2030.",
        "Norway and Latvia have carried out half of their 14 harbour programmes.",
    )
    found = dossier(tmp_path, *texts)
    (pact,) = [one for one in found["agreements"] if one["stages"]]
    assert [(one["stage"], one["when"]["edtf"]) for one in pact["stages"]] == [("agreed", "2030-05-03")]
    assert len(pact["stages"][0]["evidence"]) == 2
