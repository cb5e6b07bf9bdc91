"""A sentence in, the places where it names an agreement out: "a series of 28 programmes", "the 1996 treaty".

A treaty or a deal is one by its noun if it is told apart by a name, a year, its parties or its matter; programmes,
loans, markets and spaces only by more (agreement_loose.py).
"""

import re
from collections.abc import Sequence

from pactline.model.mention import Amount
from pactline.records import agreement_labels, agreement_loose, agreement_roles, agreement_senses, agreement_trade
from pactline.records.agreement_pact import Pact
from pactline.records.agreement_stages import turns
from pactline.records.agreement_truth import Turn
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

NOUNS = ("NOUN", "PROPN")
YEAR = re.compile(r"(?:19|20)\d\d")
OF = re.compile(r"\s+of\b")
OF_YEAR = re.compile(r"\s+of\s+((?:19|20)\d\d)\b(?!\s*,?\s*\w*lion)")
BREAK = re.compile(r"[,;:.]")
NONE_SUCH = ("no", "any", "whatever", "whichever")
MADE = ("proposed", "agreed", "initialled", "signed")  # stages that tell a settlement from one of houses
WHOLE = 8  # words between a share and what it is a share of


def find(place: Place, words: AgreementWords) -> list[Pact]:
    """Every agreement a sentence names, in order."""
    found = [pact for at in range(len(place.tokens)) if (pact := _at(place, at, words)) is not None]
    told = [one.noun for one in found if not one.bare]
    other_names = {agreement_roles.renamed(place, at) for at in told} - set(told)
    kept = [one for one in found if one.noun not in other_names and not _behind_name(place, one, found)]
    return [one for one in kept if not any(_inside(one, other) for other in kept)]


def _at(place: Place, at: int, words: AgreementWords) -> Pact | None:
    """The agreement that a token names, by its name or its noun."""
    name = _name(place, at, words)
    if name is not None:
        return _by_name(place, at, name, words=words)
    kind = _kind(place, at, words) if place.tokens[at].upos in NOUNS else None
    if kind is None or agreement_senses.other(place, at, words):
        return None
    return _pact(place, at, kind, words=words)


def _kind(place: Place, at: int, words: AgreementWords) -> str | None:
    """The kind of a noun; a loan agreement is a loan."""
    kind = words.kind(agreement_senses.noun(place, at))
    lent = any(place.lemma(i) in words.kinds["loan"] for i in place.children(at, "compound"))
    return "loan" if lent and kind in ("agreement", "treaty", "contract") else kind


def _behind_name(place: Place, one: Pact, found: Sequence[Pact]) -> bool:
    """The Trans-Pacific Partnership (TPP) [trade agreement]: the kind of what is named just before it."""
    inside = [i for i in place.children(one.noun, "compound", "appos") if i < one.noun]
    return any(other.noun in inside for other in found)


def _name(place: Place, at: int, words: AgreementWords) -> str | None:
    """The name of a known pact that ends with a token."""
    before = place.text[place.sentence.start : place.tokens[at].end]
    ends = (one for one in words.names if before.endswith(one))
    return next((one for one in ends if not before[: -len(one)][-1:].isalnum()), None)


def _by_name(place: Place, at: int, name: str, *, words: AgreementWords) -> Pact:
    """NAFTA; the Trans-Pacific [Partnership]: what is known by its name."""
    end, told = place.tokens[at].end, _befallen(place, at, at, words=words, kind="treaty")
    return Pact(at, at, "treaty", (end - len(name), end), None, None, told, bare=False, plural=False)


def _inside(one: Pact, other: Pact) -> bool:
    """Whether one label stands in another: the market in "an agreement on a single market"."""
    return one is not other and other.label[0] <= one.label[0] and one.label[1] <= other.label[1]


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
    if _none_such(place, at):
        return None
    private = kind == "agreement" or (
        kind != "loan" and place.lemma(at) in words.words.announced and place.tokens[at].text.islower()
    )
    if private and not bare and agreement_trade.business(place, at, words):
        return None
    question = agreement_loose.TESTS.get(kind, _settled)
    known_kind = bare and place.lemma(at) not in words.words.only_made
    return pact if known_kind or shared or question(place, pact, words) else None


def _none_such(place: Place, at: int) -> bool:
    """No deal, any deal, whatever deal."""
    return any(place.tokens[i].text.lower() in NONE_SUCH for i in place.children(at, "det")[:1])


def _befallen(place: Place, at: int, top: int, *, words: AgreementWords, kind: str) -> tuple[Turn, ...]:
    """The stages told of a noun or of what holds it; talks on a treaty that stands propose nothing."""
    told = turns(place, top, words, kind=kind)
    if not told and top != at:
        told = turns(place, at, words, kind=kind)
    stands = place.tokens[at].text[0].isupper() or _year(place, agreement_labels.label(place, at)) is not None
    return tuple(turn for turn in told if turn.stage != "proposed" or turn.rule == "talks_before" or not stands)


