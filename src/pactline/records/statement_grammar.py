"""A verb in, the parts of its phrase out: clause, infinitive, addressee, what more is said of its object.

Trees err most in labels and in where a phrase hangs, so each answer has a second look at the words' order.
"""

from pactline.records import statement_sources as sources
from pactline.records import statement_subjects as subjects
from pactline.records.statement_view import View

AFTER_OBJECT = frozenset(("of", "for", "with", "as", "on", "over", "about", "against", "to", "from", "that", "in"))
DASHES = frozenset(("-", "--", "–", "—"))
MONTHS = frozenset(
    (
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    )
)
TELLS = frozenset(("tell", "inform", "remind", "assure", "reassure", "notify", "advise", "warn", "ask", "brief"))


def finite(view: View, verb: int) -> int | None:
    """The clause that a verb reports: a complement with a subject or a "that" of its own, else any without "to"."""
    clauses = [i for i in view.children(verb, "ccomp", "xcomp") if i > verb or parted(view, i, verb)]
    clauses = [i for i in clauses if not _prepositional(view, i)]
    clauses.sort(key=lambda i: (i > verb, abs(verb - i)))
    own = [i for i in clauses if view.child(i, "nsubj") is not None or view.child(i, "mark") is not None]
    full = [i for i in own if view.child(i, "nsubj") is not None or not has_to(view, i)]
    asked = [i for i in view.children(verb, "advcl") if view.case(i) in ("whether", "that")]
    beside = [i for i in asked if min(view.subtree(i)) == verb + 1]
    plain = [i for i in clauses if view.tokens[i].deprel == "ccomp"]
    return next(iter(full + beside + plain), None)


def aside(view: View, verb: int) -> tuple[int, int]:
    """The first and last token of a cue with its subject and auxiliaries, nothing else of it."""
    subject = subjects.subject_of(view, verb)
    own = {verb, *view.children(verb, "aux")}
    if subject is not None:
        own |= view.subtree(subject)
    return min(own), max(own)


def bracket(view: View, at: int) -> frozenset[int]:
    """The words in the brackets that a place stands in, or the whole sentence: (half are closed, the mayor said)."""
    opened = next((i for i in range(at, -1, -1) if view.tokens[i].text in "()"), -1)
    closed = next((i for i in range(at, len(view.tokens)) if view.tokens[i].text in "()"), -1)
    if opened < 0 or closed < 0 or view.tokens[opened].text != "(" or view.tokens[closed].text != ")":
        return frozenset(range(len(view.tokens)))
    return frozenset(range(opened + 1, closed))


def part(view: View, at: int) -> int:
    """Where the part of a sentence begins that a place stands in: after a semicolon, or a dash that has no pair and is
    no hyphen: a magnitude-4 quake.
    """
    stops = [i for i in range(at - 2) if view.tokens[i].text == ";"]
    dashes = [i for i in range(at - 2) if view.tokens[i].text in DASHES and not _hyphen(view, i)]
    return max((*stops, *(dashes if len(dashes) == 1 else ())), default=-1) + 1


def _hyphen(view: View, at: int) -> bool:
    """Tell whether a short dash ties the words beside it into one."""
    mark = view.tokens[at]
    if mark.text != "-" or not 0 < at < len(view.tokens) - 1:
        return False
    return view.tokens[at - 1].end == mark.start and mark.end == view.tokens[at + 1].start


def filled(view: View, verb: int, clause: int) -> frozenset[int]:
    """A clause's tokens. One before its verb ends there; one after it takes in what a tree left out of it, and one
    without a subject the noun that it is said of: a vote the opposition said was rigged.
    """
    own = view.subtree(clause) - {verb} | _lent(view, verb)
    if clause < verb:
        return _from_start(view, verb, clause) or frozenset(i for i in own if i < verb or view.quoted[i])
    if view.tokens[verb].deprel == "acl:relcl":
        own = frozenset(i for i in own if i > verb or view.word(i) not in sources.RELATIVE)
        more = _antecedent_of_clause(view, verb, clause, first=min(own))
        if more is not None:
            return own | more
    return own | _left_lying(view, verb, clause, own=own)


