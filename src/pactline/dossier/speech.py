"""One statement in, a sentence that is true to its words out.

Four forms. A quotation of a known speaker with a plain cue: `Ada Holm said: "..."`. Else the report's own stretch of
words from the first to the last of source, cue and content, the source's words replaced by the speaker's name; nothing
between them is left out, so a "not" or a "may" stays where it was. Where that stretch begins inside a sentence or is
cut, the sentence itself. Where what was said goes on behind it, name and words side by side. No word is invented in any
of them.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.dossier import speech_asked as asked
from pactline.dossier import speech_between as between
from pactline.dossier import speech_joined as joined
from pactline.dossier import speech_marks as marks
from pactline.dossier.view import View, role
from pactline.dossier.wording import LONGEST, clip, join
from pactline.model.record import Statement
from pactline.model.span import Span
from pactline.model.story import Bound, Fact

PARTS = ("carrier", "source", "cue", "content")
GAP = "…"  # words of the report are left out
PLAIN = ("said", "says", "added")  # cues that stand before a colon
MARKS = '"“”«»„'
OPENING, CLOSING = "\"“«„‘'", "\"”»“’'"
POSSESSIVE = ("his", "her", "its", "their")
SHARED = "shared-subject"  # the rule of a source that stands with an earlier verb: what lies between is another line
NEAR = 40  # characters after the last part within which an addressee comes along: told his counterpart
SLACK = 160  # characters between the parts that may come along
_SEVERAL = re.compile(r"(?:\band\b|&)", re.IGNORECASE)
_END = r"(?=[.!?](?:\s|$)|\n|$|: [“\"])"
_REST = re.compile(r"[^.!?\n\"“”]{0,30}(?=[.!?](?:\s|$)|\n|$)")  # a short end of the sentence comes along
_BUT = re.compile(  # and what takes half of it back: but it may not last
    r"[,;]?\s+(?:(?:--|[-–—])\s+)?(?:but|though|although|unless)\s+(?:it|its|they|he|she|we|that|not|only)\b"
)
_BUT_QUOTED = re.compile(r"[”\"]?[^.!?\n\"“”]{0,80}\.\s+[“\"](?P<more>(?:But|Yet|However)\b[^\"“”\n]{3,300})[”\"]")
_TAKEN_BACK = re.compile(_BUT.pattern + r"[^.!?\n\"“”]{0,160}?" + _END)


def line(fact: Fact, view: View) -> str:
    """Write the statement."""
    body = fact.record.body
    if not isinstance(body, Statement):
        raise TypeError(f"{fact.id} is no statement")
    name, fact = speaker(fact, view), _of_one(fact)
    quoted = _quoted(body, view)
    if quoted and name and _plain(fact, body, view):
        return f"{_leading(fact, name)} {body.cue}: {quoted}{_taken_back(fact, body, view)}"
    told = _stretch(fact, view, name)
    if told and GAP not in told:
        return told
    if whole := _sentence(fact, body, view):
        return whole
    if told:
        return told
    if quoted:
        return f"{name or 'Somebody'}: {quoted}"
    return " … ".join(part for part in (name, body.cue, *map(clip, contents(body, view))) if part)


def _of_one(fact: Fact) -> Fact:
    """A statement with the words of the one report whose wording is shown."""
    home = fact.record.evidence[0].span.report
    return msgspec.structs.replace(fact, evidence=tuple(one for one in fact.evidence if one.span.report == home))


def _plain(fact: Fact, body: Statement, view: View) -> bool:
    """Whether the cue may stand before a colon: it is plain, nobody denies the words and they answer no question."""
    return body.cue.casefold() in PLAIN and fact.record.status != "negated" and not _question(fact, view)


def _leading(fact: Fact, name: str) -> str:
    """The name at the head of a line; the words for a speaker who is no known actor get a capital."""
    known = any(party.actor for party in fact.parties if party.role == "speaker")
    return name if known else name[:1].upper() + name[1:]


def _sentence(fact: Fact, body: Statement, view: View) -> str:
    """The report's sentence, where it holds cue and content; "" where what was said goes on behind it."""
    cue = (role(fact.evidence, "cue") or sorted(fact.evidence))[0]
    told = view.sentence(cue)
    if not all(" ".join(piece.split()) in told for piece in contents(body, view)):
        return ""
    starts = (one.start for one in view.readings[cue.span.report].sentences if one.start <= cue.span.start)
    return marks.whole(told, inside=marks.within(view.report(cue.span.report).text, max(starts, default=0)))


def _quoted(body: Statement, view: View) -> str:
    """The pieces of a direct quotation between marks; "" where words of the report stand among them or it begins in the
    middle: he said everybody “just went”.
    """
    pieces = [_bare(piece) for piece in contents(body, view)]
    if body.form != "direct" or any(mark in piece for piece in pieces for mark in MARKS) or pieces[0][:1].islower():
        return ""
    if len(pieces) > 1 and not all(_spoken(span, view) for span in body.content):
        return ""
    return " … ".join(f"“{clip(piece)}”" for piece in pieces)


def _taken_back(fact: Fact, body: Statement, view: View) -> str:
    """The next quotation, where it takes half of this one back: “It is safe,” she said. “But it may not last”."""
    end, cues = max(body.content), role(fact.evidence, "cue")
    found = _BUT_QUOTED.match(view.report(end.report).text, end.end)
    if found is None or len(cues) != 1 or not end.end <= cues[0].span.start < found.start("more"):
        return ""
    return f" {GAP} “{clip(found['more'])}”"


