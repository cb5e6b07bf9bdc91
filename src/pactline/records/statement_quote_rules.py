"""A quote that no content touches in, the claim that explains it out: one small rule a way of quoting.

In the order of the table: the same cue as the quote before it; a verb of saying in its own sentence; the sentence
after it or before it in the paragraph; the quote before it, when whole paragraphs are quoted on.
"""

from collections.abc import Callable

import msgspec

from pactline.model.mention import Quote
from pactline.records import statement_grammar as grammar
from pactline.records import statement_quote_claims as made
from pactline.records import statement_sources as sources
from pactline.records import statement_voice as voice
from pactline.records.statement_claims import Claim
from pactline.records.statement_page import Page
from pactline.records.statement_quote_claims import NEAR, Near
from pactline.records.statement_sources import Speaker
from pactline.records.statement_subjects import HEARD
from pactline.records.statement_view import View

FEW = 12  # words in which a sentence that opens with a cue must have its verb
SPEECH = frozenset(("say", "claim", "note", "ask", "joke", "promise", "deny", "agree", "criticise", "praise", "reject"))
CALLS = SPEECH - {
    "praise",
    "agree",
    "reject",
}  # acts of verbs that quote what stands before them: the crowd cheered does not
LINKS = ("and", "or", ",", ", and", ", or")  # all that may stand between two quotes of one cue
GAP = 4  # characters of white space that may stand between a quote and the dash before its name
DASHES = ("—", "–", "--", "―")
NOBODY = frozenset(("it", "this", "that", "which", "there"))


Rule = Callable[[Page, Quote, Near], Claim | None]


def answer(page: Page, quote: Quote, near: Near) -> Claim | None:
    """The claim of the first rule that explains a quote; one right behind another needs a cue of its own."""
    rules = OWN_CUE if _right_behind(page, quote, near) else RULES
    return next((claim for claim in (rule(page, quote, near) for rule in rules) if claim is not None), None)


def _right_behind(page: Page, quote: Quote, near: Near) -> bool:
    """They chanted “No tolls.” “We will not be silent,” their page reads: a speaker does not close and open again."""
    between = page.text[near.last[0].span.end : quote.span.start] if near.last is not None else "\n"
    return between.isspace() and "\n" not in between


def one_of_two(page: Page, quote: Quote, near: Near) -> Claim | None:
    """They chanted “Open the port” and “No more tolls.”"""
    if near.last is None or page.text[near.last[0].span.end : quote.span.start].strip() not in LINKS:
        return None
    return made.joined(near.last[1], quote, rule="quote-and-quote")


