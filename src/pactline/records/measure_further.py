"""What a figure is told by in, the same with what its clause goes on to say out: children [and nurses], unhappy [with].

Also what governs a count that its label would claim by itself: a study [on] nine cases, cases [found in] nine towns.
"""

import re
from collections.abc import Sequence

from pactline.kit import trees
from pactline.records import measure_fates, measure_labels, measure_lacking, measure_said
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import NOUNS, Ground
from pactline.records.measure_said import GAP

LONGEST = 8  # words that may be added
JOINED = 5  # words of those told beside what is counted
WITHIN = ("of", "on", "in", "from", "at", "for", "with", "by")
POINTING = {"them ": "", "share that ": "that "}  # what stands for the whole of a share, and what stays of it
DIGIT = re.compile(r"\d")
AGES = re.compile(r"\bages (of \d+ (?:to|and) \d+)")
BETWEEN = re.compile(r"\bbetween (\S+)$")
DEFINITE = re.compile(r"\band (?:the|an?) ", re.IGNORECASE)


def told(here: Ground, finding: Finding, words: str) -> str:
    """The words made whole; those of the label itself where it is not told by more."""
    if not words:
        return words
    if finding.of and (shared := _of_the_whole(words, finding.of)):
        return shared
    words = _mended(here, words)
    if words.endswith(" worth"):
        return f"{words} of {finding.label}"
    if finding.rule == "befallen" and words == here.amount.unit:
        return _left(here, words)
    governed = _governed(here, words) if measure_lacking.counts(here) and finding.rule == "counted" else ""
    return _joined(here, _run_on(here, governed or words))


def _mended(here: Ground, words: str) -> str:
    """The words without the "between" of a range, with the "for" of those unaccounted for."""
    if here.amount.low != here.amount.high:
        words = words.replace(f"between {GAP}", GAP).removesuffix(" between")
    return f"{words} for" if words.endswith("unaccounted") else words


def _of_the_whole(words: str, whole: str) -> str:
    """The words of a share with its whole for what only points to it; empty where nothing does: half of [them] sank."""
    opening = next((one for one in POINTING if words.startswith(one)), None)
    if opening is not None:
        return f"{whole} {POINTING[opening]}{words[len(opening) :]}"
    return words.replace(f"{GAP} of them", f"{GAP} of {whole}") if f"{GAP} of them" in words else ""


def _left(here: Ground, words: str) -> str:
    """The blast left nine [dead]: dead people."""
    at = max(here.own) + 1
    state = measure_fates.state_of(here, at) if at < len(here.tokens) else ""
    return f"{state} {words}".strip()


def _governed(here: Ground, words: str) -> str:
    """What a count stands in, where the words are no more than its noun, or tell of something else."""
    own = here.tokens[here.head]
    before = words.partition(own.text)[0]
    plain = GAP in words or f"{before}{own.text}" in here.text[here.sentence.start : here.sentence.end]
    if own.deprel == "nmod" and plain and own.head >= 0 and not _figured(here, own.head):
        return _inner(here, own.head, words)
    return _bare(here) if words == here.amount.unit and own.head >= 0 else ""


def _inner(here: Ground, above: int, words: str) -> str:
    """A [study on] nine cases, a [country of] 2 million people; a group or a number of them says nothing more."""
    tokens, token = here.tokens, here.tokens[above]
    case = trees.child(tokens, here.head, "case")
    idle = token.lemma.lower() in (*here.words.bodies, *here.words.pointing, *here.words.slices, *here.words.moves)
    apart = token.text.lower() in here.words.ranks or case is None or tokens[case].text.lower() not in WITHIN
    if apart or case != above + 1 or token.upos != "NOUN" or token.text in words or idle:
        return ""
    if GAP in words and (token.deprel != "nmod" or tokens[case].text != "of"):
        return ""
    before = [tokens[i].text for i in trees.children(tokens, above, "amod", "compound") if i < above]
    things = words.rpartition(f"{GAP} ")[2] if GAP in words else words
    return " ".join([*before, token.text, tokens[case].text, GAP, things])


def _figured(here: Ground, at: int) -> bool:
    """Whether a noun has a number of its own."""
    return trees.child(here.tokens, at, "nummod") is not None


def _bare(here: Ground) -> str:
    """Countries [that recorded cases], cases [found in] nine countries: a bare unit with the predicate it stands by."""
    tokens, own, verb = here.tokens, here.tokens[here.head], here.tokens[here.head].head
    goal = trees.child(tokens, verb, "obj")
    if own.deprel == "nmod" and tokens[verb].deprel in ("obj", "nsubj:pass") and _figured(here, verb):
        return _befallen(here, tokens[verb].head, verb)
    if own.deprel == "obl" and tokens[verb].deprel == "acl" and tokens[verb].xpos == "VBN" and goal is None:
        return _befallen(here, verb, tokens[verb].head)
    if tokens[verb].upos != "VERB" or goal is None:
        return ""
    if own.deprel == "nsubj" and tokens[goal].upos in NOUNS:
        helped = [tokens[i].text for i in trees.children(tokens, verb, "aux")]
        return " ".join([own.text, "that", *helped, tokens[verb].text, *_plain(here, goal)])
    return _befallen(here, verb, goal) if own.deprel == "obl" else ""


