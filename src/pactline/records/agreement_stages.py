"""An agreement's noun in its sentence in, the stages that befall it out: agreed in May, signed on Thursday.

Said is not done: a stage counts only where its clause is real - not negated, not future, not under "if", not denied.
A year in a label is no stage.
"""

from collections.abc import Iterator, Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Time
from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.model.when import Vague
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

SETTLED = ("agreed", "signed", "approved", "ratified", "in-force")


class Turn(msgspec.Struct, frozen=True):
    """What befell an agreement: `stage` ("" for a verb that only shows it is under way), the token that says so."""

    stage: str
    at: int
    verb: int  # the predicate whose clause it stands in
    real: bool
    rule: str


def turns(place: Place, at: int, words: AgreementWords, *, loose: bool) -> tuple[Turn, ...]:
    """The stages of an agreement at a noun; `loose` nouns (programmes) know only those of a settled thing."""
    found = [turn for rule in RULES for turn in rule(place, at, words)]
    found = [_sought(place, turn, words) for turn in found]
    real = [msgspec.structs.replace(turn, real=turn.real and is_real(place, turn, words)) for turn in found]
    return tuple(turn for turn in real if turn.stage in ("", *SETTLED) or not loose)


def _sought(place: Place, turn: Turn, words: AgreementWords) -> Turn:
    """Talks to [reach] a pact, working to reach it: what is talked about is proposed."""
    head = place.tokens[turn.verb].head
    mark = place.child(turn.verb, "mark")
    infinitive = mark is not None and place.tokens[mark].text.lower() == "to"
    if head < 0 or not infinitive or turn.stage != "agreed":
        return turn
    if words.nouns.get(place.lemma(head)) != "proposed" and place.lemma(head) not in words.words.striving:
        return turn
    return msgspec.structs.replace(turn, stage="proposed")


def _by_verb(place: Place, at: int, words: AgreementWords) -> Iterator[Turn]:
    """They signed the pact; the pact was signed; the pact entered into force; they agreed on the pact."""
    verb, relation = _governor(place, at)
    if verb < 0 or place.tokens[verb].upos not in ("VERB", "NOUN", "ADJ"):
        return
    lemma = place.lemma(verb)
    stage = _stage(place, verb, at, words=words)
    whole = _phrase(place, verb, words) if relation in ("nsubj", "obl", "nmod") else None
    if whole is not None:
        yield Turn(whole, verb, verb, True, "phrase_of_stage")
    elif stage is not None and _fits(relation, place.case(at), lemma):
        yield Turn("" if _worked_out(place, verb) else stage, verb, verb, True, "verb_of_stage")
    elif lemma in words.words.starting and relation in ("obj", "nsubj:pass"):
        yield Turn("", verb, verb, True, "verb_of_start")


def _stage(place: Place, verb: int, at: int, *, words: AgreementWords) -> str | None:
    """The stage a verb tells of the pact at a noun: an announced truce is agreed."""
    lemma = place.lemma(verb)
    if lemma in words.words.announcing:
        return "agreed" if place.lemma(at) in words.words.truces else None
    return words.stages.get(lemma)


def _governor(place: Place, at: int) -> tuple[int, str]:
    """What a noun hangs on and how, through a noun that it is joined with."""
    head = place.tokens[at].head
    if place.tokens[at].deprel == "conj" and head >= 0 and place.tokens[head].upos in ("NOUN", "PROPN"):
        at = head
    return place.tokens[at].head, place.tokens[at].deprel


def _fits(relation: str, case: str, lemma: str) -> bool:
    """Whether a noun stands to a verb as what is signed, agreed on, left."""
    if relation in ("obj", "nsubj:pass"):
        return lemma not in ("settle", "withdraw")
    if relation == "nsubj":
        return lemma in ("collapse", "expire", "unravel")
    wanted = {"agree": ("on", "to", "upon"), "settle": ("on",), "withdraw": ("from",), "leave": (), "exit": ("from",)}
    return relation.startswith("obl") and case in wanted.get(lemma, ())


def _phrase(place: Place, verb: int, words: AgreementWords) -> str | None:
    """Came into force, pulled out of."""
    parts = [place.lemma(i) for i in place.children(verb, "obl", "obj", "compound:prt", "advmod")]
    return next((s for part in parts if (s := words.phrases.get(f"{place.lemma(verb)} {part}")) is not None), None)


def _by_participle(place: Place, at: int, words: AgreementWords) -> Iterator[Turn]:
    """The treaty [signed] in 1996; the programmes we [approved]."""
    for verb in place.children(at, "acl"):
        stage, token = _stage(place, verb, at, words=words), place.tokens[verb]
        relative = token.deprel == "acl:relcl"
        if stage is None or (not relative and token.xpos not in ("VBN", "VBD")):
            continue
        own = place.child(verb, "obj")
        if own is None or place.lemma(own) in ("that", "which"):
            yield Turn("" if _worked_out(place, verb) else stage, verb, verb, True, "participle_of_stage")


def _worked_out(place: Place, verb: int) -> bool:
    """The deal [negotiated] by Holm, or that he helped [negotiate]: it stands, and nothing is proposed."""
    going = any(place.tokens[i].text.lower() == "being" for i in place.children(verb, "aux", "aux:pass"))
    helped = place.tokens[verb].head >= 0 and place.lemma(place.tokens[verb].head) == "help"
    told = place.tokens[verb].xpos in ("VBN", "VBD") or helped
    return place.lemma(verb) == "negotiate" and told and not going


