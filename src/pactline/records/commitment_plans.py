"""A clause in, the plan or the promise that a noun names in it out: Norvania's plan to close the port."""

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_planners import its_own, tells, whose_will
from pactline.records.commitment_terms import stands_on
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, is_told

MADE = ("make", "give")  # what is done with a promise
HOLDING = ("include", "contain", "carry")  # a pledge, of a pact
MAKERS = ("by", "from")  # whose promise it is
MARKS = ("to", "for", "not")  # plans for closing it
ONWARD = ("ahead", "forward", "proceed", "on")  # going [ahead] with plans
OWNED = ("plan", "intention")  # who has one makes it


def plan_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Norvania's [plan] to close the port; Holm repeated her [promise] to withdraw."""
    head = named_noun(place, clause, words)
    mark = place.child(clause.verb, "mark")
    if head < 0 or mark is None or place.lemma(mark) not in MARKS or clause.voice == "passive":
        return None
    strength = None if _attitude(place, head, clause.verb, words=words) else words.nouns.get(place.lemma(head))
    meant, planner = _for_whom(place, head, clause.verb), _planner(place, head, words)
    by = planner if meant is None else _who_can(place, meant, words)
    known = by is not None or planner is not None or _the_plan(place, head)
    known = known or _in_a_pact(place, head, words) or _unveiled(place, head, words)
    off = _denied(place, head) or _failed(place, head, words) or not _stands(place, head, words)
    if strength is None or not known or off:
        return None
    return Undertaking(clause.verb, by, head, strength)


def _for_whom(place: Place, noun: int, act: int) -> int | None:
    """Plans for [Holm] to review it, for [the ferries] to burn less: who or what is to do it."""
    marks = place.children(act, "mark")
    if any(place.lemma(i) == "for" for i in marks):
        return place.child(act, "nsubj")
    named = (i for i in place.children(noun, "nmod:") if place.case(i) == "for")
    return next((i for i in named if max(trees.subtree(place.tokens, i)) + 1 in marks), None)


def _who_can(place: Place, at: int, words: CommitmentWords) -> int | None:
    """Plans for [the owners] to pay; nobody of plans for the ferries to burn less."""
    able = agentive(place, at, words) or place.named(at) is not None or place.lemma(at) in words.words.crowd
    return at if able else None


def _attitude(place: Place, noun: int, act: int, *, words: CommitmentWords) -> bool:
    """His tireless commitment to helping others, a growing commitment to help: how somebody is."""
    praised = place.children(noun, "amod")
    lasting = any(place.lemma(i) in words.words.lasting for i in praised)
    return place.lemma(noun) == "commitment" and bool(praised) and (lasting or place.tokens[act].xpos == "VBG")


def _the_plan(place: Place, noun: int) -> bool:
    """The plan to close it, whosever it is."""
    det = place.child(noun, "det")
    return (
        place.lemma(noun) == "plan"
        and det is not None
        and place.lemma(det) == "the"
        and not place.children(noun, "nmod")
    )


def _in_a_pact(place: Place, noun: int, words: CommitmentWords) -> bool:
    """The deal includes a [pledge] to cut tariffs: of those who struck it."""
    above = place.clause(place.tokens[noun].head) if place.tokens[noun].deprel == "obj" else None
    if above is None or above.subject is None or place.lemma(above.verb) not in HOLDING or above.negated:
        return False
    bound = place.lemma(above.subject) in words.words.pacts - {"plan"} and words.nouns.get(place.lemma(noun)) == "firm"
    return bound and above.modality is None and not any(place.lemma(i) == "no" for i in place.children(noun, "det"))


def _unveiled(place: Place, noun: int, words: CommitmentWords) -> bool:
    """Plans to close it were [unveiled], by whomever."""
    above = place.clause(place.tokens[noun].head) if place.tokens[noun].deprel == "nsubj:pass" else None
    told = above is not None and above.voice == "passive" and is_told(place, above)
    return told and place.lemma(noun) in OWNED and place.lemma(place.tokens[noun].head) in words.words.announcing