def _befallen(here: Ground, verb: int, goal: int) -> str:
    """It infected 900 people [in nine countries]: people infected in so many countries."""
    tokens, case = here.tokens, trees.child(here.tokens, here.head, "case")
    lemma = tokens[verb].lemma.lower()
    done = measure_labels.participle(lemma, here)
    inner = any(token.upos == "VERB" for token in tokens[verb + 1 : here.head])
    if case is None or inner or not done or not _counted(here, goal, befallen=lemma in here.words.fates):
        return ""
    things = _plain(here, goal) if tokens[goal].upos in NOUNS else ["people"]
    return " ".join([*things, done, tokens[case].text, GAP, tokens[here.head].text])


def _counted(here: Ground, at: int, *, befallen: bool) -> bool:
    """Whether an object is a noun, or a lone number of those whom something befell."""
    return here.tokens[at].upos in NOUNS or (befallen and here.tokens[at].upos == "NUM")


def _plain(here: Ground, at: int) -> list[str]:
    """A noun phrase without its own number."""
    tokens = here.tokens
    numbers = trees.children(tokens, at, "nummod", "det", "case", "advmod")
    left = {i for one in numbers for i in trees.subtree(tokens, one)}
    kept = [tokens[i].text for i in measure_said.phrase(here, at) if i not in left]
    return kept if len(kept) <= LONGEST and not DIGIT.search(" ".join(kept)) else [tokens[at].text]


def _run_on(here: Ground, words: str) -> str:
    """Words that stop before what they need: unhappy [with the reply], between 20 [and 54]."""
    if match := BETWEEN.search(words):
        more = re.search(
            rf"between {re.escape(match[1])} (and \S*\w)", here.text[here.sentence.start : here.sentence.end]
        )
        return words if more is None else f"{words} {more[1]}"
    if words.endswith(" ages"):
        more = re.search(AGES, here.text[here.sentence.start : here.sentence.end])
        return words if more is None else f"{words} {more[1]}"
    return finished(here, words)


def finished(here: Ground, words: str) -> str:
    """Words whose last goes on with a phrase, or is one of several names."""
    last = words.rpartition(" ")[2]
    found = [i for i, token in enumerate(here.tokens) if token.text == last and token.upos in ("ADJ", "VERB", "PROPN")]
    if len(found) != 1:
        return words
    if here.tokens[found[0]].upos == "PROPN":
        return words + _other_names(here, found[0])
    return f"{words} {_phrase_behind(here, found[0])}".strip()


def _other_names(here: Ground, at: int) -> str:
    """The names that one name opens: California[, Texas and Ohio]."""
    others = trees.children(here.tokens, at, "conj")
    if not others or any(here.tokens[i].upos != "PROPN" for i in others):
        return ""
    more = " ".join(here.text[here.tokens[at].end : here.phrase(others[-1])[1]].split())
    open_ = len(more.split()) > LONGEST or DIGIT.search(more) or not more.startswith((",", "and "))
    return "" if open_ else f"{'' if more[0] == ',' else ' '}{more}"


def _phrase_behind(here: Ground, at: int) -> str:
    """The phrase with a preposition right behind a word that hangs on it."""
    tokens, first = here.tokens, at + 1
    if first >= len(tokens) or tokens[first].upos != "ADP" or tokens[first].deprel != "case":
        return ""
    goal = tokens[first].head
    if tokens[goal].head != at or tokens[goal].lemma.lower() in here.words.when or tokens[goal].upos not in NOUNS:
        return ""
    more = " ".join(here.text[tokens[first].start : here.phrase(goal, without=trees.CLAUSES)[1]].split())
    return more if len(more.split()) <= LONGEST and not DIGIT.search(more) else ""


def _joined(here: Ground, words: str) -> str:
    """Nine children [and nurses]: those whom one number counts together."""
    tokens, at = here.tokens, here.head
    others = trees.children(tokens, at, "conj")
    if here.amount.rule != "plural_noun" or not others or tokens[at].text not in words or not _alike(here, others):
        return words
    behind = here.text[tokens[at].end : here.phrase(others[-1])[1]]
    more = " ".join(behind.split())
    open_ = DIGIT.search(more) or DEFINITE.search(more) or len(more.split()) > JOINED
    if open_ or not more.startswith("," if len(others) > 1 else "and ") or more.partition(" ")[2] in words:
        return words
    mark = "" if more[:1] == "," else " "
    return re.sub(rf"\b{re.escape(tokens[at].text)}\b", lambda m: f"{m[0]}{mark}{more}", words, count=1)


def _alike(here: Ground, others: Sequence[int]) -> bool:
    """Whether those joined to a count are plain plurals without a number."""
    verbal = any(token.upos == "VERB" for token in here.tokens[here.head + 1 : others[-1]])
    plural = all(here.tokens[i].xpos in ("NNS", "NNPS") and not _figured(here, i) for i in others)
    return plural and not verbal
