"""Statements in, one for each that several reports print word for word out, with the words of all of them.

Copies print one sentence many times over, and who reads them one by one finds the same line again and again. What is
worded otherwise stays a line of its own under the same utterance, since its wording may differ in what matters.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from pactline.model.record import Statement
from pactline.model.story import Fact
from pactline.story.utterances import WORD

Key = tuple[str, str, str]


def fold(facts: Sequence[Fact], texts: Mapping[str, str]) -> list[Fact]:
    """Each statement once: of one utterance, by one speaker and act, in the same words."""
    held: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        held[_key(fact, texts)].append(fact)
    return [_one(same) for same in held.values()]


def _key(fact: Fact, texts: Mapping[str, str]) -> Key:
    """What is the same of two statements that are one line."""
    body = fact.record.body
    spans = body.content if isinstance(body, Statement) else ()
    words = WORD.findall(" ".join(texts[span.report][span.start : span.end] for span in spans).casefold())
    speaker = next((one.actor or one.text.casefold() for one in fact.parties if one.role == "speaker"), "")
    return fact.utterance or fact.id, speaker, " ".join(words) or fact.id


def _one(same: Sequence[Fact]) -> Fact:
    """The statement of the first report, with the evidence of all; of a report that prints it twice the first."""
    if len(same) == 1:
        return same[0]
    ordered = sorted(same, key=lambda fact: (fact.evidence[0].span, fact.id), reverse=True)
    reports = {fact.evidence[0].span.report: fact for fact in ordered}
    return msgspec.structs.replace(
        ordered[-1],
        records=tuple(sorted(fact.id for fact in same)),
        evidence=tuple(sorted({one for fact in reports.values() for one in fact.evidence})),
        drift=tuple(dict.fromkeys(one for fact in reversed(ordered) for one in fact.drift)),
    )
