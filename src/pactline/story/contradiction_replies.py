"""Statements in, accusations that their target answers without repeating them out.

A reply may deny a whole kind of thing ("any wrongdoing"), say that something is not so that another says is, or deny it
in words of its own. Such words weigh by how rare they are, so that names and common verbs alone make no matter.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set

from pactline.story.clashes import GENITIVE, Case, Clash, Spoken, sides, stem
from pactline.story.contradiction_denials import denies, everything, know_each_other, tells_of
from pactline.story.contradiction_wording import denial
from pactline.story.nearness import Nearness

NEARBY = 3  # sentences back to the accusation that a blanket denial answers
BLANKET = 5  # words of a blanket denial
LEAST = 3  # words of what is said not to be so
MOST = 0.7  # of them that the other's statement must have
ENOUGH = 0.65  # of the weight of a denial's words that the other's statement must have
NEAR = 0.7  # cosine of two words for one thing: Moscow, Russian
FEWEST = 2  # words of a denial that are met
ALIKE = 6  # letters by which an office and a name meet: Democratic, Democrats
CAP = 60  # statements with one word that are looked at
RARE = 5.0  # how rare a word is by which two statements meet: -log of its share of other texts
PASSAGE = 12  # words of a statement within which it must have them
Named = tuple[str, str]
LEAD = re.compile(
    r"(?:[\w’'-]+ ){0,5}(?:\w*n['’]t|not|never|cannot)\b", re.I
)  # where the words on what is not so begin
CLAUSE = re.compile(r"[.;:]")
NO_SUCH = re.compile(r"\bno such [a-z]+", re.I)
NOT = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b", re.I)


def replied(case: Case) -> Iterator[Clash]:
    """Ilves accused Rask of selling the pier. Denying any wrongdoing, Rask said that he had been away."""
    for held in case.spoken.values():
        for place, one in enumerate(held):
            if one.act == "deny" and one.speaker and _is_blanket(one, case):
                said = [other for other in held[:place] if _accuses(other, one, case)]
                if said:
                    yield denial(said[-1], one, "replied")


def unfounded(case: Case) -> Iterator[Clash]:
    """The union accused the yard of breaking the pact. The yard said that the pact had no such clause."""
    for held in case.spoken.values():
        for place, one in enumerate(held):
            if one.name and one.act in case.table.asserts and NO_SUCH.search(one.text):
                said = [other for other in held[:place] if _of_accused(other, one, case)]
                if said:
                    yield denial(said[-1], one, "unfounded")


def _of_accused(said: Spoken, denied: Spoken, case: Case) -> bool:
    """Does who answers answer what it is itself accused of in the sentence before?"""
    near = 0 <= denied.sentence - said.sentence <= 1 and said.act == "accuse"
    return near and sides(said, denied, case.table) and not denied.lasts(said.report).isdisjoint(said.words)


def refuted(case: Case) -> Iterator[Clash]:
    """Rask says the law prevents smuggling by ferries. / Ilves says it would not prevent the smuggling by ferries."""
    negated = [(one, words) for one in everything(case) if len(words := _negated(one, case)) >= LEAST]
    met = _by_word({words[0] for _, words in negated}, case)
    for one, words in negated:
        asked = frozenset(words)
        for said in met.get(words[0], ()):
            if _is_said(asked, said, case) and know_each_other(said, one, case):
                yield denial(said, one, "refuted", since=LEAD)


def paraphrased(case: Case) -> Iterator[Clash]:
    """Rask denied that he had met smugglers from Riga. / Ilves says that Rask dealt with Latvian smugglers."""
    near = case.base.near
    if near:
        denied = [(one, _keys(one, case, near)) for one in everything(case) if one.speaker and _denies(one, case)]
        met = _by_name({key for _, keys in denied for key in keys}, case)
        for one, keys in denied:
            for said in _meeting(keys, met):
                if _others(said, one, case) and _in_other_words(said, one, case, near=near):
                    yield denial(said, one, "paraphrased", about=_wrong(one, case) or one.fact.id)


def _keys(one: Spoken, case: Case, near: Nearness) -> tuple[Named, ...]:
    """Who denies, with each rare word of what is denied."""
    last = one.name.split()[-1].casefold()
    return tuple((last, stem(word)) for word in _own(one, case) if near.rarity(word) >= RARE)


def _others(said: Spoken, denied: Spoken, case: Case) -> bool:
    """Do two speak, and not one of the other's words?"""
    return sides(said, denied, case.table) and not tells_of(said, denied)


def _is_blanket(one: Spoken, case: Case) -> bool:
    """Is a whole kind of thing denied: "any wrongdoing"?"""
    return (
        len(one.words) <= BLANKET
        and not case.table.negations & set(one.words[1:])
        and bool(case.table.blanket & set(one.words))
    )


