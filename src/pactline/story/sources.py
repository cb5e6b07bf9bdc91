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
        """Count the reports that carry a line, and the independent sources among them."""
        held = list(spans)
        return len({span.report for span in held}), len({self.of(span) for span in held})


def trace(reports: Sequence[str], copies: Iterable[Copy]) -> Origins:
    """Trace every report's words to their source."""
    held = list(copies)
    sources = group(reports, held)
    stretches: dict[str, list[Stretch]] = defaultdict(list)
    for copy in held:
        if copy.kind in WHOLE:
            own = [one.ours for one in copy.drift if one.kind == "added" and one.ours]
            stretches[copy.report] += [Stretch(span.start, span.end, f"{copy.report}:own") for span in own]
    for copy in held:
        if copy.kind not in WHOLE:
            spans = [one.ours for one in copy.passages]
            stretches[copy.report] += [Stretch(span.start, span.end, sources[copy.of]) for span in spans]
    return Origins(sources, {report: _apart(found) for report, found in stretches.items()})


def group(reports: Sequence[str], copies: Iterable[Copy]) -> dict[str, str]:
    """Give each report its source: reports that are copies of one text have the same one (the smallest id)."""
    pairs = [(copy.report, copy.of) for copy in copies if copy.kind in WHOLE]
    return {report: min(members) for members in join(sorted(reports), pairs) for report in members}


def alone(reports: Mapping[str, str], copies: Sequence[Copy]) -> int:
    """How many independent sources a pile (id -> text) holds: distinct texts, and what copies add on their own."""
    added = set()
    for copy in copies:
        for one in copy.drift:
            if copy.kind in WHOLE and one.kind == "added" and one.ours and one.ours.end - one.ours.start >= OWN:
                words = reports[copy.report][one.ours.start : one.ours.end]
                added.add(words[:KNOWN_BY])
    return len(set(group(sorted(reports), copies).values())) + len(added)


def _apart(found: Iterable[Stretch]) -> tuple[Stretch, ...]:
    """Stretches in order, none over another; the earlier keeps the words."""
    kept: list[Stretch] = []
    for one in sorted(found):
        start = max(one.start, kept[-1].end if kept else 0)
        if start < one.end:
            kept.append(Stretch(start, one.end, one.source))
    return tuple(kept)
