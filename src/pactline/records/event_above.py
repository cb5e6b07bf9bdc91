"""A predicate in, the word above it on which its reality hangs out, and the answer where that word gives one.

An infinitive under "promised" is planned, under "refused" negated; a gerund after "accused of" is alleged.
"""

from pactline.kit import trees
from pactline.records import event_fronted
from pactline.records.event_scene import Scene

HAPPENED, ONGOING, PLANNED = "happened", "ongoing", "planned"
HYPOTHETICAL, NEGATED, ALLEGED = "hypothetical", "negated", "alleged"
TOLD = ("ccomp", "acl")
LEADING = ("gathering", "carrying", "forcing", "controlling", "planning", "wishing", "negating")
AIMED = ("of", "for", "at", "on", "against")

Above = tuple[int | None, str | None]


def hangs(scene: Scene, verb: int) -> Above:
    """The token above on which the reality of a predicate hangs, and the answer if that token gives one."""
    view, token = scene.view, scene.view.tokens[verb]
    head, relation = token.head, token.deprel.split(":")[0]
    to = _marked_to(scene, verb)
    if head < 0 or (to and relation in ("ccomp", "parataxis") and view.children(verb, "aux", "cop")):
        return None, PLANNED if to else None  # a headline's "Norvath to sign"; "is to sign"
    if relation == "conj":
        return _joined(scene, verb), None
    if to:
        return _infinitive(scene, verb, head)
    gerund = token.xpos == "VBG" and relation in ("advcl", "acl", "xcomp", "ccomp")
    return _gerund(scene, verb, head) if gerund else _finite(scene, verb, head)


def _marked_to(scene: Scene, verb: int) -> bool:
    """Is due to [sell] it, where a tree may take "due to" for one word; but: admitted to selling it."""
    view, token = scene.view, scene.view.tokens[verb]
    to = any(view.word(i) == "to" and view.tokens[i].deprel == "mark" for i in view.under[verb])
    fixed = token.xpos == "VB" and any(i == verb - 1 and view.word(i) == "to" for i in _fixed(scene, token.head))
    return (to or fixed) and token.xpos != "VBG"


def _fixed(scene: Scene, head: int) -> tuple[int, ...]:
    """The words that a tree takes for a part of another: due [to]."""
    return scene.view.children(head, "fixed") if head >= 0 else ()


def _joined(scene: Scene, verb: int) -> int | None:
    """To sign and [ratify]; was arrested and [jailed]: as the first of the two has it; not "but has promised"."""
    token = scene.view.tokens[verb]
    helpers = scene.view.children(verb, "aux")
    if any(scene.view.word(i) != "be" for i in helpers):
        return None
    if helpers:
        return token.head  # expected to gain and then [be] rescued
    bare = token.xpos in ("VB", "VBG") or (token.xpos == "VBN" and not scene.view.children(verb, "nsubj"))
    return token.head if bare else None


def _finite(scene: Scene, verb: int, head: int) -> Above:
    """A full clause, or a participle on a noun."""
    token, lists = scene.view.tokens[verb], scene.lexicon.status
    if _bidden(scene, verb):
        return None, HYPOTHETICAL
    if event_fronted.fronted(scene, verb):
        return None, None
    if token.deprel == "ccomp":
        return _claimed(scene, verb, head)
    if token.deprel.split(":")[0] in ("xcomp", "csubj"):
        wished = token.deprel == "xcomp" and token.xpos == "VBN" and scene.view.lemma(head) in lists["wishing"]
        return (None, HYPOTHETICAL) if wished else (head, None)  # "they risk being jailed"
    if _shown(scene, verb, head):
        return None, ALLEGED
    hoped = token.deprel == "amod" and scene.view.lemma(head) in lists["hoped"]
    return _of_noun(scene, verb, head) if token.deprel == "acl" else (None, HYPOTHETICAL if hoped else None)


