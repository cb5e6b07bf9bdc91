"""An undertaking in its sentence in, its parts out: action, to whom, how much, by when, on what condition."""

from collections.abc import Iterator, Sequence

from pactline.model.mention import Amount
from pactline.model.record import Agreement, Party, Record
from pactline.model.span import Span
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

BEFORE = ("after", "because", "since", "as", "while")  # open what has been
REACH = 600  # characters back to what "it" may be


def to(place: Place, found: Undertaking, words: CommitmentWords, *, but: Sequence[Party]) -> tuple[Party, ...]:
    """Whom it is for: lend [Tessary] money, support for [Tessary], back [Holm]."""
    if place.lemma(found.act) in words.words.depriving:
        return ()  # will stop the loan to Tessary
    chains = {party.chain for party in but}
    spots = (at for at in _spots(place, found, words) if _known(place, at, but=chains))
    parties = [place.party("to", one) for at in spots for one in place.joined(at)]
    found_ = {party.chain: party for party in reversed(parties) if party.chain is not None}
    order = dict.fromkeys(party.chain for party in parties)
    return tuple(found_[chain] for chain in order if chain in found_ and chain not in chains)


def _known(place: Place, at: int, *, but: set[str | None]) -> bool:
    """Whether a noun names somebody, and nobody of those left out."""
    name = place.named(at)
    if name is None or name.kind == "place":
        return False
    return name.chain is not None and name.chain not in but and name.form != "pronoun"


def _spots(place: Place, found: Undertaking, words: CommitmentWords) -> list[int]:
    """Where a receiver may stand: behind the act, and behind the verb of what is promised."""
    spots = [*_receiving(place, found.act, words)]
    if found.rule not in ("promised_thing", "vowed_to"):
        return spots
    spots += [i for i in place.children(found.cue, "iobj", "obl:") if place.case(i) in ("", *words.words.giving)]
    return [i for i in spots if place.tokens[i].deprel == "iobj" or place.case(i) or i in place.under[found.act]]


def _receiving(place: Place, act: int, words: CommitmentWords) -> Iterator[int]:
    """The spots after an act where a receiver may stand."""
    verbs = [act, *place.children(act, "xcomp")]
    for verb in verbs:
        helping = place.lemma(verb) in words.words.helping
        for at in place.children(verb, "iobj", "obj"):
            if place.tokens[at].deprel == "iobj" or helping:
                yield at
            yield from (i for i in place.children(at, "nmod:") if place.case(i) in ("to", "for"))
        given = () if place.lemma(verb) in words.words.going else place.children(verb, "obl:", "nmod:")
        yield from (i for i in given if place.case(i) in words.words.giving)  # "will sail to Riga": to a place


def amount(place: Place, ends: tuple[int, int], *, doers: int) -> Amount | None:
    """How much: the first sum in the action, else the first number of another unit; none where each gives his own."""
    inside = [one for one in place.amounts(*ends) if not _beside(place, one)]
    money = [one for one in inside if one.unit[:3].isupper() and len(one.unit.split()[0]) == 3]
    each = doers > 1 and len(money) == doers  # "Norvania and Tessary pledged $20,000 and $10,000"
    return None if each else next(iter(money or inside), None)


def _beside(place: Place, amount: Amount) -> bool:
    """Will close [after four men fell ill]: a number of what has been, and not of what is to be done."""
    at = next((i for i, token in enumerate(place.tokens) if token.end > amount.span.start), -1)
    seen: set[int] = set()
    while at >= 0 and at not in seen:
        seen.add(at)
        if place.tokens[at].deprel == "advcl" and any(place.lemma(i) in BEFORE for i in place.children(at, "mark")):
            return True
        at = place.tokens[at].head
    return False


def pact(place: Place, found: Undertaking, span: Span, *, records: Sequence[Record]) -> str | None:
    """The agreement whose label stands in the action, or that "approve it" points back to."""
    known = [one for one in records if isinstance(one.body, Agreement)]
    inside = (one for one in known if _within(one.evidence[0].span, span))
    return next((one.id for one in inside), None) or _pointed_at(place, found, span, known=known)


def _within(label: Span, span: Span) -> bool:
    """Whether a label touches a stretch."""
    return label.report == span.report and label.start < span.end and span.start < label.end


def _pointed_at(place: Place, found: Undertaking, span: Span, *, known: Sequence[Record]) -> str | None:
    """Approve [it]: the agreement named last, if it is near."""
    thing = place.child(found.act, "obj")
    if thing is None or place.tokens[thing].text.lower() not in ("it", "them"):
        return None
    before = [one for one in known if one.evidence[0].span.end <= span.start]
    near = [one for one in before if span.start - one.evidence[0].span.end <= REACH]
    return near[-1].id if near else None
