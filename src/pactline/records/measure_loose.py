"""A share or a sum that no plain rule explains in, what it belongs to out: a level, an aim, a holder."""

import re

import msgspec

from pactline.kit import trees
from pactline.records import (
    measure_aims,
    measure_deeds,
    measure_holders,
    measure_labels,
    measure_levels,
    measure_rates,
    measure_setting,
)
from pactline.records.measure_brackets import aside
from pactline.records.measure_deeds import LAID_OUT
from pactline.records.measure_finding import Finding
from pactline.records.measure_goals import put_to
from pactline.records.measure_ground import RELATIVE, Ground, is_money
from pactline.records.measure_holders import in_brackets, now_at, parts_with
from pactline.records.measure_idle import idle
from pactline.records.measure_levels import level_is, level_set
from pactline.records.measure_shares import FRONTED, asked

BREAK = re.compile(r"(?:,(?!\d)|[;:()—“”\"\n]|\s[-–]+\s)\s*|\.\s*$|\s(?:and|but|while)\s")
WHOLE = 100
AGAIN = re.compile(
    r"(?:or|ie|i\.e)\b|which (?:is|was|are|were|means|makes|equals|comes|amounts)\b", re.IGNORECASE
)  # told before
COSTS = ("cost", "price", "expense")
NOUNS = ("NOUN", "PROPN")
SHORT = 7  # words of an aside that tells the figure before again
WORDS = 10  # of what those asked say or do
WORD = re.compile(r"\S+")
BEFORE, AFTER = 9, 4  # words around a figure that say what it is about
FINITE = ("VBD", "VBZ", "VBP", "MD")
LONGEST = 16  # words of the stretch that a figure stands in


def read(ground: Ground) -> Finding | None:
    """What a share or a sum belongs to, stamped with the rule that read it."""
    if not (is_money(ground) or ground.amount.unit == "percent") or measure_setting.asks(ground):
        return None
    if ground.amount.unit in ground.words.weights or _wholly(ground) or idle(ground):
        return None
    for rule in RULES:
        found = rule(ground)
        if found is not None and found.label and not found.label[:1].isdigit():
            return msgspec.structs.replace(found, rule=found.rule or rule.__name__)
    return None


def _wholly(ground: Ground) -> bool:
    """Whether a share only says "wholly": nobody is 100 percent sure."""
    relation = ground.tokens[ground.head].deprel.split(":")[0]
    return ground.amount.unit == "percent" and ground.amount.value == WHOLE and relation not in ("nsubj", "obj")


def pointed_at(ground: Ground) -> Finding | None:
    """Of [that money], 78 percent went north: a share of what was told before."""
    match = FRONTED.search(ground.text[ground.sentence.start : ground.amount.span.start])
    if match is None or ground.amount.unit != "percent":
        return None
    start = ground.sentence.start + match.start(1)
    return Finding(f"share of {match[1]}", (start, start + len(match[1])))


def at_a_cost(ground: Ground) -> Finding | None:
    """They replaced [the pipes] at a cost of $5 million: the cost of what was done with them."""
    governor, verb = ground.governor(), ground.verb()
    if not is_money(ground) or governor is None or verb is None or ground.tokens[governor].lemma not in COSTS:
        return None
    case = trees.child(ground.tokens, governor, "case")
    thing = trees.child(ground.tokens, verb, "obj", "nsubj:pass")
    if case is None or thing is None or ground.tokens[case].text.lower() not in ("at", "for") or thing > governor:
        return None
    found = measure_levels.noun(ground, thing)
    return (
        None
        if found is None
        else msgspec.structs.replace(
            found, label=f"cost of {found.label}", object=(found.object[0], ground.tokens[case].start)
        )
    )


def meant_for(ground: Ground) -> Finding | None:
    """They need $64 million for [the meeting]; he handed over $25 million to pay for [a campaign]."""
    if not is_money(ground) or measure_levels.arrives(ground):
        return None
    goal = measure_rates.target(ground) or measure_aims.aim(ground)
    if goal is not None:
        return Finding(f"sum {goal[0]}", goal[1])
    return measure_aims.taken_from(ground) or measure_aims.purpose(ground) or _to_do(ground)


def _to_do(ground: Ground) -> Finding | None:
    """They reallocated $81 million from roads to [fight the flood]: what a sum is to do."""
    clause = ground.clause()
    held = clause is not None and (clause.object in ground.own or _asked_for(ground, clause.verb))
    place = measure_deeds.deed(ground, clause.verb) if held and clause is not None else None
    return None if place is None else Finding(f"sum to {ground.text[slice(*place)]}", place, rule=LAID_OUT)


def _asked_for(ground: Ground, verb: int) -> bool:
    """Whether a sum is what somebody calls for: they [appealed for] $9 million."""
    case = trees.child(ground.tokens, ground.head, "case")
    told = case is not None and ground.tokens[case].text.lower() == "for" and ground.tokens[ground.head].head == verb
    return told and ground.tokens[verb].lemma in ground.words.appealing


