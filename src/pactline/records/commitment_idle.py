"""A verb in, whether it is one of being, seeing, winning out: nothing that is undertaken, or a deed by its company."""

from pactline.records.commitment_outcomes import brings, by_a_thing, serves, shows
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place

DONE = frozenset(("do", "finish"))
BORNE = frozenset(("cost", "expense", "loss", "share", "percent", "half", "third", "quarter", "part", "rest", "price"))
COMING = frozenset(("come", "sleep", "hear", "call"))


def idle(place: Place, verb: int, words: CommitmentWords) -> bool:
    """A verb of being, seeing, winning: nothing that is undertaken, unless what stands with it makes it a deed."""
    if place.tokens[verb].upos != "VERB":
        return True
    question = COMPANY.get(place.lemma(verb), _effects)
    told = question(place, verb, words)
    return place.lemma(verb) in words.words.idle if told is None else told


def no_request(place: Place, verb: int, words: CommitmentWords) -> bool:
    """Must be, must know: nothing to ask for; but "must [find] a buyer" is a deed where it is asked."""
    return idle(place, verb, words) and place.lemma(verb) not in words.words.acting - COMING


def meant_to(place: Place, verb: int, words: CommitmentWords) -> bool:
    """Intends to [get] the papers, is ready to [receive] them: deeds, though "will get them" is none."""
    return place.lemma(verb) in words.words.obtaining and place.child(verb, "obj") is not None


def first_person(place: Place, verb: int, words: CommitmentWords) -> bool:
    """“We will [find] you”, “I'm going to [call] her”: deeds where somebody says so of himself."""
    doers = (i for at in (verb, place.tokens[verb].head) if at >= 0 for i in place.children(at, "nsubj"))
    own = next((place.tokens[i].text.lower() for i in doers), "") in ("i", "we")
    told = place.child(verb, "ccomp", "xcomp") is None and not _at_a_price(place, verb)
    return own and told and place.tokens[verb].upos == "VERB" and place.lemma(verb) in words.words.acting


