"""A share of a poll and the figures before it in, whom it is a share of out: those who favour one, or back another.

"Nurses favoured Holm, 72 percent to 8": both are shares of the nurses. "Holm has 31 percent of voters, Lund is at 17
percent": the second is a share of the voters too.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.kit import trees
from pactline.model.record import Measure, Record
from pactline.model.sentence import Token
from pactline.records import measure_labels, measure_same, measure_shares
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

NUMBER = r"(?:\d[\d.]*|(?:[a-z]+(?:teen|ty)(?:-[a-z]+)?|five|six|seven|eight|nine|ten|eleven|twelve))"
PERCENT = r"(?:\s?%|\spercent|\sper cent)"
PAIR = re.compile(rf"\b{NUMBER}{PERCENT}?\s(?:to|versus|vs\.?|against|over)\s{NUMBER}{PERCENT}")
ELSEWHERE = re.compile(r"\b(?:among|amongst|of (?:those|them)|in contrast|last (?:year|month|week))\b")
NEAR = 50  # figures, more than a sentence has
HELD = 14  # words of what those polled hold
MARGIN = re.compile(r"[\s-](?:margin|vote)\b")
SPLIT = re.compile(r"\b(?:split|divided|torn|tied|even)\b[^:;]{0,60}:(?=[^:;]{0,90}$)")
PLURAL = ("NNS", "NNPS")
OTHERS = re.compile(
    r"(?:\b(?:backing|support|votes?|approval|endorsement|preference)\s(?:from|of|among|by|at)"
    r"|\b[A-Z][\w'’.-]+\s(?:at|with|on|by)"
    r"|^(?: support| of [^,;.]{2,40})?(?:,| and|, and)\s[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)?(?: for)?)"
    r"\s(?:about |around |some |nearly |only |just )?$"
)


def favouring(here: Ground) -> Finding | None:
    """[Nurses] favoured Holm, 72 percent to 8 percent: both are shares of those who favour."""
    verb = _favour(here) if here.amount.unit == "percent" else None
    subject = None if verb is None else trees.child(here.tokens, verb, "nsubj")
    if verb is None or subject is None or subject > verb or not _people(here, subject):
        return None
    return _whole(here, subject)


def by_margin(here: Ground) -> Finding | None:
    """By a 54 percent to 46 percent margin, [voters] said no: whose votes a margin parts."""
    pair, verb = pair_of(here), here.verb()
    margin = pair is not None and MARGIN.match(here.text, pair.end()) is not None
    if here.amount.unit != "percent" or not margin or verb is None:
        return None
    subject = trees.child(here.tokens, verb, "nsubj")
    return _whole(here, subject) if subject is not None and here.tokens[subject].xpos in PLURAL else None


def paired_among(here: Ground) -> Finding | None:
    """Among [young nurses] her edge is large: 69 percent to 21 percent."""
    those = measure_shares.asked(here) if here.amount.unit == "percent" and pair_of(here) is not None else None
    return None if those is None else Finding(here.text[slice(*those)], those)


def divided(here: Ground) -> Finding | None:
    """[Nurses] are evenly split: 43 percent say yes and 43 percent no."""
    before = here.text[here.sentence.start : here.amount.span.start]
    told = SPLIT.search(before) if here.amount.unit == "percent" else None
    if told is None:
        return None
    colon = here.sentence.start + told.end()
    plural = (one.subject for one in here.sentence.clauses if one.subject is not None)
    subject = next((at for at in plural if here.tokens[at].xpos in PLURAL and here.tokens[at].end < colon), None)
    return None if subject is None else _whole(here, subject)


def opinion(here: Ground, finding: Finding) -> Finding:
    """Two thirds of [nurses] think the ward is safe: the share of them told with what they think."""
    whole = here.tokens[finding.noun] if finding.noun >= 0 else None
    people = finding.of is not None and finding.label == finding.of
    if here.amount.unit != "percent" or not people or (whole is not None and whole.xpos not in PLURAL):
        return finding
    words = _held(here, _opining(here))
    return msgspec.structs.replace(finding, label=f"{finding.of} who {words}") if words else finding


def _opining(here: Ground) -> int | None:
    """The verb by which those of a share hold something: 64 percent [believe], 35 percent who [believed]."""
    tokens, own = here.tokens, here.tokens[here.head]
    above = own.head if own.deprel == "nsubj" and own.head > here.own[-1] else None
    verb = trees.child(tokens, here.head, "acl:relcl") if above is None else above
    holds = verb is not None and tokens[verb].upos == "VERB" and tokens[verb].lemma in here.words.opining
    return verb if holds else None


def _held(here: Ground, verb: int | None) -> str:
    """What they hold, up to the first break; empty where it is long or negated."""
    if verb is None or any(here.tokens[i].lemma in ("not", "never") for i in trees.children(here.tokens, verb)):
        return ""
    return words_from(here, here.tokens[verb])


def words_from(here: Ground, verb: Token) -> str:
    """The words from a verb up to the first break; empty where they are many, or no more than itself and another."""
    stop = measure_labels.BREAK.search(here.text, verb.start, here.sentence.end)
    words = here.text[verb.start : here.sentence.end if stop is None else stop.start()].split()
    return " ".join(words).strip(measure_labels.PUNCTUATION) if 2 < len(words) <= HELD else ""


def _whole(here: Ground, at: int) -> Finding | None:
    """Those of whom a share is."""
    start, end = here.phrase(at)
    label = measure_labels.noun(" ".join(here.text[start:end].split()))
    return Finding(label, (start, end), of=label, noun=at) if label and not label[:1].isdigit() else None


def _people(here: Ground, at: int) -> bool:
    """Whether a noun is many who can favour somebody: nurses, Greens, staff; no single name."""
    return here.tokens[at].upos == "NOUN" or here.tokens[at].xpos == "NNPS"


def _favour(here: Ground) -> int | None:
    """The verb of favouring before the pair that a share stands in."""
    pair = pair_of(here)
    if pair is None:
        return None
    before = (i for i in range(here.own[0] - 1, -1, -1) if here.tokens[i].end <= pair.start())
    verb = next((i for i in before if here.tokens[i].upos == "VERB"), None)
    favours = verb is not None and here.tokens[verb].lemma in here.words.favouring
    return verb if favours else None


def pair_of(here: Ground) -> re.Match[str] | None:
    """The pair that a share stands in: 72 percent to 8 percent."""
    low, span = here.sentence.start, here.amount.span
    pairs = PAIR.finditer(here.text, low, here.sentence.end)
    return next((one for one in pairs if one.start() <= span.end and span.start < one.end()), None)


def other_choice(here: Ground, found: Sequence[Record]) -> Finding | None:
    """Holm has 31 percent of [voters], Lund is at 17 percent: another share of those asked."""
    near = reversed(found[-NEAR:]) if here.amount.unit == "percent" else ()
    last = next((one for one in near if _whole_told(one, here.sentence.start)), None)
    if last is None or not isinstance(last.body, Measure) or last.body.of is None:
        return None
    between = here.text[_nearest(here, found) : here.amount.span.start]
    told = OTHERS.search(between) is not None and _bare(here) and not ELSEWHERE.search(between)
    return Finding(last.body.of, measure_same.thing(last), of=last.body.of) if told and ";" not in between else None


def _bare(here: Ground) -> bool:
    """Whether nothing right behind a share says of what or where: not 30 percent growth, 30 percent in Riga."""
    after = here.tokens[here.own[-1] + 1 :][:1]
    return not after or after[0].upos not in ("NOUN", "PROPN", "ADJ", "ADP", "SCONJ") or after[0].text == "according"


def _whole_told(record: Record, start: int) -> bool:
    """Whether a figure is a share in a sentence that says of what."""
    body = record.body
    shares = isinstance(body, Measure) and body.amount.unit == "percent" and body.of is not None
    return shares and record.evidence[0].span.start >= start


def _nearest(here: Ground, found: Sequence[Record]) -> int:
    """Where the figure right before ends: 42 percent of voters, Holm 38 percent, [Lund 3 percent]."""
    return max(found[-1].evidence[0].span.end, here.sentence.start)


def claim(finding: Finding, said: Record | None) -> Record | None:
    """The statement that a share stands in; nurses who favour Holm say nothing of how many they are."""
    spans = [party.span for party in said.parties if party.role == "speaker" and party.span] if said else []
    own = any(span.start < finding.object[1] and finding.object[0] < span.end for span in spans)
    return None if own and finding.rule in ("favouring", "sided", "of_asked") else said
