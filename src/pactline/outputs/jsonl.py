"""A dossier in, one JSON object a line out: every report, actor and record of dossier.json with its `kind`."""

import msgspec

from pactline.model.dossier import Dossier
from pactline.outputs.json import public

SEPARATORS = "\u0085\u2028\u2029"  # line ends to some programs, though not to JSON
KINDS = {
    "report": "reports",
    "actor": "actors",
    "statement": "statements",
    "event": "events",
    "agreement": "agreements",
    "commitment": "commitments",
    "indicator": "indicators",
    "contradiction": "contradictions",
    "story": "stories",
}


def render(dossier: Dossier) -> bytes:
    """Write the lines, kind by kind, by id."""
    told = public(dossier)
    encoder = msgspec.json.Encoder()
    lines = [
        encoder.encode({"kind": kind, **msgspec.to_builtins(one)})
        for kind, field in KINDS.items()
        for one in getattr(told, field)
    ]
    return b"".join(_one(line) + b"\n" for line in lines)


def _one(line: bytes) -> bytes:
    """A line that no program takes for two: separators other than the line feed are escaped."""
    for char in SEPARATORS:
        line = line.replace(char.encode(), f"\\u{ord(char):04x}".encode())
    return line
