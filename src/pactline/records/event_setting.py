"""An event's words in, its parties, place and time out, each by the mention that stands there."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from pactline.kit import trees
from pactline.model.mention import Mention, Name, Time
from pactline.model.record import Party
from pactline.model.sentence import Clause
from pactline.model.span import Span
from pactline.model.when import Opening, Vague
from pactline.records import event_address, event_charges, event_meant, event_readings, event_talks, occasions
from pactline.records.event_scene import BODIES, Draft, Scene

SPOKEN = ("REQUEST", "ACCUSE", "REJECT", "THREATEN")
BINDING = (*SPOKEN, "AGREE")  # told with the day by which it is to be done
PLACING = ("in", "at", "near", "outside", "inside", "across")
BESIDE = ("outside", "near")  # rallied outside the Harbour Hall: it is not in it
OPENING = ("since", "by", "until")  # the prepositions of a stretch that a time opens or closes
ASIDE = ("after", "following", "since", "before", "until", "despite")  # left in 1982 after the invasion


def party(scene: Scene, at: int, *, role: str, text: str) -> Party:
    """A party by its phrase, with the chain of the name at its head, beside it, or of the state it acts for."""
    first, last = _phrase(scene, at)
    start, end = scene.view.tokens[first].start, scene.view.tokens[last - 1].end
    named = (
        scene.name(at)
        or _beside(scene, at)
        or (None if role == "recipient" and _police(scene, at) else scene.acting(at))
    )
    if named is None or named.chain is None:
        named = _who_says(scene, at) or event_readings.bearer(scene, at) or named
    span = Span(scene.view.sentence.report, start, end)
    return Party(role=role, chain=named.chain if named is not None else None, text=text[start:end], span=span)


def _phrase(scene: Scene, at: int) -> tuple[int, int]:
    """A party's words: not a court [on Monday], Norvath [along with Tessary], [neither] Norvath."""
    view = scene.view
    first, last = trees.phrase(view.tokens, at)
    first = max(first, _behind_told(scene, at))
    if first < at and view.word(first) in ("neither", "both", "either") and view.tokens[first].deprel.startswith("cc"):
        first += 1
    more = [i for i in view.under[at] if i > at and (_beyond(scene, at, i) or event_charges.charge(scene, at, i))]
    last = min([last, *(min(view.subtree(i)) for i in more)])
    last += event_charges.unclosed(scene, first, last)
    while last - 1 > at and view.word(last - 1) == ",":
        last -= 1
    return first, last


def _beyond(scene: Scene, at: int, below: int) -> bool:
    """Tell whether a phrase below a party's noun is a day, or who does it too."""
    view = scene.view
    dated = view.word(below) in scene.lexicon.classes["calendar"] and view.case(below) in ("on", "in")
    under = {below, *view.subtree(below)}
    dated = dated or (view.case(below) == "by" and view.case(at) == "of")  # the arrest of a docker [by police]
    return dated or bool(under & set(event_meant.alongside(scene, at)))


def _police(scene: Scene, at: int) -> bool:
    """Condemned [Norvanian police]: whom a state is told of by, and who is not told of as the state."""
    return scene.view.word(at) == "police"


def _behind_told(scene: Scene, at: int) -> int:
    """Told Reuters [dozens of dockers] marched: where a tree takes who is told for a part of who did it; else 0."""
    view, verb = scene.view, scene.view.tokens[at].head
    above = view.tokens[verb].head if verb >= 0 and view.tokens[verb].deprel == "ccomp" else -1
    telling = above >= 0 and view.lemma(above) == "tell" and not view.children(above, "obj", "iobj")
    heard = [i for i in view.children(at, "compound") if view.tokens[i].upos == "PROPN"] if telling else []
    return max(heard) + 1 if above + 1 in heard and view.tokens[at].upos == "NOUN" else 0


def _who_says(scene: Scene, at: int) -> Name | None:
    """The Norwegian navy said [it] had sunk a boat: the body that says so."""
    verb = scene.view.tokens[at].head
    if scene.view.word(at) not in ("it", "they") or verb < 0 or scene.view.tokens[verb].deprel != "ccomp":
        return None
    above = scene.view.tokens[verb].head
    told = above >= 0 and scene.view.lemma(above) in scene.lexicon.classes["owning"]
    who = scene.view.child(above, "nsubj") if told else None
    named = (scene.name(who) or scene.acting(who)) if who is not None else None
    return named if named is not None and named.kind in BODIES else None


def _beside(scene: Scene, at: int) -> Name | None:
    """The mayor, [Lars Holm]; what goes on as a list, or stands before it as an agency does, is nobody's other name."""
    listed = scene.all_of(at)
    if scene.view.tokens[at].upos == "PROPN" and len(listed) > 1:
        return None
    for child in (*scene.view.children(at, "flat"), *scene.view.children(at, "appos")):
        named = scene.name(child)
        if (
            child > at
            and child not in listed
            and named is not None
            and named.kind in ("person", "organisation", "state")
        ):
            return named
    return _behind_home(scene, at)


