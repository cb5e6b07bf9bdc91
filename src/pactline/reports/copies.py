"""Reports in, who shares text with whom, and where, out.

A near copy has most of its words from the other report and begins as that begins; a report put together from passages
of several others copies none of them (`part`). Reports whose words agree while names and numbers do not are filled into
one template and are no copies, and who quotes the same sentence as another is none either. `of` is the agency's own
text, else the report that credits an agency, of those the earlier by the days they give, else the one with the most
words that others have too, else the smaller id.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pactline.kit.groups import join
from pactline.kit.likeness import Overlap, compare, marks
from pactline.kit.passages import Passage, align
from pactline.model.report import Report
from pactline.model.story import Copy
from pactline.reports import drift, footers, quoted
from pactline.reports.words import Pile, Words, pile, spans, tidy

NEAR = 0.4  # of the shorter text's own words, where it also begins as the other: ARI on neardup/dev (decisions/020)
WHOLE = 0.80  # from here on the beginning does not matter
OPENING = 60  # words within which a copy takes up the text it copies; round-ups begin anywhere in it
PATCH = 0.3  # of a text that a second source gives: with MAIN, the mark of a round-up
MAIN = 0.72  # the most that one source gives to a round-up
PART = 0.12  # of either text's words: a passage taken over
LEAST = 20  # words; shorter texts and passages are too alike by chance (FAULTS row 29)
SLOTS = 4  # names and numbers from which a template can be told
AGREE = 0.6  # of the names and numbers in shared passages; copies with typing errors have .8, templates .3
SURE = 0.95  # of them, where most texts that are alike differ in them: of 300 forecasts some agree by chance


def find(reports: Sequence[Report]) -> tuple[Copy, ...]:
    """Find the reports whose text is mostly another's (`exact`, `near`) or holds passages of another (`part`)."""
    among = pile(reports)
    twins = _twins(among)
    met = _agreeing(compare({key: among.numbers[key] for key in twins}, lambda found: _is_near(found, among)), among)
    near = _near(met, among)
    groups = join(sorted(among.reports), [*near, *((key, other) for key, same in twins.items() for other in same)])
    whole = {copy.report: copy for group in groups for copy in _whole(group, among)}
    home = {key: group[0] for group in groups for key in group}
    own = footers.without(met, home, {key: len(found) for key, found in among.numbers.items()})
    parts = _parts(own, home, among)
    kept = (one for one in parts if one.report not in whole or one.share < whole[one.report].share)
    return tuple(sorted([*whole.values(), *kept], key=lambda copy: (copy.report, copy.share, copy.of)))


def _twins(among: Pile) -> dict[str, list[str]]:
    """One of each distinct text that is long enough -> the others with the same words."""
    texts: dict[bytes, list[str]] = defaultdict(list)
    for key in sorted(among.numbers):
        if len(among.numbers[key]) >= LEAST:
            texts[among.numbers[key].tobytes()].append(key)
    return {keys[0]: keys[1:] for keys in texts.values()}


def _near(met: Sequence[Overlap], among: Pile) -> list[tuple[str, str]]:
    """The pairs of which one is the other's copy, round-ups left out."""
    pairs = [found for found in met if _is_alike(found)]
    patched = _patchworks(met, join(sorted(among.reports), [(one.left, one.right) for one in pairs if _is_same(one)]))
    return [(one.left, one.right) for one in pairs if not patched & {one.left, one.right}]


def _agreeing(met: Sequence[Overlap], among: Pile) -> list[Overlap]:
    """The overlaps whose names and numbers agree too; nearly all must, where a text is one of many from a template."""
    agreed = [(one, _agreement(one, among)) for one in met]
    votes: Counter[str] = Counter()
    for one, share in agreed:
        if _is_alike(one):
            votes.update(dict.fromkeys((one.left, one.right), 1 if share >= AGREE else -1))
    formed = {key for key, vote in votes.items() if vote <= 0}
    return [one for one, share in agreed if share >= (SURE if formed & {one.left, one.right} else AGREE)]


def _is_near(found: Overlap, among: Pile) -> bool:
    """Is the shorter text the other's, by its words and by its names and numbers?"""
    return _is_alike(found) and _agreement(found, among) >= AGREE


def _is_alike(found: Overlap) -> bool:
    """Is the shorter text mostly the other's, from the beginning?"""
    share = _share(found)
    begins = all(min(starts, default=OPENING) < OPENING for starts in _starts(found))
    return share >= WHOLE or (share >= NEAR and begins)


def _starts(found: Overlap) -> tuple[list[int], list[int]]:
    """Where passages start in either text."""
    return [one.left for one in found.passages], [one.right for one in found.passages]


def _share(found: Overlap) -> float:
    """How much of the shorter text's own words is shared."""
    left, right = found.left_words / found.left_own, found.right_words / found.right_own
    return left if found.left_own <= found.right_own else right


def _is_same(found: Overlap) -> bool:
    """Do both texts consist mostly of what they share?"""
    return min(share for _, _, share in _sides(found)) > MAIN


def _agreement(found: Overlap, among: Pile) -> float:
    """The share of the names and numbers in shared passages that both have; 1 of too few to tell."""
    ours = Counter(_slots(among.words(found.left), ((one.left, one.left_end) for one in found.passages)))
    theirs = Counter(_slots(among.words(found.right), ((one.right, one.right_end) for one in found.passages)))
    most = max(ours.total(), theirs.total())
    return (ours & theirs).total() / most if most >= SLOTS else 1.0


