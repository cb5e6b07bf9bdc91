"""An amount that is the level of something in its sentence in, that something out: put the loss [at $3 million].

Levels stand behind "at", "to", "above"; behind "up" and "down" stands how far they moved.
"""

import msgspec

from pactline.kit import trees
from pactline.records import measure_labels
from pactline.records.measure_finding import Finding
from pactline.records.measure_ground import NOUNS, RELATIVE, Ground, is_money

LEVELS = ("at", "to", "above", "below", "under", "over", "by", "from", "than")
MOVED = ("up", "down", "off")
BEYOND = ("in excess of", "exceeding", "above", "below")
PLURAL = ("NNS", "NNPS")


def set_at(ground: Ground) -> Finding | None:
    """He put [the spill] at 5,000 barrels; [damages] set at $5 million; [claims] were put at $4 million."""
    verb, case = ground.verb(), trees.child(ground.tokens, ground.head, "case")
    if verb is None or not levelled(ground) or ground.tokens[verb].lemma not in ground.words.placing:
        return None
    told = case is not None and ground.tokens[case].text.lower() in LEVELS
    if not told and not ground.text[ground.amount.span.start :].lower().startswith(("estimated at", "valued at")):
        return None
    thing = None if _costs(ground, verb, case) else _placed(ground, verb)
    found = None if thing is None else noun(ground, thing)
    if found is None or thing is None or ground.tokens[thing].upos != "PROPN" or not is_money(ground):
        return found
    return msgspec.structs.replace(found, label=f"value of {found.label}")


def _costs(ground: Ground, verb: int, case: int | None) -> bool:
    """Whether a verb tells what costs, and puts nothing at a level: it could [cost the bank] up to $2 billion."""
    return ground.tokens[verb].lemma == "cost" and (case is None or ground.tokens[case].text.lower() != "at")


def _placed(ground: Ground, verb: int) -> int | None:
    """What is put at a level: the object of the verb, else what its clause tells of."""
    thing = trees.child(ground.tokens, verb, "obj")
    if thing is None or ground.tokens[thing].xpos in RELATIVE:
        return _put_by(ground, verb) or ground.subject()
    return thing


def _put_by(ground: Ground, verb: int) -> int | None:
    """[A bridge] that the ministry put at $9 million: where another is the subject, what the clause hangs on."""
    token, by = ground.tokens[verb], trees.child(ground.tokens, verb, "nsubj:")
    told = by is not None and ground.tokens[by].xpos not in RELATIVE and token.deprel == "acl:relcl"
    return token.head if told and 0 <= token.head < verb else None


def sent(ground: Ground) -> Finding | None:
    """The news sent [the price] up 4 percent; it pushed [the index] down by 4 percent."""
    verb = ground.verb()
    thing = None if verb is None else trees.child(ground.tokens, verb, "obj")
    if verb is None or thing is None or thing > ground.head or not levelled(ground):
        return None
    between = [token.text.lower() for token in ground.tokens[thing + 1 : ground.own[0]]]
    moved = any(word in MOVED for word in between) and all(word in (*MOVED, "by", "some", "to") for word in between)
    return noun(ground, thing) if moved else None


def beside_up(ground: Ground) -> Finding | None:
    """Banks fell, with [shares] down 4 percent: what stands right before says what moved."""
    at = ground.own[0] - 1
    at -= at > 0 and ground.tokens[at].text.lower() in ("by", "to")
    if at < 1 or ground.tokens[at].text.lower() not in MOVED or not levelled(ground):
        return None
    before = ground.tokens[at - 1]
    found = noun(ground, at - 1) if before.upos == "NOUN" and before.lemma not in ground.words.periods else None
    if found is None:
        return None
    place = found.object[0], min(found.object[1], before.end)
    return msgspec.structs.replace(found, object=place, label=measure_labels.noun(ground.text[slice(*place)]))


def foreseen(ground: Ground) -> Finding | None:
    """[Profit] was $5 million, ahead of a forecast of $4 million: what the forecast was of."""
    above, subject = ground.governor(), ground.subject()
    if above is None or subject is None or not levelled(ground) or ground.tokens[above].upos != "NOUN":
        return None
    told = trees.child(ground.tokens, above, "compound") or ground.tokens[above].lemma not in ground.words.foreseeing
    aims = [at for at in trees.children(ground.tokens, above, "nmod") if at not in ground.own]
    return None if told or any(at < ground.head for at in aims) or above < subject else noun(ground, subject)


def beyond(ground: Ground) -> Finding | None:
    """It has [a market value] in excess of $180 billion: what stands right before says what is beyond the level."""
    at = ground.own[0] - 1
    if at < 0 or not levelled(ground) or ground.tokens[at].upos != "NOUN":
        return None
    held = ground.amount.text.lower().startswith(BEYOND)
    return noun(ground, at) if held and ground.tokens[at].deprel in ("obj", "nmod", "obl", "nsubj", "conj") else None


