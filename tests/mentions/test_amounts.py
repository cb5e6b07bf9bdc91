"""Amounts: what is drawn in amounts.cases, and the numbers of FAULTS row 22."""

import math
import re
from pathlib import Path

import pytest

from pactline import sentences
from pactline.mentions import amounts, times
from pactline.model.report import Report, Source

CASES = [
    line
    for line in (Path(__file__).parent / "amounts.cases").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


def read(text, language, world):
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    said = times.find(report, split, language=language)
    return amounts.find(report, split, said, language=language, world=world)


def shown(amount):
    value = f"{amount.value:.12g}" if amount.low is None else f"{amount.low:.12g}~{amount.high:.12g}"
    return f"{value} {amount.unit} {amount.bound}"


@pytest.mark.parametrize("line", CASES)
def test_amounts_as_drawn(line, language, world):
    text = MARK.sub(r"\1", line)
    found = read(text, language, world)
    wanted = MARK.findall(line)
    assert [shown(amount) for amount in found] == [value for _, value in wanted]
    for amount, (words, _) in zip(found, wanted, strict=True):
        assert text[amount.span.start : amount.span.end] == amount.text
        assert amount.text in words  # "between" is no part of a range


@pytest.mark.parametrize(
    ("number", "values"),
    [
        ("9" * 5000, []),
        ("1e999", []),
        ("NaN", []),
        ("-0", []),
        ("½", []),
        ("١٢٣", []),
        ("1.234,56", [1234.56]),
        ("1 200 000", [1200000.0]),
        ("1,5", []),
        ("12,34,56", []),
    ],
)
def test_row_22_odd_numbers_are_exact_or_left_alone(number, values, language, world):
    found = read(f"The port paid {number} euros for the crane.", language, world)
    assert [amount.value for amount in found] == values
    assert all(math.isfinite(amount.value) for amount in found)


@pytest.mark.parametrize(
    "text", ["1," * 5000, "9" * 50_000, "half a " * 2000, "$ " * 5000, "1-" * 5000, "one and " * 2000]
)
def test_row_20_hostile_numbers_end_without_a_crash(text, language, world):
    assert all(math.isfinite(amount.value) for amount in read(text, language, world))
