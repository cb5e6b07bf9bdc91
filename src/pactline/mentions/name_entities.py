"""The model's entities of a sentence in, cleaned ones out: no titles or marks at their ends, none cut short."""

import re
from collections.abc import Sequence

import msgspec

from pactline.mentions.name_titles import Ground
from pactline.mentions.name_words import Lists
from pactline.model.knowledge import Known
from pactline.model.sentence import Entity, Token

DOCUMENTS = frozenset({"Treaty", "Agreement", "Convention", "Law", "Pact", "Protocol", "Act", "Decree", "Declaration"})
PACTS = DOCUMENTS | {"Accord", "Accords", "Doctrine", "Charter"}  # names that end so are papers: "Tarvon Accord"
TITLING = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ"})  # what titles of papers are made of
SUBJECT = 9  # words from a paper's "on" to the name of its subject
LONGEST = 5  # words in the longest name of a person
MARKS = frozenset({"'s", "’s", "'", "’", '"', "“", "”", ",", "-", ".", "(", ")", "—", "–"})
GIVEN = 6  # letters of the second part of a given name: "Min-ho", "Kun-young"
ARTICLES = frozenset({"the", "The", "a", "A", "an", "An"})
HYPHENS = frozenset({"-", "‑"})
TAG = re.compile(r"[RDI]-[A-Z][\w.]*|[A-Z]{2,6}s")  # "R-Va." behind an American name; "ICBMs"
NO_NAME = frozenset({"PRON", "DET", "ADP", "CCONJ", "VERB", "AUX", "NUM"})
BORNE = frozenset(
    {"king", "prince", "judge", "major", "bishop", "pope", "chair", "sheikh"}
)  # offices that are surnames too
GOES_ON = frozenset({"flat", "flat:name", "compound", "conj", "nmod:desc", "appos"})


class Candidate(msgspec.Struct, frozen=True):
    """A name at tokens `[first, last)`; `known` its gazetteer entry, `rule` what read it."""

    first: int
    last: int
    kind: str
    known: Known | None = None
    rule: str = "model"


def clean(here: Ground, entity: Entity) -> Candidate | None:
    """An entity as a candidate; None when nothing of a name is left."""
    first, last = _ends(here, entity)
    words = here.sentence.tokens[first:last]
    if not _is_name(words, here) or (entity.kind != "person" and _document(here.sentence.tokens, first)):
        return None
    if entity.kind != "person" and len(words) > 1 and words[-1].text in PACTS:
        return None
    if entity.kind == "person":
        return Candidate(first, _whole(here, first, last), _kind(words, entity.kind, here.lists))
    if entity.kind == "organisation":
        first, last = _body(here, first, last)
    return Candidate(first, last, _kind(here.sentence.tokens[first:last], entity.kind, here.lists))


def nameish(token: Token, lists: Lists) -> bool:
    """Whether a token can be a word of a person's name."""
    return (
        token.upos == "PROPN"
        and token.text[:1].isupper()
        and token.text[:1].isalpha()
        and token.text not in lists.never
    )


def title_word(token: Token, lists: Lists) -> bool:
    """Whether a word is one of titles."""
    return token.text.lower() in lists.title_words or token.text.lower() in lists.honorifics


def _ends(here: Ground, entity: Entity) -> tuple[int, int]:
    """The entity's tokens without what does not belong to the name; a person's "of Maryland" goes too."""
    tokens = here.sentence.tokens
    first, last = entity.first, entity.last
    if entity.kind == "person":
        last = _before_home(tokens, first, last)
    while last > first and (tokens[last - 1].text in MARKS or _common(tokens[last - 1])):
        last -= 1
    while first < last and (
        tokens[first].text in MARKS | ARTICLES
        or (entity.kind == "person" and _title(here, first, last))
        or _before_name(tokens[first:last])
    ):
        first += 1
    return first, last


def _before_name(words: Sequence[Token]) -> bool:
    """Whether the first of some words only describes the name behind it: "eastern European Union"."""
    return _common(words[0]) and any(word.text[:1].isupper() for word in words[1:])


def _common(token: Token) -> bool:
    """Whether a word is a common one by its letters and its tag ("kerala" of careless typing is none)."""
    return token.text.islower() and token.upos != "PROPN"


def _before_home(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a person's name ends before "of Maryland" or ", R-Va."."""
    for at in range(first + 1, last):
        after = "".join(token.text for token in tokens[at + 1 : at + 4])
        tagged = tokens[at].text == "," and TAG.match(after)
        if tagged or tokens[at].text == "of":
            return at
    return last


def _title(here: Ground, first: int, last: int) -> bool:
    """Whether the first word of a person's entity is a title or an adjective of state."""
    known, tokens, lists = here.known(first), here.sentence.tokens, here.lists
    if tokens[first].text.lower() not in BORNE and title_word(tokens[first], lists):
        return True
    if known is None or known[1] >= last:
        return False
    return known[2].known.sense == "demonym" or (known[2].known.kind == "state" and title_word(tokens[known[1]], lists))


def _is_name(words: Sequence[Token], here: Ground) -> bool:
    """Whether what is left of an entity can be a name at all."""
    if all(_common(word) or not word.text[:1].isalpha() for word in words) or all(
        w.text in here.lists.never for w in words
    ):
        return False
    text = here.text[words[0].start : words[-1].end]
    return not (TAG.fullmatch(text) or (len(words) == 1 and words[0].upos in NO_NAME))


def _document(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is the subject of a treaty or a law and not a body: "the Treaty on the Creation of the League"."""
    at = first - 1
    while at > 0 and first - at < SUBJECT and (tokens[at].upos in TITLING or tokens[at].text in ARTICLES):
        if tokens[at].text == "on" and tokens[at - 1].text in DOCUMENTS:
            return True
        at -= 1
    return False


def _whole(here: Ground, first: int, last: int) -> int:
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


def _body(here: Ground, first: int, last: int) -> tuple[int, int]:
    """A body's name with the word for what it is: Office of [Harbour Safety], [Harbour Safety] Board."""
    tokens = here.sentence.tokens
    taken = {at for entity in here.sentence.entities for at in range(entity.first, entity.last)}
    office = first - 2 - (tokens[first - 1].text == "the") if first else -1
    if office >= 0 and tokens[office + 1].text == "of" and office not in taken and _bodily(here, office):
        first = office
    if (
        last < len(tokens)
        and last not in taken
        and _bodily(here, last)
        and tokens[last].start - tokens[last - 1].end == 1
    ):
        last += 1
    return first, last


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


def _kind(words: Sequence[Token], kind: str, lists: Lists) -> str:
    """The kind by the words where they say it: "Ministry of Defence", "Labour Party"."""
    lower = [word.text.lower() for word in words]
    if len(words) > 1 and lower[-1] in lists.organisations:
        return "organisation"
    if len(words) > 2 and "of" in lower and not lists.organisations.isdisjoint(lower):
        return "organisation"
    return kind
