import gzip
import json

import pytest

from pactline.evaluate import timelines
from pactline.evaluate.porter import stem

GOLD = {"2031-05-02": ["The pier collapsed."], "2031-05-09": ["The mayor resigned."]}


def test_a_timeline_beside_itself_is_whole():
    assert set(timelines.measure(GOLD, GOLD).values()) == {1.0}


def test_days_are_sets_and_words_count_less_the_further_apart():
    found = timelines.measure({"2031-05-03": ["The pier collapsed."]}, GOLD)
    assert (found["date P"], found["date R"]) == (0.0, 0.0)
    assert found["AR1 P"] == pytest.approx(1 / 2)  # three words, one day off
    assert found["AR1 R"] == pytest.approx((3 / 2 + 1 / 7) / 6)  # and "the" of the day six days off
    assert found["AR2 P"] == pytest.approx(1 / 2)


def test_stop_words_do_not_count_and_words_are_stemmed():
    found = timelines.measure(
        {"2031-05-02": ["A pier collapses"]}, {"2031-05-02": ["The piers collapsed"]}, {"a", "the"}
    )
    assert (found["AR1 P"], found["AR1 R"], found["AR2 R"]) == (1.0, 1.0, 1.0)


def test_nothing_found_is_nothing_right():
    assert set(timelines.measure({}, GOLD).values()) == {0.0}


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        *[("caresses", "caress"), ("ponies", "poni"), ("ties", "tie"), ("agreed", "agre"), ("plastered", "plaster")],
        *[("conflated", "conflat"), ("hopping", "hop"), ("falling", "fall"), ("filing", "file"), ("happy", "happi")],
        *[("relational", "relat"), ("radically", "radic"), ("adjustment", "adjust"), ("adoption", "adopt")],
        *[("probate", "probat"), ("controlling", "control"), ("roll", "roll"), ("on", "on"), ("geology", "geolog")],
    ],
)
def test_stems_are_porters(word, stemmed):
    assert stem(word) == stemmed


def test_the_gold_file_has_its_articles_beside_it(tmp_path, language, world):
    gold = tmp_path / "gold.jsonl"
    task = {"topic": "pier", "start": "2031-05-02", "end": "2031-05-10", "l": 2, "k": 1, "timeline": list(GOLD.items())}
    gold.write_text(json.dumps(task) + "\n", encoding="utf-8")
    texts = {
        "2031-05-03": "The ferry pier of Arle collapsed on Friday in a storm.",
        "2031-05-09": "Mayor Holm of Arle resigned over the fallen ferry pier.",
        "2031-05-09T12": "The resigned mayor Holm of Arle will leave the ferry pier as it lies.",
        "2031-05-20": "Holm of Arle wrote a book about ferry piers.",
    }
    with gzip.open(tmp_path / "gold_articles.jsonl.gz", "wt", encoding="utf-8") as lines:
        for day, text in texts.items():
            lines.write(json.dumps({"id": day, "topic": "pier", "date": day[:10], "text": text}) + "\n")

    class Tools:
        pass

    Tools.language, Tools.world = language, world
    (row,) = timelines.evaluate(gold, Tools())
    assert dict(row.figures)["date F1"] == 1.0  # Friday was the second; the book is out of its days
