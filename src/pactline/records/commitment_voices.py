"""An undertaking in its sentence in, whether who tells it binds nobody out: an expert, a crowd."""

from collections.abc import Callable

from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

Rule = Callable[[Place, Undertaking, CommitmentWords], bool]


def speakers(place: Place, found: Undertaking) -> list[str]:
    """Who is told to say so, in small letters."""
    claim = place.claim(found.cue)
    return [one.text.lower() for one in claim.parties if one.role == "speaker"] if claim is not None else []


def _expert(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """An [expert] says the army must choose, an analyst expects Norvania to stay: what they think."""
    if found.rule not in ("must", "needs_to", "expected_of", "urged_should"):
        return False
    said = (word.strip(",.") for one in speakers(place, found) for word in one.split())
    return not words.words.forecasting.isdisjoint(said)


def _polled(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Half of all [voters] said Holm would close the port: what they think of another."""
    own = found.by is not None and place.tokens[found.by].upos == "PRON"
    said = {word.strip(",.") for one in speakers(place, found) for word in one.split()}
    return found.rule == "will" and not own and not said.isdisjoint(words.words.polled)


def _chanted(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """“We will not leave,” they [chanted]."""
    claim = place.claim(found.cue)
    cues = [one.span for one in claim.evidence if one.role == "cue"] if claim is not None else []
    said = (token for token in place.tokens if any(s.start <= token.start < s.end for s in cues))
    return any(token.lemma.lower() in words.words.shouting for token in said)


def _of_another(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """“He's going to crack down on ferries,” Holm said [of Lund]: what is said of somebody else's doings."""
    claim, by = place.claim(found.cue), found.by
    if claim is None or by is None or place.tokens[by].text.lower() not in ("he", "she", "they"):
        return False
    cues = [one.span for one in claim.evidence if one.role == "cue"]
    verbs = [i for i, one in enumerate(place.tokens) if any(s.start <= one.start < s.end for s in cues)]
    return any(place.case(i) == "of" and place.named(i) is not None for at in verbs for i in place.children(at, "obl"))


def _anecdote(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """She told [me] to take another seat, wanted me to go: of the teller himself, long ago."""
    mine = found.asked and found.by is not None and place.tokens[found.by].text.lower() == "me"
    return mine and place.lemma(found.cue) != "ask"


RULES: tuple[Rule, ...] = (_expert, _polled, _chanted, _of_another, _anecdote)
