"""A pronoun in what somebody says in, the body that says so or in whose name it is said out.

A statement saying [it] would close, the chief executive of Boreal said [it] would: who speaks is known, and where he
is a man, the one body whose office he is said to hold.
"""

from collections.abc import Sequence

from pactline.model.mention import Name
from pactline.model.record import Party, Statement
from pactline.records.antecedent_fit import BODIES
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

SUBJECT = ("nsubj", "nsubj:pass", "expl")
OVER = ("ccomp", "conj")


def of_speaker(place: Place, at: int, words: CommitmentWords) -> int | None:
    """[Boreal] issued a statement saying it would close; Lars Holm, chief of [Boreal], said it would."""
    verb = place.tokens[at].head
    told = place.tokens[at].text.lower() == "it" and place.tokens[at].deprel in SUBJECT
    if not told or place.tokens[verb].deprel not in OVER:
        return None
    speaker = _speaker(place, at)
    body = _body(place, speaker, words) if speaker is not None else None
    return _token(place, body) if body is not None else None


def _speaker(place: Place, at: int) -> Party | None:
    """The one who says a word in the reporter's words, named before it in the same sentence."""
    claim = place.claim(at)
    if claim is None or not isinstance(claim.body, Statement) or claim.body.form == "direct":
        return None
    voices = [one for one in claim.parties if one.role == "speaker"]
    span = voices[0].span if len(voices) == 1 else None
    before = span is not None and place.sentence.start <= span.start and span.end <= place.tokens[at].start
    return voices[0] if before else None


def _body(place: Place, speaker: Party, words: CommitmentWords) -> Name | None:
    """The body that speaks; of a man the one body in the words for him, where he is said to hold an office of it."""
    within = [one for one in place.names() if _inside(one, speaker)]
    itself = next((one for one in within if one.chain == speaker.chain and one.kind in BODIES), None)
    if itself is not None:
        return itself if itself.form == "name" else None
    held = {word.strip(",.").lower() for word in speaker.text.split()} & words.words.offices
    return _only_body(within) if held else None


def _only_body(names: Sequence[Name]) -> Name | None:
    """The one body named."""
    bodies = [one for one in names if one.kind == "organisation" and one.form == "name"]
    return bodies[0] if len({one.chain for one in bodies}) == 1 else None


def _inside(name: Name, speaker: Party) -> bool:
    """Whether a name stands in the words for who speaks."""
    span = speaker.span
    return span is not None and span.start <= name.span.start and name.span.end <= span.end


def _token(place: Place, name: Name) -> int | None:
    """The last token of a name."""
    inside = (i for i, one in enumerate(place.tokens) if name.span.start <= one.start and one.end <= name.span.end)
    return max(inside, default=None)
