"""Credits of pictures go, the sentence behind them stays."""

import pytest

from pactline.kit.offsets import trace
from pactline.reports import picture_credits
from pactline.reports.draft import Draft

SENTENCE = "The pilots of Merrin voted on Monday to go back to work."


def lifted(line):
    (found,) = picture_credits.lift(Draft(lines=(trace(line),))).lines
    return found.text


@pytest.mark.parametrize(
    "credit",
    [
        "Photograph: Ada Thorne/AP",
        "Photograph: Ada Thorne\\/AFP\\/Getty Images",
        "(AP Photo/Ada Thorne)",
        "(AP Photo/Ada Thorne) (Ada Thorne - AP)",
        "(Photo: a pilot boat at the quay)",
        "(Ada Thorne/Reuters)",
    ],
)
def test_a_credit_before_a_sentence_is_taken_off_and_noted(credit):
    draft = picture_credits.lift(Draft(lines=(trace(f"{credit} {SENTENCE}"),)))
    assert [line.text for line in draft.lines] == [SENTENCE]
    assert [(repair.kind, repair.text) for repair in draft.repairs] == [("furniture", credit)]


@pytest.mark.parametrize(
    "line",
    [
        SENTENCE,
        "Photograph: Ada Thorne/AP",
        "Photograph: Ada Thorne/AP Pilots at the quay",
        "Photograph: Ada Thorne The pilots of Merrin voted on Monday to go back.",
        "(The mayor spoke to Reuters) The pilots of Merrin voted on Monday to go back.",
        "Photos: the mayor said she had no photographs of the talks held in Merrin.",
        "Photographs of Apples won the prize that the town of Merrin gives.",
    ],
)
def test_other_lines_stay_as_they_are(line):
    assert lifted(line) == line


def test_what_stays_points_to_its_place_in_the_source():
    line = f"(AP Photo/Ada Thorne) {SENTENCE}"
    (found,) = picture_credits.lift(Draft(lines=(trace(line),))).lines
    assert found.origin(0) == line.index("The pilots")


def test_row_20_hostile_lines_take_no_time():
    for line in ("(" * 100_000, "Photograph: " * 9_000, "(AP Photo/" * 9_000, "Photo: a/AP " * 9_000):
        assert lifted(line) == line
