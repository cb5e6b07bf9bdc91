"""A cue in, the phrase that names its source out: subject, agent, or who governs the clause it leans on."""

from collections.abc import Iterator

import msgspec

from pactline.records import statement_voice as voice
from pactline.records.statement_view import View, run_around

MAX_HOPS = 6  # clauses between a cue and the verb that has its subject; more is a broken tree
RELATIVE = frozenset(("who", "which", "that", "whom"))
PASSES_ON = frozenset(("conj", "xcomp", "advcl", "ccomp", "parataxis", "csubj", "dep"))
HEARD = frozenset(("tell", "inform", "remind", "assure", "notify"))  # verbs that always have whom they are said to
QUANTIFIERS = frozenset(("DET", "ADJ"))
FINITE = frozenset(("VBD", "VBZ", "VBP"))
ALONE = frozenset(("another", "others", "some", "many", "several", "both", "all", "most", "few", "each", "neither"))
PAPERS = frozenset(("statement", "tweet", "letter", "post", "message", "memo", "release", "email"))
NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM"))
MISTAKEN = frozenset(
    ("nmod", "appos", "obj", "compound", "dep", "list", "vocative", "obl", "flat", "nummod", "dislocated")
)
HUNG = frozenset(("obl", "nmod", "appos", "dep", "parataxis", "list", "obj"))
BETWEEN = frozenset(("aux", "advmod", "punct", "cop", "aux:pass", "cc", "obl", "obl:tmod", "obl:unmarked"))
NO_OBJECT = frozenset(("nmod", "compound", "appos", "dep", "nsubj", "list", "flat"))
LEFT_OUT = frozenset(("case", "cc", "mark", "parataxis", "discourse", "advcl", "punct", "preconj"))


class Speaker(msgspec.Struct, frozen=True):
    """Who is the source: the tokens `[first, last]` around `head`; for "who" also the phrase it stands for; of one that
    is quoted by somebody, head, first and last token of who carries the words.
    """

    head: int
    first: int
    last: int
    rule: str
    stands_for: tuple[int, int] | None = None
    carrier: tuple[int, int, int] | None = None


def others(view: View, verb: int, first: Speaker | None) -> Iterator[Speaker]:
    """Who else may be the source of a verb without a subject of its own: the doer of the clause above, and of the
    clause above that.
    """
    if first is None or first.rule in ("subject", "quoted-as", "cited") or voice.passive(view, verb):
        return
    at = view.tokens[verb].head
    seen: set[int] = set()
    while at >= 0 and at not in seen:
        seen.add(at)
        subject = view.child(at, "nsubj") if view.tokens[at].upos in ("VERB", "AUX", "ADJ", "NOUN") else None
        if subject is not None and not first.first <= subject <= first.last and verb not in view.subtree(subject):
            yield _subject(view, at, subject, rule="doer-above")
            return
        at = view.tokens[at].head


def of_verb(view: View, verb: int) -> Speaker | None:
    """The source of a verb: the agent of a passive, else the nearest subject; None when nobody is named."""
    carried = quoted_as(view, verb) or _cited(view, verb)
    if carried is not None:
        return carried
    if voice.passive(view, verb):
        agent = voice.by_agent(view, verb)
        return phrase(view, agent, rule="by-agent") if agent is not None else None
    return _nearest(view, verb)


def _nearest(view: View, verb: int) -> Speaker | None:
    """The nearest subject of a verb, its own or one that it shares with the verbs above it."""
    at: int | None = verb
    for hop in range(MAX_HOPS):
        if at is None or at < 0:
            break
        subject = subject_of(view, at)
        if subject is not None:
            return _subject(view, at, subject, rule="subject" if hop == 0 else "shared-subject")
        noun = _governing_noun(view, at)
        if noun is not None:
            return phrase(view, noun[0], rule=noun[1], without=frozenset((at,)))
        at = view.tokens[at].head if view.tokens[at].deprel.split(":")[0] in PASSES_ON else None
    return None


