"""What the rules of story/contradictions.py look at and answer with."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property, lru_cache

import msgspec

from pactline.model.reading import Reading
from pactline.model.record import Statement
from pactline.model.story import Actor, Fact, Indicator
from pactline.story.contradiction_words import Words
from pactline.story.facts import Ground

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_TAIL = re.compile(r" (?:who|of|in|from|at|on|for|with|to|that|which)\b|,")
_LIST = re.compile(r", [A-Z].* and ")
GENITIVE = re.compile(r"['’]s?$")
ENDINGS = ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s", "e", "y")
THE = re.compile(r"the [a-z]+$", re.IGNORECASE)
STEM = 4  # letters that an ending leaves


class Clash(msgspec.Struct, frozen=True):
    """Two records that cannot both hold: the kind of disagreement, why in one sentence, the rule that saw it.

    Of a denial, which stands second, also who denies, in what words, and the matter where several put it forward.
    """

    kind: str
    records: tuple[str, str]
    why: str
    rule: str
    by: str = ""
    adds: str = ""
    about: str = ""
    rank: int = 0  # of what is said: lowest who is known and accuses or claims


class Spoken(msgspec.Struct, frozen=True):
    """A statement with what is compared: speaker, where its words and its content begin and end, the content."""

    fact: Fact
    act: str
    speaker: str | None
    name: str
    report: str
    start: int
    end: int
    text: str
    words: tuple[str, ...]
    begin: int  # where the content begins
    sentence: int
    matter: frozenset[str]  # the stems of the words that carry something
    several: bool = False  # whether more than one speaks
    cue: str = ""
    quoted: bool = False  # whether the content is in the speaker's own words
    written: str = ""  # the words for the speaker in the report

    def lasts(self, report: str) -> frozenset[str]:
        """The last word of the speaker's name and, in the same report, of the noun for it: Boreal, the firm."""
        noun = self.written if self.report == report and THE.match(self.written) else ""
        return frozenset(one.split()[-1].casefold() for one in (self.name, noun) if one.split())


class Case(msgspec.Struct, frozen=True, dict=True):
    """All that is told, and its indexes."""

    facts: tuple[Fact, ...]
    indicators: tuple[Indicator, ...]
    pages: Mapping[str, Reading]
    names: Mapping[str, str]
    offices: Mapping[str, str]  # of each actor, in one line
    table: Words
    base: Ground
    places: Mapping[str, tuple[tuple[int, Actor], ...]]  # where each report names places and states, in order

    @cached_property
    def spoken(self) -> Mapping[str, tuple[Spoken, ...]]:
        """The statements of each report in the order of their words."""
        found: dict[str, list[Spoken]] = {}
        for fact in self.facts:
            if isinstance(fact.record.body, Statement) and fact.record.body.content:
                one = self._spoken(fact, fact.record.body)
                found.setdefault(one.report, []).append(one)
        return {report: tuple(sorted(held, key=_place)) for report, held in sorted(found.items())}

    @cached_property
    def naming(self) -> tuple[Spoken, ...]:
        """The statements with a word with which a name begins that may judge."""
        firsts = self.table.firsts
        return tuple(one for held in self.spoken.values() for one in held if not firsts.isdisjoint(one.words))

    @cached_property
    def unsettled(self) -> frozenset[str]:
        """The words that deny something or leave it open."""
        return self.table.negations | self.table.hedges

    @cached_property
    def hollow(self) -> frozenset[str]:
        """The words that carry nothing."""
        return self.table.empty | self.table.negations

    @cached_property
    def wrongs(self) -> Mapping[str, int]:
        """The stem of each word for a wrong, with the number of its kind."""
        return {stem(word): at for at, words in enumerate(self.table.wrongs) for word in words}

    def name(self, actor: str | None, text: str) -> str:
        """An actor's name, else what the report calls it."""
        return self.names.get(actor or "", "") or text or "somebody unnamed"

    def _spoken(self, fact: Fact, body: Statement) -> Spoken:
        """A statement as it is compared."""
        report = fact.evidence[0].span.report
        text = self.pages[report].report.text
        content = " ".join(text[span.start : span.end] for span in body.content)
        words = tuple(word.lower() for word in _WORD.findall(content))
        own = [one.span for one in fact.evidence if one.span.report == report]
        begin = min(span.start for span in body.content)
        actor, name, several = self._speaker(fact)
        return Spoken(
            fact=fact,
            act=body.act,
            speaker=actor,
            name=name,
            several=several,
            written=next((one.text for one in fact.parties if one.role == "speaker"), ""),
            cue=body.cue,
            quoted=body.form == "direct",
            report=report,
            start=min(span.start for span in own),
            end=max(span.end for span in own),
            text=content,
            words=words,
            begin=begin,
            sentence=self._sentence(report, begin),
            matter=frozenset(stem(GENITIVE.sub("", word)) for word in words if word not in self.hollow),
        )

    def _speaker(self, fact: Fact) -> tuple[str | None, str, bool]:
        """The actor who speaks, the names of all who do, and whether they are several; none and "" for nobody."""
        held = [party for party in fact.parties if party.role == "speaker"]
        if not held:
            return None, "", False
        known = [party for party in held if party.actor] or held[:1]
        names = list(dict.fromkeys(self.name(party.actor, party.text) for party in known))
        told = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
        return held[0].actor, told, len(names) > 1 or (held[0].actor is None and _are_several(told))

    def _sentence(self, report: str, start: int) -> int:
        """The number of the sentence that a place stands in."""
        return bisect_right(self.pages[report].sentences, start, key=lambda one: one.start)


def _are_several(told: str) -> bool:
    """Is a source nobody knows a plural: "pilots who came", "rowers and pilots"?"""
    head = _TAIL.split(told, maxsplit=1)[0]
    listed = _LIST.match(told[len(head) :]) is not None
    return " and " in head or listed or (head.endswith("s") and not head.endswith(("ss", "is", "us")))


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A word without its ending, so that "detained" and "detaining" meet."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= STEM:
            return word.removesuffix(ending)
    return word


def sides(one: Spoken, other: Spoken, table: Words) -> bool:
    """Do two different sources speak? An unnamed one is nobody's self; a pronoun for nobody known may be anyone."""
    if any(side.speaker is None and side.name.casefold() in table.pronouns for side in (one, other)):
        return False
    return one.speaker != other.speaker if one.speaker or other.speaker else one.name != other.name


def _place(one: Spoken) -> tuple[int, int, str]:
    """The order of the words."""
    return one.start, one.end, one.fact.id
