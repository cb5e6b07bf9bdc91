"""Two figures in, whether they can be of one place and one happening out.

84 dead in Arle and 32 at the airport of Sund are no disagreement, nor are this week's dead and those of an attack four
months ago. A figure is of the places named in its sentence; "here" is a place that only its speaker knows.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from pactline.model.sentence import Sentence
from pactline.model.span import Span
from pactline.model.story import Actor, Observation
from pactline.story.clashes import Case

HERE = re.compile(r"\b(?:here|over there|in this (?:town|village|city|area|place|camp))\b", re.I)
BACK = re.compile(
    r"\b(?:ago|last (?:year|month|decade)|years? (?:earlier|before)|previous(?:ly)?|earlier (?:attack|blast)s?)\b", re.I
)
YEAR = re.compile(r"\b(?:in|of|since|during|[A-Z][a-z]{2,8}\.?,?) ((?:19|20)\d\d)\b")


def placed(actors: Sequence[Actor]) -> dict[str, tuple[tuple[int, Actor], ...]]:
    """Where the reports name places and states: report -> place in the text and who is named, in order."""
    found: dict[str, list[tuple[int, Actor]]] = {}
    for actor in actors:
        if actor.kind in ("place", "state"):
            for span in actor.mentions:
                found.setdefault(span.report, []).append((span.start, actor))
    return {report: tuple(sorted(held, key=lambda one: (one[0], one[1].id))) for report, held in found.items()}


def values(point: Observation) -> Iterator[Span]:
    """Where a figure stands."""
    return (one.span for one in point.evidence if one.role == "value")


def own_sentence(span: Span, case: Case) -> str:
    """The words of the sentence that a figure stands in."""
    near = _sentences(span, case)
    return case.pages[span.report].report.text[near[-1].start : near[-1].end] if near else ""


def compatible(one: Observation, other: Observation, case: Case) -> bool:
    """Can two counts be of one place and one happening, as far as their sentences tell?"""
    if any(_elsewhere(side, case) for side in (one, other)):
        return False
    small, large = sorted((one, other), key=lambda point: point.value)
    part, whole = _places(small, case), _places(large, case)
    return not part or bool(part.keys() & whole.keys()) or _within(whole, part)


def _within(towns: Mapping[str, Actor], lands: Mapping[str, Actor]) -> bool:
    """Can the towns of the larger figure lie in the states of the smaller? Nothing of a land is outside of it."""
    kinds = [{actor.kind for actor in side.values()} for side in (towns, lands)]
    if "place" not in kinds[0] or "place" in kinds[1]:
        return False
    known = [{actor.country for actor in side.values()} for side in (towns, lands)]
    return None in known[0] | known[1] or bool(known[0] & known[1])


def _elsewhere(point: Observation, case: Case) -> bool:
    """Is a figure told of a place that only its speaker knows, or of a time gone by?"""
    for span in values(point):
        near = _sentences(span, case)
        if not near:
            continue
        words = case.pages[span.report].report.text
        own, day = words[near[-1].start : near[-1].end], point.as_of.first or ""
        if HERE.search(words[near[0].start : near[-1].end]):
            return True
        if BACK.search(own) or any(year < day[:4] for year in YEAR.findall(own)):
            return True
    return False


def _places(point: Observation, case: Case) -> Mapping[str, Actor]:
    """The places named in the sentences of a figure."""
    found: dict[str, Actor] = {}
    for span in values(point):
        for sentence in _sentences(span, case)[-1:]:
            named = case.places.get(span.report, ())
            first = bisect_right(named, sentence.start - 1, key=lambda one: one[0])
            last = bisect_right(named, sentence.end - 1, key=lambda one: one[0])
            found |= {actor.id: actor for _, actor in named[first:last]}
    return found


def _sentences(span: Span, case: Case) -> Sequence[Sentence]:
    """The sentence of some words, with the one before it."""
    page = case.pages.get(span.report)
    held = page.sentences if page is not None else ()
    at = bisect_right(held, span.start, key=lambda one: one.start)
    return held[max(0, at - 2) : at]
