"""Reports and their copies in, how many independent sources stand behind a line out."""

from collections.abc import Iterable, Mapping, Sequence

from pactline.kit.groups import join
from pactline.model.story import Copy

WHOLE = frozenset({"exact", "near"})


def group(reports: Sequence[str], copies: Iterable[Copy]) -> dict[str, str]:
    """Give each report its source: reports that are copies of one text have the same one (the smallest id)."""
    pairs = [(copy.report, copy.of) for copy in copies if copy.kind in WHOLE]
    return {report: min(members) for members in join(sorted(reports), pairs) for report in members}


def count(reports: Iterable[str], sources: Mapping[str, str]) -> tuple[int, int]:
    """Count the reports that carry a line, and the independent sources among them."""
    carriers = set(reports)
    return len(carriers), len({sources[report] for report in carriers})
