"""An agreement as one place of a sentence names it."""

import msgspec

from pactline.records.agreement_truth import Turn


class Pact(msgspec.Struct, frozen=True):
    """An agreement as a sentence names it: its noun, the noun that holds it ("series"), label, number and year."""

    noun: int
    top: int
    kind: str
    label: tuple[int, int]
    number: int | None
    year: int | None
    turns: tuple[Turn, ...]
    bare: bool  # "the agreement": nothing but a pointing word and the noun
    plural: bool
    shared: bool = False  # "60 percent of the programmes": what a share is a share of
