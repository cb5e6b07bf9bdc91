"""A CoNLL-U file in, its paragraphs out: the text as it was written, and on it the words, trees and names of the gold.

The text of a paragraph is that of its sentences (`# text`), joined by one space. Words are found in it from the left,
so ranges (2-3) and SpaceAfter need no reading of their own. Names come from a file in IOB2 with the same `# sent_id`.
"""

import gzip
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

import msgspec

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
Label = tuple[int, int, str]


class Word(msgspec.Struct, frozen=True):
    """A gold word: offsets into its paragraph, `head` an index into the paragraph's words or -1."""

    start: int
    end: int
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str


class Paragraph(msgspec.Struct, frozen=True):
    """One paragraph of the file's document number `document`; `names` is None where nobody marked any, `unsure` are
    words whose label is missing.
    """

    text: str
    words: tuple[Word, ...]
    sentences: tuple[tuple[int, int], ...]
    names: tuple[Label, ...] | None = None
    unsure: tuple[tuple[int, int], ...] = ()
    document: int = 0


class Block(msgspec.Struct, frozen=True):
    """One sentence of the file: its comments and its columns."""

    comments: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def said(self, key: str) -> str:
        """The value of a comment, empty where there is none."""
        return next((line.split("= ", 1)[1] for line in self.comments if line.startswith(f"# {key} =")), "")

    def begins(self) -> bool:
        """Tell whether a document begins here."""
        return any(line.startswith("# newdoc") for line in self.comments)

    def opens(self) -> bool:
        """Tell whether a paragraph begins here (GUM's `newpar_block` marks the block inside one)."""
        return any(line.startswith(("# newdoc", "# newpar")) and "_block" not in line for line in self.comments)


def read(path: Path, *, names: Path | None = None) -> tuple[Paragraph, ...]:
    """Read a treebank, gzipped or not, with the names of an IOB2 file where one is given."""
    tags = {block.said("sent_id"): block.rows for block in blocks(names)} if names else None
    parts: list[list[Block]] = []
    for block in blocks(path):
        if block.opens() or not parts:
            parts.append([])
        parts[-1].append(block)
    documents = accumulate(int(part[0].begins()) for part in parts)
    return tuple(
        msgspec.structs.replace(_paragraph(part, tags), document=number)
        for part, number in zip(parts, documents, strict=True)
    )


def blocks(path: Path) -> Iterator[Block]:
    """Cut a file at its blank lines."""
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as lines:
        kept: list[str] = []
        for line in (*lines, ""):
            if line.strip():
                kept.append(line.rstrip("\n"))
            elif kept:
                comments = tuple(row for row in kept if row.startswith("# "))
                rows = tuple(tuple(row.split("\t")) for row in kept if not row.startswith("# "))
                yield Block(comments, rows)
                kept = []


def _paragraph(part: Sequence[Block], tags: dict[str, tuple[tuple[str, ...], ...]] | None) -> Paragraph:
    """Lay the sentences of a paragraph end to end."""
    text = ""
    words: list[Word] = []
    bounds: list[tuple[int, int]] = []
    names: list[Label] = []
    unsure: list[tuple[int, int]] = []
    for block in part:
        text += " " if text else ""
        rows = [row for row in block.rows if row[0].isdigit()]
        found = _words(rows, block.said("text"), shift=len(text), base=len(words))
        text += block.said("text")
        words += found
        bounds.append((found[0].start, found[-1].end))
        if tags is not None:
            marked = [row[2] for row in tags.get(block.said("sent_id"), ())]
            names += _names(found, marked)
            unsure += [(word.start, word.end) for word, tag in zip(found, marked, strict=False) if _missing(tag)]
    return Paragraph(text, tuple(words), tuple(bounds), None if tags is None else tuple(names), tuple(unsure))


def _words(rows: Sequence[Sequence[str]], text: str, *, shift: int, base: int) -> list[Word]:
    """Find a sentence's words in its text."""
    found, at = [], 0
    for row in rows:
        start = max(text.find(row[1], at), at)
        at = start + len(row[1])
        head = int(row[6])
        above = base + head - 1 if head else -1
        found.append(Word(start + shift, at + shift, row[2], row[3], row[4], above, row[7]))
    return found


def _names(words: Sequence[Word], tags: Sequence[str]) -> Iterator[Label]:
    """The names of a sentence by offsets, of the kinds we look for."""
    first = 0
    for at, tag in enumerate([*tags, "O"][: len(words) + 1]):
        if at > first and tags[first][:2] == "B-" and tag[:2] != "I-" and tags[first][2:] in KINDS:
            yield words[first].start, words[at - 1].end, KINDS[tags[first][2:]]
        if tag[:2] != "I-":
            first = at


def _missing(tag: str) -> bool:
    """Tell whether a label is not known: another kind of name, or none given."""
    return tag in ("", "_") or (tag[:2] in ("B-", "I-") and tag[2:] not in KINDS)