def _slots(words: Words, stretches: Iterator[tuple[int, int]]) -> Iterator[str]:
    """The names and numbers in some stretches."""
    return (words.folded[place] for start, end in stretches for place in range(start, end) if words.telling[place])


def _patchworks(met: Sequence[Overlap], groups: Sequence[Sequence[str]]) -> set[str]:
    """The reports put together from passages of several others, each of which gives other words."""
    home = {key: group[0] for group in groups for key in group}
    given: dict[str, dict[str, set[int]]] = defaultdict(dict)
    own: dict[str, int] = {}
    for one in met:
        own[one.left], own[one.right] = one.left_own, one.right_own
        if home[one.left] != home[one.right]:
            for part in one.passages:
                given[one.left].setdefault(home[one.right], set()).update(range(part.left, part.left_end))
                given[one.right].setdefault(home[one.left], set()).update(range(part.right, part.right_end))
    return {key for key, sources in given.items() if len(sources) > 1 and _is_patched(list(sources.values()), own[key])}


def _is_patched(sources: Sequence[set[int]], own: int) -> bool:
    """Does a second source give a good part of the words that the first does not?"""
    main = max(sources, key=len)
    second = max(len(words - main) for words in sources)
    return len(main) <= MAIN * own and second >= PATCH * own


def _sides(found: Overlap) -> tuple[tuple[str, str, float], tuple[str, str, float]]:
    """Either text, the other, and the share of its own words that the other has."""
    left, right = found.left_words / found.left_own, found.right_words / found.right_own
    return (found.left, found.right, left), (found.right, found.left, right)


def _whole(group: Sequence[str], among: Pile) -> Iterator[Copy]:
    """The copies of a group, each of its head."""
    if len(group) < 2:
        return
    agencies = {agency.casefold() for key in group if (agency := among.reports[key].agency)}
    shared = _shared(group, among)
    ranks = {key: _rank(among.reports[key], agencies) for key in group}
    first = [key for key in group if ranks[key] == min(ranks.values())]
    first = [key for key in first if not any(_is_before(other, key, among) for other in first)]
    head = min(first, key=lambda key: (-shared[key], len(among.numbers[key]), key))
    origin = ("agency", "credit", "fullest")[_rank(among.reports[head], agencies)]
    for key in group:
        if key != head:
            yield _copy(key, head, among=among, origin=origin)


def _shared(group: Sequence[str], among: Pile) -> dict[str, int]:
    """How many marks of each text stand in another of its group too: what one alone adds makes it no original."""
    held = {key: marks(among.numbers[key]) for key in group}
    standing = Counter(mark for found in held.values() for mark in found)
    return {key: sum(standing[mark] > 1 for mark in found) for key, found in held.items()}


def _rank(report: Report, agencies: set[str]) -> int:
    """The agency's own text first, then a credit line, then the rest."""
    if report.outlet and report.outlet.casefold() in agencies:
        return 0
    return 1 if report.agency else 2


def _copy(key: str, head: str, *, among: Pile, origin: str) -> Copy:
    """A copy of the head of its group."""
    ours, theirs = among.numbers[key].tolist(), among.numbers[head].tolist()
    if ours == theirs:
        whole = Passage(0, len(ours), 0, len(ours), len(ours))
        return Copy(key, head, "exact", 1.0, spans([whole], (key, head), among), origin=origin)
    passages = tidy(align(ours, theirs), among.words(key), among.words(head))
    covered = {place for one in passages for place in range(one.left, one.left_end)}
    return Copy(
        report=key,
        of=head,
        kind="near",
        share=round(len(covered) / len(ours), 3),
        passages=spans(passages, (key, head), among),
        drift=drift.find(passages, (key, head), among),
        origin=origin,
    )


def _parts(met: Sequence[Overlap], home: Mapping[str, str], among: Pile) -> Iterator[Copy]:
    """Passages shared by reports that are not copies, the longest from each text."""
    best: dict[tuple[str, str], Copy] = {}
    for one in met:
        apart = home[one.left] != home[one.right] and min(one.left_words, one.right_words) >= LEAST
        found = quoted.without(one, among.words(one.left), among.words(one.right)) if apart else one
        if not apart or min(found.left_words, found.right_words) < LEAST:
            continue
        part = _part(found, among)
        known = best.get((part.report, home[part.of]))
        longest = known is None or (part.share, known.of) > (known.share, part.of)
        if longest and part.share >= PART:
            best[part.report, home[part.of]] = part
    return (best[key] for key in sorted(best))


def _part(found: Overlap, among: Pile) -> Copy:
    """The passage as the copy of the earlier report, or of the one that makes less of it where no day tells."""
    giver, taker = sorted(_sides(found), key=lambda side: (side[2], side[0]))
    if _is_before(taker[0], giver[0], among):
        giver, taker = taker, giver
    turned = [_turned(one) for one in found.passages] if taker[0] == found.right else found.passages
    tidied = tidy(turned, among.words(taker[0]), among.words(giver[0]))
    passages = spans(tidied, (taker[0], giver[0]), among)
    return Copy(taker[0], giver[0], "part", round(taker[2], 3), passages)


def _is_before(one: str, other: str, among: Pile) -> bool:
    """Does a report give itself an earlier day than another?"""
    ours, theirs = _days(among.reports[one]), _days(among.reports[other])
    return bool(ours and theirs) and max(ours) < min(theirs)


def _days(report: Report) -> list[str]:
    """The days that a report or its page gives, ISO."""
    return [day for one in report.dates for day in (one.first, one.last)]


def _turned(one: Passage) -> Passage:
    """A passage seen from the other side."""
    return Passage(one.right, one.right_end, one.left, one.left_end, one.same)
