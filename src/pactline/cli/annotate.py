"""`pactline annotate`: JSON lines in, the same with annotations out."""

import codecs
import sys
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

SHOWN = 10  # bad lines told


def annotate(
    source: Annotated[str, typer.Argument(metavar="IN.jsonl", help="One object a line, with id and text; - is stdin.")],
    out: Annotated[Path | None, typer.Option("-o", "--out", metavar="OUT.jsonl", help="Default: stdout.")] = None,
    layers: Annotated[
        str, typer.Option(help="Comma-separated: time, statements, events, names, ...")
    ] = "time,statements",
) -> None:
    """Annotate texts as they are, offsets into the given text.

    Layers: amounts, events, language (tokens), names, sentences, statements, time.

    Example: `pactline annotate texts.jsonl --layers time,statements -o annotated.jsonl`
    """
    import os

    from pactline import settings
    from pactline.cli.writing import write
    from pactline.engine import annotating
    from pactline.engine.equipment import load

    wanted = annotating.check([layer.strip() for layer in layers.split(",") if layer.strip()])
    lines = _lines(source)
    tools = load(settings.read(os.environ, today=""))
    encoder = msgspec.json.Encoder()
    done = b"".join(encoder.encode(annotating.annotate(line, wanted, tools)) + b"\n" for line in lines)
    write(done, out)


def _lines(source: str) -> list[dict[str, Any]]:
    """Decode every line; all bad ones are named at once."""
    from pactline.engine import annotating
    from pactline.errors import PactlineError

    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as fault:
        raise PactlineError("cannot read", where=source, remedy=fault.strerror or "check the path") from fault
    lines, bad = [], []
    for number, line in enumerate(data.removeprefix(codecs.BOM_UTF8).split(b"\n"), start=1):
        if line.strip():
            value, wrong = _read(line)
            lines.append(value)
            bad += [f"line {number}: {wrong}"] if wrong else []
    if bad:
        told = "; ".join(bad[:SHOWN]) + (f"; and {len(bad) - SHOWN} more" if len(bad) > SHOWN else "")
        raise PactlineError("lines that cannot be annotated", where=f"{source}: {told}", remedy=annotating.FORM)
    return lines


def _read(line: bytes) -> tuple[dict[str, Any], str]:
    """One line, and what is wrong with it."""
    from pactline.engine import annotating

    try:
        value = msgspec.json.decode(line, type=dict[str, Any])
    except msgspec.ValidationError:
        return {}, "it is no object"
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return {}, "it is no JSON"
    return value, annotating.fault(value)
