"""What the second reader finds in, whether it may stand out: who is to act can, and no rule speaks against it."""

from pactline.model.knowledge import Undertaken
from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_doubt import unsure
from pactline.records.commitment_hearsay import nobodys_word
from pactline.records.commitment_idle import idle, no_request
from pactline.records.commitment_over import over
from pactline.records.commitment_unmeant import unmeant
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, quoted

CERTAIN = 0.95  # of all three: who acts need not be known as one who can
DOERS = ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ")  # parts of speech of who acts
NOBODY = ("nobody", "none", "everything", "nothing")  # of whom "will" tells but how things are
POSSIBLE = ("could", "can")
ONE = ("he", "she", "it")


def certainly_acts(place: Place, one: Undertaken, words: CommitmentWords) -> bool:
    """[We] will keep it open, as a report has it; [cantons] are to tell them: whom no list knows as one who can."""
    if min(one.likely, one.sure, one.sure_by) < CERTAIN or one.by is None or one.by == one.at:
        return False
    word, kind = place.tokens[one.by].text.lower(), place.tokens[one.by].upos
    if one.strength == "considered":
        return False  # "boats may follow a shoal": leave to do so, as likely as a plan
    bare = word in words.words.pronouns and one.strength != "requested"
    clause = place.clause(one.at)
    own = clause is not None and clause.subject == one.by and kind == "NOUN" and place.tokens[one.by].xpos == "NNS"
    return bare or (own and not _thing(place, one.by, words))


def _thing(place: Place, at: int, words: CommitmentWords) -> bool:
    """Whether a noun is known as what does nothing."""
    lists = words.words
    things = lists.forces | lists.papers | lists.pacts | lists.binding | lists.impersonal | lists.things
    return place.lemma(at) in things | lists.meetings | lists.bookings | lists.doings | lists.money


