"""A page with its statements in, measures out: each figure worth a line, with what it counts and who claims it.

A figure inside a statement's content is the speaker's claim and not the report's: it carries `said_by` and `within`,
and its status is never "happened".
"""

import re
from collections.abc import Mapping, Sequence

import msgspec

from pactline.kit import ids
from pactline.model.knowledge import Language
from pactline.model.mention import Amount, Mention, Name, Time
from pactline.model.reading import Reading
from pactline.model.record import Agreement, Measure, Record
from pactline.model.span import Evidence, Span
from pactline.records import (
    measure_again,
    measure_asked,
    measure_carried,
    measure_chances,
    measure_claimants,
    measure_compared,
    measure_conjoined,
    measure_corrected,
    measure_countered,
    measure_days,
    measure_days_beside,
    measure_disbelieved,
    measure_entries,
    measure_fates,
    measure_followups,
    measure_further,
    measure_gone,
    measure_ground,
    measure_headings,
    measure_idle,
    measure_issued,
    measure_joint,
    measure_loose,
    measure_more,
    measure_per_share,
    measure_plights,
    measure_polls,
    measure_progress,
    measure_reader,
    measure_rules,
    measure_same,
    measure_setting,
    measure_several,
    measure_sides,
    measure_sizes,
    measure_speaks_on,
    measure_status,
    measure_taken_back,
    measure_told,
    measure_trifles,
    measure_unclaimed,
    measure_unmet,
    measure_unnamed,
    measure_voices,
    measure_whose,
    measure_wording,
)
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_words import MeasureWords

OF = re.compile(r"\b[Oo]f (?:the |its |their )?$")
PART = re.compile(r",? (?:only |just )?[\d][\d,]* (?:have|has|had|are|were|was|will|would)\b")


def find(page: Reading, *, language: Language) -> tuple[Record, ...]:
    """Every measure of a report that a second reader does not doubt, in the order of its amounts."""
    told = measure_countered.told(ruled(page, language=language), page)
    sure = measure_countered.standing(measure_reader.sure(page, told, language=language))
    return measure_issued.told(measure_compared.told(measure_corrected.told(sure, page), page.report.text), page)


def ruled(page: Reading, *, language: Language) -> tuple[Record, ...]:
    """Every measure of a report as the rules read it."""
    words = language.table("measures", MeasureWords)
    statements = measure_claimants.placed(measure_voices.statements(page, words))
    pacts = [record for record in page.records if isinstance(record.body, Agreement)]
    beside, asked = _beside(page), measure_unclaimed.asked(page)
    entries = measure_entries.entries(page)
    old = measure_gone.stories(page, beside)
    among = measure_asked.named(page, words)
    found: list[Record] = []
    labels: dict[str, str] = {}
    grounds: dict[str, Ground] = {}
    for amount in (mention for mention in page.mentions if isinstance(mention, Amount)):
        here = None if _names_pact(pacts, amount) else _ground(page, amount, words)
        near = beside[amount.sentence]
        finding = None if here is None else _finding(here, near, found, among=among)
        if here is not None and finding is not None:
            here = measure_same.hedged(here, found)
            pact = _pact(pacts, here, finding) or measure_followups.agreement(finding, found)
            claim = measure_polls.claim(finding, measure_claimants.statement(statements, here))
            last = found[-1] if found else None
            day = measure_entries.day(here, page, beside, heads=entries)
            one = _record(here, finding, near=near, claim=claim, of=pact, before=last, asked=asked, day=day)
            found.append(_of_its_time(one, measure_gone.gone(here, near, old)))
            label = measure_joint.told(here, finding, measure_chances.label(here, finding))
            label = measure_fates.in_full(here, label)
            labels[found[-1].id] = measure_more.each(here, measure_wording.whole(label))
            grounds[found[-1].id] = here
    found = measure_speaks_on.resolved(found, page, beside=beside, words=words)
    told = [_plain(one, grounds[one.id], labels[one.id]) for one in found]
    return _named(told, labels, page=page, words=words)


