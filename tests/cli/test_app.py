"""The command line from outside: help, faults in one line, exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

PACTLINE = Path(sys.executable).with_name("pactline")
VERBS = ("build", "annotate", "show", "why", "verify", "diff", "evaluate", "export")


def pactline(*words: object, **more) -> subprocess.CompletedProcess[str]:
    command = [str(PACTLINE), *(str(word) for word in words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **more)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example(verb):
    done = pactline(verb, "--help")
    assert done.returncode == 0
    assert f"pactline {verb}" in done.stdout.split("Example", 1)[1]


def test_no_verb_at_all_shows_the_verbs():
    done = pactline()
    assert all(verb in done.stdout for verb in VERBS)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("build", "no/such/path", "-o", "OUT"), "no/such/path"),
        (("build", "HERE", "-o", "OUT", "--today", "2021-02-30"), "2021-02-30"),
        (("build", "HERE", "-o", "OUT", "--facts", "nowhere.toml"), "nowhere.toml"),
        (("show", "HERE"), "no dossier there"),
        (("evaluate", "cooking", "HERE"), "known are"),
        (("annotate", "nowhere.jsonl"), "nowhere.jsonl"),
    ],
)
def test_a_fault_is_one_clear_line_and_exit_2(words, said, tmp_path):
    (tmp_path / "a.txt").write_text("Mayor Ada Holm said on Monday that the bridge would open in May.\n")
    done = pactline(
        *(str(tmp_path) if word == "HERE" else word.replace("OUT", str(tmp_path / "out")) for word in words)
    )
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.startswith("pactline: ")
    assert "Traceback" not in done.stderr


def test_annotate_keeps_ids_and_extra_keys_and_offsets(tmp_path):
    path = tmp_path / "in.jsonl"
    text = "Mayor Ada Holm said on Monday that 40 boats had left."
    path.write_text(json.dumps({"id": 7, "text": text, "dct": "2024-05-15", "mine": [1]}) + "\n")
    layers = "time,statements,names,amounts,sentences,language,events"
    done = pactline("annotate", path, "--layers", layers)
    assert done.returncode == 0, done.stderr
    line = json.loads(done.stdout)
    assert (line["id"], line["mine"]) == (7, [1])
    (timex,) = line["timexes"]
    assert (text[timex["start"] : timex["end"]], timex["type"], timex["value"]) == ("Monday", "DATE", "2024-05-13")
    (statement,) = line["statements"]
    (start, end) = statement["source"][0]
    assert "Ada Holm" in text[start:end]
    assert [text[t[0] : t[1]] for t in line["tokens"]][:3] == ["Mayor", "Ada", "Holm"]
    assert line["sentences"] == [[0, len(text)]]


def test_annotate_names_every_bad_line(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": 1, "text": "A."}\n[1]\n{"id": 2\n')
    done = pactline("annotate", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "line 2: it is no object; line 3: it is no JSON" in done.stderr


def test_annotate_names_the_line_and_the_key(tmp_path):
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": 1, "text": "A."}\n{"id": 2}\n{"id": 3, "text": 4}\n{"text": "A.", "dct": "2020-13-01"}\n')
    done = pactline("annotate", path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert 'line 2: "text" is missing; line 3: "text" should be text; line 4: "dct" is no day' in done.stderr
    assert pactline("annotate", path, "--layers", ",").returncode == 2
