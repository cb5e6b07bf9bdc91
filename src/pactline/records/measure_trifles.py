"""A figure in its sentence in, whether it is none of the world's out: one of an example, of a list, of a family.

"Suppose you buy a share for $70": nobody did. "Five principles" only counts what is told next.
"""

import re

from pactline.kit import trees
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

OPENS = re.compile(
    r"(?:^|[.!?:;“”\"\n(]\s*|\b(?:[Nn]ow|[Bb]ut|[Tt]hen|[Ss]o|[Aa]nd|[Jj]ust|[Ll]et (?:us|me)|instance|example),? )"
    r"(?:[Ss]uppose|[Ii]magine|[Ss]upposing|[Aa]ssume(?= (?:that |you|a |an ))"
    r"|[Ss]ay(?= you\b)|say(?= (?:that |a |you)))\b"
)
SAID = re.compile(
    r"\b[Ii]f [^.!?;\n]{1,60}, (?:say|for example|for instance),|\b(?:of|for|is|at|by|to), say,? (?:about )?$"
)
YOU = re.compile(r"\b[Ii]f (?:you|one|someone|somebody|anyone|everyone)\b[^,.?!;“”\"]*$")
SENTENCE = re.compile(r"[.!?][”\"’')]*\s+(?=[“\"‘'(]?[A-Z])")
GOES_ON = re.compile(r"\b(?:you|your|you['’]\w+|suppose|if)\b", re.IGNORECASE)
EXAMPLE = 900  # characters that an example is long at most
CLOCK = re.compile(r"\d{1,2}[.:]\d\d ?([A-Za-z]+(?:\.m)?)\b")
ENDED = re.compile(r"[.!?…:;][”\"’')]*$")
SHOUT = re.compile(r"(?:\b[A-Z][A-Z’'-]+ ){2,}(?=[‘'“\"]?[A-Z]?[a-z])")
LOUD = 8  # capitals of such a heading at least: "US Navy" is none
FREE = 2  # sentences after "Suppose" that are of the example, whatever they say
BIT = re.compile(r"\b(?:[a-z]+-)?(?:fraction|tenth|hundredth|thousandth|half|quarter|third)s? of (?:a |an )?$")
RESPECTIVELY = re.compile(r"[^.;:]{0,24}? and [^.;:]{0,48}?, respectively\b|, respectively\b")
VAGUE = 4  # "two or three clans" are some few
BESIDE = ("before", "between", "among", "like")
ONE_OF = re.compile(r"\b[Oo]ne of $")
CONDITIONS = ("if", "once", "unless", "whenever")
SCALE = re.compile(r"(?: points?)? on (?:the|a) (?:[\w-]+ )?(?:Scale\b|scale\b(?! of))")
EVERY = re.compile(r"(?<!in )(?<!for )(?<!of )\b[Ee]very (?:other )?$")  # a guard every [four seats]
WRONG = re.compile(r"\b(?:incorrect|erroneous|wrong|mistaken|inaccurate) [a-z]+ (?:of |as |for )?$")
GROUP = re.compile(r"\bGroup of (?:the )?$")


def none(ground: Ground) -> bool:
    """Whether a figure is none: one of an example, a bit, some few, an error, part of a name: the Group of Seven."""
    if GROUP.search(ground.text, ground.sentence.start, ground.amount.span.start):
        return True
    if _apart(ground) or WRONG.search(ground.text, ground.sentence.start, ground.amount.span.start):
        return True
    if SCALE.match(ground.text, ground.amount.span.end) or _clock(ground) or _teaser(ground):
        return True
    return supposed(ground) or _if_you(ground) or bit(ground) or some_few(ground) or _shared_out(ground)


def _apart(ground: Ground) -> bool:
    """Whether a count only says how far apart things are: a guard every [four or five seats]."""
    counts = ground.amount.rule == "plural_noun"
    return counts and EVERY.search(ground.text, ground.sentence.start, ground.amount.span.start) is not None


def _clock(ground: Ground) -> bool:
    """Whether a number is the time of day of a dateline: 5 May 2010 19.52 BST Oil blobs wash ashore."""
    match = CLOCK.match(ground.text, ground.amount.span.start, ground.sentence.end)
    return match is not None and match[1] in ground.words.zones


def _teaser(ground: Ground) -> bool:
    """Whether a figure stands among teasers run together: BEATEN TO DEATH Mob thugs batter two 'traitors' in a square.

    Such a line has words in capitals next to others, and no full stop.
    """
    line = ground.text[ground.sentence.start : ground.sentence.end].rstrip()
    shout = None if ENDED.search(line) else SHOUT.search(line)
    return shout is not None and sum(letter.isupper() for letter in shout[0]) >= LOUD


