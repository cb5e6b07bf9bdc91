"""Sentences and mentions in, statements out: who said, thought, promised or denied what, in which words.

A statement is the attribution triple of the literature (Pareti 2012; Newell et al. 2018): source, cue, content. Rules
read cues off the dependency tree and off quotation marks (`statement_verbs`, `statement_phrases`,
`statement_quotes`); this module puts their claims in order, nests them, and makes records of them.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import msgspec

from pactline.kit import ids
from pactline.model.knowledge import Language
from pactline.model.mention import Name, Quote
from pactline.model.reading import Reading
from pactline.model.record import Party, Record, Statement
from pactline.model.span import Evidence, Span
from pactline.records import (
    party_pairs,
    statement_candidates,
    statement_days,
    statement_page,
    statement_phrases,
    statement_quotes,
    statement_rejoinders,
    statement_scores,
    statement_told,
    statement_turns,
    statement_verbs,
    statement_whole,
)
from pactline.records import statement_acts as acts
from pactline.records import statement_parties as parties
from pactline.records.commitment_words import CommitmentWords
from pactline.records.occasions import Occasions
from pactline.records.statement_claims import Claim
from pactline.records.statement_page import Page
from pactline.records.statement_scores import Scorer, Weights
from pactline.records.statement_turns import Turn
from pactline.records.statement_view import Pieces, View, pieces, views
from pactline.records.statement_words import Cues, Lexicon, index

MIXED = 0.1  # share of quoted characters from which an indirect statement is called mixed
DIRECT = 0.9  # share from which it is direct; both as in PolNeAR's types, rounded
SHORT = 3  # words: a sentence with fewer has no room for source, cue and content
CROWDED = 0.4  # share of words that may report from which a sentence of at least MANY / 4 such words is noise
MANY = 16  # words that may report in one sentence; the most in the tuning documents is 8


def find(page: Reading, *, language: Language) -> tuple[Record, ...]:
    """Every statement of a report, in the order of its cues."""
    lexicon = index(language.table("cues", Cues))
    turns = statement_turns.find(page.report.text)
    quotes = _quotes(page, turns)
    spoken = [(q.inner.start, q.inner.end) for q in quotes if not q.scare] + [turn.said for turn in turns]
    ready = views(page.sentences, sorted(spoken))
    names = [m for m in page.mentions if isinstance(m, Name)]
    scorer = statement_scores.scorer(language.table("reporting", Weights), lexicon, names)
    claims, inner = _in_sentences(ready, lexicon, scorer)
    starts = tuple(sentence.start for sentence in page.sentences)
    around = statement_page.Page(page.report.text, ready, starts, quotes, lexicon)
    claims = [statement_whole.whole(ready[claim.sentence], claim, names) for claim in claims]
    outer = _settled(around, claims, list(statement_turns.claims(turns, page.sentences)))
    direct = (*(q.span for q in quotes), *(Span(page.report.id, *turn.said) for turn in turns))
    able = language.table("commitments", CommitmentWords).words
    index_ = parties.name_index(page)
    spans, people = tuple(sorted(direct, key=_place)), able.agents | able.crowd
    maker = Maker(page, ready, lexicon.cues, index_, spans, people, language.table("occasions", Occasions))
    beside = party_pairs.beside(page)
    made = [party_pairs.settle(maker.record(claim), claim.sentence, beside) for claim in outer]
    known = {(c.sentence, c.head): r.id for c, r in zip(outer, made, strict=True) if not c.joined}
    nested = [party_pairs.settle(maker.record(c, within=known.get(above)), c.sentence, beside) for c, above in inner]
    return statement_rejoinders.added(page, made + nested)


def _quotes(page: Reading, turns: Sequence[Turn]) -> tuple[Quote, ...]:
    """The outermost quotes; in the turn of a transcript none is."""
    marked = statement_page.outermost([m for m in page.mentions if isinstance(m, Quote)])
    return tuple(quote for quote in marked if not statement_turns.hold(turns, quote.span.start))


def _settled(around: Page, claims: Sequence[Claim], turns: Sequence[Claim]) -> list[Claim]:
    """The claims with their whole quotes and those of the turns, in order; a turn's own label is read once."""
    if not around.views:
        return []
    own = {(turn.sentence, turn.head) for turn in turns}
    told = [claim for claim in claims if (claim.sentence, claim.head) not in own]
    return sorted((*statement_quotes.settle(around, told), *turns), key=_order)


