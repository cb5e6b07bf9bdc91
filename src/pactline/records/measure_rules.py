"""An amount in its sentence in, what it measures out: a count, a share, a multiple, a sum of money.

Each rule answers for one way in which news puts a figure, or says "not mine"; labels are the report's own words, the
number left out.
"""

import re
from collections.abc import Callable

import msgspec

from pactline.kit import trees
from pactline.records import measure_labels, measure_rates
from pactline.records.measure_ground import Ground

WHOLE = re.compile(
    r"(?:\d|percent|per cent|%|dozens?|half|most|some|any|one|all|^)\s*of (?:the |its |their |those |these )?$", re.I
)
FRONTED = re.compile(
    r"(?:^|[.;:—”\"] ?|said )(?:out of|of|among) ([^.;:,]{3,90}), (?:only |just |some |fully )?$", re.I
)
ASIDE = 8  # tokens of a sum in brackets
NOUN_BEFORE = ("governing_noun", "number_of")  # rules of amounts whose noun stands before the number
PAIR = 2  # "two other men" go on with a tale, "six other ships" are a count
LOOK_BACK = 24  # characters before a number
PUNCTUATION = " ,;:.—“”\"'’‘()"


class Finding(msgspec.Struct, frozen=True):
    """What an amount measures: `label` in the report's words, `of` the denominator, `object` where it stands."""

    label: str
    object: tuple[int, int]
    of: str | None = None
    noun: int = -1  # the token of what is counted, -1 for a clause
    rule: str = ""


def share_of(ground: Ground) -> Finding | None:
    """Both sides completed 74 percent of [the tasks planned under the programme]."""
    if ground.amount.unit != "percent":
        return None
    after = _of(ground)
    if after is None:
        return None
    whole = ground.tokens[after].head
    if not after < whole < len(ground.tokens):
        return None
    start, end = ground.phrase(whole)
    start = max(start, ground.tokens[after].end + 1)
    of = measure_labels.whole(" ".join(ground.text[start:end].split()))
    told = ground.tokens[whole].upos != "PRON" or measure_labels.TOLD.match(of)
    return Finding(of, (start, end), of=of, noun=whole) if of and told else None


def fronted_whole(ground: Ground) -> Finding | None:
    """Of [the cases appealed], 43 percent were dismissed; among [the 200 firms], 74 percent used it."""
    before = ground.text[ground.sentence.start : ground.amount.span.start]
    match = FRONTED.search(before)
    if match is None or ground.amount.unit != "percent" or not ground.tokens[ground.head].deprel.startswith("nsubj"):
        return None
    start = ground.sentence.start + match.start(1)
    of = measure_labels.whole(match[1])
    return Finding(of, (start, start + len(match[1])), of=of) if of else None


def _of(ground: Ground) -> int | None:
    """The "of" after an amount, or after the same sum in another currency: 6 million euros ($7 million) of fish."""
    after = ground.own[-1] + 1
    if after < len(ground.tokens) and ground.tokens[after].text == "worth":
        after += 1
    if after < len(ground.tokens) and ground.tokens[after].text == "(":
        close = next(
            (i for i in range(after, min(after + ASIDE, len(ground.tokens))) if ground.tokens[i].text == ")"), None
        )
        after = after if close is None else close + 1
    found = after + 1 < len(ground.tokens) and ground.tokens[after].text.lower() == "of"
    return after if found else None


def altered(ground: Ground) -> Finding | None:
    """Latvia cut [its exports] by 5 percent, raised [output] above 60 percent."""
    verb = next((i for i in trees.path_up(ground.tokens, ground.head) if ground.tokens[i].upos == "VERB"), None)
    if ground.amount.unit not in ("percent", "times") and not _is_money(ground):
        return None
    if verb is None or ground.tokens[verb].lemma not in ground.words.altering:
        return None
    thing = measure_rates.level_of(ground, verb)
    if thing is None:
        return None
    start, end = ground.phrase(thing)
    end = min(end, ground.amount.span.start) if start < ground.amount.span.start else end
    return Finding(measure_labels.noun(" ".join(ground.text[start:end].split())), (start, end), noun=thing)


def change(ground: Ground) -> Finding | None:
    """[Trade volume has increased] more than 4.5 times; [exports fell] by 5 percent."""
    if ground.amount.unit not in ("percent", "times", "percentage points") and not _is_money(ground):
        return None
    subject, verb = _changing(ground), ground.verb()
    if subject is None or verb is None or _acts(ground, verb):
        return None
    if verb != ground.head and (ground.tokens[verb].lemma not in ground.words.changing or _inside(ground)):
        return None
    return _set_on(ground, subject, measure_labels.noun)


