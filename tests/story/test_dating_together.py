"""Dating of several reports: what one of them says of the day of another."""

import msgspec
import pytest
from tests.story.conftest import TODAY, stated

from pactline.model.knowledge import Facts
from pactline.model.report import Repair, StatedDate
from pactline.model.when import When
from pactline.story import dating, premises, premises_passages


def test_another_report_puts_a_month_in_its_year(read, world):
    pages = [
        read("Anna Berg on Thursday met Paul Lund. They agreed in September on 34 programmes of common work.", "a"),
        read("Anna Berg and Paul Lund met again. Some 34 programmes were approved in 2021.", "b"),
    ]
    found = dating.date(pages, facts=Facts(), world=world, today=TODAY)
    assert (found[0].when.first, found[0].when.last) == ("2021-09-02", "2022-09-01")
    assert {premise.report for premise in found[0].because} == {"a", "b"}
    alone = dating.date(pages[:1], facts=Facts(), world=world, today=TODAY)[0]
    assert alone.when == When()


def test_copies_are_of_one_day(read, world):
    body = " ".join(f"The {n}th clause binds harbour number {n} to the old rule of the sea." for n in range(10, 40))
    pages = [read(body, "a", [stated("2021-12-30")]), read(body, "b")]
    found = dating.date(pages, facts=Facts(), world=world, today=TODAY)[1]
    assert found.when.edtf == "2021-12-28/2022-01-01"


def test_row_46_the_order_of_reports_does_not_matter(read, world):
    pages = [
        read("They agreed in September on 34 programmes.", "a"),
        read("Some 34 programmes were approved in 2021.", "b"),
        read("The ministers met on Monday.", "c", [stated("2022-02-01")]),
    ]
    forth = dating.date(pages, facts=Facts(), world=world, today=TODAY)
    assert forth == dating.date(pages[::-1], facts=Facts(), world=world, today=TODAY)


def test_the_same_words_on_the_same_weekday_make_a_day(read, world):
    words = "no bridge will ever be built across this river while I live"
    pages = [
        read(f"“{words.capitalize()},” Anna Berg said on Monday. She left on Tuesday.", "a", [stated("2031-03-12")]),
        read(f"Paul Lund was angry. Berg had said on Monday: “I say that {words}.” He was heard on Wednesday.", "b"),
        read(f"“{words.capitalize()},” she once said.", "c"),
    ]
    found = dating.date(pages, facts=Facts(), world=world, today=TODAY)
    assert (found[1].when.first, found[1].when.last) == ("2031-03-10", "2031-03-16")
    assert (found[2].when.first, found[2].when.last) == ("2031-03-10", None)


ONE_PAD = "Nobody in the village keeps goats, for the grass is thin and wolves come down from the hills. " * 2
OTHER_PAD = "A baker wants more flour than any mill can grind, so bread costs a coin and cakes cost two. " * 2
PASSAGE = "the harbour office of Sandness said{} that the last grey ferry had been found by divers"


@pytest.mark.parametrize(
    ("told", "first", "last"),
    [
        (" on Thursday", "2031-03-13", "2031-03-19"),
        (" last month", "2031-02-01", "2031-04-30"),
        (" last year", "2031-01-01", "2031-12-31"),
        ("", None, None),
        (" after 11:30 on Thursday", None, None),
    ],
)
def test_the_same_words_with_a_time_among_them_are_of_its_week_month_or_year(read, world, told, first, last):
    words = PASSAGE.format(told)
    pages = [
        read(f"{ONE_PAD}{words[0].upper()}{words[1:]}.", "a", [stated("2031-03-14")]),
        read(f"{OTHER_PAD}Then {words}, to the joy of all.", "b"),
    ]
    found = dating.date(pages, facts=Facts(), world=world, today=TODAY)[1]
    assert (found.when.first, found.when.last) == (first, last)
    assert not first or {premise.report for premise in found.because} == {"a", "b"}


def test_words_that_stand_in_many_reports_date_none(read, world):
    words = PASSAGE.format(" on Thursday")
    pages = [read(f"{OTHER_PAD}Then {words}, to the joy of {n}.", f"r{n:02}") for n in range(21)]
    pages.append(read(f"{ONE_PAD}Then {words}, to the joy of all.", "a", [stated("2031-03-14")]))
    assert not list(premises_passages.find(premises.pages(pages, world.table("dating", premises.Table))))


def test_a_day_that_another_report_of_the_same_people_has_in_a_year(read, world):
    pages = [
        read("Anna Berg and Paul Lund closed the dam on April 20.", "a", [stated("2031-05-02")]),
        read("Anna Berg told Paul Lund that the dam, which was closed on April 20, leaked.", "b"),
        read("Carl Moe and Dora Finn closed their shop on April 20.", "c"),
    ]
    found = dating.date(pages, facts=Facts(), world=world, today=TODAY)
    assert (found[1].when.first, found[1].when.last) == ("2031-04-20", "2032-02-14")
    assert found[2].when == When()


def test_a_bare_day_in_a_report_that_looks_back_at_its_year_may_be_long_ago(read, world):
    pages = [
        read("Anna Berg and Paul Lund closed the dam on April 20.", "a", [stated("2031-05-02")]),
        read("Anna Berg told Paul Lund that the dam was closed on April 20. She left in June 2031.", "b"),
    ]
    found = dating.date(pages, facts=Facts(), world=world, today=TODAY)[1]
    assert found.when.last is None


