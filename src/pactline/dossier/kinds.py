"""An indicator in, the kind of figures it is of out: sums, shares, counts, and counts as small as anything may have."""

from pactline.model.story import Indicator

SUMS, SHARES, COUNTS = "Sums", "Shares and changes", "Counts and sizes"
SMALL = "Small counts"
FEW = 12  # in words: as many as anything may have in passing
CODE = 3  # letters of a currency


def kind(one: Indicator) -> str:
    """Under which heading what has one value only stands."""
    code = one.unit.partition(" ")[0]
    if len(code) == CODE and code.isupper():
        return SUMS
    if code in ("percent", "percentage"):
        return SHARES
    few = all(point.value <= FEW and point.text[:1].isalpha() for point in one.observations)
    return SMALL if few else COUNTS
