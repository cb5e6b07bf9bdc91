"""The tellings of one undertaking in, everybody who has a part in it out, each once.

Two tellings of it are of the same people, so one that has only words for them, "the company", says nothing more where
another one names them; and "the harbour board" is told once, with whatever article it stands.
"""

import re
from collections.abc import Sequence

from pactline.model.story import Bound, Fact
from pactline.story.turns import actors_in

ARTICLE = re.compile(r"(?:the|an?)\s+", re.IGNORECASE)


def parties(group: Sequence[Fact]) -> tuple[Bound, ...]:
    """Everybody who has a part in some telling, once; where somebody tells of his own undertaking, only he is to act:
    "he would make Boreal pay" is also told as "Boreal would pay, he said".
    """
    own = [fact for fact in group if actors_in(fact, "by") & set(fact.said_by)]
    acting = {fact.id for fact in own or group}
    heard = [fact for fact in group if fact.id in acting]
    roles = sorted({one.role for fact in group for one in fact.parties})
    told = [one for role in roles for one in _named(heard if role == "by" else group, role)]
    return _once(told)


def _once(told: Sequence[Bound]) -> tuple[Bound, ...]:
    """Each party of a role once."""
    found: dict[tuple[str, str | None, str], Bound] = {}
    for one in told:
        found.setdefault((one.role, one.actor, "" if one.actor else plain(one.text)), one)
    return tuple(found[key] for key in sorted(found, key=str))


def _named(group: Sequence[Fact], role: str) -> list[Bound]:
    """Those in one role, without the tellings that have only words for them where another one has names."""
    known = any(actors_in(fact, role) for fact in group)
    telling = [fact for fact in group if actors_in(fact, role) or not known]
    return [one for fact in telling for one in fact.parties if one.role == role]


def plain(text: str) -> str:
    """The words for somebody, without case, line ends and article: "The  harbour board"."""
    words = " ".join(text.casefold().split())
    return ARTICLE.sub("", words, count=1) if ARTICLE.match(words) else words
