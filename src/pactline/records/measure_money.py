"""A sum of money in its sentence in, what it is for out: a loan, goods worth it, the price of something."""

from pactline.kit import trees
from pactline.records import (
    measure_aims,
    measure_deeds,
    measure_goals,
    measure_goods,
    measure_labels,
    measure_relative,
    measure_sessions,
)
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import RELATIVE, Ground, is_money
from pactline.records.measure_shares import past_brackets, whole_after

SELLING = ("sell", "go", "retail", "trade")  # what does so for a sum is sold
HOLDERS = ("NOUN", "PROPN", "PRON")
EACH = ("each", "apiece")
LEVELS = ("to", "by", "above", "below", "from")


def sum_of(ground: Ground) -> Finding | None:
    """Tariffs on $40 million of [Latvian goods]; a list of goods worth $40 million."""
    if not is_money(ground):
        return None
    after = whole_after(ground)
    if after is not None:
        whole = ground.tokens[after].head
        if not after < whole < len(ground.tokens) or ground.tokens[whole].upos not in ("NOUN", "PROPN", "SYM"):
            return None
        if ground.tokens[whole].upos == "SYM" and trees.child(ground.tokens, whole, "det", "nmod:poss") is None:
            return None  # "of the $9 million set aside" is a whole, "of $9 million" a sum
        start, end = ground.phrase(whole)
        start = max(start, ground.tokens[after].end + 1)
        label = measure_labels.whole(" ".join(ground.text[start:end].split()))
        label = f"part of {label}" if label and ground.tokens[whole].upos == "SYM" else label
        return Finding(label, (start, end), noun=whole) if label else None
    return measure_goods.worth(ground)


def sum_in(ground: Ground) -> Finding | None:
    """The union sued him for $2 million in [damages]; they earned $50 million in [annual revenue]."""
    case = past_brackets(ground, ground.own[-1] + 1)
    case += case < len(ground.tokens) and ground.tokens[case].text.lower() in EACH
    if not is_money(ground) or case + 1 >= len(ground.tokens) or ground.tokens[case].text.lower() != "in":
        return None
    if ground.tokens[case + 1].text.lower() == "the" or _provision(ground) or _level(ground):
        return None  # "in the bank" is where it lies; "a provision of $32 million in its accounts"
    noun = ground.tokens[case].head
    if not case < noun < len(ground.tokens) or ground.tokens[noun].upos != "NOUN":
        return None
    token = ground.tokens[noun]
    if _shape(ground, noun) or measure_sessions.priced_in(ground, noun):
        return None
    start, end = ground.tokens[case + 1].start, max(token.end, ground.phrase(noun)[1])
    return Finding(measure_labels.noun(ground.text[start:end]), (start, end), noun=noun)


def _shape(ground: Ground, noun: int) -> bool:
    """Whether a noun only says in what shape a sum is paid: in stock, but not in Norwegian stock; it has $9 in cash."""
    named = trees.child(ground.tokens, noun, "compound", "amod") is not None
    verb = ground.verb()
    had = verb is not None and ground.tokens[verb].lemma in (*ground.words.trading, *ground.words.comprising)
    told = had and trees.child(ground.tokens, ground.head, "case") is None  # "sold it for $9 in cash"
    return ground.tokens[noun].lemma in ground.words.shapes and not named and not told


def _level(ground: Ground) -> bool:
    """Whether a sum is only a level that something moves to: shares fell to $30 in early trading."""
    verb, case = ground.verb(), trees.child(ground.tokens, ground.head, "case")
    moves = verb is not None and ground.tokens[verb].lemma in (*ground.words.changing, *ground.words.altering)
    return moves and case is not None and ground.tokens[case].text.lower() in ("to", "from", "at")


def _provision(ground: Ground) -> bool:
    """Whether a noun says by "of" what a sum is."""
    above, case = ground.governor(), trees.child(ground.tokens, ground.head, "case")
    told = above is not None and ground.tokens[above].upos == "NOUN"
    bare = (*ground.words.pointing, *ground.words.slices)
    telling = told and above is not None and ground.tokens[above].lemma not in bare
    return telling and case is not None and ground.tokens[case].text.lower() == "of"


def sum_for(ground: Ground) -> Finding | None:
    """The bank bought [the ferry line] for $20 million; [a ticket] sells for $40: the price of it."""
    case, verb = trees.child(ground.tokens, ground.head, "case"), ground.verb()
    if not is_money(ground) or case is None or ground.tokens[case].text.lower() != "for":
        return None
    if verb is None:
        return None
    traded = ground.tokens[verb].lemma in ground.words.trading
    thing = _traded(ground, verb) if traded else _billed(ground, verb)
    if thing is None or ground.tokens[thing].upos not in HOLDERS or thing in ground.own:
        return None
    start, end = ground.phrase(thing)
    label = measure_labels.noun(ground.text[start : min(end, max(start + 1, ground.amount.span.start))])
    place = measure_relative.before(ground, thing) if ground.tokens[verb].deprel == "acl" else (start, end)
    return Finding(f"price of {label}" if label and traded else label or "price", place, noun=thing)


def _billed(ground: Ground, verb: int) -> int | None:
    """They sent Holm [a bill] for $69 million, won [a contract] for $9 million: what is drawn up for a sum."""
    things = [at for at in trees.children(ground.tokens, verb, "obj") if verb < at < ground.own[0]]
    return next((at for at in things if ground.tokens[at].lemma in ground.words.bills), None)


