"""Facts in, the agreements among them merged out: one object under all its labels, with the reasons said.

Two places name one agreement when a short list of questions says so: does one take up the other; do they count the
same number between the same parties; do they bear one name; were they settled by the same act. Two years, or two
numbers, keep agreements apart whatever else they share.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from pactline.kit.groups import join
from pactline.model.record import Agreement
from pactline.model.story import Actor, Bound, Fact, Pact
from pactline.model.when import When
from pactline.story import agreement_courses, agreement_lone, agreement_means, agreement_questions
from pactline.story.agreement_questions import AFTER, COUNTED, Place, plural, same_circle
from pactline.story.dating import resolve
from pactline.story.facts import Ground
from pactline.story.likeness import stems

OFFICES = ("president", "minister", "chancellor", "premier", "king", "queen", "emir")
NAMED = 4  # actors of a report that its agreements can be between
SPOKEN = 12  # actors by which two reports are known to be on one matter
LISTED = 12  # labels compared with one another within a bucket


class _Known(msgspec.Struct, frozen=True):
    """What is known of the actors: the country of each, which are states, and whom each report speaks of most."""

    countries: Mapping[str, str]
    states: frozenset[str]
    around: Mapping[str, frozenset[str]]
    wide: Mapping[str, frozenset[str]]


def merge(facts: Sequence[Fact], actors: Sequence[Actor], base: Ground) -> tuple[Fact, ...]:
    """Put the places of one agreement together; every other fact stays as it is. Sorted by id."""
    reports = {fact.evidence[0].span.report for fact in facts if isinstance(fact.record.body, Agreement)}
    known = _Known(
        {actor.id: actor.country or actor.id for actor in actors},
        frozenset(actor.id for actor in actors if actor.kind == "state"),
        _around(actors, reports, NAMED),
        _around(actors, reports, SPOKEN),
    )
    places = [
        _place(fact, fact.record.body, known, base=base)
        for fact in sorted(facts, key=lambda fact: fact.id)
        if isinstance(fact.record.body, Agreement)
    ]
    reasons = _reasons(places)
    reasons += agreement_lone.pairs(_groups(places, reasons), _titles(actors, places))
    seats = _seats(actors)
    merged = [_for_states(_merged(group, reasons, base), seats) for group in _groups(places, reasons)]
    rest = [fact for fact in facts if not isinstance(fact.record.body, Agreement)]
    return tuple(sorted((*rest, *merged), key=lambda fact: fact.id))


def _groups(places: Sequence[Place], reasons: Sequence[tuple[str, str, str]]) -> list[list[Place]]:
    """The places that reasons tie together."""
    by_id = {place.fact.id: place for place in places}
    tied = join(list(by_id), [(left, right) for left, right, _ in reasons])
    return [[by_id[key] for key in keys] for keys in tied]


def _titles(actors: Sequence[Actor], places: Sequence[Place]) -> dict[str, frozenset[str]]:
    """The stems of the names of each state and of each other party but people: by these no agreement of theirs is told
    from another.
    """
    parties = {party.actor for place in places for party in place.fact.parties}
    firms = _firms(actors, places)
    sides = [one for one in actors if one.kind == "state" or one.id in firms or _body(one, parties)]
    return {one.id: stems(" ".join((one.name, *one.aliases)).replace("-", " ")) for one in sides}


def _body(one: Actor, parties: Container[str | None]) -> bool:
    """Whether an actor is a party and no person."""
    return one.id in parties and one.kind != "person"


def _firms(actors: Sequence[Actor], places: Sequence[Place]) -> frozenset[str]:
    """The parties of contracts without an office: a firm's name may be taken for a man's."""
    under = {who.actor for place in places if place.body.kind == "contract" for who in place.fact.parties}
    return frozenset(one.id for one in actors if one.id in under and not one.roles)


def _seats(actors: Sequence[Actor]) -> dict[str, str]:
    """The state each office holder signs for, by the office's words or by the country, and each state for itself."""
    states = {key: actor.id for actor in actors if actor.kind == "state" for key in (actor.country, actor.name) if key}
    held = {key: key for key in states.values()}
    for actor in actors:
        offices = [role.of for role in actor.roles if role.title.casefold().endswith(OFFICES)]
        homes = (states.get(key) for key in (*offices, actor.country) if key)
        home = next((home for home in homes if home), None) if actor.kind == "person" and offices else None
        if home is not None:
            held[actor.id] = home
    return held


