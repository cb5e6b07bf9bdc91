"""Facts in, the commitments among them merged and followed out: what became of each, and where the reports fall silent.

A commitment is never "broken": it is announced, in progress, reported done, disputed, or no report since says
anything of it. Each turn points at the words that report it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.kit.groups import join
from pactline.model.knowledge import Language
from pactline.model.reading import Reading
from pactline.model.record import Agreement, Commitment, Record
from pactline.model.story import Course, Fact, Pact, Turn
from pactline.model.when import When
from pactline.story import (
    commitment_days,
    commitment_outcomes,
    commitment_silence,
    commitment_turns,
    doers_once,
    outcome_judged,
    retold,
    reworded,
    unnamed,
)
from pactline.story.facts import Ground
from pactline.story.likeness import share, stems
from pactline.story.turns import Echoes, Pile, actors_in, commitment, echoes, made, refrains, turns

ALIKE = 0.6  # share of two actions' words from which they are one undertaking
CAP = 200  # tellings under one word, the last, that another meets
MONEY = 3  # letters of an ISO 4217 code
OPEN = ("announced", "no-report-since", "in-progress", "postponed")  # not done yet, as far as is told


class Later(msgspec.Struct, frozen=True):
    """What later reports say: in the words of a commitment, and of deeds, by rules and by the judge."""

    said: commitment_silence.Heard
    told: commitment_outcomes.Known
    judged: outcome_judged.Judged


def follow(facts: Sequence[Fact], readings: Sequence[Reading], base: Ground, *, language: Language) -> tuple[Fact, ...]:
    """Merge the tellings of one commitment and give each its course; every other fact stays as it is. Sorted by id."""
    mine = [fact for fact in sorted(facts, key=lambda fact: fact.id) if isinstance(fact.record.body, Commitment)]
    rest = [fact for fact in facts if not isinstance(fact.record.body, Commitment)]
    pile = _pile(rest, readings, base)
    groups = join([fact.id for fact in mine], [*_pairs(mine), *retold.pairs(mine), *reworded.pairs(mine, base.near)])
    by_id = {fact.id: fact for fact in mine}
    merged = [_merged([by_id[key] for key in group], pile) for group in groups]
    known = echoes(rest, pile)
    said = commitment_silence.heard(merged, pile)
    told = commitment_outcomes.read(merged, readings, pile)
    around = outcome_judged.around(rest, readings)
    judged = outcome_judged.read(merged, told.turns, around, language=language, readings=readings, pile=pile)
    followed = [_followed(fact, known, Later(said, told, judged), pile=pile) for fact in merged]
    return tuple(sorted((*rest, *followed), key=lambda fact: fact.id))


def _pile(facts: Sequence[Fact], readings: Sequence[Reading], base: Ground) -> Pile:
    """What the commitments are followed through."""
    sure = [dating.when.first for dating in base.datings.values() if dating.when.first and dating.when.last]
    return Pile(
        base=base,
        sentences={r.report.id: [(one.start, one.end) for one in r.sentences] for r in readings},
        texts={r.report.id: r.report.text for r in readings},
        pacts={key: fact for fact in facts if isinstance(fact.ledger, Pact) for key in fact.records},
        last=max(sure, default=None),
    )


def _pairs(facts: Sequence[Fact]) -> list[tuple[str, str]]:
    """Tellings of one undertaking: one who acts, and the same words or the same sum."""
    buckets: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for actor in sorted(actors_in(fact, "by")) or [""]:
            buckets[actor].append(fact)
    return [pair for bucket in buckets.values() for pair in _alike(bucket)]


def _alike(facts: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    """The tellings of one who acts that are one undertaking; the same words again are compared once."""
    firsts: dict[tuple[frozenset[str], bool, object], Fact] = {}
    for fact in facts:
        first = firsts.setdefault(_told_as(fact), fact)
        if first is not fact and stems(commitment(fact).action):
            yield first.id, fact.id
    standing = Counter(word for words, _, _ in firsts for word in words)
    seen: dict[str, list[Fact]] = defaultdict(list)
    for told, fact in firsts.items():
        keys = _keys(told[0], standing, money=_money(commitment(fact)))
        near = {one.id: one for key in keys for one in seen[key][-CAP:]}
        yield from ((key, fact.id) for key, one in near.items() if _one(one, fact))
        for key in keys:
            seen[key].append(fact)


def _told_as(fact: Fact) -> tuple[frozenset[str], bool, object]:
    """What a telling is compared by."""
    body = commitment(fact)
    return stems(body.action), refrains(body), (body.amount.value, body.amount.unit) if body.amount else None


def _keys(words: frozenset[str], standing: Mapping[str, int], *, money: bool) -> list[str]:
    """The words by which two tellings meet that share ALIKE of their words: the rarest, all where a sum is enough."""
    ranked = sorted(words, key=lambda word: (standing[word], word))
    return ranked if money else ranked[: len(ranked) - math.ceil(ALIKE * len(ranked)) + 1]


def _one(left: Fact, right: Fact) -> bool:
    """Whether two tellings are one undertaking."""
    ours, theirs = commitment(left), commitment(right)
    if refrains(ours) != refrains(theirs):
        return False  # "will not close" in a report, "will close" in its copy
    if ours.amount is not None and theirs.amount is not None and _money(ours) and _money(theirs):
        return (ours.amount.value, ours.amount.unit) == (theirs.amount.value, theirs.amount.unit)
    return share(stems(ours.action), stems(theirs.action)) >= ALIKE and not retold.of_other_figures(
        ours.action, theirs.action
    )


def _money(body: Commitment) -> bool:
    """Whether a commitment is one of money."""
    return body.amount is not None and len(body.amount.unit) == MONEY and body.amount.unit.isupper()


def _merged(group: Sequence[Fact], pile: Pile) -> Fact:
    """One fact of the tellings of one undertaking; the earliest is shown."""
    ordered = sorted(group, key=lambda fact: (made(fact, pile).first or "9999", fact.id))
    shown = ordered[0]
    reports, independent = pile.base.origins.count(fact.evidence[0].span for fact in group)
    return msgspec.structs.replace(
        shown,
        record=_completed(ordered),
        records=tuple(sorted(fact.id for fact in group)),
        parties=doers_once.parties(group),
        said_by=tuple(sorted({actor for fact in group for actor in fact.said_by})),
        said_by_text=unnamed.sayers(ordered, pile.base),
        evidence=tuple(sorted({one for fact in group for one in fact.evidence})),
        reports=reports,
        independent=independent,
    )


def _completed(ordered: Sequence[Fact]) -> Record:
    """The first telling's record, with the day and the sum that only a later one gives."""
    record, bodies = ordered[0].record, [commitment(fact) for fact in ordered]
    due = next((body.due for body in bodies if body.due is not None), None)
    amount = next((body.amount for body in bodies if body.amount is not None), None)
    body = msgspec.structs.replace(bodies[0], due=due, amount=amount)
    return msgspec.structs.replace(record, body=body, sure=any(fact.record.sure for fact in ordered))


