"""`pactline annotate`: JSON lines in, the same with annotations out."""

import sys
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer


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
    from pactline.errors import PactlineError

    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as fault:
        raise PactlineError("cannot read", where=source, remedy=fault.strerror or "check the path") from fault
    lines, bad = [], []
    for number, line in enumerate(data.split(b"\n"), start=1):
        if line.strip():
            try:
                lines.append(msgspec.json.decode(line, type=dict[str, Any]))
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                bad.append(number)
    if bad:
        numbers = ", ".join(str(number) for number in bad[:10])
        raise PactlineError("not one JSON object a line", where=f"{source}: line {numbers}", remedy="mend these lines")
    return lines
