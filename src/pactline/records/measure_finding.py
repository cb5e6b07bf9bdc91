"""What an amount measures: what every rule of measures finds."""

import msgspec


class Finding(msgspec.Struct, frozen=True):
    """What an amount measures: `label` in the report's words, `of` the denominator, `object` where it stands."""

    label: str
    object: tuple[int, int]
    of: str | None = None
    noun: int = -1  # the token of what is counted, -1 for a clause
    rule: str = ""
    cue: int = -1  # the token that says what is told of it, where that is not the verb
