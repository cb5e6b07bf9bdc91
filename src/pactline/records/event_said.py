"""An event's words and a report's statements in, who says so out, and what that makes of the event.

Said is not done: what the words of a statement have as a fact is alleged. Who says "I support her" does so.
"""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from pactline.kit import trees
from pactline.model.reading import Chain
from pactline.model.record import Event, Party, Record, Statement
from pactline.model.span import Span
from pactline.records import event_vouched
from pactline.records.event_scene import BODIES, Draft, Scene

Voices = Mapping[str, str]  # the chain that a spokesman speaks for by his own

SELF = ("i", "myself")
US = ("we",)
AT_HOME = (
    ("COERCE", "restrict"),
    ("COERCE", "ban"),
    ("SANCTION", "discontinue"),
    ("SANCTION", "withdraw"),
    ("RETREAT", "ease"),
)
BY_SAYING = ("SUPPORT", "ACCUSE", "REQUEST", "REJECT", "THREATEN")


def claim(scene: Scene, draft: Draft, *, statements: Sequence[Record], trigger: Span) -> Record | None:
    """The innermost statement whose content holds a trigger, unless the event only stands beside what is said."""
    if draft.aside or _meanwhile(scene, draft):
        return None
    holding = [(size, record.id, record) for record in statements if (size := _held(record, trigger)) is not None]
    found = min(holding, key=lambda one: one[:2])[2] if holding else None
    if found is not None and (_put_in(scene, draft, found) or event_vouched.when_said(scene, draft, found)):
        return None
    planned = found is not None and found.status == "planned" and draft.rule == "noun-circumstance"
    return None if planned else found  # "vowed to help him during talks": the talks are where it was vowed


def _meanwhile(scene: Scene, draft: Draft) -> bool:
    """Told him that he was wrong, challenging him [as] the two met: when it was said is the reporter's to tell."""
    view, token = scene.view, scene.view.tokens[draft.trigger]
    if token.deprel != "advcl" or token.head < 0 or view.case(draft.trigger) not in ("as", "when", "while"):
        return False
    return view.tokens[token.head].xpos == "VBG" and view.tokens[token.head].deprel == "advcl"


def _put_in(scene: Scene, draft: Draft, said: Record) -> bool:
    """Warned that Norvath, [which is fighting rebels who seized it], was poor: in the present, so the reporter's."""
    view, body = scene.view, said.body
    if not isinstance(body, Statement) or body.form != "indirect" or _now(scene, said):
        return False
    way = (draft.trigger, *trees.path_up(view.tokens, draft.trigger))
    return any(view.tokens[i].deprel == "acl:relcl" and _present(scene, i) and _parted(scene, i) for i in way)


def _present(scene: Scene, verb: int) -> bool:
    """Tell whether a clause is in the present."""
    return any(scene.view.tokens[i].xpos in ("VBZ", "VBP") for i in (verb, *scene.view.children(verb, "aux", "cop")))


def _parted(scene: Scene, verb: int) -> bool:
    """Tell whether a clause stands between commas: , which is poor,."""
    first, last = min(scene.view.subtree(verb)), max(scene.view.subtree(verb))
    words = [scene.view.word(i) for i in (first, first + 1)]
    opened = words[0] == "," or (first > 0 and scene.view.word(first - 1) == ",")
    closed = scene.view.word(last) == "," or (last + 1 < len(scene.view.tokens) and scene.view.word(last + 1) == ",")
    return opened and closed and bool({"which", "who"} & set(words))


def _now(scene: Scene, said: Record) -> bool:
    """Tell whether somebody says so in the present, in which all he says stands too; or in another sentence."""
    cue = next((one.span for one in said.evidence if one.role == "cue"), None)
    own = [t for t in scene.view.tokens if cue is not None and cue.start <= t.start < cue.end]
    return not any(token.xpos == "VBD" for token in own)


def voices(chains: Sequence[Chain], offices: frozenset[str]) -> Voices:
    """The body that each spokesman speaks for, where the report names it."""
    bodies = {name: chain.id for chain in chains if chain.kind in BODIES for name in (chain.name, *chain.aliases)}
    titles = ((chain.id, office, of) for chain in chains for office, of, _ in chain.titles if of is not None)
    return {key: bodies[of] for key, office, of in titles if office.casefold() in offices and of in bodies}


def as_said(record: Record, said: Record | None, *, scene: Scene, draft: Draft, voices: Voices) -> Record:
    """The event with who says so, its status by that, and "I", or "we" who do it by saying so, told by who speaks."""
    if said is None:
        return record
    speakers = tuple(party for party in said.parties if party.role == "speaker")
    parties = tuple(_resolved(party, speakers) for party in record.parties)
    ours = tuple(_voice(party, speakers, voices) for party in parties)
    now = scene.view.tokens[draft.trigger].xpos in ("VBZ", "VBP")
    if _doers_speak(ours, speakers, now=now, voices=voices) and _by_saying(replace(record, parties=ours), scene, draft):
        return replace(record, parties=ours, status="happened")
    if _own_act(record, speakers, scene=scene, draft=draft) and not _vouched(record, speakers, scene):
        return replace(record, parties=parties, status=_done(record))
    status = "happened" if _vouched(record, speakers, scene) else _status(said, record.status)
    if _denied_beside(record, status, scene=scene, draft=draft):
        return record
    return replace(record, parties=parties, said_by=speakers, within=said.id, status=status)


