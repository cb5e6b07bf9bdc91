"""A dossier in, one JSON object a line out: whatever the lists of dossier.json hold, with the name of its `list`."""

import msgspec

from pactline.model.dossier import Dossier
from pactline.outputs.json import public

SEPARATORS = "\u0085\u2028\u2029"  # line ends to some programs, though not to JSON
LISTS = (
    *("reports", "actors", "statements", "events", "agreements", "commitments", "indicators", "contradictions"),
    "stories",
)


def render(dossier: Dossier) -> bytes:
    """Write the lines, list by list, by id."""
    told = public(dossier)
    encoder = msgspec.json.Encoder()
    lines = [
        encoder.encode({"list": name, **msgspec.to_builtins(one)}) for name in LISTS for one in getattr(told, name)
    ]
    return b"".join(_one(line) + b"\n" for line in lines)


def _one(line: bytes) -> bytes:
    """A line that no program takes for two: separators other than the line feed are escaped."""
    for char in SEPARATORS:
        line = line.replace(char.encode(), f"\\u{ord(char):04x}".encode())
    return line
