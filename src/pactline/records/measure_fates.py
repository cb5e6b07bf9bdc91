"""A count in its sentence in, what befell those counted out, told beside their noun: killed people, missing people.

Only what the sentence says of them: a participle or a state behind the noun, a relative clause, what they are "reported
to" have suffered. A verb of purpose ("to help 90 people") has done nothing yet.
"""

import re

from pactline.kit import trees
from pactline.records.measure_ground import Ground

NEAR = 5  # words from a noun to what befell it
ALTERNATIVES = 7  # words of what befell people, one or the other
WHO = ("who", "that")
LONGEST = 7  # words of a relative clause
PLACE = 4  # words of a place that somebody is brought to
WILLED = ("will", "would")
PASSIVE = "nsubj:pass"
ABLE = ("manage",)  # who managed to feed 90 people has fed them
DONE = ("VBD", "VBN", "VBZ")
ANOTHER = re.compile(r"\b[Aa]nother ")


def behind(ground: Ground, things: str) -> str:
    """Sixty [people injured]; 42 [people who have died]: what stands right behind the noun; empty where nothing does.

    A label that has the participle already is left alone.
    """
    at = ground.head + 1
    token = ground.tokens[at] if at < len(ground.tokens) else None
    if token is None or not things or ground.tokens[ground.head].xpos not in ("NNS", "NN"):
        return ""
    if token.xpos == "VBN" and token.lemma in ground.words.fates and token.text not in things.split():
        return f"{token.text.lower()} {things}"
    state = state_of(ground, at)
    if state and (token.head == ground.head or ground.tokens[ground.head].head in (token.head, at)):
        told = things.removesuffix(f" {token.text}")  # "left 90 people dead" may have it in its phrase
        return "" if {token.text, state} & set(told.split()) else f"{state} {told}"
    return _relative(ground, at, things) if token.text.lower() in WHO else ""


def _relative(ground: Ground, at: int, things: str) -> str:
    """People [who were crushed], youths [that had thrown stones]: a short clause whose subject the noun is."""
    tokens = ground.tokens
    verb = tokens[at].head
    subject = tokens[at].deprel.startswith("nsubj") and at < verb < len(tokens)
    if not subject or tokens[verb].upos != "VERB" or tokens[verb].head != ground.head:
        return ""
    goal = trees.child(tokens, verb, "obj")
    last = verb if goal is None or tokens[goal].upos != "NOUN" else max(verb, goal)
    told = " ".join(ground.text[tokens[at].start : tokens[last].end].split())
    plain = len(told.split()) <= LONGEST and not set(told) & set(',;:()"“”')
    open_ = trees.child(tokens, verb, "xcomp", "ccomp", "compound:prt") is not None
    return f"{things} {told}" if plain and not open_ else ""


def undergone(ground: Ground, things: str) -> str:
    """Ninety people [are thought to have been hurt], are dead, have been left homeless; empty where it says no such."""
    own = ground.tokens[ground.head]
    if own.deprel.startswith("nmod") and ground.tokens[own.head].upos == "NUM":
        own = ground.tokens[own.head]  # "11 of its workers are missing"
    verb = own.head if ground.verb() is None or _is_state(ground, own.head) else ground.verb()
    if verb is None or own.head != verb or not own.deprel.startswith("nsubj") or _denied(ground, verb):
        return ""
    state = state_of(ground, verb)
    if state:
        return "" if ground.tokens[verb].text in things.split() else f"{state} {ANOTHER.sub('', things)}".strip()
    return _raised(ground, verb, things) if own.deprel == PASSIVE else ""


def _raised(ground: Ground, verb: int, things: str) -> str:
    """What is told under a verb that only reports or brings it about: people [thought] to be missing."""
    rest = trees.child(ground.tokens, verb, "xcomp", "ccomp")
    raises = rest is not None and rest > verb and ground.tokens[verb].lemma in ground.words.raising
    return _outcome(ground, rest, things) if rest is not None and raises and not _denied(ground, rest) else ""


def _outcome(ground: Ground, at: int, things: str) -> str:
    """What they are said to be or to have suffered: hurt, missing, in a critical condition."""
    token = ground.tokens[at]
    if state_of(ground, at):
        return f"{state_of(ground, at)} {things}"
    if token.xpos == "VBN" and token.lemma in ground.words.fates:
        return f"{token.text.lower()} {things}"
    if token.lemma == "die":
        return f"{things} who died"
    case = trees.child(ground.tokens, at, "case")
    if token.upos != "NOUN" or case is None:
        return ""
    return f"{things} {ground.text[ground.tokens[case].start : token.end]}"


def state_of(ground: Ground, at: int) -> str:
    """The word for a state that a token tells: "unaccounted for" is "unaccounted-for"; empty where it tells none."""
    return ground.words.states.get(ground.tokens[at].text.lower(), "")


def _is_state(ground: Ground, at: int) -> bool:
    """Whether a token tells a state, which a tree may take for no predicate: are still [unaccounted] for."""
    return at >= 0 and bool(state_of(ground, at))


