"""A deal's noun in its sentence in, whether it is one between firms and no pact of news out."""

from pactline.model.mention import Name
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

PUBLIC = ("state", "place", "group")
OWNERS = (*PUBLIC, "person")  # by whom "the Riga accord" is told apart
PLACES = ("in", "at")
WITH = ("with", "between", "by")


def business(place: Place, at: int, words: AgreementWords) -> bool:
    """A $7 billion deal with Holm Ferries; vague deals in the plural: no state and no public body is a party."""
    before = {place.lemma(at), *(place.lemma(i) for i in place.children(at, "compound", "amod"))}
    if before & (words.words.public_matters | words.words.truces):
        return False
    parties = _parties(place, at)
    if _vague(place, at):
        return True
    firms = any(_firm(place, i) or place.lemma(i) in words.words.firms for i in parties)
    private = firms or (bool(parties) and _for_years(place, at)) or _trading(place, at, words)
    return private and not any(_public(place, i, words) for i in parties)


def _trading(place: Place, at: int, words: AgreementWords) -> bool:
    """An agreement to acquire the ferries, for the acquisition of them."""
    aims = [*place.children(at, "acl", "advcl"), *(i for i in place.children(at, "nmod:") if place.case(i) == "for")]
    return any(place.lemma(i) in words.words.trading for i in aims)


def _for_years(place: Place, at: int) -> bool:
    """A six-year deal with Holm, who plays for the club."""
    return any(place.lemma(i) == "year" for i in place.children(at, "compound", "amod", "nmod:desc"))


def _parties(place: Place, at: int) -> tuple[int, ...]:
    """Whom a deal is with, whose it is and who makes it."""
    spots = [i for i in place.children(at, "nmod") if place.case(i) in WITH] + list(place.children(at, "nmod:poss"))
    spots += [i for i in place.children(at, "compound") if place.named(i) is not None]  # the Baltic Ferries deal
    verbs = [*place.children(at, "acl"), place.tokens[at].head]
    for clause in (found for verb in verbs if verb >= 0 and (found := place.clause(verb)) is not None):
        spots += [i for i in (clause.subject, clause.agent) if i is not None and i != at]
        spots += [i for i in place.children(clause.verb, "obl:") if place.case(i) in WITH]
    return tuple(j for i in spots for j in place.joined(i))


def _public(place: Place, at: int, words: AgreementWords) -> bool:
    """Whether a party is a state, a body known to the gazetteer, or somebody who acts for one."""
    name = place.named(at)
    if somebody(place, at, words) and (name is None or name.kind in PUBLIC):
        return True
    if name is None:
        return False
    known = name.key is not None or name.title is not None
    return known or bool(words.words.public_names & {word.lower().strip(",.") for word in name.text.split()})


def _firm(place: Place, at: int) -> bool:
    """Whether a party is a body of which the gazetteer knows nothing."""
    name = place.named(at)
    return name is not None and name.kind == "organisation" and name.key is None


def _vague(place: Place, at: int) -> bool:
    """They made deals: more than one, and nothing that tells them apart."""
    told = place.children(at, "nummod", "acl", "nmod:poss", "amod", "compound")
    told += tuple(i for i in place.children(at, "nmod") if place.case(i) not in PLACES)
    return place.tokens[at].xpos == "NNS" and place.tokens[at].text.islower() and not told


def somebody(place: Place, at: int, words: AgreementWords) -> bool:
    """Whether a noun names somebody, or a government, a side, a country."""
    named: Name | None = place.named(at)
    return named is not None or place.lemma(at) in words.words.pairs
