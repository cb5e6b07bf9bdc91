"""An event's predicate in, how far the event is real out: PLOVER's auxiliary modes.

The predicate is followed up the tree as long as its own reality hangs on a verb above: an infinitive under "promised"
is planned, under "refused" negated, under "began" as real as the beginning; a gerund after "accused of" is alleged.
The first word on the way that decides, decides. An event long past stays an event with its time.
"""

import msgspec

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records import event_above
from pactline.records.event_above import ALLEGED, HAPPENED, HYPOTHETICAL, NEGATED, ONGOING, PLANNED
from pactline.records.event_scene import Draft, Scene

HEADLINES = 3  # sentences at the top of a report in which the present tense tells news
BEING = frozenset(("is", "are", "'s", "’s", "'re", "’re", "was", "were", "been", "am", "’m", "'m"))
BYLINE = 4  # words of a source behind a headline's colon
LONGEST = 8  # steps up the tree; more is a broken tree


def status(scene: Scene, draft: Draft) -> str:
    """The status of an event as its own sentence has it."""
    if any(token.text[:1] == "?" for token in scene.view.tokens[-2:]):
        return HYPOTHETICAL
    own = _noun(scene, draft) if draft.rule.startswith("noun") else None
    if own is not None:
        return own
    if draft.verb is not None:
        return _predicate(scene, draft.verb)
    clause = scene.clause_over(draft.trigger)
    while clause is not None and clause.tense is None and clause.relation == "xcomp" and clause.parent is not None:
        clause = scene.view.sentence.clauses[clause.parent]  # "vowed to back him during talks": the vow was made there
    above = _predicate(scene, clause.verb) if clause is not None else HAPPENED
    if scene.view.case(draft.trigger) in ("before", "ahead", "until"):
        return PLANNED
    return above if above in (PLANNED, HYPOTHETICAL, ALLEGED) else HAPPENED


def _noun(scene: Scene, draft: Draft) -> str | None:
    """What the words on a noun say: no talks, planned talks, ongoing talks, an alleged attack."""
    words = {
        scene.view.word(i) for i in scene.view.children(draft.trigger, "amod", "det", "compound", "advmod", "case")
    }
    lists = scene.lexicon.status
    if "any" in words:
        return HYPOTHETICAL
    for names, answer in (("none", NEGATED), ("coming", PLANNED), ("alleging", ALLEGED), ("lasting", ONGOING)):
        if words & lists[names]:
            return answer
    above = trees.path_up(scene.view.tokens, draft.trigger)[:2]
    if draft.verb is None and any(
        scene.view.lemma(i) in lists["hoped"] for i in above if scene.view.tokens[i].upos == "NOUN"
    ):
        return HYPOTHETICAL
    return None


def _predicate(scene: Scene, verb: int) -> str:
    """Follow a predicate up the tree to the word that decides."""
    turned = False
    seen: set[int] = set()
    present: str | None = None
    while verb not in seen and len(seen) < LONGEST:
        seen.add(verb)
        own = _own(scene, verb)
        if own == ONGOING:
            present = present or ONGOING
        elif own is not None:
            return own
        above, answer = event_above.hangs(scene, verb)
        if answer is not None:
            return answer
        if above is None:
            break
        turned = turned or event_above.turns(scene, verb, above)
        verb = above
    if turned:
        return NEGATED
    return present or HAPPENED


def _own(scene: Scene, verb: int) -> str | None:
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


def negated(stand: Stand) -> str | None:
    """Norvath did not sign; it ought not to sign: that only is what somebody wants."""
    above = stand.scene.view.tokens[stand.verb].head
    ought = above >= 0 and stand.scene.view.word(above) == "ought"
    wanted = ought or (stand.clause is not None and stand.clause.modality in ("should", "ought"))
    no = stand.clause is not None and stand.clause.negated
    return (HYPOTHETICAL if wanted else NEGATED) if no else None


def conditional(stand: Stand) -> str | None:
    """If Norvath signs."""
    return HYPOTHETICAL if stand.marks & stand.scene.lexicon.status["conditions"] else None


def said_to_be(stand: Stand) -> str | None:
    """Norvath allegedly signed."""
    return ALLEGED if stand.marks & stand.scene.lexicon.status["alleging"] else None


