"""A clause in, whether "could" in it tells of a deed that has its time out: by next week they could start."""

from pactline.model.mention import Time
from pactline.model.sentence import Clause
from pactline.model.when import Vague
from pactline.records.ledger_place import Place
from pactline.records.undertaking import quoted

OURS = ("we", "i", "you")


def could_then(place: Place, clause: Clause) -> bool:
    """[By next week] they could start; [once it is mended] Norvania could close it: a deed that has its time."""
    own = clause.subject is not None and place.tokens[clause.subject].text.lower() not in OURS
    if clause.modality != "could" or clause.negated or quoted(place, clause) or not own:
        return False
    marks = {place.lemma(j) for i in place.children(clause.verb, "advcl") for j in place.children(i, "mark", "advmod")}
    return bool(marks & {"once", "when"}) or any(_dates(place, clause, one) for one in place.times(*_ends(place)))


def _ends(place: Place) -> tuple[int, int]:
    """Where a sentence starts and ends."""
    return place.sentence.start, place.sentence.end


def _dates(place: Place, clause: Clause, time: Time) -> bool:
    """Whether a time says when a deed is to be; not "one day", "at some time"."""
    vague = isinstance(time.expr, Vague) or time.text.lower() in ("one day", "now")
    vague = vague or time.text.lower().startswith(("each ", "every ", "a "))  # "could save $4m a year"
    hung = (place.tokens[i] for i in place.children(clause.verb, "obl", "advmod"))
    own = any(one.start < time.span.end and time.span.start < one.end for one in hung)
    return own and not vague and getattr(time.expr, "toward", None) != "past"
