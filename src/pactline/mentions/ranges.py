"""Two numerals of a text in, whether they are the ends of one range out: "70-80", "between two and three million"."""

import re
from decimal import Decimal

from pactline.mentions.numerals import Numeral

# a sign of money may stand before a figure
MARK = r"(?:(?:[A-Z]{0,3}[$£€¥₦₱₹]|Rs\.?|Tk|Rp|RM|Rmb|K?Shs?|[NPRKW](?=\d))\s?)?"
SIGNED = re.compile(r"[A-Z$£€¥₦₱₹]")
JOINED = re.compile(rf"\s?[-–—]\s?{MARK}")
TO = re.compile(rf"(?:\s?%|\s+per\s?cent)?\s+(?:to|or)\s+{MARK}")
BETWEEN = re.compile(rf"\b[Bb]etween\s+{MARK}$")
FROM = re.compile(rf"\bfrom\s+{MARK}$")
RANGING = re.compile(rf"\b(?:rang(?:e|es|ed|ing)|anywhere|somewhere)\s+from\s+{MARK}$")
HEDGED = r"(?:(?:more than|less than|at least|nearly|almost|about|some|another) )?"
AND = re.compile(rf"(?:\s?%|\s+per\s?cent)?\s+and\s+{HEDGED}{MARK}")
BY = re.compile(
    rf"\b(?:(?:by|up|down)\s+|(?:rose|rises|rise|rising|fell|falls|fall|falling|gain(?:ed|s|ing)?|los(?:es?|t|ing)"
    rf"|dropp(?:ed|ing)|jump(?:ed|ing)|climb(?:ed|ing)|slipp(?:ed|ing)|add(?:ed|ing)|shed(?:s|ding)?|slid|tumbled"
    rf"|surged|sank|plunged|eased)(?: by)?\s+{HEDGED}){MARK}$"
)
# "rose by 7 to 40 million" tells a change and a level
LOOK_BACK = 40  # characters before a range in which its preposition stands
BY_SHARE = re.compile(r"\b(?:by|up|down)\s+$")
SHARED = re.compile(r"\s?(?:%|per\s?cent)")
SIDE = re.compile(r" to \d{1,2}(?:\.\d)?(?![\d,-]|\.\d)")  # "led Holm 45 to 38"
PAIRED = re.compile(r"(?:%|\s?per\s?cent)\s+to\s+")  # one share against another
PLAIN_YEARS = range(1900, 2101)
THOUSAND = 1000


def ranged(text: str, low: Numeral, high: Numeral) -> bool:
    """Whether two numerals make a range: "70-80", "70 to 80 percent", "between 5 and 6"; not "from 40 to 60"."""
    gap, before = text[low.end : high.start], text[max(low.start - 16, 0) : low.start]
    if _apart(low, high, gap) or (FROM.search(before) and not RANGING.search(before)):
        return False
    if JOINED.fullmatch(gap):
        return high.value < 10 * lifted(low, high) and not year(low)
    if SHARED.match(gap) and (_paired(text, low, gap) or not SHARED.match(text, high.end)):
        return False
    return _reaches(gap, before) or (_by_share(text, low, high) and TO.fullmatch(gap) is not None)


def _apart(low: Numeral, high: Numeral, gap: str) -> bool:
    """Whether the first of two numerals is no lower end: rose in [2023] to $4 million."""
    return lifted(low, high) >= high.value or (year(low) and (high.scale > 1 or SIGNED.search(gap) is not None))


def _by_share(text: str, low: Numeral, high: Numeral) -> bool:
    """Whether two numerals after "by" share a percent sign: trade is down by 30 to 50 percent."""
    once = SHARED.match(text, high.end) is not None and not SHARED.match(text, low.end)
    return once and BY_SHARE.search(text, max(low.start - LOOK_BACK, 0), low.start) is not None


def _reaches(gap: str, before: str) -> bool:
    """Whether the words around two numerals go from one to the other: 5 to 6, between 5 and 6."""
    reaching = TO.fullmatch(gap) and not BY.search(before)
    return bool(reaching or (AND.fullmatch(gap) and BETWEEN.search(before)))


def _paired(text: str, low: Numeral, gap: str) -> bool:
    """Whether brackets set one share against another: "(30 percent to 60 percent)"."""
    return text[max(low.start - 1, 0) : low.start] == "(" and PAIRED.fullmatch(gap) is not None


def lifted(low: Numeral, high: Numeral) -> Decimal:
    """The lower end with the scale it shares: "three" of "three to five million"."""
    if (
        low.bare
        and high.scale == 1
        and low.value < THOUSAND <= high.value
        and low.value * THOUSAND < high.value
        and not high.bare
    ):
        return low.value * THOUSAND  # "5-6,000 people"
    shares = low.scale == 1 and high.scale > 1 and low.value * high.scale < high.value
    return low.value * high.scale if shares else low.value


def year(numeral: Numeral) -> bool:
    """Whether a figure reads as a year."""
    return numeral.bare and numeral.value in PLAIN_YEARS
