"""A share, a multiple or a sum in its sentence in, what it is the level or change of out: exports fell by 5 percent."""

import msgspec

from pactline.kit import trees
from pactline.records import measure_labels, measure_levels, measure_rates
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import RELATIVE, Ground, is_money
from pactline.records.measure_levels import bracketed, of_another
from pactline.records.measure_nouns import set_on

RATES = ("percent", "times", "percentage points")  # units that tell how far a level goes

LINKS = ("for", "of", "at")  # between what is earned and whose it is
LINKED = 2  # tokens back from whose it is to what is earned


def altered(ground: Ground) -> Finding | None:
    """Latvia cut [its exports] by 5 percent, raised [output] above 60 percent."""
    verb = _altering(ground)
    if ground.amount.unit not in RATES and not is_money(ground) and not _by(ground):
        return None
    if verb is None or ground.tokens[verb].lemma not in ground.words.altering:
        return None
    thing = measure_rates.level_of(ground, verb)
    if thing is None:
        return None
    start, end = ground.phrase(thing)
    end = min(end, ground.amount.span.start) if start < ground.amount.span.start else end
    return Finding(measure_labels.noun(" ".join(ground.text[start:end].split())), (start, end), noun=thing)


def _altering(ground: Ground) -> int | None:
    """The verb right above an amount; of "to" so much the nearest that alters: raise a cap that they pay to $9."""
    way = [i for i in trees.path_up(ground.tokens, ground.head) if ground.tokens[i].upos == "VERB"]
    case = trees.child(ground.tokens, ground.head, "case")
    to = case is not None and ground.tokens[case].text.lower() == "to"
    alters = next((i for i in way if ground.tokens[i].lemma in ground.words.altering), None) if to else None
    return next(iter(way), None) if alters is None else alters


def change(ground: Ground) -> Finding | None:
    """[Trade volume has increased] more than 4.5 times; [exports fell] by 5 percent."""
    if ground.amount.unit not in RATES and not is_money(ground) and not _by(ground):
        return None
    subject, verb = _changing(ground), ground.verb()
    if subject is None or verb is None or _acts(ground, verb) or of_another(ground, subject):
        return None
    if verb != ground.head and (not _changes(ground, verb) or _inside(ground) or bracketed(ground)):
        return None
    found = set_on(ground, subject, measure_labels.noun)
    costs = is_money(ground) and ground.tokens[verb].lemma == "cost" and found.label
    return msgspec.structs.replace(found, label=f"cost of {found.label}") if costs else found


def led_by(ground: Ground) -> Finding | None:
    """[Holm] led Lund by 5 percentage points: who is so far ahead, or has moved so far."""
    clause, verb = ground.clause(), ground.verb()
    at = None if clause is None else clause.subject
    if ground.amount.unit != "percentage points" or at is None or verb is None or at in ground.own:
        return None
    moves = ground.tokens[verb].lemma in (*ground.words.racing, *ground.words.changing)
    named = ground.tokens[at].upos == "PROPN" and at < ground.head and ground.tokens[ground.head].head == verb
    if not (moves and named):
        return None
    start, end = ground.phrase(at)
    words = ground.text[start : ground.amount.span.start].strip().removesuffix(" by")
    return Finding(" ".join(words.split()), (start, end), noun=at)


def _by(ground: Ground) -> bool:
    """Whether a count says how far something changed: [the margin] grew by 300 votes, [sales] rose to 79 cars."""
    case = trees.child(ground.tokens, ground.head, "case")
    verb = ground.verb()
    counts = ground.amount.rule == "plural_noun" and verb is not None
    told = counts and verb is not None and ground.tokens[verb].lemma in (*ground.words.altering, *ground.words.moves)
    return told and case is not None and ground.tokens[case].text.lower() in ("by", "to")


def _changes(ground: Ground, verb: int) -> bool:
    """Whether a verb says what becomes of its subject: fell by 5 percent, zoomed [to] 10 percent, was seen up."""
    lemma, clause = ground.tokens[verb].lemma, ground.clause()
    if lemma in ground.words.changing:
        return not (is_money(ground) and lemma == "make")
    if lemma in (*ground.words.expecting, *ground.words.altering, *ground.words.taking):
        return clause is not None and clause.voice == "passive"
    case = trees.child(ground.tokens, ground.head, "case")
    to = case is not None and ground.tokens[case].text.lower() == "to" and ground.tokens[ground.head].head == verb
    return to and ground.amount.unit == "percent" and trees.child(ground.tokens, verb, "obj") is None


