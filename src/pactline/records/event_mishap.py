"""A verb of harm in, whether nobody did it out: a plane that crashed, a boiler that blew up."""

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from pactline.model.reading import Reading
from pactline.model.record import Event, Record
from pactline.records.event_scene import Scene

HARM = ("verb-kill", "verb-injure", "verb-wound", "verb-maim")
MARKS = ("when", "as", "after")


def befell(scene: Scene, verb: int) -> bool:
    """Tell whether what befell somebody was done by nobody: killed when the plane crashed."""
    if exploded(scene, verb):
        return True
    view = scene.view
    along = [i for i in view.children(verb, "advcl") if any(view.word(j) in MARKS for j in view.under[i])]
    return any(
        scene.in_class(j, "mishap") for i in along for j in (i, *view.children(i, "conj")) if not _blast(scene, i)
    )


def exploded(scene: Scene, verb: int) -> bool:
    """Tell whether it came of a thing that broke or blew up and is no bomb: the boiler exploded, killing two."""
    token = scene.view.tokens[verb]
    if token.deprel == "conj" and token.xpos == "VBG" and token.head >= 0:
        return exploded(scene, token.head)  # trapping five people and injuring ten
    if token.xpos != "VBG" or token.deprel not in ("advcl", "xcomp") or token.head < 0:
        return False
    of_itself = scene.view.child(token.head, "obj") is None  # who crashes a car into somebody does it
    return of_itself and scene.in_class(token.head, "mishap") and _blast(scene, token.head) is False


def unmeant(scene: Scene, verb: int, doer: int) -> bool:
    """Tell whether what has a verb of harm for its own is a thing that broke, blew up or fell, or what came of that."""
    return _lifeless(scene, doer) or exploded(scene, verb) or _toppled(scene, verb, doer) or _storm(scene, doer)


def _lifeless(scene: Scene, doer: int) -> bool:
    """Killed by [multiple injuries], by the force of [the impact], by a rig that blew up: by nobody."""
    forced = scene.view.children(doer, "nmod") if scene.view.lemma(doer) == "force" else ()
    return scene.name(doer) is None and any(scene.in_class(i, "lifeless") for i in (doer, *forced))


def _storm(scene: Scene, doer: int) -> bool:
    """[Hurricane Ada] killed two, [Ada] did: nobody's name; [the last] in 1968 killed two: nobody."""
    token = scene.view.tokens[doer]
    ranked = token.upos == "ADJ" and token.text.lower() in scene.lexicon.classes["ranks"]
    return ranked or (token.xpos == "NNP" and scene.name(doer) is None)


def _toppled(scene: Scene, verb: int, doer: int) -> bool:
    """The mast toppled and killed two; it has collapsed and killed two; a [falling] mast killed two."""
    view, token = scene.view, scene.view.tokens[verb]
    if scene.in_class(doer, "actor") or any(scene.in_class(i, "bomb") for i in (doer, *view.subtree(doer))):
        return False
    above = token.head if token.deprel in ("advcl", "conj", "xcomp") else -1
    shared = above >= 0 and view.child(above, "nsubj") == doer and view.child(verb, "nsubj") is None
    fallen = any(scene.in_class(i, "falling") for i in view.children(doer, "amod"))
    return fallen or (shared and scene.in_class(above, "falling"))


def storms(page: Reading, classes: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """The names of a report's storms: Hurricane [Ada], tropical storm [Ada]."""
    pairs = (pair for sentence in page.sentences for pair in pairwise(sentence.tokens))
    found = (second.text for first, second in pairs if first.lemma.lower() in classes["storm"])
    return frozenset(word.casefold() for word in found if word[:1].isupper() and word.isalpha())


def blown(record: Record, storms: frozenset[str]) -> bool:
    """Ada struck the island, in a report on Hurricane Ada: nobody's deed."""
    doers = [party.text.casefold().split() for party in record.parties if party.role == "actor"]
    return bool(doers) and all(words and words[-1] in storms for words in doers)


def calamity(page: Reading, classes: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a report tells of a mishap or a disease more than of violence."""
    words = Counter(token.lemma.lower() for sentence in page.sentences for token in sentence.tokens)
    harm, mishap = (sum(words[word] for word in classes[name]) for name in ("violent", "accident"))
    return 0 < mishap >= harm


def by_nobody(record: Record) -> bool:
    """Tell whether a report has people killed or hurt and nobody who does it."""
    harmed = record.evidence[0].rule in HARM
    return harmed and not any(party.role == "actor" for party in record.parties)


def relief(record: Record) -> bool:
    """Tell whether a report has an emergency declared, which in a mishap or a storm coerces nobody."""
    return isinstance(record.body, Event) and (record.body.type, record.body.mode) == ("COERCE", "martial-law")


def _blast(scene: Scene, verb: int) -> bool | None:
    """Tell whether what blew up was a bomb; None where it is not told."""
    clause = scene.clauses.get(verb)
    subject = clause.subject if clause is not None else None
    if subject is None:
        return None
    return any(scene.in_class(i, "bomb") for i in (subject, *scene.view.subtree(subject)))
