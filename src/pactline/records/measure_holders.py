"""A share or a sum that stands apart from its noun in its sentence in, that noun out: its duty, [now 7 percent].

A comma, a bracket or a clause parts the two: the firm, which left Riga in May, [burned through $3 million].
"""

import re

import msgspec

from pactline.kit import trees
from pactline.records import measure_levels, measure_relative
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import NOUNS, RELATIVE, Ground, is_money
from pactline.records.measure_levels import arrives, bracketed

HEDGE = r"(?:about |around |some |roughly |nearly |almost |just |only |over )?$"
NOW = re.compile(
    rf"(?:(?:, | \()(?:now|currently|then|still|already|at present|today|at|on|of|worth|up|down|off|"
    rf"(?:put|valued|estimated|costed|reckoned|priced)(?: by (?:[\w'’-]+ ){{1,4}})? ?at)|:) {HEDGE}"
)
WITH = re.compile(rf", with (?:[a-z ]*[\d.]+ ?(?:percent|per cent|%) (?:in|from|to) (?:[\w-]+ ){{1,3}}and )?{HEDGE}")
PUT = re.compile(
    rf", (?:put|valued|estimated|costed|reckoned|priced|assessed)(?: by (?:[\w'’-]+ ){{1,4}})? ?at {HEDGE}"
)
OPEN = re.compile(rf" \({HEDGE}")
LINKS = ("of", "on", "for", "in", "to")  # between two nouns of one phrase
OWN = re.compile(r"(?: an? [a-z]+)? (?:of |on |for |more|less)")  # begins what an amount is of


def now_at(ground: Ground) -> Finding | None:
    """They will waive [duties on cod], now 7 percent: what stands before a comma says what is at that level now."""
    return _left_of(ground, NOW)


def in_brackets(ground: Ground) -> Finding | None:
    """She ate [a herring] ($9): what stands before brackets has that price."""
    return _left_of(ground, OPEN) if is_money(ground) else None


def put_at(ground: Ground) -> Finding | None:
    """They cancelled [the debts of Latvia], put at $40 million: what stands before a comma is put so."""
    found = _left_of(ground, PUT)
    return None if found is None or ground.tokens[found.noun].upos == "PROPN" else found


def parts_with(ground: Ground) -> Finding | None:
    """They hold [two funds], with 80 percent in stocks: the whole of a part is what stands before the comma."""
    behind = ground.text[ground.amount.span.end :].startswith((" in ", " from ", " going to ", " coming from "))
    return _left_of(ground, WITH) if ground.amount.unit == "percent" and behind else None


def _left_of(ground: Ground, opening: re.Pattern[str]) -> Finding | None:
    """The noun phrase that ends where a pattern begins."""
    match = opening.search(ground.text, ground.sentence.start, ground.amount.span.start)
    if match is None or match.end() != ground.amount.span.start:
        return None
    at = next((i for i, token in enumerate(ground.tokens) if token.end == match.start()), None)
    if at is None or ground.tokens[at].upos not in NOUNS:
        return None
    if ground.tokens[at].upos == "PROPN" and ground.text[match.start()] == ":":
        return None  # "Latvia: $3 million" is what it gives
    top = _top(ground, at)
    found = measure_levels.noun(ground, top)
    if found is None or (top == at and trees.child(ground.tokens, at, "nummod") is not None):
        return None  # "another 9 million lats ($3 million)" is told by what the lats are of
    return msgspec.structs.replace(found, object=(found.object[0], match.start()))


def _top(ground: Ground, at: int) -> int:
    """The noun that a phrase before a break is about: "the [duty] on cod" and not "cod"."""
    first = next(i for i, token in enumerate(ground.tokens) if token.end > ground.phrase(at)[0])
    linked = first > 1 and ground.tokens[first - 1].text.lower() in LINKS and ground.tokens[first - 2].upos in NOUNS
    return _top(ground, first - 2) if linked else at


def beyond(ground: Ground, start: int) -> tuple[int, int] | None:
    """[The firm], which left Riga in May, burned through $3 million: a subject that stands before the stretch."""
    at = ground.subject() if _moves(ground) and not bracketed(ground) else None
    if at is not None and ground.tokens[at].xpos in RELATIVE:
        at = measure_relative.antecedent(ground, at)
    if at is None or at in ground.own or ground.tokens[at].upos not in (*NOUNS, "PRON"):
        return None
    place = measure_relative.before(ground, at)
    return place if place[1] <= start else None


def _moves(ground: Ground) -> bool:
    """Whether an amount says how far a verb goes, and no words behind it say of what: fell 4 percent, 9% contained."""
    verb, own = ground.verb(), ground.tokens[ground.head]
    if verb is None or own.head != verb or (OWN.match(ground.text, ground.amount.span.end) and not arrives(ground)):
        return False
    token = ground.tokens[verb]
    done = ground.head == verb - 1 and own.deprel.split(":")[0] in ("obl", "advmod", "nsubj", "dep")
    held = is_money(ground) and own.deprel == "obj" and token.lemma in ground.words.holding
    return done or held or token.lemma in (*ground.words.changing, *ground.words.moves, *ground.words.moving)
