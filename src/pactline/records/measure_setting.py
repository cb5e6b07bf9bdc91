"""A figure in its sentence in, what surrounds it out: who acts, whom and where it is about."""

import re
from collections.abc import Iterator, Sequence

from pactline.model.mention import Mention, Name
from pactline.model.record import Party
from pactline.records import measure_owners, measure_places
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

OPENED = re.compile(r"[“‘]|\s[\"']\w")
ACTED = ("acted_on", "sum_spent", "laid_out", "share_of", "part_of_noun", "counted")
FORMS = ("name", "nominal", "pronoun", "adjective")


def asks(here: Ground) -> bool:
    """Whether a figure stands in a question, and not before one that is quoted: 900 marched under “[If not now]?”"""
    behind = here.text[here.amount.span.end : here.sentence.end].rstrip("\"”’' ")
    return behind.endswith("?") and not OPENED.search(behind)


def parties(here: Ground, finding: Finding, near: Sequence[Mention]) -> Iterator[Party]:
    """Who acts ("Russia deployed"), and what the figure is about ("exports of Latvia")."""
    clause = here.clause()
    names = [m for m in near if isinstance(m, Name) and m.chain]
    if clause is not None and clause.subject is not None and clause.subject not in here.own:
        subject = here.tokens[clause.subject]
        actor = over(names, subject.start, subject.end)
        if actor is not None and finding.rule in ACTED and here.amount.rule != "governing_noun":
            yield Party("actor", actor.chain, actor.text, actor.span)
    place = measure_places.find(here, names)
    if place is not None:
        yield Party("where", place.chain, place.text, place.span)
    about = measure_owners.find(here, finding, names)
    if about is not None:
        yield Party("about", about.chain, about.text, about.span)


def over(names: Sequence[Name], start: int, end: int) -> Name | None:
    """The name over a token, the plainest form first."""
    found = [name for name in names if name.span.start < end and start < name.span.end]
    return min(found, key=lambda name: FORMS.index(name.form), default=None)


def pronouns(near: Sequence[Mention]) -> dict[int, str]:
    """Whom the pronouns of a sentence stand for, by where they stand."""
    known = (one for one in near if isinstance(one, Name) and one.form == "pronoun" and one.chain)
    return {one.span.start: one.name for one in known}
