"""A figure in its sentence in, the source that the sentence names aside out: a tag, an account, a poll, who put it so.

Trees break at asides, so these rules read the words in their order: a tag ", the bank estimates", "by the union's own
count", "in a Lund College poll", "put at $4 million by loss adjusters".
"""

import re
from collections.abc import Callable, Iterator, Sequence

from pactline.model.record import Party
from pactline.model.sentence import Token
from pactline.model.span import Span
from pactline.records import measure_former, measure_openings, measure_source_lines, measure_tallies
from pactline.records.measure_ground import Ground

WORD = r"[^\s,;:.()“”\"—–]+"
TAG = re.compile(
    rf"[,—–]\s+(?P<who>{WORD}(?: {WORD}){{0,11}}?)(?:, (?:an?|the|its|his|her) [^,;]{{3,60}},)?"
    r" (?:(?:has|have|had) )?(?P<verb>[a-z]+)"
    r"(?: (?:(?:on|in|at|last|this|to) [^,.;:]{2,60}|yesterday|today|later))?(?=\s*(?:[,.;:—–\n]|$))"
)
OWNER = (
    r"(?:(?:his|her|their|its|our|own|official|police|government)|(?:the|an?) [^,;.]{1,50}['’]s?|[A-Z][\w-]+['’]s)"
    r"(?: (?:own|latest|first|running|last|rough|best)){0,2}"
)
COUNT = r"(?:figures|numbers|data|count|estimates?|reckoning|account|tally|calculations?)"
CLOSE = r"(?=\s*(?:[,.;:)—–\n]|$))"
ACCOUNT = re.compile(
    r"\b(?![Ii]n [^,]*\b(?:ac)?count\b)(?:[Bb]y|[Oo]n|[Ii]n) "
    rf"(?P<who>{OWNER} ?{COUNT}|the {COUNT} of (?:(?! that| which| who)[A-Za-z' -]){{3,40}}){CLOSE}"
)
POLL = re.compile(
    r"\b[Ii]n (?P<who>(?:an?|the|this|last [a-z]+['’]s|[A-Z][\w-]+['’]s)(?: [\w./&'’-]+){0,6}? (?:poll|survey|census)"
    r"(?: (?:by|for) (?:the )?[A-Z][\w'’&-]*(?: [A-Z][\w'’&-]*)*)?)\b(?! that| which| of)"
)
PUT_BY = re.compile(r"\bby (?P<who>[^,;.:()]{3,70}?) at (?:about |around |some |roughly |nearly )?$")
BY = re.compile(
    r"^,? by (?P<who>(?:the |an? |its |their )?[\w'’ &-]{3,60}?)(?=\s*(?:[,.;:)—–\n]|$| (?:in|on|last|and)\b))"
)
ACCORDING = re.compile(r"\b[Aa]ccording to (?P<who>[^,;:()\n]{3,90}?)(?=,|[;:()\n]|\.(?:\s|$)| (?:which|who|that)\b|$)")
SAYS = re.compile(r"\b(?:said|says|say|told|according)\b")  # who speaks between vouches for what is on that side
BREAK = re.compile(r"[;\n“”\"]|[.!?]\s| [–—] ")
CLAUSE = re.compile(r",? (?:and|but|while|whereas|as|though|although|who|which|that) ")
GOES_ON = re.compile(r"^[\w ]*?,? ?(?:up |down )?(?:from|against|compared|or|with|including|among)\b[^,;.]*$")
LINKS = ("SCONJ", "CCONJ", "ADP", "ADV", "AUX", "PART", "VERB")  # what begins a clause and no noun phrase
FINITE = ("VBZ", "VBP", "VBD", "MD", "WDT", "WP", "WRB")
LED = re.compile(r"\b(?:and|but|or|that|which|who)$")  # "and, he said, nobody left": a tag on what follows
QUOTES = ('"', "“")
FAR = 160  # characters between a figure and the account that it is by


def named(here: Ground) -> Party | None:
    """Who is named beside a figure as its own source, whoever else says the sentence; the first rule that answers."""
    return next((party for rule in BESIDE if (party := rule(here)) is not None), None)


def source(here: Ground) -> Party | None:
    """Who is named in a sentence as the source of what it tells; the first rule that answers."""
    return next((party for rule in AROUND if (party := rule(here)) is not None), None)


def by_account(here: Ground) -> Party | None:
    """31 people, [by police estimates]; it cost, [on the commission's figures], $4 million: the nearest account."""
    found = _nearest(here, ACCOUNT, across=False)
    span = None if found is None else found.span
    before = span is not None and span.end <= here.amount.span.start
    return None if before and span is not None and here.text[span.end] != "," else found


def in_poll(here: Ground) -> Party | None:
    """Approval stood at 26 percent [in the latest Holm poll], compared with 44 in May."""
    party = measure_tallies.asked(here) or _nearest(here, POLL, across=True)
    former = party is not None and party.span is not None and measure_former.of_former(here, party.span)
    return None if former else party