def _traded(ground: Ground, verb: int) -> int | None:
    """What is bought or sold: the grid, [sold] for $4 million; the farm, [which] he sold; it sold for $9."""
    thing = trees.child(ground.tokens, verb, "obj", "nsubj:pass")
    if thing is None and ground.tokens[verb].deprel == "acl":
        return ground.tokens[verb].head
    if thing is None and ground.tokens[verb].lemma in SELLING:
        thing = trees.child(ground.tokens, verb, "nsubj")
    if thing is not None and ground.tokens[thing].xpos in RELATIVE:
        thing = ground.tokens[verb].head  # "the farm, which he sold for $30 million"
    return thing


def worth(ground: Ground) -> Finding | None:
    """[The stake] is worth $8 billion."""
    at = ground.governor()
    if not is_money(ground) or at is None or ground.tokens[at].text.lower() != "worth":
        return None
    subject = trees.child(ground.tokens, at, "nsubj") if trees.child(ground.tokens, at, "cop") is not None else None
    after = ground.text[ground.amount.span.end :][:6].split()
    if after and after[0] in ("less", "more"):
        return None  # a difference
    if subject is None or ground.tokens[subject].upos not in ("NOUN", "PROPN"):
        return None
    start, end = ground.phrase(subject)
    label = measure_labels.noun(ground.text[start:end])
    return Finding(f"worth of {label}", (start, end), noun=subject) if label else None


def sum_spent(ground: Ground) -> Finding | None:
    """The bank [invested] $20 million [in the power plant]."""
    verb = ground.verb()
    if not is_money(ground) or verb is None or ground.clause() is None or not _handed_over(ground, verb):
        return None
    means = measure_deeds.means(ground, verb)
    purpose = measure_aims.sum_purpose(ground, verb) if means is None else None
    if purpose is not None:
        return purpose
    goal = _goal(ground, verb)
    label = measure_labels.passed_on(ground, verb, goal[0] if goal else None)
    deed = None if goal or means or ground.tokens[verb].lemma == "cost" else measure_deeds.deed(ground, verb)
    place = deed or means or _gone_to(ground, verb, goal)
    return Finding(label, place, rule=measure_deeds.LAID_OUT if deed else "") if label else None


def _gone_to(ground: Ground, verb: int, goal: tuple[str, tuple[int, int]] | None) -> tuple[int, int]:
    """Where a sum goes or what it is to do, else whom it was asked of, else who has it; of what costs, and not whom."""
    if ground.tokens[verb].lemma == "cost":
        return _held_by(ground, verb)
    told = goal[1] if goal else measure_goals.to_do(ground, verb) or measure_goals.fined(ground)
    return told or _held_by(ground, verb)


def _goal(ground: Ground, verb: int) -> tuple[str, tuple[int, int]] | None:
    """Where a sum goes, with its preposition and its place."""
    done = measure_aims.doing(ground, verb) if ground.tokens[verb].lemma == "spend" else None
    return done or measure_aims.towards(ground, verb) or measure_goals.behind(ground) or measure_relative.goal(ground)


def _handed_over(ground: Ground, verb: int) -> bool:
    """Whether a sum is what a verb tells of, and no level: "raise it to $10 million" is no sum raised."""
    relation = ground.tokens[_summed(ground)].deprel.split(":")[0]
    at = trees.child(ground.tokens, ground.head, "case")
    level = at is not None and ground.tokens[at].end <= ground.amount.span.start and ground.tokens[at].text in LEVELS
    return ground.tokens[verb].upos == "VERB" and relation in ("obj", "obl", "nsubj") and not level


def _held_by(ground: Ground, verb: int) -> tuple[int, int]:
    """The place of who gets or holds a sum, else of verb and sum."""
    clause, token = ground.clause(), ground.tokens[verb]
    subject = measure_relative.subject_before(ground, verb)
    if subject is not None and ground.tokens[subject].xpos in RELATIVE:
        subject = measure_relative.antecedent(ground, subject)
    gives = token.lemma in ground.words.giving and clause is not None and clause.voice != "passive"
    if subject is not None and subject not in ground.own and ground.tokens[subject].upos in HOLDERS and not gives:
        return measure_relative.before(ground, subject)
    return min(token.start, ground.amount.span.start), max(ground.amount.span.end, token.end)


def _summed(ground: Ground) -> int:
    """The word by which a sum hangs on its verb: spent [a total] of $90 million."""
    at = ground.governor()
    total = at is not None and at < ground.head and ground.tokens[at].lemma in ("total", "sum")
    return at if total and at is not None else ground.head


def set_beside(ground: Ground) -> Finding | None:
    """[The first part of the loan], 80 million euros, has come: a sum in commas is of the noun before."""
    own, at = ground.tokens[ground.head], ground.governor()
    if not is_money(ground) or own.deprel != "appos" or at is None or not 0 < at < ground.own[0]:
        return None
    if ground.tokens[ground.own[0] - 1].text not in (",", "-", "--", "–", "—") or ground.tokens[at].upos != "NOUN":
        return None
    start, end = ground.phrase(at)
    label = measure_labels.noun(ground.text[start : min(end, ground.amount.span.start)])
    return Finding(label, (start, min(end, ground.amount.span.start)), noun=at) if label else None
