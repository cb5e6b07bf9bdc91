"""A page with its statements in, events out: who did what to whom, when and where, and how far it is real.

PLOVER's terms (Halterman et al. 2023): sixteen types with modes and contexts. Verbs and nouns find them
(`event_verbs`, `event_nouns`), `event_status` and `event_chronicle` say whether they were done. Said is not done: an
event in the content of a statement carries `within` and `said_by`, and is alleged where the words have it as a fact.
"""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.kit import ids, trees
from pactline.model.knowledge import Language
from pactline.model.mention import Mention, Name, Time
from pactline.model.reading import Reading
from pactline.model.record import Event, Party, Record, Statement
from pactline.model.sentence import Sentence
from pactline.model.span import Evidence, Span
from pactline.records import (
    event_answered,
    event_chronicle,
    event_context,
    event_crowds,
    event_dated,
    event_described,
    event_everyday,
    event_figurative,
    event_gone,
    event_ground,
    event_hollow,
    event_idle,
    event_mishap,
    event_nouns,
    event_owned,
    event_parties,
    event_phrases,
    event_private,
    event_reporters,
    event_said,
    event_scene,
    event_senses,
    event_setting,
    event_standing,
    event_talks,
    event_undone,
    event_unnamed,
    event_unshown,
    event_verbs,
    event_worth,
    event_years,
    party_joint,
    party_pairs,
    remarks,
)
from pactline.records.event_scene import Draft, Scene
from pactline.records.event_words import Lexicon, lexicon
from pactline.records.statement_view import pieces

EMPTY = (
    event_idle.idle,
    event_hollow.hollow,
    event_senses.astray,
    event_phrases.turned,
    event_unshown.unshown,
    event_described.described,
    event_figurative.figurative,
    event_crowds.joyful,
    event_crowds.staged,
    event_private.private,
    event_reporters.at_work,
    event_everyday.everyday,
    event_standing.standing,
    event_undone.undone,
)
VERBAL = ("AGREE", "REQUEST", "REJECT", "THREATEN")


def find(page: Reading, *, language: Language) -> tuple[Record, ...]:
    """Every event of a report, in the order of its words."""
    words = lexicon(language)
    statements = [record for record in page.records if isinstance(record.body, Statement)]
    beside, base = party_pairs.beside(page), event_ground.lay(page, words.classes)
    chronicle = event_chronicle.read(page, beside)
    voices = event_said.voices(page.chains, words.classes["speakers"])
    found: list[Record] = []
    old = event_gone.stories(page, beside)
    end = remarks.start(page.report.text)
    for sentence in page.sentences:
        if sentence.start < end and _speaks(sentence, words):
            near = beside.get(sentence.index, [])
            scene = event_scene.scene(sentence, near, words)
            told_of = (*_drafts(scene), *event_talks.loose(scene))
            drafts = [(one, event_chronicle.status(scene, one, chronicle)) for one in told_of]
            said = (statements, voices)
            told = [(one, _record(page, scene, one, near=near, status=status, said=said)) for one, status in drafts]
            made = [event_gone.settle(record, scene, one, old=old) for one, record in told]
            joint = [party_joint.settle(record, page.report.text, near) for record in made]
            whose = [_whose(record, sentence.index, base) for record in joint]
            here = [event_context.settle(record, sentence.index, beside) for record in whose]
            found += _answering(here, found, base, text=page.report.text)
    return tuple(_worthy(page, found, words))


def _answering(
    made: Sequence[Record], before: Sequence[Record], base: event_ground.Ground, *, text: str
) -> list[Record]:
    """A sentence's events with the sides that those before it give them."""
    peopled = tuple(event_talks.peopled(made, before, base.chains, text=text))
    return list(event_answered.settle(peopled, before, text=text))


def _whose(record: Record, sentence: int, base: event_ground.Ground) -> Record:
    """An event with the bodies that its nouns and pronouns stand for."""
    return event_unnamed.settle(event_parties.settle(record, sentence, base), sentence, base)


def _worthy(page: Reading, found: Sequence[Record], words: Lexicon) -> Iterator[Record]:
    """The events that are worth a line in their report."""
    offices = words.classes["official"]
    holding, calamity = event_worth.holders(page.mentions, offices), event_mishap.calamity(page, words.classes)
    rallying, storms = event_crowds.bourse(page, words.classes), event_mishap.storms(page, words.classes)
    for record in found:
        befell = calamity and (event_mishap.by_nobody(record) or event_mishap.relief(record))
        befell = befell or event_mishap.blown(record, storms)
        befell = befell or (rallying and event_crowds.shares_rally(record, page.report.text, words.classes))
        line = not befell and event_worth.is_line(record, words.classes["observers"])
        if line and event_worth.leaves_office(record, holding, offices):
            yield record