def _plain(record: Record, here: Ground, label: str) -> Record | None:
    """The measure told plainly, with all that its words are joined to."""
    body = record.body
    words = (body.told if isinstance(body, Measure) else "") or label
    whole = measure_conjoined.whole(here, words)
    if whole != words:
        record = msgspec.structs.replace(record, body=msgspec.structs.replace(body, told=whole))
    return measure_unnamed.plain(here, measure_several.told(here, record), label)


def _named(
    found: Sequence[Record | None], labels: Mapping[str, str], *, page: Reading, words: MeasureWords
) -> tuple[Record, ...]:
    """The measures under their last labels, those that are taken back told so."""
    ends = [sentence.end for sentence in page.sentences]
    named = (_called(one, labels[one.id]) for one in found if one is not None)
    return tuple(measure_taken_back.told(one, page.report.text, ends=ends, words=words) for one in named)


def _ground(page: Reading, amount: Amount, words: MeasureWords) -> Ground | None:
    """An amount in its sentence; None where it is no figure of the world's."""
    here = measure_ground.ground(page.report.text, page.sentences[amount.sentence], amount, words=words)
    if here is None or _whole(here) or measure_unmet.unmet(here) or measure_disbelieved.none(here):
        return None
    return None if measure_trifles.none(here) or measure_idle.exchanged(here) else here


def _whole(here: Ground) -> bool:
    """Of [212 owners] 38 have been paid: what another number is a part of, right behind it, is told with that."""
    before = here.text[max(here.sentence.start, here.amount.span.start - len("of the ")) : here.amount.span.start]
    return PART.match(here.text, here.amount.span.end) is not None and OF.search(before) is not None


def _called(record: Record, label: str) -> Record:
    """A measure under its last label, which the figures behind it do not take over."""
    body = record.body
    return msgspec.structs.replace(record, body=msgspec.structs.replace(body, label=label))


def _of_its_time(record: Record, gone: bool) -> Record:
    """A measure that has no day of its own and is of a time gone by."""
    body = record.body
    if not gone or not isinstance(body, Measure) or body.as_of is not None:
        return record
    return msgspec.structs.replace(record, body=msgspec.structs.replace(body, earlier=True))


def _beside(page: Reading) -> dict[int, list[Mention]]:
    """The mentions of each sentence."""
    beside: dict[int, list[Mention]] = {}
    for mention in page.mentions:
        beside.setdefault(mention.sentence, []).append(mention)
    return beside


def _finding(
    here: Ground, near: Sequence[Mention], found: Sequence[Record], *, among: Sequence[measure_asked.Asked]
) -> Finding | None:
    """What an amount measures, by itself or by the figures before it."""
    finding = (
        measure_countered.read(here, found)
        or measure_per_share.read(here, found)
        or measure_again.read(here, found)
        or measure_rules.read(here)
        or measure_followups.read(here, found)
        or measure_loose.read(here)
    )
    if finding is None or _person(here, finding, near) or measure_trifles.listing(here, finding):
        return None
    finding = measure_more.set_apart(here, measure_progress.whole(here, finding))
    finding = measure_plights.told(here, measure_headings.under(here, finding, near), found)
    return measure_sides.told(here, measure_polls.opinion(here, finding), near, among=among, found=found)


def _person(here: Ground, finding: Finding, near: Sequence[Mention]) -> bool:
    """The mayor won $4 million: a person is nothing that is counted."""
    if finding.noun < 0 or finding.rule not in ("change", "altered"):
        return False
    token = here.tokens[finding.noun]
    over = measure_setting.over([one for one in near if isinstance(one, Name)], token.start, token.end)
    return over is not None and over.kind == "person"


def _names_pact(pacts: Sequence[Record], amount: Amount) -> bool:
    """Whether a number is part of what an agreement is called: 28 programmes are one object and no figure."""
    return any(
        isinstance(one.body, Agreement)
        and one.body.number is not None
        and one.evidence[0].span.start <= amount.span.end
        and amount.span.start < one.evidence[0].span.end
        for one in pacts
        if amount.unit != "percent"
    )


