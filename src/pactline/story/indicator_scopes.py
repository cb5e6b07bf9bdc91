"""Two shares of one whole in, whether their words set them apart out: another place, doer, purpose, phase, or bridge.

"40 percent of the children were vaccinated against measles" and "60 percent against polio" are two shares, as are those
of the first phase and of the second. "The dam" of a report that names the Oru dam is not "the dam" of one that names
another.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from pactline.model.story import Fact
from pactline.story import indicator_works, measured

REACH = 60  # characters of a phrase that are read
STEM = 5  # letters by which the forms of a word meet
KEPT = 1 << 12  # reports and nouns whose names are kept at hand
ALONE = re.compile(r"\b(?:in|at|on|for) [^.;:\n]{3,40} alone\b[^.;:\n]*$", re.I)
FRONTED = re.compile(
    r"(?:^|[.;:\n] ?)(?:On|In|At|Across|Along|Within|Among) ((?:the |its |their )?[^.;:,\d\n]{3,40}?),?"
    r"(?: (?:he|she|it|they|[A-Z]\w+) said,)?(?: it (?:is|was))? (?:only |just |some |about |nearly |almost )?$"
)
ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "our", "all", "any"))
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
WORDS = 4  # words of a phrase
Scopes = Mapping[str, frozenset[str]]


def apart(one: Fact, other: Fact, texts: Mapping[str, str]) -> bool:
    """Are two figures of two things: one of a part by itself, or two shares by their wholes or their reports?"""
    if _alone(one, texts) != _alone(other, texts) or _differ_fronted(one, other, texts):
        return True
    if measured.measure(one).of is None or measured.measure(other).of is None:
        return False
    return _rivals(one, other) or clash(*(_behind(fact, texts) for fact in (one, other))) or _named(one, other, texts)


def _alone(fact: Fact, texts: Mapping[str, str]) -> bool:
    """Is a figure told of one part by itself: [in the north wing alone], 98 percent is done?"""
    span = measured.measure(fact).amount.span
    line = texts[span.report][max(0, span.start - REACH) : span.start]
    return ALONE.search(line) is not None


def placed(fact: Fact, texts: Mapping[str, str]) -> bool:
    """Is a figure of a part by itself, or of the place with which its sentence opens?"""
    return _alone(fact, texts) or bool(_fronted(fact, texts))


def _differ_fronted(one: Fact, other: Fact, texts: Mapping[str, str]) -> bool:
    """Do the sentences of two shares open with two places, or only the one of them: on the Oru section 81 percent?"""
    ours, theirs = (_fronted(fact, texts) for fact in (one, other))
    if not (ours or theirs) or measured.measure(one).of is None or measured.measure(other).of is None:
        return False
    return not _stems(ours) & _stems(theirs)


def _fronted(fact: Fact, texts: Mapping[str, str]) -> frozenset[str]:
    """The words of the place right before a figure, with which its sentence opens; none where they tell a time."""
    span = measured.measure(fact).amount.span
    line = texts[span.report][max(0, span.start - REACH) : span.start]
    match = FRONTED.search(line)
    return frozenset(_phrase(match[1])) if match else frozenset()


def clash(ours: Scopes, theirs: Scopes) -> bool:
    """Do two sentences tell two places, purposes or doers by one small word? Of doers, one alone is enough."""
    if bool(ours.get("by")) != bool(theirs.get("by")):
        return True
    return any(_differ(ours[link], theirs[link]) for link in ours.keys() & theirs.keys())


def told(text: str) -> Scopes:
    """What the small words of a sentence lead to."""
    found: dict[str, set[str]] = {}
    for match in _link().finditer(text):
        found.setdefault(match[0].casefold(), set()).update(_phrase(text[match.end() : match.end() + REACH]))
    return {link: frozenset(words) for link, words in found.items() if words}


def _differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Have two phrases nothing in common; where both have names, no name?"""
    names = [frozenset(word for word in words if word[:1].isupper()) for words in (ours, theirs)]
    if all(names):
        return not _stems(names[0]) & _stems(names[1])
    return not _stems(ours) & _stems(theirs)


def _stems(words: frozenset[str]) -> frozenset[str]:
    """Words by their first letters."""
    return frozenset(word.casefold()[:STEM] for word in words)


@cache
def _link() -> re.Pattern[str]:
    """The small words that lead to a place, a purpose or a doer."""
    links = "|".join(indicator_works.table().scopes["links"])
    return re.compile(rf"\b(?:{links})\b(?= )", re.I)


def _phrase(text: str) -> Iterator[str]:
    """The words of the phrase with which a text begins; none where it tells a time or a number."""
    stop = re.search(r"[^\w\s'’-]|\d", text)
    words = WORD.findall(text[: stop.start()] if stop else text)
    held: list[str] = []
    for word in words:
        low = word.casefold()
        if low in ARTICLES and not held:
            continue
        if len(held) == WORDS or low in _ends():
            break
        held.append(word)
    if not {word.casefold() for word in held} & set(indicator_works.table().scopes["times"]):
        yield from held


@cache
def _ends() -> frozenset[str]:
    """The words before which a phrase ends."""
    links = indicator_works.table().scopes["links"]
    more = ("of", "on", "to", "and", "or", "but", "that", "which", "who", "said", "says", "told", "while", "after")
    verbs = (
        "was",
        "were",
        "is",
        "are",
        "has",
        "had",
        "have",
        "been",
        "will",
        "would",
        "before",
        "since",
        "until",
        "as",
    )
    return frozenset((*links, *more, *verbs))


def _behind(fact: Fact, texts: Mapping[str, str]) -> Scopes:
    """What the small words right behind a share's whole and what is told of it lead to."""
    found: dict[str, frozenset[str]] = {}
    for one in fact.record.evidence:
        if one.role in ("object", "cue"):
            text = texts[one.span.report][one.span.end : one.span.end + REACH].lstrip(" ")
            match = _link().match(text)
            words = frozenset(_phrase(text[match.end() :])) if match else frozenset()
            if match and words:
                found[match[0].casefold()] = found.get(match[0].casefold(), frozenset()) | words
    return found


def _rivals(one: Fact, other: Fact) -> bool:
    """Do two wholes have words that are each other's opposites?"""
    ours, theirs = (set(WORD.findall(measured.counted(fact).casefold())) for fact in (one, other))
    for words in indicator_works.table().rivals.values():
        left, right = ours.intersection(words), theirs.intersection(words)
        if left and right and not left & right:
            return True
    return False


def _named(one: Fact, other: Fact, texts: Mapping[str, str]) -> bool:
    """Is a bare noun one thing's in the one report and another's in the other: the dam, of two that are named?"""
    noun = measured.head(measured.counted(one))
    bare = [fact for fact in (one, other) if not measured.rest(measured.counted(fact))]
    if not bare or measured.head(measured.counted(other)) != noun:
        return False
    ours, theirs = (_names(texts[fact.evidence[0].span.report], noun) for fact in (one, other))
    return bool(ours and theirs) and not ours & theirs


@lru_cache(KEPT)
def _names(text: str, noun: str) -> frozenset[str]:
    """The names that a text has for things of a noun: the [Oru] dam."""
    pattern = rf"\b([A-Z][\w’'-]+) (?i:{re.escape(noun)})\b"
    return frozenset(name for name in re.findall(pattern, text) if name.casefold() not in ARTICLES)
