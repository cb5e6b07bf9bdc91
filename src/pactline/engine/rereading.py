"""Public paths of reports in, the same reports read again out; what is gone or can no longer be read, and why."""

import os
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pactline import reports
from pactline.errors import PactlineError
from pactline.model.report import Raw, Rejected, Report

STANDARD_INPUT = "-"
PASSED = "it was read from standard input and cannot be read again"
_BYTE = re.compile(rb"\\x([0-9a-f]{2})")


def again(paths: Iterable[str], root: Path) -> dict[str, Report | str]:
    """Read each report again; for one that cannot be, the reason in words."""
    wanted = sorted(set(paths))
    by_file: dict[str, list[str]] = {}
    for path in wanted:
        by_file.setdefault(_file(path, root), []).append(path)
    found: dict[str, Report | str] = {}
    for file, members in by_file.items():
        held = _held(_place(file, root)) if file else {}
        for path in members:
            found[path] = _one(held, path.removeprefix(file), missing=_missing(path, file, root))
    return found


def _file(path: str, root: Path) -> str:
    """The file of a path `file#key`; "" where there is none (a file's own name may hold a #)."""
    name = path
    while name and not os.path.lexists(_place(name, root)):
        name = name.rpartition("#")[0]
    return name


def _place(name: str, root: Path) -> Path:
    r"""Where a file of a public path stands: `\xNN` is a byte that is no UTF-8, unless a file is named so."""
    plain = root / name
    if "\\x" not in name or os.path.lexists(plain):
        return plain
    data = _BYTE.sub(lambda found: bytes([int(found.group(1), 16)]), name.encode("utf-8"))
    return root / os.fsdecode(data)


def _missing(path: str, file: str, root: Path) -> str:
    """Why a report is not there."""
    if path.split("#", 1)[0] == STANDARD_INPUT:
        return PASSED
    return "it is no longer in its file" if file else f"its file is no longer in {root}"


def _held(file: Path) -> Mapping[str, Raw | Rejected]:
    """What a file holds, by the key within it ("" for the file itself)."""
    label = os.fsencode(file.name).decode("utf-8", "backslashreplace")
    try:
        return {one.path.removeprefix(label): one for one in _sorted(reports.find([file]))}
    except PactlineError as fault:
        return {"": Rejected(path=file.name, reason=str(fault))}


def _sorted(found: Iterable[Raw | Rejected]) -> Iterator[Raw | Rejected]:
    """Rejections first, so that a report of the same path is the one that stays."""
    yield from sorted(found, key=lambda one: isinstance(one, Raw))


def _one(held: Mapping[str, Raw | Rejected], key: str, *, missing: str) -> Report | str:
    """One report read again."""
    raw = held.get(key) or held.get("")
    if isinstance(raw, Raw) and key in held:
        report = reports.read(raw)
        return report if isinstance(report, Report) else f"it can no longer be read: {report.reason}"
    return f"it can no longer be read: {raw.reason}" if isinstance(raw, Rejected) else missing
