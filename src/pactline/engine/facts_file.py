"""facts.toml in, what the user knows out; every fault of it is named at once, by its table and key.

What is wrong here must be said: a fact that is passed over in silence leaves dates open that the user has settled.
"""

import difflib
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import re2

from pactline.errors import PactlineError
from pactline.kit import edtf, misfits
from pactline.model.knowledge import Facts, Tenure, UserFact
from pactline.reports.streams import CAP, open_regular

TABLES: dict[str, type] = {"fact": UserFact, "tenure": Tenure}
SHOWN = 5  # faults told
HOW = "write 2020-08-27, 2020-08 or 2020 in quotation marks"


def read_facts(path: Path | None) -> tuple[Facts, str]:
    """Read facts.toml; its fingerprint is "" where there is none. A bad one raises PactlineError."""
    if path is None:
        return Facts(), ""
    data = _bytes(path)
    try:
        tables = msgspec.toml.decode(data)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as fault:
        raise PactlineError("the facts are no TOML", where=str(path), remedy=" ".join(str(fault).split())) from fault
    faults = list(_faults(tables))
    if faults:
        more = [f"and {len(faults) - SHOWN} more"] if len(faults) > SHOWN else []
        told = "; ".join([*faults[:SHOWN], *more])
        raise PactlineError("the facts are not as they should be", where=str(path), remedy=told)
    return msgspec.convert(tables, Facts), hashlib.sha256(data).hexdigest()[:12]


def _bytes(path: Path) -> bytes:
    """All of a regular file of bearable size."""
    file = open_regular(path)
    if isinstance(file, str):
        raise PactlineError("cannot read the facts", where=str(path), remedy=file)
    with file:
        data = file.read(CAP + 1)
    if len(data) > CAP:
        raise PactlineError("cannot read the facts", where=str(path), remedy=f"more than {CAP // 1_000_000} MB")
    return data


def _faults(tables: dict[str, Any]) -> Iterator[str]:
    """Everything that is wrong, in the order of the file."""
    for name, rows in tables.items():
        if name not in TABLES:
            yield f"{name} is no table of it{_near(name, [f'[[{one}]]' for one in TABLES])}"
        elif not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            yield f"{name} should be a table of its own: head each with [[{name}]]"
        else:
            for place, row in enumerate(rows, start=1):
                yield from (f"[[{name}]] {place}: {what}" for what in _row(TABLES[name], row))


def _row(shape: type, row: dict[str, Any]) -> Iterator[str]:
    """What is wrong with one table: unknown keys, then values."""
    known = [field.encode_name for field in msgspec.structs.fields(shape)]
    unknown = [key for key in row if key not in known]
    yield from (f'"{key}" is no key of it{_near(key, known)}' for key in unknown)
    try:
        value: Any = msgspec.convert({key: row[key] for key in row if key in known}, shape)
    except msgspec.ValidationError as fault:
        yield misfits.plainly(fault)
        return
    yield from _fact(value, settled=not unknown) if isinstance(value, UserFact) else _tenure(value)


def _fact(fact: UserFact, *, settled: bool) -> Iterator[str]:
    """What is wrong with the values of a fact; `settled` where no misspelt key may have been meant for one."""
    if edtf.whole(fact.when) is None:
        yield f'"when" is no day, month or year: {fact.when!r}, {HOW}'
    if fact.match is not None:
        yield from _pattern(fact.match)
    elif settled and not (fact.actor and fact.office):
        yield 'it says nothing of where the reports tell of it: give "match", or "actor" and "office"'


def _pattern(words: str) -> Iterator[str]:
    """What is wrong with a pattern."""
    options = re2.Options()
    options.log_errors = False
    try:
        pattern = re2.compile(words, options)
    except re2.error as fault:
        reason = fault.args[0].decode() if isinstance(fault.args[0], bytes) else fault
        yield f'"match" is no pattern that can be searched for: {words[:60]!r}: {reason}'
        return
    if pattern.search(""):
        yield f'"match" fits the empty text and so every report: {words[:60]!r}'


def _tenure(held: Tenure) -> Iterator[str]:
    """What is wrong with the values of a tenure."""
    days = {"from": edtf.whole(held.since), "until": edtf.whole(held.until) if held.until is not None else None}
    if not held.person.split():
        yield '"person" is empty'
    if days["from"] is None:
        yield f'"from" is no day, month or year: {held.since!r}, {HOW}'
    if held.until is not None and days["until"] is None:
        yield f'"until" is no day, month or year: {held.until!r}, {HOW}'
    if days["from"] and days["until"] and days["until"][1] < days["from"][0]:
        yield f'"until" lies before "from": {held.until!r}'


def _near(word: str, known: Sequence[str]) -> str:
    """What was perhaps meant, else all there is."""
    near = difflib.get_close_matches(word.casefold(), known, n=1)
    return f", did you mean {near[0]}?" if near else f", known are {', '.join(known)}"
