"""The gazetteer's files in, names to put in the place of others out: the treebanks know Fallujah and not Vilnius."""

import csv
import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path

WORLD = Path(__file__).parent.parent / "src/pactline/lexicon/world"
LARGE = 250_000  # people: the cities that the news is likely to name
Pool = dict[tuple[str, int], tuple[str, ...]]


@cache
def pool() -> Pool:
    """List names by kind and number of words, all words capitalised: cities and countries, bodies."""
    found: dict[tuple[str, int], set[str]] = defaultdict(set)
    for kind, names in (("LOC", places()), ("ORG", bodies())):
        for name in names:
            words = name.split()
            if all(word[0].isupper() and word.replace("-", "").isalpha() for word in words):
                found[kind, len(words)].add(" ".join(words))
    return {key: tuple(sorted(names)) for key, names in sorted(found.items())}


def places() -> list[str]:
    """Read the large cities under their last (plain) spelling, the countries and their capitals."""
    cities = [row[-1] for row in rows("cities.tsv") if int(row[2]) >= LARGE]
    return cities + [name for row in rows("countries.tsv") for name in row[1:] if name]


def bodies() -> list[str]:
    """Read the international bodies under all their names."""
    with (WORLD / "bodies.toml").open("rb") as file:
        return [name for body in tomllib.load(file)["body"] for name in body["names"]]


def rows(name: str) -> list[list[str]]:
    """Read a table without its comments."""
    lines = (WORLD / name).read_text(encoding="utf-8").splitlines()
    return list(csv.reader((line for line in lines if line and not line.startswith("#")), delimiter="\t"))
