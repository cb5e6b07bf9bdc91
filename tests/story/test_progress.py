"""Indicators from measures: what is one indicator, and how each observation stands to those before it."""

import msgspec
import pytest

from pactline.model.mention import Amount, Time
from pactline.model.reading import Reading
from pactline.model.record import Measure, Party, Record
from pactline.model.report import Report, Source
from pactline.model.span import Evidence, Span
from pactline.model.story import Actor, Dating, Indicator, Observation
from pactline.model.when import Fixed, Shift, When
from pactline.story import indicator_rounding
from pactline.story.facts import ground
from pactline.story.progress import chart
from pactline.story.sources import Origins


def day(iso: str) -> When:
    return When(edtf=iso, first=iso, last=iso)


def story(*told: tuple, one_report: bool = False):
    """Each telling: (day of the report or None, value, bound, of, claimant or None)."""
    readings, datings, sources = [], [], {}
    for number, (iso, value, bound, of, claimant) in enumerate(told):
        key, text = "r-0" if one_report else f"r-{number}", f"{value:g} percent of {of}"
        span = Span(key, 0, len(text))
        amount = Amount(span=span, sentence=0, text=text, value=value, unit="percent", bound=bound)
        body = Measure(label=text, amount=amount, of=of)
        said_by = (Party(role="speaker", chain=claimant, text=claimant),) if claimant else ()
        record = Record(id=f"m-{number}", body=body, evidence=(Evidence(span, "share", "value"),), said_by=said_by)
        readings.append(Reading(report=Report(id=key, text=text, source=Source(key, "")), records=(record,)))
        datings.append(Dating(report=key, when=day(iso) if iso else When(), candidates=(), method="stated"))
        sources[key] = key
    actors = [Actor(id=f"a-{name}", name=name, kind="person", chains=(name,)) for name in ("Holm", "Brandt")]
    return chart(readings, ground(actors, datings, Origins(sources)))


def share(key: str, value: float, text: str) -> Reading:
    """A share of the country, with the verb behind it as its cue."""
    at = text.index("country") + len("country ")
    cue = Evidence(Span(key, at, text.index(" ", at)), "share", "cue")
    amount = Amount(span=Span(key, 0, 4), sentence=0, text=text[:4], value=value, unit="percent", bound="exact")
    body = Measure(label="the country", amount=amount, of="the country")
    record = Record(id=f"m-{key}", body=body, evidence=(Evidence(Span(key, 0, 4), "share", "value"), cue))
    return Reading(report=Report(id=key, text=text, source=Source(key, "")), records=(record,))


def facts_charted(readings: list[Reading]) -> tuple[Indicator, ...]:
    datings = [Dating(report=one.report.id, when=When(), candidates=(), method="stated") for one in readings]
    return chart(readings, ground([], datings, Origins({one.report.id: one.report.id for one in readings})))


def relations(*told: tuple) -> list[str]:
    (indicator,) = story(*told)
    return [point.relation for point in indicator.observations]


def test_shares_of_a_bare_whole_are_one_only_where_one_thing_is_said_of_them():
    facts = [
        share("a", 20, "a fifth of the country lives in need"),
        share("b", 50, "half of the country supports peace"),
    ]
    assert len(facts_charted(facts)) == 2
    facts = [
        share("a", 20, "a fifth of the country lives in need"),
        share("b", 25, "a quarter of the country lives in need"),
    ]
    assert len(facts_charted(facts)) == 1


def test_one_claimant_later_is_an_update():
    told = [("2022-03-01", 60.0, "exact", "programmes", "Holm"), ("2022-09-01", 74.0, "exact", "programmes", "Holm")]
    assert relations(*told) == ["first", "update"]


def test_two_claimants_on_one_day_disagree():
    told = [("2022-08-24", 46.0, "exact", "programmes", "Holm"), ("2022-08-24", 30.0, "exact", "programmes", "Brandt")]
    assert sorted(relations(*told)) == ["disagrees", "first"]


