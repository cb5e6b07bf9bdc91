"""A claim in, its parties out: who speaks, to whom and by whom quoted, with the report's chain where it is known."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import msgspec

from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.record import Party
from pactline.model.span import Span
from pactline.records.statement_claims import Claim
from pactline.records.statement_view import View, run_around

Names = tuple[tuple[int, ...], tuple[Name, ...]]
LEADERS = frozenset(("leader", "chief", "boss", "head", "chairman", "president", "founder", "contractor", "critic"))
FORMS = ("name", "nominal", "pronoun", "adjective")  # what tells best who is meant comes first


def name_index(page: Reading) -> Names:
    """The names of a report in order, with their starts."""
    names = sorted((m for m in page.mentions if isinstance(m, Name)), key=lambda n: (n.span.start, n.span.end))
    return tuple(n.span.start for n in names), tuple(names)


def of_claim(
    view: View, claim: Claim, names: Names, *, text: str, voices: frozenset[str] = frozenset()
) -> tuple[Party, ...]:
    """The speaker, further speakers joined to it by "and", who carries the words, and the addressee."""
    found = []
    if claim.speaker is not None:
        speaker = claim.speaker
        if speaker.stands_for is not None:
            first, last = speaker.stands_for
            head = view.tokens[claim.head].head if first <= view.tokens[claim.head].head <= last else first
        else:
            first, last, head = speaker.first, speaker.last, speaker.head
        party = _party(view, "speaker", (first, last), head=head, names=names, text=text)
        found.append(_for_body(view, head, party, names=names) if _is_voice(view, head, voices) else party)
        for other in _joined(view, head, claim):
            run = run_around(view, view.subtree(other, without=frozenset(view.children(other, "cc"))), other)
            found.append(_party(view, "speaker", (run[0], run[-1]), head=other, names=names, text=text))
        if speaker.carrier is not None:
            by, first, last = speaker.carrier
            found.append(_party(view, "carrier", (first, last), head=by, names=names, text=text))
    if claim.addressee is not None and claim.frame in ("that", "obj-to"):
        run = run_around(view, view.subtree(claim.addressee), claim.addressee)
        found.append(_party(view, "addressee", (run[0], run[-1]), head=claim.addressee, names=names, text=text))
    return tuple(_sound(party, claim, names) for party in found)


def _joined(view: View, head: int, claim: Claim) -> Iterator[int]:
    """Who else speaks: the mayor and the governor said (but not what is said itself, Q: And the tolls?)."""
    for other in view.children(head, "conj"):
        if not any(low <= view.tokens[other].start < high for low, high in claim.content):
            yield other


def _sound(party: Party, claim: Claim, names: Names) -> Party:
    """A speaker less a chain that cannot be: "he" is nobody whom his own words name."""
    if party.role != "speaker" or party.chain is None or party.span is None:
        return party
    own = [n for n in names[1] if n.span.start < party.span.end and n.span.end > party.span.start]
    if not own or any(n.form != "pronoun" for n in own) or not _names_itself(party.chain, claim, names):
        return party
    return msgspec.structs.replace(party, chain=None)


def _names_itself(chain: str, claim: Claim, names: Names) -> bool:
    """Tell whether a content names somebody of a chain."""
    said = (n.span.start for n in names[1] if n.chain == chain and n.form == "name")
    return any(low <= at < high for at in said for low, high in claim.content)


def _party(view: View, role: str, run: tuple[int, int], *, head: int, names: Names, text: str) -> Party:
    """A party by its words, with the chain of the name at its head."""
    start, end = view.tokens[run[0]].start, view.tokens[run[1]].end
    token = view.tokens[head]
    named = _named(names, token.start, token.end)
    if named is not None and (_part(named, text) or _one_of(view, head, named)):
        named = None
    named = named or _appositive(view, head, names)
    span = Span(view.sentence.report, start, end)
    described = named is not None and named.form == "pronoun" and named.rule == "unnamed"
    words = named.name if named is not None and described else text[start:end]
    return Party(role=role, chain=named.chain if named is not None else None, text=words, span=span)


def _is_voice(view: View, head: int, voices: frozenset[str]) -> bool:
    """A spokesman, a press service: who speaks for somebody else."""
    return any(view.lemma(i) in voices for i in (head, *view.children(head, "compound")))


def _for_body(view: View, head: int, party: Party, *, names: Names) -> Party:
    """A spokesman for the ministry, the Kremlin's press service: the body they speak for; never a person."""
    if party.chain is not None:
        return party
    for index in view.children(head, "nmod", "compound"):
        body = _named(names, view.tokens[index].start, view.tokens[index].end)
        near = view.case(index) in ("for", "of", "with", "from", "'s", "’s", "") and view.tokens[index].upos != "PRON"
        if near and body is not None and body.chain is not None and body.kind in ("organisation", "state"):
            return msgspec.structs.replace(party, chain=body.chain)
    return party


def _named(names: Names, start: int, end: int) -> Name | None:
    """The name that covers a token, the plainest form first."""
    starts, found = names
    last = bisect_right(starts, start)
    covering = [n for n in found[max(0, last - 4) : last] if n.span.end >= end]
    covering += [n for n in found[last : bisect_left(starts, end)] if n.span.start < end]
    return min(covering, key=lambda n: (n.chain is None, FORMS.index(n.form)), default=None)


def _part(name: Name, text: str) -> bool:
    """Whether a place's name is only the first part of another name: the paper [Riga]-Post."""
    after = text[name.span.end : name.span.end + 2]
    return name.kind in ("place", "state") and after[:1] in ("-", "–") and after[1:].isupper()


def _one_of(view: View, head: int, name: Name) -> bool:
    """Whether a nation's adjective is one man or woman: the first [Norwegian] to land; a [Dane]."""
    if name.form != "adjective" or view.tokens[head].xpos not in ("NN", "NNP"):
        return False
    return any(view.word(i) not in ("the", "these", "those") for i in view.children(head, "det", "amod", "nummod"))


def _appositive(view: View, head: int, names: Names) -> Name | None:
    """The mayor, Lars Holm; Foreign Ministry spokeswoman Ana Holm: the name beside a head that is none, the person's
    own before that of the body they speak for; the Council chief is not the Council.
    """
    beside = [view.children(head, "appos", "flat"), view.children(head, "compound")]
    found = [_named(names, view.tokens[i].start, view.tokens[i].end) for part in beside for i in part]
    kinds = ("person",) if view.word(head) in LEADERS else ("person", "organisation")
    fit = [name for name in found if name is not None and name.kind in kinds]
    return min(fit, key=lambda name: name.kind != "person" or name.chain is None, default=None)
