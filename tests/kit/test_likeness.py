from pactline.kit.likeness import COMMON, overlaps

STORY = (
    "The harbour council met on Tuesday evening to settle how the new ferry berth will be paid for and who will run it "
    "once the old pier is closed in the spring of next year said the clerk"
).split()
OTHER = (
    "Growers in the upper valley report the best plum harvest in a decade although hail in June spoiled two orchards "
    "near the mill and pickers are hard to find this late in the season"
).split()


def test_a_shared_passage_is_found_wherever_it_stands():
    mixed = OTHER[:15] + STORY[:25] + OTHER[15:]
    (found,) = overlaps({"a": STORY, "b": mixed})
    assert (found.left, found.right) == ("a", "b")
    assert found.left_words == 25
    assert found.right_words == 25


def test_strangers_do_not_meet():
    assert overlaps({"a": STORY, "b": OTHER}) == []


def test_a_footer_on_everything_joins_nobody():
    footer = (
        "all rights reserved no part of this page may be copied kept or sold without a letter from us the names of our "
        "ferries are our own and whoever paints them on a boat of his will hear from the lawyer of the harbour"
    ).split()
    texts = {f"{n:03}": [f"w{n}x{i}" for i in range(30)] + footer for n in range(COMMON + 1)}
    assert overlaps(texts) == []


def test_short_and_empty_texts_are_no_trouble():
    assert overlaps({"a": [], "b": ["one"], "c": ["one"]}) == []
