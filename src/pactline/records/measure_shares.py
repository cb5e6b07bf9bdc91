"""A share in its sentence in, what it is a share of out: 74 percent of the tasks; 125 of 310 measures."""

import re

from pactline.kit import trees
from pactline.model.sentence import Token
from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import Ground

FRONTED = re.compile(
    r"(?:^|[.;:—”\"] ?| [-–] |said |that,? |and,? |but,? )(?:out of|of|among) ((?:[^.;:,]|[.,](?=\d)){3,90}), "
    r"(?:only |just |some |fully )?$",
    re.I,
)
FRONTED_BARE = re.compile(  # Of [the whole line] 47 percent has been built
    r"^[“\"]?(?:Out of|Of) ((?:the|its|their|his|her|all|those|these)(?: (?!said\b|says\b)[a-z][\w'’-]*){1,6})"
    r" (?:only |just )?$"
)
AMONG = re.compile(
    r"\b(?:among|amongst) "
    r"((?:those|people|voters|adults) (?:who|whose|aged) [^,;.]{3,60}(?=,)|(?:[\w'’-]+ ){0,4}?[\w'’-]+)"
    r"(?=[,.;:]|\s(?:in|with|from|by|to|at|on|is|are|was|were)\b|\s[\d(]|$)",
    re.IGNORECASE,
)
POLLED = re.compile(
    r"\b(?:poll|survey|sample|canvass) of (?:(?:some|about|around|nearly|more than|over|just|only|at least) )?"
    r"((?:\d[\d.,]* )?(?:(?:[\w'’-]+ ){0,3}?[\w'’-]+s|people|adults|women|men)(?: (?:in|at|of|from) [A-Z][\w'’-]*)*)"
    r"(?=[,.;:]| (?:who|by|for|in|on|found|showed|shows|suggests|finds|has|had|puts?|conducted|taken|last|this)\b)"
)
RATIO = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d) (?:in|out of) (?:every )?(?:\d+|three|four|five|ten) "
    r"((?:[\w-]+ ){0,3}?[a-z]+(?:s|men|people))\b"
)
FOR = re.compile(
    r"(?:For|With) ((?:[\w'’-]+ ){0,4}?"
    r"(?:voters|backers|supporters|women|men|adults|people|workers|Democrats|Republicans)),"
)
COUNT = re.compile(r"^\d[\d.,]* (?:(?:million|billion|thousand) )?(?=[a-z])")
ASIDES = (("(", ")"), ("--", "--"), ("-", "-"), ("–", "–"), ("—", "—"))
RATES = ("a", "an", "per", "each", "every")
NEAR = 6  # tokens behind two numbers in which the noun of a share stands
BEFORE_NOUN = ("ADJ", "NOUN", "PROPN", "PUNCT", "DET")  # of the words up to that noun
TELLING = ("of", "in", "under", "over", "from", "with", "aged", "at", "on")  # behind a noun these say of which
ASIDE = 8  # tokens of a sum in brackets

OF = re.compile(r" (?:out )?of ")


def share_of(ground: Ground) -> Finding | None:
    """Both sides completed 74 percent of [the tasks planned under the programme]."""
    if ground.amount.unit != "percent":
        return None
    after = whole_after(ground)
    if after is None:
        return None
    whole = ground.tokens[after].head
    if not after < whole < len(ground.tokens):
        return None
    start, end = ground.phrase(whole)
    start = max(start, ground.tokens[after].end + 1)
    if ground.text[start:end].lower() == "those":
        end = _told(ground, whole)
    words = " ".join(ground.text[start:end].split())
    of = COUNT.sub("", measure_labels.whole(words))
    told = ground.tokens[whole].upos != "PRON" or measure_labels.TOLD.match(of)
    if of and told:
        return Finding(of, (start, end), of=of, noun=whole)
    acts = ground.tokens[ground.head].deprel.startswith("nsubj")  # "80 percent of that package were fulfilled"
    pointing = ground.tokens[whole].upos == "NOUN" and not acts
    return Finding(f"share of {words}", (start, end), noun=whole) if pointing else None


def of_so_many(ground: Ground) -> Finding | None:
    """One in 16 [home loans] is late; nearly eight of 10 [voters]: a share of what is named behind two numbers."""
    first = ground.own[-1] + 1
    if ground.amount.rule != "ratio" or first >= len(ground.tokens):
        return None
    near = range(first, min(first + NEAR, len(ground.tokens)))
    noun = next((at for at in near if not _before_noun(ground.tokens[at])), None)
    at = near[0] if noun is None else noun - 1
    if at < first or ground.tokens[at].xpos not in ("NNS", "NNPS"):
        return None
    end = ground.phrase(at)[1] if ground.tokens[noun or at].text.lower() in TELLING else ground.tokens[at].end
    start = ground.tokens[first].start
    of = measure_labels.whole(measure_labels.noun(" ".join(ground.text[start:end].split())))
    return Finding(of, (start, start + len(ground.text[start:end])), of=of, noun=at) if of else None


