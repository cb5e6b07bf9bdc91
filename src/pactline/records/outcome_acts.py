"""A clause in, the deeds out that it tells without a verb of their own.

"Did so", "kept its word", "refused" take up what was spoken of just before; "turned down the demand for a pact" refuses
what was asked; "the firm's appeal was dismissed" tells that it had appealed.
"""

import msgspec

from pactline.model.sentence import Clause
from pactline.records import outcome_deeds
from pactline.records.ledger_place import Place
from pactline.records.outcome_deeds import Deed
from pactline.records.outcome_words import OutcomeWords, verb

AGAIN = "*"  # the deed spoken of just before
FOR = ("for", "to")
OWN = ("of", "by", "from")
WHOLE = ("obj", "xcomp", "ccomp", "obl", "advcl", "nsubj:pass")
NOUNS = ("NOUN", "PROPN")


def found(place: Place, clause: Clause, words: OutcomeWords) -> tuple[Deed, ...]:
    """The deeds of a clause, besides that of its verb."""
    told = (find(place, clause.verb, words) for find in (again, refused, presupposed, handed_in))
    return tuple(deed for deed in told if deed is not None)


def again(place: Place, at: int, words: OutcomeWords) -> Deed | None:
    """Did so; kept its promise; broke its word; missed the deadline; refused."""
    lemma, subject = place.lemma(at), place.child(at, "nsubj:", "nsubj:pass")
    if lemma == "do" and any(place.lemma(i) == "so" for i in place.children(at, "advmod")):
        return Deed("", AGAIN, agent=subject)
    if lemma in ("refuse", "decline") and not place.children(at, *WHOLE):
        return Deed("refuse", AGAIN, agent=subject)
    vow = next((i for i in place.children(at, "obj", "obl", "nsubj:pass") if _is_vow(place, i, words)), None)
    kept, broken = lemma in words.words.keeping, lemma in words.words.breaking
    if vow is None or not (kept or broken):
        return None
    doer = subject if subject != vow else place.child(at, "obl:agent")
    return msgspec.structs.replace(_of_term(place, vow, words), agent=doer, failed=broken)


def _is_vow(place: Place, at: int, words: OutcomeWords) -> bool:
    """Its word, the promise, this deadline."""
    return place.lemma(at) in words.words.vows and any(
        outcome_deeds.fixes(place, i) for i in place.children(at, "det", "nmod:poss")
    )


def _of_term(place: Place, vow: int, words: OutcomeWords) -> Deed:
    """The deadline [for ratifying the treaty], its promise [to free them]; else what was spoken of before."""
    inner = next((i for i in place.children(vow, "acl:", "advcl") if place.tokens[i].upos == "VERB"), None)
    if inner is not None:
        return outcome_deeds.deed(place, inner, words)
    hung = next((i for i in place.children(vow, "nmod:") if place.case(i) in FOR), None)
    return outcome_deeds.acted(place, hung, words, depth=1) if hung is not None else Deed("", AGAIN)


def refused(place: Place, at: int, words: OutcomeWords) -> Deed | None:
    """Rejected [the union's demand for a wage pact], turned down [a call to resign]."""
    if verb(place, at) not in words.words.rejecting:
        return None
    demand, by = _sides(place, at)
    if demand is None or place.lemma(demand) not in words.words.demands:
        return None
    asked = next((i for i in place.children(demand, "nmod") if place.case(i) in OWN), place.child(demand, "nmod:poss"))
    return msgspec.structs.replace(_wanted(place, at, demand, words=words), phase="refuse", agent=by, asker=asked)


def _sides(place: Place, at: int) -> tuple[int | None, int | None]:
    """What a verb befalls and who does it."""
    passive = place.child(at, "nsubj:pass")
    if passive is not None:
        return passive, place.child(at, "obl:agent")
    return place.child(at, "obj"), place.child(at, "nsubj:")


def _wanted(place: Place, at: int, demand: int, *, words: OutcomeWords) -> Deed:
    """A demand [for a wage pact], a call [to resign]; else what was asked just before."""
    inner = next((i for i in place.children(demand, "acl:") if place.tokens[i].upos == "VERB"), None)
    inner = _behind(place, at, demand) if inner is None else inner
    if inner is not None:
        return outcome_deeds.deed(place, inner, words)
    hung = (i for one in (demand, at) for i in place.children(one, "nmod:", "obl") if place.case(i) in FOR)
    wanted = next(hung, None)
    return Deed("", "", wanted) if wanted is not None else Deed("", AGAIN)


def _behind(place: Place, at: int, demand: int) -> int | None:
    """A call [to free him], where the tree hangs it on the verb."""
    marked = ((i, place.child(i, "mark")) for i in place.children(at, "advcl"))
    return next((i for i, mark in marked if mark == demand + 1 and place.lemma(mark) == "to"), None)


def presupposed(place: Place, at: int, words: OutcomeWords) -> Deed | None:
    """[The firm's appeal] was dismissed; rejected [the protest of the union]."""
    if verb(place, at) not in words.words.proving:
        return None
    for i in place.children(at, "nsubj:pass", "obj", "nsubj:"):
        owner = place.child(i, "nmod:poss")
        owner = next((j for j in place.children(i, "nmod:") if place.case(j) in OWN), owner)
        family = words.acts(place.lemma(i))
        if family and owner is not None and place.tokens[owner].upos in NOUNS and i != owner:
            return Deed("", family, noun=i, agent=owner)
    return None


def handed_in(place: Place, at: int, words: OutcomeWords) -> Deed | None:
    """[Handed in her resignation], [lodged an appeal against the fine]; Holm's [appeal was lodged]."""
    if verb(place, at) not in words.words.handing:
        return None
    act, by = _sides(place, at)
    family = words.acts(place.lemma(act)) if act is not None else ""
    if act is None or not family or place.tokens[act].upos != "NOUN":
        return None
    by = place.child(act, "nmod:poss") if by is None else by
    against = (i for one in (act, at) for i in place.children(one, "nmod:", "obl") if place.case(i) == "against")
    hung = next(against, outcome_deeds.hung(place, act))
    return Deed("", family, hung, act, agent=by) if by is not None else None
