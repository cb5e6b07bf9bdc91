"""A stage of an agreement in its sentence in, who brought it about out: subject, agent, owner of the noun."""

from collections.abc import Iterator

from pactline.model.record import Party
from pactline.records import agreement_roles, agreement_sides
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

PASSING = ("modifier_of_stage", "talks_before")
RELATIVES = ("who", "which", "that")
UNITS = ("hour", "day", "week", "month", "year")
NOUNS = ("NOUN", "PROPN")


def doers(place: Place, turn: Turn, words: AgreementWords) -> tuple[Party, ...]:
    """Who brought a stage about, each once; nobody where a stage comes about by itself or a mediator helps to it."""
    if turn.rule in PASSING or place.lemma(turn.at) in words.words.standing_between:
        return ()
    told = _of_noun(place, turn) if turn.rule == "noun_of_stage" else _of_verb(place, turn, words)
    found: dict[tuple[str | None, str], Party] = {}
    for party in told:
        found.setdefault((party.chain, "" if party.chain else party.text), party)
    return tuple(found.values())


def subject(place: Place, verb: int) -> int | None:
    """Who does an active verb: [Holm] signed it; [Holm], who signed it."""
    clause = place.clause(verb)
    if clause is None or clause.voice != "active" or clause.subject is None:
        return None
    at, over = clause.subject, place.tokens[clause.verb].head
    relative = place.tokens[at].text.lower() in RELATIVES and clause.relation == "acl:relcl" and over >= 0
    return over if relative else at


def _of_verb(place: Place, turn: Turn, words: AgreementWords) -> Iterator[Party]:
    """[Norvania's parliament] ratified it; it was ratified by [both parliaments]."""
    clause, at = place.clause(turn.verb), subject(place, turn.verb)
    if clause is None or (turn.verb != turn.at and turn.rule != "light_verb"):
        return
    heads = (*place.joined(at),) if at is not None else ()
    heads += place.joined(clause.agent) if clause.agent is not None else ()
    pact = [i for i in heads if _is_pact(place, i, words)]
    yield from () if pact else (agreement_sides.side(place, "by", i) for i in heads if _somebody(place, i))


def _is_pact(place: Place, at: int, words: AgreementWords) -> bool:
    """The treaty entered into force: nobody's doing."""
    return place.named(at) is None and words.kind(place.lemma(agreement_roles.renamed(place, at))) is not None


def _somebody(place: Place, at: int) -> bool:
    """A name, a pronoun that stands for one, or a noun; but not: extended by [three months]."""
    name = place.named(at)
    if name is None and place.lemma(at) in UNITS:
        return False
    return (name is not None and name.chain is not None) or place.tokens[at].upos in NOUNS


def _of_noun(place: Place, turn: Turn) -> Iterator[Party]:
    """[Norvania]'s ratification of the pact, the ratification by [Tessary]."""
    owners = place.children(turn.at, "nmod:poss")
    agents = (i for i in place.children(turn.at, "nmod", "obl") if place.case(i) == "by")
    yield from (place.party("by", j) for i in (*owners, *agents) for j in place.joined(i) if _somebody(place, j))