def _done(record: Record) -> str:
    """What its own doer says of an act: it is done, unless it goes on."""
    return "ongoing" if record.status == "ongoing" else "happened"


def _vouched(record: Record, speakers: Sequence[Party], scene: Scene) -> bool:
    """Tell whether those who say so need no doubt: the police of an arrest, somebody of what befell him."""
    return event_vouched.by_the_police(record, speakers, scene) or event_vouched.tells_itself(record, speakers)


def _doers_speak(parties: Sequence[Party], speakers: Sequence[Party], *, now: bool, voices: Voices) -> bool:
    """Tell whether a doer says so: "I", or, of what is done now, a body by the one who speaks for it."""
    doers = [party for party in parties if party.role == "actor"]
    return any(_self(party) or (now and event_vouched.for_itself(party, speakers, voices)) for party in doers)


def _held(record: Record, trigger: Span) -> int | None:
    """The length of a statement's content that holds a trigger, or None."""
    content = record.body.content if isinstance(record.body, Statement) else ()
    inside = any(piece.start <= trigger.start and trigger.end <= piece.end for piece in content)
    return sum(piece.end - piece.start for piece in content) if inside else None


def _status(said: Record, status: str | None) -> str:
    """What is said to have been done is alleged; what is denied in other words than the speaker's is negated."""
    if status not in ("happened", "ongoing", "alleged"):
        return status or ""
    body = said.body
    return "negated" if isinstance(body, Statement) and (body.act, body.form) == ("deny", "indirect") else "alleged"


def _own_act(record: Record, speakers: Sequence[Party], *, scene: Scene, draft: Draft) -> bool:
    """Norvath said that it was closing its schools: a body's act at home, which it makes known by saying so."""
    body = record.body
    home = isinstance(body, Event) and (body.type, body.mode) in AT_HOME
    told = record.status in ("happened", "ongoing", "alleged")
    return home and told and _itself(record, speakers) and all(_is_body(scene, i) for i in draft.actors)


def _itself(record: Record, speakers: Sequence[Party]) -> bool:
    """Tell whether those who did it are those who say so, or the one who speaks for it does."""
    doers = [party.chain for party in record.parties if party.role == "actor"]
    same = None not in doers and set(doers) == {party.chain for party in speakers}
    return bool(doers) and (same or (len(speakers) == 1 and event_vouched.its_own(speakers[0], record)))


def _is_body(scene: Scene, at: int) -> bool:
    """Tell whether a word stands for a body: its name, or "it"."""
    name = scene.name(at)
    return scene.view.word(at) in ("it", "they") or (name is not None and name.kind in BODIES)


def _denied_beside(record: Record, status: str, *, scene: Scene, draft: Draft) -> bool:
    """Tell whether a denial is of another thing than the event, which it takes for granted."""
    return status == "negated" != record.status and _taken_for_granted(scene, draft)


def _taken_for_granted(scene: Scene, draft: Draft) -> bool:
    """Denied that it had sold the rockets [fired] at Norvath, that it left after they [attacked]: they did so."""
    view, tokens = scene.view, scene.view.tokens
    at = draft.verb if draft.verb is not None else draft.trigger
    way = [at, *trees.path_up(tokens, at)]
    stop = next((place for place, i in enumerate(way) if view.lemma(i) == "deny"), 0)
    return any(_beside_claim(scene, i) for i in way[:stop])


def _beside_claim(scene: Scene, verb: int) -> bool:
    """Tell whether a clause hangs on a noun, or tells when: the rockets [fired] there, with rockets [being fired]."""
    view, relation = scene.view, scene.view.tokens[verb].deprel
    if relation in ("acl", "acl:relcl"):
        return scene.view.lemma(view.tokens[verb].head) not in scene.lexicon.status["claimed"]
    if relation == "xcomp" and view.tokens[verb].xpos == "VBN":
        return not view.children(verb, "aux")
    along = view.case(verb) == "with" and view.child(verb, "nsubj") is not None
    return relation == "advcl" and (along or view.case(verb) in ("after", "before", "when", "since"))


def _resolved(party: Party, speakers: Sequence[Party]) -> Party:
    """The party, or who speaks where it is "I"."""
    if party.chain is not None or party.role != "actor" or party.text.lower() not in SELF or len(speakers) != 1:
        return party
    return replace(party, chain=speakers[0].chain)


def _voice(party: Party, speakers: Sequence[Party], voices: Voices) -> Party:
    """We welcome it: the body that says so, or for which its spokesman does."""
    told = party.role == "actor" and party.text.lower() in US and party.chain is None and len(speakers) == 1
    chain = speakers[0].chain if told else None
    return party if chain is None else replace(party, chain=voices.get(chain, chain))


def _by_saying(record: Record, scene: Scene, draft: Draft) -> bool:
    """I support her, we welcome it: in the present, and nothing that one does with one's hands."""
    clause = scene.clauses.get(draft.verb) if draft.verb is not None else None
    base = scene.view.word(draft.trigger) == scene.view.lemma(draft.trigger)  # "applaud" that a tagger takes for a past
    now = clause is not None and (base or clause.tense in ("present", None))
    now = now and clause is not None and not (clause.modality or clause.negated)
    spoken = isinstance(record.body, Event) and record.body.type in BY_SAYING and record.status != "planned"
    return now and spoken and not scene.view.children(draft.trigger, "aux", "mark")


def _self(party: Party) -> bool:
    """Tell whether somebody speaks of himself: I, or "we" who are known."""
    return party.text.lower() in SELF or (party.text.lower() in US and party.chain is not None)
