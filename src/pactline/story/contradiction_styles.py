"""Facts in, actors whom reports call by names that judge and by names that do not out: "the dictator", "the leader".

An actor's style is the word that stands right before its name, beside it, or at the head of what a report calls it.
Two styles clash when one list of a pair of data files has the one and its other list the other, and two voices use
them: reports, or those whom reports quote. Who uses both is counted with those who judge.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.model.record import Party
from pactline.story.clashes import Case, Clash

MOST = 40  # uses of the styles of one pair for one actor that are looked at
BEHIND = re.compile(r"[\s,]+((?:[A-Z][\w.'’-]*,?(?:\s+|$)){1,4})")  # names right behind a style
ARTICLE = re.compile(r"^(?:the|an?)\s", re.I)
CUT = re.compile(r"\s(?:of|in|from|at|on|for|with|to|that|which|who)\s|,")


class Use(msgspec.Struct, frozen=True):
    """One use of a style: the fact that has it, the words, whether they judge, where, and who is quoted with them."""

    fact: str
    words: str
    judges: bool
    report: str
    speaker: str | None

    @property
    def voice(self) -> str:
        """Whose words they are: a speaker's or the report's."""
        return self.speaker or self.report


def styled(case: Case) -> Iterator[Clash]:
    """Norvath's dictator Rask opened the pier. / Norvath's leader, Rask, opened the pier."""
    for (actor, _), uses in sorted(_uses(case).items()):
        judging = [one for one in uses if one.judges]
        voices = {one.voice for one in judging}
        plain = [one for one in uses if not one.judges and one.voice not in voices]
        if judging and plain:
            yield from _told(actor, judging, plain, case=case)


def _told(actor: str, judging: Sequence[Use], plain: Sequence[Use], *, case: Case) -> Iterator[Clash]:
    """One clash for each voice that judges, told as one."""
    other = plain[0]
    firsts = {one.voice: one for one in reversed(judging)}
    for voice in sorted(firsts):
        one = firsts[voice]
        told = f"{case.names[actor]} is called “{other.words}” {_where(other, case)}"
        adds = f"“{one.words}” {_where(one, case, again=not other.speaker)}"
        yield Clash("label", (other.fact, one.fact), f"{told}, {adds}.", "styled", by="styled", adds=adds, about=actor)


def _where(use: Use, case: Case, *, again: bool = False) -> str:
    """Whose words a style is."""
    if use.speaker:
        return f"to {case.name(use.speaker, '')}"
    return f"in {case.pages[use.report].report.outlet or ('another report' if again else 'one report')}"


def _uses(case: Case) -> Mapping[tuple[str, int], list[Use]]:
    """The uses of the styles of each pair for each actor, in the order of the facts."""
    found: dict[tuple[str, int], list[Use]] = defaultdict(list)
    for fact in case.facts:
        for party in fact.record.parties:
            actor = case.base.actors.get(party.chain or "", "")
            for pair, judges, words in _styles(party, actor, case) if party.span else ():
                report, speaker = fact.evidence[0].span.report, _speaks(party, case)
                if len(found[actor, pair]) < MOST:
                    found[actor, pair].append(Use(fact.id, words, judges, report, speaker))
    return found


def _speaks(party: Party, case: Case) -> str | None:
    """Who is quoted with a party's words; none where they are the report's own, as in indirect speech."""
    at = party.span
    for one in case.spoken.get(at.report, ()) if at else ():
        if at and one.speaker and one.quoted and one.begin <= at.start and at.end <= one.end:
            return one.speaker
    return None


def _styles(party: Party, actor: str, case: Case) -> Iterator[tuple[int, bool, str]]:
    """The pairs whose words a party is styled with, whether they judge, and the words it is called by."""
    known, name = case.table.styled, case.names.get(actor, "").split()
    for found in case.table.any_style.finditer(party.text) if name else ():
        called = _called(party.text, found.end(), name[-1])
        for pair, judges in known[found[0].casefold()] if called else ():
            yield pair, judges, ARTICLE.sub("", called)


def _called(text: str, end: int, name: str) -> str:
    """What a party is called whose style ends somewhere: up to its name behind it, or its head; "" for no style."""
    head = CUT.split(text, maxsplit=1)[0]
    named = BEHIND.match(text, end)
    if named and name in (words := [word.strip(",.") for word in named[1].split()]):
        return " ".join([*text[:end].split(), *words[: words.index(name) + 1]])
    return " ".join(head.split()) if end == len(head) else ""