def _shared_out(ground: Ground) -> bool:
    """Whether figures are dealt out to as many things, which no label says: up 1 and 2 percent, respectively."""
    return RESPECTIVELY.match(ground.text, ground.amount.span.end, ground.sentence.end) is not None


def supposed(ground: Ground) -> bool:
    """Whether a figure is one of an example: Suppose you buy a share for $70. It rises to $80."""
    start = ground.amount.span.start
    if SAID.search(ground.text[ground.sentence.start : start]):
        return True
    low = max(start - EXAMPLE, 0)
    opened = [match.end() for match in OPENS.finditer(ground.text, low, start)]
    return any(_within(ground.text[end:start]) for end in opened[-1:])


def _if_you(ground: Ground) -> bool:
    """Whether a figure stands in a condition that is nobody's: if you get three heads in a row."""
    return YOU.search(ground.text[ground.sentence.start : ground.amount.span.start]) is not None


def _within(between: str) -> bool:
    """Whether an example that began goes on: two sentences long, and as long as they speak to the reader."""
    told = SENTENCE.split(between)[FREE:]
    return all(GOES_ON.search(one) for one in told)


def bit(ground: Ground) -> bool:
    """Whether a share is but what a part is told of: one-thousandth of [1 percent]."""
    one = ground.amount.unit == "percent" and ground.amount.value == 1
    return one and BIT.search(ground.text[ground.sentence.start : ground.amount.span.start]) is not None


def some_few(ground: Ground) -> bool:
    """Whether a count says no more than "a few": one or two nurses, two or three clans."""
    amount = ground.amount
    told = amount.low is not None and amount.high is not None and amount.high < VAGUE
    return told and amount.rule == "plural_noun" and " or " in amount.text


def listing(ground: Ground, finding: Finding) -> bool:
    """Whether a small count only says how many are spoken of: five principles, hearings before two committees."""
    if finding.rule != "counted" or ground.amount.rule != "plural_noun" or ground.amount.value > ground.words.small:
        return False
    unit = ground.amount.unit
    if unit in ground.words.listing or (unit in ground.words.acting and _mere(ground)):
        return True
    return ground.amount.bound == "exact" and (_weighed(ground) or _family(ground))


def _mere(ground: Ground) -> bool:
    """Whether a few bodies or places do nothing: before two committees, one of two firms, there are three parties."""
    top = ground.head
    while ground.tokens[top].deprel == "conj" and 0 <= ground.tokens[top].head < top:
        top = ground.tokens[top].head
    case, verb = trees.child(ground.tokens, top, "case"), ground.verb()
    if case is not None and ground.tokens[case].text.lower() in BESIDE:
        return True
    if ONE_OF.search(ground.text, ground.sentence.start, ground.amount.span.start) and ground.amount.value < VAGUE:
        return True
    there = verb is not None and ground.tokens[verb].lemma == "be" and case is None
    return there or _conditional(ground)


def _conditional(ground: Ground) -> bool:
    """Whether a count only tells when something would be so: [once] it spreads in two regions."""
    verb = ground.verb()
    mark = None if verb is None else trees.child(ground.tokens, verb, "mark")
    return mark is not None and ground.tokens[mark].text.lower() in CONDITIONS


def _weighed(ground: Ground) -> bool:
    """Whether those counted are told to be of weight: three main checks, two key allies."""
    inside = ground.tokens[ground.own[0] : ground.head]
    return any(token.text.lower() in ground.words.weighing for token in inside)


def _family(ground: Ground) -> bool:
    """Whether somebody tells of their own home: I have three children; her two brothers live there."""
    clause, noun = ground.clause(), ground.head
    if ground.tokens[noun].deprel == "conj" and 0 <= ground.tokens[noun].head < noun:
        noun = ground.tokens[noun].head
    own = trees.child(ground.tokens, noun, "nmod:poss")
    if own is not None and ground.tokens[own].upos == "PRON" and ground.tokens[ground.head].lemma in ground.words.kin:
        verb = ground.verb()
        return verb is None or ground.tokens[verb].lemma not in (*ground.words.fates, "die")
    if clause is None or clause.subject is None or ground.tokens[ground.head].lemma not in ground.words.household:
        return False
    had = ground.tokens[clause.verb].lemma == "have"
    return had and trees.child(ground.tokens, clause.verb, "obj") in ground.own
