"""A pronoun of a party in, the party with the words or the chain of the noun that it plainly stands for out.

Who is unnamed has no chain, and "they" and "it" of such would name nobody: here the noun itself answers, of the same
sentence or, where that has none, of the one before. A pronoun whose person the report's chains know stays as it is.
"""

from collections.abc import Callable, Iterator

from pactline.kit import trees
from pactline.model.mention import Name
from pactline.model.record import Party, Statement
from pactline.model.sentence import Clause
from pactline.records import antecedents_before
from pactline.records.antecedent_fit import BODIES, fits, rivals
from pactline.records.antecedents_asked import asked, same_object
from pactline.records.antecedents_said import of_speaker
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_told_by import over_said, spoken_for_body
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

SUBJECT = ("nsubj", "nsubj:pass", "expl")  # "said it was set to pay": taken for one that stands for nothing
LEADING = (*BODIES, "place")  # a bank may be called after its city
SOURCE = "according"
GUIDED = ("they", "them", "their", "it", "its", "his", "her")

Rule = Callable[[Place, int, CommitmentWords], int | None]


def in_words(place: Place, party: Party, words: CommitmentWords) -> tuple[Party, ...]:
    """A party of a pronoun with the words, or the chain, of the noun that it plainly stands for and all it is joined
    to.
    """
    at = next(
        (i for i, token in enumerate(place.tokens) if place.token(i) == party.span and token.upos == "PRON"), None
    )
    if party.chain is not None or at is None:
        return (party,)
    where, noun = place, antecedent(place, at, words)
    both = antecedents_before.beside(place, at)
    if noun is None and both.before is not None:
        where, noun = both.before, antecedents_before.antecedent(both, at, words)
    if noun is not None:
        meant = (where.party(party.role, one) for one in where.joined(noun))
        return tuple(Party(one.role, one.chain, one.text, party.span) for one in meant)
    said = described(place, at)
    return (Party(party.role, None, said, party.span) if said else party,)


def antecedent(place: Place, at: int, words: CommitmentWords) -> int | None:
    """The token of the noun for which a pronoun stands; the first rule that answers wins."""
    if _word(place, at) not in GUIDED:
        return None
    return next((noun for rule in RULES if (noun := rule(place, at, words)) is not None), None)


def _word(place: Place, at: int) -> str:
    """A pronoun in small letters."""
    return place.tokens[at].text.lower()


def described(place: Place, at: int) -> str:
    """A survivor said [he] would stay: the words for whom a pronoun stands, where he has no name; else empty."""
    name = place.named(at)
    return name.name if name is not None and name.form == "pronoun" and name.rule == "unnamed" else ""


def who_says(place: Place, at: int, words: CommitmentWords) -> int | None:
    """Several [shipyards] have said they are cutting pay: who says what "they" or "it" does."""
    over = _saying(place, at, words)
    subject = _whom(place, over) if over is not None else None
    if over is None or subject is None or not fits(place, subject, _word(place, at), words=words):
        return None
    behind = range(over.verb, at) if over.verb < at else range(at, over.verb)
    others = [i for i in behind if fits(place, i, _word(place, at), words=words) and i != subject]
    return None if others else subject


def spoken_for(place: Place, at: int, words: CommitmentWords) -> int | None:
    """A [Boreal] spokesman said it would close the yard: the one body whose man speaks."""
    over = _saying(place, at, words) if _word(place, at) == "it" else None
    speaker = over.subject if over is not None else None
    return spoken_for_body(place, speaker) if speaker is not None and speaker < at else None


def _whom(place: Place, over: Clause) -> int | None:
    """Who says so; of "[nurses] who said they would strike" the nurses."""
    relative = "relcl" in over.relation and over.subject is not None and _word(place, over.subject) == "who"
    return place.tokens[over.verb].head if relative else over.subject


def _saying(place: Place, at: int, words: CommitmentWords) -> Clause | None:
    """The clause that says what a word is the subject of."""
    over = over_said(place, place.tokens[at].head) if place.tokens[at].deprel in SUBJECT else None
    told = over is not None and place.lemma(over.verb) in words.words.reporting and not over.negated
    return over if over is not None and (told or place.claim(place.tokens[at].head) is not None) else None


def only_body(place: Place, at: int, words: CommitmentWords) -> int | None:
    """[Boreal Bank] grew, which ended when it agreed to be sold: the one body named, if it leads the sentence."""
    if _word(place, at) != "it" or place.tokens[at].deprel != "nsubj" or _told(place, at):
        return None
    leads = _leading_body(place, at, words)
    named = place.named(leads) if leads is not None else None
    if named is None:
        return None
    before = {one.chain for one in _bodies(place, at) if one.span.end <= place.tokens[at].start}
    return leads if before <= {named.chain} else None


