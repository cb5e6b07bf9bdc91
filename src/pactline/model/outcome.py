"""A deed as one clause has it: what a commitment undertakes, or what a report tells was done, begun, put off."""

import msgspec

from pactline.model.mention import Time
from pactline.model.record import Party
from pactline.model.span import Span


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """One deed, reduced to what two tellings of it share.

    `of` is the id of the commitment that undertakes it, "" where a report tells it as a fact; `phase` is "", begin,
    finish, halt, refuse or delay; `deed` is the family of its verb or noun, "" where a thing stands alone. `head` is
    what it is done to, in plain form, `own` the other words of that phrase, `names` its proper names, `places` the
    names of where it was done. `definite` is "the centre" or "its centre", `some` a part of the whole or nearly the
    whole, `undone` a deed that a report says was not done, `failed` so that it was owed: "failed to open it". `deed` is
    "*" for what was spoken of just before: "did so", "refused"; `asker` is whose demand was turned down. `value` and
    `unit` are the first sum or count, `term` is the day or the length of a delay. `recalled` is told as promised
    before, `against` as promised not to be, `promiser` by whom.
    """

    span: Span
    of: str = ""
    phase: str = ""
    deed: str = ""
    head: str = ""
    own: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    definite: bool = False
    some: bool = False
    undone: bool = False
    failed: bool = False
    asker: Party | None = None
    value: float | None = None
    unit: str = ""
    by: Party | None = None
    said_by: tuple[Party, ...] = ()
    when: Time | None = None
    term: Time | None = None
    recalled: bool = False
    against: bool = False
    promiser: Party | None = None
