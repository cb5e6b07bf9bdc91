"""A figure with what it counts in, the words that tell what the report says of it out: "vessels attacked by pirates".

A bare noun beside a value loses the deed, its direction, its doer; so the clause of the number is told, pruned by its
tree, the number left out. Empty where the label says it all already, or where the clause says nothing of it.
"""

import re
from collections.abc import Mapping

from pactline.kit import trees
from pactline.model.record import Measure, Record
from pactline.records import measure_labels, measure_lacking, measure_said, measure_scene, measure_telling
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_said import GAP
from pactline.records.measure_scene import Scene

WORD = re.compile(r"[^\W\d_]{2,}")
DIGIT = re.compile(r"(?!(?:1[6-9]|20)\d\d\b(?![,.]\d))(?<![\w-])[$£€#]?\d[\d,.]*(?![\w-])")  # no "AK-47"
COUNTED = re.compile(r"^(?:the )?\d[\d,.]* ")
AROUND = "alone"  # the rule that takes the words around a figure as they come
ECHO = "echoed"  # the rule of an earlier value told beside a later one
ASKED = "of_asked"  # the rule of a share of those asked, whom its clause does not name
OTHER = "other_choice"  # the rule of a further share, told by who stands before it
CARRIED = (
    "favouring",
    "answered",
    "divided",
    "by_margin",
    "paired_among",
    "pointed_at",
    "befallen",
    "sided",
    "led_by",
    "gapped",
    "in_turn",
)
SAYING = re.compile(r"\b(?!(?:there|here|is|are|was|were|been?|has|had|have|will|would)\b)\w{2,}", re.IGNORECASE)
BREAK = re.compile(r",(?!\d)|[;:()—“”\"\n]|\s[-–]+\s|\.\s*$")
BESIDE, BEHIND = 6, 6  # words next to a figure
CUT = re.compile(r"^(?:(?:of|in|on|at|for|to|by|with|from|and|or|than) )+(?:(?:the|an?) )?")
POINTING = re.compile(r"(?:this|that|these|those|it|they|he|she|we|you|(?-i:[Ww]ho)|whose) ", re.IGNORECASE)
HANGING = re.compile(r"(?:^|\s+)(?:of|in|on|at|for|to|by|with|from|as|than|into|and|or|including|that|which|who)$")
OPEN = re.compile(
    r"(?:\d|(?:to|which|what|how|whether|with|in|on|at|for|after|before|since|have|has|had|is|are|was|were|be) )", re.I
)
ONES = ("he", "she", "they", "it", "i", "we", "you", "who", "which", "that", "this", "each", "these", "those", "one")
PLAIN = 2  # words of a label that names more than a kind
WHOLE = 9  # words of a whole that a clause takes along
ENOUGH = 4  # words around a figure that need no clause

BEYOND = re.compile(r" (?:of|between|in|for|on|at|by|from|who|that|which|with|among|to) ")


def told(ground: Ground, finding: Finding, names: Mapping[int, str]) -> str:
    """What a report says of a figure, in its own words; `names` are who the pronouns stand for."""
    if finding.rule == OTHER:
        return _before(ground)
    bare = measure_lacking.poor(ground, finding) and finding.rule not in CARRIED
    words = _around(ground, finding) or (_window(ground, finding.of or GAP) if bare else "") or _kind(ground, finding)
    scene = measure_scene.scene(ground, names)
    if scene is None or finding.rule in CARRIED or not measure_lacking.needed(scene, finding, words):
        return words
    said = _stuffed(ground, finding.label, measure_telling.done_by(scene) or measure_telling.clause(scene, finding))
    said = _restricted(ground, finding, _wholly(ground, finding, _uncounted(said, finding.of)))
    said = _of_what(said, finding.label)
    return said if _holds(scene, finding, said) else words


def _of_what(said: str, label: str) -> str:
    """A clause whose subject was cut to its first noun, with what that is of: the number [of clashes] has fallen by."""
    head, of, rest = label.partition(" of ")
    cut = bool(of) and said.startswith(f"{head} ") and not said.startswith(f"{head} of ")
    return f"{head} of {BEYOND.split(rest)[0]}{said.removeprefix(head)}" if cut else said


def _wholly(ground: Ground, finding: Finding, said: str) -> str:
    """A clause cut at its share, with the whole that it is a share of: the firm holds [… of the mills in Latvia]."""
    first, whole = min(ground.own), finding.of or ""
    if finding.rule == ASKED and said.endswith(f"{GAP} {whole}"):
        return f"{said.removesuffix(whole)}of {whole}"
    cut = first > 0 and said.endswith(f" {ground.tokens[first - 1].text}") and GAP not in said
    of = ground.text.startswith(" of ", ground.amount.span.end)
    known = whole == finding.label and 0 < len(whole.split()) <= WHOLE and measure_labels.whole(whole) != ""
    return f"{said} {GAP} of {whole}" if cut and of and known else said


