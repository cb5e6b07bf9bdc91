"""Two observations of nearly one value in, whether the one is the other in round words out.

"Nearly 80" is 79, rounded. "At least 21" is no 19: a bound that leaves the other value out contradicts it; and "up to
21" is no rounder than 19.
"""

from decimal import Decimal

from pactline.model.story import Observation

OVER, UNDER = ("at least", "more than"), ("at most", "less than")
ABOUT = "about"
WIDE = 1.25  # times its lower end within which a range is one value in other words; "50,000 to 100,000" is none
HALVES = 2  # 25 is round, too: twice it is 50


def alike(one: Observation, other: Observation) -> bool:
    """Whether one value told twice is told alike: at least 21 are not at most 21."""
    bounds = {one.bound, other.bound}
    return not (bounds & set(OVER) and bounds & set(UNDER))


def close(between: Observation) -> bool:
    """Whether the ends of a range are near enough for it to be a single value told roughly."""
    return between.low is not None and between.high is not None and between.high <= WIDE * between.low


def rounds(one: Observation, other: Observation) -> bool:
    """Whether one of two near values is told as the rounder, and the other may be what it stands for."""
    return _is_round_for(one, other) or _is_round_for(other, one)


def _is_round_for(hedged: Observation, told: Observation) -> bool:
    """Whether a hedged value is rounder than another that it leaves room for."""
    if hedged.bound not in (ABOUT, *OVER, *UNDER) or _digits(hedged.value) > _digits(told.value):
        return False
    if _digits(hedged.value) == _digits(told.value) and hedged.bound != ABOUT:
        return False
    over, under = told.value >= hedged.value, told.value <= hedged.value
    return over if hedged.bound in OVER else under if hedged.bound in UNDER else True


def _digits(value: float) -> int:
    """How many figures a value has before its zeros, at least; of a half the figures of its double."""
    return min(_figures(value), _figures(HALVES * value))


def _figures(value: float) -> int:
    """How many figures a value has before its zeros."""
    return len(Decimal(str(abs(value))).normalize().as_tuple().digits)
