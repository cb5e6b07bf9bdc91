"""What is called for or condemned in a speech in, the speech out where a tree hangs it on what that is about.

"Called for dialogue in a speech on Thursday": trees hang the speech on the dialogue, which is nearer; its day is that
of the call.
"""

from pactline.records.event_scene import Draft, Scene

SPOKEN = ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT")
IN = ("in", "during")
STEPS = 2  # nouns between a speech and the verb


def hung_low(scene: Scene, draft: Draft) -> list[int]:
    """Called for dialogue in a [speech] on Thursday, condemned the law in a letter [sent] on Monday."""
    view, verb = scene.view, draft.verb
    if verb is None or draft.event.split()[0] not in SPOKEN:
        return []
    near = list(view.children(verb, "obj", "obl"))
    for _ in range(STEPS):
        near += [j for i in near for j in view.children(i, "nmod") if j not in near]
    spoken = [i for i in near if i > verb and view.case(i) in IN and scene.in_class(i, "addresses")]
    sent = [j for i in spoken for j in view.children(i, "acl") if view.tokens[j].xpos == "VBN"]
    return [i for i in spoken if view.tokens[i].deprel == "nmod"] + sent
