"""An entry-point group in, its parts by name out: built-in and foreign parts come in by the same door."""

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from pactline.errors import PactlineError

GROUPS = ("readers", "languages", "rules", "outputs", "stores")


def names(group: str) -> tuple[str, ...]:
    """List the parts registered in a group (`outputs`, say), sorted."""
    return tuple(sorted({point.name for point in _points(group)}))


def load(group: str, name: str) -> Any:
    """Load one part; a name nobody registered raises PactlineError with the names there are."""
    for point in _points(group):
        if point.name == name:
            return point.load()
    known = ", ".join(names(group)) or "none: run `make setup` or reinstall the package"
    raise PactlineError(f"no {group[:-1]} is called {name!r}", where=f"pactline.{group}", remedy=f"known are {known}")


def load_all(group: str) -> dict[str, Any]:
    """Load every part of a group, by name, in the order of the names."""
    return {name: load(group, name) for name in names(group)}


@cache
def _points(group: str) -> tuple[EntryPoint, ...]:
    """The entry points of a group; what is installed is looked up once, not once a report."""
    return tuple(sorted(entry_points(group=f"pactline.{group}"), key=lambda point: point.value))