def _speaks(sentence: Sentence, words: Lexicon) -> bool:
    """Tell whether a sentence has a word that may tell of an event."""
    return any(t.lemma.lower() in words.heads for t in sentence.tokens)


def _drafts(scene: Scene) -> Iterator[Draft]:
    """Verbs' events, then nouns' that no verb has taken up; what is only promised, asked or refused is not another."""
    verbs = list(event_verbs.find(scene))
    taken = {i for draft in verbs for i in (draft.trigger, draft.object) if i is not None}
    nouns = [one for one in event_nouns.find(scene) if one.trigger not in taken and one.verb not in taken]
    held = _settled(scene, verbs)
    nouns = [one for one in nouns if not _occasion(scene, one, held) and not _gathered(scene, one, held)]
    kept = [one for one in (*held.values(), *nouns) if one.actors or one.recipients or _signing(scene, one)]
    yield from sorted(
        (one for one in kept if not any(empty(scene, one) for empty in EMPTY)),
        key=lambda one: one.trigger,
    )


def _settled(scene: Scene, verbs: Sequence[Draft]) -> dict[int, Draft]:
    """The verbs' events by trigger: meetings joined to the visit they were paid for, what another tells left out."""
    held = {draft.trigger: draft for draft in verbs}
    for draft in verbs:
        above = _visit(scene, draft, held)
        above = _rally(scene, draft, held) if above is None else above
        if above is not None:
            more = tuple(i for i in draft.recipients if i not in held[above].actors)
            held[above] = msgspec.structs.replace(held[above], recipients=(*held[above].recipients, *more))
        if above is not None or any(told(scene, draft, held) for told in TOLD):
            del held[draft.trigger]
    return held


def _occasion(scene: Scene, draft: Draft, held: Mapping[int, Draft]) -> bool:
    """Tell whether talks are only where others met: met him at the [summit]."""
    clause = scene.clause_over(draft.trigger)
    other = held.get(clause.verb) if clause is not None and draft.rule == "noun-circumstance" else None
    return other is not None and other.event.split()[0] == draft.event.split()[0] == "CONSULT"


def _gathered(scene: Scene, draft: Draft, held: Mapping[int, Draft]) -> bool:
    """Tell whether a protest is what protesters came together for: gathered to hold a [rally]."""
    other = held.get(scene.view.tokens[draft.verb].head) if draft.verb is not None else None
    return other is not None and other.actors == draft.actors and other.event.split()[0] == draft.event == "PROTEST"


def _signing(scene: Scene, draft: Draft) -> bool:
    """Tell whether it is a pact's own event, which may name nobody: it was signed; not an hour before it was."""
    passing = draft.verb is not None and scene.view.tokens[draft.verb].deprel == "advcl"
    return draft.object is not None and scene.in_class(draft.object, "pact") and not passing


def _visit(scene: Scene, draft: Draft, held: Mapping[int, Draft]) -> int | None:
    """The visit that a meeting is the purpose of: visited Minsk to meet him."""
    to = any(scene.view.word(i) == "to" for i in scene.view.children(draft.trigger, "mark"))
    way = trees.path_up(scene.view.tokens, draft.trigger)[:3]
    visits = (i for i in way if i in held and held[i].event == "CONSULT visit")
    return next(visits, None) if to and draft.event.startswith("CONSULT") else None


def _rally(scene: Scene, draft: Draft, held: Mapping[int, Draft]) -> int | None:
    """The protest that another only names again: took to the streets to [protest]."""
    token = scene.view.tokens[draft.trigger]
    other = held.get(token.head) if token.deprel in ("advcl", "xcomp") else None
    again = other is not None and other.event == draft.event and other.event.startswith("PROTEST")
    return token.head if again and other is not None and other.actors == draft.actors else None


