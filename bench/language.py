"""The language pipeline on raw paragraphs: pactline beside a regular expression, and spaCy where it is installed."""

import re
import resource
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

from pactline.engine.equipment import Tools
from pactline.errors import PactlineError
from pactline.evaluate import conllu, language
from pactline.evaluate.conllu import Paragraph
from pactline.evaluate.scores import Row
from pactline.lexicon import en
from pactline.model.sentence import Parsed, Token

PEER = "en_core_web_sm"
WORD = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")
STOP = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]*[A-Z])")
SHOWN = {"tokens": "tok", "sentences": "sent", "upos": "upos", "uas": "uas", "las": "las", "lemmas": "lem"}
NAMED = {"names": "ner", "organisation": "org"}
Parse = Callable[[Sequence[str]], Sequence[Sequence[Parsed]]]


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """All systems on both development sets; speed in words a CPU-second, memory as the peak of the process in MB."""
    systems: dict[str, Parse] = {"pactline": tools.language.parse, "regex floor": regex_floor}
    with suppress(PactlineError):  # no peer here
        systems[PEER] = en.load(pipeline=PEER).parse
    found = []
    for name in ("ewt", "gum_open"):
        gold = shared / f"treebanks/{name}_dev.conllu.gz"
        if gold.is_file():
            paragraphs = conllu.read(gold, names=language.names_beside(gold))
            found += [_row(f"{system} {name}", paragraphs, parse) for system, parse in systems.items()]
    return tuple(found)


def regex_floor(texts: Sequence[str]) -> tuple[tuple[Parsed, ...], ...]:
    """Words and sentences by two patterns; every word hangs on its sentence's first."""
    return tuple(tuple(_floor(text)) for text in texts)


def _floor(text: str) -> Iterator[Parsed]:
    """The sentences of a text."""
    bounds = [0, *(stop.end() for stop in STOP.finditer(text)), len(text)]
    for start, end in pairwise(bounds):
        words = [found.span() for found in WORD.finditer(text, start, end)]
        if words:
            yield Parsed(
                start=words[0][0],
                end=words[-1][1],
                tokens=tuple(_word(text, *word, first=at == 0) for at, word in enumerate(words)),
            )


def _word(text: str, start: int, end: int, *, first: bool) -> Token:
    """A word of which only the place is known."""
    word = text[start:end]
    return Token(start, end, word, word.lower(), "NOUN", "NN", -1 if first else 0, "root" if first else "dep")


def _row(title: str, paragraphs: Sequence[Paragraph], parse: Parse) -> Row:
    """One system on one set, in percent."""
    started = time.process_time()
    parsed = parse([paragraph.text for paragraph in paragraphs])
    seconds = time.process_time() - started
    found = {row.name: dict(row.figures) for row in language.score(paragraphs, parsed)}
    shown = {short: 100 * found["parse"][name] for name, short in SHOWN.items()}
    named = {short: 100 * found[name]["f1"] for name, short in NAMED.items() if name in found}
    speed = sum(len(paragraph.words) for paragraph in paragraphs) / seconds
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Row(title, (*shown.items(), *named.items(), ("w/s", speed), ("MB", peak)))
