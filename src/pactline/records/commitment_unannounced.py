"""An undertaking in its sentence in, whether it is yet to be announced out: is expected to announce that it pays."""

from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive

AHEAD = ("will", "may", "might", "could", "would", "shall")
LIKELY = ("likely", "expect", "go")


def unannounced(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Norvania [is expected to announce] that it will pay: not said yet, and so no firmer than a plan."""
    saying = place.tokens[found.act].head
    if saying < 0 or place.tokens[found.act].deprel != "ccomp" or place.lemma(saying) not in words.words.reporting:
        return False
    clause = place.clause(saying)
    if clause is not None and clause.modality in AHEAD:
        return True
    above = place.tokens[saying].head
    meant = words.passives.keys() | words.infinitives.keys() | set(LIKELY)
    bound = above >= 0 and place.tokens[saying].deprel == "xcomp" and infinitive(place, saying)
    return bound and place.lemma(above) in meant
