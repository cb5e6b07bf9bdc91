"""The words of a report around a number in, a label that reads as an English noun phrase out; empty where none can be.

A label is the phrase of what is counted without the number: no clause in brackets or commas, no lone "which".
"""

import re

from pactline.kit import trees
from pactline.records import measure_fates
from pactline.records.measure_ground import Ground

BREAK = re.compile(r"\s*(?:,(?![0-9])|[;:—“”\"()]|\s[-–]\s)")
OPENING = re.compile(
    r"(?:and|with|in total|in all|another|possibly|"
    r"only|just|merely|not only|at least|at most|up to|nearly|almost|of|all|the|this|that|these|those|"
    r"their|its|his|her|our|between|as|over|more than|less than|a|an)\s+",
    re.I,
)
HANGING = re.compile(
    r"\s+(?:(?:of|on|in|for|to|by|at|with|from|and|worth)(?:\s+(?:the|an?))?"
    r"(?=\s+(?:of|on|in|to|by|at|with|from|intended|meant|designed|aimed)\b|$)"
    r"|of (?:between|based)\b.*)",
    re.I,
)
BARE = re.compile(
    r"(?:which|that|this|these|those|whom|who|what|it|them|they|(?-i:us)|you|of|some|all|both|others?(?!\s[a-z]))\b",
    re.I,
)
ALL = re.compile(
    r"(?:(?:some|all|both)\s+(?!of\b)[a-z]|those (?:(?:in|at|on|of|with|without|who|under|over)\s|[a-z]+(?:ed|ing)\b))",
    re.I,
)  # "all imports" says what they are
TOLD = re.compile(
    r"those (?:(?:in|at|on|of|with|without|who|under|over)\s|[a-z]+(?:ed|ing)\b)", re.I
)  # "those in work" says who they are
BESIDE = re.compile(r" and \d[\d,.]* [A-Z][a-z]+(?= [a-z])")  # Latvian [and 11 Estonian] sailors
COUNTING = re.compile(
    r"\s+(?:[a-z]+ing|of|with|for|in|at|by)\s+(?:[a-z]+ )?\d+$"
)  # unions [speaking for some 20], 000 nurses
SECOND = re.compile(r" and (?=\d[\d,.]* [a-z])")  # people dead [and 40 hurt in Riga]
DATED = re.compile(r"this (?:year|month|week|season|quarter)['’]s ", re.I)  # "this year's budget" says which
ODD = re.compile(r"^-(?:odd|plus) ")  # "100-odd ships"
QUOTED = re.compile(r"^((?:of )?(?:the )?)[“\"]")  # 25 of "the best scientists"
POINTING = re.compile(r"(?:that|this|these|those|such)\s", re.I)
PUNCTUATION = " ,;:.—“”\"'’‘()"
OBJECT_WORDS = 4  # words of an object that a clause about people may take along
REGULAR = "ed"
LONG = 6  # letters of "string"
DOUBLING = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]$")  # rub, rubbed


def noun(words: str) -> str:
    """[the ]trawlers[, which left]; a loan stays "a loan"; "tariffs on [of goods]" ends before the hole."""
    label = _cut(ODD.sub("", QUOTED.sub(r"\1", words)))
    while (match := OPENING.match(label)) is not None:
        label = label[match.end() :]
    label = COUNTING.sub("", BESIDE.sub("", SECOND.split(label, maxsplit=1)[0]))
    if label.lower().startswith("others"):
        label = f"other people{label[len('others') :]}"
    return "" if BARE.match(label) else label


def money(words: str) -> str:
    """A [$20 million] loan -> "a loan"; an article and its noun agree again once the number is gone."""
    label = _cut(words)
    if label[:2].lower() == "a " and label[2:3] in "aeiou":
        label = f"{label[0]}n {label[2:]}"
    return "" if BARE.match(label) else label


