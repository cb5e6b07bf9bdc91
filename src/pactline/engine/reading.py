"""The map: one report in, its Reading out. Knows no other report, so it can be cached and spread over machines."""

from collections.abc import Callable, Mapping

import msgspec

from pactline import mentions, plugins, reports, sentences
from pactline.engine.equipment import Tools
from pactline.model.knowledge import Language
from pactline.model.mention import Amount
from pactline.model.reading import Reading
from pactline.model.record import Record
from pactline.model.report import Raw, Rejected, Report
from pactline.records import coverage, outcomes, proofs, teasers

Finder = Callable[..., tuple[Record, ...]]
FIRST = "statements"  # other rules ask which statement their words stand in
SHORT = 100_000  # bytes of text that the deadline of a report is meant for: far more than a report has
PAGE = 1_000_000  # the same of HTML, most of which is no text


def work(raw: Raw, tools: Tools) -> Reading | Rejected:
    """Clean one report's bytes and read it; what cannot be read is Rejected with its reason."""
    report = reports.read(raw)
    return report if isinstance(report, Rejected) else lean(read(report, tools))


def weight(raw: Raw) -> float:
    """How many times as long as a short report one may take: once more for each further `SHORT` of its text."""
    return 1.0 + len(raw.data) // (PAGE if raw.form == "html" else SHORT)


def read(report: Report, tools: Tools) -> Reading:
    """Read all there is in one report: sentences, mentions, chains, records and the cues that gave none."""
    split = sentences.split(report, tools.language)
    found, chains = mentions.find(report, split, language=tools.language, world=tools.world)
    page = Reading(report=report, sentences=split, mentions=found, chains=chains)
    for finder in _in_order(plugins.load_all("rules")):
        page = _grown(page, finder, tools.language)
    page = msgspec.structs.replace(page, records=proofs.read(page, language=tools.language))
    told = outcomes.find(page, language=tools.language)
    return msgspec.structs.replace(page, gaps=coverage.find(page, language=tools.language), outcomes=told)


def lean(reading: Reading) -> Reading:
    """Drop the tokens, clauses and amounts, which the reduce does not need: a tenth of the memory is left."""
    bare = tuple(msgspec.structs.replace(s, tokens=(), entities=(), clauses=()) for s in reading.sentences)
    kept = tuple(mention for mention in reading.mentions if not isinstance(mention, Amount))
    return msgspec.structs.replace(reading, sentences=bare, mentions=kept)


def _in_order(finders: Mapping[str, Finder]) -> list[Finder]:
    """Statements first, the rest by name."""
    return [finders[name] for name in sorted(finders, key=lambda name: (name != FIRST, name))]


def _grown(page: Reading, finder: Finder, language: Language) -> Reading:
    """The page with one finder's records added, save those that rest on headlines of other stories."""
    made = teasers.without(finder(page, language=language), page.report.text, language=language)
    return msgspec.structs.replace(page, records=page.records + made)
