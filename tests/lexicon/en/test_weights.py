"""The model's files: a missing or altered one is refused by name."""

import shutil

import pytest

from pactline.errors import PactlineError
from pactline.lexicon.en import weights


@pytest.fixture
def copied(tmp_path):
    return shutil.copytree(weights.FOLDER, tmp_path / "model")


def test_the_shipped_model_is_whole():
    found = weights.read()
    assert found.labels.upos
    assert found.fingerprint.startswith("pactline-en ")


@pytest.mark.parametrize("name", ["parser.onnx", "vocab.txt", "labels.json", "model.toml"])
def test_row_48_a_missing_file_is_refused_by_name(copied, name):
    (copied / name).unlink()
    with pytest.raises(PactlineError, match=name.replace(".", r"\.")):
        weights.read(copied)


@pytest.mark.parametrize("name", ["parser.onnx", "vocab.txt", "labels.json"])
def test_row_48_an_altered_file_is_refused_by_name(copied, name):
    data = bytearray((copied / name).read_bytes())
    data[len(data) // 2] ^= 1
    (copied / name).write_bytes(data)
    with pytest.raises(PactlineError, match="damaged"):
        weights.read(copied)


def test_row_48_a_card_that_is_no_card_is_refused(copied):
    (copied / "model.toml").write_text("name = 3\n")
    with pytest.raises(PactlineError, match=r"model\.toml"):
        weights.read(copied)
