"""The names of a report in, those of bodies that are called by a genitive whole out: [Tarm's] said, [Tarm's of Wick].

A genitive that is followed by no noun, but by its own verb or by "of" and a town, is the whole name; then it is so
wherever the report writes it. What a person has ("Tarm's plan") never has a verb right behind.
"""

from collections.abc import Sequence

import msgspec

from pactline.mentions.name_entities import Candidate
from pactline.mentions.name_titles import Ground
from pactline.model.sentence import Token

MARKS = frozenset({"'s", "’s"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
POSSESSIVE = "POS"
SUBJECT = ("nsubj", "nsubj:pass")
Read = tuple[Ground, Sequence[Candidate]]


def whole(read: Sequence[Read]) -> list[Read]:
    """The same names, those that are genitives with their ending."""
    bare = {_text(here, one) for here, found in read for one in found if not _marked(here, one.last)}
    people = {word for here, found in read for one in found if _person(one) for word in _text(here, one).split()}
    seen = {_text(here, one) for here, found in read for one in found if _is_genitive(here, one)}
    listed = {name.rpartition("'")[0] for here, _ in read[:1] for name in here.lists.names.genitives}
    everywhere = (seen - bare) | listed
    return [(here, _grown(here, found, words=everywhere - people, people=people)) for here, found in read]


def _grown(here: Ground, found: Sequence[Candidate], *, words: set[str], people: set[str]) -> list[Candidate]:
    """The names of a sentence, genitives as such."""
    made: list[Candidate] = []
    for one in found:
        text = _text(here, one)
        told = _marked(here, one.last) and (text in words or (_is_genitive(here, one) and text not in people))
        if made and one.first < made[-1].last:
            continue  # the town of the name before it
        made.append(_with_ending(here, one) if told and one.known is None else one)
    return made


def _with_ending(here: Ground, one: Candidate) -> Candidate:
    """A name with its ending, and with the town behind that."""
    last = one.last + 1
    return msgspec.structs.replace(one, last=_town(here, last) or last, kind="organisation", rule="genitive")


def _is_genitive(here: Ground, one: Candidate) -> bool:
    """Whether a sentence shows that a name is a genitive: [Tarm's] cut its rating, [Tarm's] of Wick asked for it."""
    tokens = here.sentence.tokens
    if one.known is not None or _person(one) or not _marked(here, one.last) or one.last + 1 >= len(tokens):
        return False
    alone = one.last - one.first == 1
    return _has_verb(tokens, one) or (alone and tokens[one.last].xpos == POSSESSIVE and _town(here, one.last + 1) > 0)


def _has_verb(tokens: Sequence[Token], one: Candidate) -> bool:
    """Whether the verb of a name stands right behind its ending, and is no participle of "is" or "has"."""
    verb, ending = tokens[one.last + 1], tokens[one.last]
    if verb.xpos not in FINITE or verb.deprel == "cop":
        return False
    return (ending.xpos == POSSESSIVE or verb.xpos == "VBD") and _governed(tokens, one, one.last + 1)


def _governed(tokens: Sequence[Token], one: Candidate, verb: int) -> bool:
    """Whether a name, or the noun that announces it, is the subject of a verb or of what that helps."""
    heads = {verb, tokens[verb].head} if tokens[verb].deprel.startswith("aux") else {verb}
    at, seen = one.first, {one.first}
    while tokens[at].deprel in ("appos", "flat", "compound", "conj") and 0 <= tokens[at].head < verb:
        at = tokens[at].head
        if at in seen:
            return False
        seen.add(at)
    return tokens[at].deprel in SUBJECT and tokens[at].head in heads


def _town(here: Ground, at: int) -> int:
    """Where "of Wick" ends that belongs to the name before it; 0 without it."""
    tokens = here.sentence.tokens
    if at + 1 >= len(tokens) or tokens[at].text != "of" or not tokens[at + 1].text[:1].isupper():
        return 0
    known = here.known(at + 1)
    return known[1] if known is not None else at + 2 * (tokens[at + 1].upos == "PROPN")


def _marked(here: Ground, at: int) -> bool:
    """Whether the ending of a genitive stands at a token."""
    return at < len(here.sentence.tokens) and here.sentence.tokens[at].text in MARKS


def _person(one: Candidate) -> bool:
    """Whether a name is a person's in full."""
    return one.known is None and one.kind == "person" and one.last - one.first > 1


def _text(here: Ground, one: Candidate) -> str:
    """The words of a name."""
    tokens = here.sentence.tokens
    return here.text[tokens[one.first].start : tokens[one.last - 1].end]
