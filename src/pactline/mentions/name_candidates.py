"""A sentence with the model's entities and the gazetteer's finds in, one list of names without overlaps out.

The model sees unknown people and bodies and errs on known places; the gazetteer knows what it lists and errs where a
listed form is part of a longer name. Each rule below settles one way the two can meet.
"""

from collections.abc import Sequence

import msgspec

from pactline.mentions.name_titles import Ground, honorific
from pactline.mentions.name_titles import before as office_before
from pactline.mentions.name_words import Lists
from pactline.model.knowledge import Known, KnownAt, World
from pactline.model.sentence import Sentence, Token

DOCUMENTS = frozenset(
    {"Treaty", "Agreement", "Convention", "Law", "Pact", "Protocol", "Memorandum", "Act", "Decree", "Declaration"}
)
LONGEST = 5  # words in the longest name of a person
MARKS = frozenset({"'s", "’s", "'", "’", '"', "“", "”", ",", "-", ".", "(", ")", "—", "–"})


class Candidate(msgspec.Struct, frozen=True):
    """A name at tokens `[first, last)`; `known` its gazetteer entry, `rule` what read it."""

    first: int
    last: int
    kind: str
    known: Known | None = None
    rule: str = "model"


def ground(sentence: Sentence, text: str, *, lists: Lists, world: World) -> Ground:
    """The sentence with what the gazetteer knows in it, by tokens."""
    starts = {token.start: index for index, token in enumerate(sentence.tokens)}
    ends = {token.end: index + 1 for index, token in enumerate(sentence.tokens)}
    found = world.find(text[sentence.start : sentence.end])
    knowns: list[tuple[int, int, KnownAt]] = []
    for at in found:
        start, end = at.start + sentence.start, at.end + sentence.start
        if text.startswith("the ", start):
            start += 4
        if start in starts and end in ends:
            knowns.append((starts[start], ends[end], at))
    return Ground(sentence=sentence, text=text, knowns=tuple(knowns), lists=lists)


def find(here: Ground, *, doubtful: frozenset[str]) -> tuple[Candidate, ...]:
    """The names of a sentence, in order."""
    entities = [
        trimmed for entity in here.sentence.entities if (trimmed := _trim(here, entity.first, entity.last, entity.kind))
    ]
    titled = [found for at in range(len(here.sentence.tokens)) if (found := _titled(here, at)) is not None]
    chosen = [c for c in entities if not _all_known(here, c)]
    chosen += [t for t in titled if not any(_overlap(t, c) for c in chosen)]
    kept: list[Candidate] = []
    for first, last, at in here.knowns:
        rivals = [c for c in chosen if c.first < last and first < c.last]
        if _wins(here, first, last, known=at.known, rivals=rivals, doubtful=doubtful):
            chosen = [c for c in chosen if c not in rivals]
            kept.append(Candidate(first, last, at.known.kind, at.known, "gazetteer"))
    return tuple(sorted([*kept, *chosen], key=lambda candidate: candidate.first))


def _trim(here: Ground, first: int, last: int, kind: str) -> Candidate | None:
    """An entity without titles, honorifics, adjectives of states and marks at its ends; None when nothing is left."""
    tokens = here.sentence.tokens
    while last > first and (tokens[last - 1].text in MARKS or tokens[last - 1].text.islower()):
        last -= 1
    while first < last and _outer(here, first, last, kind):
        first += 1
    words = tokens[first:last]
    if (
        not words
        or not any(word.text[:1].isupper() for word in words)
        or all(w.text in here.lists.never for w in words)
    ):
        return None
    if len(words) == 1 and (
        words[0].upos in ("PRON", "DET", "ADP", "CCONJ", "VERB", "AUX", "NUM") or words[0].text.islower()
    ):
        return None
    if kind != "person" and _document(tokens, first):
        return None
    while kind == "person" and last < len(tokens) and last - first < LONGEST and _goes_on(here, last):
        last += 1
    return Candidate(first, last, _kind(words, kind, here.lists))