def whole(words: str) -> str:
    """The whole of a share; "which", "them" and "that package" say nothing by themselves."""
    if DATED.match(words):
        return words.strip(PUNCTUATION)
    bare = BARE.match(words) and not ALL.match(words)
    pointing = POINTING.match(words) and not TOLD.match(words)
    return "" if bare or pointing else words.strip(PUNCTUATION)


def _cut(words: str) -> str:
    """Words up to the first break, and up to the hole that a number leaves between two prepositions."""
    label = words.strip(PUNCTUATION)
    stop = BREAK.search(label)
    label = label[: stop.start()] if stop else label
    hole = HANGING.search(label)
    return (label[: hole.start()] if hole else label).strip(PUNCTUATION)


def done_to(ground: Ground, verb: int, things: str) -> str:
    """Police [detained] 300 [protesters]: "detained protesters"; the bare noun where the participle is not known."""
    before = ground.tokens[verb - 1]
    compound = verb > 0 and before.text == "-" and before.end == ground.tokens[verb].start  # "are Chinese-owned"
    if not compound and (state := _left(ground, verb)):
        return f"{state} {things}"
    if compound or trees.child(ground.tokens, verb, "compound:prt", "xcomp", "ccomp") is not None:
        return things
    moved = measure_fates.brought(ground, verb, things)
    if moved or measure_fates.possible(ground, verb) is not None:
        return moved or measure_fates.at_risk(ground, verb, things)
    return _suffered(ground, verb, things)


def _left(ground: Ground, verb: int) -> str:
    """The state that a verb left them in: 900 [left homeless]."""
    state = trees.child(ground.tokens, verb, "xcomp")
    return "" if state is None else measure_fates.state_of(ground, state)


def _suffered(ground: Ground, verb: int, things: str) -> str:
    """Things with the participle of what was done to them, or of either thing; with "to" where it is not done."""
    lemma = ground.tokens[verb].lemma.lower()
    if measure_fates.intended(ground, verb):
        return f"{things} to {lemma}" if participle(lemma, ground) else things
    either = measure_fates.alternatives(ground, verb)
    if either or _over(ground, verb):
        return f"{things} {either or f'{_told_participle(ground, verb)} over'}"
    return f"{_told_participle(ground, verb)} {things}".strip()


def _over(ground: Ground, verb: int) -> bool:
    """Whether a verb stands with "over" right before a number: he ran [over] nine people; "over nine" is more."""
    near = verb + 1 == min(ground.own) - 1 and ground.amount.bound == "exact"
    return near and ground.tokens[verb + 1].text == "over"


def _told_participle(ground: Ground, verb: int) -> str:
    """The participle of a verb as the report has it, else by rule: a tagger may call a bare "detain" a participle."""
    token = ground.tokens[verb]
    known = participle(token.lemma.lower(), ground)
    ready = token.xpos == "VBN" and known and token.text.lower() != token.lemma.lower()
    return token.text.lower() if ready else known


def being(ground: Ground, things: str) -> str:
    """Four [plans are behind schedule]: "plans behind schedule"; so a part is never told in the words of its total."""
    told = measure_fates.behind(ground, things) or measure_fates.undergone(ground, things)
    verb, own = ground.verb(), ground.tokens[ground.head]
    if told or verb is None or own.head != verb:
        return told or things
    if own.deprel == "obj":
        suffers = ground.tokens[verb].upos == "VERB" and ground.tokens[verb].lemma in ground.words.fates
        return done_to(ground, verb, things) if suffers else things
    if own.deprel == "nsubj:pass" and ground.tokens[verb].xpos != "VBG":  # "had been gushing" is no passive
        return done_to(ground, verb, things)
    return _placed(ground, verb, things) if own.deprel.startswith("nsubj") else things


