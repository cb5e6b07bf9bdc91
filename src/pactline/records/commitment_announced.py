"""A clause in, the deed that a noun names in it out: announced the suspension of flights, called for the closure."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive, is_person, who_acts
from pactline.records.commitment_idle import idle
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told

SELF = ("it", "he", "she", "they", "we", "i")
SCENES = ("when", "while", "as", "if")


def announced_deed(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania [announced] the suspension of its ferries; Holm announced efforts to mend the pier."""
    if place.lemma(clause.verb) not in words.words.saying or clause.voice == "passive" or not is_told(place, clause):
        return None
    thing, by = clause.object, who_acts(place, clause, words)
    if thing is None or by is None or clause.relation == "advcl":
        return None
    act = _aim(place, clause, thing)
    if act is not None:
        efforts = {place.lemma(thing), *_of_them(place, thing)} & words.words.efforts
        return Undertaking(act, by, clause.verb, "firm") if efforts else None
    told = _deed(place, thing, words) or _new_one(place, thing, words) or _sum_for(place, clause, thing)
    return Undertaking(thing, by, clause.verb, "firm") if told else None


def _sum_for(place: Place, clause: Clause, thing: int) -> bool:
    """Announced [$20 million] for schools: a sum, and for what."""
    behind = (*place.children(clause.verb, "obl:"), *place.children(thing, "nmod:"))
    return place.tokens[thing].upos == "SYM" and any(place.case(i) in ("for", "towards") and i > thing for i in behind)


def _aim(place: Place, clause: Clause, thing: int) -> int | None:
    """Announced measures [to mend] it, a series of measures on Friday [to mend] it."""
    owned = (j for i in (thing, *place.children(thing, "nmod:")) for j in place.children(i, "acl:"))
    hung = place.children(clause.verb, "advcl:") if _of_them(place, thing) else ()
    return next((i for i in (*owned, *hung) if i > thing and place.tokens[i].xpos == "VB"), None)


def _of_them(place: Place, thing: int) -> tuple[str, ...]:
    """A series [of measures]."""
    return tuple(place.lemma(i) for i in place.children(thing, "nmod:") if place.case(i) == "of")


def _new_one(place: Place, thing: int, words: CommitmentWords) -> bool:
    """Announced [a] ban on ferries, [new] tariffs: a deed that is yet to be done."""
    new = any(place.lemma(i) == "a" for i in place.children(thing, "det"))
    new = new or any(place.lemma(i) in words.words.anew for i in place.children(thing, "amod"))
    return new and place.lemma(thing) in words.words.doings | words.words.threats | words.words.asked_for


