"""Tellings of a commitment in, the report's words for those in it who are no known actors out.

"They", "it" or "who" of nobody known names nobody, and neither do words with such an owner: they are left out.
"""

from collections.abc import Sequence

from pactline.model.record import Party
from pactline.model.story import Bound, Fact
from pactline.story import doers_once, pronouns
from pactline.story.facts import Ground


def told(parties: Sequence[Bound]) -> tuple[Bound, ...]:
    """The parties without those of nobody known whose words name nobody."""
    return tuple(one for one in parties if one.actor or pronouns.names(one.text))


def sayers(group: Sequence[Fact], base: Ground) -> tuple[str, ...]:
    """The words for those who say so and are no known actors: all of one telling that has such, as the report has them;
    none of a telling without a known one where another telling says who it is.
    """
    known = any(fact.said_by for fact in group)
    tellings = [fact for fact in group if fact.said_by or not known]
    words = [" ".join(one.text.split()) for fact in tellings for one in fact.record.said_by if _unknown(one, base)]
    found = {doers_once.plain(one): one for one in reversed(words) if pronouns.names(one)}
    return tuple(found[key] for key in reversed(found) if not any(key in other for other in found if other != key))


def _unknown(party: Party, base: Ground) -> bool:
    """Whether somebody is no known actor."""
    return party.chain is None or party.chain not in base.actors
