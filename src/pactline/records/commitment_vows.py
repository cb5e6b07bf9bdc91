"""A clause in, what somebody has undertaken or plans out: Holm vowed to close the port, is set to, promised a loan."""

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records.commitment_action import REFUSING
from pactline.records.commitment_doubt import feared
from pactline.records.commitment_idle import idle, meant_to
from pactline.records.commitment_participles import who_vows
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told, past_it, quoted, unreal


def vowed_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [vowed] to rebuild the pier; the council [is considering] holding drills."""
    strength = _vow(place, clause, words) or _under_way(place, clause, words) or _debated(place, clause, words)
    act = place.child(clause.verb, "xcomp") or vowed_act(place, clause, words) or _whether(place, clause)
    if (
        strength is None
        or act is None
        or not _vows(place, clause, words)
        or not _own_deed(place, clause, act, words=words)
    ):
        return None
    if (place.lemma(clause.verb) in words.words.deciding and _open(place, act)) or _on_how(place, act):
        return None  # whoever decides whether to has not decided, and who agrees on how to binds nobody
    if _only_expects(place, clause, act, words=words):
        return None
    by = who_vows(place, clause, words)
    return Undertaking(act, by, clause.verb, strength) if by is not None else None


def _debated(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """The council is [discussing] whether to close it."""
    now = clause.tense == "present" or place.claim(clause.verb) is not None
    open_ = now and place.lemma(clause.verb) in words.words.debating and _whether(place, clause) is not None
    return "considered" if open_ and place.child(clause.verb, "xcomp") is None else None


def _on_how(place: Place, act: int) -> bool:
    """Agreed on [how] to close it."""
    return any(place.lemma(i) == "how" and i < act for i in place.children(act, "advmod"))


def _vow(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """How firmly a verb binds; refusing to say so binds to nothing, and what somebody may decide is considered."""
    if place.lemma(clause.verb) in REFUSING and not _refuses(place, clause, words):
        return None
    strength = words.infinitives.get(place.lemma(clause.verb))
    return "considered" if strength is not None and _may_decide(place, clause, words) else strength


def _refuses(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a refusal stands and is of a deed: not "refused to comment", "had refused", "at first refused"."""
    act = place.child(clause.verb, "xcomp")
    first = any(place.lemma(i) in words.words.earlier for i in place.children(clause.verb, "advmod"))
    over = past_it(place, clause.verb) or first
    if act is None or over:
        return False
    named = place.child(act, "obj")
    told = named is not None and place.lemma(named) in words.words.particulars
    gives = told and place.lemma(act) in words.words.handing
    silent = words.words.speaking | words.words.silent
    if clause.tense == "present" and place.lemma(clause.verb) == "refuse" and named is not None and not told:
        return True  # "refuses to name the banks": a refusal that stands
    return place.lemma(act) not in silent and not gives and not _withholds(place, clause, act, words=words)


def _withholds(place: Place, clause: Clause, act: int, *, words: CommitmentWords) -> bool:
    """[Declined] to give a breakdown, to define it, to take questions: whoever declines to tell undertakes nothing."""
    return place.lemma(clause.verb) == "decline" and place.lemma(act) in words.words.withholding


