"""A claim in, its parties out: who speaks, to whom and by whom quoted, with the report's chain where it is known."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

import msgspec

from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.record import Party
from pactline.model.span import Span
from pactline.records.party_left_out import left_out
from pactline.records.party_narrowed import narrowed
from pactline.records.statement_claims import Claim
from pactline.records.statement_sources import PAPERS
from pactline.records.statement_told import is_person
from pactline.records.statement_view import View, run_around
from pactline.records.statement_words import Lists

Names = tuple[tuple[int, ...], tuple[Name, ...]]
SINGULAR = "an"  # "British said" may be all of them, "Norwegian said" is an airline
FORMS = ("name", "nominal", "pronoun", "adjective")  # what tells best who is meant comes first


def name_index(page: Reading) -> Names:
    """The names of a report in order, with their starts."""
    names = sorted((m for m in page.mentions if isinstance(m, Name)), key=lambda n: (n.span.start, n.span.end))
    return tuple(n.span.start for n in names), tuple(names)


class Ground(msgspec.Struct, frozen=True):
    """What parties are read against: the report's text and names, the word list, the nouns for people."""

    text: str
    names: Names
    lists: Lists
    people: frozenset[str] = frozenset()


def of_claim(view: View, claim: Claim, ground: Ground) -> tuple[Party, ...]:
    """The speaker, further speakers joined to it by "and", who carries the words, and the addressee."""
    found = list(_speakers(view, claim, ground))
    if claim.speaker is not None and claim.speaker.carrier is not None:
        by, first, last = claim.speaker.carrier
        found.append(_party(view, "carrier", (first, last), head=by, ground=ground))
    if claim.addressee is not None and claim.frame in ("that", "obj-to"):
        run = run_around(view, view.subtree(claim.addressee), claim.addressee)
        found.append(_party(view, "addressee", (run[0], run[-1]), head=claim.addressee, ground=ground))
    return tuple(_sound(party, claim, ground.names) for party in found)


def _speakers(view: View, claim: Claim, ground: Ground) -> Iterator[Party]:
    """Who speaks, and who is joined to it."""
    speaker = claim.speaker
    if speaker is None:
        return
    first, last, head = speaker.first, speaker.last, speaker.head
    if speaker.stands_for is not None:
        first, last = speaker.stands_for
        head = view.tokens[claim.head].head if first <= view.tokens[claim.head].head <= last else first
    party = _party(view, "speaker", (first, last), head=head, ground=ground)
    voice = _is_voice(view, head, ground.lists.voices)
    yield _for_body(view, head, party, names=ground.names) if voice else party
    for other in _joined(view, head, claim, ground=ground):
        run = run_around(view, view.subtree(other, without=frozenset(view.children(other, "cc"))), other)
        yield _party(view, "speaker", (run[0], run[-1]), head=other, ground=ground)


def _joined(view: View, head: int, claim: Claim, *, ground: Ground) -> Iterator[int]:
    """Who else speaks: the mayor and the governor said (but not what is said itself, Q: And the tolls?; nor what else
    the same one is: port chief and harbour master Lars Holm, the founder (and owner)).
    """
    single = view.tokens[head].xpos in ("NN", "NNP") and view.lemma(head) in ground.lists.members
    named = max((i for i in view.children(head, "appos", "flat") if view.tokens[i].upos == "PROPN"), default=-1)
    for other in _conjuncts(view, head):
        same = single and view.lemma(other) in ground.lists.members
        if same and (other < named or view.tokens[min(view.subtree(other))].text == "("):
            continue
        if not any(low <= view.tokens[other].start < high for low, high in claim.content):
            yield other


def _conjuncts(view: View, head: int) -> Iterator[int]:
    """The nouns joined to one; of words that nothing parts, "and port chief Holm", the last."""
    joined = [i for i in view.children(head, "conj") if not left_out(view.tokens, i)]
    return (i for i in joined if i + 1 not in joined)


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


def _party(view: View, role: str, run: tuple[int, int], *, head: int, ground: Ground) -> Party:
    """A party by its words, with the chain of the name at its head."""
    names, text = ground.names, ground.text
    start, end = view.tokens[run[0]].start, view.tokens[run[1]].end
    token = view.tokens[head]
    named = _named(names, token.start, token.end)
    few = named is not None and narrowed(view.tokens, head, named)  # some Republicans
    if named is not None and (few or _part(named, text) or _one_of(view, head, named)):
        named = None
    named = named or (None if few else _appositive(view, head, ground))
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
    """Whether a nation's adjective is one man or woman, or a firm: the first [Norwegian] to land; [Norwegian] said."""
    if name.form != "adjective" or view.tokens[head].xpos not in ("NN", "NNP"):
        return False
    bare = view.tokens[head].text.endswith(SINGULAR) and not view.children(head, "det", "amod", "nummod", "compound")
    return bare or any(
        view.word(i) not in ("the", "these", "those") for i in view.children(head, "det", "amod", "nummod")
    )


def _appositive(view: View, head: int, ground: Ground) -> Name | None:
    """The mayor, Lars Holm; Foreign Ministry spokeswoman Ana Holm: the name beside a head that is none, the person's
    own before that of the body they speak for; a Council official is not the Council.
    """
    names = ground.names
    others = ground.lists.followers | ground.lists.walls  # a Holm supporter, a Facebook page: nobody's of the name
    fore = () if view.lemma(head) in others else view.children(head, "compound")
    beside = [view.children(head, "appos", "flat"), fore]
    found = [_named(names, view.tokens[i].start, view.tokens[i].end) for part in beside for i in part]
    member = view.lemma(head) in ground.lists.members or _thing(view, head, ground)
    kinds = ("person",) if member else ("person", "organisation")
    fit = [name for name in found if name is not None and name.kind in kinds]
    return min(fit, key=lambda name: name.kind != "person" or name.chain is None, default=None)


def _thing(view: View, head: int, ground: Ground) -> bool:
    """Whether a noun names things, and nobody's word: what [Boreal] ski huts report, no Boreal reports."""
    lists, lemma = ground.lists, view.lemma(head)
    words = lists.records | lists.polls | lists.voices | lists.heads | PAPERS
    common = view.tokens[head].xpos == "NNS" and view.tokens[head].text[:1].islower()  # Boreal iReporters
    return common and lemma not in words and not is_person(view, head, ground.people)
