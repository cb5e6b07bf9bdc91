"""A figure in a relative clause in, who is put into that clause as its source out.

"The flood, which some say has killed 200 people", "the 9,000 barrels a day that scientists estimate are leaking": trees
seldom give such clauses to their speaker.
"""

import re

from pactline.kit import trees
from pactline.model.record import Party
from pactline.model.sentence import Token
from pactline.model.span import Span
from pactline.records.measure_ground import Ground

FINITE = r"(?:has|have|had|is|are|was|were|will|would|could|may|might|can|should)\b"
WHO = r"(?P<who>(?!have |has |had |is |are |was )[A-Za-z][\w'’.-]*(?: (?!have |has |had )[\w'’.-]+){0,4}?)"
SAYS = rf"{WHO} (?:(?:has|have|had) )?(?P<verb>[a-z]+) (?={FINITE})"
BEFORE = re.compile(rf"\b(?:which|that|who),? {SAYS}(?:[^,;.“”]|\.\d)*$")
AFTER = re.compile(rf"^(?: (?:a|an|per) [a-z]+)? (?:that |which |who )?{SAYS}")
CLAUSAL = ("VBP", "VBD", "VBZ", "MD", "WDT", "WP", "WRB", "IN", "CC", "TO")
PLAIN = ("NOUN", "PROPN", "PRON", "DET", "NUM")  # what ends a noun phrase: "some", "analysts"
RELATIVE = ("acl:relcl", "advcl:relcl")


def source(here: Ground) -> Party | None:
    """Who is put into a relative clause before a figure or right behind it."""
    return _told(here, BEFORE, (here.sentence.start, here.amount.span.start)) or _behind(here)


def _behind(here: Ground) -> Party | None:
    """The 40 homes [the mayor] said were lost; a picture of five decisions [the lawmakers] said the firm took."""
    end = here.amount.span.end
    return _told(here, AFTER, (end, here.sentence.end)) or _said(here, end)


def _told(here: Ground, pattern: re.Pattern[str], stretch: tuple[int, int]) -> Party | None:
    """Who says it where the words of a stretch have the pattern."""
    low, high = stretch
    match = pattern.search(here.text[low:high])
    if match is None or match["verb"] not in here.words.tagging:
        return None
    start, end = low + match.start("who"), low + match.end("who")
    inside = [token for token in here.tokens if start <= token.start < end]
    return Party("speaker", None, match["who"], Span(here.sentence.report, start, end)) if _noun(inside) else None


def _noun(tokens: list[Token]) -> bool:
    """Whether tokens are a noun phrase and no clause."""
    return bool(tokens) and tokens[-1].upos in PLAIN and not any(token.xpos in CLAUSAL for token in tokens)


def _said(here: Ground, end: int) -> Party | None:
    """Who says it where a tree has the telling verb of a relative clause right behind what is counted."""
    for verb, token in enumerate(here.tokens):
        subject = trees.child(here.tokens, verb, "nsubj") if token.deprel in RELATIVE else None
        if subject is None or token.text not in here.words.tagging or verb <= here.head:
            continue
        start, stop = here.phrase(subject)
        near = here.text[end:start].strip() in ("", "that", "which") and _noun([here.tokens[subject]])
        if near and trees.child(here.tokens, verb, "ccomp") is not None:
            return Party("speaker", None, here.text[start:stop], Span(here.sentence.report, start, stop))
    return None
