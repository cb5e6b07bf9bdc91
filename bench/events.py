"""Events: the rules beside a TF-IDF classifier, and the rules' findings as its features, all by cross-validation.

The classifier is measured and not shipped: its training data states no licence.
"""

import json
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any

from bench import event_readings, linear
from pactline.engine.equipment import Tools
from pactline.evaluate import events
from pactline.evaluate.scores import Row
from pactline.model.reading import Reading
from pactline.model.sentence import Sentence
from pactline.records import event_roles, event_scene, event_voice, event_words

LABELS = Path(__file__).parent / "gold/events.jsonl"
AGAIN = LABELS.with_name("events-again.jsonl")
PREPOSITIONS = ("with", "to", "against", "on", "at", "for", "from", "of", "in", "into")
WORD = re.compile(r"\w\w+")
PLAIN, FRAMED = 0.003, 0.01  # penalties, each the best of .003 .01 .03 .1 .3 by the same cross-validation
Page = tuple[Mapping[str, Any], Reading]


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Root15 by the rules, by words alone and by both; who on whom; precision on running text; two readings of it."""
    read = list(events.pages([*events.lines(shared / "benchmarks/events/dev.jsonl"), *running(shared)], tools))
    coded = [one for one in read if "root15" not in one[0] and "until" not in one[0]]
    words = event_words.lexicon(tools.language)
    grammar = events.directed("who on whom, any verb", ((row, _joined(page, words)) for row, page in coded))
    rooted = learned([one for one in read if "root15" in one[0]])
    return (*rooted, *events.score(read), grammar, *event_readings.rows(LABELS, AGAIN))


def _joined(page: Reading, words: event_words.Lexicon) -> Iterator[tuple[str, str]]:
    """Whom each verb joins, in a frame or not: its agent with its object and the nouns of its prepositions."""
    for sentence in page.sentences:
        scene = event_scene.scene(sentence, [m for m in page.mentions if m.sentence == sentence.index], words)
        for verb in scene.clauses:
            passive = event_voice.is_passive(scene, verb)
            agent = event_roles.agent(scene, verb, passive=passive)
            target = event_roles.target(scene, verb, passive=passive)
            others = [target, *(event_roles.prepositional(scene, verb, name) for name in PREPOSITIONS)]
            actors, recipients = ([_phrase(scene, i) for i in one if i is not None] for one in ([agent], others))
            yield from events.pairs(actors, recipients)


def _phrase(scene: event_scene.Scene, at: int) -> str:
    """A noun with what hangs on it, no clauses."""
    without = frozenset(scene.view.children(at, "acl", "advcl", "appos", "parataxis"))
    return " ".join(scene.view.tokens[i].text for i in sorted(scene.view.subtree(at, without=without)))


def running(shared: Path) -> Iterator[dict[str, Any]]:
    """Our labels with the texts they point into; those whose text is absent are left out."""
    labels = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    texts = {}
    for corpus in sorted({one["corpus"] for one in labels}):
        path = shared / f"benchmarks/{corpus}/dev.jsonl"
        for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
            row = json.loads(line)
            texts[row["id"]] = row["text"]
    for one in labels:
        if one["id"] in texts:
            yield {**one, "text": texts[one["id"]]}


def learned(read: list[Page]) -> tuple[Row, ...]:
    """The classifier on words, and on words with what the rules and the tree say."""
    gold = [row["root15"] for row, _ in read]
    plain = linear.cross_validate([[_words(row["text"])] for row, _ in read], gold, penalty=PLAIN)
    framed = linear.cross_validate([_families(*one) for one in read], gold, penalty=FRAMED)
    return (
        events.rooted_row(gold, plain, "root15, TF-IDF + logistic regression (CV)"),
        events.rooted_row(gold, framed, "root15, the same with frames (CV)"),
    )


def _words(text: str) -> list[str]:
    """Words and pairs of words."""
    words = [word.lower() for word in WORD.findall(text)]
    return [*words, *(f"{one} {two}" for one, two in pairwise(words))]


def _families(row: Mapping[str, Any], page: Reading) -> list[list[str]]:
    """The words with the parties masked, those between them, what the rules say, and the source's predicates."""
    text = row["text"]
    source, target = (row[side][0] if row[side] else [0, 0] for side in ("source", "target"))
    masked = _masked(text, [(*source, "SRC"), (*target, "TGT")])
    low, high = min(source[1], target[1]), max(source[0], target[0])
    return [_words(masked), _words(text[low:high]), _frames(row, page), _predicates(row, page)]


def _masked(text: str, spans: list[tuple[int, int, str]]) -> str:
    """The text with the parties' words out of it."""
    for start, end, name in sorted(spans, reverse=True):
        text = f"{text[:start]} {name} {text[end:]}"
    return text


def _frames(row: Mapping[str, Any], page: Reading) -> list[str]:
    """The best event's root, and every event's type, status and rule."""
    best = events.best(row, page)
    found = [] if best is None else [f"best {events.root(best)}", f"fit {events.fit(best, row)[0]} {events.root(best)}"]
    for record in events.events(page):
        found += [f"any {events.root(record)}", f"{record.body.type} {record.status}", record.evidence[0].rule]
    return found or ["none"]


def _predicates(row: Mapping[str, Any], page: Reading) -> list[str]:
    """The verbs that the source is the subject of, with their mood and what completes them."""
    return [word for sentence in page.sentences for word in _of_sentence(row, sentence)]


def _of_sentence(row: Mapping[str, Any], sentence: Sentence) -> Iterator[str]:
    """The same for one sentence."""
    tokens = sentence.tokens
    for clause in sentence.clauses:
        verb = tokens[clause.verb].lemma.lower()
        mood = f"{clause.modality or '-'} {'not' if clause.negated else ''} {clause.voice}"
        own = clause.agent if clause.voice == "passive" else clause.subject
        if own is not None and any(start <= tokens[own].start < end for start, end in row["source"]):
            yield from (f"verb {verb}", f"mood {mood}", f"verb {verb} {mood}")
            if clause.object is not None:
                yield from (
                    f"object {tokens[clause.object].lemma.lower()}",
                    f"{verb} {tokens[clause.object].lemma.lower()}",
                )
            yield from (f"then {verb} {tokens[at].lemma.lower()}" for at in (*clause.complements, *clause.obliques))
        else:
            yield from (f"other {verb}", f"other mood {mood}")
