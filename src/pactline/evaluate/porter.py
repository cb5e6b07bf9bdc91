"""An English word in, its stem out, by the rules of Porter (1980), as ROUGE counts words.

Departures that are usual since: words of one or two letters stay, `y` after a vowel stays, `-logi` becomes `-log`.
"""

from functools import cache
from itertools import pairwise

VOWELS = "aeiou"
STEP2 = (
    *(("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble")),
    *(("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate")),
    *(("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous")),
    *(("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("fulli", "ful"), ("logi", "log")),
)
STEP3 = (
    *(("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")),
)
STEP4 = (
    *("al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou"),
    *("ism", "ate", "iti", "ous", "ive", "ize"),
)
SHORT = 2  # letters of a word that stays as it is


@cache
def stem(word: str) -> str:
    """The stem of a lower-case word."""
    if len(word) <= SHORT:
        return word
    word = _step1c(_step1b(_step1a(word)))
    word = _replaced(_replaced(word, STEP2), STEP3)
    return _step5(_step4(word))


def _consonant(word: str, at: int) -> bool:
    """Whether a letter is a consonant; y is one at the start and after a vowel."""
    if word[at] in VOWELS:
        return False
    return word[at] != "y" or at == 0 or not _consonant(word, at - 1)


def _measure(word: str) -> int:
    """How often a vowel is followed by a consonant."""
    kinds = [_consonant(word, at) for at in range(len(word))]
    return sum(not kind and after for kind, after in pairwise(kinds))


def _vowel(word: str) -> bool:
    """Whether there is a vowel."""
    return any(not _consonant(word, at) for at in range(len(word)))


def _double(word: str) -> bool:
    """Whether a word ends in one consonant twice."""
    return len(word) > 1 and word[-1] == word[-2] and _consonant(word, len(word) - 1)


def _open(word: str) -> bool:
    """Whether a word ends in consonant, vowel, consonant other than w, x, y; "at" counts as that."""
    if len(word) == SHORT:
        return not _consonant(word, 0) and _consonant(word, 1)
    last = len(word) - 1
    shape = last > 1 and _consonant(word, last) and not _consonant(word, last - 1) and _consonant(word, last - 2)
    return shape and word[last] not in "wxy"


def _step1a(word: str) -> str:
    """Plurals."""
    if word.endswith("ies") and len(word) == len("ties"):
        return word[:-1]
    for ending, new in (("sses", "ss"), ("ies", "i"), ("ss", "ss"), ("s", "")):
        if word.endswith(ending):
            return word.removesuffix(ending) + new
    return word


def _step1b(word: str) -> str:
    """-ed and -ing."""
    if word.endswith("ied"):
        return word[:-3] + ("ie" if len(word) == len("died") else "i")
    if word.endswith("eed"):
        return word[:-1] if _measure(word[:-3]) > 0 else word
    for ending in ("ed", "ing"):
        rest = word.removesuffix(ending)
        if rest != word and _vowel(rest):
            return _mended(rest)
    return word


def _mended(rest: str) -> str:
    """What -ed or -ing leaves, made a stem."""
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if _double(rest):
        return rest if rest[-1] in "lsz" else rest[:-1]
    return rest + "e" if _measure(rest) == 1 and _open(rest) else rest


def _step1c(word: str) -> str:
    """-y after a consonant."""
    turns = word.endswith("y") and len(word) > SHORT and _consonant(word, len(word) - 2)
    return word[:-1] + "i" if turns else word


def _replaced(word: str, rules: tuple[tuple[str, str], ...]) -> str:
    """The longest ending replaced, where enough is left."""
    if word.endswith("alli") and rules is STEP2 and _measure(word[:-4]) > 0:
        return _replaced(word[:-2], STEP2)
    for ending, new in sorted(rules, key=lambda rule: -len(rule[0])):
        if word.endswith(ending):
            rest = word.removesuffix(ending)
            kept = word[:-3] if ending == "logi" else rest
            return rest + new if _measure(kept) > 0 else word
    return word


def _step4(word: str) -> str:
    """Endings of long words."""
    for ending in sorted(STEP4, key=len, reverse=True):
        if word.endswith(ending):
            rest = word.removesuffix(ending)
            long = _measure(rest) > 1 and (ending != "ion" or rest[-1:] in ("s", "t"))
            return rest if long else word
    return word


def _step5(word: str) -> str:
    """A last -e, one of two l."""
    if word.endswith("e"):
        rest = word[:-1]
        if _measure(rest) > 1 or (_measure(rest) == 1 and not _open(rest)):
            word = rest
    return word[:-1] if word.endswith("ll") and _measure(word[:-1]) > 1 else word
