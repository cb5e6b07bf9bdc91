"""An action's tokens in, its last words mended out: a quotation is not torn, what goes on behind an aside is kept."""

from pactline.kit import trees
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

OPENING, CLOSING = ("“", '"'), ("”", '"')
LONG = 2  # tokens of "as long"
NAMING = ("NOUN", "PROPN", "PRON")
NEAR = 8  # tokens a quotation's end may lie beyond an action
QUESTIONS = ("when", "how", "what", "where", "why", "whether", "who")
DASHES = ("-", "–", "—", ",")
ASKING = ("decide", "determine", "know", "see", "ask", "find", "check", "judge", "assess", "wonder", "learn", "examine")


def mended(place: Place, found: Undertaking, action: tuple[int, int]) -> int:
    """Where an action ends, its tail mended."""
    first, last = action
    if last <= first:
        return last
    last = _ended(place, found, last)
    last = _asked(place, first, _worded(place, _unlonged(place, first, last)))
    return _quoted(place, found.act, (first, _joined(place, found, last)))


def asks_if(place: Place, at: int, mark: int) -> bool:
    """Decide for themselves [if] it would harm them: whether, and no condition."""
    head = place.tokens[at].head
    return place.lemma(mark) == "if" and head >= 0 and head < mark and place.lemma(head) in ASKING


def _ended(place: Place, found: Undertaking, last: int) -> int:
    """Called for an end [to the blockade]: what is to end, though a tree may hang it on the calling."""
    if place.lemma(found.act) != "end" or last - 1 != found.act:
        return last
    behind = (i for i in place.children(found.cue, "obl:") if i > found.act and place.case(i) == "to")
    spans = (trees.subtree(place.tokens, i) for i in behind)
    return next((max(span) + 1 for span in spans if min(span) == last), last)


def _unlonged(place: Place, first: int, last: int) -> int:
    """Keep it open [as long] as ships come: begins a condition."""
    long = last - first > LONG and [place.lemma(i) for i in (last - 2, last - 1)] in (["as", "long"], ["so", "long"])
    return last - 2 if long else last


def _worded(place: Place, last: int) -> int:
    """A lid over the blown-out [well], taken for a cry: with no comma before it, it is a word of the phrase."""
    while last < len(place.tokens) and (place.tokens[last].deprel == "discourse" or place.tokens[last].xpos == "UH"):
        last += 1
    return last


def _asked(place: Place, first: int, last: int) -> int:
    """Help determine when [the port will open]: a question is told to its end."""
    if last - 1 <= first or place.lemma(last - 1) not in QUESTIONS:
        return last
    stops = (i for i in range(last, len(place.tokens)) if place.tokens[i].upos == "PUNCT")
    return next(stops, len(place.tokens))


def _joined(place: Place, found: Undertaking, last: int) -> int:
    """Will take ropes - old nets and buoys - [and shoot them in]: what goes on behind an aside."""
    for at in sorted({*place.children(found.act, "conj"), *place.children(found.cue, "conj")}):
        inside = trees.subtree(place.tokens, at)
        own = place.child(at, "nsubj", "nsubj:pass", "aux", "cop") is not None
        if own or place.tokens[at].xpos not in ("VB", "VBP") or min(inside) < last:
            continue
        between = [place.tokens[i].text for i in range(last, min(inside))]
        opened = place.tokens[min(inside)].text
        if all(text in DASHES for text in between) and opened in (*DASHES, "and"):
            return _until(place, max(inside) + 1, last)
    return last


def _until(place: Place, end: int, last: int) -> int:
    """The end of what goes on, before a mark that closes."""
    while end > last and place.tokens[end - 1].upos == "PUNCT":
        end -= 1
    return end


def _quoted(place: Place, act: int, action: tuple[int, int]) -> int:
    """Open talks "as soon [as possible"], stop it and leave it alone[," in a note]: quotations whole, and no more."""
    first, last = action
    opened: int | None = None
    for at in range(first, last):
        text = place.tokens[at].text
        if opened is not None and text in CLOSING:
            opened = None
        elif text in OPENING and not (text == '"' and place.tokens[at].xpos == "''"):
            opened = at
        elif text in CLOSING and at - 1 > first and place.tokens[at - 1].text == ",":
            return at - 1
    return last if opened is None else _whole(place, act, action, opened=opened)


def _whole(place: Place, act: int, action: tuple[int, int], *, opened: int) -> int:
    """An open quotation's near end and what goes on behind it, or its beginning."""
    first, last = action
    closed = (i for i in range(last, min(last + NEAR, len(place.tokens))) if place.tokens[i].text in CLOSING)
    end = next(closed, None)
    if end is not None:
        if place.tokens[end - 1].text in (",", ".") and end - 1 >= last:
            return end - 1
        return _behind(place, act, end)
    return opened if opened > first + 1 and place.tokens[opened - 1].upos in NAMING else last


def _behind(place: Place, act: int, end: int) -> int:
    """Open talks "as soon as possible" [to end it]: where an action that goes on behind a quotation ends."""
    inside, at = set(trees.subtree(place.tokens, act)), end + 1
    if at >= len(place.tokens) or place.tokens[at].xpos != "TO":
        return end
    while at in inside and place.tokens[at].upos != "PUNCT":
        at += 1
    return at
