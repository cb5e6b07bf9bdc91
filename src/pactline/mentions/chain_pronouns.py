"""A report's linked names in, its "he", "she" and "it" with the chain each stands for out.

The theory is the plain one of salience: the subject of the nearest sentence that names a person of fitting gender, and
nobody where two fit alike. Pronouns inside quotation marks are left alone: they are somebody else's words.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.kit import trees
from pactline.mentions.chain_quoted import quoted
from pactline.model.mention import Name
from pactline.model.sentence import Sentence, Token
from pactline.model.span import Span

GENDER = {
    "he": "male",
    "him": "male",
    "his": "male",
    "himself": "male",
    "she": "female",
    "her": "female",
    "hers": "female",
    "herself": "female",
}
BACK = 6  # sentences to look back over: a long quotation may stand between
SUBJECTS = ("nsubj", "csubj")


class Referent(msgspec.Struct, frozen=True):
    """A linked name in its sentence: `head` its token, `subject` whether it is one."""

    chain: str
    name: str
    kind: str
    head: int
    subject: bool
    key: str | None = None
    country: str | None = None


def find(
    sentences: Sequence[Sentence], names: Sequence[Name], *, genders: Mapping[str, str | None], text: str
) -> Iterator[Name]:
    """The pronouns of a report that stand for one of its chains, in order."""
    known: dict[int, list[Referent]] = {}
    genders = dict(genders)
    for name in names:
        if name.chain is not None and name.form in ("name", "nominal") and not quoted(text, name.span.start):
            known.setdefault(name.sentence, []).append(_referent(sentences[name.sentence], name))
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            found = (
                _resolve(sentences, sentence, at=at, known=known, genders=genders)
                if _open(token, text, sentence)
                else None
            )
            if found is not None:
                span = Span(sentence.report, token.start, token.end)
                pronoun = Name(
                    span,
                    sentence.index,
                    token.text,
                    found.kind,
                    found.name,
                    form="pronoun",
                    chain=found.chain,
                    rule="salience",
                )
                yield msgspec.structs.replace(pronoun, key=found.key, country=found.country)
                if genders.get(found.chain) is None:
                    genders[found.chain] = GENDER.get(token.text.lower())  # whom "she" has stood for is never "he"
                known.setdefault(sentence.index, []).append(
                    msgspec.structs.replace(found, head=at, subject=_is_subject(token))
                )


def _open(token: Token, text: str, sentence: Sentence) -> bool:
    """Whether a token is a pronoun outside of quotation marks."""
    if token.text.lower() not in GENDER and token.text.lower() != "it":
        return False
    return not quoted(text, token.start)


def _referent(sentence: Sentence, name: Name) -> Referent:
    """A name with its place in the tree."""
    inside = [i for i, t in enumerate(sentence.tokens) if t.start < name.span.end and name.span.start < t.end]
    head = next((i for i in inside if sentence.tokens[i].head not in inside), inside[-1] if inside else 0)
    return Referent(name.chain or "", name.name, name.kind, head, _acts(sentence, head), name.key, name.country)


def _acts(sentence: Sentence, head: int) -> bool:
    """Whether a token is a subject, or joined to one."""
    tokens = sentence.tokens
    seen: set[int] = set()
    while (
        tokens[head].deprel in ("conj", "appos", "flat", "nmod:desc", "compound")
        and tokens[head].head >= 0
        and head not in seen
    ):
        seen.add(head)
        head = tokens[head].head
    return _is_subject(tokens[head])


def _is_subject(token: Token) -> bool:
    """Whether a token is the subject of a clause."""
    return token.deprel.split(":")[0] in SUBJECTS


def _resolve(
    sentences: Sequence[Sentence],
    sentence: Sentence,
    *,
    at: int,
    known: Mapping[int, Sequence[Referent]],
    genders: Mapping[str, str | None],
) -> Referent | None:
    """Who a pronoun stands for, or None."""
    word = sentence.tokens[at].text.lower()
    if word == "it":
        return _it(sentence, at, known.get(sentence.index, ()))
    here = [r for r in known.get(sentence.index, ()) if r.head < at and _fits(r, word, genders)]
    near = [r for r in here if not (_bound(sentence.tokens, at, r.head) or _in_front(sentence.tokens, at, r.head))]
    if near:
        return _best(near, possessive=word in ("his", "her", "hers"))
    if (here or _named_later(known.get(sentence.index, ()), at)) and not _is_subject(sentence.tokens[at]):
        return None  # "Holm told him", "in her speech, Ozola": somebody else, or somebody named only later
    return _before(sentence.index, word, known=known, genders=genders)


def _before(
    index: int, word: str, *, known: Mapping[int, Sequence[Referent]], genders: Mapping[str, str | None]
) -> Referent | None:
    """Who the nearest sentence before that names somebody fitting is about: whose gender is known comes first."""
    lines = [known.get(back, ()) for back in range(index - 1, max(index - BACK, -1) - 1, -1)]
    near = [[one for one in line if _fits(one, word, genders)] for line in lines]
    sure = [[one for one in line if genders.get(one.chain) == GENDER[word]] for line in near]
    nearest = next((line for line in (*sure, *near) if line), None)
    return None if nearest is None else _best(nearest, possessive=False)


def _named_later(referents: Sequence[Referent], at: int) -> bool:
    """Whether a person is named after a pronoun in its sentence."""
    return any(referent.kind == "person" and referent.head > at for referent in referents)


def _fits(referent: Referent, word: str, genders: Mapping[str, str | None]) -> bool:
    """Whether a person may be meant by "he" or "she"."""
    return referent.kind == "person" and genders.get(referent.chain) in (None, GENDER[word])


def _bound(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Whether pronoun and name are arguments of one verb, so that they are two people: "Putin told him", "Putin called
    and told him"; "her" only where it owns nothing.
    """
    word, owns = tokens[at].text.lower(), tokens[at].deprel == "nmod:poss"
    if word not in ("he", "him", "she", "her") or owns:
        return False
    verb = tokens[at].head
    while not _is_subject(tokens[at]) and 0 <= verb < at and tokens[verb].deprel == "conj":
        if verb == tokens[head].head or _has_subject(tokens, verb):
            break
        verb = tokens[verb].head
    return verb == tokens[head].head


