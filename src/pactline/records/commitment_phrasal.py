"""A clause in, what somebody has signed on or gears up to do out: a verb that binds by its particle."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import who_acts
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told, past_it


def signed_on_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm has [signed] on to direct it; Norvania is [gearing] up to host the games."""
    after = clause.verb + 1
    particle = place.tokens[after].text.lower() if after < len(place.tokens) - 1 else ""
    strength = words.phrasals.get(f"{place.lemma(clause.verb)} {particle}")
    if strength is None or not is_told(place, clause) or not _stands(place, clause, strength):
        return None
    act = next((i for i in place.children(clause.verb, "xcomp", "advcl", "ccomp") if infinitive(place, i)), None)
    able = who_acts(place, clause, words)
    by = _signer(place, clause) if able is None else able
    if act is None or by is None or idle(place, act, words) or _passive(place, act):
        return None
    return Undertaking(act, by, clause.verb, strength)


def _signer(place: Place, clause: Clause) -> int | None:
    """The three [leads] have signed on: whoever signs can, whatever they are called."""
    subject = clause.subject if place.lemma(clause.verb) == "sign" else None
    return subject if subject is not None and place.tokens[subject].upos in ("NOUN", "PROPN") else None


def _stands(place: Place, clause: Clause, strength: str) -> bool:
    """Whether it stands by now: not "was gearing up to", "had signed on to" long ago, "to sign on to"."""
    marked = any(place.tokens[i].text.lower() == "to" for i in place.children(clause.verb, "mark"))
    told = place.claim(clause.verb) is not None
    gone = past_it(place, clause.verb) or (strength != "firm" and clause.tense == "past")
    return not marked and (told or not gone)


def _passive(place: Place, act: int) -> bool:
    """Signed on to be trained."""
    inner = place.clause(act)
    return inner is not None and inner.voice == "passive"
