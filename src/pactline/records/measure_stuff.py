"""So many barrels or tonnes in their sentence in, the stuff out: what leaks at that rate, or was measured so before."""

import re

from pactline.kit import trees
from pactline.records import measure_labels, measure_spills
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_shares import past_rate

OF_STUFF = (
    r"\d[\d.,]*(?: million| billion)? {}(?: \([^()]*\))? of "
    r"((?:(?:crude|heavy|raw|natural|refined|fresh|light|leaked|spilled) )?[a-z]+)\b"
)
OF = re.compile(
    r"(?: (?:a|per|each) (?:day|week|month|year|hour|minute))?(?:, or [^.;()\n]{3,40},)?"
    r"(?:[^()\n]{0,40}\))?(?: \([^()\n]{1,60}\))?"
    r"(?: (?:a|per|each) (?:day|week|month|year|hour|minute))? of\b"
)
CUBIC = "cubic"  # metres and feet, which are of no stuff by themselves
TO = ("to", "by", "at")


def stuff(ground: Ground) -> Finding | None:
    """[Oil] leaks at a rate of 800,000 litres a day; of the 5 million barrels of [oil] only 900,000 were caught."""
    unit = ground.amount.unit.split()[0]
    if ground.amount.rule != "plural_noun" or unit not in (*ground.words.stuffs, CUBIC):
        return None
    if unit == CUBIC:
        return _level(ground)
    if ground.text.startswith((" of ", " (", ")"), ground.amount.span.end):
        return _level(ground) or (None if _said(ground) else measure_spills.named(ground, unit))
    told = _flow(ground, unit) or _level(ground) or _again(ground, unit) or _filled(ground, unit)
    return told or (None if _said(ground) else measure_spills.named(ground, unit))


def _said(ground: Ground) -> bool:
    """Whether words behind an amount or its brackets say of what it is: 900 barrels (38,000 gallons) a day of oil."""
    return OF.match(ground.text, ground.amount.span.end) is not None


def _flow(ground: Ground, unit: str) -> Finding | None:
    """[Oil] leaks at a rate of so many litres."""
    above, subject = ground.governor(), _subject(ground)
    if above is None or ground.tokens[above].lemma not in ground.words.pointing:
        return None
    case = trees.child(ground.tokens, above, "case")
    if case is None or ground.tokens[case].text.lower() != "at":
        return None
    pumped = trees.child(ground.tokens, ground.verb() or 0, "obj")  # "pump mud into the well at a rate of 50 barrels"
    noun = pumped is not None and pumped < ground.head and ground.tokens[pumped].upos == "NOUN"
    flowing = pumped if noun else subject
    if flowing is None:
        return None
    start, end = ground.phrase(flowing)
    label = measure_labels.noun(ground.text[start:end])
    return Finding(f"{unit} of {label}", (start, end)) if label else None


def _level(ground: Ground) -> Finding | None:
    """[The firm's output] rose to so many barrels."""
    verb, case, subject = ground.verb(), trees.child(ground.tokens, ground.head, "case"), _subject(ground)
    if case is None and subject is not None and subject < ground.head and _is(ground):
        start, end = ground.phrase(subject)  # "output was 9,000 tonnes"
        return Finding(measure_labels.noun(ground.text[start:end]), (start, end), noun=subject)
    if verb is None or case is None or subject is None or ground.tokens[case].text.lower() not in TO:
        return None
    steady = ground.tokens[verb].upos == "ADJ" and ground.tokens[case].text.lower() == "at"  # "was flat, at 4 million"
    if not steady and ground.tokens[verb].lemma not in (*ground.words.changing, *ground.words.expecting):
        return None
    start, end = ground.phrase(subject)
    label = measure_labels.noun(ground.text[start:end])
    return Finding(label, (start, end), noun=subject) if label else None


def _is(ground: Ground) -> bool:
    """Whether an amount is what a noun is, or comes to: output was, reached, totalled 9,000 tonnes."""
    verb, own = ground.verb(), ground.tokens[ground.head]
    if trees.child(ground.tokens, ground.head, "cop") is not None:
        return True
    held = verb is not None and own.head == verb and own.deprel.split(":")[0] in ("obj", "obl")
    return held and verb is not None and ground.tokens[verb].lemma in ground.words.totalling


def _again(ground: Ground, unit: str) -> Finding | None:
    """The well leaked 5 million barrels of [oil], of which only so many barrels were caught."""
    before = re.compile(OF_STUFF.format(re.escape(unit)))
    found = list(before.finditer(ground.text, ground.sentence.start, ground.amount.span.start))
    return Finding(f"{unit} of {found[-1][1]}", found[-1].span(1)) if found else None


def _filled(ground: Ground, unit: str) -> Finding | None:
    """The country is a big [oil] user, and burns 20 million barrels a day: the stuff that the sentence names last."""
    before = (i for i in range(ground.own[0] - 1, -1, -1) if ground.tokens[i].text in ground.words.fillings)
    at, after = next(before, None), past_rate(ground, ground.own[-1] + 1)
    told = after < len(ground.tokens) and ground.tokens[after].text == "of"  # "1,000 barrels a day of crude"
    if at is None or told:
        return None
    token = ground.tokens[at]
    return Finding(f"{unit} of {token.text.lower()}", (token.start, token.end), noun=at)


def _subject(ground: Ground) -> int | None:
    """The noun that the amount's clause tells of."""
    subject = ground.subject()
    plain = subject is not None and subject not in ground.own and ground.tokens[subject].upos in ("NOUN", "PROPN")
    return subject if plain else None
