"""A report's text in, where its readers' remarks begin out: what they write there is no news of anybody.

A stamp with a bar ("May 3, 2031 at 9:05 am |") stands by each remark; a single one may be the article's own.
"""

import re
from itertools import islice

STAMP = re.compile(r"\b[A-Z][a-z]+ \d{1,2}, \d{4}(?: \d{1,2}:\d\d ?[ap]m)?(?: at)? \d{1,2}:\d\d ?[apAP]\.?[mM]\.?\s?\|")
FEWEST = 2  # stamps


def start(text: str) -> int:
    """The offset where readers' remarks begin, at the line of the first stamp: the end of the text where none do."""
    stamps = list(islice(STAMP.finditer(text), FEWEST))
    return text.rfind("\n", 0, stamps[0].start()) + 1 if len(stamps) == FEWEST else len(text)