def _shown(scene: Scene, verb: int, head: int) -> bool:
    """Evidence [that he left]: as those have it who have the evidence."""
    that = any(scene.view.word(i) == "that" for i in scene.view.children(verb, "mark"))
    hung = that and scene.view.tokens[verb].deprel in ("acl", "acl:relcl")
    return hung and scene.view.lemma(head) in scene.lexicon.status["proving"] and _aim(scene, verb, head) is None


def _of_noun(scene: Scene, verb: int, head: int) -> Above:
    """Shows signs that he is willing, denied claims that he left, a demand that he leave."""
    if scene.view.tokens[verb].xpos == "VBN" and not scene.view.children(verb, "mark", "nsubj"):
        return None, None  # talks brokered by Norvath
    above = _aim(scene, verb, head)
    if above is not None or _denied(scene, head):
        return above, NEGATED if above is None else None
    hoped = scene.view.lemma(head) in scene.lexicon.status["hoped"] and not _done_by(scene, verb)
    return None, HYPOTHETICAL if hoped else None


def _done_by(scene: Scene, verb: int) -> bool:
    """The release came of negotiations [brokered] by Norvath: what somebody did about them, not what they are for."""
    marked = scene.view.children(verb, "mark", "nsubj", "aux")
    by = any(scene.view.case(i) == "by" for i in scene.view.children(verb, "obl"))
    return scene.view.tokens[verb].xpos == "VBN" and by and not marked


def _denied(scene: Scene, noun: int) -> bool:
    """Denied claims [that he had left]."""
    above, lists = scene.view.tokens[noun].head, scene.lexicon.status
    claimed = scene.view.lemma(noun) in lists["claimed"] and above >= 0
    return claimed and scene.view.lemma(above) in lists["denying"]


def _aim(scene: Scene, verb: int, noun: int) -> int | None:
    """Tried to show signs [that he is willing]: the infinitive by whose object a clause hangs."""
    above = scene.view.tokens[noun].head
    clause = scene.clauses.get(above)
    that = any(scene.view.word(i) == "that" for i in scene.view.children(verb, "mark"))
    return above if that and clause is not None and clause.tense is None and clause.relation == "xcomp" else None


def _bidden(scene: Scene, verb: int) -> bool:
    """Insisted that Norvath [sign]: a bare verb under one person or thing is what somebody wants."""
    view, token = scene.view, scene.view.tokens[verb]
    if token.xpos not in ("VB", "VBP") or view.children(verb, "aux") or token.deprel.split(":")[0] not in TOLD:
        return False
    subject = view.child(verb, "nsubj")
    that = any(view.word(i) == "that" for i in view.children(verb, "mark"))
    one = subject is not None and (
        view.tokens[subject].xpos in ("NN", "NNP") or view.word(subject) in ("he", "she", "it")
    )
    return that and one and not view.children(subject or 0, "conj")


def _claimed(scene: Scene, verb: int, head: int) -> Above:
    """A clause that completes a verb: wished for or planned, else somebody's word, as what is past always is."""
    lists, lemma, clause = scene.lexicon.status, scene.view.lemma(head), scene.clauses.get(verb)
    if lemma in lists["carrying"]:
        return head, None
    if lemma in lists["wishing"]:
        return None, ALLEGED if lemma in lists["telling"] else HYPOTHETICAL
    past = clause is not None and clause.tense == "past"
    return None, PLANNED if lemma in lists["planning"] and not past else ALLEGED


def _infinitive(scene: Scene, verb: int, head: int) -> Above:
    """To sign: as the verb, adjective or noun above it has it."""
    view, lists = scene.view, scene.lexicon.status
    lemma, relation = view.lemma(head), view.tokens[verb].deprel.split(":")[0]
    if relation == "advcl":
        return _to_what_end(scene, head)
    if relation == "acl":
        return _on_noun(scene, head)
    if view.word(head) == "going":
        return None, PLANNED
    if _only_possible(scene, verb, head):
        return None, HYPOTHETICAL
    pressing = lemma in lists["trying"] and view.lemma(verb) in lists["pressing"]  # who tries to press presses
    if pressing or lemma in lists["carrying"] or lemma in lists["negating"]:
        return head, None
    return None, PLANNED if lemma in lists["planning"] else HYPOTHETICAL