def named_noun(place: Place, clause: Clause, words: CommitmentWords) -> int:
    """The noun of which an infinitive tells: the [plan] to close it, the [promise] Holm made to close it; or -1."""
    head = place.tokens[clause.verb].head
    if clause.relation == "advcl" and head >= 0 and _of_made(place, head):
        return place.tokens[head].head
    if clause.relation == "advcl" and head >= 0 and place.child(clause.verb, "mark") is not None:
        return _just_before(place, clause.verb, head)
    if clause.relation == "xcomp" and head >= 0 and place.tokens[head].deprel == "root":
        return head if place.tokens[head].upos == "NOUN" and place.children(head, "compound") else -1
    return whose_will(place, head, words) if clause.relation == "acl" else -1


def _of_made(place: Place, verb: int) -> bool:
    """The promise Holm [made] to close it."""
    return place.lemma(verb) in MADE and place.tokens[verb].deprel.startswith("acl")


def _just_before(place: Place, verb: int, head: int) -> int:
    """The object that ends where an infinitive begins: unveiled [plans] on Friday to close it, however hung; or -1."""
    mark = place.child(verb, "mark")
    if mark is None:
        return -1
    days = {
        j for i in place.children(head, "obl", "advmod") if _timed(place, i) for j in trees.subtree(place.tokens, i)
    }
    behind = (i for i in place.children(head, "obj") if i < mark)
    return next((i for i in behind if set(range(max(trees.subtree(place.tokens, i)) + 1, mark)) <= days), -1)


def _timed(place: Place, at: int) -> bool:
    """Whether a word stands for a day or an hour."""
    times = place.times(place.sentence.start, place.sentence.end)
    return any(stands_on(one, place.tokens[at]) for one in times)


def _planner(place: Place, noun: int, words: CommitmentWords) -> int | None:
    """Whose plan it is: its owner, if that is somebody known, else who made or announced it."""
    by = (i for i in place.children(noun, "nmod:", "nmod:agent") if place.case(i) in MAKERS)
    of = (i for i in place.children(noun, "nmod:") if its_own(place, noun, i, words=words))
    named = (
        i for i in place.children(noun, "nmod:poss") if not place.times(place.tokens[i].start, place.tokens[i].end)
    )
    owner = next(iter((*named, *by, *of, *_misread(place, noun))), None)
    if owner is None:
        return _maker(place, noun, words) or _announcer(place, noun, words)
    known = place.named(owner) is not None or agentive(place, owner, words) or _speakers(place, owner)
    return owner if known else None


def _misread(place: Place, noun: int) -> tuple[int, ...]:
    """[Brackwater Ferries] plans to close it: a verb taken for a noun, its subject for a part of it."""
    main = place.tokens[noun].deprel == "root" and place.child(noun, "det", "nmod:poss", "cop") is None
    return tuple(i for i in place.children(noun, "compound") if main and place.tokens[i].upos == "PROPN")


def _speakers(place: Place, owner: int) -> bool:
    """Our plan, as somebody says it; their plan, whoever they are: only somebody has one."""
    word = place.tokens[owner].text.lower()
    return word in ("his", "her", "its", "their") or (word in ("our", "my") and place.claim(owner) is not None)


def _maker(place: Place, noun: int, words: CommitmentWords) -> int | None:
    """The promise [Holm] made to close the port."""
    for verb in place.children(noun, "acl"):
        clause = place.clause(verb)
        if clause is not None and clause.subject is not None and place.lemma(verb) in MADE:
            return clause.subject if agentive(place, clause.subject, words) else None
    return None


def _stands(place: Place, noun: int, words: CommitmentWords) -> bool:
    """Whether a plan is told as one that stands: no "denied any plan", and no decision that is carried out already."""
    above = place.clause(place.tokens[noun].head) if place.tokens[noun].head >= 0 else None
    owned = _owned(place, noun) or place.tokens[noun].deprel == "nsubj"
    if above is None:
        return owned or place.lemma(noun) != "decision"
    verb = place.lemma(above.verb)
    if verb in words.words.ending:
        return False  # "reversed its promise to"
    if owned and verb not in words.words.judging:
        return True  # "the storm has not changed [Norvania's plan] to close it"
    told = above.modality is None and is_told(place, above)
    return told and (verb in words.words.announcing or place.lemma(noun) != "decision")


