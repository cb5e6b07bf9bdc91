"""A word of a sentence in, the deed it tells out: phase, family and what it is done to.

"Has resumed its payments to the fund", "work on the spillway", "a training centre" come out as begin/pay/fund,
work/spillway and the bare thing.
"""

from collections.abc import Set as AbstractSet

import msgspec

from pactline.kit import trees
from pactline.model.sentence import Token
from pactline.records import outcome_idioms
from pactline.records.ledger_place import Place
from pactline.records.outcome_words import OutcomeWords, verb

FIXING = ("the", "this", "these", "those", "that", "both")
MAGNITUDES = ("hundred", "thousand", "million", "billion", "trillion")
DEPTH = 4  # words that hang on each other: began to carry out the repair
TAKING = "take"  # the other side of giving
LED = ("on", "for", "about", "against", "from", "with", "to", "over")  # bring in what a verb is about
OF = ("of", "on", "for", "to", "into", "in")
LINKING = ("acl", "acl:relcl", "appos", "conj", "cc", "advcl", "parataxis", "punct", "case", "det", "mark")


class Deed(msgspec.Struct, frozen=True):
    """A phase and family with the word for what it is done to; `noun` is the word of a deed that is a noun, `failed` is
    told as owed and not done, `asker` whose demand it answers.
    """

    phase: str = ""
    family: str = ""
    theme: int | None = None
    noun: int | None = None
    agent: int | None = None
    failed: bool = False
    asker: int | None = None


class Theme(msgspec.Struct, frozen=True):
    """What a deed is done to, word by word in plain form."""

    head: str = ""
    own: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    definite: bool = False
    some: bool = False
    other: bool = False


def deed(place: Place, at: int, words: OutcomeWords, *, depth: int = 0) -> Deed:
    """The deed that a verb, a predicate or a noun tells."""
    token = place.tokens[at]
    if place.child(at, "cop") is not None and place.lemma(at) in words.states and place.child(at, "xcomp") is None:
        return _stated(place, at, words)
    if token.upos in ("NOUN", "PROPN"):
        made = any(place.case(i) == "of" for i in place.children(at, "nmod"))  # the evacuation [of the town]
        return (acted if made else _noun)(place, at, words, depth=depth)
    if token.upos == "ADJ":
        family = "open" if token.lemma.lower() == "open" else ""
        return Deed("", family, place.child(at, "nsubj")) if family else Deed()
    return _verb(place, at, words, depth=depth)


def _stated(place: Place, at: int, words: OutcomeWords) -> Deed:
    """Work on the dam [is under way]; the road [is complete]."""
    subject = place.child(at, "nsubj")
    below = acted(place, subject, words, depth=1) if subject is not None else Deed()
    return msgspec.structs.replace(below, phase=words.states[place.lemma(at)])


def _verb(place: Place, at: int, words: OutcomeWords, *, depth: int) -> Deed:
    """A verb with what it is done to, or with the deed that it begins, ends or puts off."""
    lemma = verb(place, at)
    target, agent = _parts(place, at, words)
    fixed = outcome_idioms.idiom(place, at, words)
    if fixed is not None:
        return Deed("", words.idioms[fixed.key], fixed.theme)
    phase = words.phase.get(lemma, "")
    inner = _inner(place, at) if phase and depth < DEPTH else None
    if inner is not None:
        below = deed(place, inner, words, depth=depth + 1)
        return msgspec.structs.replace(below, phase=phase, agent=place.child(at, "nsubj:"))
    family = words.deed(lemma)
    agent = _giver(place, at) if family == TAKING else agent
    told = _done_to(place, target, words, lemma=lemma, depth=depth + 1)
    if told is not None:
        return _by(msgspec.structs.replace(told, phase=phase or told.phase), agent)
    return Deed("", family, target if target is None else _part_of(place, target, words), agent=agent)


def _done_to(place: Place, target: int | None, words: OutcomeWords, *, lemma: str, depth: int) -> Deed | None:
    """The deed of the noun that a verb begins, ends or carries out: began [the repair], held [the vote]."""
    ends = lemma in words.phase
    if target is None or not (ends or lemma in words.words.doing):
        return None
    below = acted(place, target, words, depth=depth)
    return below if ends or below.noun is not None else None


def _inner(place: Place, at: int) -> int | None:
    """Began [to build], ruled out [closing]."""
    inner = place.child(at, "xcomp")
    inner = next((i for i in place.children(at, "ccomp") if place.tokens[i].xpos == "VBG"), inner)
    return inner if inner is not None and place.tokens[inner].upos == "VERB" else None


def _giver(place: Place, at: int) -> int | None:
    """Received it [from the bank]."""
    return next((i for i in place.children(at, "obl", "nmod") if place.case(i) == "from"), None)


