"""The model's entities of a sentence in, cleaned ones out: no titles or marks at their ends, none cut short."""

import re
from collections.abc import Sequence

import msgspec

from pactline.mentions import name_bylines, name_extents, name_hyphens, name_initials, name_organs
from pactline.mentions.name_extents import title_word
from pactline.mentions.name_titles import Ground, office_at, office_ending
from pactline.mentions.name_words import Lists
from pactline.model.knowledge import Known, KnownAt
from pactline.model.sentence import Entity, Token

TITLING = frozenset({"NOUN", "PROPN", "ADJ", "ADP", "DET", "CCONJ"})  # what titles of papers are made of
SUBJECT = 9  # words from a paper's "on" to the name of its subject
MARKS = frozenset({"'s", "’s", "'", "’", '"', "“", "”", ",", "-", ".", "(", ")", "—", "–"})
ARTICLES = frozenset({"the", "The", "a", "A", "an", "An"})
TAG = re.compile(r"[RDI]-[A-Z][\w.]*|[A-Z]{2,6}s")  # "R-Va." behind an American name; "ICBMs"
NO_NAME = frozenset({"PRON", "DET", "ADP", "CCONJ", "VERB", "AUX", "NUM"})


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
    begun = name_extents.of_ship(here, name_extents.of_place(here, first, last))
    kind = entity.kind if begun == first or entity.kind != "person" else "organisation"
    first, words = begun, here.sentence.tokens[begun:last]
    if not _is_name(words, here) or _acts_for_none(here, first, last, kind=kind):
        return None
    if kind != "organisation" and (organ := name_organs.whole(here, first, last)) is not None:
        return Candidate(*organ, "organisation")
    whole = (first, last) if kind == "organisation" else name_hyphens.joined(here, first, last)
    if kind == "person" and whole == (first, last):
        return Candidate(first, name_extents.of_person(here, first, last), _kind(words, kind, here.lists))
    return _other(here, whole, "organisation" if kind == "person" else kind)


def _other(here: Ground, extent: tuple[int, int], kind: str) -> Candidate | None:
    """A body's or a place's name as a candidate; None for a paper's."""
    first, last = extent
    papers = (*here.lists.names.documents, *here.lists.names.papers)
    if _document(here, first) or (last - first > 1 and here.sentence.tokens[last - 1].text in papers):
        return None
    if kind == "organisation":
        first, last = name_extents.of_body(here, first, last)
    elif kind == "place":
        last = name_extents.of_band(here, first, last)
    return Candidate(first, last, _kind(here.sentence.tokens[first:last], kind, here.lists))


def _acts_for_none(here: Ground, first: int, last: int, *, kind: str) -> bool:
    """Whether a name is a prize, the tag of a party, half in brackets, or a person's who is nobody."""
    tokens = here.sentence.tokens
    text = here.text[tokens[first].start : tokens[last - 1].end]
    if (")" in text and "(" not in text) or (kind == "person" and _nobody(here, first, last)):
        return True
    prizes = here.lists.names.prizes
    return any(token.text in prizes for token in tokens[last - 1 : last + 1]) or _tagged(tokens[first : first + 4])


def _tagged(words: Sequence[Token]) -> bool:
    """Whether a word is the letter of a party in a tag: (R-Ohio)."""
    return len(words[0].text) == 1 and TAG.match("".join(word.text for word in words)) is not None


def _ends(here: Ground, entity: Entity) -> tuple[int, int]:
    """The entity's tokens without what does not belong to the name; a person's "of Maryland" goes too."""
    tokens = here.sentence.tokens
    first, last = name_bylines.apart(here, entity.first, entity.last)
    if entity.kind == "person":
        last = _before_home(tokens, first, last)
    while last > first and _no_end(here, first, last):
        last -= 1
    while first < last and (
        tokens[first].text in MARKS | ARTICLES
        or (last - first > 1 and tokens[first].text in here.lists.names.greetings)
        or (entity.kind == "person" and _title(here, first, last))
        or _before_name(tokens[first:last])
    ):
        first += 1
    if entity.kind == "person":
        first = _past_title(here, _past_office(here, first, last), last)
        return (name_initials.begins(here, first) if first < last else first), last
    return first, last


def _no_end(here: Ground, first: int, last: int) -> bool:
    """Whether the last word of an entity is none of the name."""
    token = here.sentence.tokens[last - 1]
    styled = last - first > 2 and token.text in here.lists.names.styled  # St Anna hospital, as the model saw it
    if last - first > 1 and name_initials.ends_before(here, last):
        return True
    return token.text in MARKS or (_common(token) and not styled) or (last - first > 1 and _weekday(here, last - 1))


def _weekday(here: Ground, at: int) -> bool:
    """Whether a word is a weekday: the Harbour Board [Monday] said."""
    text = here.sentence.tokens[at].text
    return text.endswith("day") and text in here.lists.never


