"""A sentence with the model's entities and the gazetteer's finds in, one list of names without overlaps out.

The model sees unknown people and bodies and errs on known places; the gazetteer knows what it lists and errs where a
listed form is part of a longer name. The functions below settle the ways in which the two can meet.
"""

import re
from collections.abc import Callable, Mapping, Sequence

import msgspec

from pactline.mentions import name_descent, name_firms, name_joint, name_papers
from pactline.mentions.name_entities import Candidate, clean
from pactline.mentions.name_extents import nameish, title_word
from pactline.mentions.name_titles import Ground, honorific
from pactline.mentions.name_titles import before as office_before
from pactline.mentions.name_words import Lists
from pactline.model.knowledge import Known, KnownAt, World
from pactline.model.sentence import Sentence, Token

LONGEST = 4  # words in the longest name that a title announces
HALVES = (["North", "and"], ["South", "and"], ["East", "and"], ["West", "and"])
MINOR = ("city:", "us-state:")
DEPARTMENT = re.compile(r"(?<= State )department\b")  # as careless typing writes it
LINK = re.compile(r"-(?:Au|Aux|De|Du|La|Le|Les|Sur|On|Upon|In)-")  # with a capital too many: Port-Au-Prince
OWNING = ("'s", "’s", "'", "’", "-")
TWO_CAPITALS = re.compile(r"([A-Z][a-z]+)[A-Z][a-z]{2,}")


def ground(sentence: Sentence, text: str, *, lists: Lists, world: World) -> Ground:
    """The sentence with what the gazetteer knows in it, by tokens."""
    starts = {token.start: index for index, token in enumerate(sentence.tokens)}
    ends = {token.end: index + 1 for index, token in enumerate(sentence.tokens)}
    knowns: list[tuple[int, int, KnownAt]] = []
    plain = LINK.sub(lambda link: link[0].lower(), text[sentence.start : sentence.end])
    for at in world.find(DEPARTMENT.sub("Department", plain)):
        start, end = at.start + sentence.start, at.end + sentence.start
        start += 4 if text.startswith("the ", start) else 0
        if start in starts and end in ends:
            knowns.append((starts[start], ends[end], at))
    return Ground(sentence, text, name_descent.apart(sentence.tokens, knowns, lists), lists)


def extended(here: Ground, extra: Mapping[str, Known]) -> Ground:
    """The sentence with further known words."""
    more = [
        (at, at + 1, KnownAt(0, 0, extra[token.text]))
        for at, token in enumerate(here.sentence.tokens)
        if token.text in extra and here.known(at) is None
    ]
    return msgspec.structs.replace(here, knowns=tuple(sorted([*here.knowns, *more], key=lambda known: known[:2])))


def find(here: Ground, *, doubtful: frozenset[str]) -> tuple[Candidate, ...]:
    """The names of a sentence, in order."""
    entities = [found for entity in here.sentence.entities if (found := clean(here, entity)) is not None]
    entities = name_firms.joined(here, name_joint.all_parted(here, entities))
    chosen = _besides(here, [], name_papers.paper)
    outer = [one for one in _outer(entities) if not any(_overlap(one, paper) for paper in chosen)]
    chosen += [candidate for candidate in outer if not _all_known(here, candidate)]
    for rule in (_titled, _shaped, _banded):
        chosen += _besides(here, chosen, rule)
    kept: list[Candidate] = []
    for first, last, at in here.knowns:
        find_ = Candidate(first, last, at.known.kind, at.known, "gazetteer")
        rivals = [candidate for candidate in chosen if _overlap(candidate, find_)]
        if _stands(here, find_, doubtful=doubtful) if not rivals else _wins(here, find_, rivals, doubtful=doubtful):
            chosen = [candidate for candidate in chosen if candidate not in rivals]
            kept.append(find_)
    return tuple(sorted([*kept, *chosen], key=lambda candidate: candidate.first))


