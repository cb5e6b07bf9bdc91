"""An undertaking in its sentence in, the words of what is to be done out; subjects and asides are left out."""

from pactline.kit import trees
from pactline.records import commitment_heads, commitment_tail, commitment_then, ledger_place
from pactline.records.commitment_terms import BY_SUBJECT, THERE
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking

APART = ("parataxis", "discourse", "appos", "vocative", "nsubj", "nsubj:pass", "aux", "aux:pass", "mark", "expl", "cop")
# told with their subject: "an agreement on gas transit is being prepared"
WHOLE = ("being_prepared", "pact_will", *BY_SUBJECT)
REFUSALS = ("no_plan", "ruled_out")
REFUSING = ("refuse", "decline", "refusal")
SCENE = ("during", "amid", "according")  # where it was said and by whom, not what is to be done
THINGS = ("NOUN", "SYM", "NUM")  # "pledged more than $20 million"
NEGATORS = ("not", "never", "no")
FINITE = ("VBD", "VBZ", "VBP")
SIDE = ("as", "while", "because", "although", "though", "since", "where", "when", "if", "unless")
TELLING = ("official", "spokesman", "spokeswoman", "spokesperson", "source", "aide", "diplomat", "insider")
WATCHING = ("watch", "monitor")
LOOSE = ("acl:relcl", "parataxis", "appos")


def action(place: Place, found: Undertaking) -> tuple[int, int]:
    """The tokens `[first, last)` of what is to be done: from its head to the end of what hangs on it."""
    whole = found.rule in WHOLE
    head = found.cue if whole and found.rule not in THERE else found.act
    first = _whole(place, found) if whole else _start(place, found)
    last = _closed(place, first, ledger_place.contiguous(place, head, _kept(place, head))[1])
    last = _before_only(place, commitment_tail.mended(place, found, (first, last)))
    return (first if whole else commitment_heads.headed(place, found, (first, last))), last


def _closed(place: Place, first: int, last: int) -> int:
    """Where an action ends that breaks off in a bracket: before it, "leave the port [(as big]", or at its end."""
    opened: list[int] = []
    for at in range(first, last):
        if place.tokens[at].text == "(":
            opened.append(at)
        elif place.tokens[at].text == ")" and opened:
            opened.pop()
    if not opened or opened[0] <= first:
        return last
    return last + 1 if place.text[place.tokens[last - 1].end :].startswith(")") else opened[0]


def _before_only(place: Place, last: int) -> int:
    """Will close it [only if Tessary pays]: the "only" is the condition's."""
    behind = [token.text.lower() for token in place.tokens[last - 1 : last + 1]]
    return last - 1 if behind == ["only", "if"] else last


def _whole(place: Place, found: Undertaking) -> int:
    """Where an action with its subject begins; at "would" in "the men are well and [would] be released"."""
    if found.rule in THERE:
        return min((found.act, *place.children(found.cue, "expl")))
    above = place.tokens[found.act].head
    joined = above != found.cue and place.tokens[found.cue].deprel == "conj"
    if found.rule == "will_be_done" and joined:
        return min((found.cue, *place.children(found.cue, "aux", "mark")))
    return trees.phrase(place.tokens, found.act, without=(*LOOSE, "acl", "advcl"))[0]


def _kept(place: Place, act: int) -> set[int]:
    """The act and all that hangs on it and is no part of something else."""
    kept: set[int] = set()
    waiting = [act]
    while waiting:
        at = waiting.pop()
        if at not in kept and (at == act or not _apart(place, act, at)):
            kept.add(at)
            waiting.extend(place.under[at])
    return kept


