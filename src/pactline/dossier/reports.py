"""A view in, the reports out: where each comes from, what day it is of and why, what was mended, what it copies."""

from pactline.dossier.view import View
from pactline.dossier.wording import capital, clip, count
from pactline.model.dossier import Line, Section
from pactline.model.report import Report
from pactline.model.story import Dating
from pactline.model.when import When

KEY = "reports"
METHODS = {
    "stated": "the report gives the date",
    "metadata": "the page or file gives the date",
    "inferred": "worked out from the text",
    "unknown": "nothing in it gives a date",
}
COPIES = {"exact": "The same text as", "near": "Nearly the same text as", "part": "Shares a part of its text with"}
REPAIRS = {
    "repeated-body": "the text stood in it more than once",
    "markup": "stray markup was taken out",
    "furniture": "lines of the web page were taken out",
    "comments": "readers’ comments below the report were taken out",
    "byline": "the byline was set apart",
    "date-line": "the date line was set apart",
    "impossible-date": "a date that is no day was set aside",
    "dateline": "the dateline was set apart",
    "encoding": "damaged letters were mended",
    "title": "the title was set apart",
    "agency": "the agency’s credit was set apart",
    "author": "the author’s note was set apart",
}


def section(view: View) -> Section:
    """One line for each report, in the order of their days."""
    reports = [reading.report for reading in view.readings.values()]
    lines = [_line(report, view) for report in reports]
    lines.sort(key=lambda line: (line.when.first or "9999", line.when.last or "9999", line.record))
    return Section(KEY, "Reports", tuple(lines))


def title(report: Report) -> str:
    """The title, else the first words, else the path."""
    return report.title or clip(report.text, 80) or report.source.path


def origin(report: Report) -> str:
    """Author, agency and outlet."""
    author = f"by {report.author}" if report.author else ""
    return capital(", ".join(part for part in (author, report.agency, report.outlet) if part))


def copied(report: Report, view: View) -> str:
    """What a report has from another; "" when nothing."""
    copy = view.copies.get(report.id)
    if not copy or copy.of not in view.readings:
        return ""
    return (
        f"{COPIES.get(copy.kind, 'Shares text with')} “{title(view.report(copy.of))}” ({copy.share:.0%} of its words)."
    )


def mended(report: Report) -> list[str]:
    """What was mended, each kind once with its count."""
    kinds = list(dict.fromkeys(repair.kind for repair in report.repairs))
    numbers = {kind: sum(repair.kind == kind for repair in report.repairs) for kind in kinds}
    return [
        REPAIRS.get(kind, kind) + (f" ({count(numbers[kind], 'place')})" if numbers[kind] > 1 else "") for kind in kinds
    ]


def _line(report: Report, view: View) -> Line:
    """One report."""
    dating = view.datings.get(report.id)
    method = METHODS.get(dating.method, dating.method) if dating else METHODS["unknown"]
    parts = [
        origin(report),
        _method(method, dating),
        capital("; ".join(mended(report))),
        copied(report, view).rstrip("."),
    ]
    return Line(
        record=report.id,
        text=title(report),
        evidence=(),
        when=dating.when if dating else When(),
        detail=". ".join(part for part in parts if part) + ".",
        tags=("report",),
        day=view.date(report.id),
    )


def _method(method: str, dating: Dating | None) -> str:
    """How the date was come by; the reasons themselves stand in the story."""
    because = len(dating.because) if dating else 0
    return f"{capital(method)}{' (' + count(because, 'reason') + ')' if because > 1 else ''}"