def put_by(here: Ground) -> Party | None:
    """A bill put at $4 million [by loss adjusters]; the hole, put [by the treasury] at $6 million."""
    low, high = here.sentence.start, here.amount.span.start
    verb = _put(here)
    if verb is None:
        return None
    between = here.text[here.tokens[verb].end : high]
    before = PUT_BY.search(between)
    if before is not None:
        return _party(here, here.tokens[verb].end + before.start("who"), before["who"])
    start = here.amount.span.end
    after = BY.match(here.text[start : here.sentence.end]) if low <= start else None
    return None if after is None else _party(here, start + after.start("who"), after["who"])


def _put(here: Ground) -> int | None:
    """The participle by which a figure is put "at" so much, a few words before it."""
    first = min(here.own)
    near = range(max(0, first - 12), first)
    put = [at for at in near if here.tokens[at].lemma in here.words.placing and here.tokens[at].xpos in ("VBN", "VBD")]
    said = here.text[here.tokens[put[-1]].end : here.amount.span.start] if put else ""
    return put[-1] if put and re.search(r"\bat\b", said) and not re.search(r"[,;]", said) else None


def tagged(here: Ground) -> Party | None:
    """Output fell by 4 percent, [the office estimated] on Monday: the tag that closes what it stands in."""
    end = here.amount.span.end
    for match in _matches(here, TAG):
        start = match.start() + here.sentence.start
        told = match["verb"] in here.words.tagging and _plain(here, match)
        after = GOES_ON.match(here.text[match.end() + here.sentence.start : here.amount.span.start])
        between = here.text[end:start] if start >= end else ""
        if told and ((start >= end and not BREAK.search(between)) or (start < end and after)):
            return _party(here, match.start("who") + here.sentence.start, match["who"])
    return None


def according(here: Ground) -> Party | None:
    """Support fell to 31 percent, while 37 percent back Lund, [according to a Holm survey]."""
    for match in _matches(here, ACCORDING):
        gap, fronted = _gap(here, match), match.start() == 0
        before = here.amount.span.end <= here.sentence.start + match.start()
        if (before or fronted) and not BREAK.search(gap) and not SAYS.search(gap) and not gap.endswith("which "):
            return _party(here, here.sentence.start + match.start("who"), match["who"])
    return None


def _plain(here: Ground, match: re.Match[str]) -> bool:
    """Whether the words of a tag before its verb are a noun phrase and no clause."""
    low, high = (here.sentence.start + at for at in match.span("who"))
    inside = [token for token in here.tokens if low <= token.start < high]
    lead = here.text[here.sentence.start : here.sentence.start + match.start()]
    if not inside or LED.search(lead) or here.text[here.sentence.start + match.end() :].lstrip(", ")[:1] in QUOTES:
        return False
    told = next((t for t in here.tokens if t.start == here.sentence.start + match.start("verb")), None)
    bare = inside[0].upos not in LINKS and inside[-1].upos not in ("ADJ", "DET")
    return bare and not _listed(told, inside) and not any(token.xpos in FINITE for token in inside)


def _listed(told: Token | None, inside: Sequence[Token]) -> bool:
    """Whether a noun was taken for a verb of telling: fines, damage [claims], and costs; roads, school [projects]."""
    if told is None or told.upos != "NOUN":
        return False
    lone = not any(token.xpos in ("DT", "PRP$", "NNP", "NNPS", "NNS") for token in inside)
    return told.deprel == "conj" or lone


def _nearest(here: Ground, pattern: re.Pattern[str], *, across: bool) -> Party | None:
    """The aside nearest to a figure in its clause; `across` also past a comma and its conjunction."""
    gaps = ((_gap(here, match), match) for match in _matches(here, pattern))
    near = [(len(gap), match.start("who"), match["who"]) for gap, match in gaps if _joins(gap, across=across)]
    if not near:
        return None
    _, start, words = min(near)
    return _party(here, here.sentence.start + start, words)


def _gap(here: Ground, match: re.Match[str]) -> str:
    """The words between a figure and an aside."""
    span, (start, end) = here.amount.span, (here.sentence.start + at for at in match.span())
    return here.text[span.end : start] if start >= span.end else here.text[end : span.start]


def _joins(gap: str, *, across: bool) -> bool:
    """Whether the words between a figure and an aside leave them in one clause."""
    return len(gap) <= FAR and not BREAK.search(gap) and (across or not CLAUSE.search(gap))


def _matches(here: Ground, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """The places of a pattern in the sentence."""
    return pattern.finditer(here.text[here.sentence.start : here.sentence.end])


def _party(here: Ground, start: int, words: str) -> Party:
    """Words of the text as who claims."""
    return Party("speaker", None, words, Span(here.sentence.report, start, start + len(words)))


BESIDE: tuple[Callable[[Ground], Party | None], ...] = (by_account, in_poll, put_by)
AROUND: tuple[Callable[[Ground], Party | None], ...] = (
    tagged,
    according,
    measure_openings.opening,
    measure_openings.begun,
    measure_source_lines.above,
)
