"""A clause in, what somebody will do out: Norvania will close the strait, is going to close it, is to close it.

A forecast, a supposition and what merely happens to somebody are no undertakings.
"""

from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive, does_by_will, is_person
from pactline.records.commitment_future import above, meant, own_clause, said_before, threatens, unsure, vowed
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, first_person, idle, quoted

RELATIVE = ("who", "that", "which", "whom")
SILENT = ("elaborate", "comment", "say", "speculate", "specify", "confirm", "identify", "disclose")
FINITE = ("VBD", "VBZ")


def will(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania [will] repair the pier; Holm said Norvania [would] extend Tessary a loan."""
    strength = meant(place, clause, words)
    subject = _subject(place, clause)
    if strength is None or subject is None or not _stated(place, clause, words):
        return None
    if clause.negated and place.lemma(clause.verb) in SILENT:
        return None  # "would not elaborate"
    done = first_person(place, clause.verb, words) or not idle(place, clause.verb, words)
    if not done or not _able(place, clause, subject, words=words) or clause.voice == "passive":
        return None
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), clause.verb)
    if _turned(place, modal, subject) or _named_will(place, modal) or place.tokens[clause.verb].xpos in FINITE:
        return None
    return Undertaking(clause.verb, subject, modal, _firmness(place, clause, words, strength=strength))


def _firmness(place: Place, clause: Clause, words: CommitmentWords, *, strength: str) -> str:
    """Would [consider] a bid is considered, a threat conditional, the rest as meant."""
    if clause.modality == "would" and place.lemma(clause.verb) in words.words.weighing:
        return "considered"
    return "conditional" if strength == "firm" and threatens(place, clause, words) else strength


def _named_will(place: Place, modal: int) -> bool:
    """George [Will] wrote."""
    return modal > 0 and place.tokens[modal].text == "Will"


def _stated(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a clause says itself who acts, and for certain."""
    own = own_clause(place, clause, words) or _tells_of_deed(place, clause)
    return own and not unsure(place, clause, words)


def _tells_of_deed(place: Place, clause: Clause) -> bool:
    """The tariffs that Norvania [will] impose; talks after which it will sail: of a thing, by somebody named."""
    if clause.relation != "acl:relcl" or clause.subject is None or clause.modality == "would":
        return False
    word = place.tokens[clause.subject].text.lower()
    owned = any(place.tokens[i].text.lower() == "whose" for i in place.children(clause.subject, "nmod:poss"))
    return not owned and word not in (*RELATIVE, "they", "we", "you", "i")


def _turned(place: Place, modal: int, subject: int) -> bool:
    """“[Will] they close it or [will] they leave.”: whoever turns the two round asks."""
    if modal > subject or place.lemma(modal) == "would":
        return False
    before = [token for token in place.tokens[:modal] if token.upos != "PUNCT"]
    return not before or before[-1].text.lower() in ("or", "and")


def _subject(place: Place, clause: Clause) -> int | None:
    """Who will act: the subject, an "it" taken for an empty one, of "Lindqist, who will lead the talks" Lindqist."""
    if (near := _before_modal(place, clause)) is not None:
        return near
    if clause.subject is None:
        return _dummy(place, clause.verb)
    if (told := said_before(place, clause)) is not None:
        return told.subject
    own = place.child(clause.verb, "nsubj")  # "tariffs that Norvania will impose"
    if clause.relation != "acl:relcl" or (own is not None and place.tokens[own].text.lower() not in RELATIVE):
        return clause.subject if place.tokens[clause.subject].text.lower() != "who" else None  # "and who will lead it"
    head = place.tokens[clause.verb].head
    name = place.named(head) if head >= 0 else None
    return head if name is not None and name.form == "name" else None


def _before_modal(place: Place, clause: Clause) -> int | None:
    """[Norvania] will stay, a person close to Holm let drop; told Reuters [he] would stay: where parsers slip."""
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), 0)
    own = [i for i in place.children(clause.verb, "nsubj") if i < modal]
    if own and clause.subject is not None and clause.subject > clause.verb:
        return own[-1]
    strayed = clause.subject is None and modal > 0 and place.tokens[modal - 1].deprel == "nsubj"
    return modal - 1 if strayed and clause.relation == "ccomp" else None