def acted(place: Place, at: int, words: OutcomeWords, *, depth: int) -> Deed:
    """The deed of a noun that a verb says is done, begun or ended: [the evacuation] of the town."""
    told = _noun(place, at, words, depth=depth)
    family = words.acts(place.lemma(at)) if told.noun is None and told.theme == at else ""
    if not family:
        return told
    below = hung(place, at)
    return Deed("", family, below if below is not None else place.child(at, "compound"), at, agent=told.agent)


def _part_of(place: Place, at: int, words: OutcomeWords) -> int:
    """The whole that a part is of, else the word itself."""
    whole = _whole(place, at, words)
    return at if whole is None else whole


def _by(below: Deed, agent: int | None) -> Deed:
    """The deed, done by somebody where that is told."""
    return below if agent is None else msgspec.structs.replace(below, agent=agent)


def _parts(place: Place, at: int, words: OutcomeWords) -> tuple[int | None, int | None]:
    """What a verb befalls and who does it."""
    passive, subject = place.child(at, "nsubj:pass"), place.child(at, "nsubj:")
    if passive is not None:
        return stands_for(place, passive, words), place.child(at, "obl:agent")
    object_ = place.child(at, "obj")
    object_ = _behind_particle(place, at) if object_ is None else object_
    object_ = _led_to(place, at, words) if object_ is None else object_
    subject = subject if subject is None else stands_for(place, subject, words)
    alone = place.lemma(at) in (words.words.alone if object_ is None else words.words.reaching)
    return (subject, None) if alone else (object_, subject)


def stands_for(place: Place, at: int, words: OutcomeWords) -> int:
    """The bridge, [which] was opened in May: the word that a relative pronoun stands for, else the word itself."""
    above = place.tokens[at].head
    relative = above >= 0 and place.tokens[above].deprel.startswith("acl") and place.lemma(at) in words.words.relatives
    of = place.tokens[above].head if relative else -1
    if of < 0:
        return at
    plain_ = place.lemma(at) == "who" and place.tokens[of].upos == "NOUN" and place.tokens[of].deprel == "nmod"
    return place.tokens[of].head if plain_ and place.case(of) == "of" else of  # the presidents of the states, who met


def _led_to(place: Place, at: int, words: OutcomeWords) -> int | None:
    """Voted [on the budget], apologised [for the raid]: what a verb without an object is about, right behind it."""
    if place.lemma(at) in words.words.alone:
        return None
    cased = ((i, place.child(i, "case")) for i in place.children(at, "obl:"))
    near = (i for i, case in cased if case == at + 1 and place.case(i) in LED)
    return next((i for i in near if place.tokens[i].upos in ("NOUN", "PROPN") and not _of_a_day(place, i)), None)


def _behind_particle(place: Place, at: int) -> int | None:
    """Handed over [the land], where the tree has a bare noun behind a particle as no object."""
    part = place.child(at, "compound:prt")
    bare = (i for i in place.children(at, "obl:") if place.case(i) == "" and place.tokens[i].upos in ("NOUN", "PROPN"))
    return next((i for i in bare if part is not None and i > part and place.child(i, "det", "nmod:poss")), None)


def _noun(place: Place, at: int, words: OutcomeWords, *, depth: int) -> Deed:
    """A deed's noun with what it is done to, a deadline with what it is for, or a thing alone."""
    part = _whole(place, at, words)
    if part is not None and depth < DEPTH:
        return _noun(place, part, words, depth=depth + 1)
    lemma = place.lemma(at)
    family = words.named.get(lemma)
    below = hung(place, at)
    owner = place.child(at, "nmod:poss")
    if lemma in words.words.bare and (below is not None or family is None) and depth < DEPTH:
        phase = "begin" if lemma in ("start", "launch", "beginning") else ""
        inner = _noun(place, below, words, depth=depth + 1) if below is not None else Deed(noun=at)
        return msgspec.structs.replace(inner, phase=inner.phase or phase, noun=at)
    if family is None:
        return Deed("", "", at, agent=owner)
    return Deed("", family, below if below is not None else place.child(at, "compound"), at, agent=owner)


def _whole(place: Place, at: int, words: OutcomeWords) -> int | None:
    """Half of [the gauges], the first of [the schools]."""
    part = place.lemma(at) in words.words.parts or place.tokens[at].upos == "NUM"
    return next((i for i in place.children(at, "nmod") if place.case(i) == "of"), None) if part else None


def hung(place: Place, at: int) -> int | None:
    """What a deed's noun is of: payments [to the fund], work on [the spillway]."""
    found = [i for i in place.children(at, "nmod:", "obl") if place.case(i) in OF]
    ranked = sorted(found, key=lambda i: (OF.index(place.case(i)), i))
    return ranked[0] if ranked else None