def _denied(place: Place, noun: int) -> bool:
    """It is [not] Norvania's intention to close it."""
    own = place.clause(noun)
    return own is not None and own.negated


def _failed(place: Place, noun: int, words: CommitmentWords) -> bool:
    """Norvania's [failed] plan to close it; [failed to keep] its promise to, did [not keep] it."""
    above = place.clause(place.tokens[noun].head) if place.tokens[noun].head >= 0 else None
    keeps = above is not None and place.lemma(above.verb) in words.words.keeping and above.object == noun
    broken = keeps and above is not None and (above.negated or place.lemma(place.tokens[above.verb].head) == "fail")
    return broken or any(place.lemma(i) in words.words.failed for i in place.children(noun, "amod"))


def _owned(place: Place, noun: int) -> bool:
    """Norvania's plan, an offer from Holm."""
    makers = any(place.case(i) in MAKERS for i in place.children(noun, "nmod"))
    return makers or place.child(noun, "nmod:poss") is not None


def _announcer(place: Place, thing: int, words: CommitmentWords) -> int | None:
    """[Holm] announced plans to close the port, is drawing them up."""
    if place.case(thing) == "with":
        return _pusher(place, thing, words)
    above = place.clause(place.tokens[thing].head) if place.tokens[thing].deprel == "obj" else None
    known = words.words.announcing | words.words.furthering
    if above is None or above.voice == "passive" or place.lemma(above.verb) not in known or _aside(place, above.verb):
        return None
    if _only_had(place, above.verb, thing):
        return None
    able = above.subject is not None and (agentive(place, above.subject, words) or tells(place, above, words))
    return above.subject if able else None


def _only_had(place: Place, verb: int, thing: int) -> bool:
    """[Had] many offers to play, had better plan to: no plan of one's own."""
    told = place.tokens[thing].xpos == "NNS" or place.child(thing, "det") is not None
    return place.lemma(verb) == "have" and not (told and place.lemma(thing) in OWNED)


def _aside(place: Place, verb: int) -> bool:
    """Laid plans [aside], pushed them [back]."""
    return any(place.lemma(i) in ("aside", "back", "off") for i in place.children(verb, "compound:prt", "advmod"))


def _pusher(place: Place, thing: int, words: CommitmentWords) -> int | None:
    """[Norvania] is going ahead with plans to close the port."""
    above = place.clause(place.tokens[thing].head)
    on = above is not None and any(place.lemma(i) in ONWARD for i in (above.verb, *place.under[above.verb]))
    if above is None or not on or above.subject is None or above.negated:
        return None
    return above.subject if agentive(place, above.subject, words) else None


def plan_for(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [unveiled] plans for a ferry terminal."""
    noun = clause.object
    if noun is None or clause.voice == "passive" or clause.negated or place.lemma(noun) not in ("plan", "proposal"):
        return None
    thing = _planned_for(place, noun)
    announced = place.lemma(clause.verb) in words.words.announcing - {"have", "discuss"}
    by = _announcer(place, noun, words) if announced and thing is not None else None
    by = by if thing is not None and place.tokens[thing].upos == "NOUN" else None
    return Undertaking(thing, by, noun, "considered") if thing is not None and by is not None else None


def _planned_for(place: Place, noun: int) -> int | None:
    """Plans for [a ferry]; nothing of plans for the ferries to burn less, which are of what they do."""
    if any(_for_whom(place, noun, i) is not None for i in place.children(noun, "acl")):
        return None
    return next((i for i in place.children(noun, "nmod:") if place.case(i) == "for"), _so_called(place, noun))


def _so_called(place: Place, noun: int) -> int | None:
    """[A $20 million rescue plan]: a plan that says itself what for; not "a plan"."""
    new = any(place.lemma(i) == "a" for i in place.children(noun, "det"))
    return noun if new and place.child(noun, "compound") is not None else None
