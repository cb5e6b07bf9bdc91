"""Treebanks and labels without texts in, marked passages out. Usage: python -m train.passages TREEBANKS OUT.txt

The passages are stretches of up to a thousand characters of openly licensed documents (EWT's blogs and newsgroups,
GUM's news, speeches, interviews, biographies and court hearings, re3d's open documents). `passages.jsonl` holds, for
each that was labelled, the digest of its text, the marks as offsets into it, and the footer as
`pactline.evaluate.marked` reads it.
"""

import gzip
import hashlib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

LABELS = Path(__file__).parent / "passages.jsonl"
EWT, GUM = ("weblog", "newsgroup"), ("_news_", "_speech_", "_interview_", "_court_", "_bio_")
LONGEST = 1000  # characters, but for a paragraph that is longer alone
GLUED = (
    (re.compile(r" ([,.;:!?%)\]’])"), r"\1"),
    (re.compile(r"([(\[$£€]) "), r"\1"),
    (re.compile(r" (n't|'s|’s|'re|'ve|'ll|'d|'m)\b"), r"\1"),
    (re.compile(r"(\w) - (\w)"), r"\1-\2"),
)


def passages(treebanks: Path) -> Iterator[str]:
    """Every passage there is."""
    for paragraphs in documents(treebanks):
        held: list[str] = []
        for paragraph in paragraphs:
            if held and sum(map(len, held)) + len(paragraph) > LONGEST:
                yield "\n\n".join(held)
                held = []
            held.append(paragraph)
        yield "\n\n".join(held)


def documents(treebanks: Path) -> Iterator[list[str]]:
    """The paragraphs of each document; marks in them would be taken for ours."""
    wanted = ("ewt_train.conllu.gz", EWT), ("gum_open_train.conllu.gz", GUM)
    for name, kinds in wanted:
        for title, paragraphs in conllu(treebanks / name):
            if title.startswith(kinds) or any(kind in title for kind in kinds if kind.startswith("_")):
                yield [" ".join(one).replace("[[", "[").replace("]]", "]") for one in paragraphs if one]
    yield from columns(treebanks / "names" / "re3d_open.conll.gz")


def conllu(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """Title and sentences by paragraph of each document of a CoNLL-U file."""
    title, paragraphs = "", [[]]
    for line in lines(path):
        if line.startswith("# newdoc id"):
            if title:
                yield title, paragraphs
            title, paragraphs = line.split("=", 1)[1].strip(), [[]]
        elif line.startswith("# newpar"):
            paragraphs.append([])
        elif line.startswith("# text ="):
            paragraphs[-1].append(line.split("=", 1)[1].strip())
    yield title, paragraphs


def columns(path: Path) -> Iterator[list[str]]:
    """The sentences of each document of a file with a word a line, each a paragraph."""
    found: list[str] = []
    words: list[str] = []
    for line in [*lines(path), "# newdoc"]:
        if line.startswith("# newdoc"):
            if found:
                yield found
            found, words = [], []
        elif not line.strip() and words:
            found.append(glued(words))
            words = []
        elif line.strip() and not line.startswith("#"):
            words.append(line.split("\t")[0])


def glued(words: list[str]) -> str:
    """A sentence of its words."""
    text = " ".join(words)
    for pattern, by in GLUED:
        text = pattern.sub(by, text)
    return text


def lines(path: Path) -> Iterator[str]:
    """The lines of a gzipped file."""
    with gzip.open(path, "rt", encoding="utf-8") as opened:
        yield from opened


def digest(text: str) -> str:
    """What a passage is known by."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def marked(text: str, marks: list[tuple[str, int, int]]) -> str:
    """A passage with its marks; of two that begin together the longer opens first."""
    opening = {start: "" for _, start, _ in marks}
    closing = {end: "" for _, _, end in marks}
    places = sorted({(start, -end) for _, start, end in marks})
    for start, end in places:
        names = " ".join(name for name, *place in marks if place == [start, -end])
        opening[start] += f"[[{names}|"
        closing[-end] += "]]"
    return "".join(closing.get(i, "") + opening.get(i, "") + text[i : i + 1] for i in range(len(text) + 1))


def main() -> None:
    """Write the passages that were labelled."""
    treebanks, out = map(Path, sys.argv[1:])
    known = {digest(text): text for text in passages(treebanks)}
    with out.open("w", encoding="utf-8") as written:
        for line in LABELS.read_text(encoding="utf-8").splitlines():
            one = json.loads(line)
            text = marked(known[one["text"]], [tuple(mark) for mark in one["marks"]])
            written.write(f"===== {one['text']}\n{text}\n---\n{one['footer']}\n")


if __name__ == "__main__":
    main()
