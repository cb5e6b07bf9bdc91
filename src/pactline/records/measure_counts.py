"""A count in its sentence in, what is counted out: detained protesters, people who died, 8,000 enterprises."""

import re

from pactline.kit import trees
from pactline.records import measure_fates, measure_labels, measure_sizes
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money
from pactline.records.measure_shares import past_brackets, past_rate

WHOLE = re.compile(
    r"(?:\b(?!(?:1[89]|20)\d\d )\d[\d.,]*|"
    r"percent|per cent|%|\bdozens?|\bhalf|\bmost|\bsome|\bany|\ball|^)\s*of (?:the |its |their |those |these )?$",
    re.I,
)
NOUN_BEFORE = (
    "governing_noun",
    "number_of",
    "number_after",
    "toll",
    "level",
    "milestone",
)  # rules of amounts whose noun stands before the number
THEM = re.compile(r"^\s*of (?:them|whom|which|those|these)\b")
THOSE = "those "
ACTING = ("obj", "nsubj", "nsubj:pass", "obl:agent")
LOOK_BACK = 24  # characters before a number


def acted_on(ground: Ground) -> Finding | None:
    """Police [detained] more than 500 [protesters]: detained protesters; three [people died]: people who died."""
    noun, verb = ground.tokens[ground.head], ground.verb()
    if ground.amount.rule != "plural_noun" or noun.text.lower() not in ground.words.general or verb is None:
        return None
    if _lifeless(ground) or ground.tokens[verb].upos != "VERB" or ground.tokens[verb].lemma in ground.words.including:
        return None
    relation = _relation(ground, verb)
    if relation is None:
        return None
    start, end = ground.phrase(ground.head)
    things = measure_labels.noun(ground.elided(start, end))
    make = measure_labels.who_did if relation == "nsubj" else measure_labels.done_to
    told = measure_fates.behind(ground, things) or measure_fates.undergone(ground, things)
    start, end = min(start, ground.tokens[verb].start), max(end, ground.tokens[verb].end)
    return Finding(told or make(ground, verb, things), (start, end)) if things else None


def _relation(ground: Ground, verb: int) -> str | None:
    """How those counted, or the body they are counted in, hang on a verb as who acts or is acted on."""
    top, relation = _top(ground)
    if relation not in ACTING or ground.tokens[top].head != verb:
        return None
    return relation if top == ground.head or ground.tokens[top].lemma in ground.words.bodies else None


def befallen(ground: Ground) -> Finding | None:
    """The blast [killed] 11; 120 were [wounded]: killed people, wounded people, whom the number alone stands for."""
    number, verb = ground.tokens[ground.head], ground.verb()
    if ground.amount.rule == "befallen" and number.deprel == "nummod":
        token = ground.tokens[number.head]  # "14 dead and 20 wounded"
        noun = ground.amount.noun
        place = (ground.amount.span.start, token.end) if noun is None else (noun.start, noun.end)
        return Finding(f"{token.text.lower()} {ground.amount.unit}", place)
    if ground.amount.rule in ("person", "hedged") and ground.amount.noun is not None:
        return Finding(_lone(ground), (ground.amount.noun.start, ground.amount.noun.end))
    if ground.amount.rule != "befallen" or verb is None or number.head != verb:
        return None
    make = measure_labels.who_did if _acts(ground, verb) else measure_labels.done_to
    told = measure_fates.undergone(ground, ground.amount.unit) or make(ground, verb, ground.amount.unit)
    return Finding(told, _joined(ground, verb) or _stretch(ground, verb))


def _acts(ground: Ground, verb: int) -> bool:
    """Whether those counted act; of 70 people killed and [90 injured] they do not, though a tree says so."""
    suffers = ground.tokens[verb].lemma in ground.words.fates and trees.child(ground.tokens, verb, "obj") is None
    return ground.tokens[ground.head].deprel == "nsubj" and not suffers


def _stretch(ground: Ground, verb: int) -> tuple[int, int]:
    """Where a number's noun stands; of a number without one, the stretch from it to its verb."""
    noun, span, over = ground.amount.noun, ground.amount.span, ground.tokens[verb]
    return (min(span.start, over.start), max(span.end, over.end)) if noun is None else (noun.start, noun.end)


def _joined(ground: Ground, verb: int) -> tuple[int, int] | None:
    """It killed scores of [people] and sickened 64: the people of the verb before, where it names some."""
    first = ground.tokens[verb].head if ground.tokens[verb].deprel == "conj" else -1
    if ground.amount.noun is not None or not 0 <= first < verb:
        return None
    under = (i for i in range(first, verb) if first in trees.path_up(ground.tokens, i))
    people = next((i for i in under if ground.tokens[i].text.lower() in ground.words.general), None)
    return None if people is None else (ground.tokens[people].start, ground.tokens[people].end)


