"""A person of a page in, the one body whose office the report says that he holds out: [Boreal] chief Lars Holm.

"We" of such a man is the body, wherever in the report he speaks. An office that he once held says nothing, and neither
do two bodies.
"""

import re
from collections.abc import Iterator, Sequence

from pactline.model.mention import Name
from pactline.model.reading import Reading

BEFORE = re.compile(r"(?:['’]s)?((?: [A-Za-z-]+){1,3}),? ")  # Boreal [chief executive ]Lars Holm
BEHIND = re.compile(r", (?:the |an? )?((?:[A-Za-z-]+ ){1,4})(?:of|for|at) (?:the )?")  # Lars Holm[, chief of ]Boreal
APPOSED = re.compile(r",? ")  # the chief of Boreal[, ]Lars Holm
OFFICE = re.compile(r"((?:\b[A-Za-z-]+ ){1,4})(?:of|for|at) (?:the )?$")  # [the chief of ]Boreal, Lars Holm
ITS = re.compile(r"\b[Ii]ts ((?:[A-Za-z-]+ ){0,2}[A-Za-z-]+),? $")  # its chief executive, Lars Holm
ONCE = frozenset(("former", "ex", "then", "past", "late", "retired", "one-time"))
WINDOW = 60  # characters between a name and the body it goes with


def held(page: Reading, chain: str, offices: frozenset[str]) -> str | None:
    """The chain of the body whose office somebody holds."""
    found = {one.chain for one in _bodies(page, chain, offices)}
    return next(iter(found)) if len(found) == 1 else None


def _bodies(page: Reading, chain: str, offices: frozenset[str]) -> Iterator[Name]:
    """The bodies named right before or behind somebody with an office between."""
    known = [one for one in page.mentions if isinstance(one, Name) and one.chain is not None]
    bodies = [one for one in known if one.kind == "organisation" and one.form in ("name", "nominal")]
    for person in (one for one in known if one.chain == chain and one.form == "name"):
        yield from (body for body in bodies if _goes_with(page.report.text, person, body, offices=offices))
        yield from _its(page.report.text, person, bodies, offices=offices)


def _its(text: str, person: Name, bodies: Sequence[Name], *, offices: frozenset[str]) -> Iterator[Name]:
    """Boreal won, [its] chief executive, Lars Holm, said: the one body that is named before in the paragraph."""
    start = text.rfind("\n", 0, person.span.start) + 1
    office = ITS.search(text[start : person.span.start])
    if office is None or offices.isdisjoint(office[1].lower().split()):
        return
    before = [one for one in bodies if start <= one.span.start and one.span.end <= start + office.start()]
    yield from before[-1:] if len({one.chain for one in before}) == 1 else ()


def _goes_with(text: str, person: Name, body: Name, *, offices: frozenset[str]) -> bool:
    """Whether nothing but an office stands between somebody and a body."""
    ahead = body.span.end <= person.span.start
    low, high = (body.span.end, person.span.start) if ahead else (person.span.end, body.span.start)
    between = (BEFORE if ahead else BEHIND).fullmatch(text[low:high]) if 0 < high - low < WINDOW else None
    if between is None and ahead and APPOSED.fullmatch(text[low:high]):
        between = OFFICE.search(text[max(0, low - (body.span.end - body.span.start) - WINDOW) : body.span.start])
    words = set(between[1].lower().split()) if between is not None else set()
    opening = text[max(0, body.span.start - len("former ")) : body.span.start].lower().split() if ahead else []
    return bool(words & offices) and words.isdisjoint(ONCE) and ONCE.isdisjoint(opening)
