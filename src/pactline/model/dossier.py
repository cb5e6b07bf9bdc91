"""Sections and lines, no markup: what every output renders."""

import msgspec

from pactline.model.span import Evidence
from pactline.model.story import Story
from pactline.model.when import When


class Line(msgspec.Struct, frozen=True):
    """One checkable line: `text` is a plain sentence, `record` the id that `pactline why` takes, `when` its date,
    `detail` a shorter remark under it, `evidence` the words it rests on. `group` is the heading within the section it
    stands under (an actor, an indicator), `day` its date as a reader writes it, `terms` are particulars by name (due,
    strength), `parts` lines of its own: the stages of an agreement, the turns of a commitment, the sides of a dispute.
    """

    record: str
    text: str
    evidence: tuple[Evidence, ...]
    when: When = When()
    detail: str = ""
    tags: tuple[str, ...] = ()
    group: str = ""
    day: str = ""
    terms: tuple[tuple[str, str], ...] = ()
    parts: "tuple[Line, ...]" = ()


class Section(msgspec.Struct, frozen=True):
    """A heading with lines; `key` is a stable name (`timeline`, `figures`, `reports`, `coverage`, ...)."""

    key: str
    title: str
    lines: tuple[Line, ...]
    note: str = ""


class Dossier(msgspec.Struct, frozen=True):
    """The finished dossier: `options` are the settings that shaped it, as plain strings, for the record."""

    title: str
    sections: tuple[Section, ...]
    story: Story
    version: str
    options: tuple[tuple[str, str], ...] = ()
