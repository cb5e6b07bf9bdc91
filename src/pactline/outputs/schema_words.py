"""The public shape of what points at words and days: evidence, sets of days."""

import msgspec


class WhenOut(msgspec.Struct, frozen=True):
    """A set of days: EDTF, first and last day (null where open or unknown)."""

    edtf: str = ""
    first: str | None = None
    last: str | None = None


class EvidenceOut(msgspec.Struct, frozen=True):
    """Words of one report, the part they play, and the rule that read them."""

    report: str
    start: int
    end: int
    role: str
    rule: str
