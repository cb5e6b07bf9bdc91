"""Gold mentions and the sentences of their documents in, deeds as story/sameness.py compares them out."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

from pactline.kit import trees
from pactline.model.sentence import Sentence, Token
from pactline.story.sameness import Deed

CONTENT = ("VERB", "NOUN", "PROPN", "ADJ")
BESIDE = 5  # words to each side of the head
DOERS = ("nsubj:", "obl:agent")
DONE_TO = ("obj", "iobj", "nsubj:pass")
MORE = ("nmod", "compound", "amod", "obl:", "obl:npmod", "obl:tmod")


def deed(document: str, mention: Mapping[str, Any], split: Sequence[Sentence]) -> Deed:
    """A mention as a deed, by the words of its first sentence that it covers."""
    spans = mention.get("spans") or [[mention["start"], mention["end"]]]
    sentence, inside = covered(spans, split)
    if sentence is None:
        text = mention["text"].lower()
        return Deed(document, text, "X", (text,), 0)
    tokens = sentence.tokens
    head = next(heads(tokens, inside))
    others = [token for at, token in enumerate(tokens) if at not in inside]
    return Deed(
        report=document,
        head=tokens[head].lemma.lower(),
        kind=tokens[head].upos,
        words=tuple(_content(tokens[at] for at in inside)),
        sentence=sentence.index,
        doers=_hanging(tokens, head, DOERS),
        done_to=_hanging(tokens, head, DONE_TO),
        beside=_hanging(tokens, head, MORE),
        near=frozenset(_content(_near(tokens, head, inside))),
        around=frozenset(_content(others)),
        names=frozenset(token.lemma.lower() for token in tokens if token.upos == "PROPN"),
        numbers=frozenset(token.text for token in tokens if token.upos == "NUM"),
    )


def covered(spans: Sequence[Sequence[int]], split: Sequence[Sentence]) -> tuple[Sentence | None, list[int]]:
    """The first sentence that some characters touch, and its tokens that they do."""
    for sentence in split:
        inside = [at for at, one in enumerate(sentence.tokens) if any(one.start < e and one.end > s for s, e in spans)]
        if inside:
            return sentence, inside
    return None, []


def heads(tokens: Sequence[Token], inside: Collection[int]) -> Iterator[int]:
    """The words that hang on none of the others, words of content first."""
    free = [at for at in inside if tokens[at].head not in inside] or list(inside)
    yield from sorted(free, key=lambda at: tokens[at].upos not in CONTENT)


def _content(tokens: Iterable[Token]) -> Iterator[str]:
    """The lemmas of the words that carry something."""
    return (one.lemma.lower() for one in tokens if one.upos in CONTENT)


def _hanging(tokens: Sequence[Token], head: int, relations: Sequence[str]) -> frozenset[str]:
    """The lemmas that hang on the head by some relations."""
    return frozenset(tokens[at].lemma.lower() for at in trees.children(tokens, head, *relations))


def _near(tokens: Sequence[Token], head: int, inside: Collection[int]) -> Iterator[Token]:
    """The words on both sides of the head that are not the mention's own."""
    first, last = max(0, head - BESIDE), min(len(tokens), head + BESIDE + 1)
    return (tokens[at] for at in range(first, last) if at not in inside)
