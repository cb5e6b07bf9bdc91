"""Events across documents: pactline's joins, beside the same lemma in a story, in the whole pile, and none at all."""

from pathlib import Path

from pactline.engine.equipment import Tools
from pactline.evaluate import coref, referents
from pactline.evaluate.scores import Row
from train import referents as grown


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Score all ways on the development topics, the documents of all topics together."""
    held = coref.read(coref.documents(shared / "benchmarks/coref/dev.jsonl", "dev"), tools)
    return (
        coref.score("pactline", held, coref.joined(held, tools.world)),
        coref.lemmas(held),
        coref.score("same lemma", held, coref.by(held, lambda one: one.deed.head)),
        coref.score("each alone", held, {at: at for at in range(len(held.mentions))}),
        *_referents(shared / "benchmarks/newswcl/dev.jsonl", tools),
    )


def _referents(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """All mentions of each topic, by trees that never saw it, and by the shipped ones, which were grown on all."""
    if not gold.exists():
        return ()
    documents = coref.documents(gold)
    shipped, floor = referents.evaluate(documents, tools)
    seen = Row("pactline, grown on these topics", shipped.figures)
    rows = (*grown.rows(documents, tools), seen, floor)
    return tuple(Row(f"{row.name} (NewsWCL50)", row.figures) for row in rows)
