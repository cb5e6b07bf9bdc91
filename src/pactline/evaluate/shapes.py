"""What a gold line of each task must hold; other keys are free (docs/gold-files.md shows a line of each).

A span is `[start, end)` of the line's text in characters. A line that breaks a shape is said by msgspec.
"""

from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

Pair = tuple[int, int]
Pairs = tuple[Pair, ...]
Key = str | int


class Stretch(msgspec.Struct, frozen=True):
    """`{"start", "end"}`."""

    start: int
    end: int


class Timex(Stretch, frozen=True):
    """A TIMEX3 expression."""

    type: str
    value: str


class Timed(msgspec.Struct, frozen=True):
    """A text with its TIMEX3 expressions, seen from the day `dct`."""

    text: str
    dct: str
    timexes: tuple[Timex, ...]

    def __post_init__(self) -> None:
        """Check the day and the spans."""
        _day("dct", self.dct)
        _inside(self.text, ((one.start, one.end) for one in self.timexes))


class Attribution(msgspec.Struct, frozen=True):
    """Who said what, by the characters of its roles."""

    source: Pairs
    cue: Pairs
    content: Pairs
    type: Literal["direct", "mixed", "indirect"]


class Attributed(msgspec.Struct, frozen=True):
    """A text with its attributions."""

    id: Key
    text: str
    attributions: tuple[Attribution, ...]

    def __post_init__(self) -> None:
        """Check the spans."""
        _inside(self.text, (pair for one in self.attributions for pair in (*one.source, *one.cue, *one.content)))


class Copied(msgspec.Struct, frozen=True):
    """A text, the group of copies it is of, and the stretches it took from another; an original has kind `base`."""

    id: Key
    text: str
    cluster: Key
    kind: str
    segments: tuple[Stretch, ...] | None = None

    def __post_init__(self) -> None:
        """Check the spans, which only an original may lack."""
        if self.segments is None and self.kind != "base":
            raise ValueError('"segments" is missing')
        _inside(self.text, ((one.start, one.end) for one in self.segments or ()))


class Clustered(msgspec.Struct, frozen=True):
    """A text and the story it is of."""

    id: Key
    text: str
    cluster: Key
    title: str | None = None
    corpus: str = "all"


class Mention(msgspec.Struct, frozen=True):
    """A mention with its chain; `spans` stands for a mention in pieces."""

    kind: str
    chain: Key
    text: str
    start: int | None = None
    end: int | None = None
    spans: Pairs = ()
    selected: bool | None = None

    def __post_init__(self) -> None:
        """Check that it has a place; a file in which not events alone count gives it by start and end."""
        placed = self.start is not None and self.end is not None
        if not placed and not (self.spans and (self.kind == "event" or self.selected is not None)):
            raise ValueError('"start" and "end" are missing')


class Mentioning(msgspec.Struct, frozen=True):
    """A text with its mentions."""

    id: Key
    text: str
    mentions: tuple[Mention, ...]
    topic: Key = ""


class NewsDay(msgspec.Struct, frozen=True):
    """A time of a text that is dated again."""

    start: int
    text: str
    value: str


class Dated(msgspec.Struct, frozen=True):
    """A text and its day, as `dct` or `date`; a line without either is passed over."""

    text: str = ""
    dct: str | None = None
    date: str | int | None = None
    timexes: tuple[NewsDay, ...] = ()


class PageBody(msgspec.Struct, frozen=True):
    """A gzipped page beside the gold file, with the text of its article."""

    html: str
    article_body: str


class PageDay(msgspec.Struct, frozen=True):
    """A gzipped page beside the gold file, with its address and its day; a number stands for none, as in htmldate's."""

    html: str
    url: str
    date: str | int


class Rooted(msgspec.Struct, frozen=True):
    """A sentence with a source and a target, and which of 15 roots joins them."""

    id: Key
    text: str
    source: Pairs
    target: Pairs
    root15: str


class Coded(msgspec.Struct, frozen=True):
    """The codes of who acts on whom."""

    source: str | None
    target: str | None


class Directed(msgspec.Struct, frozen=True):
    """A sentence with the codes of its events."""

    id: Key
    text: str
    events: tuple[Coded, ...]


class Told(msgspec.Struct, frozen=True):
    """An event of running text, with all that can be defended (docs/guidelines-events.md)."""

    trigger: Pair
    types: tuple[str, ...]
    statuses: tuple[str, ...]
    actors: Pairs
    recipients: Pairs
    optional: bool


class Running(msgspec.Struct, frozen=True):
    """A text whose events are marked up to the character `until`."""

    id: Key
    text: str
    half: str
    until: int
    events: tuple[Told, ...]


class Timeline(msgspec.Struct, frozen=True):
    """A timeline of `l` days of `k` lines, and the days between which its articles lie."""

    topic: str
    start: str
    end: str
    l: int  # noqa: E741 - as the corpus calls it
    k: int
    timeline: tuple[tuple[str, tuple[str, ...]], ...] | dict[str, tuple[str, ...]]

    def __post_init__(self) -> None:
        """Check the days."""
        days = self.timeline if isinstance(self.timeline, dict) else [day for day, _ in self.timeline]
        if not days:
            raise ValueError('"timeline" is empty')
        for name, day in (("start", self.start), ("end", self.end), *(("timeline", day) for day in days)):
            _day(name, day)


class Article(msgspec.Struct, frozen=True):
    """An article that timelines are made from."""

    id: Key
    topic: str
    date: str
    text: str

    def __post_init__(self) -> None:
        """Check the day."""
        _day("date", self.date)


class Pointer(msgspec.Struct, frozen=True):
    """The head of standoff labels: the file of their texts."""

    texts: str


class Spoken(msgspec.Struct, frozen=True):
    """A speech act by its cue and content in the text of that id."""

    id: str
    half: str
    cue: Pairs
    content: Pairs
    act: str
    status: str


class Text(msgspec.Struct, frozen=True):
    """A text that standoff labels point into."""

    id: Key
    text: str


def _day(name: str, words: str) -> None:
    """Refuse what is no day."""
    try:
        date.fromisoformat(words[:10])
    except ValueError:
        raise ValueError(f'"{name}" is no day: {words[:20]!r}, write it as 2021-11-04') from None


def _inside(text: str, pairs: Iterable[Pair]) -> None:
    """Refuse a span that does not lie in the text."""
    for start, end in pairs:
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"the span [{start}, {end}] lies outside its text of {len(text)} characters")
