"""A page with its records in, out what its commitments are to do and what its clauses tell of deeds done or put off.

Only what is told as a fact counts: past, perfect or present state, by the report or by somebody who says so; what is
planned, hoped, denied or supposed does not. story/commitment_outcomes.py brings the two together across reports.
"""

from collections.abc import Iterator

import msgspec

from pactline.kit import trees
from pactline.model.knowledge import Language
from pactline.model.mention import Amount, Time
from pactline.model.outcome import Outcome
from pactline.model.reading import Reading
from pactline.model.record import Commitment, Party, Record
from pactline.model.sentence import Clause
from pactline.model.span import Span
from pactline.model.when import SpanOf, Vague
from pactline.records import (
    ledger_place,
    outcome_acts,
    outcome_agents,
    outcome_anaphora,
    outcome_deeds,
    outcome_facts,
    outcome_pointers,
    remarks,
)
from pactline.records.commitment_terms import stands_on
from pactline.records.ledger_place import Place
from pactline.records.outcome_deeds import Deed, Theme, plain
from pactline.records.outcome_words import OutcomeWords, verb

IN = ("in", "at", "near", "outside")


def find(page: Reading, *, language: Language) -> tuple[Outcome, ...]:
    """The deeds of a report in the order of its words, those of its commitments among them."""
    words = language.table("outcomes", OutcomeWords)
    vows: dict[int, list[Record]] = {}
    for record in page.records:
        if isinstance(record.body, Commitment):
            vows.setdefault(record.evidence[0].span.start, []).append(record)
    starts = sorted(vows)
    end = remarks.start(page.report.text)
    found: list[Outcome] = []
    for place in ledger_place.places(page):
        if place.sentence.start >= end:
            break
        mine = [one for at in starts if place.sentence.start <= at < place.sentence.end for one in vows[at]]
        found += (told for one in mine if (told := _vowed(place, one, words)) is not None)
        found += _told(place, words)
    return tuple(found)


def _vowed(place: Place, record: Record, words: OutcomeWords) -> Outcome | None:
    """The deed that a commitment undertakes."""
    span = next((one.span for one in record.evidence if one.role == "action"), None)
    inside = [i for i, t in enumerate(place.tokens) if span is not None and span.start <= t.start < span.end]
    head = trees.common(place.tokens, inside)
    if head is None or span is None:
        return None
    deed = outcome_deeds.deed(place, head, words)
    theme = outcome_deeds.theme(place, deed, words)
    told = _outcome(place, deed, span, theme=theme)
    giver = deed.agent if deed.family == outcome_deeds.TAKING else None
    by = outcome_agents.whole(place, giver) if giver is not None else None
    return msgspec.structs.replace(told, of=record.id, by=by)


def _told(place: Place, words: OutcomeWords) -> Iterator[Outcome]:
    """The deeds that a sentence tells as facts."""
    if place.text[place.sentence.start : place.sentence.end].rstrip("\"”’' ").endswith("?"):
        return
    for clause in place.sentence.clauses:
        if not outcome_facts.is_fact(place, clause, words):
            yield from _next(place, clause, words)
            continue
        own = _deed(place, clause, words)
        for deed in (*outcome_acts.found(place, clause, words), *([own] if own is not None else [])):
            told = _clause(place, clause, deed, words=words)
            if told is not None:
                yield told


def _next(place: Place, clause: Clause, words: OutcomeWords) -> Iterator[Outcome]:
    """Will pay [the third instalment]: that the first ones were paid."""
    if clause.modality != "will" or clause.negated or not outcome_facts.is_asserted(place, clause, words):
        return
    deed = _deed(place, clause, words)
    at = deed.theme if deed is not None else None
    fixed = (
        at is not None
        and place.lemma(at) in words.words.shares
        and any(outcome_deeds.fixes(place, i) for i in place.children(at, "det", "nmod:poss"))
    )
    if deed is None or at is None or not fixed:
        return
    if any(place.lemma(i) in words.words.later for i in place.children(at, "amod")):
        told = _clause(place, clause, deed, words=words)
        yield from (msgspec.structs.replace(one, some=True) for one in (told,) if one is not None)


def _clause(place: Place, clause: Clause, deed: Deed, *, words: OutcomeWords) -> Outcome | None:
    """What a clause tells of one deed; None of another one like it, or of no deed at all."""
    theme = outcome_anaphora.theme(place, deed, words)
    if theme.other or not (theme.head or deed.family or deed.phase == "delay"):
        return None
    low, high = trees.span_of(place.tokens, clause.words)
    back = outcome_pointers.pointer(place, clause, deed, words=words)
    return msgspec.structs.replace(
        _outcome(place, deed, place.span(low, high), theme=theme),
        some=theme.some or any(place.lemma(i) in words.words.nearly for i in place.children(clause.verb, "advmod")),
        undone=deed.failed or _undone(place, clause, words),
        failed=deed.failed or place.lemma(clause.verb) in words.words.failing or _fell_through(place, clause, deed),
        said_by=_speakers(place, clause),
        when=_when(place, clause),
        term=_term(place, clause, words) if deed.phase == "delay" else None,
        by=outcome_agents.agent(place, clause, deed),
        asker=place.party("asker", deed.asker) if deed.asker is not None else None,
        recalled=back.back,
        against=back.against,
        promiser=back.by,
    )


