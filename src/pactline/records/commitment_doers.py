"""An undertaking in its sentence in, who is to act out.

Mostly the subject and all it is joined to. Who stands as a pronoun or as a pair is asked of the rules in `MEANT`, each
of which knows one way in which other words of the report tell who it is; the first answer wins.
"""

from collections.abc import Callable, Iterable

import msgspec

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.record import Party
from pactline.model.sentence import Clause
from pactline.model.span import Span
from pactline.records import antecedents, commitment_governed, commitment_office, commitment_party, commitment_whose
from pactline.records.commitment_sayers import owner_of
from pactline.records.commitment_told_by import SPEAKING, spoken_for_body
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.party_pairs import beside, most_named, named_before
from pactline.records.undertaking import Undertaking

OURS, MINE = ("we", "our"), ("i", "my")
WHOSE = ("our", "her", "his", "my")
OWN = ("its",)  # of a body that is the subject
OTHER_SEX = {"he": ("she", "her", "hers"), "she": ("he", "him", "his")}
BODIES = ("organisation", "state")
PIECES = (" for ", " of ", " and ")  # behind a name that is a piece of a longer one


class Spot(msgspec.Struct, frozen=True):
    """Where who is to act stands: the undertaking, the token, the page it is on, and the word lists."""

    found: Undertaking
    at: int
    page: Reading
    words: CommitmentWords


Rule = Callable[[Place, Spot], tuple[Party, ...]]


def by(place: Place, found: Undertaking, page: Reading, *, words: CommitmentWords) -> tuple[Party, ...]:
    """Who is to act: the subject and all it is joined to; in quoted speech "we" and "I" are the speaker. Who is nobody
    known is told in the report's words, and a pronoun by those it stands for.
    """
    acting = commitment_whose.led(place, found.by, words.words.chiefs) or _acting(place, found, page, words=words)
    told = (antecedents.in_words(place, party, words) for party in acting)
    return tuple(party for one in told for party in one if not commitment_whose.of_a_speaker(party))


def _acting(place: Place, found: Undertaking, page: Reading, *, words: CommitmentWords) -> tuple[Party, ...]:
    """Who is to act, as the sentence has it."""
    if found.by is None:
        return ()
    several = _meant(place, Spot(found, found.by, page, words)) or commitment_governed.owned(place, found.by, page)
    if several:
        return (*several, *_beside_him(place, found.by, found))
    who = _called(place, found.by)
    if who == found.by and (named := _titled(place, who)) is not None:
        return (place.party("by", named),)
    heads = [i for i in (*place.joined(who), *_and_named(place, who)) if i < found.cue or found.asked or i == who]
    return tuple(
        _own(place, i) or _officer(place, i, words) or commitment_party.party(place, "by", i, found=found)
        for i in heads
    )


def _asked_of_us(place: Place, found: Undertaking) -> bool:
    """“[I] ask that [we] wait”: who asks it speaks of others too, and it is not said who they are."""
    clause = place.clause(found.cue) if found.asked and found.by is not None else None
    asker = clause.subject if clause is not None else None
    ours = found.by is not None and place.tokens[found.by].text.lower() in ("we", "us")
    return ours and asker is not None and asker != found.by and place.tokens[asker].text.lower() in ("i", "we")


def _meant(place: Place, spot: Spot) -> tuple[Party, ...]:
    """Who is meant by a pronoun or a pair, as the first rule that answers has it."""
    rules = () if _asked_of_us(place, spot.found) else MEANT
    told = (rule(place, spot) for rule in rules)
    return next((parties for parties in told if parties), ())


def _beside_him(place: Place, at: int, found: Undertaking) -> tuple[Party, ...]:
    """He [and Lund] would sail: who is joined to a pronoun."""
    return tuple(place.party("by", i) for i in place.joined(at)[1:] if i < found.act)


def body(place: Place, spot: Spot) -> tuple[Party, ...]:
    """“[We] will close it,” port council chief Lars Holm said: the council, for which he speaks."""
    speakers = [one.span for one in _voices(place, spot.at) if one.span is not None]
    if place.tokens[spot.at].text.lower() not in OURS or len(speakers) != 1:
        return ()
    within = [one for one in place.names() if _inside(one.span, speakers[0])]
    bodies = {one.chain for one in within if _is_whole_body(place, one)}
    people = any(one.kind == "person" for one in within)
    bodies = bodies if people and len(bodies) == 1 else _spoken_for(place, speakers[0])
    return _as(place, spot.at, bodies) if len(bodies) == 1 else ()


