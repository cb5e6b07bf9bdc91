"""Groups of figures in, those of "the work" together with those of the work on the one thing that a story tells of out.

"14 percent of the work on the whole line had been done", "22 percent of the works", "47 percent of the line is built":
where the reports of one story tell of one such thing alone, the bare work is at it.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pactline.model.story import Fact
from pactline.story import indicator_groups, indicator_scopes, indicator_works, measured
from pactline.story.facts import Ground


def joined(groups: Sequence[list[Fact]], base: Ground, *, texts: Mapping[str, str]) -> list[list[Fact]]:
    """The groups, each of bare work with the one of its story that says what is worked at."""
    bare: dict[str | None, list[int]] = defaultdict(list)
    named: dict[str | None, list[int]] = defaultdict(list)
    for at, group in enumerate(groups):
        shelf = _shelf(group[0], texts)
        if shelf is not None:
            (bare if shelf else named)[base.stories.get(indicator_groups.report(group[0]))].append(at)
    home = list(range(len(groups)))
    for story, places in bare.items():
        if story is not None and len(named[story]) < MOST:
            for at in places:
                home[at] = (named[story] or places)[0]
    moved: dict[int, list[Fact]] = defaultdict(list)
    for at, group in enumerate(groups):
        moved[home[at]].extend(group)
    return [sorted(moved[at], key=lambda one: one.id) for at in sorted(moved)]


MOST = 2  # things that are worked at from which on it is not told which is meant


def _shelf(fact: Fact, texts: Mapping[str, str]) -> bool | None:
    """Whether a share of what is done is one of bare work; None where it is none, or one of a part by itself."""
    body = measured.measure(fact)
    done = body.of is not None and indicator_works.tells(measured.cue(fact, texts))
    if not done or body.of is None or not measured.real(fact) or indicator_scopes.placed(fact, texts):
        return None
    if indicator_works.bare(body.of):
        return True
    return False if indicator_works.thing(body.of) != body.of else None