def test_a_report_known_only_to_be_of_some_year_or_later_dates_no_figure():
    number = share("a", 20, "a fifth of the country lives in need")
    late = When("1991-01-01/..", "1991-01-01", None)
    (found,) = chart(
        [number], ground([], [Dating(report="a", when=late, candidates=(), method="inferred")], Origins({"a": "a"}))
    )
    assert [point.as_of for point in found.observations] == [When()]


@pytest.mark.parametrize(
    ("year", "status", "told"), [("2014", "planned", ""), ("2020", "planned", "2020"), ("2014", "happened", "2014")]
)
def test_a_plan_is_of_no_day_before_its_report(year, status, told):
    reading = share("a", 20, "a fifth of the country lives in need")
    (record,) = reading.records
    said = Time(Span("a", 0, 4), 0, year, "DATE", Fixed(int(year)))
    body = msgspec.structs.replace(record.body, as_of=said)
    reading = msgspec.structs.replace(reading, records=(msgspec.structs.replace(record, body=body, status=status),))
    dating = Dating(report="a", when=day("2015-03-02"), candidates=(), method="stated")
    (found,) = chart([reading], ground([], [dating], Origins({"a": "a"})))
    assert [point.as_of.edtf for point in found.observations] == [told]


@pytest.mark.parametrize(
    ("words", "who"), [("Holm and Brandt", (None, "Holm and Brandt")), ("the man", ("a-Brandt", ""))]
)
def test_who_says_a_value_together_is_told_by_the_words_for_both(words, who):
    span = Span("r", 0, 10)
    amount = Amount(span=span, sentence=0, text="40 percent", value=40, unit="percent", bound="exact")
    said = tuple(Party(role="speaker", chain=one, text=words) for one in ("Brandt", "Holm"))
    body, value = Measure(label="goods", amount=amount, of="goods"), Evidence(span, "share", "value")
    page = Reading(Report(id="r", text="40 percent of goods", source=Source("r", "")))
    page = msgspec.structs.replace(page, records=(Record(id="m", body=body, evidence=(value,), said_by=said),))
    actors = [Actor(id=f"a-{name}", name=name, kind="person", chains=(name,)) for name in ("Holm", "Brandt")]
    dated = [Dating(report="r", when=When(), candidates=(), method="stated")]
    (indicator,) = chart([page], ground(actors, dated, Origins({"r": "r"})))
    (point,) = indicator.observations
    assert (point.claimant, point.sayer) == who


def test_without_days_nothing_is_claimed():
    told = [(None, 46.0, "exact", "programmes", "Holm"), (None, 30.0, "exact", "programmes", "Brandt")]
    assert sorted(relations(*told)) == ["first", "unclear"]


def test_the_same_value_later_is_restated():
    told = [("2022-03-01", 60.0, "exact", "programmes", "Holm"), ("2022-09-01", 60.0, "exact", "programmes", "Brandt")]
    assert relations(*told) == ["first", "restated"]


def test_nearly_80_after_79_is_rounding():
    told = [
        ("2022-03-01", 79.0, "exact", "programmes", "Holm"),
        ("2022-03-02", 80.0, "less than", "programmes", "Holm"),
    ]
    assert relations(*told) == ["first", "rounding"]


@pytest.mark.parametrize(("ends", "relation"), [((48, 54), True), ((50, 100), False)])
def test_a_range_is_a_value_in_other_words_only_where_it_is_close(ends, relation):
    between = Observation("o-1", sum(ends) / 2, ends[0], ends[1], "between", day("2022-08-24"), None, "", "", (), 1, 1)
    assert indicator_rounding.close(between) == relation


def test_spellings_of_the_denominator_are_one():
    told = [("2022-03-01", 60.0, "exact", "union programmes", None), ("2022-09-01", 70.0, "exact", "programs", None)]
    assert len(story(*told)) == 1


def test_other_denominators_are_other_indicators():
    told = [("2022-03-01", 60.0, "exact", "programmes", None), ("2022-09-01", 70.0, "exact", "tasks", None)]
    assert len(story(*told)) == 2


