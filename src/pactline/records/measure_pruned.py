"""The clause of a number in, its words pruned to what is needed out: subject, predicate, object, one oblique."""

import re
from collections.abc import Sequence

from pactline.kit import trees
from pactline.records.measure_ground import Ground
from pactline.records.measure_said import GAP, phrase, said
from pactline.records.measure_scene import Scene, hedge

LONGEST = 13  # words of a label
SHORT = 6  # words of a noun phrase beside the number
ROOM = 9  # words of the number's own
JOINED = 4  # words of another that is named beside the subject
HELPING = ("aux", "cop", "compound:prt", "expl")
OPENED = ("to", "if", "unless")  # what a predicate keeps of the words that open it
OWNED = ("of", "for", "in", "from", "with")  # and of those that tie it to a noun: suspicion [of] trying
PARTICLES = ("out", "in", "away", "back", "apart", "on")
NEARLY = ("nearly", "almost", "roughly", "virtually")  # "nearly tripled" is not "tripled"
FIGURE = ("$", "NN", "NNS", "CD")
ENDS = ("from", "to", "by")
DATED = re.compile(r"\d+$|\d+:\d")
YEAR = re.compile(r"(?:1[6-9]|20)\d\d$")


def noun(scene: Scene, at: int) -> str:
    """A noun phrase as the report has it, short, a pronoun told by whom it stands for."""
    return said(scene, phrase(scene.ground, at))


def behind(scene: Scene) -> str:
    """The first oblique behind the predicate that tells more than a time."""
    return said(scene, _oblique(scene))


def fitted(words: str, more: str) -> str:
    """Words with more of them, where there is room."""
    both = f"{words} {more}".strip()
    return both if len(both.split()) <= LONGEST else words


def clause(scene: Scene) -> str:
    """The clause around a number: as much of it as there is room for."""
    core, number = _core(scene), _number(scene)
    goal, oblique = (_unfigured(scene, found - number) for found in (_goal(scene), set(_oblique(scene))))
    for extra in (goal | oblique, goal, oblique, set()):
        told = said(scene, core | number | extra)
        if len(told.replace(GAP, "").split()) <= LONGEST:
            return told
    return ""


def _unfigured(scene: Scene, found: set[int]) -> set[int]:
    """What stands beside a change, unless it is the other end of it: rose to … [from $30 million]."""
    tokens = scene.ground.tokens
    first = tokens[min(found)].text.lower() if found else ""
    ends = first in ENDS and any(tokens[i].text[:1].isdigit() and not YEAR.match(tokens[i].text) for i in found)
    return set() if ends else found


def _core(scene: Scene) -> set[int]:
    """Subject and predicates with their helping verbs and particles, and the object of those that open one."""
    ground, kept = scene.ground, set[int]()
    if scene.subject is not None and scene.subject != scene.slot and _nominal(ground, scene.subject):
        kept.update((*ageless(ground, phrase(ground, scene.subject)), *_more(ground, scene.subject)))
    for one in (*scene.spine, *_opened(ground, scene.verb)):
        kept.update(_predicate(scene, one))
        inner = trees.children(ground.tokens, one, "nsubj") if one != scene.spine[0] else ()
        at = trees.child(ground.tokens, one, "obj") if one != scene.verb else None
        kept.update(
            i for goal in (*inner, *([] if at is None else [at])) if goal != scene.slot for i in phrase(ground, goal)
        )
    return kept


def _more(ground: Ground, at: int) -> tuple[int, ...]:
    """The one other that a noun phrase goes on to name in few words, else the "and" that stands for others."""
    others = trees.children(ground.tokens, at, "conj")
    if not others:
        return ()
    joint = trees.children(ground.tokens, others[-1], "cc")
    other = phrase(ground, others[0])
    short = len(others) == 1 and len(other) <= JOINED and joint == (other[0] - 1,) and not counted(ground, others[0])
    return (*joint, *other) if short else joint


def _nominal(ground: Ground, at: int) -> bool:
    """Whether a subject is a noun phrase without a figure of its own, and no clause."""
    return (ground.tokens[at].upos != "VERB" or ground.tokens[at].xpos in ("VBG", "VBN")) and not counted(ground, at)


def counted(ground: Ground, at: int) -> bool:
    """Whether a noun phrase has a figure of its own."""
    inside = (ground.tokens[i] for i in ageless(ground, phrase(ground, at)) if i not in ground.own)
    return any(token.text[:1].isdigit() for token in inside)


def ageless(ground: Ground, kept: Sequence[int]) -> list[int]:
    """A noun phrase up to the age that stands in commas behind a name: Thea Lund[, 34,]."""
    aged = (i for i in kept if i - 1 in kept and ground.tokens[i].text.isdigit() and ground.tokens[i - 1].text == ",")
    end = next((i - 1 for i in aged if ground.tokens[i + 1 : i + 2] and ground.tokens[i + 1].text == ","), None)
    return [i for i in kept if end is None or i < end]


def _opened(ground: Ground, verb: int) -> list[int]:
    """The predicates that a predicate opens: are thought [to be leaking]."""
    found, at = list[int](), trees.child(ground.tokens, verb, "xcomp")
    while at is not None and at not in found:
        found.append(at)
        at = trees.child(ground.tokens, at, "xcomp")
    return found


