"""The words of one who is accused in, where what he is accused of begins out, and whether a quotation goes on.

"Accused the leaders of “inciting violence”": trees hang the charge on the leaders, as if it told which.
"""

from pactline.records.event_scene import Scene

OPENING, CLOSING = ("“", "``"), ("”", "''")


def charge(scene: Scene, at: int, below: int) -> bool:
    """Accused the union's leaders [of fraud], where nothing else is what they are accused of; the head of the union."""
    view, verb = scene.view, scene.view.tokens[at].head
    if verb < 0 or view.lemma(verb) != "accuse" or view.tokens[at].deprel not in ("obj", "nsubj:pass"):
        return False
    charged = any(view.case(i) == "of" for i in view.children(verb, "obl", "advcl"))
    of = view.tokens[below].deprel.startswith(("nmod", "acl")) and view.case(below) == "of"
    return of and not charged and scene.name(below) is None and not scene.in_class(below, "actor")


def unclosed(scene: Scene, first: int, last: int) -> int:
    """One where the word behind a party closes a quotation that began in it: members of “Free Riga[”]; else 0."""
    tokens = scene.view.tokens
    marks = [tokens[i] for i in range(first, last) if tokens[i].text in OPENING or tokens[i].xpos in OPENING]
    closed = [tokens[i] for i in range(first, last) if tokens[i].text in CLOSING or tokens[i].xpos in CLOSING]
    behind = last < len(tokens) and (tokens[last].text in CLOSING or tokens[last].xpos in CLOSING)
    return int(behind and len(marks) > len(closed))
