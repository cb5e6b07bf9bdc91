"""A figure in its sentence in, its label out, with the word that says it only may be: possible costs.

The word stands only where the figure itself is what may be: "would lift the $75 million limit" tells of one that is.
"""

import re

from pactline.records import measure_status
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

RULES = (
    "change",
    "level_is",
    "level_set",
    "sum_spent",
    "laid_out",
    "stuff",
    "reached",
    "standing",
    "altered",
    "acted_on",
    "befallen",
)
MAY = ("could", "may", "might", "would")
LONG = 9  # words from which a label is a clause that says so itself
ARTICLE = re.compile(r"^(?:[Tt]he|[Aa]n?) ")


def label(here: Ground, finding: Finding) -> str:
    """The label of a figure, which says so where it only may be."""
    word = _word(here) if finding.rule in RULES else ""
    plain = ARTICLE.sub("", finding.label)
    words = plain.split()
    said = plain.startswith("possible") or any(word in MAY for word in words)  # "homes that may be flooded"
    told = said or len(words) >= LONG or any(letter.isdigit() for letter in plain)
    return finding.label if not word or told else f"{word} {plain}"


def _word(here: Ground) -> str:
    """The word for a figure that may be so or not."""
    clause = here.clause()
    if clause is None or clause.negated:
        return ""
    return "possible" if clause.modality in MAY or measure_status.feared(here, clause) else ""
