"""A predicate and the role an agreement plays to it in, the stage that this tells by the frames of agreements.toml out.

"" where no frame has it, or where the frame asks for something that is not there: "backed the pact" approves it only
where a parliament does it, "announced" settles a truce but no treaty, "held" is said of truces.
"""

from collections.abc import Callable

from pactline.kit import trees
from pactline.records.agreement_roles import Bond
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

Condition = Callable[..., bool]
SPOKEN = ("discuss", "prepare", "present", "submit")  # of a deal that stands already these propose nothing


def stage(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> str:
    """The stage of the agreement at a noun that a predicate tells."""
    found = _frame(place, bond, words)
    if not found or not all(condition(place, at, bond, words=words) for condition in CONDITIONS):
        return ""
    if place.lemma(bond.verb) in words.words.working:
        return _worked_out(place, bond, found)
    if place.lemma(bond.verb) == "accept" and (_by_body(place, bond, words) or _voted(place, bond, words)):
        return "approved"
    if place.lemma(bond.verb) == "adopt" and _among_parties(place, at, bond, words=words):
        return "agreed"
    return found


def _frame(place: Place, bond: Bond, words: AgreementWords) -> str:
    """The stage of a predicate in a role: by the verb with a particle or a phrase of its own, else by itself."""
    table = words.frames.get(bond.role, {})
    lemma = place.lemma(bond.verb)
    parts = [*sorted(bond.case), *(place.lemma(i) for i in _parts(place, bond))]
    longer = next((table[key] for part in parts if (key := f"{lemma} {part}") in table), "")
    if longer or bond.role == "oblique":
        return longer
    inner = place.case(bond.verb)
    if inner and place.tokens[bond.verb].upos not in ("VERB", "AUX"):
        return table.get(f"{inner} {lemma}", "")  # is [in force]
    return table.get(lemma, "")


def _parts(place: Place, bond: Bond) -> tuple[int, ...]:
    """The particles, adverbs and phrases of a verb: put on [hold], pull [out], take [effect]."""
    return place.children(bond.verb, "compound:prt", "advmod", "obl", "obj", "xcomp", "advcl")


def _done_by_body(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> bool:
    """The council backed the pact: with such a verb only a body approves."""
    return place.lemma(bond.verb) not in words.words.bodied or _by_body(place, bond, words)


def _settles(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> bool:
    """They announced a deal, made one: it is agreed; a treaty may be planned, and "deals" are vague."""
    lemma, single = place.lemma(bond.verb), place.lemma(at) in words.words.announced
    if lemma in words.words.vague_making:
        return single and not _several(place, at)
    return single or lemma not in words.words.announcing


def _alone(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> bool:
    """The truce held; but not: the pact held that nets are banned, the deal ended the war, the pact began well."""
    lemma = place.lemma(bond.verb)
    if bond.role != "subject" or place.tokens[bond.verb].upos != "VERB" or lemma not in words.frames["subject"]:
        return True
    alone = not place.children(bond.verb, "obj", "ccomp", "xcomp")
    return alone and (lemma not in words.words.lasting or _truce(place, at, words))


def _specific(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> bool:
    """The president ratifies treaties: what he may do, and no deed."""
    clause = place.clause(bond.verb)
    told = place.children(at, "det", "nummod", "nmod:poss", "nmod", "acl")
    return not _several(place, at) or bool(told) or clause is None or clause.tense != "present"


def _new(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> bool:
    """They discussed a deal; but not: they discussed [the] deal, which stands."""
    det = place.child(at, "det", "nmod:poss")
    pointed = det is not None and place.tokens[det].text.lower() not in ("a", "an")
    spoken = bond.rule == "verb_of_stage" and bond.role == "object" and place.lemma(bond.verb) in SPOKEN
    return not (spoken and pointed)


def _lengthened(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> bool:
    """They extended the truce, by a week, until May; but not: they extended the deal to other ports."""
    widened = [i for i in place.children(bond.verb, "obl:") if place.case(i) == "to"]
    timed = place.times(place.sentence.start, place.sentence.end)
    over = (one for one in timed for i in widened if one.span.start <= place.tokens[i].start < one.span.end)
    return place.lemma(bond.verb) not in words.words.lengthening or not widened or any(over)


def _several(place: Place, at: int) -> bool:
    """Whether a noun stands for several."""
    return place.tokens[at].xpos in ("NNS", "NNPS")


def _truce(place: Place, at: int, words: AgreementWords) -> bool:
    """Whether an agreement is one to stop shooting: a truce, a ceasefire deal."""
    before = (place.lemma(i) for i in place.children(at, "compound", "amod"))
    joined = at > 1 and place.tokens[at - 1].text == "-"
    return joined or bool(words.words.truces & {place.lemma(at), *before})


def _by_body(place: Place, bond: Bond, words: AgreementWords) -> bool:
    """Whether a parliament, a cabinet, its members do it."""
    clause = place.clause(bond.verb)
    doers = () if clause is None else (clause.agent, clause.subject if clause.voice == "active" else None)
    heads = [j for i in doers if i is not None for j in place.joined(i)]
    of = [i for j in heads for i in (*place.children(j, "nmod", "compound", "flat"), j)]
    return any(place.lemma(i) in words.words.bodies or place.tokens[i].text.lower() in words.words.bodies for i in of)


def _voted(place: Place, bond: Bond, words: AgreementWords) -> bool:
    """Members voted to [accept] the deal: whoever votes approves."""
    over = place.tokens[bond.verb].head
    inside = place.tokens[bond.verb].deprel in ("advcl", "xcomp") and over >= 0
    return inside and place.lemma(over) in words.words.voting


def _among_parties(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> bool:
    """An accord adopted in Riga, or after talks among diplomats: by those who make it, and no body approves it."""
    clause = place.clause(bond.verb)
    inside = clause.words if clause is not None else trees.subtree(place.tokens, bond.verb)
    if _by_body(place, bond, words):
        return False
    return place.lemma(at) in words.words.announced or any(place.lemma(i) in words.words.negotiators for i in inside)


def _worked_out(place: Place, bond: Bond, stage: str) -> str:
    """The deal [negotiated] by Holm, or that he helped [negotiate], was agreed; "has been" leaves it open."""
    helpers = [place.tokens[i].text.lower() for i in place.children(bond.verb, "aux")]
    head = place.tokens[bond.verb].head
    if head >= 0 and place.lemma(head) == "help":
        return "agreed"
    if place.tokens[bond.verb].xpos != "VBN" or "being" in helpers:
        return stage
    return "" if {"has", "have", "had"} & set(helpers) else "agreed"


def _released(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> bool:
    """The bank released the loan; but not: they released the text of the pact."""
    lent = place.lemma(at) in words.kinds["loan"] and place.tokens[at].xpos == "NN"
    return lent or place.lemma(bond.verb) not in words.words.releasing


CONDITIONS: tuple[Condition, ...] = (_released, _done_by_body, _settles, _alone, _specific, _new, _lengthened)
