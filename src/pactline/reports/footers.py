"""The passages that texts share in, those out with which three or more reports of a pile all end: a page's own foot."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from pactline.kit.likeness import Overlap
from pactline.kit.passages import Passage

END = 3  # words by which a passage may miss the end of its text
LONGEST = 150  # words of a foot; a longer passage is a story, wherever it stands
OTHERS = 2  # sources besides its own with which a report must share its end


def without(met: Sequence[Overlap], home: Mapping[str, str], lengths: Mapping[str, int]) -> list[Overlap]:
    """The overlaps without the feet; `home` is the source of each report, `lengths` are its words."""
    shared: dict[str, set[str]] = defaultdict(set)
    for found in met:
        if any(_is_foot(one, found, lengths) for one in found.passages):
            shared[found.left].add(home[found.right])
            shared[found.right].add(home[found.left])
    footed = {report for report, others in shared.items() if len(others - {home[report]}) >= OTHERS}
    return [_cut(found, lengths) if {found.left, found.right} <= footed else found for found in met]


def _is_foot(one: Passage, found: Overlap, lengths: Mapping[str, int]) -> bool:
    """Do both texts end with a passage that is short enough?"""
    ends = one.left_end >= lengths[found.left] - END and one.right_end >= lengths[found.right] - END
    return ends and one.same <= LONGEST


def _cut(found: Overlap, lengths: Mapping[str, int]) -> Overlap:
    """An overlap without its foot."""
    kept = tuple(one for one in found.passages if not _is_foot(one, found, lengths))
    left = {place for one in kept for place in range(one.left, one.left_end)}
    right = {place for one in kept for place in range(one.right, one.right_end)}
    return replace(found, passages=kept, left_words=len(left), right_words=len(right))
