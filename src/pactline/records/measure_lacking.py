"""A figure with its clause in, whether its label says less than the clause out: the deed, the owner, a "may"."""

import re

from pactline.kit import trees
from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money
from pactline.records.measure_scene import Scene

WORD = re.compile(r"[^\W\d_]{2,}")
DETERMINED = re.compile(r"^(?:the|an?|this|that|its|his|her|their|your|my|our) ")
WHO = re.compile(r" (?:who|that|which) ")
AROUND = "alone"  # the rule that takes the words around a figure as they come
OF_NOUN = "part_of_noun"  # the rule of a figure within a noun phrase
WAYS = ("up", "down", "higher", "lower", "off")
SUBJECT = ("nsubj", "nsubj:pass")
FINITE = ("VBD", "VBZ", "VBP", "MD")
PLAIN = 2  # words of a label that names more than a kind
ENOUGH = 4  # words around a figure that need no clause


def needed(scene: Scene, finding: Finding, around: str) -> bool:
    """Whether the label says less than the clause: the deed, that it is only possible or denied, the doer."""
    if finding.rule == AROUND:
        return len(WORD.findall(around)) < ENOUGH or _has_verb(scene, finding)
    if poor(scene.ground, finding) or _entered(scene, finding):
        return True
    if _aside(scene):
        return _possessed(scene) or (scene.relation == "obl" and _open(scene, finding))
    if empty(scene):
        return scene.hedged or owned(scene) or _directed(scene.ground)
    return _unsaid(scene, finding)


def _unsaid(scene: Scene, finding: Finding) -> bool:
    """Whether a label leaves out the deed, or the "may" and the "not" of a deed that it tells."""
    ground, words = scene.ground, frozenset(WORD.findall(finding.label.lower()))
    if ground.tokens[scene.verb].lemma in ground.words.undoing and scene.relation in ("obj", "nsubj:pass"):
        return not _says(scene, words)
    if WHO.search(finding.label) or _says(scene, words):
        return scene.hedged and not any(ground.tokens[i].text.lower() in words for i in scene.helpers)
    return scene.top in (ground.head, *ground.own) or _governed(scene)


def _governed(scene: Scene) -> bool:
    """Whether a figure only tells of what was done to something else: halted drilling on nine rigs, a sum's worth."""
    ground, top = scene.ground, scene.ground.tokens[scene.top]
    worth = top.lemma == "worth" and scene.relation == "obj"
    inner = (
        counts(ground) and ground.tokens[ground.head].deprel == "nmod" and ground.tokens[ground.head].head == scene.top
    )
    case = trees.child(ground.tokens, ground.head, "case")
    beside = case is None or ground.tokens[case].text.lower() == "with"
    idle = beside or top.lemma.lower() in (*ground.words.bodies, *ground.words.pointing, *ground.words.slices)
    return worth or (inner and scene.relation == "obj" and top.upos == "NOUN" and not idle)


def _open(scene: Scene, finding: Finding) -> bool:
    """Whether a count of few words stands in a clause that is only possible or planned."""
    return scene.hedged and counts(scene.ground) and len(set(WORD.findall(finding.label.lower()))) <= PLAIN


def _directed(ground: Ground) -> bool:
    """Whether a share or a sum was up or down: the index was [up] 3 percent."""
    beside = (i for i in (min(ground.own) - 1, max(ground.own) + 1) if 0 <= i < len(ground.tokens))
    return not counts(ground) and any(ground.tokens[i].text.lower() in WAYS for i in beside)


def poor(ground: Ground, finding: Finding) -> bool:
    """Whether a label is a bare noun, one that only points ("an annual rate"), or a share's whole."""
    words = WORD.findall(DETERMINED.sub("", finding.label.lower()))
    pointing = finding.rule == OF_NOUN and words[-1:] != [] and words[-1] in ground.words.pointing
    return len(words) < PLAIN or (pointing and len(words) == PLAIN) or finding.label == finding.of


def _entered(scene: Scene, finding: Finding) -> bool:
    """Whether a label is a noun with a participle that tells no fate: "entered people" of a party of nine people."""
    lemma = scene.ground.tokens[scene.verb].lemma.lower()
    done = counts(scene.ground) and lemma not in scene.ground.words.fates and scene.top != scene.ground.head
    return done and finding.label.startswith(f"{measure_labels.participle(lemma, scene.ground) or lemma} ")


def _aside(scene: Scene) -> bool:
    """Whether a figure stands in a phrase beside its clause or within its subject: of it the label says the most."""
    inner = scene.top not in (scene.ground.head, *scene.ground.own) or counts(scene.ground)
    fronted = scene.slot < scene.verb and scene.relation == "obl"
    return (
        fronted
        or (inner and scene.relation in ("obl", "nmod"))
        or (not counts(scene.ground) and inner and is_subject(scene))
    )


def is_subject(scene: Scene) -> bool:
    """Whether the number's noun phrase is the subject."""
    return scene.relation in SUBJECT


def _possessed(scene: Scene) -> bool:
    """Whether a label leaves out whose it is: shared it with [her] 900 followers."""
    owner = trees.child(scene.ground.tokens, scene.ground.head, "nmod:poss")
    return owner is not None and scene.ground.tokens[owner].upos == "PRON"


def _has_verb(scene: Scene, finding: Finding) -> bool:
    """Whether the words around a figure are a clause, which may be cut or run on."""
    first, last = finding.object
    start = scene.ground.text.find(finding.label, max(scene.ground.sentence.start, first - len(finding.label)))
    inside = (t for t in scene.ground.tokens if start >= 0 and start <= t.start < start + len(finding.label))
    return start < 0 or first >= last or any(token.xpos in FINITE for token in inside)


def empty(scene: Scene) -> bool:
    """Whether a predicate says nothing by itself: be, have, include; a number with its copula."""
    ground, token = scene.ground, scene.ground.tokens[scene.verb]
    return token.lemma in ground.words.including or token.upos in ("AUX", "ADV", "PRON") or scene.verb in ground.own


def owned(scene: Scene) -> bool:
    """Whether somebody has what is counted: the firm [has] four workers on the rig."""
    token = scene.ground.tokens[scene.verb]
    return (
        token.lemma == "have"
        and scene.subject is not None
        and scene.relation == "obj"
        and scene.top == scene.ground.head
    )


def _says(scene: Scene, words: frozenset[str]) -> bool:
    """Whether a label tells the predicate already, by more than a participle of little sense: reported carriers."""
    ground, token = scene.ground, scene.ground.tokens[scene.verb]
    lemma = token.lemma.lower()
    kind = frozenset(WORD.findall(ground.words.payments.get(lemma, "")))
    forms = {token.text.lower(), lemma, measure_labels.participle(lemma, ground)}
    fate = (lemma in ground.words.fates and lemma not in ground.words.raising) or token.upos != "VERB"
    return bool(kind and kind <= words) or (bool(forms & words) and (fate or not counts(ground)))


def counts(ground: Ground) -> bool:
    """Whether a figure counts things that the label names: no sum, no share."""
    return not is_money(ground) and ground.amount.unit not in ("percent", "times")