def _behind_home(scene: Scene, at: int) -> Name | None:
    """The head of the harbour union, [Lars Holm]: where a tree hangs the name on what he heads."""
    held = scene.lexicon.classes["leader"] | scene.lexicon.classes["official"]
    heads = scene.view.lemma(at) in held and scene.view.tokens[at].xpos == "NN"
    of = [i for i in scene.view.children(at, "nmod") if scene.view.case(i) == "of"] if heads else []
    names = [scene.name(child) for i in of for child in scene.view.children(i, "appos") if child > i]
    people = [name for name in names if name is not None and name.kind == "person" and name.form == "name"]
    return people[0] if len(people) == 1 else None


def where(scene: Scene, draft: Draft) -> Name | None:
    """The place of an event: a name of a place in a phrase on its words, the most local one."""
    if draft.event == "CONSULT visit":
        gone = (scene.name(i) for i in draft.recipients)
        return next(
            (name for name in gone if name is not None and name.kind in ("place", "state") and name.chain), None
        )
    found = [name for at in _phrases(scene, draft) for name in _places(scene, at, draft)]
    return min(
        found, key=lambda name: (not (name.key or "").startswith("city"), name.kind != "place", name.span), default=None
    )


def _phrases(scene: Scene, draft: Draft) -> list[int]:
    """The phrases that may tell the place."""
    heads = [i for i in (draft.trigger, draft.verb, draft.object) if i is not None]
    phrases = [at for head in heads for at in scene.view.children(head, "obl", "nmod")]
    if draft.event.split()[0] in SPOKEN:
        phrases = [at for at in phrases if not _wanted(scene, draft.trigger, at)]
    return [*phrases, *_behind(scene, draft)]


def _wanted(scene: Scene, verb: int, at: int) -> bool:
    """Called for reform in [Norvath]: what stands behind what is asked for is where that is to be."""
    if at < verb or scene.view.case(at) not in ("in", "across"):
        return False
    return any(verb < i < at for i in scene.view.children(verb, "obj", "iobj", "obl", "xcomp", "ccomp"))


def _behind(scene: Scene, draft: Draft) -> list[int]:
    """Left during talks [at the residence]: a phrase right behind a noun that the tree hangs on the noun's verb."""
    head = scene.view.tokens[draft.trigger].head
    if draft.verb is not None or head < 0:
        return []
    end = max(scene.view.subtree(draft.trigger)) + 1
    return [at for at in scene.view.children(head, "obl") if min(scene.view.subtree(at)) == end]


def _places(scene: Scene, at: int, draft: Draft) -> Iterator[Name]:
    """The places in a phrase, and in those on its noun."""
    if scene.view.case(at) not in PLACING or at in draft.actors:
        return
    inner = scene.view.subtree(at, without=frozenset(scene.view.children(at, "acl", "conj", "appos")))
    inner |= _called(scene, at)
    beside = scene.name(at) if scene.view.case(at) in BESIDE else None
    for i in sorted(inner):
        name = scene.name(i)
        if name is None or name == beside or name.form != "name" or not name.chain:
            continue
        if (name.kind == "place" or (name.kind == "state" and i == at)) and _lies(scene, i, at):
            yield name


def _called(scene: Scene, at: int) -> set[int]:
    """Met in the Latvian capital [Riga]."""
    town = scene.in_class(at, "territory") and scene.name(at) is None
    return set(scene.view.children(at, "appos")) if town else set()


def _lies(scene: Scene, inside: int, at: int) -> bool:
    """Tell whether a name in a phrase says where that lies: in a village near [Arle]; not "despite calls from Arle"."""
    while inside != at and inside >= 0:
        if scene.view.case(inside) not in (*PLACING, "of", ""):
            return False
        inside = scene.view.tokens[inside].head
    return True


def when(scene: Scene, draft: Draft, near: Sequence[Mention]) -> Time | None:
    """The day of an event: the time that hangs on its own words, else on the clause that it goes along with."""
    if event_talks.spanned(scene, draft.trigger) != draft.trigger:
        return None  # signed on Monday after weeks of talks
    times = [m for m in near if isinstance(m, Time) and _dates(scene, draft, m)]
    own = [i for i in (draft.trigger, draft.verb) if i is not None]
    hung = [t for t in times if _governor(scene, t) in own]
    if hung:
        return _only(scene, hung, direct=True)
    return _of_clauses(scene, draft, times) if times else None


def _of_clauses(scene: Scene, draft: Draft, times: Sequence[Time]) -> Time | None:
    """The time of the nearest clause that an event goes along with, else of its occasion or of what stands below."""
    occasion = ([at] for at in occasions.hung_on(scene.view.tokens, draft.trigger, scene.lexicon.occasions))
    along = ([verb] for verb in _going_along(scene, draft))
    clauses = (*along, *occasion, _below(scene, draft), event_address.hung_low(scene, draft))
    found = ([t for t in times if _governor(scene, t) in verbs] for verbs in clauses)
    first = next((hung for hung in found if hung), None)
    return _only(scene, first, direct=False) if first else None


