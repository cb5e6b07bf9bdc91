"""A string of word classes in, the stretches that a rule of times.toml reads as a time out, longest first.

A rule's `match` is a regular expression over classes: `{month}` is a word of that class, `{day=n31}` names it for the
rule that builds the expression, a name in capitals is one of the `[macro]`s, `<{prep}` asks that a word of the class
stand before. Only bounded repetition occurs, so a search takes time in proportion to the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.mentions.times.words import Alphabet, Value, Word

_SLOT = re.compile(r"(<!?|>!?)?\{(?:(\w+)=)?(\w+)\}")
MAX_DEPTH = 6  # macros inside macros
NO_WORD = "\x00"


class Rule(msgspec.Struct, frozen=True):
    """One line of the grammar: `make` is the function of rules.py that builds the expression."""

    name: str
    match: str
    make: str


class Times(msgspec.Struct, frozen=True):
    """times.toml."""

    words: dict[str, dict[str, Value]]
    macro: dict[str, str]
    rule: tuple[Rule, ...]
    tied: dict[str, str]
    future: tuple[str, ...] = ()
    past: tuple[str, ...] = ()
    ranked: tuple[str, ...] = ()


class Found(msgspec.Struct, frozen=True):
    """Words `[first, last)` that a rule reads, and which words it named."""

    first: int
    last: int
    rule: Rule
    parts: Mapping[str, tuple[int, int]]


class Phrase(msgspec.Struct, frozen=True):
    """What a rule of rules.py is given: the named words of one finding."""

    words: Sequence[Word]
    parts: Mapping[str, tuple[int, int]]

    def has(self, name: str) -> bool:
        """Did this part occur?"""
        return name in self.parts

    def of(self, name: str) -> Sequence[Word]:
        """The words of a part."""
        first, last = self.parts.get(name, (0, 0))
        return self.words[first:last]

    def value(self, name: str, kind: str | None = None) -> Value:
        """What the last word of a part means as a `kind` (the part's own name by default)."""
        return self.of(name)[-1].values[kind or name]

    def number(self, name: str, kind: str | None = None) -> int:
        """A value that is a whole number."""
        return int(self.value(name, kind))

    def text(self, name: str) -> str:
        """The words of a part, in small letters."""
        return " ".join(word.text.lower() for word in self.of(name))


class Grammar:
    """The rules of a language, compiled once."""

    def __init__(self, times: Times) -> None:
        self.alphabet = Alphabet(times.words)
        self.macros = times.macro
        self.rules = tuple((rule, re.compile(self._expand(rule.match, []))) for rule in times.rule)

    def find(self, codes: str) -> list[Found]:
        """All stretches that rules read, none overlapping: the first, then the longest, then the earlier rule wins."""
        ranked = []
        for place, (_, pattern) in enumerate(self.rules):
            for match in pattern.finditer(codes):
                ranked.append((match.start(), -match.end(), place, match))
        ranked.sort(key=lambda one: one[:3])
        return list(self._apart(ranked))

    def _apart(self, ranked: Sequence[tuple[int, int, int, "re.Match[str]"]]) -> Iterator[Found]:
        """Drop what overlaps an earlier one."""
        upto = 0
        for start, end, place, match in ranked:
            if start >= upto and -end > start:
                upto = -end
                yield Found(start, upto, self.rules[place][0], _parts(match))

    def _expand(self, pattern: str, seen: list[str], depth: int = 0) -> str:
        """A pattern over the private alphabet; a part named twice is numbered by `seen`, which all its slots share."""

        def slot(match: "re.Match[str]") -> str:
            look, part, name = match.groups()
            if name in self.macros and depth < MAX_DEPTH:
                body = f"(?:{self._expand(self.macros[name], seen, depth + 1)})"
            else:
                body = f"[{self.alphabet.members(name) or NO_WORD}]"
            if look:
                return {"<": "(?<=", "<!": "(?<!", ">": "(?=", ">!": "(?!"}[look] + body + ")"
            if part:
                seen.append(part)
                return f"(?P<{part}_{len(seen)}>{body})"
            return body

        return _SLOT.sub(slot, pattern).replace(" ", "")


def _parts(match: "re.Match[str]") -> dict[str, tuple[int, int]]:
    """Each named part once: where it first occurs."""
    parts: dict[str, tuple[int, int]] = {}
    for name, got in match.groupdict().items():
        if got:
            parts.setdefault(name.rsplit("_", 1)[0], match.span(name))
    return parts
