"""Claims and quotes in, claims whose contents take whole quotes out, and a claim for each quote nobody had yet.

Where a quote gets its speaker, in this order: a content that touches it; a verb of saying in its own sentence; the
sentence before it in the paragraph; the quote before it, when whole paragraphs are quoted on. A quote that none of
them explains stays without a statement.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence

import msgspec

from pactline.model.mention import Quote
from pactline.records import statement_grammar as grammar
from pactline.records import statement_sources as sources
from pactline.records.statement_claims import Claim, cue_tokens
from pactline.records.statement_view import Pieces, View
from pactline.records.statement_words import Lexicon

CLOSERS, OPENERS = "\"”’'»“", "\"“„«‘'"  # marks that end and begin a quote
FEW = 12  # words in which a sentence that opens with a cue must have its verb
NEAR = 220  # characters between a quote and its cue in one sentence: a long apposition, not another clause
SPEECH = frozenset(("say", "claim", "note", "ask", "joke", "promise", "deny", "agree", "criticise", "praise", "reject"))


class Page(msgspec.Struct, frozen=True):
    """What the rules for quotes look at: views of all sentences, their starts, the outermost quotes in order."""

    text: str
    views: tuple[View, ...]
    starts: tuple[int, ...]
    quotes: tuple[Quote, ...]
    lexicon: Lexicon

    def sentence_at(self, at: int) -> int:
        """The index of the sentence that holds a position (the one before it, in a gap)."""
        return max(0, bisect_right(self.starts, at) - 1)


class Near(msgspec.Struct, frozen=True):
    """What stands around a quote: the claims by sentence so far, and the quote before with its claim."""

    claims: dict[int, list[Claim]]
    last: tuple[Quote, Claim] | None


Rule = Callable[[Page, Quote, Near], Claim | None]


def outermost(quotes: Sequence[Quote]) -> tuple[Quote, ...]:
    """The quotes that stand in no other, in order."""
    kept: list[Quote] = []
    for quote in quotes:
        if not kept or quote.span.start >= kept[-1].span.end:
            kept.append(quote)
    return tuple(kept)


def settle(page: Page, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Widen each content to the quotes it touches, then ask the rules about every spoken quote that is left."""
    widened = [msgspec.structs.replace(c, content=whole(page, c)) for c in claims]
    by_sentence: dict[int, list[Claim]] = {}
    for wide in widened:
        by_sentence.setdefault(wide.sentence, []).append(wide)
    owner = _owners(page, widened)
    added: list[Claim] = []
    last: tuple[Quote, Claim] | None = None
    for index, quote in enumerate(page.quotes):
        if quote.scare:
            continue
        claim = owner.get(index)
        if claim is None:
            claim = next(
                (c for c in (rule(page, quote, Near(by_sentence, last)) for rule in RULES) if c is not None), None
            )
            if claim is not None:
                added.append(claim)
                by_sentence.setdefault(page.sentence_at(quote.span.end - 1), []).append(claim)
        last = (quote, claim) if claim is not None else None
    return tuple(widened + added)


def whole(page: Page, claim: Claim) -> Pieces:
    """The content of a claim as it stands in the end: with whole quotes, without loose words after the cue."""
    return _kept(page, claim, _widened(page, claim))


def _widened(page: Page, claim: Claim) -> Pieces:
    """A content with the whole of each quote it touches, as long as the cue is outside of that quote."""
    starts = [quote.span.start for quote in page.quotes]
    cue = page.views[claim.sentence].tokens[claim.head].start
    wide: list[tuple[int, int]] = []
    for start, end in claim.content:
        for at in (start, end):
            index = bisect_right(starts, at if at == start else at - 1) - 1
            if index < 0:
                continue
            span = page.quotes[index].span
            if span.end >= at and span.start < end and not span.start <= cue < span.end:
                start = span.start if _after_stop(page.text, span.start) else min(start, span.start)  # noqa: PLW2901
                end = max(end, span.end)  # noqa: PLW2901 - one stretch grows
        if wide and start <= wide[-1][1]:
            wide[-1] = (wide[-1][0], max(end, wide[-1][1]))
        else:
            wide.append((start, end))
    return tuple(wide)


