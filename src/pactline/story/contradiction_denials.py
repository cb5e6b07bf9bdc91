"""Statements in, what one says and another denies out."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from pactline.story.clashes import GENITIVE, Case, Clash, Spoken, sides, stem
from pactline.story.contradiction_wording import brief, denial, says, who

POINTS = 3  # words at most in a content that only points: "the idea", "these allegations"
VERDICT = 6  # words at most in a content that points and says what it is worth
REACH = 1  # sentences back to what a pointing denial answers
BESIDE = 3  # characters between a content and the clause that says of its last noun what it is
ALIKE = 0.6  # of the denied matter's words that an assertion must have
LEAST = 3  # words a denied matter must have to be found elsewhere
PLAIN = 2  # of them that are no names
OWN = 5  # letters by which a state and its adjective meet
CAP = 60  # assertions that may share two words before these say nothing
ARTICLES = ("a", "an")
FLAT = re.compile(  # with which an answer opens: "That is false. The gates were open"
    r"[“”\"'‘’]?(?:that|this|it)(?: is|['’]s| was) (?:simply |just |plainly |completely |absolutely )?"
    r"(?:false|untrue|not true|a lie)[.,;!]",
    re.I,
)
DENIED = re.compile(r"\b(?:den(?:y|ies|ied|ying|ials?)|reject\w*)\b", re.I)
UNTOLD = re.compile(r"\bnever (?:told|said|mentioned|indicated)$", re.I)  # who never told it does not deny it
ASKED = re.compile(r"\bwhether\b", re.I)
NAME = re.compile(r"(?<=\s)[A-Z][\w’'-]+")
YEAR = re.compile(r"(?:19|20|21)\d\d")


def pointed(case: Case) -> Iterator[Clash]:
    """Rumours said that the two would merge, but the ministry rejected the idea."""
    for held in case.spoken.values():
        for place, one in enumerate(held):
            flat = FLAT.match(one.text) is not None
            pointing = flat or (one.act in case.table.denies and _points(one, case))
            if one.name and pointing and not _is_asked(one, case):
                said = [other for other in held[:place] if _answers(one, other, case)]
                if said:
                    yield denial(said[-1], one, "pointed")


def discredited(case: Case) -> Iterator[Clash]:
    """Rask claimed victory in an election the opposition said was rigged."""
    for held in case.spoken.values():
        for one, other in pairwise(sorted(held, key=lambda spoken: spoken.begin)):
            if other.words[:1] and other.words[0] in case.table.opening and _discredits(other, case):
                gap = other.start - _content_end(one)
                joined = 0 <= gap <= BESIDE and one.sentence == other.sentence
                if joined and one.act in case.table.asserts and sides(one, other, case.table):
                    why = f"{says(one)}; {who(other)} said of it: “{brief(other.text)}”."
                    yield Clash("denial", (one.fact.id, other.fact.id), why, "discredited")


def matter(case: Case) -> Iterator[Clash]:
    """The envoy denied ordering the arrests. / The union accuses the envoy of ordering the arrests."""
    denied = [one for one in everything(case) if denies(one, case) and one.name and len(one.matter) >= LEAST]
    asserted = _asserted(case, {pair for one in denied for pair in _pairs(one)})
    for one in denied:
        about = one.fact.id  # all who say what is denied are told together
        yield from (denial(other, one, "matter", about=about) for other in _of_matter(one, asserted, case=case))


def denies(one: Spoken, case: Case) -> bool:
    """Does one deny or dispute that something is so? Who rejects a plan does not say that there is none."""
    disputes = one.act == "deny" or (one.act == "reject" and re.search(case.table.disputing, one.cue) is not None)
    disputes = disputes or (one.act == "reject" and bool(_told_of(one, case)))
    return disputes and case.table.negations.isdisjoint(one.words) and UNTOLD.search(one.cue) is None


def _told_of(one: Spoken, case: Case) -> tuple[str, ...]:
    """The words behind what points at something said: “claims that [Rask had sold shells]”; none where it does not."""
    at = next((place for place, word in enumerate(one.words[:VERDICT]) if word == "that"), 0)
    return one.words[at + 1 :] if at and one.words[at - 1] in case.table.pointing else ()


def everything(case: Case) -> Iterator[Spoken]:
    """Every statement, report by report."""
    return (one for held in case.spoken.values() for one in held)


def _pairs(one: Spoken) -> Iterator[tuple[str, str]]:
    """The pairs of a matter's words by which a denial meets what it denies."""
    return pairwise(sorted(one.matter))


