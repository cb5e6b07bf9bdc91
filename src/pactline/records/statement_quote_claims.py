"""A quote and what stands around it in, claims of it and plain facts about its place out."""

import msgspec

from pactline.model.mention import Quote
from pactline.records import statement_sources as sources
from pactline.records.statement_claims import Claim, cue_tokens
from pactline.records.statement_page import Page
from pactline.records.statement_view import View

NEAR = 220  # characters between a quote and its cue in one sentence: a long apposition, not another clause


class Near(msgspec.Struct, frozen=True):
    """What stands around a quote: the claims by sentence so far, and the quote before with its claim."""

    claims: dict[int, list[Claim]]
    last: tuple[Quote, Claim] | None


def spoken(page: Page, quote: Quote, at: tuple[int, int], *, rule: str) -> Claim:
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


def holds(claim: Claim, quote: Quote) -> bool:
    """Tell whether a quote stands in a claim's content."""
    return any(start < quote.span.end and end > quote.span.start for start, end in claim.content)


def joined(claim: Claim, quote: Quote, *, rule: str) -> Claim:
    """A quote that carries on under an earlier cue."""
    return msgspec.structs.replace(claim, content=((quote.span.start, quote.span.end),), rule=rule, joined=True)


def sentence_before(page: Page, quote: Quote) -> int:
    """The sentence before a quote that begins its own, in its paragraph; -1 without one."""
    index = page.sentence_at(quote.inner.start)
    if index == 0 or not opens(page, quote):
        return -1
    same = page.views[index - 1].sentence.paragraph == page.views[index].sentence.paragraph
    return index - 1 if same else -1


def root_verb(view: View) -> int | None:
    """The main verb of a sentence, unless it is quoted."""
    verb = next((i for i, token in enumerate(view.tokens) if token.head < 0 and token.upos == "VERB"), None)
    return None if verb is None or view.quoted[verb] else verb


def before(page: Page, quote: Quote) -> str:
    """The characters just before a quote."""
    return page.text[quote.span.start - NEAR : quote.span.start].rstrip()


def alone(page: Page, quote: Quote) -> bool:
    """Tell whether a quote fills its sentences, with no word of anybody else beside it."""
    last = page.views[page.sentence_at(quote.span.end - 1)]
    return opens(page, quote) and not any(t.start >= quote.span.end and t.upos != "PUNCT" for t in last.tokens)


def opens(page: Page, quote: Quote) -> bool:
    """Tell whether no word but "and" stands before a quote in its sentence."""
    first = page.views[page.sentence_at(quote.inner.start)]
    return not any(t.end <= quote.span.start and t.upos not in ("PUNCT", "CCONJ") for t in first.tokens)


def next_paragraph(page: Page, quote: Quote, later: Quote) -> bool:
    """Tell whether a later quote stands in the same paragraph or in the next."""
    one = page.views[page.sentence_at(quote.span.end - 1)].sentence.paragraph
    return page.views[page.sentence_at(later.inner.start)].sentence.paragraph - one <= 1
