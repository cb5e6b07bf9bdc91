"""An undertaking in its sentence in, whether the sentence denies it out: who is said not to plan it, ask it, say it.

What denies stands over the words of an undertaking: its own "no longer", the verb or the noun it hangs on, and theirs.
From the cue the way goes up through what is said, meant or wished ("disputed reports that Norvania plans to"), and ends
at a clause that only tells when or why.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise

from pactline.model.sentence import Clause
from pactline.records.commitment_terms import BY_SUBJECT
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

Rule = Callable[[Place, Undertaking, CommitmentWords], bool]

CONTENT = ("ccomp", "xcomp", "csubj", "acl", "csubj:pass")
OF = ("of", "from", "for", "at", "about", "against")  # stopped short [of] asking
TOLD = ("ccomp", "csubj", "csubj:pass")  # regrets that it will: it will
ONLY = ("only", "just", "simply", "merely")
STEPS = 12  # words on the way up


def _above(place: Place, found: Undertaking) -> Iterator[tuple[int, int]]:
    """From an undertaking's verb or noun upward, each word with the one it hangs on as its content."""
    modal = place.tokens[found.cue].deprel.startswith(("aux", "mark"))
    at = place.tokens[found.cue].head if modal else found.cue
    for _ in range(STEPS):
        first = place.tokens[at].deprel == "conj"
        if first and not place.tokens[at].head < 0 and place.child(at, "nsubj", "nsubj:pass", "mark") is None:
            at = place.tokens[at].head
            continue
        head = place.tokens[at].head
        if head < 0 or not _content(place, at):
            return
        yield at, head
        at = head


def _content(place: Place, at: int) -> bool:
    """Whether a word stands in what another says, means or stops: no time, no reason, no more about somebody."""
    deprel = place.tokens[at].deprel
    if deprel in CONTENT:
        return True
    if deprel == "advcl":
        return any(place.lemma(i) in OF for i in place.children(at, "mark", "case"))
    return place.tokens[at].upos == "NOUN" and deprel in ("obj", "obl", "nsubj:pass", "nmod")


