"""Items in, results out, each worked on in a supervised child process.

A child that outlives the deadline is killed and replaced, one that dies is replaced and its item tried once more;
then the item is given up with a reason and the others go on. (ProcessPoolExecutor breaks whole, mp.Pool hangs: see
docs/decisions/004.) Results come as they are done, in no order: sort what must be sorted.
"""

import contextlib
import multiprocessing
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any

import msgspec

from pactline.errors import PactlineError

TRIES = 2
OURS = "Pactline failed on it, please report that"  # how the reason of a fault of ours begins
STARTUP_SECONDS = 120.0  # a child loads the model first; far more than the 2 s it takes
Done = tuple[Any, Any, str | None]  # item, result or None, reason it was given up or None


def alike(item: Any) -> float:
    """Every item may take as long."""
    return 1.0


class Plan(msgspec.Struct, frozen=True):
    """What children do: `prepare()` once, giving the tools, then `work(item, tools)` an item, which may take `deadline`
    seconds times its `weight`.
    """

    prepare: Callable[[], Any]
    work: Callable[[Any, Any], Any]
    jobs: int
    deadline: float
    weight: Callable[[Any], float] = alike

    def seconds(self, item: Any) -> float:
        """How long an item may take."""
        return self.deadline * self.weight(item)


def run(items: Iterable[Any], plan: Plan) -> Iterator[Done]:
    """Work on every item; jobs 0 works in this process, without deadline."""
    if plan.jobs == 0:
        tools = plan.prepare()
        yield from ((item, plan.work(item, tools), None) for item in items)
        return
    crew = _Crew(plan)
    try:
        yield from crew.run(iter(items))
    finally:
        crew.dismiss()


class _Worker:
    """One child and the item it holds."""

    def __init__(self, plan: Plan) -> None:
        context = multiprocessing.get_context("spawn")
        self.pipe, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(target=_serve, args=(theirs, plan), daemon=True)
        with _not_interrupted():
            self.process.start()
        theirs.close()
        self.item: Any = None
        self.tries = 0
        self.until = 0.0
        self.ready = False

    def give(self, item: Any, tries: int, deadline: float) -> None:
        """Hand over an item; the clock of its deadline starts now (later, if the child is still starting)."""
        self.item, self.tries = item, tries
        self.until = time.monotonic() + deadline + (0.0 if self.ready else STARTUP_SECONDS)
        with contextlib.suppress(OSError):  # a child that died waiting: the broken pipe is noticed when it is read
            self.pipe.send(item)

    def kill(self) -> None:
        """End the child at once."""
        self.process.kill()
        self.process.join()
        self.pipe.close()


@contextlib.contextmanager
def _not_interrupted() -> Iterator[None]:
    """What starts meanwhile does not hear Ctrl-C: the parent does, and ends its children without their tracebacks."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, heard)


class _Crew:
    """The workers of one run."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.idle: list[_Worker] = []
        self.busy: list[_Worker] = []
        self.again: list[tuple[Any, int]] = []

    def run(self, items: Iterator[Any]) -> Iterator[Done]:
        """Keep every worker busy until the items are done."""
        more = True
        while more or self.busy or self.again:
            more = self._hand_out(items) if more else self._hand_out(iter(()))
            yield from self._collect()

    def dismiss(self) -> None:
        """End all children."""
        for worker in [*self.idle, *self.busy]:
            worker.kill()

    def _hand_out(self, items: Iterator[Any]) -> bool:
        """Give out items while a worker is free; False when there are no more."""
        while len(self.busy) < self.plan.jobs:
            item, tries = self.again.pop() if self.again else (next(items, None), 0)
            if item is None:
                return False
            worker = self.idle.pop() if self.idle else _Worker(self.plan)
            self.busy.append(worker)
            worker.give(item, tries + 1, self.plan.seconds(item))
        return True

    def _collect(self) -> Iterator[Done]:
        """Wait for the next result, death or deadline."""
        if not self.busy:
            return
        patience = max(0.0, min(worker.until for worker in self.busy) - time.monotonic())
        spoke = wait([worker.pipe for worker in self.busy], timeout=patience)
        for worker in [worker for worker in self.busy if worker.pipe in spoke]:
            yield from self._answer(worker)
        for worker in [worker for worker in self.busy if worker.until < time.monotonic()]:
            self._replace(worker)
            yield worker.item, None, f"took longer than {self.plan.seconds(worker.item):g} seconds"

    def _answer(self, worker: _Worker) -> Iterator[Done]:
        """Take one message: ready, a result, a failure; or notice that the child died."""
        try:
            kind, value = worker.pipe.recv()
        except (EOFError, ConnectionResetError):
            yield from self._died(worker)
            return
        if kind == "ready":
            worker.ready, worker.until = True, time.monotonic() + self.plan.seconds(worker.item)
        elif kind == "unable":
            raise PactlineError(*value[:1], where=value[1], remedy=value[2])
        else:
            self.busy.remove(worker)
            self.idle.append(worker)
            yield (worker.item, value, None) if kind == "done" else (worker.item, None, value)

    def _died(self, worker: _Worker) -> Iterator[Done]:
        """Try the item once more on a new child; give it up after that."""
        self._replace(worker)
        if worker.tries < TRIES:
            self.again.append((worker.item, worker.tries))
        else:
            yield worker.item, None, "the process that read it was killed or crashed, twice"

    def _replace(self, worker: _Worker) -> None:
        """Drop a worker; a new one starts with the next item."""
        self.busy.remove(worker)
        worker.kill()


def _serve(pipe: Connection, plan: Plan) -> None:
    """A child's life: prepare, then answer items until the parent hangs up."""
    try:
        tools = plan.prepare()
    except PactlineError as fault:
        pipe.send(("unable", (fault.what, fault.where, fault.remedy)))
        return
    pipe.send(("ready", None))
    while True:
        try:
            item = pipe.recv()
        except (EOFError, KeyboardInterrupt):
            return
        try:
            pipe.send(_attempt(item, tools, plan))
        except (BrokenPipeError, ConnectionResetError):  # the parent is gone
            return


def _attempt(item: Any, tools: Any, plan: Plan) -> tuple[str, Any]:
    """Work on one item; a fault in it is that item's, so even a Rust panic (a BaseException) is only a reason."""
    try:
        return "done", plan.work(item, tools)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as fault:  # noqa: BLE001  the boundary of FAULTS row 52
        return "failed", f"{OURS}: {type(fault).__name__}: {str(fault)[:200]}"
