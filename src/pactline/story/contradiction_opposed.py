"""Statements in, opposite assertions of two parties on one happening out: who fired first, paid or not, met or not."""

import re
from collections.abc import Iterator
from datetime import date

from pactline.story.clashes import Case, Clash, Spoken, sides
from pactline.story.contradiction_denials import everything, is_open
from pactline.story.contradiction_wording import denial

NEAR = 7  # days between two tellings of one happening
MONTH = 31  # days from a payment that is told to one that is denied
CAP = 40  # statements of one kind that are compared
STEM = 5  # letters by which a state and its adjective meet
NAME = re.compile(r"\b[A-Z][\w’'-]+")
NONE = re.compile(
    r"\bno (?:such (?:secret |phone )?([a-z]+)\b"
    r"|([a-z]+) (?:ever )?(?:took place|was held|had been held|happened|had taken place)\b)",
    re.I,
)
SOURCE = re.compile(r"\bfrom (?:the )?([A-Z]\w+)")


def first(case: Case) -> Iterator[Clash]:
    """Norvath said that Sulmaran guards fired first. / Sulmara said that Norvathian troops fired first."""
    told = [(one, who) for one in everything(case) if (who := _first(one, case))][:CAP]
    for at, (one, theirs) in enumerate(told):
        for other, ours in told[at + 1 :]:
            crossed = _is(one.name, ours) and _is(other.name, theirs) and not _is(one.name, theirs)
            if crossed and sides(one, other, case.table) and _days(one, other, case, most=NEAR) is not None:
                yield denial(one, other, "first")


def unreceived(case: Case) -> Iterator[Clash]:
    """Norvath said that it had paid Sulmara $40 million. / Sulmara said that it had received nothing from Norvath."""
    missed = [one for one in _asserted(case) if _says(one, case.table.unreceived, case)][:CAP]
    paid = [one for one in _asserted(case) if missed and _says(one, case.table.paying, case)][:CAP]
    for one in missed:
        source = SOURCE.search(one.text)
        for other in paid:
            payer = _is(other.name, source[1] if source else one.text)
            if payer and _answers(one, other, case, most=MONTH):
                yield denial(other, one, "unreceived")


def unheld(case: Case) -> Iterator[Clash]:
    """The ministry said that its envoy met Ilves. / There was no such meeting, Ilves said."""
    denied = [(one, words) for one in everything(case) if (words := _none_of(one, case))][:CAP]
    met = frozenset(word for _, words in denied for word in words)
    held = [one for one in _asserted(case) if not met.isdisjoint(one.words)][:CAP]
    for one, words in denied:
        for other in held:
            if not words.isdisjoint(other.words) and not is_open(other, case) and _answers(one, other, case, most=NEAR):
                yield denial(other, one, "unheld")


def _answers(denied: Spoken, said: Spoken, case: Case, *, most: int) -> bool:
    """Does a denial answer what is said of who denies, not before it and within some days?"""
    days = _days(said, denied, case, most=most)
    named = bool(denied.name) and re.search(rf"\b{re.escape(denied.name.split()[-1])}\b", said.text) is not None
    there = _is(said.name, case.pages[denied.report].report.text)
    return named and there and days is not None and days >= 0 and sides(denied, said, case.table)


def _asserted(case: Case) -> Iterator[Spoken]:
    """What somebody with a name puts forward."""
    return (one for one in everything(case) if NAME.search(one.name) and one.act in case.table.asserts)


def _says(one: Spoken, pattern: str, case: Case) -> bool:
    """Does a speaker tell so of itself: it had paid?"""
    name = re.escape(one.name.split()[-1]) if one.name else "it"
    own = re.search(rf"^(?:that )?(?:it|they|we|he|she|(?:the )?{name}) (?:{pattern})\b", one.text.strip(), re.I)
    return own is not None and case.table.hedges.isdisjoint(one.words)


def _first(one: Spoken, case: Case) -> str:
    """The name of those whom a statement calls the first to do so; "" for none."""
    if not one.speaker or one.act not in case.table.asserts or is_open(one, case):
        return ""
    begun = "|".join(sorted(case.table.begun))
    found = re.search(
        rf"^(?:that )?(?:the )?([A-Z]\w+)(?: [a-z]+){{0,3}}? (?:had |have |has )?(?:{case.table.first})\b"
        rf"(?=(?: [\w-]+){{0,3}} first\b| (?:the |this )?(?:\w+ )?(?:{begun})\b)",
        one.text.strip(),
    )
    return found[1] if found else ""


def _none_of(one: Spoken, case: Case) -> frozenset[str]:
    """The words for a happening that a speaker says there was none of."""
    found = NONE.search(one.text) if one.speaker and one.act in (*case.table.asserts, "deny") else None
    noun = (found[1] or found[2]).lower() if found else ""
    return frozenset(word for words in case.table.held if words[0] == noun for word in words)


def _is(name: str, words: str) -> bool:
    """Has a name a word that begins like one of some words: Norvath, Norvathian?"""
    ours, theirs = ({one[:STEM] for one in NAME.findall(text)} for text in (name, words))
    return bool(ours & theirs)


def _days(one: Spoken, other: Spoken, case: Case, *, most: int) -> int | None:
    """Days from the report of one statement to that of another; None where unknown or too many."""
    first_, last = (case.base.datings[side.report].when for side in (one, other))
    if not (first_.last and last.first):
        return None
    days = (date.fromisoformat(last.first) - date.fromisoformat(first_.last)).days
    return days if abs(days) <= most else None
