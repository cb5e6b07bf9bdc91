"""Gold files in, the published metric of each task out."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from pactline.engine.equipment import Tools
from pactline.errors import PactlineError
from pactline.evaluate.scores import Row

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
Run = Callable[[Path, Tools], tuple[Row, ...]]


def task(name: str, gold: Path) -> Run:
    """The evaluation of a task; an unknown task or an unreadable gold file raises PactlineError."""
    if name not in TASKS:
        raise PactlineError("no such task", where=name, remedy=f"known are {', '.join(TASKS)}")
    try:
        gold.open("rb").close()
    except OSError as fault:
        raise PactlineError(
            "cannot read the gold file", where=str(gold), remedy=fault.strerror or "check it"
        ) from fault
    run: Run = import_module(f"pactline.evaluate.{name}").evaluate
    return run