def test_one_value_in_two_reports_is_one_observation_of_two_sources():
    told = [("2022-03-01", 60.0, "exact", "programmes", "Holm")] * 2
    (indicator,) = story(*told)
    (point,) = indicator.observations
    assert (point.reports, point.independent, point.claimant) == (2, 2, "a-Holm")


def test_a_lower_figure_by_another_in_the_same_year_disagrees():
    told = [("2022-06-30", 46.0, "exact", "programmes", "Holm"), ("2022-08-24", 40.0, "exact", "programmes", "Brandt")]
    assert relations(*told) == ["first", "disagrees"]


def test_a_participle_before_the_noun_is_no_boundary():
    told = [
        ("2022-03-01", 60.0, "exact", "planned activities", None),
        ("2022-09-01", 70.0, "exact", "activities", None),
    ]
    assert len(story(*told)) == 1


def test_shares_of_the_same_word_in_other_company_are_apart():
    told = [("2022-03-01", 60.0, "exact", "school meals", None), ("2022-09-01", 70.0, "exact", "hospital meals", None)]
    assert len(story(*told)) == 2


def test_pointing_words_make_no_other_denominator():
    told = [
        ("2022-03-01", 60.0, "exact", "the programmes", None),
        ("2022-09-01", 70.0, "exact", "union programs", None),
    ]
    assert len(story(*told)) == 1


def test_two_values_of_one_claimant_for_one_day_disagree():
    told = [("2022-08-24", 40.0, "exact", "measures", "Holm"), ("2022-08-24", 70.0, "exact", "measures", "Holm")]
    assert sorted(relations(*told)) == ["disagrees", "first"]


def test_three_claimants_in_one_summer_disagree():
    told = [
        ("2022-07-01", 30.0, "exact", "programmes", "Holm"),
        ("2022-08-24", 46.0, "exact", "programmes", "Brandt"),
        ("2022-08-24", 40.0, "exact", "programmes", "Holm"),
    ]
    assert "disagrees" in relations(*told)


def test_60_then_74_is_an_update_whoever_says_so():
    told = [("2022-12-19", 60.0, "about", "tasks", "Holm"), ("2023-04-06", 74.0, "exact", "tasks", "Brandt")]
    assert relations(*told) == ["first", "update"]


def test_one_voice_that_gives_two_values_at_once_counts_two_things():
    told = [("2022-08-24", 46.0, "exact", "voters", None), ("2022-08-24", 56.0, "exact", "voters", None)]
    assert len(story(*told, one_report=True)) == 2
    assert len(story(*told)) == 1, "two reports may disagree"


@pytest.mark.parametrize(("other", "series"), [(Shift("week", 0), 2), (Fixed(2021, 12, 4), 1)])
def test_one_voice_gives_two_values_of_one_week_for_two_things(other, series):
    text = "60 percent of nurses are for it today, 45 percent of nurses are for it this week"
    records = []
    for value, expr in (("60", Shift("day", 0)), ("45", other)):
        span = Span("r", text.index(value), text.index(value) + 2)
        amount = Amount(span=span, sentence=0, text=value, value=float(value), unit="percent", bound="exact")
        body = Measure(label="nurses", amount=amount, of="nurses", as_of=Time(span, 0, value, "DATE", expr))
        records.append(Record(id=f"m-{value}", body=body, evidence=(Evidence(span, "share", "value"),)))
    page = Reading(report=Report(id="r", text=text, source=Source("r", "")), records=tuple(records))
    dating = Dating(report="r", when=day("2022-03-04"), candidates=(), method="stated")
    assert len(chart([page], ground([], [dating], Origins({"r": "r"})))) == series


@pytest.mark.parametrize(("who", "relation"), [(None, "unclear"), ("Brandt", "disagrees")])
def test_two_values_of_one_report_stand_against_each_other_only_by_two_who_are_told(who, relation):
    told = [
        ("2022-08-24", 30.0, "exact", "programmes", who),
        ("2022-08-24", 46.0, "exact", "programmes", "Holm"),
    ]
    (one,) = story(*told, one_report=True)
    assert sorted(point.relation for point in one.observations) == sorted(["first", relation])


