"""A tree in, the same out with a second subject given to the verb of saying behind it.

"The man had opened fire, town chief Ivo Rask told reporters" tempts a parser to hang both nouns on "opened". A verb has
one subject: the one behind it, right before a verb that governs it and has none, is that verb's.
"""

from collections.abc import Sequence

SUBJECT = "nsubj"
BELOW = ("ccomp", "parataxis")


def settle(heads: Sequence[int], relations: Sequence[str]) -> list[int]:
    """The heads of one sentence with each such subject moved up."""
    settled = list(heads)
    subjects = [i for i, relation in enumerate(relations) if relation.split(":")[0] == SUBJECT]
    for at in subjects:
        verb = settled[at]
        above = settled[verb] if verb >= 0 else -1
        twice = any(settled[other] == verb and other < verb for other in subjects)
        bare = all(settled[other] != above for other in subjects)
        if verb < at < above and twice and bare and relations[verb] in BELOW:
            settled[at] = above
    return settled
