"""A sentence in, the places where it names an agreement out: "a series of 28 programmes", "the 1996 treaty".

A treaty or a deal is one by its noun if it is told apart by a name, a year, its parties or its matter; programmes,
loans, markets and spaces only where somebody settles, creates or lends them, or where they are counted and joint.
"""

import re

import msgspec

from pactline.model.mention import Amount
from pactline.records import agreement_labels, agreement_trade
from pactline.records.agreement_stages import Turn, turns
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

YEAR = re.compile(r"(?:19|20)\d\d")
OF = re.compile(r"\s+of\b")
BREAK = re.compile(r"[,;:.]")
WHOLE = 8  # words between a share and what it is a share of
MANY = 10  # a number from which "the 28 programmes" are a set known by it


class Pact(msgspec.Struct, frozen=True):
    """An agreement as a sentence names it: its noun, the noun that holds it ("series"), label, number and year."""

    noun: int
    top: int
    kind: str
    label: tuple[int, int]
    number: int | None
    year: int | None
    turns: tuple[Turn, ...]
    bare: bool  # "the agreement": nothing but a pointing word and the noun
    plural: bool
    shared: bool = False  # "60 percent of the programmes": what a share is a share of


def find(place: Place, words: AgreementWords) -> list[Pact]:
    """Every agreement a sentence names, in order."""
    found = []
    for at, token in enumerate(place.tokens):
        name = _name(place, at, words)
        if name is not None:
            found.append(_by_name(place, at, name, words=words))
            continue
        kind = words.kind(_noun(place, at)) if token.upos in ("NOUN", "PROPN") else None
        if kind is not None and not _something_else(place, at, words):
            pact = _pact(place, at, kind, words=words)
            if pact is not None:
                found.append(pact)
    return [one for one in found if not any(_inside(one, other) for other in found)]


def _name(place: Place, at: int, words: AgreementWords) -> str | None:
    """The name of a known pact that ends with a token."""
    before = place.text[place.sentence.start : place.tokens[at].end]
    ends = (one for one in words.names if before.endswith(one))
    return next((one for one in ends if not before[: -len(one)][-1:].isalnum()), None)


def _by_name(place: Place, at: int, name: str, *, words: AgreementWords) -> Pact:
    """NAFTA; the Trans-Pacific [Partnership]: what is known by its name."""
    end, told = place.tokens[at].end, _befallen(place, at, at, words=words, kind="treaty")
    return Pact(at, at, "treaty", (end - len(name), end), None, None, told, bare=False, plural=False)


def _noun(place: Place, at: int) -> str:
    """The noun by its lemma; of a hyphenated one, cease-[fire], the whole."""
    joined = at > 1 and place.tokens[at - 1].text == "-"
    return f"{place.lemma(at - 2)}-{place.lemma(at)}" if joined else place.lemma(at)


def _inside(one: Pact, other: Pact) -> bool:
    """Whether one label stands in another: the market in "an agreement on a single market"."""
    return one is not other and other.label[0] <= one.label[0] and one.label[1] <= other.label[1]


def _something_else(place: Place, at: int, words: AgreementWords) -> bool:
    """A nuclear programme, a plea deal, a great deal of time: the noun in another sense."""
    before = {place.lemma(i) for i in place.children(at, "amod", "compound", "nmod:poss")} | {
        place.tokens[i].text.lower() for i in place.children(at, "amod", "compound")
    }
    kind = words.kind(_noun(place, at))
    if kind == "programme" and before & words.words.armed:
        return True
    if before & words.words.goods or place.tokens[at].deprel in ("compound", "nmod:desc", "flat"):
        return True
    return (place.lemma(at) == "deal" and bool(before & words.words.unlike)) or _gathering(place, at, words)


def _gathering(place: Place, at: int, words: AgreementWords) -> bool:
    """The party's national convention, at the convention; a declaration of independence; agreement sought of one."""
    before = {place.tokens[i].text.lower() for i in place.children(at, "amod", "compound", "nmod:poss", "flat")}
    after = {place.lemma(i) for i in place.children(at, "nmod:") if place.case(i) == "of"}
    if place.lemma(at) == "convention":
        about = any(place.case(i) in ("on", "against", "for", "of") for i in place.children(at, "nmod:"))
        plain = place.tokens[at].text.islower() and not about  # "the 2012 convention"
        return plain or bool(before & words.words.meeting) or place.case(at) in ("at", "during")
    if place.lemma(at) == "declaration":
        return bool(after & words.words.declared)
    mass = (
        place.lemma(at) == "agreement" and place.tokens[at].xpos == "NN" and not place.children(at, "det", "nmod:poss")
    )
    return (
        mass
        and not before
        and any(place.case(i) == "from" for i in (*place.children(at, "nmod:"), *_beside(place, at)))
    )


