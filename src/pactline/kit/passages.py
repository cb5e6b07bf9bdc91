"""Two word sequences in, the passages they share out, whatever order those stand in.

Runs of `SEED` words that both have are stretched as far as they agree; stretches that follow on in both, with a few
words changed between them, are one passage. What has fewer than `LEAST` agreeing words is chance.
"""

from collections.abc import Hashable, Sequence

import msgspec

SEED = 4  # words; shorter runs agree by chance
GAP = 8  # words that may differ between two stretches of one passage
LEAST = 8  # agreeing words of a passage
LOOKED = 8  # places of one seed that are looked at


class Passage(msgspec.Struct, frozen=True, order=True):
    """Words `[left, left_end)` of one sequence and `[right, right_end)` of the other; `same` of them agree."""

    left: int
    left_end: int
    right: int
    right_end: int
    same: int


def align(left: Sequence[int], right: Sequence[int]) -> list[Passage]:
    """The passages in the order of the right sequence."""
    seeds = _seeds(left, right)
    passages: list[Passage] = []
    place = 0
    while place <= len(right) - SEED:
        starts = seeds.get(tuple(right[place : place + SEED]))
        if not starts:
            place += 1
            continue
        best = _best(left, right, place, starts=_near(starts, passages))
        _add(passages, best)
        place = best.right_end
    return [one for one in passages if one.same >= LEAST]


def changes(passage: Passage, left: Sequence[Hashable], right: Sequence[Hashable]) -> list[tuple[int, int, int, int]]:
    """Where a passage differs, as (left, left end, right, right end); an empty stretch is a word that is not there."""
    found, i, j = [], passage.left, passage.right
    while i < passage.left_end and j < passage.right_end:
        if left[i] == right[j]:
            i, j = i + 1, j + 1
            continue
        ahead = _resume(left[i : passage.left_end], right[j : passage.right_end])
        found.append((i, i + ahead[0], j, j + ahead[1]))
        i, j = i + ahead[0], j + ahead[1]
    return found


def _seeds(left: Sequence[int], right: Sequence[int]) -> dict[tuple[int, ...], list[int]]:
    """Where each run of the right sequence stands in the left."""
    wanted = {tuple(right[place : place + SEED]) for place in range(len(right) - SEED + 1)}
    seeds: dict[tuple[int, ...], list[int]] = {}
    for place in range(len(left) - SEED + 1):
        run = tuple(left[place : place + SEED])
        if run in wanted:
            seeds.setdefault(run, []).append(place)
    return seeds


def _near(starts: list[int], passages: Sequence[Passage]) -> list[int]:
    """The places to try, those first that follow on from the last passage."""
    after = passages[-1].left_end if passages else 0
    return sorted(starts, key=lambda start: (not 0 <= start - after <= GAP, start))[:LOOKED]


def _best(left: Sequence[int], right: Sequence[int], place: int, *, starts: Sequence[int]) -> Passage:
    """The longest stretch from a place, the first of equals."""
    lengths = [_agreeing(left, right, start, place=place) for start in starts]
    length = max(lengths)
    start = starts[lengths.index(length)]
    return Passage(start, start + length, place, place + length, length)


def _agreeing(left: Sequence[int], right: Sequence[int], start: int, *, place: int) -> int:
    """How many words agree from here on."""
    length, most = SEED, min(len(left) - start, len(right) - place)
    while length < most and left[start + length] == right[place + length]:
        length += 1
    return length


def _add(passages: list[Passage], found: Passage) -> None:
    """Add a stretch, to the last passage where it follows on in both."""
    last = passages[-1] if passages else None
    if last and 0 <= found.left - last.left_end <= GAP and 0 <= found.right - last.right_end <= GAP:
        passages[-1] = Passage(last.left, found.left_end, last.right, found.right_end, last.same + found.same)
    else:
        passages.append(found)


def _resume(left: Sequence[Hashable], right: Sequence[Hashable]) -> tuple[int, int]:
    """How far to go on either side until the words agree again, the shortest way."""
    most = min(len(left) + len(right), 4 * GAP)
    for steps in range(1, most):
        for ours in range(min(steps, len(left)) + 1):
            theirs = steps - ours
            if theirs <= len(right) and left[ours : ours + 2] == right[theirs : theirs + 2] and left[ours : ours + 1]:
                return ours, theirs
    return len(left), len(right)
