"""A draft in, the draft with every paragraph once out.

A body pasted twice is found by its paragraphs: a long paragraph that stands above already goes if it is word for word
the same, or if it is nearly the same and most of the body is repeated so. Where the second copy begins in the middle of
a line, the line is cut there first.
"""

import re
from collections import Counter

from pactline.kit.offsets import Traced
from pactline.reports.draft import Draft

LEAST = 12  # words; shorter lines (a refrain, "He was 75.") may well stand twice
HEAD = 8  # words by which a second beginning is known
NEAR = 0.9  # of the words in common
MOST = 0.5  # of the words of a body are repeated in one that was pasted twice
_WORD = re.compile(r"\w+")


def undo(draft: Draft) -> Draft:
    """Take out what stands twice."""
    opening = next((line.text for line in draft.lines if len(_words(line.text)) >= LEAST), "")
    lines = [piece for line in draft.lines for piece in _halves(line, opening)]
    questions = {at for at, line in enumerate(lines) if line.text.endswith("?")}
    gone = _repeated([_words(line.text) for line in lines], questions)
    if not gone:
        return draft
    removed = "\n\n".join(line.text for at, line in enumerate(lines) if at in gone)
    kept = tuple(line for at, line in enumerate(lines) if at not in gone)
    return draft.with_lines(kept).repaired("repeated-body", removed)


def _repeated(words: list[tuple[str, ...]], questions: set[int]) -> set[int]:
    """Which lines repeat what stands above them; a question may be put twice in one interview."""
    exact, near = _again(words) - questions, _near(words)
    if sum(len(words[at]) for at in near) < MOST / 2 * sum(map(len, words)):
        return exact
    gone = exact | near
    return gone | {at for at in _short_again(words) if not gone.isdisjoint({at - 1, at + 1})}


def _short_again(words: list[tuple[str, ...]]) -> set[int]:
    """Which lines of any length stand above, word for word: next to a copy, a title goes with it."""
    seen: set[tuple[str, ...]] = set()
    found = set()
    for at, own in enumerate(words):
        found |= {at} if own in seen else set()
        seen.add(own)
    return found


def _words(text: str) -> tuple[str, ...]:
    """The words of a line, case aside."""
    return tuple(_WORD.findall(text.casefold()))


def _halves(line: Traced, opening: str) -> list[Traced]:
    """The line, cut where the first paragraph begins again inside it."""
    head = " ".join(opening.split(" ", HEAD)[:HEAD])
    at = line.text.find(head, 1) if len(head) > HEAD * 3 else -1
    return [line.cut(0, at).strip(), line.cut(at).strip()] if at > 0 else [line]


def _again(words: list[tuple[str, ...]]) -> set[int]:
    """Which long paragraphs stand above word for word."""
    return {at for at in _short_again(words) if len(words[at]) >= LEAST}


def _near(words: list[tuple[str, ...]]) -> set[int]:
    """Which paragraphs are a second copy, nearly, of as many others that all stand above them, in their order.

    Candidates are told by the words they begin or end with. Sentences of one pattern (results, votes, prices) fail the
    order: they are like one another, and no copy.
    """
    seen: dict[tuple[str, ...], int] = {}
    copies: dict[int, int] = {}
    for at, own in enumerate(words):
        keys = [own[:HEAD], own[-HEAD:]] if len(own) >= LEAST else []
        above = next((seen[key] for key in keys if key in seen), None)
        if above is not None and _alike(own, words[above]):
            copies[at] = above
        for key in keys:
            seen.setdefault(key, at)
    origins = list(copies.values())
    in_order = origins == sorted(set(origins)) and (not origins or origins[-1] < min(copies))
    return set(copies) if in_order else set()


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Are nearly all words of the longer in both, and all numbers the same?"""
    if [word for word in one if word.isdigit()] != [word for word in other if word.isdigit()]:
        return False
    shared = sum((Counter(one) & Counter(other)).values())
    return shared >= NEAR * max(len(one), len(other))
