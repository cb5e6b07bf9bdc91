"""Treebanks in, the share of documents that use each common word out: lexicon/world/themes.toml.

`python -m train.themes ../shared/treebanks > src/pactline/lexicon/world/themes.toml`
"""

import gzip
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

FILES = ("ewt_train", "ewt_dev", "gum_open_train", "gum_open_dev")
LONG = 60  # words of a document that counts
LEAST = 0.02  # share of documents from which a word is listed
WORD = re.compile(r"[^\W\d_][\w'’-]+|\d+")
HEAD = """# Shares of documents that use a word, counted by train/themes.py over UD EWT and the open genres of GUM
# (CC BY-SA 4.0): what they all use tells no story from another. Names are left out. One table a language.

[en.common]"""


def documents(folder: Path) -> Iterator[list[str]]:
    """The words of each document."""
    for name in FILES:
        words: list[str] = []
        with gzip.open(folder / f"{name}.conllu.gz", "rt", encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("# newdoc"):
                    yield words
                    words = []
                elif line.startswith("# text ="):
                    words += WORD.findall(line[8:])
        yield words


def main(folder: Path) -> None:
    """Count and print."""
    held: Counter[str] = Counter()
    total = 0
    for words in documents(folder):
        if len(words) > LONG:
            total += 1
            held.update({word.lower().replace("’", "'").removesuffix("'s") for word in words if word[:1].islower()})
    lines = [HEAD]
    for word, count in sorted(held.items(), key=lambda one: (-one[1], one[0])):
        if count / total >= LEAST:
            lines.append(f'"{word}" = {count / total:.2f}')
    sys.stdout.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