def _spoken_for(place: Place, speaker: Span) -> set[str | None]:
    """For whom a spokesman speaks: said Holm, a [Boreal] spokesman; a [Boreal] spokesman said."""
    own = [i for i, one in enumerate(place.tokens) if speaker.start <= one.start and one.end <= speaker.end]
    told = (*own, *(j for i in own for j in place.children(i, "appos")))
    bodies = (spoken_for_body(place, i) for i in told)
    return {place.party("by", i).chain for i in bodies if i is not None}


def of_office(place: Place, spot: Spot) -> tuple[Party, ...]:
    """“[We] will close it,” Holm said, whom the report elsewhere calls chief of Boreal: Boreal, for which he speaks."""
    chains = {one.chain for one in _voices(place, spot.at)}
    chain = next(iter(chains)) if len(chains) == 1 and place.tokens[spot.at].text.lower() in OURS else None
    held = commitment_office.held(spot.page, chain, spot.words.words.offices) if chain is not None else None
    return _as(place, spot.at, (held,)) if held is not None else ()


def of_members(place: Place, spot: Spot) -> tuple[Party, ...]:
    """[Her members] will stay, said Holm, secretary of the Sailors' Union: the union, for which she speaks."""
    owner = next((i for i in place.children(spot.at, "nmod:poss") if place.tokens[i].text.lower() in WHOSE), None)
    if owner is None or place.lemma(spot.at) not in spot.words.words.ranks:
        return ()
    own = place.named(owner)
    chains = {own.chain} if own is not None and own.chain is not None else {one.chain for one in _voices(place, owner)}
    chain = next(iter(chains)) if len(chains) == 1 else None
    held = commitment_office.held(spot.page, chain, spot.words.words.offices) if chain is not None else None
    if held is None:
        return ()
    first, last = trees.phrase(place.tokens, spot.at)
    span = place.span(place.tokens[first].start, place.tokens[last - 1].end)
    return (Party("by", held, place.words(span), span),)


def speakers(place: Place, spot: Spot) -> tuple[Party, ...]:
    """Who says “I will close it”, “we will”: who says so speaks for those who are to act; a spokesman without a name
    is none of them.
    """
    spoken, span = place.tokens[spot.at].text.lower(), place.token(spot.at)
    voices = _voices(place, spot.at) if spoken in (*OURS, *MINE) else ()
    own = [one for one in voices if one.chain is not None or spoken in MINE or not _only_speaks(one)]
    return tuple(Party("by", one.chain, place.words(span) if one.chain else one.text, span) for one in own)


def _only_speaks(party: Party) -> bool:
    """Whether some words are of one who speaks for others: a port spokesman."""
    return not set(party.text.casefold().split()).isdisjoint(SPEAKING)


def both(place: Place, spot: Spot) -> tuple[Party, ...]:
    """The two countries, both presidents: the two of that kind named last together, else those the report names most,
    if there is no third.
    """
    kind = next((kind for kind, nouns in spot.words.paired.items() if place.lemma(spot.at) in nouns), None)
    before = {place.tokens[i].text.lower() for i in place.children(spot.at, "nummod", "det", "amod")}
    if kind is None or place.named(spot.at) is not None or not before & {"two", "both"}:
        return ()
    near = named_before(beside(spot.page), place.sentence.index, place.token(spot.at).start, kind=kind)
    chains = near or most_named(spot.page.mentions, kind)
    return _as(place, spot.at, chains) if len(chains) == len(("one", "other")) else ()


def himself(place: Place, spot: Spot) -> tuple[Party, ...]:
    """While Lund spoke, Holm said [he] would close it: who says so, though "he" was taken for another named before."""
    clause, word = place.clause(spot.found.act), place.tokens[spot.at].text.lower()
    told = clause is not None and clause.relation == "ccomp" and clause.subject == spot.at
    if word not in OTHER_SEX or not told or place.claim(spot.found.act) is None:
        return ()
    subject = place.child(place.tokens[spot.found.act].head, "nsubj")
    if subject is None or place.tokens[subject].upos != "PROPN":
        return ()
    name = place.named(subject)
    if name is None or name.chain is None:
        # who says so is nobody known, and "he" no other
        return (Party("by", None, place.party("by", subject).text, place.token(spot.at)),)
    person = name.kind == "person" and name.form == "name"
    return _as(place, spot.at, (name.chain,)) if person and not _is_called(spot.page, name, OTHER_SEX[word]) else ()


def of_owner(place: Place, spot: Spot) -> tuple[Party, ...]:
    """Lund mocked [Holm]'s statement that he would close it: whose statement it is."""
    owner = owner_of(place, spot.found)
    if owner is None or place.tokens[spot.at].text.lower() not in OTHER_SEX or place.named(owner) is None:
        return ()
    return _as(place, spot.at, (place.party("by", owner).chain,))


