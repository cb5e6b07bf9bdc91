"""Dating: premises of one report, proofs, contradictions, and what must never decide."""

import pytest
from tests.story.conftest import TODAY, stated

from pactline.kit import calendar
from pactline.model.knowledge import Facts, Tenure, UserFact
from pactline.model.mention import Time
from pactline.model.report import Repair, StatedDate
from pactline.model.span import Span
from pactline.model.story import Dating
from pactline.model.when import Clock, Fixed, Opening, Shift, Weekday, When
from pactline.story import dating


def test_a_stated_day_is_the_day(one):
    found = one("The ministers signed the pact.", [stated("2021-12-30")])
    assert (found.when.edtf, found.method, found.candidates) == ("2021-12-30", "stated", ("2021-12-30",))


def test_a_year_told_of_in_the_present_bounds_no_day(one):
    past = one("The ministers noted that the mayor won his vote in 2013.")
    assert past.when.first == "2013-01-01"
    ahead = one("Some ministers have noted that the mayor faces a vote of his own in 2013.")
    assert ahead.when.edtf == "", "the vote may be still to come"


def test_the_news_of_thursday_may_be_printed_on_friday(one):
    found = one("The ministers signed the pact on Thursday.", [stated("2021-12-31", "json-ld", "metadata")])
    assert (found.when.edtf, found.method) == ("2021-12-30", "metadata")


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("OSLO, Dec 29 (XX) -", {"2017-12-29"}),
        ("OSLO, 30 DECEMBER (XX) -", {"2017-12-29"}),
        ("OSLO, Sept. 30 (XX) -", {"2017-09-29"}),
        ("OSLO, Feb. 30 (XX) -", set()),
        ("OSLO, Dec. 29, 1889 (XX) -", set()),
        ("OSLO (XX) -", set()),
    ],
)
def test_a_date_line_without_its_year_leaves_one_day_of_each(read, world, line, days):
    text = "Norway and Latvia agreed on Friday to share the cod. Anna Berg, in power for 17 years, smiled."
    facts = Facts(tenure=(Tenure(person="Anna Berg", office="mayor", since="2000-01-20"),))
    told = read(text, repairs=[Repair("date-line", line)])
    found = dating.date([told], facts=facts, world=world, today=TODAY)[0]
    assert days == set(found.candidates) or (not days and len(found.candidates) == 55)


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
        (("2021-11-04",), Opening(Fixed(2021, 12, 1), "by"), "2021-11-04/2021-12-01"),
        (("2021-11-04",), Opening(Fixed(2020, 12, 1), "until"), "../2020-12-01"),
        (("2021-11-04",), Opening(Fixed(2020, 12), "since"), "2020-12-01/.."),
    ],
)
def test_a_time_is_as_precise_as_its_report(days, expr, edtf):
    when = When(days[0], days[0], days[0]) if len(days) == 1 else When("x", days[0], days[-1]) if days else When()
    assert dating.resolve(time_of(expr), Dating("r", when, days, "inferred")).edtf == edtf


@pytest.mark.parametrize(
    ("told", "expr", "edtf"),
    [
        (When("2021-11-08/..", "2021-11-08", None), Weekday(0, "past"), "2021-11-08/.."),
        (When("2021-11-08/..", "2021-11-08", None), Shift("month", -1), "2021-10-01/.."),
        (When("2021-11-08/..", "2021-11-08", None), Opening(Weekday(4, "future"), "by"), ""),
        (When("../2020-09-14", None, "2020-09-14"), Shift("month", -1), "../2020-08-31"),
        (When("2019-03-05/2023-01-02", "2019-03-05", "2023-01-02"), Shift("day", -1), "2019-03-04/2023-01-01"),
    ],
)
def test_a_time_of_a_report_of_many_days_is_bounded_as_the_report_is(told, expr, edtf):
    assert dating.resolve(time_of(expr), Dating("r", told, (), "inferred")).edtf == edtf


@pytest.mark.parametrize(
    ("words", "expr", "told", "edtf"),
    [
        ("More than five years ago", Shift("year", -5, ago=True), "2031-07-10", "../2026-12-31"),
        ("Five years ago", Shift("year", -5, ago=True), "2031-07-10", "2026"),
        ("last week", Shift("week", -1), "2031-07-13", "2031-06-30/2031-07-13"),  # a Sunday
        ("last week", Shift("week", -1), "2031-07-12", "2031-06-30/2031-07-06"),
        ("a week ago", Shift("week", -1, ago=True), "2031-07-13", "2031-06-30/2031-07-06"),
    ],
)
def test_what_is_loosely_said_stays_loose(words, expr, told, edtf):
    time = Time(Span("r", 0, 1), 0, words, "DATE", expr)
    assert dating.resolve(time, Dating("r", When(told, told, told), (told,), "stated")).edtf == edtf