def _placed(ground: Ground, verb: int, things: str) -> str:
    """Plans are [behind schedule], cooks were [among the 84 people killed]: with what a copula says of them."""
    tokens = ground.tokens
    case = trees.child(tokens, verb, "case")
    if trees.child(tokens, verb, "cop") is None or case is None:
        return things
    end = ground.phrase(verb)[1]
    if tokens[verb].text.lower() == "those":
        end = tokens[max(trees.subtree(tokens, verb))].end  # "among those [confirmed to have died]"
        return noun(f"{things} {ground.text[tokens[case].start : end]}")
    told = noun(f"{things} {ground.text[tokens[case].start : end]}")
    last = next((i for i, one in enumerate(tokens) if one.start >= end), verb)
    fate = tokens[last].lemma in ground.words.fates and tokens[last].xpos == "VBN" and tokens[last].head == verb
    return f"{told} {tokens[last].text}" if fate else told


def participle(lemma: str, ground: Ground) -> str:
    """The past participle of a verb: deployed, sent."""
    known = ground.words.participles.get(lemma)
    if known is not None or (len(lemma) > LONG and lemma.endswith("ing")):
        return known or ""  # "expediting" is no lemma
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeou":
        return lemma[:-1] + "i" + REGULAR
    return lemma + lemma[-1:] * (DOUBLING.match(lemma) is not None) + REGULAR


def who_did(ground: Ground, verb: int, people: str) -> str:
    """Three [people died]: "people who died"; the bare noun where the rest of the clause is no short phrase."""
    if state := _stays(ground, verb):
        return f"{state} {people}"
    tokens, rest = ground.tokens, trees.child(ground.tokens, verb, "xcomp")
    plea = rest if rest == verb + 1 and tokens[rest].upos == "ADJ" else None  # "pleaded guilty"
    if not _plain(ground, verb) or rest != plea:
        return people
    said = [tokens[i].text for i in trees.children(tokens, verb, "aux") if ground.head < i < verb]
    who = "that" if ground.amount.unit.lower() in ground.words.lifeless else "who"
    finite = said or tokens[verb].xpos != "VBG"  # "with 900 people marching"
    words = [people, *([who] if finite else []), *said, *(tokens[i].text for i in (verb, plea) if i is not None)]
    return " ".join([*words, *_short_object(ground, verb)])


def _plain(ground: Ground, verb: int) -> bool:
    """Whether a verb tells a deed that was done, and not who says so."""
    clause, lemma = ground.clause(), ground.tokens[verb].lemma
    done = clause is not None and not clause.negated and clause.modality is None
    return done and lemma not in ("be", "have") and not _tags(ground, verb)


def _stays(ground: Ground, verb: int) -> str:
    """The state that people remain in or are confirmed in: 37 nurses [confirmed dead]."""
    clause = ground.clause()
    stays = ground.tokens[verb].lemma in ground.words.remaining and (clause is None or not clause.negated)
    return measure_fates.state_of(ground, verb + 1) if stays and verb + 1 < len(ground.tokens) else ""


def _tags(ground: Ground, verb: int) -> bool:
    """Whether a verb of saying stands behind a comma: nine nurses met, a channel [reported]."""
    token = ground.tokens[verb]
    return token.lemma in ground.words.reporting and "," in ground.text[ground.amount.span.end : token.start]


def _short_object(ground: Ground, verb: int) -> list[str]:
    """The object of a verb, where it is a plain noun of few words behind it."""
    at = trees.child(ground.tokens, verb, "obj")
    if at is None or ground.tokens[at].upos != "NOUN":
        return []
    start, end = ground.phrase(at)
    phrase = ground.text[start:end]
    return [phrase] if len(phrase.split()) <= OBJECT_WORDS and start > ground.tokens[verb].start else []


def passed_on(ground: Ground, verb: int, to: str | None) -> str:
    """The bank [lent Latvia] $20 million: "loan to Latvia"; empty for a verb that names no kind of payment."""
    kind = ground.words.payments.get(ground.tokens[verb].lemma.lower())
    if kind is None:
        return ""
    return kind if to is None else f"{kind} {to}"
