"""Copies on made ones: adjusted Rand index and pair F1 of the groups, beside 3-gram containment."""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from pathlib import Path

from pactline.engine.equipment import Tools
from pactline.evaluate.scores import Row
from pactline.kit.groups import join
from pactline.model.report import Report, Source
from pactline.reports import copies

CONTAINMENT = 0.55  # of the shorter text's 3-grams: the threshold of the benchmark's own README


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Score both on the development set."""
    lines = (shared / "benchmarks/neardup/dev.jsonl").read_text(encoding="utf-8").splitlines()
    documents = [json.loads(line) for line in lines]
    gold = {document["id"]: document["cluster"] for document in documents}
    texts = {document["id"]: document["text"] for document in documents}
    return (_row("pactline", gold, _ours(texts)), _row("3-gram containment", gold, _containment(texts)))


def _ours(texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """Pairs that Pactline takes for whole copies."""
    reports = [Report(id=key, text=text, source=Source(path=key, digest="")) for key, text in texts.items()]
    return [(copy.report, copy.of) for copy in copies.find(reports) if copy.kind != "part"]


def _containment(texts: Mapping[str, str]) -> list[tuple[str, str]]:
    """Pairs whose shorter text's 3-grams are mostly in the longer one."""
    grams = {}
    for key, text in texts.items():
        words = re.findall(r"\w+", text.lower())
        grams[key] = {tuple(words[i : i + 3]) for i in range(len(words) - 2)}
    shared: dict[tuple[str, str], int] = Counter()
    standing = defaultdict(list)
    for key, held in grams.items():
        for gram in held:
            for other in standing[gram]:
                shared[other, key] += 1
            standing[gram].append(key)
    least = {pair: CONTAINMENT * min(len(grams[pair[0]]), len(grams[pair[1]])) for pair in shared}
    return [pair for pair, count in shared.items() if count >= least[pair]]


def _row(name: str, gold: Mapping[str, str], pairs: list[tuple[str, str]]) -> Row:
    """Adjusted Rand index (Hubert and Arabie 1985) and pairwise F1."""
    groups = {key: number for number, group in enumerate(join(sorted(gold), pairs)) for key in group}

    def together(keys: object) -> float:
        return sum(count * (count - 1) / 2 for count in Counter(keys).values())  # type: ignore[call-overload]

    right = together((gold[key], groups[key]) for key in gold)
    true, found, all_pairs = together(gold.values()), together(groups.values()), len(gold) * (len(gold) - 1) / 2
    expected = true * found / all_pairs
    rand = (right - expected) / ((true + found) / 2 - expected)
    return Row(name, (("ARI", rand), ("pair F1", 2 * right / (true + found)), ("groups", len(set(groups.values())))))