def _for_states(fact: Fact, seats: Mapping[str, str]) -> Fact:
    """Two presidents sign: the agreement is their states', if each party is one or holds office in one."""
    homes = [seats.get(party.actor or "") for party in fact.parties]
    if None in homes or len(set(homes)) < 2:
        return fact
    kept: dict[str | None, Bound] = {}
    for home, party in zip(homes, fact.parties, strict=True):
        if home not in kept or party.actor == home:
            kept[home] = msgspec.structs.replace(party, actor=home)
    return msgspec.structs.replace(fact, parties=tuple(kept[home] for home in sorted(kept, key=str)))


def _head(body: Agreement) -> frozenset[str]:
    """The noun of a label, which tells it from no other of its kind: "deal" in "a trade deal with Latvia"."""
    if body.kind == "loan":
        return agreement_means.LOANS
    words = AFTER.split(body.label)[0].split()
    if stems(" ".join(words)) & agreement_questions.TRUCE:
        return agreement_questions.TRUCE  # a truce, a ceasefire agreement
    return stems(words[-1] if words else "")


def _around(actors: Sequence[Actor], reports: Container[str], most: int) -> dict[str, frozenset[str]]:
    """Whom each of some reports speaks of most, states first among those named as often, each by itself and by its
    country.
    """
    states = frozenset(actor.id for actor in actors if actor.kind == "state")
    named: dict[str, Counter[str]] = defaultdict(Counter)
    for actor in actors:
        for span in actor.mentions:
            if span.report in reports:
                named[span.report][actor.id] += 1
    homes = {actor.id: actor.country or actor.id for actor in actors}
    return {
        report: frozenset(
            key
            for _, _, actor in sorted((-n, actor not in states, actor) for actor, n in counts.items())[:most]
            for key in (actor, homes[actor])
        )
        for report, counts in named.items()
    }


def _place(fact: Fact, body: Agreement, actors: _Known, *, base: Ground) -> Place:
    """A fact with what it is compared by; who is no party known is taken from the report's countries."""
    report = fact.evidence[0].span.report
    known = [p.actor for p in fact.parties if p.actor is not None and p.actor in actors.countries]
    parties = frozenset({*known, *(actors.countries[actor] for actor in known)})
    days = [resolve(stage.when, base.datings[report]) for stage in body.stages if stage.when is not None]
    staged = tuple(zip((s.stage for s in body.stages if s.when is not None), days, strict=True))
    own = base.datings[report].when
    return Place(
        fact=fact,
        body=body,
        report=report,
        words=stems(agreement_means.plain(body)) - _head(body),
        head=_head(body),
        staged=staged,
        circle=parties | actors.around.get(report, frozenset()),
        states=frozenset(known) & actors.states,
        years=frozenset({str(body.year)} if body.year else _signed(staged)),
        dated=frozenset(day[:4] for when in (*days, own) for day in (when.first, when.last) if day),
        told=own.last or "",
        wide=parties | actors.wide.get(report, frozenset()),
    )


def _signed(staged: Sequence[tuple[str, When]]) -> Iterator[str]:
    """The years in which an agreement was signed, where the day leaves one."""
    for stage, when in staged:
        if stage == "signed" and when.first and when.last and when.first[:4] == when.last[:4]:
            yield when.first[:4]


def _reasons(places: Sequence[Place]) -> list[tuple[str, str, str]]:
    """Pairs that are one agreement, each with why."""
    known = {place.fact.id: place for place in places}
    found = []
    for place in places:
        before = known.get(place.body.taken_up or "")
        if before is not None:
            found.append((place.fact.id, before.fact.id, f"“{place.body.label}” takes up “{before.body.label}”"))
    for bucket in _buckets(places).values():
        for at, place in enumerate(bucket):
            for other in bucket[max(0, at - LISTED) : at]:
                reason = agreement_questions.why(other, place) or agreement_means.why(other, place)
                if reason:
                    found.append((other.fact.id, place.fact.id, reason))
    return found + _lone(places)


