"""An event's predicate in, what its own words say of how far it is real out: its helpers, markers and adverbs.

Each rule answers for one sign ("will", "if", "allegedly", a headline's source) or leaves the question to the next.
"""

import msgspec

from pactline.model.sentence import Clause
from pactline.records import event_above, event_supposed, event_undone
from pactline.records.event_above import ALLEGED, HYPOTHETICAL, NEGATED, ONGOING, PLANNED
from pactline.records.event_scene import Scene

HEADLINES = 3  # sentences at the top of a report in which the present tense tells news
BEING = frozenset(("is", "are", "'s", "’s", "'re", "’re", "was", "were", "been", "am", "’m", "'m"))
PRESENT = ("VBZ", "VBP")
NOW = frozenset(("is", "are"))
WAS = frozenset(("was", "were"))
PERFECT = frozenset(("have", "'ve", "’ve"))
IFS = ("if", "unless")
BARELY = frozenset(("just", "only", "merely", "simply"))  # it is not just that Norvath signed
BYLINE = 4  # words of a source behind a headline's colon


def own(scene: Scene, verb: int) -> str | None:
    """What a verb's own auxiliaries, markers and adverbs say: the first rule that answers."""
    view, clause = scene.view, scene.clauses.get(verb)
    stand = Stand(
        scene=scene,
        verb=verb,
        clause=clause,
        helpers=frozenset(view.word(i) for i in view.children(verb, "aux", "cop")),
        marks=frozenset(view.word(i) for i in view.children(verb, "mark", "advmod")),
    )
    return next((answer for rule in RULES if (answer := rule(stand)) is not None), None)


class Stand(msgspec.Struct, frozen=True):
    """A predicate with its auxiliaries and its markers and adverbs as written."""

    scene: Scene
    verb: int
    clause: Clause | None
    helpers: frozenset[str]
    marks: frozenset[str]


def unreal(stand: Stand) -> str | None:
    """Norvath never would have signed: not that it did not, only what it would have done."""
    would = stand.clause is not None and stand.clause.negated and stand.helpers & stand.scene.lexicon.status["would"]
    return HYPOTHETICAL if would and stand.helpers & PERFECT else None


def negated(stand: Stand) -> str | None:
    """Norvath did not sign; it ought not to sign: that only is what somebody wants."""
    above = stand.scene.view.tokens[stand.verb].head
    ought = above >= 0 and stand.scene.view.word(above) == "ought"
    wanted = ought or (stand.clause is not None and stand.clause.modality in ("should", "ought"))
    no = stand.clause is not None and (stand.clause.negated or _neither(stand)) and not stand.marks & BARELY
    return (HYPOTHETICAL if wanted else NEGATED) if no else None


def _neither(stand: Stand) -> bool:
    """Neither Norvath nor Sulmara signed."""
    subject = stand.clause.subject if stand.clause is not None else None
    if subject is None:
        return False
    near = (subject, *stand.scene.view.children(subject, "cc", "det", "advmod"))
    return any(stand.scene.view.word(i) == "neither" for i in near)


def undone(stand: Stand) -> str | None:
    """Norvath has yet to sign, is believed to have signed; had it signed."""
    return event_undone.says(stand.scene, stand.verb) or event_supposed.says(stand.scene, stand.verb)


def conditional(stand: Stand) -> str | None:
    """If Norvath signs; if all goes well Norvath will sign."""
    conditions = stand.scene.lexicon.status["conditions"]
    if (stand.marks - _adverbs(stand)) & conditions:
        return HYPOTHETICAL
    if stand.clause is None or stand.clause.tense != "future":
        return None
    under = stand.scene.view.children(stand.verb, "advcl")
    return HYPOTHETICAL if any(stand.scene.view.case(i) in IFS for i in under) else None


def _adverbs(stand: Stand) -> frozenset[str]:
    """Who [once] signed: the words of a condition that stand for a time in the past."""
    view, token = stand.scene.view, stand.scene.view.tokens[stand.verb]
    past = token.xpos in ("VBD", "VBN") and token.deprel != "advcl"
    return frozenset(view.word(i) for i in view.children(stand.verb, "advmod") if past and view.word(i) == "once")


def said_to_be(stand: Stand) -> str | None:
    """Norvath allegedly signed."""
    return ALLEGED if stand.marks & stand.scene.lexicon.status["alleging"] else None


