"""Events across documents: pactline's joins, beside the same lemma in a story, in the whole pile, and none at all."""

from pathlib import Path

from pactline.engine.equipment import Tools
from pactline.evaluate import coref
from pactline.evaluate.scores import Row


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Score all ways on the development topics, the documents of all topics together."""
    documents = coref.read(shared / "benchmarks/coref/dev.jsonl", "dev")
    held, homes = coref.mentions(documents, tools), coref.stories(documents, tools)
    return (
        coref.score("pactline", held, lambda one: (homes[one.document], *coref.key(one))),
        coref.score("same lemma in a story", held, lambda one: (homes[one.document], one.head)),
        coref.score("same lemma", held, lambda one: one.head),
        coref.score("each alone", held, lambda one: (one.document, one.start, one.end)),
    )
