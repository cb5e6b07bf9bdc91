"""A page with its statements and agreements in, commitments out: who will or may do what for whom, by when.

A promise is what somebody is reported to have undertaken, never that it was done; what somebody says of another's
plans carries `said_by`. Appeals to nobody in particular are no commitments.
"""

from collections.abc import Iterator, Mapping

import msgspec

from pactline.kit import ids, trees
from pactline.model.knowledge import Language, Undertaken
from pactline.model.reading import Reading
from pactline.model.record import Commitment, Record, Statement
from pactline.model.sentence import Clause
from pactline.model.span import Evidence, Span
from pactline.records import (
    commitment_action,
    commitment_conditions,
    commitment_doers,
    commitment_gapped,
    commitment_hearsay,
    commitment_joined,
    commitment_made,
    commitment_parts,
    commitment_quotes,
    commitment_reader,
    commitment_receivers,
    commitment_rules,
    commitment_sayers,
    commitment_terms,
    commitment_unannounced,
    ledger_place,
    party_joint,
    party_pairs,
    remarks,
)
from pactline.records.commitment_reader import Draft
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.occasions import Occasions
from pactline.records.undertaking import Undertaking

SHORTEST = 2  # words an action has at least
ASKED = ("what", "whatever")


def find(page: Reading, *, language: Language) -> tuple[Record, ...]:
    """Every commitment of a report, in the order of the words."""
    words = language.table("commitments", CommitmentWords)
    end = remarks.start(page.report.text)
    beside = party_pairs.beside(page)
    told = (place for place in ledger_place.places(page) if place.sentence.start < end)
    return tuple(
        party_joint.settle(record, page.report.text, beside.get(place.sentence.index, ()))
        for place in told
        for record in _in_sentence(place, page=page, language=language, words=words)
    )


def _in_sentence(place: Place, *, page: Reading, language: Language, words: CommitmentWords) -> list[Record]:
    """The commitments of a sentence that asks nothing, the rules' less what is doubted, and what they missed."""
    if place.words(place.span(place.sentence.start, place.sentence.end)).rstrip("\"”’' ").endswith("?"):
        return []
    said = language.table("occasions", Occasions)
    drafts = list(_ruled(place, page=page, words=words, said=said))
    opinions = commitment_reader.read(place, drafts, language=language, words=words)
    taken = {i for draft in drafts for i in range(*draft.action)}
    found = [_weighed(draft, opinions) for draft in drafts if not commitment_reader.doubted(draft, opinions)]
    again = opinions if commitment_reader.open_to(place, words) else {}
    for one in commitment_reader.more(place, again, taken=taken, words=words):
        action = commitment_action.action(place, one)
        free = taken.isdisjoint(range(*action)) and one.by not in range(*action)
        enough = action[1] - action[0] >= SHORTEST and _worth(place, one, action, words=words)
        if free and enough and not _accused(place, one, words):
            taken |= set(range(*action))
            found.append(_record(place, one, action, page=page, words=words, said=said))
    return sorted(found, key=lambda record: record.evidence[0].span.start)


def _ruled(place: Place, *, page: Reading, words: CommitmentWords, said: Occasions) -> Iterator[Draft]:
    """What the rules read in a sentence; what stands inside another's action is part of it."""
    taken: set[int] = set()
    acts: set[int] = set()
    for clause in sorted(place.sentence.clauses, key=lambda one: (_depth(place, one), one.verb)):
        found = commitment_rules.read(place, clause, words)
        if found is None or found.act in acts or _accused(place, found, words) or _inside(place, found, taken):
            continue
        for one, (first, last) in _parted(place, found, words):
            # the text may break off behind who is asked
            if first < last and _worth(place, one, (first, last), words=words):
                taken |= set(range(first, last))
                acts.add(one.act)
                record = _record(place, one, (first, last), page=page, words=words, said=said)
                yield Draft(one, (first, last), record, commitment_reader.told(place, one, record))


def _parted(place: Place, found: Undertaking, words: CommitmentWords) -> Iterator[tuple[Undertaking, tuple[int, int]]]:
    """What is undertaken under one word: each deed with a term of its own, and each whose verb is left out."""
    for one, action in commitment_joined.parted(place, found, words):
        yield from commitment_gapped.gapped(place, one, action, words=words)


def _weighed(draft: Draft, opinions: Mapping[int, Undertaken]) -> Record:
    """The record of a draft, marked where the second reader reads it otherwise."""
    sure = draft.found.gapped or commitment_reader.certain(draft, opinions)  # no reader has seen one without a verb
    return msgspec.structs.replace(draft.record, sure=sure)


def _inside(place: Place, found: Undertaking, taken: set[int]) -> bool:
    """Whether an undertaking stands within the action of another and is no one's own."""
    own = _of_its_own(place, found) or found.rule == "asked_to"
    return (found.act in taken or found.cue in taken) and not own


def _worth(place: Place, found: Undertaking, action: tuple[int, int], *, words: CommitmentWords) -> bool:
    """Whether the words of an action tell enough to be worth a line."""
    first, last = action
    start, end = commitment_quotes.ends(place, first, last)
    short = len([word for word in place.text[start:end].split() if word != "be"]) < SHORTEST and not _says_enough(
        place, found, words
    )
    return not short and not _hollow(place, found, words)


