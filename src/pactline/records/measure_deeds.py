"""A sum and its verb in, the deed that it was laid out on, got by or asked for out: spent [clearing the mine].

Days, payers and "so far" may stand between the sum and the deed: paid so far from the fund to [run the scheme].
"""

from pactline.kit import trees
from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import NOUNS, Ground, is_money

LAID_OUT = "laid_out"  # the rule of a sum told by such a deed
CLAUSES = ("advcl", "xcomp", "acl")
GERUND = "VBG"
ON = ("in", "on", "toward", "towards")  # spent on trying to drain the lake
BY = ("via", "through")  # raised through a sale of shares
A_SHARE, PER_SHARE = ("a", "share"), ("per", "share")
BREAKS = (",", ";", ":", "—", "–", "--")


def deed(ground: Ground, verb: int) -> tuple[int, int] | None:
    """The place of what a sum was spent on, paid for or asked for doing."""
    loose = trees.children(ground.tokens, ground.head, *CLAUSES)
    for at in (*trees.children(ground.tokens, verb, *CLAUSES), *loose):
        if at > ground.own[-1] and _linked(ground, verb, at):
            return _done(ground, at)
    return None


def means(ground: Ground, verb: int) -> tuple[int, int] | None:
    """It will raise $2 billion via [a bond issue]: through what, where a pronoun alone says who raises it."""
    subject = trees.child(ground.tokens, verb, "nsubj")
    bare = subject is None or ground.tokens[subject].upos == "PRON"
    if not bare or ground.tokens[verb].lemma not in ground.words.gathering:
        return None
    for at in (*trees.children(ground.tokens, verb, "obl"), *trees.children(ground.tokens, ground.head, "nmod")):
        case = trees.child(ground.tokens, at, "case")
        if case is None or at < ground.head or ground.tokens[case].text.lower() not in BY:
            continue
        if ground.tokens[at].upos == "NOUN" and ground.tokens[at].lemma not in ground.words.when:
            start, end = ground.phrase(at)
            return max(start, ground.tokens[case].end + 1), end
    return None


def bid(ground: Ground) -> Finding | None:
    """They offered $16 a share to buy [Holm], bid $2 billion to acquire [the yard]: the price of what is wanted."""
    verb = ground.verb()
    if not is_money(ground) or verb is None or ground.tokens[verb].lemma not in ground.words.bidding:
        return None
    for at in trees.children(ground.tokens, verb, *CLAUSES):
        thing = trees.child(ground.tokens, at, "obj")
        if thing is None or not ground.own[-1] < at < thing or _mark(ground, at) != "to":
            continue
        if ground.tokens[at].lemma in ground.words.trading and not _broken(ground, at):
            start, end = ground.phrase(thing)
            label = measure_labels.noun(ground.text[start:end])
            return Finding(f"price of {label}", (start, end), noun=thing) if label else None
    return _offered_for(ground)


def _offered_for(ground: Ground) -> Finding | None:
    """They offered $16 a share for [the yard]: what stands behind a price by the share."""
    case = ground.own[-1] + 1 + len(A_SHARE)
    words = tuple(token.text.lower() for token in ground.tokens[ground.own[-1] + 1 : case])
    if words not in (A_SHARE, PER_SHARE) or case >= len(ground.tokens) or ground.tokens[case].text != "for":
        return None
    thing = ground.tokens[case].head
    if thing <= case or ground.tokens[thing].upos not in NOUNS or ground.tokens[thing].lemma in ground.words.when:
        return None
    start, end = ground.phrase(thing)
    label = measure_labels.noun(ground.text[max(start, ground.tokens[case].end + 1) : end])
    return Finding(f"price of {label}", (max(start, ground.tokens[case].end + 1), end), noun=thing) if label else None


def _linked(ground: Ground, verb: int, at: int) -> bool:
    """Whether a clause is what a sum is for, by its link and the verb of the sum."""
    lemma, mark, words = ground.tokens[verb].lemma, _mark(ground, at), ground.words
    if mark == "for":
        return ground.tokens[at].xpos == GERUND and lemma in words.requiting
    if _broken(ground, at):
        return False
    if mark == "to":
        return lemma not in words.gathering and lemma in (*words.outlay, *words.giving, *words.appealing)
    return ground.tokens[at].xpos == GERUND and mark in ("", *ON) and lemma in words.working


def _mark(ground: Ground, at: int) -> str:
    """The word that opens a clause, "" where none does."""
    mark = trees.child(ground.tokens, at, "mark", "case")
    return "" if mark is None else ground.tokens[mark].text.lower()


def _broken(ground: Ground, at: int) -> bool:
    """Whether a comma parts a clause from the sum: spent $5 million in May, losing many friends."""
    depth = 0
    for token in ground.tokens[ground.own[-1] + 1 : at]:
        depth += (token.text == "(") - (token.text == ")")
        if token.text in BREAKS and depth <= 0:
            return True
    return False


def _done(ground: Ground, at: int) -> tuple[int, int] | None:
    """The place of a deed with its object: trying to [drain the lake], [dealing with the flood]."""
    inner = trees.child(ground.tokens, at, "xcomp", "conj") if ground.tokens[at].lemma in ground.words.doing else None
    last = inner if inner is not None and ground.tokens[inner].upos == "VERB" else at
    thing = trees.child(ground.tokens, last, "obj", "xcomp") or _with(ground, last)
    if thing is None or thing < last or ground.tokens[thing].upos not in (*NOUNS, "DET", "PRON", "ADJ"):
        return None
    return ground.tokens[last].start, ground.phrase(thing)[1]


def _with(ground: Ground, verb: int) -> int | None:
    """What a verb without an object is done with: dealing with [the flood]."""
    after = ground.tokens[verb + 1] if verb + 1 < len(ground.tokens) else None
    thing = trees.child(ground.tokens, verb, "obl") if after is not None and after.upos == "ADP" else None
    return None if thing is None or ground.tokens[thing].lemma.lower() in ground.words.when else thing
