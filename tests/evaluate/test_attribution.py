"""The attribution metric on invented documents: what a perfect, a half and an empty answer score."""

from pactline.evaluate.attribution import Attribution, score


def made(source, cue, content, kind="indirect"):
    return Attribution(*(frozenset(range(*span)) for span in (source, cue, content)), type=kind)


SAID = made((0, 5), (6, 10), (11, 40))
QUOTED = made((50, 55), (56, 60), (61, 90), "direct")


def figures(documents):
    return {row.name: dict(row.figures) for row in score(documents)}


def test_a_perfect_answer_scores_one():
    rows = figures([([SAID, QUOTED], [QUOTED, SAID])])
    assert rows["all"]["who_said_what_f1"] == rows["all"]["exact_f1"] == rows["direct"]["who_said_what_f1"] == 1.0


def test_a_wrong_source_matches_the_content_but_not_who_said_it():
    rows = figures([([SAID], [made((42, 45), (6, 10), (11, 40))])])
    assert rows["all"]["attribution_f1"] == 1.0
    assert rows["all"]["who_said_what_f1"] == rows["all"]["source_acc"] == 0.0


def test_half_of_a_content_is_no_match():
    rows = figures([([SAID], [made((0, 5), (6, 10), (11, 24))])])
    assert rows["all"]["attribution_f1"] == 0.0


def test_two_empty_sources_agree():
    gold, found = made((0, 0), (6, 10), (11, 40)), made((0, 0), (6, 10), (11, 38))
    assert figures([([gold], [found])])["all"]["who_said_what_f1"] == 1.0


def test_each_gold_attribution_is_matched_once():
    rows = figures([([SAID], [SAID, made((0, 5), (6, 10), (11, 39))])])
    assert rows["all"]["who_said_what_p"] == 0.5 and rows["all"]["who_said_what_r"] == 1.0


def test_nothing_found_scores_nothing():
    assert figures([([SAID], [])])["all"]["who_said_what_f1"] == 0.0
