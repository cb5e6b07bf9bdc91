"""An amount in its sentence in, the clause it stands in out: its noun phrase, the predicates above, their subject."""

from collections.abc import Mapping

import msgspec

from pactline.kit import trees
from pactline.records.measure_ground import RELATIVE, Ground

CLIMBED = ("nmod", "nummod", "compound", "amod", "det", "flat", "fixed", "dep", "advmod", "appos", "conj")
JOINED = ("nsubj", "obj")  # of two things with one predicate where a tree may be trusted
BESIDE = ("appos", "conj")
NEVER = ("not", "never", "no", "n't", "n’t", "hardly", "barely")
FINITE = ("VBD", "VBZ", "VBP")
NOMINAL = ("ADJ", "NOUN")
BEHIND = 2  # words from a predicate to the infinitive right behind it
OPENING = ("VERB", "ADJ", "NOUN", "AUX")


class Scene(msgspec.Struct, frozen=True):
    """A number's clause: `top` heads the noun phrase it stands in, `slot` the one that this is joined to or says more
    of, `spine` the predicates from the outermost to `verb`, on which it hangs, `helpers` the modal verbs and denials.
    """

    ground: Ground
    top: int
    slot: int
    verb: int
    spine: tuple[int, ...]
    subject: int | None
    helpers: tuple[int, ...]
    names: Mapping[int, str]

    @property
    def hedged(self) -> bool:
        """Whether the clause tells no plain fact: it may be, is planned, is not."""
        words, tokens, first = self.ground.words, self.ground.tokens, self.spine[0]
        meant = {tokens[i].lemma for i in self.spine[:-1]}
        open_ = any(tokens[i].upos in NOMINAL for i in self.spine[:-1]) or _to_be(self.ground, first)
        willed = {*words.awaiting, *words.promising, *words.wishing, *words.wondering, *words.pending}
        return bool(self.helpers) or open_ or bool(meant & willed)

    @property
    def relation(self) -> str:
        """How the number's noun phrase hangs on its predicate."""
        return self.ground.tokens[self.slot].deprel


def scene(ground: Ground, names: Mapping[int, str]) -> Scene | None:
    """The clause of a number; None where it stands in none."""
    top, slot, verb = _climb(ground)
    if verb is None:
        return None
    spine = _spine(ground, verb)
    subject = _subject(ground, spine)
    helpers = tuple(i for one in spine for i in trees.children(ground.tokens, one, "aux", "advmod") if hedge(ground, i))
    return Scene(ground, top, slot, verb, spine, subject, helpers, names)


def _climb(ground: Ground) -> tuple[int, int, int | None]:
    """The head of the noun phrase that a number stands in, that of the one it is joined to, the predicate above."""
    tokens, at = ground.tokens, ground.head
    top = at
    if trees.child(tokens, at, "cop") is not None or tokens[at].upos == "VERB":
        return at, at, at
    joined = False
    for above in trees.path_up(tokens, at):
        relation = tokens[at].deprel.split(":")[0]
        if _predicates(ground, above, relation):
            return top, at, above
        if relation not in CLIMBED or (relation == "conj" and tokens[above].deprel.split(":")[0] not in JOINED):
            return top, at, None
        joined = joined or relation in BESIDE
        top, at = top if joined else above, above
    return top, at, None


def _predicates(ground: Ground, at: int, relation: str) -> bool:
    """Whether what a phrase hangs on by a relation is a predicate: a verb, or a noun with its copula."""
    if ground.tokens[at].upos in ("VERB", "AUX"):
        return relation not in ("acl", "advcl", "parataxis")
    return relation in ("nsubj", "obl", "nmod") and trees.child(ground.tokens, at, "cop") is not None


def _spine(ground: Ground, verb: int) -> tuple[int, ...]:
    """The predicates that a predicate is opened by: plans [to buy], is expected [to reach], a plan [to spend]."""
    tokens, found = ground.tokens, [verb]
    for above in trees.path_up(tokens, verb):
        opened = tokens[found[0]].deprel == "xcomp" or under_way(ground, found[0])
        if not opened or tokens[above].upos not in OPENING:
            break
        found.insert(0, above)
    return tuple(found)