def _asserted(case: Case, wanted: Collection[tuple[str, str]]) -> dict[tuple[str, str], list[Spoken]]:
    """What is put forward, by the wanted pairs of its words, as far as a pair says anything."""
    asserted: dict[tuple[str, str], list[Spoken]] = defaultdict(list)
    for one in everything(case):
        if one.act in case.table.asserts and not is_open(one, case):
            for pair in _pairs(one):
                if pair in wanted and len(asserted[pair]) < CAP:
                    asserted[pair].append(one)
    return asserted


def is_open(one: Spoken, case: Case) -> bool:
    """Does a content deny, or leave open, what it tells of: a supposed meeting?"""
    return not case.unsettled.isdisjoint(one.words)


def _of_matter(one: Spoken, asserted: Mapping[tuple[str, str], Sequence[Spoken]], *, case: Case) -> Iterator[Spoken]:
    """The assertions, by others, of what is denied."""
    met = {other.fact.id: other for pair in _pairs(one) for other in asserted.get(pair, ())}
    for _, other in sorted(met.items()):
        if (
            in_its_words(other, one)
            and sides(one, other, case.table)
            and not tells_of(other, one)
            and _concerns(other, one, case)
        ):
            yield other


def in_its_words(said: Spoken, denied: Spoken) -> bool:
    """Are most words of what is denied in what is said, enough to tell, and of those that are no names one half?"""
    if len(denied.matter) < LEAST or len(said.matter & denied.matter) < ALIKE * len(denied.matter):
        return False
    names = {stem(name.lower()) for name in NAME.findall(denied.text)}
    plain = denied.matter - names
    return len(plain & said.matter) >= max(min(len(plain), PLAIN), len(plain) / 2)


def _concerns(said: Spoken, denied: Spoken, case: Case) -> bool:
    """Does what is said name who denies it, unless the denial itself says whom it is about: “that the girls were …”?"""
    words = ("that", *told) if (told := _told_of(denied, case)) else denied.words
    if told and words[1] in case.table.pronouns:
        return _is_of(denied, said)
    if words[:1] == ("that",) and not case.table.pronouns & {words[1]}:
        names = {name.lower() for name in NAME.findall(denied.text)}
        return not names or not names.isdisjoint(said.words)
    return not denied.lasts(said.report).isdisjoint(GENITIVE.sub("", word) for word in said.words)


def _is_of(denied: Spoken, said: Spoken) -> bool:
    """Does what is said name whose “it” a denial has: [Norvathian] boats, of Norvath's navy?"""
    names = tuple(name[:OWN].casefold() for name in NAME.findall(f" {denied.name}"))
    return bool(names) and any(word.startswith(names) for word in said.words)


def both_won(case: Case) -> Iterator[Clash]:
    """Rask claimed victory in the election. / Ilves claims she was the true winner in the polls."""
    claims = [one for one in everything(case) if _claims_victory(one, case)]
    firsts: dict[str, Spoken] = {}
    for one in claims:
        firsts.setdefault(one.speaker or "", one)
    for speaker, one in sorted(firsts.items()):
        for rival in sorted(chained(one.report, case) & firsts.keys()):
            if speaker and speaker < rival and speaker in chained(firsts[rival].report, case):
                other = firsts[rival]
                words = f"“{brief(one.text)}”; “{brief(other.text)}”"
                why = f"{who(one)} and {who(other)} both claim to have won: {words}."
                yield Clash("party", (one.fact.id, other.fact.id), why, "both_won")


