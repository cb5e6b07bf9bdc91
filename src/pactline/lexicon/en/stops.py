"""A word and a full stop in; whether the stop belongs to the word (an abbreviation) or ends a sentence, out."""

from collections.abc import Callable

import msgspec

from pactline.lexicon.en.pieces import Tables

NEAR = 12  # characters behind a full stop in which the next word must begin
BEHIND = frozenset(",;:)'\"’”-?!/]")  # marks that may stand right behind an abbreviation


class Stop(msgspec.Struct, frozen=True):
    """A word and the stop behind it: `glued` with more letters right behind, `following` the next letter or mark."""

    word: str
    capital: bool
    glued: bool
    following: str


Rule = Callable[[Stop, Tables], bool]


def belongs(text: str, start: int, end: int, *, tables: Tables) -> bool:
    """Tell whether the full stop at `end` belongs to the word `[start, end)`."""
    behind = text[end + 1 : end + 2]
    stop = Stop(
        word=text[start:end].lower(),
        capital=text[start].isupper(),
        glued=bool(behind) and not behind.isspace() and behind not in BEHIND,
        following=text[end + 1 : end + NEAR].lstrip()[:1],
    )
    return any(rule(stop, tables) for rule in RULES)


def always(stop: Stop, tables: Tables) -> bool:
    """Mr. Aune met Gen. Brandt."""
    return stop.word in tables.abbreviations


def glued_number(stop: Stop, tables: Tables) -> bool:
    """See No.5 on p.12."""
    return stop.glued and stop.word in tables.before_numbers


def number_follows(stop: Stop, tables: Tables) -> bool:
    """Decree No. 5 of Mar. 2021."""
    return stop.following.isdigit() and stop.word in tables.before_numbers


def sentence_goes_on(stop: Stop, tables: Tables) -> bool:
    """Shoes, ties, etc. were sold."""
    goes_on = not stop.glued and (stop.following.islower() or stop.following in (",", ";"))
    return goes_on and (stop.word in tables.inside or stop.word in tables.before_numbers)


def capital_follows(stop: Stop, tables: Tables) -> bool:
    """The meeting of Mon. June 3."""
    return stop.capital and not stop.glued and stop.following.isupper() and stop.word in tables.capitalised


def initial(stop: Stop, tables: Tables) -> bool:
    """Ida B. Holm spoke. (But: "So did I. Then he left.")"""
    return len(stop.word) == 1 and stop.word != "i" and stop.capital and not stop.glued and stop.following.isupper()


RULES: tuple[Rule, ...] = (always, glued_number, number_follows, sentence_goes_on, capital_follows, initial)
