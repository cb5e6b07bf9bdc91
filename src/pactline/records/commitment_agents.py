"""A noun in its sentence in, whether it stands for somebody who can undertake something out."""

import re
from functools import lru_cache

from pactline.model.record import Statement
from pactline.model.sentence import Clause
from pactline.model.span import Span
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import in_quotes

ACTORS = ("person", "state", "organisation", "group", "place")
SOME = ("some", "many", "most", "several", "both", "all")  # of the councillors
SEVERAL = ("both", "each", "several", "two", "three", "four")
GIVING = ("offer", "promise")  # a paper promises land, but does not promise to build
PEOPLE = ("he", "she", "they")


def agentive(place: Place, at: int, words: CommitmentWords) -> bool:
    """Whether a noun stands for somebody who can undertake something; the first question that answers counts."""
    answers = (question(place, at, words) for question in QUESTIONS)
    return next((answer for answer in answers if answer is not None), False)


def _pronoun(place: Place, at: int, words: CommitmentWords) -> bool | None:
    """We, as somebody says it, if only in quotation marks; he, where it is known who he is."""
    word, name = place.tokens[at].text.lower(), place.named(at)
    if word in words.words.pronouns:
        return place.tokens[at].text == "I" or place.claim(at) is not None or in_quotes(place, at)
    if word in words.words.others:
        return (name is not None and name.chain is not None) or _speaker_itself(place, at) or _of_itself(place, at)
    return None


def _part(place: Place, at: int, words: CommitmentWords) -> bool | None:
    """Some of the councillors."""
    if place.tokens[at].upos != "NUM" and place.tokens[at].text.lower() not in SOME:
        return None
    return any(agentive(place, i, words) for i in place.children(at, "nmod:") if place.case(i) == "of")


def _force(place: Place, at: int, words: CommitmentWords) -> bool | None:
    """Hurricane Ada; Ada, the first storm in May: what acts by no will, and no able person's "our power"."""
    told = {place.lemma(i).lower() for i in (at, *place.children(at, "compound", "appos", "flat", "nmod:desc"))}
    owned = place.child(at, "nmod:poss")
    if place.tokens[at].upos == "PROPN" and _of_storm(place, at, words):
        return False
    power = place.lemma(at) == "power" and owned is not None and place.tokens[owned].upos == "PRON"
    return False if told & words.words.forces or power else None


def _of_storm(place: Place, at: int, words: CommitmentWords) -> bool:
    """[Ada], of Hurricane Ada, as the report names it."""
    return place.tokens[at].text in _storms(place.text, words.words.storms)


@lru_cache(maxsize=4)
def _storms(text: str, kinds: frozenset[str]) -> frozenset[str]:
    """The names that a text gives to storms; kept, as many words of one text are asked about."""
    before = "|".join(kind.capitalize() for kind in sorted(kinds))
    return frozenset(match[1] for match in re.finditer(rf"\b(?:{before}) ([A-Z][\w'’-]*)", text))


def _name(place: Place, at: int, words: CommitmentWords) -> bool | None:
    """Norvania; "the North", which is in no gazetteer, but capitalised and spoken of."""
    if place.tokens[at].upos == "PROPN" and (_named_in_claim(place, at) or _seen_as_name(place, at)):
        return True
    name = place.named(at)
    if name is None and place.tokens[at].upos == "PROPN":
        return (_spelt_as_name(place, at) and place.lemma(at) not in words.words.binding) or None
    return name.kind in ACTORS if name is not None and name.form in ("name", "nominal") else None


def _spelt_as_name(place: Place, at: int) -> bool:
    """Whether a part of a name in no gazetteer always has a capital, and stands twice: [Brackway] Ferries."""
    if place.text[place.tokens[at].start - 1 : place.tokens[at].start] == ".":
        return False  # the end of an address
    parts = (place.tokens[i].text for i in (at, *place.children(at, "compound", "flat")))
    return any(
        len(one) > 1 and one[0].isupper() and place.text.count(one) > 1 and one.lower() not in place.text
        for one in parts
    )


def _named_in_claim(place: Place, at: int) -> bool:
    """A capital within what somebody says; one that opens it tells nothing."""
    opens = at == 0 or place.tokens[at - 1].upos == "PUNCT"
    return place.claim(at) is not None and (place.named(at) is not None or not opens)


