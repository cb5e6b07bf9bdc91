"""English: the language pipeline and its word lists, as one Language."""

import platform
from collections.abc import Hashable, Sequence
from typing import cast

import onnxruntime

from pactline.lexicon.en import spacy_adapter, weights
from pactline.lexicon.en.english import Parser, table
from pactline.model.knowledge import Shape
from pactline.model.sentence import Parsed


class English:
    """English as the stages ask for it (protocol `Language`)."""

    code = "en"

    def __init__(self, parser: Parser | spacy_adapter.Parser) -> None:
        self._parser = parser
        self.fingerprint = f"{parser.fingerprint}; onnxruntime {onnxruntime.__version__}; {platform.machine()}"

    def parse(self, texts: Sequence[str]) -> tuple[tuple[Parsed, ...], ...]:
        """Split and parse each text; one tuple of sentences a text, offsets into that text."""
        return tuple(self._parser.parse(text) for text in texts)

    def table(self, name: str, shape: type[Shape]) -> Shape:
        """Read the word list `name` of this folder as `shape`."""
        return cast(Shape, table(name, cast(Hashable, shape)))


def load(threads: int = 1, pipeline: str | None = None) -> English:
    """Load English: the shipped model, or an installed spaCy pipeline by its name."""
    if pipeline is not None:
        return English(spacy_adapter.Parser(pipeline))
    return English(Parser(weights.read(), threads=threads))
