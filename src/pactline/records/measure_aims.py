"""A sum of money in its sentence in, what it is to do or whom it goes to out: money [for schools], spent [on nets]."""

from collections.abc import Iterator, Mapping

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground, is_money

TOWARDS = ("into", "on", "for", "to", "over", "in")  # which of them says best what money is for
COUNTED = ("into", "on", "for")  # behind these a number begins no level: money for 18 towers
EVERY = ("each", "every")  # "for every day of delay" says what for
FIRM = ("on", "to", "for", "into")  # behind these only a time is no aim


def sum_purpose(ground: Ground, verb: int) -> Finding | None:
    """Set aside $2 million to cover [potential losses]: money for potential losses."""
    for at in trees.children(ground.tokens, verb, "advcl", "xcomp"):
        thing = trees.child(ground.tokens, at, "obj", "obl")
        if at < ground.head or ground.tokens[at].lemma not in ground.words.funding or thing is None or thing < at:
            continue
        if ground.tokens[at].xpos == "VBG":
            continue  # "spent $2 million, supporting 40 workers" tells what came of it
        case = trees.child(ground.tokens, thing, "case")
        start, end = ground.phrase(thing)
        start = max(start, ground.tokens[case].end + 1) if case is not None else start
        label = measure_labels.noun(ground.text[start:end])
        if label and ground.tokens[thing].upos in ("NOUN", "PROPN"):
            kind = measure_labels.passed_on(ground, verb, None) or "money"
            return Finding(f"{kind} for {label}", (start, end), noun=thing)
    return None


def doing(ground: Ground, verb: int) -> tuple[str, tuple[int, int]] | None:
    """Spent $50 million [lobbying officials]: what a sum was spent on doing."""
    for at in trees.children(ground.tokens, verb, "advcl", "xcomp"):
        thing = trees.child(ground.tokens, at, "obj")
        if at == ground.own[-1] + 1 and ground.tokens[at].xpos == "VBG" and thing is not None:
            start, end = ground.tokens[at].start, ground.phrase(thing)[1]
            return f"on {ground.text[start:end]}", (start, end)
    return None


def towards(ground: Ground, verb: int) -> tuple[str, tuple[int, int]] | None:
    """Whom or what money goes to, with its preposition and its place: "to Latvia", "in the power plant"."""
    found: dict[str, tuple[int, int]] = {}
    given = trees.child(ground.tokens, verb, "iobj")
    if given is not None:
        found["to"] = ground.phrase(given)
    clause = ground.clause()
    for at in () if clause is None else (*clause.obliques, *_aims(ground, clause)):
        case = trees.child(ground.tokens, at, "case")
        word = ground.tokens[case].text.lower() if case is not None else ""
        if (
            case is not None
            and at not in ground.own
            and at > ground.head
            and word in TOWARDS
            and _aimed(ground, at, word)
        ):
            start, end = ground.phrase(at)
            found.setdefault(word, (max(start, ground.tokens[case].end + 1), end))
    return _best(ground, found, counted=ground.tokens[verb].lemma in ground.words.giving)


def _best(ground: Ground, found: Mapping[str, tuple[int, int]], *, counted: bool) -> tuple[str, tuple[int, int]] | None:
    """The goal that says best what money is for; "to 51 households" is one where money is given."""
    levels = COUNTED if not counted else (*COUNTED, "to")
    for word, (start, end) in sorted(found.items(), key=lambda one: TOWARDS.index(one[0])):
        goal = measure_labels.money(" ".join(ground.text[start:end].split()))
        if goal and not goal.isdigit() and (word in levels or not goal[:1].isdigit()):
            return f"{word} {goal}", (start, end)
    return None


def _aimed(ground: Ground, at: int, word: str) -> bool:
    """Whether a noun says more than when or in what shape: not [in cash], not on Friday, but for every day."""
    barred = ground.words.when if word in FIRM else (*ground.words.when, *ground.words.shapes)
    every = any(token.text.lower() in EVERY for token in ground.tokens[max(0, at - 2) : at])
    return every or ground.tokens[at].lemma.lower() not in barred


def parted(ground: Ground) -> Finding | None:
    """The $50 million that it spent on [a campaign], $2 million set aside for [claims]: what a clause tells."""
    verb = trees.child(ground.tokens, ground.head, "acl", "acl:relcl")
    if not is_money(ground) or verb is None or ground.tokens[verb].lemma not in ground.words.payments:
        return None
    bought = _bought(ground, verb)
    if bought is not None:
        return bought
    goals = _goals(ground, verb)
    word = next((one for one in TOWARDS if one in goals), "")
    goal = measure_labels.money(" ".join(ground.text[slice(*goals[word])].split())) if word else ""
    label = measure_labels.passed_on(ground, verb, f"{word} {goal}") if goal else ""
    return (
        Finding(label, goals[word])
        if label and not goal[:1].isdigit()
        else _set_aside(ground, verb) or _giver(ground, verb)
    )


