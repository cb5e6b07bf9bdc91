"""A noun that can name an agreement in, whether it is used in another sense out: a plea deal, a party convention."""

from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place


def other(place: Place, at: int, words: AgreementWords) -> bool:
    """A nuclear programme, a plea deal, a great deal of time: whether some question says so."""
    if place.tokens[at].deprel in ("compound", "nmod:desc", "flat"):
        return True
    return any(question(place, at, words) for question in QUESTIONS)


def noun(place: Place, at: int) -> str:
    """The noun by its lemma; of a hyphenated one, cease-[fire], the whole."""
    joined = at > 1 and place.tokens[at - 1].text == "-"
    return f"{place.lemma(at - 2)}-{place.lemma(at)}" if joined else place.lemma(at)


def _before(place: Place, at: int) -> set[str]:
    """The words before a noun, as lemmas and as written."""
    told = place.children(at, "amod", "compound")
    return {place.lemma(i) for i in (*told, *place.children(at, "nmod:poss"))} | {
        place.tokens[i].text.lower() for i in told
    }


def _goods(place: Place, at: int, words: AgreementWords) -> bool:
    """A plea deal, a nuclear programme, tax credits."""
    lists = {"programme": words.words.armed, "loan": words.words.credits}
    other = lists.get(words.kind(noun(place, at)) or "", frozenset())
    return bool(_before(place, at) & (words.words.goods | other))


def _much(place: Place, at: int, words: AgreementWords) -> bool:
    """A great deal of time; the New Deal, a plan of one government."""
    plan = place.text[place.tokens[max(at - 1, 0)].start : place.tokens[at].end] in words.words.names_of_plans
    return place.lemma(at) == "deal" and (plan or bool(_before(place, at) & words.words.unlike))


def _in_name(place: Place, at: int, words: AgreementWords) -> bool:
    """The Government of National Accord, the Office for the Doctrine of the Sea: a body named after one."""
    head = place.tokens[at].head
    if head < 0 or not place.tokens[at].text[0].isupper() or place.case(at) not in ("of", "for"):
        return False
    body = place.tokens[head].text[0].isupper() and words.kind(place.lemma(head)) is None
    return body and place.lemma(head) not in words.nouns


def _gathering(place: Place, at: int, words: AgreementWords) -> bool:
    """The party's national convention, at the convention."""
    if place.lemma(at) != "convention":
        return False
    about = any(place.case(i) in ("on", "against", "for", "of") for i in place.children(at, "nmod:"))
    plain = place.tokens[at].text.islower() and not about  # "the 2012 convention"
    return plain or bool(_around(place, at) & words.words.meeting) or place.case(at) in ("at", "during")


def _around(place: Place, at: int) -> set[str]:
    """The words that stand with a noun, as written."""
    return {place.tokens[i].text.lower() for i in place.children(at, "amod", "compound", "nmod:poss", "flat")}


def _declared(place: Place, at: int, words: AgreementWords) -> bool:
    """A declaration of independence, that the pier is safe, Holm's constitutional declaration: of one side."""
    after = {place.lemma(i) for i in place.children(at, "nmod:") if place.case(i) == "of"}
    alone = bool(after & words.words.declared or _before(place, at) & words.words.lone) or _says_that(place, at)
    return place.lemma(at) == "declaration" and alone


def _consent(place: Place, at: int, words: AgreementWords) -> bool:
    """Agreement from Norvania: sought of one."""
    mass = place.lemma(at) == "agreement" and place.tokens[at].xpos == "NN"
    if not mass or place.children(at, "det", "nmod:poss") or _around(place, at):
        return False
    return any(place.case(i) == "from" for i in (*place.children(at, "nmod:"), *_beside(place, at)))


def _constitution(place: Place, at: int, words: AgreementWords) -> bool:
    """The draft charter: another word for the constitution that the report tells of."""
    plain = place.lemma(at) == "charter" and place.tokens[at].text.islower()
    return plain and "constitution" in place.text.lower()


def _hired(place: Place, at: int, words: AgreementWords) -> bool:
    """Holm Fishing Charters: a firm that hires out boats."""
    return place.lemma(at) == "charter" and place.tokens[at].xpos in ("NNS", "NNPS")


def _cited(place: Place, at: int, words: AgreementWords) -> bool:
    """According to the Harbour Convention, a pier is no ship: a law that somebody quotes."""
    return place.case(at) == "according"


def _says_that(place: Place, at: int) -> bool:
    """Holm's declaration [that the pier is safe]: words of one side."""
    told = (j for i in place.children(at, "acl", "ccomp") for j in place.children(i, "mark"))
    return any(place.lemma(i) == "that" for i in told)


def _procedure(place: Place, at: int, words: AgreementWords) -> bool:
    """Their protocol has been studied: how something is done, where it has no name, no matter and nobody signs it."""
    if place.lemma(at) != "protocol" or not place.tokens[at].text.islower():
        return False
    about = any(place.case(i) in ("on", "to", "between", "with", "against") for i in place.children(at, "nmod:"))
    matter = bool(_before(place, at) & words.words.matters)
    return not (about or matter or _done_with(place, at) & words.words.undertaken)


def _order(place: Place, at: int, words: AgreementWords) -> bool:
    """Holm signed a memorandum halting the ferries: an order of one, where it is of nothing and with nobody."""
    if place.lemma(at) != "memorandum" or place.children(at, "nmod:") or not place.tokens[at].text.islower():
        return False
    ordering = any(place.tokens[i].xpos == "VBG" for i in place.children(at, "acl"))
    subject = place.child(place.tokens[at].head, "nsubj") if place.tokens[at].deprel == "obj" else None
    alone = subject is not None and place.tokens[subject].xpos in ("NN", "NNP") and len(place.joined(subject)) == 1
    return ordering and alone


def _done_with(place: Place, at: int) -> set[str]:
    """The verb that a noun is the object of."""
    head = place.tokens[at].head
    return {place.lemma(head)} if head >= 0 and place.tokens[at].deprel in ("obj", "nsubj:pass") else set()


def _beside(place: Place, at: int) -> tuple[int, ...]:
    """The phrases of the verb that a noun is the object of."""
    head = place.tokens[at].head
    return place.children(head, "obl:") if head >= 0 and place.tokens[at].deprel == "obj" else ()


QUESTIONS = (
    _goods,
    _much,
    _in_name,
    _gathering,
    _declared,
    _constitution,
    _hired,
    _cited,
    _consent,
    _procedure,
    _order,
)
