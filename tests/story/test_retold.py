"""One undertaking told again more shortly, and one sentence printed by several reports: one line each."""

import json

import pytest

from pactline import settings
from pactline.engine import building


def dossier(tmp_path, *told):
    """The dossier of some texts of one day."""
    lines = [json.dumps({"id": str(at), "date": "2031-05-05", "text": text}) for at, text in enumerate(told)]
    path = tmp_path / "reports.jsonl"
    path.write_text("\n".join(lines), "utf-8")
    chosen = settings.read({}, today="2031-12-31", jobs=0)
    building.build(building.Order(paths=(path,), out=tmp_path / "out", facts=None, settings=chosen))
    return json.loads((tmp_path / "out" / "dossier.json").read_bytes())


PUMP = "Norway will pump gravel and shredded sails into the leaking dike near the lighthouse."


@pytest.mark.parametrize(
    ("other", "lines"),
    [
        ("Norway is going to pump shredded sails into the dike.", 1),
        ("Latvia will pump gravel and shredded sails into the leaking dike.", 2),
        ("Lars Holm urged Norway to pump shredded sails into the dike.", 2),
        ("Norway will not pump shredded sails into the dike.", 2),
    ],
)
def test_what_is_told_again_more_shortly_is_one_line(other, lines, tmp_path):
    assert len(dossier(tmp_path, PUMP, other)["commitments"]) == lines


def test_what_another_name_or_number_stands_in_is_another(tmp_path):
    first, second = (
        "Norway will build 3 tall piers at Riga Bay.",
        "Norway will build 4 tall piers at Riga Bay this year.",
    )
    assert len(dossier(tmp_path, first, second)["commitments"]) == 2


def test_what_copies_print_word_for_word_is_one_statement(tmp_path):
    text = "Lars Holm said on Monday that the old bridge near the lighthouse was safe. " + "The port was quiet. " * 9
    (one,) = dossier(tmp_path, text, text)["statements"]
    assert one["reports"] == 2 and len({evidence["report"] for evidence in one["evidence"]}) == 2
