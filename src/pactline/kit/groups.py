"""Pairs in, groups out (union-find)."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)


def join(items: Iterable[Item], pairs: Iterable[tuple[Item, Item]]) -> list[list[Item]]:
    """Group items that pairs connect; groups and their members keep the order of `items`."""
    parent = {item: item for item in items}

    def top(item: Item) -> Item:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for left, right in pairs:
        parent[top(left)] = top(right)
    groups: dict[Item, list[Item]] = {}
    for item in parent:
        groups.setdefault(top(item), []).append(item)
    return list(groups.values())
