"""A verb in, the complement that would be its content out: one small rule a frame of cues.toml.

A rule answers with the tokens of the content, the frame's name for the word list, and who is addressed, or None. It
does not know which verbs report: that is the word list's matter.
"""

import msgspec

from pactline.records import statement_grammar as grammar
from pactline.records import statement_subjects as subjects
from pactline.records import statement_voice as voice
from pactline.records.statement_view import View

OPENING = frozenset((":", "“", '"', "''", "``", "„", "«", "‘"))
PLACES = frozenset(("in", "at", "after", "before", "during", "since", "from", "between"))
INVERTED = frozenset(("parataxis", "discourse", "dep"))


class Complement(msgspec.Struct, frozen=True):
    """What stands with a verb: `content` by token, `cue` the words besides the verb that belong to the cue; `lost`
    marks what the tree does not give the verb, which only a verb that the word list has there may take.
    """

    frame: str
    content: frozenset[int]
    addressee: int | None = None
    cue: tuple[int, ...] = ()
    lost: bool = False


def says_that(view: View, verb: int) -> Complement | None:
    """The mayor said (that) the bridge was safe."""
    clause = grammar.finite(view, verb)
    if clause is None:
        return None
    return Complement("that", grammar.filled(view, verb, clause), grammar.addressee(view, verb))


def in_commas(view: View, verb: int) -> Complement | None:
    """The bridge, the mayor said, was safe (between two commas a cue reports all the rest, or the quote after it: asked
    about it, the mayor said, “It is safe.”; they left and, the mayor said, took the keys; from a semicolon on).
    """
    first, last = grammar.aside(view, verb)
    if first <= 1 or last + 2 >= len(view.tokens) or subjects.subject_of(view, verb) is None:
        return None
    if view.tokens[first - 1].text != "," or view.tokens[last + 1].text != "," or any(view.quoted[:first]):
        return None
    quotes = (
        view.tokens[last + 2].text in OPENING and not view.tokens[min(last + 3, len(view.tokens) - 1)].text.islower()
    )
    if quotes or view.tokens[first - 2].deprel == "cc":
        return Complement("that", frozenset(range(last + 2, len(view.tokens))))
    return Complement(
        "that", frozenset(range(grammar.part(view, first), len(view.tokens))) - frozenset(range(first - 1, last + 2))
    )


def said_beside(view: View, verb: int) -> Complement | None:
    """The bridge, the mayor said, was safe."""
    token = view.tokens[verb]
    if token.head < 0 or token.deprel.split(":")[0] not in INVERTED or view.child(verb, "ccomp", "xcomp") is not None:
        return None
    if token.deprel != "parataxis" and verb < token.head:
        return None
    if subjects.subject_of(view, verb) is None or view.child(verb, "mark") is not None or grammar.busy(view, verb):
        return None
    if any(view.tokens[i].text == ";" for i in range(token.head, verb)):
        return None  # Holm left in May; Lund has ruled since: two sentences
    content = view.subtree(token.head, without=frozenset((verb,))) & grammar.bracket(view, verb)
    return Complement("that", content, grammar.addressee(view, verb))


def said_loosely(view: View, verb: int) -> Complement | None:
    """The mayor said: the bridge is safe."""
    for clause in view.children(verb, "parataxis"):
        start = min(view.subtree(clause))
        if clause > verb and any(view.tokens[i].text in OPENING for i in range(verb + 1, min(start + 2, clause))):
            return Complement("that", view.subtree(clause), grammar.addressee(view, verb))
    return None


def said_after(view: View, verb: int) -> Complement | None:
    """The bridge was safe, said the mayor: the clause before hangs on the verb as loose speech."""
    clause = next((i for i in view.children(verb, "parataxis", "dep") if i < verb), None)
    if clause is None or (view.tokens[clause].upos == "PROPN" and view.child(clause, "nsubj", "cop") is None):
        return None  # OSLO — the mayor vowed: a place is no clause
    return Complement("that", view.subtree(clause), grammar.addressee(view, verb))


def urged_to(view: View, verb: int) -> Complement | None:
    """The mayor urged the council to wait."""
    target, action = subjects.object_of(view, verb), grammar.infinitive(view, verb, "xcomp", "advcl")
    if target is None or action is None or action < target:
        return None
    return Complement("obj-to", grammar.stretch(view, verb, (target, action)), target)


def vowed_to(view: View, verb: int) -> Complement | None:
    """The mayor vowed (on Thursday) to rebuild the bridge."""
    action = grammar.infinitive(view, verb, "xcomp", "advcl", "ccomp")
    if action is None:
        return None
    aside = frozenset(i for at in view.children(verb, "obl") if grammar.is_time(view, at) for i in view.subtree(at))
    between = frozenset(range(verb + 1, min(view.subtree(action)))) - aside
    if any(view.tokens[i].upos not in ("ADV", "PART") for i in between):
        return None
    return Complement("to", grammar.stretch(view, verb, (action, action)))


def proposed_doing(view: View, verb: int) -> Complement | None:
    """The mayor proposed closing the bridge."""
    action = view.child(verb, "xcomp", "ccomp")
    if action is None or action < verb or view.tokens[action].xpos != "VBG" or view.child(action, "nsubj") is not None:
        return None
    if any(view.tokens[i].upos not in ("ADV", "PART") for i in range(verb + 1, min(view.subtree(action)))):
        return None
    return Complement("obj", grammar.stretch(view, verb, (action, action)))