def hoped_for(stand: Stand) -> str | None:
    """The ministry hopes that Norvath will sign."""
    token = stand.scene.view.tokens[stand.verb]
    hoping = stand.scene.lexicon.status["hoping"]
    hoped = token.deprel == "ccomp" and token.head >= 0 and stand.scene.view.lemma(token.head) in hoping
    return HYPOTHETICAL if hoped else None


def dreaded(stand: Stand) -> str | None:
    """I will be killed: nobody plans it of himself."""
    clause = stand.clause
    if clause is None or clause.voice != "passive" or clause.agent is not None or clause.subject is None:
        return None
    ahead = clause.tense == "future" or stand.helpers & stand.scene.lexicon.status["ahead"]
    return HYPOTHETICAL if ahead and stand.scene.view.word(clause.subject) in ("i", "we") else None


def to_come(stand: Stand) -> str | None:
    """Norvath will sign; it was due to be signed (where a tree has no infinitive, or "due to" for its marker)."""
    view = stand.scene.view
    if any(view.word(i) in stand.scene.lexicon.status["planning"] for i in view.children(stand.verb, "mark")):
        return PLANNED
    if stand.helpers & stand.scene.lexicon.status["ahead"] or (stand.clause and stand.clause.tense == "future"):
        return PLANNED
    if _due_to(stand.scene, stand.verb):
        return PLANNED
    to_be = any(
        view.tokens[i].xpos == "VB" and i and view.word(i - 1) == "to" for i in view.children(stand.verb, "aux")
    )
    return PLANNED if to_be and view.tokens[stand.verb].deprel in ("root", "ccomp", "conj", "acl:relcl") else None


def _due_to(scene: Scene, verb: int) -> bool:
    """Tell whether a tree takes "due to" for an adverb: is [due to] visit Arle."""
    view = scene.view
    planned = (i for i in view.children(verb, "advmod") if view.word(i) in scene.lexicon.status["planning"])
    return any(view.word(j) == "to" for i in planned for j in view.children(i, "fixed"))


def not_yet(stand: Stand) -> str | None:
    """Before Norvath signs; he is due to put it to them when he meets them."""
    if stand.clause is None or stand.clause.tense != "present":
        return None
    if "before" in stand.marks:
        return PLANNED
    later = stand.clause.relation == "advcl" and stand.marks & stand.scene.lexicon.status["later"]
    above = stand.scene.view.tokens[stand.verb].head
    return PLANNED if later and above >= 0 and _to_come(stand.scene, above) else None


def _to_come(scene: Scene, verb: int) -> bool:
    """Tell whether a verb tells of what is planned: will put, is due to put, must put."""
    clause = scene.clauses.get(verb)
    if clause is not None and clause.modality in ("must", "should"):
        return True
    return PLANNED in (own(scene, verb), event_above.hangs(scene, verb)[1])


def possible(stand: Stand) -> str | None:
    """Norvath may sign; said Norvath would sign (planned, told in the past)."""
    modal = stand.clause.modality if stand.clause is not None else None
    if modal is None or modal not in stand.scene.lexicon.status["could"]:
        return None
    return PLANNED if modal in stand.scene.lexicon.status["would"] and _reported(stand.clause) else HYPOTHETICAL


def going_on(stand: Stand) -> str | None:
    """Norvath is signing; Norvath backs Sulmara; not: he shot men who were protesting, it had been arming."""
    if "had" in stand.helpers or (stand.helpers & WAS and _back_then(stand)):
        return None
    gerund = stand.scene.view.tokens[stand.verb].xpos == "VBG"
    if _under_way(stand) or (gerund and (stand.helpers & BEING or _headlined(stand))):
        return ONGOING
    return _as_told(stand)


def _as_told(stand: Stand) -> str | None:
    """Norvath backs Sulmara, told in the present of a main clause below the headlines."""
    now = stand.clause is not None and stand.clause.tense == "present" and main(stand.scene, stand.verb)
    now = now and not _along(stand.scene, stand.verb) and not _at_once(stand)
    lower = stand.scene.view.sentence.index >= HEADLINES
    return ONGOING if now and lower and not _speaks(stand.scene, stand.clause) else None


def _under_way(stand: Stand) -> bool:
    """Is being [investigated]; who is being held has been arrested."""
    being = "being" in stand.helpers and bool(stand.helpers & NOW)
    return being and stand.scene.view.lemma(stand.verb) != "hold" and not _soon_done(stand)


def _at_once(stand: Stand) -> bool:
    """Court [rejects] appeal: the present of a headline further down; what is done at once does not go on."""
    return not stand.helpers and stand.scene.view.tokens[stand.verb].xpos in PRESENT and _soon_done(stand)


