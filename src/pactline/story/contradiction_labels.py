"""Statements in, things to which two speakers give names that cannot both be right out: an inquiry, a "witch hunt".

One calls a thing by a name that denies it what it is called. The other says that it is just that, or names it plainly
with a word of its own in common ("the Harbour inquiry"). Both know of each other: each is named in the other's report.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping

import msgspec

from pactline.story.clashes import GENITIVE, Case, Clash, Spoken, stem
from pactline.story.contradiction_denials import everything, is_open, know_each_other
from pactline.story.contradiction_wording import brief, who

LOOK = 80  # characters before a name in which the thing stands
CAP = 60  # statements on a thing of one name that are looked at
REACH = 6  # words between a thing and what is said of it
TAIL = re.compile(r"\s(?:of|in|into|on|about|by|with|that|which|who|against|for|to|over)\s.*")
CUT = re.compile(r"\sas\s|\s*[“\"‘]|\s+an?\s")  # before the name that a thing is given
IS = r"(?:is|are|was|were|has been|have been|had been)"
COPULA = re.compile(rf"([\w’' .-]*?)\b([a-z]+) {IS} (?:[\w-]+ ){{0,2}}[“\"‘]?(?:an? |the )?(?:[\w-]+ ){{0,2}}[“\"‘]?$")
BEFORE = re.compile(r"(?:[“\"‘]|\ban? )(?!an? )((?:[\w-]+ ){0,2})$")  # the words of a name before its noun
PREDICATE = re.compile(rf"\b{IS} (not )?[“\"‘]?an? (?:[\w-]+ )?[“\"‘]?$", re.I)
ENDS = re.compile(r"\W*$|[”\",.;:?!]| (?:of|and|or|by|that|who|which|in|against|for|on|at|to|but|group|act|attack)\b")
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")


Judges = Callable[[str, str, Case], bool]


class Label(msgspec.Struct, frozen=True):
    """What somebody calls a thing: the thing's noun, the words that go with the noun, the name."""

    said: Spoken
    thing: str
    own: frozenset[str]
    name: str


def belittled(case: Case) -> Iterator[Clash]:
    """Rask called the suit a “sham”. / Ilves says the suit is based on facts."""
    yield from _named_otherwise(case, _scorns, "belittled")


def renamed(case: Case) -> Iterator[Clash]:
    """Rask called the operation an “invasion”. / Ilves said the operation would end soon."""
    yield from _named_otherwise(case, _judges, "renamed")


def disowned(case: Case) -> Iterator[Clash]:
    """“It was a coup,” Rask said. / “This is not a coup,” Ilves said."""
    said: dict[tuple[str, bool], list[Spoken]] = defaultdict(list)
    for one in case.naming:
        for name, so in sorted(_predicates(one, case)):
            if len(said[name, so]) < CAP:
                said[name, so].append(one)
    for (name, so), held in sorted(said.items()):
        for one in () if so else held:
            found = [other for other in said.get((name, True), ()) if know_each_other(one, other, case)]
            if found:
                best = min(found, key=lambda other: other.report != one.report)
                yield _clash(Label(one, name, frozenset(), name), best, "disowned", told=f"not {name}")


def _named_otherwise(case: Case, judges: Judges, rule: str) -> Iterator[Clash]:
    """The names of one sort that somebody gives a thing, each with the best of those who name the thing itself."""
    labels = [label for one in case.naming for label in _labels(one, judges, case)]
    rivals = _rivals({label.thing for label in labels}, case)
    firsts: dict[tuple[str | None, str], Label] = {}
    for label in labels:
        found = [one for one in rivals.get(label.thing, ()) if _disagree(label, one, case)]
        if found:
            best = min(found, key=lambda one: (one.report != label.said.report, not _upheld(one, label.thing, case)))
            first = firsts.setdefault((label.said.speaker, label.thing), label)
            yield _clash(label, best, rule, told=first.name)


def _clash(label: Label, rival: Spoken, rule: str, *, told: str) -> Clash:
    """Both names with who gives them; of several that one speaker gives, the first is told."""
    one = label.said
    adds = f"{who(one)} {'call' if one.several else 'calls'} it “{told}”"
    says = "say" if rival.several else "says"
    why = f"{who(rival)} {says} of the {label.thing}: “{brief(rival.text)}”; {adds}."
    about = f"{label.thing} {rival.speaker}"
    return Clash("label", (rival.fact.id, one.fact.id), why, rule, by="labels", adds=adds, about=about)


def _scorns(name: str, thing: str, case: Case) -> bool:
    """Does a name deny a thing what it is called?"""
    return name in case.table.belittling and thing not in case.table.pronouns