def _says_enough(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Whether one word tells what is to be done: will [withdraw], demanded his [resignation], pledged [$7bn]."""
    listed = words.words.alone | words.words.threats | words.words.deeds
    clause = place.clause(found.act)
    behind = clause is not None and clause.relation == "acl:relcl"  # "tariffs that it will impose"
    behind = behind or found.rule == "asked_leave"  # "called for her resignation"
    return behind or place.tokens[found.act].upos == "SYM" or place.lemma(found.act) in listed


def _of_its_own(place: Place, found: Undertaking) -> bool:
    """Will tell them [that Norvania will close the port]: within another's action, but with its own doer and modal."""
    clause = place.clause(found.act)
    doer = place.child(found.act, "nsubj")
    modal = clause is not None and clause.modality in ("will", "would", "must", "should")
    return modal and doer is not None and clause is not None and clause.relation in ("ccomp", "acl", "acl:relcl")


def _accused(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """The suit alleges that Norvania planned to; she denied that it agreed to: neither is a promise of theirs."""
    if commitment_hearsay.only_felt(place, found, words):
        return True
    claim = place.claim(found.cue if found.rule in commitment_action.WHOLE else found.act)
    if claim is None or not isinstance(claim.body, Statement):
        return False
    refusal = (clause := place.clause(found.act)) is not None and clause.negated  # insists that it will not yield
    return claim.body.act == "accuse" or (claim.body.act == "deny" and claim.body.form == "indirect" and not refusal)


def _depth(place: Place, clause: Clause) -> int:
    """Steps to a main clause."""
    steps, one = 0, clause
    while one.parent is not None and steps < len(place.sentence.clauses):
        one = place.sentence.clauses[one.parent]
        steps += 1
    return steps


def _hollow(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """They will do it, he would do so: an action that only points elsewhere; “won't sign anything” tells enough."""
    object_ = place.child(found.act, "obj")
    if _asks_what(place, found, object_):
        return True
    if (clause := place.clause(found.act)) is not None and clause.negated:
        return False
    if place.lemma(found.act) == "do" and object_ is None:
        return any(place.tokens[i].text.lower() == "so" for i in place.children(found.act, "advmod"))
    if object_ is None or _tells(place, object_) or place.children(found.act, "xcomp", "obl", "ccomp"):
        return False
    if place.lemma(found.act) in words.words.light and place.child(found.act, "compound:prt") is None:
        return place.lemma(object_) in (words.words.bare | words.words.pledges)  # will make this promise: here it comes
    return place.lemma(object_) in words.words.bare - {"it", "them"}


def _asks_what(place: Place, found: Undertaking, object_: int | None) -> bool:
    """[What] the town is ready to do: nobody tells it."""
    if object_ is not None:
        return object_ < found.act and place.lemma(object_) in ASKED
    over = (found.act, *trees.path_up(place.tokens, found.act)) if place.lemma(found.act) == "do" else ()
    return any(place.lemma(i) in ASKED and i < found.act and place.tokens[i].head in over for i in range(found.act))


def _tells(place: Place, object_: int) -> bool:
    """Whether an object says what it is: "what it called rumours", "tariffs that it will impose"."""
    return place.child(object_, "acl") is not None or place.tokens[object_].xpos == "WDT"


def _record(
    place: Place,
    found: Undertaking,
    action: tuple[int, int],
    *,
    page: Reading,
    words: CommitmentWords,
    said: Occasions,
) -> Record:
    """The record of an undertaking."""
    first, last = action
    ends = commitment_quotes.ends(place, first, last)
    span, claim = place.span(*ends), place.claim(found.act)
    doers = commitment_doers.by(place, found, page, words=words)
    term = commitment_terms.due(place, found, ends, words=words)
    under = commitment_conditions.condition(place, found, words)
    under = commitment_conditions.condition_behind(place, last, words) if under is None else under
    when, old = commitment_made.made(place, found, claim, words=words, said=said)
    body = Commitment(
        action=place.words(span),
        strength=_strength(place, found, under, words=words),
        amount=commitment_parts.amount(place, found, ends, doers=len(doers), capping=words.words.capping),
        due=term,
        condition=place.words(under) if under is not None else None,
        agreement=commitment_parts.pact(place, found, span, records=page.records),
        earlier=old,
    )
    spans = [(span, "action"), (place.token(found.cue), "cue"), *((one.span, "by") for one in doers)]
    spans += [(under, "condition"), (term.span if term is not None else None, "due")]
    rule = commitment_gapped.RULE if found.gapped else found.rule
    return Record(
        id="c-" + ids.digest(span.report, span.start, span.end, found.cue),
        body=body,
        evidence=tuple(Evidence(one, rule, role) for one, role in spans if one is not None),
        parties=(*doers, *commitment_receivers.to(place, found, words, but=doers)),
        when=when,
        said_by=commitment_sayers.said_by(place, found, claim, words=words),
        within=claim.id if claim is not None else None,
        status="planned",
    )


def _strength(place: Place, found: Undertaking, under: Span | None, *, words: CommitmentWords) -> str:
    """How firm it is: what is not asked for and hangs on something is conditional."""
    hangs = under is not None and not found.asked and _hangs(place, under, words)
    if found.strength == "firm" and commitment_unannounced.unannounced(place, found, words):
        return "conditional" if hangs else "considered"
    return "conditional" if hangs else found.strength


def _hangs(place: Place, under: Span, words: CommitmentWords) -> bool:
    """Whether the deed hangs on the condition: "if" and not "once" or "until", which only say when."""
    return place.words(under).split()[0].lower() in words.words.hypothetical
