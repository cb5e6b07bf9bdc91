"""A capital or a seat of government in its sentence in, whether it stands for the state out.

"Moscow said", "ties with Minsk", "the Kremlin's backing" mean a state; "in Minsk", "flew to Moscow" mean a place. The
tree says which preposition governs the name and whether it acts.
"""

from collections.abc import Sequence

from pactline.kit import trees
from pactline.mentions.name_words import NameWords
from pactline.model.sentence import Token

DASHES = frozenset({"—", "–", "-", "--", "("})
FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})


def acts(tokens: Sequence[Token], at: int, *, words: NameWords, seat: bool) -> bool:
    """Whether the name whose head is token `at` acts, speaks, owns a policy or is a party, as a state does."""
    head = _first_conjunct(tokens, at)
    if _dateline(tokens, at):
        return False
    preposition = _preposition(tokens, head)
    if preposition:
        return _by_preposition(tokens, head, preposition=preposition, words=words, seat=seat)
    return _by_relation(tokens, at, head=head, words=words, seat=seat)


def _dateline(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name opens a report's first line: "RIGA, Latvia —"."""
    follows = tokens[at + 1].text if at + 1 < len(tokens) else ""
    return at == 0 and (follows in DASHES or (follows == "," and tokens[at].text.isupper()))


def _by_relation(tokens: Sequence[Token], at: int, *, head: int, words: NameWords, seat: bool) -> bool:
    """Whether the relation to its governor makes a name a state: a subject, an owner of policies."""
    deprel, governor = tokens[head].deprel, tokens[head].head
    if trees.is_a(deprel, "nsubj"):
        return _verb_acts(tokens, governor, words)
    if deprel in ("conj", "dep", "root") and _before_verb(tokens, at):
        return True
    if deprel == "nmod:poss" or _possessive(tokens, head):
        return 0 <= governor < len(tokens) and (seat or tokens[governor].lemma.lower() in words.policy)
    return seat and deprel not in ("root", "appos", "dep", "list", "flat")


def _first_conjunct(tokens: Sequence[Token], at: int) -> int:
    """The head of "Moscow and Minsk" for either of them."""
    seen = {at}
    while tokens[at].deprel == "conj" and 0 <= tokens[at].head < at and tokens[at].head not in seen:
        at = tokens[at].head
        seen.add(at)
    return at


def _before_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a run of names stands right before a finite verb, whatever the tree says: "Moscow and Minsk will"."""
    while at + 2 < len(tokens) and tokens[at + 1].upos in ("CCONJ", "PUNCT") and tokens[at + 2].upos == "PROPN":
        at += 2
    return at + 1 < len(tokens) and tokens[at + 1].xpos in FINITE


def _preposition(tokens: Sequence[Token], at: int) -> str:
    """The preposition over a name, in lower case."""
    found = [i for i in trees.children(tokens, at, "case") if tokens[i].text.lower() not in ("'s", "’s", "'", "’")]
    return tokens[found[0]].text.lower() if found else ""


def _possessive(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name is a possessor."""
    return at + 1 < len(tokens) and tokens[at + 1].text in ("'s", "’s", "'", "’") and tokens[at + 1].head == at


def _by_preposition(tokens: Sequence[Token], at: int, *, preposition: str, words: NameWords, seat: bool) -> bool:
    """Ties [with Minsk], support [for Minsk]: a state; [in Minsk], [from Moscow]: a place."""
    if preposition in words.states:
        return True
    if preposition in words.places:
        return False
    governor = tokens[at].head
    noun = tokens[governor].lemma.lower() if 0 <= governor < len(tokens) else ""
    return noun in words.policy or seat


def _verb_acts(tokens: Sequence[Token], verb: int, words: NameWords) -> bool:
    """Whether a subject of this verb does something, and does not just lie somewhere."""
    if not 0 <= verb < len(tokens):
        return False
    return tokens[verb].upos == "VERB" and tokens[verb].lemma.lower() not in words.location_verbs
