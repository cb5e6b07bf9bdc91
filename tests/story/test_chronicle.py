"""The days that matter most, and the lines that tell of them."""

from pactline.model.mention import Time
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.model.sentence import Sentence
from pactline.model.span import Span
from pactline.model.story import Dating
from pactline.model.when import Fixed, When
from pactline.story import chronicle
from pactline.story.chronicle import Account, Told

COLLAPSE = "pier arle collapsed storm ferry drowned sailors"
INQUIRY = "inquiry opened mayor holm harbour council engineers"


def account(key: str, day: str | None, *lines: tuple[str, str]) -> Account:
    """A report with its lines, each as its words and the days it names."""
    told = [
        Told(Span(key, 10 * at, 10 * at + 9), frozenset(words.split()), frozenset(days.split()))
        for at, (words, days) in enumerate(lines)
    ]
    return Account(key, day, tuple(told))


PILE = (
    account("r-1", "2031-05-03", (COLLAPSE, "2031-05-02")),
    account("r-2", "2031-05-04", (INQUIRY, ""), (COLLAPSE + " night", "2031-05-02")),
    account("r-3", "2031-05-04", ("inquiry council wants answers about collapsed pier", "")),
)


def test_a_day_looked_back_at_counts_more_than_the_day_of_print():
    assert chronicle.rank(PILE) == {"2031-05-03": 1.0, "2031-05-02": 4.0, "2031-05-04": 2.0}


def test_a_report_counts_once_a_day_however_often_it_names_it():
    often = account("r-1", "2031-05-03", (COLLAPSE, "2031-05-02"), (INQUIRY, "2031-05-02"))
    assert chronicle.rank([often])["2031-05-02"] == 2.0


def test_a_day_to_come_counts_least():
    assert chronicle.rank([account("r-1", "2031-05-03", (INQUIRY, "2031-05-09"))])["2031-05-09"] == 0.5


def test_each_day_has_its_own_lines_and_none_twice():
    found = {one.day: one for one in chronicle.tell(PILE, 2, 2)}
    assert set(found) == {"2031-05-02", "2031-05-04"}
    assert [line.rule for line in found["2031-05-02"].lines] == ["names the day"]
    assert {line.rule for line in found["2031-05-04"].lines} == {"reported that day"}
    assert (found["2031-05-02"].reports, found["2031-05-04"].reports) == (2, 2)


def test_a_line_that_names_another_day_tells_nothing_of_the_day_of_print():
    assert chronicle.tell([PILE[0]], 2, 2)[0].day == "2031-05-02"
    assert len(chronicle.tell([PILE[0]], 2, 2)) == 1


def test_a_report_of_several_possible_days_is_printed_on_none():
    report = Report("r-1", "The pier of Arle collapsed on 2 May 2031, drowning two sailors.", Source("", ""))
    time = Time(Span("r-1", 29, 39), 0, "2 May 2031", "DATE", Fixed(2031, 5, 2))
    reading = Reading(report, (Sentence("r-1", 0, 0, 0, len(report.text), ()),), (time,))
    loose = Dating("r-1", When("2031-05-01/2031-06-01", "2031-05-01", "2031-06-01"), (), "inferred")
    (found,) = chronicle.accounts([reading], {"r-1": loose})
    assert (found.day, found.lines[0].days) == (None, {"2031-05-02"})


def test_nothing_is_told_of_nothing():
    assert chronicle.tell([], 5, 2) == ()
