"""A quantity in its sentence in, the bound the words around it set out: "more than", "nearly", "70 or so"."""

import re
from collections.abc import Collection, Mapping, Sequence

import msgspec

from pactline.model.sentence import Token

# the words between what a number is told by and the number: a toll of [well over] 90
HEDGE = (
    r"(?:(?:only|just|about|some|around|roughly|nearly|almost|over|under|above|more than|less than|fewer than|at least"
    r"|up to|as many as|a mere|well|no|now) )*"
)

LONGEST = 5  # words in the longest phrase of the table
WORDS = re.compile(r"[^\s]+")
BARRED = re.compile(
    r"\b(?:can ?not|can['’]t|may not|must not|(?:not|no longer) (?:be )?(?:allowed|permitted) to) (?:\w+ ){1,2}$"
)  # "cannot export [more than 90 tons]"
REACH = 48  # characters before a bound
LIMIT = 24  # characters before a number in which its limit is told
GOES_ON = re.compile(r"\w| than\b")  # "60 chicks and more than 600 adults"
ABOUT = ("about", "around")
UP_TO = "up to"
ARTICLED = re.compile(r"\b(about|around|roughly|nearly|almost|at least|more than) an? $", re.IGNORECASE)
GLUED = re.compile(r"\d[\d,.]*[a-z]{1,4} \($")  # over 150mph ([240 kph])
FREE = ("PUNCT", "AUX", "ADP", "ADV", "SCONJ", "CCONJ")  # what stands before "about" where it governs nothing
HOLDING = ("arrested", "handed", "handing", "sued")
QUOTES = "“‘\"'("
SIGNS = {"~": "about", "≈": "about", ">": "more than", "<": "less than", "≥": "at least", "≤": "at most"}


class BoundWords(msgspec.Struct, frozen=True):
    """Phrases before and after a number, each with its bound."""

    before: Mapping[str, str]
    after: Mapping[str, str]
    limits: Mapping[str, str]
    climbing: tuple[str, ...]
    talk: tuple[str, ...]  # words that take "over" or "about" as a true preposition


class Bound(msgspec.Struct, frozen=True):
    """A bound and how far its words reach."""

    bound: str
    start: int
    end: int


FROM_FEW = re.compile(
    r"\bfrom (?:a few|several|some|tens|dozens|scores|hundreds|thousands|millions)\b[^.,;]{0,40} to $"
)
PREPOSITIONS = frozenset({"over", "about", "around", "under", "above", "below"})


def around(text: str, start: int, end: int, *, tokens: Sequence[Token], words: BoundWords) -> Bound:
    """The bound of the number at `[start, end)`; "exact" where no word sets one."""
    before = _before(text, tokens, start, words=words) or _before_glued(text, tokens, start, words=words)
    stop, after = _after(text, end, words=words)
    if before is not None:
        barred = before[1] == "more than" and BARRED.search(text, max(before[0] - REACH, 0), before[0]) is not None
        return Bound("at most" if barred else before[1], before[0], stop)
    return Bound(after or _limit(text, start, words.limits) or "exact", start, stop)


def _limit(text: str, start: int, limits: Mapping[str, str]) -> str:
    """The bound that words before a number set without being part of the amount: capped at $5 million."""
    if FROM_FEW.search(text, max(start - REACH - LIMIT, 0), start):
        return "at most"  # costs that range from a few million to [$90 million]
    before = " ".join(text[max(start - LIMIT, 0) : start].lower().split())
    return next((bound for words, bound in limits.items() if f" {before}".endswith(f" {words}")), "")


def _before(text: str, tokens: Sequence[Token], start: int, *, words: BoundWords) -> tuple[int, str] | None:
    """Where the phrase before a number begins, and its bound."""
    sign = text[max(start - 2, 0) : start].strip()
    if sign in SIGNS:
        return start - 2 + text[max(start - 2, 0) : start].index(sign), SIGNS[sign]
    articled = _articled(text, tokens, start)
    if articled is not None:
        return articled.start(1), words.before[articled[1].lower()]
    left = max(start - 48, 0)
    pieces = list(WORDS.finditer(text, left, start))[-LONGEST:]
    for piece in pieces:
        first = piece.start() + len(piece[0]) - len(piece[0].lstrip(QUOTES))
        phrase = " ".join(text[first:start].split()).lower().rstrip(f"{QUOTES} ")  # at least “four faults”
        talk = () if phrase in ABOUT and _held(tokens, first) else words.talk
        if phrase == UP_TO and _climbs(tokens, first, words.climbing):
            return None
        if phrase in words.before and not (phrase in PREPOSITIONS and _governs(tokens, first, talk)):
            return first, words.before[phrase]
    return None


def _before_glued(text: str, tokens: Sequence[Token], start: int, *, words: BoundWords) -> tuple[int, str] | None:
    """The bound of a figure that brackets tell again in another unit: over 150mph ([240 kph])."""
    first = GLUED.search(text, max(start - LIMIT, 0), start)
    found = None if first is None else _before(text, tokens, first.start(), words=words)
    return None if found is None else (start, found[1])


def _articled(text: str, tokens: Sequence[Token], start: int) -> re.Match[str] | None:
    """A bound before the article of what a number tells: about a [20 percent] decline; not "talks about a"."""
    match = ARTICLED.search(text, max(start - LIMIT, 0), start)
    at = next((index for index, one in enumerate(tokens) if match is not None and one.start == match.start(1)), None)
    if match is None or at is None or (at > 0 and tokens[at - 1].upos not in FREE):
        return None
    return match


def _climbs(tokens: Sequence[Token], start: int, climbing: Collection[str]) -> bool:
    """Whether "up" at an offset is the way that something goes: the toll edged [up] to 80."""
    at = next((index for index, token in enumerate(tokens) if token.start == start), 0)
    at -= at > 1 and tokens[at - 1].upos == "PRON"  # "ramp [that] up to 80,000"
    return at > 0 and tokens[at - 1].lemma in climbing


def _held(tokens: Sequence[Token], start: int) -> bool:
    """Whether people are held before a word, so that "about" sets a bound: arrested about 50 people."""
    before = next((tokens[at - 1] for at, token in enumerate(tokens) if token.start == start and at > 0), None)
    return before is not None and before.text.lower() in HOLDING


def _governs(tokens: Sequence[Token], start: int, talk: Collection[str]) -> bool:
    """Whether a word is a true preposition ("talks about 28 programmes"), by the noun or verb of talk before it."""
    at = next((index for index, token in enumerate(tokens) if token.start == start), None)
    return at is not None and at > 0 and tokens[at - 1].text.lower() in talk


def _after(text: str, end: int, *, words: BoundWords) -> tuple[int, str]:
    """How far the phrase after a number or unit reaches, and its bound."""
    if text.startswith("+", end):
        return end + 1, "at least"
    for phrase, bound in words.after.items():
        gap = "" if phrase.startswith("-") else " "
        stop = end + len(gap + phrase)
        if text[end:stop].lower() == gap + phrase and not GOES_ON.match(text, stop):
            return stop, bound
    return end, ""