def _start(place: Place, found: Undertaking) -> int:
    """Where the action begins: at its verb, its "not", its noun's phrase, at "more" in "more must be done"."""
    if found.rule == "told_need":
        return min((found.act, *place.children(found.act, "nsubj", "nsubj:pass", "aux")))
    if (found.rule in REFUSALS and found.strength == "firm") or place.lemma(found.cue) in REFUSING:
        return min((found.cue, *place.children(found.cue, "det")))  # "[refused to] pay", "[no plans to] close it"
    if found.rule == "will_be_at":
        return found.cue  # "[be in] Riga on Monday"
    if found.rule == "promise_of" and place.lemma(found.cue) == "commitment":
        return min((found.cue, *place.children(found.cue, "amod")))  # "its [firm commitment to] the truce"
    if place.tokens[found.act].upos in THINGS:
        return _thing(place, found)
    before = [*_negators(place, found), *_against(place, found)]
    clipped = (i - 1 for i in before if place.tokens[i].text[0] in "nN" and place.tokens[i].text[-2:] in ("'t", "’t"))
    return _whole_word(
        place, min((found.act, *before, *clipped, *_quoted_how(place, found.act), *_being(place, found)))
    )  # "[won't] close it"


def _negators(place: Place, found: Undertaking) -> list[int]:
    """The words that negate an act: will [never] close it, are [not] going to."""
    heads = (found.act, found.cue) if found.rule == "going_to" else (found.act,)
    beside = ([i for i in place.children(head, "advmod") if place.lemma(i) in NEGATORS[:2]][:1] for head in heads)
    between = range(found.cue + 1, found.act) if found.rule in ("will", "must") else ()
    told = (i for i in between if place.lemma(i) in NEGATORS)
    both = (i for i in place.children(found.act, "cc:preconj") if i < found.act)  # [neither] sell nor lease it
    return [*(i for one in beside for i in one), *told, *both, *_before_to(place, found)]


def _before_to(place: Place, found: Undertaking) -> tuple[int, ...]:
    """Agreed [never again] to close it: a "not" or "never" before the "to", on whatever it was hung."""
    mark = next((i for i in place.children(found.act, "mark") if place.tokens[i].text.lower() == "to"), 0)
    between = range(max(found.cue + 1, mark - 2), mark)
    return tuple(i for i in between if place.lemma(i) in NEGATORS[:2])[:1]


def _against(place: Place, found: Undertaking) -> tuple[int, ...]:
    """Decided [against] closing it: what is refused, with the word that refuses it."""
    marks = place.children(found.act, "mark") if found.rule == "thinking_of" else ()
    return tuple(i for i in marks if place.lemma(i) == "against")


def _quoted_how(place: Place, act: int) -> tuple[int, ...]:
    """Threatened to [“utterly] destroy” it: how something is to be done, where the quotation opens with it."""
    if act < 2 or place.tokens[act - 1].deprel != "advmod" or place.tokens[act - 1].head != act:
        return ()
    return (act - 2,) if place.tokens[act - 2].text in ("“", '"') else ()


def _being(place: Place, found: Undertaking) -> tuple[int, ...]:
    """Will [be] watching it, agreed to [be] heard: with its helper, as the words go on behind "will"."""
    act, tag = found.act, place.tokens[found.act].xpos
    if tag != "VBG" and not (tag == "VBN" and found.rule == "vowed_to"):
        return ()
    return tuple(i for i in place.children(act, "aux") if i < act and place.tokens[i].text.lower() == "be")


def _whole_word(place: Place, at: int) -> int:
    """Where a word joined by hyphens begins: at "jump" in "jump-start"."""
    while at > 1 and place.tokens[at - 1].text == "-" and place.tokens[at - 2].end == place.tokens[at].start - 1:
        at -= 2
    return at


def _thing(place: Place, found: Undertaking) -> int:
    """Where a promised thing begins; of Norway's [continued backing], where Norway is who will give it, behind it."""
    owner = place.child(found.act, "nmod:poss")
    if owner is not None and owner == found.by:
        return max(trees.subtree(place.tokens, owner)) + 1
    up = (i for i in place.children(found.act, "advmod") if place.lemma(i) == "up" and place.case(found.act) == "to")
    return next(up, trees.phrase(place.tokens, found.act, without=(*LOOSE, "case"))[0])  # "[up to] $20 million"


