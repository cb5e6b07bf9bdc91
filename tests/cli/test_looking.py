"""Nothing read, nothing named, nothing to check again, names a terminal would act on: each said in plain words."""

import os
import signal
import subprocess
import threading

import pytest
from tests.cli.test_app import PACTLINE, pactline

from pactline.cli.visible import visible

TEXT = "Bridge\nPublished: 12 May 2025\n\nMayor Ada Holm said on Monday that the bridge would open in May.\n"
NAME = "odd\n\x1b[31m[b].txt"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    here = tmp_path_factory.mktemp("built")
    (here / "in").mkdir()
    (here / "in" / NAME).write_text(TEXT)
    assert pactline("build", here / "in", "-o", here / "out", "--jobs", 0).returncode == 0
    return here


def test_row_1_an_empty_folder_is_said_and_writes_nothing(tmp_path):
    (tmp_path / "in").mkdir()
    done = pactline("build", tmp_path / "in", "-o", tmp_path / "out", "--jobs", 0)
    assert done.returncode == 2
    assert done.stderr.startswith("pactline: no report was read: ")
    assert not list((tmp_path / "out").iterdir())


def test_row_1_where_all_were_rejected_the_reasons_are_kept_and_the_rest_is_counted(tmp_path):
    (tmp_path / "in").mkdir()
    for number in range(25):
        (tmp_path / "in" / f"{number}.txt").touch()
    done = pactline("build", tmp_path / "in", "-o", tmp_path / "out", "--jobs", 0)
    assert done.returncode == 2
    assert "and 5 more: `pactline show" in done.stderr
    assert done.stderr.splitlines()[-1].startswith("pactline: no report was read: ")
    assert pactline("show", tmp_path / "out", "reports").stdout.count("rejected") == 25


def test_an_earlier_dossier_outlives_a_build_that_read_nothing(built, tmp_path):
    before = (built / "out" / "dossier.json").read_bytes()
    (tmp_path / "empty.txt").touch()
    done = pactline("build", tmp_path / "empty.txt", "-o", built / "out", "--jobs", 0)
    assert done.returncode == 2
    assert "is as it was" in done.stderr
    assert (built / "out" / "dossier.json").read_bytes() == before


def test_row_47_no_terminal_acts_on_a_name(built):
    assert visible(NAME) == "odd\\n\\x1b[31m[b].txt"
    for words in (("show", built / "out", "reports"), ("diff", built / "out", built / "out")):
        done = pactline(*words)
        assert done.returncode == 0
        assert "\x1b" not in done.stdout
    record = next(word for word in pactline("show", built / "out", "statements").stdout.split() if word[:2] == "s-")
    assert "odd\\n\\x1b[31m" in pactline("why", built / "out", record).stdout
    gone = pactline("build", "no\x1b[31m", "-o", built / "other")
    assert (gone.returncode, "\x1b" in gone.stderr) == (2, False)


@pytest.mark.parametrize("record", ["", " "])
def test_no_record_named_is_no_guess(built, record):
    done = pactline("why", built / "out", record)
    assert (done.returncode, "no record is named" in done.stderr, "perhaps" in done.stderr) == (2, True, False)


def test_what_came_by_standard_input_is_no_fault(tmp_path):
    out = tmp_path / "out"
    assert pactline("build", "-", "-o", out, "--jobs", 0, input=TEXT).returncode == 0
    done = pactline("verify", out)
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)
    assert "1 reports came by standard input" in done.stderr
    assert "do not hold" not in done.stderr


def test_what_is_gone_is_told_apart_from_what_fell(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    pactline("build", path, "-o", tmp_path / "out", "--jobs", 0)
    path.unlink()
    gone = pactline("verify", tmp_path / "out")
    assert (gone.returncode, "cannot be checked" in gone.stderr, "do not hold" in gone.stderr) == (1, True, False)
    path.write_text(TEXT.replace("bridge would", "tunnel would"))
    fell = pactline("verify", tmp_path / "out")
    assert (fell.returncode, "do not hold" in fell.stderr, "cannot be checked" in fell.stderr) == (1, True, False)


def test_row_51_a_reader_that_has_seen_enough_is_no_fault(built):
    for words in (f"export {built}/out --to json", f"show {built}/out statements"):
        done = subprocess.run(
            ["bash", "-c", f"{PACTLINE} {words} | true; exit ${{PIPESTATUS[0]}}"], capture_output=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, b"")


def test_row_37_a_full_disk_is_said_in_one_line(built):
    words = f"{PACTLINE} export {built}/out --to json > /dev/full"
    done = subprocess.run(["bash", "-c", words], capture_output=True, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert done.stderr.startswith(b"pactline: cannot write standard output: ")


def test_row_51_an_interrupted_build_says_so_once(built, tmp_path):
    words = [str(PACTLINE), "build", str(tmp_path / "pipe"), "-", "-o", str(tmp_path / "out"), "--jobs", "1"]
    (tmp_path / "pipe").mkdir()
    run = subprocess.Popen(words, stdin=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    for _ in range(600):
        if (tmp_path / "out").is_dir():  # it waits for standard input from now on
            break
        threading.Event().wait(0.1)
    os.killpg(run.pid, signal.SIGINT)
    _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert said.decode().strip() == "pactline: interrupted: nothing was written: run the same command again"
