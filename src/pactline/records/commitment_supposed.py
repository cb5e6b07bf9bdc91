"""An undertaking in its sentence in, whether it is only a turn of speech out: supposed, seen to, pointed at, misread.

Nobody undertakes what he would do in another's place, what he makes sure of, or what a sentence only points back to.
"""

from collections.abc import Callable

from pactline.kit import trees
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, unreal

Rule = Callable[[Place, Undertaking, CommitmentWords], bool]

ALONE = ("he", "she", "it", "i")  # "if he were": no plain past
POINTING = ("this", "that", "it")
FIGURE = 60  # characters behind a verb in which a figure of speech stands


def _in_another_place(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Would dismiss her [if he were mayor], if she were working for him; "if he were charged" may yet be."""
    clause = place.clause(found.act)
    if clause is None or clause.modality != "would":
        return False
    return any(_were(place, i) for at in (found.act, place.tokens[found.act].head) for i in _ifs(place, at))


def _will_try(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Lund said agencies will be [trying] to reach them: foretold of others; but “we will be trying to”."""
    modal, act = place.tokens[found.cue].xpos == "MD", place.tokens[found.act]
    own = found.by is not None and place.tokens[found.by].upos == "PRON"
    return modal and not own and act.xpos == "VBG" and place.lemma(found.act) in words.words.trying


def _ifs(place: Place, at: int) -> list[int]:
    """The "if" clauses of a verb."""
    under = place.children(at, "advcl") if at >= 0 else ()
    return [i for i in under if any(place.lemma(j) == "if" for j in place.children(i, "mark"))]


def _were(place: Place, at: int) -> bool:
    """Whether one alone [were] somebody or doing something."""
    subject = place.child(at, "nsubj")
    were = any(place.tokens[i].text.lower() == "were" for i in place.children(at, "aux:", "cop"))
    if subject is None or not were or any(place.lemma(i) == "to" for i in place.children(at, "mark")):
        return False
    one = place.tokens[subject].text.lower() in ALONE or place.tokens[subject].xpos in ("NN", "NNP")
    return one and place.child(subject, "conj") is None


def _joined_to_unreal(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Would [have] paid less or not [bought] it: as little real as what it is joined to."""
    token = place.tokens[found.act]
    first = place.clause(token.head) if token.deprel == "conj" and token.xpos == "VBN" else None
    own = place.child(found.act, "aux", "nsubj")
    return first is not None and own is None and found.cue == found.act and unreal(place, first)


def _made_sure(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """“We want to [make sure] we are not spending it”: how it is to be, and no refusal."""
    token = place.tokens[found.act]
    held = found.rule == "not_doing" and token.deprel == "ccomp" and token.head >= 0
    return held and place.lemma(token.head) in words.words.ensuring


def _pointed(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Urged them to [make this happen]: what, another sentence tells."""
    thing, how = place.child(found.act, "obj"), place.child(found.act, "xcomp", "ccomp")
    if place.lemma(found.act) not in ("make", "let") or how is None:
        return False
    thing = place.child(how, "nsubj") if thing is None else thing
    return thing is not None and place.lemma(thing) in POINTING and place.lemma(how) in words.words.happening


def _to_remain(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Banks [need to remain] committed to it, [should] stay ready: what is asked or wished, and no vow."""
    above = place.tokens[found.cue].head
    if found.rule not in ("set_to", "vowed_to") or place.tokens[found.cue].deprel != "xcomp" or above < 0:
        return False
    clause, over = place.clause(above), place.tokens[above].head
    wished = place.tokens[above].deprel == "xcomp" and over >= 0 and place.lemma(over) in words.words.remaining
    return wished or (clause is not None and clause.modality in ("must", "should", "could", "might"))


def _whose(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Norvania's] well could run dry, misread: an owner does nothing itself."""
    by = found.by
    if by is None or place.tokens[found.cue].xpos != "MD" or not by + 1 < len(place.tokens):
        return False
    return place.tokens[by].deprel == "nsubj" and place.tokens[by + 1].xpos == "POS"


def _on_the_way(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Worked with them [to develop a plan] to fight it: a plan that is wished for, and nobody's yet."""
    noun = place.tokens[found.cue]
    if found.rule != "plan_to" or noun.upos != "NOUN" or noun.deprel != "obj" or noun.head < 0:
        return False
    marked = any(place.tokens[i].text.lower() == "to" for i in place.children(noun.head, "mark"))
    above = place.tokens[noun.head].head
    bare = place.child(found.cue, "nmod:poss") is None
    planned = above >= 0 and place.lemma(above) in words.infinitives.keys() | words.nouns.keys()
    return marked and bare and not planned


def _vision(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm's promise of [a new era]: rhetoric, and no gift."""
    return found.rule in ("promise_of", "promised_thing") and place.lemma(found.act) in words.words.visions


def _figure(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Will leave [no stone unturned]: a figure of speech."""
    last = max(trees.subtree(place.tokens, found.act))
    told = " ".join(place.text[place.tokens[found.act].start : place.tokens[last].end].casefold().split())
    return any(one in told[:FIGURE] for one in words.words.idioms)


RULES: tuple[Rule, ...] = (
    _in_another_place,
    _joined_to_unreal,
    _made_sure,
    _pointed,
    _to_remain,
    _whose,
    _on_the_way,
    _vision,
    _figure,
    _will_try,
)