def _soon_done(stand: Stand) -> bool:
    """Tell whether a verb is one of what is done at once."""
    return stand.scene.view.lemma(stand.verb) in stand.scene.lexicon.status["momentary"]


def _back_then(stand: Stand) -> bool:
    """He faced a world in which Norvath [was arming]; he left as they were marching: it went on then, not now."""
    clause = stand.clause
    if clause is None or clause.relation not in ("acl:relcl", "advcl") or clause.parent is None:
        return False
    return stand.scene.view.sentence.clauses[clause.parent].tense == "past"


def _headlined(stand: Stand) -> bool:
    """Tell whether a bare gerund is a headline's: Norvath sending troops to Sulmara."""
    view, token = stand.scene.view, stand.scene.view.tokens[stand.verb]
    if stand.helpers or view.sentence.index >= HEADLINES:
        return False
    if token.deprel == "acl":  # a tree has no verb for its root
        return view.tokens[token.head].deprel == "root" and view.tokens[token.head].upos == "PROPN"
    return token.deprel == "root" and view.child(stand.verb, "nsubj") is not None


def within_plan(stand: Stand) -> str | None:
    """He will seek a pact in which Norvath gives them up: as far off as the pact."""
    clause = stand.clause
    if clause is None or clause.relation != "acl:relcl":
        return None
    noun = stand.scene.view.tokens[stand.verb].head
    above = stand.scene.clause_over(noun)
    if clause.tense != "present":
        return HYPOTHETICAL if _whoever(stand, noun, above) else None
    if any(stand.scene.view.word(i) == "any" for i in stand.scene.view.children(noun, "det")):
        return HYPOTHETICAL  # any deal he signs
    return HYPOTHETICAL if above is not None and above is not clause and above.tense == "future" else None


def _whoever(stand: Stand, noun: int, above: Clause | None) -> bool:
    """Would spare states that agreed to it: whoever that may be."""
    view = stand.scene.view
    bare = view.tokens[noun].xpos == "NNS" and not view.children(noun, "det", "nummod", "nmod:poss")
    return bare and above is not None and above.modality in stand.scene.lexicon.status["would"]


def in_headline(stand: Stand) -> str | None:
    """Norvath suspends missile tests: state media."""
    view = stand.scene.view
    colons = [i for i, token in enumerate(view.tokens) if token.text == ":" and i > stand.verb]
    if not colons or view.sentence.index >= HEADLINES:
        return None
    tail = view.tokens[colons[-1] + 1 :]
    words = [i for i in range(colons[-1] + 1, len(view.tokens)) if view.tokens[i].upos != "PUNCT"]
    told = any(view.lemma(i) in stand.scene.lexicon.status["sources"] for i in words)
    return ALLEGED if told and len(words) <= BYLINE and not any(token.upos == "VERB" for token in tail) else None


def _along(scene: Scene, verb: int) -> bool:
    """Gathered to mourn them and [demand] an election: a bare verb that a tree joins to one of the past."""
    view, token = scene.view, scene.view.tokens[verb]
    if token.deprel != "conj" or token.xpos not in ("VBP", "VB") or token.head < 0:
        return False
    return view.tokens[token.head].xpos in ("VBD", "VB") and not view.children(verb, "nsubj", "aux")


def _speaks(scene: Scene, clause: Clause | None) -> bool:
    """I welcome: who says so does so."""
    return clause is not None and clause.subject is not None and scene.view.word(clause.subject) in ("i", "we")


def main(scene: Scene, verb: int) -> bool:
    """Tell whether a verb itself is in the present: backs, are allowed; no perfect."""
    if any(scene.view.lemma(i) == "have" for i in scene.view.children(verb, "aux")):
        return False
    passive = any(scene.view.word(i) in ("is", "are") for i in scene.view.children(verb, "aux"))
    return passive or scene.view.tokens[verb].xpos in ("VBZ", "VBP") or scene.view.tokens[verb].upos == "NOUN"


def _reported(clause: Clause | None) -> bool:
    """Tell whether a clause completes a verb in the past: said they would sign."""
    return clause is not None and clause.relation in ("ccomp", "parataxis") and clause.parent is not None


RULES = (
    undone,
    conditional,
    unreal,
    negated,
    said_to_be,
    hoped_for,
    dreaded,
    to_come,
    not_yet,
    possible,
    within_plan,
    in_headline,
    going_on,
)  # first answer wins
