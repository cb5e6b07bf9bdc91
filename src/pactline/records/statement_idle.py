"""A claim in, whether it tells nothing that anybody would look up out: somebody spoke, and of what is all that is told.

Each rule has a sentence that it leaves out.
"""

from collections.abc import Callable

from pactline.records.statement_claims import Claim
from pactline.records.statement_view import View, inside
from pactline.records.statement_words import Lists

Rule = Callable[[View, Claim, Lists], bool]
MATTER = frozenset(("VERB", "AUX", "NUM"))  # what makes a matter more than a name: plans to close, three measures
ONE = frozenset(("a", "an", "one", "another"))
FEW = 3  # words
QUESTIONS = frozenset(("WRB", "WP", "WDT"))


def idle(view: View, claim: Claim, lists: Lists, *, form: str, known: bool) -> bool:
    """Tell whether a rule finds nothing told; `form` as of the record, `known` of a speaker who is an actor."""
    rules = (*ANY, *(() if known else UNNAMED), *((short,) if form == "direct" else WORDED))
    return any(rule(view, claim, lists) for rule in rules)


def matter_alone(view: View, claim: Claim, lists: Lists) -> bool:
    """Holm outlines the “grim” scale of the flood: in what words is not told (but: outlined plans to close it)."""
    if claim.lemma not in lists.describing or claim.frame in ("that", "says"):
        return False
    said = inside(view, claim.content)
    words = {view.word(i) for i in said}
    if not said or view.tokens[said[0]].xpos in QUESTIONS or "as" in words or ":" in words:
        return False
    return not any(view.tokens[i].upos in MATTER for i in said)


def kept_silent(view: View, claim: Claim, lists: Lists) -> bool:
    """A spokesman declined to explain the change (but: declined to rule out a strike)."""
    if claim.lemma not in lists.avoiding:
        return False
    below = (i for i in inside(view, claim.content) if view.tokens[i].upos in ("VERB", "AUX"))
    first = next(below, None)
    return first is not None and view.word(first - 1) == "to" and view.lemma(first) in lists.keeping


def share_alone(view: View, claim: Claim, lists: Lists) -> bool:
    """Forty-eight percent said that it would close: of whom is not told (but: 48 percent of voters said so)."""
    who = claim.speaker
    if who is None:
        return False
    share = view.tokens[who.head].upos == "NUM" or view.word(who.head) in ("percent", "%", "per")
    behind = range(who.first, min(who.last + 2, len(view.tokens)))
    return share and not any(view.word(i) in ("of", "%") for i in behind if i != who.head)


def somebodys_kin(view: View, claim: Claim, lists: Lists) -> bool:
    """Another man said that he had wept; her father tells us so (but: a man told the police that he had seen it)."""
    who, heard = claim.speaker, claim.addressee
    if who is None or (heard is not None and view.tokens[heard].upos != "PRON"):
        return False
    word = view.lemma(who.head)
    marked = {view.word(i) for i in view.children(who.head, "det", "nummod")}
    own = any(view.tokens[i].xpos == "PRP$" for i in view.children(who.head, "nmod"))
    return (word in lists.anybody and bool(marked & ONE)) or (word in lists.kin and own)


def motive(view: View, claim: Claim, lists: Lists) -> bool:
    """The board closed the pier, fearing a storm: why it did so (but: saying that a storm was near)."""
    verb = view.tokens[claim.head]
    return verb.xpos == "VBG" and verb.deprel.startswith("advcl") and claim.lemma in lists.supposing


def short(view: View, claim: Claim, lists: Lists) -> bool:
    """“Bear with us,” Holm said (but: farmers chanted “Open the port”)."""
    said = [i for i in inside(view, claim.content) if view.tokens[i].upos != "PUNCT"]
    return 0 < len(said) <= FEW and claim.lemma in lists.plainly


ANY: tuple[Rule, ...] = (kept_silent, share_alone)
UNNAMED: tuple[Rule, ...] = (somebodys_kin,)
WORDED: tuple[Rule, ...] = (matter_alone, motive)
