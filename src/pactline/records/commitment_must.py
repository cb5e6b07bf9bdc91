"""A clause in, what somebody says that another must or should do out: an appeal to somebody named.

What nobody in particular should do, what one's own side should do and what is only thought of are no appeals.
"""

from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.records import commitment_terms
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_doubt import likely
from pactline.records.commitment_future import own_clause, under_a_deal
from pactline.records.commitment_headlines import is_headline
from pactline.records.commitment_idle import no_request
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, in_quotes, infinitive, unreal

NEEDING = ("need", "ought")  # whoever has to is bound by things as they are
OWN = ("we", "i", "you")
LAST = ("by", "within", "before")
THIRD = ("he", "she", "they")


def must(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm said that Tessary [must] open its port; under the deal Tessary [must] open it."""
    if clause.modality not in ("must", "should") or clause.subject is None or unreal(place, clause):
        return None
    if clause.voice == "passive":
        return _by_whom(place, clause, words)
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), None)
    if modal is None or modal < clause.subject:
        return None  # "should Norvania close it": a condition
    if no_request(place, clause.verb, words) or not own_clause(place, clause, words):
        return None
    return _bound(place, clause, words, modal=modal) or _appeal(place, clause, words, modal=modal)


def _bound(place: Place, clause: Clause, words: CommitmentWords, *, modal: int) -> Undertaking | None:
    """Under the deal Tessary [must] open its port."""
    by = clause.subject
    binding = words.words.binding - (words.words.general if by is not None and any_of_them(place, by) else frozenset())
    dealt = clause.modality == "must" and under_a_deal(place, clause, binding)
    tied = dealt or _by_a_day(place, clause, words)
    bound = by is not None and tied and agentive(place, by, words)
    return Undertaking(clause.verb, by, modal, "firm") if bound else None


def any_of_them(place: Place, by: int) -> bool:
    """Under the Act, [a commissioner] must give reasons: whoever is one."""
    det = place.child(by, "det")
    several = place.tokens[by].xpos == "NNS" and place.child(by, "nmod:poss", "nummod") is None
    return place.named(by) is None and (several if det is None else place.lemma(det) == "a")


def _by_a_day(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """The ministry must rule on it [by 9 May], [within a month], as nobody in particular says: bound to a last day."""
    if clause.modality != "must" or clause.subject is None or place.claim(clause.verb) is not None:
        return False
    found = Undertaking(clause.verb, clause.subject, clause.verb, "firm")
    term = commitment_terms.due(
        place, found, (place.tokens[clause.verb].start, place.tokens[clause.verb].end), words=words
    )
    before = place.text[: term.span.start].rsplit(None, 1)[-1:] if term is not None else []
    inside = place.text[term.span.start : term.span.end].split()[:1] if term is not None else []
    return not set(LAST).isdisjoint(word.lower() for word in (*before, *inside))


def _appeal(place: Place, clause: Clause, words: CommitmentWords, *, modal: int) -> Undertaking | None:
    """Holm said that Tessary [must] open its port."""
    by = clause.subject
    told = by is not None and _said(place, clause, words) and _other(place, by, words)
    told = (
        told
        and not (_reproach(place, clause) or _by_the_way(place, clause))
        and not _assured(place, clause, words)
        and not likely(place, clause, words)
    )
    return Undertaking(clause.verb, by, modal, "requested", asked=True) if told else None


def _by_the_way(place: Place, clause: Clause) -> bool:
    """At a time [when] the council should work: told in passing."""
    return "relcl" in clause.relation and any(place.lemma(i) == "when" for i in place.children(clause.verb, "advmod"))


def _reproach(place: Place, clause: Clause) -> bool:
    """The police [shouldn't] work like that, this way."""
    things = [i for i in place.children(clause.verb, "obj", "xcomp", "obl:") if place.case(i) != "like"]
    return clause.negated and not things


def _assured(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm [assured] them that they should not leave the port on that account."""
    above = place.tokens[clause.verb].head
    return clause.relation == "ccomp" and above >= 0 and place.lemma(above) in words.words.assuring


def _by_whom(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm said the pier must be mended [by Tessary]."""
    if clause.agent is None or place.case(clause.agent) != "by" or unreal(place, clause):
        return None
    if place.times(place.tokens[clause.agent].start, place.tokens[clause.agent].end):
        return None  # "by Wednesday"
    if any(place.lemma(i) in words.words.whoever for i in place.children(clause.agent, "det")):
        return None
    told = _said(place, clause, words) and own_clause(place, clause, words) and _other(place, clause.agent, words)
    if not told or no_request(place, clause.verb, words):
        return None
    return Undertaking(clause.verb, clause.agent, clause.verb, "requested", asked=True)


def needs_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm said that Tessary [needs] to open its port, [ought] to open it."""
    act = next((i for i in place.children(clause.verb, "xcomp") if infinitive(place, i)), None)
    if act is None or clause.subject is None or not _still_needs(place, clause) or _says_which(place, clause):
        return None
    inner = place.clause(act)
    if inner is None or inner.voice == "passive" or no_request(place, act, words):
        return None
    asked = own_clause(place, clause, words) and _said(place, clause, words) and _other(place, clause.subject, words)
    return Undertaking(act, clause.subject, clause.verb, "requested", asked=True) if asked else None


def _says_which(place: Place, clause: Clause) -> bool:
    """Whether a need only tells which thing is meant: gave them the loans [they needed] to rescue it."""
    subject, marked = clause.subject, place.child(clause.verb, "mark") is not None
    which = clause.relation == "acl:relcl" or (clause.relation == "acl" and not marked)
    return which and subject is not None and place.tokens[subject].xpos not in ("WDT", "WP")


def _still_needs(place: Place, clause: Clause) -> bool:
    """Whether the need stands: not "has yet to open it", "has a minister in place to open it", "would have to open"."""
    verb = place.lemma(clause.verb)
    yet = any(place.lemma(i) in ("yet", "only") for i in place.children(clause.verb, "advmod"))
    if verb not in NEEDING or clause.negated or clause.object is not None or yet or clause.voice == "passive":
        return False
    now = clause.tense == "present" or verb == "ought" or clause.modality == "will"
    return now or (verb == "need" and clause.tense == "past" and _in_own_words(place, clause.verb))


def _in_own_words(place: Place, at: int) -> bool:
    """Whether somebody is told to say so in other words than his: "said that it needed to"."""
    return place.claim(at) is not None and not _in_so_many_words(place, at)


def _said(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether somebody says so, in a statement or as what somebody is told."""
    above = place.tokens[clause.verb].head
    told = clause.relation == "ccomp" and above >= 0 and place.lemma(above) in words.words.telling
    quoted = is_headline(place) and in_quotes(place, clause.verb)  # Minister ‘must resign’
    return told or quoted or place.claim(clause.verb) is not None


def _other(place: Place, subject: int, words: CommitmentWords) -> bool:
    """Whether somebody in particular is meant, and not who says so."""
    word, name = place.tokens[subject].text.lower(), place.named(subject)
    if _another(place, subject, word):
        return True
    if word in OWN or not (agentive(place, subject, words) or place.lemma(subject) in words.words.crowd):
        return False
    if word in words.words.others and (name is None or name.chain is None):
        return False  # able only as who says so: "the crew decided that they needed to"
    return name is None or name.chain not in _speakers(place, subject)


def _another(place: Place, subject: int, word: str) -> bool:
    """“[He] must stay”: nobody calls himself so; [those] who stay."""
    if word in THIRD:
        return _in_so_many_words(place, subject)
    return word == "those" and place.child(subject, "acl:relcl") is not None


def _in_so_many_words(place: Place, at: int) -> bool:
    """Whether a word stands in somebody's very words."""
    claim = place.claim(at)
    return claim is not None and isinstance(claim.body, Statement) and claim.body.form == "direct"


def _speakers(place: Place, at: int) -> set[str | None]:
    """The chains of those who say so."""
    claim = place.claim(at)
    return {party.chain for party in claim.parties if party.role == "speaker"} if claim is not None else set()