def _restricted(ground: Ground, finding: Finding, said: str) -> str:
    """A clause that ends with its whole, with the "who" that says of which: replaced … of the clerks [who retire]."""
    tokens, end = ground.tokens, finding.object[1]
    who = next((i for i, token in enumerate(tokens) if token.start >= end), len(tokens))
    ends = finding.label == finding.of and said.endswith(f" {finding.of}") and who < len(tokens)
    verb = tokens[who].head if ends and tokens[who].text in ("who", "that") else -1
    if verb < who or tokens[verb].deprel != "acl:relcl" or trees.child(tokens, verb, "xcomp", "ccomp") is not None:
        return said
    goal = trees.child(tokens, verb, "obj")
    last = tokens[verb].end if goal is None else ground.phrase(goal)[1]
    more = " ".join(ground.text[tokens[who].start : last].split())
    return f"{said} {more}" if len(more.split()) <= BEHIND and not DIGIT.search(more) else said


def _uncounted(said: str, of: str | None) -> str:
    """A clause without the number of the whole, which has its own field: 40 of [the 900] homes were rebuilt."""
    return COUNTED.sub("", said) if of and COUNTED.match(of) else said


def _holds(scene: Scene, finding: Finding, words: str) -> bool:
    """Whether a clause tells something, of somebody known, with no figure besides the label's own."""
    figures = set(DIGIT.findall(words)) - set(DIGIT.findall(finding.label))
    second = bool(figures) and finding.label != finding.of
    unknown = finding.rule == AROUND and _unknown(scene)
    telling = len(WORD.findall(finding.label)) > measure_lacking.PLAIN and finding.label != finding.of
    vague = POINTING.match(words) and telling and not scene.hedged
    halved = " or " in finding.label and " or " not in words  # "killed or injured"
    return bool(SAYING.search(words)) and not (second or unknown or vague or halved or OPEN.match(words))


def _window(ground: Ground, of: str) -> str:
    """The words of the report next to a figure, from one break of the sentence to the next."""
    first, last = ground.amount.span.start, measure_said.elided(ground)[1]
    before = BREAK.split(ground.text[ground.sentence.start : first])[-1].split()[-BESIDE:]
    after = BREAK.split(ground.text[last : ground.sentence.end])[0].split()[:BEHIND]
    before = CUT.sub("", " ".join(before)).split() if len(before) == BESIDE else before
    words = measure_said.trimmed(" ".join([*before, GAP, HANGING.sub("", " ".join(after))]).strip())
    return "" if DIGIT.search(words.replace(of, "")) or len(WORD.findall(words)) <= ENOUGH else words


def _kind(ground: Ground, finding: Finding) -> str:
    """What is counted, where the label was cut so short that it is lost: AK [rifles]."""
    kind = ground.amount.unit.partition(" a ")[0]
    own = finding.rule == "counted" and ground.amount.rule == "plural_noun" and measure_lacking.counts(ground)
    return kind if own and kind.split()[-1] not in finding.label else ""


def _before(ground: Ground) -> str:
    """Holm owns 40 percent of it, [Lund] 30 percent: who stands before a share."""
    at = min(ground.own) - 1
    named = at >= 0 and ground.tokens[at].upos in ("NOUN", "PROPN")
    return " ".join(ground.text[slice(*ground.phrase(at))].split()) if named else ""


def _unknown(scene: Scene) -> bool:
    """Whether a clause tells of an "it" or "they" that is nobody known."""
    token = None if scene.subject is None else scene.ground.tokens[scene.subject]
    acronym = token is not None and len(token.text) > 1 and token.text.isupper()  # "the WHO"
    return token is not None and token.text.lower() in ONES and not acronym and token.start not in scene.names


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
    if not isinstance(body, Measure) or not _retold(here, finding, body):
        return ""
    words, unit, own = body.told or body.label, _unit(body.amount.unit), _unit(here.amount.unit)
    sums = unit.isupper() or own.isupper()
    return words if sums else re.sub(rf"\b{re.escape(unit)}\b", own, words)


def outvoted(here: Ground, before: Record | None) -> str:
    """Passed by 32 votes to [11], by a 32 to [zero] vote: not the votes of the figure before."""
    body = None if before is None else before.body
    if not isinstance(body, Measure) or body.amount.unit != "votes" or here.amount.unit != "votes":
        return ""
    between = here.text[body.amount.span.end : here.amount.span.start].strip()
    near = body.amount.sentence == here.amount.sentence and between in ("to", "votes to", "-", "–", "against")
    return "votes on the other side" if near else ""


def echoed(here: Ground, finding: Finding, before: Record | None) -> str:
    """The words of the figure before for the value it had earlier: 900 cases, up from [700]."""
    body = None if before is None else before.body
    same = (
        isinstance(body, Measure)
        and body.amount.unit == here.amount.unit
        and body.amount.sentence == here.amount.sentence
    )
    return "" if not isinstance(body, Measure) or not same or finding.rule != ECHO else body.told or body.label


def _retold(here: Ground, finding: Finding, body: Measure) -> bool:
    """Whether a figure tells the one before in another unit."""
    between = here.text[body.amount.span.end : here.amount.span.start].strip()
    label = re.sub(rf"\b{re.escape(_unit(body.amount.unit))}\b", _unit(here.amount.unit), body.label)
    same = finding.rule.startswith("same_") and finding.label in (body.label, label)
    return same or (between == "(" and finding.rule == "counted")


def _around(ground: Ground, finding: Finding) -> str:
    """The words around a figure without it, where they are all that is known of it."""
    if finding.rule != AROUND:
        return ""
    words = re.sub(re.escape(ground.amount.text) + r"(?![.,]?\d)", GAP, finding.label, count=1)
    return measure_said.trimmed(words) if len(WORD.findall(words)) > 1 else ""
