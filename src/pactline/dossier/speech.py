"""One statement in, a sentence that is true to its words out.

Three forms. A quotation of a known speaker with a plain cue: `Ada Holm said: "..."`. Else the report's own stretch of
words from the first to the last of source, cue and content, the source's words replaced by the speaker's name; nothing
between them is left out, so a "not" or a "may" stays where it was. Where that stretch is too long, name and words side
by side. No word is invented in any of them.
"""

from pactline.dossier.view import View, role
from pactline.dossier.wording import LONGEST, clip
from pactline.model.record import Statement
from pactline.model.span import Span
from pactline.model.story import Fact

PARTS = ("source", "cue", "content")
PLAIN = ("said", "says", "added")  # cues that stand before a colon
OPENING, CLOSING = "\"“«„‘'", "\"”»“’'"
POSSESSIVE = ("his", "her", "its", "their")
SLACK = 160  # characters between the parts that may come along


def line(fact: Fact, view: View) -> str:
    """Write the statement."""
    body = fact.record.body
    if not isinstance(body, Statement):
        raise TypeError(f"{fact.id} is no statement")
    name = speaker(fact, view)
    quoted = " … ".join(f"“{clip(piece)}”" for piece in contents(body, view))
    if body.form == "direct" and body.cue.casefold() in PLAIN and fact.record.status != "negated" and name:
        return f"{name} {body.cue}: {quoted}"
    if told := _stretch(fact, view, name):
        return told
    if body.form == "direct":
        return f"{name or 'Somebody'}: {quoted}"
    return " … ".join(part for part in (name, body.cue, *map(clip, contents(body, view))) if part)


def speaker(fact: Fact, view: View) -> str:
    """The speaker's name, or the words for them as written."""
    party = next((party for party in fact.parties if party.role == "speaker"), None)
    return (view.name(party.actor) or party.text) if party else ""


def contents(body: Statement, view: View) -> list[str]:
    """The pieces of what was said, as written."""
    return [view.report(span.report).text[span.start : span.end] for span in body.content]


def _stretch(fact: Fact, view: View, name: str) -> str:
    """The report's own words from the first part to the last; "" where they lie too far apart."""
    parts = [one.span for one in fact.evidence if one.role in PARTS]
    if not parts or len({span.report for span in parts}) > 1:
        return ""
    text = view.report(parts[0].report).text
    first, last = _with_marks(text, min(span.start for span in parts), max(span.end for span in parts))
    if last - first > sum(span.end - span.start for span in parts) + SLACK:
        return ""
    source = _replaced(fact, view)
    told = _named(text[:last], source, name)[first:] if source else text[first:last]
    return _opened(clip(told, LONGEST * 2), name)


def _opened(told: str, name: str) -> str:
    """A stretch that starts inside a sentence gets an ellipsis, one without the speaker the name."""
    dots = "… " if told[:1].islower() else ""
    return f"{name} {dots or '… '}{told}" if name and name not in told else dots + told


def _replaced(fact: Fact, view: View) -> Span | None:
    """The source's words where a name stands for them: one stretch of a known actor."""
    sources = role(fact.evidence, "source")
    party = next((party for party in fact.parties if party.role == "speaker"), None)
    return sources[0].span if len(sources) == 1 and party and party.actor in view.actors else None


def _named(text: str, source: Span, name: str) -> str:
    """The text with the name in the source's place, possessive where the source is."""
    words = text[source.start : source.end].casefold()
    owner = "’s" if words in POSSESSIVE or words.endswith(("'s", "’s")) else ""
    return text[: source.start] + name + owner + text[source.end :]


def _with_marks(text: str, first: int, last: int) -> tuple[int, int]:
    """Take in the quotation marks that stand right outside."""
    before = first > 0 and text[first - 1] in OPENING
    after = last < len(text) and text[last] in CLOSING
    return first - before, last + after
