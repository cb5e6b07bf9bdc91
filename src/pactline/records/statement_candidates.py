"""A sentence in, every reading of it as a report of somebody's words or thoughts out, likely or not.

The rules of `statement_verbs` and `statement_phrases` answer yes or no by the word list. Here they are asked without
it: each verb, noun or adjective that may report at all, in each frame it stands in, with the content as trimmed, as the
tree has it, and as long as it can be. `statement_scores` weighs the candidates and picks.
"""

from collections.abc import Iterator, Sequence

import msgspec

from pactline.kit import trees
from pactline.records import statement_complements as complements
from pactline.records import statement_contents as contents
from pactline.records import statement_nouns as nouns
from pactline.records import statement_phrases as phrases
from pactline.records import statement_sources as sources
from pactline.records import statement_subjects as subjects
from pactline.records import statement_verbs as verbs
from pactline.records.statement_claims import Claim
from pactline.records.statement_frames import Complement
from pactline.records.statement_sources import Speaker
from pactline.records.statement_view import View, pieces
from pactline.records.statement_words import Lexicon, Sense

APART = ("conj", "cc", "parataxis", "advcl", "punct", "ccomp")  # what hangs on a verb and says nothing of its object


class Candidate(msgspec.Struct, frozen=True):
    """A claim that may be one: `shape` says how its content was cut (`trimmed`, `whole`, `long`, `phrase`), `listed`
    whether the word list has this cue in this frame, `ruled` whether the rules alone read the cue and its content
    (`same`), the cue with another content (`other`), or neither (`no`), `holds` how many cues of theirs are in it, and
    `held` the lemma of the widest claim of theirs in whose content it stands ("" in none).
    """

    claim: Claim
    shape: str
    listed: bool
    ruled: str
    holds: int = 0
    held: str = ""


class Spot(msgspec.Struct, frozen=True):
    """A verb that may report, the form under which the word list has it, and who may be its source."""

    verb: int
    lemma: str
    speakers: tuple[Speaker | None, ...]


def find(view: View, lexicon: Lexicon, ruled: Sequence[Claim]) -> Iterator[Candidate]:
    """The candidates of a sentence; `ruled` are the claims that the rules alone read in it."""
    read: dict[int, set[tuple[tuple[int, int], ...]]] = {}
    for claim in ruled:
        read.setdefault(claim.head, set()).add(claim.content)
    nobodys = {claim.head for claim in ruled if claim.rule == "rumoured"}
    named = (found for found in nouns.find(view, lexicon) if found[0].head not in nobodys)
    for claim, shape, listed in (*_of_verbs(view, lexicon), *named, *_of_phrases(view, ruled)):
        if verbs.says_nothing(view, claim, lexicon):
            continue
        same = "same" if claim.content in read.get(claim.head, ()) else "other"
        holds = sum(any(a <= view.tokens[head].start < b for a, b in claim.content) for head in read)
        held = _holding(view, claim, ruled)
        yield Candidate(claim, shape, listed, same if claim.head in read else "no", holds, held)


def _of_phrases(view: View, ruled: Sequence[Claim]) -> Iterator[tuple[Claim, str, bool]]:
    """What the rules for phrases read; of "according to" also what more of the sentence it may be said of."""
    for claim in ruled:
        if claim.frame == claim.rule:
            yield claim, "phrase", True
            for content in phrases.wider(view, claim.head) if claim.rule == "according-to" else ():
                wide = pieces(view, content)
                if wide and wide != claim.content:
                    yield msgspec.structs.replace(claim, content=wide), "wider", True


def _holding(view: View, claim: Claim, ruled: Sequence[Claim]) -> str:
    """The lemma of the widest claim in whose content a cue stands, or ""."""
    at = view.tokens[claim.head].start
    holders = [c for c in ruled if c.head != claim.head and any(start <= at < end for start, end in c.content)]
    return max(holders, key=lambda c: sum(end - start for start, end in c.content)).lemma if holders else ""


