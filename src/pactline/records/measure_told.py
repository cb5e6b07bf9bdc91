"""A figure with what it counts in, the words that tell what the report says of it out: "vessels attacked by pirates".

A bare noun beside a value loses the deed, its direction, its doer; so the clause of the number is told, pruned by its
tree, the number left out. Empty where the label says it all already, or where the clause says nothing of it.
"""

import re
from collections.abc import Mapping

from pactline.kit import trees
from pactline.model.record import Measure, Record
from pactline.records import measure_labels, measure_pruned, measure_scene
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money
from pactline.records.measure_pruned import GAP
from pactline.records.measure_scene import Scene

WORD = re.compile(r"[^\W\d_]{2,}")
DIGIT = re.compile(
    r"(?!(?:1[6-9]|20)\d\d\b(?![,.]\d))(?<![\w-])[$£€#]?\d[\d,.]*(?![\w-])"
)  # "AK-47", "500-stock" are no figures
AROUND = "alone"  # the rule that takes the words around a figure as they come
OTHER = "other_choice"  # the rule of a further share, told by who stands before it
CARRIED = ("favouring", "answered", "divided", "by_margin", "paired_among", "pointed_at", "befallen")
SAYING = re.compile(r"\b(?!(?:there|here|is|are|was|were|been?|has|had|have|will|would)\b)\w{2,}", re.IGNORECASE)
BREAK = re.compile(r",(?!\d)|[;:()—“”\"\n]|\s[-–]+\s|\.\s*$")
BESIDE, BEHIND = 6, 4  # words next to a figure
OPEN = re.compile(r"(?:\d|(?:to|which|what|how|whether|with|in|on|at|for|after|before|since) )", re.IGNORECASE)
WHO = re.compile(r" (?:who|that|which) ")
SUBJECT = ("nsubj", "nsubj:pass")
ONES = ("he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "this", "each", "these", "those", "one")
PLAIN = 2  # words of a label that names more than a kind
ENOUGH = 4  # words around a figure that need no clause
FINITE = ("VBD", "VBZ", "VBP", "MD")


def told(ground: Ground, finding: Finding, names: Mapping[int, str]) -> str:
    """What a report says of a figure, in its own words; `names` are who the pronouns stand for."""
    if finding.rule == OTHER:
        return _before(ground)
    scene = measure_scene.scene(ground, names)
    around = _around(ground, finding)
    if scene is None or finding.rule in CARRIED or not _needed(scene, finding):
        return around
    words = _stuffed(ground, finding.label, _done_by(scene) or _clause(scene, finding))
    second = DIGIT.search(words) and finding.label != finding.of
    said = SAYING.findall(words)
    if not said or second or OPEN.match(words) or (around and _unknown(scene)):
        return around or (_window(ground) if len(WORD.findall(finding.label)) < PLAIN else "")
    return words


def _window(ground: Ground) -> str:
    """The words of the report next to a figure, from one break of the sentence to the next."""
    first, last = ground.amount.span.start, measure_pruned.elided(ground)[1]
    before = BREAK.split(ground.text[ground.sentence.start : first])[-1].split()[-BESIDE:]
    after = BREAK.split(ground.text[last : ground.sentence.end])[0].split()[:BEHIND]
    words = measure_pruned.trimmed(" ".join([*before, GAP, *after]))
    return "" if DIGIT.search(words) or len(WORD.findall(words)) < ENOUGH else words


def _before(ground: Ground) -> str:
    """Holm owns 40 percent of it, [Lund] 30 percent: who stands before a share."""
    at = min(ground.own) - 1
    named = at >= 0 and ground.tokens[at].upos in ("NOUN", "PROPN")
    return " ".join(ground.text[slice(*ground.phrase(at))].split()) if named else ""


def _unknown(scene: Scene) -> bool:
    """Whether a clause tells of an "it" or "they" that is nobody known."""
    token = None if scene.subject is None else scene.ground.tokens[scene.subject]
    return token is not None and token.text.lower() in ONES and token.start not in scene.names


def _stuffed(ground: Ground, label: str, words: str) -> str:
    """Told of barrels, the label's "barrels of oil"."""
    unit = _unit(ground.amount.unit)
    plain = label.startswith(f"{unit} of ") and not re.search(rf"\b{re.escape(unit)} (?:of|per)\b", words)
    return re.sub(rf"\b{re.escape(unit)}\b", label, words, count=1) if plain else words


def _unit(unit: str) -> str:
    """A unit without its rate: "gallons a day" are gallons."""
    return unit.partition(" a ")[0]


def again(here: Ground, finding: Finding, before: Record | None) -> str:
    """The words of the figure before for one that tells it again: 900 gallons (3,400 [litres]) have leaked."""
    body = None if before is None else before.body
    if not isinstance(body, Measure) or before is None:
        return ""
    between = here.text[body.amount.span.end : here.amount.span.start].strip()
    same = finding.rule.startswith("same_") and finding.label == body.label
    if not (same or (between == "(" and finding.rule == "counted")):
        return ""
    words, unit, own = body.told or body.label, _unit(body.amount.unit), _unit(here.amount.unit)
    return words if unit.isupper() or own.isupper() else re.sub(rf"\b{re.escape(unit)}\b", own, words)


def _around(ground: Ground, finding: Finding) -> str:
    """The words around a figure without it, where they are all that is known of it."""
    if finding.rule != AROUND:
        return ""
    words = finding.label.replace(ground.amount.text, GAP)
    return measure_pruned.trimmed(words) if len(words.split()) > 1 else ""


def _needed(scene: Scene, finding: Finding) -> bool:
    """Whether the label says less than the clause: the deed, that it is only possible or denied, the doer."""
    ground, words = scene.ground, frozenset(WORD.findall(finding.label.lower()))
    poor = _poor(finding) or _entered(scene, finding)
    if finding.rule == AROUND:
        return len(WORD.findall(_around(ground, finding))) < ENOUGH or _has_verb(scene, finding)
    if _aside(scene):
        return poor or (scene.hedged and scene.relation == "obl" and _counts(ground)) or _possessed(scene)
    if _empty(scene):
        return poor or scene.hedged or _owned(scene)
    if not poor and (WHO.search(finding.label) or _says(scene, words)):
        return scene.hedged and not any(ground.tokens[i].text.lower() in words for i in scene.helpers)
    return poor or scene.top == ground.head


def _poor(finding: Finding) -> bool:
    """Whether a label is a bare noun, or a share's whole."""
    return len(frozenset(WORD.findall(finding.label.lower()))) < PLAIN or finding.label == finding.of


def _entered(scene: Scene, finding: Finding) -> bool:
    """Whether a label is a noun with a participle that tells no fate: "entered people" of a party of nine people."""
    lemma = scene.ground.tokens[scene.verb].lemma.lower()
    done = _counts(scene.ground) and lemma not in scene.ground.words.fates and scene.top != scene.ground.head
    return done and finding.label.startswith(f"{measure_labels.participle(lemma, scene.ground) or lemma} ")


def _aside(scene: Scene) -> bool:
    """Whether a figure stands in a phrase beside its clause or within its subject: of it the label says the most."""
    inner = scene.top != scene.ground.head or _counts(scene.ground)
    fronted = scene.slot < scene.verb and scene.relation == "obl"
    return (
        fronted or (inner and scene.relation == "obl") or (not _counts(scene.ground) and inner and _is_subject(scene))
    )


def _is_subject(scene: Scene) -> bool:
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


def _empty(scene: Scene) -> bool:
    """Whether a predicate says nothing by itself: be, have, include; a number with its copula."""
    ground, token = scene.ground, scene.ground.tokens[scene.verb]
    return token.lemma in ground.words.including or token.upos in ("AUX", "ADV", "PRON") or scene.verb in ground.own


def _owned(scene: Scene) -> bool:
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
    return bool(kind and kind <= words) or (bool(forms & words) and (fate or not _counts(ground)))


def _counts(ground: Ground) -> bool:
    """Whether a figure counts things that the label names: no sum, no share."""
    return not is_money(ground) and ground.amount.unit not in ("percent", "times")


def _done_by(scene: Scene) -> str:
    """Pirates attacked nearly 100 [vessels]: "vessels attacked by pirates"; a modal or a "not" is no such deed."""
    ground, verb = scene.ground, scene.verb
    plain = _counts(ground) and scene.relation == "obj" and scene.slot == ground.head and not scene.hedged
    if not plain or _empty(scene) or len(scene.spine) > 1 or scene.subject is None or _bare(scene):
        return ""
    done = measure_labels.participle(ground.tokens[verb].lemma.lower(), ground)
    things, doer = _things(scene), measure_pruned.noun(scene, scene.subject)
    open_ = trees.child(ground.tokens, verb, "xcomp", "ccomp", "iobj") is not None
    named = ground.tokens[scene.subject].upos in ("NOUN", "PROPN", "PRON", "NUM")
    if not done or not doer or not named or open_ or doer.lower() in ONES or DIGIT.search(doer):
        return ""
    part = trees.child(ground.tokens, verb, "compound:prt")
    words = [things, done, *([] if part is None else [ground.tokens[part].text]), "by", doer]
    return measure_pruned.fitted(" ".join(words), measure_pruned.behind(scene))


def _bare(scene: Scene) -> bool:
    """Whether a predicate is a participle that nobody is told to have done: given 12 accidents."""
    tokens, verb = scene.ground.tokens, scene.verb
    helped = any(trees.child(tokens, one, "aux") is not None for one in (verb, tokens[verb].head) if one >= 0)
    return tokens[verb].xpos == "VBN" and not (helped and (tokens[verb].deprel == "conj" or _aided(scene)))


def _aided(scene: Scene) -> bool:
    """Whether a predicate has a helping verb of its own."""
    return trees.child(scene.ground.tokens, scene.verb, "aux") is not None


def _things(scene: Scene) -> str:
    """What is counted, in few words; of a lone number, its unit."""
    told = measure_pruned.noun(scene, scene.ground.head)
    return told if told and told != GAP and not told[0].isdigit() else scene.ground.amount.unit


def _clause(scene: Scene, finding: Finding) -> str:
    """The clause of a figure: what it tells of the number's own noun, or of what the number stands by."""
    ground = scene.ground
    subject = _is_subject(scene) and scene.subject in (None, scene.slot, *ground.own)
    if _bare(scene) and not subject and scene.verb > 0 and ground.tokens[scene.verb - 1].text == ",":
        return ""  # "the risks, given a dozen accidents"
    above = scene.subject
    if above is not None and not subject and measure_pruned.counted(ground, above) and not _poor(finding):
        return ""
    if subject and trees.child(ground.tokens, scene.verb, "ccomp") is not None and not scene.hedged:
        return ""  # "two firms said"
    if _owned(scene) and not scene.hedged and scene.subject is not None:
        doer, verb = measure_pruned.noun(scene, scene.subject), ground.tokens[scene.verb].text
        return measure_pruned.fitted(f"{doer} {verb} … {finding.label}", "")
    words = measure_pruned.clause(scene)
    if subject and words and _headless(scene, words):
        people = ground.amount.unit.lower() in ground.words.general and ground.amount.unit not in ground.words.lifeless
        kind = ground.amount.unit if _counts(ground) else "share" if ground.amount.unit == "percent" else "sum"
        return f"{kind} {'who' if people else 'that'} {words}"
    return words


def _headless(scene: Scene, words: str) -> bool:
    """Whether a number stands for its noun: [three] were in hospital."""
    first = words.split(maxsplit=1)[0]
    under = (i for one in scene.spine for i in (one, *trees.children(scene.ground.tokens, one, "aux", "cop")))
    return any(scene.ground.tokens[i].text == first for i in under)