def _spoken_of(scene: Scene, draft: Draft, held: Mapping[int, Draft]) -> bool:
    """Tell whether a verb is what another event promises, asks for, refuses or threatens: vowed to [back] them."""
    if _willed(scene, draft.trigger) and scene.view.tokens[draft.trigger].head in held:
        return held[scene.view.tokens[draft.trigger].head].event.split()[0] in VERBAL
    token = scene.view.tokens[draft.trigger]
    if token.deprel == "conj" and token.xpos == "VB" and token.head >= 0:
        token = scene.view.tokens[token.head]
    asked = token.deprel == "advcl" and any(
        scene.view.word(i) == "to" for i in scene.view.children(draft.trigger, "mark")
    )
    return (token.deprel == "xcomp" or asked) and token.head in held and held[token.head].event.split()[0] in VERBAL


def _willed(scene: Scene, verb: int) -> bool:
    """Vowed that they would [back] them, demanded that they [leave]."""
    clause = scene.clauses.get(verb)
    will = clause is not None and (clause.modality is not None or clause.tense == "future")
    return scene.view.tokens[verb].deprel == "ccomp" and (will or scene.view.tokens[verb].xpos == "VB")


def _twin(scene: Scene, draft: Draft, held: Mapping[int, Draft]) -> bool:
    """Tell whether a verb says with another what it says alone: arrested and [jailed] them, shot and [killed] them."""
    token = scene.view.tokens[draft.trigger]
    other = held.get(token.head) if token.deprel == "conj" else None
    if other is None or draft.event not in (other.event, other.event.split()[0]):
        return False
    if not draft.recipients and draft.object != other.object:
        return False  # will suspend tests and [close] the site
    return other.recipients == draft.recipients


def _voted(scene: Scene, draft: Draft, held: Mapping[int, Draft]) -> bool:
    """Tell whether a verb is what was voted for: voted to [approve] the bill."""
    above = scene.view.tokens[draft.trigger].head
    return above in held and held[above].rule == "verb-vote"


TOLD = (_spoken_of, _twin, _voted, event_crowds.marched_for, event_crowds.held_for)


def _record(
    page: Reading,
    scene: Scene,
    draft: Draft,
    *,
    near: Sequence[Mention],
    status: str,
    said: tuple[Sequence[Record], event_said.Voices],
) -> Record:
    """The record of a draft; `said` are the report's statements and who speaks for whom."""
    text, report = page.report.text, page.report.id
    tokens = scene.view.tokens
    trigger = Span(report, tokens[draft.words[0]].start, tokens[draft.words[0]].end)
    parties = tuple(_parties(scene, draft, text))
    place = event_setting.where(scene, draft)
    time = event_setting.when(scene, draft, near) or event_years.told(scene, draft, near=near, page=page)
    time = time or event_dated.told(scene, draft, near=near, page=page, status=status)
    place = None if place is not None and event_owned.apart(scene, draft, place.span) else place
    time = None if time is not None and event_owned.apart(scene, draft, time.span) else time
    evidence = tuple(_evidence(scene, draft, parties, place=place, time=time))
    type_, mode = draft.event.partition(" ")[::2]
    record = Record(
        id="e-" + ids.digest(report, draft.event, *((e.role, e.span.start, e.span.end) for e in evidence)),
        body=Event(type=type_, mode=draft.mode or mode or None, contexts=draft.contexts),
        evidence=evidence,
        parties=parties,
        when=time,
        where=place.span if place is not None else None,
        status=status,
    )
    statements, voices = said
    claim = event_said.claim(scene, draft, statements=statements, trigger=trigger)
    return event_owned.settle(event_said.as_said(record, claim, scene=scene, draft=draft, voices=voices))


def _parties(scene: Scene, draft: Draft, text: str) -> Iterator[Party]:
    """Actors and recipients, each once in a part."""
    to = [event_setting.party(scene, at, role="recipient", text=text) for at in dict.fromkeys(draft.recipients)]
    for at in dict.fromkeys(draft.actors):
        one = event_setting.party(scene, at, role="actor", text=text)
        with_self = draft.rule.startswith("noun") and any(one.chain and one.chain == other.chain for other in to)
        if at in draft.recipients or not with_self:
            yield one
    yield from to


def _evidence(
    scene: Scene, draft: Draft, parties: Sequence[Party], *, place: Name | None, time: Time | None
) -> Iterator[Evidence]:
    """The trigger, each part, place and time."""
    report = scene.view.sentence.report
    for start, end in pieces(scene.view, draft.words):
        yield Evidence(Span(report, start, end), draft.rule, "trigger")
    for one in parties:
        if one.span is not None:
            yield Evidence(one.span, draft.rule, one.role)
    if place is not None:
        yield Evidence(place.span, draft.rule, "place")
    if time is not None:
        yield Evidence(time.span, draft.rule, "time")
