"""A clause in, what somebody asks of another out: Holm urged Tessary to open its port."""

from pactline.kit import trees
from pactline.model.sentence import Clause
from pactline.records.commitment_agents import agentive
from pactline.records.commitment_idle import does_vaguely, idle
from pactline.records.commitment_relative import doer
from pactline.records.commitment_words import CommitmentWords
from pactline.records.ledger_place import Place
from pactline.records.undertaking import Undertaking, infinitive, past_it, quoted

ASKED = ("him", "her", "them", "it", "me", "us", "he", "she")
QUESTIONS = ("why", "how", "when", "where", "who", "what", "whether", "if")
HEARERS = ("him", "her", "them", "it", "those", "anyone", "anybody", "everyone", "everybody", "whoever")
PUSHING = ("push", "encourage", "pressure", "require")  # which things do as well
WHOM = ("on", "upon", "to", "for", "with")  # pleaded [with] Norvania to


def asked_to(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [urged] Tessary to open its port; Holm [called] on Tessary to open it, and for Norvania to help."""
    act = _act(place, clause) if _asks(place, clause, words) else None
    if act is None or not _can_be_asked(place, act, place.lemma(clause.verb), words=words):
        return None
    asked = (
        (doer(place, clause, words), clause.subject)
        if is_asked(clause) and not _called_on(place, clause, act)
        else _asked(place, clause.verb, act)
    )
    by = next((i for i in asked if i is not None and hears(place, i, place.lemma(clause.verb), words=words)), None)
    return Undertaking(act, by, clause.verb, "requested", asked=True) if by is not None else None


def _called_on(place: Place, clause: Clause, act: int) -> bool:
    """Holm, who is ahead, called [on Tessary] to open it: no passive, though a tree may have it so."""
    helped = place.children(clause.verb, "aux:pass")
    on = (i for i in place.children(clause.verb, "obl:") if clause.verb < i < act and place.case(i) in ("on", "upon"))
    return not helped and next(on, None) is not None


def hears(place: Place, at: int, cue: str, *, words: CommitmentWords) -> bool:
    """Whether somebody is asked: whoever is urged or told can hear, whatever they are called."""
    noun = place.tokens[at].upos in ("NOUN", "PROPN", "NUM") or place.tokens[at].text.lower() in HEARERS
    thing = place.lemma(at) in words.words.things  # "ordered a review to find out"
    spoken_to = cue in words.words.addressing and noun and not thing and place.case(at) != "for"
    if cue == "want" and place.tokens[at].xpos == "NNS" and not thing and place.case(at) != "for":
        return True  # "wants platforms to close their books"
    return spoken_to or (not thing and askable(place, at, words))


def _can_be_asked(place: Place, act: int, cue: str, *, words: CommitmentWords) -> bool:
    """Whether an infinitive is a deed of who is asked, and no interviewer's question, no "wants people to know"."""
    if _of_others(place, act) or (place.lemma(act) == "do" and does_vaguely(place, act, words)):
        return False  # "asked to do more with less"
    question = cue == "ask" and place.lemma(act) in words.words.speaking
    plain = place.child(act, "obj") is None and place.lemma(act) not in words.words.alone
    wish = cue == "want" and (idle(place, act, words) or (plain and place.lemma(act) in words.words.effecting))
    return place.tokens[act].upos == "VERB" and infinitive(place, act) and not question and not wish


def _of_others(place: Place, act: int) -> bool:
    """Calling for him [to be banned], ordered sums to firms [repaying] it: what others are to do, or do."""
    inner = place.clause(act)
    return place.tokens[act].xpos == "VBG" or (inner is not None and inner.voice == "passive")


def _act(place: Place, clause: Clause) -> int | None:
    """What is asked: the infinitive of the verb, or the one right behind "on somebody", whatever it was hung on."""
    behind = [i for i in place.children(clause.verb, "xcomp", "advcl", "ccomp") if i > clause.verb]
    below = next((i for i in behind if infinitive(place, i)), next(iter(behind), None))
    below = below if below is None or infinitive(place, below) else _behind_participle(place, below)
    below = behind_who(place, clause.verb) if below is None else below
    for by in place.children(clause.verb, "obl:") if below is None else ():
        last = max(trees.subtree(place.tokens, by))
        verbs = [i for i in range(last + 2, min(last + 4, len(place.tokens))) if place.tokens[i].xpos == "VB"]
        if verbs and place.case(by) in ("on", "upon") and place.tokens[last + 1].text.lower() == "to":
            return verbs[0]
    return below


def _behind_participle(place: Place, below: int) -> int:
    """Asked all living near [to go]; urged Norvania, hoping for peace, [to sign]: hung on the participle between."""
    if place.tokens[below].xpos != "VBG":
        return below
    aside = place.tokens[below - 1].text == ","
    found = (i for i in place.children(below, "advcl", "xcomp") if i > below and infinitive(place, i))
    acts = (i for i in found if (place.tokens[place.children(i, "mark")[0] - 1].text == ",") == aside)
    return next(acts, below)


def behind_who(place: Place, verb: int) -> int | None:
    """Asked those who had come [to go]: an infinitive hung on the last verb of who is asked."""
    on = (i for i in place.children(verb, "obl:") if place.case(i) in ("on", "upon"))
    for by in (*place.children(verb, "obj", "iobj"), *on, *_whoever(place, verb)):
        for inner in place.children(by, "acl:relcl", "acl", "amod"):
            found = (i for i in place.children(inner, "advcl") if place.tokens[i].xpos == "VB" and infinitive(place, i))
            if (act := next(found, None)) is not None:
                return act
        if (act := _behind_phrase(place, by)) is not None:
            return act
    return None


def _behind_phrase(place: Place, by: int) -> int | None:
    """Asked anyone with knowledge of it [to call]: an infinitive hung on the end of who is asked."""
    for within in place.children(by, "nmod:"):
        inside = trees.subtree(place.tokens, within)
        acts = (i for at in inside for i in place.children(at, "acl") if infinitive(place, i) and i > at)
        if place.case(within) in ("with", "in", "at", "from") and (act := next(acts, None)) is not None:
            return act if place.tokens[act].xpos == "VB" and place.lemma(by) in HEARERS else None
    return None


def _whoever(place: Place, verb: int) -> tuple[int, ...]:
    """Called on [whoever] had it to give it back, where the "on" is the verb's."""
    particle = place.children(verb, "compound:prt")
    return tuple(i for i in place.children(verb, "obl:") if place.tokens[i].text.lower() == "whoever" and particle)


def _asks(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Whether a verb asks, and has asked already; not "is likely to want Norvania to withdraw"."""
    if place.lemma(clause.verb) == "like":
        return clause.modality == "would" and not clause.negated  # would like Norvania to stay
    if place.lemma(clause.verb) not in words.words.asking or clause.negated or not surely_asks(place, clause, words):
        return False
    if place.lemma(clause.verb) in PUSHING and not _pushes(place, clause, words):
        return False
    if clause.tense is None and place.child(clause.verb, "mark") is not None:
        return False
    told = place.claim(clause.verb) is not None  # "said that they had been ordered to stay"
    return clause.voice != "passive" or told or not past_it(place, clause.verb)


def surely_asks(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm asks; “we [would] urge Norvania to stay”, which is but polite; not "may ask"."""
    polite = clause.modality == "would" and place.lemma(clause.verb) in words.words.polite and quoted(place, clause)
    to_be = clause.modality == "will" and clause.voice == "passive" and not clause.shared  # "will be asked to stay"
    return (
        clause.modality is None
        or to_be
        or (polite and clause.voice != "passive" and not place.children(clause.verb, "advcl"))
    )


def _pushes(place: Place, clause: Clause, words: CommitmentWords) -> bool:
    """Holm is pushing Tessary to stay; not "promised fire, pushing it to turn away", "anger pushed her to swear"."""
    if clause.voice == "passive" or (clause.tense is None and place.lemma(clause.verb) != "pressure"):
        return clause.tense is not None and place.lemma(clause.verb) != "require"  # "is required to": bound
    return clause.subject is not None and agentive(place, clause.subject, words)


def is_asked(clause: Clause) -> bool:
    """[Tessary] was urged to open its port."""
    return clause.voice == "passive" and not clause.shared and clause.relation != "acl"


def _asked(place: Place, verb: int, act: int) -> list[int]:
    """Where who is asked may stand."""
    rings = place.lemma(verb) == "call"  # called Holm to ask: a telephone; called on Holm: an appeal
    asked = [] if rings else list(place.children(verb, "obj", "iobj"))
    particles = {i + 1 for i in place.children(verb, "compound:prt") if place.tokens[i].text.lower() in ("on", "upon")}
    asked += [i for i in place.children(verb, "obj", "obl:") if trees.phrase(place.tokens, i)[0] in particles]
    asked += _phrases(place, verb, act, alone=not asked)
    behind = [i for i in place.children(verb, "nsubj") if verb < i < act]  # "pushed the giant Boreal to", misread
    moved = [i for i in place.children(act, "obl:") if verb < i < act and place.case(i) in ("for", "on", "upon")]
    return [*asked, *behind, *moved, *place.children(act, "nsubj")]


def _phrases(place: Place, verb: int, act: int, *, alone: bool) -> list[int]:
    """Called [on Norvania] to, pleaded [with it] to; where somebody is asked already, "ordered them [to Riga]"."""
    before = {i: place.case(i) or _preposition(place, i) for i in place.children(verb, "obl:") if verb < i < act}
    phrases = (i for i, word in before.items() if word in WHOM and (alone or word not in ("to", "with")))
    return [i for i in phrases if not place.times(place.tokens[i].start, place.tokens[i].end)]  # "on Monday"


def _preposition(place: Place, at: int) -> str:
    """The word before a phrase: called [for] the minister to go."""
    first = trees.phrase(place.tokens, at)[0]
    return place.tokens[first - 1].text.lower() if first else ""


def asked_that(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [demanded] that Tessary open its port."""
    if place.lemma(clause.verb) not in words.words.insisting or clause.negated or not surely_asks(place, clause, words):
        return None
    act = place.child(clause.verb, "ccomp", "xcomp")
    by = _who_should(place, clause.verb, act) if act is not None else None
    if act is None or by is None or place.tokens[act].upos != "VERB" or place.children(act, "aux", "cop"):
        return None
    if _no_wish(place, clause, act, words=words):
        return None
    single = (
        place.tokens[by].xpos in ("NN", "NNP", "PRP") or place.lemma(clause.verb) in words.words.plain
    )  # no "suggests they stay"
    if place.tokens[act].text.lower() != place.lemma(act) or not single or not askable(place, by, words):
        return None
    return Undertaking(act, by, clause.verb, "requested", asked=True)


def _no_wish(place: Place, clause: Clause, act: int, *, words: CommitmentWords) -> bool:
    """The curfew, [put] in place, be lifted; asked why they [turn] to it; the year suggests that they [need] it;
    may entice them [to demand] that it begin.
    """
    if clause.relation == "xcomp" and infinitive(place, clause.verb):
        return True
    if place.lemma(clause.verb) == "suggest" and not _pushes(place, clause, words):
        return True
    by = place.child(act, "nsubj")
    aside = by is not None and place.child(by, "appos") is not None  # "asked that Holm, the head of it, go"
    return (place.tokens[act - 1].text == "," and not aside) or any(
        place.lemma(i) in QUESTIONS for i in place.under[act]
    )


def _who_should(place: Place, verb: int, act: int) -> int | None:
    """Demanded that [Tessary] stop, demanded [Tessary] stop, however it was hung on."""
    by = place.child(act, "nsubj")
    if by is not None or place.children(act, "mark"):
        return by
    return next((i for i in place.children(verb, "obj", "iobj") if i < act), None)


def asked_for(place: Place, clause: Clause, words: CommitmentWords) -> Undertaking | None:
    """Holm [asked] Tessary for two tugs."""
    if place.lemma(clause.verb) not in words.words.begging or clause.negated or clause.modality is not None:
        return None
    by, told = place.child(clause.verb, "obj", "iobj"), clause.tense is not None
    thing = next((i for i in place.children(clause.verb, "obl:") if place.case(i) == "for"), None)
    if by is None or thing is None or not told or not askable(place, by, words) or not by < thing:
        return None
    mere = words.words.lifeless - words.words.asked_for - words.words.wanted  # but an apology
    plain = place.tokens[thing].upos in ("NOUN", "SYM") and place.lemma(thing) not in mere
    timed = bool(place.times(place.tokens[thing].start, place.tokens[thing].end))
    return Undertaking(thing, by, clause.verb, "requested", asked=True) if plain and not timed else None


def askable(place: Place, at: int, words: CommitmentWords) -> bool:
    """Whether somebody who can act is asked; a pronoun only where it is known for whom it stands."""
    name = place.named(at)
    if place.tokens[at].text.lower() in ("us", "me", "we", "i") and place.tokens[at].text != "US":
        return place.claim(at) is not None  # "we are being asked to go"
    if place.tokens[at].upos == "PRON":
        return place.tokens[at].text.lower() in ASKED and name is not None and name.chain is not None
    return agentive(place, at, words) or place.lemma(at) in words.words.crowd
