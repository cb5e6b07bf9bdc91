"""Gold article bodies in, the metric of the article-extraction benchmark out.

Texts are compared by their runs of four words as multisets; precision and recall are averaged over pages, F1 is that of
the averages (scrapinghub/article-extraction-benchmark).
"""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pactline import reports
from pactline.engine.equipment import Tools
from pactline.evaluate import goldfile
from pactline.evaluate.scores import Row
from pactline.model.report import Raw, Report

RUN = 4  # words
_WORD = re.compile(r"\w+")
Pair = tuple[str, str]


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Score the texts of the pages of a gold file; a page that is Rejected counts as an empty text."""
    return (score("all", pairs(gold, text)),)


def pairs(gold: Path, extract: Callable[[bytes], str]) -> Iterator[Pair]:
    """Each page's true text and the extracted one; the pages lie beside the gold file."""
    for page in goldfile.rows(gold):
        yield page["article_body"], extract(goldfile.page(gold, page["html"]))


def text(page: bytes) -> str:
    """The text that Pactline reads in a page."""
    digest = hashlib.sha256(page).hexdigest()
    read = reports.read(Raw(path="page.html", form="html", data=page, digest=digest))
    return read.text if isinstance(read, Report) else ""


def score(name: str, found: Iterable[Pair]) -> Row:
    """The benchmark's figures."""
    precisions, recalls, same, count = [], [], 0, 0
    for true, extracted in found:
        left, right = _WORD.findall(true), _WORD.findall(extracted)
        precision, recall = _page(_runs(left), _runs(right))
        precisions += [precision] if precision is not None else []
        recalls += [recall] if recall is not None else []
        same += left == right
        count += 1
    p, r = _mean(precisions), _mean(recalls)
    f1 = 2 * p * r / (p + r) if p + r else 0.0
    figures = (("f1", f1), ("precision", p), ("recall", r), ("accuracy", same / max(1, count)), ("pages", float(count)))
    return Row(name, figures)


def _runs(words: list[str]) -> Counter[tuple[str, ...]]:
    """Runs of four words with their counts; of a shorter text the whole."""
    if not words:
        return Counter()
    return Counter(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))


def _page(true: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> tuple[float | None, float | None]:
    """Precision and recall of a page; None where they are not defined."""
    both = (true & found).total()
    more, less = (found - true).total(), (true - found).total()
    if not more and not less:
        return 1.0, 1.0
    return both / (both + more) if both + more else None, both / (both + less) if both + less else None


def _mean(values: list[float]) -> float:
    """The mean, 0 of nothing."""
    return sum(values) / len(values) if values else 0.0
