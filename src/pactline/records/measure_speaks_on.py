"""Measures in, those that an "it" or "they" claims out with whom the sentence before is of, where it is plain.

"Norgas has opened its books. It said 40 valves had failed": who is the subject of one sentence and opens the next as a
pronoun that speaks is one. A body is an "it"; a "they" are several who did something, or the people of a body.
"""

from collections.abc import Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Mention, Name
from pactline.model.reading import Reading
from pactline.model.record import Measure, Party, Record
from pactline.model.sentence import Token
from pactline.records.measure_ground import LOOSE, NOUNS
from pactline.records.measure_words import MeasureWords

PRONOUNS = ("it", "they")
OPENS = 2  # words before such a pronoun at most: "[But] it said"
BODIES = ("organisation", "group", "state")
PLURAL = ("NNS", "NNPS")


def resolved(
    records: Sequence[Record], page: Reading, *, beside: dict[int, list[Mention]], words: MeasureWords
) -> list[Record]:
    """The measures, a pronoun nobody knows that claims one told by the words and the name of its noun."""
    return [_resolved(record, page, beside=beside, words=words) for record in records]


def _resolved(record: Record, page: Reading, *, beside: dict[int, list[Mention]], words: MeasureWords) -> Record:
    """One measure with its claimant by name."""
    party = record.said_by[0] if len(record.said_by) == 1 else None
    if party is None or party.chain is not None or party.text.lower() not in PRONOUNS:
        return record
    place = _place(record, party, page)
    if place is None:
        return record
    bodies = [one for one in beside.get(place - 1, ()) if isinstance(one, Name) and _is_body(one)]
    known = _subject(party, page, place - 1, bodies=bodies, words=words)
    return record if known is None else msgspec.structs.replace(record, said_by=(known,))


def _is_body(name: Name) -> bool:
    """Whether a name is a body's."""
    return name.form == "name" and name.kind in BODIES


def _place(record: Record, party: Party, page: Reading) -> int | None:
    """The sentence that a pronoun opens, where one stands before it."""
    body, span = record.body, party.span
    place = body.amount.sentence if isinstance(body, Measure) else 0
    if place < 1 or span is None:
        return None
    sentence = page.sentences[place]
    before = sum(sentence.start <= token.start < span.start for token in sentence.tokens)
    return place if sentence.start <= span.start and before <= OPENS else None


def _subject(party: Party, page: Reading, place: int, *, bodies: Sequence[Name], words: MeasureWords) -> Party | None:
    """Who the sentence before is of, where the pronoun that goes on with it can be no other."""
    tokens = page.sentences[place].tokens
    at = _leads(tokens)
    if at is None:
        return None
    name = next((one for one in bodies if one.span.start <= tokens[at].start < one.span.end), None)
    body = tokens[at].lemma.lower() in words.voices or name is not None
    several = party.text.lower() == "they" and tokens[at].xpos in PLURAL
    others = any(one.span.start < tokens[at].start for one in bodies if one is not name)
    if others or not (body or several):
        return None
    start, end = trees.span_of(tokens, range(*trees.phrase(tokens, at, without=LOOSE)))
    text = " ".join(page.report.text[start:end].split())
    return msgspec.structs.replace(party, chain=None if name is None else name.chain, text=text)


def _leads(tokens: Sequence[Token]) -> int | None:
    """The one noun that is the subject of a sentence's main verb."""
    root = trees.root(tokens)
    subjects = () if root is None else trees.children(tokens, root, "nsubj:")
    if root is None or len(subjects) != 1 or subjects[0] > root or tokens[subjects[0]].upos not in NOUNS:
        return None
    return None if trees.child(tokens, subjects[0], "conj") is not None else subjects[0]
