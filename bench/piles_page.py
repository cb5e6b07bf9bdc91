"""A dossier beside what was expected of it: which line tells an expectation, and whether its fields are right."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

Item = Mapping[str, Any]
Places = Mapping[str, tuple[int, int]]
STATUS = {"put_off": "announced", "refused": "disputed", "in_progress": "in-progress", "reported_done": "reported-done"}
UNTOLD = "no-report-since"
DONE = ("happened", "ongoing")
SIDES = (  # PLOVER's types, those of cooperation before those of conflict
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"),
    *("REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)


class Page:
    """The lines of a dossier by kind, and where its reports' words stand."""

    def __init__(self, dossier: Any) -> None:
        self.lines: dict[str, list[Item]] = {key: list(dossier[key]) for key in KEYS}
        self.lines["observations"] = [each for one in dossier["indicators"] for each in one["observations"]]
        self.reports = {Path(one["path"]).name: one for one in dossier["reports"]}
        self.names = {one["id"]: [form.lower() for form in (one["name"], *one["aliases"])] for one in dossier["actors"]}

    def judge(self, one: Item) -> tuple[bool, bool]:
        """Whether an expectation is told, and whether it is right."""
        return JUDGES[one["kind"]](self, one)

    def places(self, reports: Mapping[str, str]) -> Places:
        """Where the words of an expectation stand, by report id; words of a headline stand nowhere."""
        found = {}
        for name, words in reports.items():
            report = self.reports.get(name)
            at = report["text"].find(words) if report else -1
            if report and at >= 0:
                found[report["id"]] = (at, at + len(words))
        return found

    def telling(self, listed: str, reports: Mapping[str, str], roles: Sequence[str]) -> list[Item]:
        """The lines that rest, by one of the roles, on the words of an expectation."""
        places = self.places(reports)
        return [one for one in self.lines[listed] if _rests(one, places, roles)]

    def names_all(self, ids: Sequence[str], wanted: Sequence[str], texts: Sequence[str] = ()) -> bool:
        """Whether every wanted name is among the actors or the words for them."""
        forms = [form for one in ids for form in self.names.get(one, [])] + [one.lower() for one in texts]
        return all(any(form in name.lower() or name.lower() in form for form in forms) for name in wanted)


def _report(page: Page, one: Item) -> tuple[bool, bool]:
    """The day of a report, and whom it copies."""
    report = page.reports.get(one["file"])
    if report is None:
        return False, False
    copied = page.reports.get(one.get("copy_of") or "", {}).get("id")
    of = (report["copy"] or {}).get("of")
    told = [report["date"], report["date"].get("printed") or {}]  # the day of the news, and that of the paper
    right = any(one["day"] == when.get("first") == when.get("last") for when in told)
    return report["date"]["first"] is not None, right and (copied is None or of == copied)


def _event(page: Page, one: Item) -> tuple[bool, bool]:
    """An event by its side of PLOVER, its actors and its day; one that did not happen, by none that says it did.

    Of what is told of the report's own day, none need be given.
    """
    found = page.telling("events", one["reports"], ("trigger",))
    alike = [each for each in found if one["plover"] in SIDES and _side(each["type"]) == _side(one["plover"])]
    alike = alike if one["plover"] else found
    if one["status"] != "happened":
        return bool(found), not any(each["status"] in DONE for each in alike)
    days = {page.reports[name]["date"]["edtf"] for name in one["reports"] if name in page.reports}
    right = any(
        each["status"] in DONE
        and (_day(each["when"], one["day"]) or (not each["when"]["edtf"] and one["day"] in days))
        and page.names_all(_doers(each), one["actors"], _words(each))
        for each in alike
    )
    return bool(found), right


def _doers(event: Item) -> tuple[str, ...]:
    """All who are in an event."""
    return (*event["actors"], *event["recipients"])


def _words(event: Item) -> tuple[str, ...]:
    """All who are in an event by words alone."""
    return (*event.get("actors_text", ()), *event.get("recipients_text", ()))


