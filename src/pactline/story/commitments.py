"""Facts in, the commitments among them merged and followed out: what became of each, and where the reports fall silent.

A commitment is never "broken": it is announced, in progress, reported done, disputed, or no report since says
anything of it. Each turn points at the words that report it.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

import msgspec

from pactline.kit.groups import join
from pactline.model.reading import Reading
from pactline.model.record import Agreement, Commitment, Event, Record, Statement
from pactline.model.story import Course, Fact, Pact, Turn
from pactline.model.when import When
from pactline.story.dating import resolve
from pactline.story.facts import Ground
from pactline.story.likeness import share, stems

ALIKE = 0.6  # share of two actions' words from which they are one undertaking
CAP = 200  # tellings under one word, the last, that another meets
DENIED = 0.5  # share of the action's words that a denial repeats
ECHO = 2  # words of the action that a report of its fulfilment repeats at least
DONE = {"sign": "signed", "approv": "approved", "ratif": "ratified", "adopt": "approved"}
SAYING = frozenset({"AGREE", "CONSULT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})  # words, which fulfil nothing
REFRAINS = ("not ", "never ", "n't ", "n’t ")
MONEY = 3  # letters of an ISO 4217 code


class Pile(msgspec.Struct, frozen=True):
    """What commitments are followed through: the sentences of the reports, names' words, agreements by record."""

    base: Ground
    sentences: Mapping[str, Sequence[tuple[int, int]]]
    texts: Mapping[str, str]
    pacts: Mapping[str, Fact]
    last: str | None


def follow(facts: Sequence[Fact], readings: Sequence[Reading], base: Ground) -> tuple[Fact, ...]:
    """Merge the tellings of one commitment and give each its course; every other fact stays as it is. Sorted by id."""
    mine = [fact for fact in sorted(facts, key=lambda fact: fact.id) if isinstance(fact.record.body, Commitment)]
    rest = [fact for fact in facts if not isinstance(fact.record.body, Commitment)]
    lasts = [dating.when.last for dating in base.datings.values() if dating.when.first and dating.when.last]
    pile = Pile(
        base=base,
        sentences={r.report.id: [(one.start, one.end) for one in r.sentences] for r in readings},
        texts={r.report.id: r.report.text for r in readings},
        pacts={key: fact for fact in rest if isinstance(fact.ledger, Pact) for key in fact.records},
        last=max(lasts, default=None),
    )
    groups = join([fact.id for fact in mine], _pairs(mine))
    by_id = {fact.id: fact for fact in mine}
    merged = [_merged([by_id[key] for key in group], pile) for group in groups]
    echoes = _echoes(rest, pile)
    followed = [_followed(fact, echoes, pile) for fact in merged]
    return tuple(sorted((*rest, *followed), key=lambda fact: fact.id))


def _body(fact: Fact) -> Commitment:
    """The commitment of a fact."""
    body = fact.record.body
    if not isinstance(body, Commitment):
        raise TypeError(f"{fact.id} is no commitment")
    return body


def _pairs(facts: Sequence[Fact]) -> list[tuple[str, str]]:
    """Tellings of one undertaking: one who acts, and the same words or the same sum."""
    buckets: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        for actor in sorted(_actors(fact, "by")) or [""]:
            buckets[actor].append(fact)
    return [pair for bucket in buckets.values() for pair in _alike(bucket)]