def _whole_of_share(place: Place, start: int) -> bool:
    """60 percent of the [programmes]; 60 percent of the tasks planned under the [programmes]."""
    if place.text[:start].rsplit(None, 1)[-1:] == ["of"]:
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
    """The year in a label or right behind it: the 1996 treaty, the treaty of 1996."""
    found = YEAR.search(place.text[label[0] : label[1]])
    behind = OF_YEAR.match(place.text, label[1], place.sentence.end)
    return int(found.group()) if found else int(behind.group(1)) if behind else None


def _bare(place: Place, at: int, words: AgreementWords) -> bool:
    """The agreement, this deal: a pointing word and nothing more; "the deal, which both signed", is one too."""
    det = place.child(at, "det", "nmod:poss")
    aside = place.tokens[min(at + 1, len(place.tokens) - 1)].text == ","
    told = place.children(at, "amod", "compound", "nmod:", "nummod", "acl", "appos", "flat")
    told = tuple(i for i in told if not (aside and place.tokens[i].deprel in ("acl", "acl:relcl")))
    return det is not None and place.tokens[det].text.lower() in words.words.pointing and not told


def _settled(place: Place, pact: Pact, words: AgreementWords) -> bool:
    """A treaty, deal or doctrine: with a stage, a name, a year, its parties or its matter."""
    if place.lemma(pact.noun) in words.words.only_made:
        made = any(turn.real and turn.stage in MADE for turn in pact.turns)
        return made and (_between(place, pact.noun, words) or known(place, pact.noun, words))
    if _befell(place, pact) or pact.year is not None or _titled(place, pact):
        return True
    return _between(place, pact.noun, words) or known(place, pact.noun, words)


def _befell(place: Place, pact: Pact) -> bool:
    """Whether something befell it, and more than that somebody keeps to a vague one."""
    kept = all(turn.rule == "verb_of_keeping" for turn in pact.turns)
    return bool(pact.turns) and not (kept and _vague(place, pact))


def _titled(place: Place, pact: Pact) -> bool:
    """The Riga Treaty: a noun with a capital and another word with one."""
    return place.tokens[pact.noun].text[0].isupper() and pact.noun > 0 and _capitals(place, pact.label) > 1


def _between(place: Place, at: int, words: AgreementWords) -> bool:
    """A deal with Norvania, between the two sides."""
    partners = (i for i in place.children(at, "nmod") if place.case(i) in ("between", "with"))
    return any(agreement_trade.somebody(place, i, words) for i in partners)


def _vague(place: Place, pact: Pact) -> bool:
    """They observe strict protocols, broke the family's truce: no pact of news."""
    owner = place.child(pact.noun, "nmod:poss")
    plain = owner is not None and place.tokens[owner].upos == "NOUN"
    return plain or (pact.plural and not place.children(pact.noun, "det", "nummod", "nmod"))


def known(place: Place, at: int, words: AgreementWords) -> bool:
    """The ceasefire agreement, a trade pact that Holm criticised: pointed at and told apart by its matter; a truce."""
    det = place.child(at, "det")
    matters = [i for i in place.children(at, "compound", "amod") if place.lemma(i) in words.words.matters]
    pointed = det is not None and place.tokens[det].text.lower() in ("the", "this")
    told = (place.clause(i) for i in place.children(at, "acl:relcl"))
    criticised = any(one is not None and one.tense == "past" and one.modality is None for one in told)
    single = place.tokens[at].xpos in ("NN", "NNP")
    by_matter = bool(matters) and (pointed or (criticised and single))
    return by_matter or (single and _owned(place, at, pointed=pointed)) or _truce(place, at, words)


def _owned(place: Place, at: int, *, pointed: bool) -> bool:
    """Holm's agreement on withdrawal, the Riga accord: told apart by who made it or where."""
    owners = place.children(at, "nmod:poss") + (place.children(at, "compound", "amod") if pointed else ())
    names = (place.named(i) for i in owners if place.tokens[i].upos == "PROPN")
    return any(name is not None and name.form == "name" and name.kind in agreement_trade.OWNERS for name in names)


def _truce(place: Place, at: int, words: AgreementWords) -> bool:
    """The war ended with an armistice: told of as past, and no call for one."""
    if agreement_senses.noun(place, at) not in words.words.truces or place.child(at, "det") is None:
        return False
    verb = place.tokens[at].head
    clause = place.clause(verb) if verb >= 0 else None
    told = clause is not None and clause.tense == "past" and clause.modality is None and not clause.negated
    return told and place.lemma(verb) not in words.words.wishing and place.case(at) != "for"


def _capitals(place: Place, label: tuple[int, int]) -> int:
    """Words of a label that begin with a capital letter."""
    return sum(word[:1].isupper() for word in place.text[label[0] : label[1]].split())
