"""A verb that a tree joins to the wrong words in, who did it out.

"Told her that the envoys had left and asked her to stay": trees join "asked" to "left", since that is nearer; that both
"told" and "asked" are plain pasts with somebody spoken to tells that they go together.
"""

from pactline.records import event_voice
from pactline.records.event_scene import PERSONAL, Scene


def doer(scene: Scene, verb: int) -> int | None:
    """Who does it where the tree has somebody else."""
    found = (rule(scene, verb) for rule in (_writer, _author, told_beside, _fronted, event_voice.rooted))
    return next((at for at in found if at is not None), None)


def _fronted(scene: Scene, verb: int) -> int | None:
    """[The man], who has no name yet, had [opened] fire, Holm said: where a tree hangs both subjects on "said"."""
    view, token = scene.view, scene.view.tokens[verb]
    if token.deprel != "ccomp" or not verb < token.head or view.children(verb, "nsubj"):
        return None
    subjects = view.children(token.head, "nsubj")
    first = len(subjects) > 1 and subjects[0] < verb and not event_voice.is_passive(scene, verb)
    return subjects[0] if first else None


def _writer(scene: Scene, verb: int) -> int | None:
    """[Holm] sent a letter to Rask demanding an answer: not the one it is sent to."""
    view, token = scene.view, scene.view.tokens[verb]
    if token.deprel != "acl" or token.xpos != "VBG" or token.head < 0:
        return None
    signed = _signed_by(scene, token.head)
    if signed is not None:
        return signed
    above = view.tokens[token.head].head
    sent = view.child(above, "obj") if above >= 0 and view.tokens[above].upos == "VERB" else above
    if sent is None or sent < 0 or sent == token.head or view.lemma(sent) not in scene.lexicon.classes["written"]:
        return None
    return view.child(view.tokens[sent].head, "nsubj")


def _author(scene: Scene, verb: int) -> int | None:
    """[The auditors] said in a report that blames the ministry; a letter of [the bank] that asks for an answer."""
    view, paper = scene.view, _relative_head(scene, verb)
    if paper is None or view.lemma(paper) not in scene.lexicon.classes["papers"]:
        return None
    makers = [i for i in view.children(paper, "nmod", "nmod:poss") if view.case(i) in ("of", "by", "from", "'s", "’s")]
    above = view.tokens[paper].head if view.case(paper) == "in" else -1
    said = above >= 0 and view.lemma(above) in scene.lexicon.classes["owning"]
    sayers = view.children(above, "nsubj") if said else ()
    return next((i for i in (*makers, *sayers) if scene.in_class(i, "actor")), None)


def _relative_head(scene: Scene, verb: int) -> int | None:
    """The noun of which an active clause tells by "that" or "which"."""
    clause, token = scene.clauses.get(verb), scene.view.tokens[verb]
    subject = clause.subject if clause is not None and clause.voice == "active" else None
    told = subject is not None and scene.view.word(subject) in ("that", "which")
    return token.head if told and token.deprel == "acl:relcl" and token.head >= 0 else None


def _signed_by(scene: Scene, paper: int) -> int | None:
    """A motion signed by [ten deputies] demanding a vote: theirs, and not the paper's."""
    signed = [i for i in scene.view.children(paper, "acl") if scene.in_class(i, "signing")]
    agents = (scene.clauses[i].agent for i in signed if i in scene.clauses)
    return next((i for i in agents if i is not None), None)


def told_beside(scene: Scene, verb: int) -> int | None:
    """The subject of the verb of telling that a verb stands beside."""
    view, token = scene.view, scene.view.tokens[verb]
    if token.deprel != "conj" or token.xpos != "VBD" or view.children(verb, "nsubj", "aux"):
        return None
    spoken_to = view.child(verb, "obj", "iobj")
    if spoken_to is None or view.word(spoken_to) not in PERSONAL or view.tokens[token.head].xpos == "VBD":
        return None
    above = _teller(scene, token.head)
    return view.child(above, "nsubj") if above is not None else None


def _teller(scene: Scene, verb: int) -> int | None:
    """[Told] him that he believed that they had left: the highest verb over a content, if it names who is told."""
    view = scene.view
    while view.tokens[verb].deprel == "ccomp" and view.tokens[verb].head >= 0:
        verb = view.tokens[verb].head
    told = view.tokens[verb].xpos == "VBD" and view.child(verb, "obj", "iobj") is not None
    return verb if told else None
