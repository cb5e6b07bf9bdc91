"""Number words and digits in, their value out: 27, twenty-seven, a hundred, two and a half, 1 1/2."""

from collections.abc import Sequence

from pactline.mentions.times.words import Word


def count(words: Sequence[Word]) -> float | None:
    """The value of a number's words; None for "several"."""
    total, found = 0.0, False
    for word in words:
        values = word.values
        if "times" in values:
            total = (total or 1.0) * float(values["times"])
        elif "several" in values:
            return None
        else:
            value = next(
                (values[kind] for kind in ("n", "num", "decimal", "fraction", "couple") if kind in values), None
            )
            if value is None:
                continue
            total += float(value)
        found = True
    return total if found else None


def ordinal(words: Sequence[Word]) -> int:
    """The value of 21st, twenty-first, first, or of plain digits."""
    total = 0
    for word in words:
        for kind in ("nth", "n31", "tens"):
            if kind in word.values:
                total += int(word.values[kind])
                break
    return total


def year(words: Sequence[Word]) -> int:
    """The year in words: nineteen ninety-six, twenty twelve."""
    values = [int(word.values["num"]) for word in words if "num" in word.values]
    return values[0] * 100 + sum(values[1:])