def under_way(ground: Ground, verb: int) -> bool:
    """Whether a deed is what something else is being done for: a plant is being widened [to feed] nine towns."""
    tokens, above = ground.tokens, ground.tokens[verb].head
    behind = above >= 0 and verb == above + BEHIND and tokens[verb - 1].text.lower() == "to"
    if not behind or tokens[verb].deprel not in ("advcl", "xcomp"):
        return False
    helped = [tokens[i] for i in trees.children(tokens, above, "aux", "aux:pass")]
    being = any(one.text.lower() == "being" for one in helped)
    return being or (tokens[above].xpos == "VBG" and any(one.lemma == "be" for one in helped))


def _subject(ground: Ground, spine: tuple[int, ...]) -> int | None:
    """The noun that the outermost predicate tells of, through "which" and a participle to what they hang on."""
    tokens, first = ground.tokens, spine[0]
    at = trees.child(tokens, first, "nsubj", "csubj")
    if at is None and not _to_be(ground, first):
        at = _inherited(ground, first)
    if at is None:
        return _added(ground, first) or _hung_on(ground, first)
    relative = tokens[at].xpos in RELATIVE or (tokens[at].text.lower() == "that" and tokens[at].xpos != "DT")
    return _antecedent(ground, at) if relative else at


def _added(ground: Ground, verb: int) -> int | None:
    """He spoke, adding [the mill] would run at 92 percent: whom a tree takes for what is added."""
    tokens = ground.tokens
    first = min(trees.children(tokens, verb, "aux", "cop"), default=verb)
    finite = tokens[first].xpos == "MD" or tokens[first].xpos in FINITE
    at = first - 1
    if not finite or at < 1 or tokens[at].upos not in ("NOUN", "PROPN") or tokens[at].deprel != "obj":
        return None
    over = tokens[at].head
    return at if 0 <= over < at and tokens[over].lemma in ground.words.reporting else None


def _inherited(ground: Ground, verb: int) -> int | None:
    """The subject that a predicate shares with another."""
    tokens = ground.tokens
    clause = next((one for one in ground.sentence.clauses if one.verb == verb), None)
    at = None if clause is None or _passed(ground, verb) else clause.subject
    joined = at is None and tokens[verb].deprel == "conj"
    return trees.child(tokens, tokens[verb].head, "nsubj") if joined else at


def _hung_on(ground: Ground, verb: int) -> int | None:
    """The noun that a participle hangs on: damages [set] at $5; not "the risk of [throwing] nine"."""
    token = ground.tokens[verb]
    named = token.deprel.startswith("acl") and 0 <= token.head < verb
    marks = (ground.tokens[i].text.lower() for i in trees.children(ground.tokens, verb, "mark", "case"))
    return token.head if named and not set(marks) - {"to"} else None


def _antecedent(ground: Ground, at: int) -> int | None:
    """What a relative pronoun stands for."""
    way = trees.path_up(ground.tokens, at)
    relative = next((one for one in way if ground.tokens[one].deprel == "acl:relcl"), None)
    return None if relative is None or ground.tokens[relative].head < 0 else ground.tokens[relative].head


def _passed(ground: Ground, verb: int) -> bool:
    """Whether a finite verb stands between a participle and the verb it hangs on: the rig [blew], killing nine."""
    above = ground.tokens[verb].head
    loose = ground.tokens[verb].deprel == "advcl" and 0 <= above < verb
    return loose and any(ground.tokens[i].xpos in FINITE for i in range(above + 1, verb))


def _to_be(ground: Ground, verb: int) -> bool:
    """Whether a predicate is only to be: a plan [to spend]."""
    marks = trees.children(ground.tokens, verb, "mark")
    return ground.tokens[verb].xpos == "VB" and any(ground.tokens[i].text.lower() == "to" for i in marks)


def hedge(ground: Ground, at: int) -> bool:
    """Whether a word of a predicate says that it is possible, planned or denied."""
    token = ground.tokens[at]
    return token.xpos == "MD" or token.text.lower() in NEVER