def _acts(ground: Ground, verb: int) -> bool:
    """The bank raised [its rate] to 5 percent: the object changes and not the subject."""
    object_ = trees.child(ground.tokens, verb, "obj")
    return ground.tokens[verb].lemma in ground.words.altering and object_ is not None and object_ not in ground.own


def _inside(ground: Ground) -> bool:
    """Whether an amount is only part of what is reached: the firm reached a [$3 million] settlement."""
    above = ground.governor()
    return above is not None and above > ground.head and ground.tokens[above].upos == "NOUN"


def _set_on(ground: Ground, noun: int, label: Callable[[str], str]) -> Finding:
    """A noun's phrase for an object, and in the label what the amount is set on: duties [on cod]."""
    start, end = ground.phrase(noun)
    words, goal = label(ground.elided(start, end)), measure_rates.target(ground)
    if goal is not None and words and goal[0] not in words:
        words = f"{words} {goal[0]}"
    return Finding(words, (start, end), noun=noun)


def paired(ground: Ground) -> Finding | None:
    """Duties of 20 percent on cod and 8 percent on [herring]; they are 20 percent for cod and 8 for [herring]."""
    goal = measure_rates.target(ground)
    noun = measure_rates.first_of_pair(ground) if goal is not None else None
    if goal is None or noun is None or not (_is_money(ground) or ground.amount.unit == "percent"):
        return None
    start, end = ground.tokens[noun].start, ground.tokens[noun].end
    return Finding(f"{ground.text[start:end]} {goal[0]}", goal[1])


def _changing(ground: Ground) -> int | None:
    """The subject of the amount's clause, if it says what changes and does not only point back."""
    clause = ground.clause()
    if clause is None or clause.subject is None or clause.subject in ground.own:
        return None
    subject = ground.tokens[clause.subject]
    named = subject.upos == "PROPN" and not subject.text.isupper()
    told = trees.child(ground.tokens, clause.subject, "nmod", "acl", "compound") is not None  # "the sum he hid"
    bare = subject.lemma in ground.words.pointing and not told
    pointing = named or subject.upos in ("PRON", "DET") or bare
    return None if pointing or _overlaps(ground, ground.phrase(clause.subject)) else clause.subject


def part_of_noun(ground: Ground) -> Finding | None:
    """A [$20 million loan]; a [loan] of $20 million; a 5 percent [stake in the port]."""
    at = ground.governor()
    if not (_is_money(ground) or ground.amount.unit == "percent") or at is None or ground.tokens[at].upos != "NOUN":
        return None
    if ground.tokens[ground.head].deprel.split(":")[0] not in ("nmod", "compound", "nummod", "amod", "dep"):
        return None
    bare = trees.child(ground.tokens, at, "compound", "amod") is None
    if (ground.tokens[at].lemma in ground.words.pointing and bare) or ground.tokens[at].lemma == "percent":
        return None
    return _set_on(ground, at, measure_labels.money)


def sum_of(ground: Ground) -> Finding | None:
    """Tariffs on $40 million of [Latvian goods]; a list of goods worth $40 million."""
    if not _is_money(ground):
        return None
    after = _of(ground)
    if after is not None:
        whole = ground.tokens[after].head
        if not after < whole < len(ground.tokens) or ground.tokens[whole].upos not in ("NOUN", "PROPN"):
            return None
        start, end = ground.phrase(whole)
        start = max(start, ground.tokens[after].end + 1)
        label = measure_labels.whole(" ".join(ground.text[start:end].split()))
        return Finding(label, (start, end), noun=whole) if label else None
    return _goods(ground)


def _goods(ground: Ground) -> Finding | None:
    """A list of [goods] worth $40 million, by the tree or, where that fails, by the words."""
    by = ground.governor()
    at = ground.tokens[by].head if by is not None and ground.tokens[by].text.lower() == "worth" else -1
    if at >= 0 and ground.tokens[at].upos == "NOUN":
        start, end = ground.phrase(at)
        return Finding(measure_labels.money(ground.text[start:end].split(" worth ")[0]), (start, end), noun=at)
    first = min(i for i in ground.own)
    before = (
        first
        - 1
        - sum(ground.tokens[i].text.lower() in ("about", "around", "than", "more") for i in (first - 1, first - 2))
    )
    if before < 1 or ground.tokens[before].text.lower() != "worth" or ground.tokens[before - 1].upos != "NOUN":
        return None
    start, end = ground.phrase(before - 1)
    label = measure_labels.money(ground.text[start:end].split(" worth ")[0])
    return Finding(label, (start, min(end, ground.tokens[before - 1].end)), noun=before - 1) if label else None


