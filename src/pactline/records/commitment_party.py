"""A noun in its sentence in, the party of an undertaking that it stands for out: by its actor, or in all its words.

Some of those who are called so are not all of them, and two ministers are not their state: they have the report's words
for them, with those behind that say which of them are meant, and no actor.
"""

from pactline.kit import trees
from pactline.model.record import Party
from pactline.records.ledger_place import Place
from pactline.records.party_narrowed import PART, SEVERAL, narrowed
from pactline.records.undertaking import Undertaking

LONGEST = 14  # words that still say who somebody is
WHICH = ("acl", "acl:relcl")  # clauses that say which of them are meant
OPEN = ("those", "anyone", "everyone", "anybody", "everybody")
NOUNS = ("NOUN", "PROPN")


def party(place: Place, role: str, at: int, *, found: Undertaking) -> Party:
    """A party by the noun it stands on; what says who it is ends where the undertaking begins."""
    whole = place.party(role, at)
    if whole.chain is not None and not _part(place, at):
        return whole
    if place.one_body(at) is not None:
        return whole
    if place.tokens[at].upos not in NOUNS and place.tokens[at].text.lower() not in OPEN:
        return whole
    end = _deed(place, at, found)
    first, last = _described(place, at, end=end)
    last = min(last, end) if found.gapped else last  # "[the county] 40 percent"
    span = place.span(place.tokens[first].start, place.tokens[last - 1].end)
    return Party(role, None, place.words(span), span)


def _part(place: Place, at: int) -> bool:
    """Some Republicans, moderate Republicans; two Norwegian ministers, who are not Norway."""
    name = place.named(at)
    if name is not None:
        return narrowed(place.tokens, at, name)
    counted = {place.tokens[i].text.lower() for i in place.children(at, "det", "amod")} & set(PART)
    return place.tokens[at].xpos in SEVERAL and (bool(counted) or place.child(at, "nummod") is not None)


def _deed(place: Place, at: int, found: Undertaking) -> int:
    """Where behind a noun the undertaking begins: people who [vowed], people [to] stay."""
    marks = (found.cue, found.act, *place.children(found.act, "mark", "aux"))
    return min((i for i in marks if i > at), default=len(place.tokens))


def _described(place: Place, at: int, *, end: int) -> tuple[int, int]:
    """The tokens of a noun phrase with what says which are meant: people [living near the port], [not in the town]."""
    first, last = trees.phrase(place.tokens, at)
    longer = trees.phrase(place.tokens, at, without=trees.PHRASE - set(WHICH))[1]
    if longer <= last:
        return first, _not_in(place, last, end)
    short = longer <= end and longer - first <= LONGEST and place.tokens[last].upos != "PUNCT"
    if short and not _goes_on(place, at, range(longer, end)):
        return first, longer
    return first, _not_in(place, last, end)


def _goes_on(place: Place, at: int, behind: range) -> bool:
    """Those charged [with mending the pier]: what says who is meant goes on behind."""
    told = place.children(at, *WHICH)
    return any(i in behind for clause in told for i in trees.subtree(place.tokens, clause))


def _not_in(place: Place, last: int, end: int) -> int:
    """Urged people [not in the lower town] to stay: up to where the deed begins."""
    away = place.tokens[last : last + 2]
    told = len(away) > 1 and away[0].text.lower() == "not" and away[1].upos in ("ADP", "VERB", "ADJ")
    plain = end < len(place.tokens) and all(one.upos != "PUNCT" for one in place.tokens[last:end])
    return end if told and plain and end - last <= LONGEST else last
