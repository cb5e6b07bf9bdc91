"""Sentences and the times in them in, amounts out: a number with its unit and its bound.

Numbers inside a time are no amounts, nor is anything without a unit: years, ages, scores, labels fall away by that.
"""

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import takewhile

import msgspec

from pactline.mentions import (
    answers,
    bounds,
    bounds_told,
    counted_nouns,
    echoes,
    elided,
    fractions,
    halves,
    homes,
    numerals,
    paces,
    quantities,
    ratios,
    sizes,
    stretches,
    units,
)
from pactline.mentions.bounds import BoundWords
from pactline.mentions.numerals import NumberWords
from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground, Money, Nouns, Unit
from pactline.model.knowledge import Language, World
from pactline.model.mention import Amount, Time
from pactline.model.report import Report
from pactline.model.sentence import Sentence
from pactline.model.span import Span

COUNTS = ("plural_noun", "stands", "part", "befallen", "befell", "level", "fronted")
AGED = re.compile(r"\b(?:[Aa]ges?|[Aa]ged)(?: of| between| from)? $")  # "over the age of 65"
WHO = re.compile(r"(?: [a-z][\w-]*){0,2} [a-z][\w-]*[a-z] (?:who|that)\b(?! (?:the|an?|he|she|it|they|we|I)\b)")
SPACED = re.compile(r"(?<![\d,])\d{1,3}, 0\d\d\b(?!,)|\d\. \d (?:m|b)illion\b|\b[ap]\. m\.|\w[’'] s ")  # "20, 000"
OF_SCALED = re.compile(
    r" (?:out )?of (?:the |its |their )?(\d{1,3}(?:\.\d+)?) (thousand|million|billion|trillion) [a-z$£€]"
)
MILLION = 1_000_000
FEW = 12  # "the two leaders" points back, "the 28 programmes" is a figure
PAIR = 2  # "the two states that signed it" are both, whatever is told of them
POINTERS = frozenset({"the", "these", "those", "their", "its", "his", "her", "our", "all", "both"})


class AmountWords(msgspec.Struct, frozen=True):
    """amounts.toml of a language."""

    numbers: dict[str, int]
    scales: dict[str, int]
    letters: dict[str, int]
    fractions: dict[str, int]
    fraction: dict[str, int]
    siding: tuple[str, ...]
    answering: tuple[str, ...]
    before: dict[str, str]
    after: dict[str, str]
    limits: dict[str, str]
    climbing: tuple[str, ...]
    flowing: tuple[str, ...]
    talk: tuple[str, ...]
    further: tuple[str, ...]
    driving: tuple[str, ...]
    driven_over: tuple[str, ...]
    money: Money
    nouns: Nouns


def find(
    report: Report, sentences: Sequence[Sentence], times: Sequence[Time], *, language: Language, world: World
) -> tuple[Amount, ...]:
    """Every amount of a report, in order."""
    words = language.table("amounts", AmountWords)
    taken: dict[int, list[tuple[int, int]]] = {}
    for time in times:
        taken.setdefault(time.sentence, []).append((time.span.start, time.span.end))
    found: list[Amount] = []
    home, spaced = homes.of(report, world), SPACED.search(report.text) is not None
    for sentence in sentences:
        ground = Ground(
            text=report.text,
            start=sentence.start,
            end=sentence.end,
            tokens=sentence.tokens,
            money=words.money,
            nouns=words.nouns,
            world=world,
            home=home,
            spaced=spaced,
            counted=_last(found, sentence.index, measuring=words.nouns.measuring),
            last=found[-1] if found else None,
        )
        here = _in_sentence(sentence, ground, words=words, taken=taken.get(sentence.index, ()))
        told = stretches.join(bounds_told.on(sorted(here, key=lambda amount: amount.span), ground), ground)
        found += (paces.told(amount, ground, words.flowing) for amount in told)
    return tuple(found)


def _last(found: Sequence[Amount], sentence: int, *, measuring: Sequence[str]) -> Unit | None:
    """The noun counted last in the sentence before, if that is no stuff, length or rate."""
    near = takewhile(lambda one: one.sentence >= sentence - 1, reversed(found))
    last = next((one for one in near if one.rule in COUNTS and one.noun is not None), None)
    if last is None or last.noun is None or " " in last.unit or last.unit in measuring:
        return None
    return Unit(last.unit, last.span.start, last.span.end, (last.noun.start, last.noun.end))


