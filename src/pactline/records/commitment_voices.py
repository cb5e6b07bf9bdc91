"""An undertaking in its sentence in, whether who tells it binds nobody out: an expert, a crowd."""

from collections.abc import Callable, Sequence

from pactline.model.record import Party, Statement
from pactline.records import commitment_terms
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

Rule = Callable[[Place, Undertaking, CommitmentWords], bool]

ADVISING = ("must", "needs_to", "expected_of", "urged_should")
FORESEEING = ("will", "going_to", "will_be_done", "reader")


def speakers(place: Place, found: Undertaking) -> list[str]:
    """Who is told to say so, in small letters."""
    claim = place.claim(found.cue)
    return [one.text.lower() for one in claim.parties if one.role == "speaker"] if claim is not None else []


def _expert(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """An [expert] says the army must choose, an analyst that Norvania will stay: what they think of others."""
    own = found.by is not None and place.tokens[found.by].upos == "PRON"
    if found.rule not in ADVISING and (own or found.rule not in FORESEEING):
        return False
    said = (word.strip(",.") for one in speakers(place, found) for word in one.split())
    return not words.words.forecasting.isdisjoint(said)


def _polled(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Half of all [voters] said Holm would close it, 40 [percent] said they would vote for her: what they think."""
    said = {word.strip(",.") for one in speakers(place, found) for word in one.split()}
    asked = any(word.endswith("%") for word in said) or not said.isdisjoint(words.words.polled)
    return found.rule in ("will", "reader") and asked


def _charged(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """[Police] said Holm planned to burn it, the [suspect] told them he meant to, is [charged] with it."""
    above = place.tokens[found.cue].head
    if place.tokens[found.cue].xpos == "VBG" and above >= 0 and place.lemma(above) in words.words.charging:
        return True
    meant = place.lemma(found.cue) in words.words.plotting and place.tokens[found.cue].xpos in ("VBD", "VBN")
    if not meant or found.by is None or place.tokens[found.by].text.lower() in ("they", "it"):
        return False
    said = {word.strip(",.") for one in speakers(place, found) for word in one.split()}
    return not said.isdisjoint(words.words.accusing)


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


def _a_people(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """Holm says [Norvanians] will not accept it: what he thinks a whole people will do; on Sunday they will vote."""
    name = place.named(found.by) if found.by is not None and found.rule in ("will", "reader") else None
    if name is None or found.by is None or name.rule != "people" or place.claim(found.cue) is None:
        return False
    whole = place.child(found.by, "det", "amod", "compound", "nummod") is None
    ends = (place.tokens[found.act].start, place.tokens[found.act].end)
    dated = commitment_terms.due(place, found, ends, words=words) is not None
    return whole and not dated and place.lemma(found.by).lower() not in words.words.sides


def _sought(place: Place, found: Undertaking, words: CommitmentWords) -> bool:
    """“Norvania is [seeking] to silence us,” said a critic: a charge, unless one of its own says so."""
    claim, by = place.claim(found.cue), found.by
    going = place.tokens[found.cue].xpos == "VBG" and place.lemma(found.cue) in words.progressives
    if claim is None or by is None or not going or place.tokens[by].upos == "PRON":
        return False
    quoted = isinstance(claim.body, Statement) and claim.body.form == "direct"
    voices = [one for one in claim.parties if one.role == "speaker"]
    return quoted and bool(voices) and place.party("by", by).chain not in _own(place, voices)


def _own(place: Place, voices: Sequence[Party]) -> set[str | None]:
    """The chains of those who speak and of all named in what they are called: [Norvanian] minister Lars Holm."""
    spans = [one.span for one in voices if one.span is not None]
    named = (one for one in place.names() if any(s.start <= one.span.start < s.end for s in spans))
    return {*(one.chain for one in voices), *(one.chain for one in named)}


RULES: tuple[Rule, ...] = (_expert, _polled, _charged, _chanted, _of_another, _anecdote, _a_people, _sought)
