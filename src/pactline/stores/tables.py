"""The tables of pactline.db, named so that a journalist can ask them questions in SQL (or open them with datasette)."""

from typing import Any

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text

VERSION = 1

metadata = MetaData()


def _table(name: str, *columns: Column[Any] | Index) -> Table:
    """A table of this store."""
    return Table(name, metadata, *columns)


meta = _table("meta", Column("key", Text, primary_key=True), Column("value", Text, nullable=False))
whole = _table("whole", Column("key", Text, primary_key=True), Column("packed", LargeBinary, nullable=False))
reports = _table(
    "reports",
    Column("id", Text, primary_key=True),
    Column("path", Text, nullable=False),
    *(Column(name, Text) for name in ("url", "outlet", "agency", "author", "title", "language")),
    Column("date", Text),
    Column("first_day", Text),
    Column("last_day", Text),
    Column("date_method", Text),
    Column("copy_of", Text),
    Column("copy_kind", Text),
    Column("copy_share", Float),
    Column("digest", Text, nullable=False),
    Column("text", Text, nullable=False),
)
premises = _table(
    "premises",
    Column("report", Text, ForeignKey("reports.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("premise", Text, nullable=False),
    Column("words_in", Text),
    Column("start", Integer),
    Column("end", Integer),
)
repairs = _table(
    "repairs",
    Column("report", Text, ForeignKey("reports.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
)
rejected = _table("rejected", Column("path", Text, nullable=False), Column("reason", Text, nullable=False))
sentences = _table(
    "sentences",
    Column("report", Text, ForeignKey("reports.id"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("paragraph", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
)
actors = _table(
    "actors",
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("country", Text),
    Column("mentions", Integer, nullable=False),
    Column("reports", Integer, nullable=False),
)
aliases = _table(
    "aliases", Column("actor", Text, ForeignKey("actors.id"), nullable=False), Column("alias", Text, nullable=False)
)
roles = _table(
    "roles",
    Column("actor", Text, ForeignKey("actors.id"), nullable=False),
    Column("title", Text, nullable=False),
    Column("of", Text),
)
records = _table(
    "records",
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("says", Text, nullable=False),
    Column("actor", Text),
    Column("actor_name", Text),
    *(
        Column(name, Text)
        for name in ("act", "form", "status", "date", "first_day", "last_day", "label", "unit", "bound")
    ),
    Column("value", Float),
    Column("reports", Integer, nullable=False),
    Column("independent", Integer, nullable=False),
)
evidence = _table(
    "evidence",
    Column("record", Text, nullable=False),
    Column("report", Text, ForeignKey("reports.id"), nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("role", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("words", Text, nullable=False),
    Index("evidence_by_record", "record"),
    Index("evidence_by_report", "report", "start"),
)
lines = _table(
    "lines",
    Column("section", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("heading", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("line", Text, nullable=False),
    Column("detail", Text, nullable=False),
    Column("record", Text, nullable=False),
)
SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5(report UNINDEXED, title, text, tokenize='unicode61 remove_diacritics 2')"
)
FILL_SEARCH = "INSERT INTO search(report, title, text) SELECT id, title, text FROM reports ORDER BY id"
