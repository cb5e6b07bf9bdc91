"""Training treebanks in, the table of irregular lemmas out. Usage: python -m train.lemmas TREEBANKS LEMMAS.tsv

A form stands in the table when the rules of `lexicon.en.lemmas` do not give the lemma it most often has; lemmas.toml
adds irregular forms that the treebanks may not hold. Base forms are those of the treebanks, and words of the encoder's
vocabulary that stand there with an -ed or -ing of theirs. Needs nothing but the package itself.
"""

import gzip
import sys
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from pactline.lexicon import en as lexicon
from pactline.lexicon.en.lemmas import INFLECTED, Lemmas, Tables

FOLDER = Path(lexicon.__file__).parent
SOURCES = ("ewt_train.conllu.gz", "gum_open_train.conllu.gz")
BASES = frozenset(("VB", "VBP", "NN", "JJ", "RB"))
REMARKS = (
    "# group, form, lemma: what the rules of lemmas.py do not give; `known`: base forms.",
    "# Drawn by train/lemmas.py from UD English EWT and the open genres of GUM; CC BY-SA 4.0.",
)
ODD = frozenset(("GW", "NNP", "ADD", "FW"))  # parts of words, names, addresses, foreign words
Row = tuple[str, str, str, str]
Seen = dict[tuple[str, str], Counter[tuple[str, Row]]]


def main() -> None:
    """Write the table."""
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    rows = [row for name in SOURCES for row in words(folder / name)]
    known = bases(rows)
    rules = Lemmas(Tables(lemmas={}, known=known))
    by_hand = dict(listed())
    drawn = {key: lemma for key, lemma in irregular(counted(rows), rules) if key not in by_hand}
    table = drawn | {key: lemma for key, lemma in by_hand.items() if rules.find(key[1], key[0], key[0]) != lemma}
    lines = [f"{group}\t{form}\t{lemma}" for (group, form), lemma in sorted(table.items())]
    base = [f"known\t{form}" for form in sorted(known) if len(form) > 1]
    target.write_text("\n".join((*REMARKS, *base, *lines)) + "\n", encoding="utf-8")


def bases(rows: Sequence[Row]) -> frozenset[str]:
    """List the base forms of the treebanks and of the vocabulary."""
    known = frozenset(lemma for form, lemma, _, xpos in rows if xpos in BASES and form == lemma and lemma.isalpha())
    return known | verbs((FOLDER / "model" / "vocab.txt").read_text(encoding="utf-8").split(), known)


def counted(rows: Sequence[Row]) -> Seen:
    """Count the lemmas of each form in its group."""
    seen: Seen = defaultdict(Counter)
    for row in rows:
        form, lemma, upos, xpos = row
        if xpos not in ODD and upos != "X" and "@" not in form and "/" not in form:
            seen[xpos if xpos in INFLECTED else upos, form.lower().replace("’", "'")][lemma, row] += 1
    return seen


def verbs(vocabulary: Sequence[str], known: frozenset[str]) -> frozenset[str]:
    """Pick the base forms of regular verbs: "expel" stands beside "expelled", and is not itself one of "exp"."""
    there = {word for word in vocabulary if word.isalpha()}

    def inflected(word: str) -> bool:
        stem = word.removesuffix("e")
        return any(stem + part + end in there for part in ("", word[-1]) for end in ("ed", "ing"))

    found = {word for word in there if len(word) > 3 and not word.endswith(("ed", "ing")) and inflected(word)}
    return frozenset(word for word in found if word + "e" not in known | found)


def listed() -> Iterator[tuple[tuple[str, str], str]]:
    """Give the irregular forms of lemmas.toml."""
    lists = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
    for base, past, participle in (line.split() for line in lists["verbs"]):
        yield ("VBD", past), base
        yield ("VBN", participle), base
    for plural, lemma in (line.split() for line in lists["plurals"]):
        yield ("NNS", plural), lemma
    for group, form, lemma in (line.split() for line in lists["words"]):
        yield (group, form), lemma


def words(path: Path) -> Iterator[Row]:
    """Give form, lemma, UPOS and XPOS of each word, but not of those a typo was mended in."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = line.rstrip("\n").split("\t")
            if len(row) == 10 and row[0].isdigit() and "Typo=Yes" not in row[5]:
                yield row[1], row[2], row[3], row[4]


def irregular(seen: Seen, rules: Lemmas) -> Iterator[tuple[tuple[str, str], str]]:
    """Give the forms whose commonest lemma is not what the rules say."""
    for key, counts in seen.items():
        lemmas: Counter[str] = Counter()
        ruled: Counter[str] = Counter()
        for (lemma, (form, _, upos, xpos)), count in sorted(counts.items()):
            lemmas[lemma] += count
            ruled[rules.find(form, upos, xpos)] += count
        best = lemmas.most_common(1)[0][0]
        if lemmas[best] > lemmas[ruled.most_common(1)[0][0]]:
            yield key, best


if __name__ == "__main__":
    main()
