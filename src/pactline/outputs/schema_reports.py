"""The public shape of a report and of an input that is none."""

import msgspec

from pactline.outputs.schema_copies import CopyOut
from pactline.outputs.schema_words import WhenOut


class BecauseOut(msgspec.Struct, frozen=True):
    """One premise of a date; `start` and `end` are null where it stands outside the report's text."""

    premise: str
    report: str | None
    start: int | None
    end: int | None


class DateOut(msgspec.Struct, frozen=True):
    """The possible days of a report's news, how they were found, and why; `printed` are the days of the paper."""

    edtf: str
    first: str | None
    last: str | None
    candidates: tuple[str, ...]
    method: str
    because: tuple[BecauseOut, ...]
    would_narrow: tuple[BecauseOut, ...] = ()
    printed: WhenOut = WhenOut()


class RepairOut(msgspec.Struct, frozen=True):
    """Text taken out of a report."""

    kind: str
    text: str


class ReportOut(msgspec.Struct, frozen=True):
    """One report with its clean text."""

    id: str
    path: str
    url: str | None
    outlet: str | None
    agency: str | None
    author: str | None
    title: str | None
    language: str | None
    text: str
    digest: str
    date: DateOut
    repairs: tuple[RepairOut, ...]
    copy: CopyOut | None
    story: str | None


class RejectedOut(msgspec.Struct, frozen=True):
    """An input that is no report, and why."""

    path: str
    reason: str


class GapOut(msgspec.Struct, frozen=True):
    """A cue of which no record came."""

    report: str
    start: int
    end: int
    cue: str


class CoverageOut(msgspec.Struct, frozen=True):
    """What was read, and what was left."""

    sentences: int
    with_cue_without_record: tuple[GapOut, ...]