def _deed(place: Place, clause: Clause, words: OutcomeWords) -> Deed | None:
    """The deed of a clause's verb; of "failed to open" what was to be done."""
    at = clause.verb
    inner = place.child(at, "xcomp")
    if inner is not None and (place.lemma(at) in words.words.failing or outcome_facts.has_yet(place, at)):
        deed = outcome_deeds.deed(place, inner, words)
        return msgspec.structs.replace(deed, agent=place.child(at, "nsubj"))
    lemma = verb(place, at)
    if lemma in words.words.doing and inner is not None:
        return None  # undertook to open it
    deed = outcome_deeds.deed(place, at, words)
    if words.lists(lemma):
        return deed
    known = place.lemma(at) in words.states or (
        place.lemma(at) in words.idiom_verbs and deed.family != words.deed(lemma)
    )
    return deed if known or _tells(place, clause, deed, words=words) else None


def _tells(place: Place, clause: Clause, deed: Deed, *, words: OutcomeWords) -> bool:
    """Whether a verb that no list has tells a deed that somebody could have promised: done to something, or by
    somebody who is named with a noun.
    """
    at = clause.verb
    if place.tokens[at].upos != "VERB" or not words.words.idle.isdisjoint((verb(place, at), place.lemma(at))):
        return False
    by_somebody = deed.agent is not None and place.tokens[deed.agent].upos in ("NOUN", "PROPN")
    return (deed.theme is not None or by_somebody) and not place.children(at, "ccomp", "xcomp")


def _fell_through(place: Place, clause: Clause, deed: Deed) -> bool:
    """The meeting did not take place: nobody says so of one that may still be held."""
    return clause.negated and deed.family == "hold" and place.lemma(clause.verb) == "take" and clause.tense == "past"


def _undone(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Has not opened, has yet to open, failed to open."""
    never = any(place.lemma(i) == "never" for i in place.children(clause.verb, "advmod"))
    return (
        clause.negated
        or never
        or outcome_facts.has_yet(place, clause.verb)
        or place.lemma(clause.verb) in words.words.failing
    )


def _outcome(place: Place, deed: Deed, span: Span, *, theme: Theme) -> Outcome:
    """A deed with what it is done to and where."""
    inside = [i for i, t in enumerate(place.tokens) if span.start <= t.start < span.end]
    held = place.amounts(span.start, span.end)
    sums = [one for one in held if _money(one)] or held
    return Outcome(
        span=span,
        phase=deed.phase,
        deed=deed.family,
        head=theme.head,
        own=theme.own,
        names=theme.names,
        places=_places(place, inside, deed),
        definite=theme.definite,
        some=theme.some,
        value=sums[0].value if sums else None,
        unit=sums[0].unit if sums else "",
    )


def _money(one: Amount) -> bool:
    """A sum of a currency known by its code."""
    return len(one.unit) == 3 and one.unit.isupper()


def _places(place: Place, inside: list[int], deed: Deed) -> tuple[str, ...]:
    """The names of where a thing is or a deed was done: in Port Lume."""
    found = {
        plain(place.tokens[j].text)
        for i in inside
        if place.tokens[i].upos == "PROPN" and place.case(i) in IN and i != deed.theme
        for j in (i, *place.children(i, "compound", "flat"))
        if not outcome_agents.is_time(place, j)
    }
    return tuple(sorted(found))


def _speakers(place: Place, clause: Clause) -> tuple[Party, ...]:
    """Whose account it is; none where it is the report's own."""
    claim = place.claim(clause.verb)
    return tuple(one for one in claim.parties if one.role == "speaker") if claim is not None else ()


def _times(place: Place, clause: Clause) -> Iterator[tuple[int, Time]]:
    """The times on a verb, with the words they stand on."""
    hung = place.children(clause.verb, "obl", "advmod", "nmod")
    for one in place.times(place.sentence.start, place.sentence.end):
        on = next((i for i in hung if stands_on(one, place.tokens[i])), None)
        if on is not None:
            yield on, one


def _when(place: Place, clause: Clause) -> Time | None:
    """The day of a deed."""
    told = ((on, one) for on, one in _times(place, clause) if not isinstance(one.expr, SpanOf | Vague))
    return next((one for on, one in told if place.case(on) in ("", "on", "in", "at", "since")), None)


def _term(place: Place, clause: Clause, words: OutcomeWords) -> Time | None:
    """The day or the length of a delay: until 2027, by two years."""
    told = [(on, one) for on, one in _times(place, clause) if place.case(on) in words.words.until]
    return told[-1][1] if told else None