def split(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“The bridge is safe,” wrote the mayor in a note explaining the delay, “but it is not new.”"""
    if near.last is None or not page.text[quote.inner.start].islower():
        return None
    before, claim = near.last
    cue = page.views[claim.sentence].tokens[claim.head].start
    same = page.sentence_at(before.span.end - 1) == page.sentence_at(quote.inner.start) == claim.sentence
    if not same or not before.span.end <= cue < quote.span.start or page.text[before.inner.end - 1] != ",":
        return None
    return made.joined(claim, quote, rule="quote-split")


def signed(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“The bridge is safe.” — Lars Holm (a name after a dash, and nothing else in its line)"""
    gap = page.text[quote.span.end : quote.span.end + GAP]
    after = quote.span.end + len(gap) - len(gap.lstrip())
    end = page.text.find("\n", after)
    line = page.text[after : end if end >= 0 else len(page.text)]
    view = page.views[page.sentence_at(after)]
    dash = next((i for i, t in enumerate(view.tokens) if t.start >= after), len(view.tokens))
    last = next((i for i in range(dash + 1, len(view.tokens)) if view.tokens[i].upos != "PROPN"), len(view.tokens)) - 1
    if not 0 < len(line) <= NEAR or dash >= last or view.tokens[dash].text not in DASHES:
        return None
    if last + 1 < len(view.tokens) and view.tokens[last + 1].text not in (",", "(", "."):
        return None
    claim = made.spoken(page, quote, (view.sentence.index, dash), rule="quote-signed")
    return msgspec.structs.replace(claim, cue=(dash,), speaker=Speaker(dash + 1, dash + 1, last, "signed"))


def beside_verb(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“The bridge is safe,” said the mayor. / The mayor said: “The bridge is safe.”"""
    sentences = {page.sentence_at(quote.span.end - 1), page.sentence_at(quote.inner.start)}
    best: tuple[int, int, int] | None = None
    for index in sorted(sentences):
        view = page.views[index]
        for verb, token in enumerate(view.tokens):
            if not _may_cue(page, view, verb):
                continue
            gap = quote.span.start - token.end if token.end <= quote.span.start else token.start - quote.span.end
            if _of_the_next(view, verb, quote.span.end) or _of_another(page, view, verb, quote=quote):
                continue
            if 0 <= gap <= NEAR and (best is None or gap < best[0]) and _somebody(view, verb):
                best = (gap, index, verb)
    return made.spoken(page, quote, best[1:], rule="quote-beside-verb") if best is not None else None


def _may_cue(page: Page, view: View, verb: int) -> bool:
    """Whether a word is a verb of saying that may be a quote's cue: not "to say", not "was told", not itself quoted."""
    token = view.tokens[verb]
    if token.upos != "VERB" or token.xpos == "VB" or view.quoted[verb] or voice.passive(view, verb):
        return False
    return page.lexicon.sense(view.lemma(verb), "that") is not None


def _of_another(page: Page, view: View, verb: int, *, quote: Quote) -> bool:
    """Warning that it could “cost lives,” Holm rejected a delay: words of the clause before a verb with an object."""
    target = view.child(verb, "obj")
    before = quote.span.end <= view.tokens[verb].start and page.text[quote.inner.start].islower()
    return before and target is not None and target > verb and view.lemma(verb) not in HEARD


def _of_the_next(view: View, verb: int, end: int) -> bool:
    """“It is safe,” was all, but he added: “It is old”: a verb joined on behind a quote, with its own behind it."""
    between = [i for i in range(verb) if view.tokens[i].start >= end]
    joined = any(view.tokens[i].upos == "CCONJ" for i in between)
    return joined and any(
        view.tokens[i].text in (":", "that") for i in range(verb + 1, min(verb + FEW, len(view.tokens)))
    )


def _somebody(view: View, verb: int) -> bool:
    """Tell whether a verb has a source, and one that is not itself quoted."""
    speaker = sources.of_verb(view, verb)
    return speaker is not None and not view.quoted[speaker.head]


def introduced(page: Page, quote: Quote, near: Near) -> Claim | None:
    """The mayor had a short answer: “The bridge is safe.”"""
    before = page.text[: quote.span.start].rstrip() if quote.span.start < NEAR else made.before(page, quote)
    if not before.endswith((":", ",")):
        return None
    index = page.sentence_at(quote.span.start - 1)
    view = page.views[index]
    verb = made.root_verb(view)
    if verb is None or voice.passive(view, verb) or sources.of_verb(view, verb) is None:
        return None
    return made.spoken(page, quote, (index, verb), rule="quote-introduced")


def inverted(page: Page, quote: Quote, near: Near) -> Claim | None:
    """Continued Holm: “It is safe.” (a verb before its name, which a tree takes for an adjective)"""
    view = page.views[page.sentence_at(page.text.rfind(":", 0, quote.span.start))]
    colon = next((i for i, t in enumerate(view.tokens[:FEW]) if t.text == ":"), 0)
    if colon < len(("said", "Holm")) or page.text[view.tokens[colon].end : quote.span.start].strip():
        return None
    named = all(token.upos == "PROPN" for token in view.tokens[1:colon])
    if not named or view.tokens[0].xpos not in ("VBN", "VBD", "NNP") or _saying(page, view) is None:
        return None
    claim = made.spoken(page, quote, (view.sentence.index, 0), rule="quote-inverted")
    return msgspec.structs.replace(claim, cue=(0,), speaker=Speaker(colon - 1, 1, colon - 1, "subject"))


def _saying(page: Page, view: View) -> str | None:
    """What a sentence's first word says as a verb's past: "Continued" is "continue"."""
    word = view.word(0)
    stems = (view.lemma(0), word[:-2], word[:-1])
    return next((stem for stem in stems if page.lexicon.sense(stem, "that") is not None), None)


def going_on(page: Page, quote: Quote, near: Near) -> Claim | None:
    """The mayor said the bridge was safe. Adding, “Nobody need worry.”"""
    index = page.sentence_at(quote.inner.start)
    view = page.views[index]
    first = view.tokens[0]
    if first.xpos != "VBG" or view.quoted[0] or page.lexicon.sense(view.lemma(0), "that") is None:
        return None
    told = [claim for claim in near.claims.get(index - 1, ()) if claim.speaker is not None]
    return made.joined(told[-1], quote, rule="quote-carried-on") if told else None


def after_cue(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“The bridge is safe,” the mayor said. “Nobody need worry.”"""
    index = made.sentence_before(page, quote)
    told = [c for c in near.claims.get(index, ()) if c.act in SPEECH and c.speaker is not None]
    quoting = [c for c in told if near.last is not None and made.holds(c, near.last[0])]
    if not told or not (quoting or made.alone(page, quote)):
        return None
    return made.joined((quoting or told)[-1], quote, rule="quote-after-its-cue")


def amid_words(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“The bridge is safe,” the mayor said. If it is closed, “nobody can come to town.” (what is said goes on in words
    of her own and of the report's)
    """
    index = page.sentence_at(quote.inner.start)
    view = page.views[index]
    told = [c for c in near.claims.get(index - 1, ()) if near.last is not None and made.holds(c, near.last[0])]
    direct = [c for c in told if c.act in SPEECH and c.speaker is not None]
    same = index > 0 and page.views[index - 1].sentence.paragraph == view.sentence.paragraph
    ends = not any(t.start >= quote.span.end and t.upos != "PUNCT" for t in view.tokens)
    if not direct or not same or not ends or near.claims.get(index):
        return None
    claim = made.joined(direct[-1], quote, rule="quote-amid-words")
    return msgspec.structs.replace(claim, content=((view.tokens[0].start, quote.span.end),))


def after_sentence(page: Page, quote: Quote, near: Near) -> Claim | None:
    """The mayor was calm. “The bridge is safe.”"""
    index = made.sentence_before(page, quote)
    verb = made.root_verb(page.views[index]) if index >= 0 and made.alone(page, quote) else None
    if verb is None:
        return None
    view = page.views[index]
    speaker = sources.of_verb(view, verb)
    if speaker is None or view.tokens[speaker.head].upos not in ("PROPN", "PRON") or view.word(speaker.head) in NOBODY:
        return None
    return made.spoken(page, quote, (index, verb), rule="speaker-in-sentence-before")


def broken_off(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“Is the bridge safe,” The mayor asked. (a comma in the marks promises a cue, though a new sentence was seen, and
    a question or a call may have one)
    """
    return before_cue(page, quote, near) if page.text[quote.inner.end - 1] in ",?!" else None


def carried_on(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“The bridge is safe,” the mayor said. / “Nobody need worry.” (a new paragraph of nothing but a quote)"""
    if near.last is None or not made.alone(page, quote) or _heads(page, quote):
        return None
    before, claim = near.last
    gap = page.text[before.span.end : quote.span.start]
    if before.continues or (len(gap) <= NEAR and made.next_paragraph(page, before, quote)):
        return made.joined(claim, quote, rule="quote-carried-on")
    return None


def _heads(page: Page, quote: Quote) -> bool:
    """Whether a quote in single marks is all its line and ends with no stop: 'I took the wrong boat', a heading."""
    end = page.text.find("\n", quote.span.end)
    alone = not page.text[quote.span.end : end if end >= 0 else len(page.text)].strip()
    return alone and page.text[quote.span.start] in "'‘" and page.text[quote.inner.end - 1] not in ".,!?…"


def before_cue(page: Page, quote: Quote, near: Near) -> Claim | None:
    """“Is the bridge safe?” The mayor asked twice. (the cue starts a sentence of its own after the quote)"""
    index = page.sentence_at(quote.span.end - 1) + 1
    if index >= len(page.views) or page.text[quote.span.end : page.views[index].sentence.start].strip(" "):
        return None
    view = page.views[index]
    for verb in range(min(FEW, len(view.tokens))):
        if view.tokens[verb].upos != "VERB" or view.quoted[verb]:
            continue
        sense = page.lexicon.sense(view.lemma(verb), "that")
        if sense is None or sense.act not in CALLS or view.child(verb, "ccomp", "xcomp") is not None:
            return None
        if grammar.busy(view, verb) or sources.of_verb(view, verb) is None:
            return None
        return made.spoken(page, quote, (index, verb), rule="quote-before-cue")
    return None


RULES: tuple[Rule, ...] = (
    one_of_two,
    split,
    signed,
    beside_verb,
    broken_off,
    inverted,
    going_on,
    introduced,
    after_cue,
    before_cue,
    amid_words,
    after_sentence,
    carried_on,
)
OWN_CUE: tuple[Rule, ...] = (signed, beside_verb, broken_off, introduced, before_cue)