def _buckets(places: Iterable[Place]) -> dict[str, list[Place]]:
    """Places that can be one: by number, by each word of the label, by report."""
    buckets: dict[str, list[Place]] = defaultdict(list)
    for place in places:
        keys = {f"r{place.report}"}
        if place.body.taken_up is None:
            keys |= {f"n{place.body.number}"} if place.body.number else set()
            keys |= {f"w{word}" for word in place.words} | {f"h{word}" for word in place.head if place.staged}
            keys |= agreement_means.keys(place)
        for key in sorted(keys):
            buckets[key].append(place)
    return buckets


def _lone(places: Sequence[Place]) -> list[tuple[str, str, str]]:
    """Uncounted "union programmes" are the counted ones where the reports know one counted set of those parties."""
    counted = [p for p in places if p.body.kind == "programme" and (p.body.number or 0) >= COUNTED]
    numbers = {place.body.number for place in counted}
    if len(numbers) != 1:
        return []
    loose = [
        p
        for p in places
        if p.body.kind == "programme" and not p.body.number and p.body.taken_up is None and not p.years
    ]
    return [
        (known.fact.id, one.fact.id, f"“{one.body.label}”: the reports know one counted set of these parties")
        for one in loose
        if plural(one) and (known := next((set_ for set_ in counted if same_circle(set_, one)), None)) is not None
    ]


def _merged(group: Sequence[Place], reasons: Sequence[tuple[str, str, str]], base: Ground) -> Fact:
    """One fact of the places of one agreement."""
    shown = min(group, key=_telling)
    evidence = tuple(sorted({one for place in group for one in place.fact.evidence}))
    parties = {(party.actor, party.role): party for place in group for party in place.fact.parties if party.actor}
    reports, independent = base.origins.count(place.fact.evidence[0].span for place in group)
    pact = _pact(group, reasons, base)
    return msgspec.structs.replace(
        shown.fact,
        records=tuple(sorted(place.fact.id for place in group)),
        parties=tuple(parties[key] for key in sorted(parties, key=str)),
        said_by=(),
        when=next((stage.when for stage in pact.stages if stage.when.edtf), When()),
        evidence=evidence,
        reports=reports,
        independent=independent,
        ledger=pact,
    )


def _pact(group: Sequence[Place], reasons: Sequence[tuple[str, str, str]], base: Ground) -> Pact:
    """What the places of one agreement say of it together."""
    keys = {place.fact.id for place in group}
    return Pact(
        labels=tuple(sorted({place.body.label for place in group})),
        topics=tuple(dict.fromkeys(topic for place in group for topic in place.body.topics)),
        excluded=tuple(dict.fromkeys(one for place in group for one in place.body.excluded)),
        stages=agreement_courses.course(group, base),
        why=_reasoning(group, [reason for reason in reasons if reason[0] in keys]),
    )


def _reasoning(group: Sequence[Place], reasons: Sequence[tuple[str, str, str]]) -> tuple[str, ...]:
    """As many reasons as it takes to tie the labels together, and no more."""
    labels = {place.fact.id: place.body.label for place in group}
    tied: dict[str, str] = {label: label for label in labels.values()}
    told = []
    for left, right, why in sorted(reasons, key=lambda reason: (reason[2], reason[0], reason[1])):
        one, other = tied[labels[left]], tied[labels[right]]
        if one != other:
            tied = {label: one if home == other else home for label, home in tied.items()}
            told.append(why)
    return tuple(told)


def _telling(place: Place) -> tuple[bool, bool, bool, str]:
    """A sort key: a label that says most of which agreement is meant comes first."""
    capital = place.body.label[:1].isupper()
    return place.body.taken_up is not None, not place.body.number, not (capital or place.body.year), place.fact.id
