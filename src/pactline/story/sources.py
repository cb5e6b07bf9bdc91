"""Reports and their copies in, how many independent sources stand behind a line out.

Words that a report has from another are the other's; sentences it added are its own. So one report may carry one line
as a copy and another on its own account.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from pactline.kit.groups import join
from pactline.model.span import Span
from pactline.model.story import Copy

WHOLE = frozenset({"exact", "near"})
OWN = 120  # characters a copy must add to count as a source besides: more than a headline or a credit line
KNOWN_BY = 40  # characters by which the same addition (a footer of one house) is known in several copies


class Stretch(msgspec.Struct, frozen=True, order=True):
    """Characters of a report that are of another source than the rest of it."""

    start: int
    end: int
    source: str


class Origins(msgspec.Struct, frozen=True):
    """Whose words a report's are: report -> source, and the stretches that are somebody else's."""

    sources: Mapping[str, str]
    stretches: Mapping[str, Sequence[Stretch]] = {}

    def of(self, span: Span) -> str:
        """The source of some words; a report nobody has compared is its own."""
        found = self.stretches.get(span.report, ())
        place = bisect_right(found, span.start, key=lambda one: one.start) - 1
        if place >= 0 and span.start < found[place].end:
            return found[place].source
        return self.sources.get(span.report, span.report)

    def count(self, spans: Iterable[Span]) -> tuple[int, int]:
        """Count the reports that carry a line, and the independent sources among them: of each report one, its own
        words before those it has from another, so that there are never more sources than reports.
        """
        told: dict[str, set[str]] = defaultdict(set)
        for span in spans:
            told[span.report].add(self.of(span))
        return len(told), len({self._first(report, sources) for report, sources in told.items()})

    def _first(self, report: str, sources: Iterable[str]) -> str:
        """The source for which a report stands: itself, if it says the line in words of its own too."""
        mine = self.sources.get(report, report)
        return min(sources, key=lambda one: (one != own(report), one != mine, one))


def trace(reports: Sequence[str], copies: Iterable[Copy]) -> Origins:
    """Trace every report's words to their source."""
    held = list(copies)
    sources = group(reports, held)
    stretches: dict[str, list[Stretch]] = defaultdict(list)
    for copy in held:
        if copy.kind in WHOLE:
            added = [one.ours for one in copy.drift if one.kind == "added" and one.ours]
            stretches[copy.report] += [Stretch(span.start, span.end, own(copy.report)) for span in added]
    for copy in held:
        if copy.kind not in WHOLE:
            spans = [one.ours for one in copy.passages]
            stretches[copy.report] += [Stretch(span.start, span.end, sources[copy.of]) for span in spans]
    return Origins(sources, {report: _apart(found) for report, found in stretches.items()})


def group(reports: Sequence[str], copies: Iterable[Copy]) -> dict[str, str]:
    """Give each report its source: reports that are copies of one text have the same one (the smallest id)."""
    pairs = [(copy.report, copy.of) for copy in copies if copy.kind in WHOLE]
    return {report: min(members) for members in join(sorted(reports), pairs) for report in members}


def own(report: str) -> str:
    """The source of what a copy adds to the text it copies."""
    return f"{report}:own"


def alone(reports: Mapping[str, str], copies: Sequence[Copy]) -> int:
    """How many independent sources a pile (id -> text) holds: distinct texts, and the copies that add words of their
    own; a copy is one source besides, however often it adds some, and copies that add the same are one together.
    """
    added: dict[str, set[str]] = defaultdict(set)
    for copy in copies:
        for one in copy.drift:
            if copy.kind in WHOLE and one.kind == "added" and one.ours and one.ours.end - one.ours.start >= OWN:
                words = reports[copy.report][one.ours.start : one.ours.end]
                added[copy.report].add(words[:KNOWN_BY])
    besides = join(sorted({*added, *(words for held in added.values() for words in held)}), _pairs(added))
    return len(set(group(sorted(reports), copies).values())) + len(besides)


def _pairs(added: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    """Copies with the beginnings of what they add."""
    return [(report, words) for report, held in added.items() for words in sorted(held)]


def _apart(found: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Stretches in order, none over another; the earlier keeps the words."""
    kept: list[Stretch] = []
    for one in sorted(found):
        start = max(one.start, kept[-1].end if kept else 0)
        if start < one.end:
            kept.append(Stretch(start, one.end, one.source))
    return tuple(kept)
