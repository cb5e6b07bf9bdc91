"""A figure in its sentence in, whether it stands in what is held untrue, or in an error put right, out.

"Lund refused to accept that 40 percent were ill" says nothing of how many were; nor does "the original said 400", which
a paper writes under a report that it has mended.
"""

import re

from pactline.kit import trees
from pactline.records.measure_ground import Ground

THAT = "that"
CONTENT = ("acl", "ccomp", "csubj", "advcl", "xcomp")  # how what is held true hangs on the word that says so
NOT = ("not", "n't", "n’t", "never", "hardly", "no longer")
NOBODY = ("nobody", "none", "no-one", "neither")
UNDER = ("xcomp", "acl", "advcl")
MENDED = re.compile(
    r"\b(?:[Tt]he original(?: (?:article|story|version|piece|text|post|report|headline))?"
    r"|(?:[Aa]n?|[Tt]he|[Oo]ur) (?:earlier|previous|prior|first|original) (?:(?P<version>version|edition) of )?"
    r"(?:(?:this|the|our) )?(?:article|story|report|piece|post|headline|column|dispatch))"
    r"[^.;“”\"]{0,40}? (?:(?:had|has|was|were|incorrectly|wrongly|mistakenly|erroneously) )*"
    r"(?:referred|said|stated|gave|misstated|described|reported|put|misidentified|suggested|named)\b"
)
AMENDED = re.compile(r"\b(?:amended|corrected|[Cc]orrections?|clarified|[Cc]larifications?|[Ee]rratum|updated)\b")
DENIED = ("not", "n't", "n’t", "never")
FEW = 12
REACH = 400  # characters around such a line within which its paper says that it has been mended


def none(here: Ground) -> bool:
    """Whether a figure is not told as true: disbelieved, disputed, an error that is put right."""
    return _mended(here) or _undone(here) or _in_untruth(here)


def _undone(here: Ground) -> bool:
    """Whether few are those to whom nobody did so: he did not use [two guns]; not "did not pay the two firms"."""
    noun, verb = here.tokens[here.head], here.tokens[here.head].head
    few = here.amount.rule == "plural_noun" and here.amount.bound == "exact" and here.amount.value <= FEW
    if not few or noun.deprel != "obj" or not 0 <= verb < here.head:
        return False
    definite = trees.child(here.tokens, here.head, "det", "nmod:poss") is not None
    return not definite and any(here.tokens[i].text.lower() in DENIED for i in trees.children(here.tokens, verb))


def _in_untruth(here: Ground) -> bool:
    """Whether a clause over a figure is held untrue: denies that he fled; not "as he faces [12 suits]" behind that."""
    for at in (here.head, *trees.path_up(here.tokens, here.head)):
        if _held_untrue(here, at):
            return True
        if here.tokens[at].deprel.startswith("advcl"):
            return False
    return False


def _mended(here: Ground) -> bool:
    """A story was amended: the original said [400] had died."""
    match = MENDED.search(here.text, here.sentence.start, here.amount.span.start)
    if match is None:
        return False
    around = here.text[max(here.sentence.start - REACH, 0) : here.sentence.end + REACH]
    return match["version"] is not None or AMENDED.search(around) is not None


def _held_untrue(here: Ground, at: int) -> bool:
    """Whether the clause of a predicate is one of what is held untrue."""
    token = here.tokens[at]
    marks = (here.tokens[i].text.lower() for i in trees.children(here.tokens, at, "mark"))
    if token.deprel not in CONTENT or token.head < 0 or THAT not in marks:
        return False
    over = here.tokens[token.head]
    if over.upos in ("NOUN", "PROPN"):
        return over.lemma in here.words.ideas and _rejected(here, token.head)
    return _untrue(here, token.head)


def _rejected(here: Ground, noun: int) -> bool:
    """Whether somebody does not share an idea: rejected the notion, is unwilling to accept the notion."""
    verb = here.tokens[noun].head
    if verb < 0 or here.tokens[noun].deprel not in ("obj", "obl", "nsubj:pass"):
        return False
    return _untrue(here, verb) or (here.tokens[verb].lemma in here.words.rejecting and not _negated(here, verb))


def _untrue(here: Ground, verb: int) -> bool:
    """Whether a predicate holds what hangs on it untrue: does not believe, disputes, is not true, refuses to accept."""
    lemma, words = here.tokens[verb].lemma.lower(), here.words
    if lemma in words.disputing:
        return not _negated(here, verb)
    if lemma not in (*words.believing, *words.truths):
        return False
    return _negated(here, verb) or _refused(here, verb)


def _negated(here: Ground, verb: int) -> bool:
    """Whether nobody does so, or somebody does not."""
    said = [here.tokens[i].text.lower() for i in trees.children(here.tokens, verb, "advmod", "aux", "nsubj")]
    subject = trees.child(here.tokens, verb, "nsubj")
    article = None if subject is None else trees.child(here.tokens, subject, "det")
    none = article is not None and here.tokens[article].text.lower() == "no"
    return none or any(word in (*NOT, *NOBODY) for word in said)


def _refused(here: Ground, verb: int) -> bool:
    """Whether somebody refuses, or is unwilling, to do so."""
    token = here.tokens[verb]
    above = here.tokens[token.head] if token.head >= 0 and token.deprel in UNDER else None
    if above is None:
        return False
    return above.lemma.lower() in (*here.words.undone, *here.words.unwilling) and not _negated(here, token.head)
