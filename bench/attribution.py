"""Who said what: pactline beside a regular expression, on the same texts and by the same metric."""

import json
import re
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from bench import direct_quotations
from pactline import mentions, sentences
from pactline.engine.equipment import Tools
from pactline.evaluate import attribution
from pactline.evaluate.attribution import Attribution
from pactline.evaluate.scores import Row
from pactline.model.knowledge import Language, Shape
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.records import statements

NAME = r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.? )?[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,3}"
VERB = r"(?:said|says|told|added|wrote|tweeted|argued|asked|noted|claimed|announced|explained)"
QUOTE = r"(?:“[^”\n]{3,600}”|\"[^\"\n]{3,600}\"|''[^\n]{3,600}?'')"
PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<content>{QUOTE}),? (?P<source>{NAME}|he|she|they) (?P<cue>{VERB})\b",
        rf"(?P<content>{QUOTE}),? (?P<cue>{VERB}) (?P<source>{NAME}|he|she|they)\b",
        rf"(?P<source>{NAME}|[Hh]e|[Ss]he|[Tt]hey) (?P<cue>{VERB})[,:]? (?P<content>{QUOTE})",
        rf"(?P<source>{NAME}|[Hh]e|[Ss]he|[Tt]hey) (?P<cue>{VERB}) (?P<content>that [^.\n“\"]{{5,400}})",
    )
)


PEOPLE = Row("people among themselves", (("who_said_what_f1", 0.792), ("attribution_f1", 0.820), ("exact_f1", 0.742)))


class RulesAlone:
    """A language whose scorer of statements has no weights, so that the rules decide alone."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self.code, self.fingerprint, self.parse = language.code, language.fingerprint, language.parse
        self.undertakings, self.figures, self.proofs = language.undertakings, language.figures, language.proofs

    def table(self, name: str, shape: type[Shape]) -> Shape:
        """Every list as it is, but no weights."""
        return shape() if name == "reporting" else self._language.table(name, shape)


def rows(shared: Path, tools: Tools) -> tuple[Row, ...]:
    """Pactline on the 84 documents kept aside and on the 316 it was tuned on, by rules and scorer and by the rules
    alone; the regex floor on all 400; textacy's direct quotations on our pipeline where it is installed; people among
    themselves by the README of the gold; what the stage costs beside the language pipeline.
    """
    gold = shared / "benchmarks/attribution/dev.jsonl"
    if not gold.is_file():
        return ()
    ours: list[Row] = []
    plain = msgspec.structs.replace(tools, language=RulesAlone(tools.language))
    for name, equipment in (("pactline", tools), ("rules alone", plain)):
        for compartment in ("dev", "train"):
            found = attribution.pairs(gold, attribution.reader(equipment), compartment=compartment)
            ours += (_named(f"{name} {compartment}", row) for row in attribution.score(found))
    floor = attribution.score(attribution.pairs(gold, regex_floor))
    others = [_named("regex floor", row) for row in floor]
    peer = direct_quotations.finder(tools)
    if peer is not None:
        found = attribution.pairs(gold, peer, compartment="dev")
        others += [_named("textacy dev", row) for row in attribution.score(found)]
    return (*ours, *others, PEOPLE, cost(gold, tools))


def cost(gold: Path, tools: Tools) -> Row:
    """What the stage costs on the 84 documents: CPU seconds of the language pipeline and of statements, their share."""
    parsed = stated = 0.0
    for line in gold.read_text("utf-8").splitlines():
        document = json.loads(line)
        if document["compartment"] != "dev":
            continue
        report = Report(id=document["id"], text=document["text"], source=Source(path=document["id"], digest=""))
        started = time.process_time()
        split = sentences.split(report, tools.language)
        parsed += time.process_time() - started
        found, chains = mentions.find(report, split, language=tools.language, world=tools.world)
        page = Reading(report=report, sentences=split, mentions=found, chains=chains)
        started = time.process_time()
        statements.find(page, language=tools.language)
        stated += time.process_time() - started
    return Row("stage", (("language_s", parsed), ("statements_s", stated), ("share", stated / parsed)))


def regex_floor(report: Report) -> Iterator[Attribution]:
    """A quotation, a verb and a capitalised name, or "X said that", by four patterns."""
    taken: set[int] = set()
    for pattern in PATTERNS:
        for match in pattern.finditer(report.text):
            roles = [frozenset(range(*match.span(role))) for role in ("source", "cue", "content")]
            if taken.isdisjoint(roles[2]):
                taken |= roles[2]
                direct = match["content"][0] in "“\"'"
                source, cue, content = (_solid(report.text, positions) for positions in roles)
                yield Attribution(source, cue, content, type="direct" if direct else "indirect")


def _solid(text: str, positions: frozenset[int]) -> frozenset[int]:
    """Drop white space from a set of positions."""
    return frozenset(at for at in positions if not text[at].isspace())


def _named(system: str, row: Row) -> Row:
    """The row with the system before its slice."""
    return Row(name=f"{system}: {row.name}", figures=row.figures)
