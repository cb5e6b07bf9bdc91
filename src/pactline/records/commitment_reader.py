"""What the rules read in a sentence in, what a second reader doubts of it and finds besides out.

The reader is a small network of the language (protocol `Language`), learned on reports made up for it: the rules know
the common ways of telling an undertaking, the reader many rare ones. What it finds stands only where it is sure that it
is an undertaking, how firm it is and who is to act, and where no rule against it speaks.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

import msgspec

from pactline.model.knowledge import Language, Told, Undertaken
from pactline.model.record import Commitment, Record
from pactline.records import commitment_settled
from pactline.records.commitment_finds import certainly_acts, may_act, spoken_against
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

RULE = "reader"
LIKELY, SURE = 0.92, 0.9  # that it is an undertaking; of its strength and of who is to act
DOUBTED = 0.01  # as likely as that at most: what the rules found is none
EVEN = 0.5  # less likely than that: it is kept, and no line of the page
ELSEWHERE = -1


class Draft(msgspec.Struct, frozen=True):
    """What a rule found: the undertaking, the tokens `[first, last)` of the action, the record made of it, what
    the reader is told of it.
    """

    found: Undertaking
    action: tuple[int, int]
    record: Record
    told: Told


def read(
    place: Place, drafts: Sequence[Draft], *, language: Language, words: CommitmentWords
) -> Mapping[int, Undertaken]:
    """What the second reader thinks of a sentence, by token; nothing where nothing is found and no such word stands."""
    if not drafts and not open_to(place, words):
        return {}
    told = {_head(place, draft.action): draft.told for draft in drafts}
    return {one.at: one for one in language.undertakings(place.tokens, told)}


def doubted(draft: Draft, opinions: Mapping[int, Undertaken]) -> bool:
    """Whether no word of an action is likely to be what somebody undertakes."""
    thought = [opinions[at].likely for at in range(*draft.action) if at in opinions]
    return bool(thought) and max(thought) <= DOUBTED


def certain(draft: Draft, opinions: Mapping[int, Undertaken]) -> bool:
    """Whether the second reader holds for likely what a rule found, as firm and by the same who is to act."""
    thought = [opinions[at] for at in range(*draft.action) if at in opinions]
    if not thought:
        return True
    one, told = max(thought, key=lambda each: each.likely), draft.told
    return one.likely >= EVEN and one.strength == told.strength and one.by == told.by


def more(
    place: Place, opinions: Mapping[int, Undertaken], *, taken: set[int], words: CommitmentWords
) -> Iterator[Undertaking]:
    """What no rule found, the likeliest first; `taken` are the tokens of actions that were found."""
    settled = (commitment_settled.settled(place, one, words) for one in opinions.values())
    for one in sorted(settled, key=lambda one: (-one.likely, one.at)):
        if one.at in taken or one.likely < LIKELY or min(one.sure, one.sure_by) < SURE:
            continue
        found = Undertaking(one.at, one.by, _cue(place, one.at), one.strength, RULE, one.strength == "requested")
        able = may_act(place, found, words) or certainly_acts(place, one, words)
        if able and not spoken_against(place, found, words):
            yield found


def open_to(place: Place, words: CommitmentWords) -> bool:
    """Whether a sentence has a modal, or an infinitive under a word of promising, asking or planning."""
    tags = [token.xpos for token in place.tokens]
    heads = [place.tokens[at].head for at, pair in enumerate(pairwise(tags), 1) if pair == ("TO", "VB")]
    heads += [place.tokens[at].head for at in heads if at >= 0]  # called on those responsible to release them
    governing = words.infinitives.keys() | words.passives.keys() | words.nouns.keys() | words.words.asking
    governing = governing | words.words.begging | words.words.insisting | words.words.needing | words.words.deals
    return "MD" in tags or any(head >= 0 and place.lemma(head) in governing for head in heads)


def told(place: Place, found: Undertaking, record: Record) -> Told:
    """What the reader is told of a record that a rule found."""
    assert isinstance(record.body, Commitment)
    return Told(found.rule, record.body.strength, _doer(place, record))


def _doer(place: Place, record: Record) -> int | None:
    """The token of who is to act; None for nobody, -1 where it stands in another sentence."""
    span = next((one.span for one in record.parties if one.role == "by" and one.span is not None), None)
    if span is None:
        return None
    inside = [i for i, token in enumerate(place.tokens) if token.start < span.end and span.start < token.end]
    return _head(place, (inside[0], inside[-1] + 1)) if inside else ELSEWHERE


def _head(place: Place, words: tuple[int, int]) -> int:
    """The word of a stretch that hangs on none of the others."""
    inside = range(*words)
    over_ = (i for i in inside if place.tokens[i].head not in inside and place.tokens[i].upos != "PUNCT")
    return next(over_, words[0])


def _cue(place: Place, act: int) -> int:
    """What says that something is undertaken: the modal, else what the act hangs on, else the act."""
    modal = next((i for i in place.children(act, "aux") if place.tokens[i].xpos == "MD"), None)
    above = place.tokens[act].head
    return modal if modal is not None else above if above >= 0 else act
