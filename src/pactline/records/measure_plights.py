"""A count of those whom something befell in, who they are and in what it befell them out: people dead [in a fire].

"Eight [sailors] were dead and 10 more missing": the missing are sailors. "More than 90 dead in a train fire" are not
those dead in a flood.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.model.record import Measure, Record
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

STATES = r"(?:dead|killed|injured|hurt|missing|wounded|arrested|detained|trapped|displaced|homeless)"
BEHIND = re.compile(rf"(?: (?:more|others?))?(?: (?:feared|confirmed|reported|presumed|still|now))* ({STATES})\b")
MISHAP = re.compile(r" (in (?:a|an) (?:[a-z-]+ ){1,3}?[a-z-]+)(?=[,.;:\n]|$| (?:and|but|plus)\b)")
SAME = re.compile(
    rf"(?: (?:were|are|was|is|have been|had been))?(?: (?:still|now|confirmed|reported|feared))* {STATES}"
    r",?(?: and| with)?(?: another| a further)? "
)
ONLY = re.compile(rf"^(?:{STATES} people|people)$")
SAID = re.compile(rf"^{STATES} | (?:who|were|are|is|was|have|had|confirmed|reported|feared) .*$")
WHO = re.compile(
    r"(?: of [^,.;:()]{3,40}?)?(?:,? and [a-z]+(?: [a-z]+)?)?"
    r" who (?:are|were|have|had|haven['’]t|hadn['’]t|remain|remained)\b[^,.;:()“”\"\n\d]{3,70}"
)
FATE = re.compile(r"\b(?:died|dead|killed|missing|injured|wounded|hurt|homeless|trapped|seen|heard)\b")
LONGEST = 14  # words of what is told
PEOPLE = "people"


def told(here: Ground, finding: Finding, found: Sequence[Record]) -> Finding:
    """A finding of people with their plight, those told right before, and the mishap that befell them."""
    state = BEHIND.match(here.text, _end(here))
    if here.amount.unit != PEOPLE or not ONLY.match(finding.label) or state is None:
        return finding
    who = _counted(here, found[-1]) if found else ""
    mishap = MISHAP.match(here.text, state.end())
    if not who and mishap is not None:
        return msgspec.structs.replace(finding, label=f"people {state[1]} {mishap[1]}")
    return msgspec.structs.replace(finding, label=f"{state[1]} {who or PEOPLE}")


def who(here: Ground) -> str:
    """A count with the clause that tells the plight of those counted: 16 [sailors who are known to have died]."""
    if here.amount.rule != "plural_noun" or here.amount.noun is None:
        return ""
    clause = WHO.match(here.text, here.amount.noun.end)
    if clause is None or not FATE.search(clause[0]):
        return ""
    words = " ".join(here.text[_end(here) : clause.end()].split())
    return words if len(words.split()) <= LONGEST else ""


def _end(here: Ground) -> int:
    """Where the number itself ends."""
    return here.amount.number.end if here.amount.number is not None else here.amount.span.end


def _counted(here: Ground, before: Record) -> str:
    """The noun for those counted right before, whom the like befell; empty where they are any people."""
    body = before.body
    if not isinstance(body, Measure) or body.amount.sentence != here.amount.sentence or body.amount.noun is None:
        return ""
    between = here.text[body.amount.noun.end : here.amount.span.start]
    told = SAID.sub("", SAID.sub("", body.label))
    plain = body.amount.rule == "plural_noun" and told.endswith(here.text[slice(*_span(body))])
    return told if plain and SAME.fullmatch(between) and PEOPLE not in told.split() else ""


def _span(body: Measure) -> tuple[int, int]:
    """Where the noun of a count stands."""
    noun = body.amount.noun
    return (0, 0) if noun is None else (noun.start, noun.end)
