"""Actors with their offices in, who is meant by an office and its state in any report out: the Latvian president.

A report that never gives its president's name with the office leaves such words open; other reports may say who holds
it. Only one holder of just that office of just that state is meant; a former one is none.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from pactline.model.knowledge import World
from pactline.model.story import Actor

_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_BEHIND = re.compile(r"^(?P<office>[a-z ]+?) of (?:the )?(?P<state>.+)$", re.IGNORECASE)


class Holders(msgspec.Struct, frozen=True):
    """Who holds an office, by its plain form and its state, and the world that knows a state by its adjective."""

    held: Mapping[tuple[str, str], str]
    world: World

    def who(self, text: str) -> str | None:
        """The actor that some words for an office mean, or None."""
        words = _ARTICLE.sub("", text.strip())
        behind = _BEHIND.match(words)
        if behind is not None:
            return self._holding(behind["office"], behind["state"], whole=True)
        return self._holding("", words, whole=False)

    def _holding(self, office: str, words: str, *, whole: bool) -> str | None:
        """Who holds an office of the state that words open with; the office is what is left of them."""
        found = self.world.find(words)
        if not found or found[0].start != 0 or found[0].known.kind != "state":
            return None
        rest = words[found[0].end :].strip().removeprefix("'s ").removeprefix("’s ").strip()
        if whole and rest:
            return None
        return self.held.get(((office if whole else rest).casefold(), found[0].known.name))


def known(actors: Sequence[Actor], world: World) -> Holders:
    """The offices of states that one person of the reports holds."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for actor in actors:
        for role in actor.roles:
            if actor.kind == "person" and role.of is not None:
                found[role.title, role.of].add(actor.id)
    return Holders({key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1}, world)