def _beside(place: Place, at: int) -> tuple[int, ...]:
    """The phrases of the verb that a noun is the object of."""
    head = place.tokens[at].head
    return place.children(head, "obl:") if head >= 0 and place.tokens[at].deprel == "obj" else ()


def _pact(place: Place, at: int, kind: str, *, words: AgreementWords) -> Pact | None:
    """The agreement at a noun, or None where it is nothing settled between parties."""
    top = _container(place, at, words)
    label = agreement_labels.label(place, at)
    number, year = _number(place, at), _year(place, label)
    bare = _bare(place, at, words) and number is None and year is None
    happened = _befallen(place, at, top, words=words, kind=kind)
    plural = place.tokens[at].xpos in ("NNS", "NNPS")
    shared = kind == "programme" and plural and _whole_of_share(place, label[0])
    pact = Pact(at, top, kind, label, number, year, happened, bare, plural, shared)
    if any(place.tokens[i].text.lower() in ("no", "any") for i in place.children(at, "det")[:1]):
        return None
    if kind == "agreement" and not bare and agreement_trade.business(place, at, words):
        return None
    question = TESTS.get(kind, _settled)
    return pact if bare or shared or question(place, pact, words) else None


def _befallen(place: Place, at: int, top: int, *, words: AgreementWords, kind: str) -> tuple[Turn, ...]:
    """The stages told of a noun or of what holds it; talks on a treaty that stands propose nothing."""
    loose = kind not in words.firm
    told = turns(place, top, words, loose=loose)
    if not told and top != at:
        told = turns(place, at, words, loose=loose)
    stands = place.tokens[at].text[0].isupper() or _year(place, agreement_labels.label(place, at)) is not None
    return tuple(turn for turn in told if turn.stage != "proposed" or not stands)


def _whole_of_share(place: Place, start: int) -> bool:
    """60 percent of the [programmes]; 60 percent of the tasks planned under the [programmes]."""
    if place.text[:start].split()[-1:] == ["of"]:
        return False  # "80 percent of projects": of whichever
    for one in place.mentions:
        if isinstance(one, Amount) and one.unit == "percent" and one.span.end < start:
            between = place.text[one.span.end : start]
            if OF.match(between) and len(between.split()) <= WHOLE and not BREAK.search(between):
                return True
    return False


def _container(place: Place, at: int, words: AgreementWords) -> int:
    """The noun an agreement hangs by: a [series] of agreements."""
    head = place.tokens[at].head
    held = place.tokens[at].deprel == "nmod" and head >= 0 and place.case(at) == "of"
    return head if held and place.lemma(head) in words.words.containers else at


def _number(place: Place, at: int) -> int | None:
    """How many: 28 programmes, and of "twelve of the 16 programmes" 16."""
    token = place.tokens[at]
    counted = place.child(at, "nummod")
    if counted is not None and place.tokens[counted].text.isdecimal() and place.tokens[counted - 1].upos == "DET":
        return int(place.tokens[counted].text)
    for one in place.mentions:
        if isinstance(one, Amount) and one.span.start < token.end and token.start < one.span.end and one.low is None:
            whole = one.value == int(one.value) and 1 < one.value < 1000 and one.bound == "exact"
            counts = one.unit not in ("percent", "times") and not one.unit.split()[0].isupper()
            return int(one.value) if whole and counts else None
    return None


def _year(place: Place, label: tuple[int, int]) -> int | None:
    """The year in a label: the 1996 treaty."""
    found = YEAR.search(place.text[label[0] : label[1]])
    return int(found.group()) if found else None


def _bare(place: Place, at: int, words: AgreementWords) -> bool:
    """The agreement, this deal: a pointing word and nothing more; "the deal, which both signed", is one too."""
    det = place.child(at, "det", "nmod:poss")
    aside = place.tokens[min(at + 1, len(place.tokens) - 1)].text == ","
    told = place.children(at, "amod", "compound", "nmod:", "nummod", "acl", "appos", "flat")
    told = tuple(i for i in told if not (aside and place.tokens[i].deprel in ("acl", "acl:relcl")))
    return det is not None and place.tokens[det].text.lower() in words.words.pointing and not told


