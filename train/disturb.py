"""A window in, the same window as careless or shouting print would have it out; its labels stay true.

Treebanks are tidy where news is not: headlines in capitals, no full stop under a headline, typing slips, typographic
quotes, a dateline before the first sentence, places and bodies that no treebank names.
"""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from train.names import runs
from train.renames import pool
from train.sample import MISSING, Window

PARTS: dict[str, list[str]] = tomllib.loads((Path(__file__).parent / "datelines.toml").read_text(encoding="utf-8"))
SHARE = 0.20  # of the windows are disturbed, each in one way
SLIPS = 0.05  # of the words of a window with typing slips
RENAMED = 0.6  # of the names of a window with other names

Disturbance = Callable[[Window, Random], Window]


def disturb(window: Window, chance: Random) -> Window:
    """Disturb a small share of the windows, leave the others as they are."""
    if chance.random() >= SHARE or not window.words:
        return window
    (way,) = chance.choices(list(WAYS), list(WAYS.values()))
    return way(window, chance)


def shout(window: Window, chance: Random) -> Window:
    """PARLIAMENT VOTES ON TREATY The vote will be held in May."""
    return recased(window, chance.choice(sorted(set(window.sentence))), str.upper)


def headline(window: Window, chance: Random) -> Window:
    """Parliament Votes On Treaty The vote will be held in May."""
    return recased(window, chance.choice(sorted(set(window.sentence))), lambda word: word[:1].upper() + word[1:])


def whisper(window: Window, _: Random) -> Window:
    """Parliament votes on treaty in may"""
    return replace(window, words=tuple(word.lower() for word in window.words))


def stopless(window: Window, chance: Random) -> Window:
    """Parliament votes on treaty The vote will be held in May."""
    stops = [at for at in range(len(window.words)) if window.words[at] == "." and ends(window, at)]
    stops = [at for at in stops if at + 1 not in window.head]
    return without(window, chance.choice(stops)) if stops and len(window.words) > 1 else window


def slips(window: Window, chance: Random) -> Window:
    """Parlaiment votes on teh treaty."""
    words = (slip(word, chance) if chance.random() < SLIPS else word for word in window.words)
    return replace(window, words=tuple(words))


def curly(window: Window, _: Random) -> Window:
    """“We’ll vote,” he said — at last."""
    out, opened = [], False
    for word in window.words:
        if word in {'"', "``", "''"}:
            opened = not opened
            out.append("“" if opened else "”")
        else:
            out.append(word.replace("'", "’").replace("--", "—"))
    return replace(window, words=tuple(out))


def dateline(window: Window, chance: Random) -> Window:
    """VILNIUS, May 4 (Reuters) - The parliament votes on the treaty."""
    city, agency = chance.choice(PARTS["cities"]).split(), chance.choice(PARTS["agencies"])
    city = [word.upper() for word in city] if chance.random() < 0.6 else city  # most agencies print it in capitals
    rows = [(word, "PROPN", "NNP", f"{'I' if at else 'B'}-LOC") for at, word in enumerate(city)]
    if chance.random() < 0.6:
        month, day = chance.choice(PARTS["months"]), str(chance.randint(1, 30))
        rows += [(",", "PUNCT", ",", "O"), (month, "PROPN", "NNP", "O"), (day, "NUM", "CD", "O")]
    if chance.random() < 0.7:
        rows += [("(", "PUNCT", "-LRB-", "O"), (agency, "PROPN", "NNP", "B-ORG"), (")", "PUNCT", "-RRB-", "O")]
    rows.append((chance.choice(PARTS["dashes"]), "PUNCT", ":", "O"))
    words, upos, xpos, names = zip(*rows, strict=True)
    count = len(rows)
    return Window(
        words + window.words,
        upos + window.upos,
        xpos + window.xpos,
        (MISSING,) * count + tuple(head + count if head > 0 else head for head in window.head),
        ("",) * count + window.rel,
        names + window.names,
        (0,) * count + window.sentence,
    )


def rename(window: Window, chance: Random) -> Window:
    """The parliament of Suva votes on the treaty with Palau."""
    words = list(window.words)
    for start, end in runs(window.names):
        plain = all(words[at].istitle() and window.upos[at] in {"PROPN", ""} for at in range(start, end))
        others = pool().get((window.names[start][2:], end - start), ())
        if plain and others and chance.random() < RENAMED:
            words[start:end] = chance.choice(others).split()
    return replace(window, words=tuple(words))


WAYS: dict[Disturbance, float] = {
    shout: 2,
    headline: 2,
    whisper: 1.5,
    stopless: 2.5,
    slips: 2,
    curly: 3,
    dateline: 3,
    rename: 4,
}


def recased(window: Window, number: int, change: Callable[[str], str]) -> Window:
    """Change the letters of one sentence."""
    pairs = zip(window.words, window.sentence, strict=True)
    return replace(window, words=tuple(change(word) if at == number else word for word, at in pairs))


def ends(window: Window, at: int) -> bool:
    """Tell whether a word is the last of its sentence."""
    return at + 1 == len(window.words) or window.sentence[at + 1] != window.sentence[at]


def without(window: Window, gone: int) -> Window:
    """Leave out one word that heads no other."""

    def rest(layer: tuple[Any, ...]) -> tuple[Any, ...]:
        return layer[:gone] + layer[gone + 1 :]

    heads = tuple(head - 1 if head > gone + 1 else head for head in rest(window.head))
    return Window(
        rest(window.words),
        rest(window.upos),
        rest(window.xpos),
        heads,
        rest(window.rel),
        rest(window.names),
        rest(window.sentence),
    )


def slip(word: str, chance: Random) -> str:
    """Swap, drop or double a letter inside a longer word."""
    if len(word) < 4 or not word.isalpha():
        return word
    at = chance.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return chance.choice([swapped, word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]])
