"""A sum behind "worth" in its sentence in, the goods that are worth it out: 40 [jets] worth $9 million."""

from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_shares import COUNT


def worth(ground: Ground) -> Finding | None:
    """A list of [goods] worth $40 million, by the tree or, where that fails, by the words."""
    by = ground.governor()
    at = ground.tokens[by].head if by is not None and ground.tokens[by].text.lower() == "worth" else -1
    if at >= 0 and ground.tokens[at].upos == "NOUN":
        start, end = ground.phrase(at)
        return Finding(_told(ground.text[start:end]), (start, end), noun=at)
    first = min(i for i in ground.own)
    before = (
        first
        - 1
        - sum(ground.tokens[i].text.lower() in ("about", "around", "than", "more") for i in (first - 1, first - 2))
    )
    if before < 1 or ground.tokens[before].text.lower() != "worth" or ground.tokens[before - 1].upos != "NOUN":
        return None
    start, end = ground.phrase(before - 1)
    label = _told(ground.text[start:end])
    return Finding(label, (start, min(end, ground.tokens[before - 1].end)), noun=before - 1) if label else None


def _told(words: str) -> str:
    """Goods without their number and their worth: 40 [jets] worth $9 million."""
    return COUNT.sub("", measure_labels.money(words.split(" worth ", maxsplit=1)[0]))
