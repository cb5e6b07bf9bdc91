"""Gold event mentions of many documents (`id`, `text`, `mentions` with `chain`) in, how well they are joined out.

Mentions are given, documents of all topics lie together, and only selected mentions count, as is usual for ECB+
(Cybulska and Vossen, 2014). Documents are parted into stories as in a dossier; in a story, mentions are one event when
their head words are, an act of speaking only when the same one speaks. Figures are those of evaluate/conll.py.
"""

import json
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from pactline import sentences
from pactline.engine.equipment import Tools
from pactline.evaluate import conll
from pactline.evaluate.scores import Row
from pactline.kit import agglomerate
from pactline.model.report import Report, Source
from pactline.model.sentence import Sentence, Token
from pactline.story import themes, threads

CONTENT = ("VERB", "NOUN", "PROPN", "ADJ")
ENDINGS = (
    *("ations", "ation", "ments", "ment", "ings", "ing", "ers", "er", "ors", "or", "ions", "ion"),
    *("als", "al", "ances", "ance", "s", "ed", "e"),
)
ROOT = 4  # letters left of a word without its ending: announc-e, announc-ement
LIGHT = frozenset({"take", "have", "be", "make", "get", "go", "give", "hold", "do", "come", "put", "set"})
SPEAKING = frozenset({"say", "tell", "add", "report", "announce", "claim", "state", "think", "believe", "hope", "call"})


class Mention(msgspec.Struct, frozen=True):
    """An event as a document names it: its gold chain, its head word, its content words and who does it."""

    document: str
    start: int
    end: int
    chain: str
    head: str
    words: tuple[str, ...]
    subjects: tuple[str, ...]


Joiner = Callable[[Mention], Hashable]


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Score the groups of event mentions, with the lemma of the head alone beside them."""
    documents = read(gold)
    held, homes = mentions(documents, tools), stories(documents, tools)
    return score("pactline", held, lambda one: (homes[one.document], *key(one))), score(
        "same lemma in a story", held, lambda one: (homes[one.document], one.head)
    )


def read(gold: Path, split: str = "") -> list[dict[str, Any]]:
    """The documents of a gold file, or of one split of it."""
    lines = gold.read_text(encoding="utf-8").splitlines()
    return [one for one in map(json.loads, lines) if split in ("", one.get("split"))]


def stories(documents: Sequence[Mapping[str, Any]], tools: Tools) -> dict[str, int]:
    """The story each document is of, told as in a dossier."""
    reports = [Report(one["id"], one["text"], Source(one["id"], "")) for one in documents]
    grouped = agglomerate.group(themes.vectors(reports, tools.world), threads.ALIKE)
    return {report: place for place, group in enumerate(grouped) for report in group}


def mentions(documents: Sequence[Mapping[str, Any]], tools: Tools) -> list[Mention]:
    """The selected event mentions of all documents, with their words."""
    found = []
    for one in documents:
        split = sentences.split(Report(one["id"], one["text"], Source(one["id"], "")), tools.language)
        for mention in one["mentions"]:
            if mention["kind"] == "event" and mention.get("selected", True):
                found.append(_mention(one["id"], mention, split))
    return found


def key(one: Mention) -> tuple[Hashable, ...]:
    """What two mentions of one story must share: the root of the head word; of speaking also who speaks."""
    fuller = [word for word in one.words if word not in LIGHT]
    head = fuller[-1] if one.head in LIGHT and fuller else one.head
    return root(head), one.subjects if one.head in SPEAKING else ()


def root(word: str) -> str:
    """A word without its ending: announce and announcement are one."""
    rests = (word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending))
    return next((rest.removesuffix("e") for rest in rests if len(rest) >= ROOT), word)


def score(name: str, held: Sequence[Mention], joiner: Joiner) -> Row:
    """The figures of one way to join."""
    gold = {(one.document, one.start, one.end, at): one.chain for at, one in enumerate(held)}
    found = {(one.document, one.start, one.end, at): joiner(one) for at, one in enumerate(held)}
    return conll.score(name, gold, found)


def _mention(document: str, mention: Mapping[str, Any], split: Sequence[Sentence]) -> Mention:
    """A gold mention with the words of its first sentence that it covers."""
    spans = mention.get("spans") or [[mention["start"], mention["end"]]]
    covered = ((one.tokens, _covered(one.tokens, spans)) for one in split)
    tokens, inside = next(((tokens, held) for tokens, held in covered if held), ((), []))
    head = next(iter(_heads(tokens, inside)), None)
    return Mention(
        document=document,
        start=mention["start"],
        end=mention["end"],
        chain=mention["chain"],
        head=tokens[head].lemma.lower() if head is not None else mention["text"].lower(),
        words=tuple(tokens[at].lemma.lower() for at in inside if tokens[at].upos in CONTENT),
        subjects=tuple(sorted(each.lemma.lower() for each in tokens if head is not None and _subject(each, head))),
    )


def _covered(tokens: Sequence[Token], spans: Sequence[Sequence[int]]) -> list[int]:
    """The tokens that some characters touch."""
    return [at for at, one in enumerate(tokens) if any(one.start < end and one.end > start for start, end in spans)]


def _heads(tokens: Sequence[Token], inside: Sequence[int]) -> Iterator[int]:
    """The words that hang on none of the others, words of content first."""
    free = [at for at in inside if tokens[at].head not in inside]
    yield from sorted(free, key=lambda at: tokens[at].upos not in CONTENT)


def _subject(token: Token, head: int) -> bool:
    """Whether a word is the subject of the head."""
    return token.head == head and token.deprel.startswith("nsubj")
