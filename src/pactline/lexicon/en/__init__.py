"""English: the language pipeline and its word lists, as one Language."""

import platform
from collections.abc import Hashable, Mapping, Sequence
from typing import cast

import onnxruntime

from pactline.lexicon.en import spacy_adapter, weights
from pactline.lexicon.en.encode import Encoder
from pactline.lexicon.en.english import Parser, table
from pactline.lexicon.en.judge import Judge
from pactline.lexicon.en.reader import Reader
from pactline.model.knowledge import Counted, Finding, Pointed, Sequel, Shape, Told, Undertaken
from pactline.model.sentence import Parsed, Token


class English:
    """English as the stages ask for it (protocol `Language`)."""

    code = "en"

    def __init__(self, parser: Parser | spacy_adapter.Parser, reader: Reader, judge: Judge) -> None:
        self._parser, self._reader, self._judge = parser, reader, judge
        self.fingerprint = (
            f"{parser.fingerprint}; {reader.fingerprint}; {judge.fingerprint}; "
            f"onnxruntime {onnxruntime.__version__}; {platform.machine()}"
        )

    def parse(self, texts: Sequence[str]) -> tuple[tuple[Parsed, ...], ...]:
        """Split and parse each text; one tuple of sentences a text, offsets into that text."""
        return tuple(self._parser.parse(text) for text in texts)

    def undertakings(self, tokens: Sequence[Token], told: Mapping[int, Told]) -> tuple[Undertaken, ...]:
        """What the second reader thinks of a sentence."""
        return self._reader.undertakings(tokens, told)

    def figures(self, tokens: Sequence[Token], told: Mapping[int, Counted]) -> Mapping[int, Pointed]:
        """What the second reader thinks of the figures of a sentence."""
        return self._reader.figures(tokens, told)

    def proofs(self, tokens: Sequence[Token], findings: Sequence[Finding]) -> tuple[float, ...]:
        """How likely a careful reader is to sign each reading of a sentence."""
        return self._reader.proofs(tokens, findings)

    def sequels(self, asked: Sequence[Sequel]) -> tuple[tuple[float, ...], ...]:
        """What each later sentence says of what somebody is to do."""
        return self._judge.sequels(asked)

    def table(self, name: str, shape: type[Shape]) -> Shape:
        """Read the word list `name` of this folder as `shape`."""
        return cast(Shape, table(name, cast(Hashable, shape)))


def load(threads: int = 1, pipeline: str | None = None) -> English:
    """Load English: the shipped model, or an installed spaCy pipeline by its name, the second reader and the judge."""
    shipped = weights.read()
    parser = Parser(shipped, threads=threads) if pipeline is None else spacy_adapter.Parser(pipeline)
    encoder = Encoder(shipped.vocabulary)
    return English(parser, Reader(encoder, threads=threads), Judge(encoder, threads=threads))
