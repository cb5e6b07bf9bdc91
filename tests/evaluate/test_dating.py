"""The measure of dating: sets that hold the day, and single days that are wrong."""

import json
from datetime import date

from pactline.engine.equipment import Tools
from pactline.evaluate import dating
from pactline.kit import bounds
from pactline.model.reading import Reading
from pactline.model.report import Report, Source


def figures(row):
    return dict(row.figures)


def test_figures_of_four_answers():
    answers = [
        (bounds.of([date(2020, 9, 7)]), date(2020, 9, 8)),
        (bounds.of([date(2020, 9, 7)]), date(2020, 10, 9)),
        (bounds.between(date(2020, 9, 1), date(2020, 9, 30)), date(2020, 9, 7)),
        (bounds.ALL, date(2020, 9, 7)),
    ]
    row = figures(dating.score("x", answers))
    assert (row["inside"], row["inside_exact"]) == (0.75, 0.5)
    assert (row["single"], row["single_wrong"], row["not_exact"]) == (0.5, 0.25, 0.5)
    assert (row["within_7"], row["within_31"], row["within_366"]) == (0.5, 0.5, 0.75)


def test_a_monday_paper_may_have_the_news_of_friday():
    friday = bounds.of([date(2020, 9, 4)])
    row = figures(dating.score("x", [(friday, date(2020, 9, 7)), (friday, date(2020, 9, 8))]))
    assert row["inside"] == 0.5


def test_the_day_of_the_news_is_the_gold_weekday_or_the_day_of_the_paper(tmp_path, language, world):
    thursday = {"start": 18, "text": "Thursday", "value": "2021-11-04"}
    lines = [
        {"id": "a", "text": "The port reopened Thursday.", "dct": "2021-11-05", "timexes": [thursday]},
        {"id": "b", "text": "The port is a fine place.", "dct": "2021-11-05", "timexes": []},
        {"id": "c", "text": "The port was shut Thursday.", "dct": "2021-11-05", "timexes": []},
    ]
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    row = figures(dating.evaluate(gold, Tools(language=language, world=world))[0])
    assert (row["inside"], row["inside_exact"], row["weekdays"]) == (1.0, 1 / 3, 1.0)
    assert (row["inside_news"], row["of_weekday"]) == (2 / 3, 1.0)


def test_a_large_topic_is_taken_as_stories_of_twenty():
    cases = [dating.Case(_reading(n), date(2021, 11, 4), "c") for n in range(26)]
    assert len(dating.in_stories(cases, lambda given: {one.report.id: bounds.ALL for one in given})) == 16 + 4


def _reading(number):
    return Reading(Report(id=f"r{number}", text="", source=Source(path="", digest="")))


def test_dates_are_taken_out_and_every_fifth_put_back(tmp_path, language, world):
    gold = tmp_path / "gold.jsonl"
    lines = [
        {
            "id": f"r{n}",
            "text": f"PORTO, Nov 4 (XX) -- Paper {n} says that nothing new was heard.",
            "date": "2021-11-04",
            "cluster": "c",
        }
        for n in range(6)
    ]
    gold.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    rows = dating.evaluate(gold, Tools(language=language, world=world))
    alone, stories = map(figures, rows)
    assert (alone["reports"], alone["inside"], alone["within_366"]) == (6.0, 1.0, 0.0)
    assert stories["reports"] == 4.0