def counts(*told: tuple) -> list[list[str]]:
    """Each telling of a plain count: (day, value, label, place or None, bound); relations by indicator."""
    readings, datings, sources = [], [], {}
    for number, (iso, value, label, place, bound) in enumerate(told):
        key, text = f"r-{number}", f"{value:g} {label}"
        span = Span(key, 0, len(text))
        amount = Amount(span=span, sentence=0, text=text, value=value, unit="people", bound=bound)
        parties = (Party(role="where", chain=None, text=place),) if place else ()
        record = Record(
            id=f"m-{number}",
            body=Measure(label=label, amount=amount),
            evidence=(Evidence(span, "counted", "value"),),
            parties=parties,
        )
        readings.append(Reading(report=Report(id=key, text=text, source=Source(key, "")), records=(record,)))
        datings.append(Dating(report=key, when=day(iso), candidates=(), method="stated"))
        sources[key] = key
    found = chart(readings, ground([], datings, Origins(sources)))
    return sorted([point.relation for point in one.observations] for one in found)


def test_a_toll_that_grows_is_updated():
    told = [
        ("2021-01-13", 60.0, "killed people", "Riga", "exact"),
        ("2021-01-15", 103.0, "killed people", "Riga", "exact"),
    ]
    assert counts(*told) == [["first", "update"]]


def test_counts_in_two_places_are_two_indicators():
    told = [
        ("2021-01-13", 60.0, "killed people", "Riga", "exact"),
        ("2021-01-15", 90.0, "killed people", "Oslo", "exact"),
    ]
    assert counts(*told) == [["first"], ["first"]]


def test_a_count_that_grows_tenfold_is_of_another_matter():
    told = [
        ("2021-01-13", 60.0, "killed people", None, "exact"),
        ("2021-01-15", 2000.0, "killed people", None, "exact"),
    ]
    assert counts(*told) == [["first"], ["first"]]


def test_people_alone_say_nothing_of_what_is_counted():
    told = [("2021-01-13", 900.0, "people", None, "exact"), ("2021-01-15", 1200.0, "people", None, "exact")]
    assert counts(*told) == [["first"], ["first"]]


def test_new_cases_are_not_the_cases_there_are():
    told = [
        ("2021-01-13", 60.0, "confirmed cases", None, "exact"),
        ("2021-01-15", 80.0, "new confirmed cases", None, "exact"),
    ]
    assert counts(*told) == [["first"], ["first"]]


def test_a_loose_count_that_falls_is_left_open():
    told = [("2021-01-13", 90.0, "killed people", None, "exact"), ("2021-01-15", 60.0, "killed people", None, "exact")]
    assert counts(*told) == [["first", "unclear"]]


def test_at_least_60_and_up_to_90_can_both_hold():
    told = [
        ("2021-01-13", 60.0, "killed people", "Riga", "at least"),
        ("2021-01-13", 90.0, "killed people", "Riga", "at most"),
    ]
    assert sorted(counts(*told)[0]) == ["first", "unclear"]


@pytest.mark.parametrize(
    ("told", "label", "called"),
    [
        ("it has shut … mills in the north", "mills", "mills"),
        ("to settle at … a barrel", "price of oil", "price of oil"),
        ("mills … shut by Boreal", "mills", "mills … shut by Boreal"),
        ("it has shut … mills", "it has shut … mills", "it has shut … mills"),  # no other words are known
    ],
)
def test_an_indicator_is_not_called_by_the_middle_of_a_sentence(told, label, called):
    amount = Amount(span=Span("r-0", 0, 10), sentence=0, text="nine mills", value=9, unit="mills", bound="exact")
    body = Measure(label=label, amount=amount, told=told)
    record = Record(id="m-0", body=body, evidence=(Evidence(Span("r-0", 0, 10), "counted", "value"),))
    reading = Reading(report=Report(id="r-0", text="nine mills", source=Source("r-0", "")), records=(record,))
    (one,) = facts_charted([reading])
    assert one.label == called
