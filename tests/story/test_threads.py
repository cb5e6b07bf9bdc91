"""A mixed pile comes apart into stories; one story stays whole."""

import json

import pytest

from pactline.lexicon.world import load
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.model.span import Span
from pactline.model.story import Actor, Copy, Dating
from pactline.model.when import When
from pactline.story import threads

FERRY = (
    "The harbour council of Arle met on Tuesday to settle who will pay for the new ferry pier. Mayor Holm asks a toll.",
    "Holm, the mayor of Arle, defended her ferry toll. The pier is to open in spring, the harbour council says.",
    "Skippers in Arle blocked the ferry pier for an hour to protest against the toll that mayor Holm has planned.",
)
PLUMS = (
    "Growers in the Selm valley fear for their plums after a night of frost. The orchards lost half their blossom.",
    "Frost in Selm: the plum growers ask the county for aid. Half the blossom in the orchards is lost, they say.",
)


def tell(texts: list[str], languages: dict[int, str] | None = None, copies: tuple[Copy, ...] = ()) -> list[list[int]]:
    readings = [
        Reading(Report(id=f"r-{n}", text=text, source=Source(f"{n}", ""), language=(languages or {}).get(n, "en")))
        for n, text in enumerate(texts)
    ]
    found = threads.tell(readings, threads.Told((), copies, (), (), ()), world=load())
    return sorted(sorted(int(report[2:]) for report in one.reports) for one in found)


def test_a_mixed_pile_comes_apart():
    assert tell([*FERRY, *PLUMS]) == [[0, 1, 2], [3, 4]]


def test_one_story_stays_whole():
    assert tell(list(FERRY)) == [[0, 1, 2]]


def test_another_language_is_kept_apart():
    assert tell([*FERRY, FERRY[0]], {3: "da"}) == [[0, 1, 2], [3]]


def test_a_copy_goes_with_its_original():
    assert tell([FERRY[0], PLUMS[0]], copies=(Copy("r-1", "r-0", "near", 0.6),)) == [[0, 1]]


def test_nothing_is_told_of_nothing_and_an_empty_text_stands_alone():
    assert tell([]) == []
    assert tell([*FERRY, ""]) == [[0, 1, 2], [3]]


def test_a_thread_has_its_own_title_and_span():
    readings = [Reading(Report(id=f"r-{n}", text=text, source=Source("", ""))) for n, text in enumerate(FERRY + PLUMS)]
    days = [When(day, day, day) for day in ("2031-04-01", "2031-04-08", "2031-04-05", "2030-01-02", "2030-01-03")]
    datings = [Dating(f"r-{n}", when, (), "stated") for n, when in enumerate(days)]
    actors = [
        Actor("a-1", "Inga Holm", "person", mentions=tuple(Span(f"r-{n}", 0, 4) for n in range(3))),
        Actor("a-2", "Selm", "place", mentions=(Span("r-3", 0, 4),)),
        Actor("a-3", "Reuters", "organisation", mentions=tuple(Span(f"r-{n}", 0, 4) for n in range(5))),
    ]
    first, second = threads.tell(readings, threads.Told(datings, (), actors, (), ()), world=load())
    assert (first.title, first.first, first.last) == ("Inga Holm", "2031-04-01", "2031-04-08")
    assert (second.title, second.first, second.last) == ("2 reports", "2030-01-02", "2030-01-03")


def test_the_seeds_among_other_news_are_one_story_of_five(shared):
    from pactline import reports
    from pactline.model.report import Raw

    seeds = [reports.read(one) for one in reports.find([shared / "seeds"]) if isinstance(one, Raw)]
    others = []
    for name in ("newswcl", "clustering"):
        for line in (shared / "benchmarks" / name / "dev.jsonl").read_text(encoding="utf-8").splitlines()[:150]:
            one = json.loads(line)
            others.append(Report(one["id"], one["text"], Source(one["id"], ""), title=one.get("title"), language="en"))
    readings = [Reading(report) for report in [*seeds, *others]]
    found = threads.tell(readings, threads.Told((), (), (), (), ()), world=load())
    keys = {report.id for report in seeds}
    assert [set(one.reports) for one in found if keys & set(one.reports)] == [keys]


@pytest.mark.parametrize("order", [1, -1])
def test_the_order_of_reports_does_not_matter(order):
    assert [len(one) for one in tell([*FERRY, *PLUMS][::order])] == [[3, 2], [2, 3]][order < 0]


def test_an_outlet_of_the_pile_carries_the_story_and_gives_it_no_title():
    readings = [
        Reading(Report(id=f"r-{n}", text=text, source=Source("", ""), outlet="Arle Log"))
        for n, text in enumerate(FERRY)
    ]
    actors = [
        Actor("a-log", "Arle Log", "organisation", mentions=tuple(Span(f"r-{n}", 0, 4) for n in range(3))),
        Actor("a-holm", "Holm", "person", mentions=(Span("r-0", 90, 94), Span("r-1", 0, 4))),
    ]
    (found,) = threads.tell(readings, threads.Told((), (), actors, (), ()), world=load())
    assert found.title == "Holm"
