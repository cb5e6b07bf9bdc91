"""What the second reader thinks of a word in, the same, surer where the build of the sentence tells who acts, out.

The reader weighs every word of a sentence as who might act. Where the one it holds for likeliest is the grammatical
subject of the deed too, two witnesses agree who know nothing of each other; its doubt is heeded no more.
"""

import msgspec

from pactline.model.knowledge import Undertaken
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

ENOUGH = 0.9  # as sure as a find must be
UNNAMED = 0.95  # likely enough, where a passive names nobody and the reader finds nobody
PLAIN = ("root", "ccomp", "xcomp", "conj", "parataxis")  # clauses whose subject is read off the tree with few slips
OF_NAME = ("appos", "flat", "compound", "nmod:desc")  # television icon [Lund]
ITSELF = ("we", "i", "he", "she", "they", "it")
FIRM = ("firm", "conditional")


def settled(place: Place, one: Undertaken, words: CommitmentWords) -> Undertaken:
    """An opinion, with the doer and the strength that the sentence's own build bears out."""
    clause = place.clause(one.at)
    if clause is None:
        return one
    if clause.voice == "passive":
        alone = one.by is None and clause.agent is None and clause.modality in ("will", "would")
        return _surely(one, None) if alone and one.likely >= UNNAMED and one.sure >= ENOUGH else one
    subject = clause.subject
    if subject is None or clause.relation not in PLAIN or not _same(place, one.by, subject):
        return one
    firm = one.sure >= ENOUGH or _firmness_told(place, clause, one, words=words)
    return _surely(one, subject) if firm and _able(place, subject, words) else one


def _surely(one: Undertaken, by: int | None) -> Undertaken:
    """The opinion, sure enough of who acts."""
    return msgspec.structs.replace(one, by=by, sure=max(one.sure, ENOUGH), sure_by=max(one.sure_by, ENOUGH))


def _same(place: Place, by: int | None, subject: int) -> bool:
    """Whether a word is the subject or its name: television icon [Lund] will sing."""
    if by is None or by == subject:
        return by == subject
    token, over = place.tokens[by], place.tokens[subject]
    return (token.head == subject and token.deprel in OF_NAME) or (over.head == by and over.deprel in OF_NAME)


def _able(place: Place, subject: int, words: CommitmentWords) -> bool:
    """Whether a subject is somebody: no [branch] of a bank, and no "him", which is somebody else's."""
    if place.tokens[subject].upos == "PRON":
        return place.tokens[subject].text.lower() in ITSELF
    nobody = any(place.lemma(i) == "no" for i in place.children(subject, "det"))
    counted = place.tokens[subject].upos == "NUM"
    return not nobody and (counted or agentive(place, subject, words) or place.lemma(subject) in words.words.crowd)


def _firmness_told(place: Place, clause: Clause, one: Undertaken, *, words: CommitmentWords) -> bool:
    """[Will] reimburse them: firm, on a condition or without; [ordered] them to collect it: asked for."""
    if one.strength in FIRM:
        return clause.modality in ("will", "would")
    above = place.tokens[one.at].head
    path = {place.lemma(above), place.lemma(place.tokens[above].head)} if above >= 0 else set[str]()
    return one.strength == "requested" and clause.relation == "xcomp" and not path.isdisjoint(words.words.asking)