def level_set(ground: Ground) -> Finding | None:
    """The act limits [liability] to $75 million."""
    verb, case = ground.verb(), trees.child(ground.tokens, ground.head, "case")
    if verb is None or case is None or ground.tokens[case].text.lower() not in LEVELS or bracketed(ground):
        return None
    thing = trees.child(ground.tokens, verb, "obj")
    if thing is None or ground.tokens[thing].upos != "NOUN" or _acted_between(ground, thing):
        return None
    return noun(ground, thing)


def _acted_between(ground: Ground, thing: int) -> bool:
    """Whether another verb stands between a noun and an amount: flooded the market, [cutting] prices by $1."""
    return any(token.upos == "VERB" for token in ground.tokens[thing + 1 : ground.own[0]])


def level_is(ground: Ground) -> Finding | None:
    """[The cost of the spill] has exceeded $3 billion; [claims] will be less than $20 billion."""
    clause, subject = ground.clause(), ground.subject()
    if clause is None or subject is None or subject > ground.head or bracketed(ground):
        return None
    compared = ground.text[ground.amount.span.end :][:6].split()[:1] in (["less"], ["more"])
    held = clause.object is not None and clause.object not in ground.own
    if of_another(ground, subject) or compared or held or not _tells(ground, subject):
        return None
    verb = ground.tokens[clause.verb]
    levels = verb.upos != "VERB" or verb.lemma in ground.words.changing or _priced(ground)
    return noun(ground, subject) if levels else None


def arrives(ground: Ground) -> bool:
    """Whether an amount is where a verb of change ends: fell to $52 [on the Big Board]."""
    verb, case = ground.verb(), trees.child(ground.tokens, ground.head, "case")
    changes = verb is not None and ground.tokens[verb].lemma in (*ground.words.changing, *ground.words.moving)
    return changes and case is not None and ground.tokens[case].text.lower() in ("to", "at")


def levelled(ground: Ground) -> bool:
    """Whether an amount can be a level: a sum, a share, so much of a stuff."""
    unit = ground.amount.unit
    return is_money(ground) or unit in ("percent", "times") or unit.split()[0] in ground.words.stuffs


def _tells(ground: Ground, subject: int) -> bool:
    """Whether a subject is a noun that says more than "the figure"."""
    token = ground.tokens[subject]
    return token.upos == "NOUN" and not pointing(ground, subject)


def _priced(ground: Ground) -> bool:
    """Whether a sum is a price that something trades at: oil finished trading [at $39 a barrel]."""
    case = trees.child(ground.tokens, ground.head, "case")
    return is_money(ground) and case is not None and ground.tokens[case].text.lower() == "at"


def pointing(ground: Ground, at: int) -> bool:
    """Whether a noun only points back: the figure, the share; "shares" and "the total spill figure" do not."""
    token = ground.tokens[at]
    told = trees.child(ground.tokens, at, "nmod", "acl", "compound") is not None  # "the sum he hid"
    stock = token.lemma == "share" and token.xpos in PLURAL
    return token.lemma in ground.words.pointing and not told and not stock


def bracketed(ground: Ground) -> bool:
    """Whether a share stands in brackets of its own: its rating sits at 32 points ([50 percent] to [18 percent])."""
    before = ground.text[ground.sentence.start : ground.amount.span.start]
    return ground.amount.unit == "percent" and before.rfind("(") > before.rfind(")")


def of_another(ground: Ground, subject: int) -> bool:
    """Whether a level follows another noun than the subject: the firms fell, with shares [down] 46 percent."""
    at = ground.own[0] - 1
    if at < 1 or ground.tokens[at].text.lower() not in MOVED:
        return False
    before = ground.tokens[at - 1]
    return subject != at - 1 and (before.upos in NOUNS or before.text == ",")


def noun(ground: Ground, at: int) -> Finding | None:
    """A noun's phrase up to the amount, and from its verb on."""
    if at in ground.own or ground.tokens[at].upos not in NOUNS:
        return None
    start, end = ground.phrase(at)
    end = min(end, ground.amount.span.start) if start < ground.amount.span.start else end
    verb = ground.verb()
    if verb is not None and at < verb < ground.head and ground.tokens[verb].head == at:
        end = max(token.end for token in ground.tokens[at : _clause(ground, at, verb)] if token.upos in NOUNS)
    end = start + len(ground.text[start:end].rstrip(" ,"))
    label = measure_labels.noun(" ".join(ground.text[start:end].split()))
    bare = label.lower() in ground.words.pointing  # "the share": it is told elsewhere of what
    return Finding(label, (start, end), noun=at) if label and not bare else None


def _clause(ground: Ground, at: int, verb: int) -> int:
    """Where what a clause says of a noun begins: damages [set at], an idea [that the ministry puts at]."""
    opening = (i for i in range(at + 1, verb) if ground.tokens[i].xpos in RELATIVE or ground.tokens[i].upos == "SCONJ")
    return next(opening, verb)
