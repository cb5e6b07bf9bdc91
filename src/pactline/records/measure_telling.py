"""A figure with its clause in, the clause told of it out: "vessels attacked by pirates", "prices fell"."""

import re

from pactline.kit import trees
from pactline.records import measure_labels, measure_pruned
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_lacking import counts, empty, is_subject, owned, poor
from pactline.records.measure_said import GAP
from pactline.records.measure_scene import Scene

DIGIT = re.compile(r"(?!(?:1[6-9]|20)\d\d\b)\b\d")  # a year is no figure
ONES = ("he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "this", "each", "these", "those", "one")
NAMING = ("of", "by")  # what a deed that is only named stands behind
LABEL = 8  # words of a label that stands in a clause


def done_by(scene: Scene) -> str:
    """Pirates attacked nearly 100 [vessels]: "vessels attacked by pirates"; a modal or a "not" is no such deed."""
    ground, verb = scene.ground, scene.verb
    plain = counts(ground) and scene.relation == "obj" and scene.slot in (ground.head, *ground.own) and not scene.hedged
    if not plain or empty(scene) or len(scene.spine) > 1 or scene.subject is None or _bare(scene):
        return ""
    done = measure_labels.participle(ground.tokens[verb].lemma.lower(), ground)
    things, doer = _things(scene), measure_pruned.noun(scene, scene.subject)
    open_ = trees.child(ground.tokens, verb, "xcomp", "ccomp", "iobj") is not None
    named = ground.tokens[scene.subject].upos in ("NOUN", "PROPN", "PRON", "NUM")
    if not done or not doer or not named or open_ or _one(doer) or DIGIT.search(doer) or _named_deed(scene):
        return ""
    under_way = ground.tokens[verb].xpos == "VBG" and trees.child(ground.tokens, verb, "aux") is not None
    return _told(scene, things, done=f"being {done}" if under_way else done, doer=doer)


def _told(scene: Scene, things: str, *, done: str, doer: str) -> str:
    """Things, what was done to them and by whom; what they were left without before who did it."""
    part, more = trees.child(scene.ground.tokens, scene.verb, "compound:prt"), measure_pruned.behind(scene)
    particle = [scene.ground.tokens[part].text] if part is not None else _particle(scene.ground, scene.verb)
    for word in particle:
        things = things.removeprefix(f"{word} {GAP} ").removeprefix(f"{word} ")
    if done == "left" and more.startswith("without "):
        return measure_pruned.fitted(f"{things} left {more}", f"by {doer}")
    return measure_pruned.fitted(" ".join([things, done, *particle, "by", doer]), more)


def _particle(ground: Ground, verb: int) -> list[str]:
    """The "over" of a verb that a tree gives to the number: handed [over] nine sailors; "over nine sailors" is more."""
    at = verb + 1
    near = at == min(ground.own) - 1 and ground.tokens[at].end < ground.amount.span.start
    return ["over"] if near and ground.tokens[at].text == "over" and ground.amount.bound == "exact" else []


def _named_deed(scene: Scene) -> bool:
    """Whether a predicate is a deed only named: capable of [storing], the risk of [losing]."""
    tokens = scene.ground.tokens
    marks = {tokens[i].text.lower() for i in trees.children(tokens, scene.verb, "mark", "case")}
    return tokens[scene.verb].xpos == "VBG" and bool(marks & set(NAMING))


def _one(doer: str) -> bool:
    """Whether a doer is only a pronoun; the WHO is none."""
    return doer.lower() in ONES and not (len(doer) > 1 and doer.isupper())


def clause(scene: Scene, finding: Finding) -> str:
    """The clause of a figure: what it tells of the number's own noun, or of what the number stands by."""
    if _void(scene, finding) or _named_deed(scene):
        return ""
    if owned(scene) and not scene.hedged and scene.subject is not None:
        doer, verb = measure_pruned.noun(scene, scene.subject), scene.ground.tokens[scene.verb].text
        label = finding.label if len(finding.label.split()) <= LABEL else _things(scene)
        return measure_pruned.fitted(f"{doer} {verb} {GAP} {label}", measure_pruned.behind(scene))
    words = measure_pruned.clause(scene)
    return f"{_kind(scene)} {words}" if words and _own(scene) and _headless(scene, words) else words


def _void(scene: Scene, finding: Finding) -> bool:
    """Whether a clause tells nothing of a figure: the firms [said], the risks, [given] nine cases."""
    tokens, verb = scene.ground.tokens, scene.verb
    above, own = scene.subject, _own(scene)
    given = _bare(scene) and not own and verb > 0 and tokens[verb - 1].text == ","
    apart = (
        above is not None
        and not own
        and measure_pruned.counted(scene.ground, above)
        and not poor(scene.ground, finding)
    )
    says = own and trees.child(tokens, verb, "ccomp") is not None and not scene.hedged
    said = tokens[verb].lemma.lower() in scene.ground.words.reporting
    if said and own and any(tokens[i].text == "," for i in range(scene.slot, verb)):
        return True  # "nine nurses met, a channel reported"
    return given or apart or says or (said and not counts(scene.ground))


def _own(scene: Scene) -> bool:
    """Whether the clause tells of the number's own noun."""
    return is_subject(scene) and scene.subject in (None, scene.slot, *scene.ground.own)


def _kind(scene: Scene) -> str:
    """What a lone number counts, before its clause: people who, share that; and 50 [taken] away: people taken."""
    ground, token = scene.ground, scene.ground.tokens[scene.verb]
    if not counts(ground):
        return "share that" if ground.amount.unit == "percent" else "sum that"
    if token.xpos == "VBN" and token.deprel == "conj" and not _aided(scene) and len(scene.spine) == 1:
        return ground.amount.unit
    people = ground.amount.unit.lower() in ground.words.general and ground.amount.unit not in ground.words.lifeless
    return f"{ground.amount.unit} {'who' if people else 'that'}"


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


def _headless(scene: Scene, words: str) -> bool:
    """Whether a number stands for its noun: [three] were in hospital."""
    first = words.split(maxsplit=1)[0]
    under = (i for one in scene.spine for i in (one, *trees.children(scene.ground.tokens, one, "aux", "cop")))
    return any(scene.ground.tokens[i].text == first for i in under)
