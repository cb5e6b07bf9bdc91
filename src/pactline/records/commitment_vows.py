"""A clause in, what somebody has undertaken or plans out: Holm vowed to close the port, is set to, promised a loan."""

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records.commitment_action import REFUSING
from pactline.records.commitment_agents import agentive, does_by_will, is_person, who_acts
from pactline.records.commitment_future import feared, not_known
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, idle, infinitive, is_told, past_it, quoted, unreal

STAYING = ("remain", "stand", "stay")
GIVING = ("give", "provide", "offer")
NAMES = ("name", "surname", "detail", "reason", "comment", "figure", "explanation", "answer", "information")
SUPPOSING = ("say", "understand", "think", "believe", "report", "know", "learn")
EARLIER = ("initially", "first", "once", "originally", "earlier", "previously")


def vowed_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [vowed] to rebuild the pier; the council [is considering] holding drills."""
    strength = _vow(place, clause, words) or _under_way(place, clause, words)
    act = place.child(clause.verb, "xcomp") or _infinitive(place, clause, words) or _whether(place, clause)
    if strength is None or act is None or not _vows(place, clause, words) or not _own_deed(place, clause, act):
        return None
    if place.lemma(clause.verb) in words.words.deciding and _open(place, act):
        return None  # whoever decides whether to has not decided
    if _only_expects(place, clause, act, words=words):
        return None
    by = who_acts(place, clause, words)
    return Undertaking(act, by, clause.verb, strength) if by is not None else None


def _vow(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """How firmly a verb binds; refusing to say so binds to nothing, and what somebody may decide is considered."""
    if place.lemma(clause.verb) in REFUSING and not _refuses(place, clause, words):
        return None
    strength = words.infinitives.get(place.lemma(clause.verb))
    return "considered" if strength is not None and _may_decide(place, clause, words) else strength


def _refuses(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a refusal stands and is of a deed: not "refused to comment", "had refused", "at first refused"."""
    act = place.child(clause.verb, "xcomp")
    over = past_it(place, clause.verb) or any(place.lemma(i) in EARLIER for i in place.children(clause.verb, "advmod"))
    if act is None or over:
        return False
    named = place.child(act, "obj")
    gives = named is not None and place.lemma(act) in GIVING and place.lemma(named) in NAMES
    return place.lemma(act) not in words.words.speaking and not gives