def _alike(facts: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    """The tellings of one who acts that are one undertaking; the same words again are compared once."""
    firsts: dict[tuple[frozenset[str], bool, object], Fact] = {}
    for fact in facts:
        first = firsts.setdefault(_told_as(fact), fact)
        if first is not fact and stems(_body(fact).action):
            yield first.id, fact.id
    standing = Counter(word for words, _, _ in firsts for word in words)
    seen: dict[str, list[Fact]] = defaultdict(list)
    for told, fact in firsts.items():
        keys = _keys(told[0], standing, money=_money(_body(fact)))
        near = {one.id: one for key in keys for one in seen[key][-CAP:]}
        yield from ((key, fact.id) for key, one in near.items() if _one(one, fact))
        for key in keys:
            seen[key].append(fact)


def _told_as(fact: Fact) -> tuple[frozenset[str], bool, object]:
    """What a telling is compared by."""
    body = _body(fact)
    return stems(body.action), _refrains(body), (body.amount.value, body.amount.unit) if body.amount else None


def _keys(words: frozenset[str], standing: Mapping[str, int], *, money: bool) -> list[str]:
    """The words by which two tellings meet that share ALIKE of their words: the rarest, all where a sum is enough."""
    ranked = sorted(words, key=lambda word: (standing[word], word))
    return ranked if money else ranked[: len(ranked) - math.ceil(ALIKE * len(ranked)) + 1]


def _one(left: Fact, right: Fact) -> bool:
    """Whether two tellings are one undertaking."""
    ours, theirs = _body(left), _body(right)
    if _refrains(ours) != _refrains(theirs):
        return False  # "will not close" in a report, "will close" in its copy
    if ours.amount is not None and theirs.amount is not None and _money(ours) and _money(theirs):
        return (ours.amount.value, ours.amount.unit) == (theirs.amount.value, theirs.amount.unit)
    return share(stems(ours.action), stems(theirs.action)) >= ALIKE


def _refrains(body: Commitment) -> bool:
    """Whether what is undertaken is not to do something."""
    return body.action.casefold().startswith(REFRAINS)


def _money(body: Commitment) -> bool:
    """Whether a commitment is one of money."""
    return body.amount is not None and len(body.amount.unit) == MONEY and body.amount.unit.isupper()


def _actors(fact: Fact, role: str) -> frozenset[str]:
    """The known actors in one part."""
    return frozenset(party.actor for party in fact.parties if party.role == role and party.actor)


def _merged(group: Sequence[Fact], pile: Pile) -> Fact:
    """One fact of the tellings of one undertaking; the earliest is shown."""
    shown = min(group, key=lambda fact: (_made(fact, pile).first or "9999", fact.id))
    reports, independent = pile.base.origins.count(fact.evidence[0].span for fact in group)
    parties = {
        (party.role, party.actor, "" if party.actor else party.text): party for f in group for party in f.parties
    }
    return msgspec.structs.replace(
        shown,
        records=tuple(sorted(fact.id for fact in group)),
        parties=tuple(parties[key] for key in sorted(parties, key=str)),
        said_by=tuple(sorted({actor for fact in group for actor in fact.said_by})),
        evidence=tuple(sorted({one for fact in group for one in fact.evidence})),
        reports=reports,
        independent=independent,
    )


def _made(fact: Fact, pile: Pile) -> When:
    """When it was undertaken: the statement's day, else the report's."""
    return fact.when if fact.when.edtf else pile.base.datings[fact.evidence[0].span.report].when


class Echo(msgspec.Struct, frozen=True):
    """A later record that may tell what became of a commitment; `deed` are the words of an event's trigger, which an
    undertaking must name, and `actors` those who did it.
    """

    status: str
    fact: Fact
    when: When
    words: frozenset[str]
    actors: frozenset[str]
    deed: frozenset[str] = frozenset()


Echoes = Mapping[tuple[str, str], Sequence[Echo]]


def _echoes(facts: Sequence[Fact], pile: Pile) -> dict[tuple[str, str], list[Echo]]:
    """Events that happened or go on, by who did it and each word of the deed, and denials, by each word of theirs."""
    found: dict[tuple[str, str], list[Echo]] = defaultdict(list)
    for fact in facts:
        status = _turned(fact.record)
        if status is None:
            continue
        words, deed = stems(_sentence(fact, pile)), stems(_trigger(fact, pile))
        done_by = {"actor"} if isinstance(fact.record.body, Event) else {party.role for party in fact.parties}
        actors = frozenset(party.actor for party in fact.parties if party.actor and party.role in done_by)
        echo = Echo(status, fact, _made(fact, pile), words, actors, deed)
        for key in sorted(product(actors, deed if isinstance(fact.record.body, Event) else words)):
            found[key].append(echo)
    return found


def _turned(record: Record) -> str | None:
    """What a record can say of a commitment: an event that it is done or going on, a denial that it is disputed."""
    body = record.body
    if isinstance(body, Event) and body.type not in SAYING:
        return {"happened": "reported-done", "ongoing": "in-progress"}.get(record.status)
    return "disputed" if isinstance(body, Statement) and body.act == "deny" else None


def _trigger(fact: Fact, pile: Pile) -> str:
    """The word that an event is read from; "" for what is no event."""
    if not isinstance(fact.record.body, Event):
        return ""
    spans = sorted(one.span for one in fact.evidence if one.role == "trigger")[:1]
    return " ".join(pile.texts[span.report][span.start : span.end] for span in spans)


def _sentence(fact: Fact, pile: Pile) -> str:
    """The sentence a record's first words stand in."""
    span = min(one.span for one in fact.evidence)
    for start, end in pile.sentences.get(span.report, ()):
        if start <= span.start < end:
            return pile.texts[span.report][start:end]
    return ""


def _followed(fact: Fact, echoes: Echoes, pile: Pile) -> Fact:
    """The fact with its course."""
    body, made = _body(fact), _made(fact, pile)
    pact = pile.pacts.get(body.agreement or "")
    first = Turn("announced", made, fact.evidence)
    turns = [*_from_pact(body, pact, made), *_from_echoes(fact, echoes, made)]
    later = sorted(turns, key=lambda turn: (turn.when.first or "9999", turn.status))
    due = resolve(body.due, pile.base.datings[body.due.span.report]) if body.due is not None else None
    silent = not later and bool(made.last and pile.last and made.last < pile.last)
    status = later[-1].status if later else "no-report-since" if silent else "announced"
    passed = due is not None and bool(due.last and pile.last and due.last < pile.last)
    course = Course(
        status=status,
        history=(first, *later),
        made=made,
        due=due,
        agreement=pact.id if pact is not None else None,
        under=_label(pact),
        overdue=passed and status in ("announced", "no-report-since", "in-progress"),
    )
    return msgspec.structs.replace(fact, ledger=course)


def _label(pact: Fact | None) -> str:
    """What an agreement is called."""
    return pact.record.body.label if pact is not None and isinstance(pact.record.body, Agreement) else ""


def _from_pact(body: Commitment, pact: Fact | None, made: When) -> list[Turn]:
    """Who undertakes to sign a treaty has done so once it is reported signed."""
    if pact is None or not isinstance(pact.ledger, Pact) or not isinstance(pact.record.body, Agreement):
        return []
    act = body.action.casefold()
    wanted = {stage for verb, stage in DONE.items() if verb in act}
    return [
        Turn("reported-done", stage.when, stage.evidence)
        for stage in pact.ledger.stages
        if stage.stage in wanted and _after(stage.when, made)
    ]


def _from_echoes(fact: Fact, echoes: Echoes, made: When) -> list[Turn]:
    """Later events and denials that repeat enough of the action's words and share an actor with it."""
    wanted = stems(_body(fact).action)
    concerned = _actors(fact, "by") | _actors(fact, "to")
    near = {echo.fact.id: echo for key in product(concerned, wanted) for echo in echoes.get(key, ())}
    return [
        Turn(echo.status, echo.when, echo.fact.evidence)
        for _, echo in sorted(near.items())
        if len(echo.words & wanted) > ECHO and _done_by(echo, fact) and _after(echo.when, made) and _other(echo, fact)
    ]


def _done_by(echo: Echo, fact: Fact) -> bool:
    """Whether who undertook it did just that, or whom it concerns denies it."""
    if isinstance(echo.fact.record.body, Event):
        return bool(echo.actors & _actors(fact, "by")) and bool(echo.deed & stems(_body(fact).action))
    wanted = stems(_body(fact).action)
    much = len(echo.words & wanted) >= DENIED * len(wanted)
    return much and bool(echo.actors & (_actors(fact, "by") | _actors(fact, "to")))


def _other(echo: Echo, fact: Fact) -> bool:
    """Whether a record stands in another report than the promise."""
    return echo.fact.evidence[0].span.report not in {one.span.report for one in fact.evidence}


def _after(when: When, made: When) -> bool:
    """Whether days come after others for sure."""
    return bool(when.first and made.last and when.first > made.last)
