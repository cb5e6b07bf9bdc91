"""A sentence of a page in, its words, names, times and claims at hand out, for agreements and commitments."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Amount, Mention, Name, Time
from pactline.model.reading import Reading
from pactline.model.record import Party, Record, Statement
from pactline.model.sentence import Clause, Sentence, Token
from pactline.model.span import Span
from pactline.records.party_left_out import left_out
from pactline.records.party_one_body import one_body

FORMS = ("name", "nominal", "pronoun", "adjective")  # what tells best who is meant comes first
OFFICIAL = (
    "side",
    "government",
    "regime",
    "authority",
    "administration",
    "leadership",
    "official",
    "delegation",
    "military",
    "army",
    "navy",
    "force",
    "troop",
    "ministry",
    "state",
    "capital",
    "parliament",
    "cabinet",
    "council",
    "negotiator",
    "diplomat",
    "envoy",
    "representative",
    "senate",
    "congress",
    "lawmaker",
    "nation",
    "country",
    "police",
    "court",
    "team",
    "leader",
    "president",
    "minister",
    "premier",
)  # speak for the state that they are of; its banks and sailors do not
STATE = ("state",)
TAIL = ("parataxis", "cc", "appos", "discourse")  # hangs on a phrase and is not of it


class Place(msgspec.Struct, frozen=True):
    """One sentence with what stands in it; `claims` are the statements whose content touches it.

    `told_before` says that the sentence before tells in its own words what somebody said, `above` is that sentence, and
    `before` too where both stand in one paragraph.
    """

    text: str
    sentence: Sentence
    under: tuple[tuple[int, ...], ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Record, ...]
    told_before: bool = False
    before: "Place | None" = None
    above: "Place | None" = None

    @property
    def tokens(self) -> Sequence[Token]:
        """The sentence's tokens."""
        return self.sentence.tokens

    def lemma(self, at: int) -> str:
        """A token's lemma in small letters."""
        return self.tokens[at].lemma.lower()

    def children(self, at: int, *deprels: str) -> tuple[int, ...]:
        """Children by relation; "obl" also means "obl:agent", "obl:" only itself."""
        tokens = self.sentence.tokens
        return tuple([i for i in self.under[at] if trees.is_any(tokens[i].deprel, deprels)])

    def child(self, at: int, *deprels: str) -> int | None:
        """The first of `children`, or None."""
        tokens = self.sentence.tokens
        return next((i for i in self.under[at] if trees.is_any(tokens[i].deprel, deprels)), None)

    def case(self, at: int) -> str:
        """The preposition of a phrase, "" without one."""
        found = self.child(at, "case")
        return self.tokens[found].text.lower() if found is not None else ""

    def clause(self, verb: int) -> Clause | None:
        """The clause of a predicate."""
        return next((one for one in self.sentence.clauses if one.verb == verb), None)

    def span(self, start: int, end: int) -> Span:
        """Characters of the report as a span."""
        return Span(self.sentence.report, start, end)

    def token(self, at: int) -> Span:
        """The span of a token."""
        return self.span(self.tokens[at].start, self.tokens[at].end)

    def words(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]

    def named(self, at: int) -> Name | None:
        """The name over a token, the plainest form first."""
        token = self.tokens[at]
        found = [
            one
            for one in self.mentions
            if isinstance(one, Name) and one.span.start < token.end and token.start < one.span.end
        ]
        if not found:
            return next((name for i in self.children(at, "flat") if (name := self.named(i)) is not None), None)
        return min(found, key=lambda name: (name.chain is None, FORMS.index(name.form)))

    def names(self) -> Iterator[Name]:
        """All names of the sentence that stand for somebody."""
        return (one for one in self.mentions if isinstance(one, Name) and one.chain)

    def times(self, low: int, high: int) -> list[Time]:
        """The times that stand between two offsets."""
        return [
            one for one in self.mentions if isinstance(one, Time) and low <= one.span.start and one.span.end <= high
        ]

    def amounts(self, low: int, high: int) -> list[Amount]:
        """The amounts that stand between two offsets."""
        found = [one for one in self.mentions if isinstance(one, Amount)]
        return [one for one in found if low <= one.span.start and one.span.end <= high]

    def claim(self, at: int) -> Record | None:
        """The innermost statement whose content holds a token."""
        token = self.tokens[at]
        held = [(size, one.id, one) for one in self.claims if (size := _held(one, token)) is not None]
        return min(held, key=lambda one: one[:2])[2] if held else None

    def joined(self, at: int) -> tuple[int, ...]:
        """A noun and those it is joined with by "and"; of words that nothing parts, "and port chief Holm", the last."""
        if self.one_body(at) is not None:
            return (at,)
        nouns = [i for i in self.children(at, "conj") if self.tokens[i].upos in ("NOUN", "PROPN", "PRON")]
        whole = self.named(at) if nouns else None  # Keller & Stone: one firm
        nouns = [i for i in nouns if whole is None or self.tokens[i].start >= whole.span.end]
        joined = [i for i in nouns if not left_out(self.tokens, i)]
        return (at, *(i for i in joined if i + 1 not in joined))

    def party(self, role: str, at: int) -> Party:
        """A party by the noun it stands on, with the chain of the name there."""
        name = self.named(at) or self._owner(at)
        first, last = trees.phrase(self.tokens, at)
        whole = self.one_body(at)
        last = last if whole is None else whole + 1
        span = self.span(self.tokens[first].start, self.tokens[last - 1].end)
        if name is not None and name.form == "name" and name.span.start <= self.tokens[at].start:
            span = name.span
        return Party(role, name.chain if name is not None else None, self.words(span), span)

    def one_body(self, at: int) -> int | None:
        """The last word of an unnamed body that a tree cuts at its "and"; None where at least two are meant."""
        return one_body(self.tokens, at) if self.named(at) is None else None

    def _owner(self, at: int) -> Name | None:
        """The [Norvanian] side, [Norvania]'s government, [Boreal] officials: whom a plain noun speaks for."""
        owners = self.children(at, "amod", "nmod:poss", "compound") if self.lemma(at) in OFFICIAL else ()
        kinds = ("state", "organisation") if self.tokens[at].xpos == "NNS" and self.lemma(at) == "official" else STATE
        return next((name for i in owners if (name := self.named(i)) is not None and name.kind in kinds), None)


