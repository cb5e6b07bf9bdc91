"""A verb of harm in, whether nobody did it out: a plane that crashed, a boiler that blew up."""

from pactline.records.event_scene import Scene


def befell(scene: Scene, verb: int) -> bool:
    """Tell whether what befell somebody was done by nobody: killed when the plane crashed."""
    if exploded(scene, verb):
        return True
    fell = (i for i in scene.view.children(verb, "advcl") if scene.in_class(i, "mishap"))
    return any(scene.view.word(at) in ("when", "as", "after") for i in fell for at in scene.view.under[i])


def exploded(scene: Scene, verb: int) -> bool:
    """Tell whether it came of a thing that broke or blew up and is no bomb: the boiler exploded, killing two."""
    token = scene.view.tokens[verb]
    if token.xpos != "VBG" or token.deprel not in ("advcl", "xcomp") or token.head < 0:
        return False
    clause = scene.clauses.get(token.head)
    subject = clause.subject if clause is not None else None
    blown = scene.view.lemma(token.head) == "explode" or scene.in_class(token.head, "mishap")
    return (
        blown
        and subject is not None
        and not scene.in_class(subject, "bomb")
        and not any(scene.in_class(i, "bomb") for i in scene.view.subtree(subject))
    )
