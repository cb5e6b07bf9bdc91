"""Dating: premises of one report and of several, proofs, contradictions, and what must never decide."""

import pytest

from pactline import mentions, sentences
from pactline.kit import calendar
from pactline.model.knowledge import Facts, Tenure, UserFact
from pactline.model.mention import Time
from pactline.model.reading import Reading
from pactline.model.report import Report, Source, StatedDate
from pactline.model.span import Span
from pactline.model.story import Dating
from pactline.model.when import Fixed, Shift, Weekday, When
from pactline.story import dating, premises, premises_passages

TODAY = "2026-11-24"


def stated(day, origin="date-line", method="stated"):
    return StatedDate(first=day, last=day, origin=origin, method=method, text=day)


@pytest.fixture
def read(language, world):
    def of(text, key="r", dates=()):
        report = Report(id=key, text=text, source=Source(key, "d"), dates=tuple(dates))
        split = sentences.split(report, language)
        found, chains = mentions.find(report, split, language=language, world=world)
        return Reading(report, split, found, chains)

    return of


@pytest.fixture
def one(read, world):
    def of(text, dates=(), facts=Facts(), today=TODAY):  # noqa: B008 - frozen
        return dating.date([read(text, dates=dates)], facts=facts, world=world, today=today)[0]

    return of


def test_a_stated_day_is_the_day(one):
    found = one("The ministers signed the pact.", [stated("2021-12-30")])
    assert (found.when.edtf, found.method, found.candidates) == ("2021-12-30", "stated", ("2021-12-30",))


def test_the_news_of_thursday_may_be_printed_on_friday(one):
    found = one("The ministers signed the pact on Thursday.", [stated("2021-12-31", "json-ld", "metadata")])
    assert (found.when.edtf, found.method) == ("2021-12-30", "metadata")


def test_nothing_known_is_said_so(one):
    found = one("The ministers are friends.")
    assert found == Dating("r", When(), (), "unknown")


def test_neither_today_nor_anything_else_decides_what_the_words_leave_open(one):
    text = "The ministers met on Monday. The pact was signed in 2019."
    assert one(text, today="2020-01-01") == one(text, today="2026-11-24")
    found = one(text)
    assert found.when.last is None and found.when.edtf == "2019-01-07/.." and found.candidates == ()


def test_years_since_a_year_make_a_year(one):
    found = one(
        "The ministers met on Thursday. They praised the treaty signed in 1996. "
        "Since then, trade has grown over the past 27 years, they said."
    )
    assert (found.when.first, found.when.last, len(found.candidates)) == ("2023-01-05", "2023-12-28", 52)
    assert any("1996" in premise.text for premise in found.because)


def test_a_fact_of_the_user_and_last_month_make_a_month(one):
    fact = UserFact(says="the river fund was founded", when="2020-08-27", match="river (fund|bank)")
    text = "The ministers met on Monday. The mayor said last month that a river fund had been founded."
    found = one(text, facts=Facts(fact=(fact,)))
    assert found.when.edtf == "[2020-09-07,2020-09-14,2020-09-21,2020-09-28]"
    assert any(premise.text.startswith("facts.toml") for premise in found.because)


@pytest.mark.parametrize("pattern", ["(", "(a*)*b", "[", "x{1,99999}"])
def test_row_20_a_pattern_that_is_none_or_hostile_matches_nothing(one, pattern):
    fact = UserFact(says="x", when="2020-08-27", match=pattern)
    assert one("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", facts=Facts(fact=(fact,))).method == "unknown"


def test_a_tenure_counts_years(one):
    facts = Facts(tenure=(Tenure(person="Ada Lindqvist", office="mayor of Norrhamn", since="2001-03-05"),))
    text = "Ada Lindqvist, who has ruled for 16 years, met reporters."
    found = one(text, facts=facts)
    assert (found.when.first, found.when.last) == ("2017-01-01", "2018-03-05")


