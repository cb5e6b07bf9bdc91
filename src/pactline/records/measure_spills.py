"""So many barrels or litres that no word of their sentence names in, the stuff that the report named before out.

"Crews fight the oil slick. Some 5,000 barrels a day are leaking": of oil. Where two stuffs are told of, neither is.
"""

import re

from pactline.kit import trees
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

REACH = 900  # characters back to the stuff: a few paragraphs
SOON = 240  # characters on to the stuff that the next sentence names
MEASURED = r"\b{}(?: \([^()\n]*\))?(?: (?:a|per) day)? of (?:[a-z]+ )??({})\b"
WATER = "water"  # every spill is into some, so that it tells nothing beside another stuff
ITSELF = re.compile(
    r"[,.;:)”’\n]|--| (?:is|are|was|were|has|had|have|from|in|into|on|onto|to|that|which|and|or|out|per|off|at"
    r"|could|would|will|leak\w*|spill\w*|flow\w*|gush\w*|spew\w*|pour\w*|began|since|after|before)\b"
)  # behind a stuff itself, and not behind an "oil rig" or "oil budget"
SAME = {"crude": "oil", "petrol": "gasoline"}  # two words for one stuff


def named(ground: Ground, unit: str) -> Finding | None:
    """Crews fight the [oil] slick. Some 5,000 barrels a day are leaking: the stuff that was named last, if but one."""
    if not _flows(ground):
        return None
    start, end = max(0, ground.amount.span.start - REACH), ground.amount.span.start
    words = "|".join(ground.words.fillings)
    measured = list(re.compile(MEASURED.format(re.escape(unit), words)).finditer(ground.text, start, end))
    if measured:
        return _of(unit, measured[-1][1], measured[-1].span(1))
    found = list(re.compile(rf"\b({words})\b", re.IGNORECASE).finditer(ground.text, start, end))
    kinds = {_kind(one[1]) for one in found} - {WATER}
    if not kinds:
        soon = re.compile(MEASURED.format(re.escape(unit), words)).search(ground.text, end, end + SOON)
        return None if soon is None else _of(unit, soon[1], soon.span(1))
    if len(kinds) > 1:
        return None
    last = [one for one in found if _kind(one[1]) in kinds]
    itself = [one for one in last if ITSELF.match(ground.text, one.end())]
    best = (itself or last)[-1]
    return _of(unit, best[1], best.span(1))


def _of(unit: str, stuff: str, place: tuple[int, int]) -> Finding:
    """So many barrels of a stuff."""
    return Finding(f"{unit} of {stuff.lower()}", place)


def _kind(word: str) -> str:
    """A stuff by the plainest of its names."""
    return SAME.get(word.lower(), word.lower())


def _flows(ground: Ground) -> bool:
    """Whether the verb of an amount says that so much runs out, is caught or pumped."""
    verb = ground.verb()
    if verb is None or ground.tokens[verb].lemma not in ground.words.flowing:
        return False
    own = ground.tokens[ground.head]
    hangs = own.head == verb or trees.child(ground.tokens, ground.head, "acl:relcl") is not None
    return hangs or own.deprel in ("appos", "nmod")
