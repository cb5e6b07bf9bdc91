"""Talks in their sentence in, the stages of the pact they lead to out: they opened in March and were concluded in May.

Of talks without a matter of their own only what lies before the pact is heard: they had opened, or were concluded.
"""

from collections.abc import Iterator, Sequence

from pactline.kit import trees
from pactline.model.mention import Time
from pactline.model.record import Stage
from pactline.model.span import Evidence
from pactline.model.when import Shift, SpanOf
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

RULE = "talks_before"
OPENED, CLOSED = "proposed", "agreed"
MADE = ("agreed", "initialled", "signed")
LONG = ("week", "month", "year")  # units in which a beginning is told closely enough
WITH = ("with", "between", "in")


def turns(place: Place, at: int, words: AgreementWords) -> tuple[Turn, ...]:
    """The stages that verbs of opening and of closing tell of talks on a pact at a noun, of closed ones both."""
    if place.lemma(at) not in words.words.talking or place.tokens[at].xpos != "NNS":
        return ()
    return tuple(turn for verb in _verbs(place, at) if (turn := _turn(place, verb, words)) is not None)


def ended(place: Place, at: int, words: AgreementWords, *, about: bool = False) -> tuple[Turn, ...]:
    """The same of talks that no pact is named with, where the tense says that they lie before it; `about` whether
    they may be told to be on something.
    """
    if not about and any(place.case(i) not in WITH for i in place.children(at, "nmod:")):
        return ()
    told = turns(place, at, words)
    before = any(turn.stage == CLOSED or _had(place, turn.verb) for turn in told)
    return told if before else ()


def _verbs(place: Place, at: int) -> Iterator[int]:
    """Negotiations [opened] and were [concluded]; the talks, which had [begun] in May, were [concluded]."""
    yield from place.children(at, "acl:relcl")
    yield from (i for i in trees.subtree(place.tokens, at) if _participle(place, i))
    head = place.tokens[at].head
    if head >= 0 and place.tokens[at].deprel in ("nsubj", "nsubj:pass"):
        yield head
        yield from (i for i in place.children(head, "conj") if not place.children(i, "nsubj"))


def _participle(place: Place, at: int) -> bool:
    """The negotiations on the dam, [opened] in Riga on 10 May."""
    token = place.tokens[at]
    return token.deprel == "acl" and token.xpos in ("VBN", "VBD") and not place.children(at, "aux", "nsubj")


def _turn(place: Place, verb: int, words: AgreementWords) -> Turn | None:
    """What a verb tells of talks, where it is told as done."""
    clause, behind = place.clause(verb), _participle(place, verb)
    if clause is None or clause.negated or clause.modality is not None or not (behind or clause.tense == "past"):
        return None
    if place.children(verb, "obj", "xcomp", "ccomp"):
        return None
    lemma = place.lemma(verb)
    closed = lemma in words.words.closing and not behind  # "talks on the treaty concluded in May"
    stage = OPENED if lemma in words.words.opening else CLOSED if closed else ""
    return Turn(stage, verb, verb, True, RULE) if stage else None


def _had(place: Place, verb: int) -> bool:
    """Whether a verb stands in the pluperfect."""
    return any(place.tokens[i].text.lower() == "had" for i in place.children(verb, "aux"))


def lasted(place: Place, told: Sequence[tuple[Turn, Stage]], words: AgreementWords) -> Iterator[Stage]:
    """When talks began that led to what is told: signed on Thursday, after [five weeks of negotiations]."""
    for turn, stage in told:
        length = next(_lengths(place, turn, words), None) if stage.stage in MADE and stage.when is not None else None
        if length is None or stage.when is None:
            continue
        time, noun = length
        expr = time.expr
        if isinstance(expr, SpanOf) and expr.unit in LONG and expr.count is not None and expr.count.is_integer():
            began = Shift(expr.unit, -int(expr.count), base=stage.when.expr)
            when = Time(time.span, time.sentence, time.text, "DATE", began, "talks_lasted")
            yield Stage(OPENED, when, (Evidence(place.token(noun), "talks_lasted", "stage"),))
            return


def _lengths(place: Place, turn: Turn, words: AgreementWords) -> Iterator[tuple[Time, int]]:
    """After [five weeks] of [negotiations]."""
    for at in place.children(turn.verb, "obl"):
        nouns = [i for i in place.children(at, "nmod") if place.lemma(i) in words.words.talking]
        times = [one for one in place.times(*_around(place, at)) if one.type == "DURATION"]
        if place.case(at) == "after" and nouns and len(times) == 1:
            yield times[0], nouns[0]


def _around(place: Place, at: int) -> tuple[int, int]:
    """Where the words before a noun begin, and where it ends."""
    first = min((at, *place.under[at]))
    return place.tokens[first].start, place.tokens[at].end
