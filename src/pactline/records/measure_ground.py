"""An amount in its sentence in, the words around it that a measure is made of out: predicate, subject, noun phrases."""

import re
from collections.abc import Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Amount
from pactline.model.sentence import Clause, Sentence, Token
from pactline.records.measure_words import MeasureWords

OTHER_SUM = re.compile(r"^\s*\([^()]*\d[^()]*\)")  # "its £12bn ($18bn) investment"
NOUNS = ("NOUN", "PROPN")
RELATIVE = ("WDT", "WP")
HOLE = re.compile(r"^((?:[A-Za-z]+ )?)(?:, |[“\"] ?)(?=[\w])")
NAMED = ("NOUN", "PROPN", "PUNCT")  # what a proper noun before a phrase may belong to; "Latvia [a loan]" not
LOOSE = (
    "conj",
    "cc",
    "parataxis",
    "punct",
    "appos",
    "advcl",
    "acl:relcl",
    "discourse",
    "mark",
    "case",
    "nsubj",
    "cop",
    "aux",
)


class Ground(msgspec.Struct, frozen=True):
    """An amount with its place in the tree: `head` is the token that stands for number and unit together, `own` all
    tokens of the amount.
    """

    text: str
    sentence: Sentence
    amount: Amount
    own: tuple[int, ...]
    head: int
    words: MeasureWords

    @property
    def tokens(self) -> Sequence[Token]:
        """The sentence's tokens."""
        return self.sentence.tokens

    def governor(self) -> int | None:
        """The token the amount hangs on."""
        head = self.tokens[self.head].head
        return head if 0 <= head < len(self.tokens) else None

    def verb(self) -> int | None:
        """The predicate the amount belongs to: the nearest verb above it, or the amount itself under a copula."""
        if trees.child(self.tokens, self.head, "cop") is not None or self.tokens[self.head].upos == "VERB":
            return self.head  # "[exceeded $3 billion]" has its verb among its own words
        way = trees.path_up(self.tokens, self.head)
        return next(
            (at for at in way if self.tokens[at].upos == "VERB" or trees.child(self.tokens, at, "cop") is not None),
            None,
        )

    def clause(self) -> Clause | None:
        """The clause of that predicate."""
        verb = self.verb()
        return next((clause for clause in self.sentence.clauses if clause.verb == verb), None)

    def subject(self) -> int | None:
        """The noun that the amount's clause tells of, through "which" and a participle to what they hang on."""
        clause, verb = self.clause(), self.verb()
        at = None if clause is None else clause.subject
        if verb is None or at in self.own:
            return at
        if self._hangs_on_noun(verb, at):
            above = self.tokens[verb].head
            return above if self.tokens[above].upos in NOUNS else None
        return self._before_comma(verb) or self._subject_above(verb) if at is None else self._telling(at, verb)

    def _hangs_on_noun(self, verb: int, at: int | None) -> bool:
        """Whether a clause tells of the noun that it hangs on: exports, [which] fell; damages [set at] $5 million."""
        token = self.tokens[verb]
        pronoun = at is not None and self.tokens[at].xpos in RELATIVE
        participle = at is None and token.deprel == "acl" and token.head < verb
        return token.head >= 0 and ((pronoun and token.deprel == "acl:relcl") or participle)

    def _telling(self, at: int, verb: int) -> int | None:
        """A subject that says what is told of: no years that something grew through, no lone "capita"."""
        if at == self.tokens[verb].head and self.tokens[at].lemma in self.words.periods:
            return None  # "after five years of growing by 8 percent"
        return self.tokens[at].head if self.tokens[at].text == "capita" and self.tokens[at].head < at else at

    def _before_comma(self, verb: int) -> int | None:
        """The subject that a clause in commas parts from its "was": profit, which leaves out gains, was $5 million."""
        first = trees.child(self.tokens, verb, "cop", "aux") or verb
        comma = self.tokens[first - 1] if first else None
        at = comma.head if comma is not None and comma.text == "," else -1
        return at if at >= 0 and self.tokens[at].deprel == "nsubj" and self.tokens[at].upos in NOUNS else None

    def _subject_above(self, verb: int) -> int | None:
        """The subject that a participle shares with the verb above it: the index fell, [closing] at 300 points."""
        token = self.tokens[verb]
        if token.xpos != "VBG" or token.deprel not in ("advcl", "xcomp") or trees.child(self.tokens, verb, "mark"):
            return None
        return next((one.subject for one in self.sentence.clauses if one.verb == token.head), None)

    def phrase(self, at: int, *, without: Sequence[str] = LOOSE) -> tuple[int, int]:
        """The character span of the noun phrase of a token."""
        first, last = trees.phrase(self.tokens, at, without=without)
        while last - 1 > at and self.tokens[last - 1].upos in ("VERB", "ADP", "PART", "AUX"):
            last -= 1  # the rest of a clause was cut off: "programmes aimed"
        while first > 0 and self.tokens[first].upos in NAMED and self.tokens[first - 1].upos in ("PROPN", "PUNCT"):
            if self.tokens[first - 1].upos == "PUNCT" and self.tokens[first - 1].text != "-":
                break
            first -= 1  # trees break at hyphens: "Latvia-Estonia trade"
        return self.tokens[first].start, self.tokens[last - 1].end

    def further(self) -> str:
        """The word that parts a number from its scale and is of what is counted: nine [more] million people."""
        number = self.amount.number
        inside = [] if number is None else self.text[number.start : number.end].lower().split()
        return next((f"{word} " for word in inside if word in self.words.further), "")

    def elided(self, start: int, end: int) -> str:
        """A stretch of the text without the amount's number and bound, blanks made good."""
        amount = self.amount
        number_end = amount.number.end if amount.number is not None else amount.span.end
        cut = amount.noun is not None and amount.noun.start > number_end and amount.rule == "plural_noun"
        cut = cut and not is_money(self)
        stop = number_end if cut else amount.span.end
        if not (start < amount.span.end and amount.span.start < end):
            return " ".join(self.text[start:end].split())
        after = self.further() + OTHER_SUM.sub("", self.text[stop:end])
        rest = " ".join((self.text[start : max(start, amount.span.start)] + " " + after).split())
        return HOLE.sub(r"\1", rest)  # "a [$500 million], 10-year grant", a “[$20 billion] giveaway”


def ground(text: str, sentence: Sentence, amount: Amount, *, words: MeasureWords) -> Ground | None:
    """The amount in its sentence; None where no token carries it."""
    span = amount.span
    own = tuple(i for i, t in enumerate(sentence.tokens) if t.start < span.end and span.start < t.end)
    if not own:
        return None
    noun = amount.noun
    head = next(
        (
            i
            for i in own
            if noun is not None and amount.rule == "plural_noun" and sentence.tokens[i].start == noun.start
        ),
        None,
    )
    if head is None:
        head = trees.common(sentence.tokens, own)
    return Ground(text, sentence, amount, own, own[-1] if head is None else head, words)


def is_money(ground: Ground) -> bool:
    """Whether the amount is a sum of money, in coins or told without its currency too: 40 cents."""
    coins = ground.amount.rule == "plural_noun" and any(one in ground.words.coins for one in ground.amount.unit.split())
    unit = ground.amount.unit
    sums = unit[:3].isupper() or unit in ground.words.coins
    taken_over = ground.amount.rule in ("earlier", "later", "again", "answered") and sums
    plain = ground.amount.rule in ("symbol_before", "pound_lost", "code_after", "currency_word", "coins")
    return coins or taken_over or plain