def _outer(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that lie within no other: of Wick-on-Sea and [Sea] the first."""
    kept: list[Candidate] = []
    for one in sorted(found, key=lambda candidate: (candidate.first, -candidate.last)):
        if not any(one.last <= other.last for other in kept):
            kept.append(one)
    return kept


def _besides(
    here: Ground, chosen: Sequence[Candidate], rule: Callable[[Ground, int], Candidate | None]
) -> list[Candidate]:
    """What a rule finds where no name is found yet."""
    found = (rule(here, at) for at in range(len(here.sentence.tokens)))
    return [one for one in found if one is not None and not any(_overlap(one, other) for other in chosen)]


def _overlap(left: Candidate, right: Candidate) -> bool:
    """Whether two candidates share a token."""
    return left.first < right.last and right.first < left.last


def _all_known(here: Ground, candidate: Candidate) -> bool:
    """Whether gazetteer finds and joining words make up the whole of a model's entity: "Moscow and Minsk"."""
    knowns = [k for k in here.knowns if candidate.first <= k[0] and k[1] <= candidate.last]
    covered = {index for first, last, _ in knowns for index in range(first, last)}
    rest = [here.sentence.tokens[i] for i in range(candidate.first, candidate.last) if i not in covered]
    joined = len(knowns) > 1 and all(token.upos in ("CCONJ", "PUNCT") for token in rest)
    return joined or (bool(knowns) and [token.text for token in rest] in HALVES)  # "North and South Korea"


def _titled(here: Ground, at: int) -> Candidate | None:
    """A person by the title before the name alone: Foreign Minister [Lavrov], Mr. [Smith]."""
    tokens, lists = here.sentence.tokens, here.lists
    if at == 0 or not nameish(tokens[at], lists) or _inside(tokens[at - 1], lists):
        return None
    last = _end(here, at)
    known = here.known(at)
    if (known is not None and known[2].known.sense != "name") or any(_institutional(t, lists) for t in tokens[at:last]):
        return None
    office = tokens[at - 1].text[:1].isupper() and office_before(here, at) is not None
    return Candidate(at, last, "person", None, "title") if honorific(here, at) or office else None


def _shaped(here: Ground, at: int) -> Candidate | None:
    """What its shape shows to be a name: the [Democrats], [HarbourLeaks]; not [McKay]."""
    token = here.sentence.tokens[at]
    if token.upos not in ("PROPN", "NOUN") or here.known(at) is not None:
        return None
    if token.text in here.lists.groups and token.text.endswith("s"):
        wing = at > 0 and here.sentence.tokens[at - 1].text in here.lists.names.wings
        return Candidate(at - wing, at + 1, "group", None, "people")
    two = TWO_CAPITALS.fullmatch(token.text)
    return (
        Candidate(at, at + 1, "organisation", None, "shape")
        if two and two[1] not in here.lists.names.prefixes
        else None
    )


def _banded(here: Ground, at: int) -> Candidate | None:
    """A body of several by its last word: the [United Harbour Workers]; no the [Harbour] Workers' Hall."""
    tokens = here.sentence.tokens
    if at == 0 or tokens[at - 1].text.lower() != "the" or not nameish(tokens[at], here.lists):
        return None
    last = _end(here, at)
    apart = last == len(tokens) or not (nameish(tokens[last], here.lists) or tokens[last].text in OWNING)
    known = any(here.known(one) is not None for one in range(at, last))
    banded = last - at > 2 and tokens[last - 1].text.lower() in here.lists.names.bands
    return Candidate(at, last, "organisation", None, "shape") if banded and apart and not known else None


def _end(here: Ground, at: int) -> int:
    """Where a run of words that can be a person's name ends."""
    last = at
    while last < len(here.sentence.tokens) and last - at < LONGEST and nameish(here.sentence.tokens[last], here.lists):
        last += 1
    return last


def _inside(token: Token, lists: Lists) -> bool:
    """Whether a word before a name is itself part of one, and no title."""
    return nameish(token, lists) and not title_word(token, lists)


def _institutional(token: Token, lists: Lists) -> bool:
    """Whether a word belongs to a body or an office and to nobody's name."""
    return token.text.lower() in lists.organisations or title_word(token, lists)


def _wins(here: Ground, found: Candidate, rivals: Sequence[Candidate], *, doubtful: frozenset[str]) -> bool:
    """Whether a gazetteer find stands against what the model saw over it."""
    if any(rival.first < found.first or rival.last > found.last for rival in rivals):
        return False  # part of a longer name: "Bank of Latvia", "Moscow State University"
    unsure = here.sentence.tokens[found.first].text in doubtful
    if any(rival.rule == "title" for rival in rivals):
        return found.kind != "place" and not unsure
    return not (any(rival.kind == "person" for rival in rivals) and (unsure or _minor(found.known)))


def _minor(known: Known | None) -> bool:
    """Whether an entry is a place that is no capital, whose name a person may well bear."""
    return known is not None and known.key.startswith(MINOR) and known.sense != "capital"


def _stands(here: Ground, found: Candidate, *, doubtful: frozenset[str]) -> bool:
    """Whether a find that the model did not see is a name: no part of a person's or a firm's name."""
    tokens = here.sentence.tokens
    if found.known is not None and found.known.sense == "demonym":
        return True
    placed = found.first > 0 and tokens[found.first - 1].text.lower() in here.lists.names.places
    named = tokens[found.first].upos == "PROPN"
    if tokens[found.first].text in doubtful or _minor(found.known):
        shared = any(_proper(here, at) for at in (found.first - 1, found.last))
        return (placed or named) and not shared
    return named or placed or tokens[found.first].upos in ("NOUN", "ADJ", "X")


def _proper(here: Ground, at: int) -> bool:
    """Whether a neighbouring word is a proper noun that no gazetteer knows."""
    tokens = here.sentence.tokens
    inside = 0 <= at < len(tokens)
    return inside and tokens[at].upos == "PROPN" and tokens[at].text[:1].isupper() and here.known(at) is None
