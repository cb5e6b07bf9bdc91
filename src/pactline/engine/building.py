"""Paths in, a folder with the dossier out: the main job."""

import contextlib
import functools
import re
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec

from pactline import __version__, dossier, plugins, reports
from pactline.engine import reading, telling, workers
from pactline.engine.equipment import Tools, load
from pactline.engine.facts_file import read_facts
from pactline.errors import PactlineError
from pactline.model.dossier import Dossier
from pactline.model.reading import Reading
from pactline.model.report import Raw, Rejected
from pactline.settings import Settings

OUTPUTS = {"html": "dossier.html", "json": "dossier.json"}
STORE = "pactline.db"
ASIDE = ".pactline-"  # folders in which files are made before they are moved in place
LEFT = 86_400  # seconds after which nobody makes anything there any more
STDIN = Path("-")
OURS = re.compile(rb'"schema"\s*:\s*"pactline/')
Progress = Callable[[int, int], None]


class Order(msgspec.Struct, frozen=True):
    """What to build: inputs, folder, the user's own facts (their bytes), settings."""

    paths: tuple[Path, ...]
    out: Path
    facts: Path | None
    settings: Settings


def build(order: Order, progress: Progress = lambda done, total: None) -> Dossier:
    """Read every report, tell the story, write the folder; nothing is written unless all of it is.

    Where no report could be read an earlier dossier is left as it is, and a new one is written only to list why.
    """
    known, fingerprint = read_facts(order.facts)
    folder = claim(order.out)
    readings, rejected = _read(order, progress)
    tools = load(order.settings)
    story = telling.tell(readings, rejected, known=known, tools=tools, today=order.settings.today)
    finished = dossier.compose(story, version=__version__, options=_options(order, tools, fingerprint))
    if readings or (rejected and not holds(folder)):
        _write(finished, folder, root=reports.root(order.paths))
    return finished


def _read(order: Order, progress: Progress) -> tuple[list[Reading], list[Rejected]]:
    """What was read and what could not be. Inputs are walked twice, once to count them, so that none is held but those
    being read; what comes by standard input comes once and is held.
    """
    held = list(_found(order)) if STDIN in order.paths else None
    total = sum(isinstance(one, Raw) for one in (_found(order) if held is None else held))
    rejected: list[Rejected] = []
    raws = _raws(_found(order) if held is None else iter(held), rejected)
    readings: list[Reading] = []
    for done, (raw, result, fault) in enumerate(workers.run(raws, _plan(order.settings, total)), start=1):
        if isinstance(result, Reading):
            readings.append(result)
        else:
            rejected.append(result or Rejected(path=raw.path, reason=fault or "no text"))
        progress(done, total)
    return readings, rejected


def _raws(found: Iterator[Raw | Rejected], rejected: list[Rejected]) -> Iterator[Raw]:
    """The inputs to be read, one by one; those that cannot be are noted."""
    for one in found:
        if isinstance(one, Raw):
            yield one
        else:
            rejected.append(one)


def claim(out: Path) -> Path:
    """Make sure the folder can be written and holds nothing but an earlier dossier of ours."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            strangers = [one for one in out.iterdir() if not one.name.startswith(ASIDE)]
    except OSError as fault:
        remedy = f"{fault.strerror or fault}; choose another folder with -o"
        raise PactlineError("cannot write there", where=str(out), remedy=remedy) from fault
    if strangers and not holds(out):
        remedy = "choose an empty folder, or one that an earlier build made"
        raise PactlineError("the folder holds files that are not ours", where=str(out), remedy=remedy)
    return out


def holds(out: Path) -> bool:
    """Does the folder hold a dossier of ours?"""
    try:
        with (out / OUTPUTS["json"]).open("rb") as file:
            return OURS.search(file.read(4096)) is not None
    except OSError:
        return False


def _found(order: Order) -> Iterator[Raw | Rejected]:
    """All that the paths hold, each path once; our own output folder is no input."""
    base, out, seen = reports.root(order.paths), order.out.resolve(), set()
    for one in reports.find(order.paths):
        inside = (base / one.path.split("#", 1)[0]).resolve()
        if (one.path, type(one)) not in seen and out not in (inside, *inside.parents):
            seen.add((one.path, type(one)))
            yield one


def _plan(settings: Settings, reports_count: int) -> workers.Plan:
    """As many children as are of use."""
    jobs = min(settings.jobs, max(1, reports_count))
    prepare = functools.partial(load, settings)
    return workers.Plan(
        prepare=prepare, work=reading.work, jobs=jobs, deadline=settings.deadline, weight=reading.weight
    )


def _options(order: Order, tools: Tools, facts: str) -> tuple[tuple[str, str], ...]:
    """What shaped the dossier, for the record: the same options and inputs give the same bytes."""
    return (("facts", facts), ("language", tools.language.fingerprint), ("today", order.settings.today))


def _write(finished: Dossier, folder: Path, *, root: Path) -> None:
    """Write all files aside, then move them in place, so that a reader never sees half a dossier."""
    aside = Path(tempfile.mkdtemp(prefix=ASIDE, dir=folder))
    try:
        for name, filename in sorted(OUTPUTS.items()):
            (aside / filename).write_bytes(plugins.load("outputs", name)(finished))
        plugins.load("stores", "sqlite")(finished, aside / STORE, root=str(root))
        for filename in [*OUTPUTS.values(), STORE]:
            (aside / filename).replace(folder / filename)
    except OSError as fault:
        remedy = f"{fault.strerror or fault}; the folder is as it was"
        raise PactlineError("cannot write the dossier", where=str(folder), remedy=remedy) from fault
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        sweep(folder)


def sweep(folder: Path) -> None:
    """Take away what a build that was killed long ago left aside."""
    for one in folder.glob(f"{ASIDE}*"):
        with contextlib.suppress(OSError):
            if time.time() - one.stat().st_mtime > LEFT and one.is_dir():
                shutil.rmtree(one)


def inputs(paths: Sequence[str]) -> tuple[Path, ...]:
    """The paths as given; `-` stands for standard input. An empty one raises PactlineError."""
    if "" in paths:
        raise PactlineError("an empty path", where="PATH", remedy="name a file or a folder; . is the one you are in")
    return tuple(Path(path) for path in paths)
