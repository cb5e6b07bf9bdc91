"""The turns that several ways of reading find in, one course out; and the term as its delays leave it."""

from collections.abc import Sequence

from pactline.model.story import Turn
from pactline.model.when import When

POSTPONED = "postponed"
POSSIBLE = "possible-follow-up"


def joined(found: Sequence[Turn], told: Sequence[Turn]) -> list[Turn]:
    """All turns in order; of two that say the same of days that meet, the first, and nothing that is only possible
    where anything is sure.
    """
    kept = list(found)
    for turn in told:
        again = any(one.status == turn.status and _meet(one.when, turn.when) for one in kept)
        if not again and not (found and turn.status == POSSIBLE):
            kept.append(turn)
    sure = [turn for turn in kept if turn.status != POSSIBLE]
    return sorted(
        sure or kept, key=lambda turn: (turn.when.first or "9999", turn.status == "reported-done", turn.status)
    )


def beyond(judged: Sequence[Turn], ruled: Sequence[Turn]) -> list[Turn]:
    """What the judge tells beyond the rules: nothing of a kind that they know, nor of a report that they read it in."""
    sure = [turn for turn in ruled if turn.status != POSSIBLE]
    kinds, reports = {turn.status for turn in sure}, {one.span.report for turn in sure for one in turn.evidence}
    return [turn for turn in judged if turn.status not in kinds and turn.evidence[0].span.report not in reports]


def due(turns: Sequence[Turn], old: When | None) -> When | None:
    """The term that the last delay gives, else the old one."""
    return next((turn.due for turn in reversed(turns) if turn.status == POSTPONED and turn.due is not None), old)


def before(turns: Sequence[Turn], old: When | None) -> When | None:
    """The term of the promise itself where a delay changed it; None where nothing did."""
    return old if any(turn.status == POSTPONED for turn in turns) else None


def stands(turns: Sequence[Turn]) -> bool:
    """Whether the term stands: no delay to a day that nobody tells has come last."""
    delays = [turn for turn in turns if turn.status == POSTPONED]
    return not delays or delays[-1].due is not None


def _meet(one: When, other: When) -> bool:
    """Whether two sets of days can share a day."""
    if not (one.first and one.last and other.first and other.last):
        return True
    return one.first <= other.last and other.first <= one.last
