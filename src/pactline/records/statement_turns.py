"""Lines that name who speaks in, the turns of a transcript and the signed posts of a list out, each one claim.

A line is a turn when the report has several such lines and speakers come back in them ("Q: ... A: ... Q: ..."), or
when it is a post under an account's name; one heading with a colon is none. What a turn says is bounded by its line;
where turns are most of the lines, the lines without a label up to the next turn are still the speaker's.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec
import re2

from pactline.model.sentence import Sentence
from pactline.records.statement_claims import Claim
from pactline.records.statement_sources import Speaker

TURNS = 3  # labelled lines from which a text is a transcript
ASKS = frozenset(("q", "question", "reporter", "journalist", "interviewer", "moderator"))
LABEL = r"(?:[A-Z][\w.'’-]{0,24}(?: [A-Z(][\w.,'’()-]{0,24}){0,4}|@\w{1,30})"
WORDS = r"(?:\pL|[^\s\pL][^\n]*?\pL)[^\n]*?"  # what a turn says has a letter; a table of counts has none
TURN = re2.compile(rf"(?m)^[ \t]*({LABEL})[ \t]*:[ \t]+({WORDS})[ \t]*$")
LINE = re2.compile(r"\S[^\n]*\S|\S")
SIGNED = re2.compile(r"(?m)^[ \t]*(\S[^\n]*?)\s+(?:—|–|--)[ \t]*([A-Z][\w.'’ -]{1,60}?)[ \t]*\(@\w{1,30}\)[^\n]{0,40}$")


class Turn(msgspec.Struct, frozen=True):
    """Somebody's words by offsets, under a label: `mark` is the place of the colon or bracket after it."""

    label: tuple[int, int]
    said: tuple[int, int]
    mark: int
    asks: bool


def find(text: str) -> tuple[Turn, ...]:
    """The turns and signed posts of a report, in order."""
    lines = list(TURN.finditer(text)) if text.count(":") >= TURNS or "@" in text else []
    accounts = [line for line in lines if line[1].startswith("@")]
    named = [line for line in lines if not line[1].startswith("@")]
    kept = (named if _transcript([line[1] for line in named]) else []) + accounts
    found = _carried_on(text, [_turn(text, line.span(1), line.span(2)) for line in kept])
    found += [_turn(text, line.span(2), line.span(1)) for line in (SIGNED.finditer(text) if "(@" in text else ())]
    return _apart(sorted(found, key=lambda turn: turn.said))


def hold(turns: Sequence[Turn], at: int) -> bool:
    """Tell whether a place stands in what somebody's turn says."""
    index = bisect_right(turns, at, key=lambda turn: turn.said[0]) - 1
    return index >= 0 and at < turns[index].said[1]


def claims(turns: Sequence[Turn], sentences: Sequence[Sentence]) -> Iterator[Claim]:
    """One claim a turn, whose cue is the mark after the name."""
    starts = [sentence.start for sentence in sentences]
    for turn in turns:
        index = max(0, bisect_left(starts, turn.mark + 1) - 1)
        tokens = sentences[index].tokens
        places = [token.start for token in tokens]
        head = bisect_left(places, turn.mark)
        first, last = bisect_left(places, turn.label[0]), bisect_left(places, turn.label[1]) - 1
        if head < len(tokens) and tokens[head].start == turn.mark and 0 <= first <= last < len(tokens):
            speaker = Speaker(head=last, first=first, last=last, rule="turn")
            act = "ask" if turn.asks else "say"
            yield Claim(index, head, (head,), speaker, (turn.said,), "turn", act, "that", tokens[head].text)


def _carried_on(text: str, turns: Sequence[Turn]) -> list[Turn]:
    """The turns with the lines up to the next one, when most lines from the first to the last are turns; what stands
    in brackets by itself, [Applause], ends a turn.
    """
    if not turns:
        return []
    between = text[turns[0].label[0] : turns[-1].said[1]]
    lines = sum(bool(line.strip()) for line in between.splitlines())
    if len(turns) * 2 < lines or len(turns) == lines:
        return list(turns)
    ends = (_end(text, one.said[1], after.label[0]) for one, after in pairwise(turns))
    long = (msgspec.structs.replace(one, said=(one.said[0], end)) for one, end in zip(turns[:-1], ends, strict=True))
    return [*long, turns[-1]]


def _end(text: str, start: int, limit: int) -> int:
    """Where a turn ends that may go on over lines without a label."""
    end = start
    for line in LINE.finditer(text, start, limit):
        if line[0][0] in "[(" and line[0][-1] in ")]":
            break
        end = line.end()
    return end


def _transcript(labels: Sequence[str]) -> bool:
    """Tell whether several lines have a label and two of the labels come back, by their last word, or one is Q."""
    again = [name for name, count in Counter(_name(label) for label in labels).items() if count > 1]
    return len(labels) >= TURNS and len(again) > 0 and len({_name(label) for label in labels}) > 1


def _name(label: str) -> str:
    """The last word of a label, by which a speaker comes back: KATE LUND, then LUND."""
    return label.rsplit(maxsplit=1)[-1].casefold()


def _turn(text: str, label: tuple[int, int], said: tuple[int, int]) -> Turn:
    """A line as a turn."""
    mark = label[1]
    while text[mark].isspace():
        mark += 1
    return Turn(label, said, mark, asks=_name(text[slice(*label)]) in ASKS or text[said[1] - 1] == "?")


def _apart(turns: Sequence[Turn]) -> tuple[Turn, ...]:
    """Turns none of which starts in another's words."""
    kept: list[Turn] = []
    for turn in turns:
        if not kept or min(turn.label[0], turn.said[0]) >= max(kept[-1].said[1], kept[-1].label[1]):
            kept.append(turn)
    return tuple(kept)
