"""Verbs that report, by the frames of cues.toml."""

from collections.abc import Iterator

import msgspec

from pactline.records import statement_contents as contents
from pactline.records import statement_frames as frames
from pactline.records import statement_sources as sources
from pactline.records.statement_claims import Claim, cue_tokens
from pactline.records.statement_frames import Complement
from pactline.records.statement_sources import Speaker
from pactline.records.statement_view import View, pieces
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
            claim = _made(
                view, verb, msgspec.structs.replace(complement, content=content), reading=reading, speaker=speaker
            )
            if claim is not None:
                yield claim


def _nobody(view: View, claim: Claim) -> bool:
    """Declining to debate: an active cue that nobody in the sentence is the source of."""
    return claim.speaker is None and not sources.passive(view, claim.head)


def _in_passing(view: View, claim: Claim) -> bool:
    """A plan to praise the mayor, a crowd praising him: an attitude that no clause of its own tells."""
    if claim.frame != "obj" or claim.speaker is None:
        return False
    infinitive = any(view.word(i) == "to" and view.tokens[i].deprel == "mark" for i in view.under[claim.head])
    return claim.speaker.rule == "noun-of-clause" or (infinitive and claim.speaker.rule != "subject")


def _of_a_thing(view: View, claim: Claim) -> bool:
    """A bridge that called for repair: a relative pronoun that is no person."""
    if claim.speaker is None or claim.frame == "that":
        return False
    return view.tokens[claim.speaker.head].xpos == "WDT"


IDLE = (_nobody, _in_passing, _of_a_thing)


class Read(msgspec.Struct, frozen=True):
    """How a verb was read: its sense, the rule that saw its complement, the lemma it was looked up by."""

    sense: Sense
    rule: str
    lemma: str


def _complement(view: View, verb: int, lexicon: Lexicon) -> tuple[Complement, Read] | None:
    """The first complement in whose frame the verb reports."""
    lemmas = _lemmas(view, verb)
    for rule, complement in frames.complements(view, verb):
        for lemma in lemmas:
            sense = _sense(view, verb, lexicon, lemma=lemma, complement=complement)
            if sense is not None:
                return complement, Read(sense, rule, lemma)
    return None


def _lemmas(view: View, verb: int) -> tuple[str, ...]:
    """A verb with its particle ("rule out"), then alone."""
    lemma = view.lemma(verb)
    particle = next((view.word(i) for i in view.children(verb, "compound", "advmod") if i == verb + 1), None)
    return (f"{lemma} {particle}", lemma) if particle else (lemma,)


def _sense(view: View, verb: int, lexicon: Lexicon, *, lemma: str, complement: Complement) -> Sense | None:
    """What a verb is in a frame: by the word list, else any verb with a subject and a clause of somebody's saying."""
    sense = lexicon.sense(lemma, complement.frame)
    passive = sources.passive(view, verb)
    if passive and sense is None and complement.frame == "obj-to":
        sense = lexicon.sense(lemma, "that")
    if passive and sense is not None and sources.by_agent(view, verb) is None:
        return sense if lemma in lexicon.cues.lists.impersonal or complement.frame != "obj" else None
    return sense


def _made(view: View, verb: int, complement: Complement, *, reading: Read, speaker: Speaker | None) -> Claim | None:
    """The claim, unless nothing is left for its content."""
    cue = cue_tokens(view, verb, more=complement.cue)
    inside = frozenset() if speaker is None else frozenset(range(speaker.first, speaker.last + 1))
    content = complement.content - inside - frozenset(cue)
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
