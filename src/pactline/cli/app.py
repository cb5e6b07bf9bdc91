"""All verbs under one name, and what happens when one of them fails.

Exit codes: 0 done; 1 done, and something the user must look at; 2 wrong usage or unreadable input; 130 interrupted.
"""

import errno
import os
import sys

import typer

from pactline.cli import annotate, build, evaluate, export, look
from pactline.cli.visible import visible
from pactline.errors import PactlineError

INTERRUPTED = 130
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
app = typer.Typer(
    name="pactline",
    help="Read a pile of news reports and write an evidence-backed dossier.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)
app.command()(build.build)
app.command()(look.show)
app.command()(look.why)
app.command()(look.verify)
app.command()(look.diff)
app.command()(export.export)
app.command()(annotate.annotate)
app.command()(evaluate.evaluate)


def main() -> None:
    """Run the command line; faults the user can mend are one line on stderr."""
    try:
        app()
    except PactlineError as fault:
        sys.stderr.write(f"pactline: {visible(str(fault))}\n")
        sys.exit(2)
    except SystemExit as ended:
        sys.exit(_ending(ended))
    except BrokenPipeError:
        _hush()
    except OSError as fault:
        if fault.errno not in FULL:
            raise
        _hush()
        sys.stderr.write(f"pactline: cannot write standard output: {fault.strerror}: make room or name another file\n")
        sys.exit(2)


def _ending(ended: SystemExit) -> str | int | None:
    """The exit code, where typer and rich have turned an interruption or a closed pipe into one."""
    if isinstance(ended.__context__, BrokenPipeError):
        _hush()
        return 0
    if ended.code == INTERRUPTED:
        sys.stderr.write("pactline: interrupted: nothing was written: run the same command again\n")
    return ended.code


def _hush() -> None:
    """`pactline show ... | head`: the reader has seen enough, so what is still to be flushed goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
