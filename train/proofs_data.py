"""Texts and verdicts on what was read in them in, a JSON line out for each reading that was judged.

`.venv/bin/python -m train.proofs_data TREEBANKS OUT.jsonl.gz FILE.txt...` with the project's own environment. Texts are
the documents of `train.passages`, the marked reports of `bench/gold/invented`, and plain ones (`train/archive`), each
`===== NAME` and the text. `verdicts.jsonl` has a line a reading: the digest of its text, its kind, the stretches that
its evidence points at by role, and what a careful reader found wrong, "ok" for nothing. A reading that the rules no
longer make is left out.
"""

import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from pactline import plugins, settings
from pactline.engine.equipment import Tools, load
from pactline.engine.reading import read
from pactline.evaluate import marked
from pactline.lexicon.en import weights
from pactline.lexicon.en.encode import Encoder, shape
from pactline.model.reading import Reading
from pactline.model.record import Record
from pactline.model.report import Report, Source
from pactline.records import proofs
from train.passages import digest, documents

VERDICTS = Path(__file__).parent / "verdicts.jsonl"
HEAD = re.compile(r"^===== ?.*\n", re.M)


def texts(treebanks: Path, files: list[Path]) -> Iterator[str]:
    """Every text there is."""
    yield from ("\n\n".join(paragraphs) for paragraphs in documents(treebanks))
    for file in files:
        whole = file.read_text(encoding="utf-8")
        if "\n---\n" in whole:
            yield from (report.text for report in marked.read(file))
        else:
            yield from (part.strip() for part in HEAD.split(whole) if part.strip())


def readings(page: Reading) -> Iterator[tuple[Record, int]]:
    """What a proofreader is asked about, and the sentence it rests on."""
    for record in page.records:
        if proofs.kind(record):
            at = proofs.place(record, page)
            if at >= 0:
                yield record, at


def key(record: Record) -> str:
    """What a reading of a text is known by."""
    spans = sorted({(one.span.start, one.span.end, one.role) for one in record.evidence})
    return json.dumps([proofs.kind(record), spans])


def rows(text: str, verdicts: dict[str, str], *, tools: Tools, encoder: Encoder) -> Iterator[dict[str, Any]]:
    """The judged readings of a text."""
    page = read(Report(id="", text=text, source=Source(path="", digest="")), tools)
    for record, at in readings(page):
        if key(record) in verdicts:
            sentence = page.sentences[at]
            told = msgspec.to_builtins(proofs.finding(record, sentence))
            words = [token.text for token in sentence.tokens]
            pieces, shapes = encoder.pieces(words), [shape(word) for word in words]
            found = {"pieces": pieces, "shapes": shapes, "finding": told, "wrong": verdicts[key(record)]}
            yield {"text": digest(text), **found}


def judged() -> dict[str, dict[str, str]]:
    """Verdicts by text and reading."""
    found: dict[str, dict[str, str]] = {}
    for line in VERDICTS.read_text(encoding="utf-8").splitlines():
        one = json.loads(line)
        found.setdefault(one["text"], {})[json.dumps([one["kind"], one["spans"]])] = one["wrong"]
    return found


def main() -> None:
    """Write the rows."""
    treebanks, out, *files = map(Path, sys.argv[1:])
    tools, verdicts, made = load(settings.read({}, today="")), judged(), 0
    vars(tools.language)["proofs"] = lambda *_: ()  # what it thinks now is nothing to learn from
    encoder = Encoder(weights.read().vocabulary)
    plugins.load_all("rules")
    with gzip.open(out, "wt", encoding="utf-8") as written:
        for text in texts(treebanks, files):
            for row in (
                rows(text, verdicts.get(digest(text), {}), tools=tools, encoder=encoder)
                if digest(text) in verdicts
                else ()
            ):
                written.write(json.dumps(row) + "\n")
                made += 1
    sys.stdout.write(f"{made} of {sum(map(len, verdicts.values()))} readings\n")


if __name__ == "__main__":
    main()
