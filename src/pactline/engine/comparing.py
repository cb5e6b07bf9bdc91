"""Two public dossiers in, what appeared, moved or fell away between them out."""

from collections.abc import Iterator, Sequence
from typing import Any

from pactline.outputs.schema import DossierOut
from pactline.outputs.schema_records import ObservationOut

BRIEF = 110


def diff(old: DossierOut, new: DossierOut) -> tuple[str, ...]:
    """Lines `+` for what appeared, `-` for what fell away, `~` for what changed, by kind; nothing when nothing did."""
    lines: list[str] = []
    for kind, before, after in _kinds(old, new):
        lines += _compared(kind, before, after)
    return tuple(lines)


def _kinds(old: DossierOut, new: DossierOut) -> Iterator[tuple[str, Sequence[Any], Sequence[Any]]]:
    """Everything that has an id, kind by kind."""
    yield "report", old.reports, new.reports
    yield "actor", old.actors, new.actors
    yield "statement", old.statements, new.statements
    yield "event", old.events, new.events
    yield "agreement", old.agreements, new.agreements
    yield "commitment", old.commitments, new.commitments
    yield "figure", _points(old), _points(new)
    yield "disagreement", old.contradictions, new.contradictions


def _points(dossier: DossierOut) -> list[ObservationOut]:
    """All values of a dossier."""
    return [point for one in dossier.indicators for point in one.observations]


def _compared(kind: str, before: Sequence[Any], after: Sequence[Any]) -> Iterator[str]:
    """Compare one kind by id."""
    ours, theirs = {one.id: one for one in before}, {one.id: one for one in after}
    for key in sorted({*ours, *theirs}):
        if key not in ours:
            yield f"+ {kind} {key}  {_told(theirs[key])}"
        elif key not in theirs:
            yield f"- {kind} {key}  {_told(ours[key])}"
        elif ours[key] != theirs[key]:
            yield f"~ {kind} {key}  {_told(theirs[key])}: {'; '.join(_moves(ours[key], theirs[key]))}"


def _moves(old: Any, new: Any) -> Iterator[str]:
    """Field by field, what it was and what it is."""
    for field in old.__struct_fields__:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            short = isinstance(before, str | int | float | None) and isinstance(after, str | int | float | None)
            yield f"{field} {_brief(str(before))} → {_brief(str(after))}" if short else _edtf(field, before, after)


def _edtf(field: str, before: Any, after: Any) -> str:
    """A date's move by its EDTF; of other lists only that they changed."""
    if hasattr(before, "edtf") and hasattr(after, "edtf"):
        return f"{field} {before.edtf or 'unknown'} → {after.edtf or 'unknown'}"
    return f"{field} changed"


def _told(one: Any) -> str:
    """A record in few words."""
    for field in ("title", "name", "text", "action", "why", "path", "type"):
        if getattr(one, field, None):
            return _brief(getattr(one, field))
    return ""


def _brief(text: str) -> str:
    """One line, cut, with nothing a terminal would act on."""
    line = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return line if len(line) <= BRIEF else line[: BRIEF - 1] + "…"
