"""A sentence as the language pipeline sees it: tokens in a tree, names it guesses, and its clauses."""

import msgspec


class Token(msgspec.Struct, frozen=True):
    """One word. `start`/`end` are offsets into the text that was parsed (in a Sentence: the report's text); `head` is
    the index of its governor in the sentence's token list, -1 for the root; `deprel` is a UD relation.
    """

    start: int
    end: int
    text: str
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str


class Entity(msgspec.Struct, frozen=True):
    """A name the model saw: tokens `[first, last)`, `kind` one of `person`, `organisation`, `place`."""

    first: int
    last: int
    kind: str


class Clause(msgspec.Struct, frozen=True):
    """A predicate and what belongs to it, as token indexes into its sentence.

    `verb` is the head word of the predicate (a noun or adjective under a copula), `words` all tokens of its subtree
    less the subtrees of clauses that hang on it, `parent` the index of the clause it depends on (None for a main
    clause) and `relation` the UD relation by which it does. `subject` may be inherited through coordination or
    control; then `shared` is true. `modality` is the modal's lemma (`will`, `must`, `may`, ...) or None, `tense` is
    `past`, `present`, `future` or None, `voice` `active` or `passive`.
    """

    verb: int
    words: tuple[int, ...]
    subject: int | None = None
    object: int | None = None
    indirect: int | None = None
    agent: int | None = None
    obliques: tuple[int, ...] = ()
    complements: tuple[int, ...] = ()
    parent: int | None = None
    relation: str = "root"
    negated: bool = False
    modality: str | None = None
    tense: str | None = None
    voice: str = "active"
    shared: bool = False


class Parsed(msgspec.Struct, frozen=True):
    """One sentence out of a language pipeline, offsets into the text that was handed in."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...] = ()


class Sentence(msgspec.Struct, frozen=True, gc=False):
    """One sentence of a report: offsets into the report's text, `index` in the report, `paragraph` counted from 0."""

    report: str
    index: int
    paragraph: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    entities: tuple[Entity, ...] = ()
    clauses: tuple[Clause, ...] = ()
