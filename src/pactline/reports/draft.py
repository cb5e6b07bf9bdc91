"""What a report is while it is being cleaned: its lines and what was found and taken out so far."""

from __future__ import annotations

import msgspec

from pactline.kit.offsets import Traced
from pactline.model.report import Repair, StatedDate
from pactline.reports import dates


class Draft(msgspec.Struct, frozen=True):
    """Lines (a paragraph each) with the masthead read and the repairs made up to now."""

    lines: tuple[Traced, ...]
    title: str | None = None
    author: str | None = None
    agency: str | None = None
    outlet: str | None = None
    place: str | None = None
    dates: tuple[StatedDate, ...] = ()
    repairs: tuple[Repair, ...] = ()

    def known(
        self,
        *,
        title: str | None = None,
        author: str | None = None,
        agency: str | None = None,
        place: str | None = None,
        outlet: str | None = None,
    ) -> Draft:
        """The draft with what was not known yet filled in; what is known stays."""
        return msgspec.structs.replace(
            self,
            title=self.title or title,
            author=self.author or author,
            agency=self.agency or agency,
            place=self.place or place,
            outlet=self.outlet or outlet,
        )

    def dated(self, found: tuple[StatedDate, ...]) -> Draft:
        """The draft with dates added."""
        return msgspec.structs.replace(self, dates=self.dates + found)

    def dated_by(self, line: str, origin: str) -> Draft:
        """The draft with the dates that a line states, or its month; each that is no day becomes a repair."""
        whole = dates.lengthened(line)
        slips = dates.impossible(whole)
        found = dates.stated(whole, origin=origin) or (() if slips else dates.month(whole, origin=origin))
        draft = self.dated(found)
        for words in slips:
            draft = draft.repaired("impossible-date", words)
        return draft

    def without(self, at: int, kind: str) -> Draft:
        """The draft less one line, which becomes a repair."""
        gone = self.lines[at].text.strip()
        return self.with_lines((*self.lines[:at], *self.lines[at + 1 :])).repaired(kind, gone)

    def with_line(self, at: int, line: Traced) -> Draft:
        """The draft with one line in another form."""
        return self.with_lines((*self.lines[:at], line, *self.lines[at + 1 :]))

    def with_lines(self, lines: tuple[Traced, ...]) -> Draft:
        """The draft with other lines."""
        return msgspec.structs.replace(self, lines=lines)

    def repaired(self, kind: str, text: str) -> Draft:
        """The draft with one more repair noted."""
        return msgspec.structs.replace(self, repairs=(*self.repairs, Repair(kind, text))) if text else self