@pytest.mark.parametrize(("status", "edtf"), [("happened", ""), ("planned", "2031-07-10/2040-12-31")])
def test_nothing_is_done_by_a_day_to_come(status, edtf):
    told = Dating("r", THURSDAY, ("2031-07-10",), "stated")
    assert dating.resolve(time_of(Opening(Fixed(2040), "by")), told, status).edtf == edtf


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


THURSDAY, FRIDAY = When("2031-07-10", "2031-07-10", "2031-07-10"), When("2031-07-11", "2031-07-11", "2031-07-11")


@pytest.mark.parametrize(
    ("expr", "status", "printed", "edtf"),
    [
        (Weekday(2, "past"), "happened", THURSDAY, "2031-07-09"),
        (Weekday(3, "past"), "happened", THURSDAY, "2031-07-10"),
        (Weekday(4, "past"), "happened", THURSDAY, "[2031-07-04,2031-07-11]"),  # six days ago, or already the next day
        (Clock("TMO", Weekday(4, "past")), "happened", THURSDAY, "[2031-07-04,2031-07-11]"),
        (Weekday(4, "past"), "happened", FRIDAY, "2031-07-11"),  # news of a Thursday, printed on Friday
        (Weekday(4, "past", stepped=True), "happened", THURSDAY, "2031-07-04"),
        (Weekday(5, "future"), "happened", THURSDAY, "2031-07-05"),  # what is done does not lie ahead
        (Weekday(5, "future"), "planned", THURSDAY, "2031-07-12"),
        (Weekday(5, "past"), "hypothetical", THURSDAY, "[2031-07-05,2031-07-12]"),
        (Weekday(3, "past"), "planned", THURSDAY, "2031-07-10"),
        (Weekday(5, "past"), "negated", THURSDAY, "2031-07-05"),
        (Shift("month", 1), "happened", THURSDAY, ""),
        (Shift("month", 1), "planned", THURSDAY, "2031-08"),
    ],
)
def test_a_weekday_is_of_the_week_that_its_record_allows(expr, status, printed, edtf):
    told = Dating("r", THURSDAY, ("2031-07-10",), "metadata", printed=printed)
    assert dating.resolve(time_of(expr), told, status).edtf == edtf


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Ferries stood still in Arle on Saturday December 13 2008, eight days after the storm.", "2008-12-13"),
        ("Ferries stood still in Arle on Friday December 13 2008, eight days after the storm.", ""),  # no such Friday
        ("Ferries will stand still in Arle on Saturday, 13 December 2008.", ""),
        ("The pact that was signed on Saturday, 13 December 2008, has lapsed.", ""),
        ("Ferries stood still. It rained. The pier, opened on Saturday, 13 December 2008, held.", ""),
    ],
)
def test_a_whole_date_of_the_lead_is_the_day_of_a_report_that_nothing_else_dates(one, text, day):
    found = one(text).when
    assert (found.edtf if found.first == found.last else "") == day


def test_a_stated_day_is_not_contested_by_a_date_of_the_lead(one):
    text = "Ferries stood still in Arle on Saturday December 13 2008, eight days after the storm."
    assert one(text, [stated("2011-02-07")]).when.edtf == "2011-02-07"


def test_a_former_aide_tells_nothing_of_the_day(one):
    text = "The former senior adviser and chief of staff to President George W Bush spoke of the harbour on Friday."
    assert one(text).when.last is None


def test_one_office_does_not_outweigh_the_day_that_a_report_gives(one):
    text = "An adviser to President George W Bush spoke. President Obama was in Arle on Friday."
    assert one(text, [stated("2010-05-28", "field", "metadata")]).when.edtf == "2010-05-28"


def test_a_term_of_office_dates_nothing_that_is_told_from_the_report():
    term = Dating("r", When("2009-01-20/2017-02-19", "2009-01-20", "2017-02-19"), (), "inferred")
    assert dating.narrowed(time_of(Weekday(4, "future")), term).edtf == ""
    assert dating.narrowed(time_of(Fixed(2012, 11, 6)), term).edtf == "2012-11-06"
    since = Dating("r", When("2021-11-08/..", "2021-11-08", None), (), "inferred")
    assert dating.narrowed(time_of(Weekday(0, "past")), since).edtf == "2021-11-08/.."


