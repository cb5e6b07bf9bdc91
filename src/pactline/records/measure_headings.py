"""A figure in a list of places in, the same with its places out: "Latvia: 4 confirmed cases Estonia: 12 probable".

Such a list gives each place with a colon and then its figures; whose they are stands nowhere else, nobody says them.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.model.mention import Mention, Name
from pactline.model.reading import Reading
from pactline.model.record import Party, Record
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_words import MeasureWords

COUNT = (
    r"(?:at least |about |some |more than |up to |nearly )?"
    r"(?:\d|(?:no|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
HEADING = re.compile(rf":\s+{COUNT}")
JOINING = re.compile(r"(?:,| and|, and)\s+(?:the )?")
STOP = re.compile(r"[:;.!?](?:\s|$)")
EACH = re.compile(r"[^,;:.]{0,24}? each\b")
FINITE = ("VBD", "VBP", "VBZ")
KINDS = ("state", "place")


def under(here: Ground, finding: Finding, near: Sequence[Mention]) -> Finding:
    """A finding told with the places that its list gives it to; itself where it stands under none."""
    heads = _headings(here.text, [one for one in near if isinstance(one, Name)])
    over = [one for one in heads if one[-1].span.end < here.amount.span.start]
    if not over or STOP.search(here.text, over[-1][-1].span.end + 1, here.amount.span.start) or finding.of:
        return finding
    label = _own(finding.label, heads)
    places = [" ".join(name.text.split()) for name in over[-1]]
    if label[:1].isdigit() or any(place in label for place in places):
        return finding
    later = [run[0].span.start for run in heads if run[0].span.start > here.amount.span.start]
    start, end = finding.object
    own = start, max(min([end, *later]), start + 1)
    return msgspec.structs.replace(finding, label=f"{label} in {_listed(here, places)}", object=own)


def _listed(here: Ground, places: Sequence[str]) -> str:
    """Places as one phrase: Latvia and Estonia each."""
    if len(places) == 1:
        return places[0]
    each = " each" if EACH.match(here.text, here.amount.span.end) else ""
    return f"{', '.join(places[:-1])} and {places[-1]}{each}"


def headed(record: Record, page: Reading, words: MeasureWords) -> bool:
    """Whether a speaker only heads a list of figures: nobody says "Latvia: 4 confirmed cases"; a poll says its own."""
    speakers = [one for one in record.parties if one.role == "speaker" and one.span is not None]
    return any(one.span and _heads(page, one.span.end) and not _speaks(one, words) for one in speakers)


def _heads(page: Reading, end: int) -> bool:
    """Whether a colon and a figure follow, but no clause."""
    return HEADING.match(page.report.text, end) is not None and not _clause(page, end)


def _speaks(party: Party, words: MeasureWords) -> bool:
    """Whether who stands before a colon tells what follows: "Poll: 54 percent against", "Police: 40 hurt in blast"."""
    last = party.text.lower().rpartition(" ")[2]
    known = (*words.tallies, *words.heralds)
    return last in known or last.removesuffix("s") in known or last.removesuffix("es") in known


def _clause(page: Reading, start: int) -> bool:
    """Whether a clause follows the colon of a heading: "Police: 40 people died"."""
    sentence = next((one for one in page.sentences if one.start <= start < one.end), None)
    if sentence is None:
        return False
    verbs = [sentence.tokens[one.verb] for one in sentence.clauses if one.subject is not None]
    return any(verb.start > start and verb.xpos in FINITE for verb in verbs)


def _headings(text: str, names: Sequence[Name]) -> list[list[Name]]:
    """The runs of places that stand before a colon and a figure."""
    places = sorted((one for one in names if one.kind in KINDS and one.form == "name"), key=lambda one: one.span.start)
    found: list[list[Name]] = []
    for at, name in enumerate(places):
        if not HEADING.match(text, name.span.end):
            continue
        run = [name]
        for before in reversed(places[:at]):
            if not JOINING.fullmatch(text[before.span.end : run[0].span.start]):
                break
            run.insert(0, before)
        found.append(run)
    return found


def _own(label: str, heads: Sequence[Sequence[Name]]) -> str:
    """A label without the heading of the next figures."""
    for run in heads:
        label = label.removesuffix(f" {run[0].text}")
    return label
