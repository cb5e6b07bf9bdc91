"""Reports in, who shares text with whom out.

A copy says nothing about who wrote first: `of` is the report of the group that credits an agency, else the one with the
most words of its own, else the smaller id.
"""

import re
from collections.abc import Mapping, Sequence

from pactline.kit.groups import join
from pactline.kit.likeness import Overlap, overlaps
from pactline.model.report import Report
from pactline.model.story import Copy

NEAR = 0.6  # of the shorter text's words: the same report (best ARI on neardup/dev, docs/decisions/006)
PART = 0.12  # of either text's words: a passage taken over
LEAST = 20  # words; shorter texts and passages are too alike by chance (FAULTS row 29)
_WORD = re.compile(r"\w+")


Words = Mapping[str, Sequence[str]]


def find(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """Find the reports whose text is mostly another's (`exact`, `near`) or holds passages of another (`part`)."""
    words: Words = {report.id: _words(report.text) for report in reports}
    met = overlaps({key: value for key, value in words.items() if len(value) >= LEAST})
    copies = _whole(reports, words, met)
    for part in (_part(found, words) for found in met):
        if part and part.report not in copies and part.of not in copies:
            copies[part.report] = part
    return tuple(copies[key] for key in sorted(copies))


def _whole(reports: Sequence[Report], words: Words, met: Sequence[Overlap]) -> dict[str, Copy]:
    """The copies of a whole report, by report."""
    agencies = {report.id: report.agency for report in reports}
    own = {(pair, key): _own(found, key, words) for found in met for pair, key in _both(found)}
    copies: dict[str, Copy] = {}
    for group in join(sorted(words), [(found.left, found.right) for found in met if _share(found, words) >= NEAR]):
        head = min(group, key=lambda key: (agencies[key] is None, -len(words[key]), key))
        for key in group:
            if key != head:  # 0: joined to the head only through others
                share = own.get((frozenset({key, head}), key), 0.0)
                kind = "exact" if words[key] == words[head] else "near"
                copies[key] = Copy(report=key, of=head, kind=kind, share=round(share, 3))
    return copies


def _both(found: Overlap) -> tuple[tuple[frozenset[str], str], tuple[frozenset[str], str]]:
    """A pair from either side."""
    pair = frozenset({found.left, found.right})
    return (pair, found.left), (pair, found.right)


def _words(text: str) -> list[str]:
    """The words of a text, case and punctuation aside."""
    return _WORD.findall(text.casefold())


def _share(found: Overlap, words: Words) -> float:
    """How much of the shorter text is shared."""
    left, right = len(words[found.left]), len(words[found.right])
    return found.left_words / left if left <= right else found.right_words / right


def _own(found: Overlap, key: str, words: Words) -> float:
    """The share of `key`'s own words that the other has too."""
    return (found.left_words if found.left == key else found.right_words) / len(words[key])


def _part(found: Overlap, words: Words) -> Copy | None:
    """A passage of some length shared by two reports that are not the same: the one it makes more of is the taker."""
    if _share(found, words) >= NEAR or min(found.left_words, found.right_words) < LEAST:
        return None
    shares = sorted([(_own(found, found.left, words), found.left), (_own(found, found.right, words), found.right)])
    (_, giver), (share, taker) = shares
    return Copy(report=taker, of=giver, kind="part", share=round(share, 3)) if share >= PART else None
