"""An undertaking in its sentence in, its parts out: action, to whom, how much, by when, on what condition."""

from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Amount, Name, Time
from pactline.model.reading import Reading
from pactline.model.record import Agreement, Party, Record
from pactline.model.span import Span
from pactline.model.when import Fixed, Opening, Shift, SpanOf, Vague, Weekday
from pactline.records import ledger_place
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

APART = ("parataxis", "discourse", "appos", "vocative", "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "expl", "cop")
REACH = 600  # characters back to what "it" may be
PAIRED = {
    "state": ("country", "nation", "side", "state", "neighbour", "neighbor", "capital"),
    "person": ("leader", "president"),
}
WHOLE = ("being_prepared", "pact_will")  # told with their subject: "an agreement on gas transit is being prepared"
SCENE = ("during", "amid", "according")  # where it was said and by whom, not what is to be done
YEARLY = ("nummod", "compound", "amod")
FINITE = ("VBD", "VBZ", "VBP")
SIDE = ("as", "while", "because", "although", "though", "since", "where", "when", "if", "unless")


def action(place: Place, found: Undertaking) -> tuple[int, int]:
    """The tokens of what is to be done: from its head to the end of what hangs on it, side clauses left out."""
    inside = [i for i in trees.subtree(place.tokens, found.act) if i != found.act]
    barred = {i for i in inside if _apart(place, found.act, i)}
    kept: set[int] = set()
    waiting = [found.act]
    while waiting:
        at = waiting.pop()
        if at not in kept and at not in barred:
            kept.add(at)
            waiting.extend(place.under[at])
    if found.rule in WHOLE:
        first, _ = trees.phrase(place.tokens, found.act, without=("acl:relcl", "parataxis", "appos"))
        rest = [i for i in trees.subtree(place.tokens, found.cue) if not _apart(place, found.cue, i)]
        return first, ledger_place.contiguous(place, found.cue, rest)[1]
    if found.rule == "told_need":
        first = min(i for i in (found.act, *place.children(found.act, "nsubj", "nsubj:pass", "aux")))
        return first, ledger_place.contiguous(place, found.act, kept)[1]
    first = next((i for i in place.children(found.act, "advmod") if place.lemma(i) in ("not", "never")), found.act)
    between = (i for i in range(found.cue + 1, found.act) if place.lemma(i) in ("not", "never", "no"))
    first = min(first, found.act, *between) if found.rule == "will" else min(first, found.act)
    if place.tokens[found.act].upos == "NOUN":
        first = trees.phrase(place.tokens, found.act, without=("acl:relcl", "parataxis", "appos", "case"))[0]
        owner = place.child(found.act, "nmod:poss")
        if owner is not None and owner == found.by:  # Norway's [continued backing], where Norway is who will give it
            first = max(trees.subtree(place.tokens, owner)) + 1
    return first, ledger_place.contiguous(place, found.act, kept)[1]


def _apart(place: Place, act: int, at: int) -> bool:
    """Whether a word under the act starts what is not part of it: a subject, another main clause, an aside."""
    token, head = place.tokens[at], place.tokens[at].head
    if token.deprel == "parataxis" or (head == act and token.deprel in APART):
        return True
    if token.deprel == "conj" and token.upos in ("VERB", "AUX"):
        own = place.child(at, "nsubj", "nsubj:pass", "aux") is not None
        return own or (head == act and token.xpos != place.tokens[act].xpos) or token.xpos in FINITE
    if token.deprel.startswith(("obl", "nmod")) and place.case(at) in SCENE:
        return True
    first = min(trees.subtree(place.tokens, at))
    told = (*FINITE, "VBN")  # "at the pier, Holm announced": taggers slip
    if token.xpos in told and place.child(at, "nsubj") is not None and first > act and "," in _edge(place, first):
        return True
    if token.deprel == "advcl":
        mark = place.child(at, "mark")
        other = token.xpos == "VBG" and first > act and "," in _edge(place, first)  # ", urging Tessary to open it"
        return other if mark is None else place.lemma(mark) in SIDE
    return token.deprel == "acl:relcl" and place.tokens[min(trees.subtree(place.tokens, at))].upos == "PUNCT"


def _edge(place: Place, at: int) -> tuple[str, str]:
    """A word and the one before it."""
    return place.tokens[at - 1].text, place.tokens[at].text


def by(place: Place, found: Undertaking, page: Reading) -> tuple[Party, ...]:
    """Who is to act: the subject and all it is joined to; in quoted speech "we" and "I" are the speaker."""
    if found.by is None:
        return ()
    word = place.tokens[found.by].text.lower()
    claim = place.claim(found.by)
    if word in ("we", "i") and claim is not None:
        speakers = [party for party in claim.parties if party.role == "speaker"]
        span = place.token(found.by)
        return tuple(Party("by", party.chain, place.words(span), span) for party in speakers)
    both = _both(place, found.by, page)
    if both:
        return both
    heads = [i for i in place.joined(found.by) if i < found.cue or found.asked or i == found.by]
    return tuple(place.party("by", i) for i in heads)


def _both(place: Place, at: int, page: Reading) -> tuple[Party, ...]:
    """The two countries, both presidents: the two of that kind the report names most, if there is no third."""
    kind = next((kind for kind, nouns in PAIRED.items() if place.lemma(at) in nouns), None)
    before = {place.tokens[i].text.lower() for i in place.children(at, "nummod", "det", "amod")}
    if kind is None or place.named(at) is not None or not before & {"two", "both"}:
        return ()
    counts = Counter(m.chain for m in page.mentions if isinstance(m, Name) and m.chain and m.kind == kind)
    named = counts.most_common(3)
    if len(named) < 2 or (len(named) > 2 and named[2][1] == named[1][1]):
        return ()
    span = place.token(at)
    return tuple(Party("by", chain, place.words(span), span) for chain, _ in named[:2])


def to(place: Place, found: Undertaking, words: CommitmentWords, *, but: Sequence[Party]) -> tuple[Party, ...]:
    """Whom it is for: lend [Tessary] money, support for [Tessary], back [Holm]."""
    chains = {party.chain for party in but}
    spots = [*_receiving(place, found.act, words)]
    cue = found.cue
    if found.rule in ("promised_thing", "vowed_to"):
        spots += [i for i in place.children(cue, "iobj", "obl:") if place.case(i) in ("", *words.words.giving)]
        spots = [i for i in spots if place.tokens[i].deprel == "iobj" or place.case(i) or i in place.under[found.act]]
    found_: dict[str, Party] = {}
    for at in spots:
        name = place.named(at)
        if name is None or name.chain is None or name.chain in chains or name.form == "pronoun":
            continue
        for one in place.joined(at):
            party = place.party("to", one)
            if party.chain is not None and party.chain not in chains:
                found_.setdefault(party.chain, party)
    return tuple(found_.values())


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


def amount(place: Place, low: int, high: int) -> Amount | None:
    """How much: the first sum in the action, else the first number of another unit."""
    inside = place.amounts(low, high)
    money = [one for one in inside if one.unit.isupper() and len(one.unit) == 3]
    return next(iter(money or inside), None)


def due(place: Place, found: Undertaking, low: int, high: int) -> Time | None:
    """By when: a date or a stretch to come in the action's words or its clause."""
    clause = place.clause(found.act)
    spans = [(low, high)]
    if clause is not None:
        spans += [(place.tokens[i].start, place.tokens[i].end) for i in clause.words]
    for one in place.times(place.sentence.start, place.sentence.end):
        inside = any(s <= one.span.start and one.span.start < e for s, e in spans)
        if inside and _ahead(place, one) and not _of_a_name(place, one):
            return _forward(one)
    return None


def _of_a_name(place: Place, time: Time) -> bool:
    """The [1994] trade agreement: a year that says which, and not by when."""
    if not isinstance(time.expr, Fixed) or time.expr.month is not None:
        return False
    at = next((i for i, token in enumerate(place.tokens) if token.start == time.span.start), None)
    return at is not None and place.tokens[at].deprel in YEARLY


def _forward(time: Time) -> Time:
    """A term lies ahead: "on Friday" of a promise is the next one."""
    if isinstance(time.expr, Weekday | Fixed) and time.expr.toward is None:
        return msgspec.structs.replace(time, expr=msgspec.structs.replace(time.expr, toward="future"))
    return time


def _ahead(place: Place, time: Time) -> bool:
    """Whether a time can be a term: a date that is not past, or a length with "within" or "next"."""
    if time.type not in ("DATE", "TIME", "DURATION") or isinstance(time.expr, Vague):
        return False
    if isinstance(time.expr, SpanOf):
        return time.expr.toward == "future"
    if isinstance(time.expr, Opening) and time.expr.side in ("since", "after"):
        return False
    if isinstance(time.expr, Fixed) and time.expr.year is not None:
        return True
    past = getattr(time.expr, "toward", None) == "past" or (isinstance(time.expr, Shift) and time.expr.count < 0)
    return not past


def condition(place: Place, found: Undertaking, words: CommitmentWords) -> Span | None:
    """On what condition: "if Tessary opens its port"."""
    for head in {found.act, found.cue, place.tokens[found.act].head}:
        for at in place.children(head, "advcl") if head >= 0 else ():
            mark = min(trees.subtree(place.tokens, at))
            if place.tokens[mark].upos == "PUNCT":
                mark += 1
            if place.lemma(mark) in words.words.conditions:
                inside = trees.subtree(place.tokens, at, without=("parataxis",))
                first, last = ledger_place.contiguous(place, min(inside), inside)
                return place.span(place.tokens[first].start, place.tokens[last - 1].end)
    return None


def pact(place: Place, found: Undertaking, records: Sequence[Record], span: Span) -> str | None:
    """The agreement whose label stands in the action, or that "approve it" points back to."""
    for record in records:
        if isinstance(record.body, Agreement):
            label = record.evidence[0].span
            if label.report == span.report and label.start < span.end and span.start < label.end:
                return record.id
    thing = place.child(found.act, "obj")
    if thing is None or place.tokens[thing].text.lower() not in ("it", "them"):
        return None
    before = [one for one in records if isinstance(one.body, Agreement) and one.evidence[0].span.end <= span.start]
    near = [one for one in before if span.start - one.evidence[0].span.end <= REACH]
    return (near or before)[-1].id if near else None
