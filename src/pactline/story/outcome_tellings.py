"""All that reports tell of deeds in, each telling with who did it out.

What somebody says he will not do tells too: it refuses what others ask of him, and what he himself had promised.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.model.outcome import Outcome
from pactline.model.reading import Reading
from pactline.model.record import Party
from pactline.model.story import Fact
from pactline.story import outcome_promises
from pactline.story.turns import Pile, actors_in, commitment, refrains

FEW = 2  # reports that speak of a thing which few speak of
MANY = 8  # reports of a pile in which that is few


class Telling(msgspec.Struct, frozen=True):
    """A deed told: `actor` and `doing` who did it, by id and in words, `promiser` who is said to have promised it,
    `asker` and `asking` whose demand it answers; `rare` is of a thing that few reports speak of.
    """

    outcome: Outcome
    actor: str | None = None
    doing: frozenset[str] = frozenset()
    promiser: str | None = None
    asker: str | None = None
    asking: frozenset[str] = frozenset()
    rare: bool = False


def read(
    facts: Sequence[Fact], meant: Mapping[str, Outcome], *, readings: Sequence[Reading], pile: Pile
) -> list[Telling]:
    """Every deed told, in the order of the reports, then every refusal."""
    told = [one for reading in readings for one in reading.outcomes if not one.of]
    in_reports: dict[str, set[str]] = defaultdict(set)
    for one in told:
        if one.head:
            in_reports[one.head].add(one.span.report)
    few = {head for head, reports in in_reports.items() if len(reports) <= FEW} if len(readings) >= MANY else set()
    speaking = _speaking(pile)
    return [*(_telling(one, few, speaking, pile=pile) for one in told), *_refusals(facts, meant)]


def _telling(one: Outcome, few: set[str], speaking: Mapping[str, frozenset[str]], *, pile: Pile) -> Telling:
    """A deed with those in it."""
    actor = _actor(one.by, pile)
    return Telling(
        outcome=one,
        actor=actor,
        doing=_words(one.by) | speaking.get(actor or "", frozenset()),
        promiser=_actor(one.promiser, pile),
        asker=_actor(one.asker, pile),
        asking=_words(one.asker),
        rare=one.head in few,
    )


def _actor(party: Party | None, pile: Pile) -> str | None:
    """The known actor of a party."""
    return pile.base.actors.get(party.chain) if party is not None and party.chain else None


def _words(party: Party | None) -> frozenset[str]:
    """The words for a party."""
    return outcome_promises.words(party.text) if party is not None else frozenset()


def _speaking(pile: Pile) -> dict[str, frozenset[str]]:
    """Who holds an office of a state -> the words of that state's name."""
    held = pile.base.holders.held if pile.base.holders is not None else {}
    return {actor: outcome_promises.words(state) for (_, state), actor in sorted(held.items())}


def _refusals(facts: Sequence[Fact], meant: Mapping[str, Outcome]) -> Iterator[Telling]:
    """What somebody says he will not do, whatever comes."""
    for fact in facts:
        body, deed = commitment(fact), outcome_promises.deed(fact, meant)
        doers = sorted(actors_in(fact, "by"))
        texts = [one.text for one in fact.parties if one.role == "by"]
        plain = body.condition is None and outcome_promises.CONDITIONS.isdisjoint(outcome_promises.words(body.action))
        if deed is None or not (refrains(body) and plain and texts):
            continue
        refused = msgspec.structs.replace(deed, of="", phase="refuse", by=Party("actor", None, texts[0]))
        yield Telling(refused, doers[0] if len(doers) == 1 else None, outcome_promises.words(*texts))
