"""A clause in, whether what it tells is only guessed, feared or warned of out: a forecast, or a threat."""

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

PEOPLE = ("he", "she", "it", "they")
UNDER = ("ccomp", "csubj", "xcomp", "advcl")  # hung on what says how likely it is
CONTENT = ("ccomp", "csubj", "csubj:pass")  # "it is expected that"
OWN = ("his", "her", "its", "their")


def of_own_side(place: Place, clause: Clause) -> bool:
    """Whether somebody speaks of himself, or of [his] men."""
    if clause.subject is None:
        return False
    own = place.tokens[clause.subject].text.lower() in PEOPLE
    return own or any(place.tokens[i].text.lower() in OWN for i in place.children(clause.subject, "nmod:poss"))


def unsure(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Analysts expect Norvania will close the port; it will likely close it: a forecast."""
    if clause.relation == "conj" and (first := place.clause(place.tokens[clause.verb].head)) is not None:
        return likely(place, clause, words) or unsure(place, first, words)
    other = (
        clause.subject is not None and place.tokens[clause.subject].upos != "PRON" and not of_own_side(place, clause)
    )
    if likely(place, clause, words) or feared(place, clause, words) or (other and _usual(place, clause, words)):
        return True
    lemmas = cue_words(place, clause.verb)
    return bool(lemmas & words.words.guessing) or (other and bool(lemmas & words.words.foreboding))


def threatens(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm [warned] that she would close the port, will close it [otherwise]: a threat, with an "if" or without."""
    if any(place.lemma(i) == "otherwise" for i in place.children(clause.verb, "advmod")):
        return True
    return bool(cue_words(place, clause.verb) & words.words.foreboding)


def _usual(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """The field will [typically] produce 600 barrels: a habit."""
    return any(place.lemma(i) in words.words.usual for i in place.children(clause.verb, "advmod"))


def likely(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Norvania will [likely] close the port, will almost [certainly] close it."""
    beside = tuple(i for i in place.children(clause.verb, "advmod") if not _rather_than(place, i))
    above = place.tokens[clause.verb].head if clause.relation.startswith(UNDER) else -1
    near = (above, *beside)
    guessed = any(place.lemma(i) in words.words.likely for i in (*near, *_before(place, clause)) if i >= 0)
    return guessed or any(place.lemma(i) == "certainly" and place.children(i, "advmod") for i in beside)


def _rather_than(place: Place, at: int) -> bool:
    """Will close it [rather than] sell it: what is not done instead."""
    return place.lemma(at) == "rather" and any(token.text.lower() == "than" for token in place.tokens[at + 1 : at + 2])


def _before(place: Place, clause: Clause) -> tuple[int, ...]:
    """The word before a subject, whatever it hangs on: [perhaps] Norvania may close it."""
    first = trees.phrase(place.tokens, clause.subject)[0] if clause.subject is not None else 0
    return (first - 1,) if first and place.tokens[first - 1].upos == "ADV" else ()


def feared(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm expressed [concern] that Norvania would close the port; Holm [fears] it will."""
    head = place.tokens[clause.verb].head
    if head >= 0 and clause.relation in CONTENT and place.lemma(head) in words.words.guessing:
        return True
    if not_known(place, clause):
        return True
    if head >= 0 and clause.relation == "ccomp" and place.lemma(head) in words.words.showing:
        return not _shown_by_somebody(place, head, words)
    near = (head, *place.children(head, "obj")) if head >= 0 else ()
    return any(place.tokens[i].upos == "NOUN" and place.lemma(i) in words.words.doubts for i in near)


def not_known(place: Place, clause: Clause) -> bool:
    """I don't [know] that she will close it."""
    head = place.tokens[clause.verb].head
    over = place.clause(head) if head >= 0 and clause.relation == "ccomp" else None
    return over is not None and over.negated and place.lemma(head) == "know"


def _shown_by_somebody(place: Place, verb: int, words: CommitmentWords) -> bool:
    """[Holm] indicated that he would stay; a poll indicates a forecast."""
    above = place.clause(verb)
    return above is not None and above.subject is not None and agentive(place, above.subject, words)


def cue_words(place: Place, verb: int) -> set[str]:
    """The words that bring in the statement a verb stands in."""
    said = place.claim(verb)
    cues = [one.span for one in said.evidence if one.role == "cue"] if said is not None else []
    return {token.lemma.lower() for token in place.tokens if any(s.start <= token.start < s.end for s in cues)}
