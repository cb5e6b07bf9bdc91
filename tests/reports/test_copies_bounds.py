"""Copies in a large or strange pile: how much is compared, counted and not timed (FAULTS rows 27, 28)."""

import pytest
from tests.reports.test_copies import BODY, paragraph, report

from pactline.kit import likeness
from pactline.reports import copies

HUGE = 500_000  # characters


@pytest.fixture
def compared(monkeypatch):
    """The pairs whose words are laid side by side while candidates are sought."""
    pairs = []
    plain = likeness.align

    def align(left, right):
        pairs.append((len(left), len(right)))
        return plain(left, right)

    monkeypatch.setattr(likeness, "align", align)
    return pairs


def test_row_27_identical_reports_are_not_compared_with_each_other(compared):
    copies.find([report(f"r-{number:04}", BODY) for number in range(3_000)])
    assert compared == []


def test_row_28_a_template_costs_no_more_than_its_share_of_candidates(compared):
    text = (
        "In town {0} the morning starts with fog and {1} degrees, rising to {2} degrees by noon as the wind turns to "
        "the west at {3} knots, and gale warning number {4} stands for the whole coast until {5} in the evening."
    )
    pile = [report(f"r-{n:03}", text.format(n, n + 3, n + 14, n + 25, n + 36, n + 47)) for n in range(300)]
    copies.find(pile)
    assert len(compared) <= likeness.MEETS * len(pile)


def test_one_report_of_half_a_megabyte_among_short_ones(compared):
    huge = "\n\n".join(paragraph(number) for number in range(HUGE // len(paragraph(1))))
    found = copies.find([report("r-huge", huge), *(report(f"r-{n}", paragraph(n) + " Ends.") for n in range(20))])
    assert "r-huge" not in {one.report for one in found}
    assert len(compared) <= 21 * likeness.MEETS
