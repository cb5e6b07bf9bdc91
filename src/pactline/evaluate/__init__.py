"""Gold files in, the published metric of each task out."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from pactline.errors import PactlineError
from pactline.evaluate.scores import Row

if TYPE_CHECKING:  # `evaluate --help` lists the tasks, and need not wait for a pipeline
    from pactline.engine.equipment import Tools

TASKS = (
    "acts",
    "attribution",
    "copies",
    "coref",
    "dating",
    "events",
    "extraction",
    "language",
    "ledger",
    "pagedate",
    "stories",
    "time",
    "timelines",
)
Run = Callable[[Path, "Tools"], tuple[Row, ...]]


def task(name: str, gold: Path) -> Run:
    """The evaluation of a task; an unknown task or a gold file not in its format raises PactlineError."""
    if name not in TASKS:
        raise PactlineError("no such task", where=name, remedy=f"known are {', '.join(TASKS)}")
    import_module("pactline.evaluate.formats").check(name, gold)
    run: Run = import_module(f"pactline.evaluate.{name}").evaluate
    return run
