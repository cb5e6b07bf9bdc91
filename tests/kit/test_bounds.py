"""Sets of days: propagation to a fixed point, proofs that spare nothing, contradictions that drop the fewest."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pactline.kit import bounds
from pactline.kit.bounds import Rule


def fixed(key, target, days):
    return Rule(key, target, lambda *seen: days)


def within(first, last):
    return bounds.between(date.fromisoformat(first), date.fromisoformat(last))


MONDAY = fixed("monday", "a", bounds.on_weekdays(0))
SEPTEMBER = fixed("september", "a", within("2020-09-01", "2020-09-30"))
YEAR = fixed("year", "a", within("2020-01-01", "2020-12-31"))


def test_rules_meet():
    found = bounds.settle([MONDAY, SEPTEMBER])["a"]
    assert [day.day for day in bounds.days(found)] == [7, 14, 21, 28]


def test_a_proof_has_no_rule_to_spare():
    assert {rule.key for rule in bounds.proof("a", bounds.by_target([YEAR, MONDAY, SEPTEMBER]))} == {
        "monday",
        "september",
    }


def test_one_set_narrows_another_until_nothing_changes():
    rules = [
        fixed("a", "a", within("2020-09-07", "2020-09-07")),
        Rule("b", "b", lambda found: bounds.spread(found, 0, 3), ("a",)),
        Rule("c", "c", lambda found: bounds.spread(found, 1, 0), ("b",)),
    ]
    found = bounds.settle(list(reversed(rules)))
    assert bounds.first(found["c"]) == date(2020, 9, 6) and bounds.last(found["c"]) == date(2020, 9, 10)
    assert {rule.key for rule in bounds.proof("c", bounds.by_target(rules))} == {"a", "b", "c"}


def test_contradictions_drop_the_fewest_and_then_leave_the_most():
    friday = fixed("friday", "a", bounds.of([date(2020, 9, 4)]))
    kept, dropped = bounds.relax([MONDAY, SEPTEMBER, friday])
    assert [rule.key for rule in dropped] == ["friday"]
    assert bounds.settle(kept)["a"].bit_count() == 4


def test_more_than_one_may_have_to_go():
    rules = [fixed(f"{year}", "a", within(f"{year}-01-01", f"{year}-12-31")) for year in (2018, 2019, 2020)]
    kept, dropped = bounds.relax(rules)
    assert len(kept) == 1 and len(dropped) == 2


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (2, 3, 0, 1), (3, 1, 2, 0), (1, 0, 3, 2)])
def test_two_that_contradict_each_other_both_keep_days(order):
    rules = (
        fixed("a", "a", within("2022-06-14", "2022-06-14")),
        fixed("b", "b", within("2023-05-03", "2023-05-03")),
        Rule("a by b", "a", lambda found: bounds.spread(found, 2, 2), ("b",)),
        Rule("b by a", "b", lambda found: bounds.spread(found, 2, 2), ("a",)),
    )
    kept, dropped = bounds.relax([rules[at] for at in order], frozenset(("a", "b")))
    assert {rule.key for rule in dropped} == {"a by b", "b by a"}
    assert all(bounds.settle(kept).values())


def test_circles_come_to_rest():
    rules = [
        Rule("ab", "b", lambda found: bounds.spread(found, 1, 1), ("a",)),
        Rule("ba", "a", lambda found: bounds.spread(found, 1, 1), ("b",)),
        fixed("a", "a", within("2020-09-07", "2020-09-08")),
    ]
    assert bounds.settle(rules)["a"] == within("2020-09-07", "2020-09-08")


def test_what_nothing_bounds_has_no_end():
    assert bounds.first(bounds.ALL) is None and bounds.last(bounds.ALL) is None
    assert bounds.last(bounds.on_weekdays(2)) is None
    assert bounds.last(bounds.between(date(2020, 1, 1), None)) is None


@given(st.sets(st.dates(bounds.ORIGIN, bounds.END), max_size=20))
def test_days_go_in_and_out(days):
    assert list(bounds.days(bounds.of(days))) == sorted(days)


@given(st.dates(date(1960, 1, 1), date(2090, 1, 1)), st.integers(0, 40), st.integers(0, 40))
def test_spread_reaches_just_so_far(day, before, after):
    found = list(bounds.days(bounds.spread(bounds.of([day]), before, after)))
    assert found == [day + timedelta(step) for step in range(-before, after + 1)]


@pytest.mark.parametrize("weekday", range(7))
def test_weekdays_are_right(weekday):
    assert all(day.weekday() == weekday for day in list(bounds.days(bounds.on_weekdays(weekday)))[::97])