def quoted_as(view: View, verb: int) -> Speaker | None:
    """The Courier quoted the mayor as saying so; the mayor was quoted as saying so: who is quoted speaks."""
    quoting = voice.quoting_verb(view, verb)
    if quoting is None:
        return None
    subject = view.child(quoting, "nsubj")
    if voice.passive(view, quoting):
        quoted, carrier = subject, voice.by_agent(view, quoting)
    else:
        quoted, carrier = view.child(quoting, "obj"), subject
    if quoted is None:
        return None
    by = phrase(view, carrier, rule="carrier") if carrier is not None else None
    who = phrase(view, quoted, rule="quoted-as", without=frozenset((verb,)))
    return msgspec.structs.replace(who, carrier=(by.head, by.first, by.last) if by is not None else None)


def _cited(view: View, verb: int) -> Speaker | None:
    """The Courier reported, citing two officials, that the bridge was safe: they speak, and the paper carries it."""
    citing, carrier = voice.citing_verb(view, verb), subject_of(view, verb)
    cited = view.child(citing, "obj") if citing is not None else None
    if citing is None or cited is None or carrier is None:
        return None
    told = frozenset(i for i in view.subtree(citing) if view.case(i) == "that")
    by = phrase(view, carrier, rule="carrier", without=frozenset((citing,)))
    who = phrase(view, cited, rule="cited", without=told)
    return msgspec.structs.replace(who, carrier=(by.head, by.first, by.last))


def subject_of(view: View, verb: int) -> int | None:
    """The subject nearest to its verb; failing that, a bare noun right beside the verb under whatever label."""
    rules = (
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
    return next((subject for subject in (rule(view, verb) for rule in rules) if subject is not None), None)


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
    if not any(i < verb for i in view.children(verb, "ccomp", "parataxis")):
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


SUBJECTS = (  # the first that finds one wins
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


def _after(view: View, at: int, verb: int) -> bool:
    """Tell whether a bare noun follows its verb at once: said the mayor."""
    return (
        _bare_noun(view, at) and view.tokens[at].deprel not in ("obl:tmod", "obl") and min(view.subtree(at)) == verb + 1
    )


def _governing_noun(view: View, at: int) -> tuple[int, str] | None:
    """A report saying so; they urged him to say so: the noun that a clause without a subject hangs on."""
    token = view.tokens[at]
    if token.head < 0:
        return None
    relation = token.deprel.split(":")[0]
    if relation == "acl" or (relation == "ccomp" and view.tokens[token.head].upos == "NOUN"):
        return _issuer(view, token.head) or (token.head, "noun-of-clause")
    if relation != "xcomp":
        return None
    controller = view.child(token.head, "obj", "iobj")
    return (controller, "object-control") if controller is not None else None


def _issuer(view: View, noun: int) -> tuple[int, str] | None:
    """The mayor issued a statement saying so: who issued it speaks."""
    above = view.tokens[noun].head
    if view.lemma(noun) not in PAPERS or above < 0 or view.tokens[noun].deprel != "obj":
        return None
    subject = view.child(above, "nsubj")
    return (subject, "issuer") if subject is not None else None


def phrase(view: View, head: int, *, rule: str, without: frozenset[int] = frozenset()) -> Speaker:
    """The whole noun phrase of a head: titles, appositions and relative clauses with it, prepositions without."""
    out = frozenset(i for i in view.under[head] if view.tokens[i].deprel in LEFT_OUT and _at_edge(view, i, head))
    days = frozenset(i for i in view.children(head, "nmod") if i > head and view.word(i).endswith("day"))
    run = run_around(view, view.subtree(head, without=out | without | days), head)
    return Speaker(head=head, first=run[0], last=run[-1], rule=rule)


def _at_edge(view: View, index: int, head: int) -> bool:
    """Punctuation inside a phrase holds it together; everything else that is left out goes wherever it stands."""
    return view.tokens[index].deprel != "punct" or abs(index - head) > len(view.tokens)


def _subject(view: View, verb: int, subject: int, *, rule: str) -> Speaker:
    """The subject's phrase; a relative pronoun remembers the phrase it stands for."""
    speaker = phrase(view, subject, rule=rule)
    head = view.tokens[verb].head
    if view.word(subject) not in RELATIVE or not view.tokens[verb].deprel.startswith("acl") or head < 0:
        return speaker
    antecedent = phrase(view, head, rule=rule, without=frozenset((verb,)))
    beside = view.word(subject) == "that" and antecedent.last + 1 == speaker.first
    first = antecedent.first if beside else speaker.first  # "that" alone tells nobody which poll it was
    return msgspec.structs.replace(speaker, first=first, stands_for=(antecedent.first, antecedent.last))
