"""A verb of saying in its sentence in, the words out on which the day of the saying hangs.

A day stands on the verb itself, on the occasion ("in a speech on Sunday"), on how it was said ("speaking on Sunday"),
or on the verb that it goes along with ("conceded last week, promising").
"""

from collections.abc import Iterator, Sequence

import msgspec

from pactline.kit import trees
from pactline.model.sentence import Token

AT = ("at", "in", "during", "on")
ALONG = ("as", "when", "while")
BY = ("", "by")
HOURS = ("earlier", "later", "early", "late")  # [earlier] on Monday, he promised
TOLD = ("VBD", "VBN")


class Occasions(msgspec.Struct, frozen=True):
    """occasions.toml, whose comments say what each is."""

    nouns: frozenset[str]
    papers: frozenset[str]
    speaking: frozenset[str]


def hung_on(tokens: Sequence[Token], cue: int, words: Occasions) -> Iterator[int]:
    """The words on which the day of a cue of saying can hang, the nearest first."""
    yield from _own(tokens, cue, words)
    if tokens[cue].upos == "NOUN":
        known = trees.child(tokens, cue, "nmod:poss") is not None  # reversed [his] pledge on Monday: made before
        if tokens[cue].deprel in ("obj", "nsubj:pass", "obl") and _told(tokens, tokens[cue].head) and not known:
            yield from _own(tokens, tokens[cue].head, words)  # issued a [warning] on Monday
        return
    yield from _beside(tokens, cue, words)
    above = _along(tokens, cue, words)
    if above >= 0:
        yield from _own(tokens, above, words)
        if tokens[above].deprel == "ccomp" and tokens[cue].xpos == "VBG" and _told(tokens, tokens[above].head):
            yield from _own(tokens, tokens[above].head, words)  # conceded that it had struck, [promising]


def _beside(tokens: Sequence[Token], verb: int, words: Occasions) -> Iterator[int]:
    """How it was said, and in what: [speaking] on Monday, he promised; a strategy [published] last year promised."""
    for spoken in trees.children(tokens, verb, "advcl"):
        mark, said = _mark(tokens, spoken), tokens[spoken].lemma.lower() in words.speaking
        if said and (mark in ALONG or (tokens[spoken].xpos == "VBG" and not mark)):
            yield from _own(tokens, spoken, words)
    for paper in trees.children(tokens, verb, "nsubj"):
        if tokens[paper].lemma.lower() in words.papers:
            yield from (i for i in trees.children(tokens, paper, "acl") if tokens[i].xpos == "VBN")


def _own(tokens: Sequence[Token], verb: int, words: Occasions) -> Iterator[int]:
    """A verb and the occasions in its phrases: spoke [at a rally]."""
    yield verb
    yield from (i for i in trees.children(tokens, verb, "advmod") if tokens[i].text.lower() in HOURS)
    for noun in trees.children(tokens, verb, "obl"):
        if _is_occasion(tokens, noun, words) and _case(tokens, noun) in AT:
            yield noun
            yield from (i for i in trees.children(tokens, noun, "acl") if tokens[i].xpos == "VBN")  # a letter [sent]


def _along(tokens: Sequence[Token], verb: int, words: Occasions) -> int:
    """The verb above that has the same day, or -1: met on Monday, [agreeing]; held a rally where they [agreed]."""
    head, relation = tokens[verb].head, tokens[verb].deprel
    if head < 0 or not _told(tokens, head):
        return tokens[head].head if head >= 0 and relation.startswith("acl") and _held(tokens, verb, words) else -1
    if relation != "advcl":
        return -1
    mark = _mark(tokens, verb)
    participle = tokens[verb].xpos == "VBG" and mark in BY and verb > head
    return head if participle or (mark in ALONG and tokens[verb].xpos in TOLD) else -1


def _held(tokens: Sequence[Token], verb: int, words: Occasions) -> bool:
    """Whether a verb tells what was done at an occasion: held a meeting [where they agreed]; sent a letter [asking]."""
    noun = tokens[verb].head
    if tokens[verb].deprel == "acl":
        return tokens[verb].xpos == "VBG" and tokens[noun].deprel == "obj" and _told(tokens, tokens[noun].head)
    at = any(tokens[i].lemma.lower() == "where" for i in trees.children(tokens, verb, "advmod", "mark"))
    return at and _is_occasion(tokens, noun, words) and _told(tokens, tokens[noun].head)


def _told(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb tells of what has been."""
    return at >= 0 and tokens[at].xpos in TOLD


def _is_occasion(tokens: Sequence[Token], at: int, words: Occasions) -> bool:
    """Whether a noun is one at or in which things are said."""
    return tokens[at].upos == "NOUN" and tokens[at].lemma.lower() in words.nouns


def _case(tokens: Sequence[Token], at: int) -> str:
    """The preposition of a noun."""
    found = trees.child(tokens, at, "case")
    return tokens[found].text.lower() if found is not None else ""


def _mark(tokens: Sequence[Token], at: int) -> str:
    """The word that joins a clause."""
    found = [i for i in trees.children(tokens, at, "mark", "advmod") if i < at]
    return tokens[found[0]].text.lower() if found else ""
