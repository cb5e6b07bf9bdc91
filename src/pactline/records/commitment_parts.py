"""An undertaking in its sentence in, its parts out: action, to whom, how much, by when, on what condition."""

from collections.abc import Iterator, Sequence

from pactline.kit import trees
from pactline.model.mention import Amount, Name
from pactline.model.reading import Reading
from pactline.model.record import Agreement, Party, Record
from pactline.model.sentence import Clause
from pactline.model.span import Span
from pactline.records import ledger_place
from pactline.records.commitment_sayers import owner_of
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.party_pairs import beside, most_named, named_before
from pactline.records.undertaking import Undertaking

OWN = ("its",)  # of a body that is the subject
OTHER_SEX = {"he": ("she", "her", "hers"), "she": ("he", "him", "his")}
BODIES = ("organisation", "state")
REACH = 600  # characters back to what "it" may be
PAIRED = {
    "state": ("country", "nation", "side", "state", "neighbour", "neighbor", "capital"),
    "person": ("leader", "president"),
}


def by(place: Place, found: Undertaking, page: Reading) -> tuple[Party, ...]:
    """Who is to act: the subject and all it is joined to; in quoted speech "we" and "I" are the speaker."""
    if found.by is None:
        return ()
    several = _body(place, found.by) or _speakers(place, found.by) or _both(place, found.by, page)
    several = several or _himself(place, found, page)
    if several:
        return several
    owner = owner_of(place, found)
    if owner is not None and place.tokens[found.by].text.lower() in ("he", "she") and place.named(owner) is not None:
        span = place.token(found.by)
        return (Party("by", place.party("by", owner).chain, place.words(span), span),)
    who = _called(place, found.by)
    if who == found.by and (named := _titled(place, who)) is not None:
        return (place.party("by", named),)
    heads = [i for i in (*place.joined(who), *_and_named(place, who)) if i < found.cue or found.asked or i == who]
    return tuple(_own(place, i) or place.party("by", i) for i in heads)


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


def _speakers(place: Place, at: int) -> tuple[Party, ...]:
    """Who says “I will close it”, “we will”: who says so speaks for those who are to act."""
    word, claim = place.tokens[at].text.lower(), place.claim(at)
    if word not in ("we", "i") or claim is None:
        return ()
    speakers, span = [party for party in claim.parties if party.role == "speaker"], place.token(at)
    return tuple(Party("by", party.chain, place.words(span), span) for party in speakers)


def _himself(place: Place, found: Undertaking, page: Reading) -> tuple[Party, ...]:
    """While Lund spoke, Holm said [he] would close it: who says so, though "he" was taken for another named before."""
    claim, clause = place.claim(found.act), place.clause(found.act)
    at = found.by if found.by is not None else 0
    word = place.tokens[at].text.lower()
    if word not in OTHER_SEX or claim is None or clause is None or clause.relation != "ccomp" or clause.subject != at:
        return ()
    cue = place.tokens[clause.verb].head
    subject = place.child(cue, "nsubj")
    name = place.named(subject) if subject is not None else None
    span = place.token(at)
    unknown = name is None or name.chain is None
    if subject is not None and unknown and place.tokens[subject].upos == "PROPN":
        return (Party("by", None, place.words(span), span),)  # who says so is nobody known, and "he" no other
    if name is None or name.kind != "person" or name.form != "name":
        return ()
    own = (one for one in page.mentions if isinstance(one, Name) and one.chain == name.chain and one.form == "pronoun")
    if any(page.report.text[one.span.start : one.span.end].lower() in OTHER_SEX[word] for one in own):
        return ()
    return (Party("by", name.chain, place.words(span), span),)


def _body(place: Place, at: int) -> tuple[Party, ...]:
    """“[We] will close it,” port council chief Lars Holm said: the council, for which he speaks."""
    claim, span = place.claim(at), place.token(at)
    if place.tokens[at].text.lower() != "we" or claim is None:
        return ()
    speakers = [party.span for party in claim.parties if party.role == "speaker" and party.span is not None]
    if len(speakers) != 1:
        return ()
    within = [one for one in place.names() if speakers[0].start <= one.span.start and one.span.end <= speakers[0].end]
    bodies = {one.chain for one in within if one.kind == "organisation" and one.form == "name" and _whole(place, one)}
    people = any(one.kind == "person" for one in within)
    return tuple(Party("by", chain, place.words(span), span) for chain in bodies) if people and len(bodies) == 1 else ()


def _whole(place: Place, name: Name) -> bool:
    """Whether a name is no piece of a longer one: [Transport] for Nordby."""
    return not place.text.startswith((" for ", " of ", " and "), name.span.end)


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
    return named if close and named is not None and place.named(named) is not None else at


def _and_named(place: Place, at: int) -> tuple[int, ...]:
    """The council and the giant [Boreal]: another one, though it was hung on as a name of the first."""
    return tuple(i for i in place.children(at, "appos") if place.children(i, "cc") and place.named(i) is not None)


def _both(place: Place, at: int, page: Reading) -> tuple[Party, ...]:
    """The two countries, both presidents: the two of that kind the report names most, if there is no third."""
    kind = next((kind for kind, nouns in PAIRED.items() if place.lemma(at) in nouns), None)
    before = {place.tokens[i].text.lower() for i in place.children(at, "nummod", "det", "amod")}
    if kind is None or place.named(at) is not None or not before & {"two", "both"}:
        return ()
    span = place.token(at)
    near = named_before(beside(page), place.sentence.index, span.start, kind)
    chains = near if near else most_named(page.mentions, kind)
    return tuple(Party("by", chain, place.words(span), span) for chain in (chains if len(chains) == 2 else ()))


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