def _of_verbs(view: View, lexicon: Lexicon) -> Iterator[tuple[Claim, str, bool]]:
    """Every verb that may report, in every frame that it stands in."""
    leads: dict[int, int] = {}
    for verb, lemma in _reporting(view, lexicon):
        lead = leads.get(verb, verb)
        spot = Spot(verb, lemma, _speakers(view, verb, lead))
        for rule, complement in complements.at(view, verb) if spot.speakers else ():
            sense = verbs.sense_of(view, verb, lexicon, lemma=lemma, complement=complement)
            kept, cut = contents.trimmed(view, verb, complement.content, lexicon=lexicon)
            if sense is not None:
                leads |= dict.fromkeys(cut, lead)
            if sense is not None or _open(view, spot, complement, lexicon=lexicon):
                reading = verbs.Read(sense or Sense(lexicon.act(lemma)), rule, lemma)
                shapes = _shapes(view, verb, complement, trimmed=kept)
                yield from ((*made, sense is not None) for made in _made(view, spot, reading, shapes=shapes))


def _reporting(view: View, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """The verbs that may report, with the form under which each stands in the word list, in whatever frame.

    "This isn't to say", "this shows": what points at something told is nobody who says.
    """
    for verb, token in enumerate(view.tokens):
        if token.upos != "VERB" or view.quoted[verb]:
            continue
        lemma = next((lemma for lemma in verbs.lemmas(view, verb) if lexicon.may_report(lemma)), None)
        subjects = trees.children(view.tokens, verb, "nsubj", "nsubj:outer")
        if lemma is not None and all(view.word(i) != "this" for i in subjects):
            yield verb, lemma


def _made(
    view: View, spot: Spot, reading: verbs.Read, *, shapes: Iterator[tuple[str, Complement]]
) -> Iterator[tuple[Claim, str]]:
    """The claims of a verb in one frame: each cut of the content with each who may be its source."""
    for shape, complement in shapes:
        for who in spot.speakers:
            claim = verbs.made(view, spot.verb, complement, reading=reading, speaker=who)
            if claim is not None:
                yield claim, shape


def _open(view: View, spot: Spot, complement: Complement, *, lexicon: Lexicon) -> bool:
    """Tell whether a verb may report in a frame that the word list does not have: no clause that its tree lost, and no
    deed (allowed them to leave; but: a poll found support), and no word for saying with nothing said (made the claim).
    """
    if complement.lost or _idle(view, spot.verb, complement, lexicon=lexicon):
        return False
    if not complement.frame.startswith("obj") or spot.lemma not in lexicon.cues.lists.deeds:
        return True
    who = spot.speakers[0]
    return spot.lemma == "find" and who is not None and view.lemma(who.head) in lexicon.cues.lists.records


def _idle(view: View, verb: int, complement: Complement, *, lexicon: Lexicon) -> bool:
    """Tell whether an object is a word for saying with nothing said: made the announcement (as the mayor left)."""
    target = subjects.object_of(view, verb) if complement.frame in ("obj", "obj-as", "as") else None
    if target is None or view.lemma(target) not in lexicon.cues.nouns:
        return False
    return all(i == target or view.tokens[i].upos in ("DET", "PRON", "ADJ", "PUNCT") for i in view.subtree(target))


def _speakers(view: View, verb: int, lead: int) -> tuple[Speaker | None, ...]:
    """Who may be the source of a verb, `lead` the one whose report it carries on; none of "Adding, ..." at the start,
    whose source stands in the sentence before.
    """
    speaker = sources.of_verb(view, lead)
    if speaker is None and verb == 0 and view.tokens[verb].xpos == "VBG":
        return ()
    return speaker, *sources.others(view, lead, speaker)


def _shapes(
    view: View, verb: int, complement: Complement, *, trimmed: frozenset[int]
) -> Iterator[tuple[str, Complement]]:
    """The ways to cut a content: less what seems the reporter's own, whole, or an object with all that follows."""
    yield "trimmed", msgspec.structs.replace(complement, content=trimmed)
    if complement.content != trimmed:
        yield "whole", complement
    if complement.frame == "obj" and max(complement.content) > verb:
        apart = frozenset(view.children(verb, *APART))
        after = [i for i in view.subtree(verb, without=apart) if i >= min(complement.content) and i > verb]
        long = frozenset(range(min(after), max(after) + 1)) if after else trimmed
        if long != trimmed:
            yield "long", msgspec.structs.replace(complement, content=long)
