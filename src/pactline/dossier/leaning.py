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
QUOTED = re.compile(r"^[^“]{0,80}: “([A-Za-z]+)")
BARE = re.compile(r"^(?:…\s*)?(?:A|An|The)\s+([a-z]+)\s+(?!of\b|for\b|from\b|at\b|in\b|on\b|by\b|with\b|to\b)[a-z]")
WORD = re.compile(r"[A-Za-z]+")


class Words(msgspec.Struct, frozen=True):
    """leaning.toml."""

    heads: frozenset[str]
    inside: frozenset[str]
    turns: frozenset[str]
    bare: frozenset[str]


def term(text: str, evidence: Evidence, view: View, *, unnamed: bool = False) -> tuple[tuple[str, str], ...]:
    """The particular of a line that tells what stands before it; none where the line speaks for itself; `unnamed` of
    one whose speaker only the text before may name.
    """
    leaning = leans(text) or (unnamed and speaks_bare(text))
    before = clip(view.preceding(evidence).strip(MARKS), BEFORE) if leaning else ""
    return ((NAME, f"“{before}”"),) if len(before.split()) >= ENOUGH and before not in text else ()


def leans(text: str) -> bool:
    """Whether a line begins with a word that stands for something told before, or is short and holds one."""
    known, quoted = _words(), QUOTED.match(text)
    if quoted and quoted[1].lower() in known.turns:
        return True
    heads = [found[1].lower() for found in (HEAD.match(text), quoted) if found]
    inside = {word.lower() for word in WORD.findall(text)} if len(text) <= SHORT else set()
    return any(head in known.heads for head in heads) or not inside.isdisjoint(known.inside)


def speaks_bare(text: str) -> bool:
    """Whether a line begins with a speaker of whom it is not told whose: a spokesman said, the report says."""
    found = BARE.match(text)
    return found is not None and found[1] in _words().bare


@lru_cache(1)
def _words() -> Words:
    """The word lists."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("leaning.toml").read_bytes(), type=Words)
