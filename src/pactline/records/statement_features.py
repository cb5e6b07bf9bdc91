"""A candidate in, what can be said of it in words out: the features that `statement_scores` has weights for.

A feature is a plain string, most of them crossed with the frame, so that a weight reads as a sentence: a subject that
is a pronoun speaks for a clause more than for an object.
"""

from collections.abc import Callable, Iterator, Mapping

import msgspec

from pactline.records import statement_voice as voice
from pactline.records.statement_candidates import Candidate
from pactline.records.statement_claims import Claim
from pactline.records.statement_view import View, inside
from pactline.records.statement_words import Lexicon

STOPS = frozenset((".", "?", "!", "”", '"', "''", "’", ")"))
FUNCTION = frozenset(("SCONJ", "PRON", "DET", "PART", "ADP", "PUNCT", "CCONJ"))
SIBLINGS = ("obj", "obl", "advmod", "xcomp", "ccomp", "advcl", "iobj")


class Look(msgspec.Struct, frozen=True):
    """A candidate in its sentence: `inside` the tokens of its content, `kinds` the kind of name at a position."""

    view: View
    candidate: Candidate
    lexicon: Lexicon
    inside: tuple[int, ...]
    kinds: Mapping[int, str]

    @property
    def claim(self) -> Claim:
        """The candidate's claim."""
        return self.candidate.claim


Family = Callable[[Look], Iterator[str]]


def features(view: View, candidate: Candidate, *, lexicon: Lexicon, kinds: Mapping[int, str]) -> Iterator[str]:
    """All features of a candidate, family by family."""
    look = Look(view, candidate, lexicon, inside(view, candidate.claim.content), kinds)
    for family in FAMILIES:
        yield from family(look)


def cue(look: Look) -> Iterator[str]:
    """The word, its frame, what the list and the rules say of it."""
    claim, shape = look.claim, look.candidate.shape
    lemma, frame, ruled = claim.lemma, claim.frame, look.candidate.ruled
    yield from ("bias", f"rule={claim.rule}", f"frame={frame}|{shape}")
    yield from (f"lemma={lemma}", f"lemma={lemma}|{frame}", f"lemma={lemma}|{frame}|{shape}")
    yield from (f"listed={look.candidate.listed}|{frame}", f"listed={look.candidate.listed}|{claim.rule}")
    yield from (f"ruled={ruled}", f"ruled={ruled}|{frame}", f"ruled={ruled}|{lemma}", f"ruled={ruled}|{shape}")
    yield from (f"act={claim.act}|{frame}", f"act={claim.act}|{ruled}")
    holds = min(2, look.candidate.holds)
    yield from (f"holds={holds}", f"holds={holds}|{frame}|{shape}", f"holds={holds}|{ruled}")
    held = look.candidate.held
    if held:
        yield from ("held", f"held|{frame}", f"held|{ruled}", f"held={held}", f"held|{claim.act}")


def form(look: Look) -> Iterator[str]:
    """How the cue stands in its sentence: form, relation, negation, modal, voice, marker, what it hangs on."""
    view, claim = look.view, look.claim
    token, frame = view.tokens[claim.head], claim.frame
    yield from (f"tag={token.xpos}", f"tag={token.xpos}|{frame}", f"rel={token.deprel}", f"rel={token.deprel}|{frame}")
    if any(view.word(i) in look.lexicon.cues.lists.negation for i in claim.cue if i != claim.head):
        yield from ("negated", f"negated|{claim.act}|{frame}")
    for i in view.children(claim.head, "aux"):
        if view.tokens[i].xpos == "MD":
            yield from ("modal", f"modal={view.word(i)}")
    if voice.passive(view, claim.head):
        yield from ("passive", f"passive|{frame}", f"passive|{claim.lemma}")
    yield f"mark={view.case(claim.head)}"
    yield f"above={view.tokens[token.head].upos}|{token.deprel}" if token.head >= 0 else "root"


