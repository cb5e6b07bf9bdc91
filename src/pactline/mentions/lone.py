"""A number without a noun of its own in, what stands around it out: its own words, the noun counted before it."""

import re

import msgspec

from pactline.mentions.quantities import Quantity
from pactline.mentions.unit_ground import Ground, Unit

PEOPLE = "people"
ACTED = ("obj", "nsubj", "nsubj:pass", "obl:unmarked")
TOTALS = ("number", "toll", "count", "tally")
LOOSE = (
    "at",
    "At",
    "further",
    "many",
    "other",
    "only",
    "to",
    "To",
    "up",
    "Up",
    "additional",
    "extra",
)  # what may stand before a number: at least, a further
HEDGES = (
    *("only", "just", "about", "some", "around", "roughly", "nearly", "almost", "over", "than", "more", "fewer"),
    *("less", "at", "least", "up", "as", "many", "well", "no", "above", "now", "another", "a", "further"),
)  # what may stand between a verb and its number
ACTING = re.compile(
    r" (?:carrying|involving|holding|wearing|seeking|facing|receiving|suffering|awaiting|containing|earning|showing) "
)  # "including 212 carrying knives" counts no knives
GLUED = re.compile(r"[-–—/:]?\w| - (?:year|month|week|day|hour|minute|time|man|member|person|story|mile|foot) ")
RUNS_ON = ("NOUN", "PROPN", "SYM", "ADJ", "X")  # what right behind a number makes it no lone one


class Place(msgspec.Struct, frozen=True):
    """Where a lone number stands: its first and its last token."""

    first: int
    last: int
    quantity: Quantity
    ground: Ground

    def unit(self, words: str, noun: int | None) -> Unit:
        """A unit that stands elsewhere, with its token."""
        token = None if noun is None else self.ground.tokens[noun]
        return Unit(words, self.quantity.start, self.quantity.end, None if token is None else (token.start, token.end))


def named(place: Place) -> bool:
    """Whether a lone number has words of its own that say more than how exact it is."""
    tokens = place.ground.tokens
    return any(t.head == place.last and t.deprel in ("case", "amod") and t.text not in LOOSE for t in tokens)


def runs_on(place: Place) -> bool:
    """Whether the words right behind a number may be what it counts."""
    after = place.ground.tokens[place.last + 1 : place.last + 2]
    glued = GLUED.match(place.ground.text, place.quantity.end) is not None
    return glued or (bool(after) and after[0].upos in RUNS_ON and after[0].xpos != "JJ")


def counted_before(place: Place) -> int | None:
    """The last noun before a number that a number counts, or of which the number is told: the number of boats."""
    tokens = place.ground.tokens
    numerals = [t for t in tokens[: place.first] if t.upos == "NUM" and t.deprel == "nummod"]
    counted = [t.head for t in numerals if not ACTING.match(place.ground.text, t.end)]
    numbers = [i for i, t in enumerate(tokens[: place.first]) if t.text.lower() in TOTALS]
    told = [i for i, t in enumerate(tokens[: place.first]) if t.head in numbers and t.deprel == "nmod"]
    nouns = [i for i in (*counted, *told) if 0 <= i < place.first and plural(i, place.ground)]
    return max(nouns, default=None)


def counted_last(place: Place) -> Unit | None:
    """The noun counted last in the sentence before, if of enough: two dogs came; [40 of them] are no dogs."""
    last, of_them = place.ground.last, place.ground.text.startswith(" of them", place.quantity.end)
    few = last is not None and last.noun is not None and last.value < place.quantity.value
    return None if few and of_them else place.ground.counted


def plural(at: int, ground: Ground) -> bool:
    """Tell whether a token is a plural noun that is no stretch of time."""
    token, nouns = ground.tokens[at], ground.nouns
    return (token.xpos == "NNS" or token.text in nouns.collective) and token.text not in nouns.temporal
