"""A verb whose tree has a fronted phrase for its root in, whether it is the sentence's own out.

"Warning that the dam could break, Holm rejected the plan": trees take "Warning" for the root and all that is told for
what is warned of.
"""

from pactline.records.event_scene import Scene

PARTICIPLES = ("VBG", "VBN")
FINITE = ("VBD", "VBZ", "VBP")
BREAKS = (",", ":")
QUOTES = ("”", '"', "''", "’", "'")


def fronted(scene: Scene, verb: int) -> bool:
    """Warning that it could break, Holm [rejected] it; Filed under news: Norvath [rejected] it."""
    view, token = scene.view, scene.view.tokens[verb]
    head = token.head
    if head < 0 or token.deprel not in ("ccomp", "parataxis") or token.xpos not in FINITE or head > verb:
        return False
    above = view.tokens[head]
    # a tagger may take "Warning" for a base
    participle = above.xpos in PARTICIPLES or view.word(head).endswith("ing")
    bare = above.deprel == "root" and participle and not view.children(head, "nsubj", "aux", "cop")
    subject = view.child(verb, "nsubj")
    return bare and subject is not None and not view.children(verb, "mark") and _behind_break(scene, subject)


def _behind_break(scene: Scene, subject: int) -> bool:
    """Tell whether a subject stands behind a comma or a colon, and the marks that close a quotation."""
    at = min(scene.view.subtree(subject)) - 1
    while at > 0 and scene.view.tokens[at].text in QUOTES:
        at -= 1
    return at > 0 and scene.view.tokens[at].text in BREAKS