def places(page: Reading) -> tuple[Place, ...]:
    """Every sentence of a page made ready."""
    beside: dict[int, list[Mention]] = {}
    for mention in page.mentions:
        beside.setdefault(mention.sentence, []).append(mention)
    claims = [one for one in page.records if isinstance(one.body, Statement)]
    touching = [tuple(one for one in claims if _touches(one, sentence)) for sentence in page.sentences]
    alone = [
        Place(
            page.report.text,
            sentence,
            trees.dependents(sentence.tokens),
            tuple(beside.get(sentence.index, ())),
            touching[at],
            told_before=at > 0 and any(_in_own_words(one) for one in touching[at - 1]),
        )
        for at, sentence in enumerate(page.sentences)
    ]
    pairs = zip((None, *alone), alone, strict=False)
    return tuple(msgspec.structs.replace(place, before=_beside(last, place), above=last) for last, place in pairs)


def _beside(last: Place | None, place: Place) -> Place | None:
    """The sentence before, where it stands in the same paragraph."""
    return last if last is not None and last.sentence.paragraph == place.sentence.paragraph else None


def _in_own_words(record: Record) -> bool:
    """Whether a statement is told in the reporter's words."""
    return isinstance(record.body, Statement) and record.body.form != "direct"


def contiguous(place: Place, at: int, indexes: Iterable[int]) -> tuple[int, int]:
    """The token range `[first, last)` of the unbroken run of some tokens from `at` on."""
    kept, last = set(indexes), at
    while last + 1 in kept:
        last += 1
    while last > at and place.tokens[last].upos in ("PUNCT", "CCONJ", "SCONJ"):
        last -= 1
    return at, last + 1


def _touches(record: Record, sentence: Sentence) -> bool:
    """Whether a statement's content stands in a sentence."""
    body = record.body
    return isinstance(body, Statement) and any(
        one.start < sentence.end and sentence.start < one.end for one in body.content
    )


def _held(record: Record, token: Token) -> int | None:
    """The length of a statement's content that holds a token, or None."""
    content = record.body.content if isinstance(record.body, Statement) else ()
    inside = any(one.start <= token.start and token.end <= one.end for one in content)
    return sum(one.end - one.start for one in content) if inside else None