def _of_nobody(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[No] minister will close it; [neither] Norvania nor Tessary will; [few] expect it to; [nobody] asked it to."""
    subjects = [] if found.by is None else [found.by]
    own = () if found.rule in BY_SUBJECT else (found.cue,)  # "no ferries will be sold" tells its "no" itself
    for at in (*own, *(head for _, head in _verbs(place, found))):
        subjects += place.children(at, "nsubj", "nsubj:pass")
    return any(_nobody(place, at, words) for at in subjects)


def _nobody(place: Place, at: int, words: CommitmentWords) -> bool:
    """Whether a subject is nobody: none of them, no minister, neither Holm nor Lund."""
    before = [place.tokens[i].text.lower() for i in place.children(at, "det", "cc:preconj", "amod", "advmod")]
    some = any(place.tokens[i].text.lower() == "a" for i in place.children(at, "det"))
    return not some and not words.denials.denied.isdisjoint((place.tokens[at].text.lower(), *before))


def _verbs(place: Place, found: Undertaking) -> Iterator[tuple[int, int]]:
    """The way up as long as it leads from verb to verb."""
    for at, head in _above(place, found):
        if place.clause(head) is None or place.tokens[at].upos == "NOUN":
            return
        yield at, head


def _no_longer(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Norvania [no longer] plans to close it, [never] agreed to; will [hardly] close it; will no longer: a refusal."""
    modal = place.tokens[found.cue].xpos == "MD"
    if modal and any(_before(place, found.act, words, but=("never", "longer", "almost", "nearly"))):
        return True
    own = [] if modal or found.cue == found.act or place.clause(found.cue) is None else [found.cue]
    told = ("never",) if found.rule == "going_to" else ()  # "never going to close it" tells its "never" itself
    above = [head for _, head in _verbs(place, found)]
    words_before = [*(_before(place, at, words, but=told) for at in own), *(_before(place, at, words) for at in above)]
    return any(any(one) for one in words_before)


def _all_but(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Norvania has [all but] agreed to close it."""
    before = [place.lemma(i) for i in range(max(found.cue - 2, 0), found.cue)]
    return before == ["all", "but"] and place.tokens[found.cue].upos == "VERB"


def _before(place: Place, at: int, words: CommitmentWords, *, but: tuple[str, ...] = ()) -> Iterator[bool]:
    """The words before a verb that say it is not done."""
    for i in place.children(at, "advmod"):
        word = place.tokens[i].text.lower()
        no = word != "longer" or place.tokens[i - 1].text.lower() == "no"
        if i < at and no and word in words.denials.hardly and word not in but:
            yield True


def _not_said(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm did [not urge] Tessary to open it; [could not guarantee] that it would: but "did not only urge"."""
    read = found.rule == "reader" and found.cue != found.act and place.tokens[found.cue].xpos != "MD"
    at = ([found.cue] if read else []) + [head for _, head in _verbs(place, found)]
    clauses = (place.clause(one) for one in at)
    return any(one is not None and _negated(place, one) for one in clauses)


def _negated(place: Place, clause: Clause) -> bool:
    """Did not urge them to, would [neither] confirm it; not "did not [only] urge them to"."""
    neither = any(place.lemma(i) in ("neither", "nor") for i in place.children(clause.verb, "cc", "advmod"))
    only = any(place.lemma(i) in ONLY for i in place.children(clause.verb, "advmod"))
    return (clause.negated and not only) or neither


def _forgone(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm [stopped] asking Tessary to open it, [apologised] for urging it to, left [without] promising to."""
    if found.rule == "ruled_out":
        return False  # "declined to rule out a sale" is a plan
    marks = [place.lemma(i) for i in place.children(found.cue, "mark", "case", "cc")]
    if place.tokens[found.cue].upos == "VERB" and not words.denials.instead.isdisjoint(marks):
        return True
    way = _verbs_or_nouns(place, found)
    return any(place.lemma(i) in words.denials.forgoing for at, i in way if place.tokens[at].deprel not in TOLD)


def _verbs_or_nouns(place: Place, found: Undertaking) -> Iterator[tuple[int, int]]:
    """The way up from a verb, to the first noun."""
    if place.tokens[found.cue].upos == "NOUN":
        return
    for at, head in _above(place, found):
        yield at, head
        if place.tokens[head].upos == "NOUN":
            return


def _disputed(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm [disputed] that Norvania agreed to close it; [rumours] that it will, unless somebody [confirms] them."""
    lists = words.denials
    for at, head in _above(place, found):
        claimed = place.clause(at) is not None and place.tokens[at].deprel in ("ccomp", "acl")
        sure = any(place.tokens[i].text.lower() == "no" for i in place.children(head, "det"))  # "no doubt that"
        if claimed and not sure and place.lemma(head) in lists.denying | lists.untrue:
            return True
        if place.tokens[head].upos == "NOUN" and place.tokens[at].deprel.startswith("acl"):
            return _hearsay(place, at, head, words=words)
    return False


def _hearsay(place: Place, at: int, noun: int, *, words: CommitmentWords) -> bool:
    """Reports, rumours, claims [that] somebody will, where nobody grants it."""
    that = any(place.tokens[i].text.lower() == "that" for i in place.children(at, "mark"))
    if not that or place.lemma(noun) not in words.denials.hearsay:
        return False
    above = place.tokens[noun].head
    granted = above >= 0 and place.lemma(above) in words.denials.granting and place.tokens[noun].deprel == "obj"
    over = place.tokens[above].head if above >= 0 else -1
    return not granted or (over >= 0 and place.lemma(over) in words.denials.forgoing)


def _wrong_to_say(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """It was [wrong to say] that Norvania will close it."""
    way = list(_above(place, found))
    for (_, saying), (_, wrong) in pairwise(way):
        if place.lemma(saying) in words.denials.saying and place.lemma(wrong) in words.denials.mistaken:
            return True
    return False


def _no_sign(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm gave [no indication] that he plans to close it; there is [no way] that he will."""
    for at, head in (*_above(place, found), *_told_of_a_noun(place, found)):
        nouns = (head, *(i for i in place.children(head, "obj", "nsubj") if i < at))
        for noun in nouns:
            none = any(place.tokens[i].text.lower() == "no" for i in place.children(noun, "det"))
            if none and place.lemma(noun) in words.denials.unbelieved and place.clause(at) is not None:
                return True
    return False


def _told_of_a_noun(place: Place, found: Undertaking) -> tuple[tuple[int, int], ...]:
    """There is no [way] Norvania will close it: the noun of which a clause without a "that" is told."""
    clause = place.clause(found.act)
    way = clause is not None and clause.relation == "acl:relcl"
    return ((found.act, place.tokens[found.act].head),) if way else ()


def _turned(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Under [no] circumstances will Norvania close it; [nor] will Tessary: the words of the deed tell no "not"."""
    by, cue = found.by, found.cue
    if by is None or place.tokens[cue].xpos != "MD" or not cue < by:
        return False
    first = max((i for i in range(cue) if place.tokens[i].text in (".", ";", ",", "“", '"', ":")), default=-1)
    before = [place.tokens[i].text.lower() for i in range(first + 1, cue)]
    return not words.denials.fronted.isdisjoint(before)


RULES: tuple[Rule, ...] = (
    _of_nobody,
    _no_longer,
    _all_but,
    _not_said,
    _forgone,
    _disputed,
    _wrong_to_say,
    _no_sign,
    _turned,
)
