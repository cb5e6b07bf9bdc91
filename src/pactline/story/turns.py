"""A commitment and the other facts in, the turns it took out: reported done, in progress, disputed.

A deed counts where who undertook it is reported to have done just that, on a later day, in another report or in
a later telling; of what "would be released" by nobody named, where that is reported released. What is undertaken not
to be done no event fulfils.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product

import msgspec

from pactline.model.record import Agreement, Commitment, Event, Record, Statement
from pactline.model.story import Fact, Pact, Staged, Turn
from pactline.model.when import When
from pactline.story.dating import is_a_term
from pactline.story.facts import Ground
from pactline.story.likeness import stems

DENIED = 0.5  # share of the action's words that a denial repeats
ECHO = 2  # words of the action that a report of its fulfilment repeats more than, unless it repeats what matters
CORE = 2  # words that matter: the deed and what it is done to
DONE = {"sign": "signed", "approv": "approved", "ratif": "ratified", "adopt": "approved"}
SAYING = frozenset({"AGREE", "CONSULT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})  # words, which fulfil nothing
GOING = stems(
    "resign step stepped stepping quit retire abdicate"
)  # what whoever leaves an office is reported to have done
TO_GO = GOING | stems("resignation departure ouster leave")  # what is asked of him, or what he says he will do
REFUSALS = ("refus", "declin", "rul")  # "refused to close it", "ruled out closing it"
AGAINST = ("not", "never", "no", "neither", "against", "refusal")
REFRAINS = frozenset((*AGAINST, *(stem + end for stem in REFUSALS for end in ("e", "es", "ed", "ing"))))
PARTLY = {"step": (["down"], ["aside"]), "leave": ([], ["office"], ["power"])}  # leaving office only with these
CLIPPED = ("n't", "n’t")
NOBODY = ""  # who acts where nobody is named


class Pile(msgspec.Struct, frozen=True):
    """What commitments are followed through: the sentences of the reports, names' words, agreements by record."""

    base: Ground
    sentences: Mapping[str, Sequence[tuple[int, int]]]
    texts: Mapping[str, str]
    pacts: Mapping[str, Fact]
    last: str | None


class Echo(msgspec.Struct, frozen=True):
    """A later record that may tell what became of a commitment; `deed` are the words of an event's trigger, which an
    undertaking must name, `actors` those who did it and `done_to` the words naming whom it was done to.
    """

    status: str
    fact: Fact
    when: When
    words: frozenset[str]
    actors: frozenset[str]
    deed: frozenset[str] = frozenset()
    done_to: frozenset[str] = frozenset()


Echoes = Mapping[tuple[str, str], Sequence[Echo]]


def echoes(facts: Sequence[Fact], pile: Pile) -> dict[tuple[str, str], list[Echo]]:
    """Events that happened or go on, by who did it and each word of the deed, and denials, by each word of theirs."""
    found: dict[tuple[str, str], list[Echo]] = defaultdict(list)
    for fact in facts:
        status = _turned(fact.record)
        if status is None:
            continue
        words, deed = stems(_sentence(fact, pile)), stems(_trigger(fact, pile))
        event = isinstance(fact.record.body, Event)
        actors = frozenset(one.actor for one in fact.parties if one.actor and (one.role == "actor" or not event))
        done_to = frozenset(word for one in fact.parties if one.role == "recipient" for word in stems(one.text))
        echo = Echo(status, fact, made(fact, pile), words, actors, deed, done_to)
        for key in sorted(product(actors | {NOBODY}, deed)) if event else sorted(product(actors, words)):
            found[key].append(echo)
    return found


def turns(fact: Fact, pact: Fact | None, known: Echoes, *, pile: Pile) -> list[Turn]:
    """What became of a commitment, in order."""
    found = [*_from_pact(fact, pact, made(fact, pile)), *_from_echoes(fact, known, pile)]
    return sorted(found, key=lambda turn: (turn.when.first or "9999", turn.status))


def commitment(fact: Fact) -> Commitment:
    """The commitment of a fact."""
    body = fact.record.body
    if not isinstance(body, Commitment):
        raise TypeError(f"{fact.id} is no commitment")
    return body


def actors_in(fact: Fact, role: str) -> frozenset[str]:
    """The known actors in one part."""
    return frozenset(party.actor for party in fact.parties if party.role == role and party.actor)


def made(fact: Fact, pile: Pile) -> When:
    """When it was undertaken: the statement's day, else that of the report of the telling that is shown; unknown where
    that is of too many days.
    """
    printed = pile.base.datings[fact.record.evidence[0].span.report].when
    return fact.when if fact.when.edtf else (When() if is_a_term(printed) else printed)


def refrains(body: Commitment) -> bool:
    """Whether what is undertaken is not to do something: "not close the port", "refused to close it"."""
    first = body.action.casefold().split()[0]
    return first in REFRAINS or first.endswith(CLIPPED)


def _turned(record: Record) -> str | None:
    """What a record can say of a commitment: an event that it is done or going on, a denial that it is disputed."""
    body = record.body
    if isinstance(body, Event) and body.type not in SAYING:
        return {"happened": "reported-done", "ongoing": "in-progress"}.get(record.status)
    return "disputed" if isinstance(body, Statement) and body.act == "deny" else None


