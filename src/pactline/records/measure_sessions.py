"""A sum with a time or place of trade behind it in, whether it is a price there out: at $70 in early trading."""

from pactline.kit import trees
from pactline.records.measure_ground import Ground


def priced_in(ground: Ground, session: int) -> bool:
    """Whether a sum is a price in a session, or by which a price moved: shares gained $2 in [early trading]."""
    if ground.tokens[session].lemma not in ground.words.sessions:
        return False
    verb, case = ground.verb(), trees.child(ground.tokens, ground.head, "case")
    if case is not None and ground.tokens[case].text.lower() in ("to", "from", "at"):
        return True
    kinds = (ground.tokens[i] for i in trees.children(ground.tokens, session, "compound"))
    when = all(one.upos == "PROPN" or one.lemma.lower() in ground.words.when for one in kinds)  # "in bond trading"
    return when and verb is not None and ground.tokens[verb].lemma in (*ground.words.changing, *ground.words.moving)
