"""A verb in, its voice out: passive or not, by whom, and whether it tells what another is quoted or cited for."""

from pactline.records.statement_view import View

QUOTES = frozenset(("quote", "cite", "paraphrase", "report"))
MEANS = frozenset(
    (
        *("telephone", "phone", "mail", "email", "e-mail", "post", "letter", "fax", "text", "message", "courier"),
        *("radio", "video", "satellite", "telegram", "cable", "hand", "law", "decree", "accident", "mistake", "chance"),
        "tradition",
    )
)


def passive(view: View, verb: int) -> bool:
    """Tell whether a verb is passive: a passive subject or auxiliary, or a bare participle on a noun."""
    token = view.tokens[verb]
    marks = {view.tokens[i].deprel for i in view.under[verb]}
    if marks & {"nsubj:pass", "aux:pass", "csubj:pass"} and not _mistaken(view, verb, marks):
        return True
    return (token.deprel == "acl" and token.xpos == "VBN") or _dangling(view, verb)


def _mistaken(view: View, verb: int, marks: set[str]) -> bool:
    """It is safe, the minister, Anna Holm, said: a subject of "said" that the tree takes for a passive's."""
    aided = any(mark.startswith(("aux", "cop")) for mark in marks)
    return not aided and view.word(verb) == "said" and view.tokens[verb].deprel in ("root", "parataxis", "conj")


def _dangling(view: View, verb: int) -> bool:
    """Asked whether it was safe, the mayor smiled: a participle of its own clause, often taken for a past tense."""
    token = view.tokens[verb]
    if not token.deprel.startswith("advcl") or token.xpos not in ("VBN", "VBD"):
        return False
    return view.child(verb, "nsubj", "aux", "cop") is None and view.tokens[token.head].upos in ("VERB", "ADJ", "NOUN")


def quoting_verb(view: View, verb: int) -> int | None:
    """The verb of quoting that "as saying" hangs on, straight or by the one who is quoted; None without one."""
    if view.tokens[verb].xpos != "VBG" or view.case(verb) != "as":
        return None
    above = view.tokens[verb].head
    if above >= 0 and view.tokens[above].upos != "VERB":
        above = view.tokens[above].head
    return above if above >= 0 and view.lemma(above) in QUOTES else None


def citing_verb(view: View, verb: int) -> int | None:
    """The "citing" beside a verb of reporting, whether the tree hangs it on the verb or on who reports."""
    if view.lemma(verb) != "report" or passive(view, verb):
        return None
    near = (verb, *view.children(verb, "nsubj"))
    return next((i for at in near for i in view.children(at, "advcl", "acl") if view.word(i) == "citing"), None)


def by_agent(view: View, verb: int) -> int | None:
    """Lars was praised by the mayor."""
    for index in view.children(verb, "obl", "nmod"):
        if (view.tokens[index].deprel == "obl:agent" or view.case(index) == "by") and not _means(view, index):
            return index
    return None


def _means(view: View, at: int) -> bool:
    """Lars was invited by telephone or by mail; he was asked by Monday to come: how or when, not by whom."""
    if view.word(at).endswith("day") or view.tokens[at].upos == "NUM":
        return True
    return view.lemma(at) in MEANS and view.child(at, "det", "amod", "compound", "nmod") is None
