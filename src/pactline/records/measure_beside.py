"""An amount in its sentence in, what it is of by the words right beside it out, whatever the tree makes of them.

The cap is "$75 million the liability of shipowners"; growth "averaging 4 percent"; $5 million "wiped off its value".
"""

from pactline.kit import trees
from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import NOUNS, Ground, is_money
from pactline.records.measure_levels import levelled, noun
from pactline.records.measure_shares import past_brackets, past_rate

OPENING = ("the", "its", "their", "his", "her", "our")
GOALS = ("for", "on", "into", "in")
CLAUSE = 6  # tokens from a sum to the verb of its clause, and on to what it is for
CLAUSES = (*NOUNS, "DET", "PRON", "AUX", "ADV")
OFF = ("off", "from")


def put_first(ground: Ground) -> Finding | None:
    """A law that caps at $75 million [the liability of shipowners]: what is at a level stands behind it."""
    case, verb = ground.own[0] - 1, ground.own[0] - 2
    after = past_rate(ground, ground.own[-1] + 1)
    if verb < 0 or not levelled(ground) or ground.tokens[case].text.lower() not in ("at", "by", "to"):
        return None
    lemmas = (*ground.words.placing, *ground.words.altering)
    if ground.tokens[verb].upos != "VERB" or ground.tokens[verb].lemma not in lemmas:
        return None
    if after >= len(ground.tokens) or ground.tokens[after].text.lower() not in OPENING:
        return None
    head = ground.tokens[after].head
    return Finding(*_behind(ground, after, head), noun=head) if after < head and _noun_at(ground, head) else None


def _noun_at(ground: Ground, at: int) -> bool:
    """Whether a token is a noun."""
    return at < len(ground.tokens) and ground.tokens[at].upos in NOUNS


def _behind(ground: Ground, first: int, head: int) -> tuple[str, tuple[int, int]]:
    """A phrase that stands behind an amount, for a label and as a place."""
    start, end = ground.tokens[first].start, ground.phrase(head)[1]
    return measure_labels.noun(" ".join(ground.text[start:end].split())), (start, end)


def averaging(ground: Ground) -> Finding | None:
    """They enjoyed [growth] averaging 4 percent: what a participle right behind a noun tells the level of."""
    verb = ground.own[0] - 1
    verb -= verb > 0 and ground.tokens[verb].text.lower() in ("to", "at", "by")
    if verb < 1 or not levelled(ground) or ground.tokens[verb].xpos != "VBG":
        return None
    told = ground.tokens[verb].lemma in ground.words.changing and ground.tokens[verb - 1].upos == "NOUN"
    return noun(ground, verb - 1) if told else None


def wiped_off(ground: Ground) -> Finding | None:
    """The blast saw $5 million wiped off [its value]; rules wipe $6 million off [the worth of Holm]."""
    at = past_brackets(ground, past_rate(ground, ground.own[-1] + 1))
    while at < len(ground.tokens) and ground.tokens[at].upos == "AUX":
        at += 1
    passive = at < len(ground.tokens) and ground.tokens[at].xpos == "VBN"
    verb = ground.tokens[at].lemma if passive else _verb_before(ground)
    off = at + passive
    if not is_money(ground) or verb not in ground.words.taking or off + 1 >= len(ground.tokens):
        return None
    if ground.tokens[off].text.lower() not in OFF or ground.tokens[off + 1].upos not in (*NOUNS, "DET", "PRON", "ADJ"):
        return None
    head = next((i for i in range(off + 1, len(ground.tokens)) if _ends_phrase(ground, i)), None)
    return None if head is None else Finding(*_behind(ground, off + 1, head), noun=head)


def _verb_before(ground: Ground) -> str:
    """The last verb right before an amount, "" where there is none."""
    before = ground.tokens[max(0, ground.own[0] - 4) : ground.own[0]]
    return next((token.lemma for token in reversed(before) if token.upos == "VERB"), "")


def _ends_phrase(ground: Ground, at: int) -> bool:
    """Whether a noun is the last of its phrase: share [price]."""
    after = ground.tokens[at + 1] if at + 1 < len(ground.tokens) else None
    return ground.tokens[at].upos in NOUNS and (after is None or after.upos not in (*NOUNS, "PART"))


def on_top(ground: Ground) -> Finding | None:
    """On top of $9 million it spent [on pumps]: what a clause says of a sum that is told beside another."""
    above = ground.governor()
    verb = trees.child(ground.tokens, ground.head, "acl:relcl", "acl")
    if not is_money(ground) or above is None or verb is None or ground.tokens[above].lemma != "top":
        return None
    for at in trees.children(ground.tokens, verb, "obl"):
        case = trees.child(ground.tokens, at, "case")
        if case is not None and ground.tokens[case].text.lower() in ("on", "for", "to") and at > verb:
            return Finding(*_behind(ground, case + 1, at), noun=at)
    return None


