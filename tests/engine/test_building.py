import os

import pytest

from pactline.engine import building
from pactline.errors import PactlineError
from pactline.model.report import Raw, Rejected


def test_an_empty_folder_is_claimed_and_made_where_it_is_missing(tmp_path):
    assert building.claim(tmp_path / "new" / "out").is_dir()


def test_a_folder_with_other_peoples_files_is_left_alone(tmp_path):
    (tmp_path / "thesis.doc").write_text("mine")
    with pytest.raises(PactlineError, match="not ours"):
        building.claim(tmp_path)


def test_a_folder_with_somebody_elses_dossier_json_is_left_alone(tmp_path):
    (tmp_path / "dossier.json").write_text('{"schema": "other/1"}')
    with pytest.raises(PactlineError, match="not ours"):
        building.claim(tmp_path)


def test_our_own_folder_is_claimed_again(tmp_path):
    (tmp_path / "dossier.json").write_text('{"schema": "pactline/1"}')
    (tmp_path / "notes.txt").write_text("mine too")
    assert building.claim(tmp_path) == tmp_path


def test_a_file_in_the_place_of_the_folder_is_a_clear_fault(tmp_path):
    (tmp_path / "out").write_text("")
    with pytest.raises(PactlineError, match="choose another folder"):
        building.claim(tmp_path / "out")


def test_what_a_killed_build_left_long_ago_goes_and_nothing_else(tmp_path):
    for name, age in ((".pactline-old", 3 * building.LEFT), (".pactline-new", 0), ("mine", 3 * building.LEFT)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "half.json").write_text("{")
        changed = (tmp_path / name).stat().st_mtime - age
        os.utime(tmp_path / name, (changed, changed))
    building.sweep(tmp_path)
    assert sorted(one.name for one in tmp_path.iterdir()) == [".pactline-new", "mine"]


@pytest.mark.skipif(os.geteuid() == 0, reason="SKIPPED: root may write anywhere")
def test_a_read_only_folder_is_a_clear_fault(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(PactlineError, match="choose another folder"):
        building.claim(tmp_path / "out")


def test_facts_that_are_not_as_they_should_be_name_the_file(tmp_path):
    path = tmp_path / "facts.toml"
    path.write_text("[[fact]]\nsays = 3\n")
    with pytest.raises(PactlineError, match=r"facts\.toml"):
        building.read_facts(path)


def test_facts_are_read(tmp_path):
    path = tmp_path / "facts.toml"
    path.write_text('[[tenure]]\nperson = "Ada Holm"\noffice = "Mayor"\nfrom = "2011-05-01"\n')
    facts, fingerprint = building.read_facts(path)
    assert facts.tenure[0].since == "2011-05-01"
    assert len(fingerprint) == 12
    assert building.read_facts(None)[1] == ""


def test_an_empty_path_is_not_the_folder_one_is_in():
    with pytest.raises(PactlineError, match="an empty path"):
        building.inputs(["a.txt", ""])


def test_inputs_are_handed_on_one_by_one():
    raw, fault = Raw("a.txt", "text", b"Rain.", ""), Rejected(path="b.txt", reason="empty")
    rejected = []
    held = building._raws(iter([raw, fault, raw]), rejected)
    assert (next(held), rejected) == (raw, [])
    assert (next(held), rejected) == (raw, [fault])
