"""Where `export` and `annotate` write: a path that cannot be written is one clear line."""

import json

import pytest
from tests.cli.test_app import pactline

from pactline.cli import writing
from pactline.errors import PactlineError


@pytest.mark.parametrize("there", ["nowhere/x", "folder"])
def test_a_path_that_cannot_be_written_is_a_fault_that_names_it(there, tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(PactlineError, match=f"^cannot write there: .*{there}: .*-o"):
        writing.write(b"x", tmp_path / there)


def test_what_can_be_written_is_all_there(tmp_path):
    writing.write(b"x\n", tmp_path / "a")
    assert (tmp_path / "a").read_bytes() == b"x\n"


@pytest.mark.parametrize("there", ["nowhere/x", "."])
def test_annotate_exits_with_2_where_it_cannot_write(there, tmp_path):
    (tmp_path / "in.jsonl").write_text(json.dumps({"id": 1, "text": "Mayor Ada Holm said so."}) + "\n")
    done = pactline("annotate", tmp_path / "in.jsonl", "-o", tmp_path / there, "--layers", "sentences")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("pactline: cannot write there: ")
