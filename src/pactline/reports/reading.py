"""One report's bytes in, a Report or Rejected out: decode, find the text, read the masthead, clean, join.

Each step is a function from draft to draft in `STEPS`; what a step takes out of the text becomes a repair, so text and
repairs together hold all that the source said.
"""

from collections.abc import Callable, Iterator

import msgspec
import py3langid

from pactline.kit.ids import digest
from pactline.kit.offsets import Traced, join, trace
from pactline.model.report import Raw, Rejected, Repair, Report, Source, StatedDate
from pactline.reports import comments, dates, furniture, masthead, meta, picture_credits, repeats, scripts, tail
from pactline.reports.characters import is_text, normalise
from pactline.reports.decoding import Decoded, decode
from pactline.reports.draft import Draft
from pactline.reports.page import open_page
from pactline.reports.plain import open_plain
from pactline.reports.wording import LONGEST_DATE_LINE, is_date_line

BREAK = "\n\n"
LEAST_LETTERS = 20  # a report has a sentence at least
LANGUAGE_SAMPLE = 20_000  # characters; more change nothing
STEPS: tuple[Callable[[Draft], Draft], ...] = (
    comments.clear,
    picture_credits.lift,
    furniture.clear,
    repeats.undo,
    masthead.read,
    tail.read,
)


def read(raw: Raw) -> Report | Rejected:
    """Read one report; what is no text, or no report once cleaned, is Rejected with its reason."""
    decoded = decode(raw.data, raw.charset)
    if isinstance(decoded, str):
        return Rejected(raw.path, decoded)
    if not is_text(decoded.text):
        return Rejected(raw.path, "not text but binary data")
    opened = _opened(raw, decoded)
    if isinstance(opened, str):
        return Rejected(raw.path, opened)
    draft = opened
    for step in STEPS:
        draft = step(draft)
    text = join([line.strip() for line in draft.lines if line.text.strip()], BREAK)
    if sum(character.isalpha() for character in text.text) < LEAST_LETTERS:
        return Rejected(raw.path, "no text: nothing but white space, page furniture, readers' comments or a masthead")
    return _report(raw, draft, text=text, encoding=decoded.encoding)


def _opened(raw: Raw, decoded: Decoded) -> Draft | str:
    """The draft of a text or of a page; the reason why there is none."""
    if raw.form == "html" or _is_page(decoded.text):
        draft = open_page(decoded.text, url=raw.url)
    else:
        source, repairs = normalise(trace(decoded.text))
        draft = open_plain(source, repairs, markdown=raw.path.lower().removesuffix(".gz").endswith(".md"))
        draft = draft.dated(tuple(meta.address_dates(raw.url)))
    if isinstance(draft, str):
        return draft
    said = _container_dates(raw)
    return msgspec.structs.replace(
        draft,
        title=_title(raw) or draft.title,
        author=_line(raw.author) or draft.author,
        outlet=_line(raw.outlet) or draft.outlet,
        dates=tuple(dict.fromkeys(said + draft.dates)),
        repairs=decoded.repairs + draft.repairs + tuple(_slips(raw)),
    )


def _is_page(text: str) -> bool:
    """Is a text file a saved page?"""
    head = text[:1000].lower()
    return "<!doctype html" in head or "<html" in head or "<body" in head


def _container_dates(raw: Raw) -> tuple[StatedDate, ...]:
    """The day that the jsonl line, feed entry or archive gives."""
    return dates.stated(raw.date, origin=raw.date_origin or "field", method="metadata") if raw.date else ()


def _slips(raw: Raw) -> Iterator[Repair]:
    """The dates that came with a report and are no day."""
    return (Repair("impossible-date", words) for words in dates.impossible((raw.date or "")[:LONGEST_DATE_LINE]))


def _title(raw: Raw) -> str | None:
    """The title that came with a report; a mere date is none."""
    title = _line(raw.title)
    return None if title and is_date_line(title) else title


def _line(text: str | None) -> str | None:
    """A field as one line of plain characters, or None."""
    if not text:
        return None
    plain, _ = normalise(trace(text[:1000]))
    return " ".join(plain.text.split()) or None


def _report(raw: Raw, draft: Draft, *, text: Traced, encoding: str) -> Report:
    """The report of a finished draft."""
    words = "\n".join((draft.title or "", draft.author or "", text.text))
    return Report(
        id="r-" + digest(raw.path, raw.digest),
        text=text.text,
        source=Source(path=raw.path, digest=raw.digest, url=raw.url),
        title=draft.title,
        author=draft.author,
        agency=draft.agency,
        outlet=draft.outlet,
        place=draft.place,
        dates=tuple(dict.fromkeys(draft.dates)),
        language=_language(text.text),
        repairs=_unique(draft.repairs + scripts.mixed(words)),
        offsets=text.runs,
        encoding=encoding,
    )


def _unique(repairs: tuple[Repair, ...]) -> tuple[Repair, ...]:
    """Each repair once, in the order made."""
    return tuple(dict.fromkeys(repairs))


def _language(text: str) -> str | None:
    """ISO 639-1 code of the language that most of the text is in."""
    code, _ = py3langid.classify(text[:LANGUAGE_SAMPLE])
    return str(code) or None