def _accuses(said: Spoken, denied: Spoken, case: Case) -> bool:
    """Is who denies, or the body it leads, accused just before?"""
    near = 0 <= denied.sentence - said.sentence <= NEARBY and said.act == "accuse"
    if not near or not sides(said, denied, case.table):
        return False
    known = [word.casefold() for word in f"{denied.name} {case.offices.get(denied.speaker or '', '')}".split()]
    return any(_one_word(word, other) for word in known for other in said.words)


def _one_word(one: str, other: str) -> bool:
    """Are two words one, or long ones that begin alike?"""
    return len(one) > 2 and (one == other or (len(one) > ALIKE and one[: ALIKE + 1] == other[: ALIKE + 1]))


def _is_said(words: frozenset[str], said: Spoken, case: Case) -> bool:
    """Has a statement that has what is not done most of the other words, some of them rare?"""
    near, met = case.base.near, said.matter & words
    if near is None or len(met) < MOST * len(words):
        return False
    return sum(near.rarity(word) >= RARE for word in said.words if stem(word) in met) >= FEWEST


def _negated(one: Spoken, case: Case) -> tuple[str, ...]:
    """The stems of the words after the one "not" of a content, to the end of its clause."""
    if not one.speaker or one.act not in case.table.asserts:
        return ()
    found = list(NOT.finditer(one.text))
    if len(found) != 1:
        return ()
    clause = CLAUSE.split(one.text[found[0].end() :], maxsplit=1)[0].lower()
    words = (GENITIVE.sub("", word) for word in re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", clause))
    return tuple(stem(word) for word in words if word not in case.hollow)


def _by_word(wanted: Set[str], case: Case) -> Mapping[str, list[Spoken]]:
    """What is put forward, by the wanted words in it."""
    found: dict[str, list[Spoken]] = defaultdict(list)
    for one in _put_forward(case) if wanted else ():
        for word in sorted(one.matter & wanted):
            if len(found[word]) < CAP:
                found[word].append(one)
    return found


def _by_name(wanted: Set[Named], case: Case) -> Mapping[Named, list[Spoken]]:
    """What is put forward, by the wanted pairs of a name and a word in it."""
    found: dict[Named, list[Spoken]] = defaultdict(list)
    named = {name for name, _ in wanted}
    for one in _put_forward(case) if wanted else ():
        names = named.intersection(GENITIVE.sub("", word) for word in one.words)
        for key in sorted(wanted & {(name, word) for name in names for word in one.matter}):
            if len(found[key]) < CAP:
                found[key].append(one)
    return found


def _put_forward(case: Case) -> Iterator[Spoken]:
    """What somebody says without a "not" and without leaving it open."""
    closing = case.table.negations | case.table.doubts
    for one in everything(case):
        if one.name and one.act in case.table.asserts and closing.isdisjoint(one.words) and not NOT.search(one.text):
            yield one


def _meeting(keys: Iterable[Named], met: Mapping[Named, list[Spoken]]) -> list[Spoken]:
    """The statements that stand under some keys, each once."""
    return list({one.fact.id: one for key in sorted(keys) for one in met.get(key, ())}.values())


def _denies(one: Spoken, case: Case) -> bool:
    """Is something denied that is not itself called a lie: "an unfounded theory"?"""
    return denies(one, case) and case.table.discredits.isdisjoint(one.words)


def _wrong(one: Spoken, case: Case) -> str:
    """The wrong that a denial names, under which all of its denials are told as one."""
    return next((case.table.wrongs[case.wrongs[word]][0] for word in sorted(one.matter & case.wrongs.keys())), "")


def _own(one: Spoken, case: Case) -> list[str]:
    """The words of a denial that carry something, the name of who denies aside."""
    names = {stem(word) for word in one.name.lower().split()}
    return sorted({word for word in one.words if word not in case.hollow and stem(word) not in names})


def _in_other_words(said: Spoken, denied: Spoken, case: Case, *, near: Nearness) -> bool:
    """Has a passage of what is said most of the weight of a denial's words, or words near to them?"""
    weight = {word: near.rarity(word) for word in _own(denied, case)}
    least, speaker = ENOUGH * sum(weight.values()), said.name.lower().split()
    alike = {word: [other for other in {*said.words, *speaker} if _near(word, other, near)] for word in weight}
    for at in range(max(1, len(said.words) - PASSAGE + 1)):
        there = {*said.words[at : at + PASSAGE], *speaker}
        met = [word for word in weight if not there.isdisjoint(alike[word])]
        if len(met) >= FEWEST and sum(weight[word] for word in met) >= least:
            return True
    return False


def _near(one: str, other: str, near: Nearness) -> bool:
    """Are two words forms of one, or near in meaning?"""
    return stem(one) == stem(other) or near.words(one, other) >= NEAR
