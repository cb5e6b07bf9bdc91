"""A commitment and a deed told in, whether he who did it may be he who is to, and whose word it looks back at, out.

The actor that is known, or the words for both where a story has them.
"""

from pactline.story.outcome_match import ANYBODY, ARTICLES, Promise, Told
from pactline.story.outcome_promises import plain
from pactline.story.pronouns import PRONOUNS

TITLES = (
    ANYBODY
    | frozenset(
        (
            "president",
            "prime",
            "minister",
            "foreign",
            "secretary",
            "general",
            "chief",
            "director",
            "leader",
            "spokesman",
        )
    )
    | frozenset(
        ("ministry", "bank", "union", "party", "court", "council", "parliament", "police", "army", "commission")
    )
)
SAME, AGREED, UNTOLD, UNKNOWN, FOREIGN = "same", "agreed", "untold", "unknown", "foreign"


def doer(promise: Promise, told: Told) -> str:
    """Whether who did it may be who is to: the same, nobody is told, words agree, they cannot be compared, another."""
    ours, theirs = promise.doing - ARTICLES, told.doing - ARTICLES
    if by_the_same(promise, told):
        return SAME
    if told.outcome.by is None or not (promise.doers or promise.doing):
        return UNTOLD
    if _agree(ours, theirs, known=bool(promise.doers and told.actor)):
        return AGREED
    if not theirs or theirs <= PRONOUNS:
        return UNKNOWN
    return FOREIGN if bool(promise.doers) == (told.actor is not None) else UNKNOWN


def _agree(ours: frozenset[str], theirs: frozenset[str], *, known: bool) -> bool:
    """Whether words can be for one: "the health ministry" and "the ministry", and no "defence ministry"."""
    shared = ours & theirs
    told_apart = known or bool(ours - TITLES and theirs - TITLES)
    return bool(shared - TITLES) or (bool(shared) and not told_apart)


def by_the_same(promise: Promise, told: Told) -> bool:
    """Whether who is to act did, by what is known or by the words for both."""
    known = told.actor is not None and told.actor in promise.doers
    return known or _in_the_same_words(promise, told)


def _in_the_same_words(promise: Promise, told: Told) -> bool:
    """Whether a story tells of both in the same words: "the pilots' union", "Tarn" and "the city of Tarn"; no "the
    union" alone, and of two known actors only by a name.
    """
    ours, theirs, by = promise.doing - ANYBODY, told.doing - ANYBODY, told.outcome.by
    if by is None or not told.kindred or ours != theirs:
        return False
    names = {plain(word) for word in by.text.split() if word[:1].isupper()} & ours
    return names == ours if promise.doers and told.actor is not None else len(ours) > 1 or bool(names)


def alike(promise: Promise, told: Told) -> bool:
    """Whether nobody known is to act and nobody known did, and they are told in the same words: "the city"."""
    plain = told.together and not promise.doers and told.actor is None and bool(promise.doing)
    return plain and told.doing - ARTICLES == promise.doing - ARTICLES and bool(told.doing - ARTICLES)


def answers(promise: Promise, told: Told) -> bool:
    """Whether the demand that is turned down is of those who asked for it."""
    known = told.asker is not None and told.asker in promise.sayers
    return known or not promise.asking.isdisjoint(told.asking - ARTICLES)


def asked_by_others(promise: Promise, told: Told) -> bool:
    """Whether the demand that is turned down is of somebody else."""
    return bool(told.asking) and bool(promise.sayers or promise.asking) and not answers(promise, told)


def recalls(promise: Promise, told: Told) -> bool:
    """Whether it is told as promised before, and by nobody else."""
    another = told.promiser is not None and bool(promise.sayers) and told.promiser not in promise.sayers
    return not another and (told.outcome.recalled or told.outcome.against)