def _leading_body(place: Place, at: int, words: CommitmentWords) -> int | None:
    """The name that leads the sentence, a body's; "[Boreal] was the largest group" is, whatever it was taken for."""
    root = trees.root(place.tokens)
    plain = [i for i in range(at) if place.tokens[i].upos == "NOUN" and place.lemma(i) in words.words.bodies]
    leads = place.child(root, "nsubj") if root is not None and plain in ([], [root]) else None
    named = place.named(leads) if leads is not None else None
    return leads if named is not None and (named.kind in LEADING or plain) else None


def held_from(place: Place, at: int, words: CommitmentWords) -> int | None:
    """Did not keep [the councillors] from their plans: whom somebody is to be held back from what is theirs."""
    noun = place.tokens[at].head
    if place.tokens[at].deprel != "nmod:poss" or place.case(noun) != "from":
        return None
    above = place.tokens[noun].head
    held = place.child(above, "obj", "iobj") if place.tokens[noun].deprel == "obl" else above
    return held if held is not None and held < noun and fits(place, held, _word(place, at), words=words) else None


def announces(place: Place, at: int, words: CommitmentWords) -> int | None:
    """Several [yards] announced their plans to close: whose plans they are that one announces."""
    noun = place.tokens[at].head
    if _word(place, at) not in ("their", "his", "her") or place.tokens[noun].deprel != "obj":
        return None
    above = place.clause(place.tokens[noun].head)
    subject = above.subject if above is not None and not above.shared else None
    if subject is None or subject > at or not fits(place, subject, _word(place, at), words=words):
        return None
    others = [i for i in range(at) if fits(place, i, _word(place, at), words=words) and i != subject]
    return None if others else subject


def beside(place: Place, at: int, words: CommitmentWords) -> int | None:
    """As [councillors] ran short, they vowed cuts: the subject of the clause beside, if nobody else is several."""
    subject = _word(place, at) == "they" and place.tokens[at].deprel == "nsubj"
    if not subject or (_told(place, at) and not _quoted(place, at)):
        return None
    able = [i for i in _subjects_near(place, at) if _can_act(place, at, i, words=words)]
    return able[0] if len(able) == 1 and not _others(place, at, able[0], words=words) else None


def _others(place: Place, at: int, noun: int, *, words: CommitmentWords) -> list[int]:
    """Who else could be meant; of those who [said] or vowed so, only people: no votes that they lack."""
    others, verb = rivals(place, at, noun), place.lemma(place.tokens[at].head)
    if verb not in words.words.reporting | words.words.willed:
        return others
    return [i for i in others if agentive(place, i, words) or place.lemma(i) in words.words.crowd]


def again(place: Place, at: int, words: CommitmentWords) -> int | None:
    """As [councillors] ran short, they said they would stay: who says so is told by the same pronoun."""
    over = _saying(place, at, words)
    first = over.subject if over is not None else None
    alike = first is not None and first < at and _word(place, first) == _word(place, at)
    return antecedent(place, first, words) if first is not None and alike else None


def _subjects_near(place: Place, at: int) -> Iterator[int]:
    """The subjects before a word of the clauses over and under its own."""
    verb = place.tokens[at].head
    near = (place.tokens[verb].head, *place.children(verb, "advcl"))
    return (i for v in near if v >= 0 for i in place.children(v, "nsubj") if i < at)


def _can_act(place: Place, at: int, noun: int, *, words: CommitmentWords) -> bool:
    """Whether a pronoun can stand for a noun of people in the same voice."""
    people = agentive(place, noun, words) or place.lemma(noun) in words.words.crowd
    return people and fits(place, noun, _word(place, at), words=words) and _same_voice(place, at, noun)


RULES: tuple[Rule, ...] = (
    who_says,
    spoken_for,
    of_speaker,
    only_body,
    held_from,
    announces,
    beside,
    again,
    same_object,
    asked,
)


def _quoted(place: Place, at: int) -> bool:
    """Whether a word stands in somebody's very words, in which "they" are others than he."""
    claim = place.claim(at)
    return claim is not None and isinstance(claim.body, Statement) and claim.body.form == "direct"


def _same_voice(place: Place, at: int, noun: int) -> bool:
    """Whether two words stand in the same statement, or in none."""
    return place.claim(at) == place.claim(noun)


def _told(place: Place, at: int) -> bool:
    """Whether a word stands in what somebody surely said; a source, "according to the index", says it of others."""
    claim = place.claim(at)
    if claim is None or not isinstance(claim.body, Statement) or claim.body.cue.lower().startswith(SOURCE):
        return False
    return claim.body.told


def _bodies(place: Place, at: int) -> Iterator[Name]:
    """The bodies and states that a sentence names, those aside that are only the source of what is told."""
    claim = place.claim(at)
    sources = [one.span for one in claim.parties if one.role == "speaker" and one.span] if claim is not None else []
    return (
        one
        for one in place.names()
        if one.kind in BODIES
        and one.form != "adjective"
        and not any(span.start <= one.span.start < span.end for span in sources)
    )
