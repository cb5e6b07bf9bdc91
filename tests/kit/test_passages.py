from pactline.kit.passages import align, changes

SONG = "the old ferry leaves the lower pier at nine and comes back with the tide before the lamps are lit".split()
BASKET = "plums pears quinces and nuts lay in baskets along the wall of the yard behind the mill".split()


def numbers(words: list[str]) -> list[int]:
    return [hash(word) for word in words]


def told(left: list[str], right: list[str]) -> list[tuple[str, str]]:
    found = align(numbers(left), numbers(right))
    return [(" ".join(left[p.left : p.left_end]), " ".join(right[p.right : p.right_end])) for p in found]


def test_a_passage_runs_over_a_changed_word():
    changed = [*SONG[:9], "eight", *SONG[10:]]
    assert told(SONG, changed) == [(" ".join(SONG), " ".join(changed))]
    (passage,) = align(numbers(SONG), numbers(changed))
    assert changes(passage, SONG, changed) == [(9, 10, 9, 10)]


def test_passages_that_changed_places_are_two():
    assert told(SONG + BASKET, BASKET + SONG) == [(" ".join(one), " ".join(one)) for one in (BASKET, SONG)]


def test_words_left_out_and_put_in_are_changes():
    shorter = [*SONG[:6], *SONG[8:]]
    (passage,) = align(numbers(SONG), numbers(shorter))
    assert changes(passage, SONG, shorter) == [(6, 8, 6, 6)]


def test_a_few_words_by_chance_are_no_passage():
    assert told(SONG, [*BASKET, *SONG[:5]]) == []


def test_nothing_is_shared_with_nothing():
    assert align([], []) == align([1, 2, 3], []) == []
