"""An undertaking in its sentence in, on what condition it stands out: if Tessary pays, as long as ships come."""

from pactline.kit import trees
from pactline.model.span import Span
from pactline.records import commitment_tail, ledger_place
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

MIGHT = ("could", "may", "might", "would")


def condition(place: Place, found: Undertaking, words: CommitmentWords) -> Span | None:
    """On what condition: "if Tessary opens its port", "should Tessary open its port"."""
    if (long := _as_long_as(place, found)) is not None:
        return long
    for head in {found.act, found.cue, *_over(place, found.act)}:
        for at in place.children(head, "advcl", "acl") if head >= 0 else ():
            mark = min(trees.subtree(place.tokens, at))
            mark += place.tokens[mark].upos == "PUNCT"
            mark += place.tokens[mark].text.lower() == "only"
            if _conditional(place, at, mark, words=words):
                inside = trees.subtree(place.tokens, at, without=("parataxis",))
                first, last = ledger_place.contiguous(place, min(inside), inside)
                first += place.tokens[first].upos == "PUNCT"  # “if it opens”
                return place.span(place.tokens[first].start, place.tokens[last - 1].end)
    return None


def _over(place: Place, act: int) -> tuple[int, ...]:
    """What a deed hangs on; not of "if ships come, they will stay, [but they will] sail": what stands before."""
    but = any(place.lemma(i) == "but" for i in place.children(act, "cc"))
    apart = but and place.tokens[act].deprel == "conj" and place.child(act, "nsubj") is not None
    return () if apart else (place.tokens[act].head,)


def _as_long_as(place: Place, found: Undertaking) -> Span | None:
    """Will keep trying [as long as there are boats]."""
    for at in (i for head in (found.act, found.cue) for i in place.children(head, "advmod")):
        inner = place.child(at, "advcl")
        if place.lemma(at) == "long" and inner is not None and place.lemma(at - 1) in ("as", "so"):
            inside = trees.subtree(place.tokens, inner)
            return place.span(place.tokens[at - 1].start, place.tokens[max(inside)].end)
    return None


def condition_behind(place: Place, last: int, words: CommitmentWords) -> Span | None:
    """The condition right behind an action, whatever it was hung on: will close it, [if Tessary pays]."""
    tokens = place.tokens
    at = next((i for i in range(last, len(tokens)) if tokens[i].upos != "PUNCT"), len(tokens))
    if at + 1 >= len(tokens) or not _opens(place, at, words):
        return None
    head = tokens[at].head
    if _of_another(place, tokens[head].head if head > at else -1):
        return None
    inside = set(trees.subtree(tokens, head)) if head > at else {at, at + 1}
    return place.span(tokens[at].start, tokens[ledger_place.contiguous(place, at, inside)[1] - 1].end)


def _opens(place: Place, at: int, words: CommitmentWords) -> bool:
    """Whether a word begins a condition: [if] Tessary pays, [on] condition that it pays."""
    token, head = place.tokens[at], place.tokens[at].head
    bound = token.text.lower() == "on" and place.tokens[at + 1].text.lower() == "condition"
    if not (bound or token.text.lower() in words.words.hypothetical - {"on", "only", "should"}):
        return False
    asked = head > at and commitment_tail.asks_if(place, head, at)  # "decide for themselves if it harms them"
    return token.upos != "VERB" and not _only_because(place, at) and not asked


def _of_another(place: Place, at: int) -> bool:
    """Will mend it so that others can sail [if they wish], will act in a film that could open [if it is bought]."""
    if at < 0 or place.child(at, "nsubj") is None:
        return False
    open_ = any(place.lemma(i) in MIGHT for i in place.children(at, "aux"))
    return place.tokens[at].deprel == "advcl" or (open_ and place.tokens[at].deprel == "acl:relcl")


def _only_because(place: Place, mark: int) -> bool:
    """If [only] because they wait for it: a reason."""
    return any(token.text.lower() == "only" for token in place.tokens[mark + 1 : mark + 2])


def _conditional(place: Place, at: int, mark: int, *, words: CommitmentWords) -> bool:
    """Whether a side clause begins as a condition: [if] it opens, [should] it open, [provided] that it opens."""
    if not mark < len(place.tokens):
        return False
    word = place.tokens[mark].text.lower()
    if word == "should":
        return place.tokens[mark].head == at and place.tokens[at].deprel == "advcl"
    if commitment_tail.asks_if(place, at, mark) or _only_because(place, mark):
        return False
    return word in words.words.conditions and (place.tokens[at].deprel == "advcl" or word == "provided")