def _settled(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """A treaty, deal or doctrine: with a stage, a name, a year, its parties or its matter."""
    if pact.turns or pact.year is not None:
        return True
    tokens, at = place.tokens, pact.noun
    if tokens[at].text[0].isupper() and at > 0 and _capitals(place, pact.label) > 1:
        return True
    if any(
        place.case(i) in ("between", "with") and agreement_trade.somebody(place, i, words)
        for i in place.children(at, "nmod")
    ):
        return True
    return _known(place, at, words)


def _known(place: Place, at: int, words: AgreementWords) -> bool:
    """The ceasefire agreement, a trade pact that Holm criticised: pointed at and told apart by its matter; a truce."""
    det = place.child(at, "det")
    matters = [i for i in place.children(at, "compound", "amod") if place.lemma(i) in words.words.matters]
    pointed = det is not None and place.tokens[det].text.lower() in ("the", "this")
    told = (place.clause(i) for i in place.children(at, "acl:relcl"))
    criticised = any(one is not None and one.tense == "past" and one.modality is None for one in told)
    single = place.tokens[at].xpos in ("NN", "NNP")
    return (bool(matters) and (pointed or (criticised and single))) or _truce(place, at, words)


def _truce(place: Place, at: int, words: AgreementWords) -> bool:
    """The war ended with an armistice: told of as past, and no call for one."""
    if _noun(place, at) not in words.words.truces or place.child(at, "det") is None:
        return False
    verb = place.tokens[at].head
    clause = place.clause(verb) if verb >= 0 else None
    told = clause is not None and clause.tense == "past" and clause.modality is None and not clause.negated
    return told and place.lemma(verb) not in words.words.wishing and place.case(at) != "for"


def _capitals(place: Place, label: tuple[int, int]) -> int:
    """Words of a label that begin with a capital letter."""
    return sum(word[:1].isupper() for word in place.text[label[0] : label[1]].split())


def _joint(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """28 programmes, a joint project: counted or joint, and somebody has settled or begun it."""
    before = {place.lemma(i) for i in place.children(pact.noun, "amod", "compound")}
    if pact.number is not None and pact.plural:
        det = place.child(pact.noun, "det", "nmod:poss") or place.child(pact.top, "det", "nmod:poss")
        known = det is not None and place.tokens[det].text.lower() in words.words.pointing and pact.number >= MANY
        return bool(pact.turns) or bool(before & words.words.joint) or _through(place, pact) or known
    return bool(before & words.words.joint) and any(turn.stage for turn in pact.turns)


def _through(place: Place, pact: Pact) -> bool:
    """Through 28 programmes, both have integrated their economies."""
    return place.case(pact.top).lower() in ("through", "under") and place.tokens[pact.top].deprel.startswith("obl")


def _lent(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """Norvania would extend Tessary a loan; a loan agreed in May."""
    head = place.tokens[pact.top].head
    given = place.tokens[pact.top].deprel in ("obj", "nsubj:pass") and head >= 0
    told = place.children(pact.noun, "det", "nummod", "nmod:poss", "compound") or place.amounts(*pact.label)
    if place.lemma(pact.noun) == "credit" and any(token.text.lower() == "for" for token in place.tokens[pact.noun :]):
        told = place.amounts(*pact.label)  # "give her some credit for it"
    if not told and pact.top == pact.noun:
        return False  # "extends credit", "generous loans": lending as such
    return bool(pact.turns) or (given and place.lemma(head) in words.words.lending)


def _made(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """They will create a single market: joint, and something that is to be made."""
    before = {place.lemma(i) for i in (*place.children(pact.noun, "amod", "compound"), *_near(place, pact.noun))}
    head = place.tokens[pact.noun].head
    if place.tokens[pact.noun].deprel == "conj" and head >= 0:
        head, before = place.tokens[head].head, before | {place.lemma(i) for i in place.children(head, "amod")}
    made = head >= 0 and place.lemma(head) in words.words.making
    return made and bool(before & words.words.joint)


def _near(place: Place, at: int) -> tuple[int, ...]:
    """The adjectives of the words joined before a noun: a [single] migration and visa space."""
    return tuple(i for j in place.children(at, "compound", "conj") for i in place.children(j, "amod"))


TESTS = {"programme": _joint, "loan": _lent, "market": _made, "space": _made}
