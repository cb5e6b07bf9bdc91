"""Paragraphs in, parsed sentences out: words, numbers, scores, sentence starts, tree, names, lemmas, in that order."""

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate
from sys import intern

import msgspec

from pactline.errors import PactlineError
from pactline.lexicon.en import bio, breaks, joined_verbs, lemmas, second_subjects, tags, tree
from pactline.lexicon.en.encode import Encoder, encode
from pactline.lexicon.en.network import Network, Output
from pactline.lexicon.en.pieces import Words, tables
from pactline.lexicon.en.tokenise import Cut, cut
from pactline.lexicon.en.weights import Weights
from pactline.lexicon.en.windows import blocks, windows
from pactline.model.knowledge import Shape
from pactline.model.sentence import Parsed, Token

KEPT = 1024  # windows whose sentences are kept: wire copy, credits and lists say the same thing over and over


class Parser:
    """The shipped pipeline: `parse` one text at a time, the same answer whatever else was read."""

    def __init__(self, weights: Weights, *, threads: int = 1) -> None:
        self.fingerprint = weights.fingerprint
        self._encoder = Encoder(weights.vocabulary)
        self._network = Network(weights, threads=threads)
        self._tables = tables(table("tokens", Words))
        self._lemmas = lemmas.load()
        self._joined = table("joined_verbs", joined_verbs.Joined)
        self._read_before: dict[tuple[Sequence[str], Sequence[Cut]], list[Parsed]] = {}

    def parse(self, text: str) -> tuple[Parsed, ...]:
        """Split and parse one paragraph."""
        return tuple(found for start, end in blocks(text) for found in self._parse(text, start, end))

    def _parse(self, text: str, start: int, end: int) -> list[Parsed]:
        """Parse a part of a paragraph."""
        cuts = tuple(cut(text, self._tables, start=start, end=end))
        words = [intern(text[start:end]) for start, end in cuts]  # long texts repeat few words
        pieces = self._encoder.pieces(words)
        found: list[Parsed] = []
        for first, last in windows(text, cuts, [len(parts) for parts in pieces]):
            base = cuts[first][0]
            shape = tuple((start - base, end - base) for start, end in cuts[first:last])
            window = breaks.Window(shape, tuple(words[first:last]), self._tables)
            found.extend(_moved(sentence, base) for sentence in self._known(window, pieces[first:last]))
        return found

    def _known(self, window: breaks.Window, pieces: Sequence[tuple[int, ...]]) -> list[Parsed]:
        """The sentences of a window, counted from its start; one that came before is not read again."""
        key = (window.words, window.cuts)
        if key not in self._read_before:
            if len(self._read_before) >= KEPT:
                self._read_before.pop(next(iter(self._read_before)))
            self._read_before[key] = self._read(window, self._network.scores(encode(window.words, pieces)))
        return self._read_before[key]

    def _read(self, window: breaks.Window, output: Output) -> list[Parsed]:
        """Read the sentences off one window's scores."""
        bounds = breaks.sentences(window, output.sent)
        heads = [-1] * len(window.words)
        marks = list(accumulate(not any(letter.isalnum() for letter in word) for word in window.words))
        for first, last in bounds:
            inner = output.arc[first:last, [0, *range(first + 1, last + 1)]]
            days = frozenset(i for i, word in enumerate(window.words[first:last]) if word.lower() in window.tables.days)
            for at, head in enumerate(tree.decode(inner, tree.Ground(tuple(marks[first:last]), days))):
                heads[first + at] = head + first if head >= 0 else -1
        relations = self._network.relations(output, heads)
        heads, relations = second_subjects.settle(heads, relations)
        upos_tags = tags.read(window.words, output.upos, self._network.labels.upos)
        xpos_tags = tags.read(window.words, output.xpos, self._network.labels.xpos)
        tokens = [
            Token(start, end, word, self._lemmas.find(word, upos, xpos), upos, xpos, head, relation)
            for (start, end), word, upos, xpos, head, relation in zip(
                window.cuts, window.words, upos_tags, xpos_tags, heads, relations, strict=True
            )
        ]
        tokens = joined_verbs.settle(tokens, self._joined)
        return [self._sentence(tokens[first:last], first, output) for first, last in bounds]

    def _sentence(self, tokens: Sequence[Token], first: int, output: Output) -> Parsed:
        """One sentence with heads counted from its first word."""
        last = first + len(tokens)
        return Parsed(
            start=tokens[0].start,
            end=tokens[-1].end,
            tokens=tuple(
                msgspec.structs.replace(token, head=token.head - first) if token.head >= 0 else token
                for token in tokens
            ),
            entities=bio.names(tokens, output.ner[first:last], self._network.labels.ner),
        )


def _moved(parsed: Parsed, by: int) -> Parsed:
    """A sentence so many characters further on."""
    if not by:
        return parsed
    tokens = tuple(
        msgspec.structs.replace(token, start=token.start + by, end=token.end + by) for token in parsed.tokens
    )
    return msgspec.structs.replace(parsed, start=parsed.start + by, end=parsed.end + by, tokens=tokens)


@cache
def table(name: str, shape: type[Shape]) -> Shape:
    """Read a word list of this folder as `shape`."""
    source = files("pactline.lexicon.en") / f"{name}.toml"
    try:
        return msgspec.convert(tomllib.loads(source.read_text(encoding="utf-8")), shape)
    except FileNotFoundError as fault:
        raise PactlineError("no such word list", where=f"lexicon/en/{name}.toml", remedy="check the name") from fault
