"""Points and their words in, the places out where the words hide neither a mark nor one another."""

from collections.abc import Sequence

import msgspec

LETTER, HEIGHT = 11.0, 17.0  # of bold type between 13 px (a wide screen) and 20 px (a telephone)
MARK = 8.0  # half the size of a mark with its arrow's head
Box = tuple[float, float, float, float]


class Label(msgspec.Struct, frozen=True):
    """Where words stand: their baseline, and whether they end or begin there."""

    x: float
    y: float
    end: bool


def place(points: Sequence[tuple[float, float, str]], width: float) -> tuple[Label, ...]:
    """Give each point's words the first free place around it; the least crowded one where none is free."""
    taken: list[Box] = [(x - MARK, y - MARK, x + MARK, y + MARK) for x, y, _ in points]
    labels: list[Label] = []
    for x, y, text in points:
        choices = [one for one in _around(x, y) if _box(one, text)[0] >= 0 and _box(one, text)[2] <= width]
        best = min(choices or _around(x, y), key=lambda one: _hidden(_box(one, text), taken))
        taken.append(_box(best, text))
        labels.append(best)
    return tuple(labels)


def _around(x: float, y: float) -> tuple[Label, ...]:
    """The places around a point, the preferred first."""
    sides = ((9, -9, False), (-9, -9, True), (9, 17, False), (-9, 17, True), (11, 5, False), (-11, 5, True))
    return tuple(Label(round(x + right, 1), round(y + down, 1), end) for right, down, end in sides)


def _box(label: Label, text: str) -> Box:
    """The room that words take."""
    size = LETTER * len(text)
    left = label.x - size if label.end else label.x
    return left, label.y - HEIGHT + 3, left + size, label.y + 3


def _hidden(box: Box, taken: Sequence[Box]) -> float:
    """How much of what is there already the box would hide."""
    return sum(
        max(0.0, min(box[2], one[2]) - max(box[0], one[0])) * max(0.0, min(box[3], one[3]) - max(box[1], one[1]))
        for one in taken
    )
