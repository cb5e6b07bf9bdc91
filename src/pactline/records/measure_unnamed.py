"""A figure's sentence in, whom its "it" and "they" plainly stand for out, and whether its label says whose it is.

A label is read without its sentence: "it weighs … tonnes" and "lb" tell nothing there. Who is unnamed has no chain, so
the noun itself answers where only one can be meant; where none can, and nothing else in the words is named, the figure
is left out.
"""

import re
from collections.abc import Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Mention, Name
from pactline.model.record import Measure, Record
from pactline.records import measure_lacking, measure_setting
from pactline.records.measure_ground import RELATIVE, Ground

IT, THEY = "it", "they"
PLURAL, SINGULAR = ("NNS", "NNPS"), ("NN", "NNP")
NOUNS = ("NOUN", "PROPN")
SUBJECTS = ("nsubj", "nsubj:pass")
LEADING = re.compile(
    r"(?:it|they|he|she|that|this|these|those|which|them)(?:['’]s|['’]re)? (?!who\b|in\b|of\b|with\b|at\b)", re.I
)
BRINGING = (" to ", " up ")
POINTING = ("that", "this", "it", "them", "these")
WORD = re.compile(r"[^\W\d_]+")
ARTICLE = re.compile(r"^(?:the|an?|some|many|several|most|other|all) ", re.IGNORECASE)
SITES = ("website", "site", "homepage", "webpage")
SHORT = 6  # words of a name
KINDS = ("organisation", "state", "place")


def named(here: Ground, near: Sequence[Mention]) -> dict[int, str]:
    """Whom the pronouns of a sentence stand for, by where they stand."""
    found: dict[int, str] = {}
    for at, token in enumerate(here.tokens):
        if token.text.lower() not in (IT, THEY) or token.deprel not in SUBJECTS:
            continue
        noun = _who_says(here, at)
        noun = noun if noun is not None else _only(here, at)
        words = "" if noun is None or not _fits(here, at, noun, near=near) else _phrase(here, noun)
        words = words or _of_site(here, at)
        found |= {token.start: words} if words else {}
    return found


def _who_says(here: Ground, at: int) -> int | None:
    """[The agency], which estimates it has fed 900 people: who says so, through "which" to what it hangs on."""
    verb = here.tokens[at].head
    while here.tokens[verb].deprel == "conj" and 0 <= here.tokens[verb].head < verb:
        verb = here.tokens[verb].head
        if here.tokens[verb].lemma in here.words.saying:
            return trees.child(here.tokens, verb, "nsubj")  # "the bank said costs rose, and it would lend"
    above = here.tokens[verb].head
    if here.tokens[verb].deprel != "ccomp" or not 0 <= above < at:
        return None
    known = (*here.words.saying, *here.words.reporting, *here.words.opining)
    speaker = trees.child(here.tokens, above, "nsubj") if here.tokens[above].lemma in known else None
    if speaker is not None and here.tokens[speaker].xpos in RELATIVE:
        over = here.tokens[above]
        return over.head if over.deprel == "acl:relcl" else None
    return speaker


def _of_site(here: Ground, at: int) -> str:
    """[The museum]'s website says it keeps llamas: whose site tells what "it" does."""
    tokens, verb = here.tokens, here.tokens[at].head
    around = (verb, tokens[verb].head if tokens[verb].deprel == "ccomp" else verb) if verb >= 0 else ()
    below = (i for one in around if one >= 0 for i in trees.children(tokens, one, "obl", "nsubj"))
    site = next((i for i in below if tokens[i].lemma.lower() in SITES), None)
    owner = None if site is None or tokens[at].text.lower() != IT else trees.child(tokens, site, "nmod:poss")
    return "" if owner is None or tokens[owner].xpos not in SINGULAR else _phrase(here, owner)