def _spoken(span: Span, view: View) -> bool:
    """Whether a piece stands between marks in its report: “[At the same time], he said, “it is old.”” does not."""
    text = view.report(span.report).text
    return text[span.start] in OPENING or text[span.start - 1 : span.start] in tuple(OPENING)


def _bare(piece: str) -> str:
    """A quotation without the marks around it and the comma before the closing one."""
    inner = piece.strip()
    if inner[:1] in OPENING:
        inner = inner[1:]
    if inner[-1:] in CLOSING:
        inner = inner[:-1]
    return inner.rstrip(",").strip()


def speaker(fact: Fact, view: View) -> str:
    """The speaker's name, or the words for them as written."""
    held = [party for party in fact.parties if party.role == "speaker"]
    return join(list(dict.fromkeys(view.name(party.actor) for party in held if party.actor))) or _first(held)


def _first(held: Sequence[Bound]) -> str:
    """The words for a speaker who is no known actor."""
    return held[0].text if held else ""


def contents(body: Statement, view: View) -> list[str]:
    """The pieces of what was said, as written."""
    return [view.report(span.report).text[span.start : span.end] for span in body.content]


def _stretch(fact: Fact, view: View, name: str) -> str:
    """The report's own words from the first part to the last; "" where they lie too far apart."""
    inside = _inside(fact)
    parts = _parts(fact, inside=inside)
    if not parts or between.splices(view.report(parts[0].report).text, parts):
        return ""
    text = view.report(parts[0].report).text
    first, last = _bounds(text, [*_question(fact, view), *parts])
    aside = inside and last and between.aside(text, first)
    if aside:
        last = max(span.end for span in parts)
    first, last = _with_but(text, first, last)
    source = _replaced(fact, view, text) if inside and last else None
    told = _named(text[:last], source, name)[first:]
    cut = marks.whole(clip(told.rstrip(", "), LONGEST * 2), inside=marks.within(text, first))
    if aside:
        return cut[:1].upper() + cut[1:]
    alone = joined.on(text, fact.evidence, first)
    return _opened(cut, "" if inside else name, alone=alone) if told else ""


def _inside(fact: Fact) -> bool:
    """Whether the source is a part of the stretch: there is one, and it does not stand with an earlier verb."""
    sources = role(fact.evidence, "source")
    return bool(sources) and SHARED not in {one.rule for one in sources}


def _question(fact: Fact, view: View) -> list[Span]:
    """Where the question opens that the words answer, as one more part of the stretch; none where they answer none."""
    source = role(fact.evidence, "source")
    if not source or any(span.start < source[0].span.start for span in _said(fact)):
        return []
    at = asked.begins(view.report(source[0].span.report).text, source[0].span.start)
    return [] if at is None else [Span(source[0].span.report, at, at + 1)]


def _said(fact: Fact) -> Sequence[Span]:
    """What was said."""
    return fact.record.body.content if isinstance(fact.record.body, Statement) else ()


def _parts(fact: Fact, *, inside: bool) -> list[Span]:
    """The spans the stretch must hold; none where they are of several reports."""
    parts = [one.span for one in fact.evidence if one.role in PARTS and (inside or one.role != "source")]
    parts += [
        party.span
        for party in fact.record.parties
        if parts and party.role == "addressee" and party.span and 0 <= party.span.start - max(parts).end < NEAR
    ]
    return parts if len({span.report for span in parts}) == 1 else []


def _bounds(text: str, parts: Sequence[Span]) -> tuple[int, int]:
    """Where the stretch begins and ends, a short end of the sentence with it; (0, 0) where it would be too long."""
    first, last = _with_marks(text, min(parts).start, max(span.end for span in parts))
    if last - first > sum(span.end - span.start for span in parts) + SLACK:
        return 0, 0
    rest = _REST.match(text, last)
    return first, rest.end() if rest else last


def _with_but(text: str, first: int, last: int) -> tuple[int, int]:
    """Take in what takes half of the stretch back; (0, 0) where that does not end soon."""
    if not _BUT.match(text, last):
        return first, last
    taken = _TAKEN_BACK.match(text, last)
    return (first, taken.end()) if taken else (0, 0)


def _opened(told: str, name: str, *, alone: bool) -> str:
    """A stretch that starts inside a sentence gets an ellipsis, one whose speaker stands elsewhere the name."""
    dots = "… " if (name or told[:1].islower()) and not alone else ""
    return f"{name} {dots}{told}".strip()


def _replaced(fact: Fact, view: View, text: str) -> Span | None:
    """The source's words where a name stands for them: one stretch that means one person and nobody besides."""
    sources = role(fact.evidence, "source")
    party = next((party for party in fact.parties if party.role == "speaker"), None)
    actor = view.actors.get(party.actor or "") if party else None
    if len(sources) != 1 or actor is None or actor.kind != "person":
        return None
    span = sources[0].span
    return None if _SEVERAL.search(text, span.start, span.end) else span


def _named(text: str, source: Span | None, name: str) -> str:
    """The text with the name in the source's place, possessive where that is, and no comma after a remark's end; as it
    is where the name takes no place.
    """
    if source is None:
        return text
    words, rest = text[source.start : source.end].casefold(), text[source.end :]
    owner = "’s" if words in POSSESSIVE or words.endswith(("'s", "’s")) else ""
    return text[: source.start] + name + owner + (rest[1:] if "," in words and rest.startswith(",") else rest)


def _with_marks(text: str, first: int, last: int) -> tuple[int, int]:
    """Take in the quotation marks that stand right outside."""
    before = first > 0 and text[first - 1] in OPENING
    after = last < len(text) and text[last] in CLOSING
    return first - before, last + after
