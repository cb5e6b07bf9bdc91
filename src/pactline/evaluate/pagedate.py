"""Gold publication dates of news pages in, the metric of htmldate's evaluation out.

The day must be exact. P is right/answered, R right/(right + unanswered), F1 is of both; accuracy is right/all. Pages
lie beside the gold file. A page that is Rejected counts as unanswered.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pactline import reports
from pactline.engine.equipment import Tools
from pactline.evaluate import goldfile
from pactline.evaluate.scores import Row
from pactline.model.report import Raw, Report
from pactline.story import dating

Pair = tuple[str, str | None]
Finder = Callable[[bytes, str], str | None]


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Score the day that Pactline takes for a page's own."""
    return (score("all", pairs(gold, day)),)


def pairs(gold: Path, find: Finder) -> Iterator[Pair]:
    """Each page's true day and the found one, None where there is none."""
    for page in goldfile.rows(gold):
        yield page["date"], find(goldfile.page(gold, page["html"]), page["url"])


def day(page: bytes, url: str) -> str | None:
    """The day that Pactline takes for a page's own, before its text is asked."""
    digest = hashlib.sha256(page).hexdigest()
    read = reports.read(Raw(path="page.html", form="html", data=page, digest=digest, url=url))
    best = dating.stated(read) if isinstance(read, Report) else None
    return best.first if best and best.first == best.last else None


def score(name: str, found: Iterable[Pair]) -> Row:
    """The figures of one system."""
    given = list(found)
    right = sum(true == answer for true, answer in given)
    open_ = sum(answer is None for _, answer in given)
    answered = len(given) - open_
    p = right / answered if answered else 0.0
    r = right / (right + open_) if right + open_ else 0.0
    f1 = 2 * p * r / (p + r) if p + r else 0.0
    accuracy = right / len(given) if given else 0.0
    figures = (("f1", f1), ("precision", p), ("recall", r), ("accuracy", accuracy), ("pages", float(len(given))))
    return Row(name, figures)
