"""A CoNLL-U file in, PactlineError out at the first line that is not as the format has it."""

from collections.abc import Sequence
from pathlib import Path

from pactline.errors import PactlineError
from pactline.evaluate import goldfile

COLUMNS = 10
HEAD = 6  # the column of the head
TEXT = "# text ="


def check(gold: Path) -> None:
    """Check that each sentence has its text and words, and each word its ten columns and a head in the sentence."""
    block: list[tuple[int, str]] = []
    sentences = 0
    for number, line in goldfile.every_line(gold):
        if line.strip():
            block.append((number, line.rstrip("\n\r")))
        elif block:
            sentences += _sentence(gold, block)
            block = []
    sentences += _sentence(gold, block) if block else 0
    if not sentences:
        raise PactlineError("the gold file holds no sentence", where=str(gold), remedy=f"see {goldfile.PAGE}")


def _sentence(gold: Path, block: Sequence[tuple[int, str]]) -> int:
    """Check one sentence; 1, to count it."""
    rows = [(number, line.split("\t")) for number, line in block if not line.startswith("#")]
    for number, row in rows:
        if len(row) != COLUMNS:
            raise goldfile.misfit(gold, number, f"{len(row)} columns where CoNLL-U has {COLUMNS}, parted by tabs")
    words = [(number, row) for number, row in rows if row[0].isdigit()]
    if not words:
        raise goldfile.misfit(gold, block[0][0], "a sentence without words")
    if not any(line.startswith(TEXT) for _, line in block):
        raise goldfile.misfit(gold, block[0][0], f"a sentence without its text ({TEXT} ...)")
    for number, row in words:
        if not (row[HEAD].isdigit() and int(row[HEAD]) <= len(words)):
            raise goldfile.misfit(gold, number, f"the head {row[HEAD]!r} is no word of its sentence")
    return 1
