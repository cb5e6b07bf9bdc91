"""Facts of all kinds in, the events worth a line beside the promises out: not those that a commitment tells as well.

The data keeps both, for a promise is AGREE in PLOVER's terms.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pactline.model.record import Commitment, Event
from pactline.model.story import Fact

PROMISING = frozenset(f"verb-{word}" for word in ("promise", "pledge", "vow", "offer", "commit", "undertake"))
REACH = 24  # letters from the word of promising to what is promised: pledged on Monday that it would


def once(facts: Sequence[Fact]) -> list[Fact]:
    """The events, less the promises that are told twice: pledged to build a dike, once an event, once a commitment."""
    starts: dict[tuple[str, str | None], list[int]] = defaultdict(list)
    for fact in facts:
        if isinstance(fact.record.body, Commitment):
            for one in fact.evidence:
                if one.role == "action":
                    starts[one.span.report, _doer(fact, "by")].append(one.span.start)
    held = {key: sorted(found) for key, found in starts.items()}
    return [fact for fact in facts if isinstance(fact.record.body, Event) and not _told(fact, held)]


def _told(fact: Fact, starts: Mapping[tuple[str, str | None], Sequence[int]]) -> bool:
    """Does what the same promises in a commitment stand right behind an event's word of promising?"""
    body = fact.record.body
    triggers = [one for one in fact.evidence if one.role == "trigger"]
    if not isinstance(body, Event) or body.type != "AGREE" or not triggers or triggers[0].rule not in PROMISING:
        return False
    deed = triggers[0].span
    near = starts.get((deed.report, _doer(fact, "actor")), ())
    place = bisect_left(near, deed.end)
    return place < len(near) and near[place] <= deed.end + REACH


def _doer(fact: Fact, role: str) -> str | None:
    """Who does it, by the actor or by the words."""
    told = [party for party in fact.parties if party.role == role]
    return (told[0].actor or told[0].text.casefold()) if told else None
