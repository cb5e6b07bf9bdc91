"""An agreement in its sentence in, the parties the sentence gives it out."""

from collections.abc import Iterable, Iterator, Sequence

from pactline.model.mention import Name
from pactline.model.record import Party
from pactline.records import agreement_doers, agreement_sides
from pactline.records.agreement_pact import Pact
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

PAIR = 2
SIGNING = (
    "agreed",
    "initialled",
    "signed",
    "approved",
    "ratified",
    "proposed",
    "extended",
    "suspended",
    "ended",
    "in-force",
)
PARTNERS = ("between", "with")
LENT = ("to",)
OWNED = ("loan", "contract")  # whose owner is a party
HYPHENS = ("-", "–")


def find(place: Place, pact: Pact, words: AgreementWords) -> tuple[Party, ...]:
    """Who agrees, signs or lends; whom the words "between", "with" and "of" name. One party a chain."""
    found: dict[str | None, Party] = {}
    told = (*_between(place, pact), *_acting(place, pact, words), *_owning(place, pact), *_lending(place, pact, words))
    for party in told:
        if party.chain is not None:
            found.setdefault(party.chain, party)
    return tuple(found.values())


def _between(place: Place, pact: Pact) -> Iterator[Party]:
    """The accord between [Norvania] and [Tessary], a deal with, a loan to [it]; Community of [Belarus] and [Russia]."""
    yield from (place.party("party", j) for i in _linked(place, pact) for j in _told_of(place, i))
    yield from _before(place, pact)
    start, end = place.tokens[pact.noun].start, place.sentence.end
    inside = [one for one in place.names() if pact.label[0] <= one.span.start and one.span.end <= pact.label[1]]
    states = [one for one in inside if one.kind == "state" and start <= one.span.start < end]
    if len({one.chain for one in states}) > 1:
        yield from _named("party", states)


def _linked(place: Place, pact: Pact) -> Iterator[int]:
    """What stands behind "between" and "with", and behind "to" of a loan."""
    cases = (*PARTNERS, *(LENT if pact.kind == "loan" else ()))
    for at in (*place.children(pact.noun, "nmod"), *place.children(pact.top, "nmod")):
        if place.case(at) in cases:
            yield from place.joined(at)


def _told_of(place: Place, at: int) -> Iterator[int]:
    """[Norvania]; the city of [Riga]: who is named, or of whom a plain noun is told."""
    if _state(place, at):
        yield at
        return
    for i in place.children(at, "nmod:"):
        if place.case(i) == "of":
            yield from (j for j in place.joined(i) if _state(place, j))


def _before(place: Place, pact: Pact) -> Iterator[Party]:
    """[Norvania]'s treaty; the [Norvania] gas deal; the [Norvania]-[Tessary] deal; the [Norvanian]-[Tessarian] one."""
    for at in place.children(pact.noun, "nmod:poss", "compound"):
        for i in (at, *_hyphenated(place, at)):
            name = place.named(i)
            if name is not None and name.kind == "state":
                yield place.party("party", i)
    yield from _by_adjectives(place, pact)


def _by_adjectives(place: Place, pact: Pact) -> Iterator[Party]:
    """The [Norvanian]-[Tessarian] accord."""
    for at in place.children(pact.noun, "amod"):
        both = [(i, place.named(i)) for i in (*_joined_adjectives(place, at), at)]
        if len(both) == PAIR and all(name is not None and name.kind == "state" for _, name in both):
            yield from (place.party("party", i) for i, _ in both)


def _joined_adjectives(place: Place, at: int) -> tuple[int, ...]:
    """The adjective that a hyphen joins to another: [Norvanian]-Tessarian, whichever word it hangs on."""
    joined = at > 1 and place.tokens[at - 1].text in HYPHENS and place.tokens[at - 2].upos in ("ADJ", "PROPN")
    return (at - 2,) if joined else ()


