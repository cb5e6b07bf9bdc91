"""A clause in, what somebody will do out: Norvania will close the strait, is going to close it, is to close it.

A forecast, a supposition and what merely happens to somebody are no undertakings.
"""

from pactline.kit import trees
from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive, does_by_will
from pactline.records.commitment_doubt import threatens, unsure
from pactline.records.commitment_future import above, meant, own_clause, said_before, vowed
from pactline.records.commitment_idle import first_person, idle
from pactline.records.commitment_relative import last_of_them, told_of
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

RELATIVE = ("who", "that", "which", "whom")
FINITE = ("VBD", "VBZ")


def will(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania [will] repair the pier; Holm said Norvania [would] extend Tessary a loan."""
    strength = meant(place, clause, words)
    subject = _subject(place, clause, words)
    if strength is None or subject is None or not _stated(place, clause, words):
        return None
    if clause.negated and place.lemma(clause.verb) in words.words.silent:
        return None  # "would not elaborate"
    done = first_person(place, clause.verb, words) or not idle(place, clause.verb, words)
    if not done or not _able(place, clause, subject, words=words) or clause.voice == "passive":
        return None
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), clause.verb)
    if (
        _turned(place, modal, subject)
        or _named_will(place, modal, clause.verb)
        or place.tokens[clause.verb].xpos in FINITE
    ):
        return None
    return Undertaking(clause.verb, subject, modal, _firmness(place, clause, words, strength=strength))


def _firmness(place: Place, clause: Clause, words: CommitmentWords, *, strength: str) -> str:
    """Would [consider] a bid is considered, a threat conditional, the rest as meant."""
    if clause.modality == "would" and place.lemma(clause.verb) in words.words.weighing:
        return "considered"
    above = place.tokens[clause.verb].head
    if strength == "firm" and clause.relation == "ccomp" and above >= 0 and place.lemma(above) in words.words.hinting:
        return "considered"  # "hinted that it would close it"
    return "conditional" if strength == "firm" and threatens(place, clause, words) else strength


def _named_will(place: Place, modal: int, verb: int) -> bool:
    """George [Will] wrote; but: Top Ferry Group [Will] Close Line."""
    title = place.tokens[verb].xpos == "VB" and place.tokens[verb].text[0].isupper()
    return modal > 0 and place.tokens[modal].text == "Will" and not title


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


def _subject(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """Who will act: the subject, an "it" taken for an empty one, of "Lindqist, who will lead the talks" Lindqist."""
    if (near := _before_modal(place, clause)) is not None:
        return near
    if clause.subject is None or _what_it_does(place, clause):
        return _dummy(place, clause.verb)
    if (told := said_before(place, clause)) is not None:
        return told.subject
    own = place.child(clause.verb, "nsubj")  # "tariffs that Norvania will impose"
    if clause.relation != "acl:relcl" or (own is not None and place.tokens[own].text.lower() not in RELATIVE):
        who = place.tokens[clause.subject].text in ("who", "Who")  # "and who will lead it"; the WHO is somebody
        return None if who else clause.subject
    return _told_of(place, clause, clause.subject, words=words)


def _told_of(place: Place, clause: Clause, pronoun: int, *, words: CommitmentWords) -> int | None:
    """Of "Lindqist, who will lead the talks" Lindqist."""
    head = place.tokens[clause.verb].head
    if (last := last_of_them(place, clause.verb, pronoun)) is not None:
        return last
    name = place.named(head) if head >= 0 else None
    return head if name is not None and name.form == "name" else told_of(place, clause, words)


def _what_it_does(place: Place, clause: Clause) -> bool:
    """Said that [raising the fares] will lower his estimate: a deed that does it, though nobody is its subject."""
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), 0)
    bare = (i for i in place.children(clause.verb, "advcl") if place.tokens[i].xpos == "VBG" and i < modal)
    return any(max(trees.subtree(place.tokens, i)) + 1 == modal and not place.children(i, "mark") for i in bare)


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
        return does_by_will(place, clause.verb, subject, words=words)
    return _before(place, clause, subject, words=words) or goes_on(place, clause, subject, act=clause.verb, words=words)


def goes_on(place: Place, clause: Clause, subject: int, *, act: int, words: CommitmentWords) -> bool:
    """The union is angry. [It] will ballot its members: who the sentence before tells of does a deed, the `act`."""
    last, word = place.before, place.tokens[subject].text.lower()
    if last is None or word not in ("it", "they") or clause.relation != "root" or not _deeds(place, act, words):
        return False
    main = next((one for one in last.sentence.clauses if one.relation == "root"), None)
    if main is None or main.subject is None or last.tokens[main.subject].upos not in ("NOUN", "PROPN"):
        return False
    several = last.tokens[main.subject].xpos in ("NNS", "NNPS") or len(last.joined(main.subject)) > 1
    return several == (word == "they") and agentive(last, main.subject, words)


def _deeds(place: Place, act: int, words: CommitmentWords) -> bool:
    """Whether a verb is a deed that is done on purpose."""
    return place.lemma(act) in words.words.deeds and place.child(act, "obj", "ccomp") is not None


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
    claim = place.claim(clause.verb)
    direct = claim is not None and isinstance(claim.body, Statement) and claim.body.form == "direct"
    return not direct and place.tokens[above.subject].upos == "PROPN"


def _before(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """Whether "it" after "and" or "pledged that" stands for the subject before, which can undertake something."""
    before = place.clause(place.tokens[clause.verb].head) if clause.relation == "conj" else None
    if clause.relation == "acl:relcl":  # "Norvania has a list of tariffs it will impose"
        before = next((one for i in above(place, clause.verb) if (one := place.clause(i)) is not None), None)
    if vowed(place, clause, words):
        before = next((one for i in above(place, clause.verb) if (one := place.clause(i)) is not None), None)
    if before is None or before.subject is None:
        return False
    several = place.tokens[before.subject].xpos in ("NNS", "NNPS") or len(place.joined(before.subject)) > 1
    return several == (place.tokens[subject].text.lower() == "they") and agentive(place, before.subject, words)


def _dummy(place: Place, verb: int) -> int | None:
    """It would delay the vote: an "it" taken for an empty one, where the verb has an object."""
    return place.child(verb, "expl") if place.child(verb, "obj") is not None else None
