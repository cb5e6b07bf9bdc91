"""Marked reports and labelled passages in, numbers to learn from out, a JSON line a text.

`.venv/bin/python -m train.reader_data OUT.jsonl.gz FILE.txt...` with the project's own environment: each text is read
by the pipeline and by the rules, so it must be run again when either changes. Files are those of `bench/gold/invented`
and of `train.passages`, which writes the passages of the treebanks with their labels marked in.
"""

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pactline import plugins, settings
from pactline.engine.equipment import Tools, load
from pactline.engine.reading import read
from pactline.evaluate import marked
from pactline.evaluate.ledger_match import Pair
from pactline.lexicon.en import weights
from pactline.lexicon.en.encode import Encoder, shape
from pactline.model.mention import Amount
from pactline.model.reading import Reading
from pactline.model.record import Commitment, Measure, Record
from pactline.model.report import Report, Source
from pactline.model.sentence import Token

FIRST = "statements"  # of the rules; the rest by name
READER = "reader"  # what the second reader itself added is no rule's
NONE, AWAY = -1, -2  # nobody and nothing; a word that the text does not hold


class Words:
    """The words of a text in order, over its sentences."""

    def __init__(self, page: Reading) -> None:
        self.tokens: list[Token] = []
        self.heads: list[int] = []
        self.sentences: list[tuple[int, int, int]] = []
        for sentence in page.sentences:
            base = len(self.tokens)
            self.tokens.extend(sentence.tokens)
            self.heads.extend(token.head + base if token.head >= 0 else -1 for token in sentence.tokens)
            self.sentences.append((base, len(self.tokens), sentence.paragraph))

    def inside(self, place: Pair) -> list[int]:
        """The words that share a character with a place."""
        return [i for i, token in enumerate(self.tokens) if token.start < place[1] and place[0] < token.end]

    def head(self, place: Pair | None) -> int:
        """The word of a place that hangs on none of the others."""
        inside = self.inside(place) if place is not None else []
        over = [i for i in inside if self.heads[i] not in inside and self.tokens[i].upos != "PUNCT"]
        return next(iter(over or inside), NONE if place is None else AWAY)

    def meant(self, at: int) -> int:
        """Of the "which" in "the bank, which will close" the bank, as the rules have it."""
        if at < 0 or self.tokens[at].text.lower() not in ("who", "which", "that"):
            return at
        verb = self.heads[at]
        return self.heads[verb] if verb >= 0 and self.tokens[verb].deprel == "acl:relcl" else at

    def number(self, place: Pair) -> int:
        """The first number of an amount, else its first word."""
        inside = self.inside(place)
        numbers = (i for i in inside if self.tokens[i].upos == "NUM" or any(c.isdigit() for c in self.tokens[i].text))
        return next(numbers, next(iter(inside), AWAY))


def texts(path: Path, tools: Tools, encoder: Encoder) -> Iterator[dict[str, Any]]:
    """The texts of a file, as numbers; a file that marks no promise, or no figure, says nothing of them."""
    reports = list(marked.read(path))
    kinds = {"m": any(one.labels.measures for one in reports), "c": any(one.labels.commitments for one in reports)}
    for one in reports:
        page = read(Report(id=one.labels.id, text=one.text, source=Source(path="", digest="")), tools)
        words = Words(page)
        forms = [token.text for token in words.tokens]
        yield {
            "id": f"{path.stem}/{one.labels.id}",
            "pieces": [list(parts) for parts in encoder.pieces(forms)],
            "shapes": [shape(form) for form in forms],
            "sentences": words.sentences,
            "measures": list(_measures(one, words)),
            "commitments": list(_commitments(one, words)),
            "ruled": _ruled(page, words),
            "labelled": [kind for kind, any_ in kinds.items() if any_],
        }


def _measures(one: marked.Report, words: Words) -> Iterator[dict[str, Any]]:
    """The labelled measures."""
    for label in one.labels.measures:
        own = label.object == label.amount
        object_ = NONE if own else words.head(label.object)
        claimant = words.head(label.claimant)
        yield {"at": words.number(label.amount), "object": object_, "claimant": claimant, "optional": label.optional}


def _commitments(one: marked.Report, words: Words) -> Iterator[dict[str, Any]]:
    """The labelled commitments."""
    for label in one.labels.commitments:
        by, said = words.meant(words.head(label.by)), words.head(label.said_by)
        at = words.head(label.action)
        yield {"at": at, "strength": label.strength, "by": by, "said": said, "optional": label.optional}


def _ruled(page: Reading, words: Words) -> dict[str, dict[int, list[Any]]]:
    """What the rules found, by the word at which it stands: figures, promises, amounts."""
    amounts = (one for one in page.mentions if isinstance(one, Amount))
    return {
        "m": dict(_figure(one, one.body, words) for one in page.records if isinstance(one.body, Measure)),
        "c": dict(_promise(one, one.body, words) for one in page.records if _is_ruled(one)),
        "a": {words.number((one.span.start, one.span.end)): [one.rule] for one in amounts},
    }


def _figure(record: Record, body: Measure, words: Words) -> tuple[int, list[Any]]:
    """A figure's word; its rule, what it is of, who claims it."""
    amount = (body.amount.span.start, body.amount.span.end)
    thing = _place(record, "object") or amount
    sayer = next(((p.span.start, p.span.end) for p in record.said_by if p.span is not None), None)
    rule = record.evidence[1].rule if len(record.evidence) > 1 else ""
    return words.number(amount), [rule, NONE if thing == amount else words.head(thing), words.head(sayer)]


def _is_ruled(record: Record) -> bool:
    """Whether a record is a promise that a rule found."""
    return isinstance(record.body, Commitment) and all(one.rule != READER for one in record.evidence)


def _promise(record: Record, body: Any, words: Words) -> tuple[int, list[Any]]:
    """The head of a promise's action; its rule, its strength, who is to act."""
    action = next(one for one in record.evidence if one.role == "action")
    at = words.head((action.span.start, action.span.end))
    return at, [action.rule, body.strength, words.head(_doer(record))]


def _place(record: Record, role: str) -> Pair | None:
    """Where the evidence of a role stands."""
    return next(((one.span.start, one.span.end) for one in record.evidence if one.role == role), None)


def _doer(record: Record) -> Pair | None:
    """Who is to act."""
    return next(((p.span.start, p.span.end) for p in record.parties if p.role == "by" and p.span is not None), None)


def main(arguments: Sequence[str]) -> None:
    """Write the lines and say how many."""
    tools = load(settings.read({}, today=""))
    plugins.load_all("rules")
    encoder = Encoder(weights.read().vocabulary)
    out, *files = map(Path, arguments)
    with gzip.open(out, "wt", encoding="utf-8") as lines:
        count = 0
        for file in files:
            for one in texts(file, tools, encoder):
                lines.write(json.dumps(one, separators=(",", ":")) + "\n")
                count += 1
    sys.stdout.write(f"{count} texts\n")


if __name__ == "__main__":
    main(sys.argv[1:])
