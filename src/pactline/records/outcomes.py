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
from pactline.model.record import Commitment, Party, Record, Statement
from pactline.model.sentence import Clause
from pactline.model.span import Span
from pactline.model.when import SpanOf, Vague
from pactline.records import ledger_place, outcome_agents, outcome_deeds, outcome_pointers, remarks
from pactline.records.commitment_terms import stands_on
from pactline.records.ledger_place import Place
from pactline.records.outcome_deeds import Deed, plain
from pactline.records.outcome_words import OutcomeWords, verb

MAIN = ("root", "parataxis")
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
        if any(token.lemma.lower() in words.firsts for token in place.tokens):
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
    return _outcome(place, deed, span, words=words, of=record.id)


def _told(place: Place, words: OutcomeWords) -> Iterator[Outcome]:
    """The deeds that a sentence tells as facts."""
    if place.text[place.sentence.start : place.sentence.end].rstrip("\"”’' ").endswith("?"):
        return
    for clause in place.sentence.clauses:
        deed = _deed(place, clause, words)
        if deed is None or not _fact(place, clause, words):
            continue
        theme = outcome_deeds.theme(place, deed, words)
        if theme.other or not (theme.head or deed.family or deed.phase == "delay"):
            continue
        low, high = trees.span_of(place.tokens, clause.words)
        one = _outcome(place, deed, place.span(low, high), words=words)
        yield msgspec.structs.replace(
            one,
            some=one.some or any(place.lemma(i) in words.words.nearly for i in place.children(clause.verb, "advmod")),
            undone=_undone(place, clause, words),
            said_by=_speakers(place, clause),
            when=_when(place, clause),
            term=_term(place, clause, words) if deed.phase == "delay" else None,
            by=outcome_agents.agent(place, clause, deed),
            recalled=(back := outcome_pointers.pointer(place, clause, deed, words=words)).back,
            against=back.against,
            promiser=back.by,
        )


def _deed(place: Place, clause: Clause, words: OutcomeWords) -> Deed | None:
    """The deed of a clause where the lists know it; of "failed to open" what was to be done."""
    at = clause.verb
    inner = place.child(at, "xcomp")
    if inner is not None and (place.lemma(at) in words.words.failing or _has_yet(place, at)):
        deed = outcome_deeds.deed(place, inner, words)
        return msgspec.structs.replace(deed, agent=place.child(at, "nsubj"))
    lemma = verb(place, at)
    if lemma in words.phase or lemma in words.family or lemma in words.words.doing or place.lemma(at) in words.states:
        return outcome_deeds.deed(place, at, words)
    return outcome_deeds.deed(place, at, words) if lemma == "open" else None


def _has_yet(place: Place, at: int) -> bool:
    """Norvania [has yet] to open it."""
    return place.lemma(at) in ("have", "be") and any(place.lemma(i) == "yet" for i in place.children(at, "advmod"))


def _fact(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Whether a clause tells what has been or is, in the report's voice or in that of somebody who says so."""
    if clause.modality is not None:
        return False
    ahead = any(place.lemma(i) == "to" for i in place.children(clause.verb, "mark"))  # is to be opened in May
    if ahead or not _of_now(place, clause):
        return _has_yet(place, clause.verb)
    doubt = any(place.lemma(i) in words.words.never - {"never", "yet"} for i in place.children(clause.verb, "advmod"))
    return not doubt and not _mere(place, clause) and _asserted(place, clause, words)


def _of_now(place: Place, clause: Clause) -> bool:
    """Whether a clause is of the past, or of a state that lasts: the line is open."""
    return clause.tense == "past" or (clause.tense == "present" and place.child(clause.verb, "cop") is not None)


def _mere(place: Place, clause: Clause) -> bool:
    """Whether a participle stands without its auxiliary: "promised for 2024" is no clause of its own."""
    token = place.tokens[clause.verb]
    return token.xpos in ("VBN", "VBG") and not place.children(clause.verb, "aux", "cop")


def _asserted(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Whether what a clause hangs on lets it stand as a fact."""
    marks = {place.lemma(i) for i in place.children(clause.verb, "mark", "advmod")}
    relation = clause.relation
    if relation.startswith("advcl"):
        held = not marks.isdisjoint(words.words.held) and marks.isdisjoint({"if", "unless", "before", "until"})
        return held and _above_is_fact(place, clause, words)
    if marks & {"if", "whether", "unless"}:
        return False
    if relation in MAIN:
        return True
    if relation == "acl:relcl":
        return _is_told_of_one(place, clause, words)
    if relation == "conj":
        return _above_is_fact(place, clause, words)
    return relation == "ccomp" and _is_said(place, clause, words)


def _is_told_of_one(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Holm, [who opened it in May]; the line, [which was opened]: said by the way of somebody or something known."""
    of = place.tokens[clause.verb].head
    here = [i for i in place.children(clause.verb, "nsubj") if place.lemma(i) in words.words.relatives]
    known = place.tokens[of].upos == "PROPN" or any(
        outcome_deeds.fixes(place, i) for i in place.children(of, "det", "nmod:poss")
    )
    above = place.clause(next((i for i in trees.path_up(place.tokens, clause.verb)[1:] if place.clause(i)), of))
    return bool(here) and known and place.tokens[here[0] - 1].text == "," and (above is None or not above.negated)


def _above_is_fact(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Whether the clause that another hangs on is no plan, hope or condition."""
    above = place.clause(place.tokens[clause.verb].head)
    if above is None or above.verb == clause.verb:
        return True
    plain_ = above.modality is None and above.relation in (*MAIN, "ccomp")
    return plain_ and (above.relation != "ccomp" or _is_said(place, above, words))


def _is_said(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Norvania [said] that it has opened it; not "hopes", "denied", "did not say"."""
    head = place.tokens[clause.verb].head
    above = place.clause(head)
    claim = place.claim(clause.verb)
    denied = claim is not None and isinstance(claim.body, Statement) and claim.body.act == "deny"
    told = above is not None and not above.negated and above.modality is None
    return told and not denied and place.lemma(head) in words.words.believing


def _undone(place: Place, clause: Clause, words: OutcomeWords) -> bool:
    """Has not opened, has yet to open, failed to open."""
    never = any(place.lemma(i) == "never" for i in place.children(clause.verb, "advmod"))
    return clause.negated or never or _has_yet(place, clause.verb) or place.lemma(clause.verb) in words.words.failing


def _outcome(place: Place, deed: Deed, span: Span, *, words: OutcomeWords, of: str = "") -> Outcome:
    """A deed with what it is done to and where."""
    theme = outcome_deeds.theme(place, deed, words)
    inside = [i for i, t in enumerate(place.tokens) if span.start <= t.start < span.end]
    held = place.amounts(span.start, span.end)
    sums = [one for one in held if _money(one)] or held
    return Outcome(
        span=span,
        of=of,
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