def sum_in(ground: Ground) -> Finding | None:
    """The union sued him for $2 million in [damages]; they earned $50 million in [annual revenue]."""
    case = ground.own[-1] + 1
    if not _is_money(ground) or case + 1 >= len(ground.tokens) or ground.tokens[case].text.lower() != "in":
        return None
    noun = ground.tokens[case].head
    if not case < noun < len(ground.tokens) or ground.tokens[noun].upos != "NOUN":
        return None
    token = ground.tokens[noun]
    if token.lemma in ground.words.shapes or token.text.lower() in ground.words.idle:
        return None
    start, end = ground.tokens[case + 1].start, max(token.end, ground.phrase(noun)[1])
    return Finding(measure_labels.noun(ground.text[start:end]), (start, end), noun=noun)


def sum_for(ground: Ground) -> Finding | None:
    """The bank bought [the ferry line] for $20 million: price of the ferry line."""
    case = trees.child(ground.tokens, ground.head, "case")
    if not _is_money(ground) or case is None or ground.tokens[case].text.lower() != "for":
        return None
    verb = ground.verb()
    if verb is None or ground.tokens[verb].lemma not in ground.words.trading:
        return None
    thing = trees.child(ground.tokens, verb, "obj", "nsubj:pass")
    if thing is None or ground.tokens[thing].upos not in ("NOUN", "PROPN") or thing in ground.own:
        return None
    start, end = ground.phrase(thing)
    label = measure_labels.noun(ground.text[start : min(end, max(start + 1, ground.amount.span.start))])
    return Finding(f"price of {label}", (start, end), noun=thing) if label else None


def worth(ground: Ground) -> Finding | None:
    """[The stake] is worth $8 billion."""
    at = ground.governor()
    if not _is_money(ground) or at is None or ground.tokens[at].text.lower() != "worth":
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
    verb, clause = ground.verb(), ground.clause()
    if not _is_money(ground) or verb is None or clause is None or ground.tokens[verb].upos != "VERB":
        return None
    if ground.tokens[ground.head].deprel.split(":")[0] not in ("obj", "obl", "nsubj"):
        return None
    start, end = ground.tokens[verb].start, ground.amount.span.end
    label = measure_labels.passed_on(ground, verb, _towards(ground, verb))
    return Finding(label, (min(start, ground.amount.span.start), max(end, ground.tokens[verb].end))) if label else None


def _towards(ground: Ground, verb: int) -> str | None:
    """Whom or what money goes to, with its preposition: "to Latvia", "in the power plant"."""
    given = trees.child(ground.tokens, verb, "iobj")
    clause = ground.clause()
    if given is not None:
        start, end = ground.phrase(given)
        return "to " + measure_labels.money(ground.text[start:end])
    for at in () if clause is None else clause.obliques:
        case = trees.child(ground.tokens, at, "case")
        if case is not None and at not in ground.own and ground.tokens[case].text.lower() in ("to", "in", "for", "on"):
            start, end = ground.phrase(at)
            start = max(start, ground.tokens[case].end + 1)
            goal = measure_labels.money(" ".join(ground.text[start:end].split()))
            return f"{ground.tokens[case].text.lower()} {goal}" if at > ground.head and goal else None
    return None


def acted_on(ground: Ground) -> Finding | None:
    """Police [detained] more than 500 [protesters]: detained protesters; three [people died]: people who died."""
    noun, verb = ground.tokens[ground.head], ground.verb()
    if ground.amount.rule != "plural_noun" or noun.text.lower() not in ground.words.general or verb is None:
        return None
    if ground.tokens[verb].upos != "VERB" or ground.tokens[verb].lemma in ground.words.including:
        return None
    top, relation = _top(ground)
    if relation not in ("obj", "nsubj", "nsubj:pass", "obl:agent") or ground.tokens[top].head != verb:
        return None
    if top != ground.head and ground.tokens[top].lemma not in ground.words.bodies:
        return None
    start, end = ground.phrase(ground.head)
    things = measure_labels.noun(ground.elided(start, end))
    make = measure_labels.who_did if relation == "nsubj" else measure_labels.done_to
    start, end = min(start, ground.tokens[verb].start), max(end, ground.tokens[verb].end)
    return Finding(make(ground, verb, things), (start, end)) if things else None


