"""Parsed paragraphs of a treebank in, the names of each as a build reads them out: model, gazetteer and agreement.

The paragraphs of one document are laid in one report, so that a name written in full settles its short forms. A state
counts as a place and a place that acts for its government as the place it is, as the treebanks have it.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

import msgspec

from pactline import mentions, sentences
from pactline.engine.equipment import Tools
from pactline.evaluate.conllu import Label, Paragraph
from pactline.model.knowledge import Counted, Finding, Language, Pointed, Sequel, Shape, Told, Undertaken
from pactline.model.mention import Name
from pactline.model.report import Report, Source
from pactline.model.sentence import Parsed, Token

BREAK = "\n\n"
KINDS = {"person": "person", "organisation": "organisation", "place": "place", "state": "place"}


class Parsing(msgspec.Struct, frozen=True):
    """A language whose parses are known already."""

    language: Language
    known: dict[str, Sequence[Parsed]]
    code: str = "en"
    fingerprint: str = ""

    def parse(self, texts: Sequence[str]) -> tuple[tuple[Parsed, ...], ...]:
        """Give each text's known parse, and ask the language for others."""
        return tuple(tuple(self.known[t]) if t in self.known else self.language.parse([t])[0] for t in texts)

    def undertakings(self, tokens: Sequence[Token], told: Mapping[int, Told]) -> tuple[Undertaken, ...]:
        """Ask the language."""
        return self.language.undertakings(tokens, told)

    def figures(self, tokens: Sequence[Token], told: Mapping[int, Counted]) -> Mapping[int, Pointed]:
        """Ask the language."""
        return self.language.figures(tokens, told)

    def proofs(self, tokens: Sequence[Token], findings: Sequence[Finding]) -> tuple[float, ...]:
        """Ask the language."""
        return self.language.proofs(tokens, findings)

    def sequels(self, asked: Sequence[Sequel]) -> tuple[tuple[float, ...], ...]:
        """Ask the language."""
        return self.language.sequels(asked)

    def table(self, name: str, shape: type[Shape]) -> Shape:
        """Read a word list of the language."""
        return self.language.table(name, shape)


def find(gold: Sequence[Paragraph], parsed: Sequence[Sequence[Parsed]], tools: Tools) -> Iterator[set[Label]]:
    """Yield the names of each paragraph, by offsets into it."""
    language = Parsing(tools.language, {p.text: found for p, found in zip(gold, parsed, strict=True)})
    for _, part in groupby(gold, key=lambda paragraph: paragraph.document):
        yield from _document([paragraph.text for paragraph in part], language, tools)


def _document(texts: Sequence[str], language: Language, tools: Tools) -> Iterator[set[Label]]:
    """Read one document."""
    report = Report(id="", text=BREAK.join(texts), source=Source(path="", digest=""))
    split = sentences.split(report, language)
    found, _ = mentions.find(report, split, language=language, world=tools.world)
    names = [one for one in found if isinstance(one, Name) and one.form == "name" and one.kind in KINDS]
    start = 0
    for text in texts:
        end = start + len(text)
        yield {
            (one.span.start - start, one.span.end - start, "place" if one.rule == "metonym" else KINDS[one.kind])
            for one in names
            if start <= one.span.start and one.span.end <= end
        }
        start = end + len(BREAK)
