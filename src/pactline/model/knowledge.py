"""What a stage may ask of a language and of the world."""

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

import msgspec

from pactline.model.sentence import Parsed, Token

Shape = TypeVar("Shape")


class Told(msgspec.Struct, frozen=True):
    """What a rule found at the head of an action: its name, the strength, the token of who is to act.

    `by` is None for nobody and -1 for somebody who stands in another sentence.
    """

    rule: str
    strength: str
    by: int | None


class Undertaken(msgspec.Struct, frozen=True):
    """What a second reader thinks of a token as the head of what somebody undertakes; likelihoods from 0 to 1."""

    at: int
    likely: float
    strength: str
    sure: float  # of the strength, given that it is one
    by: int | None
    sure_by: float


class Counted(msgspec.Struct, frozen=True):
    """What a rule found at a figure: its name, the tokens of what is counted and of who claims it.

    None for nothing (nobody) beside the figure and -1 for what stands in another sentence.
    """

    rule: str
    thing: int | None
    claimant: int | None


class Pointed(msgspec.Struct, frozen=True):
    """How likely each word of a sentence is what a figure counts, and who claims it: 0 for none, i + 1 for token i."""

    things: tuple[float, ...]
    claimants: tuple[float, ...]


class Finding(msgspec.Struct, frozen=True):
    """A rule's reading of a sentence, as a proofreader is told it.

    `label` is its kind and what it says of itself (`event AGREE`, `promise firm`, `statement deny direct`), `at` the
    token it rests on, `doers` and `others` the tokens of who acts or speaks and of whom it is done to, -1 for those in
    another sentence; `said` whether somebody else tells it, `sure` whether the second reader agreed.
    """

    label: str
    rule: str
    status: str
    at: int
    doers: tuple[int, ...]
    others: tuple[int, ...]
    said: bool
    sure: bool


class Sequel(msgspec.Struct, frozen=True):
    """What somebody is to do and a sentence of a later report, which may tell what became of it.

    `party` are the words for who is to do `action`; `before` is what stands right before the later `sentence`, "" at
    the head of a report.
    """

    party: str
    action: str
    before: str
    sentence: str


class Language(Protocol):
    """A language: its pipeline and its word lists."""

    @property
    def code(self) -> str:
        """ISO 639-1 code (`en`)."""

    @property
    def fingerprint(self) -> str:
        """Name, version and hash of the model and of the runtime that ran it, for the dossier's options."""

    def parse(self, texts: Sequence[str]) -> tuple[tuple[Parsed, ...], ...]:
        """Split and parse each text (a paragraph); one tuple of sentences a text, offsets into that text."""

    def undertakings(self, tokens: Sequence[Token], told: Mapping[int, Told]) -> tuple[Undertaken, ...]:
        """What a second reader thinks of each verb, noun and adjective of a sentence, knowing what rules found.

        Empty where the language has no second reader.
        """

    def figures(self, tokens: Sequence[Token], told: Mapping[int, Counted]) -> Mapping[int, Pointed]:
        """What a second reader thinks that the figures of a sentence count and who claims them, knowing the rules'.

        Empty where the language has no second reader.
        """

    def proofs(self, tokens: Sequence[Token], findings: Sequence[Finding]) -> tuple[float, ...]:
        """How likely a careful reader is to sign each reading of a sentence, from 0 to 1.

        Empty where the language has no proofreader.
        """

    def sequels(self, asked: Sequence[Sequel]) -> tuple[tuple[float, ...], ...]:
        """How likely each sentence says of what is to be done nothing, that it is still to be, that it was done, is
        under way, is refused or was broken or withdrawn, was put off, is not done yet; seven numbers from 0 to 1.

        Empty where the language has no judge.
        """

    def table(self, name: str, shape: type[Shape]) -> Shape:
        """The word list `name` (a TOML data file of the language) as `shape`, a frozen struct of the asking stage."""


class Known(msgspec.Struct, frozen=True):
    """A gazetteer entry: `key` is stable (`country:BY`, `city:625144`, `body:un`), `sense` says what the matched form
    is of it: `name`, `demonym`, `capital`, `seat` (a metonym such as "the Kremlin").
    """

    key: str
    name: str
    kind: str
    country: str | None
    sense: str


class KnownAt(msgspec.Struct, frozen=True):
    """A gazetteer entry found at `[start, end)` of a text."""

    start: int
    end: int
    known: Known


class World(Protocol):
    """Countries, cities, bodies, holidays, offices."""

    def find(self, text: str) -> tuple[KnownAt, ...]:
        """Every known name in a text, longest match first, no overlaps, in order."""

    def lookup(self, form: str) -> Known | None:
        """The entry a written form stands for, if there is just one."""

    def holidays(self, country: str, year: int) -> dict[str, str]:
        """ISO day -> name of the public holidays of a country (ISO 3166-1 alpha-2) in a year; {} when unknown."""

    def table(self, name: str, shape: type[Shape]) -> Shape:
        """A data file of the world as `shape`."""


class UserFact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A `[[fact]]` of facts.toml: what the user knows and the reports do not say.

    `match` is a pattern in the reports; without one, reports that call `actor` by `office` are of `when` or later.
    """

    says: str
    when: str
    match: str | None = None
    actor: str | None = None
    office: str | None = None


class Tenure(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A `[[tenure]]`: a person in an office from a day (ISO)."""

    person: str
    office: str
    since: str = msgspec.field(name="from")
    until: str | None = None


class Facts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of facts.toml."""

    fact: tuple[UserFact, ...] = ()
    tenure: tuple[Tenure, ...] = ()
