"""A report's statements in, those by which figures are claimed out: by who is somebody and vouches for what is said."""

import re

from pactline.model.mention import Name
from pactline.model.reading import Reading
from pactline.model.record import Party, Record, Statement
from pactline.records import measure_adding, measure_headings, measure_its, measure_unclaimed
from pactline.records.measure_words import MeasureWords

MODAL = re.compile(r"(?:will|would|can|could|may|might|should|must) ", re.I)  # "will add to pressure" claims nothing
NAMING = re.compile(r"(?:is|are|was|were) (?:\w+ )+of$", re.I)  # "is an example of" says nothing of how much
PASSIVE = re.compile(r"(?:is|are|was|were|be|(?:has|have|had) been) ", re.I)
OPEN = re.compile(r"(?:to|whether|if) ")  # decided [whether to join], plans [to sell]: nothing is claimed
SHARE = re.compile(
    r"\d|['’]|(?:the )?(?:fact|truth|problem|trouble)\b|.*\bper ?cent\b|.*%"
)  # "61 percent said" names nobody
SLICE = re.compile(
    r"(?:[a-z]+ ){0,2}(?:(?:an?|the) (?:[a-z]+ )?)?(?:[a-z]+-)?"
    r"(?:half|majority|plurality|(?:third|quarter|fifth|tenth)s?) (?:of|the|all) (?P<whole>.*)"
    r"|an? (?:[a-z]+ )?majority$",
    re.IGNORECASE | re.DOTALL,
)
HOPED = re.compile(r"(?:that )?(?:[\w'’-]+ ){1,7}?(?:will|would|can|could|is|are|has|have) ")  # hopes [it will save 9]
POINTING = ("this", "that", "these")  # words that name nobody where nothing is known of them
PHRASE = re.compile(r",| (?:of|for|to|by|on|in|from|that|which|with|between)\b")


def statements(page: Reading, words: MeasureWords) -> list[Record]:
    """The statements by which figures are claimed."""
    text = page.report.text
    places = [one.span for one in page.mentions if isinstance(one, Name) and one.kind in ("place", "state")]
    said = [one for one in page.records if _vouches(one, text, words) and not measure_adding.adds(page, one)]
    said = measure_its.resolved(said, [one for one in page.mentions if isinstance(one, Name)], words)
    told = [one for one in said if not measure_unclaimed.named_place(one, places)]
    told = [one for one in told if not measure_headings.headed(one, page, words)]
    return [one for one in told if not any(p.role == "speaker" and _mute(p, one, words) for p in one.parties)]


def _mute(party: Party, record: Record, words: MeasureWords) -> bool:
    """Whether the speaker of a statement says nothing; an "it" nobody knows says what "it said", not "it emerged"."""
    unknown = party.text.lower() == "it" and party.chain is None
    return nobody(party, words) or (unknown and not measure_its.says(record, words))


def nobody(party: Party, words: MeasureWords) -> bool:
    """Whether a speaker says nothing: 61 percent, a move, a spill, a "this" that is nobody known."""
    mute = PHRASE.split(party.text)[0].rpartition(" ")[2] in words.mute or party.text.lower() in POINTING
    return SHARE.match(party.text) is not None or (mute and party.chain is None)


def polled(party: Party, words: MeasureWords) -> bool:
    """Whether a speaker is a slice of those asked: half of the nurses claim nothing, a majority of analysts does."""
    part = SLICE.match(party.text)
    return part is not None and not set((part["whole"] or "").lower().split()) & set(words.experts)


def _vouches(record: Record, text: str, words: MeasureWords) -> bool:
    """Whether who says something vouches for the figures in it: who threatens, denies, plans or wants does not."""
    body = record.body
    if not isinstance(body, Statement):
        return False
    cue = set(body.cue.lower().split())
    if not PASSIVE.match(body.cue) and any(_open(body, text, one.start) for one in body.content):
        return False
    unsaid = MODAL.match(body.cue) or NAMING.match(body.cue) or measure_unclaimed.denied(body)
    if unsaid or cue & {*words.judging, *words.voiceless}:
        return False
    wished = cue & set(words.wishing) and not _foretold(body, text)
    return (body.act not in words.deeds or bool(cue & set(words.vouching))) and not wished


def _foretold(body: Statement, text: str) -> bool:
    """Whether who hopes tells what is to come: hopes [it will save 9 jobs]; a hope "for 9 jobs" is only a wish."""
    return "hope" in body.cue and any(HOPED.match(text, one.start) for one in body.content)


def _open(body: Statement, text: str, start: int) -> bool:
    """Whether content tells what is only to be; who claims [to have sunk nine tugs] says that it is done."""
    done = body.act == "claim" and text.startswith("to have ", start)
    return OPEN.match(text, start) is not None and not done