def _hyphenated(place: Place, at: int) -> tuple[int, ...]:
    """The name that a hyphen joins to another before a noun: Norvania-[Tessary], whichever hangs on the other."""
    beside = (at - 2, at + 2)
    joined = (i for i in beside if 0 <= i < len(place.tokens) and place.tokens[(i + at) // 2].text in HYPHENS)
    return tuple(i for i in joined if place.tokens[i].upos == "PROPN")


def _state(place: Place, at: int) -> bool:
    """Whether a noun stands for somebody."""
    return place.named(at) is not None


def _named(role: str, names: Iterable[Name]) -> Iterator[Party]:
    """Names as parties."""
    return (Party(role, one.chain, one.text, one.span) for one in names)


def _acting(place: Place, pact: Pact, words: AgreementWords) -> Iterator[Party]:
    """[Holm] and [Lindqist] signed it; it was approved by [the council]."""
    for turn in pact.turns:
        if place.clause(turn.verb) is not None and _makes_parties(place, pact, turn, words=words):
            actors = (*_active(place, turn, words), *_passive(place, turn), *_offered(place, turn))
            lent = pact.kind == "loan" and turn.stage == "approved"
            yield from (one for one in actors if lent or _signs(place, one, turn.stage))
            yield from _partners(place, turn)


def _makes_parties(place: Place, pact: Pact, turn: Turn, *, words: AgreementWords) -> bool:
    """Who signs, offers or leaves it is a party; who brokers it is none, and what collapses has no doer."""
    clause = place.clause(turn.verb)
    itself = clause is not None and clause.voice == "active" and clause.subject in (pact.noun, pact.top)
    between = place.lemma(turn.verb) in words.words.standing_between | words.words.drafting
    return turn.stage in ("", *SIGNING) and not itself and not between


def _active(place: Place, turn: Turn, words: AgreementWords) -> Iterator[Party]:
    """[Holm] signed it; [Holm], who signed it."""
    at = agreement_doers.subject(place, turn.verb) if turn.at == turn.verb else None
    if at is not None:
        yield from _subjects(place, at, words)


def _offered(place: Place, turn: Turn) -> Iterator[Party]:
    """They offered [Tessary] a truce."""
    clause = place.clause(turn.verb)
    if clause is not None and clause.indirect is not None and turn.stage == "proposed":
        yield place.party("party", clause.indirect)


def _passive(place: Place, turn: Turn) -> Iterator[Party]:
    """It was approved by [the council]."""
    clause = place.clause(turn.verb)
    if clause is not None and clause.agent is not None:
        yield from (place.party("party", i) for i in place.joined(clause.agent))


def _partners(place: Place, turn: Turn) -> Iterator[Party]:
    """They agreed on it with [Tessary]; one signed between [Norvania] and [Tessary]."""
    for at in place.children(turn.verb, "obl:"):
        if place.case(at) in PARTNERS and _state(place, at):
            yield from (place.party("party", i) for i in place.joined(at))


def _signs(place: Place, party: Party, stage: str) -> bool:
    """Whether who acts is a party: a council that approves an accord is none."""
    kinds = {one.kind for one in place.names() if one.chain == party.chain}
    return stage not in ("approved", "ratified") or bool(kinds & {"person", "state"})


def _subjects(place: Place, at: int, words: AgreementWords) -> Iterator[Party]:
    """A subject with all it is joined to; "the two" are the two of one kind that the sentence names before."""
    name, homes = place.named(at), _homes(place, at, words)
    if homes:
        yield from homes
    elif name is None and _told_sides(place, at, words):
        yield from (agreement_sides.acting_for(place, "party", i, words=words) for i in place.joined(at))
    elif place.tokens[at].text.lower() in ("two", "both") or (name is None and place.lemma(at) in words.words.pairs):
        yield from _named("party", _pair(place, at))
    elif name is not None:
        yield from (agreement_sides.acting_for(place, "party", i, words=words) for i in place.joined(at))


def _told_sides(place: Place, at: int, words: AgreementWords) -> bool:
    """The [firm] Holm & Co; [Norvania]'s ministry: nouns that say whose they are."""
    return any(agreement_sides.acting_for(place, "party", i, words=words).chain is not None for i in place.joined(at))


def _pair(place: Place, at: int) -> Sequence[Name]:
    """The two people, else the two states, that a sentence names before a word, where they are just two."""
    before: dict[str | None, Name] = {}
    for one in place.names():
        if one.span.start < place.tokens[at].start and one.form == "name":
            before.setdefault(one.chain, one)
    kinds = ([one for one in before.values() if one.kind == kind] for kind in ("person", "state"))
    return next((pair for pair in kinds if len(pair) == PAIR), ())


def _homes(place: Place, at: int, words: AgreementWords) -> tuple[Party, ...]:
    """The presidents of [Norvania] and [Tessary] signed it: two states, through those who hold office in them.

    What presidents are of is a state, whatever else it was taken for.
    """
    if place.tokens[at].xpos != "NNS":
        return ()
    of = [i for i in place.children(at, "nmod") if place.case(i) == "of"]
    spots = [j for i in of for j in (*place.joined(i), *place.children(at, "conj")) if place.tokens[j].upos == "PROPN"]
    names = [one for one in place.names() if one.form == "name"]
    states = {one.chain for one in names if one.kind in ("state", "place") or place.lemma(at) in words.words.heads}
    held = [place.party("party", j) for j in spots]
    return tuple(held) if len({one.chain for one in held} & states) == len(held) > 1 else ()


def _owning(place: Place, pact: Pact) -> Iterator[Party]:
    """[The bank]'s loan, [its] contract."""
    owners = place.children(pact.noun, "nmod:poss") if pact.kind in OWNED else ()
    yield from (place.party("party", i) for i in owners if place.named(i) is not None)


def _lending(place: Place, pact: Pact, words: AgreementWords) -> Iterator[Party]:
    """[Norvania] would extend [Tessary] a loan."""
    verb = place.tokens[pact.top].head if pact.kind == "loan" else -1
    clause = place.clause(verb) if verb >= 0 else None
    if clause is None or place.lemma(verb) not in words.words.lending:
        return
    goals = [i for i in place.children(verb, "obl") if place.case(i) in ("to", "for")]
    for at in (clause.subject, clause.indirect, clause.object, *goals):
        if at is not None and at != pact.top and place.named(at) is not None:
            yield from (place.party("party", i) for i in place.joined(at))
