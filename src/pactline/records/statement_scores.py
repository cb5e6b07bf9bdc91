"""Candidates of a sentence in, the claims among them out, by the weights of a linear model.

A logistic regression over `statement_features`, fitted by `train/statements.py`; the weights are a data file of the
language (`reporting`), and where it is empty the rules alone decide. One claim a cue, the likeliest; a claim whose cue
stands in the content of a likelier one is left to the nesting of `statements`.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from math import exp

import msgspec

from pactline.model.mention import Name
from pactline.records.statement_candidates import Candidate
from pactline.records.statement_claims import Claim
from pactline.records.statement_features import features
from pactline.records.statement_view import View
from pactline.records.statement_words import Lexicon

RULED = 0.22  # below it what the rules read is wrong more often than right on the tuning documents
UNLISTED = (
    0.38  # a cue that the word list does not know; contents in F1 by cross-validation: .38 .742, .45 .740, .5 .738
)
CLAUSES = frozenset(("that", "to", "obj-to", "as"))  # frames in which what is said is a clause or a verdict
BARE = 0.42  # an unlisted cue with nothing but an object or a phrase needs a little more
PHRASE = 0.34  # a noun and what it is about, no clause: rumours about the bridge
VAGUE = frozenset(("say", "claim", "note", "agree"))  # acts of many verbs that also tell of deeds
UNWEIGHED = ("rumoured", "account-of")  # rules for what the tuning documents do not count as a report, or seldom have
LEARNED = "-learned"  # ends the rule's name where the rules alone would have said otherwise


class Weights(msgspec.Struct, frozen=True):
    """The file `reporting`: a line "feature<TAB>weight" each, and the likelihood from which a candidate is a claim."""

    threshold: float = 0.5
    lines: str = ""


class Scorer(msgspec.Struct, frozen=True):
    """The weights ready for use, with the kind of name at each position of the report."""

    weights: Mapping[str, float]
    threshold: float
    lexicon: Lexicon
    kinds: Mapping[int, str]

    def likelihood(self, view: View, candidate: Candidate) -> float:
        """How likely a candidate is to be a report, from 0 to 1."""
        found = frozenset(features(view, candidate, lexicon=self.lexicon, kinds=self.kinds))
        return 1 / (1 + exp(-sum(sorted(self.weights.get(feature, 0.0) for feature in found))))


def scorer(weights: Weights, lexicon: Lexicon, names: Iterable[Name]) -> Scorer | None:
    """A scorer for a report; None without weights."""
    if not weights.lines:
        return None
    return Scorer(_parsed(weights.lines), weights.threshold, lexicon, kinds(names))


def kinds(names: Iterable[Name]) -> dict[int, str]:
    """The kind and form of the name that covers each position."""
    return {at: f"{n.kind}-{n.form}" for n in names for at in range(n.span.start, n.span.end)}


def choose(view: View, candidates: Iterable[Candidate], scored: Scorer) -> tuple[Claim, ...]:
    """The claims of a sentence in the order of their cues."""
    rated = [(scored.likelihood(view, candidate), candidate) for candidate in candidates]
    likely = [(rate, at) for at, (rate, candidate) in enumerate(rated) if rate >= _floor(candidate, scored)]
    chosen: list[Claim] = []
    for _, index in sorted(likely, key=lambda pair: (-pair[0], pair[1])):
        candidate = rated[index][1]
        if not _clashes(view, candidate.claim, chosen):
            chosen.append(_stamped(candidate))
    return tuple(sorted(chosen, key=lambda claim: (claim.head, claim.content)))


def _floor(candidate: Candidate, scored: Scorer) -> float:
    """The least likelihood of a claim: lower where the rules read a clause or a plain deed of speech, higher where the
    word list does not have the cue in this frame.
    """
    if candidate.claim.rule in UNWEIGHED:
        return 0.0
    if not candidate.listed:
        return max(UNLISTED if candidate.claim.frame in CLAUSES else BARE, scored.threshold)
    if candidate.claim.frame.startswith("n-"):
        return max(PHRASE, scored.threshold)
    plain = candidate.claim.frame == "that" or candidate.claim.act not in VAGUE
    return min(RULED, scored.threshold) if candidate.ruled == "same" and plain else scored.threshold


def _clashes(view: View, claim: Claim, chosen: Sequence[Claim]) -> bool:
    """Tell whether a likelier claim has this one's cue or content, or holds it, or stands in it."""
    return any(
        other.head == claim.head
        or other.content == claim.content
        or _stands_in(view, claim, other)
        or _stands_in(view, other, claim)
        for other in chosen
    )


def _stands_in(view: View, inner: Claim, outer: Claim) -> bool:
    """Tell whether a claim's cue stands in another's content."""
    at = view.tokens[inner.head].start
    return any(start <= at < end for start, end in outer.content)


def _stamped(candidate: Candidate) -> Claim:
    """The claim with the name of what decided."""
    claim = candidate.claim
    return claim if candidate.ruled == "same" else msgspec.structs.replace(claim, rule=claim.rule + LEARNED)


@lru_cache(maxsize=4)
def _parsed(lines: str) -> dict[str, float]:
    """The weights of the file's lines."""
    pairs = (line.rsplit("\t", 1) for line in lines.strip().splitlines())
    return {feature: float(weight) for feature, weight in pairs}
