"""An agreement's noun in its sentence in, the stages that befall it out: agreed in May, signed on Thursday.

A stage is told by a predicate and the role the agreement plays to it (agreement_roles.py); which of them tell one is
the frames of agreements.toml. Said is not done: a stage counts only where its clause is real (agreement_truth.py). A
year in a label is no stage.
"""

from collections.abc import Sequence

from pactline.records import agreement_frames, agreement_roles, agreement_talks, agreement_truth
from pactline.records.agreement_moments import RESUMED
from pactline.records.agreement_roles import Bond
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

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


RULES = (_begun, _framed, _started, _lifted, _taking_part, _named, _lightly, _lacking)
