"""A figure in its sentence in, the words in which somebody gives it for what another figure was given for out.

"The ministry puts the share at [51 percent]", "The guild's own count is [120]", "it was closer to [12 percent], Lund
said": such a figure says itself neither what it counts nor of what it is a share.
"""

import re

from pactline.records.measure_ground import Ground, is_money
from pactline.records.measure_lone import ECHOES, LONE

HEDGE = (
    r"(?:(?:only|just|about|some|around|roughly|nearly|almost|over|under|above|more than|less than|fewer than|at least"
    r"|at most|barely|no more than|no fewer than|up to|as many as|as few as|a mere|well|no|now|probably|perhaps"
    r"|closer to|nearer to|nearer|more like|really|actually|in fact|still) )*"
)
FAR = (
    r"(?:(?:(?:much|far|considerably|slightly|significantly|somewhat|a little|a lot|well|even) )?"
    r"(?:higher|lower|bigger|smaller|larger|greater|worse|different)(?:,|:| and stands| and is)? (?:at )?)?"
)
CLAUSE = (
    r"(?:^[“\"]?|[;:] [“\"]?(?:while |but |whereas |and |though )?|, (?:while|but|whereas|and|though) "
    r"|[^.;:“”\"]{3,120} (?:but|and|while|whereas) )"
)
WHO = (
    r"(?:^|\b(?:know|knows|knew|admit|admits|admitted|aware) that "
    r"|[;,] (?:while |but |whereas |and |though )?)(?:But |However, |Yet |Still, )?"
    r"(?P<who>(?!(?:In|On|At|By|Of|Since|After|Before|Last|Earlier|Until|For|During|Under|When|If|As|While|Although"
    r"|Among|Across|From|in|on|at|by|of|for|it|they|he|she|which|who|whose|that|It|They|He|She|There|That|This)\b)"
    r"(?:(?! (?:while|but|whereas|that|said|says|told|not|never|would|could|may|might|if|had|where)\b)"
    r"[^.;:“”\"()\d\n]){1,160}?)"
    r"(?:, (?:who|which|whose) [^,.;:“”\"()\d\n]{3,80},)?"
)
DENIES = (
    r"(?: (?:now|still|also|however|meanwhile|itself|themselves))?(?: (?:disputed|disputes|denied|denies|rejected"
    r"|rejects|contested|contradicted|dismissed|doubted|challenged)(?: [^.;:,“”\"\d]{2,60}?)? and)?"
)
WHERE = (
    r"(?: (?:in (?:an? |his |her |its |their )[a-z]+|to (?:the |this )?[a-z]+|later|also|however|meanwhile|today"
    r"|yesterday|(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))?"
)
FIGURE = (
    r"share|figure|number|proportion|percentage|total|toll|count|tally|sum|bill|costs?|price|estimate|rate|losses|loss"
)
NOUN = (
    r"(?:the|that|this|its|their) (?P<which>(?:latter|actual|true|real|total|overall|correct|death) )?"
    rf"(?P<noun>{FIGURE})(?: of (?P<of>[a-z][\w ’'-]{{2,50}}?))?"
)
IS = (
    r"(?:is|was|were|are|(?:will |would |could |may )?(?:be|exceed|reach|top|come to)|stood at|stands at"
    r"|exceeds|exceeded|came to|comes to)"
)
SAYS = (
    r"(?:says?|said|reckons?|reckoned|estimates?|estimated|believes?|believed|claims?|claimed|insists?|insisted"
    r"|argues?|argued|maintains?|maintained|expects?|countered|replied|put it that)"
)
PUT = re.compile(
    rf"{WHO}{DENIES} (?:has |have )?(?:puts?|estimates?|estimated|reckons?|reckoned|sets?|gives?|gave|places?|placed)"
    rf" (?:{NOUN}|it) (?:at|as) {HEDGE}$"
)
SAID = re.compile(rf"{WHO}{DENIES} {SAYS}{WHERE}(?: that)? (?:{NOUN}|it|there) {IS} {FAR}{HEDGE}$")
GAVE = re.compile(
    rf"{WHO}{DENIES} (?:gives?|gave|cites?|cited|has|offered|offers|quoted|quotes|came up with|comes up with|arrives at"
    r"|arrived at) (?:an?|the|another|its own|their own) (?:[a-z]+ )?(?P<noun>figure|number|total|count|tally|toll"
    rf"|estimate) of {HEDGE}$"
)
MAKES = re.compile(
    rf"{WHO}{DENIES} (?:makes? it|made it|comes? to|came to|arrived at|arrives at|reckons? with|reckoned with"
    rf"|calculates? with|reckons? on|stands? by|stood by|sticks? to|stuck to|has seen|have seen|has received"
    rf"|have received) {HEDGE}$"
)
SHORT = re.compile(  # Lund counted 400 of them, [the police] 230
    r"(?:counted|counts?|put(?:s|ting)?|estimated?|reported|said|says|claimed|found) [^.;:]{0,60}\d[^.;:\d]{0,40}[,;]"
    rf" (?:and |but |while )?(?P<who>(?:(?:the|an?|its|their) (?!most|highest|lowest|largest|worst)|[A-Z])"
    rf"(?:(?! (?:since|than|in|from|at|by|to|with)\b)[^.;:,\d“”]){{2,60}}?),? (?:at |only |just )?{HEDGE}$"
)
BARE = re.compile(
    rf"{WHO}{DENIES} (?:(?P<had>had )|has |have )?(?:finds?|found|counts?|counted|measured|reports?|reported|cites?"
    r"|cited|records?|recorded|registered|documented|confirmed|verified|listed|logged|says?|said|claims?|claimed|shows?"
    rf"|showed|(?:speaks?|spoke|talks?|talked) of) {HEDGE}$"
)
LEFT_OUT = re.compile(rf"{WHO}{DENIES} {SAYS}{WHERE}(?: that)? {HEDGE}$")
OWN = re.compile(
    r"(?:^|[;,] (?:while |but |whereas |and |though )?)(?:But |However, |Yet |Still, )?"
    r"(?P<who>(?!(?:Last|This|That|Yesterday|Today|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*['’])"
    r"[^.;:“”\"()\d\n]{2,100}?)(?:['’]s|(?<=s)['’]|(?<=[Ii]ts)|(?<=[Tt]heir)) (?P<which>own |latest |official |total )*"
    rf"(?P<noun>{FIGURE}|data|figures) {IS} {FAR}{HEDGE}$"
)
OF_ALL = re.compile(
    rf"{CLAUSE}(?:(?i:(?:in fact |in truth )?(?:it|that|this|there)|the (?P<which>(?:true|real|actual) )"
    rf"(?P<noun>{FIGURE})(?: of (?P<of>[a-z][\w ’'-]{{2,50}}?))?)) (?:is|are|was|were|stood at|stands at) {FAR}{HEDGE}$"
)
ACCORDING = re.compile(rf"^According to (?P<who>[^.;:“”\"()\d\n]{{2,80}}?),? (?:{NOUN}|it|there) {IS} {FAR}{HEDGE}$")
ENDS = re.compile(r"(?: at (?:most|least))?(?:[.;)”\"]|$|,(?! (?:in|for|by|as of|at)\b)| (?:and|but) | according to )")
BARE_ENDS = re.compile(
    r"(?: to the [a-z]+)?(?:[.;]|$|,(?! (?:in|for|by|as of|at)\b)| and (?:is|said|says|that|has|had)\b)"
)
HAVE = re.compile(r" (?:have|has|had|were|was|did|are|do)(?: (?:come|gone|left|been|done so))*(?:[.;,]|$)")
BEHIND = re.compile(  # who says a figure, named behind it
    r"[^.;:“”\"]{0,60}?,[”\"]? (?:according to (?P<source>[^.;:“”\"\d]{2,80}?)(?=[.;:]|$)"
    r"|(?P<teller>(?!(?:it|he|she|they|who|which|and|but)\b)[^.;:“”\"\d]{2,80}?),?"
    r" (?:said|says|argued|claimed|insisted|added|estimates?|reckons?|reckoned|countered|replied|told)\b)"
)
SOMEBODY = re.compile(r"\b(?:sa(?:id|ys)|according to|argue[sd]|claim(?:s|ed)|insist(?:s|ed)|told)\b|[“”\"]")
SCOPED = re.compile(
    r"[“\"]?(?:On|In|At|For|Among|Across|Of|By|Since|During|Until|Before|After|Last|An?) (?!fact\b|truth\b|reality\b)"
)
FORMS = (PUT, SAID, GAVE, MAKES, SHORT, BARE, LEFT_OUT, OWN, OF_ALL, ACCORDING)
CLOSED = {BARE: BARE_ENDS, SHORT: BARE_ENDS, MAKES: BARE_ENDS, LEFT_OUT: HAVE}
BORROWED = (*ECHOES, "answered")
PERSONAL = ("its", "their")