def _goes(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will go bankrupt, will go up, should go to hell: it only happens."""
    becoming = place.child(verb, "xcomp")
    beside = {place.lemma(i) for i in place.children(verb, "compound:prt", "advmod")}
    cursed = any(place.lemma(i) == "hell" for i in place.children(verb, "obl:"))
    adjective = becoming is not None and place.tokens[becoming].upos == "ADJ"
    return adjective or cursed or bool(beside & {"up", "down"}) or None


def _appears(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will appear at the hearing: a deed."""
    return not any(place.case(i) in ("at", "before", "in", "on") for i in place.children(verb, "obl:"))


def _faces(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will face [off] on Tuesday: a deed."""
    return None if place.child(verb, "compound:prt") is None else False


def _takes(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will take a decade, will take until May, will take as long as we need: no deed."""
    thing = place.child(verb, "obj")
    if thing is None and any(place.lemma(i) == "long" for i in place.children(verb, "advmod")):
        return True
    if thing is None:
        return any(place.case(i) in ("until", "till") for i in place.children(verb, "obl")) or None
    return place.lemma(thing) in words.words.spans


def _has(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will have talks: a deed; will have a cold: none."""
    thing = place.child(verb, "obj")
    if thing is not None and _has_done(place, verb, thing):
        return False
    return thing is None or place.lemma(thing) not in words.words.meetings


def _has_done(place: Place, verb: int, thing: int) -> bool:
    """Will have [the gate mended] by Friday, will have [the council buy] it: what one sees to."""
    inner = next((i for i in place.children(verb, "xcomp") if place.tokens[i].xpos in ("VB", "VBN", "VBG")), -1)
    fixed = bool(place.children(thing, "det", "nmod:poss")) or place.tokens[thing].upos in ("PRON", "PROPN")
    return inner > thing and fixed and not any(place.lemma(i) == "to" for i in place.children(inner, "mark"))


def _reports(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will report a loss: no deed; will report to the council: one."""
    return place.child(verb, "obj") is not None


def _effects(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """The war will end, and Norvania will end it: a deed where it has an object."""
    thing = place.child(verb, "obj")
    return False if thing is not None and place.lemma(verb) in words.words.effecting else None


def _calls(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will call for an inquiry, will call a vote: deeds."""
    return place.child(verb, "obj") is None and not any(place.case(i) == "for" for i in place.children(verb, "obl:"))


def _at_a_price(place: Place, verb: int) -> bool:
    """Will pay [a steep price], will pay [one day]: will suffer."""
    thing = place.child(verb, "obj")
    price = thing is not None and place.lemma(thing) == "price"
    if thing is not None and place.lemma(thing) == "day":
        return True
    return price and thing is not None and any(place.lemma(i) == "a" for i in place.children(thing, "det"))


def _pays(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will pay a price, will pay for itself: no deed."""
    thing = place.child(verb, "obj")
    if any(place.tokens[i].text.lower() == "itself" for i in place.children(verb, "obl:")):
        return True
    return _at_a_price(place, verb) or (False if thing is None else _effects(place, verb, words))


def _tells(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will tell the council, will tell Holm to stay: a deed; time will tell."""
    hearer = next(iter(place.children(verb, "iobj", "obj")), None)
    named = hearer is not None and (place.named(hearer) is not None or place.lemma(hearer) in words.words.agents)
    return False if named and place.tokens[hearer if hearer is not None else 0].upos != "PRON" else None


def _looks(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will look into the matter, at the plan, for a buyer: deeds; will look good."""
    return False if any(place.case(i) in ("into", "at", "for") for i in place.children(verb, "obl:")) else None


def does_vaguely(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will do better, will do more with less, will do our best: no deed."""
    thing = place.child(verb, "obj")
    own = (i for i in place.children(verb, "obj", "obl:unmarked") if place.children(i, "nmod:poss"))
    if any(place.tokens[i].text.lower() in ("best", "utmost") for i in own):
        return True
    faring = {place.lemma(i) for i in place.children(verb, "advmod")} & {"better", "well", "badly", "worse"}
    less = any(place.lemma(i) == "less" for i in range(verb, min(verb + 5, len(place.tokens))))
    return (bool(faring) and thing is None) or less or None


def _stays(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will stay safe: no deed."""
    how = place.child(verb, "xcomp")
    return (how is not None and place.lemma(how) in ("safe", "healthy", "alive", "strong")) or None


def _turns(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will turn 29, 29 years old: no deed."""
    beside = place.children(verb, "obj", "xcomp", "obl:", "nummod")
    if any(place.lemma(i) == "old" for i in beside):
        return True
    return any(place.tokens[i].upos == "NUM" and not place.case(i) for i in beside) or None


def _gets(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will get off the pier, will get it done: deeds."""
    away = any(place.case(i) in ("off", "out") for i in place.children(verb, "obl:"))
    done = (i for i in place.children(verb, "xcomp") if place.tokens[i].xpos == "VBN")
    made = any(place.lemma(i) in words.words.deeds | DONE for i in done) and place.child(verb, "obj") is not None
    return False if away or made else None


def _plays(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will play a key role, will play their game: no deed."""
    thing = place.child(verb, "obj")
    return (thing is not None and place.lemma(thing) in ("role", "part", "game", "match", "football")) or None


def _gives(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will give them the chance to act: no deed."""
    thing = place.child(verb, "obj")
    return (thing is not None and place.lemma(thing) in words.words.openings) or None


def _recognises(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will not recognise the vote, will recognise the state: a stand that somebody takes; the face: none."""
    clause, thing = place.clause(verb), place.child(verb, "obj")
    if thing is None:
        return None
    name = place.named(thing)
    state = name is not None and name.kind in ("state", "place") and name.form == "name"
    stand = state or place.lemma(thing) in words.words.recognised
    return False if stand or (clause is not None and clause.negated) else None


def _records(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will record a loss: no deed; will record a song: one."""
    thing = place.child(verb, "obj")
    return (thing is not None and place.lemma(thing) in words.words.bookings) or None


def _receives(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will receive the ministers: a deed; will receive a letter: none."""
    guest = place.child(verb, "obj")
    named = guest is not None and (place.lemma(guest) in words.words.agents or place.named(guest) is not None)
    return False if named and guest is not None and place.tokens[guest].upos in ("NOUN", "PROPN") else None


def _requires(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will require 3bn: a need; will require them to pay: a deed."""
    thing = place.child(verb, "obj")
    needs = thing is not None and place.child(verb, "xcomp", "ccomp") is None
    sum_ = thing is not None and (
        place.tokens[thing].upos in ("NUM", "SYM") or place.child(thing, "nummod") is not None
    )
    return (needs and sum_) or None


def _runs(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will run out of money: no deed."""
    beside = (*place.children(verb, "compound:prt", "advmod"), *range(verb + 1, len(place.tokens))[:1])
    return any(place.tokens[i].text.lower() == "out" for i in beside) or None


def _makes(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will make no comment, will make a difference: no deed; a ship that will make the fleet [safer] does none."""
    thing = place.child(verb, "obj")
    hollow = thing is not None and place.lemma(thing) in words.words.hollow
    return hollow or by_a_thing(place, verb, words) or None


def _goes_on(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will continue to [benefit], will begin to [lose] votes: no deed, as what goes on or begins is none."""
    act = place.child(verb, "xcomp")
    if act is None or place.tokens[act].xpos not in ("VB", "VBG") or place.lemma(act) in words.words.acting:
        return None  # "will keep it open"
    mere = place.tokens[act].upos != "VERB" or place.lemma(act) in words.words.idle  # not "continue to play a role"
    return (mere and idle(place, act, words)) or None


def _bears(place: Place, verb: int, words: CommitmentWords) -> bool | None:
    """Will bear [the cost], [60 percent] of it: a deed; will bear fruit: none."""
    thing = place.child(verb, "obj")
    if thing is None:
        return None
    part = place.tokens[thing].upos in ("NUM", "SYM") or place.lemma(thing) in BORNE
    return False if part else None


COMPANY = {
    "bear": _bears,
    "bring": brings,
    "face": _faces,
    "serve": serves,
    "stand": serves,
    "show": shows,
    "continue": _goes_on,
    "begin": _goes_on,
    "start": _goes_on,
    "stop": _goes_on,
    "keep": _goes_on,
    "make": _makes,
    "require": _requires,
    "run": _runs,
    "receive": _receives,
    "recognise": _recognises,
    "recognize": _recognises,
    "record": _records,
    "get": _gets,
    "give": _gives,
    "call": _calls,
    "play": _plays,
    "go": _goes,
    "appear": _appears,
    "take": _takes,
    "have": _has,
    "report": _reports,
    "turn": _turns,
    "do": does_vaguely,
    "tell": _tells,
    "look": _looks,
    "stay": _stays,
    "pay": _pays,
}