def _lone(ground: Ground) -> str:
    """What befell a lone victim: killed people, dead people."""
    governor = ground.governor()
    if governor is None:
        return ground.amount.unit
    state = trees.child(ground.tokens, governor, "xcomp")
    if state is not None:
        return f"{ground.tokens[state].text.lower()} {ground.amount.unit}"
    acts = ground.tokens[ground.head].deprel == "nsubj"
    if ground.tokens[governor].upos != "VERB":
        return ground.amount.unit
    make = measure_labels.who_did if acts else measure_labels.done_to
    return make(ground, governor, ground.amount.unit)


def part(ground: Ground) -> Finding | None:
    """Of [the 20 districts in the plan], seven are poor: so many of the whole before."""
    noun = ground.amount.noun
    at = next((i for i, t in enumerate(ground.tokens) if noun is not None and t.start == noun.start), None)
    if ground.amount.rule != "part" or at is None:
        return None
    start, end = ground.phrase(at)
    whole = measure_labels.whole(ground.text[start:end])
    return Finding(whole, (start, end), of=whole) if whole else None


def beside(ground: Ground) -> Finding | None:
    """They loaded 600 [tonnes] on deck and 55 below: tonnes below."""
    noun = ground.amount.noun
    if ground.amount.rule not in ("beside", "taken_up", "there_were") or noun is None:
        return None
    end = max(ground.phrase(ground.head)[1], ground.amount.span.end)
    told = THEM.sub("", ground.text[ground.amount.span.end : end]).strip()
    label = measure_labels.noun(f"{ground.amount.unit} {told}")
    return Finding(label, (noun.start, noun.end))


def counted(ground: Ground) -> Finding | None:
    """The partnership of over 8,000 [Latvian and Estonian enterprises]."""
    if ground.amount.rule not in ("plural_noun", *NOUN_BEFORE) or _denominator(ground) or is_money(ground):
        return None
    if ground.amount.rule in NOUN_BEFORE:
        return _noun_before(ground)
    start, end = ground.phrase(ground.head)
    start, end = min(start, ground.amount.span.start), max(end, ground.amount.span.end)
    label = measure_labels.noun(ground.elided(start, end))
    sized = measure_sizes.dimension(ground)
    if sized is not None:
        noun = ground.tokens[sized]
        return Finding(f"{noun.text.lower()} in {label}", (noun.start, noun.end), noun=ground.head)
    of = past_rate(ground, past_brackets(ground, ground.own[-1] + 1))
    if of > ground.own[-1] + 1 and label and ground.tokens[of : of + 1] and ground.tokens[of].text == "of":
        stuff = ground.phrase(ground.tokens[of].head)  # "5,000 barrels (210,000 gallons) a day of oil"
        kind = f" of {measure_labels.noun(ground.text[stuff[0] : stuff[1]].removeprefix('of '))}"
        label = f"{label.removesuffix(kind)}{kind}"  # "barrels per day of crude" has it already
        return Finding(label, (max(stuff[0], ground.tokens[of].end + 1), stuff[1]), noun=ground.head)
    if _lifeless(ground):
        label = label.replace("other people", "others")  # "six others that belonged to the farm" are no people
    label = f"{_toll(ground)}{label}" if _toll(ground) and label else label
    return Finding(measure_labels.being(ground, label) if label else "", (start, end), noun=ground.head)


def _lifeless(ground: Ground) -> bool:
    """Whether "others" are no people: others [that] belonged to the farm."""
    return ground.amount.unit == "others" and ground.text.startswith((" that ", " which "), ground.amount.span.end)


def _toll(ground: Ground) -> str:
    """The [deaths of] 20 people: what befell them, told by a noun."""
    above, case = ground.governor(), trees.child(ground.tokens, ground.head, "case")
    if above is None or case is None or ground.tokens[above].lemma not in ground.words.tolls:
        return ""
    return f"{ground.tokens[above].text.lower()} of " if ground.tokens[case].text.lower() == "of" else ""


def _noun_before(ground: Ground) -> Finding | None:
    """The number of [idle trawlers] rose to 90; [the death toll] stands at 150."""
    noun = ground.amount.noun
    at = next((i for i, t in enumerate(ground.tokens) if noun is not None and t.start == noun.start), None)
    if noun is None or at is None:
        return None
    start, end = ground.phrase(at)
    told = ground.text[start : min(end, max(noun.end, ground.amount.span.start))]
    label = measure_labels.noun(f"people {told[len(THOSE) :]}" if told.startswith(THOSE) else told)
    stop = max(noun.end, min(end, ground.amount.span.start))
    if ground.amount.rule == "governing_noun" and ground.text[noun.end : ground.amount.span.start].strip() == "of":
        stop = ground.amount.span.end  # "a city of 700,000" is as many people
    return Finding(label or ground.text[noun.start : noun.end], (start, stop))


def _denominator(ground: Ground) -> bool:
    """Whether a count is the whole of which another number is a part: 30 percent of [the 16 plans], of [the 16], ..."""
    before = ground.text[ground.sentence.start : ground.amount.span.start]
    return WHOLE.search(before[-LOOK_BACK:]) is not None or before.endswith((" per ", " for every "))


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