def _may_decide(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm said Norvania could [decide] to close the port."""
    open_ = clause.modality in ("could", "may", "might") and not clause.negated and not unreal(place, clause)
    return open_ and place.lemma(clause.verb) in words.words.deciding


def _vows(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a vow is real: not "wants Norvania to agree to close", not rumoured, not weighed long ago."""
    told = is_told(place, clause) or _may_decide(place, clause, words)
    if clause.voice == "passive" or not told or _bare(place, clause) or _of_a_thing(place, clause):
        return False
    return not past_weighing(place, clause, words) and not feared(place, clause, words)


def _of_a_thing(place: Place, clause: Clause) -> bool:
    """More than [what] Norvania offers to mend it; the grain that Holm [had] meant to sell: no plan that stands."""
    over = place.lemma(clause.verb) == "mean" and past_it(place, clause.verb)
    first = trees.phrase(place.tokens, clause.subject)[0] if clause.subject is not None else 0
    return over or (first > 0 and place.tokens[first - 1].text.lower() == "what")


def _own_deed(place: Place, clause: Clause, act: int) -> bool:
    """Whether an infinitive is what the subject does: not "is preparing to be interviewed", "expects him to go"."""
    inner = place.clause(act)
    if inner is not None and inner.voice == "passive":
        return False
    other = any(not place.tokens[i].text.lower().endswith("self") for i in place.children(clause.verb, "obj", "iobj"))
    return place.tokens[act].upos == "VERB" and not other  # "committed itself to closing"


def _only_expects(place: Place, clause: Clause, act: int, *, words: CommitmentWords) -> bool:
    """Norvania expects to lose, aims to win, expects things to turn around: no deeds of its own."""
    well = place.lemma(act) == "do" and place.child(act, "obj") is None
    acting = place.lemma(act) in words.words.acting and place.child(act, "ccomp") is None
    acting = acting and place.lemma(clause.verb) != "expect"
    mere = (place.lemma(act) in words.words.idle and not acting) or place.child(act, "nsubj") is not None or well
    return place.lemma(clause.verb) in words.words.hoping and mere


def past_weighing(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm [considered] closing the port: over by now; not "said it considered", not "has considered closing it"."""
    weighing = place.lemma(clause.verb) in words.words.weighing and clause.tense == "past"
    return weighing and place.tokens[clause.verb].xpos in ("VBD", "VBN") and place.claim(clause.verb) is None


def _under_way(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """Holm is [seeking] to close the port, is [looking] to: only as something going on."""
    going = place.tokens[clause.verb].xpos == "VBG" and bool(place.children(clause.verb, "aux"))
    act = place.child(clause.verb, "xcomp")
    going = going and (act is None or infinitive(place, act))  # "are looking less imposing"
    return words.progressives.get(place.lemma(clause.verb)) if going else None


def _infinitive(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """Holm vowed "not [to let] them in": an infinitive behind a quotation mark; she is committed to [closing] it."""
    vowing = words.words.willed | {verb for verb, strength in words.infinitives.items() if strength == "firm"}
    for at in place.children(clause.verb, "ccomp", "advcl"):
        marks = [i for i in place.children(at, "mark") if place.tokens[i].text.lower() == "to"]
        gerund = place.tokens[at].xpos == "VBG" and place.lemma(clause.verb) in ("commit", "committed")
        named = place.tokens[at].deprel == "ccomp" and place.child(at, "nsubj", "nsubj:pass") is None
        near = bool(marks) and _right_behind(place, clause.verb, marks[0]) and place.lemma(clause.verb) in vowing
        if marks and marks[0] > clause.verb and (gerund or named or near):
            return at
    return None


def _right_behind(place: Place, verb: int, mark: int) -> bool:
    """Agreed [on Monday in Riga] to close it: nothing but when and where between."""
    between = set(range(verb + 1, mark))
    for at in place.children(verb, "obl", "advmod"):
        between -= set(trees.subtree(place.tokens, at))
    return not between


def _bare(place: Place, clause: Clause) -> bool:
    """An infinitive, marked or joined to another: whoever pledges in it has not pledged yet."""
    joined = clause.relation == "conj" and place.tokens[clause.verb].xpos == "VB"
    marked = place.child(clause.verb, "mark") is not None and not supposed(place, clause)
    return clause.tense is None and (joined or marked)


def supposed(place: Place, clause: Clause) -> bool:
    """Norvania is [said] to be planning to close the port: what somebody does, by hearsay."""
    head = place.tokens[clause.verb].head
    going = place.tokens[clause.verb].xpos == "VBG" and clause.relation == "xcomp" and clause.subject is not None
    return going and place.tokens[head].xpos == "VBN" and place.lemma(head) in SUPPOSING


def _whether(place: Place, clause: Clause) -> int | None:
    """Is considering whether [to close] the port."""
    for at in place.children(clause.verb, "ccomp", "advcl"):
        if _open(place, at):
            return at
    return None


def _open(place: Place, act: int) -> bool:
    """Whether to close it."""
    return {"whether", "to"} <= {place.tokens[i].text.lower() for i in place.children(act, "mark")}


def planning_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The ships of the sailors [planning] to leave; Holm issued a statement [pledging] to leave."""
    head = place.tokens[clause.verb].head
    act = place.child(clause.verb, "xcomp") or _infinitive(place, clause, words)
    participle = place.tokens[clause.verb].xpos == "VBG" and clause.relation in ("acl", "advcl") and not clause.negated
    marks = {place.lemma(i) for i in place.children(clause.verb, "mark")}
    participle = participle and marks <= {"with"}  # no "could help herself by pledging to"
    strength = words.infinitives.get(place.lemma(clause.verb)) if participle else None
    if strength is None or act is None or place.tokens[act].upos != "VERB" or head < 0:
        return None
    by = _planner(place, clause, words)
    return Undertaking(act, by, clause.verb, strength) if by is not None and agentive(place, by, words) else None


def _planner(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """Whose plan it is; of "troops were on site [preparing] to" the troops."""
    above = place.clause(head := place.tokens[clause.verb].head)
    own = place.child(clause.verb, "nsubj")
    if own is not None:
        return own  # "with the board planning to"
    if above is not None and place.child(head, "cop") is not None:
        return above.subject
    return _issuer(place, head, words) if clause.relation == "acl" else clause.subject


def _issuer(place: Place, thing: int, words: CommitmentWords) -> int | None:
    """Who issued a statement or announced a plan; what is no such thing speaks for itself."""
    if place.lemma(thing) not in words.words.papers:
        return thing
    owner = place.child(thing, "nmod:poss")
    if owner is not None:
        return owner
    above = place.clause(place.tokens[thing].head) if place.tokens[thing].deprel == "obj" else None
    return above.subject if above is not None and above.voice != "passive" else None


def set_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The council [is set] to approve the plan; the council [is expected] to approve it."""
    strength = _readiness(place, clause, words)
    act = place.child(clause.verb, "xcomp") or _infinitive(place, clause, words)
    subject = _who_is_set(place, clause)
    if strength is None or act is None or subject is None or not _deed(place, act, words):
        return None
    if (
        past_it(place, clause.verb)
        or not_known(place, clause)
        or not (is_told(place, clause) or _would_be(place, clause, words))
    ):
        return None
    able = _set(place, clause, subject, words=words) or does_by_will(place, act, subject, words)
    return Undertaking(act, subject, clause.verb, strength) if able else None


def _who_is_set(place: Place, clause: Clause) -> int | None:
    """Who is set to act: the subject, an empty one in "it is expected to", [a board] expected to approve it."""
    if _reduced(place, clause) and clause.relation == "acl":
        return place.tokens[clause.verb].head
    return clause.subject if clause.subject is not None else place.child(clause.verb, "expl")


def _reduced(place: Place, clause: Clause) -> bool:
    """The board, [expected] to approve it; with the board [expected] to approve it."""
    participle = place.tokens[clause.verb].xpos == "VBN" and not place.children(clause.verb, "aux", "cop", "obj")
    return participle and clause.relation in ("acl", "advcl")


def _set(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> bool:
    """Whether who is set to do something can; an "it" taken for an empty one can."""
    willing = _adjective(place, clause) and is_person(place, subject)
    return willing or clause.subject is None or agentive(place, subject, words)


def _adjective(place: Place, clause: Clause) -> bool:
    """Whether a predicate says how somebody is: [ready], is [set]."""
    return place.tokens[clause.verb].upos == "ADJ" or place.child(clause.verb, "cop") is not None


def _readiness(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """How firmly "is set", "is ready" and the like bind, or None."""
    token = place.tokens[clause.verb]
    strength = words.passives.get(token.text.lower() if token.upos == "ADJ" else place.lemma(clause.verb))
    if not (_adjective(place, clause) or clause.voice == "passive" or _reduced(place, clause)):
        return None
    if clause.relation == "xcomp" and place.lemma(place.tokens[clause.verb].head) not in STAYING:
        return None  # "seemed ready to throw stones"
    active = place.child(clause.verb, "obj", "iobj") is not None  # "they are willing him to act"
    return None if active else strength


def _deed(place: Place, act: int, words: CommitmentWords) -> bool:
    """Whether a verb is a deed, and one of the subject's own."""
    inner = place.clause(act)
    done_to = inner is not None and inner.voice == "passive"
    return not idle(place, act, words) and not done_to


def _would_be(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm said he [would] be willing to talk."""
    told = clause.modality in words.words.reported and place.claim(clause.verb) is not None
    return told and not clause.negated and not unreal(place, clause) and not quoted(place, clause)