def _may_decide(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm said Norvania could [decide] to close the port."""
    open_ = clause.modality in ("could", "may", "might") and not clause.negated and not unreal(place, clause)
    return open_ and place.lemma(clause.verb) in words.words.deciding


def _vows(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a vow is real: not "wants Norvania to agree to close", not rumoured, not weighed long ago."""
    told = is_told(place, clause) or _may_decide(place, clause, words)
    if (
        clause.voice == "passive"
        or not told
        or _bare(place, clause, words)
        or _of_a_thing(place, clause)
        or _offered(place, clause)
    ):
        return False
    return not past_weighing(place, clause, words) and not feared(place, clause, words)


def _of_a_thing(place: Place, clause: Clause) -> bool:
    """More than [what] Norvania offers to mend it; the grain that Holm [had] meant to sell: no plan that stands."""
    over = place.lemma(clause.verb) == "mean" and past_it(place, clause.verb)
    first = trees.phrase(place.tokens, clause.subject)[0] if clause.subject is not None else 0
    return over or (first > 0 and place.tokens[first - 1].text.lower() == "what")


def _offered(place: Place, clause: Clause) -> bool:
    """The loans [that Norvania offered] to fill its stores: offered so that others do it."""
    act = place.child(clause.verb, "xcomp", "advcl")
    if act is None or clause.relation != "acl:relcl" or place.lemma(clause.verb) != "offer":
        return False
    words = {place.tokens[i].text.lower() for i in (*place.under[clause.verb], *place.under[act])}
    served = place.child(act, "obj", "xcomp") is not None and place.tokens[act].deprel == "advcl"
    return served and not words & {"who", "when", "where"}


def _own_deed(place: Place, clause: Clause, act: int, *, words: CommitmentWords) -> bool:
    """Whether an infinitive is what the subject does: not "is preparing to be interviewed", "expects him to go"."""
    inner = place.clause(act)
    if inner is not None and inner.voice == "passive" and place.lemma(clause.verb) not in words.words.submitting:
        return False
    other = any(not place.tokens[i].text.lower().endswith("self") for i in place.children(clause.verb, "obj", "iobj"))
    return place.tokens[act].upos == "VERB" and not other  # "committed itself to closing"


def _only_expects(place: Place, clause: Clause, act: int, *, words: CommitmentWords) -> bool:
    """Norvania expects to lose, aims to win, expects things to turn around: no deeds of its own."""
    if place.lemma(clause.verb) == "expect" and _forecasts(place, clause, act, words=words):
        return True
    well = place.lemma(act) == "do" and place.child(act, "obj") is None
    acting = place.lemma(act) in words.words.acting and place.child(act, "ccomp") is None
    acting = acting and place.lemma(clause.verb) != "expect"
    acting = acting or (place.lemma(clause.verb) in ("intend", "plan") and meant_to(place, act, words))
    mere = (
        (place.lemma(act) in words.words.idle and idle(place, act, words) and not acting)
        or place.child(act, "nsubj") is not None
        or well
    )
    return place.lemma(clause.verb) in words.words.hoping and mere


def _forecasts(place: Place, clause: Clause, act: int, *, words: CommitmentWords) -> bool:
    """[Analysts] expect to see it, a bill they expect to [run] high, [expected] to stay, expects to [lose]: no plan."""
    past = clause.tense == "past" and (place.claim(clause.verb) is None or quoted(place, clause))
    analyst = clause.subject is not None and place.lemma(clause.subject) in words.words.forecasting
    return past or analyst or clause.relation == "acl:relcl" or idle(place, act, words)


def past_weighing(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm [considered] closing the port: over by now; not "said it considered", not "has considered closing it"."""
    weighing = place.lemma(clause.verb) in words.words.weighing and clause.tense == "past"
    if weighing and any(place.lemma(i) in ("even", "briefly", "once") for i in place.children(clause.verb, "advmod")):
        return True  # "said she even considered closing it": she has not
    return weighing and place.tokens[clause.verb].xpos in ("VBD", "VBN") and place.claim(clause.verb) is None


def _under_way(place: Place, clause: Clause, words: CommitmentWords) -> str | None:
    """Holm is [seeking] to close the port, is [looking] to: only as something going on."""
    going = place.tokens[clause.verb].xpos == "VBG" and bool(place.children(clause.verb, "aux"))
    act = place.child(clause.verb, "xcomp")
    going = going and (act is None or infinitive(place, act))  # "are looking less imposing"
    return words.progressives.get(place.lemma(clause.verb)) if going else None


def vowed_act(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
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


def _bare(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """An infinitive, marked or joined to another: whoever pledges in it has not pledged yet."""
    joined = clause.relation == "conj" and place.tokens[clause.verb].xpos == "VB"
    marked = place.child(clause.verb, "mark") is not None and not supposed(place, clause, words)
    return clause.tense is None and (joined or marked)


def supposed(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Norvania is [said] to be planning to close the port: what somebody does, by hearsay."""
    head = place.tokens[clause.verb].head
    going = place.tokens[clause.verb].xpos == "VBG" and clause.relation == "xcomp" and clause.subject is not None
    return going and place.tokens[head].xpos == "VBN" and place.lemma(head) in words.words.supposing


def _whether(place: Place, clause: Clause) -> int | None:
    """Is considering whether [to close] the port."""
    for at in place.children(clause.verb, "ccomp", "advcl"):
        if _open(place, at):
            return at
    return None


def _open(place: Place, act: int) -> bool:
    """Whether to close it."""
    return {"whether", "to"} <= {place.tokens[i].text.lower() for i in place.children(act, "mark")}
