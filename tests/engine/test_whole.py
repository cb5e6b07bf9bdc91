"""The whole path on the example corpora: golden dossiers, determinism, verification."""

import json
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests import golden

EXAMPLES = golden.ROOT / "examples"
PACTLINE = Path(sys.executable).with_name("pactline")


def pactline(*words: object, **more) -> subprocess.CompletedProcess[str]:
    command = [str(PACTLINE), *(str(word) for word in words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


def build(*paths: Path, out: Path, **more) -> subprocess.CompletedProcess[str]:
    return pactline("build", *paths, "-o", out, "--today", golden.TODAY, **more)


@pytest.fixture(scope="module", params=golden.CORPORA)
def corpus(request, tmp_path_factory):
    out = tmp_path_factory.mktemp(request.param)
    done = build(EXAMPLES / request.param, out=out)
    assert done.returncode == 0, done.stderr
    return request.param, out


def test_the_golden_dossier_stands(corpus):
    name, out = corpus
    assert json.loads((out / "dossier.json").read_bytes()) == json.loads(
        (golden.GOLDEN / f"{name}.json").read_bytes()
    ), "the dossier changed: run `make golden` and review the diff"


def test_row_46_order_of_inputs_workers_hash_seed_and_zone_change_no_byte(corpus, tmp_path):
    name, out = corpus
    files = sorted((EXAMPLES / name).iterdir())
    random.Random(7).shuffle(files)
    env = {**os.environ, "PYTHONHASHSEED": "77", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"}
    assert build(*files, "--jobs", "1", out=tmp_path, env=env).returncode == 0
    for file in ("dossier.json", "dossier.html"):
        assert (tmp_path / file).read_bytes() == (out / file).read_bytes(), file


def test_verify_holds(corpus):
    _, out = corpus
    done = pactline("verify", out)
    assert (done.returncode, done.stdout) == (0, ""), done.stdout


def test_no_line_has_more_sources_than_reports(corpus):
    _, out = corpus
    dossier = json.loads((out / "dossier.json").read_bytes())
    points = [point for one in dossier["indicators"] for point in one["observations"]]
    lines = [*points, *(one for name in ("statements", "events", "agreements", "commitments") for one in dossier[name])]
    most = len(dossier["reports"])
    assert [one["id"] for one in lines if not 1 <= one["independent"] <= one["reports"] <= most] == []


def test_every_span_is_words(corpus):
    _, out = corpus
    dossier = json.loads((out / "dossier.json").read_bytes())
    texts = {report["id"]: report["text"] for report in dossier["reports"]}
    for statement in dossier["statements"]:
        assert texts[statement["report"]], statement
        for one in statement["evidence"]:
            words = texts[one["report"]][one["start"] : one["end"]]
            assert words and words == words.strip(), (statement["id"], one)


def test_one_changed_letter_fells_exactly_the_records_on_it(corpus, tmp_path):
    name, _ = corpus
    inputs = tmp_path / "in"
    shutil.copytree(EXAMPLES / name, inputs)
    out = tmp_path / "out"
    assert build(inputs, out=out).returncode == 0
    dossier = json.loads((out / "dossier.json").read_bytes())
    statement, path, place = _changeable(dossier, inputs)
    source = path.read_text(encoding="utf-8")
    path.write_text(source[:place] + "#" + source[place + 1 :], encoding="utf-8")
    done = pactline("verify", out)
    felled = {line.split("\t")[0] for line in done.stdout.splitlines()}
    assert done.returncode == 1
    assert statement["report"] in felled
    assert statement["id"] in felled
    ours = {s["id"] for s in dossier["statements"] if s["report"] != statement["report"]}
    assert not felled & ours


def _changeable(dossier: dict, inputs: Path) -> tuple[dict, Path, int]:
    """A statement whose content stands once, in a plain text file, and the place of a letter in it."""
    paths = {report["id"]: report["path"] for report in dossier["reports"]}
    for statement in dossier["statements"]:
        path = inputs / paths[statement["report"]]
        if path.suffix == ".txt":
            source, words = path.read_text(encoding="utf-8"), statement["text"]
            if len(words) > 40 and source.count(words) == 1:
                return statement, path, source.index(words) + 20
    raise AssertionError("no statement to change")


def test_our_own_output_inside_the_inputs_is_no_input(tmp_path):
    shutil.copy(EXAMPLES / "strait-accord" / "port-edra-times-signing.txt", tmp_path)
    for _ in range(2):
        assert build(tmp_path, out=tmp_path / "out").returncode == 0
    dossier = json.loads((tmp_path / "out" / "dossier.json").read_bytes())
    assert len(dossier["reports"]) == 1
    assert dossier["rejected"] == []