def _able(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """Whether the subject can undertake something, by itself or by what it stands for."""
    if any(place.lemma(i) in words.words.whoever for i in place.children(subject, "det")):
        return False
    if (
        agentive(place, subject, words)
        or _say_so(place, clause, subject, words=words)
        or _gives(place, clause, subject, words=words)
    ):
        return True
    if place.tokens[subject].text.lower() not in words.words.others:
        return does_by_will(place, clause.verb, subject, words)
    return _before(place, clause, subject, words=words) or _goes_on(place, clause, subject, words=words)


def _goes_on(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """The union is angry. [It] will ballot its members: who the sentence before tells of does a deed."""
    last, word = place.before, place.tokens[subject].text.lower()
    if last is None or word not in ("it", "they") or clause.relation != "root" or not _deeds(place, clause, words):
        return False
    main = next((one for one in last.sentence.clauses if one.relation == "root"), None)
    if main is None or main.subject is None or last.tokens[main.subject].upos not in ("NOUN", "PROPN"):
        return False
    several = last.tokens[main.subject].xpos in ("NNS", "NNPS") or len(last.joined(main.subject)) > 1
    return several == (word == "they") and agentive(last, main.subject, words)


def _deeds(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a verb is a deed that is done on purpose."""
    return place.lemma(clause.verb) in words.words.deeds and place.child(clause.verb, "obj") is not None


def _say_so(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """Several of them have said [they] will stay: told in the reporter's words, by whoever they are."""
    claim = place.claim(clause.verb)
    told = claim is not None and isinstance(claim.body, Statement) and claim.body.form == "indirect"
    above = place.clause(place.tokens[clause.verb].head) if told and clause.relation == "ccomp" else None
    if above is None or place.tokens[subject].text.lower() != "they":
        return False
    return above.subject is None or agentive(place, above.subject, words)  # no voters, who tell a pollster


def _gives(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """It will donate two ferries: whoever "it" is, only somebody donates; Brackway said it would close the port."""
    unknown = place.tokens[subject].text.lower() == "it" and place.named(subject) is None
    if not unknown or place.child(clause.verb, "obj") is None:
        return False
    return place.lemma(clause.verb) in words.words.giving_away or _says_of_itself(place, clause, words)


def _says_of_itself(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """[Brackway] said it would close the port: who speaks, though its name was taken for a person's."""
    above = place.clause(place.tokens[clause.verb].head) if clause.relation == "ccomp" else None
    if above is None or above.subject is None or place.lemma(clause.verb) not in words.words.deeds:
        return False
    return place.tokens[above.subject].upos == "PROPN"


def _before(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """Whether "it" after "and" or "pledged that" stands for the subject before, which can undertake something."""
    before = place.clause(place.tokens[clause.verb].head) if clause.relation == "conj" else None
    if vowed(place, clause, words):
        before = next((one for i in above(place, clause.verb) if (one := place.clause(i)) is not None), None)
    if before is None or before.subject is None:
        return False
    several = place.tokens[before.subject].xpos in ("NNS", "NNPS") or len(place.joined(before.subject)) > 1
    return several == (place.tokens[subject].text.lower() == "they") and agentive(place, before.subject, words)


def _dummy(place: Place, verb: int) -> int | None:
    """It would delay the vote: an "it" taken for an empty one, where the verb has an object."""
    return place.child(verb, "expl") if place.child(verb, "obj") is not None else None


def going_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania is [going to] close the strait."""
    act = place.child(clause.verb, "xcomp")
    if place.tokens[clause.verb].text.lower() != "going" or act is None or clause.subject is None:
        return None
    past = any(place.tokens[i].text.lower() in ("was", "were") for i in place.children(clause.verb, "aux"))
    if past and quoted(place, clause):
        return None  # “I was going to stay”
    deed = _does(place, act, clause.subject, words=words)
    told = deed and own_clause(place, clause, words) and not unsure(place, clause, words)
    return Undertaking(act, clause.subject, clause.verb, "firm") if told else None


def _does(place: Place, act: int, by: int, *, words: CommitmentWords) -> bool:
    """Whether an act is somebody's deed, and not done to him."""
    inner = place.clause(act)
    done_to = inner is not None and inner.voice == "passive"
    if done_to or (idle(place, act, words) and not first_person(place, act, words)):
        return False
    return agentive(place, by, words) or is_person(place, by) or does_by_will(place, act, by, words)


def is_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The council [is to] take up the plan on Friday."""
    behind = (i for i in place.children(clause.verb, "xcomp", "advcl") if i > clause.verb)
    below = next(behind, None) if place.lemma(clause.verb) == "be" else None
    act = clause.verb if below is None else below
    inner = place.clause(act)
    if not arranged(place, act) or idle(place, act, words) or clause.subject is None:
        return None
    if not own_clause(place, clause, words):
        return None  # "if the court were to close it"
    able = agentive(place, clause.subject, words) or does_by_will(place, act, clause.subject, words)
    if (inner is not None and inner.voice == "passive") or not able:
        return None
    return Undertaking(act, clause.subject, _to(place, act) - 1, "firm")


def arranged(place: Place, act: int) -> bool:
    """Whether an infinitive stands behind a bare "is" or "are"; behind "was" where somebody is told to say so."""
    to = _to(place, act)
    if place.tokens[act].upos != "VERB" or to < 1:
        return False
    before = place.tokens[to - 1].text.lower()
    return before in ("is", "are") or (before in ("was", "were") and place.claim(act) is not None)


def _to(place: Place, act: int) -> int:
    """The "to" of an infinitive, 0 without one."""
    return next((i for i in place.children(act, "mark", "aux") if place.tokens[i].text.lower() == "to"), 0)


def due_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The minister is [due] to meet Holm, however the parser takes the two words."""
    spots = (clause.verb, *place.under[clause.verb])
    due = next((i for i in spots if place.tokens[i].text.lower() == "due" and i + 2 < len(place.tokens)), None)
    if due is None or place.tokens[due + 1].text.lower() != "to" or clause.subject is None or clause.negated:
        return None
    act = due + 2
    inside = act == clause.verb or place.tokens[act].head == clause.verb
    able = inside and _verb(place, act, words) and agentive(place, clause.subject, words)
    return Undertaking(act, clause.subject, due, "firm") if able else None


def _verb(place: Place, act: int, words: CommitmentWords) -> bool:
    """Whether a word is a deed's verb; in "due to [vote]" one that was taken for a noun."""
    if place.tokens[act].upos == "NOUN":
        return place.lemma(act) in words.words.deeds
    return place.tokens[act].xpos == "VB" and not idle(place, act, words)
