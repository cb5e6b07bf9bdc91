"""An agreement's noun in its sentence in, the predicates it stands to and as what out.

"They signed the pact", "the pact was signed", "the pact signed in May", "the pact, which they signed", "the signed
pact" are one role of one verb, the object; "the pact collapsed", "the pact, which has collapsed", "the pact seems to
have collapsed" the subject; "pulled out of the pact" an oblique; "the signing of the pact" a noun. So a frame
(agreements.toml) is written once, by role.
"""

from collections.abc import Iterator

import msgspec

from pactline.records.ledger_place import Place

PASSIVE = ("nsubj:pass", "obj")
PARTICIPLES = ("VBN", "VBD")
NOUNS = ("NOUN", "PROPN")
COMING = ("enter", "come", "take", "expire")  # into force, effect: what "it" does that is a pact
NAMING = ("know", "call", "dub", "name", "term")


class Bond(msgspec.Struct, frozen=True):
    """A predicate (or a noun that holds the agreement) with the role the agreement plays; `case` of an oblique."""

    verb: int
    role: str
    case: frozenset[str] = frozenset()
    rule: str = "verb_of_stage"


def bonds(place: Place, at: int) -> tuple[Bond, ...]:
    """Every predicate an agreement stands to, each once."""
    found: dict[tuple[int, str], Bond] = {}
    for rule in RULES:
        for one in rule(place, at):
            found.setdefault((one.verb, one.role), one)
    return tuple(found.values())


def _governed(place: Place, at: int) -> Iterator[Bond]:
    """They [signed] the pact; the pact [was] signed; they [agreed] on the pact; the [signing] of the pact."""
    at = _lead(place, at)
    head, relation = place.tokens[at].head, place.tokens[at].deprel
    role = _role(relation) if head >= 0 else ""
    if role == "oblique" and _worth(place, head, at):
        role = "object"
    if role:
        first = Bond(head, role, cases(place, at))
        yield from (first, *_beside(place, first, at), *_raised(place, first))


def _lead(place: Place, at: int) -> int:
    """The noun that stands for an agreement to a verb: the [truce] and the pact; the [deal], known as the Accord."""
    at = renamed(place, at)
    head = place.tokens[at].head
    joined = place.tokens[at].deprel == "conj" and head >= 0 and place.tokens[head].upos in NOUNS
    return head if joined else at


def _worth(place: Place, verb: int, at: int) -> bool:
    """They signed $95 billion in swap agreements: it is the agreements that were signed."""
    thing = place.child(verb, "obj")
    return thing is not None and place.tokens[thing].upos in ("SYM", "NUM") and place.case(at) == "in"


def renamed(place: Place, at: int) -> int:
    """The [deal], known as the Strait Accord; the [deal], the Strait Accord: what a name is the other name of."""
    head = place.tokens[at].head
    if head < 0 or place.tokens[at].deprel not in ("obl", "xcomp", "appos"):
        return at
    if place.tokens[at].deprel == "appos":
        return head if place.tokens[head].upos == "NOUN" else at
    over = place.tokens[head].head
    called = place.lemma(head) in NAMING and place.tokens[head].deprel == "acl" and over >= 0
    return over if called else at


def _role(relation: str) -> str:
    """What a relation makes of a noun, "" where it makes nothing of it."""
    if relation in PASSIVE:
        return "object"
    if relation == "nsubj":
        return "subject"
    if relation.startswith("obl"):
        return "oblique"
    return "noun" if relation in ("nmod", "nmod:poss") else ""


def cases(place: Place, at: int) -> frozenset[str]:
    """The prepositions of a phrase: out, of."""
    found = place.children(at, "case")
    below = (j for i in found for j in place.children(i, "fixed"))
    return frozenset(place.tokens[i].text.lower() for i in (*found, *below))


def _beside(place: Place, bond: Bond, at: int) -> Iterator[Bond]:
    """They signed and [ratified] the pact; the pact was signed but not [ratified], and never [took] effect."""
    if place.tokens[at].deprel == "obj":
        yield from _sharing(place, bond, at)
    elif bond.role in ("subject", "object"):
        for verb in _joined(place, bond.verb):
            yield Bond(verb, "object" if _passive(place, verb, bond) else "subject")


def _joined(place: Place, verb: int) -> Iterator[int]:
    """The verbs joined to a verb that have no subject of their own."""
    joined = (i for i in place.children(verb, "conj") if place.tokens[i].upos == "VERB")
    return (i for i in joined if not place.children(i, "nsubj", "csubj"))


def _sharing(place: Place, bond: Bond, at: int) -> Iterator[Bond]:
    """The verbs that share an object with a verb: they [signed] and ratified the pact."""
    for verb in _joined(place, bond.verb):
        if verb < at and not place.children(verb, "obj"):
            yield Bond(verb, "object")
    above = place.tokens[bond.verb].head
    joined = place.tokens[bond.verb].deprel == "conj" and above >= 0
    if joined and not place.children(above, "obj", "ccomp", "xcomp", "obl"):
        yield Bond(above, "object")


def _passive(place: Place, verb: int, bond: Bond) -> bool:
    """Whether a verb joined to another is passive: by its own auxiliary, or, a bare participle, by the other's."""
    own = place.children(verb, "aux")
    if own:
        return any(place.tokens[i].deprel == "aux:pass" for i in own)
    return bond.role == "object" and place.tokens[verb].xpos in PARTICIPLES and not place.children(verb, "obj")


