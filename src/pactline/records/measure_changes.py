"""A share, a multiple or a sum in its sentence in, what it is the level or change of out: exports fell by 5 percent."""

from collections.abc import Callable

from pactline.kit import trees
from pactline.records import measure_labels, measure_rates
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_money import is_money


def altered(ground: Ground) -> Finding | None:
    """Latvia cut [its exports] by 5 percent, raised [output] above 60 percent."""
    verb = next((i for i in trees.path_up(ground.tokens, ground.head) if ground.tokens[i].upos == "VERB"), None)
    if ground.amount.unit not in ("percent", "times") and not is_money(ground):
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
    if ground.amount.unit not in ("percent", "times", "percentage points") and not is_money(ground):
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
    if goal is None or noun is None or not (is_money(ground) or ground.amount.unit == "percent"):
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
    if not (is_money(ground) or ground.amount.unit == "percent") or at is None or ground.tokens[at].upos != "NOUN":
        return None
    if ground.tokens[ground.head].deprel.split(":")[0] not in ("nmod", "compound", "nummod", "amod", "dep"):
        return None
    bare = trees.child(ground.tokens, at, "compound", "amod") is None
    if (ground.tokens[at].lemma in ground.words.pointing and bare) or ground.tokens[at].lemma == "percent":
        return None
    return _set_on(ground, at, measure_labels.money)


def _overlaps(ground: Ground, span: tuple[int, int]) -> bool:
    """Whether a stretch touches the amount."""
    return span[0] < ground.amount.span.end and ground.amount.span.start < span[1]
