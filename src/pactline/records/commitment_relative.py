"""A relative clause in, who acts by it out: of "the bank, which will close nine branches" the bank."""

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

RELATIVE = ("who", "which")
ONE = ("a", "an", "another", "one")  # told of for the first time, by what it will do


def is_relative(place: Place, clause: Clause) -> bool:
    """Whether the subject of a clause is but a relative pronoun."""
    return "relcl" in clause.relation and _pronoun(place, clause.subject)


def doer(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """Who acts by a clause: its subject, or whom a relative pronoun stands for; None where it only says which one."""
    if clause.subject is None:
        return _strayed(place, clause, words)
    return told_of(place, clause, words) if is_relative(place, clause) else clause.subject


def told_of(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """The judge, who will decide it; a judge who will decide it; but not the judge who will decide it."""
    return _antecedent(place, clause.verb, clause.subject, words=words) if clause.subject is not None else None


def _antecedent(place: Place, verb: int, pronoun: int, *, words: CommitmentWords) -> int | None:
    """Whom a relative pronoun stands for, if it can act and more is told of it."""
    head = place.tokens[verb].head
    if head < 0 or not _adds(place, head, pronoun):
        return None
    if (last := last_of_them(place, verb, pronoun)) is not None:
        return last
    named = place.child(head, "appos")
    if named is not None and named < pronoun and place.named(named) is not None:
        return named
    return head if agentive(place, head, words) else None


def last_of_them(place: Place, verb: int, pronoun: int) -> int | None:
    """A meeting of sailors and [Holm], who will give [his] view of it: the last of several, as "his" tells."""
    own = any(place.tokens[i].text.lower() in ("his", "her") for i in trees.subtree(place.tokens, verb))
    joined = place.children(place.tokens[verb].head, "conj") if own else ()
    behind = (i for i in joined if max(trees.subtree(place.tokens, i)) + 1 == pronoun - 1)
    return next((i for i in behind if place.tokens[i].xpos in ("NN", "NNP")), None)


def _strayed(place: Place, clause: Clause, words: CommitmentWords) -> int | None:
    """The president, [who] is due to visit them: a pronoun that was hung on the verb behind."""
    below = place.children(clause.verb, "xcomp", "advcl") if "relcl" in clause.relation else ()
    found = (j for i in below for j in place.children(i, "nsubj") if j < clause.verb and _pronoun(place, j))
    pronoun = next(found, None)
    return None if pronoun is None else _antecedent(place, clause.verb, pronoun, words=words)


def _pronoun(place: Place, at: int | None) -> bool:
    """Whether a word is a relative pronoun."""
    return at is not None and place.tokens[at].text.lower() in RELATIVE


def _adds(place: Place, head: int, pronoun: int) -> bool:
    """Whether a relative clause tells more of somebody, and does not only say which one is meant."""
    article = place.child(head, "det")
    new = article is not None and place.lemma(article) in ONE and place.tokens[head].xpos in ("NN", "NNP")
    return place.tokens[pronoun - 1].text == "," or (new and pronoun == head + 1)