def _raised(place: Place, bond: Bond) -> Iterator[Bond]:
    """The truce appears to be [holding]; the pact began to [unravel]; it is said to have been [signed]."""
    if bond.role in {"oblique", "noun"}:
        return
    if bond.role == "object" and place.child(bond.verb, "nsubj:pass") is None:
        return
    for verb in place.children(bond.verb, "xcomp"):
        if place.tokens[verb].upos == "VERB":
            passive = any(place.tokens[i].deprel == "aux:pass" for i in place.children(verb, "aux"))
            yield Bond(verb, "object" if passive else "subject")


def _clauses(place: Place, at: int) -> Iterator[Bond]:
    """The pact [signed] in 1996; the pact that we [approved]; a truce that [took] effect and has [held]."""
    for verb in place.children(at, "acl"):
        if place.tokens[verb].deprel == "acl:relcl":
            yield from _relatives(place, at, verb)
        elif place.tokens[at].head < 0 and _finite(place, verb):
            yield Bond(verb, "subject")
        elif place.tokens[verb].xpos in PARTICIPLES and place.child(verb, "obj") is None:
            first = Bond(verb, "object", rule="participle_of_stage")
            yield from (first, *_beside(place, first, at))


def _relatives(place: Place, at: int, verb: int) -> Iterator[Bond]:
    """A relative clause with those joined to it; of a noun without a predicate the joined verb may be that."""
    yield from _relative(place, verb)
    for i in place.children(verb, "conj"):
        if _of_its_own(place, i):
            yield from _relative(place, i)
        elif place.tokens[at].head < 0 and _finite(place, i):
            yield Bond(i, "subject")


def _finite(place: Place, verb: int) -> bool:
    """The credit, which both had agreed on, [becomes] effective: what a tree hangs on the noun is its predicate."""
    return place.tokens[verb].xpos in ("VBZ", "VBP") and not place.children(verb, "nsubj", "mark", "aux")


def _of_its_own(place: Place, verb: int) -> bool:
    """The pact that they signed and [which] was ratified."""
    return any(place.tokens[i].text.lower() == "which" for i in place.under[verb])


def _relative(place: Place, verb: int) -> Iterator[Bond]:
    """By what the relative pronoun is in its clause; without one the agreement is the object that lacks."""
    pronouns = [i for i in place.under[verb] if place.tokens[i].text.lower() in ("that", "which")]
    at = next((i for i in pronouns if _role(place.tokens[i].deprel)), None)
    role = _role(place.tokens[at].deprel) if at is not None else ""
    if at is None or not role:
        role = "object" if place.child(verb, "nsubj") is not None and place.child(verb, "obj") is None else ""
    if role:
        first = Bond(verb, role, cases(place, at) if at is not None else frozenset(), "participle_of_stage")
        yield from (first, *_beside(place, first, at if at is not None else verb), *_raised(place, first))


def _next(place: Place, at: int) -> Iterator[Bond]:
    """The 2015 deal [reached] with Tessary set limits: a participle right behind, whatever it was hung on."""
    verb = at + 1
    if verb + 1 >= len(place.tokens) or place.tokens[verb].xpos not in PARTICIPLES:
        return
    if place.tokens[verb + 1].deprel == "case" and place.child(verb, "obj") is None:
        yield Bond(verb, "object", rule="participle_of_stage")


def _pronoun(place: Place, at: int) -> Iterator[Bond]:
    """They kept to the pact after it was [signed]: "it" behind the only noun of an agreement so far."""
    for it in range(at + 1, len(place.tokens)):
        verb, token = place.tokens[it].head, place.tokens[it]
        role = _of_it(place, it) if token.text.lower() == "it" and verb >= 0 else ""
        if role:
            name = place.named(it)
            if name is None or name.chain is None:
                yield Bond(verb, role, rule="pronoun_of_stage")
        elif token.upos == "NOUN" and it > at + 1 and _rival(place, it):
            return


def _rival(place: Place, at: int) -> bool:
    """Whether "it" may stand for a noun before it: not for the effect that a pact took, nor for who approved it."""
    token = place.tokens[at]
    idiom = token.head >= 0 and place.lemma(token.head) in COMING and token.deprel == "obj"
    return token.deprel in ("nsubj", *PASSIVE) and not idiom and not _to_it(place, token.head)


def _of_it(place: Place, it: int) -> str:
    """It was signed; they signed it; it entered into force."""
    token = place.tokens[it]
    if token.deprel in PASSIVE:
        return "object"
    return "subject" if token.deprel == "nsubj" and place.lemma(token.head) in COMING else ""


def _to_it(place: Place, verb: int) -> bool:
    """After the council had approved [it]: the doer of that is not what "it" stands for."""
    thing = place.child(verb, "obj") if verb >= 0 else None
    return thing is not None and place.tokens[thing].text.lower() == "it"


def _modifiers(place: Place, at: int) -> Iterator[Bond]:
    """A [draft] treaty; the newly [signed] pact; a Latvian-[brokered] truce."""
    for i in place.children(at, "amod", "compound"):
        yield Bond(i, "object" if place.tokens[i].xpos == "VBN" else "modifier", rule="modifier_of_stage")


RULES = (_governed, _clauses, _next, _pronoun, _modifiers)