def _in_sentence(
    sentence: Sentence, ground: Ground, *, words: AmountWords, taken: Sequence[tuple[int, int]]
) -> Iterable[Amount]:
    """The amounts of one sentence; a number that shares its unit with the next ("from 40 to 60 percent") borrows it."""
    piece = ground.text[sentence.start : sentence.end]
    parts = fractions.FractionWords(words.fractions, words.fraction, words.siding, words.nouns.temporal)
    alone = _parts(ground, parts, words)
    taken = (*taken, *((unit.start, unit.end) for _, unit in alone))
    for whole, unit in alone:
        yield _amount(sentence, whole, unit=unit, ground=ground, words=words)
    signs = words.money.glued()
    written = NumberWords(words.numbers, words.scales, words.letters, signs, words.further, spaced=ground.spaced)
    numbers = numerals.read(piece, written)
    last = sentence.start
    for quantity in quantities.join(piece, numbers, words.nouns.labels, signs=signs):
        moved = msgspec.structs.replace(
            quantity, start=quantity.start + sentence.start, end=quantity.end + sentence.start
        )
        part = fractions.read(moved, ground.text, parts)  # "three quarters of the seats" is no time
        free = (part is not None or _free(moved, taken)) and moved.start >= last  # 38 per 100,000 people
        if free and math.isfinite(moved.value) and not _anaphoric(ground, moved):
            whole, of = part if part is not None else (moved, _unit(moved, ground))
            if of is not None:
                last = of.end
                whole = _scaled(quantities.parted(whole, of.parts), ground, words.scales)
                amount = _amount(sentence, whole, unit=of, ground=ground, words=words)
                ground = msgspec.structs.replace(ground, last=amount)
                yield amount


def _scaled(quantity: Quantity, ground: Ground, scales: Mapping[str, int]) -> Quantity:
    """A part in the scale of its whole: 11 of the 18 million florins are 11 million."""
    match = OF_SCALED.match(ground.text, quantity.end, ground.end)
    scale = scales.get(match[2], 1) if match else 1
    if match is None or quantity.scale != 1 or scale == 1 or quantity.value > float(match[1].replace(",", "")):
        return quantity
    low, high, value = (one * scale for one in (quantity.low, quantity.high, quantity.value))
    return msgspec.structs.replace(quantity, low=low, high=high, value=value, scale=scale)


def _parts(ground: Ground, names: fractions.FractionWords, words: AmountWords) -> list[tuple[Quantity, Unit]]:
    """The shares of a sentence that no lone number tells: half of the seats, one in nine, cut by a third."""
    text, start, end = ground.text, ground.start, ground.end
    idle = (*words.nouns.temporal, *words.nouns.measuring)
    found = [
        *halves.read(text, start, end, answering=words.answering),
        *fractions.lone(text, start, end, names=names),
        *ratios.read(text, start, end, numbers=words.numbers, idle=idle),
    ]
    return [one for at, one in enumerate(found) if not any(_over(one[1], other) for _, other in found[:at])]


def _over(one: Unit, other: Unit) -> bool:
    """Whether two amounts share a character."""
    return one.start < other.end and other.start < one.end


def _unit(quantity: Quantity, ground: Ground) -> Unit | None:
    """The unit of a quantity: its own, that of the amount before, or the noun that it goes without."""
    own = units.of(quantity, ground) or echoes.of(quantity, ground) or elided.of(quantity, ground)
    return own or answers.of(quantity, ground)


def _free(quantity: Quantity, taken: Sequence[tuple[int, int]]) -> bool:
    """Whether a number stands in no time; "three quarters" of a million are none."""
    inner = [(start, end) for start, end in taken if start < quantity.end and quantity.start < end]
    return not any(quantity.scale < MILLION or start < quantity.start or end >= quantity.end for start, end in inner)


def _anaphoric(ground: Ground, quantity: Quantity) -> bool:
    """Whether a number is an age, says how long another is, or only points back: "aged 65", "the two leaders"."""
    if counted_nouns.digits(quantity, ground) or AGED.search(ground.text, ground.start, quantity.start):
        return True
    before = ground.text[ground.start : quantity.start].split()[-1:]
    if quantity.value > PAIR and WHO.match(ground.text, quantity.end):
        return False  # "the 10 judges who sit": which ten is told here
    few = quantity.value <= FEW and quantity.scale == 1 and bool(before) and before[0].lower() in POINTERS
    return few and sizes.size(quantity, ground) is None  # "the two-tonne slab"


def _amount(sentence: Sentence, quantity: Quantity, *, unit: Unit, ground: Ground, words: AmountWords) -> Amount:
    """A quantity with unit and bound as an amount."""
    talk = (*words.talk, *(words.driving if unit.unit in words.driven_over else ()))
    phrases = BoundWords(words.before, words.after, words.limits, words.climbing, talk)
    bound = bounds.around(ground.text[: ground.end], unit.start, unit.end, tokens=ground.tokens, words=phrases)
    if bound.bound == "exact" and quantity.end < unit.end:
        behind = bounds.around(ground.text[: ground.end], quantity.end, quantity.end, tokens=(), words=phrases)
        bound = msgspec.structs.replace(bound, bound=behind.bound)
    quantity = bounds_told.end(quantity, bound.bound, ground.text)
    low, high = (quantity.low, quantity.high) if quantity.low != quantity.high else (None, None)
    start, end = max(bound.start, ground.start), max(bound.end, unit.end)
    return Amount(
        span=Span(sentence.report, start, end),
        sentence=sentence.index,
        text=ground.text[start:end],
        value=quantity.value,
        unit=unit.unit,
        bound=bound.bound,
        low=low,
        high=high,
        number=Span(sentence.report, quantity.start, quantity.end),
        noun=None if unit.noun is None else Span(sentence.report, *unit.noun),
        rule=unit.rule,
    )
