"""Claims and quotes in, claims whose contents take whole quotes out, and a claim for each quote nobody had yet.

A content that touches a quote takes the whole of it; a quote that no content touches is asked of the rules of
`statement_quote_rules`, the first answer wins. A quote that none of them explains stays without a statement.
"""

from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from pactline.model.mention import Quote
from pactline.records import statement_quote_claims as made
from pactline.records import statement_quote_rules as rules
from pactline.records.statement_claims import Claim
from pactline.records.statement_page import Page
from pactline.records.statement_quote_claims import Near
from pactline.records.statement_view import Pieces

GAP = 4  # characters in which a quote begins that a colon introduces
CLOSERS, OPENERS = "\"”’'»“", "\"“„«‘'"  # marks that end and begin a quote


def settle(page: Page, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Widen each content to the quotes it touches, then ask the rules about every spoken quote that is left."""
    widened = [msgspec.structs.replace(c, content=whole(page, c)) for c in claims]
    by_sentence: dict[int, list[Claim]] = {}
    for wide in widened:
        by_sentence.setdefault(wide.sentence, []).append(wide)
    owner, naming = _owners(page, widened), _naming(page, widened)
    added: list[Claim] = []
    told: dict[int, Claim] = {}
    last: tuple[Quote, Claim] | None = None
    for index, quote in enumerate(page.quotes):
        if quote.scare or index in naming:
            continue
        claim = owner.get(index)
        if claim is None:
            claim = rules.answer(page, quote, Near(by_sentence, last))
            if claim is not None:
                added.append(claim)
                by_sentence.setdefault(page.sentence_at(quote.span.end - 1), []).append(claim)
        last = (quote, claim) if claim is not None else None
        if claim is not None:
            told[index] = claim
    return tuple(widened + added + _ahead(page, told))


def _ahead(page: Page, told: dict[int, Claim]) -> list[Claim]:
    """Claims of quotes that run on into one whose cue comes then: “We lost it. / “We will rebuild,” said the mayor."""
    known, found = dict(told), []
    for index in range(len(page.quotes) - 1, -1, -1):
        quote = page.quotes[index]
        if not quote.continues or quote.scare or index in known:
            continue
        later = next((i for i in range(index + 1, len(page.quotes)) if page.quotes[i].span.start >= quote.span.end), -1)
        if later in known and not page.text[quote.span.end : page.quotes[later].span.start].strip():
            known[index] = made.joined(known[later], quote, rule="quote-runs-on")
            found.append(known[index])
    return found[::-1]


def whole(page: Page, claim: Claim) -> Pieces:
    """The content of a claim as it stands in the end: with whole quotes, without loose words after the cue."""
    return _headed(page, claim, _kept(page, claim, _widened(page, claim)))


def _headed(page: Page, claim: Claim, content: Pieces) -> Pieces:
    """Lund: ‘It is safe’ Hear more The flood began in May: under a name with a colon no more than the quote it opens
    with.
    """
    start, end = content[0]
    opened = page.quotes[bisect_right(page.quotes, start, key=_opening) - 1] if page.quotes else None
    if claim.rule != "heading" or opened is None or opened.span.start != start or opened.span.end >= end:
        return content
    return ((start, opened.span.end),)


def _widened(page: Page, claim: Claim) -> Pieces:
    """A content with the whole of each quote it touches, as long as the cue is outside of that quote."""
    cue = page.views[claim.sentence].tokens[claim.head].start
    wide: list[tuple[int, int]] = []
    for piece in claim.content:
        start, end = _with_quotes(page, piece, cue)
        end = _past_colon(page, end, cue)
        if wide and start <= wide[-1][1]:
            wide[-1] = (wide[-1][0], max(end, wide[-1][1]))
        else:
            wide.append((start, end))
    return tuple(wide)


def _with_quotes(page: Page, piece: tuple[int, int], cue: int) -> tuple[int, int]:
    """A stretch with the quotes that it begins and ends in; of one after its cue no quote of a sentence of its own."""
    start, end = piece
    for at in piece:
        index = bisect_right(page.quotes, at if at == piece[0] else at - 1, key=_opening) - 1
        if index < 0:
            continue
        span = page.quotes[index].span
        if cue < start < span.start and _after_stop(page.text, span.start):
            end = min(end, len(page.text[: span.start].rstrip()))
        elif span.end >= at and span.start < end and not span.start <= cue < span.end:
            start = span.start if _after_stop(page.text, span.start) else min(start, span.start)
            end = max(end, span.end)
    return start, end


def _opening(quote: Quote) -> int:
    """Where a quote opens."""
    return quote.span.start


def _past_colon(page: Page, end: int, cue: int) -> int:
    """The end of a content, or of the quote that a colon after it introduces: she said that she knew: “It is safe.”"""
    colon = end - 1 if page.text[end - 1] == ":" else end
    rest = page.text[colon : colon + GAP]
    at = colon + len(rest) - len(rest[1:].lstrip()) if rest.startswith(":") else -1
    index = bisect_right(page.quotes, at, key=_opening) - 1 if at > cue else -1
    return page.quotes[index].span.end if index >= 0 and page.quotes[index].span.start == at else end


def _kept(page: Page, claim: Claim, content: Pieces) -> Pieces:
    """A content that opens with a quote before its cue, less loose words after the cue: “...,” she said in Oslo."""
    cue = page.views[claim.sentence].tokens[claim.head].start
    if len(content) < 2 or content[0][1] > cue or page.text[content[0][1] - 1] not in CLOSERS:
        return content
    more = [p for p in content[1:] if page.text[p[0]] in OPENERS or page.text.startswith("that ", p[0])]
    return (content[0], *(p for p in more if not _said_by_another(page, claim, p[0])))


def _said_by_another(page: Page, claim: Claim, at: int) -> bool:
    """“It is old,” Lund wrote after Holm said that “it will last”: words with a cue of their own in between."""
    view = page.views[claim.sentence]
    between = (i for i in range(claim.head + 1, len(view.tokens)) if view.tokens[i].start < at)
    return any(
        view.tokens[i].upos == "VERB"
        and not view.quoted[i]
        and view.child(i, "nsubj") is not None
        and page.lexicon.sense(view.lemma(i), "that") is not None
        for i in between
    )


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


def _naming(page: Page, claims: Sequence[Claim]) -> frozenset[int]:
    """The quotes inside a source's own words: wrote the authors of the “Harbour Book”."""
    starts = [quote.span.start for quote in page.quotes]
    found: set[int] = set()
    for claim in claims:
        if claim.speaker is not None:
            tokens = page.views[claim.sentence].tokens
            first, last = tokens[claim.speaker.first].start, tokens[claim.speaker.last].end
            found.update(range(bisect_right(starts, first - 1), bisect_right(starts, last - 1)))
    return frozenset(found)
