"""An amount in a clause that begins with "which" or "whom" in its sentence in, the noun that stands before it out.

The fleet, [9 percent of which] lies idle; a fund [to which] Latvia gave $5 million: what is told of stands before.
"""

from pactline.kit import trees
from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import NOUNS, RELATIVE, Ground
from pactline.records.measure_shares import COUNT

PRONOUNS = ("which", "whom")
CLAUSES = ("acl:relcl", "acl")
PLURAL = ("NNS", "NNPS")
OTHERS = ("none", "all", "most", "some", "both", "each", "many", "few", "neither")
REACH = 14  # tokens between "of which" and its share


def share_of_which(ground: Ground) -> Finding | None:
    """[The fleet], 9 percent of which lies idle; [the quota], of which 9 percent falls to Latvia."""
    at = whole(ground) if ground.amount.unit == "percent" else None
    if at is None:
        return None
    above = ground.tokens[at].head
    if ground.tokens[at].deprel == "nmod" and trees.child(ground.tokens, at, "nummod") is not None and 0 <= above < at:
        at = above  # "a quota of 9,000 tonnes, of which 9 percent"
    start, end = before(ground, at)
    of = COUNT.sub("", measure_labels.noun(" ".join(ground.text[start:end].split())))
    return Finding(of, (start, end), of=of, noun=at) if of and not of[:1].isdigit() else None


def whole(ground: Ground) -> int | None:
    """The noun before "of which" that an amount is a part of."""
    before = _before(ground, ("of",))
    others = before is not None and before > 1 and ground.tokens[before - 2].text.lower() in OTHERS
    pronoun = _behind(ground) or (None if others else before)  # "none of whom polled 3 percent" is no share of them
    return None if pronoun is None else antecedent(ground, pronoun)


def goal(ground: Ground) -> tuple[str, tuple[int, int]] | None:
    """[A fund] to which Latvia gave $5 million, [a line] on which it spent more: ("to a fund", its place)."""
    pronoun = _before(ground, ("to", "for", "on", "into"))
    at = None if pronoun is None else antecedent(ground, pronoun)
    if at is None or pronoun is None:
        return None
    start, end = before(ground, at)
    label = measure_labels.money(" ".join(ground.text[start:end].split()))
    return (f"{ground.tokens[pronoun - 1].text.lower()} {label}", (start, end)) if label else None


def _behind(ground: Ground) -> int | None:
    """The "which" of "9 percent of which"."""
    at = ground.own[-1] + 1
    words = [token.text.lower() for token in ground.tokens[at : at + 2]]
    return at + 1 if words[:1] == ["of"] and words[1:] and words[1] in PRONOUNS else None


def _before(ground: Ground, cases: tuple[str, ...]) -> int | None:
    """The "which" that opens the clause of an amount behind one of some prepositions."""
    first = ground.own[0]
    for at in range(first - 1, max(0, first - REACH), -1):
        if ground.tokens[at].text in (",", ";", "(") and ground.tokens[at].head not in (ground.head, ground.verb()):
            return None
        if ground.tokens[at].text.lower() in PRONOUNS:
            return at if ground.tokens[at - 1].text.lower() in cases else None
    return None


def antecedent(ground: Ground, pronoun: int) -> int | None:
    """The noun that a pronoun stands for: what its clause hangs on, else what stands right before it."""
    if ground.tokens[pronoun].text.lower() == "whom":
        return _persons(ground, pronoun)
    way = [pronoun, *trees.path_up(ground.tokens, pronoun)]
    clause = next((at for at in way if ground.tokens[at].deprel in (*CLAUSES, "appos")), None)
    head = -1 if clause is None else ground.tokens[clause].head
    first = min(pronoun, ground.own[0])
    noun = 0 <= head < first and ground.tokens[head].upos in NOUNS and not _time(ground, head)
    return head if noun else _noun_before(ground, first)


def _persons(ground: Ground, pronoun: int) -> int | None:
    """Whom "whom" stands for: 2,000 [guests] in huts, half of whom; the last who are counted, else the last many."""
    many = [i for i in range(pronoun) if ground.tokens[i].xpos in PLURAL and ground.tokens[i].upos in NOUNS]
    counted = [i for i in many if trees.child(ground.tokens, i, "nummod") is not None]
    return max(counted or many, default=None)


def _time(ground: Ground, at: int) -> bool:
    """Whether a noun only says when: sales [last year], of which 9 percent came from abroad."""
    return ground.tokens[at].lemma.lower() in ground.words.when


def _noun_before(ground: Ground, first: int) -> int | None:
    """The noun before the comma that a clause stands behind."""
    while first > 0 and ground.tokens[first - 1].upos in ("ADP", "ADV", "PUNCT"):
        first -= 1
    noun = first > 0 and ground.tokens[first - 1].upos in NOUNS and not _time(ground, first - 1)
    return first - 1 if noun else None


def subject_before(ground: Ground, verb: int) -> int | None:
    """The subject of a verb, never who speaks behind it: [it] has cost $6 million a week, the bank estimates."""
    clause = ground.clause()
    at = max((at for at in trees.children(ground.tokens, verb, "nsubj") if at < verb), default=None)
    at = ground.subject() if at is None or ground.tokens[at].xpos in RELATIVE else at
    at = clause.subject if at is None and clause is not None else at
    return at if at is None or at < ground.head or verb > ground.head else None


def before(ground: Ground, at: int) -> tuple[int, int]:
    """The phrase of a noun up to the clause that tells of it."""
    start, end = ground.phrase(at)
    clauses = trees.children(ground.tokens, at, "acl", "acl:relcl")
    stop = min((ground.tokens[i].start for i in clauses if i > at), default=end)
    comma = ground.text.find(", ", ground.tokens[at].end, stop)
    end = min(end, max(ground.tokens[at].end, ground.amount.span.start), end if comma < 0 else comma)
    return start, start + len(ground.text[start:end].rstrip(" ,;("))
