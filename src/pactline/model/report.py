"""One news report as read in: clean text, what stood around it, and how it was cleaned."""

import msgspec


class Source(msgspec.Struct, frozen=True):
    """Where a report came from: `path` as given (relative to the inputs' common folder, `file#key` inside a
    file of several), `digest` the SHA-256 of the raw bytes of this one report in hex, `url` if it names one.
    """

    path: str
    digest: str
    url: str | None = None


class Rejected(msgspec.Struct, frozen=True, order=True):
    """Something that could not be read as a report, and why, in words a user can act on."""

    path: str
    reason: str


class Repair(msgspec.Struct, frozen=True):
    """Text that was taken out of (or mended in) a report; `kind` is one of CONTRACT.md's repair kinds, `text` what was
    removed, as it stood.
    """

    kind: str
    text: str


class Run(msgspec.Struct, frozen=True):
    """`length` characters that stand at `start` in the clean text and at `origin` in the decoded source text."""

    start: int
    origin: int
    length: int


class StatedDate(msgspec.Struct, frozen=True):
    """A day that the report itself or its metadata gives: ISO days `first` to `last` (the same for one day), `origin`
    one of `date-line`, `dateline`, `json-ld`, `meta`, `url`, `page`, `feed`, `warc`, `field`; `text` the words it
    was read from. `method` is `stated` for the report's own words and `metadata` otherwise.
    """

    first: str
    last: str
    origin: str
    method: str
    text: str


class Raw(msgspec.Struct, frozen=True):
    """One report's bytes before any reading: `path` is its public path (`file#key` for one of several), `form` one of
    `text`, `html`, `fields`; the rest is what the container said of it (jsonl keys, feed entry, WARC header).
    """

    path: str
    form: str
    data: bytes
    digest: str
    charset: str | None = None
    url: str | None = None
    title: str | None = None
    date: str | None = None
    date_origin: str | None = None
    outlet: str | None = None
    author: str | None = None


class Report(msgspec.Struct, frozen=True):
    r"""A report ready to be read: `text` is clean and never changes afterwards; paragraphs are separated by blank
    lines (`\\n\\n`). Title, byline and date line are fields, not text.
    """

    id: str
    text: str
    source: Source
    title: str | None = None
    author: str | None = None
    agency: str | None = None
    outlet: str | None = None
    place: str | None = None  # the dateline's town, as written ("MOSCOW")
    dates: tuple[StatedDate, ...] = ()
    language: str | None = None
    repairs: tuple[Repair, ...] = ()
    offsets: tuple[Run, ...] = ()
    encoding: str = "utf-8"