def holder(ground: Ground) -> Finding | None:
    """[The committee] raised $57 million: money raised by the committee."""
    clause, subject = ground.clause(), _holding(ground)
    if clause is None or subject is None:
        return None
    start, end = ground.phrase(subject)
    label, verb = measure_labels.noun(ground.text[start:end]), ground.tokens[clause.verb].lemma.lower()
    done = measure_labels.participle(verb, ground) or "held"
    gives = verb in ground.words.giving and clause.voice != "passive"  # so much is promised: by whom is no object
    place = _given(ground, clause.verb) if gives else (start, end)
    return Finding(f"sum {done} by {label}", place) if label else None


def _holding(ground: Ground) -> int | None:
    """The noun that does something with a sum."""
    clause = ground.clause()
    if not is_money(ground) or clause is None or clause.object not in ground.own or _is(ground, clause.verb):
        return None
    subject = clause.subject
    if subject is not None and ground.tokens[subject].xpos in RELATIVE:
        subject = ground.subject()  # "the yard, which made $9 million"
    if subject is None and clause.parent is not None:
        subject = ground.sentence.clauses[clause.parent].subject  # "the party reported having $9 million"
    if subject is not None and subject > ground.head:
        return None  # "$6 million is left, the auditor reported"
    return None if subject is None or subject in ground.own or ground.tokens[subject].upos not in NOUNS else subject


def _given(ground: Ground, verb: int) -> tuple[int, int]:
    """The place of verb and sum."""
    token, span = ground.tokens[verb], ground.amount.span
    return min(token.start, span.start), max(token.end, span.end)


def _is(ground: Ground, verb: int) -> bool:
    """Whether a predicate is no verb: the firm [is worth] $7 billion less."""
    return ground.tokens[verb].upos != "VERB"


def answered(ground: Ground) -> Finding | None:
    """Only 7 percent [said they were undecided]: a share told by what those asked say or do."""
    clause, own = ground.clause(), ground.tokens[ground.head]
    if ground.amount.unit != "percent" or clause is None or not own.deprel.startswith("nsubj"):
        return None
    copula = trees.child(ground.tokens, clause.verb, "cop")
    first = clause.verb if copula is None else copula
    first = min(trees.children(ground.tokens, clause.verb, "aux"), default=first) if clause.negated else first
    behind = ground.own[-1] + 1  # "64 percent [thought] nurses were unprepared" says what they thought
    holds = behind < first and ground.tokens[behind].lemma in ground.words.opining
    first = behind if holds else first
    words = ground.text[ground.tokens[first].start : _stretch(ground)[1]]
    who = "share" if clause.voice == "passive" else "those who"  # almost 80 percent were [fulfilled]
    return Finding(f"{who} {' '.join(words.split()[:WORDS])}", asked(ground) or _stretch(ground))


def alone(ground: Ground) -> Finding | None:
    """Holm got 42 percent, Lund 34 percent: a figure of nothing that is named, told by the words it stands in."""
    start, end = _stretch(ground)
    told = ground.text[start:end].strip(measure_labels.PUNCTUATION)
    if AGAIN.match(told) and len(told.split()) <= SHORT:
        return None  # "48 of the 120 measures, which is 40 percent": told already
    if len(told.split()) <= len(ground.amount.text.split()) or told[:1].isdigit():
        told = _those(ground, end) or _around(ground)
    those = asked(ground) if ground.amount.unit == "percent" else None
    return Finding(" ".join(told.split()[:LONGEST]), those or measure_holders.beyond(ground, start) or (start, end))


def _those(ground: Ground, end: int) -> str:
    """23 percent [favoured Holm]: who they are, by what they did."""
    after = ground.own[-1] + 1
    token = ground.tokens[after] if after < len(ground.tokens) else None
    if ground.amount.unit != "percent" or token is None or token.xpos not in FINITE:
        return ""
    return f"those who {ground.text[token.start : end]}".rstrip(measure_labels.PUNCTUATION)


def _around(ground: Ground) -> str:
    """The words around an amount where no break of the sentence tells them apart."""
    amount, words = ground.amount.span, list(WORD.finditer(ground.text, ground.sentence.start, ground.sentence.end))
    before = [word.start() for word in words if word.end() <= amount.start][-BEFORE:]
    after = [word.end() for word in words if word.start() >= amount.end][:AFTER]
    before = [at for at in before if ground.text[at].isalpha()] or [amount.start]
    told = ground.text[before[0] : after[-1] if after else amount.end]
    return " ".join(told.split()).strip(measure_labels.PUNCTUATION)


def _stretch(ground: Ground) -> tuple[int, int]:
    """The words around an amount from one break of the sentence to the next."""
    low, high = ground.sentence.start, ground.sentence.end
    first, last = ground.amount.span.start, ground.amount.span.end
    before = [match.end() for match in BREAK.finditer(ground.text, low, first)]
    after = BREAK.search(ground.text, last, high)
    start, end = before[-1] if before else low, high if after is None else after.start()
    return start + len(ground.text[start:first]) - len(ground.text[start:first].lstrip()), max(end, last)


RULES = (
    pointed_at,
    aside,
    level_set,
    level_is,
    in_brackets,
    parts_with,
    now_at,
    meant_for,
    put_to,
    holder,
    answered,
    alone,
)  # first answer wins