def _below(scene: Scene, draft: Draft) -> list[int]:
    """What a verb's own phrases hang their day on: speaking on [Thursday], when he speaks [tonight], during a hearing
    on [Monday].
    """
    view, verb = scene.view, draft.verb
    if verb is None or draft.rule.startswith("noun"):
        return []
    clauses = [i for i in view.children(verb, "advcl") if _speaking(scene, i, verb) or _when(scene, i)]
    clauses += [j for i in view.children(verb, "xcomp") for j in view.children(i, "advcl") if _back_when(scene, j)]
    return clauses + [i for i in view.children(verb, "obl") if view.case(i) == "during"]


def _when(scene: Scene, at: int) -> bool:
    """Killed [when] rebels attacked on Monday, when he speaks tonight."""
    return any(scene.view.word(i) == "when" for i in scene.view.children(at, "mark", "advmod"))


def _back_when(scene: Scene, at: int) -> bool:
    """Vowed to close it when he [took] office last year: what is past goes with the vow, not with what is to come."""
    when = any(scene.view.word(i) == "when" for i in scene.view.under[at])
    return when and scene.view.tokens[at].xpos == "VBD"


def _speaking(scene: Scene, at: int, verb: int) -> bool:
    """[Speaking] on Thursday, he promised it."""
    view, speaking = scene.view, scene.lexicon.classes["speaking"]
    return at < verb and view.tokens[at].xpos == "VBG" and view.lemma(at) in speaking


def _dates(scene: Scene, draft: Draft, time: Time) -> bool:
    """Tell whether a time may be an event's day."""
    if time.type not in ("DATE", "TIME") or isinstance(time.expr, Vague) or _pinned(scene, time):
        return False
    return not (draft.event.split()[0] in BINDING and _due(scene, time))


def _pinned(scene: Scene, time: Time) -> bool:
    """The same day [that they met]: a day known by something else is none of the calendar."""
    own = [i for i in range(len(scene.view.tokens)) if _covers(scene, time, i)]
    return any(scene.view.tokens[j].deprel == "acl:relcl" for i in own for j in scene.view.children(i, "acl"))


def _due(scene: Scene, time: Time) -> bool:
    """Asked for a plan [by 1 May], agreed on a cut [by 1 May]: that is when it is wanted, or due."""
    own = [i for i in range(len(scene.view.tokens)) if _covers(scene, time, i)]
    return any(scene.view.case(i) in ("by", "before", "until") for i in own)


def _going_along(scene: Scene, draft: Draft) -> Iterator[int]:
    """The verbs of the clauses that an event stands in or goes along with, the nearest first."""
    met = draft.event.startswith("CONSULT")  # who says on Thursday after talks has talked on Thursday
    if draft.verb is None and not met and scene.view.case(draft.trigger) in ASIDE:
        return
    verb = draft.verb if draft.verb is not None else draft.trigger
    clause = scene.clauses.get(verb) if draft.verb is not None else scene.clause_over(verb)
    if clause is not None and clause.verb != verb:
        yield clause.verb
    while clause is not None and clause.parent is not None and _along(scene, clause):
        clause = scene.view.sentence.clauses[clause.parent]
        yield clause.verb


def _only(scene: Scene, hung: Sequence[Time], *, direct: bool) -> Time | None:
    """The one time of several words; `direct` where it hangs on the event's own."""
    if len(hung) != 1:
        return None
    return _opened(scene, hung[0]) if direct else hung[0]


def _opened(scene: Scene, time: Time) -> Time:
    """Held drills [since] October, to be signed [by] 1 December: what opens or closes there, not that time itself."""
    cases = {scene.view.case(i) for i in range(len(scene.view.tokens)) if _covers(scene, time, i)}
    side = next((word for word in OPENING if word in cases), None)
    return replace(time, expr=Opening(time.expr, side)) if side else time


def _along(scene: Scene, clause: Clause) -> bool:
    """Tell whether a clause tells of the time of the one above it: as they signed, by accusing them, killing two."""
    if clause.relation == "conj" or (clause.relation == "xcomp" and clause.tense is None):
        return True
    return clause.relation == "advcl" and scene.view.case(clause.verb) in ("as", "when", "while", "by", "")


def _governor(scene: Scene, time: Time) -> int | None:
    """What a time hangs on: the head of its highest word."""
    own = [i for i in range(len(scene.view.tokens)) if _covers(scene, time, i)]
    return next((scene.view.tokens[i].head for i in own if scene.view.tokens[i].head not in own), None)


def _covers(scene: Scene, time: Time, at: int) -> bool:
    """Tell whether a token stands in a time."""
    token = scene.view.tokens[at]
    return token.start < time.span.end and time.span.start < token.end
