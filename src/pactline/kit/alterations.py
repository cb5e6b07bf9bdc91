"""Two stretches of words that stand for each other in, what the change does to the sense out.

Words are folded and split at apostrophes, as reports are compared: the "t" of "won't" stands alone and denies.
"""

from collections.abc import Iterable, Sequence

DENIALS = frozenset({"not", "no", "never", "denied", "denies", "deny", "nor", "without", "neither", "cannot", "t"})


def kind(ours: Sequence[str], theirs: Sequence[str]) -> str:
    """What a change is: another number, a denial on one side only, or nothing to speak of."""
    if figures(ours) and figures(theirs) and figures(ours) != figures(theirs):
        return "number"
    return "denial" if denies(ours) != denies(theirs) else ""


def figures(words: Iterable[str]) -> list[str]:
    """The figures among some words."""
    return [word for word in words if word[0].isdigit()]


def denies(words: Iterable[str]) -> bool:
    """Does one of the words deny?"""
    return not DENIALS.isdisjoint(words)
