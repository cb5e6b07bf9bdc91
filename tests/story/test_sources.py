from pactline.model.report import Report, Source
from pactline.model.span import Span
from pactline.reports import copies
from pactline.story import sources

BODY = """The two harbours will share one pilot list from May, their mayors said after four rounds of talks on Monday.

Fees are to be split by tonnage, and a joint office in the old customs house will settle what the captains dispute.

Each side had kept a list of its own for eleven years, and ships lost a day while two clerks compared the papers."""
ADDED = (
    "Old pilots on the north quay, whom this paper asked, fear for their pensions: nobody told them which of the two "
    "funds is to pay when the lists become one, and the fund in the south has been short since the winter."
)
OTHER = """Growers in the upper valley report the best plum harvest in ten years, though hail in June spoiled orchards.

Pickers are hard to find this late in the season, and the mill has asked the school to send its older pupils."""


def pile(*texts: str) -> list[Report]:
    return [Report(id=f"r-{n:02}", text=text, source=Source(f"{n}", "")) for n, text in enumerate(texts)]


def test_forty_one_reports_two_independent():
    parts = BODY.split("\n\n")
    texts = [BODY, *(f"Pilots agree, take {n}\n\n" + "\n\n".join(parts[: 3 - n % 2]) for n in range(40))]
    texts[9] = texts[9] + "\n\n" + ADDED
    reports = pile(*texts)
    found = copies.find(reports)
    assert len(reports) == 41
    assert sources.alone({one.id: one.text for one in reports}, found) == 2
    origins = sources.trace([one.id for one in reports], found)
    assert origins.count(Span(one.id, one.text.index("pilot list"), 0) for one in reports) == (41, 1)
    own = Span("r-09", texts[9].index("pensions"), 0)
    assert origins.of(own) != origins.of(Span("r-09", texts[9].index("pilot list"), 0))


def test_a_passage_taken_over_is_its_givers():
    reports = pile(
        BODY + "\n\n" + ADDED + "\n\n" + ADDED.upper() + " And more.", OTHER + "\n\n" + BODY.split("\n\n")[1]
    )
    found = copies.find(reports)
    origins = sources.trace([one.id for one in reports], found)
    assert [one.kind for one in found] == ["part"]
    assert origins.of(Span("r-01", reports[1].text.index("tonnage"), 0)) == "r-00"
    assert origins.of(Span("r-01", reports[1].text.index("plum"), 0)) == "r-01"


def test_a_report_nobody_compared_is_its_own_source():
    assert sources.Origins({}).of(Span("r-1", 0, 4)) == "r-1"


def test_one_report_is_one_source_though_it_tells_a_line_twice():
    stretch = {"r-01": [sources.Stretch(0, 50, "r-00")], "r-02": [sources.Stretch(40, 60, "r-02:own")]}
    origins = sources.Origins({"r-00": "r-00", "r-01": "r-01", "r-02": "r-00"}, stretch)
    twice = [Span("r-01", 10, 20), Span("r-01", 70, 80)]
    assert origins.count(twice) == (1, 1)
    assert origins.count([*twice, Span("r-00", 10, 20)]) == (2, 2)
    assert origins.count([twice[0], Span("r-00", 10, 20)]) == (2, 1)
    assert origins.count([Span("r-02", 0, 5), Span("r-02", 45, 50), Span("r-00", 0, 5)]) == (2, 2)


def test_a_copy_that_adds_twice_is_one_source_besides():
    parts = BODY.split("\n\n")
    extra = (
        "Farmers on the islands, who send their calves by the morning boat, asked this paper what the list will cost."
    )
    twice = "\n\n".join([parts[0], ADDED, parts[1], extra, parts[2]])
    reports = pile(BODY, twice)
    found = copies.find(reports)
    assert len([one for one in found[0].drift if one.kind == "added"]) == 2
    assert sources.alone({one.id: one.text for one in reports}, found) == 2