def alternatives(ground: Ground, verb: int) -> str:
    """What befell them, one or the other: [killed, injured or left homeless]; empty where it is one thing."""
    tokens = ground.tokens
    joined = [i for i in trees.children(tokens, verb, "conj") if i > verb and tokens[i].xpos in ("VBN", "VBD", "JJ")]
    either = any(tokens[c].text.lower() == "or" for i in joined for c in trees.children(tokens, i, "cc"))
    if not either:
        return ""
    last = max(joined)
    state = trees.child(tokens, last, "xcomp")
    words = ground.text[tokens[verb].start : tokens[last if state is None else max(last, state)].end].split()
    return " ".join(words) if len(words) <= ALTERNATIVES and all(w.strip(",").isalpha() for w in words) else ""


def in_full(ground: Ground, label: str) -> str:
    """A label that ends with one of several fates with all of them: people being [killed, injured or homeless]."""
    behind = range(ground.head + 1, min(ground.head + NEAR, len(ground.tokens)))
    last = next((i for i in behind if label.endswith(f" {ground.tokens[i].text}")), None)
    either = "" if last is None else alternatives(ground, last)
    return f"{label.removesuffix(ground.tokens[last].text)}{either}" if either and last is not None else label


def _denied(ground: Ground, verb: int, *, able: bool = False) -> bool:
    """Whether a predicate is negated or, save if `able`, only possible: no one is dead, 90 people may be hurt."""
    under = trees.children(ground.tokens, verb, "advmod", "aux", "cc:preconj")
    return any(
        ground.tokens[at].lemma in ("not", "never") or (ground.tokens[at].xpos == "MD" and not able) for at in under
    )


def intended(ground: Ground, verb: int) -> bool:
    """Whether a verb tells what is only meant to be done: intended [to help], is committed to [helping]."""
    under = [ground.tokens[at] for at in trees.children(ground.tokens, verb, "mark")]
    above = ground.tokens[verb].head
    done = above >= 0 and ground.tokens[above].lemma in ABLE and ground.tokens[above].xpos in DONE
    to = ground.tokens[verb].xpos == "VB" and any(one.text.lower() == "to" for one in under) and not done
    return to or aimed_at(ground, verb)


def aimed_at(ground: Ground, verb: int) -> bool:
    """Whether a deed stands behind the preposition of an aim: committed to [freeing] nine sailors, aimed at [...]."""
    token, mark = ground.tokens[verb], trees.child(ground.tokens, verb, "mark", "case")
    behind = token.xpos == "VBG" and mark is not None and ground.tokens[mark].text.lower() != "by"
    return behind and token.head >= 0 and ground.tokens[token.head].lemma.lower() in ground.words.aiming


def possible(ground: Ground, verb: int) -> int | None:
    """The modal of a verb that tells what is only able to be done: a tent that [can] hold."""
    under = trees.children(ground.tokens, verb, "aux")
    return next((i for i in under if ground.tokens[i].xpos == "MD" and ground.tokens[i].lemma not in WILLED), None)


def at_risk(ground: Ground, verb: int, things: str) -> str:
    """Ninety barrels [could have been spilt], flu [can kill] 90 people: barrels that could have been spilt."""
    modal, token = possible(ground, verb), ground.tokens[verb]
    told = [ground.tokens[i] for i in trees.children(ground.tokens, verb, "aux") if i >= (modal or 0)]
    passive = ground.tokens[ground.head].deprel == PASSIVE and ground.tokens[ground.head].head == verb
    if modal is None or not passive or token.xpos not in ("VBN", "VBD") or _denied(ground, verb, able=True):
        return things
    people = ground.amount.unit.split()[0].lower() in ground.words.general
    who = "who" if people and ground.amount.unit.lower() not in ground.words.lifeless else "that"
    return " ".join([things, who, *(one.text for one in told), token.text])


def brought(ground: Ground, verb: int, things: str) -> str:
    """Thirty pupils [were taken to hospital]: where those moved went; empty where no short place tells."""
    tokens = ground.tokens
    if tokens[verb].lemma not in ground.words.onward or tokens[verb].xpos != "VBN" or verb + 1 >= len(tokens):
        return ""
    being = [tokens[i].text for i in trees.children(tokens, verb, "aux") if ground.head < i < verb]
    goal = next((i for i in trees.children(tokens, verb, "obl", "obl:arg") if i > verb), None)
    if goal is None or not being or tokens[verb + 1].text.lower() not in ("to", "into"):
        return ""
    place = ground.text[tokens[verb + 1].start : ground.phrase(goal, without=trees.CLAUSES)[1]]
    if len(place.split()) > PLACE or trees.child(tokens, goal, "case") != verb + 1:
        return ""
    who = "that" if ground.amount.unit.lower() in ground.words.lifeless else "who"
    return " ".join([things, who, *being, tokens[verb].text, place])
