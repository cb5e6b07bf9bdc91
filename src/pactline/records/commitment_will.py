"""A clause in, what somebody will do out: Norvania will close the strait, is going to close it, is to close it.

A forecast, a supposition and what merely happens to somebody are no undertakings.
"""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, idle, quoted, unreal


def will(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania [will] repair the pier; Holm said Norvania [would] extend Tessary a loan."""
    strength = _meant(place, clause, words)
    subject = clause.subject if clause.subject is not None else _dummy(place, clause.verb)
    if strength is None or subject is None or not _own_clause(place, clause, words) or _unsure(place, clause, words):
        return None
    if idle(place, clause, words) or not _able(place, clause, subject, words=words) or clause.voice == "passive":
        return None
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), clause.verb)
    return Undertaking(clause.verb, subject, modal, strength)


def _meant(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """How firmly a modal verb is meant: will and, of what is told of, would firmly, may as considered."""
    said = place.claim(clause.verb) is not None
    if clause.modality is None or unreal(place, clause):
        return None
    if clause.modality in words.words.future:
        return "firm"
    if clause.modality in words.words.reported and (said or _vowed(place, clause, words)):
        return None if quoted(place, clause) else "firm"
    return "considered" if clause.modality in words.words.possible and said and _may(place, clause) else None


def _may(place: Place, clause: Clause) -> bool:
    """Whether "may" can be a plan: of somebody named and not of "they", and not "may not"."""
    name = place.named(clause.subject) if clause.subject is not None else None
    pronoun = name is not None and name.form == "pronoun"
    return clause.subject is not None and not clause.negated and not pronoun


def _vowed(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Norvania [pledged] twice that it would leave: a promise, whether or not it was read as a statement."""
    above = [i for i in _above(place, clause.verb) if place.tokens[i].upos == "VERB"]
    return any(words.infinitives.get(place.lemma(i)) == "firm" for i in above[:1])


def _above(place: Place, at: int) -> list[int]:
    """The words a word hangs on, the nearest first."""
    path: list[int] = []
    while (at := place.tokens[at].head) >= 0 and at not in path:
        path.append(at)
    return path


def _own_clause(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a clause says who acts itself: no "steps that will open the port", no "if it will"."""
    if clause.relation == "conj" and (first := place.clause(place.tokens[clause.verb].head)) is not None:
        return _own_clause(place, first, words)
    if clause.relation.startswith("csubj") or (clause.relation.startswith("acl") and clause.relation != "acl"):
        return False
    if clause.relation == "acl" and place.child(clause.verb, "nsubj") is None:
        return False
    marks = {place.lemma(i) for i in place.children(clause.verb, "mark")}
    return not marks & (words.words.conditions | words.words.unsettled)


def _unsure(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Analysts expect Norvania will close the port; it will likely close it: a forecast."""
    if clause.relation == "conj" and (first := place.clause(place.tokens[clause.verb].head)) is not None:
        return _unsure(place, first, words)
    likely = (place.tokens[clause.verb].head, *place.children(clause.verb, "advmod"))
    if any(place.lemma(i) in words.words.likely for i in likely if i >= 0):
        return True
    lemmas = _cue(place, clause.verb)
    other = clause.subject is not None and place.tokens[clause.subject].upos != "PRON"
    return bool(lemmas & words.words.guessing) or (other and bool(lemmas & words.words.foreboding))


def _cue(place: Place, verb: int) -> set[str]:
    """The words that bring in the statement a verb stands in."""
    said = place.claim(verb)
    cues = [one.span for one in said.evidence if one.role == "cue"] if said is not None else []
    return {token.lemma.lower() for token in place.tokens if any(s.start <= token.start < s.end for s in cues)}


def _able(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """Whether the subject can undertake something; "it" after "and" or "pledged that" is the subject before."""
    if agentive(place, subject, words):
        return True
    before = place.clause(place.tokens[clause.verb].head) if clause.relation == "conj" else None
    if _vowed(place, clause, words):
        before = next((one for i in _above(place, clause.verb) if (one := place.clause(i)) is not None), None)
    pronoun = place.tokens[subject].text.lower()
    if pronoun not in words.words.others or before is None or before.subject is None:
        return False
    several = place.tokens[before.subject].xpos in ("NNS", "NNPS") or len(place.joined(before.subject)) > 1
    return several == (pronoun == "they") and agentive(place, before.subject, words)


def _dummy(place: Place, verb: int) -> int | None:
    """It would delay the vote: an "it" taken for an empty one, where the verb has an object."""
    return place.child(verb, "expl") if place.child(verb, "obj") is not None else None


def going_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania is [going to] close the strait."""
    act = place.child(clause.verb, "xcomp")
    if place.tokens[clause.verb].text.lower() != "going" or act is None or clause.subject is None or clause.negated:
        return None
    if place.lemma(act) in words.words.idle or not agentive(place, clause.subject, words):
        return None
    return Undertaking(act, clause.subject, clause.verb, "firm") if place.tokens[act].upos == "VERB" else None


def is_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The council [is to] take up the plan on Friday."""
    below = place.child(clause.verb, "xcomp", "advcl") if place.lemma(clause.verb) == "be" else None
    act = clause.verb if below is None else below
    to = next((i for i in place.children(act, "mark", "aux") if place.tokens[i].text.lower() == "to"), 0)
    if place.tokens[act].upos != "VERB" or place.tokens[to - 1].text.lower() not in ("is", "are") or to < 1:
        return None
    inner = place.clause(act)
    if place.lemma(act) in words.words.idle or (inner is not None and inner.voice == "passive"):
        return None
    subject = clause.subject
    return (
        Undertaking(act, subject, to - 1, "firm") if subject is not None and agentive(place, subject, words) else None
    )


def headline_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania [to] close the strait: a headline's future."""
    mark = place.child(clause.verb, "mark")
    if clause.relation != "root" or mark is None or place.tokens[mark].text.lower() != "to" or clause.subject is None:
        return None
    if place.children(clause.verb, "aux", "cop") or mark < clause.subject or place.named(clause.subject) is None:
        return None
    still = idle(place, clause, words) or clause.voice == "passive"
    return None if still else Undertaking(clause.verb, clause.subject, mark, "firm")
