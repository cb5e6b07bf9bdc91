"""A name in its sentence in, its place out: whether it acts there, and in which clause."""

from collections.abc import Mapping, Sequence

import msgspec

from pactline.model.mention import Name
from pactline.model.sentence import Sentence, Token

SUBJECTS = ("nsubj", "csubj")
JOINED = ("conj", "appos", "flat", "nmod:desc", "compound")
OPEN = ("ccomp", "advcl", "acl", "csubj")  # a clause that hangs on another so is not what its sentence is about


class Referent(msgspec.Struct, frozen=True):
    """Whom a pronoun may stand for, in his sentence: `head` the token, `subject` whether it is one, `leads` whether of
    the main clause; who is `unnamed` has a chain of his own that is no chain of names; a `lone` word is all the name
    there is.
    """

    chain: str
    name: str
    kind: str
    head: int = 0
    subject: bool = False
    key: str | None = None
    country: str | None = None
    leads: bool = False
    unnamed: bool = False
    lone: bool = False


def place(sentence: Sentence, name: Name) -> Referent:
    """A linked name with its place in the tree."""
    tokens = sentence.tokens
    inside = [i for i, t in enumerate(tokens) if t.start < name.span.end and name.span.start < t.end]
    head = next((i for i in inside if tokens[i].head not in inside), inside[-1] if inside else 0)
    one = Referent(
        name.chain or "", name.name, name.kind, key=name.key, country=name.country, lone=" " not in name.name
    )
    return stand(tokens, one, head)


def stand(tokens: Sequence[Token], one: Referent, at: int) -> Referent:
    """Somebody spoken of at a token."""
    subject = acts(tokens, at)
    return msgspec.structs.replace(one, head=at, subject=subject is not None, leads=_leads(tokens, subject))


def acts(tokens: Sequence[Token], at: int) -> int | None:
    """The subject that a token is, or is joined to; None when it is none."""
    seen: set[int] = set()
    while tokens[at].deprel in JOINED and tokens[at].head >= 0 and at not in seen:
        seen.add(at)
        at = tokens[at].head
    return at if is_subject(tokens[at]) else None


def is_subject(token: Token) -> bool:
    """Whether a token is the subject of a clause."""
    return token.deprel.split(":")[0] in SUBJECTS


def _leads(tokens: Sequence[Token], subject: int | None) -> bool:
    """Whether a subject is that of the main clause, or of one joined to it."""
    seen: set[int] = set()
    at = tokens[subject].head if subject is not None else -1
    while at >= 0 and at not in seen:
        seen.add(at)
        if tokens[at].deprel.split(":")[0] in OPEN:
            return False
        at = tokens[at].head
    return subject is not None


def openings(sentences: Sequence[Sentence]) -> Mapping[int, int]:
    """Where each paragraph starts."""
    starts: dict[int, int] = {}
    for sentence in sentences:
        starts.setdefault(sentence.paragraph, sentence.start)
    return starts


def closest(tokens: Sequence[Token], at: int, referents: Sequence[Referent]) -> list[Referent]:
    """Of the subjects of a sentence those of the innermost clause that a word stands in."""
    verbs: dict[int, list[Referent]] = {}
    for one in referents:
        subject = acts(tokens, one.head)
        if subject is not None:
            verbs.setdefault(tokens[subject].head, []).append(one)
    seen: set[int] = set()
    while at >= 0 and at not in seen:
        seen.add(at)
        if at in verbs:
            return verbs[at]
        at = tokens[at].head
    return []