def _predicate(scene: Scene, at: int) -> set[int]:
    """A predicate with what helps it: "is being put", "could be as high"; of the number itself, the copula alone."""
    ground, tokens = scene.ground, scene.ground.tokens
    copula = trees.child(tokens, at, "cop") is not None
    kept = {*phrase(ground, at), *_cases(ground, at)} if copula else {at}
    helping = (i for i in trees.children(tokens, at, *HELPING) if tokens[i].upos != "PRON" or tokens[i].xpos == "EX")
    opened = (*OPENED, *OWNED) if tokens[at].deprel == "acl" else OPENED
    opening = (i for i in trees.children(tokens, at, "mark") if tokens[i].text.lower() in opened)
    beside = (i for i in trees.children(tokens, at, "advmod") if _guides(ground, i, at))
    return kept.union(helping, opening, beside)


def _guides(ground: Ground, at: int, verb: int) -> bool:
    """Whether an adverb belongs to its predicate: closed [down], [not] found, [as] high, moved [out]."""
    token, word = ground.tokens[at], ground.tokens[at].text.lower()
    apart = at > max(ground.own) and any(one.text == "," for one in ground.tokens[verb:at])  # ", down from 9 percent"
    directed = word in ground.words.directions and not apart
    way = directed or token.xpos == "RP" or (at == verb + 1 and word in PARTICLES)
    way = way or (at == verb - 1 and word in NEARLY)
    return way or hedge(ground, at) or (word == "as" and ground.tokens[verb].upos == "ADJ")


def _number(scene: Scene) -> set[int]:
    """The noun phrase of the number with its preposition; of one told of another phrase, that one's preposition."""
    ground, tokens = scene.ground, scene.ground.tokens
    if _end(ground, ground.head):
        return {*ground.own, *_cases(ground, ground.head)}
    aside = tokens[ground.head].deprel == "appos"
    kept = {*(() if aside else ground.own), *_around(scene)}
    for one in {scene.slot, scene.top, ground.head}:
        kept.update(_cases(ground, one))
    near = {min(ground.own) - 1, max(ground.own) + 1} & set(range(len(tokens)))
    for i in near:
        if tokens[i].text.lower() in ground.words.directions and not _figured(ground, tokens[i].head):
            kept.update({i, *(phrase(ground, tokens[i].head) if tokens[i].deprel == "case" else ())})
    ends = (at for at in trees.children(tokens, ground.head, "nmod") if at not in ground.own and _end(ground, at))
    return kept.difference(*(trees.subtree(tokens, at) for at in ends))


def _around(scene: Scene) -> list[int]:
    """The noun phrase that a number stands in, or that it says more of."""
    ground = scene.ground
    if ground.tokens[ground.head].deprel == "appos":
        return phrase(ground, ground.head if ground.amount.rule == "plural_noun" else scene.slot)
    return phrase(ground, scene.top, room=ROOM) if scene.top not in scene.spine else []


def _end(ground: Ground, at: int) -> bool:
    """Whether a figure is the other end of a change, hung on the first: to $4 million [from $3 million]."""
    tokens, above = ground.tokens, ground.tokens[at].head
    cases = [tokens[i].text.lower() for i in trees.children(tokens, at, "case")]
    figures = all(trees.child(tokens, i, "nummod", "compound") is not None for i in (at, above) if i >= 0)
    return tokens[at].deprel == "nmod" and tokens[at].xpos in FIGURE and figures and cases[:1] == ["from"]


def _goal(scene: Scene) -> set[int]:
    """The object of the predicate, where the number does not stand in it, and who did it."""
    tokens = scene.ground.tokens
    found = [at for at in trees.children(tokens, scene.verb, "obj", "iobj", "obl:agent") if at != scene.slot]
    return {i for at in found for i in (*phrase(scene.ground, at), *_cases(scene.ground, at))}


def _cases(ground: Ground, at: int) -> set[int]:
    """The preposition of a noun phrase: because of."""
    return {i for one in trees.children(ground.tokens, at, "case") for i in trees.subtree(ground.tokens, one)}


def _oblique(scene: Scene) -> list[int]:
    """The first oblique behind the predicate that tells more than a time, one with a figure where there is no other."""
    ground, found = scene.ground, list[int]()
    for verb in (scene.verb, *_opened(ground, scene.verb)):
        if named := _named_as(ground, verb):
            return named
        found += [at for at in trees.children(ground.tokens, verb, "obl") if at > verb and _tells(scene, at)]
    plain = [at for at in found if not _figured(ground, at)] or (found if scene.relation.startswith("nsubj") else [])
    return [] if not plain else sorted({*phrase(ground, plain[0]), *_cases(ground, plain[0])})


def _named_as(ground: Ground, verb: int) -> list[int]:
    """What a predicate is followed by: listed [as threatened], confirmed [as having died]."""
    tokens = ground.tokens
    for at in trees.children(tokens, verb, "advcl", "xcomp", "obl"):
        mark = trees.child(tokens, at, "mark", "case")
        if mark is not None and mark == verb + 1 and tokens[mark].text.lower() == "as" and at - mark < SHORT:
            return sorted({*range(mark, at + 1), *phrase(ground, at)})
    return []


def _figured(ground: Ground, at: int) -> bool:
    """Whether a phrase has a figure in it."""
    inside = (ground.tokens[i].text for i in trees.subtree(ground.tokens, at))
    return any(text[:1].isdigit() and not YEAR.match(text) for text in inside)


def _tells(scene: Scene, at: int) -> bool:
    """Whether a phrase with a preposition tells more than a time, and no comma parts it from its predicate."""
    tokens, words = scene.ground.tokens, scene.ground.words
    timed = tokens[at].lemma.lower() in words.when or DATED.match(tokens[at].text)
    comma = any(tokens[i].text in (",", ";", ":") for i in range(scene.verb, at))
    placed = bool(_cases(scene.ground, at)) or trees.child(tokens, scene.verb, "compound:prt") is not None
    return placed and at != scene.slot and not timed and not comma