def test_a_weekday_with_a_date_leaves_few_years(one):
    found = one("The deputies voted on Saturday, April 25, in the old hall. The house was built in 2019.")
    assert "2020-04-25" in (found.candidates or ("2020-04-25",)) and found.when.first < "2020-04-25"


def test_row_25_contradictions_drop_the_fewest_and_are_shown(one):
    found = one("The ministers met on Monday in the capital.", [stated("2021-12-31")])
    assert found.candidates and found.when.first
    assert any("contradicted" in premise.text for premise in found.because)


def test_row_25_two_facts_that_exclude_each_other_leave_days(one):
    facts = Facts(
        fact=(
            UserFact(says="one", when="2019-05-02", match="fund"),
            UserFact(says="two", when="2020-08-27", match="bank"),
        )
    )
    found = one("He said last month that a fund was founded. She said last month that a bank was founded.", facts=facts)
    assert found.when.first and any("contradicted" in premise.text for premise in found.because)


def test_row_25_date_lines_that_differ_keep_both_and_trust_the_better(one):
    found = one("The pact stands.", [stated("2020-01-01", "url", "metadata"), stated("2021-12-30")])
    assert (found.when.edtf, found.method) == ("2021-12-30", "stated")


def test_row_26_a_day_in_two_time_zones_is_an_interval(one):
    span = StatedDate(first="2021-12-30", last="2021-12-31", origin="json-ld", method="metadata", text="x")
    assert one("The pact stands.", [span]).when.edtf == "2021-12-30/2021-12-31"


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


def test_a_holiday_of_the_state_of_who_keeps_it(read, world):
    pages = [
        read(
            "Russian President Vladimir Putin on Thursday met Paul Lund. Putin spoke from the port, where he was "
            "marking a national holiday. They agreed in September on 34 programmes.",
            "a",
        ),
        read("Some 34 programmes were approved in 2021.", "b"),
    ]
    found = dating.date(pages, facts=Facts(), world=world, today=TODAY)[0]
    assert found.candidates == ("2021-11-04", "2022-01-06")


def test_a_holiday_by_its_name(read, world):
    lead = "Russian President Vladimir Putin met Paul Lund on Thursday, joining from the port, where he was"
    kept = dating.date([read(f"{lead} marking the Unity Day holiday.", "a")], facts=Facts(), world=world, today=TODAY)
    assert kept[0].candidates
    assert {day[5:] for day in kept[0].candidates} == {"11-04"}
    spoken = dating.date([read(f"{lead} praising Unity Day.", "a")], facts=Facts(), world=world, today=TODAY)
    assert not any("holiday" in premise.text for premise in spoken[0].because)


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


def time_of(expr):
    return Time(Span("r", 0, 1), 0, "x", calendar.kind(expr), expr)


@pytest.mark.parametrize(
    ("days", "expr", "edtf"),
    [
        (("2021-11-04",), Weekday(0, "past"), "2021-11-01"),
        (("2020-09-07", "2020-09-14"), Weekday(6, "past"), "[2020-09-06,2020-09-13]"),
        (("2020-09-07", "2020-09-14"), Shift("month", -1), "2020-08"),
        (("2020-09-07", "2020-09-14"), Fixed(1996), "1996"),
        ((), Shift("month", -1), ""),
        ((), Fixed(1996), "1996"),
    ],
)
def test_a_time_is_as_precise_as_its_report(days, expr, edtf):
    when = When(days[0], days[0], days[0]) if len(days) == 1 else When("x", days[0], days[-1]) if days else When()
    assert dating.resolve(time_of(expr), Dating("r", when, days, "inferred")).edtf == edtf


def test_three_premises_make_a_day(read, world):
    pages = [
        read("Anna Berg and Paul Lund signed the Harbour Accord on Monday.", "a", [stated("2031-06-02")]),
        read(
            "The harbour council opened its office on Wednesday. It was founded on 5 July. The council will sit for "
            "the first time on 12 July. It rests on the Harbour Accord, which both towns signed last month.",
            "b",
        ),
    ]
    found = dating.date(pages, facts=Facts(), world=world, today=TODAY)[1]
    assert found.candidates == ("2031-07-09",)
    alone = dating.date(pages[1:], facts=Facts(), world=world, today=TODAY)[0]
    assert alone.candidates == () and alone.when.first is None