MEANT: tuple[Rule, ...] = (body, of_office, of_members, speakers, both, himself, of_owner)


def _as(place: Place, at: int, chains: Iterable[str | None]) -> tuple[Party, ...]:
    """Those who are meant by a word."""
    span = place.token(at)
    return tuple(Party("by", chain, place.words(span), span) for chain in chains)


def _voices(place: Place, at: int) -> tuple[Party, ...]:
    """Who speaks in the statement in which a word stands."""
    claim = place.claim(at)
    return tuple(party for party in claim.parties if party.role == "speaker") if claim is not None else ()


def _inside(inner: Span, outer: Span) -> bool:
    """Whether some words stand in others."""
    return outer.start <= inner.start and inner.end <= outer.end


def _is_whole_body(place: Place, name: Name) -> bool:
    """Whether a name is a body's, and no piece of a longer one: [Transport] for Nordby."""
    body = name.kind == "organisation" and name.form == "name"
    return body and not place.text.startswith(PIECES, name.span.end)


def _is_called(page: Reading, name: Name, words: tuple[str, ...]) -> bool:
    """Whether the report has some pronoun for somebody."""
    own = (one for one in page.mentions if isinstance(one, Name) and one.chain == name.chain and one.form == "pronoun")
    return any(page.report.text[one.span.start : one.span.end].lower() in words for one in own)


def _own(place: Place, at: int) -> Party | None:
    """Norvania announced [its] plan, was asked about [its] promise: of nobody known before, its own."""
    if place.tokens[at].text.lower() not in OWN or place.party("by", at).chain is not None:
        return None
    noun = place.tokens[at].head
    above = place.clause(place.tokens[noun].head) if place.tokens[noun].deprel == "obj" else None
    above = above or _clause_over(place, noun)
    if above is None or above.subject is None or place.tokens[above.subject].upos == "PRON":
        return None
    several = place.tokens[above.subject].xpos in ("NNS", "NNPS") or len(place.joined(above.subject)) > 1
    if several or above.subject > at:
        return None
    span = place.token(at)
    return Party("by", place.party("by", above.subject).chain, place.words(span), span)


def _clause_over(place: Place, at: int) -> Clause | None:
    """The clause over a noun and those it hangs on, where its subject is a body and no other is named."""
    seen: set[int] = set()
    while at >= 0 and at not in seen and place.clause(at) is None:
        seen.add(at)
        at = place.tokens[at].head
    clause = place.clause(at) if at >= 0 else None
    if clause is None or clause.subject is None or (name := place.named(clause.subject)) is None:
        return None
    rivals = {one.chain for one in place.names() if one.kind in BODIES and one.form != "adjective"} - {name.chain}
    return clause if name.kind in BODIES and not rivals else None


def _officer(place: Place, at: int, words: CommitmentWords) -> Party | None:
    """[The Norvanian president] of nobody known is to speak: a man by his office, and not the state."""
    person = place.lemma(at) in words.words.officers and place.tokens[at].xpos in ("NN", "NNP")
    if not person or place.named(at) is not None:
        return None
    first, last = trees.phrase(place.tokens, at)
    span = place.span(place.tokens[first].start, place.tokens[last - 1].end)
    return Party("by", None, place.words(span), span)


def _titled(place: Place, at: int) -> int | None:
    """Port chief and ferry founder [Lars Holm]: one man by two titles, and no two."""
    if place.tokens[at].xpos not in ("NN", "NNP") or place.named(at) is not None:
        return None
    second = [i for i in place.children(at, "conj") if place.tokens[i].xpos in ("NN", "NNP")]
    names = [i for i in place.children(at, "appos") if place.tokens[i].upos == "PROPN"]
    person = next((i for i in names if (name := place.named(i)) is not None and name.kind == "person"), None)
    return person if second and person is not None and max(second) < person and len(place.joined(at)) == 2 else None


def _called(place: Place, at: int) -> int:
    """Who is meant by "the rating agencies [Moss and Lind]": the names that stand right behind a noun."""
    named = place.child(at, "appos")
    close = named is not None and min(trees.subtree(place.tokens, named)) == at + 1 and not place.children(named, "cc")
    close = close and place.tokens[at + 1].text != ":"  # "by three mayors: Holm in Riga, Lund in Brack"
    return named if close and named is not None and place.named(named) is not None else at


def _and_named(place: Place, at: int) -> tuple[int, ...]:
    """The council and the giant [Boreal]: another one, though it was hung on as a name of the first."""
    return tuple(i for i in place.children(at, "appos") if place.children(i, "cc") and place.named(i) is not None)
