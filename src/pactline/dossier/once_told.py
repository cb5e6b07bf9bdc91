"""Lines of figures in, each sentence that gives figures of one day once out: the others stand beside its first line.

What stands in a series stays there alone: a heading says of what its values are, and of no others.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from pactline.dossier import recurring, values
from pactline.dossier.kinds import COUNTS, SHARES, SMALL, SUMS
from pactline.dossier.view import View
from pactline.model.dossier import Line
from pactline.model.when import When

LOOSE = (SUMS, SHARES, COUNTS, SMALL)


def folded(lines: Sequence[Line], view: View) -> list[Line]:
    """The lines, those whose sentence and day another line tells with its words put beside it."""
    kept: list[Line] = []
    at: dict[tuple[str, int, When], list[int]] = defaultdict(list)
    for line in lines:
        key = _key(line, view)
        host = next((one for one in at[key] if _holds(kept[one], line, view)), None)
        if host is not None:
            kept[host] = _joined(kept[host], line)
        else:
            at[key].append(len(kept))
            kept.append(line)
    return kept


def _key(line: Line, view: View) -> tuple[str, int, When]:
    """The sentence that a line's first value stands in, and its day."""
    span = values.place(view.values[line.record][1]).span
    sentences = view.readings[span.report].sentences
    return span.report, bisect_right(sentences, span.start, key=lambda one: one.start), line.when or When()


def _holds(host: Line, line: Line, view: View) -> bool:
    """Whether a line tells the values of another in its own words, and neither stands in a series."""
    if line.group not in LOOSE or not (host.group in LOOSE or recurring.heads(host.group)):
        return False
    of = (line.record, *(tag.removeprefix("also:") for tag in line.tags if tag.startswith("also:")))
    return all(view.values[record][1].text in host.text for record in of)


def _joined(host: Line, line: Line) -> Line:
    """A line with the values of another beside its own."""
    own, others = ([term for term in host.terms if bool(term[0]) is named] for named in (False, True))
    more = [term for term in line.terms if not term[0] and term not in own]
    also = (f"also:{line.record}", *line.tags)
    return msgspec.structs.replace(
        host,
        evidence=tuple(sorted({*host.evidence, *line.evidence})),
        tags=tuple(dict.fromkeys((*host.tags, *also))),
        terms=(*own, *more, *others),
    )
