import itertools

from pactline.kit.groups import join


def test_pairs_become_groups_in_the_order_of_the_items():
    assert join("edcba", [("a", "c"), ("c", "e")]) == [["e", "c", "a"], ["d"], ["b"]]


def test_a_chain_of_a_hundred_thousand_is_one_group():
    items = list(range(100_000))
    assert len(join(items, itertools.pairwise(items))) == 1