def _by_noun(place: Place, at: int, words: AgreementWords) -> Iterator[Turn]:
    """The [signing] of the pact, the [withdrawal] from the deal."""
    head = place.tokens[at].head
    if place.tokens[at].deprel != "nmod" or head < 0 or place.lemma(head) not in words.nouns:
        return
    if place.case(at) in ("of", "from", "for", "on"):
        stage = words.nouns[place.lemma(head)]
        verb = _above(place, head)
        done = verb == head or _completed(place, verb, words)
        yield Turn(stage, head, verb, stage == "proposed" or done, "noun_of_stage")


def _completed(place: Place, verb: int, words: AgreementWords) -> bool:
    """They [finalised] the ratification of the pact."""
    clause = place.clause(verb)
    told = clause is not None and clause.tense == "past" and clause.modality is None and not clause.negated
    return told and place.lemma(verb) in words.words.completing


def _by_pronoun(place: Place, at: int, words: AgreementWords) -> Iterator[Turn]:
    """They kept to the pact after it was [signed]: "it" behind the only agreement of the sentence so far."""
    for verb in range(at + 1, len(place.tokens)):
        it = place.child(verb, "nsubj:pass")
        stage = words.stages.get(place.lemma(verb))
        if stage is None or it is None or place.tokens[it].text.lower() != "it" or not at < it < verb:
            continue
        between = any(words.kind(place.lemma(i)) for i in range(at + 1, it) if place.tokens[i].upos == "NOUN")
        name = place.named(it)
        if not between and (name is None or name.chain is None):
            yield Turn(stage, verb, verb, True, "pronoun_of_stage")


def _above(place: Place, at: int) -> int:
    """The nearest predicate above a token, or the token itself."""
    seen = {at}
    head = place.tokens[at].head
    while head >= 0 and head not in seen:
        if place.clause(head) is not None:
            return head
        seen.add(head)
        head = place.tokens[head].head
    return at


def is_real(place: Place, turn: Turn, words: AgreementWords) -> bool:
    """Whether a stage is told as having come about."""
    clause = place.clause(turn.verb)
    if clause is None or turn.rule == "noun_of_stage":
        return clause is None or not clause.negated
    if clause.negated or clause.modality is not None or _in_doubt(place, clause, words):
        return False
    return turn.stage == "proposed" or clause.tense == "past" or _stands(place, clause, words)


def _stands(place: Place, clause: Clause, words: AgreementWords) -> bool:
    """They sign the pact today; the pact signed in May; not "when it comes into force"."""
    if clause.tense == "present" and place.lemma(clause.verb) != "expire":  # which a pact does at some date to come
        awaited = any(place.lemma(i) in words.words.awaited for i in place.children(clause.verb, "mark", "advmod"))
        return not awaited and place.tokens[clause.verb].xpos in ("VBZ", "VBP", "VBN")
    participle = clause.relation.startswith("acl") and clause.voice == "passive"
    return participle and place.child(clause.verb, "mark") is None


def _in_doubt(place: Place, clause: Clause, words: AgreementWords) -> bool:
    """If the pact is signed; he denied that it was; we hope - they sign it."""
    claim = place.claim(clause.verb)
    hoped = clause.tense == "present" and any(place.lemma(i) == "hope" for i in range(clause.verb))
    denied = claim is not None and isinstance(claim.body, Statement) and claim.body.act in words.words.denials
    above = place.sentence.clauses[clause.parent] if clause.parent is not None else None
    under = above is not None and clause.relation in ("ccomp", "xcomp") and _doubted(place, above.verb, words)
    return hoped or denied or under or _conditional(place, clause.verb, words)


def _doubted(place: Place, verb: int, words: AgreementWords) -> bool:
    """He denied that the pact was signed."""
    return place.lemma(verb) in words.words.denials


def _conditional(place: Place, verb: int, words: AgreementWords) -> bool:
    """If the pact is signed."""
    return any(place.lemma(i) in words.words.conditions for i in place.children(verb, "mark"))


def moment(place: Place, turn: Turn) -> Time | None:
    """The one date said in the stage's clause, else the only one of the sentence's main clause."""
    clause = place.clause(turn.verb)
    dates = [one for one in place.times(place.sentence.start, place.sentence.end) if _dated(one)]
    inside = clause.words if clause is not None else (turn.at,)
    own = _among(place, dates, inside) or _among(place, dates, _behind(place, turn.verb))
    if not own and clause is not None and clause.relation == "advcl":
        own = dates
    return own[0] if len(own) == 1 else None


def _among(place: Place, dates: Sequence[Time], tokens: Sequence[int]) -> list[Time]:
    """The dates that stand over some tokens."""
    return [one for one in dates if any(_over(place, i, one) for i in tokens)]


def _behind(place: Place, verb: int) -> tuple[int, ...]:
    """The phrase right behind a participle, whatever it was hung on: "approved [during the meeting in 2021]"."""
    if verb + 1 >= len(place.tokens) or place.tokens[verb + 1].deprel != "case" or place.tokens[verb].xpos != "VBN":
        return ()
    return tuple(trees.subtree(place.tokens, place.tokens[verb + 1].head))


def _dated(time: Time) -> bool:
    """Whether a time is a date that can be told."""
    return time.type == "DATE" and not isinstance(time.expr, Vague)


def _over(place: Place, at: int, time: Time) -> bool:
    """Whether a time stands over a token."""
    return place.tokens[at].start < time.span.end and time.span.start < place.tokens[at].end


RULES = (_by_verb, _by_participle, _by_noun, _by_pronoun)
