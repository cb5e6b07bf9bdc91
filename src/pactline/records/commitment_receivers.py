"""An undertaking in its sentence in, whom it is for out: lend [Tessary] money, build homes for [the refugees].

A name answers for itself; of a plain noun it takes more: it stands for people or for a body, for certain ones, and in
a way that only a receiver does. "Search for survivors" and "run for governor" have none.
"""

from collections.abc import Callable, Iterator, Sequence

from pactline.model.record import Party
from pactline.records import commitment_vouched
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

DETERMINED = ("det", "nmod:poss", "nummod")

Way = Callable[[Place, int, CommitmentWords], bool]


def to(place: Place, found: Undertaking, words: CommitmentWords, *, but: Sequence[Party]) -> tuple[Party, ...]:
    """Whom it is for, by name or in the report's words: lend [Tessary] money, support for [Tessary], back [Holm]."""
    if place.lemma(found.act) in words.words.depriving:
        return ()  # will stop the loan to Tessary
    if found.rule == "vouched_to":
        return commitment_vouched.told(place, found.cue, words)
    spots = _spots(place, found, words)
    chains = {party.chain for party in but if party.chain is not None}
    named = (place.party("to", one) for at in spots if _known(place, at, but=chains) for one in place.joined(at))
    told = {party.chain: party for party in named if party.chain is not None and party.chain not in chains}
    refused = (clause := place.clause(found.act)) is not None and clause.negated  # "will not lend the farmers money"
    return (*told.values(), *(place.party("to", at) for at in spots if not refused and _unnamed(place, at, words)))


def _known(place: Place, at: int, *, but: set[str]) -> bool:
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


def _unnamed(place: Place, at: int, words: CommitmentWords) -> bool:
    """Whether a noun without a name is a receiver: lend [the farmers] money, support for [the nurses]."""
    plain = place.tokens[at].upos == "NOUN" and place.named(at) is None and place.tokens[at].head >= 0
    return plain and _somebody(place, at, words) and any(way(place, at, words) for way in WAYS)


def _somebody(place: Place, at: int, words: CommitmentWords) -> bool:
    """Whether a noun stands for certain people or a body, and for no house or place."""
    people = place.lemma(at) in words.words.crowd or agentive(place, at, words)
    certain = place.tokens[at].xpos == "NNS" or place.lemma(at) == "people" or place.child(at, *DETERMINED) is not None
    return people and certain and place.lemma(at) not in words.words.premises | words.words.things


def _given_it(place: Place, at: int, words: CommitmentWords) -> bool:
    """Give [the sailors] their pay."""
    return place.tokens[at].deprel == "iobj"


def _aided(place: Place, at: int, words: CommitmentWords) -> bool:
    """Protect [the sailors]; not "send [the sailors]"."""
    return place.tokens[at].deprel == "obj" and place.lemma(place.tokens[at].head) in words.words.aiding


def _given_to(place: Place, at: int, words: CommitmentWords) -> bool:
    """Hand the list [to the police], build homes [for the sailors]; not "search for the sailors"."""
    thing = place.child(place.tokens[at].head, "obj", "nsubj:pass") is not None
    return place.tokens[at].deprel == "obl" and thing and place.case(at) in ("to", "for")


def _offered_to(place: Place, at: int, words: CommitmentWords) -> bool:
    """Vowed support [for the sailors]; not "a search for the sailors"."""
    behind = place.tokens[at].deprel == "nmod" and place.case(at) in ("to", "for")
    return behind and place.lemma(place.tokens[at].head) in words.words.offerings


WAYS: tuple[Way, ...] = (_given_it, _aided, _given_to, _offered_to)