def _document(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is the subject of a treaty or a law and not a body: "the Treaty on the Creation of ..."."""
    before = [token.text for token in tokens[max(first - 3, 0) : first]]
    return "on" in before and before[0] in DOCUMENTS


def _goes_on(here: Ground, at: int) -> bool:
    """Whether the next word belongs to a person's name that the model cut short: Maria [Ozola]."""
    token, last = here.sentence.tokens[at], here.sentence.tokens[at - 1]
    near = token.start - last.end == 1 and _nameish(token, here.lists) and here.known(at) is None
    return near and token.deprel in ("flat", "flat:name", "compound", "conj", "nmod:desc", "appos") and token.head < at


def _outer(here: Ground, first: int, last: int, kind: str) -> bool:
    """Whether the first word of an entity is not part of the name."""
    word = here.sentence.tokens[first].text
    if word in MARKS or word in ("the", "The", "a", "A", "an"):
        return True
    if kind != "person":
        return False
    known = here.known(first)
    lower = word.lower()
    role = lower in here.lists.title_words and lower not in (
        "king",
        "prince",
        "judge",
        "major",
        "bishop",
        "pope",
        "chair",
        "sheikh",
    )
    return (
        lower in here.lists.honorifics
        or role
        or (known is not None and known[1] < last and known[2].known.sense == "demonym")
    )


def _kind(words: Sequence[Token], kind: str, lists: Lists) -> str:
    """The kind by the last word where that says it: "Ministry", "Party"."""
    if len(words) > 1 and words[-1].text.lower() in lists.organisations:
        return "organisation"
    if (
        len(words) > 2
        and any(w.text.lower() == "of" for w in words)
        and any(w.text.lower() in lists.organisations for w in words)
    ):
        return "organisation"
    return kind


def _titled(here: Ground, at: int) -> Candidate | None:
    """A person by the title before the name alone: Foreign Minister [Lavrov], Mr. [Smith]."""
    tokens = here.sentence.tokens
    if (
        at == 0
        or not _nameish(tokens[at], here.lists)
        or (
            _nameish(tokens[at - 1], here.lists)
            and tokens[at - 1].upos == "PROPN"
            and not _title_word(tokens[at - 1], here.lists)
        )
    ):
        return None
    last = at
    while last < len(tokens) and last - at < 4 and _nameish(tokens[last], here.lists):
        last += 1
    if here.known(at) is not None and here.known(at)[2].known.sense != "name":  # type: ignore[index]
        return None
    if any(word.text.lower() in here.lists.organisations or _title_word(word, here.lists) for word in tokens[at:last]):
        return None
    capital = tokens[at - 1].text[:1].isupper()
    if honorific(here, at) or (capital and tokens[at - 1].text != "," and office_before(here, at) is not None):
        return Candidate(at, last, "person", None, "title")
    return None


def _title_word(token: Token, lists: Lists) -> bool:
    """Whether a word is one of titles."""
    return token.text.lower() in lists.title_words or token.text.lower() in lists.honorifics


def _nameish(token: Token, lists: Lists) -> bool:
    """Whether a token can be a word of a person's name."""
    return (
        token.upos == "PROPN"
        and token.text[:1].isupper()
        and token.text[:1].isalpha()
        and token.text not in lists.never
    )


def _overlap(left: Candidate, right: Candidate) -> bool:
    """Whether two candidates share a token."""
    return left.first < right.last and right.first < left.last


def _all_known(here: Ground, candidate: Candidate) -> bool:
    """Whether gazetteer finds and joining words make up the whole of a model's entity: "Moscow and Minsk"."""
    knowns = [k for k in here.knowns if candidate.first <= k[0] and k[1] <= candidate.last]
    covered = {index for first, last, _ in knowns for index in range(first, last)}
    rest = [here.sentence.tokens[i] for i in range(candidate.first, candidate.last) if i not in covered]
    return len(knowns) > 1 and all(token.upos in ("CCONJ", "PUNCT") for token in rest)


def _wins(
    here: Ground, first: int, last: int, *, known: Known, rivals: Sequence[Candidate], doubtful: frozenset[str]
) -> bool:
    """Whether a gazetteer find stands against what the model saw over it."""
    form = here.sentence.tokens[first].text
    if not rivals:
        return _stands(here, first, last, known=known, doubtful=form in doubtful)
    if any(rival.first < first or rival.last > last for rival in rivals):
        return False  # part of a longer name: "Bank of Latvia", "Moscow State University"
    person = any(rival.kind == "person" for rival in rivals)
    minor = known.key.startswith(("city:", "us-state:")) and known.sense != "capital"
    if any(rival.rule == "title" for rival in rivals):
        return known.kind != "place" and form not in doubtful
    return not (person and (form in doubtful or minor))


def _stands(here: Ground, first: int, last: int, *, known: Known, doubtful: bool) -> bool:
    """Whether a find that the model did not see is a name: no part of a person's or a firm's name."""
    tokens = here.sentence.tokens
    before = tokens[first - 1] if first else None
    after = tokens[last] if last < len(tokens) else None
    if known.sense == "demonym":
        return True
    placed = before is not None and before.text.lower() in here.lists.names.places
    if doubtful or (known.key.startswith(("city:", "us-state:")) and known.sense != "capital"):
        shared = any(
            t is not None and t.upos == "PROPN" and t.text[:1].isupper() and here.known(i) is None
            for t, i in ((before, first - 1), (after, last))
        )
        return (placed or tokens[first].upos == "PROPN") and not shared
    return tokens[first].upos in ("PROPN", "NOUN", "ADJ", "X") or placed
