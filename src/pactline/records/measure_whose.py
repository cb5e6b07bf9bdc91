"""What a count is told by in, the same with the place it is told of out: infected people [in Latvia].

The place hangs on what is counted or on its predicate, or is what a clause with "where" or "which" says more of, or
the state that a participle or a "with" tells of: Latvia reported two cases, raising the number to nine.
"""

import re
from collections.abc import Sequence

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.records import measure_further, measure_lacking, measure_places, measure_setting
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import RELATIVE, Ground

HANGING = re.compile(r"(?:\b(?:of|on|in|at|by|to|for|from|with|than|as)|…)$")
PLACED = re.compile(r"\b(?:in|at|near|across|off) (?:the )?[A-Z]")
KINDS = ("state", "place")
ARTICLE = re.compile(r"\bthe $", re.IGNORECASE)


def placed(here: Ground, finding: Finding, words: str, *, names: Sequence[Name]) -> str:
    """The words with the place, where they tell of a count and name none."""
    told = HANGING.search(words) or PLACED.search(words) or finding.of is not None
    if not words or told or not measure_lacking.counts(here):
        return words
    known = [name for name in names if name.kind in KINDS and name.form == "name"]
    place = _beside(here, known) or _where(here, known) or _there(here, known) or _owner(here, known)
    if place is None or place[1].text.split()[-1] in words:
        return words
    return measure_further.finished(here, f"{words} {_said(here, *place)}")


def _said(here: Ground, case: str, name: Name) -> str:
    """A place with its preposition and article."""
    article = "the " if ARTICLE.search(here.text[here.sentence.start : name.span.start]) else ""
    return f"{case} {article}{' '.join(name.text.split())}"


def _beside(here: Ground, names: Sequence[Name]) -> tuple[str, Name] | None:
    """The place that hangs on a count or its predicate, or on which a clause with "where" hangs."""
    name = measure_places.find(here, names)
    at = None if name is None else _token(here, name)
    if name is None or at is None:
        return None
    case = trees.child(here.tokens, at, "case")
    if case is not None and _hangs(here, at) and here.tokens[case].text.lower() in measure_places.PLACING:
        return here.tokens[case].text.lower(), name
    return None


def _where(here: Ground, names: Sequence[Name]) -> tuple[str, Name] | None:
    """The place right before the "where" or "which has" of a count's clause."""
    verb = here.verb()
    if verb is None or here.tokens[here.head].head != verb:
        return None
    at = next((i for i in trees.children(here.tokens, verb, "advmod", "mark", "nsubj") if _opens(here, i, verb)), None)
    start = None if at is None else here.tokens[at].start
    return next((("in", name) for name in names if here.text[name.span.end : start] == ", "), None) if start else None


def _opens(here: Ground, at: int, verb: int) -> bool:
    """Whether a word opens a clause of the place before it."""
    counted = here.tokens[here.head].deprel == "obj" and _seen(here, verb)
    return here.tokens[at].text.lower() == "where" or (here.tokens[at].text.lower() == "which" and counted)


def _seen(here: Ground, verb: int) -> bool:
    """Whether a predicate tells what there is: has seen, reports."""
    return here.tokens[verb].lemma in (*here.words.including, *here.words.raising, *here.words.keeping)


def _there(here: Ground, names: Sequence[Name]) -> tuple[str, Name] | None:
    """The one place named before a "there": Latvia reported that nine died there."""
    verb = here.verb()
    after = (i for i in trees.children(here.tokens, verb, "advmod") if i > verb) if verb is not None else ()
    at = next((i for i in after if here.tokens[i].text.lower() == "there"), None)
    before = [] if at is None else [name for name in names if name.span.end < here.tokens[at].start]
    return ("in", before[-1]) if len({name.text for name in before}) == 1 else None


def _hangs(here: Ground, at: int) -> bool:
    """Whether a place hangs on a count or its predicate; one behind a comma may be of some of them."""
    above = here.tokens[at].head
    between = here.text[here.amount.span.end : here.tokens[at].start]
    alone = all(here.tokens[i].upos == "PROPN" for i in trees.children(here.tokens, at, "conj"))
    direct = _top(here) == here.verb()
    return alone and "," not in between and (above == here.head or (direct and above == here.verb()))


def _top(here: Ground) -> int:
    """What a count hangs on, through the "total" that it is told as."""
    at = here.tokens[here.head].head
    total = at >= 0 and here.tokens[at].lemma in (*here.words.bodies, *here.words.pointing)
    return here.tokens[at].head if total else at


def _token(here: Ground, name: Name) -> int | None:
    """The token at the head of a name."""
    inside = [i for i, t in enumerate(here.tokens) if t.start < name.span.end and name.span.start < t.end]
    return trees.common(here.tokens, tuple(inside)) if inside else None


def _owner(here: Ground, names: Sequence[Name]) -> tuple[str, Name] | None:
    """The state that the clause around a count tells of."""
    verb = here.verb()
    at = None if verb is None else _told_of(here, verb)
    if at is None:
        return None
    name = measure_setting.over(names, here.tokens[at].start, here.tokens[at].end)
    return None if name is None or here.tokens[at].end != name.span.end else ("in", name)


def _told_of(here: Ground, verb: int) -> int | None:
    """Whom a participle, a relative clause or a "with" before its predicate tells of."""
    tokens, own = here.tokens, here.tokens[here.head]
    subject = trees.child(tokens, verb, "nsubj")
    if tokens[verb].xpos == "VBG" and tokens[verb].deprel == "advcl" and tokens[verb].lemma in here.words.altering:
        return trees.child(tokens, tokens[verb].head, "nsubj")
    if subject is None or own.head != verb:
        return None
    if tokens[subject].xpos in RELATIVE and own.deprel == "obj":
        return tokens[verb].head if _seen(here, verb) and tokens[verb].deprel == "acl:relcl" else None
    case = trees.child(tokens, here.head, "case")
    fronted = case is not None and tokens[case].text.lower() == "with" and here.head < subject
    return subject if fronted else None
