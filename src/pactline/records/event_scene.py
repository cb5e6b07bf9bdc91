"""A sentence ready to be asked for events: its view, its clauses by verb, its names by token."""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from pactline.kit import trees
from pactline.model.mention import Mention, Name
from pactline.model.sentence import Clause, Sentence
from pactline.records.event_words import Lexicon
from pactline.records.party_left_out import left_out
from pactline.records.statement_view import View, views

FORMS = ("name", "nominal", "pronoun", "adjective")  # what tells best who is meant comes first
BODIES = ("state", "organisation", "group")
HELD_BY = ("authority", "military", "holder")  # Belarusian police act for Belarus
OF = ("", "'s", "’s", "of", "in", "from")  # not "governments, including Norway"
RELATIVE = frozenset(("who", "which", "that", "whom"))
PERSONAL = frozenset(("he", "she", "they", "we", "i", "him", "her", "them", "us", "it", "you"))
ANY = ("person", "state", "organisation", "group", "place")
NAMED = {  # kinds of name that satisfy a class besides the words of its list; any other class takes no name
    "actor": ANY,
    "state": ("person", "state", "organisation", "group"),
    "person": ("person", "group"),
    "people": ("group", "organisation", "person"),
    "place": ("place", "state"),
    "leader": ("person", "state", "organisation"),
    "fighter": ("state", "organisation", "group", "person"),
    "military": ("state", "organisation", "group"),
    "rough": ("person", "group"),
    "holder": ("state", "organisation", "group", "place"),
    "authority": ("state", "organisation", "person"),
    "official": ("person", "organisation"),
    "court": ("organisation", "state"),
    "captive": ("person",),
    "statesman": ("person",),
    "combatants": ("state", "organisation", "group"),
    "protesters": ("group",),
    "bands": ("group", "organisation", "person"),
    "structure": ("place", "state", "organisation", "group"),
    "territory": ("place", "state"),
    "searchers": ("organisation",),
    "concern": ("organisation",),
    "ousted": ("person",),
}
ISTS = re.compile(r"[a-z]{2}(?:[^ls]|[aeic]l)ists$")
BELIEVING = ("actor", "person", "people")
LISTED = {"actor": "people", "person": "people", "state": "authority", "place": "territory"}  # whose list a class takes
SPEAKING = frozenset(
    ("actor", "person", "state", "leader", "fighter", "holder", "people", "authority", "official", "rough")
)


def scene(sentence: Sentence, near: Sequence[Mention], words: Lexicon) -> "Scene":
    """A sentence made ready, with the mentions that stand in it."""
    names = tuple(mention for mention in near if isinstance(mention, Name))
    return Scene(views((sentence,), ())[0], {clause.verb: clause for clause in sentence.clauses}, names, words)