def _kept(page: Page, claim: Claim, content: Pieces) -> Pieces:
    """A content that opens with a quote before its cue, less loose words after the cue: “...,” she said in Oslo."""
    cue = page.views[claim.sentence].tokens[claim.head].start
    if len(content) < 2 or content[0][1] > cue or page.text[content[0][1] - 1] not in CLOSERS:
        return content
    more = content[1:]
    return (content[0], *(p for p in more if page.text[p[0]] in OPENERS or page.text.startswith("that ", p[0])))


def _after_stop(text: str, at: int) -> bool:
    """Tell whether a sentence ended just before a place, though the splitter may not have seen it."""
    return text[max(0, at - 3) : at].rstrip().endswith((".", "!", "?", ":"))


def _owners(page: Page, claims: Sequence[Claim]) -> dict[int, Claim]:
    """Which claim already holds a quote, by the quote's index."""
    starts = [quote.span.start for quote in page.quotes]
    owner: dict[int, Claim] = {}
    for claim in claims:
        for start, end in claim.content:
            index = max(0, bisect_right(starts, start) - 1)
            while index < len(starts) and starts[index] < end:
                if page.quotes[index].span.end > start:
                    owner.setdefault(index, claim)
                index += 1
    return owner


def beside_verb(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“The bridge is safe,” said the mayor. / The mayor said: “The bridge is safe.”"""
    sentences = {page.sentence_at(quote.span.end - 1), page.sentence_at(quote.span.start)}
    best: tuple[int, int, int] | None = None
    for index in sorted(sentences):
        view = page.views[index]
        for verb, token in enumerate(view.tokens):
            if (
                token.upos != "VERB"
                or token.xpos == "VB"
                or view.quoted[verb]
                or sources.passive(view, verb)
                or page.lexicon.sense(view.lemma(verb), "that") is None
            ):
                continue
            gap = quote.span.start - token.end if token.end <= quote.span.start else token.start - quote.span.end
            if 0 <= gap <= NEAR and (best is None or gap < best[0]) and _somebody(view, verb):
                best = (gap, index, verb)
    return _spoken(page, quote, best[1:], rule="quote-beside-verb") if best is not None else None


def _somebody(view: View, verb: int) -> bool:
    """Tell whether a verb has a source, and one that is not itself quoted."""
    speaker = sources.of_verb(view, verb)
    return speaker is not None and not view.quoted[speaker.head]


def introduced(page: Page, quote: Quote, near: Near) -> Claim | None:
    """The mayor had a short answer: “The bridge is safe.”"""
    before = page.text[: quote.span.start].rstrip() if quote.span.start < NEAR else _before(page, quote)
    if not before.endswith((":", ",")):
        return None
    index = page.sentence_at(quote.span.start - 1)
    view = page.views[index]
    verb = _root_verb(view)
    if verb is None or sources.passive(view, verb) or sources.of_verb(view, verb) is None:
        return None
    return _spoken(page, quote, (index, verb), rule="quote-introduced")


def after_cue(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“The bridge is safe,” the mayor said. “Nobody need worry.”"""
    index = _sentence_before(page, quote)
    told = [c for c in near.claims.get(index, ()) if c.act in SPEECH and c.speaker is not None]
    if not told:
        return None
    quoting = [c for c in told if near.last is not None and _holds(c, near.last[0])]
    return _joined((quoting or told)[-1], quote, rule="quote-after-its-cue")


def after_sentence(page: Page, quote: Quote, near: Near) -> Claim | None:
    """The mayor was calm. “The bridge is safe.”"""
    index = _sentence_before(page, quote)
    verb = _root_verb(page.views[index]) if index >= 0 else None
    if verb is None:
        return None
    view = page.views[index]
    speaker = sources.of_verb(view, verb)
    if speaker is None or view.tokens[speaker.head].upos not in ("PROPN", "PRON"):
        return None
    return _spoken(page, quote, (index, verb), rule="speaker-in-sentence-before")


def broken_off(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“Is the bridge safe,” The mayor asked. (a comma in the marks promises a cue, though a new sentence was seen, and
    a question or a call may have one)
    """
    return before_cue(page, quote, near) if page.text[quote.inner.end - 1] in ",?!" else None


def carried_on(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“The bridge is safe,” the mayor said. / “Nobody need worry.” (a new paragraph of nothing but a quote)"""
    if near.last is None or not _alone(page, quote):
        return None
    before, claim = near.last
    gap = page.text[before.span.end : quote.span.start]
    if before.continues or (len(gap) <= NEAR and _next_paragraph(page, before, quote)):
        return _joined(claim, quote, rule="quote-carried-on")
    return None


def before_cue(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“Is the bridge safe?” The mayor asked twice. (the cue starts a sentence of its own after the quote)"""
    index = page.sentence_at(quote.span.end - 1) + 1
    if index >= len(page.views) or page.views[index].sentence.start - quote.span.end > len("  "):
        return None
    view = page.views[index]
    for verb in range(min(FEW, len(view.tokens))):
        if view.tokens[verb].upos != "VERB" or view.quoted[verb]:
            continue
        if page.lexicon.sense(view.lemma(verb), "that") is None or view.child(verb, "ccomp", "xcomp") is not None:
            return None
        if grammar.busy(view, verb) or sources.of_verb(view, verb) is None:
            return None
        return _spoken(page, quote, (index, verb), rule="quote-before-cue")
    return None


RULES: tuple[Rule, ...] = (beside_verb, broken_off, introduced, after_cue, before_cue, after_sentence, carried_on)


def _spoken(page: Page, quote: Quote, at: tuple[int, int], *, rule: str) -> Claim:
    """A quote as the content of a verb, `at` its sentence and token."""
    index, verb = at
    view = page.views[index]
    sense = page.lexicon.sense(view.lemma(verb), "that")
    return Claim(
        sentence=index,
        head=verb,
        cue=cue_tokens(view, verb),
        speaker=sources.of_verb(view, verb),
        content=((quote.span.start, quote.span.end),),
        rule=rule,
        act=sense.act if sense is not None else "say",
        frame="that",
        lemma=view.lemma(verb),
    )


def _holds(claim: Claim, quote: Quote) -> bool:
    """Tell whether a quote stands in a claim's content."""
    return any(start < quote.span.end and end > quote.span.start for start, end in claim.content)


def _joined(claim: Claim, quote: Quote, *, rule: str) -> Claim:
    """A quote that carries on under an earlier cue."""
    return msgspec.structs.replace(claim, content=((quote.span.start, quote.span.end),), rule=rule, joined=True)


def _sentence_before(page: Page, quote: Quote) -> int:
    """The sentence before a quote that stands alone, in its paragraph; -1 without one."""
    index = page.sentence_at(quote.span.start)
    if index == 0 or not _alone(page, quote):
        return -1
    same = page.views[index - 1].sentence.paragraph == page.views[index].sentence.paragraph
    return index - 1 if same else -1


def _root_verb(view: View) -> int | None:
    """The main verb of a sentence, unless it is quoted."""
    verb = next((i for i, token in enumerate(view.tokens) if token.head < 0 and token.upos == "VERB"), None)
    return None if verb is None or view.quoted[verb] else verb


def _before(page: Page, quote: Quote) -> str:
    """The characters just before a quote."""
    return page.text[quote.span.start - NEAR : quote.span.start].rstrip()


def _alone(page: Page, quote: Quote) -> bool:
    """Tell whether a quote fills its sentences, with no word of anybody else beside it."""
    first, last = page.views[page.sentence_at(quote.span.start)], page.views[page.sentence_at(quote.span.end - 1)]
    words_before = any(t.end <= quote.span.start and t.upos not in ("PUNCT", "CCONJ") for t in first.tokens)
    return not words_before and not any(t.start >= quote.span.end and t.upos != "PUNCT" for t in last.tokens)


def _next_paragraph(page: Page, quote: Quote, later: Quote) -> bool:
    """Tell whether a later quote stands in the same paragraph or in the next."""
    one = page.views[page.sentence_at(quote.span.end - 1)].sentence.paragraph
    return page.views[page.sentence_at(later.span.start)].sentence.paragraph - one <= 1