def _before_noun(token: Token) -> bool:
    """Whether a word may stand in a noun phrase before its end: registered voters."""
    return token.upos in BEFORE_NOUN or token.deprel == "amod"


def _told(ground: Ground, those: int) -> int:
    """The end of what tells who they are: those [asked], those [who named a candidate]."""
    after = ground.tokens[those + 1] if those + 1 < len(ground.tokens) else None
    if after is not None and after.xpos == "VBN":
        return after.end
    if after is not None and after.upos == "ADP" and after.head > those:
        return ground.phrase(after.head)[1]
    clause = trees.child(ground.tokens, those, "acl")
    if after is None or clause is None or not (after.text.lower() == "who" or after.xpos == "VBG"):
        return ground.tokens[those].end
    return ground.tokens[trees.phrase(ground.tokens, clause)[1] - 1].end


def fronted_whole(ground: Ground) -> Finding | None:
    """Of [the cases appealed], 43 percent were dismissed; among [the 200 firms], 74 percent used it."""
    before = ground.text[ground.sentence.start : ground.amount.span.start]
    match = FRONTED.search(before) or FRONTED_BARE.match(before)
    if match is None or ground.amount.unit != "percent" or not ground.tokens[ground.head].deprel.startswith("nsubj"):
        return None
    start = ground.sentence.start + match.start(1)
    of = measure_labels.whole(match[1])
    return Finding(of, (start, start + len(match[1])), of=of) if of else None


def whole_after(ground: Ground) -> int | None:
    """The "of" after an amount, or after the same sum in another currency: 6 million euros ($7 million) of fish."""
    after = ground.own[-1] + 1
    if ground.amount.rule == "fraction" and ground.tokens[after - 1].upos == "DET":
        return after - 1  # "half the seats"
    if after < len(ground.tokens) and ground.tokens[after].text == "worth":
        after += 1
    after = after + 1 if _told_again(ground, after) else past_brackets(ground, after)
    if after < len(ground.tokens) and ground.tokens[after].text == "worth":
        after += 1
    found = after + 1 < len(ground.tokens) and ground.tokens[after].text.lower() == "of"
    return after if found else None


def _told_again(ground: Ground, after: int) -> bool:
    """Whether a share only tells again in brackets the part before: just over half ([55 percent]) of voters."""
    before = ground.own[0] - 2
    if before < 0 or after >= len(ground.tokens) or ground.amount.unit != "percent":
        return False
    part = ground.tokens[before].upos == "NUM" or ground.tokens[before].lemma in ground.words.fractions
    return part and (ground.tokens[before + 1].text, ground.tokens[after].text) in ASIDES


def past_brackets(ground: Ground, after: int) -> int:
    """The token behind a sum in brackets that begins at one."""
    if after >= len(ground.tokens) or ground.tokens[after].text != "(":
        return after
    reach = range(after, min(after + ASIDE, len(ground.tokens)))
    close = next((i for i in reach if ground.tokens[i].text == ")"), None)
    return after if close is None else close + 1


def past_rate(ground: Ground, after: int) -> int:
    """The token behind a rate that begins at one: 1,000 barrels [per day] of crude."""
    words = [token.text.lower() for token in ground.tokens[after : after + 2]]
    return after + 2 if words[:1] and words[0] in RATES and words[1:] and words[1] in ground.words.paces else after


def asked(ground: Ground) -> tuple[int, int] | None:
    """Those among whom a share is told."""
    low, high = ground.sentence.start, ground.sentence.end
    found = list(AMONG.finditer(ground.text, low, high)) or list(POLLED.finditer(ground.text, low, high))
    found = found or [one for one in RATIO.finditer(ground.text, low, ground.amount.span.start) if _many(ground, one)]
    fronted = FOR.match(ground.text, low, ground.amount.span.start)
    found = [fronted] if fronted is not None and not found else found
    return min((m.span(1) for m in found), key=lambda s: abs(s[0] - ground.amount.span.start), default=None)


def _many(ground: Ground, ratio: re.Match[str]) -> bool:
    """Whether a ratio in words is one of many: two in three [voters]."""
    return any(token.end == ratio.end(1) and token.xpos in ("NNS", "NNPS") for token in ground.tokens)


def out_of(ground: Ground) -> Finding | None:
    """[125 of 310 measures] are done: a count with its whole."""
    number = ground.amount.number
    of = None if number is None else OF.match(ground.text, number.end)
    if ground.amount.rule != "plural_noun" or number is None or of is None:
        return None
    start, end = of.end(), ground.phrase(ground.head)[1]
    whole = " ".join(ground.text[start:end].split())
    numbered = any(ground.tokens[i].upos == "NUM" and ground.tokens[i].start > number.end for i in ground.own)
    return (
        Finding(whole, (start, end), of=whole, noun=ground.head) if numbered and measure_labels.whole(whole) else None
    )
