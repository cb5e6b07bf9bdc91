"""A definite noun in its sentence in, whether nothing tells which one it is out, and the name it makes for a body."""

from collections.abc import Sequence

from pactline.kit import trees
from pactline.mentions import chain_places
from pactline.model.mention import Name
from pactline.model.reading import Chain
from pactline.model.sentence import Sentence, Token
from pactline.model.span import Span

THE = ("the", "this")
NARROWING = ("nmod:", "nmod:poss", "acl", "appos", "compound", "amod", "nummod", "flat", "conj")
FOLLOWING = ("of", "-", "that")
OWN = ("nmod", "amod", "compound", "appos", "flat")


def bare(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun has an article and nothing that tells which one."""
    if at == 0 or tokens[at - 1].text.lower() not in THE:
        return False
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after is not None and (after.upos in ("PROPN", "NOUN") or _narrows(tokens, at + 1)):
        return False
    aside = after is not None and after.text == ","
    narrowing = trees.children(tokens, at, *NARROWING)
    return not [i for i in narrowing if not (aside and tokens[i].deprel.startswith("acl"))]  # the company, which


def _narrows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word goes on to tell which one: the firm of his; but they accused the firm [of] lying."""
    charge = tokens[at].text.lower() == "of" and at + 1 < len(tokens) and tokens[at + 1].xpos == "VBG"
    return tokens[at].text.lower() in FOLLOWING and not charge


def acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word's own, or those who are his, do something: [Tarm]'s head said, a man of [Tarm]'s said, according
    to [Tarm], the [Latvian] president said.
    """
    top = whole(tokens, at)
    told = any(tokens[i].text.lower() == "according" for i in trees.children(tokens, top, "case"))
    return told or chain_places.acts(tokens, top) is not None


def whole(tokens: Sequence[Token], at: int) -> int:
    """The head of the whole phrase that a word is a part of: [Tarm]'s head for the north."""
    for above in trees.path_up(tokens, at):
        if not tokens[at].deprel.startswith(OWN):
            break
        at = above
    return at


def nominal(sentence: Sentence, at: int, chain: Chain, *, text: str) -> Name:
    """A noun with its article as a name."""
    span = Span(sentence.report, sentence.tokens[at - 1].start, sentence.tokens[at].end)
    return Name(
        span,
        sentence.index,
        text[span.start : span.end],
        chain.kind,
        chain.name,
        form="nominal",
        key=chain.key,
        country=chain.country,
        chain=chain.id,
        rule="definite",
    )
