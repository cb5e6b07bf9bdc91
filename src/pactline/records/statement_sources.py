"""A cue in, the phrase that names its source out: subject, agent, or who governs the clause it leans on."""

from collections.abc import Iterator

import msgspec

from pactline.records import statement_voice as voice
from pactline.records.statement_subjects import subject_of
from pactline.records.statement_view import View, run_around

MAX_HOPS = 6  # clauses between a cue and the verb that has its subject; more is a broken tree
RELATIVE = frozenset(("who", "which", "that", "whom"))
PASSES_ON = frozenset(("conj", "xcomp", "advcl", "ccomp", "parataxis", "csubj", "dep"))
PAPERS = frozenset(("statement", "tweet", "letter", "post", "message", "memo", "release", "email"))
SUITS = frozenset(("lawsuit", "suit", "complaint", "petition", "appeal"))
PLEADING = frozenset(("claim", "allege", "accuse", "contend"))  # what a suit does, and no judge
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
    if first is None or first.rule in ("subject", "quoted-as", "cited", "filer") or voice.passive(view, verb):
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
    carried = quoted_as(view, verb) or _quotes(view, verb) or _cited(view, verb)
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
        filer = _filer(view, at) if hop == 0 else None
        if filer is not None:
            return phrase(view, filer, rule="filer")
        subject = subject_of(view, at)
        if subject is not None:
            return _subject(view, at, subject, rule="subject" if hop == 0 else "shared-subject")
        noun = _governing_noun(view, at)
        if noun is not None:
            return phrase(view, noun[0], rule=noun[1], without=frozenset((at,)))
        at = view.tokens[at].head if view.tokens[at].deprel.split(":")[0] in PASSES_ON else None
    return None


def _filer(view: View, verb: int) -> int | None:
    """The court allows a suit by [Marta Lund], claiming so (but: dismissed a suit by her, saying so)."""
    token = view.tokens[verb]
    if token.xpos != "VBG" or token.head < 0 or view.lemma(verb) not in PLEADING:
        return None
    near = (token.head, *view.children(token.head, "obj"))
    suit = next((i for i in near if i < verb and view.lemma(i) in SUITS), None)
    return next((i for i in view.children(suit, "nmod") if view.case(i) in ("by", "from")), None) if suit else None


def _quotes(view: View, verb: int) -> Speaker | None:
    """“It is safe,” the Courier quoted the mayor as saying: the words hang on the verb that quotes."""
    if view.lemma(verb) not in voice.QUOTES:
        return None
    near = (i for at in (verb, *view.children(verb, "obj", "iobj", "nsubj")) for i in view.under[at])
    saying = next((i for i in near if voice.quoting_verb(view, i) == verb), None)
    return quoted_as(view, saying) if saying is not None else None


def quoted_as(view: View, verb: int) -> Speaker | None:
    """The Courier quoted the mayor as saying so; the mayor was quoted as saying so: who is quoted speaks."""
    quoting = voice.quoting_verb(view, verb)
    if quoting is None:
        return None
    subject = view.child(quoting, "nsubj")
    if voice.passive(view, quoting):
        quoted, carrier = subject, voice.by_agent(view, quoting)
    else:
        quoted, carrier = view.child(quoting, "obj", "iobj"), subject
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
