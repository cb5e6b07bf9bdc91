"""A made pile: the invented reports over and over, each copy with its own ids, words and numbers."""

import re

import msgspec
from tests import invented

from pactline.model.story import Story

FILLER = (
    "The council of the two harbours met for an hour in a room above the customs house and broke up without a paper.",
    "Fishermen on the quay followed the talks on small radios and went back to their nets when the ferry had left.",
    "A second meeting is planned after the spring fair, when the accounts of the winter will have been looked through.",
)


def story(copies: int, *, facts: int = 1) -> Story:
    """A story of three reports for each copy, each fact `facts` times over."""
    made = [_renamed(number) for number in range(copies)]
    return Story(
        readings=tuple(reading for one in made for reading in one.readings),
        datings=tuple(dating for one in made for dating in one.datings),
        actors=invented.ACTORS,
        facts=tuple(
            sorted(
                _times(made, facts) if facts > 1 else (fact for one in made for fact in one.facts),
                key=lambda fact: fact.id,
            )
        ),
        indicators=tuple(indicator for one in made for indicator in one.indicators),
        contradictions=tuple(each for one in made for each in one.contradictions),
        threads=invented.story().threads,
        gaps=tuple(gap for one in made for gap in one.gaps),
    )


def _times(made, number):
    """Every fact so many times, each with an id of its own."""
    for one in made:
        for fact in one.facts:
            yield from (msgspec.structs.replace(fact, id=f"{fact.id}{'abcdefgh'[turn]}") for turn in range(number))


def _renamed(number: int) -> Story:
    """The invented story with its own ids, and texts as long as those of real reports."""
    data = msgspec.json.encode(invented.story()).decode()
    data = re.sub(r'"((?:r|s|g|e|c|o|i|x)-[a-z]+)"', rf'"\1-{number:09x}"', data)
    one = msgspec.json.decode(data, type=Story)
    return msgspec.structs.replace(one, readings=tuple(_longer(reading, number) for reading in one.readings))


def _longer(reading, number):
    """A reading with more sentences behind its own, which carry no record."""
    text, sentences = reading.report.text, list(reading.sentences)
    for place in range(12):
        words = f"{FILLER[place % len(FILLER)][:-1]} ({number}-{place})."
        start = len(text) + 2
        text = f"{text}\n\n{words}"
        last = sentences[-1]
        sentences.append(
            msgspec.structs.replace(
                last, index=last.index + 1, paragraph=last.paragraph + 1, start=start, end=len(text)
            )
        )
    report = msgspec.structs.replace(reading.report, text=text)
    return msgspec.structs.replace(reading, report=report, sentences=tuple(sentences))
