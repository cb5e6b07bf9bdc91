"""A figure that answers another in, who gives it out: who is named in the words for it or behind it, else the words.

"The inspector, Marta Lind, makes it 34"; "it was nearer 12 percent, Lind said"; "the residents called that nonsense;
their own tally is 2,300".
"""

from collections.abc import Iterator, Sequence

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.record import Party, Record
from pactline.model.sentence import Sentence
from pactline.model.span import Span
from pactline.records import measure_answers

LINKS = frozenset(("of", "for", "in", "at", "from", "and", "by", "with", "to"))
KINDS = ("person", "organisation", "group")


def teller(record: Record, page: Reading) -> tuple[Party, ...]:
    """Who gives a figure: who is named in or behind the words for it, else whom a statement names, else the words."""
    span = record.evidence[0].span
    at = next(place for place, one in enumerate(page.sentences) if one.start <= span.start < one.end)
    low = page.sentences[at].start
    match = measure_answers.matched(page.report.text[low : span.start])
    words = "" if match is None else measure_answers.word(match, "who")
    if match is None or not words:
        return () if record.said_by else _behind(span.end, page.sentences[at].end, page)
    if words.casefold() in measure_answers.PERSONAL:
        return _owner(record, page, at, start=low + match.start("who"))
    return _told(record, page, words, start=low + match.start("who"))


def _told(record: Record, page: Reading, words: str, *, start: int) -> tuple[Party, ...]:
    """Who is named by the words before a figure, else who says it, the words whole where a tree has cut them."""
    named = _named(page, start, words, said=record.said_by)
    cut = any(not one.chain and words.startswith(f"{one.text} ") for one in record.said_by)
    return named or (() if cut else record.said_by) or _worded(record.evidence[0].span.report, start, words)


def _owner(record: Record, page: Reading, at: int, *, start: int) -> tuple[Party, ...]:
    """Whose "its own count" is: who is known by the pronoun, else whom the sentence before tells of."""
    named = _named(page, start, page.report.text[start : start + len("their")].split()[0], said=record.said_by)
    return named or record.said_by or (_subject(page.sentences[at - 1], page) if at else ())


def _behind(start: int, end: int, page: Reading) -> tuple[Party, ...]:
    """Who is named behind a figure: it was nearer 12 percent, [the mayor, Lind,] said."""
    match = measure_answers.BEHIND.match(page.report.text, start, end)
    if match is None:
        return ()
    first, words = match.start(match.lastgroup or 0), match[match.lastgroup or 0]
    return _named(page, first, words, said=()) or _worded(page.report.id, first, words)


def _named(page: Reading, start: int, words: str, *, said: Sequence[Party]) -> tuple[Party, ...]:
    """Who is named last in the words for who gives a figure, or behind their comma, where no statement says it."""
    name = None if any(party.chain for party in said) else next(_names(page, start, words), None)
    return () if name is None else (Party("speaker", name.chain, name.text, name.span),)


def _names(page: Reading, start: int, words: str) -> Iterator[Name]:
    """The name behind the comma in some words, then the one they end with where the rest only says who that is."""
    whole = words.partition(", ")[0]
    end = start + len(whole)
    sources = [one for one in page.mentions if isinstance(one, Name) and _is_source(one)]
    yield from (one for one in sources if one.span.start == end + len(", "))
    last = (one for one in sources if one.span.end == end and one.span.start >= start)
    yield from (one for one in last if _plain(words[: one.span.start - start]))


def _plain(words: str) -> bool:
    """Whether what stands before a name only says who that is: [the charity] Lind, and no [office of] Lind."""
    return not words or LINKS.isdisjoint(words.casefold().split())


def _subject(sentence: Sentence, page: Reading) -> tuple[Party, ...]:
    """Whom a sentence tells of first: "its own count" behind it is theirs."""
    at = next((one.subject for one in sentence.clauses if one.subject is not None), None)
    if at is None or sentence.tokens[at].upos not in ("NOUN", "PROPN"):
        return ()
    first, last = trees.phrase(sentence.tokens, at, without=("punct", "appos", "acl:relcl", "acl", "parataxis"))
    start, end = sentence.tokens[first].start, sentence.tokens[last - 1].end
    return _worded(sentence.report, start, page.report.text[start:end])


def _worded(report: str, start: int, words: str) -> tuple[Party, ...]:
    """Who gives a figure by the words alone."""
    whole = words.partition(",")[0]
    return (Party("speaker", None, whole, Span(report, start, start + len(whole))),)


def _is_source(name: Name) -> bool:
    """Whether a name is one of somebody known who may give a figure."""
    return bool(name.chain) and name.kind in KINDS
