"""Options and environment in, one frozen value out; read once, at the edge."""

import os
from collections.abc import Mapping

import msgspec

from pactline.errors import PactlineError

PAGE_SECONDS = 60.0  # one report's deadline, reading and parsing together; FAULTS row 12 asks 10 s for the page alone
JOBS_CAP = 64


class Settings(msgspec.Struct, frozen=True):
    """How a build runs. `pipeline` is None for the shipped model or the name of an installed spaCy pipeline;
    `deadline` is seconds a report of at most 100 kB, in proportion more for a longer one; `today` (ISO) only bounds the
    horizon and is recorded in the dossier.
    """

    jobs: int
    today: str
    language: str = "en"
    pipeline: str | None = None
    deadline: float = PAGE_SECONDS


def read(environment: Mapping[str, str], *, today: str, jobs: int | None = None) -> Settings:
    """Settle the settings from `PACTLINE_PIPELINE`, `PACTLINE_DEADLINE` and the command line's own options."""
    count = jobs if jobs is not None else (os.cpu_count() or 1)
    if not 0 <= count <= JOBS_CAP:
        raise PactlineError("number of jobs out of range", where=f"--jobs {count}", remedy=f"use 0 to {JOBS_CAP}")
    return Settings(
        jobs=count,
        today=today,
        pipeline=environment.get("PACTLINE_PIPELINE") or None,
        deadline=_seconds(environment.get("PACTLINE_DEADLINE", "")),
    )


def _seconds(words: str) -> float:
    """Read a deadline; empty is the default."""
    if not words:
        return PAGE_SECONDS
    try:
        seconds = float(words)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds < 86_400:
        raise PactlineError("deadline is not a number of seconds", where=f"PACTLINE_DEADLINE={words}", remedy="e.g. 60")
    return seconds