def theme(place: Place, told: Deed, words: OutcomeWords) -> Theme:
    """The words of what a deed is done to."""
    heads = [at for at in (told.theme, told.noun) if at is not None]
    if not heads:
        return Theme()
    near = [i for at in heads for i in place.children(at, "det", "amod", "nummod", "nmod:poss")]
    own, names = _content(place, told.theme, words)
    return Theme(
        head=_head(place, told.theme) if told.theme is not None else "",
        own=own,
        names=names,
        definite=any(fixes(place, i) for i in near) or place.tokens[heads[0]].upos == "PROPN",
        some=_in_part(place, heads, near, words=words),
        other=any(place.lemma(i) in words.words.other for i in near),
    )


def _head(place: Place, at: int) -> str:
    """The noun in plain form; a number that stands without one is all of it: "2 million" is no part of "12 million"."""
    token = place.tokens[at]
    if token.upos != "NUM" and token.xpos != "CD" and token.lemma.casefold() not in MAGNITUDES:
        return plain(token.lemma)
    counted = [place.tokens[i].text for i in (*place.children(at, "nummod", "compound"), at)]
    return " ".join(counted).casefold()


def _in_part(place: Place, heads: list[int], near: list[int], *, words: OutcomeWords) -> bool:
    """Whether only some of it is meant: half of the gauges, the first of the schools, several clinics."""
    above = [place.tokens[at].head for at in heads if place.tokens[at].head >= 0]
    return any(place.lemma(i) in words.words.parts for i in near) or any(
        _whole(place, i, words) in heads for i in above
    )


def fixes(place: Place, at: int) -> bool:
    """The, this, its, Norvania's."""
    return place.tokens[at].deprel == "nmod:poss" or place.lemma(at) in FIXING


def _content(place: Place, at: int | None, words: OutcomeWords) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The other words of a phrase that tell which one it is, and its names."""
    if at is None:
        return (), ()
    told = [place.tokens[i] for i in _phrase(place, at) if not _of_a_day(place, i)]
    blank = words.words.blank | words.words.parts
    telling = [one for one in told if one.upos in ("NOUN", "ADJ", "VERB") and _says_which(one, blank)]
    own = sorted({plain(one.lemma) for one in telling})
    names = {plain(one.text) for one in told if one.upos == "PROPN" and not one.text.endswith(".")}  # no "Mr."
    return tuple(own), tuple(sorted(names))


def _phrase(place: Place, at: int) -> list[int]:
    """The words under a noun and right behind it, save whose it is and what is said by the way."""
    inside = [i for i in trees.subtree(place.tokens, at, without=LINKING, below=LINKING) if i != at]
    inside = [i for i in inside if place.tokens[i].deprel not in ("nmod:poss", "obl")]
    behind = [j for i in _behind(place, at) for j in (i, *place.children(i, "compound", "flat", "amod"))]
    aside = {j for i in place.children(at, "nmod") if _aside(place, i) for j in (i, *trees.subtree(place.tokens, i))}
    return [i for i in (*inside, *behind) if i not in aside]


def _says_which(token: Token, blank: AbstractSet[str]) -> bool:
    """Whether a word tells a thing from others like it: the third instalment, and no third of it."""
    return token.lemma.lower() not in blank or (token.upos == "ADJ" and token.lemma.lower() == "third")


def _of_a_day(place: Place, at: int) -> bool:
    """The treaty [of May]."""
    token = place.tokens[at]
    days = place.times(place.sentence.start, place.sentence.end)
    return any(one.span.start <= token.start < one.span.end for one in days)


def _behind(place: Place, at: int) -> tuple[int, ...]:
    """Raised the tax [on beer]: hung on the verb by the tree, though it stands right behind the noun."""
    above = place.tokens[at].head
    if above < 0:
        return ()
    cased = ((i, place.child(i, "case")) for i in place.children(above, "obl:"))
    near = (i for i, case in cased if case == at + 1 and place.case(i) in ("on", "of", "for", "with"))
    return tuple(i for i in near if not _of_a_day(place, i) and not _of_a_day(place, i - 1))


def _aside(place: Place, at: int) -> bool:
    """The wing[, with 160 beds,]: said by the way."""
    case = place.child(at, "case")
    return case is not None and case > 0 and place.lemma(case) == "with" and place.tokens[case - 1].text == ","


def plain(word: str) -> str:
    """A word in a form that its spellings and numbers share: centre, centers."""
    low = word.casefold()
    low = low[:-1] if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")) else low
    return low[:-2] + "er" if low.endswith("tre") else low
