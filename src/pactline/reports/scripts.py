"""A text in, the words that mix letters of two alphabets out: "Minsk" with a Cyrillic "i" looks like Minsk and is not.

Such a word is left as it stands, since nobody knows which alphabet was meant; it is told, for no search, list of names
or other report will meet it (FAULTS row 11). Of Greek only the letters that look like Latin ones count: k\u03a9 and
\u03bcg are units.
"""

import re

from pactline.model.report import Repair

LATIN = "A-Za-z\u00c0-\u024f"
CYRILLIC = "\u0400-\u052f"
GREEK = "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf"
SHOWN = 5  # words told of one report
LONGEST = 60  # letters to each side of where the alphabets meet
_MET = re.compile(f"[{LATIN}][{CYRILLIC}{GREEK}]|[{CYRILLIC}{GREEK}][{LATIN}]")
_LETTERS = re.compile(r"[^\W\d_]+")
_OTHER = re.compile(f"[{CYRILLIC}{GREEK}]")


def mixed(text: str) -> tuple[Repair, ...]:
    """Tell the words that mix alphabets, each once, with the code points that are not Latin."""
    words = list(dict.fromkeys(_word(text, met.start()) for met in _MET.finditer(text)))
    told = [f"{word} mixes alphabets ({', '.join(_codes(word))})" for word in words[:SHOWN]]
    if len(words) > SHOWN:
        told.append(f"and {len(words) - SHOWN} more words mix alphabets")
    return tuple(Repair("characters", one) for one in told)


def _word(text: str, at: int) -> str:
    """The word around a place."""
    low = max(at - LONGEST, 0)
    inside = (found for found in _LETTERS.finditer(text, low, at + LONGEST) if found.start() <= at < found.end())
    found = next(inside, None)
    return found[0] if found else text[at : at + 2]


def _codes(word: str) -> list[str]:
    """The code points of a word's letters that are not Latin, each once."""
    return [f"U+{ord(one):04X}" for one in dict.fromkeys(_OTHER.findall(word))]