def reached(ground: Ground) -> Finding | None:
    """The firm posted a 5 percent rise in [net income] to $7 million: the level of what rose."""
    case = trees.child(ground.tokens, ground.head, "case")
    thing = _moved(ground)
    if case is None or thing is None or ground.tokens[case].text.lower() != "to":
        return None
    start, end = ground.phrase(thing)
    first = trees.child(ground.tokens, thing, "case")
    start = max(start, ground.tokens[first].end + 1) if first is not None else start
    end = min(end, ground.tokens[case].start)
    return Finding(measure_labels.noun(ground.text[start:end]), (start, end), noun=thing)


def _moved(ground: Ground) -> int | None:
    """What the last rise or fall before an amount is of."""
    verb = ground.verb()
    if verb is None or not (is_money(ground) or ground.amount.unit == "percent"):
        return None
    moves = [i for i in range(verb, ground.head) if ground.tokens[i].lemma in ground.words.moves]
    things = trees.children(ground.tokens, moves[-1], "nmod") if moves else ()
    nouns = (i for i in things if moves[-1] < i < ground.head and i not in ground.own)
    return next((i for i in nouns if ground.tokens[i].upos in ("NOUN", "PROPN")), None)


def standing(ground: Ground) -> Finding | None:
    """[The total spill figure] is 68 million gallons: the level of what only points by itself."""
    clause = ground.clause()
    subject = clause.subject if clause is not None and clause.verb == ground.head else None
    if subject is None or subject in ground.own or ground.tokens[subject].lemma not in ground.words.pointing:
        return None
    if trees.child(ground.tokens, subject, "nmod", "compound", "amod") is None or ground.amount.rule != "plural_noun":
        return None
    start, end = ground.phrase(subject)
    return Finding(measure_labels.noun(ground.text[start:end]), (start, end), noun=subject)


def _acts(ground: Ground, verb: int) -> bool:
    """The bank raised [its rate] to 5 percent: the object changes and not the subject."""
    object_ = trees.child(ground.tokens, verb, "obj")
    return ground.tokens[verb].lemma in ground.words.altering and object_ is not None and object_ not in ground.own


def _inside(ground: Ground) -> bool:
    """Whether an amount is only part of what is reached: a [$3 million] settlement, an average of [7 percent]."""
    above, case = ground.governor(), trees.child(ground.tokens, ground.head, "case")
    if above is None or ground.tokens[above].upos != "NOUN":
        return False
    owned = (
        case is not None
        and ground.tokens[case].text == "of"
        and ground.tokens[above].lemma not in ground.words.pointing
    )
    return above > ground.head or owned


def paired(ground: Ground) -> Finding | None:
    """Duties of 20 percent on cod and 8 percent on [herring]; they are 20 percent for cod and 8 for [herring]."""
    goal = measure_rates.target(ground)
    noun = measure_rates.first_of_pair(ground) if goal is not None else None
    if goal is None or noun is None or not (is_money(ground) or ground.amount.unit == "percent"):
        return None
    start, end = ground.tokens[noun].start, ground.tokens[noun].end
    return Finding(f"{ground.text[start:end]} {goal[0]}", goal[1])


def _changing(ground: Ground) -> int | None:
    """The subject of the amount's clause, if it says what changes and does not only point back."""
    at = ground.subject()
    if at is None or at in ground.own:
        return None
    at = _earned(ground, at)
    subject = ground.tokens[at]
    named = subject.upos == "PROPN" and not subject.text.isupper()
    pointing = named or subject.upos in ("PRON", "DET") or measure_levels.pointing(ground, at)
    return None if pointing or _overlaps(ground, ground.phrase(at)) else at


def _earned(ground: Ground, at: int) -> int:
    """What moves where a clause hangs on whose it is: [revenue] for the truck unit, which edged down to $2 billion."""
    clause = ground.clause()
    pronoun = clause is not None and clause.subject is not None and ground.tokens[clause.subject].xpos in RELATIVE
    start = ground.phrase(at)[0]
    first = next(i for i, token in enumerate(ground.tokens) if token.end > start)
    if not pronoun or first < LINKED or not is_money(ground) or ground.tokens[first - 1].text.lower() not in LINKS:
        return at
    above = first - LINKED
    return above if ground.tokens[above].lemma in ground.words.incomes else at


def _overlaps(ground: Ground, span: tuple[int, int]) -> bool:
    """Whether a stretch touches the amount."""
    return span[0] < ground.amount.span.end and ground.amount.span.start < span[1]
