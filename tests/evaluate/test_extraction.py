from pactline.evaluate import extraction


def figures(found):
    return dict(extraction.score("all", found).figures)


def test_the_same_words_are_all_right():
    assert figures([("One two three four five.", "one".title() + " two three four five")])["f1"] == 1.0


def test_a_text_too_long_costs_precision_only():
    found = figures([("a b c d e", "a b c d e f g")])
    assert (found["precision"], found["recall"]) == (0.5, 1.0)


def test_an_empty_text_has_no_precision_and_no_recall():
    found = figures([("a b c d", ""), ("a b c d", "a b c d")])
    assert (found["precision"], found["recall"], found["accuracy"]) == (1.0, 0.5, 0.5)


def test_a_text_of_three_words_is_one_run():
    assert figures([("a b c", "a b c")])["f1"] == 1.0


def test_the_development_pages(shared):
    (row,) = extraction.evaluate(shared / "benchmarks/extraction/dev.jsonl", None)
    assert dict(row.figures)["f1"] >= 0.955
