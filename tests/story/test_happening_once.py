"""One suit, one halt, one endorsement told by several reports, and those that are not one; words that name nobody."""

import pytest
from tests.story.test_retold import dossier

SUES = "The Harbour Union sues Norway and Latvia over a leaking dike."
FILED = "The Harbour Union filed the civil suit in court."
HALT = "Norway will suspend nuclear tests in the north."


@pytest.mark.parametrize(
    ("told", "kind", "lines"),
    [
        ((SUES, FILED), "ACCUSE", 1),
        ((SUES, "The Harbour Union filed a lawsuit against Latvia."), "ACCUSE", 1),
        ((SUES, "The Harbour Union sued Denmark over the ferry."), "ACCUSE", 2),
        ((SUES, "The Harbour Union sued Denmark over the ferry.", FILED), "ACCUSE", 3),
        ((SUES, "The Harbour Union filed another lawsuit against Latvia."), "ACCUSE", 2),
        ((FILED, "In 2021 the Harbour Union sued Norway and Latvia."), "ACCUSE", 2),
        ((HALT, "Norway is to stop nuclear tests and launches of missiles."), "RETREAT", 1),
        ((HALT, "Norway is to stop rocket tests near the lighthouse."), "RETREAT", 2),
        (("Marta Lund endorsed Lars Holm.", "Lars Holm has been endorsed by Marta Lund."), "SUPPORT", 1),
        (("Marta Lund endorsed Lars Holm.", "Marta Lund endorsed Norway."), "SUPPORT", 2),
    ],
)
def test_what_is_done_once_is_one_line(told, kind, lines, tmp_path):
    found = [one for one in dossier(tmp_path, *told)["events"] if one["type"] == kind]
    assert len(found) == lines


def test_a_deed_is_told_by_the_telling_that_names_both_sides(tmp_path):
    (one,) = dossier(tmp_path, FILED.replace("filed", "on Monday filed"), SUES)["events"]
    assert len(one["recipients"]) == 2 and one["when"]["first"]


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("I also reject the Lars Holm theory.", []),
        ("The dockers also reject the Lars Holm theory.", [["The dockers"]]),
        ("They attacked the town of Riga with mortars.", [[]]),
    ],
)
def test_a_word_that_names_nobody_is_not_printed(text, texts, tmp_path):
    assert [one["actors_text"] for one in dossier(tmp_path, text)["events"]] == texts
