"""A clause in, what is asked of somebody by a noun in it out: a call for Tessary to open its port, his resignation."""

from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_asked import askable
from pactline.records.commitment_plans import named_noun
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, is_told

SEEKING = ("seek", "request", "enlist")
SUMS = ("request", "seek", "demand")  # $20 million
OF_WHOM = {"appeal": ("to",), "call": ("on", "upon"), "plead": ("with", "to"), "ask": ("from", "of")}


def appeal_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm repeated a [call] for Tessary to open its port, said it was [time] for it to open it."""
    noun = named_noun(place, clause, words)
    due = noun >= 0 and place.lemma(noun) == "time" and place.claim(clause.verb) is not None
    if noun < 0 or place.tokens[noun].upos != "NOUN" or not (due or place.lemma(noun) in words.words.appeals):
        return None
    if not infinitive(place, clause.verb):
        return None
    for by in (*place.children(clause.verb, "nsubj"), *place.children(noun, "nmod:")):
        named = place.tokens[by].deprel == "nsubj" or place.case(by) in ("to", "for", "on")
        if named and noun < by < clause.verb and askable(place, by, words):
            return Undertaking(clause.verb, by, noun, "requested", asked=True)
    return None


def demand_that(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm repeated her [demand] that Tessary pay for the pier."""
    noun, by = place.tokens[clause.verb].head, clause.subject
    if not clause.relation.startswith(("acl", "ccomp")) or noun < 0 or by is None or clause.negated:
        return None
    if place.lemma(noun) not in words.words.demands or place.tokens[noun].upos != "NOUN":
        return None
    if place.tokens[clause.verb].upos != "VERB":
        return None  # "his suggestion that Norvania was the victim": a claim
    that = any(place.lemma(i) == "that" for i in place.children(clause.verb, "mark"))
    bare = place.tokens[clause.verb].text.lower() == place.lemma(clause.verb) and not place.children(clause.verb, "aux")
    one = place.tokens[by].xpos in ("NN", "NNP", "PRP") and place.tokens[by].text.lower() != "they"
    asked = that and bare and one and clause.voice != "passive" and askable(place, by, words)
    return Undertaking(clause.verb, by, noun, "requested", asked=True) if asked else None


def asked_leave(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The crowd [demanded] the resignation of Holm; they called for [Holm]'s resignation."""
    if (
        place.lemma(clause.verb) not in ("demand", "call", "ask", "press", "push", "appeal")
        or clause.negated
        or clause.modality is not None
    ):
        return None
    asked = place.children(clause.verb, "obj" if place.lemma(clause.verb) == "demand" else "obl:")
    ousted = next((i for i in asked if place.lemma(i) in words.words.ousting and _leavers(place, i)), None)
    if ousted is not None:  # "called for the ouster of Holm": done to him, by whom is not said
        return Undertaking(ousted, None, clause.verb, "requested", asked=True)
    for thing in (i for i in asked if place.lemma(i) in words.words.leaving):
        by = next((i for i in _leavers(place, thing) if askable(place, i, words)), None)
        if by is not None:
            return Undertaking(thing, by, clause.verb, "requested", asked=True)
    return None


def _leavers(place: Place, thing: int) -> tuple[int, ...]:
    """[Holm]'s resignation, the resignation of [Holm]."""
    of = (i for i in place.children(thing, "nmod:") if place.case(i) == "of")
    return (*place.children(thing, "nmod:poss"), *of)


def asked_help(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """The police [asked] for the public's help in finding her, are [seeking] it."""
    if clause.tense is None or clause.voice == "passive" or clause.modality is not None or not is_told(place, clause):
        return None
    for thing in _sought(place, clause, words):
        by = place.child(thing, "nmod:poss")
        whereto = place.child(thing, "acl", "nmod:")
        if by is not None and whereto is not None and askable(place, by, words):
            return Undertaking(thing, by, clause.verb, "requested", asked=True)
    return None


def _sought(place: Place, clause: Clause, words: CommitmentWords) -> tuple[int, ...]:
    """The help that is asked for, is sought."""
    verb = place.lemma(clause.verb)
    things = place.children(clause.verb, "obj") if verb in SEEKING else ()
    if verb in words.words.appealing:
        things = tuple(i for i in place.children(clause.verb, "obl:") if place.case(i) == "for")
    return tuple(i for i in things if place.lemma(i) in words.words.helpfulness)


def sought_sum(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [sought] $20 million more for the ferries, is requesting it from Norvania."""
    if place.lemma(clause.verb) not in SUMS or clause.object is None or not _asks_now(place, clause):
        return None
    able = clause.subject is not None and agentive(place, clause.subject, words)
    if not able or place.tokens[clause.object].upos != "SYM":
        return None
    if any(place.lemma(i) in words.words.earlier for i in place.children(clause.verb, "advmod")):
        return None  # "originally sought $20 million": more or less since
    of = (i for i in place.children(clause.verb, "obl:") if place.case(i) in ("from", "of"))
    by = next((i for i in of if askable(place, i, words)), None)
    return Undertaking(clause.object, by, clause.verb, "requested", asked=True)


def _asks_now(place: Place, clause: Clause) -> bool:
    """Whether somebody asks, or has asked: not "may ask", "to ask", "is asked"."""
    return clause.voice != "passive" and clause.tense is not None and is_told(place, clause) and not clause.modality


def asked_of(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [appealed] to Norvania for aid, [called] on it for support."""
    cases = OF_WHOM.get(place.lemma(clause.verb))
    if cases is None or not _asks_now(place, clause):
        return None
    lists = words.words
    things = lists.helpfulness | lists.offerings | lists.asked_for | lists.wanted | lists.money
    for_ = (i for i in place.children(clause.verb, "obl:") if place.case(i) == "for")
    thing = next((i for i in for_ if place.lemma(i) in things or place.tokens[i].upos == "SYM"), None)
    of = (i for i in place.children(clause.verb, "obl:") if place.case(i) in cases)
    by = next((i for i in of if askable(place, i, words)), None) if thing is not None else None
    return None if thing is None or by is None else Undertaking(thing, by, clause.verb, "requested", asked=True)
