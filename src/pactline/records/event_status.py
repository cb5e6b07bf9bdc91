"""An event's predicate in, how far the event is real out: PLOVER's auxiliary modes.

The predicate is followed up the tree as long as its own reality hangs on a verb above: an infinitive under "promised"
is planned, under "refused" negated, under "began" as real as the beginning; a gerund after "accused of" is alleged.
The first word on the way that decides, decides. An event long past stays an event with its time.
"""

from pactline.kit import trees
from pactline.records import event_above, event_signs
from pactline.records.event_above import ALLEGED, HAPPENED, HYPOTHETICAL, NEGATED, ONGOING, PLANNED
from pactline.records.event_scene import Draft, Scene

LONGEST = 8  # steps up the tree; more is a broken tree


def status(scene: Scene, draft: Draft) -> str:
    """The status of an event as its own sentence has it."""
    if any(token.text[:1] == "?" for token in scene.view.tokens[-2:]):
        return HYPOTHETICAL
    own = _noun(scene, draft) if draft.rule.startswith("noun") else None
    if own is not None:
        return own
    return _predicate(scene, draft.verb) if draft.verb is not None else _circumstance(scene, draft)


def _circumstance(scene: Scene, draft: Draft) -> str:
    """The status of what is told beside a clause: he vowed it [during talks]."""
    clause = scene.clause_over(draft.trigger)
    if clause is not None and _put_down_for(scene, clause.verb):
        return PLANNED
    while clause is not None and clause.tense is None and clause.relation == "xcomp" and clause.parent is not None:
        clause = scene.view.sentence.clauses[clause.parent]  # "vowed to back him during talks": the vow was made there
    above = _predicate(scene, clause.verb) if clause is not None else HAPPENED
    if clause is not None and _gone_by(scene, draft, clause.verb):
        return HAPPENED
    if scene.view.case(draft.trigger) in ("before", "ahead", "until"):
        return PLANNED
    return above if above in (PLANNED, HYPOTHETICAL, ALLEGED) else HAPPENED


def _gone_by(scene: Scene, draft: Draft, verb: int) -> bool:
    """Walked out to speak [following] his talks with them: they have been, though he has not spoken yet."""
    view = scene.view
    end = view.tokens[verb].deprel == "advcl" and any(view.word(i) == "to" for i in view.children(verb, "mark"))
    behind = view.case(draft.trigger) in ("following", "after", "since")
    return end and behind and _predicate(scene, view.tokens[verb].head) in (HAPPENED, ONGOING)


def _put_down_for(scene: Scene, verb: int) -> bool:
    """Is expected to [raise] it during talks: they are to come, where who vowed to raise it vowed so at talks."""
    view, above = scene.view, scene.view.tokens[verb].head
    to = any(view.word(i) == "to" for i in view.children(verb, "mark"))
    if not to or above < 0 or view.tokens[verb].deprel != "xcomp":
        return False
    lemma, being = view.lemma(above), view.children(above, "aux", "aux:pass", "cop")
    now = any(view.word(i) in ("is", "are", "'s", "’s") for i in being)
    return lemma in scene.lexicon.status["put_down"] and (now or view.tokens[above].xpos in ("VBZ", "VBP"))


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
    present: str | None = None
    for _ in range(LONGEST):
        own = event_signs.own(scene, verb)
        if own is not None and own != ONGOING:
            return own
        present = present or own
        above, answer = event_above.hangs(scene, verb)
        if answer is not None:
            return _turned(answer) if turned else answer
        if above is None:
            break
        turned = turned or event_above.turns(scene, verb, above)
        verb = above
    return NEGATED if turned else present or HAPPENED


def _turned(answer: str) -> str:
    """What an answer is of a predicate that did not come about: she said that he [failed to sign]."""
    return NEGATED if answer == ALLEGED else answer
