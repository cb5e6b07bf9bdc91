"""A figure in its sentence in, who says so at the head of the sentence out: an office, which runs clinics, said.

Trees take such sentences apart, so these rules read the words in their order.
"""

import re
from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.record import Party
from pactline.model.sentence import Token
from pactline.model.span import Span
from pactline.records.measure_ground import Ground

OPENING = re.compile(
    r"(?P<who>[^,;:()“”\"\n]{3,80}), (?:which|who|whose) [^;“”\"\n]*,"
    r" (?:(?:has|have|had) )?(?P<verb>[a-z]+)(?: that)? [^;,\n]*$"
)
BEGUN = re.compile(
    r"(?P<who>[^,;:“”\"\n–—]{2,90}?)(?: (?:has|have|had))?(?: [a-z]+ly)?"
    r" (?:(?:said|says|estimated?|estimates|reckons?|reckoned|warned|confirmed|calculates?|calculated)"
    r"(?: (?:on [A-Z]\w+|today|yesterday))?(?: that)?|(?:forecast|predicted|projected|announced) that"
    r"|(?P<shows>shows?|showed|shown|found|finds?|suggests?|suggested|puts?|reveals?|revealed|indicates?|indicated)"
    r"(?: that)?) (?!nothing|little|of |in |as )[^,;:“”\"\n–—]*$"
)
FINDING = ("find", "found", "show")
CLAUSAL = ("VBP", "VBD", "VBN", "MD", "WDT", "WP", "WRB")  # a possessive is tagged as a verb now and then
LINKS = ("SCONJ", "CCONJ", "ADP", "ADV", "AUX", "PART", "VERB")  # what begins a clause and no noun phrase


def opening(here: Ground) -> Party | None:
    """[Holm Aid], which runs the clinics, said complaints were up 40 percent: a speaker parted from its verb."""
    match = OPENING.match(here.text[here.sentence.start : here.amount.span.start])
    if match is None or match["verb"] not in here.words.tagging:
        return None
    finds = match["verb"].startswith(FINDING)  # a study finds that so many do; a rig finds oil
    return _party(here, match) if _tally(here, match["who"]) or not finds else None


def begun(here: Ground) -> Party | None:
    """[The permit for the well] said 9,000 barrels could flow: who says so at the head of what trees take apart."""
    match = BEGUN.match(here.text[here.sentence.start : here.amount.span.start])
    if match is None:
        return None
    low, high = here.sentence.start, here.sentence.start + match.end("who")
    who = [token for token in here.tokens if low <= token.start < high]
    if not who or who[0].upos in LINKS or _beside(here, match):
        return None
    told = _tally(here, match["who"]) if match["shows"] else _plain(who)  # a poll taken in May showed so many
    return _party(here, match) if told else None


def _beside(here: Ground, match: re.Match[str]) -> bool:
    """Lund said [during a visit to the $4 million plant] that it would close: what stands beside what is said."""
    low, high = here.sentence.start + match.end("who"), here.amount.span.start
    below = here.head
    for at in trees.path_up(here.tokens, here.head):
        if low <= here.tokens[at].start < high and here.tokens[at].lemma in here.words.reporting:
            return here.tokens[below].deprel.split(":")[0] in ("obl", "advcl")
        below = at
    return False


def _tally(here: Ground, words: str) -> bool:
    """Whether words name a tally: receipts seen by this paper."""
    return any(word.lower().removesuffix("s") in here.words.tallies for word in words.split())


def _plain(who: Sequence[Token]) -> bool:
    """Whether the words before a verb are a noun phrase and no clause."""
    named = who[-1].upos in ("NOUN", "PROPN", "PRON", "PUNCT")
    return named and not any(token.xpos in CLAUSAL or token.upos == "ADV" for token in who)


def _party(here: Ground, match: re.Match[str]) -> Party:
    """The words of a match as who claims."""
    start = here.sentence.start + match.start("who")
    return Party("speaker", None, match["who"], Span(here.sentence.report, start, start + len(match["who"])))
