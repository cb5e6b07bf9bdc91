"""A claim in its sentence in, the time out at which it was made."""

from collections.abc import Iterator, Sequence

from pactline.model.mention import Mention, Time
from pactline.model.sentence import Token
from pactline.records import occasions
from pactline.records.occasions import Occasions
from pactline.records.statement_claims import Claim
from pactline.records.statement_view import View

TERMS = ("by", "until", "till", "before", "for", "since", "from")  # asked for it by May: no day of the asking
MATTERS = ("of", "about", "on")  # said of the flood in May: when the flood was


def day(view: View, claim: Claim, *, near: Sequence[Mention], words: Occasions) -> Time | None:
    """The time that hangs on the cue or what goes along with it, the nearest of several: "said on Monday"."""
    cue, times = view.tokens[claim.head].start, [one for one in near if isinstance(one, Time)]
    for word in occasions.hung_on(view.tokens, claim.head, words):
        dated = [view.tokens[i] for i in _outside(view, word, claim)]
        hung = [time for time in times if any(_covers(time, token) for token in dated)]
        if hung:
            return min(hung, key=lambda time: (abs(time.span.start - cue), time.span))
    return None


def _outside(view: View, at: int, claim: Claim) -> Iterator[int]:
    """The words under a word that can be a day, and stand outside what is said."""
    for child in view.children(at, "obl", "nmod", "advmod", "obj"):
        start = view.tokens[child].start
        inner = any(low <= start < high for low, high in claim.content)
        if view.case(child) not in TERMS and not inner and not _of_matter(view, at, child):
            yield child


def _of_matter(view: View, at: int, time: int) -> bool:
    """Whether a month or year is that of what was spoken of: said [of the flood in May]; has admitted guilt in May."""
    if view.case(time) != "in" or view.tokens[at].upos != "VERB":
        return False
    perfect = any(view.word(i) in ("has", "have") for i in view.children(at, "aux"))
    told = any(at < i < time and view.case(i) in MATTERS for i in view.children(at, "obl"))
    return perfect or (told and time > at)


def _covers(time: Time, token: Token) -> bool:
    """Whether a time stands on a token."""
    return time.span.start < token.end and token.start < time.span.end
