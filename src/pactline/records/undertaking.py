"""What a clause undertakes, and what all rules for it ask of a clause."""

import msgspec

from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.records.ledger_place import Place

ASIDE = ("why", "how")  # why we decided to close: closed already
STOPS = ("stop", "cease", "refuse", "decline", "fail", "halt", "deny")  # stopped offering loans
BEFORE_SPEECH = "([:—–-"  # behind which a straight mark opens; behind a letter or a stop it closes
CLIPPED = ("'d", "’d")  # had, where it is no "would"
YET = ("before", "until", "once")  # before she agrees to close: she has not


class Undertaking(msgspec.Struct, frozen=True):
    """What a clause undertakes: `act` is the head of what is to be done, `by` who is to do it, `cue` what says so.

    `until` is the token at which another undertaking begins (-1: none does), `gapped` says that the verb is left out.
    """

    act: int
    by: int | None
    cue: int
    strength: str
    rule: str = ""
    asked: bool = False
    until: int = -1
    gapped: bool = False


def is_told(place: Place, clause: Clause) -> bool:
    """Whether a cue is real: neither negated nor itself only possible, and no question."""
    if clause.negated or clause.modality not in (None, "will"):
        return False
    if clause.tense == "present" and any(place.lemma(i) in YET for i in place.children(clause.verb, "mark")):
        return False
    if _stopped(place, clause) or _of_none(place, clause):
        return False
    if any(place.lemma(i) in ASIDE for i in (place.tokens[clause.verb].head, *place.children(clause.verb, "advmod"))):
        return False
    return not any(place.lemma(i) in ("if", "whether", "unless") for i in place.children(clause.verb, "mark"))


def _stopped(place: Place, clause: Clause) -> bool:
    """Stopped offering loans, refrained from offering them."""
    head = place.tokens[clause.verb].head
    return head >= 0 and place.lemma(head) in (STOPS if clause.relation == "xcomp" else ("refrain",))


def _of_none(place: Place, clause: Clause) -> bool:
    """There was no instance [where she sat and opted to close it]: it never happened."""
    path = [clause.verb]
    while place.tokens[path[-1]].deprel == "conj" and place.tokens[path[-1]].head not in path:
        path.append(place.tokens[path[-1]].head)
    noun = place.tokens[path[-1]].head
    relative = noun >= 0 and place.tokens[path[-1]].deprel in ("acl:relcl", "advcl:relcl", "acl")
    return relative and any(place.lemma(i) == "no" for i in place.children(noun, "det"))


def unreal(place: Place, clause: Clause) -> bool:
    """Would have repaired; by May it will have repaired."""
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), clause.verb)
    between = (i for i in range(modal, clause.verb) if place.tokens[i].upos == "AUX")
    return any(place.lemma(i) == "have" for i in (*between, *place.children(clause.verb, "aux")))


def quoted(place: Place, clause: Clause) -> bool:
    """In somebody's very words, “we would go bankrupt”, a modal is no "will" told later."""
    modal = next((i for i in place.children(clause.verb, "aux") if place.tokens[i].xpos == "MD"), clause.verb)
    said = place.claim(modal)
    if said is not None and isinstance(said.body, Statement) and said.body.form == "direct":
        return True
    return in_quotes(place, modal)


def past_it(place: Place, verb: int) -> bool:
    """Tessary [had] been urged to open it, she[’d] planned to: an earlier story."""
    helped = (place.tokens[i] for i in place.children(verb, "aux"))
    return any(one.text.lower() == "had" or (one.text.lower() in CLIPPED and one.xpos == "VBD") for one in helped)


def infinitive(place: Place, act: int) -> bool:
    """Whether a verb is an infinitive, with or without "for somebody"."""
    marks = {place.tokens[i].text.lower() for i in place.children(act, "mark")}
    return "to" in marks and marks <= {"to", "for"}


def in_quotes(place: Place, at: int) -> bool:
    """Whether a quotation mark is open in the line where a word stands."""
    first = place.text.rfind("\n", 0, place.sentence.start) + 1
    before = place.text[first : place.tokens[at].start]
    mark = before.rfind('"')
    straight = mark >= 0 and (mark == 0 or before[mark - 1].isspace() or before[mark - 1] in BEFORE_SPEECH)
    return straight or before.count("“") > before.count("”") or before.count("``") > before.count("''")