def _past_title(here: Ground, first: int, last: int) -> int:
    """Where a person's name begins behind a title that reaches into it: Secretary-General [Lars Holm]."""
    for at in range(first + 1, min(first + 3, last)):
        office = office_ending(here, at)
        if office is not None and office[0] < first:
            return at
    return first


def _past_office(here: Ground, first: int, last: int) -> int:
    """Where a person's name begins behind an office inside it: Harbour Chairman [Lars Holm]."""
    words = [token.text.lower() for token in here.sentence.tokens[first:last]]
    inside = [
        at
        for at, word in enumerate(words)
        if at and (word,) in here.lists.offices and word not in here.lists.titles.borne
    ]
    return first + inside[-1] + 1 if inside else first


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
    if first and last - first > 1 and (office := office_at(here, first - 1)) is not None and office[0] == first + 1:
        return True  # Secretary [General] Lars Holm
    if tokens[first].text.lower() not in here.lists.titles.borne and title_word(tokens[first], lists):
        return True
    return known is not None and known[1] < last and _describes(here, first, last, known=known)


def _describes(here: Ground, first: int, last: int, *, known: tuple[int, int, KnownAt]) -> bool:
    """Whether what the gazetteer knows before a person's name only says whose or what the person is."""
    tokens, entry = here.sentence.tokens, known[2].known
    if entry.kind == "organisation" and tokens[first].text.isupper():
        return known[1] == first + 1  # [UN] Undersecretary, [BBC] Lars Holm
    articled = first > 0 and tokens[first - 1].text in ARTICLES
    if known[1] == last - 1 and here.lists.gender(tokens[first].text) and not articled:
        return False  # Brit Tamm (but: the Finn Tamm)
    if entry.kind == "place" and known[1] < last - 1 and tokens[max(known[0] - 1, 0)].text == "of":
        return True  # mayor of [Merrin] Lars Holm
    return entry.sense == "demonym" or (entry.kind == "state" and title_word(tokens[known[1]], here.lists))


def _nobody(here: Ground, first: int, last: int) -> bool:
    """Whether what is left of a person's entity names nobody: the [Bishop] of Tarvon, the Tarvon [Wire Staff]."""
    tokens = here.sentence.tokens
    dignity = last - first == 1 and title_word(tokens[first], here.lists)
    if last - first > 1 and _rank(here, last - 1):
        return True  # the Anna Holm [Professor] of Tides
    articled = dignity and first > 0 and tokens[first - 1].text.lower() == "the"
    return articled or name_bylines.newsroom(here, first, last)


def _rank(here: Ground, at: int) -> bool:
    """Whether a word is a rank or an office that nobody bears as a name, or the member of a party."""
    token, lists = here.sentence.tokens[at], here.lists
    return (title_word(token, lists) and token.text.lower() not in lists.titles.borne) or token.text in lists.groups


def _names_nobody(words: Sequence[Token], here: Ground) -> bool:
    """Whether words are a time zone, a word in capitals, a season, or the state behind a town: Merrin, [Va]."""
    text, names = here.text[words[0].start : words[-1].end].rstrip("."), here.lists.names
    behind = words[0].start >= 2 and here.text[words[0].start - 2 : words[0].start] == ", "
    if text in names.merchants or text in names.warships:
        return True
    return text in names.zones or text.lower() in names.nobody or (behind and text in names.postal)


def _is_name(words: Sequence[Token], here: Ground) -> bool:
    """Whether what is left of an entity can be a name at all."""
    if not words or _names_nobody(words, here):
        return False
    if all(_common(word) or not word.text[:1].isalpha() for word in words) or all(
        w.text in here.lists.never for w in words
    ):
        return False
    text = here.text[words[0].start : words[-1].end]
    return not (TAG.fullmatch(text) or (len(words) == 1 and words[0].upos in NO_NAME))


def _document(here: Ground, first: int) -> bool:
    """Whether a name is the subject of a treaty or a law and not a body: "the Treaty on the Creation of the League"."""
    tokens, at = here.sentence.tokens, first - 1
    while at > 0 and first - at < SUBJECT and (tokens[at].upos in TITLING or tokens[at].text in ARTICLES):
        if tokens[at].text == "on" and tokens[at - 1].text in here.lists.names.documents:
            return True
        at -= 1
    return False


def _kind(words: Sequence[Token], kind: str, lists: Lists) -> str:
    """The kind by the words where they say it: "Ministry of Defence", "Labour Party"."""
    if len(words) == 1 and words[0].text in lists.groups:
        return "group"
    lower = [word.text.lower() for word in words]
    if len(words) > 1 and lower[-1] in lists.organisations:
        return "organisation"
    if len(words) > 2 and "of" in lower and not lists.organisations.isdisjoint(lower):
        return "organisation"
    return kind
