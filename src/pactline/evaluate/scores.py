"""What an evaluation yields: rows of named figures."""

import msgspec


class Row(msgspec.Struct, frozen=True):
    """One line of a table: the system or the slice (`pactline`, `direct`, `regex floor`) and its figures in order."""

    name: str
    figures: tuple[tuple[str, float], ...]
