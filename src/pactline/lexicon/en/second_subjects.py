"""A tree in, the same out with the subject of a verb of saying given back to it.

"The man had opened fire, town chief Ivo Rask told reporters" tempts a parser to hang both nouns on "opened", or the
wrong one on each verb; "will close nine branches, its chairman, Lars Holm, said" to take the chairman for another name
of the branches. A verb has one subject: of what is said the one before it, of the verb of saying the one between; in
"the average of polls taken since May shows Holm leading" the second one is the leader's. "Took donations and shops have
agreed" tempts it to count the shops among the donations; a verb joined by no word of its own has them for its subject.
"""

from collections.abc import Iterator, Sequence

SUBJECT, ASIDE, MARK = "nsubj", "appos", "punct"
WITHIN = "compound"  # how a noun hangs on the one behind it
LOOSE = ("appos", "parataxis")  # "the head of the board, Lars Holm": two names of one
BELOW = ("ccomp", "parataxis")
JOINED, JOINING, HELPER = "conj", "cc", "aux"


def settle(heads: Sequence[int], relations: Sequence[str]) -> tuple[list[int], list[str]]:
    """The heads and relations of some sentences with each such subject moved."""
    heads, relations = list(heads), list(relations)
    subjects = [i for i, relation in enumerate(relations) if relation.split(":")[0] == SUBJECT]
    for at in subjects:
        verb = heads[at]
        if 0 <= verb < at < heads[verb] and relations[verb] in BELOW:
            _behind(at, subjects, heads)
    for at in _doubled(heads, subjects):
        heads[at], relations[at] = at + 1, WITHIN
    for verb, at in _asides(heads, relations):
        heads[at], relations[at] = verb, SUBJECT
    for at, verb in _shown(heads, relations):
        heads[at] = verb
    for swallowed in list(_swallowed(heads, relations)):
        heads, relations = _freed(heads, relations, swallowed)
    return heads, relations


def _swallowed(heads: Sequence[int], relations: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Took donations and [shops] have agreed: each such noun, the word that joins it, and its verb."""
    for verb in _joined(heads, relations):
        under = _under(heads, relations, verb)
        if HELPER not in under or {SUBJECT, JOINING} & under:
            continue
        first = min(i for i, head in enumerate(heads) if head == verb)
        tops = [at for at in _above(heads, first - 1) if at < first and at != heads[verb]]
        joins = [(at, word) for at in _counted(heads, relations, tops) if (word := _joining(heads, relations, at)) >= 0]
        opening = next((i for i in range(heads[verb] + 1, verb) if relations[i] == JOINING), -1)
        yield from ((at, word, verb) for at, word in joins[-1:] if word == opening and at < first)


def _joined(heads: Sequence[int], relations: Sequence[str]) -> list[int]:
    """The words that are joined to one before them."""
    return [at for at, relation in enumerate(relations) if relation == JOINED and 0 <= heads[at] < at]


def _freed(
    heads: Sequence[int], relations: Sequence[str], swallowed: tuple[int, int, int]
) -> tuple[list[int], list[str]]:
    """The heads and relations with such a noun under its verb, and what is counted behind it under the noun."""
    at, word, verb = swallowed
    heads = [at if head == heads[at] and at < i < verb else head for i, head in enumerate(heads)]
    heads[at], heads[word] = verb, verb
    subject = f"{SUBJECT}:pass" if f"{HELPER}:pass" in _under(heads, relations, verb) else SUBJECT
    return heads, [*relations[:at], subject, *relations[at + 1 :]]


def _counted(heads: Sequence[int], relations: Sequence[str], tops: Sequence[int]) -> Iterator[int]:
    """What is counted among some nouns, those of the highest last."""
    for top in tops:
        yield from (i for i, head in enumerate(heads) if head == top < i and relations[i] == JOINED)


def _joining(heads: Sequence[int], relations: Sequence[str], at: int) -> int:
    """The word that joins a noun to the one before it, or -1: donations [and] shops."""
    return next((i for i in range(heads[at] + 1, at) if heads[i] == at and relations[i] == JOINING), -1)


def _under(heads: Sequence[int], relations: Sequence[str], verb: int) -> set[str]:
    """How words hang on a verb, in full and without what they add."""
    found = {relations[i] for i, head in enumerate(heads) if head == verb}
    return found | {one.split(":")[0] for one in found}


def _doubled(heads: Sequence[int], subjects: Sequence[int]) -> list[int]:
    """The [attorney] general said: subjects of one verb with nothing between them, which are one; all but the last."""
    return [at for at in subjects if at + 1 in subjects and at + 1 < heads[at] == heads[at + 1]]


def _behind(at: int, subjects: Sequence[int], heads: list[int]) -> None:
    """Move up a subject behind its verb; one that the verb above has before both goes down in its place."""
    verb, above = heads[at], heads[heads[at]]
    before = [other for other in subjects if heads[other] == verb and other < verb]
    others = [other for other in subjects if heads[other] == above]
    if before and not others:
        heads[at] = above
    elif not before and len(others) == 1 and others[0] < verb:
        heads[at], heads[others[0]] = above, verb


def _shown(heads: Sequence[int], relations: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The poll shows [Holm] leading: second subjects behind their verb, each with the complement that has none."""
    subjects = [(heads[i], i) for i, relation in enumerate(relations) if relation.split(":")[0] == SUBJECT]
    led, before = {verb for verb, _ in subjects}, {verb for verb, i in subjects if i < verb}
    told = {
        heads[i]: i for i, relation in enumerate(relations) if relation == "ccomp" and heads[i] < i and i not in led
    }
    return ((i, told[verb]) for verb, i in subjects if verb in before and verb < i < told.get(verb, -1))


def _asides(heads: Sequence[int], relations: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Verbs behind what is said without a subject, each with the noun before it that was taken for another's name."""
    led = {heads[i] for i, relation in enumerate(relations) if relation.split(":")[0] == SUBJECT}
    said = {heads[i]: i for i, relation in enumerate(relations) if relation == "ccomp" and i < heads[i]}
    for verb, content in said.items():
        path = list(_above(heads, _last_before(relations, verb))) if verb not in led else []
        nouns = [at for at in path if relations[at] == ASIDE and content < at and relations[heads[at]] not in LOOSE]
        if nouns and content in path:
            yield verb, nouns[-1]


def _last_before(relations: Sequence[str], verb: int) -> int:
    """The word before a verb, marks left out."""
    at = verb - 1
    while at >= 0 and relations[at] == MARK:
        at -= 1
    return at


def _above(heads: Sequence[int], at: int) -> Iterator[int]:
    """A word and what it hangs on."""
    while at >= 0:
        yield at
        at = heads[at]
