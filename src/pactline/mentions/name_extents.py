"""The model's entities of a sentence in, where a name that it cut short begins and ends out."""

from collections.abc import Sequence

from pactline.mentions.name_titles import Ground
from pactline.mentions.name_words import Lists
from pactline.model.sentence import Token

LONGEST = 5  # words in the longest name of a person
FEWEST = 2  # words of a name that a word in small letters goes with
INSIDE = 3  # words in which the word for a body stands behind the part of its name that the model saw
GIVEN = 6  # letters of the second part of a given name: "Min-ho", "Kun-young"
HYPHENS = frozenset({"-", "‑"})
GOES_ON = frozenset({"flat", "flat:name", "compound", "conj", "nmod:desc", "appos"})
JOINING = frozenset({"of", "for"})  # between the word for a body and what it is for


def nameish(token: Token, lists: Lists) -> bool:
    """Whether a token can be a word of a person's name."""
    return (
        token.upos == "PROPN"
        and token.text[:1].isupper()
        and token.text[:1].isalpha()
        and token.text not in lists.never
        and token.text not in lists.names.zones
    )


def title_word(token: Token, lists: Lists) -> bool:
    """Whether a word is one of titles."""
    return token.text.lower() in lists.title_words or token.text.lower() in lists.honorifics


def of_person(here: Ground, first: int, last: int) -> int:
    """Where a person's name ends that the model cut short: Maria [Ozola], Park Min[-ho]."""
    tokens = here.sentence.tokens
    others = {entity.first for entity in here.sentence.entities}
    while last < len(tokens) and last - first < LONGEST and last not in others:
        if _goes_on(here, last):
            last += 1
        elif last + 1 < len(tokens) and tokens[last].text in HYPHENS and _glued(tokens, last):
            last += 2
        else:
            break
    return last


def of_body(here: Ground, first: int, last: int) -> tuple[int, int]:
    """A body's name with the word for what it is, which the model left out."""
    taken = _taken(here)
    first = _office(here, first, taken)
    end = _kind_word(here, first, last)
    if end > last and taken.isdisjoint(range(last, end)):
        return first, end
    end = _partner(here, first, last)
    return (first, end) if taken.isdisjoint(range(last, end)) else (first, last)


def of_band(here: Ground, first: int, last: int) -> int:
    """Where a body's name ends that the model took for a place's: [the United Harbour] Workers."""
    tokens = here.sentence.tokens
    articled = first > 0 and tokens[first - 1].text.lower() == "the"
    unknown = all(here.known(at) is None for at in range(first, last))
    band = (
        last < len(tokens) and tokens[last].text[:1].isupper() and tokens[last].text.lower() in here.lists.names.bands
    )
    free = last - first > 1 and last not in _taken(here)
    return last + 1 if articled and unknown and band and free else last


def _kind_word(here: Ground, first: int, last: int) -> int:
    """Where a body's name ends with the word for what it is: [Harbour Safety] Board, [Norwegian] Harbour Police,
    [Tarvon Harbour] police.
    """
    tokens, known = here.sentence.tokens, here.known(first)
    whole = known is not None and known[1] == last and known[2].known.kind == "organisation"  # the BBC's Breaking News
    for at in range(last, min(last + (1 if whole else INSIDE), len(tokens))):
        if not _next(tokens, at):
            break
        if _bodily(here, at):
            return at + 1
        if (end := _styled(here, first, at)) > at:
            return end
        if not nameish(tokens[at], here.lists):
            break
    return last


def _styled(here: Ground, first: int, last: int) -> int:
    """Where the word for a body ends that papers write in small letters; no body's own (Tarvon College police)."""
    tokens, lists = here.sentence.tokens, here.lists
    if last - first < FEWEST or here.known(first) == here.known(last - 1) is not None:
        return last
    for end in range(min(last + INSIDE + 1, len(tokens)), last, -1):
        words = " ".join(token.text for token in tokens[last:end])
        whole = tokens[last - 1].text.lower() in lists.organisations and "hospital" not in words
        if words in lists.names.styled and not whole:
            return end
    return last


def _office(here: Ground, first: int, taken: set[int]) -> int:
    """Where a body's name begins: Office of [Harbour Safety]."""
    tokens = here.sentence.tokens
    office = first - 2 - (tokens[first - 1].text == "the") if first else -1
    begins = office >= 0 and tokens[office + 1].text == "of" and office not in taken
    return office if begins and _bodily(here, office) else first


def _partner(here: Ground, first: int, last: int) -> int:
    """Where a body's name ends: [Office] of Harbour Safety, [Tamm] & Holm."""
    tokens = here.sentence.tokens
    bare = last - first == 1 and _bodily(here, first)
    joint = tokens[last].text if last < len(tokens) else ""
    end = last + 1
    while end < len(tokens) and end - last < LONGEST and nameish(tokens[end], here.lists):
        end += 1
    return end if end > last + 1 and (joint == "&" or (bare and joint in JOINING)) else last


def of_place(here: Ground, first: int, last: int) -> int:
    """Where a name begins that the model took to begin inside a known place: New [York Fed]."""
    known = here.known(first) if first < last else None
    inside = known is not None and known[0] < first and known[1] < last and known[0] not in _taken(here)
    return known[0] if known is not None and inside else first


def of_ship(here: Ground, first: int) -> int:
    """Where a ship's name begins, of whose first word the model took none: MV [Annika]."""
    names = here.lists.names
    word = here.sentence.tokens[first - 1].text if first else ""
    return first - 1 if word in names.merchants or word in names.warships else first


def _taken(here: Ground) -> set[int]:
    """The words that the model takes for names."""
    return {at for entity in here.sentence.entities for at in range(entity.first, entity.last)}


def _next(tokens: Sequence[Token], at: int) -> bool:
    """Whether one space parts a word from the one before it."""
    return tokens[at].start - tokens[at - 1].end == 1


def _bodily(here: Ground, at: int) -> bool:
    """Whether a word with a capital says what a body is: Office, Board."""
    token = here.sentence.tokens[at]
    return nameish(token, here.lists) and token.text.lower() in here.lists.organisations


def _glued(tokens: Sequence[Token], hyphen: int) -> bool:
    """Whether a hyphen joins two parts of one given name: "Min-ho"; two surnames ("Tamm-Holm talks") stay apart."""
    after, before = tokens[hyphen + 1], tokens[hyphen - 1]
    close = before.end == tokens[hyphen].start and tokens[hyphen].end == after.start
    return close and after.text.isalpha() and after.text.islower() and len(after.text) <= GIVEN


def _goes_on(here: Ground, at: int) -> bool:
    """Whether the next word belongs to the same person's name."""
    token, last = here.sentence.tokens[at], here.sentence.tokens[at - 1]
    near = 0 < token.start - last.end <= 2 and nameish(token, here.lists) and here.known(at) is None
    return near and token.deprel in GOES_ON and token.head < at
