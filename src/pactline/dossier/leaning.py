"""A line in, the sentence before the one it rests on out, where the line leans on it: “It will be shut in May.”"""

import re
from functools import lru_cache
from importlib import resources

import msgspec

from pactline.dossier.view import View
from pactline.dossier.wording import clip
from pactline.model.span import Evidence

NAME = "After"
SHORT = 90  # characters of a line that a word inside it may make unclear
BEFORE = 240  # characters of the sentence before
ENOUGH = 4  # words of it at least; fewer are a heading
MARKS = ' "“”'
HEAD = re.compile(r"^(?:…\s*)?[“\"‘'(]*\s*([A-Za-z]+)")
QUOTED = re.compile(r"^[^“\"]{0,80}[:,] [“\"]([A-Za-z]+)")
ACCORDING = re.compile(r"^According to [^,]{2,80}, ([a-z]+)")
SPOKEN = re.compile(r"[“\"]([^“”\"]+)[”\"]")  # what stands between marks
NAMED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+|\b[A-Z]{2,}\b")  # a name, and not the first word
HANGING = re.compile(r"([A-Za-z]+)[.?!,]?[”\"]")  # the last word of a quotation
BARE = re.compile(r"^(?:…\s*)?(?:A|An|The)\s+([a-z]+)\s+(?!of\b|for\b|from\b|at\b|in\b|on\b|by\b|with\b|to\b)[a-z]")
WORD = re.compile(r"[A-Za-z]+")


class Words(msgspec.Struct, frozen=True):
    """leaning.toml."""

    heads: frozenset[str]
    inside: frozenset[str]
    turns: frozenset[str]
    third: frozenset[str]
    hanging: frozenset[str]
    bare: frozenset[str]
    several: frozenset[str]


def term(text: str, evidence: Evidence, view: View, *, speaker: str = "") -> tuple[tuple[str, str], ...]:
    """The particular of a line that tells what stands before it; none where the line speaks for itself; `speaker` the
    words for one whom only the text before may name.
    """
    leaning = leans(text) or speaks_bare(text if speaker else "") or stands_bare(speaker)
    before = clip(view.preceding(evidence).strip(MARKS), BEFORE) if leaning else ""
    return ((NAME, f"“{before}”"),) if len(before.split()) >= ENOUGH and before not in text else ()


def leans(text: str) -> bool:
    """Whether a line begins with a word that stands for something told before, is short and holds one, or quotes one
    that nothing in the quotation is named for.
    """
    known, quoted = _words(), QUOTED.match(text)
    if quoted and quoted[1].lower() in known.turns:
        return True
    heads = [found[1].lower() for found in (HEAD.match(text), quoted, ACCORDING.match(text)) if found]
    inside = {word.lower() for word in WORD.findall(text)} if len(text) <= SHORT else set()
    if any(head in known.heads for head in heads) or not inside.isdisjoint(known.inside):
        return True
    return any(_unnamed(found[1], known) for found in SPOKEN.finditer(text)) or _hangs(text, known)


def _unnamed(said: str, known: Words) -> bool:
    """Whether words between marks have a he or a them before any name: “We wrote to him,” she said."""
    name = NAMED.search(said)
    before = said[: name.start()] if name else said
    return any(word.lower() in known.third for word in WORD.findall(before))


def _hangs(text: str, known: Words) -> bool:
    """Whether a quotation breaks off where what stood before goes on: “Nobody can tell when,” she said."""
    return any(found[1].lower() in known.hanging for found in HANGING.finditer(text))


def speaks_bare(text: str) -> bool:
    """Whether a line begins with a speaker of whom it is not told whose: a spokesman said, the report says."""
    found = BARE.match(text)
    return found is not None and found[1] in _words().bare


def stands_bare(speaker: str) -> bool:
    """Whether the words for a speaker are one noun known from before, or a number of them: the two leaders."""
    known, words = _words(), speaker.lower().split()
    told = words[1:] if words[:1] and words[0] in known.several else []
    told = told[1:] if told and told[0] in known.several else told
    return len(told) == 1 and told[0] in known.bare


@lru_cache(1)
def _words() -> Words:
    """The word lists."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("leaning.toml").read_bytes(), type=Words)