def _in_front(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Whether a name stands in a participle clause in front that the pronoun is the subject of: Thanking Holm, he."""
    verb = tokens[at].head
    if not _is_subject(tokens[at]) or not head < at:
        return False
    way = (head, *trees.path_up(tokens, head))
    front = next((i for i in way if tokens[i].deprel == "advcl" and tokens[i].head == verb), None)
    return front is not None and front < at and tokens[front].xpos in ("VBG", "VBN") and not _has_subject(tokens, front)


def _has_subject(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb has a subject of its own."""
    return bool(trees.children(tokens, verb, *SUBJECTS))


def _best(referents: Sequence[Referent], *, possessive: bool) -> Referent | None:
    """The only person, else the only subject, else the first subject; None where a possessive could be either's."""
    chains = list(dict.fromkeys(r.chain for r in referents))
    if len(chains) == 1:
        return referents[-1]
    subjects = [r for r in referents if r.subject]
    acting = list(dict.fromkeys(r.chain for r in subjects))
    if possessive or not acting:
        return None
    return subjects[0] if len(acting) == 1 else None


def _it(sentence: Sentence, at: int, referents: Sequence[Referent]) -> Referent | None:
    """Latvia said [it] would pay: the subject of the clause that the pronoun's clause completes."""
    tokens = sentence.tokens
    verb = tokens[at].head
    if not _is_subject(tokens[at]) or not 0 <= verb < len(tokens) or tokens[verb].deprel != "ccomp":
        return None
    matrix = tokens[verb].head
    fits = [r for r in referents if r.kind in ("state", "organisation") and tokens[r.head].head == matrix and r.subject]
    return fits[0] if len(fits) == 1 else None