def _followed(fact: Fact, known: Echoes, later: Later, *, pile: Pile) -> Fact:
    """The fact with its course: where no later report tells of it, silent, if there are later reports at all."""
    body = commitment(fact)
    pact = pile.pacts.get(body.agreement or "")
    told = later.judged.kept(fact.id, later.told.turns.get(fact.id, ()), pile)
    ruled = commitment_turns.joined(turns(fact, pact, known, pile=pile), told)
    judged = commitment_turns.beyond(later.judged.turns.get(fact.id, ()), ruled)
    found = commitment_turns.joined(ruled, judged)
    old = commitment_days.due(body.due, fact, pile) if body.due is not None else None
    due = commitment_turns.due(found, old)
    heard = bool(told or judged) or any(fact.id in one.heard for one in (later.told, later.judged))
    sure = [turn.status for turn in found if turn.status != commitment_outcomes.FOLLOW_UP]
    status = sure[-1] if sure else _untold(fact, later, heard=heard, pile=pile)
    shown = commitment_days.shown(fact, pile)
    first = Turn("announced", shown, fact.evidence, commitment_turns.before(found, old))
    course = Course(
        status=status,
        history=(first, *found),
        made=shown,
        due=due,
        agreement=pact.id if pact is not None else None,
        under=_label(pact),
        overdue=status in OPEN and len(sure) == len(found) and _passed(due, found, pile),
    )
    return msgspec.structs.replace(fact, parties=unnamed.told(fact.parties), ledger=course)


def _untold(fact: Fact, later: Later, *, heard: bool, pile: Pile) -> str:
    """How a commitment stands of which no sure turn is told."""
    silent = not heard and commitment_silence.silent(fact, later.said, pile)
    return "no-report-since" if silent else "announced"


def _passed(due: When | None, found: Sequence[Turn], pile: Pile) -> bool:
    """Whether a term that stands has passed."""
    known = due is not None and commitment_turns.stands(found)
    return known and bool(due and due.last and pile.last and due.last < pile.last)


def _label(pact: Fact | None) -> str:
    """What an agreement is called."""
    return pact.record.body.label if pact is not None and isinstance(pact.record.body, Agreement) else ""
