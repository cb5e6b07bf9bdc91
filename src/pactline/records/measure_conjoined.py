"""The words that tell a figure in, the same with what their nouns are joined to in the sentence out.

Words cut at a conjunction tell a part as the whole: of "209 turtles found dead or debilitated" not all are dead, and
birds "in Norway, Latvia and Sweden" are not so many in Norway.
"""

from collections.abc import Mapping, Set

from pactline.kit import trees
from pactline.records.measure_ground import Ground

JOINED = ("NOUN", "PROPN", "ADJ")  # a second verb tells something else
BARE = ("VBN", "PRP$")  # "dead or injured", "or his men"
IN_PASSING = ("acl:relcl", "advcl", "parataxis", "appos")
LONGEST = 9  # words that are joined on at most
STRIPPED = ".,;:“”\"'’()"


def whole(here: Ground, words: str) -> str:
    """The words with what is joined to one of theirs and stands right behind it: dead [or debilitated]."""
    told = words.split()
    places = _aligned(here, told)
    last = max(places.values(), default=-1)
    found: list[str] = []
    for at, word in enumerate(told):
        more = "" if at not in places else _more(here, places[at], frozenset(places.values()), end=places[at] == last)
        found.append(f"{word}{more}")
    return " ".join(found)


def _aligned(here: Ground, told: list[str]) -> Mapping[int, int]:
    """Which token each of the last words is, as far as they stand in the sentence in the same order."""
    texts = [token.text.lower() for token in here.tokens]
    found: dict[int, int] = {}
    limit = len(texts)
    wanted = [word.strip(STRIPPED).lower() for word in told]
    for at in range(len(told) - 1, -1, -1):
        spots = [i for i in range(limit) if texts[i] == wanted[at] and wanted[at]]
        behind = [
            i for i in spots if i and at and texts[i - 1] == wanted[at - 1]
        ]  # of two the one behind the same word
        if not spots:
            break
        found[at] = limit = max(behind or spots)
    return found


def _more(here: Ground, at: int, taken: frozenset[int], *, end: bool) -> str:
    """What a word is joined to, as the text has it, where nothing of it is told yet; empty where it is too much."""
    tokens = here.tokens
    if at in here.own or tokens[at].upos not in JOINED or not (end or tokens[at].upos == "ADJ"):
        return ""
    for over in (at, *(i for i in trees.path_up(tokens, at) if end and i in taken)):
        run = range(at + 1, _end(here, over, taken, start=at + 1))
        if run:
            more = here.text[tokens[at].end : tokens[run[-1]].end]
            return more if len(more.split()) <= LONGEST else ""
    return ""


def _end(here: Ground, at: int, taken: frozenset[int], *, start: int) -> int:
    """Where what a word is joined to ends, as far as it stands unbroken from `start`, up to the last "and" or "or"."""
    end, inside = start, set[int]()
    for other in trees.children(here.tokens, at, "conj"):
        if other >= start:
            inside |= _told(here, other)
        gap = inside != set(range(start, max(inside, default=start) + 1)) or taken & inside
        if gap or _barred(here, at, other, inside=inside):
            break
        if inside and trees.child(here.tokens, other, "cc") is not None:
            end = max(inside) + 1
    return end


def _told(here: Ground, at: int) -> set[int]:
    """The tokens of what is joined, without what is told of it in passing and the marks behind it."""
    under = set(trees.subtree(here.tokens, at, without=IN_PASSING))
    found = {i for i in under if i <= at or set(range(at, i + 1)) <= under}
    while here.tokens[max(found)].upos == "PUNCT":
        found.remove(max(found))
    return found


def _barred(here: Ground, at: int, other: int, *, inside: Set[int]) -> bool:
    """Whether what is joined holds a figure, a deed, a dash, somebody unknown, or is a name and the word none."""
    span = here.amount.span
    tokens = [here.tokens[i] for i in sorted(inside)]
    figures = any(token.upos in ("NUM", "SYM") or span.start <= token.start < span.end for token in tokens)
    deeds = any(token.upos in ("VERB", "AUX", "PRON") and token.xpos not in BARE for token in tokens)
    marks = any(token.upos == "PUNCT" and token.text != "," for token in tokens)
    another = (here.tokens[at].upos, here.tokens[other].upos) == ("NOUN", "PROPN")
    return figures or deeds or marks or another