def handed(ground: Ground) -> Finding | None:
    """The $20 billion Holm has set aside to repay [fishermen], £1bn to be spent on [roads]: what a clause says for."""
    at = _clause_verb(ground) if is_money(ground) else None
    return None if at is None or ground.tokens[at].lemma not in ground.words.payments else _aim(ground, at)


def _clause_verb(ground: Ground) -> int | None:
    """The verb of a clause right behind a sum: $20 billion [Holm has set], £1bn [to be spent]."""
    first = past_rate(ground, ground.own[-1] + 1)
    words = [token.text.lower() for token in ground.tokens[first : first + 2]]
    opens = first < len(ground.tokens) and ground.tokens[first].upos in ("DET", "PRON", "PROPN", "AUX")
    reach = range(first + 2 * (words == ["to", "be"]), min(first + CLAUSE, len(ground.tokens)))
    verb = next((i for i in reach if ground.tokens[i].upos not in CLAUSES), None)
    plain = verb is not None and verb > first and ground.tokens[verb].upos == "VERB"
    return verb if plain and (opens or words == ["to", "be"]) else None


def _aim(ground: Ground, verb: int) -> Finding | None:
    """What a sum is for by the words behind its verb: set aside [to] repay fishermen, spent [on] roads."""
    for i in range(verb + 1, min(verb + CLAUSE, len(ground.tokens) - 1)):
        token, head = ground.tokens[i], ground.tokens[i].head
        if token.text.lower() == "to" and ground.tokens[i + 1].upos == "VERB":
            thing = trees.child(ground.tokens, i + 1, "obj")
            return None if thing is None or thing < i else Finding(*_behind(ground, i + 2, thing), noun=thing)
        if token.upos == "ADP" and token.text.lower() in GOALS and i < head and _noun_at(ground, head):
            return Finding(*_behind(ground, i + 1, head), noun=head)
    return None


def before_noun(ground: Ground) -> Finding | None:
    """They took a €2 million ($2.6 million) [booty]: the noun behind brackets that tell a sum in another currency."""
    at = past_brackets(ground, ground.own[-1] + 1)
    first = ground.own[0] - 1
    inside = (
        first >= 1 and ground.tokens[first].text == "(" and ground.tokens[at : at + 1] != () and _number(ground, first)
    )
    if inside and ground.tokens[at].text == ")":
        at += 1
    elif at == ground.own[-1] + 1 or first < 0 or ground.tokens[first].upos not in ("DET", "PRON"):
        return None
    if not is_money(ground) or at >= len(ground.tokens) or ground.tokens[at].upos not in (*NOUNS, "ADJ"):
        return None
    behind = range(at, min(at + CLAUSE, len(ground.tokens)))
    if ground.tokens[at].lemma in ground.words.marks:
        return None
    head = next((i for i in behind if i + 1 == len(ground.tokens) or ground.tokens[i + 1].upos not in NOUNS), at)
    place = ground.tokens[at].start, ground.tokens[head].end
    return Finding(measure_labels.noun(ground.text[slice(*place)]), place, noun=head)


def _number(ground: Ground, bracket: int) -> bool:
    """Whether a number stands right before a bracket: a euro110 billion ($141 billion) loan."""
    return ground.tokens[bracket - 1].text.lower() in ("million", "billion", "bn", "m", "trillion")


def sum_of_noun(ground: Ground) -> Finding | None:
    """Liable for [actual damages] of $287 million; [a profit] last year of $14 billion: the noun before "of"."""
    of = ground.own[0] - 1
    if of < 1 or not is_money(ground) or ground.tokens[of].text.lower() != "of":
        return None
    at = of - 1
    while at > 0 and ground.tokens[at].lemma.lower() in ground.words.when:
        at = next((i for i, t in enumerate(ground.tokens) if t.end > ground.phrase(at)[0]), at) - 1
    token = ground.tokens[at]
    bare = (*ground.words.pointing, *ground.words.slices, *ground.words.foreseeing, *ground.words.moves)
    if at < 0 or at == ground.governor() or token.upos != "NOUN" or token.lemma in bare:
        return None
    amounts = [token.end for token in ground.tokens[:at] if token.upos in ("NUM", "CCONJ")]
    start = max([ground.phrase(at)[0], *(end + 1 for end in amounts)])
    label = measure_labels.noun(ground.text[start : ground.tokens[at].end])
    return Finding(label, (start, ground.tokens[at].end), noun=at) if label else None
