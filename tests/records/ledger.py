"""What agreements and commitments are read from: a text with its mentions and statements."""

import msgspec

from pactline import mentions, sentences
from pactline.model.reading import Reading
from pactline.model.report import Report, Source
from pactline.records import agreements, commitments, statements


def page(text, language, world):
    """A text read as far as its statements."""
    report = Report(id="r", text=text, source=Source("p", "d"))
    split = sentences.split(report, language)
    found, chained = mentions.find(report, split, language=language, world=world)
    read = Reading(report, split, found, chained)
    return msgspec.structs.replace(read, records=statements.find(read, language=language))


def pacts(text, language, world):
    """The agreements of a text."""
    return agreements.find(page(text, language, world), language=language)


def vows(text, language, world):
    """The commitments of a text."""
    read = page(text, language, world)
    read = msgspec.structs.replace(read, records=read.records + agreements.find(read, language=language))
    return commitments.find(read, language=language)
