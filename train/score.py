"""Scores models on the development sets, exported (a folder) or not (model.pt).

Usage: python -m train.score TREEBANKS MODEL [--stand-in SPIKE]

Words are the treebank's, paragraphs too; sentences are the model's own, or with "gold" the treebank's. LAS counts every
word and the label's subtype. A name counts when its span and kind are right; a found name over a word whose label is
missing counts neither way. A paragraph over LONGEST words is read in pieces, each beginning at a sentence start found.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from train.encode import Encoder, encoder, packaged
from train.fitted import Fitted
from train.material import judging
from train.names import runs
from train.parsers import Pair, Parse, Scorer, StandIn, parse
from train.sample import UNKNOWN, Window, join
from train.windows import LONGEST, paragraphs

KINDS = ("PER", "ORG", "LOC")
HEADER = f"{'':22} {'UPOS':>6} {'XPOS':>6} {'UAS':>6} {'LAS':>6} {'sent F':>6} {'names':>6} " + " ".join(
    f"{k:>6}" for k in KINDS
)


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a paragraph a model reads at once; `length` is the whole paragraph's."""

    paragraph: int
    start: int
    length: int

    @property
    def end(self) -> int:
        """Read LONGEST words at most."""
        return min(self.length, self.start + LONGEST)


def main() -> None:
    """Print a table of every model by every development set."""
    say = argparse.ArgumentParser(description=__doc__)
    say.add_argument("treebanks", type=Path)
    say.add_argument("model", type=Path, nargs="+")
    say.add_argument("--stand-in", type=Path)
    say.add_argument("--encoder", type=Path, help="folder of the encoder; default: that of its package")
    say.add_argument("--every", type=int, default=1, help="only each so manieth document")
    given = say.parse_args()
    folder = given.encoder or packaged()
    words = encoder(folder)
    models: dict[str, Scorer] = {
        path.name if path.is_dir() else path.parent.name: Pair(path) if path.is_dir() else Fitted(folder, path)
        for path in given.model
    }
    if given.stand_in:
        models["stand-in"] = StandIn(given.stand_in)
    sys.stdout.write(HEADER + "\n")
    for name, documents in judging(given.treebanks).items():
        gold = [join(paragraph) for document in documents[:: given.every] for paragraph in paragraphs(document)]
        for model, scorer in models.items():
            for given_sentences in (False, True):
                found = read(gold, scorer, encoder=words, given_sentences=given_sentences)
                title = f"{name} {model}{' gold' if given_sentences else ''}"
                sys.stdout.write(f"{title:22} {row(tally(gold, found))}\n")
                sys.stdout.flush()


def read(gold: Sequence[Window], scorer: Scorer, *, encoder: Encoder, given_sentences: bool) -> list[Parse]:
    """Parse paragraphs, the long ones piece by piece."""
    whole = [Parse([], [], [], [], [], []) for _ in gold]
    waiting = [Piece(at, 0, len(window.words)) for at, window in enumerate(gold)]
    while waiting:
        words = [gold[piece.paragraph].words[piece.start : piece.end] for piece in waiting]
        starts = [openings(gold[piece.paragraph])[piece.start : piece.end] for piece in waiting]
        parses = parse(words, scorer, encoder=encoder, starts=starts if given_sentences else None)
        waiting = [
            rest
            for piece, found in zip(waiting, parses, strict=True)
            for rest in take(piece, found, page=whole[piece.paragraph])
        ]
    return whole


def openings(window: Window) -> list[bool]:
    """Mark the words that begin a sentence."""
    return [True] + [before != now for before, now in pairwise(window.sentence)]


def take(piece: Piece, found: Parse, *, page: Parse) -> Iterator[Piece]:
    """Add a piece to its paragraph's page, up to its last sentence start if more follows, and give the next piece."""
    last = max(at for at, opens in enumerate(found.starts) if opens)
    kept = last if piece.end < piece.length and last else piece.end - piece.start
    for name in ("upos", "xpos", "rel", "names", "starts"):
        getattr(page, name).extend(getattr(found, name)[:kept])
    page.head.extend(head + piece.start if head else 0 for head in found.head[:kept])
    start = piece.start + kept
    if start < piece.length:
        yield Piece(piece.paragraph, start, piece.length)


def tally(gold: Sequence[Window], found: Sequence[Parse]) -> Counter[str]:
    """Count words, right answers, and spans gold, found and both."""
    seen: Counter[str] = Counter()
    for window, page in zip(gold, found, strict=True):
        seen["words"] += len(window.words)
        seen["upos"] += same(window.upos, page.upos)
        seen["xpos"] += same(window.xpos, page.xpos)
        seen["uas"] += same(window.head, page.head)
        seen["las"] += same(
            list(zip(window.head, window.rel, strict=True)), list(zip(page.head, page.rel, strict=True))
        )
        seen.update(spans("sent", sentences(openings(window)), sentences(page.starts)))
        seen.update(spans("name", *known(window, page)))
    return seen


def same(gold: Sequence[object], found: Sequence[object]) -> int:
    """Count the places that agree."""
    return sum(a == b for a, b in zip(gold, found, strict=True))


def sentences(starts: Sequence[bool]) -> set[tuple[int, int, str]]:
    """Turn starts into spans."""
    places = [at for at, opens in enumerate(starts) if opens]
    return {(start, end, "") for start, end in pairwise([*places, len(starts)])}


def known(window: Window, page: Parse) -> tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]:
    """Give the names of a window, gold and found, those found over missing labels left out."""
    gold = {(start, end, window.names[start][2:]) for start, end in runs(window.names)}
    found = {(start, end, page.names[start][2:]) for start, end in runs(tuple(page.names))}
    return gold, {span for span in found if UNKNOWN not in window.names[span[0] : span[1]]}


def spans(what: str, gold: set[tuple[int, int, str]], found: set[tuple[int, int, str]]) -> Counter[str]:
    """Count spans, in all and by kind."""
    out: Counter[str] = Counter()
    for side, group in (("gold", gold), ("found", found), ("both", gold & found)):
        out[f"{what} {side}"] += len(group)
        out.update(f"{what} {label} {side}" for _, _, label in group if label)
    return out


def row(seen: Counter[str]) -> str:
    """Write one line of the table, in percent."""
    shares = [seen[what] / max(seen["words"], 1) for what in ("upos", "xpos", "uas", "las")]
    scores = [f1(seen, what) for what in ("sent", "name", *(f"name {kind}" for kind in KINDS))]
    return " ".join(f"{100 * value:6.2f}" for value in shares + scores)


def f1(seen: Counter[str], what: str) -> float:
    """Weigh precision and recall alike."""
    return 2 * seen[f"{what} both"] / max(seen[f"{what} gold"] + seen[f"{what} found"], 1)


if __name__ == "__main__":
    main()