def _lent(view: View, verb: int) -> frozenset[int]:
    """The ferry “ran into the pier,” said the harbour master: the subject that a tree gives to who says so."""
    return frozenset() if subjects.inverted(view, verb) is None else view.subtree(view.children(verb, "nsubj")[0])


def _antecedent_of_clause(view: View, verb: int, clause: int, *, first: int) -> frozenset[int] | None:
    """What a clause after a relative cue is said of: a vote the opposition said was rigged; else None."""
    done = _object_of_participle(view, verb, clause)
    if done is not None:
        return view.subtree(done)
    subject = view.child(clause, "nsubj")
    if first <= verb or (subject is not None and subject > verb):
        return None
    above = view.tokens[verb].head
    return view.subtree(above, without=frozenset((verb, *view.children(above, "case"))))


def _object_of_participle(view: View, verb: int, clause: int) -> int | None:
    """The band, which claimed attacks carried out in its name: the noun of a participle taken for a clause."""
    target = view.child(verb, "obj")
    if target is None or view.tokens[clause].xpos != "VBN" or view.child(clause, "nsubj", "aux") is not None:
        return None
    return target if verb < target < clause else None


def _headless(view: View, clause: int) -> bool:
    """Tell whether a finite clause has no subject that the tree knows: was the right course."""
    own = (clause, *view.children(clause, "aux", "cop"))
    if view.child(clause, "nsubj", "csubj", "expl") is not None or has_to(view, clause):
        return False
    return any(view.tokens[i].xpos in ("VBD", "VBZ", "VBP", "MD") for i in own)


def _from_start(view: View, verb: int, clause: int) -> frozenset[int] | None:
    """Even the mayor, an ally, and her deputy, are at odds, she said: all before the cue, as the subject is lost."""
    subject = subjects.subject_of(view, verb)
    first = min(view.subtree(clause))
    if subject is None or first == 0 or subject > verb or not _headless(view, clause) or any(view.quoted[:verb]):
        return None
    begin = sources.phrase(view, subject, rule="subject").first
    if begin < first or begin < 1 or view.tokens[begin - 1].text != ",":
        return None
    return frozenset(range(part(view, begin), begin - 1))


def _left_lying(view: View, verb: int, clause: int, *, own: frozenset[int]) -> frozenset[int]:
    """The words inside a clause after its verb, or between the two, that hang on neither."""
    first = min(own)
    inside = frozenset(range(first, max(own) + 1)) if first > verb else frozenset()
    if first <= verb + 1:
        return inside
    if _headless(view, clause) and view.child(verb, "obl", "advmod", "iobj") is None:
        return frozenset(range(verb + 1, max(own) + 1))
    if view.word(verb + 1) == "that":
        return inside | frozenset(range(verb + 1, first))
    hanging = frozenset().union(*(view.subtree(i) for i in view.under[verb] if verb < i < first))
    loose = (i for i in range(verb + 1, first) if i not in hanging and view.tokens[i].upos != "PUNCT")
    return inside | frozenset(loose)


def last_after(view: View, verb: int, target: int) -> int:
    """The last phrase after an object that says more of it: Clinton on two fronts, a tax to go with it."""
    more = [i for i in view.children(verb, "obl") if i > target and view.case(i) in AFTER_OBJECT and no_time(view, i)]
    more += [i for i in view.children(verb, "xcomp", "advcl") if i > target and has_to(view, i)]
    return max(more, default=target)


def last_of_it(view: View, verb: int, at: int) -> int:
    """They called on him to resign; she referred to him as a friend: what more is said of a phrase."""
    action = infinitive(view, verb, "xcomp", "advcl")
    taken_for = (i for i in view.children(verb, "obl", "advcl") if view.case(i) == "as" and i > at)
    if action is not None and action > at:
        return action
    return next(taken_for, at) if view.case(at) == "to" else at


def beyond_day(view: View, at: int) -> int:
    """The mayor spoke in April of peace (a tree that hangs the matter on the month)."""
    if view.tokens[at].upos not in ("PROPN", "NUM") or view.case(at) not in ("in", "on"):
        return at
    return next((i for i in view.children(at, "nmod") if view.case(i) == "of"), at)


