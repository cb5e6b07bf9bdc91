from pactline.kit.agglomerate import group
from pactline.kit.sparse import rows


def unit(*terms: str) -> dict[str, float]:
    return {term: len(terms) ** -0.5 for term in terms}


def test_what_is_alike_on_average_is_one_group():
    vectors = {
        "a": unit("ferry", "pier", "tide"),
        "b": unit("ferry", "pier", "rope"),
        "c": unit("plum", "frost", "mill"),
        "d": unit("plum", "frost", "cart"),
        "e": unit("moon"),
    }
    assert group(rows(vectors), 0.3) == [["a", "b"], ["c", "d"], ["e"]]


def test_a_chain_is_not_a_group():
    vectors = {"a": unit("p", "q"), "b": unit("q", "r"), "c": unit("r", "s"), "d": unit("s", "t")}
    assert group(rows(vectors), 0.3) == [["a", "b"], ["c", "d"]]


def test_a_word_that_all_have_still_lets_neighbours_meet():
    vectors = {f"{n:03}": unit("ferry", "pier", f"w{n % 2}") for n in range(200)}
    assert [len(one) for one in group(rows(vectors), 0.9)] == [100, 100]


def test_nothing_and_empty_vectors():
    assert group(rows({}), 0.1) == []
    assert group(rows({"a": {}, "b": {}}), 0.1) == [["a"], ["b"]]
