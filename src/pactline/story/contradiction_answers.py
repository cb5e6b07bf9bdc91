"""Statements in, accusations that are answered in other words out: "conspired" denied as "colluded".

An accusation and its denial meet under the kind of wrong that both name and under the name of who denies. They are of
one matter where most of the denial's words stand in the accusation: the same, of one kind of wrong, or near in meaning.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pactline.story.clashes import GENITIVE, Case, Clash, Spoken, sides, stem
from pactline.story.contradiction_denials import LEAST, NAME, everything, in_its_words, is_open, tells_of
from pactline.story.contradiction_wording import denial

FEWEST = 2  # words of a denial that must stand in the accusation, the wrong among them
MOST = 0.6  # of the denial's words
NEAR = 0.9  # cosine of two words for one thing: Russian, Russia
CAP = 60  # accusations of one wrong that name one actor
HEAD = 8  # words of a content within which "did not" denies the whole
OPENING = 10  # words of a denial that name the charge
Key = tuple[int, str]


def answered(case: Case) -> Iterator[Clash]:
    """The party says that aides of Rask conspired with Norvath. / Rask denied that her campaign colluded with it."""
    denied = [one for one in everything(case) if _denies(one, case)]
    accused = _accused(case, {key for one in denied for key in _keys(one, case)})
    for one in denied:
        for key in sorted(_keys(one, case)):
            about = case.table.wrongs[key[0]][0]
            yield from (
                denial(said, one, "answered", about=about) for said in accused.get(key, ()) if _answers(one, said, case)
            )


def _answers(denied: Spoken, said: Spoken, case: Case) -> bool:
    """Does another's denial answer what is said, in other words?"""
    return _others(said, denied, case) and _same_matter(said, denied, case)


def charged(case: Case) -> Iterator[Clash]:
    """Ilves accuses the pilots of coaching the crew. / Pilots denied any coaching of the crew that came to the pier."""
    met = _accusations(case)
    for one in everything(case):
        opening = _opening(one, case) if one.act == "deny" and one.name else []
        names = {stem(name.lower()) for name in NAME.findall(one.text)}
        for said in met.get(opening[0], ())[:CAP] if len(opening) >= LEAST else ():
            plain = [word for word in opening if word not in names]
            alike = all(len(said.matter.intersection(words)) >= MOST * len(words) for words in (opening, plain))
            if plain and alike and _others(said, one, case):
                yield denial(said, one, "charged")


def _accusations(case: Case) -> Mapping[str, list[Spoken]]:
    """What somebody is accused of, by each of its words."""
    met: dict[str, list[Spoken]] = defaultdict(list)
    for one in everything(case):
        for word in sorted(one.matter) if one.act == "accuse" and not is_open(one, case) else ():
            met[word].append(one)
    return met


def _opening(one: Spoken, case: Case) -> list[str]:
    """The stems of the words with which a denial opens, before it tells more of whom it is about; none of a "not"."""
    told = [GENITIVE.sub("", word) for word in one.words[:OPENING] if word not in case.hollow]
    return [] if case.table.negations & set(one.words) else [stem(word) for word in told]


def _others(said: Spoken, denied: Spoken, case: Case) -> bool:
    """Do two speak, neither of what the other says, in what no other rule sees?"""
    return sides(said, denied, case.table) and not tells_of(said, denied) and not in_its_words(said, denied)


def _denies(one: Spoken, case: Case) -> bool:
    """Is a content denied, or does it say that something did not happen: “his campaign did not collude with …”?"""
    if not one.speaker or (one.act != "deny" and one.act not in case.table.asserts):
        return False
    if case.table.negations.isdisjoint(one.words):
        return one.act == "deny" and case.table.discredits.isdisjoint(one.words)
    negated = [at for at, word in enumerate(one.words) if word in case.table.negations]
    plain = one.act != "deny" and len(negated) == 1 and 0 < negated[0] < HEAD
    return plain and one.words[negated[0] - 1] in case.table.verbs and case.table.hedges.isdisjoint(one.words)


def _keys(one: Spoken, case: Case) -> set[Key]:
    """The wrongs that a denial names, with the last name of who denies."""
    return {(case.wrongs[word], one.name.split()[-1].casefold()) for word in one.matter & case.wrongs.keys()}


def _accused(case: Case, wanted: set[Key]) -> Mapping[Key, list[Spoken]]:
    """What is put forward, by the wrongs and the names that a denial has."""
    found: dict[Key, list[Spoken]] = defaultdict(list)
    for one in everything(case) if wanted else ():
        if one.act in case.table.asserts and not is_open(one, case):
            for key in sorted(_named(one, case) & wanted):
                if len(found[key]) < CAP:
                    found[key].append(one)
    return found


def _named(one: Spoken, case: Case) -> set[Key]:
    """The wrongs in what is said, each with each word that may be a name."""
    kinds = {case.wrongs[word] for word in one.matter & case.wrongs.keys()}
    return {(kind, GENITIVE.sub("", word)) for kind in kinds for word in one.words}


def _same_matter(said: Spoken, denied: Spoken, case: Case) -> bool:
    """Do most words of a denial stand in what is said, the name of who denies aside?"""
    names = set(denied.name.lower().split())
    hollow = case.hollow | case.table.pointing
    own = {word for word in denied.words if word not in hollow and GENITIVE.sub("", word) not in names}
    theirs = {word for word in said.words if word not in case.hollow}
    met = [word for word in own if any(_one_word(word, other, case) for other in theirs)]
    return len(met) >= max(FEWEST, MOST * len(own))


def _one_word(one: str, other: str, case: Case) -> bool:
    """Are two words the same, of one kind of wrong, or near in meaning?"""
    ours, theirs = stem(one), stem(other)
    if ours == theirs or (ours in case.wrongs and case.wrongs[ours] == case.wrongs.get(theirs)):
        return True
    return case.base.near is not None and case.base.near.words(one, other) >= NEAR
