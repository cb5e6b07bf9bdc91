"""One report with all that was read in it: the unit of work, of cache, of a shard."""

import msgspec

from pactline.model.mention import Mention
from pactline.model.outcome import Outcome
from pactline.model.record import Record
from pactline.model.report import Report
from pactline.model.sentence import Sentence
from pactline.model.span import Evidence


class Chain(msgspec.Struct, frozen=True):
    """All references to one actor in one report: `id` is drawn from the report and the first mention, `titles` what
    offices the report gives it; `aliases` every name form in the order met; `called` the nouns that its name or the
    report says it is ("bank", "firm"), synonyms too.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    key: str | None = None
    country: str | None = None
    titles: tuple[tuple[str, str | None, Evidence], ...] = ()  # (office, of, where it says so)
    called: tuple[str, ...] = ()


class Gap(msgspec.Struct, frozen=True):
    """A cue that no record came of (CONTRACT.md, coverage): `cue` is number, quote or promise."""

    report: str
    start: int
    end: int
    cue: str


class Reading(msgspec.Struct, frozen=True):
    """The map's result for one report."""

    report: Report
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    chains: tuple[Chain, ...] = ()
    records: tuple[Record, ...] = ()
    gaps: tuple[Gap, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
