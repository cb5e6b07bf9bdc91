"""A figure in its sentence in, whether what it tells has happened out: negated, planned, hypothetical, alleged.

A deed that stands in an infinitive or behind "committed to" is only to be, whatever the tense of the verb above it.
"""

from collections.abc import Iterator

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records import measure_fates, measure_scene
from pactline.records.measure_ground import Ground

SUPPOSED = ("if", "unless")
ONWARD = ("xcomp", "conj")  # how a predicate hangs on one that says of it too whether it is only to be


def status(here: Ground, *, said: bool) -> str:
    """Negated, planned or hypothetical by the clause; alleged when somebody says it; else happened."""
    clause = here.clause()
    unreal = "" if clause is None else _unreal(here, clause)
    return unreal or ("alleged" if said else "happened")


def _unreal(here: Ground, clause: Clause) -> str:
    """How a clause takes back that what it tells has happened; empty where it does not."""
    if clause.negated:
        return "negated"
    if clause.modality in here.words.wondering or feared(here, clause):
        return "hypothetical"
    coming = clause.tense == "future" or clause.modality in here.words.promising or _expected(here, clause)
    coming = coming or measure_scene.under_way(here, clause.verb)
    return "planned" if coming or measure_fates.aimed_at(here, clause.verb) else _only_to_be(here, clause.verb)


def _expected(here: Ground, clause: Clause) -> bool:
    """He expects half of the ships [to be repaired]: still to come, whichever verb the tree gives the half to."""
    above = here.tokens[clause.verb].head
    for verb, inner in ((above, clause.verb), (clause.verb, trees.child(here.tokens, clause.verb, "xcomp"))):
        if verb < 0 or inner is None or here.tokens[verb].lemma not in here.words.awaiting:
            continue
        if any(here.tokens[i].text.lower() == "to" for i in trees.children(here.tokens, inner, "mark")):
            return True
    return False


def _only_to_be(here: Ground, verb: int) -> str:
    """Negated where somebody fails to do it, planned where it is pledged, a goal, due or to be done."""
    tokens = here.tokens
    for at in _above(here, verb):
        if supposed(here, at):
            return "hypothetical"
        marks = (tokens[i].text.lower() for i in trees.children(tokens, at, "mark"))
        if tokens[at].xpos in ("VB", "VBN") and "to" in marks and (found := _opened(here, at)):
            return found
    return ""


def _above(here: Ground, verb: int) -> Iterator[int]:
    """A predicate and those that it goes on: pledged [to try to hire] and [train] nine nurses."""
    yield verb
    for at in trees.path_up(here.tokens, verb):
        if here.tokens[verb].deprel not in ONWARD:
            return
        yield at
        verb = at


def supposed(here: Ground, at: int) -> bool:
    """Whether a clause stands under a condition: [if] the dam floods nine homes."""
    marks = (here.tokens[i].text.lower() for i in trees.children(here.tokens, at, "mark"))
    return here.tokens[at].deprel.startswith("advcl") and any(mark in SUPPOSED for mark in marks)


def _opened(here: Ground, verb: int) -> str:
    """What the words that open an infinitive say of it: [fails] to, [pledged] to, [the goal] is to, [are] to be."""
    tokens, words = here.tokens, here.words
    above = tokens[verb].head
    opening = [tokens[above].lemma.lower()] if above >= 0 and tokens[verb].deprel in ("xcomp", "acl", "ccomp") else []
    opening += [tokens[i].lemma.lower() for i in trees.children(tokens, verb, "nsubj:outer", "nsubj")]
    if set(opening) & set(words.undone):
        return "negated"
    willed = {*words.awaiting, *words.pending, *words.promising, *words.wishing, *words.goals, *words.ready}
    helped = (tokens[i] for i in trees.children(tokens, verb, "aux", "aux:pass", "cop"))
    is_to = tokens[verb].deprel not in ("acl", "advcl") and any(one.xpos in ("VBZ", "VBP", "VBD") for one in helped)
    return "planned" if set(opening) & willed or is_to else ""


def feared(here: Ground, clause: Clause) -> bool:
    """It is feared that [three] sailors died: nobody knows it."""
    above = here.tokens[clause.verb].head
    told = here.tokens[clause.verb].deprel.startswith(("ccomp", "csubj"))
    return above >= 0 and told and here.tokens[above].lemma in here.words.fearing