def _only_possible(scene: Scene, verb: int, head: int) -> bool:
    """Would have to sign, has to be saved (who had to be was); makes it possible for Norvath to sign."""
    above = scene.clauses.get(head)
    if scene.view.lemma(head) == "have" and scene.view.tokens[head].xpos in ("VBZ", "VBP"):
        return True
    if scene.view.lemma(head) == "have" and above is not None and above.modality == "would":
        return True
    before = (i for i in scene.view.children(head, "xcomp") if i < verb)
    return any(scene.view.lemma(i) in scene.lexicon.status["wishing"] for i in before)


def _to_what_end(scene: Scene, head: int) -> Above:
    """Gathered to protest, called to congratulate, forced her to leave: as real as what it hangs on; else to come."""
    view, lists, lemma = scene.view, scene.lexicon.status, scene.view.lemma(head)
    asked = any(view.case(i) in ("on", "for") for i in view.children(head, "obl"))
    led = lemma == "use" or lemma in lists["gathering"] or lemma in lists["forcing"]  # used the hearing to accuse
    if led or (lemma in lists["phoning"] and not asked):
        return head, None
    clause = scene.clauses.get(head)
    if clause is not None and clause.modality in lists["could"]:
        return None, HYPOTHETICAL  # may go to Arle to ask them
    pressed = any(view.lemma(i) in lists["hoped"] for i in view.children(head, "obj"))  # "put pressure on him to"
    return None, HYPOTHETICAL if lemma in lists["wishing"] or pressed else PLANNED


def _on_noun(scene: Scene, head: int) -> Above:
    """A plan to sign is planned, the first to sign signed, a chance to sign may come to nothing."""
    view, lists = scene.view, scene.lexicon.status
    if view.lemma(head) in lists["intended"]:
        put_off = view.tokens[head].head >= 0 and view.lemma(view.tokens[head].head) in lists["negating"]
        return None, HYPOTHETICAL if put_off else PLANNED  # "delayed a decision to"
    ranked = lists["ranked"] & {view.word(i) for i in (head, *view.under[head])}
    if not ranked or view.lemma(head) in lists["hoped"]:
        return None, HYPOTHETICAL
    over = next((scene.clauses[i] for i in trees.path_up(scene.view.tokens, head) if i in scene.clauses), None)
    return (over.verb, None) if over is not None and over.verb != head else (None, HAPPENED)


def _gerund(scene: Scene, verb: int, head: int) -> Above:
    """Signing: alleged after "accused of", as real as what it accompanies otherwise."""
    view, lists = scene.view, scene.lexicon.status
    lemma, mark = view.lemma(head), view.case(verb)
    teller = _told_along(scene, verb, head)
    if teller is not None:
        return teller, None
    if _beside(scene, verb, mark) or _taken_for_granted(scene, mark, head):
        return None, None
    if mark == "without":
        return None, NEGATED
    named = _named(scene, mark, head)
    if named is not None:
        return None, named
    if lemma in lists["alleging"] or lemma in lists["claimed"]:
        task = mark == "with" and scene.in_class(verb, "duties")  # charged with negotiating: no charge
        return None, HYPOTHETICAL if task else ALLEGED
    return (None, HYPOTHETICAL) if _aimed_at(scene, verb, head) else (head, None)


def _beside(scene: Scene, verb: int, mark: str) -> bool:
    """With police blocking the road; made no pledges, instead [promising] to look at it: no part of what is above."""
    instead = verb > 0 and scene.view.word(verb - 1) == "instead"
    return instead or (scene.view.child(verb, "nsubj") is not None and mark == "with")


def _taken_for_granted(scene: Scene, mark: str, head: int) -> bool:
    """Did not ask them before [closing] the port: it closed it, whatever it did not do."""
    clause = scene.clauses.get(head)
    return mark in ("before", "after", "while") and clause is not None and clause.negated and clause.tense == "past"


