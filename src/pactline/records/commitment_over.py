"""An undertaking in its sentence in, whether it was carried out or over by then out: she decided to return.

What was decided, voted or refused once is an act of that day; what has been decided or refused still stands.
"""

from collections.abc import Callable

from pactline.records import commitment_gone, commitment_terms, commitment_withdrawn
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, past_it

Rule = Callable[[Place, Undertaking, CommitmentWords], bool]

MEANWHILE = ("as", "while")  # it goes on


def over(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Whether an undertaking is told as an act of the past."""
    return any(rule(place, found, words) for rule in RULES)


def _decided(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm [decided] to return, the council [voted] to close it: done, unless it is to be done on a day to come."""
    if place.lemma(found.cue) == "opt" and _helped(place, found.cue):
        return not _to_come(place, found, words)
    voted = found.rule == "thinking_of" and place.lemma(found.cue) == "vote"  # "decided against closing it" stands
    if place.lemma(found.cue) not in words.words.resolving or not (voted or found.rule in ("vowed_to", "reader")):
        return False
    token = place.tokens[found.cue]
    once = token.xpos == "VBD" or (past_it(place, found.cue) and place.claim(found.cue) is None)
    return once and not _to_come(place, found, words) and place.lemma(found.act) not in words.words.striking


def _helped(place: Place, verb: int) -> bool:
    """She [has] opted to write."""
    return any(place.tokens[i].text.lower() in ("has", "have") for i in place.children(verb, "aux"))


def _lapsed(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Norvania [had] intended to start, said it [had] meant to; a boy who [was] aiming to: no plan that stands."""
    if place.lemma(found.cue) not in words.words.intending or place.tokens[found.cue].upos == "NOUN":
        return False
    claim = place.claim(found.cue) is not None and place.tokens[found.cue].deprel == "ccomp"
    was = any(place.tokens[i].text.lower() in ("was", "were") for i in place.children(found.cue, "aux"))
    return past_it(place, found.cue) or (was and "relcl" in place.tokens[found.cue].deprel and not claim)


def _refused(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm [refused] to sign, leaving at once, [refusing] to sign; has refused, is refusing: still does."""
    if place.lemma(found.cue) not in words.words.denying or place.tokens[found.cue].upos == "NOUN":
        return False
    helped = bool(place.children(found.cue, "aux"))
    return place.tokens[found.cue].xpos in ("VBD", "VBN", "VBG") and not helped


def _to_come(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Decided to strike [on Friday]."""
    ends = (place.tokens[found.act].start, place.tokens[found.act].end)
    return commitment_terms.due(place, found, ends, words=words) is not None


def _under_way(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """The crew [was preparing] to close it; [as] they prepared to: over; said she [was preparing] to: not."""
    verb = place.tokens[found.cue]
    was = any(place.tokens[i].text.lower() in ("was", "were") for i in place.children(found.cue, "aux"))
    busy = verb.xpos == "VBG" and place.lemma(found.cue) in {*words.progressives, "prepare"}
    if place.lemma(found.cue) in ("prepare", "prepared") and verb.xpos in ("VBD", "VBN") and not was:
        named = found.by is not None and place.tokens[found.by].upos == "PROPN"  # "as Holm prepared to leave" is news
        return not named and any(place.lemma(i) in MEANWHILE for i in place.children(found.cue, "mark", "advmod"))
    return busy and was and not (verb.deprel == "ccomp" and place.claim(found.cue) is not None)


def _by_the_way(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Sent in the army, [ordering] it to fire: told as done."""
    verb = place.tokens[found.cue]
    participle = verb.xpos == "VBG" and verb.deprel == "advcl" and not place.children(found.cue, "aux", "mark")
    return participle and place.lemma(found.cue) in words.words.ordering


def _made(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm made the [decision] to return; but "announced a decision to leave", and Norvania's decision to leave."""
    if place.tokens[found.cue].upos != "NOUN" or place.lemma(found.cue) not in words.words.settled:
        return False
    verb = place.tokens[found.cue].head if place.tokens[found.cue].deprel == "obj" else -1
    if place.lemma(found.cue) == "decision" and _owned(place, found.cue):
        return not _stands_as_news(place, found.cue, words)
    return verb < 0 or place.lemma(verb) not in words.words.announcing - {"make", "have", "welcome", "hail"}


def _owned(place: Place, noun: int) -> bool:
    """Norvania's decision, a decision by Norvania."""
    owners = place.children(noun, "nmod")
    return any(place.tokens[i].deprel == "nmod:poss" or place.case(i) == "by" for i in owners)


def _stands_as_news(place: Place, noun: int, words: CommitmentWords) -> bool:
    """Norvania's decision is news; not: she [explained] her decision, they [agreed with] it, which is carried out."""
    above = place.tokens[noun].head
    if above < 0 or place.tokens[noun].deprel not in ("obj", "obl"):
        return True
    return place.lemma(above) not in words.words.judging | words.words.taking


def _was_set(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """She [was] ready to leave when the club rang; met him [as] the film was set to air: of a time gone."""
    clause = place.clause(found.cue)
    if found.rule != "set_to" or clause is None or clause.tense != "past" or _to_come(place, found, words):
        return False
    aside = clause.relation == "advcl" and any(place.lemma(i) in MEANWHILE for i in place.children(found.cue, "mark"))
    return aside or any(_broke_in(place, i) for at in (found.cue, found.act) for i in place.children(at, "advcl"))


def _was_bound(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """The lender [was required] to meet it, as nobody says: of a time gone."""
    was = any(place.tokens[i].text.lower() in ("was", "were") for i in place.children(found.cue, "aux:pass", "cop"))
    bound = found.rule == "set_to" and place.lemma(found.cue) in words.words.obliging
    return bound and was and place.claim(found.cue) is None and not _to_come(place, found, words)


def _offered_once(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """She was in Riga [when] the club [offered] her the job, when she [agreed] to take it: taken or left since."""
    verb = place.tokens[found.cue]
    vowed = place.lemma(found.cue) in words.infinitives and verb.deprel == "advcl" and _broke_in(place, found.cue)
    vowed = vowed and (verb.head > found.cue or place.lemma(found.cue) == "offer")  # "angered them when he pledged to"
    return vowed and not _to_come(place, found, words) if place.lemma(found.cue) != "offer" else vowed


def _broke_in(place: Place, at: int) -> bool:
    """[When] the club [rang]."""
    opens = {place.tokens[i].text.lower() for i in place.children(at, "mark", "advmod")}
    return "when" in opens and place.tokens[at].xpos == "VBD"


RULES: tuple[Rule, ...] = (
    _decided,
    _lapsed,
    _was_set,
    _was_bound,
    _offered_once,
    _refused,
    _under_way,
    _by_the_way,
    _made,
    *commitment_gone.RULES,
    *commitment_withdrawn.RULES,
)