def _only(here: Ground, at: int) -> int | None:
    """[Nurses] went home after they lost half of their pay: the one noun before that can be meant, if it leads."""
    tokens, word = here.tokens, here.tokens[at].text.lower()
    forms = PLURAL if word == THEY else SINGULAR
    root = trees.root(tokens)
    leads = None if root is None else trees.child(tokens, root, *SUBJECTS)
    apart = any(trees.child(tokens, tokens[at].head, one) is not None for one in ("ccomp", "csubj"))
    if leads is None or leads >= at or apart:
        return None
    alike = [
        i for i in range(at) if tokens[i].upos in NOUNS and tokens[i].xpos in forms and tokens[i].deprel != "compound"
    ]
    return leads if alike == [leads] else None


def _fits(here: Ground, at: int, noun: int, *, near: Sequence[Mention]) -> bool:
    """Whether "they" can stand for a noun, or "it" for the one body that it names."""
    token = here.tokens[noun]
    if token.upos not in NOUNS or token.lemma.lower() in here.words.when:
        return False
    if here.tokens[at].text.lower() == THEY:
        return token.xpos in PLURAL
    name = measure_setting.over([one for one in near if isinstance(one, Name)], token.start, token.end)
    body = name.kind in KINDS if name is not None else _body(token.lemma.lower(), here)
    return token.xpos in SINGULAR and (body or (name is None and token.upos == "PROPN"))


def _body(noun: str, here: Ground) -> bool:
    """Whether a noun is one of a body: a bank, a drugmaker."""
    return noun in here.words.voices or noun.endswith(here.words.makers)


def _phrase(here: Ground, noun: int) -> str:
    """A noun phrase in few words, without its article."""
    words = " ".join(here.text[slice(*here.phrase(noun, without=(*trees.CLAUSES, "appos", "case", "punct")))].split())
    told = ARTICLE.sub("", words)
    return told if told and len(told.split()) <= SHORT and not re.search(r"\d", told) else ""


def plain(here: Ground, record: Record, label: str) -> Record | None:
    """A measure without words that name nobody; None where its label too says neither whose nor what it is."""
    body = record.body
    if not isinstance(body, Measure) or _hollow(record, body, label):
        return None
    if body.of or not nameless(here, body.told or label):
        return record
    bare = msgspec.structs.replace(record, body=msgspec.structs.replace(body, told=""))
    open_ = record.status == "planned" and len(label.split()) == 1  # "she will be paid": a payment, but to whom
    return None if open_ or nameless(here, label) else bare


def _hollow(record: Record, body: Measure, label: str) -> bool:
    """Asked for the number of observers to be cut to [40]: of what is only planned "observers" says nothing true."""
    return record.status == "planned" and not body.told and label == body.amount.unit


def nameless(here: Ground, words: str) -> bool:
    """Whether the words of a figure say neither whose nor what it is: it weighs … tonnes; lb; she will be paid."""
    if measure_lacking.counts(here) and not _measures(here):
        return False
    own = set(WORD.findall(here.amount.text.lower())) | set(here.words.measuring)
    told = [word for word in WORD.findall(words.lower()) if word not in own]
    if not told or _pointed_at(here):
        return _measures(here) or _pointed_at(here)
    if here.amount.unit == "percent":
        return False  # "they fell 4 percent" at least tells which way
    return LEADING.match(words) is not None and not any(_names(here, word, own) for word in told)


def _pointed_at(here: Ground) -> bool:
    """Whether what comes to so much is only pointed at: a plan to bring [that] up to 80 percent."""
    first = min(here.own)
    at = next((i for i in range(first - 1, -1, -1) if here.tokens[i].upos not in ("ADP", "ADV")), first)
    brought = here.amount.text.startswith("up to ") or here.text.endswith(BRINGING, 0, here.amount.span.start)
    if measure_lacking.counts(here) or not brought:
        return False
    token = here.tokens[at]
    return token.upos == "PRON" and token.text.lower() in POINTING and token.deprel == "obj"


def _measures(here: Ground) -> bool:
    """Whether a unit only measures, and is nothing that is counted."""
    return any(word in here.words.measuring for word in here.amount.unit.lower().split())


def _names(here: Ground, word: str, own: set[str]) -> bool:
    """Whether a word of a label is a noun of its sentence that says more than a time."""
    said = (token for token in here.tokens if token.text.lower() == word and word not in own)
    return any(token.upos in (*NOUNS, "NUM") and token.lemma.lower() not in here.words.when for token in said)
