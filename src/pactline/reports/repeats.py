"""A draft in, the draft with every paragraph once out.

A body pasted twice is found by its paragraphs: a long paragraph that stands above already, word for word or nearly, goes
if it is exactly the same, or if most of what stands around it is repeated too. Where the second copy begins in the
middle of a line, the line is cut there first.
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
    draft = draft.with_lines(tuple(piece for line in draft.lines for piece in _halves(line, draft.lines)))
    words = [_words(line.text) for line in draft.lines]
    same, near = _again(words), _near(words)
    pasted = sum(len(words[at]) for at in range(len(words)) if near[at]) >= MOST / 2 * sum(map(len, words))
    gone = [exact or (pasted and close) for exact, close in zip(same, near, strict=True)]
    gone = [out or (pasted and _beside(at, words, gone)) for at, out in enumerate(gone)]
    removed = "\n\n".join(line.text for line, out in zip(draft.lines, gone, strict=True) if out)
    kept = tuple(line for line, out in zip(draft.lines, gone, strict=True) if not out)
    return draft.with_lines(kept).repaired("repeated-body", removed)


def _beside(at: int, words: list[tuple[str, ...]], gone: list[bool]) -> bool:
    """Is this a short line that stands above too, next to a paragraph that goes? So a title goes with its copy."""
    return words[at] in words[:at] and any(gone[max(0, at - 1) : at + 2])


def _words(text: str) -> tuple[str, ...]:
    """The words of a line, case aside."""
    return tuple(_WORD.findall(text.casefold()))


def _halves(line: Traced, lines: tuple[Traced, ...]) -> list[Traced]:
    """The line, cut where the first paragraph begins again inside it."""
    opening = next((one.text for one in lines if len(_words(one.text)) >= LEAST), "")
    head = " ".join(opening.split(" ", HEAD)[:HEAD])
    at = line.text.find(head, 1) if len(head) > HEAD * 3 else -1
    return [line.cut(0, at).strip(), line.cut(at).strip()] if at > 0 else [line]


def _again(words: list[tuple[str, ...]]) -> list[bool]:
    """Which long paragraphs stand above word for word."""
    seen: set[tuple[str, ...]] = set()
    found = []
    for own in words:
        found.append(own in seen)
        seen |= {own} if len(own) >= LEAST else set()
    return found


def _near(words: list[tuple[str, ...]]) -> list[bool]:
    """Which paragraphs are nearly one above them: candidates by the words they begin or end with."""
    seen: dict[tuple[str, ...], int] = {}
    found = []
    for at, own in enumerate(words):
        keys = [own[:HEAD], own[-HEAD:]] if len(own) >= LEAST else []
        above = next((seen[key] for key in keys if key in seen), None)
        found.append(above is not None and _alike(own, words[above]))
        for key in keys:
            seen.setdefault(key, at)
    return found


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Are nearly all words of the longer in both?"""
    shared = sum((Counter(one) & Counter(other)).values())
    return shared >= NEAR * max(len(one), len(other))
