"""A second act of one speaker in, whether its words stand by themselves behind his name out.

"Holm thanked the crews and said that the dike would hold": "Holm said that the dike would hold" is what the report
tells, since the verb has a tense of its own and stands right behind the word that joins it. Where the first verb is
denied, possible or a condition, or has an auxiliary that both may share, nobody can leave it out.
"""

import re
from collections.abc import Sequence

from pactline.model.span import Evidence

LONG = 300  # characters between a speaker and the second verb
_FINITE = re.compile(r"(?:ed|s|said|told|wrote|spoke)$", re.IGNORECASE)
_JOINED = re.compile(r"(?:\band|,) (?:later |then |also )?$")
_TOLD = re.compile(r"\bthat\b")  # what was said first is no matter of the second verb's
_SHARED = re.compile(
    r"\b(?:not|never|no|nor|neither|if|unless|whether|has|have|had|having|is|are|was|were|be|been|being)\b|n['’]t\b",
    re.IGNORECASE,
)


def on(text: str, parts: Sequence[Evidence], first: int) -> bool:
    """Whether the act that begins at `first` needs only the name of its speaker before it."""
    cue = next((one.span for one in parts if one.role == "cue"), None)
    sources = [one.span for one in parts if one.role == "source"]
    if cue is None or cue.start != first or len(sources) != 1 or not _FINITE.search(text, cue.start, cue.end):
        return False
    between = text[sources[0].end : first]
    joined = 0 < len(between) < LONG and _JOINED.search(between) is not None
    return joined and not _SHARED.search(_TOLD.split(between, maxsplit=1)[0])
