"""Name annotations of four projects in, labels of one convention out: PER, ORG, LOC; other kinds of name are missing.

The convention is that of Universal NER: the proper name alone, without title, article or apposition. GUM marks whole
phrases and what lies inside them, so a name is there the run of proper nouns around a phrase's head.
"""

import json
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from train.sample import UNKNOWN, Document, Labelled, bare
from train.treebanks import blocks

LISTS = tomllib.loads((Path(__file__).parent / "names.toml").read_text(encoding="utf-8"))
KINDS: dict[str, str] = LISTS["kinds"]
TITLES = frozenset(LISTS["titles"])
JOINTS = frozenset(LISTS["joints"])
WIDE = ("ORG", "LOC")  # names that may run on over "of": University of Minsk


def from_uner(documents: tuple[Document, ...], path: Path) -> tuple[Document, ...]:
    """Put Universal NER's labels on the sentences of the same treebank, matched by sentence id."""
    labels = {}
    for block in blocks(path):
        key = next((line.split("= ", 1)[1] for line in block if line.startswith("# sent_id")), "")
        labels[key] = tuple(unify(line.split("\t")[2]) for line in block if not line.startswith("#"))
    return tuple(
        tuple(named(sentence, labels.get(sentence.key, ())) for sentence in document) for document in documents
    )


def from_gum(documents: tuple[Document, ...], path: Path) -> tuple[Document, ...]:
    """Put names drawn from GUM's entities on its sentences; a people or nationality is missing, the rest no name."""
    entities = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            page = json.loads(line)
            for place in page["sentences"]:
                inside = [e for e in page["entities"] if place["start"] <= e["start"] and e["end"] <= place["end"]]
                text = page["text"][place["start"] : place["end"]]
                entities[place["id"]] = (text, [shifted(entity, place["start"]) for entity in inside])
    return tuple(
        tuple(named(s, gum_labels(s, *entities[s.key])) if s.key in entities else s for s in document)
        for document in documents
    )


def from_conll(path: Path, *, proper: bool) -> tuple[Document, ...]:
    """Read a name corpus; with `proper`, a mention without a capital inside the sentence is missing."""
    documents: list[list[Labelled]] = [[]]
    for block in blocks(path):
        if block[0].startswith(HEADS):
            documents.append([])
        rows = [line.split() for line in block if not line.startswith(HEADS)]
        if rows:
            words = tuple(row[0] for row in rows)
            labels = begun(tuple(unify(row[-1]) for row in rows))
            documents[-1].append(bare(words, capitals(words, labels) if proper else labels))
    return tuple(tuple(document) for document in documents if document)


HEADS = ("# newdoc", "# licence", "-DOCSTART-")


def unify(tag: str) -> str:
    """Translate one tag: "B-Organisation" is "B-ORG", "B-OTH" missing, "B-O" (an annotator's slip) is "O"."""
    mark, _, kind = tag.partition("-")
    if not kind or kind not in KINDS:
        return "O"
    return f"{mark}-{KINDS[kind]}" if KINDS[kind] else UNKNOWN


def begun(labels: tuple[str, ...]) -> tuple[str, ...]:
    """Let every run begin with B, as IO tagging does not."""
    follows = [UNKNOWN, *labels]
    return tuple(
        "B" + now[1:] if now.startswith("I-") and before[2:] != now[2:] else now for before, now in pairwise(follows)
    )