def _apart(place: Place, act: int, at: int) -> bool:
    """Whether a word under the act starts what is not part of it."""
    return any(rule(place, act, at) for rule in RULES)


def _hung_on(place: Place, act: int, at: int) -> bool:
    """A subject of the act, another main clause."""
    token = place.tokens[at]
    behind = token.deprel == "expl" and at > act  # "make [it] clear"
    return token.deprel == "parataxis" or (token.head == act and token.deprel in APART and not behind)


def _other_deed(place: Place, act: int, at: int) -> bool:
    """Will repair the pier and [closed] the port: a verb of its own behind "and"."""
    token = place.tokens[at]
    own = place.child(at, "nsubj", "nsubj:pass", "aux", "cop") is not None
    if token.deprel != "conj" or (token.upos not in ("VERB", "AUX") and not own):
        return False
    return own or (token.head == act and token.xpos != place.tokens[act].xpos) or token.xpos in FINITE


def _scene(place: Place, act: int, at: int) -> bool:
    """Vowed to work closely [during talks in Oslo]."""
    return place.tokens[at].deprel.startswith(("obl", "nmod")) and place.case(at) in SCENE


def _told_behind(place: Place, act: int, at: int) -> bool:
    """Will repair the pier, [Holm announced]: taggers slip."""
    said = place.tokens[at].xpos in (*FINITE, "VBN") and place.child(at, "nsubj") is not None
    return said and _behind_comma(place, act, at)


def _side_clause(place: Place, act: int, at: int) -> bool:
    """Will close the port [because it is old], [, urging Tessary to help]."""
    token, mark = place.tokens[at], place.child(at, "mark")
    if commitment_then.then(place, at) is not None:
        return True  # "rebuild it [when he took office last year]"
    if mark is not None and commitment_tail.asks_if(place, at, mark):
        return False  # "decide for themselves if it would harm them"
    if token.deprel in ("acl", "amod") and at > act and token.xpos == "VBG" and mark is None:
        return place.tokens[at - 1].text == ","  # "security[, rebuffing them]"
    if token.deprel != "advcl" or _watched(place, act, mark):
        return False
    return token.xpos == "VBG" and _behind_comma(place, act, at) if mark is None else place.lemma(mark) in SIDE


def _watched(place: Place, act: int, mark: int | None) -> bool:
    """Will watch closely [as the bills go through]: what is watched, where nothing else says it."""
    as_ = mark is not None and place.lemma(mark) == "as"
    return as_ and place.lemma(act) in WATCHING and place.child(act, "obj", "obl:") is None


def _aside(place: Place, act: int, at: int) -> bool:
    """Will close the port[, which is old]."""
    first = min(trees.subtree(place.tokens, at))
    return place.tokens[at].deprel == "acl:relcl" and place.tokens[first].upos == "PUNCT"


def _blamed(place: Place, act: int, at: int) -> bool:
    """Angry with the crew, whose captain vowed to stay[, for standing by]: why they are angry."""
    mark = place.child(at, "mark")
    why = place.tokens[at].xpos == "VBG" and mark is not None and place.lemma(mark) == "for"
    return why and _behind_comma(place, act, at)


def _strayed(place: Place, act: int, at: int) -> bool:
    """Will close the Service[, a council official] told the Herald: who says so, taken for a name of the last noun."""
    some = any(place.lemma(i) == "a" for i in place.children(at, "det"))
    named = place.tokens[at].deprel == "appos" and place.lemma(at) in TELLING and some
    return named and at > act and _behind_comma(place, act, at)


def _behind_comma(place: Place, act: int, at: int) -> bool:
    """Whether a clause behind the act begins with a comma."""
    first = min(trees.subtree(place.tokens, at))
    return first > act and "," in (place.tokens[first - 1].text, place.tokens[first].text)


RULES = (_hung_on, _other_deed, _scene, _told_behind, _side_clause, _aside, _blamed, _strayed)
