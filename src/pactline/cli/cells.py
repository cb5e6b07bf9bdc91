"""Values of dossier.json in, the words of a terminal's table out."""

from collections.abc import Sequence

from pactline.dossier import dates
from pactline.model.when import When
from pactline.outputs.schema import DossierOut
from pactline.outputs.schema_records import AgreementOut, IndicatorOut, ObservationOut
from pactline.outputs.schema_reports import DateOut
from pactline.outputs.schema_words import EvidenceOut, WhenOut

BRIEF = 160  # characters of a quoted text in a cell


def day(when: WhenOut | None) -> str:
    """A date as a reader writes it; nothing where it is not known."""
    return dates.say(When(when.edtf, when.first, when.last)) if when and when.edtf else ""


def dated(date: DateOut) -> str:
    """The date of a report, by its possible days where they are known one by one."""
    return dates.say(When(date.edtf, date.first, date.last), date.candidates)


def reached(one: AgreementOut) -> str:
    """The stages with their days."""
    return "; ".join(f"{stage.stage} {day(stage.when)}".strip() for stage in one.stages)


def carried(one: AgreementOut) -> str:
    """How many reports, how many of them independent."""
    return f"{one.reports} ({one.independent} independent)"


def words(evidence: Sequence[EvidenceOut], dossier: DossierOut) -> str:
    """The words of the evidence from the first to the last of one report."""
    texts = {report.id: report.text for report in dossier.reports}
    inside = [one for one in evidence if one.report == evidence[0].report]
    return brief(texts[evidence[0].report][min(one.start for one in inside) : max(one.end for one in inside)])


def of(indicator: IndicatorOut) -> str:
    """What an indicator measures."""
    return indicator.label


def value(point: ObservationOut) -> str:
    """The value as written."""
    return brief(point.text)


def kinds(repairs: Sequence[object]) -> str:
    """The kinds of repairs, each once."""
    return ", ".join(sorted({str(getattr(repair, "kind", "")) for repair in repairs}))


def brief(*words: str) -> str:
    """Words on one line, cut where they are long."""
    line = " ".join(" ".join(part.split()) for part in words if part)
    return line if len(line) <= BRIEF else line[: BRIEF - 1] + "…"