def capitals(words: tuple[str, ...], labels: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the mentions of capitalised words and joints only, articles cut off; every other one is missing."""
    out = list(labels)
    for start, end in runs(labels):
        first = start + (words[start].lower() in {"the", "a", "an"})
        kind = labels[start][2:]
        fit = first < end and all(w[:1].isupper() or w.lower() in JOINTS for w in words[first:end])
        out[start:end] = [UNKNOWN] * (end - start)
        if fit and words[first][:1].isupper() and words[first] not in TITLES and end - first <= MOST:
            out[start:end] = ["O"] * (first - start) + [f"B-{kind}"] + [f"I-{kind}"] * (end - first - 1)
    return tuple(out)


MOST = 7  # words; a longer run of capitals is a phrase with a title or an apposition


def runs(labels: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Give the start and end of each labelled name."""
    start = -1
    for at, label in enumerate([*labels, "O"]):
        if start >= 0 and not label.startswith("I-"):
            yield start, at
            start = -1
        if label.startswith("B-"):
            start = at


def named(sentence: Labelled, labels: tuple[str, ...]) -> Labelled:
    """Replace a sentence's name labels where there is one for each word."""
    return replace(sentence, names=labels) if len(labels) == len(sentence.words) else sentence


def shifted(entity: dict[str, object], start: int) -> tuple[int, int, int, str]:
    """Reduce a GUM entity to (start, end, start of head, type), counted from its sentence."""
    head = entity["head"]
    return entity["start"] - start, entity["end"] - start, head[0] - start, str(entity["type"])  # type: ignore[operator,index]


def gum_labels(sentence: Labelled, text: str, entities: list[tuple[int, int, int, str]]) -> tuple[str, ...]:
    """Label a GUM sentence; the widest name wins where one lies in another."""
    places = offsets(sentence.words, text)
    if places is None:
        return ()
    labels = ["O"] * len(places)
    for start, end, _, kind in entities:
        for at, place in enumerate(places):
            if kind in KINDS and start <= place < end and is_proper(sentence, at):
                labels[at] = UNKNOWN  # "his brother Petronios": a name, but the phrase does not say where it begins
    taken: set[int] = set()
    for start, end, head, kind in sorted(entities, key=lambda e: (e[0] - e[1], e[0])):
        inside = [at for at, place in enumerate(places) if start <= place < end]
        at = next((at for at in inside if places[at] == head), -1)
        if KINDS.get(kind) and at >= 0 and is_proper(sentence, at):
            label(
                labels,
                taken,
                run=proper_run(sentence, inside, at, kind=KINDS[kind]),
                kind=KINDS[kind],
                sentence=sentence,
            )
    return tuple(labels)


def label(labels: list[str], taken: set[int], *, run: range, kind: str, sentence: Labelled) -> None:
    """Write one name over its words, or nothing over a people's, unless a wider name has them."""
    if not run or not taken.isdisjoint(run):
        return
    people = kind == "PER" and sentence.xpos[run[-1]] == "NNPS"
    office = kind == "PER" and TITLES.issuperset(sentence.words[at] for at in run)
    taken.update(run)
    for at in run:
        labels[at] = UNKNOWN if people or office else f"{'B' if at == run[0] else 'I'}-{kind}"


def is_proper(sentence: Labelled, at: int) -> bool:
    """Tell whether a word is a proper noun ("United" of the United Kingdom is one by its XPOS only)."""
    return sentence.xpos[at] in {"NNP", "NNPS"}


def proper_run(sentence: Labelled, inside: list[int], at: int, *, kind: str) -> range:
    """Widen the head of a phrase to its name, within the phrase."""
    first, last = at, at
    while first - 1 in inside and fits(sentence, first - 1, kind=kind, before=first - 2 in inside):
        first -= 1
    while last + 1 in inside and fits(sentence, last + 1, kind=kind, before=last + 2 in inside):
        last += 1
    while first < at and (not is_proper(sentence, first) or (kind == "PER" and sentence.words[first] in TITLES)):
        first += 1
    while last > at and not is_proper(sentence, last):
        last -= 1
    return range(first, last + 1)


def fits(sentence: Labelled, at: int, *, kind: str, before: bool) -> bool:
    """Tell whether a word continues a name: a proper noun, or a joint with more of the phrase beyond it."""
    if is_proper(sentence, at):
        return True
    joint = sentence.words[at].lower() in (JOINTS if kind in WIDE else HYPHENS)
    return joint and before


HYPHENS = frozenset({"-", "–", "de", "la", "von", "van", "der", "al", "el", "bin", "du"})


def offsets(words: tuple[str, ...], text: str) -> list[int] | None:
    """Find each word in the sentence's text; None if the two do not agree."""
    places, at = [], 0
    for word in words:
        found = text.find(word, at)
        if found < 0:
            return None
        places.append(found)
        at = found + len(word)
    return places
