"""A party told by a description in, the actors whom the report makes plain it means out: "the committee".

A description is taken for the one fitting name that stands just before it, and for nobody where two fit alike or where
the other side of the event is meant. What no rule answers keeps its words.
"""

import re
from collections.abc import Callable, Iterator, Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.model.reading import Chain
from pactline.model.record import Event, Party, Record
from pactline.model.sentence import Sentence
from pactline.records import event_ground
from pactline.records.event_ground import Chains, Ground, Told

BARE = re.compile(r"(?:the|this|that) (\w+)", re.I)
OWNED = re.compile(r"(?:his|her) (?:own )?(\w+)", re.I)
PAIR = re.compile(r"(?:the two|both|the) (\w+)s", re.I)
ACTING = ("state", "organisation")
BACK = 5  # sentences a body may be named before "the committee"
SIDES = ("both", "both sides", "the two sides", "both parties", "the two parties", "the two", "the sides")
LINES = 6  # sentences in which "both sides" are named
NEAR = 2  # sentences a state may be named before "the country"


def settle(record: Record, at: int, base: Ground) -> Record:
    """The event of sentence `at` with the parties that a description makes plain."""
    found = [_settled(Told(party, at, base), record) for party in record.parties]
    return msgspec.structs.replace(record, parties=tuple(party for parties in found for party in parties))


def _settled(told: Told, record: Record) -> Sequence[Party]:
    """A party as it is, or with the chains that the first rule gives it, unless one is the other side's."""
    party = told.party
    rules = [rule for rule in RULES if rule is not government or not _gives(record)]
    meant = next((chains for rule in rules if (chains := rule(told))), ()) if party.chain is None else ()
    others = {one.chain for one in record.parties if one.role != party.role}
    if not meant or others & set(meant):
        return [party]
    return [msgspec.structs.replace(party, chain=chain) for chain in meant]


def _gives(record: Record) -> bool:
    """Tell whether help is given or promised: the government that does so may be of any state, a reader's own too."""
    return isinstance(record.body, Event) and record.body.type in ("AID", "AGREE")


def body(told: Told) -> Chains:
    """The Harbour Committee met; [the committee] sued: the body whose name has that word."""
    noun = _noun(told, BARE, "bodies")
    return () if noun is None else event_ground.nearest(told, lambda chain: _has(chain, noun), back=BACK)


def bloc(told: Told) -> Chains:
    """[The bloc]: the union of states that the report names."""
    if _noun(told, BARE, "blocs") is None:
        return ()
    unions = told.base.classes["named_blocs"]
    return event_ground.nearest(told, lambda chain: chain.name in unions, back=BACK)


def country(told: Told) -> Chains:
    """[The country], after one state and no other; not the one from which something comes to it."""
    noun = _noun(told, BARE, "countries")
    return (
        ()
        if noun is None or any(_source(told, name) for name in told.before(told.at))
        else event_ground.nearest(told, lambda chain: chain.kind == "state", back=NEAR)
    )


def _source(told: Told, name: Name) -> bool:
    """Whether a state is the one that something comes from: aid [from Norvath] was flown to the country."""
    before = [token.text.lower() for token in told.base.sentences[told.at].tokens if token.end <= name.span.start]
    state = name.chain is not None and told.base.chains[name.chain].kind == "state"
    return state and "from" in (before[-1:] if before[-1:] != ["the"] else before[-2:])


def government(told: Told) -> Chains:
    """[The government], in a report that names one state above all; a speaker's own may be any."""
    if told.quoted or _noun(told, BARE, "governments") is None:
        return ()
    main = event_ground.main_state(told.base)
    return event_ground.nearest(told, lambda chain: chain.kind == "state" and chain.id == main, back=NEAR)


def home(told: Told) -> Chains:
    """Norvath's leader said that [his country] would sign: the state whose office he holds."""
    if _noun(told, OWNED, "countries") is None:
        return ()
    owner = next((name for name in told.base.names.get(told.at, ()) if name.span.start == told.start), None)
    chain = told.base.chains.get(owner.chain or "") if owner is not None else None
    held = {of for _, of, _ in chain.titles if of is not None} if chain is not None else set()
    states = [one.id for one in told.base.chains.values() if one.kind == "state" and one.name in held]
    return tuple(states) if len(states) == len(held) == 1 else ()


