"""A verb in, the complement that its tree lost out: the same frames as `statement_frames`, by the order of the words.

A parser that errs hangs a reported clause beside its verb, on a noun, or nowhere near. Each rule here answers only
where the tree gives the verb no clause of its own.
"""

from pactline.records import statement_grammar as grammar
from pactline.records import statement_sources as sources
from pactline.records import statement_subjects as subjects
from pactline.records import statement_voice as voice
from pactline.records.statement_frames import Complement
from pactline.records.statement_view import View

LOST = frozenset(("conj", "advcl", "csubj", "acl", "dep", "parataxis", "obl"))  # labels that a lost clause bears
ASKED = frozenset(("whether", "if", "why", "how", "what", "who"))  # words that open a question told
FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
LAST = frozenset(("obl", "advmod", "punct", "advcl"))  # what may follow a cue that ends its sentence
PREDICATES = frozenset(("VERB", "AUX", "ADJ", "NOUN", "PROPN"))


def that_astray(view: View, verb: int) -> Complement | None:
    """While the mayor noted that over the years they managed much (the tree hangs "that" on another verb)."""
    if verb + 2 >= len(view.tokens) or view.word(verb + 1) != "that" or view.tokens[verb + 1].deprel != "mark":
        return None
    head = view.tokens[verb + 1].head
    if head <= verb or head in view.subtree(verb):
        return None
    content = frozenset(i for i in view.subtree(head) if i > verb)
    return Complement("that", content)


def that_past_citing(view: View, verb: int) -> Complement | None:
    """The Courier reported, citing two officials, that the bridge was safe (the tree hangs "that" on whom it cites)."""
    citing = voice.citing_verb(view, verb)
    if citing is None or citing < verb:
        return None
    told = sorted(i for i in view.subtree(citing) if i > citing and view.case(i) == "that")
    return Complement("that", view.subtree(told[0])) if told else None


def that_for_this(view: View, verb: int) -> Complement | None:
    """The footage shows that several boys dressed as guards (the tree takes "that" for a pointing word)."""
    if verb + 2 >= len(view.tokens) or view.word(verb + 1) != "that" or _clause(view, verb):
        return None
    apart = frozenset(view.children(verb, "conj", "punct"))
    content = frozenset(i for i in view.subtree(verb, without=apart) if i > verb)
    if verb + 1 not in content or not _finite(view, content):
        return None
    return Complement("that", frozenset(range(verb + 1, max(content) + 1)), lost=True)


def clause_beside(view: View, verb: int) -> Complement | None:
    """The mayor says the only way to save it may be to close it (the tree joins the clause to its verb)."""
    if view.tokens[verb].xpos not in FINITE | {"VBG", "VB", "VBN"} or _clause(view, verb):
        return None
    for at in view.children(verb, *LOST):
        first = min(view.subtree(at))
        if at > verb and view.tokens[at].upos in PREDICATES and _begins(view, verb, first) and _tells(view, at, first):
            return Complement("that", view.subtree(at), grammar.addressee(view, verb), lost=True)
    return None


def _begins(view: View, verb: int, first: int) -> bool:
    """Tell whether a clause begins right after its verb, or after whom the verb asks or tells."""
    target = view.child(verb, "iobj", "obj")
    if first == verb + 1:
        return True
    heard = target is not None and view.lemma(verb) in grammar.TELLS
    return heard and target is not None and verb < target and first == max(view.subtree(target)) + 1


def _tells(view: View, at: int, first: int) -> bool:
    """Tell whether a clause is told: it opens with a word of asking, or it has a finite verb and no marker."""
    if view.word(first) in ASKED:
        return True
    if view.child(at, "cc") is not None or view.case(at) not in ("", "that"):
        return False
    own = (at, *view.children(at, "aux", "cop"))
    return any(view.tokens[i].xpos in FINITE for i in own)


def said_last(view: View, verb: int) -> Complement | None:
    """If they close it, the town will suffer, the mayor said on Monday (the tree lost the clause)."""
    subject = subjects.subject_of(view, verb)
    if subject is None or subject > verb or view.word(subject) in sources.RELATIVE or not _ends(view, verb):
        return None
    first = sources.phrase(view, subject, rule="subject").first
    if first < 2 or view.tokens[first - 1].text != "," or view.child(verb, "mark", "cc") is not None:
        return None
    content = frozenset(range(grammar.part(view, first), first - 1))
    return Complement("that", content, lost=True) if _finite(view, content) and not _clause(view, verb) else None


def _ends(view: View, verb: int) -> bool:
    """Tell whether a finite verb ends its sentence, but for when and where."""
    after = frozenset().union(*(view.subtree(i) for i in view.children(verb, *LAST) if i > verb))
    rest = range(verb + 1, len(view.tokens))
    last = all(view.tokens[i].upos == "PUNCT" or i in after for i in rest)
    return last and view.tokens[verb].xpos in FINITE | {"VBN"}


def as_noted(view: View, verb: int) -> Complement | None:
    """As the paper noted, the bridge is old; the bridge, as the mayor has said, is safe."""
    token = view.tokens[verb]
    if not token.deprel.startswith("advcl") or view.case(verb) != "as" or token.head < 0 or _clause(view, verb):
        return None
    if view.child(verb, "nsubj") is None or grammar.busy(view, verb) or view.child(verb, "xcomp") is not None:
        return None
    own = view.subtree(verb)
    told = grammar.finite(view, token.head)  # he denied that it was closed, as the paper had it: that it was closed
    content = view.subtree(token.head if told is None else told, without=frozenset((verb,))) - own
    parted = max(own) + 1 >= len(view.tokens) or any(
        0 <= i < len(view.tokens) and view.tokens[i].upos == "PUNCT" for i in (min(own) - 1, max(own), max(own) + 1)
    )
    return Complement("that", content, lost=True) if parted and _finite(view, content) else None


def _clause(view: View, verb: int) -> bool:
    """Tell whether the tree gives a verb a clause of its own."""
    return grammar.finite(view, verb) is not None


def _finite(view: View, content: frozenset[int]) -> bool:
    """Tell whether a content has a verb in the past or present, or one of will and would."""
    return any(view.tokens[i].xpos in FINITE for i in content)
