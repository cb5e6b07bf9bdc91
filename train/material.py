"""The folder of treebanks in, the documents to learn from and the documents to judge by out; no document is in both."""

from pathlib import Path

from train import names, treebanks
from train.sample import Document


def learning(folder: Path) -> tuple[Document, ...]:
    """Read everything the model learns from."""
    return (
        names.from_uner(treebanks.read(folder / "ewt_train.conllu.gz"), folder / "uner_ewt_train.iob2.gz")
        + names.from_gum(treebanks.read(folder / "gum_open_train.conllu.gz"), folder / "dev.jsonl")
        + names.from_conll(folder / "names" / "wikigold.conll.gz", proper=False)
        + names.from_conll(folder / "names" / "re3d_open.conll.gz", proper=True)
    )


def judging(folder: Path) -> dict[str, tuple[Document, ...]]:
    """Read the development sets by name."""
    return {
        "EWT": names.from_uner(treebanks.read(folder / "ewt_dev.conllu.gz"), folder / "uner_ewt_dev.iob2.gz"),
        "GUM": names.from_gum(treebanks.read(folder / "gum_open_dev.conllu.gz"), folder / "dev.jsonl"),
    }