def itself(told: Told) -> Chains:
    """The bank gave ten million, and [it] called on others: the one body or state before it, if that acts."""
    if told.party.text.lower() != "it" or told.party.role != "actor" or told.quoted:
        return ()
    here = any(name.form != "adjective" for name in told.before(told.at))
    index = told.at if here else max(told.at - 1, 0)
    sentence = told.base.sentences[index]
    bodies = _bodies(told.before(index))
    told_of = index < told.at and event_ground.says(sentence)
    if told_of or event_ground.one(bodies) is None:
        return ()
    return tuple({name.chain or "" for name in event_ground.acting(sentence, bodies)})


def _bodies(names: Sequence[Name]) -> list[Name]:
    """The names that "it" may stand for."""
    return [name for name in names if name.kind in ACTING and name.form != "adjective"]


def both(told: Told) -> Chains:
    """The two [Koreas]: the two states of the report that have the word in their names."""
    match = PAIR.fullmatch(told.party.text)
    states = [one for one in told.base.chains.values() if one.kind == "state"] if match else []
    fits = [one.id for one in states if match and one.name.endswith(f" {match[1]}")]
    return tuple(sorted(fits)) if len(fits) == 2 else ()


def they(told: Told) -> Chains:
    """Marta Lund and Lars Holm met dockers. [They] gave money: the two who act in the sentence before."""
    if told.party.text.lower() != "they" or told.party.role != "actor" or told.quoted or told.at == 0:
        return ()
    here, before = told.base.sentences[told.at], told.base.sentences[told.at - 1]
    opens = any(token.start == told.start and _leads(here, i) for i, token in enumerate(here.tokens))
    return () if not opens or event_ground.says(before) else event_ground.together(told.base, told.at - 1)


def _leads(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is the subject of its sentence."""
    token = sentence.tokens[at]
    return token.deprel.startswith("nsubj") and token.head == trees.root(sentence.tokens)


def sides(told: Told) -> Chains:
    """The union wants a rise, Boreal offers half. The minister called on [both]: the two bodies of the lines before."""
    if told.quoted or told.party.text.lower() not in SIDES:
        return ()
    here = told.base.sentences[told.at].paragraph
    found = _named_in(told, here) or _named_in(told, here - 1)
    acting = {one.chain for at in _lines(told) for one in _acting(told, at)}
    clear = len(found) == 2 and not any(event_ground.unnamed(told.base, at) for at in _lines(told)[1:])
    return tuple(sorted(found)) if clear and found <= acting else ()


def _acting(told: Told, at: int) -> Iterator[Name]:
    """The bodies named before that do something in a sentence: no work on the [Harbour Hospital]."""
    return event_ground.acting(told.base.sentences[at], _bodies(told.before(at)))


def _named_in(told: Told, paragraph: int) -> set[str]:
    """The bodies named before in a paragraph."""
    own = (at for at in _lines(told) if told.base.sentences[at].paragraph == paragraph)
    return {name.chain or "" for at in own for name in _bodies(told.before(at))}


def _lines(told: Told) -> range:
    """The sentence of a party and those before it, backwards."""
    return range(told.at, max(told.at - LINES, 0) - 1, -1)


RULES: tuple[Callable[[Told], Chains], ...] = (body, bloc, country, government, home, itself, both, sides, they)


def _noun(told: Told, pattern: re.Pattern[str], wanted: str) -> str | None:
    """The noun of a description, if it is of a class."""
    match = pattern.fullmatch(told.party.text)
    noun = match[1].lower() if match else ""
    return noun if noun in told.base.classes[wanted] else None


def _has(chain: Chain, noun: str) -> bool:
    """Whether a body's name ends in a word, or begins with it: "Ministry of Harbours"."""
    forms = [form.lower().split() for form in (chain.name, *chain.aliases)]
    ends = any(words[-1:] == [noun] or words[:2] == [noun, "of"] for words in forms if len(words) > 1)
    return chain.kind == "organisation" and ends
