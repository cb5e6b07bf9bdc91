"""An event's predicate in, how far the event is real out: PLOVER's auxiliary modes.

The predicate is followed up the tree as long as its own reality hangs on a verb above: an infinitive under "promised"
is planned, under "refused" negated, under "began" as real as the beginning; a gerund after "accused of" is alleged.
The first word on the way that decides, decides. An event long past stays an event with its time.
"""

import msgspec

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records.event_scene import Draft, Scene

HAPPENED, ONGOING, PLANNED, HYPOTHETICAL, NEGATED, ALLEGED = (
    "happened",
    "ongoing",
    "planned",
    "hypothetical",
    "negated",
    "alleged",
)
HEADLINES = 3  # sentences at the top of a report in which the present tense tells news
BEING = frozenset(("is", "are", "'s", "’s", "'re", "’re", "was", "were", "been", "am", "’m", "'m"))
LONGEST = 8  # steps up the tree; more is a broken tree


def status(scene: Scene, draft: Draft) -> str:
    """The status of an event as its own sentence has it."""
    if scene.view.tokens and scene.view.tokens[-1].text in ("?", "?”", '?"'):
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
        above, answer = _hangs(scene, verb)
        if answer is not None:
            return answer
        if above is None:
            break
        turned = turned or _turns(scene, verb, above)
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
    """Norvath did not sign."""
    return NEGATED if stand.clause is not None and stand.clause.negated else None


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
    if stand.helpers & stand.scene.lexicon.status["ahead"] or (stand.clause and stand.clause.tense == "future"):
        return PLANNED
    to_be = any(
        view.tokens[i].xpos == "VB" and i and view.word(i - 1) == "to" for i in view.children(stand.verb, "aux")
    )
    return PLANNED if to_be and view.tokens[stand.verb].deprel in ("root", "ccomp", "conj", "acl:relcl") else None


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


def in_general(stand: Stand) -> str | None:
    """People who request asylum: nobody in particular."""
    view, clause = stand.scene.view, stand.clause
    if clause is None or clause.relation != "acl:relcl" or clause.tense != "present":
        return None
    head = view.tokens[stand.verb].head
    bare = not view.children(head, "det", "nmod:poss", "nummod")
    return HYPOTHETICAL if bare and view.tokens[head].xpos == "NNS" and _main(stand.scene, stand.verb) else None


RULES = (negated, conditional, said_to_be, to_come, possible, in_general, going_on)  # first answer wins


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


Above = tuple[int | None, str | None]


def _hangs(scene: Scene, verb: int) -> Above:
    """The token above on which the reality of a predicate hangs, and the answer if that token gives one."""
    view, token = scene.view, scene.view.tokens[verb]
    head, relation = token.head, token.deprel.split(":")[0]
    to = any(view.word(i) == "to" and view.tokens[i].deprel == "mark" for i in view.under[verb])
    if head < 0 or (to and relation in ("ccomp", "parataxis") and view.children(verb, "aux", "cop")):
        return None, PLANNED if to else None  # a headline's "Norvath to sign"; "is to sign"
    if relation == "conj":
        return _joined(scene, verb), None
    if to:
        return _infinitive(scene, verb, head)
    if token.xpos == "VBG" and relation in ("advcl", "acl", "xcomp", "ccomp"):
        return _gerund(scene, verb, head)
    return _finite(scene, verb, head)


def _joined(scene: Scene, verb: int) -> int | None:
    """To sign and [ratify]; was arrested and [jailed]: as the first of the two has it."""
    token = scene.view.tokens[verb]
    bare = token.xpos in ("VB", "VBG") or (token.xpos == "VBN" and not scene.view.children(verb, "nsubj"))
    return token.head if bare else None


def _finite(scene: Scene, verb: int, head: int) -> Above:
    """A full clause, or a participle on a noun."""
    token, lists = scene.view.tokens[verb], scene.lexicon.status
    if token.deprel == "ccomp":
        return (head, None) if scene.view.lemma(head) in lists["carrying"] else (None, _claimed(scene, head))
    if token.deprel.split(":")[0] in ("xcomp", "csubj"):
        return head, None
    hoped = token.deprel in ("amod", "acl") and scene.view.lemma(head) in lists["hoped"]
    return None, HYPOTHETICAL if hoped else None


def _claimed(scene: Scene, head: int) -> str | None:
    """A clause that completes a verb: wished for or planned, else somebody's word."""
    lists, lemma = scene.lexicon.status, scene.view.lemma(head)
    if lemma in lists["wishing"]:
        return HYPOTHETICAL
    return PLANNED if lemma in lists["planning"] else ALLEGED


def _infinitive(scene: Scene, verb: int, head: int) -> Above:
    """To sign: as the verb, adjective or noun above it has it."""
    view, lists = scene.view, scene.lexicon.status
    lemma, relation = view.lemma(head), view.tokens[verb].deprel.split(":")[0]
    if relation == "advcl":
        return (head, None) if lemma in lists["gathering"] else (None, PLANNED)
    if relation == "acl":
        if lemma in lists["hoped"]:
            return None, PLANNED
        ranked = {"first", "second", "third", "last", "only", "latest"} & {
            view.word(i) for i in (head, *view.under[head])
        }
        return (None, HAPPENED) if ranked else (None, HYPOTHETICAL)
    if view.word(head) == "going":
        return None, PLANNED
    if lemma in lists["carrying"] or lemma in lists["negating"]:
        return head, None
    return None, PLANNED if lemma in lists["planning"] else HYPOTHETICAL


def _gerund(scene: Scene, verb: int, head: int) -> Above:
    """Signing: alleged after "accused of", as real as what it accompanies otherwise."""
    view, lists = scene.view, scene.lexicon.status
    lemma, mark = view.lemma(head), view.case(verb)
    if mark == "without":
        return None, NEGATED
    if lemma in lists["alleging"] or lemma in lists["claimed"]:
        return None, ALLEGED
    if mark in ("of", "for", "at", "on", "against") and (
        lemma in lists["hoped"] or lemma in lists["wishing"] or lemma in lists["planning"]
    ):
        return None, HYPOTHETICAL
    if mark == "from" or lemma in lists["negating"]:
        return head, None
    if view.tokens[verb].deprel == "xcomp" and lemma in lists["wishing"]:
        return None, HYPOTHETICAL
    return head, None


def _turns(scene: Scene, verb: int, above: int) -> bool:
    """Tell whether the verb above turns what hangs on it into what was not done: refused to sign."""
    relation = scene.view.tokens[verb].deprel.split(":")[0]
    return scene.view.lemma(above) in scene.lexicon.status["negating"] and relation in ("xcomp", "ccomp", "advcl")