class Maker(msgspec.Struct, frozen=True):
    """Turns the claims of one report into records."""

    page: Reading
    views: tuple[View, ...]
    cues: Cues
    names: tuple[tuple[int, ...], tuple[Name, ...]]
    quotes: tuple[Span, ...]
    people: frozenset[str]
    occasions: Occasions

    def record(self, claim: Claim, *, within: str | None = None) -> Record:
        """The record of a claim: envelope, evidence for each role, id from the words it rests on."""
        view, text = self.views[claim.sentence], self.page.report.text
        cue = pieces(view, claim.cue) or ((view.tokens[claim.head].start, view.tokens[claim.head].end),)
        sides = parties.of_claim(view, claim, parties.Ground(text, self.names, self.cues.lists, self.people))
        form = self._form(claim.content)
        heard = self._heard(claim, sides, form=form, nested=within is not None)
        body = Statement(
            cue=" ".join(text[start:end] for start, end in cue),
            act=acts.act(view, claim, self.cues, said=" ".join(text[start:end] for start, end in claim.content)),
            form=form,
            content=tuple(Span(self.page.report.id, start, end) for start, end in claim.content),
            told=statement_told.told(heard, self.cues.lists),
        )
        evidence = tuple(self._evidence(claim, cue))
        return Record(
            id="s-" + ids.digest(self.page.report.id, *((e.role, e.span.start, e.span.end) for e in evidence)),
            body=body,
            evidence=evidence,
            parties=sides,
            when=statement_days.day(view, claim, near=self.page.mentions, words=self.occasions),
            within=within,
            status=acts.status(view, claim, self.cues),
        )

    def _heard(self, claim: Claim, sides: Sequence[Party], *, form: str, nested: bool) -> statement_told.Heard:
        """What is asked of a claim to tell whether it is worth a line."""
        view, speaker = self.views[claim.sentence], claim.speaker
        speakers = [one for one in sides if one.role == "speaker"]
        who, known = speakers[0].text if speakers else "", any(one.chain is not None for one in speakers)
        able = known or (speaker is not None and statement_told.is_person(view, speaker.head, self.people))
        return statement_told.Heard(view, claim, self.page.report.text, form, who, known, able, nested)

    def _evidence(self, claim: Claim, cue: Pieces) -> Iterator[Evidence]:
        """Source, who carries its words, cue and content, each with the rule that read it."""
        view, report = self.views[claim.sentence], self.page.report.id
        if claim.speaker is not None:
            first, last = view.tokens[claim.speaker.first], view.tokens[claim.speaker.last]
            yield Evidence(Span(report, first.start, last.end), claim.speaker.rule, "source")
            if claim.speaker.carrier is not None:
                _, begin, end = claim.speaker.carrier
                span = Span(report, view.tokens[begin].start, view.tokens[end].end)
                yield Evidence(span, claim.speaker.rule, "carrier")
        for start, end in cue:
            yield Evidence(Span(report, start, end), claim.rule, "cue")
        for start, end in claim.content:
            yield Evidence(Span(report, start, end), claim.rule, "content")

    def _form(self, content: Pieces) -> str:
        """Direct, mixed or indirect, by the share of the content between quotation marks."""
        size = sum(end - start for start, end in content)
        first = max(0, bisect_right(self.quotes, content[0][0], key=_start) - 1)
        near = self.quotes[first : bisect_right(self.quotes, content[-1][1], key=_start)]
        if _ends_in_marks(self.page.report.text, content[-1]):
            return "direct"
        quoted = sum(max(0, min(end, q.end) - max(start, q.start)) for start, end in content for q in near)
        if quoted >= DIRECT * size:
            return "direct"
        return "mixed" if quoted >= MIXED * size else "indirect"


