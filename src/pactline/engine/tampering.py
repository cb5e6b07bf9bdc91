"""A dossier.json and the dossier its store keeps in, the records in which they differ out."""

from collections.abc import Iterator
from typing import Any

import msgspec

from pactline.model.dossier import Dossier
from pactline.outputs.json import public
from pactline.outputs.schema import DossierOut

LISTS = (
    "reports",
    "actors",
    "statements",
    "events",
    "agreements",
    "commitments",
    "indicators",
    "contradictions",
    "stories",
)
WHOLE = "dossier.json"


class Difference(msgspec.Struct, frozen=True, order=True):
    """A record (or the file itself) that is not as the build composed it."""

    record: str
    what: str


def differences(written: DossierOut, composed: Dossier) -> Iterator[Difference]:
    """List what was altered, added or removed in dossier.json after the build."""
    kept = public(composed)
    if written == kept:
        return
    for name in LISTS:
        yield from _of_list(name, getattr(written, name), getattr(kept, name))
    for name in ("version", "options", "rejected", "coverage"):
        if getattr(written, name) != getattr(kept, name):
            yield Difference(WHOLE, f"{name} is not what the build wrote")


def _of_list(name: str, written: tuple[Any, ...], kept: tuple[Any, ...]) -> Iterator[Difference]:
    """Compare one list by id."""
    ours, theirs = {one.id: one for one in written}, {one.id: one for one in kept}
    for key in sorted({*ours, *theirs}):
        if key not in ours:
            yield Difference(key, f"removed from {name} after the build")
        elif key not in theirs:
            yield Difference(key, f"added to {name} after the build")
        elif ours[key] != theirs[key]:
            fields = [f for f in ours[key].__struct_fields__ if getattr(ours[key], f) != getattr(theirs[key], f)]
            yield Difference(key, f"altered after the build: {', '.join(fields)}")
