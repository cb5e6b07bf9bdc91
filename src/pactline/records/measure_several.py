"""A measure in its sentence in, the same with all the nouns that it counts out: 300 guests [and staff].

A count that has but its first noun says that all three hundred were guests.
"""

import re

import msgspec

from pactline.model.record import Measure, Record
from pactline.records.measure_ground import Ground

JOINED = re.compile(r" (?:and|or) [A-Za-z][\w’'-]*(?: [A-Za-z][\w’'-]*){0,3}")
MANY = ("NNS", "NNPS")
INSIDE = ("ADJ", "NOUN", "PROPN", "CCONJ", "ADP")
BARE = ("of", "and", "or")


def told(here: Ground, record: Record) -> Record:
    """A count of people or things of two kinds told so: 300 guests and staff, 40 tugs and items of gear."""
    body, amount = record.body, here.amount
    end = _end(here) if amount.rule == "plural_noun" and amount.text.endswith(here.tokens[here.head].text) else -1
    joined = JOINED.fullmatch(here.text, amount.span.end, max(end, amount.span.end)) is not None
    if not isinstance(body, Measure) or not joined or body.of is not None:
        return record
    span = msgspec.structs.replace(amount.span, end=end)
    whole = msgspec.structs.replace(body.amount, span=span, text=here.text[span.start : end])
    evidence = tuple(msgspec.structs.replace(one, span=span) if one.role == "value" else one for one in record.evidence)
    return msgspec.structs.replace(record, body=msgspec.structs.replace(body, amount=whole), evidence=evidence)


def _end(here: Ground) -> int:
    """Where the noun ends that is joined to one right before it, bare as it stands: no article, no number, no verb."""
    tokens, last = here.tokens, here.head
    other = next((at for at in range(last + 1, len(tokens)) if _joins(here, at)), None)
    if other is None or tokens[last].end != here.amount.span.end:
        return -1
    inside = tokens[last + 1 : other]
    bare = all(token.upos in INSIDE and (token.upos != "ADP" or token.text in BARE) for token in inside)
    return tokens[other].end if bare else -1


def _joins(here: Ground, at: int) -> bool:
    """Whether a noun of many is joined to the one counted."""
    token = here.tokens[at]
    many = token.xpos in MANY or token.text in here.words.collectives
    return many and token.head == here.head and token.deprel == "conj"
