"""The clause of a number in, its words pruned to what is needed out: subject, predicate, object, one oblique."""

import re
from collections.abc import Collection, Iterable

from pactline.kit import trees
from pactline.records import measure_labels
from pactline.records.measure_ground import LOOSE, Ground
from pactline.records.measure_scene import Scene, hedge

GAP = "…"
LONGEST = 13  # words of a label
SHORT = 6  # words of a noun phrase beside the number
ROOM = 9  # words of the number's own
HELPING = ("aux", "cop", "compound:prt", "expl")
OPENED = ("to", "if", "unless")  # what a predicate keeps of the words that open it
POSSESSIVE = ("his", "her", "its", "their")
MARKED = ("-", "’", "'")
FIRST = ("i", "we", "you", "me", "us", "my", "our", "your")
PARTICLES = ("out", "in", "away", "back", "apart", "on")
CUT = ("ADP", "PART", "AUX", "CCONJ", "PUNCT", "DET")
DETERMINED = re.compile(r"^(?:the|an?|also|and|but) (?=\S)", re.IGNORECASE)
DATED = re.compile(r"\d+$|\d+:\d")
YEAR = re.compile(r"(?:1[6-9]|20)\d\d$")
LEADING = re.compile(r"^(?:(?:all |both |some |just |only )?… (?:(?:of|in|worth of) (?:the )?)?)+")
TRAILING = re.compile(
    r"(?:(?: …)+(?: (?:of|in|and|or|an?|the))?| (?:and|or|an?|the|that|which|what|who|how|why|whether))$"
)
MARKS = re.compile(r"\s+(?=['’]s\b|[,.;:])|(?<=\w)-(?=\s|$)")


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
    goal, oblique = _goal(scene) - number, set(_oblique(scene)) - number
    for extra in (goal | oblique, goal, oblique, set()):
        told = said(scene, core | number | extra)
        if len(told.replace(GAP, "").split()) <= LONGEST:
            return told
    return ""


def _core(scene: Scene) -> set[int]:
    """Subject and predicates with their helping verbs and particles, and the object of those that open one."""
    ground, kept = scene.ground, set[int]()
    if scene.subject is not None and scene.subject != scene.slot and _nominal(ground, scene.subject):
        kept.update((*phrase(ground, scene.subject), *_more(ground, scene.subject)))
    for one in (*scene.spine, *_opened(ground, scene.verb)):
        kept.update(_predicate(scene, one))
        inner = trees.children(ground.tokens, one, "nsubj") if one != scene.spine[0] else ()
        at = trees.child(ground.tokens, one, "obj") if one != scene.verb else None
        kept.update(
            i for goal in (*inner, *([] if at is None else [at])) if goal != scene.slot for i in phrase(ground, goal)
        )
    return kept


def _more(ground: Ground, at: int) -> tuple[int, ...]:
    """The "and" of others that a noun phrase goes on to name, which stands for them."""
    others = trees.children(ground.tokens, at, "conj")
    return () if not others else trees.children(ground.tokens, others[-1], "cc")


def _nominal(ground: Ground, at: int) -> bool:
    """Whether a subject is a noun phrase without a figure of its own, and no clause."""
    return (ground.tokens[at].upos != "VERB" or ground.tokens[at].xpos in ("VBG", "VBN")) and not counted(ground, at)


def counted(ground: Ground, at: int) -> bool:
    """Whether a noun phrase has a figure of its own."""
    inside = (ground.tokens[i] for i in phrase(ground, at) if i not in ground.own)
    return any(token.text[:1].isdigit() for token in inside)


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
    opening = (i for i in trees.children(tokens, at, "mark") if tokens[i].text.lower() in OPENED)
    beside = (i for i in trees.children(tokens, at, "advmod") if _guides(ground, i, at))
    return kept.union(helping, opening, beside)


def _guides(ground: Ground, at: int, verb: int) -> bool:
    """Whether an adverb belongs to its predicate: closed [down], [not] found, [as] high, moved [out]."""
    token, word = ground.tokens[at], ground.tokens[at].text.lower()
    way = word in ground.words.directions or token.xpos == "RP" or (at == verb + 1 and word in PARTICLES)
    return way or hedge(ground, at) or (word == "as" and ground.tokens[verb].upos == "ADJ")