def _ends_in_marks(text: str, last: tuple[int, int]) -> bool:
    """It held for a week,” she said: words whose quotation opened some sentences before."""
    said = text[last[0] : last[1] + 1].rstrip()
    return said.endswith("”") and "“" not in said and "”" not in said[:-1]


def _in_sentences(
    ready: Sequence[View], lexicon: Lexicon, scorer: Scorer | None
) -> tuple[list[Claim], list[tuple[Claim, tuple[int, int]]]]:
    """The claims of all sentences: outermost ones, and those reported in another's content with what holds them."""
    outer: list[Claim] = []
    inner: list[tuple[Claim, tuple[int, int]]] = []
    for view in ready:
        if _noise(view, lexicon):
            continue
        ruled = [*statement_verbs.find(view, lexicon), *statement_phrases.find(view, lexicon)]
        kept = _outermost(view, ruled) if scorer is None else _likely(view, ruled, lexicon=lexicon, scorer=scorer)
        kept = _unrendered(view, ruled, kept, words=lexicon.cues.lists.renderings)
        outer += kept
        for claim in ruled:
            above = _holder(view, claim, kept)
            if above is not None and _worth_nesting(view, claim):
                inner.append((claim, (above.sentence, above.head)))
    return outer, inner


def _noise(view: View, lexicon: Lexicon) -> bool:
    """Tell whether a sentence is too short to report, or all cues: "said said said"."""
    cues = sum(t.upos == "VERB" and lexicon.may_report(t.lemma.lower()) for t in view.tokens)
    return len(view.tokens) < SHORT or cues > MANY or (cues >= MANY // 4 and cues > CROWDED * len(view.tokens))


def _outermost(view: View, ruled: Sequence[Claim]) -> list[Claim]:
    """The claims of the rules alone that stand in no other's content."""
    return [claim for claim in ruled if _holder(view, claim, ruled) is None]


def _likely(view: View, ruled: Sequence[Claim], *, lexicon: Lexicon, scorer: Scorer) -> tuple[Claim, ...]:
    """The claims that the scorer picks among all candidates."""
    return statement_scores.choose(view, statement_candidates.find(view, lexicon, ruled), scorer)


def _unrendered(view: View, ruled: Sequence[Claim], kept: Sequence[Claim], *, words: frozenset[str]) -> list[Claim]:
    """The claims, that of a translation left out for what stands in it: “It is safe,” he said, according to one."""
    rendered = [one for one in kept if one.speaker is not None and view.lemma(one.speaker.head) in words]
    inner = [one for one in ruled if one.speaker is not None and _holder(view, one, rendered) is not None]
    empty = [one for one in rendered if one.rule == "according-to" and _holds(view, one, inner)]
    freed = [one for one in inner if _holder(view, one, empty) is not None and _holder(view, one, inner) is None]
    return [one for one in kept if one not in empty] + freed


def _holds(view: View, claim: Claim, others: Sequence[Claim]) -> bool:
    """Tell whether another claim stands in the content of one."""
    return any(_holder(view, other, (claim,)) is not None for other in others)


def _holder(view: View, claim: Claim, others: Sequence[Claim]) -> Claim | None:
    """The claim in whose content another's cue stands, the widest one."""
    at = view.tokens[claim.head].start
    holders = [o for o in others if o is not claim and any(start <= at < end for start, end in o.content)]
    return max(holders, key=lambda o: sum(end - start for start, end in o.content), default=None)


def _worth_nesting(view: View, claim: Claim) -> bool:
    """Interfax said the press service had denied it: an inner statement with a named source of its own."""
    if claim.speaker is None or claim.frame != "that" or claim.deed:
        return False
    return view.tokens[claim.speaker.head].upos in ("PROPN", "NOUN") and claim.speaker.rule == "subject"


def _start(span: Span) -> int:
    """Where a span starts."""
    return span.start


def _place(span: Span) -> tuple[int, int]:
    """Where a span stands, to sort by."""
    return span.start, span.end


def _order(claim: Claim) -> tuple[int, int, Pieces]:
    """By place of the cue, then of the content."""
    return claim.sentence, claim.head, claim.content
