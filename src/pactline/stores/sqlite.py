"""A dossier in, pactline.db out, and back: tables to ask questions of, and the whole dossier for our own use.

The file is written aside and moved in place, so a reader sees the earlier one or the new one and nothing between.
"""

import os
import sqlite3
import tempfile
import zlib
from pathlib import Path

import msgspec
from sqlalchemy import Engine, create_engine, event, insert, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import NullPool

from pactline.errors import PactlineError
from pactline.model.dossier import Dossier
from pactline.stores import filling, tables

AGAIN = "build it again with `pactline build`"


class Stored(msgspec.Struct, frozen=True):
    """What a store gives back: the dossier as composed, and the folder its inputs' paths are relative to."""

    dossier: Dossier
    root: str


def save(dossier: Dossier, path: Path, *, root: str) -> None:
    """Write the store; `root` is the folder that the reports' paths are relative to."""
    handle, name = tempfile.mkstemp(prefix=".pactline-", suffix=".db", dir=path.parent)
    os.close(handle)
    aside = Path(name)
    try:
        _fill(_engine(aside), dossier, root=root)
        aside.replace(path)
    except DatabaseError as fault:
        remedy = f"{fault.orig}; is there room on the disk?"
        raise PactlineError("the store cannot be written", where=str(path), remedy=remedy) from fault
    finally:
        aside.unlink(missing_ok=True)


def load(path: Path) -> Stored:
    """Read the store; one that is missing, foreign, broken or of another version raises PactlineError."""
    if not path.is_file():
        raise PactlineError("no store there", where=str(path), remedy=AGAIN)
    try:
        with _engine(path).connect() as connection:
            facts: dict[str, str] = {row.key: row.value for row in connection.execute(select(tables.meta))}
            packed = connection.execute(select(tables.whole.c.packed)).scalar_one_or_none()
    except DatabaseError as fault:
        raise PactlineError("the store cannot be read", where=str(path), remedy=f"{AGAIN} ({fault.orig})") from fault
    if facts.get("store") != str(tables.VERSION) or packed is None:
        version = facts.get("store", "none")
        raise PactlineError("a store of another version", where=f"{path}: {version}", remedy=AGAIN)
    try:
        dossier = msgspec.msgpack.decode(zlib.decompress(packed), type=Dossier)
    except (zlib.error, msgspec.MsgspecError) as fault:
        raise PactlineError("the store is damaged", where=str(path), remedy=f"{AGAIN} ({fault})") from fault
    return Stored(dossier=dossier, root=facts.get("root", ""))


def _fill(engine: Engine, dossier: Dossier, *, root: str) -> None:
    """Make the tables and fill them in one transaction."""
    facts = {"store": str(tables.VERSION), "version": dossier.version, "title": dossier.title, "root": root}
    options = {f"option {key}": value for key, value in dossier.options}
    with engine.begin() as connection:
        tables.metadata.create_all(connection)
        held = [{"key": key, "value": value} for key, value in sorted({**options, **facts}.items())]
        connection.execute(insert(tables.meta), held)
        packed = zlib.compress(msgspec.msgpack.encode(dossier), 6)
        connection.execute(insert(tables.whole), [{"key": "dossier", "packed": packed}])
        for table, rows in filling.rows(dossier):
            if rows:
                connection.execute(insert(table), rows)
        connection.execute(text(tables.SEARCH))
        connection.execute(text(tables.FILL_SEARCH))


def _engine(path: Path) -> Engine:
    """An engine on one file, closed after every use; foreign keys hold."""
    engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(path), poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def _(connection: sqlite3.Connection, record: object) -> None:
        connection.execute("PRAGMA foreign_keys = ON")

    return engine
