"""Reports made up and labelled in, the weights by which figures are doubted out (`lexicon/en/doubts.toml`).

Run with the project's own environment: `.venv/bin/python -m train.doubts train/reports/*.txt [--cv]`. Every figure that
the rules read is an example: right where value, unit, object and claimant agree with the labels, wrong where one does
not or no label stands there; optional labels are left out. With --cv each file is judged by weights fitted on the
others, the precision and recall at several thresholds are printed, and nothing is written. It must be run again when
the rules of measures change.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from pactline.engine.equipment import Tools, load
from pactline.engine.reading import read as read_report
from pactline.evaluate import ledger, ledger_match, marked
from pactline.model.record import Measure
from pactline.model.report import Report, Source
from pactline.records import measures
from pactline.records.measure_doubt import Weights, likelihood
from pactline.settings import read

OUT = Path(__file__).parent.parent / "src/pactline/lexicon/en/doubts.toml"
PENALTY = 3.0  # half the squared weights count this much
RARE = 5  # examples a feature must be seen in
SMALL = 0.02  # weights below this change no decision
THRESHOLD = 0.35
SHOWN = (0.0, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6)


class Example(msgspec.Struct, frozen=True):
    """A figure's features and whether it is right; `file` is where its report stands."""

    file: str
    features: frozenset[str]
    right: bool


def examples(path: Path, tools: Tools) -> Iterator[Example]:
    """Every figure of a file of marked reports that the labels tell of."""
    for report in marked.read(path):
        page = read_report(Report(id=report.labels.id, text=report.text, source=Source(path="", digest="")), tools)
        rest = msgspec.structs.replace(page, records=tuple(r for r in page.records if not isinstance(r.body, Measure)))
        found = measures.judged(rest, language=tools.language)
        whole = msgspec.structs.replace(rest, records=(*rest.records, *(one.record for one in found)))
        for at, right in verdicts(report.labels, ledger.public(whole, tools)):
            yield Example(path.stem, found[at].features, right)


def verdicts(labels: ledger_match.Labels, found: ledger_match.Found) -> Iterator[tuple[int, bool]]:
    """Of each figure found, by its place, whether it is right; those that meet an optional label are left out."""
    wanted = sorted(labels.measures, key=lambda one: one.optional)
    met = dict(ledger_match.met(wanted, found))
    for at, _ in enumerate(found.measures):
        label = next((label for label, given in met.items() if given == at), None)
        if label is None or not wanted[label].optional:
            yield at, label is not None and ledger_match.same(wanted[label], found.measures[at], found.sayers[at])


def fit(learned: Sequence[Example]) -> Weights:
    """Logistic regression with an L2 penalty; rare features and small weights are left out."""
    seen = Counter(feature for example in learned for feature in example.features)
    names = sorted(feature for feature, count in seen.items() if count >= RARE)
    place = {name: at for at, name in enumerate(names)}
    rows = [sorted(place[f] for f in example.features if f in place) for example in learned]
    ends, columns = np.cumsum([0, *map(len, rows)]), np.array([at for row in rows for at in row], dtype=np.int64)
    table = csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(names)))
    right = np.array([float(example.right) for example in learned])

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        odds = table @ weights
        chance = 1 / (1 + np.exp(-odds))
        return (
            float((np.logaddexp(0, odds) - right * odds).sum() + PENALTY * weights @ weights),
            table.T @ (chance - right) + 2 * PENALTY * weights,
        )

    best = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    kept = [f"{name}\t{weight:.2f}" for name, weight in zip(names, best, strict=True) if abs(weight) >= SMALL]
    return Weights(threshold=THRESHOLD, lines="\n".join(kept))


def cross_validated(learned: Sequence[Example]) -> Iterator[str]:
    """Precision among, and share of, the figures that are kept at some thresholds, each file by the others' weights."""
    rated = []
    for file in sorted({example.file for example in learned}):
        pairs = (line.rsplit("\t", 1) for line in fit([one for one in learned if one.file != file]).lines.splitlines())
        weights = {name: float(weight) for name, weight in pairs}
        rated += [(likelihood(one.features, weights), one.right) for one in learned if one.file == file]
    whole = sum(right for _, right in rated)
    for threshold in SHOWN:
        kept = [right for rate, right in rated if rate >= threshold]
        share, rest = sum(kept) / len(kept), sum(kept) / whole
        yield f"{threshold}: {len(kept)} kept, right {share:.3f}, of all that is right {rest:.3f}"


def main(arguments: Sequence[str]) -> None:
    """Fit and write, or cross-validate and print."""
    tools = load(read({}, today=""))
    files = [Path(one) for one in arguments if not one.startswith("--")]
    learned = [example for file in files for example in examples(file, tools)]
    if "--cv" in arguments:
        sys.stdout.writelines(line + "\n" for line in cross_validated(learned))
        return
    weights = fit(learned)
    head = (
        f"# Fitted by train/doubts.py on {len(learned)} figures of reports made up for it; the docstring of\n"
        "# records/measure_doubt.py says what the lines are.\n"
    )
    OUT.write_text(f"{head}threshold = {weights.threshold}\nlines = '''\n{weights.lines}\n'''\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