def _judges(name: str, thing: str, case: Case) -> bool:
    """Are a name and what it is given to names of one pair, of which one judges?"""
    pairs = (*case.table.names, *case.table.styles)
    return any((name in a and thing in b) or (name in b and thing in a) for a, b in pairs)


def _labels(one: Spoken, judges: Judges, case: Case) -> Iterator[Label]:
    """The names of one sort that a content gives to things, where nothing in it is negated."""
    if not one.speaker or one.act in {"ask", "deny"} or is_open(one, case):
        return
    seen = set()
    for found in case.table.any_name.finditer(one.text):
        thing, own = _thing(one, found, case) or ("", frozenset())
        if thing and thing not in seen and judges(" ".join(found[0].casefold().split()), thing, case):
            seen.add(thing)
            yield Label(one, thing, own, _whole(one, found, thing))


def _whole(one: Spoken, found: re.Match[str], thing: str) -> str:
    """A name with the words before it, and with the noun that an adjective stands before."""
    before = BEFORE.search(one.text[max(0, found.start() - LOOK) : found.start()])
    behind = f" {thing}" if one.text[found.end() :].startswith(f" {thing}") else ""
    return " ".join(f"{before[1] if before else ''}{found[0]}{behind}".split())


def _thing(one: Spoken, found: re.Match[str], case: Case) -> tuple[str, frozenset[str]] | None:
    """The noun of what is given a name, with the names that go with it."""
    before, behind = one.text[: found.start()], one.text[found.end() :]
    if found[0].casefold() in case.table.denying and (noun := re.match(r" ([a-z]{3,})\b", behind)):
        return noun[1], frozenset()
    if told := COPULA.search(before[-LOOK:]):
        return told[2], _own(told[1])
    if not re.search(case.table.naming, one.cue, re.I):
        return None
    phrase = CUT.split(before, maxsplit=1)[0]
    words = _WORD.findall(TAIL.sub("", phrase))
    return (words[-1].lower(), _own(phrase)) if words and len(words) <= REACH else None


def _predicates(one: Spoken, case: Case) -> set[tuple[str, bool]]:
    """The names that a content says something is, or is not: not those that it only asks after."""
    if not one.speaker or not case.table.hedges.isdisjoint(one.words):
        return set()
    found = (
        (" ".join(name[0].casefold().split()), PREDICATE.search(one.text[max(0, name.start() - LOOK) : name.start()]))
        for name in case.table.any_name.finditer(one.text)
        if ENDS.match(one.text[name.end() :])
    )
    return {(name, not told[1]) for name, told in found if told and name in case.table.happenings}


def _own(words: str) -> frozenset[str]:
    """The names among the words around a noun: Russia, in "the whole Russia investigation"."""
    return frozenset(GENITIVE.sub("", word) for word in _WORD.findall(words) if word[:1].isupper())


def _rivals(things: set[str], case: Case) -> Mapping[str, list[Spoken]]:
    """The statements whose content names one of some things, and gives it no belittling name."""
    found: dict[str, list[Spoken]] = defaultdict(list)
    stems = {stem(thing): thing for thing in sorted(things)}
    for one in everything(case) if things else ():
        if one.speaker and one.act in case.table.asserts and not one.matter.isdisjoint(stems):
            sought = [stems[word] for word in sorted(one.matter & stems.keys()) if len(found[stems[word]]) < CAP]
            if sought and not is_open(one, case) and not case.table.any_scorn.search(one.text):
                for thing in sought:
                    found[thing].append(one)
    return found


def _disagree(label: Label, rival: Spoken, case: Case) -> bool:
    """Does another uphold the thing, or name it plainly by a word of its own?"""
    if not know_each_other(label.said, rival, case):
        return False
    return _upheld(rival, label.thing, case) or _named(rival, label)


def _upheld(one: Spoken, thing: str, case: Case) -> bool:
    """Does a content say that a thing is what it is called: the suit is based on facts?"""
    words = "|".join(re.escape(word) for word in sorted(case.table.upholding))
    pattern = rf"\b{re.escape(thing)} {IS} (?:[\w“\"-]+ ){{0,{REACH}}}[“\"]?(?:{words})\b"
    return re.search(pattern, one.text, re.I) is not None


def _named(one: Spoken, label: Label) -> bool:
    """Does a content name the thing by a word of its own: "the Russia investigation", "protesters in Egypt"?"""
    thing = re.escape(label.thing)
    return any(
        re.search(rf"\b{own}(?:['’]s)? {thing}\b|\b{thing} (?:in|of|from|into|over) (?:the )?{own}\b", one.text)
        for own in (re.escape(word) for word in sorted(label.own))
    )
