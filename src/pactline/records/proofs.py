"""A page with all its records in, the same out, those marked as unsure that a proofreader would hardly sign.

The proofreader is a small network of the language (protocol `Language`): told a sentence, a rule's reading of it and
the words that the reading points at, it says how likely a careful reader is to sign the whole of it. It takes nothing
away: what it doubts stays a record, and has no line of the page.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from pactline.model.knowledge import Finding, Language
from pactline.model.reading import Reading
from pactline.model.record import Commitment, Event, Record, Statement
from pactline.model.sentence import Sentence, Token
from pactline.model.span import Span

SIGNED = {"event": 0.45, "promise": 0.5, "statement": 0.5}  # how likely it is at least that a careful reader signs
ROLE = {"event": "trigger", "promise": "action", "statement": "cue"}
DOERS, OTHERS = ("actor", "by", "speaker"), ("recipient", "to")
ELSEWHERE = -1
UNLEARNED = ("gapped",)  # rules of which it was shown nothing


def read(page: Reading, *, language: Language) -> tuple[Record, ...]:
    """Every record of a page, in its order; those that may be wrong are marked."""
    asked: dict[int, list[tuple[Record, Finding]]] = defaultdict(list)
    for record in page.records:
        at = place(record, page)
        if kind(record) and at >= 0 and not _unlearned(record):
            asked[at].append((record, finding(record, page.sentences[at])))
    signed: dict[str, bool] = {}
    for at, held in asked.items():
        likely = language.proofs(page.sentences[at].tokens, [one for _, one in held])
        signed |= {one.id: proof >= SIGNED[kind(one)] for (one, _), proof in zip(held, likely, strict=False)}
    return tuple(msgspec.structs.replace(one, sure=signed.get(one.id, one.sure)) for one in page.records)


def _unlearned(record: Record) -> bool:
    """Whether a record was read in a way that the proofreader has learned nothing of: its verb stands elsewhere."""
    return any(one.rule in UNLEARNED for one in record.evidence)


def kind(record: Record) -> str:
    """What a proofreader calls it; "" for what it is not asked about."""
    body = record.body
    if isinstance(body, Statement):
        return "statement" if body.told else ""
    return "event" if isinstance(body, Event) else "promise" if isinstance(body, Commitment) else ""


def place(record: Record, page: Reading) -> int:
    """The sentence a record rests on; -1 for none."""
    return bisect_right(page.sentences, _main(record).start, key=lambda sentence: sentence.start) - 1


def finding(record: Record, sentence: Sentence) -> Finding:
    """What the proofreader is told of a record."""
    first = min(record.evidence)
    return Finding(
        label=_label(record),
        rule=next((one.rule for one in record.evidence if one.role == ROLE[kind(record)]), first.rule),
        status=record.status,
        at=_word(sentence.tokens, _main(record)),
        doers=_aims(record, sentence, DOERS),
        others=_aims(record, sentence, OTHERS),
        said=bool(record.said_by),
        sure=record.sure,
    )


def _label(record: Record) -> str:
    """The kind of a record with what it says of itself: event AGREE, promise firm, statement deny direct."""
    body = record.body
    if isinstance(body, Event):
        return f"event {body.type} {body.mode or ''}".strip()
    if isinstance(body, Commitment):
        return f"promise {body.strength}"
    return f"statement {body.act} {body.form}" if isinstance(body, Statement) else ""


def _main(record: Record) -> Span:
    """The words a record rests on first."""
    role = ROLE.get(kind(record), "")
    return min((one.span for one in record.evidence if one.role == role), default=min(record.evidence).span)


def _aims(record: Record, sentence: Sentence, roles: Sequence[str]) -> tuple[int, ...]:
    """The words of those in some parts; -1 for who stands in another sentence."""
    spans = [party.span for party in record.parties if party.role in roles and party.span is not None]
    return tuple(_word(sentence.tokens, span) for span in spans)


def _word(tokens: Sequence[Token], span: Span) -> int:
    """The word of a stretch that hangs on none of the others; -1 where it stands in another sentence."""
    inside = [i for i, token in enumerate(tokens) if token.start < span.end and span.start < token.end]
    return next((i for i in inside if tokens[i].head not in inside), inside[0] if inside else ELSEWHERE)
