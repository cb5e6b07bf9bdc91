"""An undertaking in its sentence in, whether it is a habit, or of nobody in particular, out: usually closes it."""

from pactline.records import commitment_terms
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

MOST = ("many", "most")
PLAIN = ("VBZ", "VBP")
NOW = ("is", "are", "'s", "’s", "'re", "’re")


def _usually(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """The council [usually] decides to close it: how it does so each time; but "is usually closed, and plans to"."""
    if place.tokens[found.cue].xpos not in PLAIN:
        return False
    beside = (i for i in place.children(found.cue, "advmod") if i < found.act)
    return any(place.lemma(i) in words.words.usual - {"always"} for i in beside)


def _most_people(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Many] families will send their children inland, as a report has it: what people do, on no day in particular."""
    by = found.by if found.rule == "will" and place.claim(found.act) is None else None
    if by is None or place.tokens[by].xpos != "NNS" or place.named(by) is not None:
        return False
    many = any(place.tokens[i].text.lower() in MOST for i in place.children(by, "amod", "det"))
    ends = (place.tokens[found.act].start, place.tokens[found.act].end)
    return many and commitment_terms.due(place, found, ends, words=words) is None


def _going_on(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Brackway is [halting] sales, as the second reader finds: under way; not "is halting them on Friday"."""
    clause = place.clause(found.act) if found.rule == "reader" and place.claim(found.act) is None else None
    if clause is None or clause.modality is not None or place.tokens[found.act].xpos != "VBG":
        return False
    now = any(place.tokens[i].text.lower() in NOW for i in place.children(found.act, "aux"))
    ends = (place.tokens[found.act].start, place.tokens[found.act].end)
    return now and commitment_terms.due(place, found, ends, words=words) is None


RULES = (_usually, _most_people, _going_on)
