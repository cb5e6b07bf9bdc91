"""What a sentence mentions: names, times, amounts, quotes, each with the span it stands on."""

import msgspec

from pactline.model.span import Span
from pactline.model.when import TimeExpr


class Title(msgspec.Struct, frozen=True, gc=False):
    """An office or title written with a name: `words` as written ("Russian President"), `office` its plain form
    ("president"), `of` the state or body it belongs to as a canonical name, or None.
    """

    words: str
    office: str
    of: str | None
    span: Span


class Name(msgspec.Struct, frozen=True, gc=False, tag="name", tag_field="is"):
    """A reference to an actor.

    `form` is `name`, `adjective` ("Belarusian" pointing to the state), `nominal` ("the Belarusian strongman"), or
    `pronoun`; `kind` one of person, organisation, place, state, group; `name` the canonical or fullest form known;
    `key` the gazetteer's key (`country:BY`) or None; `country` ISO 3166-1 alpha-2; `chain` the id of the report's
    chain it belongs to (None when unresolved); `rule` names what read it.
    """

    span: Span
    sentence: int
    text: str
    kind: str
    name: str
    form: str = "name"
    key: str | None = None
    country: str | None = None
    chain: str | None = None
    title: Title | None = None
    rule: str = ""


class Time(msgspec.Struct, frozen=True, gc=False, tag="time", tag_field="is"):
    """A time as said: `type` is TIMEX3's DATE, TIME, DURATION or SET; `expr` says what was meant without guessing
    a day.
    """

    span: Span
    sentence: int
    text: str
    type: str
    expr: TimeExpr
    rule: str = ""


class Amount(msgspec.Struct, frozen=True, gc=False, tag="amount", tag_field="is"):
    """A number with its unit and bound.

    `value` is exact for a single number; `low`/`high` bound a range ("70-80 percent": 70 and 80, value their middle);
    `unit` is an ISO 4217 code, `percent`, `times`, or the plural noun as written; `bound` one of exact, about, more
    than, less than, at least, at most; `number` is the span of the number words alone, `noun` the span of the unit.
    """

    span: Span
    sentence: int
    text: str
    value: float
    unit: str
    bound: str = "exact"
    low: float | None = None
    high: float | None = None
    number: Span | None = None
    noun: Span | None = None
    rule: str = ""


class Quote(msgspec.Struct, frozen=True, gc=False, tag="quote", tag_field="is"):
    """Words between quotation marks: `span` with the marks, `inner` without; `scare` when it is a word or two held up
    for distance and not somebody's speech; `continues` when the quote runs on into the next paragraph.
    """

    span: Span
    inner: Span
    sentence: int
    scare: bool = False
    continues: bool = False
    rule: str = ""


Mention = Name | Time | Amount | Quote