def no_time(view: View, at: int) -> bool:
    """Tell whether a phrase is no date or day."""
    return view.tokens[at].upos != "NUM" and not view.word(at).endswith("day")


def is_time(view: View, at: int) -> bool:
    """Tell whether a phrase is a day of the week or a month: on Thursday, in May."""
    return view.tokens[at].upos == "PROPN" and (view.word(at).endswith("day") or view.word(at) in MONTHS)


def antecedent(view: View, verb: int, target: int) -> frozenset[int]:
    """A phrase, or the noun that a relative pronoun stands for: a share that the mayor described as small."""
    token = view.tokens[verb]
    if view.word(target) not in sources.RELATIVE or token.deprel != "acl:relcl":
        return view.subtree(target)
    return view.subtree(token.head, without=frozenset((verb, *view.children(token.head, "case", "punct"))))


def patient_of_relative(view: View, verb: int) -> frozenset[int]:
    """The noun that a relative clause without a pronoun is about: the plan critics call a trap."""
    above = view.tokens[verb].head
    return view.subtree(above, without=frozenset((verb, *view.children(above, "case", "punct"))))


def verdict_inside(view: View, target: int) -> int | None:
    """The verdict that a tree hangs on the object: called the plan a trap."""
    for index in view.children(target, "nmod", "appos", "compound"):
        if (
            index > target
            and view.child(index, "case") is None
            and view.tokens[min(view.subtree(index)) - 1].text != ","
        ):
            return index
    return None


def busy(view: View, verb: int) -> bool:
    """Tell whether a verb has something of its own to say: an object that is nobody it speaks to, or a "when"."""
    if any(view.tokens[i].xpos == "WRB" for i in view.children(verb, "advmod")):
        return True
    subject = subjects.subject_of(view, verb)
    return any(i != subject for i in view.children(verb, "obj")) and view.lemma(verb) not in TELLS


def _prepositional(view: View, clause: int) -> bool:
    """Tell whether a clause hangs on a preposition: accused them of taking it (but: said it was about taking it)."""
    mark = view.child(clause, "mark")
    if view.child(clause, "cop") is not None and view.child(clause, "nsubj") is not None:
        return False
    return mark is not None and view.word(mark) in AFTER_OBJECT - {"that"} and not has_to(view, clause)


def parted(view: View, clause: int, verb: int) -> bool:
    """Tell whether a clause before its verb ends in a comma, a mark or a stop, as reported words do."""
    last = max((i for i in view.subtree(clause) if i < verb), default=clause)
    return any(view.tokens[i].upos == "PUNCT" for i in range(last, min(last + 2, verb)))


def infinitive(view: View, verb: int, *relations: str) -> int | None:
    """The infinitive with "to" that depends on a verb, or None."""
    return next((i for i in view.children(verb, *relations) if has_to(view, i)), None)


def has_to(view: View, clause: int) -> bool:
    """Tell whether a clause starts with an infinitive's "to"."""
    return any(view.word(i) == "to" and view.tokens[i].deprel == "mark" for i in view.under[clause])


def addressee(view: View, verb: int) -> int | None:
    """Whom a verb of telling tells: its object, or "to the council"."""
    target = view.child(verb, "iobj", "obj")
    if target is not None:
        return target if view.lemma(verb) in TELLS else None
    return next((i for i in view.children(verb, "obl") if view.case(i) == "to" and i > verb), None)


def stretch(view: View, verb: int, ends: tuple[int, int]) -> frozenset[int]:
    """All from the first complement to the end of the last, with what hangs on the verb between them."""
    start, end = (view.subtree(at) for at in ends)
    if min(start) < verb:
        return start | end
    return frozenset(range(min(start), max(*start, *end) + 1)) - {verb}


def patient(view: View, verb: int) -> frozenset[int] | None:
    """What a passive is done to: its subject, or the noun that its participle modifies."""
    subject = view.child(verb, "nsubj")
    if subject is not None:
        return view.subtree(subject)
    token = view.tokens[verb]
    if token.deprel == "acl" and token.head >= 0:
        return patient_of_relative(view, verb)
    return None