class Scene(msgspec.Struct, frozen=True):
    """A sentence with what its trigger words are asked about."""

    view: View
    clauses: Mapping[int, Clause]
    names: tuple[Name, ...]
    lexicon: Lexicon

    def name(self, at: int) -> Name | None:
        """The name over a token, the plainest form first."""
        token = self.view.tokens[at]
        found = [n for n in self.names if n.span.start < token.end and token.start < n.span.end]
        return min(found, key=lambda n: (FORMS.index(n.form), n.chain is None), default=None)

    def in_class(self, at: int, wanted: str) -> bool:
        """Tell whether a noun is of a class: by its lemma, by the kind of the name it is, or as a pronoun."""
        token = self.view.tokens[at]
        if wanted in ("", "many"):
            return wanted == "" or self.many(at)
        if token.upos == "PRON":
            return wanted in SPEAKING and self._personal(at)
        if self._listed(at, wanted):
            return not self._power(at)
        if token.upos in ("NUM", "DET"):
            return self._counts(at, wanted)
        return self._named(at, wanted) or self._office(at, wanted)

    def _office(self, at: int, wanted: str) -> bool:
        """Tell whether an office is a body: the prosecutor's office, the procurement office."""
        if self.view.lemma(at) != "office" or wanted not in self.lexicon.classes["bureau"]:
            return False
        near = self.view.children(at, "nmod:poss", "compound", "amod")
        return any(self.view.lemma(i) in self.lexicon.classes["bureaux"] for i in near)

    def _power(self, at: int) -> bool:
        """Tell whether "authority" is what one has, and nobody: called for new [authority] to close them."""
        alone = not self.view.children(at, "det", "nmod:poss", "compound")
        return self.view.word(at) == "authority" and self.name(at) is None and alone

    def _counts(self, at: int, wanted: str) -> bool:
        """Tell whether a number counts somebody: arrested 23; four of his [advisers], some of the [girls]."""
        if wanted in ("actor", "person", "people") and self.view.tokens[at].upos == "NUM":
            return self._one_of(at) or not self._dated(at)
        of = [i for i in self.view.children(at, "nmod") if self.view.case(i) == "of"]
        return any(self._listed(i, wanted) for i in of)

    def _personal(self, at: int) -> bool:
        """Tell whether a pronoun stands for somebody; "that is" means nobody."""
        relative = self.view.word(at) in RELATIVE and self.view.tokens[at].xpos[:1] == "W"
        return relative or self.view.word(at) in PERSONAL

    def _named(self, at: int, wanted: str) -> bool:
        """Tell whether a name is of a class, or a proper noun that nothing is known of may be."""
        token, name = self.view.tokens[at], self.name(at)
        if name is None and wanted in BELIEVING and self._called(at):
            return True
        if name is None:
            named = token.upos == "PROPN" and self.view.word(at) not in self.lexicon.classes["calendar"]
            return named and wanted in ("actor", "state")
        return name.kind in NAMED.get(wanted, ()) and token.upos in ("PROPN", "NOUN", "ADJ")

    def _called(self, at: int) -> bool:
        """The site manager, [Lars Holm]: whatever he is, a noun with a person's name beside it is a person."""
        if self.view.tokens[at].xpos != "NN":
            return False
        beside = (self.name(i) for i in self.view.children(at, "appos") if i > at)
        return any(name is not None and name.kind == "person" and name.form == "name" for name in beside)

    def _listed(self, at: int, wanted: str) -> bool:
        """Tell whether a noun is in the list of a class."""
        words = self.lexicon.classes.get(LISTED.get(wanted, wanted), frozenset())
        forms = {self.view.lemma(at), self.view.word(at), self.view.lemma(at).removesuffix("s")}  # "troops" is a lemma
        led = wanted == "state" and bool(forms & self.lexicon.classes["leader"])
        return bool(forms & words) or led or (wanted in BELIEVING and self._believes(at))

    def _believes(self, at: int) -> bool:
        """Leftists, royalists, unionists: many who are told by what they hold with."""
        return self.view.tokens[at].xpos == "NNS" and bool(ISTS.search(self.view.word(at)))

    def many(self, at: int) -> bool:
        """Tell whether a subject is more than one: joined by "and", a plural, "both"."""
        if any(self.in_class(i, "actor") for i in self.view.children(at, "conj")):
            return True
        token = self.view.tokens[at]
        return self.in_class(at, "actor") and (
            token.xpos in ("NNS", "NNPS") or token.text.lower() in ("they", "both", "two", "we", "sides")
        )

    def _dated(self, at: int) -> bool:
        """Tell whether a number counts nobody: a year, a number before a unit."""
        token = self.view.tokens[at]
        return (
            token.text.lower() == "one"
            or token.deprel not in ("nsubj", "nsubj:pass", "obj", "obl:agent", "conj")
            or (len(token.text) == 4 and token.text.isdigit())
        )

    def _one_of(self, at: int) -> bool:
        """Tell whether a number is one of those who act: charged one of the critics."""
        of = [i for i in self.view.children(at, "nmod") if self.view.case(i) == "of"]
        return self.view.word(at) == "one" and any(self.in_class(i, "actor") for i in of)

    def all_of(self, at: int) -> tuple[int, ...]:
        """A noun and those joined to it by "and"; of the presidents of two states, the states."""
        return self._homes(at) or self._members(at) or (at, *self._conjoined(at), *self._listed_beside(at))

    def _members(self, at: int) -> tuple[int, ...]:
        """Three groups, [Norvath Watch], [Seals] and [Harbour], sued: those whom a plural is said to be."""
        if self.view.tokens[at].xpos != "NNS" or self.name(at) is not None:
            return ()
        listed = [i for i in self.view.children(at, "appos") if i > at]
        for i in listed:  # grows by those joined to each
            listed += [j for j in self.view.children(i, "conj") if j not in listed]
        names = [self.name(i) for i in listed]
        bodies = all(name is not None and name.kind in (*BODIES, "person") for name in names)
        return tuple(sorted(listed)) if bodies and len(listed) > 1 else ()

    def _conjoined(self, at: int) -> tuple[int, ...]:
        """The nouns joined to one by "and", less those joined only to say that they are not meant."""
        both = [i for i in self.view.children(at, "conj") if not left_out(self.view.tokens, i)]
        joined = [i for i in both if not self._beside_itself(at, i)]
        return tuple(i for i in joined if self.view.tokens[i].upos in ("NOUN", "PROPN", "PRON", "NUM"))

    def _beside_itself(self, at: int, joined: int) -> bool:
        """President Holm, a former pilot and the commander: what goes on an apposition is nobody else."""
        before = any(at < i < joined for i in self.view.children(at, "appos"))
        return before and self.view.tokens[joined].upos == "NOUN" and self.name(at) is not None

    def _listed_beside(self, at: int) -> Iterator[int]:
        """Sued [Norvath], the harbour board and [Tessary]; sued [Norvath] and Holm's campaign: where a tree takes a
        list for an apposition, or its first name for a part of the next.
        """
        for i in self.view.children(at, "appos"):
            name, joined = self.name(i), self._conjoined(i)
            goes_on = joined or any(j > i for j in self._conjoined(at))
            if goes_on and self.acting(at) is not None and name is not None and name.kind in BODIES:
                yield from (i, *joined)
        for i in self.view.children(at, "compound", "nmod"):
            name, listed = self.name(i), i + 1 < at and self.view.word(i + 1) in ("and", ",")
            if listed and name is not None and name.kind in BODIES and name.chain:
                yield i

    def acting(self, at: int) -> Name | None:
        """The name at a noun, or the state that the noun acts for: the [Norvanian] government, [Norvania]'s army."""
        named, lemma = self.name(at), self.view.lemma(at)
        if named is not None or not any(lemma in self.lexicon.classes[name] for name in HELD_BY):
            return named
        if self._for_itself(at):
            return None
        near = [i for i in self.view.children(at, "amod", "nmod", "compound") if self.view.case(i) in OF]
        if self._unofficial(at) or any(self.view.lemma(i) in self.lexicon.classes["unofficial"] for i in near):
            return None
        return next((name for i in near if (name := self.name(i)) is not None and name.kind == "state"), None)

    def _for_itself(self, at: int) -> bool:
        """A Norvanian [gunman], or [official], is not Norvania."""
        lemma, classes = self.view.lemma(at), self.lexicon.classes
        one = self.view.tokens[at].xpos == "NN" and lemma in classes["own_hands"]
        return one or lemma in classes["lawless"]

    def _unofficial(self, at: int) -> bool:
        """Five Norvanian [states]: parts of Norvania; Norvanian aid agencies and news agencies are nobody's either."""
        return self.view.lemma(at) == "state" and self.view.tokens[at].xpos == "NNS"

    def _homes(self, at: int) -> tuple[int, ...]:
        """The presidents of [Norway] and [Latvia]: the states that a plural of office names."""
        held = self.view.lemma(at) in self.lexicon.classes["leader"] and self.view.tokens[at].xpos == "NNS"
        of = [i for i in self.view.children(at, "nmod") if self.view.case(i) == "of"] if held else []
        homes = [j for i in of for j in (i, *self.view.children(i, "conj"))]
        states = [i for i in homes if (name := self.name(i)) is not None and name.kind == "state"]
        return tuple(states) if len(states) == len(homes) > 1 else ()

    def stands_for(self, at: int, clause: Clause | None) -> int:
        """The noun that a relative pronoun stands for, else the token itself."""
        while clause is not None and clause.relation == "xcomp" and clause.parent is not None:
            clause = self.view.sentence.clauses[clause.parent]  # those [who] plan to sign
        if clause is None or self.view.word(at) not in RELATIVE or not clause.relation.startswith("acl"):
            return at
        head = self.view.tokens[clause.verb].head
        if self.view.tokens[at].upos == "PROPN":
            return at  # the WHO
        if head < 0:
            return at
        return self._held(head) if self.view.word(at) == "which" else head

    def _held(self, at: int) -> int:
        """The chief of [Norvath Bank], which fell: "which" is no man, but what he heads."""
        of = [i for i in self.view.children(at, "nmod") if self.view.case(i) == "of" and self.name(i) is not None]
        heads = self._listed(at, "leader") or self._listed(at, "official") or self.view.lemma(at) == "executive"
        name = self.name(at)
        heads = heads or (name is not None and name.kind == "person")  # Ana Holm of the Harbour Union, which sues
        return of[0] if heads and of else at

    def clause_over(self, at: int) -> Clause | None:
        """The clause a token stands in."""
        if at in self.clauses:
            return self.clauses[at]
        return next((self.clauses[i] for i in trees.path_up(self.view.tokens, at) if i in self.clauses), None)


class Draft(msgspec.Struct, frozen=True):
    """An event while it is being put together: token indexes, the predicate that tells its status, who told it so."""

    trigger: int
    words: tuple[int, ...]
    event: str
    rule: str
    verb: int | None
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    actors: tuple[int, ...] = ()
    recipients: tuple[int, ...] = ()
    object: int | None = None
    aside: bool = False  # it stands beside what a statement tells: told her that they had left and [asked] her to stay