def _pact(pacts: Sequence[Record], here: Ground, finding: Finding) -> str | None:
    """The agreement a share is a share of: the one its whole names, else for "planned tasks" the last one before."""
    if finding.of is None or here.amount.unit != "percent":
        return None
    low, high = finding.object
    named = [one for one in pacts if one.evidence[0].span.start < high and low < one.evidence[0].span.end]
    if named:
        return named[-1].id
    return _programme(pacts, low) if _part(here, finding) else None


def _part(here: Ground, finding: Finding) -> bool:
    """Whether a whole is "the planned tasks" and no more: what a programme consists of."""
    low, high = finding.object
    plain = not any(t.upos == "ADP" for t in here.tokens if low <= t.start < high)
    return plain and finding.noun >= 0 and here.tokens[finding.noun].lemma.lower() in here.words.parts


def _programme(pacts: Sequence[Record], low: int) -> str | None:
    """The last set of programmes named before an offset, else the first after it."""
    programmes = [one for one in pacts if isinstance(one.body, Agreement) and one.body.kind == "programme"]
    before = [one for one in programmes if one.evidence[0].span.start < low]
    return before[-1].id if before else programmes[0].id if programmes else None


def _record(
    here: Ground,
    finding: Finding,
    *,
    near: Sequence[Mention],
    claim: Record | None,
    of: str | None,
    before: Record | None,
    asked: Sequence[Record],
    day: Time | None,
) -> Record:
    """The record of a finding."""
    evidence = _evidence(here, finding)
    spoken = measure_claimants.spoke_of(here, near)[1]
    said = measure_claimants.sayers(here, claim, near, asked=asked)
    if before is not None and not said and claim is None and measure_followups.shares_claim(here, finding, before):
        said = before.said_by
    told = spoken or measure_days_beside.announced(here, near) or measure_days.as_of(here, near)
    as_of = told or measure_days_beside.day(here, near) or day
    if as_of is None and before is not None and measure_followups.part_of(here, before):
        as_of = before.body.as_of if isinstance(before.body, Measure) else None
    body = Measure(
        label=measure_joint.told(here, finding, finding.label),
        amount=here.amount,
        of=finding.of,
        as_of=as_of,
        agreement=of,
        told=_told(here, finding, near=near, before=before),
    )
    return Record(
        id="m-" + ids.digest(here.sentence.report, *((e.role, e.span.start, e.span.end) for e in evidence)),
        body=body,
        evidence=evidence,
        parties=tuple(measure_setting.parties(here, finding, near)),
        said_by=said,
        within=claim.id if claim else None,
        status=measure_status.status(here, said=bool(said) or claim is not None),
    )


def _told(here: Ground, finding: Finding, *, near: Sequence[Mention], before: Record | None) -> str:
    """The words that tell a figure, whole and with its place; empty where they are its label."""
    if finding.rule == measure_progress.DONE_RULE:
        return measure_progress.told(here, finding)
    if finding.rule in ("sized", "per_share", "listed"):
        return measure_sizes.told(here, finding)
    words = measure_told.outvoted(here, before) or measure_told.again(here, finding, before)
    words = words or measure_told.echoed(here, finding, before)
    words = words or measure_plights.who(here) or measure_carried.told(here, finding, before)
    known = {**measure_unnamed.named(here, near), **measure_setting.pronouns(near)}
    words = words or measure_told.told(here, finding, known) or finding.label
    names = [one for one in near if isinstance(one, Name) and one.chain]
    placed = measure_whose.placed(here, finding, measure_further.told(here, finding, words), names=names)
    whole = measure_more.each(here, measure_wording.whole(placed))
    return "" if whole == measure_wording.whole(finding.label) else whole


def _evidence(here: Ground, finding: Finding) -> tuple[Evidence, ...]:
    """The figure, what it counts, and the verb it stands by."""
    report, verb = here.sentence.report, finding.cue if finding.cue >= 0 else here.verb()
    value = Evidence(here.amount.span, finding.rule, "value")
    thing = Evidence(Span(report, *finding.object), finding.rule, "object")
    if verb is None or verb in here.own:
        return value, thing
    token = here.tokens[verb]
    return value, thing, Evidence(Span(report, token.start, token.end), finding.rule, "cue")
