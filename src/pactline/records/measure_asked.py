"""A page in, whom its polls may have asked out, and of them those whom a share goes without: the nearest named.

"A survey of likely voters ...", "Norvanians rated both": a later "Holm had 10 percent" is a share of them. Who is only
a part of those asked (women voters, voters under 30, Democrats) is none of whom a later share can be told.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.sentence import Sentence, Token
from pactline.records.measure_ground import Ground
from pactline.records.measure_words import MeasureWords

PLURAL = ("NNS", "NNPS")
QUALIFYING = ("ADJ", "NOUN", "PROPN")
NARROWING = ("who", "whose", "aged", "ages", "under", "over", "with", "without", "between", "below", "above", "like")
THOSE = ("those", "people", "persons", "men", "women")
BACK, AHEAD = 1500, 700  # characters from a share to where those asked are named
PLACES = ("state", "place")
SAMPLE = re.compile(r"\d{3}|\d{1,2},\d{3}")  # "a poll of 900 young voters": so many are all who were asked
WORD = re.compile(r"\S+")
NEAR = 200  # characters back to a part of them that may still be meant


NEW_POLL = re.compile(
    r"\b(?:[Aa]n?|[Aa]nother|[Ll]ast (?:week|month|year)[’']s) (?:[\w’'&./-]+ ){0,6}?(?:poll|survey)\b"
)


class Asked(msgspec.Struct, frozen=True):
    """Where those asked are named, by which words; `part` where they are only some of all who were, `plain` where any
    poll can ask them: voters, Norwegians.
    """

    start: int
    end: int
    words: str
    part: bool = False
    plain: bool = False
    placed: bool = False


def named(page: Reading, words: MeasureWords) -> tuple[Asked, ...]:
    """Every place of a report that names people whom a poll can ask, in order."""
    names = {token: one for one in page.mentions if isinstance(one, Name) for token in _starts(one)}
    return tuple(
        _asked(sentence, at, words=words, names=names)
        for sentence in page.sentences
        for at, token in enumerate(sentence.tokens)
        if _people(token, words, names) or _those(sentence.tokens, at, words)
    )


def nearest(here: Ground, among: Sequence[Asked]) -> Asked | None:
    """Those asked that are named last before a share, else first behind it; None where a part of them stands near.

    Behind the mark of another poll they may be others.
    """
    start, end = here.amount.span.start, here.amount.span.end
    polls = [one.start() for one in NEW_POLL.finditer(here.text, max(0, start - BACK), here.sentence.end)]
    since = _sentence(here.text, max(polls, default=0))
    for one in reversed([one for one in among if one.end <= start and start - one.start <= BACK]):
        if not one.part and (one.plain or one.start >= since):
            return one
        if start - one.end <= NEAR:
            return None
    return next((one for one in among if end <= one.start <= end + AHEAD and not one.part), None)


def _sentence(text: str, at: int) -> int:
    """Where the sentence of a place begins, or nearly so."""
    return max(text.rfind(". ", 0, at), text.rfind("\n", 0, at), 0)


def _starts(name: Name) -> Iterator[int]:
    """Where the words of a name begin."""
    return (name.span.start + match.start() for match in WORD.finditer(name.text))


def _people(token: Token, words: MeasureWords, names: Mapping[int, Name]) -> bool:
    """Whether a word is a plural of those whom polls ask: voters, adults, Norwegians."""
    name = names.get(token.start)
    group = token.xpos == "NNPS" and name is not None and name.kind == "group" and name.form == "name"
    return token.xpos in PLURAL and (token.lemma.lower() in (*words.electorate, *words.sampled) or group)


def _those(tokens: Sequence[Token], at: int, words: MeasureWords) -> bool:
    """Whether "those" are told by what was asked of them: those surveyed."""
    after = tokens[at + 1].text.lower() if at + 1 < len(tokens) else ""
    return tokens[at].text.lower() in THOSE and after in words.questioned


def _asked(sentence: Sentence, at: int, *, words: MeasureWords, names: Mapping[int, Name]) -> Asked:
    """The people named at a token, with the words before them that say which."""
    tokens, first = sentence.tokens, at
    while first > 0 and _tells(tokens[first - 1], at):
        first -= 1
    last = at + 1 if _those(tokens, at, words) else at
    behind = tokens[last + 1].text.lower() if last + 1 < len(tokens) else ""
    some = any(not _whole(token, names.get(token.start), words) for token in tokens[first:at])
    own = tokens[at].lemma.lower()
    some = (some or own in words.partisans or behind in NARROWING) and not _sample(tokens[first - 1 : first])
    return Asked(
        tokens[first].start,
        tokens[last].end,
        " ".join(token.text for token in tokens[first : last + 1]),
        part=some,
        plain=first == last and own not in words.sampled,
        placed=any(_land(names.get(token.start)) for token in tokens[first:at]),
    )


def _sample(before: Sequence[Token]) -> bool:
    """Whether people are counted as those of a poll: 900 young voters."""
    return any(SAMPLE.fullmatch(token.text) is not None for token in before)


def _tells(token: Token, at: int) -> bool:
    """Whether a word right before people says which of them."""
    return token.head <= at and (token.upos in QUALIFYING or token.deprel == "amod")


def _whole(token: Token, name: Name | None, words: MeasureWords) -> bool:
    """Whether a word before those asked leaves them all: likely voters, Norwegian adults; not young or Holm voters."""
    return _land(name) or (name is not None and name.form == "adjective") or token.text.lower() in words.eligible


def _land(name: Name | None) -> bool:
    """Whether a name is one of a country or a town."""
    return name is not None and name.kind in PLACES and name.form == "name"
