"""A report's linked names in, its "he", "she" and "it" with the chain each stands for out.

The theory is the plain one of salience: the subject of the nearest sentence that speaks of a person of fitting gender,
and nobody where two fit alike. Who has no name is a person too: where he fits best the pronoun has his words and no
chain. Pronouns inside quotation marks are left alone: they are somebody else's words.
"""

from collections.abc import Iterator, Mapping, Sequence

from pactline.kit import trees
from pactline.mentions import chain_places, chain_scene
from pactline.mentions.chain_places import Referent, is_subject
from pactline.mentions.chain_scene import GENDER, Page
from pactline.mentions.chain_unnamed import Persons
from pactline.model.mention import Name, Quote
from pactline.model.sentence import Sentence, Token
from pactline.model.span import Span


def find(
    sentences: Sequence[Sentence],
    names: Sequence[Name],
    *,
    genders: Mapping[str, str | None],
    text: str,
    words: Persons,
    quotes: Sequence[Quote] = (),
) -> Iterator[Name]:
    """The pronouns of a report that stand for one of its chains or for somebody unnamed, in order."""
    page = chain_scene.page(sentences, names, genders=genders, text=text, words=words, quotes=quotes)
    for sentence in sentences:
        for at, token in enumerate(sentence.tokens):
            if not _open(token) or page.quoted(sentence, token.start):
                continue
            found = _meant(page, sentence, at)
            if found is not None:
                yield _pronoun(sentence, token, found)
                page.keep(sentence, at, found)


def _meant(page: Page, sentence: Sentence, at: int) -> Referent | None:
    """Who a pronoun stands for, or None."""
    tokens = sentence.tokens
    word, around = tokens[at].text.lower(), page.known.get(sentence.index, ())
    if word == "it":
        return _it(sentence, at, around)
    here = [r for r in around if r.head < at and page.fits(r, word)]
    near = [r for r in here if not (_bound(tokens, at, r.head) or _in_front(tokens, at, r.head))]
    if near:
        return _beside(tokens, at, near)
    if (any(not r.unnamed for r in here) or _named_later(around, at)) and not is_subject(tokens[at]):
        return None  # "Holm told him", "in her speech, Ozola": somebody else, or somebody named only later
    return _before(page, sentence, at)


def _beside(tokens: Sequence[Token], at: int, near: Sequence[Referent]) -> Referent | None:
    """Whom a pronoun stands for of those before it in its sentence: the subject of the innermost clause, if several."""
    possessive = tokens[at].text.lower() in ("his", "her", "hers")
    inner = [] if possessive or _acting(near) == 1 else chain_places.closest(tokens, at, near)
    return _best(inner) or _best(near, possessive=possessive)


def _before(page: Page, sentence: Sentence, at: int) -> Referent | None:
    """Who the nearest sentence before that speaks of somebody fitting is about."""
    word = sentence.tokens[at].text.lower()
    lines = page.back(sentence.index, word)
    if not lines:
        return None
    nearest, feminine = lines[0][1], GENDER[word] == "female"
    sure = page.sure(nearest) or (page.woman(lines, anywhere=page.held(sentence, at)) if feminine else page.man(lines))
    if feminine or (sure and not page.sure(nearest)):
        return _best(sure or nearest)
    return _best(nearest) or _best(sure)


def _pronoun(sentence: Sentence, token: Token, found: Referent) -> Name:
    """A pronoun as a name: of somebody unnamed with the words for him."""
    return Name(
        Span(sentence.report, token.start, token.end),
        sentence.index,
        token.text,
        found.kind,
        found.name,
        form="pronoun",
        key=found.key,
        country=found.country,
        chain=None if found.unnamed else found.chain,
        rule="unnamed" if found.unnamed else "salience",
    )


def _open(token: Token) -> bool:
    """Whether a token is a pronoun that may stand for one actor."""
    return token.text.lower() in GENDER or token.text.lower() == "it"


def _named_later(referents: Sequence[Referent], at: int) -> bool:
    """Whether a person is named after a pronoun in its sentence."""
    return any(r.kind == "person" and not r.unnamed and r.head > at for r in referents)


def _bound(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Whether pronoun and name are arguments of one verb, so that they are two people: "Putin told him", "Putin called
    and told him", "the officer who shot him", "the man accused of killing him"; "her" only where it owns nothing.
    """
    if tokens[at].text.lower() not in ("he", "him", "she", "her") or tokens[at].deprel == "nmod:poss":
        return False
    if tokens[at].head == tokens[head].head:
        return True
    return not is_subject(tokens[at]) and (_joined(tokens, at, head) or _within(tokens, at, head))


def _joined(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Whether a pronoun's verb is joined to a name's and has no subject of its own."""
    verb = tokens[at].head
    while 0 <= verb < at and tokens[verb].deprel == "conj" and verb != tokens[head].head:
        if _has_subject(tokens, verb):
            break
        verb = tokens[verb].head
    return verb == tokens[head].head


def _within(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Whether a pronoun's verb stands in a clause on a noun that has no other subject."""
    verb = tokens[at].head
    while verb > head and tokens[verb].deprel in ("advcl", "xcomp"):
        verb = tokens[verb].head
    return verb > head == tokens[verb].head and tokens[verb].deprel.startswith("acl")


def _in_front(tokens: Sequence[Token], at: int, head: int) -> bool:
    """Whether a name stands in a participle clause in front that the pronoun is the subject of: Thanking Holm, he."""
    verb = tokens[at].head
    if not is_subject(tokens[at]) or not head < at:
        return False
    way = (head, *trees.path_up(tokens, head))
    front = next((i for i in way if tokens[i].deprel == "advcl" and tokens[i].head == verb), None)
    return front is not None and front < at and tokens[front].xpos in ("VBG", "VBN") and not _has_subject(tokens, front)


def _has_subject(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb has a subject of its own."""
    return bool(trees.children(tokens, verb, *chain_places.SUBJECTS))


def _best(referents: Sequence[Referent], *, possessive: bool = False) -> Referent | None:
    """The only person, else the only subject, else the only subject of a main clause; None where a possessive could be
    either's.
    """
    if len({r.chain for r in referents}) == 1:
        return referents[-1]
    acting = [] if possessive else [r for r in referents if r.subject]
    leading = [r for r in acting if r.leads]
    return next((line[0] for line in (acting, leading) if _acting(line) == 1), None)


def _acting(referents: Sequence[Referent]) -> int:
    """How many persons are subjects."""
    return len({r.chain for r in referents if r.subject})


def _it(sentence: Sentence, at: int, referents: Sequence[Referent]) -> Referent | None:
    """Latvia said [it] would pay: the subject of the clause that the pronoun's clause completes."""
    tokens = sentence.tokens
    verb = tokens[at].head
    if not is_subject(tokens[at]) or not 0 <= verb < len(tokens) or tokens[verb].deprel != "ccomp":
        return None
    matrix = tokens[verb].head
    fits = [r for r in referents if r.kind in ("state", "organisation") and tokens[r.head].head == matrix and r.subject]
    return fits[0] if len(fits) == 1 else None
