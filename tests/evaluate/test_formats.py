"""A gold file that is not in the task's format is one line with the place, the key and the format."""

import gzip
import json
import os
import re
from pathlib import Path

import msgspec
import pytest

from pactline import evaluate
from pactline.errors import PactlineError
from pactline.evaluate import formats, ledger_match, shapes

PAGE = Path(__file__).parents[2] / "docs/gold-files.md"
EXAMPLES = {
    name: re.findall(r"```json\n(.*?)```", part, re.S)
    for name, part in re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", PAGE.read_text(), re.S | re.M)
}
TIMED = {"text": "It opened on Monday.", "dct": "2021-11-04", "timexes": []}


def written(tmp_path, *rows, name="gold.jsonl"):
    path = tmp_path / name
    path.write_text("".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows))
    return path


def said(task, path):
    with pytest.raises(PactlineError) as fault:
        evaluate.task(task, path)
    words = str(fault.value)
    assert "\n" not in words
    return words


def test_the_page_shows_every_task_and_each_has_its_line():
    assert tuple(EXAMPLES) == evaluate.TASKS
    assert set(formats.LINES) == set(evaluate.TASKS)


@pytest.mark.parametrize("task", [name for name, shown in EXAMPLES.items() if shown])
def test_the_lines_of_the_page_are_in_the_format(task, tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(EXAMPLES[task][0])
    written(tmp_path, {"id": "a", "text": "The mayor promised to build a bridge."}, name="texts.jsonl")
    article = json.dumps({"id": "a", "topic": "bridge", "date": "2021-11-04", "text": "The bridge was opened."})
    (tmp_path / "gold_articles.jsonl.gz").write_bytes(gzip.compress(article.encode()))
    assert callable(evaluate.task(task, path))


@pytest.mark.parametrize("task", sorted({*formats.ONE_SHAPE, "events", "ledger", "timelines"} - {"dating"}))
def test_a_key_that_is_missing_is_named_with_its_line(task, tmp_path):
    path = tmp_path / "gold.jsonl"
    path.write_text(EXAMPLES[task][0])
    first = json.loads(EXAMPLES[task][0].splitlines()[0])
    shape = {"events": shapes.Rooted, "ledger": ledger_match.Labels, "timelines": shapes.Timeline}.get(task)
    wanted = [one.name for one in msgspec.structs.fields(shape or formats.ONE_SHAPE[task]) if one.required]
    for key in wanted:
        with path.open("a") as file:
            file.write(json.dumps({name: value for name, value in first.items() if name != key}) + "\n")
        words = said(task, path)
        assert f"gold.jsonl:{len(EXAMPLES[task][0].splitlines()) + 1}: " in words
        assert f'"{key}" is missing' in words or key == "root15"
        assert "docs/gold-files.md" in words
        assert formats.LINES[task] in words
        path.write_text(EXAMPLES[task][0])


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({**TIMED, "text": ["It"]}, '"text" is a list and should be text'),
        ({**TIMED, "dct": "2021-13-04"}, '"dct" is no day'),
        ({**TIMED, "timexes": [{"start": 1, "end": 2}]}, '"timexes[0].type" is missing'),
        ({**TIMED, "timexes": [{"start": 1, "end": 99, "type": "DATE", "value": "x"}]}, "outside its text"),
        ("[1]", "it is a list and should be an object"),
        ("no", "it is no JSON"),
        ("[" * 100_000, "it is no JSON"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words(row, words, tmp_path):
    told = said("time", written(tmp_path, TIMED, row, "", row))
    assert "gold.jsonl:2: " in told
    assert words in told
    assert "(and 1 more" in told


def test_a_file_that_cannot_be_read_or_holds_nothing(tmp_path):
    assert "empty" in said("time", written(tmp_path))
    assert "not a regular file" in said("time", tmp_path)
    assert "no such file" in said("time", tmp_path / "nowhere.jsonl")
    os.mkfifo(tmp_path / "pipe")
    assert "not a regular file" in said("time", tmp_path / "pipe")
    broken = tmp_path / "gold.jsonl.gz"
    broken.write_bytes(gzip.compress(b"{}" * 900)[:20])
    assert "to its end" in said("dating", broken)
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes(b'{"text": "caf\xe9"}\n')
    assert "no UTF-8" in said("time", latin)


def test_standoff_labels_need_their_texts(tmp_path):
    head, label = EXAMPLES["acts"][0].splitlines()
    path = written(tmp_path, head, label)
    assert "texts.jsonl" in said("acts", path)
    written(tmp_path, {"id": "b", "text": "x"}, name="texts.jsonl")
    assert "there is no text 'a'" in said("acts", path)
    written(tmp_path, {"id": "a", "text": "x"}, name="texts.jsonl")
    assert "gold.jsonl:2: a span lies outside its text" in said("acts", path)
    assert '"texts" is missing' in said("acts", written(tmp_path, label))


def test_timelines_need_their_articles(tmp_path):
    path = written(tmp_path, *EXAMPLES["timelines"][0].splitlines())
    assert "gold_articles.jsonl.gz" in said("timelines", path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# text = Hi\n1\tHi\n", ":2: 2 columns"),
        ("# sent_id = 1\n1\tHi\thi\tX\tX\t_\t0\troot\t_\t_\n", ":1: a sentence without its text"),
        ("# text = Hi\n1\tHi\thi\tX\tX\t_\t7\troot\t_\t_\n", ":2: the head '7'"),
        ("# text = Hi\n\n", ":1: a sentence without words"),
        ("\n", "no sentence"),
    ],
)
def test_a_treebank_that_is_none(text, words, tmp_path):
    path = tmp_path / "gold.conllu"
    path.write_text(text)
    assert words in said("language", path)


def test_a_page_that_is_not_beside_its_gold_file(tmp_path, language, world):
    from pactline.engine.equipment import Tools

    path = written(tmp_path, *EXAMPLES["extraction"][0].splitlines())
    run = evaluate.task("extraction", path)
    with pytest.raises(PactlineError, match=r"pages/a\.html\.gz"):
        run(path, Tools(language=language, world=world))


def test_a_text_with_a_line_separator_in_it_stays_one_line(tmp_path):
    from pactline.evaluate import copies

    row = {"id": 7, "text": "One\u2028two.", "cluster": "c", "kind": "base"}
    path = tmp_path / "gold.jsonl"
    path.write_text("\ufeff" + json.dumps(row, ensure_ascii=False) + "\n", encoding="utf-8")
    assert evaluate.task("copies", path)
    assert copies.read(path) == [{**row, "id": "7"}]
