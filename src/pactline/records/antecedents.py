"""A pronoun in its sentence in, the noun of that sentence that it plainly stands for out; None where it is not plain.

Who is unnamed has no chain, and "they" and "it" of such would name nobody: here the noun itself answers. A pronoun
whose person the report's chains know is no matter of this module.
"""

from collections.abc import Callable, Iterator

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.model.record import Statement
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

PLURAL = ("NNS", "NNPS")
NOUNS = ("NOUN", "PROPN")
SAID = ("ccomp", "parataxis")
BODIES = ("organisation", "state")
LEADING = (*BODIES, "place")  # a bank may be called after its city
THEY, IT = ("they", "their"), ("it", "its")

Rule = Callable[[Place, int, CommitmentWords], int | None]


def antecedent(place: Place, at: int, words: CommitmentWords) -> int | None:
    """The token of the noun for which a pronoun stands; the first rule that answers wins."""
    if place.tokens[at].text.lower() not in (*THEY, *IT):
        return None
    return next((noun for rule in RULES if (noun := rule(place, at, words)) is not None), None)


def described(place: Place, at: int) -> str:
    """A survivor said [he] would stay: the words for whom a pronoun stands, where he has no name; else empty."""
    name = place.named(at)
    return name.name if name is not None and name.form == "pronoun" and name.rule == "unnamed" else ""


def who_says(place: Place, at: int, words: CommitmentWords) -> int | None:
    """Several [shipyards] have said they are cutting pay: who says what "they" or "it" does."""
    verb = place.tokens[at].head
    if place.tokens[at].deprel not in ("nsubj", "nsubj:pass") or verb < 0:
        return None
    told = place.tokens[verb].deprel in SAID and place.claim(verb) is not None
    over = place.clause(place.tokens[verb].head) if told else None
    if over is None or over.subject is None or not _fits(place, at, over.subject, words=words):
        return None
    behind = range(over.verb, at) if over.verb < at else range(at, over.verb)
    rivals = [i for i in behind if _fits(place, at, i, words=words) and i != over.subject]
    return None if rivals else over.subject


def only_body(place: Place, at: int, words: CommitmentWords) -> int | None:
    """[Boreal Bank] grew, which ended when it agreed to be sold: the one body named, if it leads the sentence."""
    if place.tokens[at].text.lower() != "it" or place.tokens[at].deprel != "nsubj" or _told(place, at):
        return None
    root = trees.root(place.tokens)
    leads = place.child(root, "nsubj") if root is not None else None
    named = place.named(leads) if leads is not None else None
    before = {one.chain for one in _bodies(place) if one.span.end <= place.tokens[at].start}
    others = any(place.tokens[i].upos == "NOUN" and place.lemma(i) in words.words.bodies for i in range(at))
    acts = named is not None and named.kind in LEADING and before <= {named.chain}
    return leads if acts and not others else None


def held_from(place: Place, at: int, words: CommitmentWords) -> int | None:
    """Did not keep [the councillors] from their plans: whom somebody is to be held back from what is theirs."""
    noun = place.tokens[at].head
    if place.tokens[at].deprel != "nmod:poss" or place.case(noun) != "from":
        return None
    above = place.tokens[noun].head
    held = place.child(above, "obj") if place.tokens[noun].deprel == "obl" else above
    return held if held is not None and held < noun and _fits(place, at, held, words=words) else None


def announces(place: Place, at: int, words: CommitmentWords) -> int | None:
    """Several [yards] announced their plans to close: whose plans they are that one announces."""
    noun = place.tokens[at].head
    if place.tokens[at].text.lower() != "their" or place.tokens[noun].deprel != "obj":
        return None
    above = place.clause(place.tokens[noun].head)
    subject = above.subject if above is not None and not above.shared else None
    if subject is None or subject > at or not _fits(place, at, subject, words=words):
        return None
    others = [i for i in range(at) if _fits(place, at, i, words=words) and i != subject]
    return None if others else subject


RULES: tuple[Rule, ...] = (who_says, only_body, held_from, announces)


def _fits(place: Place, at: int, noun: int, *, words: CommitmentWords) -> bool:
    """Whether a pronoun can stand for a noun: "they" for several, "it" for one body."""
    token = place.tokens[noun]
    if token.upos not in NOUNS or token.deprel == "compound" or place.lemma(noun) in words.words.spans:
        return False
    several = token.xpos in PLURAL or (token.deprel.startswith("nsubj") and len(place.joined(noun)) > 1)
    if place.tokens[at].text.lower() in THEY:
        return several
    name = place.named(noun)
    body = name.kind in BODIES if name is not None else place.lemma(noun) in words.words.bodies
    return body and not several


def _told(place: Place, at: int) -> bool:
    """Whether a word stands in what somebody surely said."""
    claim = place.claim(at)
    return claim is not None and isinstance(claim.body, Statement) and claim.body.told


def _bodies(place: Place) -> Iterator[Name]:
    """The bodies and states that a sentence names."""
    return (one for one in place.names() if one.kind in BODIES and one.form != "adjective")
