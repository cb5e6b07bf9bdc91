"""A dossier in, the JSON of a TimelineJS timeline out (timeline.knightlab.com/docs/json-format.html).

TimelineJS puts texts into its page as HTML, so all of them are escaped here.
"""

from datetime import date
from html import escape
from typing import Any

import msgspec

from pactline.model.dossier import Dossier, Line

LONGEST = 3660  # days; a wider set says nothing on a timeline
KINDS = {"report": "Reports", "event": "Events", "statement": "Statements", "value": "Figures"}


def render(dossier: Dossier) -> bytes:
    """Write every line of the timeline that has days; those it may be of several stand as a stretch."""
    lines = [line for section in dossier.sections if section.key == "timeline" for line in section.lines]
    data = {
        "title": {"text": {"headline": escape(dossier.title), "text": _opening(dossier)}},
        "events": [_slide(line) for line in lines if _placed(line)],
        "scale": "human",
    }
    return msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"


def _opening(dossier: Dossier) -> str:
    """The story in brief."""
    lines = [line for section in dossier.sections if section.key == "summary" for line in section.lines]
    return "".join(f"<p><b>{escape(line.group)}</b> {escape(line.text)}</p>" for line in lines)


def _placed(line: Line) -> bool:
    """Whether both ends are known and near enough."""
    first, last = line.when.first, line.when.last
    return bool(first and last) and (date.fromisoformat(last or "") - date.fromisoformat(first or "")).days <= LONGEST


def _slide(line: Line) -> dict[str, Any]:
    """One line."""
    slide: dict[str, Any] = {
        "unique_id": line.record,
        "start_date": _day(line.when.first or ""),
        "display_date": escape(line.day),
        "text": {"headline": escape(line.text), "text": f"<p>{escape(line.detail)}</p>" if line.detail else ""},
        "group": next((name for tag, name in KINDS.items() if tag in line.tags), "Agreements and promises"),
    }
    if line.when.last != line.when.first:
        slide["end_date"] = _day(line.when.last or "")
    return slide


def _day(iso: str) -> dict[str, int]:
    """A day in parts."""
    one = date.fromisoformat(iso)
    return {"year": one.year, "month": one.month, "day": one.day}