def _trigger(fact: Fact, pile: Pile) -> str:
    """The word that an event is read from; "" for what is no event."""
    if not isinstance(fact.record.body, Event):
        return ""
    spans = sorted(one.span for one in fact.evidence if one.role == "trigger")[:1]
    return " ".join(pile.texts[span.report][span.start : span.end] for span in spans)


def _sentence(fact: Fact, pile: Pile) -> str:
    """The sentence a record's first words stand in."""
    span = min(one.span for one in fact.evidence)
    for start, end in pile.sentences.get(span.report, ()):
        if start <= span.start < end:
            return pile.texts[span.report][start:end]
    return ""


def _from_pact(fact: Fact, pact: Fact | None, since: When) -> list[Turn]:
    """Who undertakes to sign a treaty has done so once it is reported signed, and not by somebody else."""
    if pact is None or not isinstance(pact.ledger, Pact) or not isinstance(pact.record.body, Agreement):
        return []
    act = commitment(fact).action.casefold()
    wanted = {stage for verb, stage in DONE.items() if verb in act}
    return [
        Turn("reported-done", stage.when, stage.evidence)
        for stage in pact.ledger.stages
        if stage.stage in wanted and _after(stage.when, since) and _by_the_same(stage, fact)
    ]


def _by_the_same(stage: Staged, fact: Fact) -> bool:
    """Whether those who brought a stage about can be those who undertook it."""
    doers, owing = {one.actor for one in stage.by if one.actor}, actors_in(fact, "by")
    return not doers or not owing or bool(doers & owing)


def _from_echoes(fact: Fact, known: Echoes, pile: Pile) -> list[Turn]:
    """Later events and denials that repeat enough of the action's words and share an actor with it."""
    concerned = (actors_in(fact, "by") or {NOBODY}) | actors_in(fact, "to")
    wanted, since = stems(commitment(fact).action), made(fact, pile)
    sought = wanted | GOING if _to_go(fact) else wanted
    near = {echo.fact.id: echo for key in product(concerned, sought) for echo in known.get(key, ())}
    return [
        Turn(echo.status, echo.when, echo.fact.evidence)
        for _, echo in sorted(near.items())
        if _tells_of(echo, fact, pile) and _after(echo.when, since) and _apart(echo, fact, pile)
    ]


def _tells_of(echo: Echo, fact: Fact, pile: Pile) -> bool:
    """Whether who undertook it did just that, or whom it concerns denies it."""
    wanted = stems(commitment(fact).action)
    if not isinstance(echo.fact.record.body, Event):
        concerned = actors_in(fact, "by") | actors_in(fact, "to")
        much = len(echo.words & wanted) > max(ECHO, DENIED * len(wanted) - 1)
        return much and bool(echo.actors & concerned)
    if refrains(commitment(fact)):
        return False
    doers = actors_in(fact, "by")
    if _to_go(fact) and echo.deed & GOING and echo.actors & doers:
        return True
    if not echo.deed & wanted:
        return False
    if not doers:
        return not _named(fact) and bool(echo.done_to & wanted) and bool(echo.deed & _cue(fact, pile))
    return bool(echo.actors & doers) and (len(echo.words & wanted) > ECHO or _repeats(echo, fact))


def _to_go(fact: Fact) -> bool:
    """Whether somebody is to leave office: resign, step down, his resignation; no "step up", no "leave Riga"."""
    words = [
        word for word in commitment(fact).action.casefold().split() if word not in ("be", "the", "his", "her", "their")
    ]
    if not words or not stems(words[0]) & TO_GO:
        return False
    return words[0] not in PARTLY or words[1:2] in PARTLY[words[0]]


def _cue(fact: Fact, pile: Pile) -> frozenset[str]:
    """The words that a promise is read from: "released" in "will be released"."""
    spans = [one.span for one in fact.evidence if one.role == "cue"]
    return frozenset(word for span in spans for word in stems(pile.texts[span.report][span.start : span.end]))


def _named(fact: Fact) -> bool:
    """Whether somebody is said to act, known or not."""
    return any(party.role == "by" for party in fact.parties)


def _repeats(echo: Echo, fact: Fact) -> bool:
    """Whether an event repeats what matters of an action: its deed, which comes first, and what it is done to."""
    own = frozenset(word for party in fact.parties if party.role == "by" for word in stems(party.text))
    told = [found for word in commitment(fact).action.split() if (found := stems(word))]
    core = told[: 1 if any(word <= own for word in told) else CORE]  # "the resignation of President Holm"
    return bool(core) and bool(core[0] & echo.deed) and all(word <= echo.words for word in core)


def _apart(echo: Echo, fact: Fact, pile: Pile) -> bool:
    """Whether a record stands in another report than the promise, or in another sentence of a later one."""
    here = echo.fact.evidence[0].span.report
    if here not in {one.span.report for one in fact.evidence}:
        return True
    later = _after(pile.base.datings[here].when, made(fact, pile))
    return later and _sentence(echo.fact, pile) not in _sentences(fact, here, pile)


def _sentences(fact: Fact, report: str, pile: Pile) -> set[str]:
    """The sentences of one report in which a fact is told."""
    starts = [one.span.start for one in fact.evidence if one.span.report == report]
    spans = [(a, b) for a, b in pile.sentences.get(report, ()) if any(a <= start < b for start in starts)]
    return {pile.texts[report][a:b] for a, b in spans}


def _after(when: When, since: When) -> bool:
    """Whether days come after others for sure."""
    return bool(when.first and since.last and when.first > since.last)