def out_of(ground: Ground) -> Finding | None:
    """[125 of 310 measures] are done: a count with its whole."""
    number = ground.amount.number
    if ground.amount.rule != "plural_noun" or number is None or not ground.text.startswith(" of ", number.end):
        return None
    start, end = number.end + len(" of "), ground.phrase(ground.head)[1]
    whole = " ".join(ground.text[start:end].split())
    numbered = any(ground.tokens[i].upos == "NUM" and ground.tokens[i].start > number.end for i in ground.own)
    return (
        Finding(whole, (start, end), of=whole, noun=ground.head) if numbered and measure_labels.whole(whole) else None
    )


def counted(ground: Ground) -> Finding | None:
    """The partnership of over 8,000 [Latvian and Estonian enterprises]."""
    if ground.amount.rule not in ("plural_noun", *NOUN_BEFORE) or _denominator(ground):
        return None
    if ground.amount.rule in NOUN_BEFORE:
        noun = ground.amount.noun
        return None if noun is None else Finding(ground.text[noun.start : noun.end], (noun.start, noun.end))
    start, end = ground.phrase(ground.head)
    start, end = min(start, ground.amount.span.start), max(end, ground.amount.span.end)
    label = measure_labels.noun(ground.elided(start, end))
    return Finding(measure_labels.being(ground, label) if label else "", (start, end), noun=ground.head)


def _denominator(ground: Ground) -> bool:
    """Whether a count is the whole of which another number is a part: 30 percent of [the 16 plans], of [the 16], ..."""
    before = ground.text[ground.sentence.start : ground.amount.span.start]
    return WHOLE.search(before[-LOOK_BACK:]) is not None


RULES = (
    share_of,
    fronted_whole,
    sum_of,
    sum_in,
    sum_for,
    worth,
    paired,
    change,
    altered,
    part_of_noun,
    sum_spent,
    out_of,
    acted_on,
    counted,
)  # first answer wins


def read(ground: Ground) -> Finding | None:
    """What the amount measures, stamped with the rule that read it; None where it is no figure worth a line."""
    if _idle(ground):
        return None
    for rule in RULES:
        found = rule(ground)
        if found is not None and found.label and _plain(ground, found):
            return msgspec.structs.replace(found, label=found.label.strip(PUNCTUATION), rule=rule.__name__)
    return None


def _plain(ground: Ground, found: Finding) -> bool:
    """Whether a label says what is counted: no second figure in it, and not the amount itself."""
    sentence = ground.text[ground.sentence.start : ground.sentence.end].rstrip("\"”’' ")
    return not found.label[:1].isdigit() and not sentence.endswith("?")


def _overlaps(ground: Ground, span: tuple[int, int]) -> bool:
    """Whether a stretch touches the amount."""
    return span[0] < ground.amount.span.end and ground.amount.span.start < span[1]


def _idle(ground: Ground) -> bool:
    """Whether a count is too small or of too little weight: "two occasions", "15 pages"."""
    if ground.amount.rule != "plural_noun":
        return False
    if ground.amount.unit.lower() in ground.words.idle:
        return True
    verb = ground.verb()
    after = (ground.tokens[i] for i in trees.children(ground.tokens, ground.head, "acl"))
    if any(token.lemma in ground.words.counting for token in after):
        return False  # "eight people who died"
    other = ground.amount.value > PAIR and any(t.text == "other" for t in (ground.tokens[i] for i in ground.own))
    acting = other or (verb is not None and ground.tokens[verb].lemma in ground.words.counting)
    return ground.amount.value <= ground.words.small and ground.amount.bound == "exact" and not acting


def _is_money(ground: Ground) -> bool:
    """Whether the amount is a sum of money."""
    return ground.amount.rule in ("symbol_before", "code_after", "currency_word")


def _top(ground: Ground) -> tuple[int, str]:
    """The noun through which the amount hangs on its verb: "a force of about 9,000 troops" hangs by "force"."""
    at = ground.head
    seen = {at}
    while ground.tokens[at].deprel in ("nmod", "conj") and 0 <= ground.tokens[at].head < len(ground.tokens):
        if ground.tokens[at].head in seen or trees.child(ground.tokens, at, "case") is None:
            break
        at = ground.tokens[at].head
        seen.add(at)
    return at, ground.tokens[at].deprel
