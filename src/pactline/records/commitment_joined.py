"""An undertaking of two deeds, each by a day of its own, in, the two out.

"Will begin work in September and hand over the keys by November" has two terms; what is joined without a term of its
own stays one line.
"""

from collections.abc import Iterator

import msgspec

from pactline.kit import trees
from pactline.records import commitment_action, commitment_quotes, commitment_terms
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

BARE = ("VB", "VBN")
PARTED = ("will", "vowed_to", "is_to", "asked_to", "planning_to", "must", "told_to", "demand_that")


def parted(place: Place, found: Undertaking, words: CommitmentWords) -> tuple[tuple[Undertaking, tuple[int, int]], ...]:
    """The undertaking with the tokens of its action, and beside it the one that is joined to it."""
    first, last = commitment_action.action(place, found)
    joined = (*place.children(found.act, "conj"), *_strayed(place, found, range(first, last)))
    at = next((i for i in joined if first < i < last and _is_deed(place, found, i)), None)
    if at is None or found.rule not in PARTED:
        return ((found, (first, last)),)
    begin = min((at, *place.children(at, "cc", "mark", "advmod", "punct")))
    other = msgspec.structs.replace(found, act=at)
    theirs = commitment_action.action(place, other)
    ours, alone = (first, begin), begin - first > 1 and theirs[0] > begin and theirs[1] <= last
    if not alone or not _has_term(place, other, theirs, words=words):
        return ((found, (first, last)),)
    return ((found, ours), (other, theirs))


def _strayed(place: Place, found: Undertaking, inside: range) -> Iterator[int]:
    """To dismiss whoever [signed] it and [to lay] a plan: another infinitive, though it was hung on a verb between."""
    marked = _to(place, found.act)
    for at in inside:
        head = place.tokens[at].head
        inner = place.tokens[at].deprel == "conj" and head in inside and head != found.act
        other = inner and (not _to(place, head) or place.tokens[head].xpos != place.tokens[at].xpos)
        if other and marked and _to(place, at):
            yield at


def _to(place: Place, at: int) -> bool:
    """Whether a verb is an infinitive with its "to"."""
    return any(place.tokens[i].text.lower() == "to" for i in place.children(at, "mark"))


def _is_deed(place: Place, found: Undertaking, at: int) -> bool:
    """And [hand over] the keys: a verb in the same form, with an object and nobody of its own to do it."""
    token = place.tokens[at]
    alike = token.xpos in BARE and token.xpos == place.tokens[found.act].xpos
    joined = any(place.lemma(i) == "and" for i in place.children(at, "cc"))
    alone = place.child(at, "nsubj", "nsubj:pass", "aux", "cop") is None
    return alike and joined and alone and place.child(at, "obj", "obl") is not None


def _has_term(place: Place, other: Undertaking, action: tuple[int, int], *, words: CommitmentWords) -> bool:
    """Whether what is joined has a term that stands among its own words."""
    inside = set(trees.subtree(place.tokens, other.act))
    term = commitment_terms.due(place, other, commitment_quotes.ends(place, *action), words=words)
    on = () if term is None else [i for i, t in enumerate(place.tokens) if commitment_terms.stands_on(term, t)]
    return bool(on) and set(on) <= inside
