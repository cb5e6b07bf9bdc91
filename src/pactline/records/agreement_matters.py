"""An agreement in its report in, what it is about and what it is said to leave out."""

from collections.abc import Iterator, Sequence

from pactline.kit import trees
from pactline.model.span import Span
from pactline.records import agreement_labels
from pactline.records.agreement_pact import Pact
from pactline.records.agreement_words import AgreementWords
from pactline.records.ledger_place import Place

LISTED = 2  # matters that make a list
OPENING = ("the", "a", "an", "its", "their", "any", "common", "joint")
FOR = ("loan", "contract")  # kinds whose purpose is what they are about
BESIDE = ("conj", "cc", "punct", "case", "appos", "acl", "acl:relcl", "advcl", "parataxis")


def topics(place: Place, pact: Pact, words: AgreementWords) -> tuple[Span, ...]:
    """What the sentence says the agreement covers."""
    return tuple(dict.fromkeys([one for rule in RULES for one in rule(place, pact, words)]))


def _after_noun(place: Place, pact: Pact, words: AgreementWords) -> Iterator[Span]:
    """An agreement on [gas transit]."""
    for at in place.children(pact.noun, "nmod:"):
        if place.case(at) in words.topics.prepositions and not _vague(place, at, words):
            if place.case(at) == "in" and place.named(at) is not None:
                continue
            yield from _listed(place, at, words)


def _purpose(place: Place, pact: Pact, words: AgreementWords) -> Iterator[Span]:
    """A loan for [a hospital], a loan of 20 million for it; granted it a loan on Monday for [the grid]."""
    if pact.kind not in FOR:
        return
    verb = place.tokens[pact.top].head
    beside = place.children(verb, "obl:") if verb >= 0 and place.tokens[pact.top].deprel == "obj" else ()
    below = (j for i in place.children(pact.noun, "nmod") for j in place.children(i, "nmod"))
    for at in (*place.children(pact.noun, "nmod"), *below, *beside):
        if place.case(at) == "for" and at > pact.noun and not _vague(place, at, words):
            yield from _listed(place, at, words)


def _named(place: Place, pact: Pact, words: AgreementWords) -> Iterator[Span]:
    """A treaty to build [the Orle Line]: what has a name."""
    for at in place.children(pact.noun, "acl"):
        thing = place.child(at, "obj")
        if thing is not None and place.tokens[at].xpos == "VB" and place.tokens[thing].upos == "PROPN":
            found = _phrase(place, thing)
            name = place.named(thing)
            works = name is None or name.kind not in ("state", "person")
            yield from (found,) if found is not None and works and " " in place.words(found) else ()


def _to_be_done(place: Place, pact: Pact, words: AgreementWords) -> Iterator[Span]:
    """A memorandum on [training hydrologists] by May: a gerund with its object."""
    for at in place.children(pact.noun, "acl"):
        marks = {place.tokens[i].text.lower() for i in place.children(at, "mark")}
        thing = place.child(at, "obj")
        if thing is not None and place.tokens[at].xpos == "VBG" and marks & words.topics.prepositions:
            _, last = trees.phrase(place.tokens, thing, without=BESIDE)
            yield place.span(place.tokens[at].start, place.tokens[last - 1].end)


def _by_verb(place: Place, pact: Pact, words: AgreementWords) -> Iterator[Span]:
    """The programmes cover [taxes], [customs] and [energy]; they focus on issues, including [banking]."""
    for clause in place.sentence.clauses:
        if place.lemma(clause.verb) not in words.topics.verbs or clause.negated or not _of(place, clause.verb, pact):
            continue
        for at in (*place.children(clause.verb, "obj"), *place.children(clause.verb, "obl:")):
            if place.case(at) in ("", "on", "across", "with", "to", "upon", "including") and not _dated(place, at):
                yield from _listed(place, at, words)


def _of(place: Place, verb: int, pact: Pact) -> bool:
    """Whether an agreement is the subject of a verb, or of one it is joined to without a subject of its own."""
    seen = set()
    while verb >= 0 and verb not in seen:
        seen.add(verb)
        subject = place.child(verb, "nsubj")
        if subject is not None:
            return subject in (pact.noun, pact.top)
        if place.tokens[verb].deprel.startswith("acl") and place.tokens[verb].head in (pact.noun, pact.top):
            return True
        if place.tokens[verb].deprel not in ("conj", "parataxis", "advcl", "xcomp"):
            return False
        verb = place.tokens[verb].head
    return False


def _listed(place: Place, at: int, words: AgreementWords) -> Iterator[Span]:
    """The members of the innermost list under a noun, else the noun's own phrase."""
    inside = [i for i in trees.subtree(place.tokens, at) if i >= at]
    heads = [i for i in inside if len(_members(place, i)) > LISTED]
    members = _members(place, heads[-1]) if heads else _members(place, at)
    return (span for i in members if (span := _phrase(place, i)) is not None and not _vague(place, i, words))


def _members(place: Place, at: int) -> tuple[int, ...]:
    """A noun with those joined to it."""
    return (at, *(i for i in place.children(at, "conj") if place.tokens[i].upos in ("NOUN", "PROPN")))


def _phrase(place: Place, at: int) -> Span | None:
    """A member's words without article."""
    if place.tokens[at].upos not in ("NOUN", "PROPN"):
        return None
    first, last = trees.phrase(place.tokens, at, without=BESIDE)
    while first < at and place.tokens[first].text.lower() in OPENING:
        first += 1
    last = next((i for i in range(at + 1, last) if agreement_labels.opens_day(place, i)), last)
    return place.span(place.tokens[first].start, place.tokens[last - 1].end)


def _vague(place: Place, at: int, words: AgreementWords) -> bool:
    """A day is no topic."""
    return place.lemma(at) in words.topics.vague or _dated(place, at)


def _dated(place: Place, at: int) -> bool:
    """Whether a token stands in a time."""
    token = place.tokens[at]
    return any(
        one.span.start < token.end and token.start < one.span.end
        for one in place.times(place.sentence.start, place.sentence.end)
    )


def excluded(place: Place, words: AgreementWords) -> tuple[Span, ...]:
    """What a sentence says is left out: "there was no mention of a shared currency"."""
    found: list[Span] = []
    for clause in place.sentence.clauses:
        for at in _left_out(place, clause.verb, words):
            if clause.negated or place.lemma(clause.verb) in words.excluded.leaving:
                found.extend(_examples(place, at, words))
    return tuple(dict.fromkeys(found))


def _left_out(place: Place, verb: int, words: AgreementWords) -> Sequence[int]:
    """The nouns that a clause denies mention of."""
    lemma = place.lemma(verb)
    if lemma == "be":
        said = [i for i in place.children(verb, "nsubj") if place.lemma(i) in words.excluded.nouns]
        return [i for one in said for i in place.children(one, "nmod")]
    if lemma in words.excluded.verbs or lemma in words.excluded.leaving:
        up = place.child(verb, "compound:prt")
        if lemma in ("take", "leave") and (up is None or place.lemma(up) not in ("up", "out")):
            return ()
        return place.children(verb, "obj", "nsubj:pass")
    return ()


def _examples(place: Place, at: int, words: AgreementWords) -> Iterator[Span]:
    """Issues like [a parliament] or [currency]: the examples where there are some, else the noun itself."""
    for i in place.children(at, "nmod"):
        if place.case(i) in words.excluded.examples:
            inner = place.child(i, "nmod")
            yield from _listed(place, inner if inner is not None and place.case(inner) == "for" else i, words)
            return
    yield from _listed(place, at, words)


RULES = (_purpose, _after_noun, _to_be_done, _named, _by_verb)
