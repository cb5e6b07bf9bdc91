"""Tokens of a clause in, the words told of it out: a number as a gap, a pronoun by whom it stands for, no articles."""

import re
from collections.abc import Collection, Iterable

from pactline.kit import trees
from pactline.records import measure_labels
from pactline.records.measure_ground import LOOSE, Ground
from pactline.records.measure_scene import Scene

GAP = "…"
SHORT = 6  # words of a noun phrase beside the number
POSSESSIVE = ("his", "her", "its", "their")
MARKED = ("-", "’", "'")
FIRST = ("i", "we", "you", "me", "us", "my", "our", "your")
CUT = ("ADP", "PART", "AUX", "CCONJ", "PUNCT", "DET")
DETERMINED = re.compile(r"^(?:the|an?|also|and|but) (?=\S)", re.IGNORECASE)
LEADING = re.compile(r"^(?:(?:all |both |some |just |only )?… (?:(?:of|out of|in|worth of) (?:the )?)?)+")
TRAILING = re.compile(
    r"(?:(?: …)+(?: (?:of|in|and|or|an?|the))?| (?:and|or|an?|the|that|which|what|who|how|why|whether))$"
)
MARKS = re.compile(r"\s+(?=['’]s\b|[,.;:])|(?<=\w)-(?=\s|$)")


def phrase(ground: Ground, at: int, *, room: int = SHORT) -> list[int]:
    """The tokens of a noun phrase, with less of what hangs on it where it is long."""
    tokens = ground.tokens
    loose = [one for one in LOOSE if one != "aux"]
    first, last = at, at + 1
    for without in (loose, [*loose, "acl", "obl"], [*loose, "acl", "obl", "nmod:of", "nmod"]):
        first, last = trees.phrase(tokens, at, without=[*without, "aux"])
        if last - first <= room:
            break
    if last - first > room:
        first, last = (max(first, last - room), last) if at >= last - 2 else (first, first + room)
    while last - 1 > at and tokens[last - 1].upos in CUT:
        last -= 1
    while first < at and tokens[first].upos in ("PART", "PUNCT"):
        first += 1
    return list(range(first, last))


def said(scene: Scene, kept: Iterable[int]) -> str:
    """Tokens as a stretch of words, the subject first, the number's place marked."""
    order, words, last = _ordered(scene, _mended(scene.ground, set(kept))), "", -1
    for at in order:
        word = _word(scene, at, order)
        if not word or (word == GAP and words.endswith(GAP)):
            continue
        glued = at == last + 1 and last >= 0 and scene.ground.tokens[last].end == scene.ground.tokens[at].start
        words += word if glued and word != GAP else f" {word}"
        last = at
    return trimmed(" ".join(words.split()))


def _mended(ground: Ground, kept: set[int]) -> set[int]:
    """Tokens with the rest of the words that a hyphen makes one: a behind-the-counter room; no figure's."""
    found = set(kept)
    for at in kept:
        run, first = {at}, at
        while first > 0 and ground.tokens[first - 1].end == ground.tokens[first].start and _dashed(ground, first):
            first -= 1
            run.add(first)
        if not run & set(ground.own) and not any(ground.tokens[i].text[:1].isdigit() for i in run):
            found |= run
    return found


def _dashed(ground: Ground, at: int) -> bool:
    """Whether a token and the one glued before it are parted by a hyphen only."""
    return "-" in (ground.tokens[at].text, ground.tokens[at - 1].text)


def _ordered(scene: Scene, kept: set[int]) -> list[int]:
    """The tokens in the order of the text, a subject that stands behind its predicate before it."""
    at = scene.subject
    if at is None or at not in kept or at < min(scene.spine) or at in scene.ground.own or at == scene.slot:
        return sorted(kept)
    first = [i for i in phrase(scene.ground, at) if i in kept]
    return first + sorted(kept - set(first))


def _word(scene: Scene, at: int, kept: Collection[int]) -> str:
    """A token as it is told: a number as a gap, a pronoun by whom it stands for, no marks but hyphens."""
    token, ground = scene.ground.tokens[at], scene.ground
    first, last = elided(ground)
    if first <= token.start < last and token.text.lower() in ground.words.further and ground.further():
        return token.text
    if first <= token.start < last or (token.deprel == "cc" and token.head not in kept):
        return GAP
    if name := _named(scene, at, kept):
        return name
    if at == 0 and token.xpos not in ("NN", "NNP", "NNPS") and not _begins_name(ground) and token.text[1:].islower():
        return token.text.lower()
    return "" if _dropped(ground, at, kept) else token.text


def _begins_name(ground: Ground) -> bool:
    """Whether the first word of a sentence is part of a name that the second goes on: Thea Holm."""
    first, second = ground.tokens[0], ground.tokens[1] if len(ground.tokens) > 1 else ground.tokens[0]
    return first.xpos.startswith(("NN", "VB")) and second.xpos == "NNP" and second.text[1:].islower()


def _named(scene: Scene, at: int, kept: Collection[int]) -> str:
    """Whom a pronoun stands for, where the words do not name them; empty where it is not known."""
    token, tokens = scene.ground.tokens[at], scene.ground.tokens
    name, word = scene.names.get(token.start), token.text.lower()
    if not name or word in FIRST or name.split()[-1] in {tokens[i].text for i in kept}:
        return ""
    return f"{name}’s" if word in POSSESSIVE and token.deprel.startswith("nmod") else name


def _dropped(ground: Ground, at: int, kept: Collection[int]) -> bool:
    """Whether a token is only a mark, or hedges the number, which has its bound."""
    token = ground.tokens[at]
    if token.upos == "PUNCT":
        return token.text not in MARKED and not (token.text == "," and {at - 1, at + 1} <= set(kept))
    return token.deprel == "advmod" and token.head in ground.own and token.text.lower() not in ground.words.directions


def elided(ground: Ground) -> tuple[int, int]:
    """The stretch of a number with its bound, and of a sum, a share or a short unit ("50cm") with its unit."""
    amount = ground.amount
    end = amount.number.end if amount.number is not None else amount.span.end
    own = amount.noun is not None and amount.noun.start > end and amount.unit not in ("percent", "times")
    return amount.span.start, end if own and not amount.unit[:3].isupper() else amount.span.end


def trimmed(words: str) -> str:
    """No gap at either end, no article before."""
    told = MARKS.sub("", words)
    while (shorter := TRAILING.sub("", LEADING.sub("", DETERMINED.sub("", told)))) != told:
        told = shorter
    return told.strip(measure_labels.PUNCTUATION.replace("’", "").replace("'", ""))