def _told_along(scene: Scene, verb: int, head: int) -> int | None:
    """Said he was willing to talk, [urging] them to stop: what is asked beside what is said hangs on who says it."""
    view = scene.view
    if view.lemma(verb) not in scene.lexicon.status["urging"] or verb == 0 or view.word(verb - 1) != ",":
        return None
    top = head
    while view.tokens[top].deprel in ("xcomp", "ccomp", "acl", "advcl", "obj") and view.tokens[top].head >= 0:
        top = view.tokens[top].head
    said = top != head and view.tokens[top].upos == "VERB" and not view.children(top, "mark")
    return top if said else None


def _named(scene: Scene, mark: str, head: int) -> str | None:
    """What a word makes of a gerund: due to return before meeting her, describes him asking, stops short of asking."""
    view, lists = scene.view, scene.lexicon.status
    due = {view.lemma(head), *(view.word(i) for i in view.children(head, "case", "mark"))}
    if _not_done(scene, mark, head):
        return NEGATED
    if mark in ("before", "after", "while"):
        return PLANNED if due & lists["planning"] and not view.children(head, "obj") else None
    if _only_near(scene, mark, head):
        return PLANNED if view.lemma(head) in lists["planning"] else HYPOTHETICAL
    answers = (("proposing", HYPOTHETICAL), ("retelling", ALLEGED)) if mark == "" else ()
    return next((answer for name, answer in answers if view.lemma(head) in lists[name]), None)


def _not_done(scene: Scene, mark: str, head: int) -> bool:
    """Filters it instead of [blocking] it, stops short of [blocking] it."""
    view = scene.view
    short = mark == "of" and "short" in (view.word(head), *(view.word(i) for i in view.children(head, "advmod")))
    return mark in ("instead", "rather") or short


def _only_near(scene: Scene, mark: str, head: int) -> bool:
    """Came close to [expelling] her, is interested in it, hinted at it; but he admitted to it, and resorted to it."""
    if mark in ("in", "on"):
        return scene.view.lemma(head) in scene.lexicon.status["inclined"]
    if mark == "at":
        return scene.view.lemma(head) == "hint"
    return mark in ("to", "toward", "towards") and scene.view.lemma(head) not in scene.lexicon.status["taking_to"]


def _aimed_at(scene: Scene, verb: int, head: int) -> bool:
    """Tell whether a gerund is only hoped, wished or planned: the idea [of] signing; wants [signing]."""
    lists, lemma = scene.lexicon.status, scene.view.lemma(head)
    if scene.view.case(verb) in AIMED and any(lemma in lists[name] for name in ("hoped", "wishing", "planning")):
        return True
    return scene.view.tokens[verb].deprel == "xcomp" and lemma in lists["wishing"]


def turns(scene: Scene, verb: int, above: int) -> bool:
    """Tell whether the verb above turns what hangs on it into what was not done: refused to sign."""
    relation = scene.view.tokens[verb].deprel.split(":")[0]
    within = relation in ("xcomp", "ccomp") or (relation == "advcl" and scene.view.case(verb) in ("from", "to"))
    return within and scene.view.lemma(above) in scene.lexicon.status["negating"]


def purpose(scene: Scene, verb: int) -> bool:
    """Tell whether a verb is only what something was done or is good for: raided them [to seize] files."""
    view, token = scene.view, scene.view.tokens[verb]
    if token.deprel == "conj" and token.xpos == "VB" and token.head >= 0:
        return purpose(scene, token.head) if view.tokens[token.head].xpos == "VB" and token.head < verb else False
    if token.head < 0 or not any(view.word(i) == "to" for i in view.children(verb, "mark")):
        return False
    lists, lemma = scene.lexicon.status, view.lemma(token.head)
    if token.deprel == "acl":
        return lemma in lists["able"]
    told = any(lemma in lists[name] for name in LEADING)
    return token.deprel == "advcl" and token.xpos == "VB" and not told