def to_come(stand: Stand) -> str | None:
    """Norvath will sign; it was due to be signed (where a tree has no infinitive, or "due to" for its marker)."""
    view = stand.scene.view
    if any(view.word(i) in stand.scene.lexicon.status["planning"] for i in view.children(stand.verb, "mark")):
        return PLANNED
    if _dreads(stand):
        return HYPOTHETICAL
    if stand.helpers & stand.scene.lexicon.status["ahead"] or (stand.clause and stand.clause.tense == "future"):
        return PLANNED
    to_be = any(
        view.tokens[i].xpos == "VB" and i and view.word(i - 1) == "to" for i in view.children(stand.verb, "aux")
    )
    return PLANNED if to_be and view.tokens[stand.verb].deprel in ("root", "ccomp", "conj", "acl:relcl") else None


def _dreads(stand: Stand) -> bool:
    """I will be killed: nobody plans it of himself."""
    clause = stand.clause
    if clause is None or clause.voice != "passive" or clause.agent is not None or clause.subject is None:
        return False
    return stand.scene.view.word(clause.subject) in ("i", "we")


def not_yet(stand: Stand) -> str | None:
    """Before Norvath signs; he is due to put it to them when he meets them."""
    if stand.clause is None or stand.clause.tense != "present":
        return None
    if "before" in stand.marks:
        return PLANNED
    later = stand.clause.relation == "advcl" and stand.marks & stand.scene.lexicon.status["later"]
    above = stand.scene.view.tokens[stand.verb].head
    return PLANNED if later and above >= 0 and _predicate(stand.scene, above) == PLANNED else None


def possible(stand: Stand) -> str | None:
    """Norvath may sign; said Norvath would sign (planned, told in the past)."""
    modal = stand.clause.modality if stand.clause is not None else None
    if modal is None or modal not in stand.scene.lexicon.status["could"]:
        return None
    return PLANNED if modal in stand.scene.lexicon.status["would"] and _reported(stand.clause) else HYPOTHETICAL


def going_on(stand: Stand) -> str | None:
    """Norvath is signing; Norvath backs Sulmara."""
    if stand.scene.view.tokens[stand.verb].xpos == "VBG" and stand.helpers & BEING:
        return ONGOING
    now = stand.clause is not None and stand.clause.tense == "present" and _main(stand.scene, stand.verb)
    lower = stand.scene.view.sentence.index >= HEADLINES
    return ONGOING if now and lower and not _speaks(stand.scene, stand.clause) else None


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


RULES = (
    conditional,
    negated,
    said_to_be,
    to_come,
    not_yet,
    possible,
    within_plan,
    in_headline,
    going_on,
)  # first answer wins


def nobodys(scene: Scene, verb: int) -> bool:
    """Tell whether nobody in particular does it: people who request asylum; suing them is hard."""
    view, clause = scene.view, scene.clauses.get(verb)
    token = view.tokens[verb]
    if token.xpos == "VBG" and token.deprel in ("csubj", "nsubj"):
        return True
    if _habitual(scene, verb):
        return True
    if clause is None or clause.relation != "acl:relcl" or clause.tense != "present":
        return False
    bare = not view.children(token.head, "det", "nmod:poss", "nummod")
    return bare and view.tokens[token.head].xpos == "NNS" and _main(scene, verb)


def _habitual(scene: Scene, verb: int) -> bool:
    """Migrants are often allowed to stay: a habit."""
    view, clause = scene.view, scene.clauses.get(verb)
    if clause is None or clause.tense != "present" or clause.subject is None:
        return False
    usual = any(view.word(i) in scene.lexicon.status["habits"] for i in view.children(verb, "advmod"))
    return (
        usual and view.tokens[clause.subject].upos == "NOUN" and not view.children(clause.subject, "det", "nmod:poss")
    )


def _speaks(scene: Scene, clause: Clause | None) -> bool:
    """I welcome: who says so does so."""
    return clause is not None and clause.subject is not None and scene.view.word(clause.subject) in ("i", "we")


def _main(scene: Scene, verb: int) -> bool:
    """Tell whether a verb itself is in the present: backs, are allowed; no perfect."""
    if any(scene.view.lemma(i) == "have" for i in scene.view.children(verb, "aux")):
        return False
    passive = any(scene.view.word(i) in ("is", "are") for i in scene.view.children(verb, "aux"))
    return passive or scene.view.tokens[verb].xpos in ("VBZ", "VBP") or scene.view.tokens[verb].upos == "NOUN"


def _reported(clause: Clause | None) -> bool:
    """Tell whether a clause completes a verb in the past: said they would sign."""
    return clause is not None and clause.relation in ("ccomp", "parataxis") and clause.parent is not None