def called_for_deed(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [called] for the closure of the port, of nobody in particular."""
    if clause.voice == "passive" or not is_told(place, clause) or clause.subject is None or clause.modality == "will":
        return None  # "will call for an inquiry": what is to be done
    if any(place.lemma(i) == "for" for i in place.children(clause.verb, "mark")):
        return None  # "praised for ordering a halt": told by the way
    deeds = (i for i in _asked(place, clause, words) if _deed(place, i, words) or _new(place, i, words))
    thing = next(deeds, _recommended(place, clause, words))
    return None if thing is None else Undertaking(thing, None, clause.verb, "requested", asked=True)


def _recommended(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """The panel recommended [closing] the port."""
    if place.lemma(clause.verb) != "recommend":
        return None
    acts = (i for i in place.children(clause.verb, "xcomp") if place.tokens[i].xpos == "VBG")
    return next((i for i in acts if not idle(place, i, words)), None)


def _asked(place: Place, clause: Clause, words: CommitmentWords) -> tuple[int, ...]:
    """What is asked: called for [it], demanded [it], renewed a call for [it]."""
    if place.lemma(clause.verb) in words.words.calling:
        return tuple(i for i in place.children(clause.verb, "obl:") if place.case(i) == "for")
    things = place.children(clause.verb, "obj")
    if place.lemma(clause.verb) in words.words.demanding:
        return things
    calls = (i for i in things if place.lemma(i) in words.words.demands - {"order"})
    voiced = place.lemma(clause.verb) in words.words.announcing - {"have"} | words.words.joining
    return tuple(j for i in calls if voiced for j in place.children(i, "nmod:") if place.case(j) == "for")


def _new(place: Place, thing: int, words: CommitmentWords) -> bool:
    """Whether a deed that a noun names is asked for anew: [an] inquiry, a [general] strike, [new] talks."""
    fresh = any(place.lemma(i) == "a" for i in place.children(thing, "det")) or bool(place.children(thing, "amod"))
    ordered = place.lemma(place.tokens[thing].head) == "order"  # who orders a curfew has imposed it
    known = words.words.doings | words.words.wanted | (frozenset() if ordered else words.words.asked_for)
    return fresh and place.lemma(thing) in known


def demanded_done(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [demanded] that the port be closed; not "the rules require that it be closed"."""
    if place.lemma(clause.verb) not in words.words.insisting or clause.negated or clause.modality is not None:
        return None
    act = place.child(clause.verb, "ccomp")
    inner = place.clause(act) if act is not None else None
    if act is None or inner is None or inner.voice != "passive" or inner.modality is not None:
        return None
    bare = [i for i in place.children(act, "aux:pass") if place.tokens[i].text.lower() == "be"]
    ruled = clause.subject is not None and place.lemma(clause.subject) in words.words.general
    return Undertaking(act, None, clause.verb, "requested", asked=True) if bare and not ruled else None


def ruled_out(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [ruled] out closing the port; declined to [rule] it out, would not: that is considered."""
    if not _rules_out(place, clause):
        return None
    act = next((i for i in _excluded(place, clause, words) if place.tokens[i].xpos == "VBG"), None)
    if act is None and clause.object is not None and _new_deed(place, clause.object, words):
        act = clause.object
    by = clause.subject
    if act is None or by is None or not (agentive(place, by, words) or is_person(place, by)):
        return None
    open_ = clause.negated or _declined(place, clause)
    return Undertaking(act, by, clause.verb, "considered" if open_ else "firm")


def _excluded(place: Place, clause: Clause, words: CommitmentWords) -> tuple[int, ...]:
    """What is ruled out: ruled out [closing] it, the option of [closing] it."""
    option = clause.object if clause.object is not None and place.lemma(clause.object) in words.words.options else None
    inner = place.children(option, "acl") if option is not None else ()
    return (*place.children(clause.verb, "xcomp", "ccomp"), *inner)


def _rules_out(place: Place, clause: Clause) -> bool:
    """Ruled out, would not rule out, did not exclude; not "may rule out"."""
    out = any(place.tokens[i].text.lower() == "out" for i in place.children(clause.verb, "compound:prt"))
    told = clause.modality is None or (clause.negated and clause.modality in ("will", "would"))
    out = (place.lemma(clause.verb) == "rule" and out) or (place.lemma(clause.verb) == "exclude" and clause.negated)
    return out and told and clause.voice != "passive"


def _declined(place: Place, clause: Clause) -> bool:
    """[Declined] to rule it out."""
    above = place.tokens[clause.verb].head
    return clause.relation == "xcomp" and above >= 0 and place.lemma(above) in ("decline", "refuse")


def _new_deed(place: Place, thing: int, words: CommitmentWords) -> bool:
    """Ruled out [a ban]: a deed that a noun names."""
    known = words.words.doings | words.words.threats | words.words.offerings | words.words.asked_for
    return place.lemma(thing) in known | words.words.excluded


def _deed(place: Place, thing: int, words: CommitmentWords) -> bool:
    """Whether a noun names a deed and says of what: the suspension of its ferries, a cut in fares."""
    named = place.lemma(thing) in words.words.doings - (words.words.leaving - {"withdrawal"})
    return named and bool(place.children(thing, "nmod:"))


def announced_doing(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [announced] that she was leaving the council, [said] it was sending boats: no future, but just decided."""
    head, by = _announcing(place, clause, words) or _saying(place, clause, words), clause.subject
    if head is None or by is None or not _in_progress(place, clause, words):
        return None
    able = agentive(place, by, words) or is_person(place, by) or _says_of_itself(place, head, by, words=words)
    return Undertaking(clause.verb, by, head, "firm") if able else None


def _says_of_itself(place: Place, head: int, by: int, *, words: CommitmentWords) -> bool:
    """[Brackway] said it was leaving: whoever says so, even where its name was taken for a person's."""
    above = place.clause(head)
    speaker = above.subject if above is not None else None
    return speaker is not None and place.tokens[by].text.lower() == "it" and agentive(place, speaker, words)


def _announcing(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """The verb that announces what a clause tells."""
    first = place.clause(place.tokens[clause.verb].head) if clause.relation == "conj" else clause
    above = place.clause(place.tokens[first.verb].head) if first is not None and first.relation == "ccomp" else None
    if above is None or place.lemma(above.verb) not in words.words.announced or above.tense is None:
        return None
    if above.subject is not None and place.tokens[above.subject].upos == "NOUN" and _shows(place, above, words):
        return None
    return above.verb if above.voice != "passive" and is_told(place, above) else None


def _shows(place: Place, above: Clause, words: CommitmentWords) -> bool:
    """[Tests] revealed that he was carrying it: found out, and announced by nobody; but a statement announces."""
    subject = above.subject
    paper = subject is not None and place.lemma(subject) in words.words.papers
    return subject is not None and not paper and not agentive(place, subject, words)


def _saying(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """The verb by which somebody says of himself that he is taking a step: [said] it was sending boats."""
    above = place.clause(place.tokens[clause.verb].head) if clause.relation == "ccomp" else None
    if above is None or clause.subject is None or place.lemma(above.verb) != "say" or above.voice == "passive":
        return None
    own = place.tokens[clause.subject].text.lower() in SELF and clause.subject > above.verb
    while_ = any(
        place.tokens[i].text.lower() in SCENES for j in place.children(clause.verb, "advcl") for i in place.under[j]
    )
    step = place.lemma(clause.verb) in words.words.steps and place.child(clause.verb, "obj") is not None
    return above.verb if own and step and not while_ and is_told(place, above) else None


def _in_progress(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether somebody is or was doing something on purpose, and not just seeking to."""
    going = place.tokens[clause.verb].xpos == "VBG" and clause.voice != "passive" and not clause.negated
    helpers = {place.lemma(i) for i in place.children(clause.verb, "aux")}
    going = going and "be" in helpers and "have" not in helpers  # "had been walking"
    if place.lemma(clause.verb) in words.words.running or _reckons(place, clause, words):
        return False
    return going and not idle(place, clause.verb, words) and place.lemma(clause.verb) not in words.progressives


def _reckons(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Said it was [lowering its forecast]: done with the saying."""
    return clause.object is not None and place.lemma(clause.object) in words.words.outlooks
