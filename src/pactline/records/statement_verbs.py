"""Verbs that report, by the frames of cues.toml."""

from collections.abc import Iterator

import msgspec

from pactline.records import statement_complements as complements
from pactline.records import statement_contents as contents
from pactline.records import statement_grammar as grammar
from pactline.records import statement_sources as sources
from pactline.records import statement_voice as voice
from pactline.records.statement_claims import Claim, cue_tokens
from pactline.records.statement_frames import Complement
from pactline.records.statement_sources import Speaker
from pactline.records.statement_view import View, inside, pieces
from pactline.records.statement_words import Lexicon, Sense


def find(view: View, lexicon: Lexicon) -> Iterator[Claim]:
    """The claims of a sentence's verbs, at most one a verb: the first frame in which it reports."""
    leads: dict[int, int] = {}
    for verb, token in enumerate(view.tokens):
        if token.upos != "VERB" or view.quoted[verb]:
            continue
        found = _complement(view, verb, lexicon)
        if found is not None:
            complement, reading = found
            content, cut = contents.trimmed(view, verb, complement.content, lexicon=lexicon)
            leads |= {other: leads.get(verb, verb) for other in cut}
            speaker = sources.of_verb(view, leads.get(verb, verb))
            claim = made(
                view, verb, msgspec.structs.replace(complement, content=content), reading=reading, speaker=speaker
            )
            if claim is not None and not any(rule(view, claim, lexicon) for rule in IDLE):
                yield claim