def _side(plover: str) -> bool:
    """Whether a type is one of conflict."""
    return SIDES.index(plover) >= SIDES.index("REQUEST")


def _agreement(page: Page, one: Item) -> tuple[bool, bool]:
    """An agreement with every expected stage on its day."""
    found = page.telling("agreements", one["reports"], ("label", "stage"))
    wanted = [{**each, "stage": each["stage"].replace(" ", "-")} for each in one["stages"]]
    right = any(
        all(
            any(its["stage"] == each["stage"] and _day(its["when"], each["day"]) for its in line["stages"])
            for each in wanted
        )
        for line in found
    )
    return bool(found), right


def _commitment(page: Page, one: Item) -> tuple[bool, bool]:
    """A commitment by its party, term and last status."""
    found = page.telling("commitments", one["reports"], ("action", "cue"))
    wanted = STATUS.get(one["status"], one["status"])
    right = any(
        (each["status"] == wanted or (wanted == "announced" and each["status"] == UNTOLD))
        and page.names_all(each["by"], one["party"], each.get("by_text", ()))
        and (not one["due"] or _day(each["due"] or {}, one["due"]))
        for each in found
    )
    return bool(found), right


def _measure(page: Page, one: Item) -> tuple[bool, bool]:
    """A figure by its value and whose it is."""
    found = page.telling("observations", one["reports"], ("value",))
    right = any(_valued(each, one["value"]) and _claimed(page, each, one["claimant"]) for each in found)
    return bool(found), right


def _series(page: Page, one: Item) -> tuple[bool, bool]:
    """All values of a series under one indicator."""
    values = [each["value"] for each in one["values"]]
    held = [
        sum(any(_valued(its, value) for its in line["observations"]) for value in values)
        for line in page.lines["indicators"]
    ]
    return max(held, default=0) > 1, max(held, default=0) == len(values)


def _apart(page: Page, one: Item) -> tuple[bool, bool]:
    """Two sides that one line holds together."""
    sides = [page.places({each["report"]: each["quote"]}) for each in one["sides"]]
    held = any(all(_rests(line, side, None) for side in sides) for line in page.lines["contradictions"])
    return held, held


def _together(page: Page, one: Item) -> tuple[bool, bool]:
    """Two sides that no line holds together."""
    held, _ = _apart(page, one)
    return held, not held


def _rests(line: Item, places: Places, roles: Sequence[str] | None) -> bool:
    """Whether a line rests on words in one of the places."""
    return any(
        (roles is None or each["role"] in roles)
        and each["report"] in places
        and each["start"] < places[each["report"]][1]
        and places[each["report"]][0] < each["end"]
        for each in line["evidence"]
    )


def _day(when: Item, wanted: str) -> bool:
    """Whether a time is the wanted one, or inside it where reports differ on it; an open one wants nothing."""
    if "/" in wanted:
        first, last = wanted.split("/")
        return first <= (when.get("first") or "") and (when.get("last") or "~")[: len(last)] <= last
    return not wanted or when.get("edtf") == wanted


def _valued(line: Item, value: str) -> bool:
    """Whether an observation has the value."""
    return bool(abs(float(line["value"]) - float(value)) < 1e-6 * max(1.0, abs(float(value))))


def _claimed(page: Page, line: Item, wanted: str) -> bool:
    """Whether the claimant is the one wanted; where the report itself says so, nobody."""
    if not wanted:
        return True
    return page.names_all(
        [line["claimant"]] if line["claimant"] else [], [wanted], [line["sayer"]] if line["sayer"] else []
    )


KEYS = ("reports", "events", "agreements", "commitments", "indicators", "contradictions")
JUDGES: Mapping[str, Callable[[Page, Item], tuple[bool, bool]]] = {
    "report": _report,
    "event": _event,
    "agreement": _agreement,
    "commitment": _commitment,
    "measure": _measure,
    "series": _series,
    "disagreement": _apart,
    "no_disagreement": _together,
}