def _bought(ground: Ground, verb: int) -> Finding | None:
    """The $90 million that they paid to buy [the station]: the price of what a clause tells of."""
    for at in trees.children(ground.tokens, verb, "advcl", "xcomp"):
        thing = trees.child(ground.tokens, at, "obj")
        if ground.tokens[at].lemma in ground.words.trading and thing is not None and thing > at > verb:
            start, end = ground.phrase(thing)
            label = measure_labels.noun(ground.text[start:end])
            return Finding(f"price of {label}", (start, end), noun=thing) if label else None
    return None


def _set_aside(ground: Ground, verb: int) -> Finding | None:
    """$20 billion set aside by the firm to repay [fishermen]: what it is to do."""
    participle = ground.tokens[verb].deprel == "acl"
    for at in trees.children(ground.tokens, verb, "advcl", "xcomp") if participle else ():
        thing, mark = trees.child(ground.tokens, at, "obj"), trees.child(ground.tokens, at, "mark")
        to = mark is not None and ground.tokens[mark].text.lower() == "to"
        if to and thing is not None and thing > at > verb and ground.tokens[thing].upos in ("NOUN", "PROPN"):
            start, end = ground.phrase(thing)
            kind = measure_labels.passed_on(ground, verb, None) or "money"
            return Finding(f"{kind} for {measure_labels.noun(ground.text[start:end])}", (start, end), noun=thing)
    return None


def _goals(ground: Ground, verb: int) -> dict[str, tuple[int, int]]:
    """What a verb does something for, on or to, by its preposition."""
    goals: dict[str, tuple[int, int]] = {}
    for at in trees.children(ground.tokens, verb, "obl"):
        case = trees.child(ground.tokens, at, "case")
        word = "" if case is None else ground.tokens[case].text.lower()
        if case is not None and word in TOWARDS and ground.tokens[at].lemma not in ground.words.shapes:
            start, end = ground.phrase(at)
            goals.setdefault(word, (max(start, ground.tokens[case].end + 1), end))
    return goals


def _giver(ground: Ground, verb: int) -> Finding | None:
    """The $37 million raised by [the committee]: who handles a sum."""
    at = trees.child(ground.tokens, verb, "obl:agent", "nsubj")
    label = measure_labels.passed_on(ground, verb, None)
    if at is None or not label or ground.tokens[at].upos not in ("NOUN", "PROPN"):
        return None
    start, end = ground.phrase(at)
    case = trees.child(ground.tokens, at, "case")
    start = start if case is None else max(start, ground.tokens[case].end + 1)
    return Finding(f"{label} by {measure_labels.noun(ground.text[start:end])}", (start, end))


def taken_from(ground: Ground) -> Finding | None:
    """They cut $100 million from [the bill]; it wipes $5 million off [the value]: what a sum is taken from."""
    verb, own = ground.verb(), ground.tokens[ground.head]
    if verb is None or own.head != verb or own.deprel != "obj" or ground.tokens[verb].lemma not in ground.words.taking:
        return None
    for at in trees.children(ground.tokens, verb, "obl"):
        case = max(trees.children(ground.tokens, at, "case"), default=None)
        off = "" if case is None else ground.tokens[case].text.lower()
        off = "out of" if case is not None and ground.tokens[case - 1].text.lower() == "out" else off
        if case is not None and at > ground.head and off in ("from", "off", "out of"):
            start, end = ground.phrase(at)
            start = max(start, ground.tokens[case].end + 1)
            label = measure_labels.noun(ground.text[start:end])
            return Finding(f"sum taken from {label}", (start, end)) if label else None
    return None


def purpose(ground: Ground) -> Finding | None:
    """They pool $1 billion to fund [a unit]: what a sum is to do."""
    verb = ground.verb()
    owned = verb is not None and ground.tokens[ground.head].head == verb and ground.tokens[ground.head].deprel == "obj"
    return sum_purpose(ground, verb) if owned and verb is not None else None


def aim(ground: Ground) -> tuple[str, tuple[int, int]] | None:
    """The minister announced $30 million [for schools]: what a sum is for, where the tree hangs that on its verb."""
    verb = ground.verb()
    owned = verb is not None and ground.tokens[ground.head].head == verb and ground.tokens[ground.head].deprel == "obj"
    goal = towards(ground, verb) if owned and verb is not None else None
    return goal if goal is not None and goal[0].startswith("for ") else None


def _aims(ground: Ground, clause: Clause) -> Iterator[int]:
    """What a sum is for, where the tree hangs that on a term: pay $4 million over a period of five years [for ...]."""
    for at in clause.words:
        token = ground.tokens[at]
        case = trees.child(ground.tokens, at, "case")
        loose = at > ground.head and token.deprel == "nmod" and ground.tokens[token.head].lemma in ground.words.shapes
        if loose and case is not None and ground.tokens[case].text.lower() == "for":
            yield at