def test_one_day_of_two_years_is_not_taken_for_one_thing(read, world):
    pages = [
        read("Anna Berg and Paul Lund closed the dam on April 20.", "a", [stated("2031-05-02")]),
        read("Anna Berg and Paul Lund are friends. A ship was lost on April 20.", "b"),
    ]
    assert dating.date(pages, facts=Facts(), world=world, today=TODAY)[1].when == When()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Anna Berg and Paul Lund will meet at the dam on April 20.", "2030-06-24", "2031-04-20"),
        ("Anna Berg told Paul Lund that the dam will be closed on April 20.", "2030-06-24", "2032-02-14"),
        ("Anna Berg told Paul Lund that the dam was closed on April 20.", "2031-04-20", "2032-02-14"),
        ("Anna Berg told Paul Lund that the mill was shut on April 2.", None, None),
    ],
)
def test_a_day_to_come_bounds_a_report_by_the_weekday_of_a_dated_one(read, world, text, first, last):
    pages = [
        read("Anna Berg and Paul Lund closed the dam on Sunday.", "a", [stated("2031-04-21")]),
        read(text, "b"),
    ]
    found = dating.date(pages, facts=Facts(), world=world, today=TODAY)[1]
    assert (found.when.first, found.when.last) == (first, last)


SIGNED = (
    "Anna Berg and Paul Lund met on Tuesday. They agreed in March on 17 measures for the two ports. "
    "The measures were signed on Tuesday in the old customs house."
)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "Berg told Lund: the clerks have done much to carry out the measures we approved.",
            "2031-05-06",
        ),
        ("Berg met Lund. The pilots had implemented all 17 measures approved by the ports.", "2031-05-06"),
        ("Anna Berg thanked Paul Lund for the measures they had signed.", "2031-05-06"),
        ("Anna Berg and Paul Lund will see whether the clerks can carry out the measures they signed.", None),
        ("Anna Berg and Paul Lund spoke of the measures agreed in the spring.", "2031-03-01"),
        ("Carl Moe and Dora Finn have done much to carry out the measures they approved.", None),
        ("Anna Berg and Paul Lund have done much to carry out the 18 measures they approved.", None),
        ("Anna Berg and Paul Lund have done much to carry out the treaties they signed.", None),
    ],
)
def test_nothing_is_carried_out_before_the_day_on_which_another_report_has_it_signed(read, world, text, first):
    pages = [read(SIGNED, "a", [stated("2031-05-06")]), read(text, "b")]
    found = dating.date(pages, facts=Facts(), world=world, today=TODAY)[1]
    assert (found.when.first, found.when.last) == (first, None)
    assert not first or {premise.report for premise in found.because} == {"a", "b"}


def test_a_stage_in_a_report_that_may_be_of_any_day_dates_no_other(read, world):
    pages = [read(SIGNED, "a"), read("Anna Berg thanked Paul Lund for the measures they had signed.", "b")]
    assert dating.date(pages, facts=Facts(), world=world, today=TODAY)[1].when == When()


def test_a_stage_of_two_agreements_of_one_noun_dates_no_other(read, world):
    other = SIGNED.replace("17", "18").replace("Tuesday", "Wednesday")
    pages = [
        read(SIGNED, "a", [stated("2031-05-06")]),
        read(other, "b", [stated("2033-07-13")]),
        read("Anna Berg thanked Paul Lund for the measures they had signed.", "c"),
    ]
    assert dating.date(pages, facts=Facts(), world=world, today=TODAY)[2].when == When()


LINE = "The mayor of Riga, Anna Berg, met the Baltic Council."


def test_a_date_line_without_its_year_is_of_a_year_of_the_pile(read, world):
    told = read(LINE, "a", repairs=[Repair("date-line", "RIGA, June 11 --")])
    near = [read(LINE, key, dates=[stated(day)]) for key, day in (("b", "2024-05-20"), ("c", "2025-07-03"))]
    strange = read("The weather was fine.", "d", repairs=[Repair("date-line", "RIGA, June 11 --")])
    found = dating.date([told, *near, strange], facts=Facts(), world=world, today=TODAY)
    assert found[0].when.edtf == "[2024-06-11,2025-06-11]"
    assert any("dated reports of this pile" in premise.text for premise in found[0].because)
    assert found[3].when.edtf == ""


def test_the_outlet_s_other_dates_tell_which_of_day_and_month_stands_first(read, world):
    def of(key, text, *days, outlet="The Log"):
        dates = [StatedDate(day, day, "date-line", "stated", text) for day in days]
        told = read("The ministers are friends.", key, dates=dates)
        return msgspec.structs.replace(told, report=msgspec.structs.replace(told.report, outlet=outlet))

    two = of("a", "03/04/2021", "2021-03-04", "2021-04-03")
    for others, day in (
        ([of("b", "25/04/2021", "2021-04-25")], "2021-04-03"),
        ([of("b", "04/25/2021", "2021-04-25")], "2021-03-04"),
        ([of("b", "25/04/2021", "2021-04-25", outlet="The Bell")], "[2021-03-04,2021-04-03]"),
        ([of("b", "25/04/2021", "2021-04-25"), of("c", "04/25/2021", "2021-04-25")], "[2021-03-04,2021-04-03]"),
    ):
        found = dating.date([two, *others], facts=Facts(), world=world, today=TODAY)
        assert found[0].when.edtf == day
