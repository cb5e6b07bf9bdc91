"""A clause in, the thing that somebody promises, weighs or threatens with out: promised a loan, is mulling tariffs."""

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import names_body
from pactline.records.commitment_participles import who_vows
from pactline.records.commitment_vows import past_weighing, supposed
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told

OFFERING = ("offer", "commit")  # of things of use: no olive branch, no crime
SETTING_OUT = ("propose", "draft", "prepare", "plan")
MAKING = ("prepare", "draft")
WHICH = ("which", "what", "whatever")
SUMS = ("NUM", "SYM")  # the head of "$20 million"


def promised_thing(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [promised] economic support; the council [is weighing] new tariffs."""
    strength, thing = words.objects.get(place.lemma(clause.verb)), _what(place, clause)
    if strength is None or thing is None or not _says_so(place, clause, words) or not _given(place, thing, words):
        return None
    if not _meant(place, clause, words, strength=strength):
        return None
    owner, giver = place.child(thing, "nmod:poss"), who_vows(place, clause, words)
    if giver is None:
        return None
    by = owner if owner is not None and names_body(place, owner) else giver
    return Undertaking(thing, by, clause.verb, strength)


def _what(place: Place, clause: Clause) -> int | None:
    """The thing promised; of "pledged [up to $20 million]" the sum."""
    up_to = (i for i in place.children(clause.verb, "obl:") if place.tokens[i].upos in SUMS and place.case(i) == "to")
    named = (i for i in up_to if any(place.lemma(j) == "up" for j in place.children(i, "advmod")))
    return clause.object if clause.object is not None else next(named, None)


def _meant(place: Place, clause: Clause, words: CommitmentWords, *, strength: str) -> bool:
    """Whether what is weighed is still weighed, and what is threatened is a deed: not "threatens the peace"."""
    if place.lemma(clause.verb) in MAKING and not _making_ready(place, clause, words):
        return False
    if place.lemma(clause.verb) == "explore" and not _of_a_deed(place, clause, words):
        return False
    if strength == "considered" and place.lemma(clause.verb) not in OFFERING:
        return not past_weighing(place, clause, words) and _weighed(place, clause, words)
    return strength != "conditional" or (clause.object is not None and _threat(place, clause.object, words))


def _making_ready(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Is preparing [an appeal], is drafting a law: a deed to come, and no dinner."""
    going = place.tokens[clause.verb].xpos == "VBG" and bool(place.children(clause.verb, "aux"))
    return going and clause.object is not None and place.lemma(clause.object) in words.words.made_ready


def _of_a_deed(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Is exploring [a sale], and no cave."""
    return clause.object is not None and place.lemma(clause.object) in words.words.doings


def _threat(place: Place, thing: int, words: CommitmentWords) -> bool:
    """Whether what is threatened is a deed: tariffs, [further] cuts."""
    more = any(
        not words.words.anew.isdisjoint((place.lemma(i), place.tokens[i].text.lower()))
        for i in place.children(thing, "amod")
    )
    return place.lemma(thing) in words.words.threats or more


def _says_so(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a thing and no deed is promised, and really so: not "criticised for offering loans"."""
    verb = place.lemma(clause.verb)
    if clause.modality == "will" and (verb in words.words.weighing or verb in SETTING_OUT):
        return False  # "will consider the plan" is what is to be done
    if clause.voice == "passive" or not is_told(place, clause) or _aside(place, clause, words):
        return False
    if verb in OFFERING and not _offering(place, clause, words):
        return False
    sum_ = clause.object is not None and place.tokens[clause.object].upos in SUMS  # "pledged $3 million to rebuild it"
    return sum_ or place.child(clause.verb, "xcomp", "ccomp") is None


def _aside(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """For [offering] loans: told by the way."""
    marked = clause.tense is None and place.child(clause.verb, "mark") is not None
    wrong = place.tokens[clause.verb].xpos == "VB" and clause.relation in ("ccomp", "advcl", "xcomp") and marked
    return wrong or (marked and place.tokens[clause.verb].xpos == "VBG" and not supposed(place, clause, words))


def _offering(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether what is offered is help, goods or money, and no olive branch and no courses."""
    thing = clause.object
    if thing is None or _habit(place, clause) or _sold(place, clause, thing, words=words):
        return False
    if place.lemma(thing) in words.words.ranges:
        return False  # "offers a wide range of services"
    kind = place.lemma(thing) in words.words.offerings | words.words.money  # "committed 2 million pounds"
    if any(place.lemma(i) == "how" for i in trees.subtree(place.tokens, thing)):
        return False  # "how much protection they offer"
    within = any(place.lemma(i) in words.words.offerings for i in place.children(thing, "compound", "nmod:"))
    return kind or within or place.tokens[thing].upos in SUMS or _handed_over(place, clause, thing)


def _habit(place: Place, clause: Clause) -> bool:
    """Brackway, which [offers] small loans: what it does."""
    return "relcl" in clause.relation and place.tokens[clause.verb].xpos in ("VBZ", "VBP")


def _sold(place: Place, clause: Clause, thing: int, *, words: CommitmentWords) -> bool:
    """Went public, [offering] two million shares; offered them in May: sold by then."""
    going = bool(place.children(clause.verb, "aux"))
    return place.lemma(thing) in words.words.securities and not going


def _handed_over(place: Place, clause: Clause, thing: int) -> bool:
    """Has offered [a half-acre of its park], offered [them] flats: once, and something new."""
    if place.lemma(clause.verb) != "offer" or place.times(place.tokens[thing].start, place.tokens[thing].end):
        return False
    now = any(place.lemma(i) in ("have", "be") for i in place.children(clause.verb, "aux"))
    counted = bool(place.children(thing, "nummod"))
    return (now and place.child(clause.verb, "iobj") is not None) or (counted and (now or clause.tense == "past"))


def _given(place: Place, thing: int, words: CommitmentWords) -> bool:
    """Whether a thing can be promised: a sum or a common noun, and no mere word or name."""
    name = place.named(thing)
    if any(place.lemma(i) in WHICH for i in place.children(thing, "det")):
        return False  # "which assets they have pledged"
    if place.tokens[thing].upos not in ("NOUN", *SUMS) or place.lemma(thing) in words.words.lifeless:
        return False
    return name is None or name.form == "adjective"


def _weighed(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a thing is really being weighed: a new one, and nobody ("suggested the oil giant as a buyer")."""
    thing = clause.object
    if thing is None or place.lemma(thing) in words.words.agents or _measured(place, clause):
        return False
    if any(place.lemma(i) in words.words.usual for i in place.children(clause.verb, "advmod")):
        return False  # "normally considers only tenders"
    if _deals_with(place, clause, thing, words=words):
        return False
    return _going_on(place, clause) and not _pointed(place, thing, words)


def _deals_with(place: Place, clause: Clause, thing: int, *, words: CommitmentWords) -> bool:
    """The council [considers] appeals of owners: what it is there for."""
    bare = place.tokens[thing].xpos == "NNS" and place.child(thing, "det", "nmod:poss", "nummod") is None
    plain = place.tokens[clause.verb].xpos in ("VBZ", "VBP")
    return plain and bare and place.lemma(thing) in words.words.dealings


def _measured(place: Place, clause: Clause) -> bool:
    """They [weigh] fifty grams: nothing is weighed."""
    thing = clause.object
    return thing is not None and place.lemma(clause.verb) == "weigh" and bool(place.children(thing, "nummod"))


def _going_on(place: Place, clause: Clause) -> bool:
    """Is considering, has suggested: no "considering your experience"."""
    return clause.tense is not None or bool(place.children(clause.verb, "aux"))


def _pointed(place: Place, thing: int, words: CommitmentWords) -> bool:
    """The request, that progress: something known already and no new act."""
    det = place.child(thing, "det", "nmod:poss")
    if det is not None and place.lemma(det) == "the" and place.lemma(thing) not in ("plan", "deal"):
        told = any(place.case(i) == "of" for i in place.children(thing, "nmod:"))  # "the airlift of children"
        deed = place.lemma(thing) in words.words.doings  # "considers the closure of the port"
        return not told or not (deed or place.lemma(place.tokens[thing].head) == "propose")
    return det is not None and place.tokens[det].text.lower() in ("the", "that", "this", "these", "those", "your")