CONTRAST = re.compile(r"\b(?:only|just|barely|closer to|nearer|no more than|fewer than|a mere|more like|at least) $")


def contrasts(before: str, hedged: str) -> bool:
    """Whether a figure is told as other than what was said: there were [only] 170."""
    return CONTRAST.search(before) is not None or CONTRAST.match(f"{hedged} ") is not None


def matched(before: str) -> re.Match[str] | None:
    """The words that give a figure, by the first form that they have; `before` is the sentence up to the figure."""
    return next((match for form in FORMS if (match := form.search(before)) is not None), None)


def read(here: Ground) -> re.Match[str] | None:
    """The same of a figure that stands alone: nothing of its own says what it is of."""
    if not (here.amount.unit == "percent" or is_money(here) or here.amount.rule in (*BORROWED, *LONE, "number_of")):
        return None
    before = here.text[here.sentence.start : here.amount.span.start]
    for form in FORMS:
        match = form.search(before)
        if form is OF_ALL and not _told(here, before):
            continue
        if match is not None and CLOSED.get(form, ENDS).match(here.text, here.amount.span.end, here.sentence.end):
            return match
    return None


def _told(here: Ground, before: str) -> bool:
    """Whether somebody says what a sentence tells, and it is of no place or time of its own: in the north it is."""
    said = SOMEBODY.search(here.text, here.sentence.start, here.sentence.end) is not None
    return said and SCOPED.match(before) is None


def word(match: re.Match[str], name: str) -> str:
    """The words of a part of a form; empty where it has none."""
    return (match.groupdict().get(name) or "").strip()
