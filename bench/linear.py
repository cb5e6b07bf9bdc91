"""Feature bags and classes in, classes by softmax regression out: a baseline that needs no more than numpy and scipy.

Rows are TF-IDF weighted (sublinear, as scikit-learn's TfidfVectorizer has it) and brought to length one by family of
features; the weights are those of multinomial logistic regression with an L2 penalty, found by L-BFGS.
"""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, hstack

FOLDS = 5
Bags = Sequence[Sequence[Sequence[str]]]  # a row: families of features, each a list of words


def cross_validate(bags: Bags, gold: Sequence[str], *, penalty: float) -> list[str]:
    """The class of each row, told by the model that has not seen its fold; folds are every fifth row of a class."""
    names = sorted(set(gold))
    fold = _folds(gold)
    told = [""] * len(gold)
    for number in range(FOLDS):
        inside = [at for at in range(len(gold)) if fold[at] != number]
        outside = [at for at in range(len(gold)) if fold[at] == number]
        table = [_weights([bags[at][family] for at in inside]) for family in range(len(bags[0]))]
        x = _matrix([bags[at] for at in inside], table)
        y = np.array([names.index(gold[at]) for at in inside])
        model = _fit(x, y, classes=len(names), penalty=penalty)
        scores = _matrix([bags[at] for at in outside], table) @ model[:-1] + model[-1]
        for at, best in zip(outside, scores.argmax(1), strict=True):
            told[at] = names[best]
    return told


def _folds(gold: Sequence[str]) -> list[int]:
    """The fold of each row: stratified, without chance."""
    seen: Counter[str] = Counter()
    folds = []
    for name in gold:
        folds.append(seen[name] % FOLDS)
        seen[name] += 1
    return folds


def _weights(rows: Sequence[Sequence[str]]) -> dict[str, tuple[int, float]]:
    """Column and inverse document frequency of each feature of a family."""
    counts = Counter(word for row in rows for word in set(row))
    kept = sorted(counts)
    return {word: (at, math.log((1 + len(rows)) / (1 + counts[word])) + 1) for at, word in enumerate(kept)}


def _matrix(rows: Bags, table: Sequence[dict[str, tuple[int, float]]]) -> csr_matrix:
    """The weighted rows, families side by side."""
    return hstack([_family([row[at] for row in rows], known) for at, known in enumerate(table)], format="csr")


def _family(rows: Sequence[Sequence[str]], known: dict[str, tuple[int, float]]) -> csr_matrix:
    """One family, each row of length one."""
    data, columns, starts = [], [], [0]
    for row in rows:
        counts = Counter(word for word in row if word in known)
        values = [(known[word][0], (1 + math.log(count)) * known[word][1]) for word, count in sorted(counts.items())]
        norm = math.sqrt(sum(value * value for _, value in values)) or 1.0
        columns += [column for column, _ in values]
        data += [value / norm for _, value in values]
        starts.append(len(data))
    return csr_matrix((data, columns, starts), shape=(len(rows), len(known)))


def _fit(x: csr_matrix, y: np.ndarray, *, classes: int, penalty: float) -> np.ndarray:
    """Weights, the last row the intercepts."""
    wanted = np.eye(classes)[y]
    shape = (x.shape[1] + 1, classes)

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(shape)
        scores = x @ weights[:-1] + weights[-1]
        scores -= scores.max(1, keepdims=True)
        total = np.log(np.exp(scores).sum(1))
        apart = np.exp(scores - total[:, None]) - wanted
        value = float((total - (scores * wanted).sum(1)).sum() + penalty / 2 * (weights[:-1] ** 2).sum())
        gradient = np.vstack([x.T @ apart + penalty * weights[:-1], apart.sum(0)])
        return value, gradient.ravel()

    return minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x.reshape(
        shape
    )
