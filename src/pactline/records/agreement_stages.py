"""An agreement's noun in its sentence in, the stages that befall it out: agreed in May, signed on Thursday.

A stage is told by a predicate and the role the agreement plays to it (agreement_roles.py); which of them tell one is
the frames of agreements.toml. Said is not done: a stage counts only where its clause is real (agreement_truth.py). A
year in a label is no stage.
"""

from collections.abc import Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Time
from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.model.when import Clock, Shift, Vague
from pactline.records import agreement_frames, agreement_roles, agreement_talks, agreement_truth
from pactline.records.agreement_pact import Pact
from pactline.records.agreement_roles import Bond
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

RESUMED = "resumed"  # the rule of what is in force again
LENGTH = 2  # words of a length: a day
UNITS = ("hour", "day", "week", "month", "year", "night")
SPOKEN = ("suspended", "ended")  # stages that come about by being announced
DECLARED, PERFECT = ("announced", "declared"), {"has", "have"}
SETTLED = ("agreed", "initialled", "signed", "approved", "ratified", "in-force")
BROKEN = ("", *SETTLED, "suspended", "ended")
ALLOWED = {"loan": BROKEN, "contract": (*BROKEN, "extended")}  # stages of what is no pact by itself; others, SETTLED


def turns(place: Place, at: int, words: AgreementWords, *, kind: str) -> tuple[Turn, ...]:
    """The stages of an agreement at a noun; loose nouns (programmes, loans) know only those of a settled thing."""
    found: dict[tuple[int, str], Turn] = {}
    allowed = None if kind in words.firm else ALLOWED.get(kind, ("", *SETTLED))
    for bond in agreement_roles.bonds(place, at):
        for turn in _told(place, at, bond, words=words):
            if allowed is None or turn.stage in allowed or turn.rule == agreement_talks.RULE:
                found.setdefault((turn.at, turn.stage), agreement_truth.judged(place, turn, words))
    told = tuple(turn for turn in found.values() if turn.rule != "modifier_of_stage")
    if any(turn.real and turn.stage for turn in told):
        return told  # of a brokered truce that fell through the verb tells more
    return tuple(found.values())


