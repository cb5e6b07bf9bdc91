"""Words told of a share in, the one word for those that say the same of how far a thing is done out.

"51 percent of the work on the spillway is done" and "the spillway is 43 percent complete" tell two values of one share.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

import msgspec


class Words(msgspec.Struct, frozen=True):
    """works.toml, whose comments say what each list is for."""

    done: Mapping[str, tuple[str, ...]]
    efforts: Mapping[str, tuple[str, ...]]
    rivals: Mapping[str, tuple[str, ...]]
    scopes: Mapping[str, tuple[str, ...]]
    deeds: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, str]
    idle: Mapping[str, tuple[str, ...]]


@cache
def table() -> Words:
    """The words of works.toml."""
    return msgspec.toml.decode(resources.files(__package__).joinpath("works.toml").read_bytes(), type=Words)


@cache
def _known() -> Mapping[str, str]:
    """Each word for being done, with the one word for all that say the same."""
    return {word: name for name, words in table().done.items() for word in words}


@cache
def _effort() -> re.Pattern[str]:
    """The words before a thing that only say that it is worked at."""
    nouns, links = ("|".join(table().efforts[one]) for one in ("nouns", "links"))
    return re.compile(rf"^(?:the |all |all the )?(?:{nouns}) (?:{links}) (?=\w)", re.I)


@cache
def _bare() -> re.Pattern[str]:
    """Work of which nothing is told but that it is work."""
    return re.compile(rf"^(?:the |all |all the )?(?:{'|'.join(table().efforts['nouns'])})$", re.I)


def bare(whole: str) -> bool:
    """Is the whole of a share work, and nothing says at what: the works?"""
    return _bare().match(whole) is not None


def plain(cue: str | None) -> str | None:
    """The one word for what a cue says of a share; the cue itself where it tells no work."""
    return _known().get(cue, cue) if cue else cue


def tells(cue: str | None) -> bool:
    """Does a cue tell how far a thing is done?"""
    return cue in _known()


def thing(whole: str) -> str:
    """The whole of a share without the words that only say that it is worked at."""
    return _effort().sub("", whole)


@cache
def _forms() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The words for what is told in several, with the form in which it is compared."""
    return tuple((re.compile(rf"\b{words}\b"), form) for words, form in table().forms.items())


@cache
def _deeds() -> Mapping[str, str]:
    """Each word for a deed, with the one word for all that tell it."""
    return {word: name for name, words in table().deeds.items() for word in words}


def formed(label: str) -> str:
    """A label in small letters, in the form in which it is compared: a death toll is of people who are dead."""
    for words, form in _forms():
        label = words.sub(form, label)
    return label


def deed(word: str) -> str:
    """The one word for a deed that is told in several: died, killed; the word itself where it is none."""
    return _deeds().get(word, word)


def idle(word: str) -> bool:
    """Does a word say neither what nor whose a figure is?"""
    return word in table().idle["words"]