def source(look: Look) -> Iterator[str]:
    """Who would be the source: word class, kind of name, where it stands."""
    view, claim, speaker = look.view, look.claim, look.claim.speaker
    if speaker is None:
        yield from ("source=none", f"source=none|{claim.frame}", f"source=none|{claim.rule}")
        yield from (f"source=none|{claim.lemma}", f"source=none|{claim.act}", f"source=none|{look.candidate.ruled}")
        return
    token = view.tokens[speaker.head]
    kind = view.word(speaker.head) if token.upos == "PRON" else token.upos
    yield from (f"source={kind}", f"source={kind}|{claim.frame}", f"source={kind}|{claim.act}")
    yield from (f"source={kind}|{look.candidate.ruled}", f"by={speaker.rule}|{claim.frame}", f"by={speaker.rule}")
    if speaker.stands_for is not None:
        first, last = speaker.stands_for
        meant = {look.kinds.get(view.tokens[i].start, "") for i in range(first, last + 1)} - {""}
        yield from (f"stands-for={kind}" for kind in sorted(meant) or ("none",))
    if token.upos == "NOUN":
        ending = view.lemma(speaker.head)[-2:]
        yield from (f"noun-ends={ending}", f"noun-tag={token.xpos}|{claim.frame}", f"noun-ends={ending}|{claim.act}")
        yield from (f"noun={view.lemma(speaker.head)}", f"noun={view.lemma(speaker.head)}|{claim.act}")
    named = look.kinds.get(token.start, "")
    yield from (f"named={named}", f"named={named}|{claim.frame}", f"by={speaker.rule}|{view.tokens[claim.head].xpos}")
    yield f"far={min(5, abs(speaker.head - claim.head) // 3)}"
    yield f"before={speaker.head < claim.head}|{claim.frame}"


def content(look: Look) -> Iterator[str]:
    """What would be the content: its length, first word, predicate, quoted or not, where it ends."""
    view, claim, said = look.view, look.claim, look.inside
    size = min(8, sum(end - start for start, end in claim.content).bit_length())
    yield from (f"size={size}", f"size={size}|{claim.frame}", f"pieces={min(3, len(claim.content))}|{claim.frame}")
    if not said:
        return
    first, last, members = said[0], said[-1], frozenset(said)
    top = next((i for i in said if view.tokens[i].head not in members), first)
    kind = look.kinds.get(view.tokens[top].start, "")
    yield from (f"opens={_word(view, first)}", f"top={view.tokens[top].upos}|{claim.frame}")
    yield from (f"toprel={view.tokens[top].deprel}|{claim.frame}", f"topkind={kind}|{claim.frame}")
    quoted = sum(view.quoted[i] for i in said)
    yield from (f"quoted={(quoted > 0) + (quoted == len(said))}", f"quoted={quoted > 0}|{claim.frame}")
    yield f"gap={max(-1, min(first - claim.head, 4))}|{claim.frame}"
    yield f"ends={last >= len(view.tokens) - 2}|{claim.frame}"
    if last + 1 < len(view.tokens):
        yield f"then={_word(view, last + 1)}"
    yield f"verbs={min(3, sum(view.tokens[i].upos == 'VERB' for i in said))}"


def beside(look: Look) -> Iterator[str]:
    """What else stands with the cue."""
    view, claim = look.view, look.claim
    if claim.head + 1 < len(view.tokens):
        yield f"next={view.word(claim.head + 1)}"
    for relation in SIBLINGS:
        if view.child(claim.head, relation) is not None:
            yield f"has={relation}|{claim.frame}"
    yield f"sentence={min(5, len(view.tokens) // 10)}"
    if view.tokens[-1].text not in STOPS:
        yield from ("headline", f"headline|{claim.frame}")


def _word(view: View, at: int) -> str:
    """A function word itself, of another word its class."""
    return view.word(at) if view.tokens[at].upos in FUNCTION else view.tokens[at].upos


FAMILIES: tuple[Family, ...] = (cue, form, source, content, beside)
