"""An installed spaCy pipeline in, a parser with Universal Dependencies out.

Pipelines trained on UD keep their labels. The common English ones follow CLEAR, where a preposition governs its noun
and a copula its predicate. Both are turned round: the noun hangs on the word its preposition hung on (`obl` on a verb
or adjective, else `nmod`, `obl:agent` for the agent of a passive), the copula on its predicate.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from pactline.errors import PactlineError
from pactline.lexicon.en.english import table
from pactline.model.sentence import Entity, Parsed, Token

PREPOSITIONS = ("prep", "agent")
OBJECTS = ("pobj", "pcomp")
PREDICATES = ("attr", "acomp")
VERBAL = ("VERB", "AUX", "ADJ", "ADV")


class Words(msgspec.Struct, frozen=True):
    """clear.toml."""

    relations: dict[str, str]
    kinds: dict[str, str]


class Parser:
    """A spaCy pipeline by its name, asked as the shipped one is."""

    def __init__(self, pipeline: str) -> None:
        self._pipeline = _load(pipeline)
        self._words = table("clear", Words)
        about = self._pipeline.meta
        self.fingerprint = f"spacy {about.get('name', pipeline)} {about.get('version', '')}".strip()

    def parse(self, text: str) -> tuple[Parsed, ...]:
        """Split and parse one paragraph."""
        return tuple(self._parsed(sentence) for sentence in self._pipeline(text).sents if sentence.text.strip())

    def _parsed(self, sentence: Any) -> Parsed:
        """One of spaCy's sentences, white space left out."""
        kept = [token for token in sentence if not token.is_space]
        place = {token.i: index for index, token in enumerate(kept)}
        heads = [place.get(token.head.i, -1) if token.head.i != token.i else -1 for token in kept]
        arcs = universal(heads, [token.dep_ for token in kept], [token.pos_ for token in kept], words=self._words)
        return Parsed(
            start=kept[0].idx,
            end=kept[-1].idx + len(kept[-1].text),
            tokens=tuple(_token(token, head, deprel) for token, (head, deprel) in zip(kept, arcs, strict=True)),
            entities=tuple(_entities(sentence.ents, place, self._words.kinds)),
        )


def universal(
    heads: Sequence[int], deprels: Sequence[str], tags: Sequence[str], *, words: Words
) -> list[tuple[int, str]]:
    """Turn CLEAR arcs into UD ones; arcs that are UD already pass through."""
    arcs = list(zip(heads, deprels, strict=True))
    for at, deprel in enumerate(deprels):
        if deprel in OBJECTS and heads[at] >= 0 and deprels[heads[at]] in PREPOSITIONS:
            arcs = _turned(arcs, at, heads[at], relation=_oblique(arcs, heads[at], tags), marker="case")
        elif deprel in PREDICATES and heads[at] >= 0 and tags[heads[at]] == "AUX":
            arcs = _turned(arcs, at, heads[at], relation=arcs[heads[at]][1], marker="cop")
    return [(head, words.relations.get(deprel, deprel)) for head, deprel in arcs]


def _oblique(arcs: Sequence[tuple[int, str]], preposition: int, tags: Sequence[str]) -> str:
    """The relation of a noun to what its preposition hung on."""
    above, deprel = arcs[preposition]
    if deprel == "agent":
        return "obl:agent"
    return "obl" if above >= 0 and tags[above] in VERBAL else "nmod"


def _turned(
    arcs: Sequence[tuple[int, str]], at: int, above: int, *, relation: str, marker: str
) -> list[tuple[int, str]]:
    """Let a word take the place of the one above it, which then hangs on it; a copula gives up what hung on it too."""
    head = arcs[above][0]
    out = [(at, kept) if marker == "cop" and old == above else (old, kept) for old, kept in arcs]
    out[at] = (head, relation)
    out[above] = (at, marker)
    return out


def _token(token: Any, head: int, deprel: str) -> Token:
    """One word."""
    return Token(
        start=token.idx,
        end=token.idx + len(token.text),
        text=token.text,
        lemma=token.lemma_ or token.text,
        upos=token.pos_,
        xpos=token.tag_,
        head=head,
        deprel="root" if head < 0 else deprel,
    )


def _entities(names: Sequence[Any], place: dict[int, int], kinds: dict[str, str]) -> Iterator[Entity]:
    """The names of the kinds we know."""
    for name in names:
        inside = [place[token.i] for token in name if token.i in place]
        if inside and name.label_ in kinds:
            yield Entity(first=inside[0], last=inside[-1] + 1, kind=kinds[name.label_])


def _load(pipeline: str) -> Any:
    """Load a pipeline by name; what is not installed is the user's to install."""
    try:
        import spacy  # heavy and optional: only who asks for a spaCy pipeline needs it

        return spacy.load(pipeline)
    except ImportError as fault:
        raise PactlineError("spaCy is not installed", where=pipeline, remedy="pip install 'pactline[spacy]'") from fault
    except OSError as fault:
        raise PactlineError(
            "no such spaCy pipeline", where=pipeline, remedy=f"install it: python -m spacy download {pipeline}"
        ) from fault