def _negated(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """The mayor did not describe the plan; neither mayor explained it (to say nothing is no statement)."""
    lists = lexicon.cues.lists
    if claim.speaker is not None and any(
        view.word(i) in lists.nobody for i in (claim.speaker.first, claim.speaker.head)
    ):
        return True
    denied = any(view.word(i) in lists.negation for i in claim.cue if i != claim.head)
    return denied and (claim.act not in lexicon.cues.flips or (claim.act == "say" and claim.frame != "that"))


def _named_as(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """A woman who was described as its chair: nobody says so, and only "who" is left of whom."""
    return claim.frame == "as" and claim.speaker is None and view.tokens[claim.head].deprel == "acl:relcl"


def _empty(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """The mayor disputes this; the council spoke on Monday: a content of a bare pronoun or a day, or of one's own."""
    lists = lexicon.cues.lists
    said = (i for i in inside(view, claim.content) if view.tokens[i].upos not in ("PUNCT", "ADP", "DET", "SCONJ"))
    said = (i for i in said if view.tokens[i].xpos != "PRP$")
    return all(view.word(i) in lists.empty or view.word(i) in lists.dates or view.tokens[i].upos == "NUM" for i in said)


def _claims_a_right(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """Both states have claimed gas: what nobody says but somebody would own (to claim victory is to say so)."""
    if claim.lemma != "claim" or not claim.frame.startswith("obj") or view.tokens[claim.head].upos != "VERB":
        return False
    said = inside(view, claim.content)
    return not any(view.quoted[i] or view.lemma(i) in lexicon.cues.lists.claimed for i in said)


def _quotes_another(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """The Courier cited the mayor as saying so: the paper cites, and the mayor says; it reported so, citing her."""
    above = view.tokens[claim.head].head
    if above >= 0 and any(voice.citing_verb(view, i) == claim.head for i in (above, view.tokens[above].head) if i >= 0):
        return True
    if claim.lemma not in voice.QUOTES or claim.frame == "that":
        return False
    below = (i for at in (claim.head, *view.children(claim.head, "obj", "nsubj")) for i in view.under[at])
    return any(voice.quoting_verb(view, i) == claim.head for i in below)


def _another_cue(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """The port had asked for time, he said: a content that is nothing but somebody's cue."""
    if claim.frame != "that" or claim.rule not in ("said-after", "says-that", "said-beside"):
        return False
    said = [i for i in inside(view, claim.content) if view.tokens[i].upos != "PUNCT"]
    if said and claim.speaker is not None and claim.speaker.last < claim.head < said[0]:
        return False  # the spokeswoman said he had agreed: words in their plain order are what they seem
    verbs = [i for i in said if view.tokens[i].upos == "VERB" and (view.lemma(i), "that") in lexicon.senses]
    if len(verbs) != 1:
        return False
    own = {verbs[0], *view.children(verbs[0], "aux", "advmod")}
    for subject in view.children(verbs[0], "nsubj"):
        own |= view.subtree(subject)
    return own >= set(said) and len(said) > 1


def _nobody(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """Remember that the bridge is new: an active cue that nobody in the sentence is the source of."""
    return claim.speaker is None and not voice.passive(view, claim.head)


def _without_agent(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """The builder was urged to wait; lawmakers are allowed to look: nobody is said to have spoken."""
    if claim.speaker is not None or claim.frame == "that" or not voice.passive(view, claim.head):
        return False
    return claim.lemma not in lexicon.cues.lists.impersonal


def _only_possible(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """The mayor may remember that it closed; she should explain; he might try to blame her; if she finds that it leaks
    (but: he could not say why).
    """
    lists = lexicon.cues.lists
    words = frozenset(view.word(i) for i in claim.cue if i != claim.head)
    if words & lists.negation:
        return False
    above = {view.word(i) for at in _governors(view, claim.head) for i in view.children(at, "aux")}
    return bool((words | above) & lists.possible) or view.case(claim.head) in ("if", "unless")


def _governors(view: View, at: int) -> Iterator[int]:
    """The verbs that an infinitive hangs on, one on the other: might try to blame."""
    seen: set[int] = set()
    while at not in seen and view.tokens[at].deprel in ("xcomp", "advcl") and grammar.has_to(view, at):
        seen.add(at)
        at = view.tokens[at].head
        if at < 0:
            return
        yield at


def _to_be_seen(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """It remains to be seen whether the bridge will last: nobody has said so yet."""
    bare = claim.speaker is None and view.tokens[claim.head].xpos == "VBN"
    return bare and grammar.has_to(view, claim.head)


def _only_grounds(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """The police had enough evidence to suspect the builder: they may, and nobody is told to have done so."""
    token = view.tokens[claim.head]
    on_ground = token.deprel == "acl" and token.head >= 0 and view.lemma(token.head) in lexicon.cues.lists.grounds
    return on_ground and grammar.has_to(view, claim.head)


def _strikes(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """The rebels attacked a convoy; jets blasted the port: a blow, and no word (but: protesters attacked the plan)."""
    lists = lexicon.cues.lists
    if claim.lemma not in lists.violent or not claim.frame.startswith("obj") or claim.speaker is None:
        return False
    struck = {view.lemma(i) for i in inside(view, claim.content)}
    return view.lemma(claim.speaker.head) in lists.armed and not struck & lists.disputable


def _sends(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """The clinic referred forty callers to their doctors: sent, and not spoken of."""
    return claim.lemma in lexicon.cues.lists.sending and claim.frame.startswith("obj")


def says_nothing(view: View, claim: Claim, lexicon: Lexicon) -> bool:
    """Tell whether a claim is none whoever makes it: to say nothing, a bare pronoun, a mere cue, a claim of right,
    what only may be said.
    """
    return any(
        rule(view, claim, lexicon)
        for rule in (
            _negated,
            _empty,
            _another_cue,
            _claims_a_right,
            _quotes_another,
            _only_possible,
            _to_be_seen,
            _only_grounds,
            _strikes,
            _sends,
        )
    )


IDLE = (_nobody, _without_agent, _named_as, says_nothing)


class Read(msgspec.Struct, frozen=True):
    """How a verb was read: its sense, the rule that saw its complement, the lemma it was looked up by."""

    sense: Sense
    rule: str
    lemma: str


def _complement(view: View, verb: int, lexicon: Lexicon) -> tuple[Complement, Read] | None:
    """The first complement in whose frame the verb reports."""
    forms = lemmas(view, verb)
    for rule, complement in complements.at(view, verb):
        for lemma in forms:
            sense = sense_of(view, verb, lexicon, lemma=lemma, complement=complement)
            if sense is not None:
                return complement, Read(sense, rule, lemma)
    return None


def lemmas(view: View, verb: int) -> tuple[str, ...]:
    """A verb with its particle ("rule out"), then alone."""
    lemma = view.lemma(verb)
    particle = next((view.word(i) for i in view.children(verb, "compound", "advmod") if i == verb + 1), None)
    return (f"{lemma} {particle}", lemma) if particle else (lemma,)


def sense_of(view: View, verb: int, lexicon: Lexicon, *, lemma: str, complement: Complement) -> Sense | None:
    """What a verb is in a frame: by the word list, else any verb with a subject and a clause of somebody's saying."""
    sense = lexicon.sense(lemma, complement.frame)
    if complement.lost and lemma in lexicon.cues.lists.deeds:
        return None
    passive = voice.passive(view, verb)
    if passive and sense is None and complement.frame == "obj-to" and lemma in lexicon.cues.lists.impersonal:
        sense = lexicon.sense(lemma, "that")
    if passive and sense is not None and voice.by_agent(view, verb) is None:
        return sense if lemma in lexicon.cues.lists.impersonal or complement.frame != "obj" else None
    return sense


def made(view: View, verb: int, complement: Complement, *, reading: Read, speaker: Speaker | None) -> Claim | None:
    """The claim, unless nothing is left for its content."""
    cue = cue_tokens(view, verb, more=complement.cue)
    named = frozenset() if speaker is None else frozenset(range(speaker.first, speaker.last + 1))
    content = complement.content - named - frozenset(cue)
    if complement.addressee is not None and complement.frame == "that":
        content -= view.subtree(complement.addressee)
    stretches = pieces(view, content)
    if not stretches:
        return None
    return Claim(
        sentence=view.sentence.index,
        head=verb,
        cue=cue,
        speaker=speaker,
        content=stretches,
        rule=reading.rule,
        act=reading.sense.act,
        frame=complement.frame,
        lemma=reading.lemma,
        addressee=complement.addressee,
        deed=reading.sense.deed,
    )