def called_it(view: View, verb: int) -> Complement | None:
    """The mayor called the plan a trap; she described it as a mistake; what he called a trap."""
    target = subjects.object_of(view, verb)
    verdict = _verdict(view, verb, target)
    if verdict is None or view.tokens[verdict].xpos == "VB":
        return None  # the year saw the port close: a deed, not a verdict
    if target is not None and target > verb:
        return Complement("as", grammar.stretch(view, verb, (target, verdict)), None)
    if target is not None:
        return Complement("as", grammar.antecedent(view, verb, target) | view.subtree(verdict), None)
    if view.tokens[verb].deprel != "acl:relcl":
        return None
    return Complement("as", grammar.patient_of_relative(view, verb) | view.subtree(verdict), None)


def _verdict(view: View, verb: int, target: int | None) -> int | None:
    """What a verb takes its object for: a trap, as a mistake."""
    verdict = view.child(verb, "xcomp")
    if verdict is None or grammar.has_to(view, verdict):
        verdict = next((i for i in view.children(verb, "obl", "advcl") if view.case(i) == "as" and i > verb), None)
    return grammar.verdict_inside(view, target) if verdict is None and target is not None else verdict


def accused_of(view: View, verb: int) -> Complement | None:
    """The mayor accused the builder of theft; she reminded them of the tolls (whom one reminds is no part of it)."""
    target = subjects.object_of(view, verb)
    if target is None:
        return None
    for index in view.children(verb, "obl", "advcl", "xcomp", "ccomp"):
        case = view.case(index)
        if (
            index > target
            and case in grammar.AFTER_OBJECT
            and not (case == "that" and view.lemma(verb) in grammar.TELLS)
        ):
            if view.lemma(verb) in grammar.TELLS and case in ("about", "of"):
                return Complement(f"obj-{case}", view.subtree(index), target, cue=view.children(index, "case")[:1])
            if target < verb:
                return Complement(f"obj-{case}", grammar.antecedent(view, verb, target) | view.subtree(index), None)
            return Complement(f"obj-{case}", grammar.stretch(view, verb, (target, index)), None)
    return None


def called_for(view: View, verb: int) -> Complement | None:
    """The mayor called for calm; they called on him to resign."""
    if subjects.object_of(view, verb) is not None:
        return None
    phrases = sorted(view.children(verb, "obl", "advcl"), key=lambda i: (view.case(i) in PLACES, i))
    matters = (grammar.beyond_day(view, i) for i in phrases)
    for index in (i for i in matters if not grammar.is_time(view, i)):
        case = next((i for i in view.under[index] if view.tokens[i].deprel in ("case", "mark")), None)
        if case is not None and index > verb and view.word(case) != "by" and not grammar.has_to(view, index):
            last = grammar.last_of_it(view, verb, index)
            body = grammar.stretch(view, verb, (index, last)) - {case}
            frame = "toward" if view.word(case) == "to" else view.word(case)
            return Complement(frame, body, cue=(case,) if case == verb + 1 else ())
    return None


def praised(view: View, verb: int) -> Complement | None:
    """The mayor praised the new plan."""
    target = subjects.object_of(view, verb)
    if target is None or target < verb:
        return None
    return Complement("obj", grammar.stretch(view, verb, (target, grammar.last_after(view, verb, target))))


def whom_they_praised(view: View, verb: int) -> Complement | None:
    """The plan, which the mayor praised, was dropped."""
    target = view.child(verb, "obj")
    if target is None or target > verb:
        return None
    return Complement("obj", grammar.antecedent(view, verb, target))


def was_told_that(view: View, verb: int) -> Complement | None:
    """It was reported that the bridge was safe; the council was told that it was safe."""
    clause = grammar.finite(view, verb) or view.child(verb, "csubj")
    if clause is None:
        return None
    subject = view.child(verb, "nsubj")
    told = subject if subject is not None and view.word(subject) != "it" else None
    return Complement("that", view.subtree(clause) - {verb}, told)


def is_expected_to(view: View, verb: int) -> Complement | None:
    """The bridge is expected to open; the builder was urged to wait."""
    action, subject = grammar.infinitive(view, verb, "xcomp", "advcl"), view.child(verb, "nsubj")
    if action is None or subject is None:
        return None
    return Complement("obj-to", grammar.stretch(view, verb, (action, action)) | view.subtree(subject))


def was_called(view: View, verb: int) -> Complement | None:
    """The plan was described as a trap; he was called a liar. (But "is expected to open" calls nothing.)"""
    subject, verdict = view.child(verb, "nsubj"), view.child(verb, "xcomp")
    if verdict is not None and verdict == grammar.infinitive(view, verb, "xcomp"):
        return None
    if verdict is None:
        verdict = next((i for i in view.children(verb, "obl", "advcl") if view.case(i) == "as"), None)
    if subject is None or verdict is None:
        return None
    return Complement("as", view.subtree(verdict) | view.subtree(subject))


def was_accused_of(view: View, verb: int) -> Complement | None:
    """The builder was accused of theft; the mayor was asked about it (whom one asks is no part of it)."""
    subject = grammar.patient(view, verb)
    for index in view.children(verb, "obl", "advcl"):
        case = view.case(index)
        if subject is not None and index > verb and case in grammar.AFTER_OBJECT:
            told = view.lemma(verb) in grammar.TELLS and case in ("about", "of")
            return Complement(f"obj-{case}", view.subtree(index) | (frozenset() if told else subject))
    return None


def was_asked_about(view: View, verb: int) -> Complement | None:
    """Asked about the bridge, the mayor smiled."""
    if grammar.patient(view, verb) is not None:
        return None
    for index in view.children(verb, "obl"):
        if index > verb and view.case(index) in ("about", "of", "with"):
            return Complement(f"obj-{view.case(index)}", view.subtree(index))
    return None


def was_praised_by(view: View, verb: int) -> Complement | None:
    """The plan was praised by the mayor."""
    subject = grammar.patient(view, verb)
    if subject is None or voice.by_agent(view, verb) is None:
        return None
    return Complement("obj", subject)
