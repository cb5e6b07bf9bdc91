"""A verb in, its subject and its object out, also under labels that a subject or an object cannot have."""

from pactline.records.statement_view import View

HEARD = frozenset(("tell", "inform", "remind", "assure", "notify"))  # verbs that always have whom they are said to
QUANTIFIERS = frozenset(("DET", "ADJ"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
ALONE = frozenset(("another", "others", "some", "many", "several", "both", "all", "most", "few", "each", "neither"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
MISTAKEN = frozenset(
    ("nmod", "appos", "obj", "compound", "dep", "list", "vocative", "obl", "flat", "nummod", "dislocated")
)
HUNG = frozenset(("obl", "nmod", "appos", "dep", "parataxis", "list", "obj"))
BETWEEN = frozenset(("aux", "advmod", "punct", "cop", "aux:pass", "cc", "obl", "obl:tmod", "obl:unmarked"))
MARKS = frozenset(('"', "“", "”", "'", "‘", "’", "''", "``"))
NO_OBJECT = frozenset(("nmod", "compound", "appos", "dep", "nsubj", "list", "flat"))


def subject_of(view: View, verb: int) -> int | None:
    """The subject nearest to its verb; failing that, a bare noun right beside the verb under whatever label."""
    return next((subject for subject in (rule(view, verb) for rule in SUBJECTS) if subject is not None), None)


def inverted(view: View, verb: int) -> int | None:
    """The ferry “ran into the pier,” said the harbour master: who follows the verb speaks, whatever runs into piers."""
    taken = view.child(verb, "nsubj")
    if taken is None or not _runs_into_quote(view, taken, verb) or view.lemma(verb) in HEARD:
        return None
    whole = [i for i in range(verb + 1, len(view.tokens)) if _fills(view, i, verb)]
    found = max(whole, key=lambda i: len(view.subtree(i)), default=None)
    return None if found is None or view.word(found).endswith("day") else found


def _fills(view: View, at: int, verb: int) -> bool:
    """Tell whether a noun phrase begins right after a verb, whoever it hangs on, and ends where its part does."""
    token = view.tokens[at]
    noun = token.upos in NOMINAL or view.child(at, "det") is not None
    if not noun or token.deprel.startswith("nsubj") or view.child(at, "case") is not None:
        return False
    branch = [i for i in view.subtree(at) if i > verb]
    return min(branch) == verb + 1 and _closed(view, max(branch))


def _runs_into_quote(view: View, subject: int, verb: int) -> bool:
    """Tell whether a quotation with a verb of its own follows a subject at once, and a verb follows that."""
    first = max((i for i in view.subtree(subject) if i < verb), default=verb) + 1
    if first >= verb - 1 or view.tokens[first].text not in MARKS or view.tokens[verb - 1].text not in MARKS:
        return False
    return any(view.tokens[i].xpos in FINITE for i in range(first, verb))


def _closed(view: View, last: int) -> bool:
    """Tell whether a phrase ends its sentence or its part of it."""
    return last + 1 >= len(view.tokens) or view.tokens[last + 1].upos == "PUNCT"


def _labelled(view: View, verb: int) -> int | None:
    """The mayor said: what the tree calls a subject, people before days."""
    subjects = [i for i in view.children(verb, "nsubj") if not _is_told(view, i, verb)]
    people = [i for i in subjects if not view.word(i).endswith("day")] or subjects
    return min(people, key=lambda i: (abs(verb - i), i), default=None)


def _told_doing(view: View, verb: int) -> int | None:
    """She describes the mayor asking him to leave: whose doing is told, not who tells it."""
    token = view.tokens[verb]
    if token.xpos != "VBG" or token.deprel not in ("ccomp", "xcomp") or token.head < 0:
        return None
    beside = (i for i in view.children(token.head, "obj") if token.head < i and max(view.subtree(i)) == verb - 1)
    return next(beside, None)


def _beside(view: View, verb: int) -> int | None:
    """The mayor said (under a label that a subject cannot have)."""
    beside = [i for i in view.under[verb] if _bare_noun(view, i) and view.tokens[i].deprel.split(":")[0] in MISTAKEN]
    return max((i for i in beside if i < verb and _touches(view, i, verb)), default=None)


def _lone(view: View, verb: int) -> int | None:
    """Another tweeted (a tree that takes the word for the verb's article)."""
    if verb == 0 or view.tokens[verb].xpos not in FINITE or view.word(verb - 1) not in ALONE:
        return None
    return verb - 1 if view.tokens[verb - 1].head == verb else None


def _is_told(view: View, at: int, verb: int) -> bool:
    """“It is safe,” Holm, 49, told the Courier: who follows a verb of telling hears."""
    return at > verb and view.lemma(verb) in HEARD


def _hung_on_quote(view: View, verb: int) -> int | None:
    """“It is safe,” said former mayor Lars Holm, an ally (a tree that hangs the subject on the quoted clause)."""
    if view.tokens[verb].xpos not in FINITE or view.lemma(verb) in HEARD:
        return None
    clauses = [i for i in view.children(verb, "ccomp", "parataxis") if i < verb and view.quoted[i]]
    hung = [i for clause in clauses for i in view.under[clause] if i > verb and _bare_noun(view, i)]
    return next((i for i in hung if min(view.subtree(i)) == verb + 1), None)


def _subject_after(view: View, verb: int) -> int | None:
    """The bridge is safe, said the mayor (under whatever label)."""
    if view.lemma(verb) in HEARD or not any(i < verb for i in view.children(verb, "ccomp", "parataxis")):
        return None
    return next((i for i in view.under[verb] if i > verb and _after(view, i, verb)), None)


def _stolen_subject(view: View, verb: int) -> int | None:
    """Sanders and his supporters argue the system is unfair (a tree that hangs the subject beyond its verb)."""
    if view.tokens[verb].xpos not in FINITE:
        return None
    for index in range(verb - 1, -1, -1):
        token = view.tokens[index]
        if token.head >= verb and token.upos in NOMINAL | QUANTIFIERS and token.deprel not in ("det", "amod", "advmod"):
            return index if view.child(index, "case", "nsubj") is None and not view.quoted[index] else None
        if token.head == verb and token.upos in QUANTIFIERS and view.child(index, "nmod") is not None:
            return index
    return None


def _swallowed_subject(view: View, verb: int) -> int | None:
    """The bridge is safe, the mayor, Lars Holm, said (a tree that hangs the subject on the clause before it)."""
    for clause in (i for i in view.children(verb, "ccomp", "parataxis") if i < verb):
        for index in view.children(clause, "nsubj", "parataxis", "appos", "dep"):
            if index > clause and _bare_noun(view, index) and _between_commas(view, index, verb):
                return index
    return None


def _between_commas(view: View, at: int, verb: int) -> bool:
    """Tell whether a noun phrase that is no clause stands between a comma and the verb."""
    branch = view.subtree(at)
    edge = min(branch)
    if view.child(at, "nsubj", "cop") is not None or all(view.tokens[i].upos != "PUNCT" for i in (edge - 1, edge)):
        return False
    return all(view.tokens[i].upos == "PUNCT" for i in range(max(branch) + 1, verb))


def object_of(view: View, verb: int) -> int | None:
    """The object of a verb; failing that, the bare noun that follows it under whatever label."""
    found = view.child(verb, "obj", "iobj")
    if found is not None:
        return found
    subject = subject_of(view, verb)
    for index in view.under[verb]:
        if index > verb and index != subject and _bare_noun(view, index) and _mistaken_object(view, index, verb):
            return index
    return None


def _mistaken_object(view: View, at: int, verb: int) -> bool:
    """Tell whether a noun starts right after a verb, with a label that a verb cannot have or a compound's."""
    first = min(view.subtree(at))
    relation = view.tokens[at].deprel
    if relation.split(":")[0] not in NO_OBJECT or view.word(at).endswith("day"):
        return False
    return all(view.tokens[i].upos == "ADV" for i in range(verb + 1, first))


def _bare_noun(view: View, at: int) -> bool:
    """Tell whether a token is a noun, name or pronoun without a preposition."""
    return view.tokens[at].upos in NOMINAL and view.child(at, "case") is None


def _touches(view: View, at: int, verb: int) -> bool:
    """Tell whether a phrase before a verb ends where the verb's own words begin."""
    last = max(view.subtree(at))
    between = frozenset().union(*(view.subtree(i) for i in view.under[verb] if view.tokens[i].deprel in BETWEEN))
    return all(i in between for i in range(last + 1, verb))


def _sibling(view: View, verb: int) -> int | None:
    """The bridge is safe, a man close to her said; it is safe, say her aides (a tree that hangs both on the clause)."""
    token = view.tokens[verb]
    if token.deprel not in ("parataxis", "discourse", "dep") or token.head < 0 or view.lemma(verb) in HEARD:
        return None
    for index in view.under[token.head]:
        if index == verb or not _bare_noun(view, index) or view.quoted[index] or view.child(index, "cop") is not None:
            continue
        branch = view.subtree(index)
        first = min(branch)
        before = max(branch) == verb - 1 and first > 1 and view.tokens[first - 1].text == ","
        after = (
            first == verb + 1
            and verb > 0
            and view.tokens[verb - 1].upos == "PUNCT"
            and view.tokens[index].deprel in HUNG
        )
        if before or after:
            return index
    return None


def _after(view: View, at: int, verb: int) -> bool:
    """Tell whether a bare noun follows its verb at once: said the mayor."""
    return (
        _bare_noun(view, at) and view.tokens[at].deprel not in ("obl:tmod", "obl") and min(view.subtree(at)) == verb + 1
    )


SUBJECTS = (  # the first that finds one wins
    inverted,
    _labelled,
    _told_doing,
    _beside,
    _lone,
    _swallowed_subject,
    _stolen_subject,
    _subject_after,
    _hung_on_quote,
    _sibling,
)
