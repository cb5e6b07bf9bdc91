"""Figures that the rules found in, those that a second reader does not doubt out.

The reader is a small network of the language (protocol `Language`), learned on reports made up for it and told what the
rules found: for each figure it says how likely each word of the sentence is what is counted, and who claims it. It
finds nothing by itself. A figure of what it holds for unlikely is more often wrong than right, and so is one that it
hears somebody else claim: both are left out, and show in the coverage. That nobody claims what the rules give to a
speaker is no reason: there the rules are right more often. Nor does it doubt what a few rules of plain words say.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from pactline.model.knowledge import Counted, Language, Pointed
from pactline.model.reading import Reading
from pactline.model.record import Measure, Record
from pactline.model.sentence import Token
from pactline.model.span import Span

UNLIKELY = 0.05  # that it counts what the rules say, at most; both were chosen on the reports that rules are tuned on
UNHEARD = 0.2  # that it is claimed by whom the rules say, at most, where somebody else is likelier
ELSEWHERE = -1
OWNER = "nmod:poss"
OTHER = "other_choice"  # the rule of a further share of those asked
ASKED = ("of_asked", "sided")  # shares of those whom a poll asked, who stand in other sentences than the reader sees
PLAIN = ("laid_out", "bid", "per_share")  # rules of words that tell it plainly, which the reader was not taught

ANSWERING = "countered"  # the rule of a figure that is of another sentence's thing, behind plain words for who gives it
NAMED = ("stuff", "same_stuff")  # rules of a stuff that may stand in another sentence, which the reader does not see


def sure(page: Reading, records: Sequence[Record], *, language: Language) -> tuple[Record, ...]:
    """The measures of a report, less those that are doubted."""
    beside: dict[int, list[Record]] = defaultdict(list)
    for record in records:
        assert isinstance(record.body, Measure)
        beside[record.body.amount.sentence].append(record)
    doubted = {
        record.id
        for sentence, found in beside.items()
        for record in _doubted(page.sentences[sentence].tokens, found, language)
    }
    return tuple(record for record in records if record.id not in doubted)


def _doubted(tokens: Sequence[Token], records: Sequence[Record], language: Language) -> Iterator[Record]:
    """The measures of one sentence that are doubted."""
    at = {record.id: _number(tokens, record) for record in records}
    told = {at[record.id]: _counted(tokens, record) for record in records}
    opinions = language.figures(tokens, told)
    for one in records:
        opinion = opinions.get(at[one.id])
        plain = one.evidence[0].rule == ANSWERING
        if opinion is not None and not plain and (_miscounted(tokens, one, opinion) or _misheard(tokens, one, opinion)):
            yield one


def _miscounted(tokens: Sequence[Token], record: Record, opinion: Pointed) -> bool:
    """Whether a measure is hardly of what it says; a count may count what its own words name.

    Of what another sentence names the reader only knows that this one does not.
    """
    thing, amount, rule = _object(record), record.evidence[0].span, record.evidence[0].rule
    inside = _inside(tokens, thing)
    if rule in (*ASKED, *PLAIN) or (rule in (OTHER, *NAMED) and not inside):
        return False
    own = _itself(tokens, thing, amount) or not inside or _counts(record)
    return (opinion.things[0] if own else 0.0) + _share(inside, opinion.things) <= UNLIKELY


def _itself(tokens: Sequence[Token], thing: Span, amount: Span) -> bool:
    """Whether a figure is of nothing but itself and its verb: [stole $9 million]."""
    inside = set(_inside(tokens, amount))
    rest = [tokens[i].upos for i in _inside(tokens, thing) if i not in inside]
    return inside <= set(_inside(tokens, thing)) and all(upos in ("VERB", "AUX") for upos in rest)


def _counts(record: Record) -> bool:
    """Whether a figure counts things: its unit is their noun."""
    assert isinstance(record.body, Measure)
    return record.body.amount.unit.islower() and record.body.amount.unit != "percent"


def _misheard(tokens: Sequence[Token], record: Record, opinion: Pointed) -> bool:
    """Whether somebody of the sentence whom the rules do not name is likely to claim it."""
    if max(opinion.claimants) == opinion.claimants[0]:
        return False
    spans = [one.span for one in record.said_by if one.span is not None]
    said = {i for span in spans for i in _inside(tokens, span)}
    elsewhere = bool(record.said_by) and not said  # who speaks stands in another sentence
    if elsewhere or _of_owner(tokens, record, said):
        return False
    claimed = _share(said, opinion.claimants) if said else opinion.claimants[0]
    return claimed <= UNHEARD


def _of_owner(tokens: Sequence[Token], record: Record, said: Collection[int]) -> bool:
    """Whether an estimate is claimed by whose it is: experts said [Holm's] $4 billion estimate was low."""
    owns = any(_owns(one.span, _object(record)) for one in record.said_by if one.span is not None)
    return owns or any(tokens[i].deprel == OWNER for i in said)


def _owns(claimant: Span, thing: Span) -> bool:
    """Whether who claims a figure is named as the owner of what it is: [Holm]'s $4 million estimate."""
    return thing.start <= claimant.start and claimant.end < thing.end


def _share(words: Collection[int], likely: Sequence[float]) -> float:
    """How likely any of some words is meant; one that the reader has no room for is not."""
    return sum(likely[i + 1] for i in sorted(words) if i + 1 < len(likely))


def _counted(tokens: Sequence[Token], record: Record) -> Counted:
    """What the reader is told of a measure."""
    thing = _object(record)
    own = thing == record.evidence[0].span
    said = next((one.span for one in record.said_by if one.span is not None), None)
    claimant = None if said is None else _head(tokens, said)
    return Counted(record.evidence[1].rule, None if own else _head(tokens, thing), claimant)


def _object(record: Record) -> Span:
    """What is counted."""
    return next(one.span for one in record.evidence if one.role == "object")


def _number(tokens: Sequence[Token], record: Record) -> int:
    """The first number of an amount, else its first word."""
    inside = _inside(tokens, record.evidence[0].span)
    numbers = (i for i in inside if tokens[i].upos == "NUM" or any(letter.isdigit() for letter in tokens[i].text))
    return next(numbers, inside[0])


def _head(tokens: Sequence[Token], span: Span) -> int:
    """The word of a span that hangs on none of the others."""
    inside = _inside(tokens, span)
    over = (i for i in inside if tokens[i].head not in inside and tokens[i].upos != "PUNCT")
    return next(over, next(iter(inside), ELSEWHERE))


def _inside(tokens: Sequence[Token], span: Span) -> list[int]:
    """The words that share a character with a span."""
    return [i for i, token in enumerate(tokens) if token.start < span.end and span.start < token.end]