def contested(case: Case) -> Iterator[Clash]:
    """Rask claimed victory in the 2030 election. / The union rejected the results of the 2030 election."""
    claims = [one for one in everything(case) if _claims_victory(one, case)][:CAP]
    for one in (one for one in everything(case) if one.act in case.table.denies):
        words = set(one.words)
        if words & case.table.outcomes and words & case.table.contests:
            there = chained(one.report, case)
            for other in claims:
                if sides(one, other, case.table) and other.speaker in there and not _years_differ(one, other):
                    yield denial(other, one, "contested")


def _years_differ(one: Spoken, other: Spoken) -> bool:
    """Do two contents name different years?"""
    ours, theirs = ({word for word in side.words if YEAR.fullmatch(word)} for side in (one, other))
    return bool(ours and theirs and not ours & theirs)


def tells_of(one: Spoken, other: Spoken) -> bool:
    """Does one statement only report the other: Ilves said that Rask denied it?"""
    inside = one.report == other.report and one.begin <= other.begin and other.end <= one.end
    return inside or other.fact.record.within == one.fact.id or DENIED.search(one.text) is not None


def _points(one: Spoken, case: Case) -> bool:
    """Does a content only point at something said, or at it with a verdict: the rumour “a groundless invention”?"""
    if one.act == "deny" and len(one.words) <= VERDICT and _opens_pointing(one.words, case):
        return True
    return len(one.words) <= POINTS and one.words[-1:] != () and one.words[-1] in case.table.pointing


def _is_asked(one: Spoken, case: Case) -> bool:
    """Does a denial answer a question in its own sentence: "asked whether it would close, he rejected the idea"?"""
    page = case.pages[one.report]
    begin = page.sentences[one.sentence - 1].start if one.sentence else 0
    return ASKED.search(page.report.text[begin : one.start]) is not None


def _opens_pointing(words: Sequence[str], case: Case) -> bool:
    """Does a content open with what points: “such claims”, “that was their motive”? Not “it they were not at fault”."""
    first, second = (*words, "", "")[:2]
    if first in case.table.pointing and second in ARTICLES:
        return True  # called "it a lie"
    if first in case.table.determiners and second in case.table.pointing:
        return True
    if first not in case.table.pointing or (second and first in case.table.pronouns):
        return False
    return first not in case.table.determiners or not second or second in case.table.opening


def _answers(one: Spoken, other: Spoken, case: Case) -> bool:
    """Can `other` be what a pointing denial answers?"""
    near = one.sentence - other.sentence <= REACH and _content_end(other) <= one.begin
    return near and other.act in case.table.asserts and len(other.words) > POINTS and sides(one, other, case.table)


def _content_end(one: Spoken) -> int:
    """Where a content ends."""
    return max(evidence.span.end for evidence in one.fact.evidence if evidence.role == "content")


def _discredits(one: Spoken, case: Case) -> bool:
    """Does a content deny a thing its standing, and not deny that?"""
    return bool(case.table.discredits & set(one.words)) and not case.table.negations & set(one.words)


def _claims_victory(one: Spoken, case: Case) -> bool:
    """Does somebody claim to have won a contest?"""
    if one.act != "claim" or case.table.winning.isdisjoint(one.words):
        return False
    return not case.table.contests.isdisjoint(one.words)


def chained(report: str, case: Case) -> set[str]:
    """The actors a report names."""
    found = (case.base.actors.get(chain.id) for chain in case.pages[report].chains)
    return {actor for actor in found if actor}


def know_each_other(one: Spoken, other: Spoken, case: Case) -> bool:
    """Do two sides speak, each named in the other's report?"""
    there = sides(one, other, case.table) and one.speaker in chained(other.report, case)
    return there and other.speaker in chained(one.report, case)
