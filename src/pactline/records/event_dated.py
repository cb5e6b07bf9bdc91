"""An event with no day on its own words in, the day of what it is told beside out.

"Friday's attack killed ten": on Friday, as the attack was. "Convicted in 2005 after he shot them": shot by then.
"Since taking power in 2005 he has arrested hundreds": since then. Only a year gone by tells so across two clauses: who
is convicted on Monday did it on no day near it.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from pactline.kit import trees
from pactline.model.mention import Mention, Time
from pactline.model.reading import Reading
from pactline.model.when import Opening, Vague
from pactline.records import event_years
from pactline.records.event_scene import Draft, Scene

BEHIND = ("after", "for", "over")  # was jailed in 2005 [for] attacking him
SINCE = ("after", "since", "upon")
HELD = ("compound", "nummod", "amod", "nmod", "nmod:poss", "nmod:unmarked")  # how a noun holds its own day
APART = ("ccomp", "parataxis", "csubj")
OPENING = 12  # letters that may stand before a time that opens a sentence: During the
DONE = ("happened", "alleged", "ongoing")


def told(scene: Scene, draft: Draft, *, near: Sequence[Mention], page: Reading, status: str) -> Time | None:
    """The one day that an event shares with the deed that did it, or the year that it lies before or behind."""
    times = [one for one in near if isinstance(one, Time) and one.type in ("DATE", "TIME")]
    if status not in DONE or draft.verb is None or not times:
        return None
    own = list(_of_the_deed(scene, draft, times))
    old = [one for one in times if event_years.gone_by(one.expr, page, bare=False)]
    found = own or [*_before(scene, draft.verb, old), *_behind(scene, draft.verb, old)]
    found = found or (_opening(scene, draft.verb, old) if len(times) == 1 else [])
    return found[0] if len(found) == 1 else None


def _of_the_deed(scene: Scene, draft: Draft, times: Sequence[Time]) -> Iterator[Time]:
    """[Friday's] attack killed ten; the [2007] massacre, in which a gunman killed ten."""
    if not draft.event.startswith("ASSAULT") or draft.verb is None:
        return
    nouns = [at for at in _deeds(scene, draft.verb) if scene.in_class(at, "dated_deeds")]
    for time in times:
        top = event_years.top(scene, time)
        held = top is not None and scene.view.tokens[top].deprel in HELD and scene.view.tokens[top].head in nouns
        if held and not isinstance(time.expr, Vague):
            yield time


def _deeds(scene: Scene, verb: int) -> Iterator[int]:
    """The subject of a verb, or the noun that its clause tells of, and what this is a part of."""
    view, token = scene.view, scene.view.tokens[verb]
    subject = view.child(verb, "nsubj")
    if subject is not None and view.tokens[subject].upos == "NOUN":
        yield subject
    if token.deprel == "acl:relcl" and token.head >= 0:
        yield token.head
        if view.tokens[token.head].deprel == "nmod":
            yield view.tokens[token.head].head


def _before(scene: Scene, verb: int, old: Sequence[Time]) -> Iterator[Time]:
    """Was convicted [in 2005] after he shot them: shot by then."""
    token = scene.view.tokens[verb]
    if token.deprel == "advcl" and scene.view.case(verb) in BEHIND:
        yield from (replace(one, expr=Opening(one.expr, "by")) for one in old if _on(scene, one) == token.head)


def _behind(scene: Scene, verb: int, old: Sequence[Time]) -> Iterator[Time]:
    """Since taking power [in 2005] he has arrested hundreds: from then on."""
    clauses = [i for i in scene.view.children(verb, "advcl") if scene.view.case(i) in SINCE]
    yield from (replace(one, expr=Opening(one.expr, "since")) for one in old if _on(scene, one) in clauses)


def _opening(scene: Scene, verb: int, old: Sequence[Time]) -> list[Time]:
    """[In 2005], the port burned, with ten dockers attacked by rebels: the one time, set before all the sentence."""
    root, path = trees.root(scene.view.tokens), trees.path_up(scene.view.tokens, verb)
    along = [scene.view.tokens[i].deprel for i in (verb, *path) if i != root]
    apart = any(one.split(":")[0] in APART or one == "acl:relcl" for one in along)
    return [one for one in old if root is not None and not apart and _on(scene, one) == root and _first(scene, one)]


def _first(scene: Scene, time: Time) -> bool:
    """Whether a time opens its sentence."""
    return time.span.start - scene.view.sentence.start < OPENING


def _on(scene: Scene, time: Time) -> int | None:
    """What a time hangs on."""
    top = event_years.top(scene, time)
    return scene.view.tokens[top].head if top is not None else None