def _seen_as_name(place: Place, at: int) -> bool:
    """Whether the language model takes a capitalised word for a person's or a body's name, whoever that is."""
    found = (one for one in place.sentence.entities if one.first <= at < one.last)
    forename = any(place.tokens[i].upos == "PROPN" for i in place.children(at, "flat"))
    return (forename and place.named(at) is None) or any(one.kind in ("person", "organisation") for one in found)


def _noun(place: Place, at: int, words: CommitmentWords) -> bool | None:
    """The minister, the board, beekeepers."""
    listed = place.lemma(at) in words.words.agents or place.lemma(at).endswith(tuple(words.words.working))
    return listed and place.tokens[at].upos in ("NOUN", "PROPN")


QUESTIONS = (_pronoun, _part, _force, _name, _noun)


def who_acts(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """The subject where it can undertake something: of "Holm, who vowed to stay", Holm."""
    subject = _not_a_time(place, clause, words)
    if subject is None:
        return None
    if "relcl" in clause.relation and place.tokens[subject].text.lower() in ("who", "which"):
        return _whom(place, clause, subject, words=words)
    able = agentive(place, subject, words) or is_person(place, subject) or _willed(place, clause, words)
    able = able or _threatens(place, clause, words)
    return subject if able else None


def _whom(place: Place, clause: Clause, subject: int, *, words: CommitmentWords) -> int | None:
    """Of "Holm, who vowed to stay" Holm; of "the bank, which vowed to stay" the bank."""
    head = place.tokens[clause.verb].head
    if place.tokens[subject].text.lower() == "which":
        return head if place.tokens[subject - 1].text == "," and agentive(place, head, words) else None
    named = place.child(head, "appos")
    if named is not None and place.named(named) is not None:
        return named
    of = _described(place, head)
    return of if of >= 0 and place.tokens[of].upos in ("NOUN", "PROPN", "PRON", "NUM") else None


def does_by_will(place: Place, verb: int, by: int, *, words: CommitmentWords) -> bool:
    """The metallers will [fund] a monument, both will [send] monitors: only somebody does so, whatever he is called."""
    thing = place.child(verb, "obj") is not None or place.lemma(verb) in words.words.alone
    if place.lemma(verb) not in words.words.willful or not thing:
        return False
    counted = place.tokens[by].text.lower() in (*SEVERAL, "we") and place.lemma(verb) != "vote"
    listed = words.words.impersonal | words.words.binding | words.words.money | words.words.forces | words.words.spans
    named = place.named(by)
    noun = place.tokens[by].upos == "NOUN" and place.lemma(by) not in listed | words.words.things | words.words.crowd
    return counted or (noun and (named is None or named.form != "adjective"))


def _described(place: Place, at: int) -> int:
    """Of "Holm is a sailor who vowed to stay" Holm; else who is spoken of itself."""
    if at < 0:
        return at
    told = place.child(at, "cop") is None and place.tokens[at].deprel == "conj"  # "is a liar and sailor who vowed to"
    first = place.tokens[at].head if told else at
    if place.child(first, "cop") is None:
        return at
    clause, subject = place.clause(first), place.child(first, "nsubj")
    subject = clause.subject if subject is None and clause is not None else subject
    return at if subject is None else subject


def _not_a_time(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """The subject; in "closed it, and [last month] vowed to" the one before, as a time does nothing."""
    subject = _speaker_of_words(place, clause, words)
    if subject is not None and (named := _before_a_day(place, subject)) is not None:
        return named
    if subject is None or clause.relation != "conj" or place.lemma(subject) not in words.words.spans:
        return subject
    before = place.clause(place.tokens[clause.verb].head)
    return before.subject if before is not None else None


def _before_a_day(place: Place, at: int) -> int | None:
    """[Holm] Thursday met them and vowed to stay: of a day taken for a subject, the subject before it."""
    if not place.times(place.tokens[at].start, place.tokens[at].end):
        return None
    return next((i for i in place.children(place.tokens[at].head, "nsubj") if i < at), None)


def _speaker_of_words(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """Of "Holm spoke harsh [words], calling them thieves and vowing to stay" Holm; else the subject."""
    first = place.tokens[clause.verb].head
    thing = clause.relation == "conj" and place.tokens[first].deprel == "acl" and place.tokens[first].xpos == "VBG"
    policies = clause.relation == "acl" and place.tokens[clause.verb].xpos == "VBG" and clause.subject == first
    thing = thing or (policies and place.lemma(first) in words.words.impersonal)  # "announced plans promising to"
    if not thing or clause.subject is None or agentive(place, clause.subject, words):
        return clause.subject
    at = place.tokens[first].head  # from what is said or planned up to who says or plans it
    while at >= 0 and place.clause(at) is None:
        at = place.tokens[at].head
    over = place.clause(at) if at >= 0 else None
    return over.subject if over is not None else clause.subject


def _willed(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """The metallers [vowed] to: whoever vows or agrees can, whatever they are called."""
    subject = clause.subject
    verb = place.lemma(clause.verb)
    thing = place.child(clause.verb, "obj")
    sum_ = thing is not None and place.tokens[thing].upos == "SYM" and place.tokens[clause.verb].xpos in ("VBD", "VBN")
    given = thing is not None and not sum_  # "it has promised $3 million"
    if subject is None or verb not in words.words.willed or (verb in GIVING and given):
        return False
    if verb == "promise" and place.tokens[subject].upos == "NOUN" and clause.tense == "present":
        return False  # "the device promises to cut costs"
    return place.tokens[subject].upos in ("NOUN", "PROPN", "NUM") or place.tokens[subject].text.lower() == "it"


def _threatens(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Residents [threatened] to block the road: a deed of people's or of "it", and no storm's."""
    subject, act = clause.subject, place.child(clause.verb, "xcomp")
    if subject is None or act is None or place.lemma(clause.verb) != "threaten":
        return False
    others = place.tokens[subject].text.lower() == "others"
    people = place.lemma(subject) in words.words.crowd or place.tokens[subject].upos == "PROPN" or others
    told = place.tokens[subject].text.lower() == "it" and clause.tense == "past"
    deed = place.lemma(act) in words.words.deeds | words.words.alone
    return deed and (people or told) and place.lemma(subject) not in words.words.forces


def is_person(place: Place, at: int) -> bool:
    """He, she, they: whoever it is, somebody who can promise."""
    return place.tokens[at].text.lower() in PEOPLE


def _speaker_itself(place: Place, at: int) -> bool:
    """The ministry said [it] would wait: in its own words "it" is the speaker, unless the speaker is a person."""
    claim = place.claim(at)
    speaker = next((p.span for p in claim.parties if p.role == "speaker" and p.span), None) if claim else None
    if speaker is None or claim is None or not isinstance(claim.body, Statement) or claim.body.form == "direct":
        return False
    return _stands_for(place, place.tokens[at].text.lower(), speaker)


def _stands_for(place: Place, word: str, speaker: Span) -> bool:
    """Whether a pronoun can mean who speaks: "it" a ministry, and no person and no officials."""
    named = [one for one in place.names() if one.span.start < speaker.end <= one.span.end]
    person = any(one.kind == "person" and one.form != "adjective" for one in named)
    here = place.sentence.start <= speaker.start < place.sentence.end
    if word == "it" and _several(place, speaker):
        return False  # "officials said it would"
    return (here and not named) or word == "they" or person == (word in PEOPLE)


def _several(place: Place, speaker: Span) -> bool:
    """Whether who speaks is more than one: scientists, two of them."""
    inside = [i for i, token in enumerate(place.tokens) if speaker.start <= token.start < speaker.end]
    heads = [i for i in inside if place.tokens[i].head not in inside]
    return any(place.tokens[i].xpos == "NNS" for i in heads)


def _of_itself(place: Place, at: int) -> bool:
    """They say [they] are going to help: whoever speaks can act."""
    verb = place.tokens[at].head
    if verb < 0 or place.tokens[verb].deprel != "ccomp":
        return False
    speaker = place.child(place.tokens[verb].head, "nsubj")
    return speaker is not None and place.tokens[speaker].text.lower() == place.tokens[at].text.lower()


def names_body(place: Place, owner: int) -> bool:
    """Whether a possessor names a state or a body: [Moscow]'s support."""
    name = place.named(owner)
    return name is not None and name.form == "name" and name.kind in ("state", "organisation", "place")
