"""Reports in, who shares text with whom out.

A copy says nothing about who wrote first: `of` is the report of the group that credits an agency, else the one with the
most words of its own, else the smaller id.
"""

import re
from collections.abc import Sequence

from pactline.kit.groups import join
from pactline.kit.likeness import Overlap, overlaps
from pactline.model.report import Report
from pactline.model.story import Copy

NEAR = 0.6  # of the shorter text's words: the same report (best ARI on neardup/dev, docs/decisions/006)
PART = 0.12  # of either text's words: a passage taken over
LEAST = 20  # words; shorter texts and passages are too alike by chance (FAULTS row 29)
_WORD = re.compile(r"\w+")


def find(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """Find the reports whose text is mostly another's (`exact`, `near`) or holds passages of another (`part`)."""
    words = {report.id: _words(report.text) for report in reports}
    met = overlaps({key: value for key, value in words.items() if len(value) >= LEAST})
    same = [found for found in met if _share(found, words) >= NEAR]
    by_id = {report.id: report for report in reports}
    copies: dict[str, Copy] = {}
    for group in join(sorted(words), [(found.left, found.right) for found in same]):
        if len(group) > 1:
            head = min(group, key=lambda key: (by_id[key].agency is None, -len(words[key]), key))
            copies |= {key: _copy(key, head, words, met) for key in group if key != head}
    for found in met:
        part = _part(found, words)
        if part and part.report not in copies and part.of not in copies:
            copies[part.report] = part
    return tuple(copies[key] for key in sorted(copies))


def _words(text: str) -> list[str]:
    """The words of a text, case and punctuation aside."""
    return _WORD.findall(text.casefold())


def _share(found: Overlap, words: dict[str, list[str]]) -> float:
    """How much of the shorter text is shared."""
    left, right = len(words[found.left]), len(words[found.right])
    return found.left_words / left if left <= right else found.right_words / right


def _copy(key: str, head: str, words: dict[str, list[str]], met: Sequence[Overlap]) -> Copy:
    """A copy of the group's head; the share is 0 for one that is joined to it only through others."""
    share = next((_own(found, key, words) for found in met if {found.left, found.right} == {key, head}), 0.0)
    kind = "exact" if words[key] == words[head] else "near"
    return Copy(report=key, of=head, kind=kind, share=round(share, 3))


def _own(found: Overlap, key: str, words: dict[str, list[str]]) -> float:
    """The share of `key`'s own words that the other has too."""
    return (found.left_words if found.left == key else found.right_words) / len(words[key])


def _part(found: Overlap, words: dict[str, list[str]]) -> Copy | None:
    """A passage of some length shared by two reports that are not the same: the one it makes more of is the taker."""
    if _share(found, words) >= NEAR or min(found.left_words, found.right_words) < LEAST:
        return None
    shares = sorted([(_own(found, found.left, words), found.left), (_own(found, found.right, words), found.right)])
    (_, giver), (share, taker) = shares
    return Copy(report=taker, of=giver, kind="part", share=round(share, 3)) if share >= PART else None
