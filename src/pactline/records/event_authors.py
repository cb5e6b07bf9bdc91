"""A noun in, who wrote what it stands for out: a letter of the [bank] asks, the [bank] sent a letter that asks."""

from pactline.records.event_scene import Scene

SENDING = ("send", "write", "issue", "publish", "release", "address", "deliver")
FROM = ("of", "from", "by")


def author(scene: Scene, at: int) -> int:
    """Who is said to have written or sent it; of all else the noun itself."""
    view = scene.view
    if view.lemma(at) not in scene.lexicon.classes["written"]:
        return at
    owners = (i for i in view.children(at, "nmod") if view.tokens[i].deprel == "nmod:poss" or view.case(i) in FROM)
    owner = next((i for i in owners if scene.in_class(i, "actor")), None)
    clause = scene.clauses.get(view.tokens[at].head)
    sent = clause is not None and clause.object == at and view.lemma(clause.verb) in SENDING
    sender = clause.subject if clause is not None and sent and clause.voice == "active" else None
    return next((i for i in (owner, sender) if i is not None), at)
