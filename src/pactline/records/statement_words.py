"""The word list `cues` and what is looked up in it: does this word report, in this frame, and as what act."""

from collections.abc import Iterator

import msgspec


class VerbClass(msgspec.Struct, frozen=True):
    """Verbs of one speech act: they report in any of `frames` (cues.toml says what a frame is); `deed` marks
    intentions shown by doing rather than by words.
    """

    act: str
    frames: tuple[str, ...]
    lemmas: tuple[str, ...]
    deed: bool = False


class Lists(msgspec.Struct, frozen=True):
    """The plain lists of cues.toml; the comments there say what each is."""

    dates: frozenset[str]
    empty: frozenset[str]
    giving: frozenset[str]
    nobody: frozenset[str]
    impersonal: frozenset[str]
    hearsay: frozenset[str]
    rumours: frozenset[str]
    future: frozenset[str]
    condition: frozenset[str]
    doubt: frozenset[str]
    negation: frozenset[str]
    contested: frozenset[str]
    records: frozenset[str]
    open_minded: frozenset[str]
    open_questions: frozenset[str]
    untrue: frozenset[str]
    standing_by: frozenset[str]
    deeds: frozenset[str] = frozenset()
    claimed: frozenset[str] = frozenset()
    voices: frozenset[str] = frozenset()
    heads: frozenset[str] = frozenset()
    accounts: frozenset[str] = frozenset()
    possible: frozenset[str] = frozenset()
    aims: frozenset[str] = frozenset()
    polls: frozenset[str] = frozenset()
    renderings: frozenset[str] = frozenset()
    views: frozenset[str] = frozenset()
    receiving: frozenset[str] = frozenset()
    grounds: frozenset[str] = frozenset()
    violent: frozenset[str] = frozenset()
    sending: frozenset[str] = frozenset()
    armed: frozenset[str] = frozenset()
    disputable: frozenset[str] = frozenset()
    members: frozenset[str] = frozenset()
    followers: frozenset[str] = frozenset()
    walls: frozenset[str] = frozenset()
    minds: frozenset[str] = frozenset()
    signs: frozenset[str] = frozenset()
    pointing: frozenset[str] = frozenset()
    avoiding: frozenset[str] = frozenset()
    acted: frozenset[str] = frozenset()
    unnamed: frozenset[str] = frozenset()
    willed: frozenset[str] = frozenset()
    felt: frozenset[str] = frozenset()
    ahead: frozenset[str] = frozenset()
    disclosing: frozenset[str] = frozenset()
    obliging: frozenset[str] = frozenset()
    supposing: frozenset[str] = frozenset()
    voicing: frozenset[str] = frozenset()
    passive_of: frozenset[str] = frozenset()
    heard_by: frozenset[str] = frozenset()
    trying: frozenset[str] = frozenset()
    failing: frozenset[str] = frozenset()
    finding: frozenset[str] = frozenset()
    by_deed: frozenset[str] = frozenset()
    inferring: frozenset[str] = frozenset()
    numbers: frozenset[str] = frozenset()
    filings: frozenset[str] = frozenset()
    describing: frozenset[str] = frozenset()
    keeping: frozenset[str] = frozenset()
    anybody: frozenset[str] = frozenset()
    kin: frozenset[str] = frozenset()
    plainly: frozenset[str] = frozenset()
    intending: frozenset[str] = frozenset()


class Cues(msgspec.Struct, frozen=True):
    """The whole of cues.toml."""

    verbs: tuple[VerbClass, ...]
    nouns: dict[str, str]
    adjectives: dict[str, str]
    lists: Lists
    flips: dict[str, str]
    open: dict[str, str] = {}
    telling: dict[str, str] = {}
    doing: dict[str, str] = {}
    thing: dict[str, str] = {}


class Sense(msgspec.Struct, frozen=True):
    """What a cue does in a frame: its speech act, and whether it is a deed rather than words."""

    act: str
    deed: bool = False


class Lexicon(msgspec.Struct, frozen=True):
    """The cues, indexed: `senses` by (lemma, frame), `lemmas` all verbs that report in some frame."""

    cues: Cues
    senses: dict[tuple[str, str], Sense]
    lemmas: frozenset[str]
    acts: dict[str, str]

    def sense(self, lemma: str, frame: str) -> Sense | None:
        """What a verb is in a frame; None when it does not report there."""
        return self.senses.get((lemma, frame))

    def may_report(self, lemma: str) -> bool:
        """Tell whether a verb reports in some frame, or may by the list of open cases."""
        return lemma in self.acts

    def act(self, lemma: str) -> str:
        """The act of a verb in a frame that the list does not have: that of its first sense."""
        return self.acts[lemma]


def index(cues: Cues) -> Lexicon:
    """Index the classes; of several senses in one frame the first class wins."""
    senses: dict[tuple[str, str], Sense] = {}
    acts: dict[str, str] = {}
    for key, sense in _entries(cues):
        senses.setdefault(key, sense)
        acts.setdefault(key[0], sense.act)
    return Lexicon(cues, senses, frozenset(acts), {**cues.open, **cues.doing, **acts})


def _entries(cues: Cues) -> Iterator[tuple[tuple[str, str], Sense]]:
    """Every (lemma, frame) of the classes with its sense, in the order of the file."""
    for group in cues.verbs:
        sense = Sense(group.act, group.deed)
        for lemma in group.lemmas:
            for frame in group.frames:
                yield (lemma, frame), sense
