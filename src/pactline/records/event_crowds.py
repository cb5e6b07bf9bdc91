"""A crowd's event in, whether it is no protest, or told by another already, out: a feast, a rally of shares, an aim."""

from collections import Counter
from collections.abc import Mapping

from pactline.model.reading import Reading
from pactline.model.record import Event, Record
from pactline.records.event_scene import Draft, Scene


def joyful(scene: Scene, draft: Draft) -> bool:
    """Hundreds took to the streets to celebrate the truce, to mourn the king: they protest against nothing."""
    if draft.event.split()[0] != "PROTEST" or draft.rule.startswith("noun") or draft.recipients:
        return False
    view = scene.view
    what_for = [i for i in view.children(draft.trigger, "advcl", "xcomp") if scene.in_class(i, "feasting")]
    angry = any(scene.in_class(i, "demonstrators") for i in draft.actors)
    below = {j for i in what_for for j in view.subtree(i)}
    return bool(what_for) and not angry and not any(scene.in_class(i, "protesting") for i in below)


def staged(scene: Scene, draft: Draft) -> bool:
    """The protests were organised by the government: it has them held, and is not in the street."""
    verb = "" if draft.verb is None else scene.view.lemma(draft.verb)
    if draft.event != "PROTEST" or verb not in scene.lexicon.classes["arranging"]:
        return False
    return any(_state(scene, i) for i in draft.actors)


def _state(scene: Scene, at: int) -> bool:
    """Tell whether somebody is a state or its government."""
    name = scene.name(at)
    state = name is not None and name.kind == "state" and name.form != "adjective"
    return state or (name is None and scene.in_class(at, "governing"))


def marched_for(scene: Scene, draft: Draft, held: Mapping[int, Draft]) -> bool:
    """Tell whether a demand on nobody is what a protest is for: took to the streets to [call] for an end to the war."""
    token = scene.view.tokens[draft.trigger]
    token = scene.view.tokens[token.head] if token.deprel == "conj" and token.xpos == "VB" else token
    other = held.get(token.head)
    if draft.event != "REQUEST" or draft.recipients or other is None or other.event.split()[0] != "PROTEST":
        return False
    return token.deprel in ("advcl", "xcomp") and other.actors == draft.actors


def held_for(scene: Scene, draft: Draft, held: Mapping[int, Draft]) -> bool:
    """Tell whether those who protest are held for it, or at it: they were arrested while [protesting]."""
    other = held.get(scene.view.tokens[draft.trigger].head)
    if other is None or draft.event.split()[0] != "PROTEST" or other.event != "COERCE arrest":
        return False
    token = scene.view.tokens[draft.trigger]
    gerund = token.deprel in ("advcl", "acl") and token.xpos == "VBG"
    return gerund and bool(draft.actors) and set(draft.actors) <= set(other.recipients) | set(other.actors)


def bourse(page: Reading, classes: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a report tells of a bourse more than of protests."""
    words = Counter(token.lemma.lower() for sentence in page.sentences for token in sentence.tokens)
    shares, crowds = (sum(words[word] for word in classes[name]) for name in ("bourse", "crowds"))
    return shares > crowds


def shares_rally(record: Record, text: str, classes: Mapping[str, frozenset[str]]) -> bool:
    """Norvath Bank led the [rally], in a report on shares: nobody is in the street."""
    deed = record.evidence[0].span
    if not isinstance(record.body, Event) or not text[deed.start : deed.end].casefold().startswith("rall"):
        return False
    told = {word.removesuffix("s") for party in record.parties for word in party.text.casefold().split()}
    return record.body.type == "PROTEST" and not told & classes["protesters"]
