"""Shared ground of the tests: the pipeline loaded once a worker, and the benchmark data where it is at hand."""

import warnings
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of benchmark data beside the project; tests that need it skip, loudly, where it is absent."""
    if not SHARED.is_dir():
        warnings.warn(f"SKIPPED: {SHARED} is absent, tests on real data did not run", stacklevel=2)
        pytest.skip(f"{SHARED} is absent")
    return SHARED


@pytest.fixture(scope="session")
def language():
    """The shipped English pipeline."""
    from pactline.lexicon import en

    return en.load()


@pytest.fixture(scope="session")
def world():
    """The shipped gazetteer."""
    from pactline.lexicon import world as world_

    return world_.load()
