"""Gold timelines (`topic`, `start`, `end`, `l`, `k`, `timeline`) in, how near the found ones come out.

Date F1 and the alignment ROUGE of Martschat and Markert (2017; "align+ m:1"): each found day goes to the gold day of
least cost, and shared words count less the further the two days lie apart. A line's words are lower-cased, stemmed
(Porter) and rid of the stop words that lie beside the gold file. Means of precision and recall over the timelines are
taken first, F1 of them after (Gholipour Ghalandari and Ifrim, 2020). The articles lie in `<stem>_articles.jsonl.gz`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from pactline.engine.equipment import Tools
from pactline.evaluate import goldfile
from pactline.evaluate.grouping import f1
from pactline.evaluate.porter import stem
from pactline.evaluate.scores import Row
from pactline.mentions import times
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.model.sentence import Sentence
from pactline.model.story import Dating
from pactline.model.when import When
from pactline.story import chronicle

Timeline = Mapping[str, Sequence[str]]
Grams = Counter[tuple[str, ...]]
_WORD, _RAW = re.compile(r"[a-z0-9]+"), re.compile(r"\w+")


class Task(msgspec.Struct, frozen=True):
    """One gold timeline and the accounts it is to be made from, with their texts."""

    gold: Timeline
    start: str
    end: str
    days: int
    lines: int
    accounts: tuple[chronicle.Account, ...]
    texts: Mapping[str, str]


Maker = Callable[[Task], Timeline]


def evaluate(gold: Path, tools: Tools) -> tuple[Row, ...]:
    """Score the timelines made from the articles beside a gold file."""
    return (score("pactline", tasks(gold, tools), make, empty=stops(gold)),)


def make(task: Task) -> Timeline:
    """Pactline's own timeline: the days ranked and the lines picked as in a dossier."""
    weights = {day: weight for day, weight in chronicle.rank(task.accounts).items() if task.start <= day <= task.end}
    days = sorted(weights, key=lambda day: (-weights[day], day))[: task.days]
    picked = chronicle.pick(task.accounts, days, task.lines)
    return {day: [_text(one.span, task.texts) for one in found] for day, found in picked.items()}


def tasks(gold: Path, tools: Tools) -> Iterator[Task]:
    """Every gold timeline with the articles of its topic between its first and its last day."""
    held = _accounts(articles(gold), tools)
    for one in goldfile.rows(gold):
        inside = [pair for pair in held[one["topic"]] if one["start"] <= (pair[0].day or "") <= one["end"]]
        yield Task(
            gold=dict(one["timeline"]),
            start=one["start"],
            end=one["end"],
            days=one["l"],
            lines=one["k"],
            accounts=tuple(account for account, _ in inside),
            texts={account.report: text for account, text in inside},
        )


def articles(gold: Path) -> Path:
    """The file of the articles that belongs to a gold file by its name."""
    return gold.with_name(f"{gold.stem}_articles.jsonl.gz")


def stops(gold: Path) -> frozenset[str]:
    """The stop words that lie beside the gold file; none where there are none."""
    path = gold.with_name("smart_stopwords.txt")
    return frozenset(path.read_text(encoding="utf-8").split()) if path.exists() else frozenset()


def score(name: str, held: Iterable[Task], maker: Maker, *, empty: frozenset[str]) -> Row:
    """F1 of the means of precision and recall, for days and for aligned words."""
    found = [measure(maker(task), task.gold, empty) for task in held]
    figures = []
    for measured in ("date", "AR1", "AR2"):
        p, r = (sum(one[f"{measured} {side}"] for one in found) / max(len(found), 1) for side in "PR")
        figures += [(f"{measured} F1", f1(p, r)), (f"{measured} P", p), (f"{measured} R", r)]
    return Row(name, (*figures, ("timelines", float(len(found)))))


def measure(found: Timeline, gold: Timeline, empty: frozenset[str] = frozenset()) -> dict[str, float]:
    """Precision and recall of days, and of aligned words and pairs of words, for one timeline."""
    both = len(set(found) & set(gold))
    figures = {"date P": both / len(found) if found else 0.0, "date R": both / len(gold)}
    forth, back = _aligned(found, gold), _aligned(gold, found)
    for size in (1, 2):
        ours, theirs = _grams(found, size, empty), _grams(gold, size, empty)
        figures[f"AR{size} P"] = _shared(ours, theirs, forth)
        figures[f"AR{size} R"] = _shared(theirs, ours, back)
    return figures


def _accounts(path: Path, tools: Tools) -> dict[str, list[tuple[chronicle.Account, str]]]:
    """The articles of each topic as accounts, with their texts."""
    found: dict[str, list[tuple[chronicle.Account, str]]] = defaultdict(list)
    for one in goldfile.rows(path):
        day = When(one["date"], one["date"], one["date"])
        dating = Dating(one["id"], day, (one["date"],), "stated")
        (account,) = chronicle.accounts([_reading(one, tools)], {one["id"]: dating})
        found[one["topic"]].append((account, one["text"]))
    return found


def _reading(one: Mapping[str, Any], tools: Tools) -> Reading:
    """An article with its times; each line is a sentence, and none is parsed: tense is read off words alone."""
    report = Report(one["id"], one["text"], Source(one["id"], ""), language="en")
    found = [each for each in re.finditer(r"[^\n]+", one["text"]) if each[0].strip()]
    lines = tuple(Sentence(one["id"], at, at, each.start(), each.end(), ()) for at, each in enumerate(found))
    return Reading(report, lines, times.find(report, lines, language=tools.language))


def _text(span: Any, texts: Mapping[str, str]) -> str:
    """The words of a span."""
    return texts[span.report][span.start : span.end]


def _aligned(left: Timeline, right: Timeline) -> dict[str, tuple[str, float]]:
    """Each day of one side with the day of the other that costs least, and what nearness leaves of its words."""
    raw = {id(one): {day: Counter(_RAW.findall(" ".join(one[day]))) for day in one} for one in (left, right)}
    found = {}
    for day in sorted(left) if right else ():
        costs = [(_cost(day, other, (raw[id(left)][day], raw[id(right)][other])), other) for other in sorted(right)]
        best = min(costs)[1]
        found[day] = (best, 1 / (_apart(day, best) + 1))
    return found


def _cost(day: str, other: str, words: tuple[Counter[str], Counter[str]]) -> float:
    """How dear it is to take one day for another: by days apart and by words not shared."""
    ours, theirs = words
    shared = (ours & theirs).total()
    like = f1(shared / ours.total() if ours else 0.0, shared / theirs.total() if theirs else 0.0)
    return (1 - 1 / (_apart(day, other) + 1)) * (1 - like)


def _apart(day: str, other: str) -> int:
    """Days between two days."""
    return abs(date.fromisoformat(day).toordinal() - date.fromisoformat(other).toordinal())


def _grams(timeline: Timeline, size: int, empty: frozenset[str]) -> dict[str, Grams]:
    """The words, or runs of words, of each day."""
    found = {}
    for day, lines in timeline.items():
        words = [stem(word) for line in lines for word in _WORD.findall(line.lower()) if word not in empty]
        found[day] = Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))
    return found


def _shared(ours: Mapping[str, Grams], theirs: Mapping[str, Grams], aligned: Mapping[str, tuple[str, float]]) -> float:
    """The share of our words that stand in the aligned days, less the further those lie apart."""
    total = sum(grams.total() for grams in ours.values())
    hits = sum((ours[day] & theirs[other]).total() * left for day, (other, left) in aligned.items())
    return hits / total if total else 0.0