def _told(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> Sequence[Turn]:
    """What a bond tells: the first rule's answer, or those of talks that opened and were concluded."""
    talks = agreement_talks.turns(place, bond.verb, words) if bond.role == "noun" else ()
    if talks and bond.case & words.words.linking:
        return talks
    turn = next((turn for rule in RULES if (turn := rule(place, at, bond, words=words)) is not None), None)
    return () if turn is None else (turn,)


def _begun(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> Turn | None:
    """They completed the programmes: settled already, and no stage."""
    loose = words.kind(place.lemma(at)) not in words.firm
    return _started(place, at, bond, words=words) if loose else None


def _framed(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> Turn | None:
    """They signed the pact; the pact collapsed; they pulled out of it; a draft pact."""
    stage = agreement_frames.stage(place, at, bond, words=words)
    again = stage == "in-force" and bond.role in ("object", "oblique")
    if again and bond.rule == "participle_of_stage":
        return None  # "talks aimed at a deal resumed"
    rule = RESUMED if again else bond.rule
    return Turn(stage, bond.verb, agreement_truth.above(place, bond.verb), True, rule) if stage else None


def _started(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> Turn | None:
    """They implement the treaty, violated the truce: it stands, and no stage is told."""
    lemma = place.lemma(bond.verb)
    if bond.role == "object" and lemma in words.words.starting:
        return Turn("", bond.verb, bond.verb, True, "verb_of_start")
    firm = words.kind(place.lemma(at)) in words.firm
    kept = firm and bond.role == "object" and lemma in words.words.keeping
    return Turn("", bond.verb, bond.verb, True, "verb_of_keeping") if kept else None


def _named(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> Turn | None:
    """The [signing] of the pact, the [withdrawal] from the deal, talks on a pact."""
    stage = words.nouns.get(place.lemma(bond.verb)) if bond.role == "noun" else None
    if stage is None or not bond.case & words.words.linking:
        return None
    verb = agreement_truth.above(place, bond.verb)
    return Turn(stage, bond.verb, verb, True, "noun_of_stage")


def _lifted(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> Turn | None:
    """They [lifted] the suspension of the loan; the freeze on it was [lifted]: it is in force again."""
    held = bond.role == "noun" and words.nouns.get(place.lemma(bond.verb)) == "suspended"
    verb = place.tokens[bond.verb].head
    done = verb >= 0 and place.tokens[bond.verb].deprel in ("obj", "nsubj:pass")
    if not (held and done and bond.case & words.words.linking) or place.lemma(verb) not in words.words.lifting:
        return None
    return Turn("in-force", verb, verb, True, RESUMED)


def _taking_part(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> Turn | None:
    """Norvania suspended its [participation] in the pact, ended its membership in it, resumed it."""
    verb = place.tokens[bond.verb].head
    held = bond.role == "noun" and place.lemma(bond.verb) in words.words.taking_part and verb >= 0
    if not held or place.tokens[bond.verb].deprel not in ("obj", "nsubj:pass"):
        return None
    stage = words.frames["object"].get(place.lemma(verb), "")
    if stage not in ("suspended", "ended", "in-force"):
        return None
    return Turn(stage, verb, verb, True, RESUMED if stage == "in-force" else bond.rule)


def _lightly(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> Turn | None:
    """The council gave its [approval] to the pact; the pact won [approval]; they resumed [talks] on a pact."""
    noun = place.child(bond.verb, "obj")
    stage = words.nouns.get(place.lemma(noun), "") if noun is not None else ""
    if bond.role not in ("subject", "oblique") or (bond.case and not bond.case & words.words.linking):
        return None
    if place.lemma(bond.verb) not in words.words.light and (stage != "proposed" or bond.role == "subject"):
        return None
    return Turn(stage, noun, bond.verb, True, "light_verb") if stage and noun is not None else None


def _lacking(place: Place, at: int, bond: Bond, *, words: AgreementWords) -> Turn | None:
    """The talks ended [without] a pact: one is being sought."""
    clause = place.clause(bond.verb)
    if "without" not in bond.case or clause is None or clause.subject is None:
        return None
    told = place.lemma(clause.subject) in words.words.negotiators
    return Turn("proposed", bond.verb, bond.verb, True, "talks_without") if told else None


def moment(
    place: Place, turn: Turn, words: AgreementWords, *, dates: Sequence[Time], taken: Sequence[Time] = ()
) -> Time | None:
    """The one date said in the stage's clause, else the only one of the sentence's main clause; `taken` are the days of
    others.
    """
    if turn.rule == "modifier_of_stage" or _fallen(place, turn, words):
        return None  # of "they rejected the draft treaty on Monday" Monday is no day of the draft
    clause = place.clause(turn.verb)
    free = [one for one in dates if one not in taken]
    inside = words_of(place, clause) if clause is not None else (turn.at,)
    own = _among(place, free, inside) or _among(place, free, _behind(place, turn.verb))
    if not own and clause is not None and clause.parent is not None:
        over = place.sentence.clauses[clause.parent]
        voted = clause.relation in ("advcl", "xcomp") and clause.tense is None
        own = _among(place, free, over.words) if voted else own
    if own or clause is None or clause.relation != "advcl":
        days = [one for one in own if one.type == "DATE"] or own
        return days[0] if len(days) == 1 else None
    return _measured(place, clause, free[0], words=words) if len(free) == 1 else None


def _fallen(place: Place, turn: Turn, words: AgreementWords) -> bool:
    """Talks on a pact [broke down] on Monday: no day on which it was proposed."""
    return turn.rule == "noun_of_stage" and turn.stage == "proposed" and place.lemma(turn.verb) in words.words.failing


def words_of(place: Place, clause: Clause) -> tuple[int, ...]:
    """The words of a clause with those of what it becomes: it becomes effective on 1 July."""
    below = (one.words for one in place.sentence.clauses if one.relation == "xcomp" and _is_of(place, one, clause))
    return (*clause.words, *(i for words in below for i in words))


def _is_of(place: Place, inner: Clause, clause: Clause) -> bool:
    """Whether a clause hangs on another and is no verb of its own."""
    return place.tokens[inner.verb].head == clause.verb and place.tokens[inner.verb].upos == "ADJ"


def _measured(place: Place, clause: Clause, day: Time, *, words: AgreementWords) -> Time | None:
    """The day of the main clause; a day before it in "since Tuesday, a day [after] it was signed"; None for "hours"."""
    mark = min((i for i in place.children(clause.verb, "mark")), default=0)
    if mark < LENGTH or place.lemma(mark - 1) not in UNITS:
        return day
    length = " ".join(token.text.lower() for token in place.tokens[mark - LENGTH : mark])
    days = words.beside.get(f"{length} later")
    if days is None or place.lemma(mark) not in ("after", "before"):
        return None
    back = -days if place.lemma(mark) == "after" else days
    return msgspec.structs.replace(day, expr=Shift("day", back, base=day.expr), rule="measured")


def announced(place: Place, turn: Turn) -> Time | None:
    """Norvania has suspended the pact, it announced on Monday: with these the announcement is the deed."""
    claim = place.claim(turn.at) if turn.stage in SPOKEN or turn.rule == RESUMED else None
    helped = {place.tokens[i].text.lower() for i in place.children(turn.verb, "aux")}
    body = claim.body if claim is not None and claim.when is not None else None
    if claim is None or not isinstance(body, Statement) or not helped & PERFECT:
        return None
    return claim.when if body.cue.lower() in DECLARED else None


def dates(place: Place, pact: Pact, words: AgreementWords) -> tuple[Time, ...]:
    """The dates of a sentence that can be a stage's, in order: none of its name, no deadline, none of what it is about
    ("a memorandum on training pilots by 2028").
    """
    told = [one for one in place.times(place.sentence.start, place.sentence.end) if _dated(one)]
    outside = [one for one in told if not _of_label(place, one, pact)]
    acted = (one for one in outside if not _of_content(place, one, words))
    plain = (one for one in acted if _opened(place, one) not in words.words.deadlines)
    return tuple(sorted(plain, key=lambda one: one.span.start))


def _of_label(place: Place, time: Time, pact: Pact) -> bool:
    """The 1996 treaty, the treaty of 1996."""
    behind = pact.year is not None and place.text[pact.label[1] : max(time.span.start, pact.label[1])].split() == ["of"]
    return behind or pact.label[0] <= time.span.start < pact.label[1]


def _opened(place: Place, time: Time) -> str:
    """The word before a time, in small letters."""
    return next((token.text.lower() for token in reversed(place.tokens) if token.end <= time.span.start), "")


def _among(place: Place, dates: Sequence[Time], tokens: Sequence[int]) -> list[Time]:
    """The dates that stand over some tokens."""
    return [one for one in dates if any(_over(place, i, one) for i in tokens)]


def _behind(place: Place, verb: int) -> tuple[int, ...]:
    """The phrase right behind a participle, whatever it was hung on: "approved [during the meeting in 2021]"."""
    if verb + 1 >= len(place.tokens) or place.tokens[verb + 1].deprel != "case" or place.tokens[verb].xpos != "VBN":
        return ()
    return tuple(trees.subtree(place.tokens, place.tokens[verb + 1].head))


def _dated(time: Time) -> bool:
    """Whether a time is a date that can be told, or an hour of one."""
    clocked = isinstance(time.expr, Clock) and time.expr.of is not None
    return (time.type == "DATE" and not isinstance(time.expr, Vague)) or clocked


def _of_content(place: Place, time: Time, words: AgreementWords) -> bool:
    """Whether a time is a term, or a day of what is agreed on and not of the agreeing."""
    tokens = [i for i in range(len(place.tokens)) if _over(place, i, time)]
    top = next((i for i in tokens if place.tokens[i].head not in tokens), None)
    before = place.tokens[tokens[0] - 1].lemma.lower() if tokens and tokens[0] else ""
    return before in words.words.terms or (top is not None and trees.in_content(place.tokens, top, words.words.content))


def _over(place: Place, at: int, time: Time) -> bool:
    """Whether a time stands over a token."""
    return place.tokens[at].start < time.span.end and time.span.start < place.tokens[at].end


RULES = (_begun, _framed, _started, _lifted, _taking_part, _named, _lightly, _lacking)