def test_row_25_a_conflict_is_a_value_with_both_sides(one):
    found = one("The ministers met on Monday in the capital.", [stated("2021-12-31")])
    said = {premise.text for premise in found.conflict}
    assert any("Monday" in text for text in said) and any("31 December 2021" in text for text in said)


def test_a_holiday_and_a_source_are_named_as_a_reader_would(one):
    found = one(
        "Russian President Vladimir Putin spoke from the port, where he was marking a national holiday.",
        [stated("2021-11-04", "json-ld", "metadata"), stated("2021-11-09", "feed", "metadata")],
    )
    said = " ".join(premise.text for premise in found.because)
    assert "its page's own record says 4 November 2021" in said and "json" not in said


def test_an_office_bounds_the_day(one):
    found = one("President Bill Clinton met the mayors on Friday. They spoke of rivers.")
    assert (found.when.first, found.when.last) == ("1993-01-22", "2001-02-16")
    below = "They spoke of rivers. It rained. It snowed. Nobody came. President Clinton had built the dam."
    assert (one(below).when.first, one(below).when.last) == ("1993-01-20", None)


@pytest.mark.parametrize(
    "text",
    [
        "Former President Bill Clinton met the mayors.",
        "President Rita Clinton of the tennis club met the mayors.",
        "The Clinton hotel has a new president.",
    ],
)
def test_an_office_that_is_not_held_bounds_nothing(one, text):
    assert one(text).when == When()


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


def test_a_lead_of_two_weekdays_is_of_neither(one):
    found = one("The Gazette says in an editorial on Thursday, Jan. 6: The council ruled Wednesday.")
    assert [premise.text for premise in found.because] == [
        "“Thursday, Jan. 6”: that day is a Thursday in some years only"
    ]
    assert one("Here are words said Friday and Thursday by Anna Berg.").when == When()


def test_the_day_of_the_paper_stands_beside_the_day_of_the_news(one):
    told = "The ministers signed the pact on Thursday."
    assert one(told, [stated("2021-12-31")]).printed == When("2021-12-31", "2021-12-31", "2021-12-31")
    assert one(told).printed == When()
    fact = UserFact(says="the fund was founded", when="2021-12-29", match="the fund")
    found = one(told + " The fund was founded yesterday.", facts=Facts(fact=(fact,)))
    assert (found.when.edtf, found.printed.first, found.printed.last) == ("2021-12-30", "2021-12-30", "2022-01-01")


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


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "1582-10-10", "2021-02-30"])
def test_row_24_days_that_no_report_is_of_date_none_and_crash_nothing(read, world, day):
    text = (
        "Anna Berg, in power for 9000 years, met Paul Lund on Monday. They signed the Strait Accord last month. "
        "The dam was shut on Dec. 30, Berg told Lund on Tuesday."
    )
    facts = Facts(
        fact=(UserFact(says="the accord was signed", when=day, match="Accord"),),
        tenure=(Tenure(person="Anna Berg", office="mayor", since=day),),
    )
    pages = [read(text, "a", [stated(day)]), read(text, "b"), read(text, "c", [stated("2031-03-11")])]
    found = dating.date(pages, facts=facts, world=world, today=TODAY)
    assert found[2].when.edtf == "2031-03-10"
    assert all(one.when.edtf != day for one in found)


def test_row_24_a_day_that_no_report_is_of_gives_way_to_one_it_can_be(one):
    dates = [stated("0001-01-01", "json-ld", "metadata"), stated("2031-03-14", "meta", "metadata")]
    assert one("The ministers are friends.", dates).when.edtf == "2031-03-14"


def test_row_24_a_thousand_times_in_one_text_are_bounded(one):
    text = "They met on 5 July. " * 300 + "They will meet on 12 July. " * 300
    assert one(text).because
