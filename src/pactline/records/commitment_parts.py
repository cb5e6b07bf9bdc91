"""An undertaking in its sentence in, its parts out: action, to whom, how much, by when, on what condition."""

from collections.abc import Iterator, Sequence

from pactline.kit import trees
from pactline.model.mention import Amount
from pactline.model.record import Agreement, Party, Record
from pactline.model.span import Span
from pactline.records import ledger_place
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

REACH = 600  # characters back to what "it" may be


def to(place: Place, found: Undertaking, words: CommitmentWords, *, but: Sequence[Party]) -> tuple[Party, ...]:
    """Whom it is for: lend [Tessary] money, support for [Tessary], back [Holm]."""
    if place.lemma(found.act) in words.words.depriving or place.lemma(found.act) in words.words.travelling:
        return ()  # will stop the loan to Tessary, will sail to Tessary
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
        yield from (i for i in place.children(verb, "obl:", "nmod:") if place.case(i) in words.words.giving)


def amount(place: Place, ends: tuple[int, int], *, doers: int) -> Amount | None:
    """How much: the first sum in the action, else the first number of another unit; none where each gives his own."""
    inside = place.amounts(*ends)
    money = [one for one in inside if one.unit[:3].isupper() and len(one.unit.split()[0]) == 3]
    each = doers > 1 and len(money) == doers  # "Norvania and Tessary pledged $20,000 and $10,000"
    return None if each else next(iter(money or inside), None)


def condition(place: Place, found: Undertaking, words: CommitmentWords) -> Span | None:
    """On what condition: "if Tessary opens its port", "should Tessary open its port"."""
    for head in {found.act, found.cue, place.tokens[found.act].head}:
        for at in place.children(head, "advcl", "acl") if head >= 0 else ():
            mark = min(trees.subtree(place.tokens, at))
            mark += place.tokens[mark].upos == "PUNCT"
            mark += place.tokens[mark].text.lower() == "only"
            if _conditional(place, at, mark, words=words):
                inside = trees.subtree(place.tokens, at, without=("parataxis",))
                first, last = ledger_place.contiguous(place, min(inside), inside)
                return place.span(place.tokens[first].start, place.tokens[last - 1].end)
    return None


def condition_behind(place: Place, last: int, words: CommitmentWords) -> Span | None:
    """The condition right behind an action, whatever it was hung on: will close it, [if Tessary pays]."""
    tokens = place.tokens
    at = next((i for i in range(last, len(tokens)) if tokens[i].upos != "PUNCT"), len(tokens))
    if at + 1 >= len(tokens):
        return None
    word, head = tokens[at].text.lower(), tokens[at].head
    bound = word == "on" and tokens[at + 1].text.lower() == "condition"
    if not (bound or word in words.words.hypothetical - {"on", "only", "should"}) or tokens[at].upos == "VERB":
        return None
    if _of_another(place, tokens[head].head if head > at else -1):
        return None
    inside = set(trees.subtree(tokens, head)) if head > at else {at, at + 1}
    return place.span(tokens[at].start, tokens[ledger_place.contiguous(place, at, inside)[1] - 1].end)


def _of_another(place: Place, at: int) -> bool:
    """Will mend it so that others can sail [if they wish]: what somebody else does hangs on it."""
    return at >= 0 and place.tokens[at].deprel == "advcl" and place.child(at, "nsubj") is not None


def _conditional(place: Place, at: int, mark: int, *, words: CommitmentWords) -> bool:
    """Whether a side clause begins as a condition: [if] it opens, [should] it open, [provided] that it opens."""
    if not mark < len(place.tokens):
        return False
    word = place.tokens[mark].text.lower()
    if word == "should":
        return place.tokens[mark].head == at and place.tokens[at].deprel == "advcl"
    return word in words.words.conditions and (place.tokens[at].deprel == "advcl" or word == "provided")


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
