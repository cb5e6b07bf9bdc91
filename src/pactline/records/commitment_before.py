"""An undertaking in its sentence in, whether tense or clause put it before what tells of it out: had vowed to close it.

When it was undertaken nobody says; the day of the saying, or of the report, is then the last on which it can have been.
"""

from collections.abc import Callable, Iterator

from pactline.model.mention import Time
from pactline.model.when import Clock, Edge, Shift, Vague
from pactline.records import commitment_then, occasions
from pactline.records.commitment_terms import OF_THINGS, stands_on
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.occasions import Occasions
from pactline.records.undertaking import Undertaking, past_it

Rule = Callable[[Place, Undertaking, CommitmentWords], bool]

FORMERLY = ("once", "previously", "originally", "formerly", "initially")
TOLD = ("VBD", "VBN")
FINITE = ("VBD", "VBP", "VBZ")
BESIDE = ("before", "when", "since", "until", "till", "once")  # beside what else has been
HEDGES = ("more than", "over", "less than", "under", "at least")
NEWS = ("have", "be")  # "has the plan to close it": so it is now


def is_old(place: Place, found: Undertaking, *, words: CommitmentWords, said: Occasions) -> bool:
    """Holm [had] vowed to close it; [on the campaign trail] he said he would: before its report, no one says when."""
    return any(rule(place, found, words) for rule in RULES) or _some_time(place, found, said)


def hedged(time: Time | None) -> bool:
    """Whether a time only says on which side of a day something was: [more than] five years ago."""
    inner = time.expr.of if time is not None and isinstance(time.expr, Clock | Edge) else time and time.expr
    return isinstance(inner, Shift) and inner.ago and time is not None and time.text.lower().startswith(HEDGES)


def telling(place: Place, found: Undertaking, said: Occasions) -> Iterator[int]:
    """The words whose time is an undertaking's: announced [plans] on Monday; spoke on Monday as she [offered]."""
    cue = place.tokens[found.cue]
    if found.cue == found.act or found.rule in OF_THINGS:
        return
    if cue.xpos in (*TOLD, "VBG") or cue.upos == "NOUN":
        yield from occasions.hung_on(place.tokens, found.cue, said)


def _known(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Holm's plan] to close it, [the offer] of tugs: there already, unless that is what is announced."""
    if place.tokens[found.cue].upos != "NOUN" or found.asked:
        return False
    owned = place.child(found.cue, "nmod:poss") is not None
    the = any(place.tokens[i].text.lower() == "the" for i in place.children(found.cue, "det"))
    head = place.tokens[found.cue].head
    told = head >= 0 and place.lemma(head) in words.words.announcing and place.lemma(head) not in NEWS
    return (owned or the) and not told


def _had(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm [had] vowed to close it, had announced plans to, had said he would."""
    if found.cue == found.act:
        return False
    cue = place.tokens[found.cue]
    if cue.xpos == "VBN":
        return past_it(place, found.cue)
    above = cue.head if cue.upos == "NOUN" else place.tokens[found.act].head if cue.xpos == "MD" else -1
    hung = above >= 0 and (cue.deprel == "obj" or place.tokens[found.act].deprel == "ccomp")
    return hung and place.tokens[above].xpos == "VBN" and past_it(place, above)


def _then(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Vowed to rebuild it [when he took office last year]."""
    return commitment_then.told_then(place, found) is not None


def _formerly(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[On the campaign trail] he said he would."""
    before = place.text[place.sentence.start : place.tokens[found.act].start].lower()
    return any(phrase in before for phrase in words.words.formerly)


def _counted_from(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[A day before] the crash she asked, [the morning after] he had left she vowed: beside a day that no one tells."""
    for at in range(1, found.act):
        token, unit = place.tokens[at], place.tokens[at - 1].text.lower()
        joins = token.text.lower() == "before" or (token.text.lower() == "after" and token.deprel == "mark")
        if unit in words.words.lapses and (joins or _after_a_thing(place, found, at, words=words)):
            return True
    return False


def _after_a_thing(place: Place, found: Undertaking, at: int, *, words: CommitmentWords) -> bool:
    """[Several weeks after] the spill Holm announced that he would: counted from a thing, before the telling of it."""
    act = place.tokens[found.act]
    telling = min(found.cue, act.head if act.deprel in ("ccomp", "xcomp") else found.cue)
    long = place.tokens[at - 1].text.lower() in words.words.long_after
    return place.tokens[at].text.lower() == "after" and long and at < telling


def _beside(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """The march came the day [after] Holm vowed to stay, [before] he vowed to; Norvania, [which] vowed to, sank."""
    at, seen = found.act, set[int]()
    while at >= 0 and at not in seen:
        seen.add(at)
        token, marks = place.tokens[at], {place.lemma(i) for i in place.children(at, "mark", "case", "advmod")}
        if at != found.act and token.xpos in FINITE and "after" in marks:
            return True
        past = at != found.act and token.xpos == "VBD"
        if past and (token.deprel == "acl:relcl" or (token.deprel == "advcl" and not marks.isdisjoint(BESIDE))):
            return True
        at = token.head
    return False


def _some_time(place: Place, found: Undertaking, said: Occasions) -> bool:
    """Holm [once] said that he would, has [previously] vowed to: some day before."""
    past = [one for one in place.times(place.sentence.start, place.tokens[found.act].start) if _long_gone(one)]
    claim = place.claim(found.act)
    cue = next((one.span for one in claim.evidence if one.role == "cue"), None) if claim is not None else None
    heads = [i for i, token in enumerate(place.tokens) if cue is not None and cue.start <= token.start < cue.end]
    for word in (*heads, *telling(place, found, said)):
        under = place.children(word, "obl", "advmod", "nmod")
        if any(place.lemma(i) in FORMERLY or any(stands_on(one, place.tokens[i]) for one in past) for i in under):
            return True
    return False


def _long_gone(time: Time) -> bool:
    """Whether a time says only that something has been."""
    return isinstance(time.expr, Vague) and time.expr.ref == "PAST_REF"


RULES: tuple[Rule, ...] = (_known, _had, _then, _formerly, _counted_from, _beside)
