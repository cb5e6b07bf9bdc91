"""A gzipped CoNLL-U file in, documents of labelled sentences out; names are added by `names`."""

import gzip
from collections.abc import Iterator
from pathlib import Path

from train.sample import UNKNOWN, Document, Labelled


def read(path: Path) -> tuple[Document, ...]:
    """Read a treebank as documents, paragraph openings marked."""
    documents: list[list[Labelled]] = []
    for block in blocks(path):
        comments = [line for line in block if line.startswith("#")]
        if not documents or any(line.startswith("# newdoc") for line in comments):
            documents.append([])
        documents[-1].append(sentence(block))
    return tuple(tuple(document) for document in documents)


def blocks(path: Path) -> Iterator[list[str]]:
    """Cut a gzipped file at its blank lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        block: list[str] = []
        for line in lines:
            if line.strip():
                block.append(line.rstrip("\n"))
            elif block:
                yield block
                block = []
        if block:
            yield block


def sentence(block: list[str]) -> Labelled:
    """Read one sentence; ranges (2-3) and empty nodes (8.1) are no words of the basic tree."""
    rows = [line.split("\t") for line in block if not line.startswith("#")]
    rows = [row for row in rows if row[0].isdigit()]
    return Labelled(
        words=tuple(row[1] for row in rows),
        upos=tuple(row[3] for row in rows),
        xpos=tuple(row[4] for row in rows),
        head=tuple(int(row[6]) for row in rows),
        rel=tuple(row[7] for row in rows),
        names=(UNKNOWN,) * len(rows),
        opens=any(line.startswith(("# newpar", "# newdoc")) and "_block" not in line for line in block),
        key=next((line.split("= ", 1)[1] for line in block if line.startswith("# sent_id")), ""),
    )