def _number(scene: Scene) -> set[int]:
    """The noun phrase of the number with its preposition; of one told of another phrase, that one's preposition."""
    ground, tokens = scene.ground, scene.ground.tokens
    kept = set(ground.own)
    if tokens[ground.head].deprel == "appos":
        kept = (
            set(phrase(ground, ground.head)) if ground.amount.rule == "plural_noun" else set(phrase(ground, scene.slot))
        )
    elif scene.top not in scene.spine:
        kept.update(phrase(ground, scene.top, room=ROOM))
    for one in {scene.slot, scene.top, ground.head}:
        kept.update(_cases(ground, one))
    near = {min(ground.own) - 1, max(ground.own) + 1} & set(range(len(tokens)))
    for i in near:
        if tokens[i].text.lower() in ground.words.directions and not _figured(ground, tokens[i].head):
            kept.update({i, *(phrase(ground, tokens[i].head) if tokens[i].deprel == "case" else ())})
    return kept


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


def phrase(ground: Ground, at: int, *, room: int = SHORT) -> list[int]:
    """The tokens of a noun phrase, with less of what hangs on it where it is long."""
    tokens = ground.tokens
    loose = [one for one in LOOSE if one != "aux"]
    first, last = at, at + 1
    for without in (loose, [*loose, "acl", "obl"], [*loose, "acl", "obl", "nmod:of", "nmod"]):
        first, last = trees.phrase(tokens, at, without=[*without, "aux"])
        if last - first <= room:
            break
    if last - first > room:
        first, last = (max(first, last - room), last) if at >= last - 2 else (first, first + room)
    while last - 1 > at and tokens[last - 1].upos in CUT:
        last -= 1
    while first < at and tokens[first].upos in ("PART", "PUNCT"):
        first += 1
    return list(range(first, last))


def said(scene: Scene, kept: Iterable[int]) -> str:
    """Tokens as a stretch of words, the subject first, the number's place marked."""
    order, words, last = _ordered(scene, set(kept)), "", -1
    for at in order:
        word = _word(scene, at, order)
        if not word or (word == GAP and words.endswith(GAP)):
            continue
        glued = at == last + 1 and last >= 0 and scene.ground.tokens[last].end == scene.ground.tokens[at].start
        words += word if glued and word != GAP else f" {word}"
        last = at
    return trimmed(" ".join(words.split()))


def _ordered(scene: Scene, kept: set[int]) -> list[int]:
    """The tokens in the order of the text, a subject that stands behind its predicate before it."""
    at = scene.subject
    if at is None or at not in kept or at < min(scene.spine) or at in scene.ground.own or at == scene.slot:
        return sorted(kept)
    first = [i for i in phrase(scene.ground, at) if i in kept]
    return first + sorted(kept - set(first))


def _word(scene: Scene, at: int, kept: Collection[int]) -> str:
    """A token as it is told: a number as a gap, a pronoun by whom it stands for, no marks but hyphens."""
    token, ground = scene.ground.tokens[at], scene.ground
    first, last = elided(ground)
    if first <= token.start < last or (token.deprel == "cc" and token.head not in kept):
        return GAP
    if name := _named(scene, at, kept):
        return name
    if at == 0 and token.xpos not in ("NN", "NNP", "NNPS") and token.text[1:].islower():
        return token.text.lower()
    return "" if _dropped(ground, at, kept) else token.text


def _named(scene: Scene, at: int, kept: Collection[int]) -> str:
    """Whom a pronoun stands for, where the words do not name them; empty where it is not known."""
    token, tokens = scene.ground.tokens[at], scene.ground.tokens
    name, word = scene.names.get(token.start), token.text.lower()
    if not name or word in FIRST or name.split()[-1] in {tokens[i].text for i in kept}:
        return ""
    return f"{name}’s" if word in POSSESSIVE and token.deprel.startswith("nmod") else name


def _dropped(ground: Ground, at: int, kept: Collection[int]) -> bool:
    """Whether a token is only a mark, or hedges the number, which has its bound."""
    token = ground.tokens[at]
    if token.upos == "PUNCT":
        return token.text not in MARKED and not (token.text == "," and {at - 1, at + 1} <= set(kept))
    return token.deprel == "advmod" and token.head in ground.own and token.text.lower() not in ground.words.directions


def elided(ground: Ground) -> tuple[int, int]:
    """The stretch of a number with its bound, and of a sum or a share with its unit."""
    amount = ground.amount
    end = amount.number.end if amount.number is not None else amount.span.end
    own = amount.noun is not None and amount.noun.start >= end and amount.unit not in ("percent", "times")
    return amount.span.start, end if own and not amount.unit[:3].isupper() else amount.span.end


def trimmed(words: str) -> str:
    """No gap at either end, no article before."""
    told = MARKS.sub("", words)
    while (shorter := TRAILING.sub("", LEADING.sub("", DETERMINED.sub("", told)))) != told:
        told = shorter
    return told.strip(measure_labels.PUNCTUATION.replace("’", "").replace("'", ""))
