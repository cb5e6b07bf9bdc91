"""A word given to somebody, the body of somebody who speaks, and the sum that is paid to counted people."""

import pytest
from tests.records.ledger import vows


def _told(record):
    """Action, who acts, to whom."""
    by = [one.text for one in record.parties if one.role == "by"]
    return record.body.action, by, [one.text for one in record.parties if one.role == "to"]


@pytest.mark.parametrize(
    ("text", "action", "by", "to"),
    [
        (
            "Dorrania's fisheries ministry promised the skippers that payments would begin in July 2031.",
            "payments would begin in July 2031",
            "Dorrania's fisheries ministry",
            "the skippers",
        ),
        (
            "Velich assured parliament that no land would be flooded.",
            "no land would be flooded",
            "Velich",
            "parliament",
        ),
        (
            "Rell gave his word to the villagers that the mill would stay open.",
            "the mill would stay open",
            "Rell",
            "the villagers",
        ),
        (
            "Tarko guaranteed the workers that their jobs would be kept until 2032.",
            "their jobs would be kept until 2032",
            "Tarko",
            "the workers",
        ),
        (
            "Holt promised the hostages' families that the ransom would be paid by Friday.",
            "the ransom would be paid by Friday",
            "Holt",
            "the hostages' families",
        ),
        (
            "The ministry assured parents that the school would open in September.",
            "the school would open in September",
            "The ministry",
            "parents",
        ),
    ],
)
def test_whoever_gives_his_word_is_to_see_to_it(text, action, by, to, *, language, world):
    assert [_told(one) for one in vows(text, language, world)] == [(action, [by], [to])]


@pytest.mark.parametrize(
    "text",
    [
        "Holt never promised the skippers that payments would begin.",
        "The firm told the workers that their jobs would be kept.",
        "Analysts assured investors that profits would likely rise.",
        "Holt would have promised the skippers that payments would begin.",
        "Has Holt promised the skippers that payments would begin?",
        "Holt had assured the growers that the ban would be lifted.",
    ],
)
def test_no_word_is_given(text, language, world):
    assert not [one for one in vows(text, language, world) if one.evidence[0].rule == "vouched_to"]


def test_what_another_body_would_do_is_its_own(language, world):
    (found,) = vows("Holt assured the growers that Brevia would pay them.", language, world)
    assert _told(found)[1] == ["Brevia"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The court ruled that the company must pay 64 landowners 7.5 million crowns.", 7_500_000),
        ("The regulator ordered Orlin Power to repay 300 customers 3 million crowns by October.", 3_000_000),
        ("The ministry will pay 64 landowners.", 64),
    ],
)
def test_the_sum_comes_before_the_count_of_those_who_get_it(text, value, *, language, world):
    (found,) = vows(text, language, world)
    assert found.body.amount is not None
    assert found.body.amount.value == value


def test_the_government_of_a_minister_is_named_by_her(language, world):
    text = "Water Minister Dana Velich said her government would hand over the gauges by June 2031."
    (found,) = vows(text, language, world)
    assert _told(found)[1] == ["Dana Velich’s government"]


def test_a_last_day_behind_what_is_promised_is_its_term(language, world):
    (found,) = vows("Dorrania promised a training centre in Port Lume by the end of 2034.", language, world)
    assert found.body.due is not None
    assert found.body.due.text == "the end of 2034"
