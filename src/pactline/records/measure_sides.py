"""A share of a poll that goes without its whole in, the same told of those asked out: 44 percent of likely voters.

Such a share is what those asked say ("64 percent call him able"), or what each who runs has of them ("Holm led Lund 44
percent to 37 percent", "Lund had 10 percent"). Where nobody says who they are it is of "those asked".
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Mention, Name
from pactline.model.record import Measure, Record
from pactline.records import measure_asked, measure_polls, measure_shares
from pactline.records.measure_asked import Asked
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground
from pactline.records.measure_levels import bracketed

POLL = re.compile(r"\b(?:(?<!to the )[Pp]oll(?:s|ed|ing|sters?)?(?! clos| open| station| place)|[Ss]urvey(?:s|ed)?)\b")
LOOSE = ("alone", "answered", "answering", "part_of_noun", "stance", "level_set", "level_is", "holder", "change")
ASKED, SIDED = "of_asked", "sided"  # the rules of a share told by its clause, and by its label alone
SOMEBODY = "those asked"  # who they are is not told
ANSWERS = "those who "
RACE = re.compile(
    r"\b(?:lead(?:s|ing)?|led|trail(?:s|ed|ing)?|beat(?:s|ing)?|edg(?:es|ed|ing)|ahead|behind|tied|tops|topped|topping)\b"
)
LEADS = re.compile(
    r"\b(?:leads?|leading|led|beats?|beating|edges|edged|edging|ahead of|over|(trail(?:s|ed|ing)?|behind))\b"
)
MONTHS = r"(?!(?:Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b)"
DENIED = re.compile(
    r" ((?:who |were |are |had |have )?(?:not|never) [^,.;:()]{3,60})"
)  # "with 9 percent not planning to"
IN_PLACE = re.compile(rf" (?:support |backing )?in ({MONTHS}(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)(?! \d)")
FRONTED = re.compile(r"In ((?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*), ")
DEALT = re.compile(
    r"\b(?:split|divided?|cho(?:ose|ice|osing)|spread) (?:among|amongst) $"
)  # voters split among nine rivals
GOING = re.compile(r"who (?=[a-z]+ing\b)")  # "adults [who] backing another"
DIGITS = re.compile(r"\d+(?:\.\d+)?")
BOTH = 2
APART = re.compile(r"(?:, | -- | [-–—] |: )$")
BACKED = re.compile(
    r"\b(?:supported|backed|favou?red|preferred|chosen|picked|viewed|seen|liked|disliked|approved|endorsed)"
    r"(?: [a-z]+){0,3} by $"
)
BEHIND = r"(?: of)?(?: the)?(?: popular| voter| public| job)?[ -](?:{})\b"
PERSONS = ("he", "she")
FINITE = ("VBD", "VBZ", "VBP", "MD")


def told(
    here: Ground, finding: Finding, near: Sequence[Mention], *, among: Sequence[Asked], found: Sequence[Record]
) -> Finding:
    """A share with those asked for its whole, where it is of them."""
    if not _open(here, finding):
        return finding
    finding = _answered(here, finding)
    answers, those = finding.label.startswith(ANSWERS), _here(here) or measure_asked.nearest(here, among)
    if not answers and not side(here, finding, near, found=found):
        return finding
    if those is None and (answers or finding.rule == "part_of_noun"):
        return finding
    those = those or Asked(here.amount.span.start, here.amount.span.end, SOMEBODY)
    return finding if those.placed and _place(here) else _of(here, finding, those, near=near, found=found)


def _open(here: Ground, finding: Finding) -> bool:
    """Whether a share has no whole and no owner, and stands in a report of a poll."""
    loose = here.amount.unit == "percent" and finding.of is None and finding.rule in LOOSE
    return loose and polled(here) and not _owned(here)


def _of(here: Ground, finding: Finding, those: Asked, *, near: Sequence[Mention], found: Sequence[Record]) -> Finding:
    """A share of those asked, told with what they say or whom they are for."""
    of = f"{measure_shares.COUNT.sub('', those.words)}{_place(here)}"
    pair = measure_polls.pair_of(here) is not None
    short = not pair and _goes_on(here, finding, found) and not _tells(here, found[-1])
    if finding.label.startswith(ANSWERS):
        denied = DENIED.match(here.text, here.amount.span.end, here.sentence.end)
        label = f"{of} {denied[1] if denied is not None else finding.label.removeprefix('those ')}"
    else:
        label = _next(here, of) if short else _for(here, of, near)
    rule = SIDED if short or label != of or pair else ASKED
    return Finding(GOING.sub("", label), (those.start, those.end), of=of, rule=rule)


def _tells(here: Ground, last: Record) -> bool:
    """Whether a share behind another has a verb of its own: Holm had 9 percent, Lund [snagged] 8."""
    verb = here.verb()
    return verb is not None and here.tokens[verb].start > last.evidence[0].span.end


def _next(here: Ground, of: str) -> str:
    """Those asked, with whom a share without a verb is for: Holm had 9 percent, [Lund] 8 percent, [fish] at 3."""
    at = here.own[0] - 1
    at -= at > 0 and here.tokens[at].text.lower() == "at"
    named = at >= 0 and here.tokens[at].upos in ("NOUN", "PROPN") and here.tokens[at].lemma != "percent"
    return f"{of} for {' '.join(here.text[slice(*here.phrase(at))].split())}" if named else of


def polled(here: Ground) -> bool:
    """Whether a report tells of a poll before a share, or in its sentence."""
    return POLL.search(here.text, max(0, here.sentence.start - measure_asked.BACK), here.sentence.end) is not None


def _owned(here: Ground) -> bool:
    """Whether a share is somebody's: Holm's loyal 22 percent."""
    return any(token.deprel == "nmod:poss" and token.head in here.own for token in here.tokens)


def _answered(here: Ground, finding: Finding) -> Finding:
    """A share told by what those asked say or do: and 64 percent now [call her able]."""
    behind = (token for token in here.tokens[here.own[-1] + 1 :] if token.upos != "ADV")
    verb = next(behind, None)
    says = (*here.words.opining, *here.words.favouring, *here.words.answering)
    if verb is None or verb.xpos not in FINITE or verb.lemma not in says or finding.label.startswith(ANSWERS):
        return finding
    words = measure_polls.words_from(here, verb)
    return msgspec.structs.replace(finding, label=f"{ANSWERS}{words}") if words else finding


def side(here: Ground, finding: Finding, near: Sequence[Mention], *, found: Sequence[Record]) -> bool:
    """Whether a share is what somebody who runs has of those asked."""
    if finding.rule == "change" or bracketed(here):
        return False
    return _races(here) or _backed(here) or _runs(here, near) or _goes_on(here, finding, found)


def _here(here: Ground) -> Asked | None:
    """Those among whom a share is told in its sentence."""
    those = measure_shares.asked(here)
    if those is not None and DEALT.search(here.text, here.sentence.start, those[0]):
        return None
    return None if those is None else Asked(*those, " ".join(here.text[slice(*those)].split()))


def _for(here: Ground, of: str, near: Sequence[Mention]) -> str:
    """Those asked, with the one of two whom a share of a pair is for: Holm leads Lund [43 percent] to 38 percent."""
    pair = measure_polls.pair_of(here)
    numbers = [] if pair is None else [float(one) for one in DIGITS.findall(pair.group())]
    two = None if pair is None else _two(here, near, pair.start())
    if two is None or len(numbers) != BOTH or numbers[0] == numbers[1]:
        return of
    return f"{of} for {two[here.amount.value != max(numbers)]}"


def _two(here: Ground, near: Sequence[Mention], stop: int) -> tuple[str, str] | None:
    """Who leads and who trails in the clause before a place."""
    verb = LEADS.search(here.text, here.sentence.start, stop)
    if verb is None:
        return None
    names = [one for one in near if isinstance(one, Name) and _runner(one) and one.span.end <= stop]
    before = [one.text for one in names if one.span.end <= verb.start()]
    after = [one.text for one in names if one.span.start >= verb.end()]
    if not before or len(after) != 1:
        return None
    return (after[0], before[-1]) if verb[1] else (before[-1], after[0])


def _runner(name: Name) -> bool:
    """Whether a person is named, by a name."""
    return name.kind == "person" and name.form != "pronoun"


def _place(here: Ground) -> str:
    """The place that a share is told of, with its preposition: 43 percent to 41 percent [in Riga]."""
    pair = measure_polls.pair_of(here)
    behind = IN_PLACE.match(here.text, here.amount.span.end if pair is None else pair.end())
    fronted = FRONTED.match(here.text, here.sentence.start, here.amount.span.start)
    place = behind or fronted
    return "" if place is None else f" in {place[1]}"


def _races(here: Ground) -> bool:
    """Whether a pair of shares tells who leads: Holm leads Lund [44 percent to 37 percent]; ahead, [44 to 37]."""
    pair = measure_polls.pair_of(here)
    before = "" if pair is None else here.text[here.sentence.start : pair.start()]
    return RACE.search(before) is not None or APART.search(before) is not None


def _backed(here: Ground) -> bool:
    """Whether the words beside a share say that they back somebody: backed by [9 percent], [9 percent] support."""
    before, after = here.text[here.sentence.start : here.amount.span.start], here.amount.span.end
    behind = re.compile(BEHIND.format("|".join(here.words.backing)))
    owned = here.tokens[max(here.own[0] - 1, 0)].xpos in ("POS", "PRP$")  # "Holm's 34 percent support"
    return BACKED.search(before) is not None or (behind.match(here.text, after) is not None and not owned)


def _runs(here: Ground, near: Sequence[Mention]) -> bool:
    """Whether the clause of a share tells what somebody who runs has: [Holm] had 9 percent, [she] is at 9 percent."""
    clause, verb = here.clause(), here.verb()
    if clause is None or verb is None or clause.subject is None or clause.subject in here.own:
        return False
    token, at = here.tokens[verb], here.tokens[clause.subject]
    held = clause.object is None or clause.object in here.own or token.lemma in ("lead", "trail", "beat", "edge", "top")
    stands = token.upos != "VERB" or (token.lemma in here.words.racing and held)
    return stands and (_person(at.start, near) or at.text.lower() in PERSONS or at.lemma.lower() in here.words.running)


def _person(start: int, near: Sequence[Mention]) -> bool:
    """Whether a person is named at an offset."""
    return any(
        isinstance(one, Name) and one.kind == "person" and one.span.start <= start < one.span.end for one in near
    )


def _goes_on(here: Ground, finding: Finding, found: Sequence[Record]) -> bool:
    """Whether the figure before in the sentence is a share of those asked: ..., Lund 9 percent, fish at 8 percent."""
    last = found[-1] if found else None
    body = None if last is None else last.body
    if last is None or not isinstance(body, Measure) or last.evidence[0].span.start < here.sentence.start:
        return False
    at = finding.rule == "part_of_noun" and here.text.endswith(" at ", 0, here.amount.span.start)
    alone = finding.rule == "alone" and trees.child(here.tokens, here.head, "nmod:of") is None
    return last.evidence[1].rule in (ASKED, SIDED, "other_choice") and (at or alone)