def may_act(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Whether nobody or somebody is to act; in the report's own words a noun must be known as one who can."""
    if found.by is None:
        return True
    word, at = place.tokens[found.by].text.lower(), found.by
    if found.asked and word == "i":
        return False  # "I should add": asked of nobody else
    things = words.words.forces | words.words.papers | words.words.pacts | words.words.binding | words.words.impersonal
    things = things | words.words.things | words.words.meetings
    if word in NOBODY:
        return False
    if word == "it" and not agentive(place, at, words) and _of_a_thing(place, found.act, words):
        return False
    own = word in words.words.pronouns or (place.tokens[at].upos == "NOUN" and place.claim(found.act) is None)
    able = agentive(place, at, words) if own else place.lemma(at) not in things
    return able and at != found.act and place.tokens[at].upos in DOERS


def _of_a_thing(place: Place, act: int, words: CommitmentWords) -> bool:
    """The charter would name a king, and [it] would abolish the post: joined to a clause about what does nothing."""
    clause = place.clause(act)
    first = place.clause(place.tokens[act].head) if clause is not None and clause.relation == "conj" else None
    if first is None or first.subject is None or place.tokens[first.subject].upos != "NOUN":
        return False
    several = place.tokens[first.subject].xpos == "NNS"
    return several or not agentive(place, first.subject, words)


def spoken_against(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Whether any rule speaks against it."""
    clause = place.clause(found.act)
    if clause is not None and any(rule(place, clause, words) for rule in (nobodys_word, unsure, _possible)):
        return True
    return any(rule(place, found, words) for rule in AGAINST)


def _possible(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """They [could] close it; they [should], as nobody says; “we [would] close it”; whether to close it."""
    if any(place.lemma(i) == "will" for i in place.children(clause.verb, "aux")):
        return False  # "cannot and will not close it"
    asked = any(place.lemma(i) == "whether" for i in place.children(clause.verb, "mark")) and not _weighed(
        place, clause
    )
    own = clause.modality == "should" and place.claim(clause.verb) is None and not _named_doer(place, clause)
    would = clause.modality == "would" and quoted(place, clause)
    return asked or own or would or _only_able(place, clause, words)


def _weighed(place: Place, clause: Clause) -> bool:
    """The firm [is reviewing] whether to close it: no question, but a plan that is looked into."""
    above = place.tokens[clause.verb].head
    looking = above >= 0 and place.tokens[above].xpos == "VBG" and bool(place.children(above, "aux"))
    return looking and any(place.lemma(i) == "to" for i in place.children(clause.verb, "mark"))


def _only_able(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Boats [may] follow a shoal, they [could] close it: leave to do so; but "the firm could sell it", "it may"."""
    subject = clause.subject
    if clause.modality == "may":
        one = subject is not None and place.tokens[subject].text.lower() in ONE
        return subject is not None and not one and not agentive(place, subject, words)
    if clause.modality != "could" or clause.negated or subject is None or place.child(clause.verb, "obj") is None:
        return clause.modality in POSSIBLE
    return place.tokens[subject].upos == "PRON" or not agentive(place, subject, words)


def _named_doer(place: Place, clause: Clause) -> bool:
    """[Norvania] should close it, as a report itself has it: asked of somebody."""
    subject = clause.subject
    name = place.named(subject) if subject is not None and place.tokens[subject].upos != "PRON" else None
    return name is not None and name.chain is not None


def _no_deed(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Aims to [win] the cup, was asked to [describe] it; "will not come" is told for sure."""
    if place.lemma(found.act) in words.words.composing:
        return True  # "the group will include Holm"
    if (
        place.lemma(found.act) in words.words.resulting
        and place.clause(found.act) is not None
        and idle(place, found.act, words)
    ):
        return True
    if found.strength == "firm" or place.clause(found.act) is None:
        return False
    return (no_request if found.asked else idle)(place, found.act, words)


def _of_nobody(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Called for the pier to be closed, for Holm to be dismissed: asked of nobody."""
    return found.asked and (found.by is None or place.child(found.act, "aux:pass") is not None)


def _brought_about(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Forced] the council to close the pier; called it [to] say so: what came of something, or what it was for."""
    token = place.tokens[found.act]
    if not infinitive(place, found.act) or token.head < 0:
        return False
    above = place.lemma(token.head)
    if found.asked and above in words.words.asking | words.words.begging | words.words.needing:
        return above in ("push", "call")  # "called him to ask"
    bound = words.passives.keys() | words.words.obliging
    return (token.deprel.startswith("advcl") and above not in bound) or above in words.words.causing


def _taken_back(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[No] plans to close it, [declined] to say, [was going] to close it, [reversed] his pledge to close it."""
    above = place.tokens[found.act].head
    if above < 0 or not infinitive(place, found.act):
        return False
    known = words.words.making | words.words.light | words.words.announcing | words.words.furthering
    part = place.tokens[above].deprel == "nmod"  # "part of a growing commitment to"
    kept = not part and (place.tokens[above].deprel != "obj" or place.lemma(place.tokens[above].head) in known)
    noun = place.tokens[above].upos == "NOUN"
    none = any(place.lemma(i) == "no" for i in place.children(above, "det"))
    unsaid = _left_unsaid(place, found, words)
    return unsaid or (noun and (none or not kept)) or place.lemma(above) == "go"


def _left_unsaid(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Declined] to say, refused to comment; but "refuses to talk"."""
    above = place.tokens[found.act].head
    unsaid = place.lemma(above) in words.words.denying and place.lemma(found.act) in words.words.unsaid
    return unsaid and (place.tokens[above].xpos not in ("VBZ", "VBP") or place.lemma(above) != "refuse")


def _of_own_side(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """“[We] needed to enforce it”, said [he] should go: asked of nobody else, as far as one can see."""
    word = place.tokens[found.by].text if found.by is not None else ""
    word = "" if word == "US" else word.lower()
    claim = place.claim(found.act)
    told = claim is not None and isinstance(claim.body, Statement) and claim.body.form == "indirect"
    return found.asked and (word in ("we", "us", "i", "me") or (told and word in ("he", "she", "it", "they")))


def _by_no_will(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """A current is [threatening] to carry the oil: a danger, and nobody's threat."""
    if place.lemma(found.cue) != "threaten" or found.by is None or place.tokens[found.by].upos != "NOUN":
        return False
    return not agentive(place, found.by, words) and place.lemma(found.by) not in words.words.crowd


def _asks_how(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Little is known of [how] he intends to lead them: that he will is known."""
    return any(place.lemma(i) in ("how", "why") and i < found.cue for i in place.children(found.cue, "advmod"))


def _hazarded(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Risked] breaching the terms, is expecting [a raise], won't be [done] until May: nothing that one means to do."""
    above, act = place.tokens[found.act].head, place.tokens[found.act]
    awaited = act.upos == "NOUN" and above >= 0 and place.lemma(above) == "expect"
    finished = place.lemma(found.act) == "do" and bool(place.children(found.act, "aux:pass", "cop"))
    return awaited or finished or (above >= 0 and place.lemma(above) in words.words.hazarding and act.xpos == "VBG")


def _might_ask(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Norvania [can] urge them to leave, should ask them to: nobody has asked yet; “I would urge them to” does."""
    clause = place.clause(found.cue) if found.asked and found.cue != found.act else None
    return clause is not None and clause.modality in (*POSSIBLE, "may", "might", "should")


AGAINST = (
    _hazarded,
    _might_ask,
    _no_deed,
    _of_nobody,
    _of_own_side,
    _by_no_will,
    _asks_how,
    _brought_about,
    _taken_back,
    over,
    unmeant,
)