def test_a_fact_by_actor_and_office_is_a_first_day(one):
    fact = UserFact(says="Ada Lund became mayor", when="2020-08-27", actor="Ada Lund", office="Mayor of Norrhamn")
    found = one("Mayor Ada Lund met the board on Monday.", facts=Facts(fact=(fact,)))
    assert found.when.first == "2020-08-31"
    assert any("facts.toml" in premise.text for premise in found.because)
    assert one("Ada Lund met the board on Monday.", facts=Facts(fact=(fact,))).when.first != "2020-08-31"


def two_ways(text="03/04/2021", *days, origin="date-line"):
    return tuple(StatedDate(day, day, origin, "stated", text) for day in days or ("2021-03-04", "2021-04-03"))


def test_row_24_a_date_of_two_readings_keeps_both(one):
    found = one("The ministers signed the pact.", two_ways())
    assert (found.when.edtf, found.method) == ("[2021-03-04,2021-04-03]", "stated")
    assert [premise.text for premise in found.because] == [
        "its date line says 4 March 2021 or 3 April 2021 (“03/04/2021”)"
    ]


def test_the_weekday_of_the_news_decides_between_two_readings(one):
    found = one("The ministers closed the harbour on Friday.", two_ways())
    assert (found.when.edtf, found.printed.edtf, found.method) == ("2021-04-02", "2021-04-03", "stated")
    assert len(found.because) == 2


@pytest.mark.parametrize(
    ("other", "day"),
    [
        (stated("2021-04-03", "url", "metadata"), "2021-04-03"),
        (StatedDate("2021-04-13", "2021-04-13", "date-line", "stated", "13/04/2021"), "2021-04-03"),
        (StatedDate("2021-03-15", "2021-03-15", "date-line", "stated", "03/15/2021"), "2021-03-04"),
        (StatedDate("2020-01-15", "2020-01-15", "url", "metadata", "2020/01/15"), ""),
    ],
)
def test_another_date_of_the_report_decides_between_two_readings(one, other, day):
    found = one("The ministers signed the pact.", (*two_ways(), other))
    assert found.when.edtf == (day or "[2021-03-04,2021-04-03]")


def test_a_date_that_is_no_day_is_listed(read, world):
    told = read("The ministers are friends.", repairs=[Repair("impossible-date", "31 Feb 2021")])
    (found,) = dating.date([told], facts=Facts(), world=world, today=TODAY)
    assert (found.when, found.method) == (When(), "unknown")
    assert [premise.text for premise in found.because] == [
        "its date “31 Feb 2021” is no day of the calendar, set aside"
    ]


def test_a_date_line_of_a_weekday_in_some_years_is_open(read, world):
    told = read("The ministers signed the pact on Tuesday.", repairs=[Repair("date-line", "OSLO, June 11 --")])
    (found,) = dating.date([told], facts=Facts(), world=world, today=TODAY)
    assert (found.when, found.candidates, found.method) == (When(), (), "unknown")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The harbour was shut on 12 May 2025, the ministry said.", "2025-05-12", None),
        ("The two signed the pact on 3 March 2025 and will begin deliveries in June 2025.", "2025-03-03", "2025-06-30"),
        ("The strait is due to reopen on 20 June 2025, the ministry said.", None, "2025-06-20"),
        ("The fund is to be paid out from 1 September 2025.", None, "2025-09-01"),
        ("A second road will be repaired by mid-May 2025.", None, "2025-05-31"),
        ("The envoys met in Oslo. The truce takes effect on 20 June 2025.", None, "2025-06-20"),
        ("The mayor vowed on Monday to open the road by 1 June 2025.", None, "2025-05-26"),
        ("The mayor vowed in 2023 to open the road by 1 June 2025.", "2023-01-01", None),
        ("The mayor signed a memorandum on training pilots by 2028.", None, None),
        ("The road was shut on 12 May 2025. It will be widened by 2030.", "2025-05-12", None),
    ],
)
def test_days_told_as_past_and_as_soon_to_come_bound_a_report(one, text, first, last):
    found = one(text)
    assert (found.when.first, found.when.last) == (first, last)
